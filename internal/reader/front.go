package reader

import (
	"slices"
	"sort"
)

// A front holds the best ways so far, by their last marker: a way whose last marker stands later is of use only if it is
// better. Ways that are nearly as good stay, since what follows may stand nearer to them. It is kept in chunks, none of them
// empty, so that a way is put into the middle of many at no great cost.
type front struct {
	chunks [][]way
	near   [maxNear]way // what before returns, where it lies in two chunks
}

// A way is the index of its last pairing.
type way int32

const (
	// nearly is the difference that what follows can make between two ways.
	nearly = detourCost + 0.05
	// maxNear is how many ways are weighed for one step.
	maxNear = 8
	// maxWays is how many ways a chunk has at most.
	maxWays = 512
)

// find is the chunk and the index in it of the first way whose last marker is not before marker; behind the last way where
// there is none.
func (f *front) find(all []pairing, marker int32) (chunk, i int) {
	chunk = sort.Search(len(f.chunks), func(c int) bool { return all[f.chunks[c][len(f.chunks[c])-1]].marker >= marker })
	if chunk == len(f.chunks) {
		if chunk == 0 {
			return 0, 0
		}
		return chunk - 1, len(f.chunks[chunk-1])
	}
	ways := f.chunks[chunk]
	return chunk, sort.Search(len(ways), func(i int) bool { return all[ways[i]].marker >= marker })
}

// before are the ways whose last marker stands before marker, the best of them at the end. They hold until the next call.
func (f *front) before(all []pairing, marker int32) []way {
	if len(f.chunks) == 0 {
		return nil
	}
	c, i := f.find(all, marker)
	if i >= maxNear || c == 0 {
		return f.chunks[c][max(0, i-maxNear):i]
	}
	n := maxNear
	for n > 0 {
		for ; i > 0 && n > 0; i-- {
			n--
			f.near[n] = f.chunks[c][i-1]
		}
		if c--; c < 0 {
			break
		}
		i = len(f.chunks[c])
	}
	return f.near[n:]
}

// add puts a way in, and drops those that it is better than.
func (f *front) add(all []pairing, s way) {
	if len(f.chunks) == 0 {
		f.chunks = [][]way{{s}}
		return
	}
	marker, score := all[s].marker, all[s].score
	c, i := f.find(all, marker+1)
	before := f.before(all, marker+1)
	if n := len(before); n > 0 && all[before[n-1]].score >= score+nearly {
		return
	}
	crowded := len(before) == maxNear && all[before[0]].marker == marker // one marker has many labels: a list of ones
	f.drop(all, c, i, score-nearly)
	if c >= len(f.chunks) { // all of it was dropped
		f.chunks = append(f.chunks, []way{s})
		return
	}
	if crowded && i > 0 {
		f.chunks[c][i-1] = s
		return
	}
	f.chunks[c] = slices.Insert(f.chunks[c], i, s)
	if ways := f.chunks[c]; len(ways) > maxWays {
		half := len(ways) / 2
		f.chunks = slices.Insert(f.chunks, c+1, slices.Clone(ways[half:]))
		f.chunks[c] = ways[:half:half]
	}
}

// drop takes out the ways from a place on, as long as they are no better than worst. Of the first chunk, what stands before stays.
func (f *front) drop(all []pairing, c, i int, worst float32) {
	j := i
	for j < len(f.chunks[c]) && all[f.chunks[c][j]].score <= worst {
		j++
	}
	more := j == len(f.chunks[c])
	f.chunks[c] = slices.Delete(f.chunks[c], i, j)
	for more && c+1 < len(f.chunks) {
		next := f.chunks[c+1]
		k := 0
		for k < len(next) && all[next[k]].score <= worst {
			k++
		}
		if more = k == len(next); more {
			f.chunks = slices.Delete(f.chunks, c+1, c+2)
			continue
		}
		f.chunks[c+1] = slices.Delete(next, 0, k)
	}
	if len(f.chunks[c]) == 0 {
		f.chunks = slices.Delete(f.chunks, c, c+1)
	}
}
