package grammar

import "slices"

// A search finds the best reading of a note in one walk over its cuts. At each cut it lets the segments under way end,
// and begins new ones behind those that ended well. What falls far behind is given up, so that most labels are tried for
// one stretch only.
//
// Where nothing but prose can have ended and nothing is under way, what lies before is settled: the search keeps no more
// of it than its pieces, and a note of any length takes little memory.
type search struct {
	*scorer
	model *Model
	cuts  []int
	seps  []Separator

	here    place
	between Vector // what the tokens since the cut before are worth
	width
	best  Vector                // of the readings up to this cut, by the label of the segment that ends here
	top   float32               // of best
	floor float32               // below it segments are given up
	ring  [maxCuts + 1]underWay // at the number of the cut modulo its length
	alive []uint8               // places in the ring
	base  int                   // the cut from which on nothing is settled
	trail []trail               // from base on

	sums   *sums // nil where no probabilities are asked for
	pieces []Piece
}

// A width says what a search looks at, in units of the logarithm of probability.
type width struct {
	// beam is how far below the best reading up to a cut another may be and go on: one whose segment ends there and is to be
	// followed by another, and one whose segment is still under way, by its tokens alone.
	beam float32
	// lost is how far one label may be below another in the same stretch of tokens and go on. While it is below by no more
	// than beam, it may also end there.
	lost float32
}

// Narrow is enough to find the best reading: wider searches change one in a thousand notes of the gold documents, for the
// better as often as for the worse. Wide adds up the readings that probabilities need, to two digits.
var (
	narrow = width{8, 12}
	wide   = width{10, 14}
)

// What lies before a cut is not looked upon as settled before there are leastCuts of it, and at mostCuts the best reading up
// to there is taken, settled or not. Hardly a note has so many.
const (
	leastCuts = 512
	mostCuts  = 4096
)

// underWay are the segments that began at one cut.
type underWay struct {
	run
	start int    // the cut
	enter Vector // of the readings up to the segment, by its label
	lanes []lane // none before the first stretch has been read
}

// A lane is a segment under way with one label.
type lane struct {
	sum   float32 // of the reading before it, and of its tokens
	last  float32 // of the reading, had the segment ended at the last cut
	label Label
}

// A trail leads back from a cut: for each label of a segment that ends there, how many cuts before it began; for each
// label of a segment that begins there, the label of the one before and the step between them.
type trail struct {
	length [stride]uint8
	from   [stride]Label
	step   [stride]Step
}

// prepare makes the search ready for a model.
func (s *search) prepare(m *Model) {
	if s.model != m {
		s.model, s.scorer = m, newScorer(m.ready())
	}
}

// read finds the best reading of the tokens, and the probabilities of its citations where s.sums asks for them. The pieces
// are valid until the next call.
func (s *search) read(tokens []Token, context Context) []Piece {
	s.start(tokens, context)
	s.cuts, s.seps = appendCuts(tokens, s.cuts[:0], s.seps[:0])
	s.pieces = s.pieces[:0]
	s.restart(0, LabelProse)
	s.place(0, &s.here)
	s.depart(0)
	last := len(s.cuts) - 1
	for c := 1; c < last; c++ {
		s.arrive(c)
		if label, settled := s.settled(c); settled {
			s.finish(c, label, false)
			s.restart(c, label)
		}
		s.depart(c)
	}
	s.arrive(last)
	s.finish(last, s.best.top(), true)
	return s.pieces
}

// restart forgets all before cut c but for the label of the segment that ends there.
func (s *search) restart(c int, label Label) {
	s.base = c
	s.trail = append(s.trail[:0], trail{})
	s.alive = s.alive[:0]
	s.best, s.top = never, 0
	s.best[label] = 0
	if s.sums != nil {
		s.sums.restart(label)
	}
}

// settled reports whether all that lies before cut c is decided, and what ends there.
func (s *search) settled(c int) (Label, bool) {
	switch {
	case c-s.base < leastCuts:
		return LabelProse, false
	case c-s.base >= mostCuts:
		return s.best.top(), true
	}
	for y, score := range s.best {
		if score >= s.top-s.beam && Label(y) != LabelProse {
			return LabelProse, false
		}
	}
	for _, at := range s.alive {
		for _, l := range s.ring[at].lanes {
			if l.sum >= s.top-s.beam && longest[l.label] > uint8(c-s.ring[at].start) {
				return LabelProse, false
			}
		}
	}
	return LabelProse, true
}

// never is the vector of what is forbidden.
var never = func() (v Vector) {
	for y := range v {
		v[y] = Never
	}
	return v
}()

