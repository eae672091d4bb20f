package grammar

import "math"

// A Learner computes, for one note after the other, how the weights of a model would have to change to make the true
// reading likelier. It is the gradient of the conditional log-likelihood of a semi-Markov random field.
type Learner struct {
	Model *Model
	// Keep is the share of features that are kept in a reading; the others are left out of the whole note, so that the
	// weights do not lean on single words. 1 keeps all.
	Keep float64
	// Without is a family of features that Keys leaves out, so that they get no weights.
	Without Family

	tokens    []Token
	features  Features
	chart     Chart
	between   []Vector // the scores of the tokens between two cuts
	ends      []Vector
	exp       *ExpArcs
	marginals Marginals
	seed      uint64

	tokenRows, boundRows, endRows, segRows, runRows rowLists
	grad                                            Gradient
	spans                                           []Vector // of intervals between cuts
	gold                                            []Piece
}

// A Gradient lists what is to be added to rows and arcs.
type Gradient struct {
	Rows  []RowChange
	Arcs  []ArcChange
	Loss  float64 // minus the logarithm of the true reading's probability
	Right bool    // the model's best reading would be the true one, were nothing left out
}

// A RowChange is the gradient of one row.
type RowChange struct {
	Row    int32
	Change Vector
}

// An ArcChange is the gradient of one arc.
type ArcChange struct {
	Step     Step
	Sep      Separator
	From, To Label
	Change   float32
}

// rowLists are lists of rows, one after the other.
type rowLists struct {
	rows []int32
	ends []int32
}

func (l *rowLists) reset() { l.rows, l.ends = l.rows[:0], l.ends[:0] }

func (l *rowLists) list(i int) []int32 {
	start := int32(0)
	if i > 0 {
		start = l.ends[i-1]
	}
	return l.rows[start:l.ends[i]]
}

// take notes the rows of the features that are kept, and adds their weights to the vector.
func (l *Learner) take(lists *rowLists, features []uint32, v *Vector) {
	scale := float32(1 / l.Keep)
	for _, key := range features {
		row := l.Model.Row(key)
		if row < 0 || l.dropped(key) {
			continue
		}
		lists.rows = append(lists.rows, row)
		w := &l.Model.Rows[row]
		for y := range v {
			v[y] += scale * w[y]
		}
	}
	lists.ends = append(lists.ends, int32(len(lists.rows)))
}

func (l *Learner) dropped(key uint32) bool {
	if l.Keep >= 1 {
		return false
	}
	h := (uint64(key) ^ l.seed) * 0x9E3779B97F4A7C15
	h ^= h >> 29
	h *= 0xBF58476D1CE4E5B9
	return float64(h>>11)/(1<<53) >= l.Keep
}

// Learn returns the gradient for a note that is already split into tokens. The pieces are its true reading; a boundary
// that is no cut is moved to the next cut. The gradient is valid until the next call.
func (l *Learner) Learn(tokens []Token, context Context, truth []Piece, exp *ExpArcs, seed uint64) *Gradient {
	l.tokens, l.exp, l.seed = tokens, exp, seed*0xD6E8FEB86659FD93+1
	l.grad = Gradient{Rows: l.grad.Rows[:0], Arcs: l.grad.Arcs[:0]}
	if len(tokens) == 0 {
		return &l.grad
	}
	l.fillForLearning(context)
	l.gold = l.chart.onCuts(truth, l.gold[:0])
	l.chart.Marginals(&l.marginals, exp)
	l.grad.Loss = l.marginals.LogZ - l.chart.score(l.gold)
	l.spread()
	l.arcs()
	return &l.grad
}

