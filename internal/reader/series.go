package reader

import (
	"cmp"
	"math"
	"slices"
	"sort"
)

// A found is a label that the series took for a note's, with the marker that calls it, where one was found.
type found struct {
	label  sign
	marker sign // shapeNone where there is none
}

// A series is a choice of labels, in the order of the text, whose numbers count upward, start again, and are answered by
// markers in the same order. It is decided for the whole document at once: the sum over all labels decides, not the look
// of any one of them.
type series struct {
	notes  []found
	score  float64
	label  shape
	marker shape
}

// The costs, in units of one label that a marker answers.
const (
	gapCost     = 0.4  // for each number that is missing
	maxGap      = 4    // missing numbers in a row; more is another list
	maxRestart  = 4    // the greatest number with which the numbers may start again, those before it missing
	restartCost = 1.5  // one stray pair of a 1 and a 1 must not pay
	footRestart = 0.6  // … where the notes stand at the feet of pages and nothing is known of their markers
	samePage    = 0.4  // … but does where both stand on one page, as notes numbered by page do, and for raised labels
	jumpCost    = 2.5  // many numbers missing in a row: OCR lost their markers, or it is another list
	zoneCost    = 0.05 // of two equal choices, that where the notes stand together
	detourCost  = 0.3  // text between two labels whose markers both stand before the first: a list in the text took a note's place
	sharedPage  = 0.1  // gained by a label that stands on its marker's page
	lateStart   = 0.5  // a first note that is not 1: an excerpt
)

// maxAnswers is how many markers of one number are weighed for a label. With more, notes are numbered by page, and only the
// last ones before the label can be meant.
const maxAnswers = 60

// manyAnswers is how many are weighed then.
const manyAnswers = 6

// A pairing is a pair of a label and a marker that answers it, on the best way that leads to it.
type pairing struct {
	label, marker int32
	previous      int32 // index of a pairing, -1 at the beginning
	score         float32
}

// answered finds the best series of labels, each answered by an earlier marker. The room is used again and again.
func answered(labels, markers []sign, pageOf func(offset int) int32, room *[]pairing) (chain []pairing, score float64) {
	if len(labels) == 0 || len(markers) == 0 {
		return nil, 0
	}
	w := weigher{pairings: (*room)[:0], labels: labels, markers: markers, pageOf: pageOf, pages: pageOf(math.MaxInt) > 0, byValue: map[int][]int32{}, fronts: map[int]*front{}}
	for j, m := range markers {
		w.byValue[m.value] = append(w.byValue[m.value], int32(j))
	}
	pairings := 0
	for _, l := range labels {
		pairings += len(answers(w.byValue[l.value], markers, l.at))
	}
	w.pairings = slices.Grow(w.pairings, pairings)
	best := -1
	for i, l := range labels {
		first := len(w.pairings)
		for _, j := range answers(w.byValue[l.value], markers, l.at) {
			w.pairings = append(w.pairings, w.pair(int32(i), j))
		}
		for k := first; k < len(w.pairings); k++ {
			w.front(l.value).add(w.pairings, way(k))
			w.any.add(w.pairings, way(k))
			if best < 0 || w.pairings[k].score > w.pairings[best].score {
				best = k
			}
		}
	}
	*room = w.pairings
	if best < 0 {
		return nil, 0
	}
	score = float64(w.pairings[best].score)
	for k := int32(best); k >= 0; k = w.pairings[k].previous {
		chain = append(chain, w.pairings[k])
	}
	slices.Reverse(chain)
	return chain, score
}

// A weigher holds the ways that answered has found so far.
type weigher struct {
	labels, markers []sign
	pageOf          func(offset int) int32
	pages           bool            // the source has pages
	byValue         map[int][]int32 // the markers of each number
	pairings        []pairing
	fronts          map[int]*front // by the number of the last label
	any             front          // whatever the last label
}

func (w *weigher) front(value int) *front {
	f := w.fronts[value]
	if f == nil {
		f = &front{}
		w.fronts[value] = f
	}
	return f
}

// pair finds the best way to a pair: from the number before, over a gap, or from the end of another run.
func (w *weigher) pair(label, marker int32) pairing {
	l := w.labels[label]
	own := float32(1 + l.quality)
	if w.pages && w.pageOf(l.at) == w.pageOf(w.markers[marker].at) {
		own += sharedPage
	}
	p := pairing{label: label, marker: marker, previous: -1, score: own}
	if l.value > 1 {
		p.score -= lateStart
	}
	try := func(f *front, cost float32, allowed func(previous int) bool) {
		for _, end := range f.before(w.pairings, marker) {
			reached := w.pairings[end]
			if reached.score+own-cost <= p.score {
				continue
			}
			previous := w.labels[reached.label]
			score := reached.score + own - cost - w.zoneCost(previous, l, w.markers[marker])
			if score > p.score && allowed(previous.value) {
				p.score, p.previous = score, int32(end)
			}
		}
	}
	always := func(int) bool { return true }
	for gap := 0; gap <= maxGap && gap < l.value-1; gap++ {
		try(w.front(l.value-1-gap), float32(gap)*gapCost, always)
	}
	if l.value <= maxRestart {
		try(&w.any, w.restartCost(l, w.markers[marker])+gapCost*float32(l.value-1), always)
	} else {
		try(&w.any, jumpCost, func(previous int) bool { return previous < l.value })
	}
	return p
}