// arrive lets the segments under way end at cut c.
func (s *search) arrive(c int) {
	s.between = Vector{}
	for t := s.cuts[c-1]; t < s.cuts[c]; t++ {
		s.addToken(t, &s.between)
	}
	s.place(s.cuts[c], &s.here)
	s.trail = append(s.trail, trail{})
	if s.sums != nil {
		s.sums.open()
	}
	s.floor = s.top - s.beam
	s.best, s.top = never, Never
	k := 0
	for _, at := range s.alive {
		u := &s.ring[at]
		s.rows = s.rows[:0]
		for u.next < s.cuts[c] {
			s.takeTags(&s.index.contains, u.grow(&s.Features))
		}
		if c == u.start+1 {
			s.first(u)
		} else {
			s.further(u, uint8(c-u.start))
		}
		if len(u.lanes) == 0 {
			continue
		}
		s.end(u, c)
		s.alive[k] = at
		k++
	}
	s.alive = s.alive[:k]
	if s.sums != nil {
		s.sums.arrive(s)
	}
}

// first reads the first stretch of segments.
func (s *search) first(u *underWay) {
	sum := u.enter
	sum.add(&s.between)
	s.table.sum(&sum, s.rows)
	last := sum
	last.add(&s.here.end)
	least := last[last.top()] - s.lost
	for y, score := range last {
		if score >= least {
			u.lanes = append(u.lanes, lane{sum[y], score, Label(y)})
		}
	}
}

// further reads one more stretch of segments, which are then so many stretches long.
func (s *search) further(u *underWay, length uint8) {
	rows, end := s.table.Rows, &s.here.end
	top, k := Never, 0
	for _, l := range u.lanes {
		if l.sum < s.floor || longest[l.label] < length {
			continue
		}
		l.sum += s.between[l.label]
		for _, row := range s.rows {
			l.sum += rows[row][l.label]
		}
		l.last = l.sum + end[l.label]
		if l.last > top {
			top = l.last
		}
		u.lanes[k] = l
		k++
	}
	u.lanes = u.lanes[:k]
	k = 0
	for _, l := range u.lanes {
		if l.last >= top-s.lost {
			u.lanes[k] = l
			k++
		}
	}
	u.lanes = u.lanes[:k]
}

// end works out what the segments under way are worth if they end at cut c.
func (s *search) end(u *underWay, c int) {
	least := s.top
	for i := range u.lanes {
		if u.lanes[i].last > least {
			least = u.lanes[i].last
		}
	}
	least -= s.beam
	rows := s.segment(&u.run)
	best, trail := &s.best, &s.trail[c-s.base]
	for i := range u.lanes {
		l := &u.lanes[i]
		if l.last < least {
			continue
		}
		l.last += rows.of(l.label)
		if l.last > best[l.label] {
			best[l.label] = l.last
			trail.length[l.label] = uint8(c - u.start)
			if l.last > s.top {
				s.top = l.last
			}
		}
		if s.sums != nil && l.last >= s.top-s.beam {
			s.sums.add(edge{u.start - s.base, l.label, l.last - u.enter[l.label], l.last})
		}
	}
}

// depart begins segments at cut c.
func (s *search) depart(c int) {
	at := uint8(c % len(s.ring))
	u := &s.ring[at]
	u.run, u.start, u.lanes = startRun(s.cuts[c]), c, u.lanes[:0]
	s.alive = append(s.alive, at)
	trail, sep := &s.trail[c-s.base], s.seps[c]
	fresh, on := &u.enter, never
	*fresh = never
	var onFrom [stride]Label
	for from, score := range s.best {
		if score < s.top-s.beam {
			continue
		}
		arcs := &s.arcs[StepNew][sep][from]
		for _, to := range s.next[StepNew][from] {
			if x := score + arcs[to]; x > fresh[to] {
				fresh[to], trail.from[to] = x, Label(from)
			}
		}
		arcs = &s.arcs[StepOn][sep][from]
		for _, to := range s.next[StepOn][from] {
			if x := score + arcs[to]; x > on[to] {
				on[to], onFrom[to] = x, Label(from)
			}
		}
	}
	for y := range on {
		fresh[y] += s.here.begin[StepNew][y]
		if x := on[y] + s.here.begin[StepOn][y]; x > fresh[y] {
			fresh[y], trail.from[y], trail.step[y] = x, onFrom[y], StepOn
		}
	}
	if s.sums != nil {
		s.sums.depart(s, sep, &u.enter)
	}
}

// finish appends the pieces of the best reading up to cut c, in which a segment with the label ends there. It is the end of
// the note, or what comes after does not depend on what lies before.
func (s *search) finish(c int, label Label, atEnd bool) {
	first := len(s.pieces)
	for b := c; b > s.base; {
		a := b - int(s.trail[b-s.base].length[label])
		t := &s.trail[a-s.base]
		s.pieces = append(s.pieces, Piece{a, b, label, t.step[label] == StepNew && label != LabelProse})
		b, label = a, t.from[label]
	}
	pieces := s.pieces[first:]
	slices.Reverse(pieces)
	if s.sums != nil {
		s.sums.finish(s, pieces, atEnd)
	}
	for i := range pieces {
		pieces[i].Start, pieces[i].End = s.cuts[pieces[i].Start], s.cuts[pieces[i].End]
	}
}