func (l *Learner) fillForLearning(context Context) {
	x, c := &l.features, &l.chart
	x.reset(l.tokens, context)
	c.Reset(l.tokens)
	c.Arcs = &l.Model.Arcs
	for _, lists := range []*rowLists{&l.tokenRows, &l.boundRows, &l.endRows, &l.segRows, &l.runRows} {
		lists.reset()
	}
	n := len(c.Cuts)
	l.between, l.ends = resize(l.between, n), resize(l.ends, n)
	for i, cut := range c.Cuts {
		l.between[i], l.ends[i] = Vector{}, Vector{}
		for step := range c.Bounds {
			c.Bounds[step][i] = Vector{}
			l.take(&l.boundRows, x.boundary(cut, Step(step)), &c.Bounds[step][i])
		}
		l.take(&l.endRows, x.end(cut), &l.ends[i])
		if i < n-1 {
			for t := cut; t < c.Cuts[i+1]; t++ {
				l.take(&l.tokenRows, x.token(t), &l.between[i])
			}
		}
	}
	for a := 0; a < n-1; a++ {
		r := startRun(c.Cuts[a])
		var sum Vector
		for b := a + 1; b <= c.Reach(a); b++ {
			sum.add(&l.between[b-1])
			for r.next < c.Cuts[b] {
				l.take(&l.runRows, x.contains(r.grow(x)), &sum)
			}
			seg := c.seg(a, b)
			*seg = sum
			seg.add(&l.ends[b])
			l.take(&l.segRows, x.segment(&r), seg)
			if b > a+1 {
				seg[LabelProse] = Never
			}
		}
	}
}

// onCuts moves the boundaries of a reading to cuts, splits prose at every cut and segments that are too long. The Start
// and End of the result are indices of cuts.
func (c *Chart) onCuts(truth []Piece, out []Piece) []Piece {
	at := 0
	for _, p := range truth {
		end := at
		for end < len(c.Cuts)-1 && c.Cuts[end] < p.End {
			end++
		}
		if end == at {
			continue // swallowed by its neighbour
		}
		fresh := p.New || p.Label == LabelProse
		for at < end {
			to := end
			switch {
			case p.Label == LabelProse:
				to = at + 1
			case to-at > maxCuts:
				to = at + maxCuts
			}
			out = append(out, Piece{at, to, p.Label, fresh})
			at, fresh = to, p.Label == LabelProse
		}
	}
	for ; at < len(c.Cuts)-1; at++ {
		out = append(out, Piece{at, at + 1, LabelProse, true})
	}
	for i := range out { // after prose, and at the start, a citation begins
		if i == 0 || out[i-1].Label == LabelProse {
			out[i].New = true
		}
	}
	return out
}

func (p Piece) step() Step {
	if p.New {
		return StepNew
	}
	return StepOn
}

// score is the score of a reading whose pieces are given by cuts.
func (c *Chart) score(pieces []Piece) float64 {
	sum, before := 0.0, LabelProse
	for _, p := range pieces {
		sum += float64(c.Arcs[p.step()][c.Seps[p.Start]][before][p.Label]) + float64(c.Bounds[p.step()][p.Start][p.Label])
		sum += float64(c.seg(p.Start, p.End)[p.Label])
		before = p.Label
	}
	return sum
}

// small is the probability below which a segment's share of the gradient is left out.
const small = 1e-3

