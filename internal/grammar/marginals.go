package grammar

import "math"

// A Marginals holds the forward and backward sums of a chart, as logarithms.
type Marginals struct {
	LogZ  float64
	alpha [][stride]float64 // of all readings up to a cut that end with a label
	enter [][stride]float64 // … and then begin a segment with a label
	beta  [][stride]float64 // of all readings from a cut on, after a segment with a label
	goes  [][stride]float64 // of all segments with a label that begin at a cut, and what follows
}

var minusInf = math.Inf(-1)

// Marginals runs the forward and the backward pass.
func (c *Chart) Marginals(m *Marginals, exp *ExpArcs) {
	n := len(c.Cuts)
	m.alpha, m.enter = resize(m.alpha, n), resize(m.enter, n)
	m.beta, m.goes = resize(m.beta, n), resize(m.goes, n)
	for a := 0; a < n; a++ {
		if a > 0 {
			m.forward(c, a)
		}
		if a < n-1 {
			m.enterAt(c, a, exp)
		}
	}
	m.LogZ = logSum(&m.alpha[n-1])
	for y := range m.beta[n-1] {
		m.beta[n-1][y] = 0
	}
	for a := n - 2; a >= 0; a-- {
		m.backward(c, a)
		if a > 0 {
			m.leaveAt(c, a, exp)
		}
	}
}

func logSum(v *[stride]float64) float64 {
	top := minusInf
	for _, x := range v {
		top = max(top, x)
	}
	if math.IsInf(top, -1) {
		return top
	}
	sum := 0.0
	for _, x := range v {
		if x > top-40 {
			sum += math.Exp(x - top)
		}
	}
	return top + math.Log(sum)
}

// forward sums over the segments that end at cut b.
func (m *Marginals) forward(c *Chart, b int) {
	var top, sum [stride]float64
	for y := range top {
		top[y] = minusInf
	}
	first := max(0, b-maxCuts)
	for a := first; a < b; a++ {
		seg, enter := c.seg(a, b), &m.enter[a]
		for y := range seg {
			top[y] = max(top[y], enter[y]+float64(seg[y]))
		}
	}
	for a := first; a < b; a++ {
		seg, enter := c.seg(a, b), &m.enter[a]
		for y := range seg {
			if d := enter[y] + float64(seg[y]) - top[y]; d > -25 {
				sum[y] += math.Exp(d)
			}
		}
	}
	for y := range sum {
		m.alpha[b][y] = top[y] + math.Log(sum[y])
	}
}

// ExpArcs are the exponentials of a model's arcs.
type ExpArcs [StepKind][SeparatorCount][LabelCount][stride]float64

// Exp fills the exponentials.
func (e *ExpArcs) Exp(arcs *Arcs) {
	for step := range arcs {
		for sep := range arcs[step] {
			for from := range arcs[step][sep] {
				for y, w := range arcs[step][sep][from] {
					e[step][sep][from][y] = math.Exp(float64(w))
				}
			}
		}
	}
}

// enterAt sums over the ways to begin a segment at cut a.
func (m *Marginals) enterAt(c *Chart, a int, exp *ExpArcs) {
	e := &m.enter[a]
	bn, bo := &c.Bounds[StepNew][a], &c.Bounds[StepOn][a]
	if a == 0 {
		for y := range e {
			e[y] = float64(c.Arcs[StepNew][c.Seps[0]][LabelProse][y] + bn[y])
		}
		return
	}
	top := minusInf
	for _, x := range m.alpha[a] {
		top = max(top, x)
	}
	var fresh, on [stride]float64
	for from, x := range m.alpha[a] {
		if x < top-30 {
			continue
		}
		p := math.Exp(x - top)
		en, eo := &exp[StepNew][c.Seps[a]][from], &exp[StepOn][c.Seps[a]][from]
		for y := range fresh {
			fresh[y] += p * en[y]
			on[y] += p * eo[y]
		}
	}
	for y := range e {
		e[y] = top + math.Log(fresh[y]*math.Exp(float64(bn[y]))+on[y]*math.Exp(float64(bo[y])))
	}
}

// backward sums over the segments that begin at cut a.
func (m *Marginals) backward(c *Chart, a int) {
	var top, sum [stride]float64
	for y := range top {
		top[y] = minusInf
	}
	last := c.Reach(a)
	for b := a + 1; b <= last; b++ {
		seg, beta := c.seg(a, b), &m.beta[b]
		for y := range seg {
			top[y] = max(top[y], beta[y]+float64(seg[y]))
		}
	}
	for b := a + 1; b <= last; b++ {
		seg, beta := c.seg(a, b), &m.beta[b]
		for y := range seg {
			if d := beta[y] + float64(seg[y]) - top[y]; d > -25 {
				sum[y] += math.Exp(d)
			}
		}
	}
	for y := range sum {
		m.goes[a][y] = top[y] + math.Log(sum[y])
	}
}

// leaveAt sums over the ways to go on at cut a after a segment.
func (m *Marginals) leaveAt(c *Chart, a int, exp *ExpArcs) {
	top := minusInf
	for _, x := range m.goes[a] {
		top = max(top, x)
	}
	var pn, po [stride]float64
	for y, x := range m.goes[a] {
		p := 0.0
		if x > top-30 {
			p = math.Exp(x - top)
		}
		pn[y] = p * math.Exp(float64(c.Bounds[StepNew][a][y]))
		po[y] = p * math.Exp(float64(c.Bounds[StepOn][a][y]))
	}
	for from := range m.beta[a] {
		en, eo := &exp[StepNew][c.Seps[a]][from], &exp[StepOn][c.Seps[a]][from]
		sum := 0.0
		for y := range en {
			sum += pn[y]*en[y] + po[y]*eo[y]
		}
		m.beta[a][from] = top + math.Log(sum)
	}
}

// Segment is the probability of the segment from cut a to cut b with the label.
func (m *Marginals) Segment(c *Chart, a, b int, y Label) float64 {
	return math.Exp(m.enter[a][y] + float64(c.seg(a, b)[y]) + m.beta[b][y] - m.LogZ)
}

// Arc is the probability that at cut a a segment with label from is followed, by the step, by one with label to.
func (m *Marginals) Arc(c *Chart, a int, step Step, from, to Label) float64 {
	alpha := 0.0
	if a > 0 {
		alpha = m.alpha[a][from]
	} else if from != LabelProse || step != StepNew {
		return 0
	}
	x := alpha + float64(c.Arcs[step][c.Seps[a]][from][to]+c.Bounds[step][a][to]) + m.goes[a][to] - m.LogZ
	if x < -20 {
		return 0
	}
	return math.Exp(x)
}
