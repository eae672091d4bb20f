package grammar

import "math/bits"

// sums are the probabilities of readings, added up by a forward pass that goes along with the search and a backward pass at
// its end, over the segments and labels that the search looks at. All are relative to the best reading up to the cut.
type sums struct {
	cuts       []cutSums
	edges      []edge // in the order of the cuts that they end at
	confidence []float32
}

// cutSums are the sums at one cut.
type cutSums struct {
	edges int // the first of those that end here
	sep   Separator

	top, enterTop float32 // of the best reading that ends here, and of the best that then begins a segment
	best, entered Vector  // of the best readings, by label

	states labelSet         // that readings end with here
	ends   Vector           // of all readings that end here, by the label of the last segment
	starts labelSet         // for which the following are known
	bounds [StepKind]Vector // what it is worth that a segment begins here
	odds   [StepKind]Vector // the factor by which a segment begins, apart from the arc
	begins [StepKind]Vector // of all readings that then begin a segment, by its label and the step
	goes   Vector           // of all that may come from such a segment on
	after  Vector           // of all that may come after a segment that ends here
}

// labelSet is a set of labels.
type labelSet uint64

func (s labelSet) has(y Label) bool { return s>>y&1 != 0 }

// all yields the labels of the set.
func (s labelSet) all(yield func(Label) bool) {
	for ; s != 0; s &= s - 1 {
		if !yield(Label(bits.TrailingZeros64(uint64(s)))) {
			return
		}
	}
}

// An edge is a segment of a reading, from one cut to another.
type edge struct {
	start int // the cut, counted from the search's base
	label Label
	worth float32 // at first the score of the segment, then its factor
	score float32 // of the best reading up to its end
}

// restart begins anew at a cut where a segment with the label ends, and no other.
func (m *sums) restart(label Label) {
	m.edges, m.cuts = m.edges[:0], m.cuts[:0]
	m.open()
	m.cuts[0].ends[label], m.cuts[0].states = 1, 1<<label
}

// open begins another cut.
func (m *sums) open() {
	m.cuts = append(m.cuts, cutSums{edges: len(m.edges)})
}

func (m *sums) add(e edge) { m.edges = append(m.edges, e) }

// arrive sums over the segments that end at the cut.
func (m *sums) arrive(s *search) {
	here := &m.cuts[len(m.cuts)-1]
	here.top, here.best = s.top, s.best
	kept := m.edges[:here.edges]
	for _, e := range m.edges[here.edges:] {
		if e.score < s.top-s.beam {
			continue
		}
		from := &m.cuts[e.start]
		if !from.starts.has(e.label) {
			from.begin(s, e.label)
		}
		e.worth = exp(e.worth + from.enterTop - here.top)
		here.ends[e.label] += (from.begins[StepNew][e.label] + from.begins[StepOn][e.label]) * e.worth
		kept = append(kept, e)
	}
	m.edges = kept
	for y, p := range here.ends {
		if p > negligible {
			here.states |= 1 << y
		}
	}
}

// negligible is a share of the readings too small to be followed.
const negligible = 1e-5

// depart keeps what is known when segments begin at the cut.
func (m *sums) depart(s *search, sep Separator, entered *Vector) {
	here := &m.cuts[len(m.cuts)-1]
	here.sep, here.entered, here.enterTop = sep, *entered, entered[entered.top()]
	here.bounds = s.here.begin
}

// begin sums over the ways to begin a segment with the label. Few labels come to the end of a segment: only for them is it
// asked.
func (c *cutSums) begin(s *search, to Label) {
	c.starts |= 1 << to
	for step := range c.begins {
		sum := float32(0)
		for from := range c.states.all {
			sum += c.ends[from] * s.odds[step][c.sep][from][to]
		}
		if sum > 0 {
			c.odds[step][to] = exp(c.bounds[step][to] + c.top - c.enterTop)
			c.begins[step][to] = sum * c.odds[step][to]
		}
	}
}

// finish runs the backward pass over the cuts since the base of the search, and works out how probable the citations are
// among the pieces, whose ends are given by their cuts.
func (m *sums) finish(s *search, pieces []Piece, atEnd bool) {
	last := len(m.cuts) - 1
	end := &m.cuts[last]
	for y := range end.after {
		if atEnd || Label(y) == pieces[len(pieces)-1].Label {
			end.after[y] = 1
		}
	}
	all := float32(0)
	for y, p := range end.ends {
		all += p * end.after[y]
	}
	edges := len(m.edges)
	for c := last; c > 0; c-- {
		here := &m.cuts[c]
		if c < last {
			for y := range here.states.all {
				here.after[y] = here.leave(s, StepNew, y) + here.leave(s, StepOn, y)
			}
		}
		for _, e := range m.edges[here.edges:edges] {
			m.cuts[e.start].goes[e.label] += e.worth * here.after[e.label]
		}
		edges = here.edges
	}
	for start := 0; start < len(pieces); {
		end := start + 1
		if pieces[start].Label == LabelProse {
			start = end
			continue
		}
		for end < len(pieces) && pieces[end].Label != LabelProse && !pieces[end].New {
			end++
		}
		p := min(m.citation(s, pieces[start:end])/all, 1)
		if n := len(m.confidence); start == 0 && !pieces[0].New && n > 0 {
			m.confidence[n-1] *= p // the search was cut short within the citation
		} else {
			m.confidence = append(m.confidence, p)
		}
		start = end
	}
}

// leave sums over all that may follow a segment with the label, by the step.
func (c *cutSums) leave(s *search, step Step, label Label) (sum float32) {
	arcs, odds := &s.odds[step][c.sep][label], &c.odds[step]
	for to := range c.starts.all {
		sum += arcs[to] * odds[to] * c.goes[to]
	}
	return sum
}

// citation sums over the readings that have the pieces, up to a citation and after it.
func (m *sums) citation(s *search, pieces []Piece) float32 {
	first, last := pieces[0], pieces[len(pieces)-1]
	start, end := &m.cuts[first.Start-s.base], &m.cuts[last.End-s.base]
	before := start.begins[StepNew][first.Label]
	if !first.New {
		before = start.begins[StepOn][first.Label]
	}
	after := end.after[last.Label]
	if last.End-s.base < len(m.cuts)-1 {
		after = end.leave(s, StepNew, last.Label) // if it went on, it would be another
	}
	return before * exp(end.best[last.Label]-end.top-start.entered[first.Label]+start.enterTop) * after
}