// spread turns the probabilities of segments into gradients of rows.
func (l *Learner) spread() {
	c, n := &l.chart, len(l.chart.Cuts)
	spans, ends := resize(l.spans, n), make([]Vector, n)
	l.spans = spans
	for i := range spans {
		spans[i] = Vector{}
	}
	gold, segment, runs := 0, 0, 0
	for a := 0; a < n-1; a++ {
		last := c.Reach(a)
		var held [maxCuts + 1]Vector
		any := false
		for b := a + 1; b <= last; b++ {
			g := &held[b-a-1]
			for y := range g {
				x := l.marginals.enter[a][y] + float64(c.seg(a, b)[y]) + l.marginals.beta[b][y] - l.marginals.LogZ
				if x > -6.9 {
					g[y] = -float32(math.Exp(x))
					any = true
				}
			}
		}
		for gold < len(l.gold) && l.gold[gold].Start < a {
			gold++
		}
		if gold < len(l.gold) && l.gold[gold].Start == a {
			held[l.gold[gold].End-a-1][l.gold[gold].Label]++
			any = true
		}
		runs += c.Cuts[last] - c.Cuts[a]
		if any {
			var sum Vector
			t := runs
			for b := last; b > a; b-- {
				g := &held[b-a-1]
				l.change(l.segRows.list(segment+b-a-1), g)
				ends[b].add(g)
				sum.add(g)
				spans[b-1].add(&sum)
				for i := c.Cuts[b] - c.Cuts[b-1]; i > 0; i-- {
					t--
					l.change(l.runRows.list(t), &sum)
				}
			}
		}
		segment += last - a
	}
	for i := range ends {
		l.change(l.endRows.list(i), &ends[i])
	}
	for i := 0; i < n-1; i++ {
		for t := c.Cuts[i]; t < c.Cuts[i+1]; t++ {
			l.change(l.tokenRows.list(t), &spans[i])
		}
	}
}

func (l *Learner) change(rows []int32, g *Vector) {
	if len(rows) == 0 {
		return
	}
	top := float32(0)
	for _, x := range g {
		top = max(top, max(x, -x))
	}
	if top < small {
		return
	}
	for _, row := range rows {
		l.grad.Rows = append(l.grad.Rows, RowChange{row, *g})
	}
}

// arcs turns the probabilities of arcs into gradients of arcs and boundary rows.
func (l *Learner) arcs() {
	c, m := &l.chart, &l.marginals
	goldAt := make(map[int]int, len(l.gold))
	for i, p := range l.gold {
		goldAt[p.Start] = i
	}
	for a := 0; a < len(c.Cuts)-1; a++ {
		var bounds [StepKind]Vector
		for step := range bounds {
			for from := range stride {
				if a == 0 && from > 0 {
					break
				}
				if a > 0 && m.alpha[a][from]-m.LogZ+m.beta[a][from] < -9 {
					continue
				}
				for to := range stride {
					if p := m.Arc(c, a, Step(step), Label(from), Label(to)); p > 1e-4 {
						bounds[step][to] -= float32(p)
						l.grad.Arcs = append(l.grad.Arcs, ArcChange{Step(step), c.Seps[a], Label(from), Label(to), -float32(p)})
					}
				}
			}
		}
		if i, ok := goldAt[a]; ok {
			p, before := l.gold[i], LabelProse
			if i > 0 {
				before = l.gold[i-1].Label
			}
			bounds[p.step()][p.Label]++
			l.grad.Arcs = append(l.grad.Arcs, ArcChange{p.step(), c.Seps[a], before, p.Label, 1})
		}
		for step := range bounds {
			l.change(l.boundRows.list(a*int(StepKind)+step), &bounds[step])
		}
	}
}

// Keys calls yield for every feature, but those of Without, of a note that is already split into tokens.
func (l *Learner) Keys(tokens []Token, context Context, yield func(key uint32)) {
	x, c := &l.features, &l.chart
	each := func(keys []uint32) {
		for _, key := range keys {
			yield(key)
		}
	}
	l.tokens, x.without = tokens, families[l.Without].templates
	x.reset(tokens, context)
	c.Reset(tokens)
	for t := range tokens {
		each(x.token(t))
	}
	for i, cut := range c.Cuts {
		each(x.boundary(cut, StepNew))
		each(x.boundary(cut, StepOn))
		each(x.end(cut))
		if i == len(c.Cuts)-1 {
			break
		}
		r := startRun(cut)
		for b := i + 1; b <= c.Reach(i); b++ {
			for r.next < c.Cuts[b] {
				each(x.contains(r.grow(x)))
			}
			each(x.segment(&r))
		}
	}
}
