package grammar

// An index holds the rows of the features that have few values, so that they need no search: a row's number by the value, or
// -1. It is made once for a model. The sizes follow from the features; where they are too small, or a feature is missing
// here, the test that compares searches with full charts fails.
type index struct {
	second     [2][lookOther]int32 // the class of the next token but one, before and after
	tags       [3][termBits]int32  // of a token, the token before it and the one after it
	boundTags  [StepKind][3][termBits]int32
	nextTags   [termBits]int32
	contains   [termBits]int32
	length     [buckets]int32
	whole      [1 << wholeBits]int32
	capitals   [10][buckets]int32
	counts     [64][2]int32
	ends       [symbolCount][symbolCount]int32
	known      [KnownName + KnownTitle + 1]int32
	boundKnown [StepKind][KnownName + KnownTitle + 1]int32
}

var secondClass = [...]template{featClassBefore2, featClassAfter2}

const (
	termBits    = 128 // lexicon.Set holds so many terms
	buckets     = 10  // of lengths; see bucket
	wholeBits   = 10  // of Features.whole
	symbolCount = 128 // of patterns; see pattern
)

// fill finds the rows.
func (x *index) fill(t *Table) {
	for look := range lookOther {
		for side := range x.second {
			x.second[side][look] = t.Row(feature(secondClass[side], look.class(), 0))
		}
	}
	for term := range termBits {
		for i, tpl := range [...]template{featTag, featTagBefore, featTagAfter} {
			x.tags[i][term] = t.Row(feature(tpl, uint64(term), 0))
		}
		for step := range StepKind {
			for i, tpl := range [...]template{featBoundTagBefore, featBoundTag, featBoundTagAfter} {
				x.boundTags[step][i][term] = t.Row(feature(tpl, uint64(term), stepValue(step)))
			}
		}
		x.nextTags[term] = t.Row(feature(featEndNextTag, uint64(term), 0))
		x.contains[term] = t.Row(feature(featSegContains, uint64(term), 0))
	}
	for i := range x.length {
		x.length[i] = t.Row(feature(featSegLength, uint64(i), 0))
	}
	for i := range x.whole {
		x.whole[i] = t.Row(feature(featSegWhole, uint64(i), 0))
	}
	for i := range x.capitals {
		for j := range x.capitals[i] {
			x.capitals[i][j] = t.Row(feature(featSegCapitals, uint64(i), uint64(j)))
		}
	}
	for i := range x.counts {
		for j := range x.counts[i] {
			x.counts[i][j] = t.Row(feature(featSegCounts, uint64(i), uint64(j)))
		}
	}
	for i := range x.ends {
		for j := range x.ends[i] {
			x.ends[i][j] = t.Row(feature(featSegEnds, uint64(i), uint64(j)))
		}
	}
	for i := range x.known {
		x.known[i] = t.Row(feature(featKnown, uint64(i), 0))
		for step := range StepKind {
			x.boundKnown[step][i] = t.Row(feature(featBoundKnown, uint64(i), stepValue(step)))
		}
	}
}