// maxAhead is how many of the numbers to come are looked for in the text between two labels.
const maxAhead = 6

// zoneCost is what it costs that text stands between two labels. At the foot of a page or in a section of notes the one
// label follows the other.
func (w *weigher) zoneCost(previous, l, m sign) float32 {
	if m.at > previous.at {
		return zoneCost
	}
	for ahead := 1; ahead <= maxAhead; ahead++ {
		next := w.byValue[l.value+ahead]
		i := sort.Search(len(next), func(i int) bool { return w.markers[next[i]].at > previous.at })
		if i < len(next) && w.markers[next[i]].at < l.at {
			return detourCost
		}
	}
	return 0
}

// restartCost is low where nothing else can be meant: for raised labels, and where label and marker share a page.
func (w *weigher) restartCost(l, m sign) float32 {
	if l.shape == shapeSuper || w.pages && w.pageOf(l.at) == w.pageOf(m.at) {
		return samePage
	}
	return restartCost
}

// answers are the markers of the label's number that stand before it.
func answers(same []int32, markers []sign, at int) []int32 {
	n := sort.Search(len(same), func(k int) bool { return markers[same[k]].at >= at })
	if n > maxAnswers {
		return same[n-manyAnswers : n]
	}
	return same[:n]
}

// counted finds the best series of labels that no marker answers: a list of notes without its text.
func counted(labels []sign, restartCost float64) (chain []int, score float64) {
	type count struct {
		score float64
		label int
	}
	last := map[int]count{}
	ways := make([]count, len(labels)) // score up to the label, and the label before it
	var any count
	best := -1
	for i, l := range labels {
		own := 1 + l.quality
		ways[i] = count{own, -1}
		if l.value > 1 {
			ways[i].score -= lateStart
		}
		try := func(w count, cost float64) {
			if w.score > 0 && w.score+own-cost > ways[i].score {
				ways[i] = count{w.score + own - cost, w.label}
			}
		}
		for gap := 0; gap <= maxGap && gap < l.value-1; gap++ {
			try(last[l.value-1-gap], float64(gap)*gapCost)
		}
		if l.value <= maxRestart {
			try(any, restartCost+gapCost*float64(l.value-1))
		}
		if ways[i].score > last[l.value].score {
			last[l.value] = count{ways[i].score, i}
		}
		if ways[i].score > any.score {
			any = count{ways[i].score, i}
		}
		if best < 0 || ways[i].score > ways[best].score {
			best = i
		}
	}
	for i := best; i >= 0; i = ways[i].label {
		chain = append(chain, i)
	}
	slices.Reverse(chain)
	if best >= 0 {
		score = ways[best].score
	}
	return chain, score
}

// choose weighs every shape of label against every shape of marker.
func (s *signs) choose(p *page) series {
	var best series
	pageOf := func(offset int) int32 { return p.lines[p.lineAt(offset)].page }
	var room []pairing
	for l := shapeSuper; l < shapeCount; l++ {
		labels := p.weighted(s.labels[l])
		most := 0.0
		for _, label := range labels {
			most += 1 + sharedPage + max(label.quality, 0)
		}
		from, to := shapeSuper, shapeArabic
		if l >= shapeArabic {
			from, to = l, l+1
		}
		for m := from; m < to && most > best.score; m++ {
			chain, score := answered(labels, s.markers[m], pageOf, &room)
			if score <= best.score {
				continue
			}
			candidate := series{score: score, label: l, marker: m, notes: make([]found, 0, len(chain))}
			for _, n := range chain {
				candidate.notes = append(candidate.notes, found{labels[n.label], s.markers[m][n.marker]})
			}
			if p.credible(candidate) {
				best = candidate
			}
		}
	}
	if bare := s.unanswered(p); bare.score > best.score {
		best = bare
	}
	return best
}

// weighted lowers the quality of labels under a reference list's heading, and raises it under one of notes.
func (p *page) weighted(labels []sign) []sign {
	out := slices.Clone(labels)
	for k, under := range p.sectionsOf(labels) {
		switch under {
		case sectionNotes:
			out[k].quality += 0.2
		case sectionReferences:
			out[k].quality -= 0.6
		}
	}
	return out
}

func byPlace(a, b found) int { return cmp.Compare(a.label.at, b.label.at) }
