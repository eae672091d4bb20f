package grammar

import (
	"math"

	"github.com/e843347c/ibid/internal/lexicon"
)

const (
	// maxCuts is the longest segment, in stretches between cuts. A title of forty words has about twenty.
	maxCuts = 26
	// Never is the score of what the grammar forbids.
	Never = float32(-1e9)
)

// A Chart holds the scores of all readings of one note: for every stretch between two cuts and every label what it is
// worth as a segment, and for every cut what it is worth that a segment begins there. One Viterbi pass over it finds the
// best reading, a forward and a backward pass the probability of each.
type Chart struct {
	Cuts   []int       // token indices, from 0 to the number of tokens
	Seps   []Separator // at each cut
	Bounds [StepKind][]Vector
	Segs   []Vector // of the segment from cut a to cut b at [a*maxCuts+b-a-1]
	Arcs   *[StepKind][SeparatorCount][LabelCount]Vector

	best  []Vector // Viterbi
	from  [][stride]back
	enter [][stride]entry
}

type back struct{ start int32 }

type entry struct {
	score float32
	label Label
	step  Step
}

// seg returns the scores of the segment from cut a to cut b.
func (c *Chart) seg(a, b int) *Vector { return &c.Segs[a*maxCuts+b-a-1] }

// Seg returns the scores of the segment from cut a to cut b, to be changed.
func (c *Chart) Seg(a, b int) *Vector { return c.seg(a, b) }

// Reach is the last cut at which a segment that begins at cut a may end.
func (c *Chart) Reach(a int) int { return min(a+maxCuts, len(c.Cuts)-1) }

// Reset sizes the chart for the tokens and finds the cuts and what separates there. The scores are left as they were.
func (c *Chart) Reset(tokens []Token) {
	c.Cuts, c.Seps = c.Cuts[:0], c.Seps[:0]
	for i := 0; i <= len(tokens); i++ {
		if i == 0 || i == len(tokens) || isCut(tokens, i) {
			c.Cuts = append(c.Cuts, i)
			c.Seps = append(c.Seps, separatorAt(tokens, i))
		}
	}
	n := len(c.Cuts)
	for step := range c.Bounds {
		c.Bounds[step] = resize(c.Bounds[step], n)
	}
	c.Segs = resize(c.Segs, n*maxCuts)
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}

// functional are the terms next to which a segment may begin or end without punctuation.
var functional = lexicon.SetOf(
	lexicon.Ibid, lexicon.Idem, lexicon.OpCit, lexicon.LocCit, lexicon.Supra, lexicon.Infra, lexicon.NoteWord,
	lexicon.Henceforth, lexicon.SameWork, lexicon.Signal, lexicon.Reprint, lexicon.Translated, lexicon.Quoted,
	lexicon.ReviewOf, lexicon.Emphasis, lexicon.In, lexicon.And, lexicon.By, lexicon.EtAl, lexicon.Editor, lexicon.Translator,
	lexicon.EditorTrans, lexicon.With, lexicon.OtherRole, lexicon.Recipient, lexicon.VolumeWord, lexicon.VolumesWord,
	lexicon.IssueWord, lexicon.NumberWord, lexicon.EditionWord, lexicon.EditionModifier, lexicon.Ordinal, lexicon.SeriesWord,
	lexicon.PartWord, lexicon.Page, lexicon.Chapter, lexicon.Folio, lexicon.Column, lexicon.Paragraph, lexicon.Section,
	lexicon.Line, lexicon.Figure, lexicon.Table, lexicon.ArticleWord, lexicon.SubVerbo, lexicon.Appendix, lexicon.Passim,
	lexicon.Following, lexicon.Especially, lexicon.Circa, lexicon.NoDate, lexicon.NoPlace, lexicon.Forthcoming,
	lexicon.Accessed, lexicon.Original, lexicon.Thesis, lexicon.Manuscript, lexicon.Web, lexicon.Versus, lexicon.Reporter,
	lexicon.Court, lexicon.ArchiveWord, lexicon.Month01, lexicon.Month02, lexicon.Month03, lexicon.Month04, lexicon.Month05,
	lexicon.Month06, lexicon.Month07, lexicon.Month08, lexicon.Month09, lexicon.Month10, lexicon.Month11, lexicon.Month12,
	lexicon.Place, lexicon.Interview, lexicon.Letter,
)

// isCut reports whether a segment may begin at token i: beside punctuation and numbers, where italics, a quotation or a
// bracket begins or ends, beside a word of citations, before a capitalised word that no quotation or italics hold, and
// between two capitalised words where italics are not known. “Chicago: | Norton” has a cut, “*of the Soviet*” none.
func isCut(tokens []Token, i int) bool {
	a, b := &tokens[i-1], &tokens[i]
	switch {
	case b.Kind == KindSign && b.Quote == RoleNone && b.Paren == RoleNone && b.Sign != '—' && b.Sign != '…' && b.Sign != '§' && b.Sign != '¶':
		return b.Sign == '-' && b.Spaced || (b.Sign == '"' || b.Sign == '\'') && b.Spaced || b.Sign == '[' || b.Sign == '(' || b.Sign == '/' || b.Sign == '&'
	case b.Quote == RoleClose, b.Paren == RoleClose:
		return false
	case a.Quote == RoleOpen, a.Paren == RoleOpen:
		return false
	case a.Kind == KindSign, b.Kind == KindSign:
		return true
	case a.Kind == KindNumber, b.Kind == KindNumber, a.Kind == KindURL, b.Kind == KindURL:
		return true
	case a.Italic != b.Italic:
		return true
	case a.Tags.Intersects(functional), b.Tags.Intersects(functional):
		return true
	case a.Caps != b.Caps:
		return true
	case b.Italic == ItalicYes || b.Quoted > 0 || !capital(b):
		return false
	case a.Shape == ShapeLower || a.Shape == ShapeLetter:
		return true // prose may lead straight to a name: "a good starting point is | Koselleck"
	case b.Italic == ItalicUnknown:
		return capital(a) || a.Shape == ShapeInitial
	}
	return false
}

func capital(t *Token) bool {
	switch t.Shape {
	case ShapeTitle, ShapeUpper, ShapeMixed, ShapeInitial:
		return true
	}
	return false
}

// A Piece is one segment of a reading: the tokens from cut Start to cut End.
type Piece struct {
	Start, End int // token indices
	Label      Label
	New        bool // it begins a citation
}

// Viterbi returns the best reading, appended to pieces, and its score.
func (c *Chart) Viterbi(pieces []Piece) ([]Piece, float32) {
	n := len(c.Cuts)
	if n < 2 {
		return pieces, 0
	}
	c.best = resize(c.best, n)
	c.from = resize(c.from, n)
	c.enter = resize(c.enter, n)
	for i := range c.best {
		for y := range c.best[i] {
			c.best[i][y] = Never
		}
	}
	for a := 0; a < n-1; a++ {
		c.enterAt(a)
		for b := a + 1; b <= c.Reach(a); b++ {
			seg, best, from := c.seg(a, b), &c.best[b], &c.from[b]
			for y := range seg {
				if s := c.enter[a][y].score + seg[y]; s > best[y] {
					best[y] = s
					from[y].start = int32(a)
				}
			}
		}
	}
	top := Label(0)
	for y := range c.best[n-1] {
		if c.best[n-1][y] > c.best[n-1][top] {
			top = Label(y)
		}
	}
	return c.trace(pieces, top), c.best[n-1][top]
}

// enterAt finds for each label the best way to begin a segment at cut a.
func (c *Chart) enterAt(a int) {
	e := &c.enter[a]
	bn, bo := &c.Bounds[StepNew][a], &c.Bounds[StepOn][a]
	if a == 0 {
		for y := range e {
			e[y] = entry{c.Arcs[StepNew][c.Seps[0]][LabelProse][y] + bn[y], LabelProse, StepNew}
		}
		return
	}
	for y := range e {
		e[y].score = Never
	}
	before := &c.best[a]
	top := Never
	for _, s := range before {
		top = max(top, s)
	}
	for from := range before {
		score := before[from]
		if score < top-beam {
			continue
		}
		fresh, on := &c.Arcs[StepNew][c.Seps[a]][from], &c.Arcs[StepOn][c.Seps[a]][from]
		for y := range e {
			if s := score + fresh[y] + bn[y]; s > e[y].score {
				e[y] = entry{s, Label(from), StepNew}
			}
			if s := score + on[y] + bo[y]; s > e[y].score {
				e[y] = entry{s, Label(from), StepOn}
			}
		}
	}
}

// beam is how far below the best label at a cut another may lie and still be gone on from: e^-20 of its weight.
const beam = 20

// trace follows the best reading back from the end.
func (c *Chart) trace(pieces []Piece, label Label) []Piece {
	first := len(pieces)
	for b := len(c.Cuts) - 1; b > 0; {
		a := int(c.from[b][label].start)
		e := c.enter[a][label]
		pieces = append(pieces, Piece{c.Cuts[a], c.Cuts[b], label, e.step == StepNew && label != LabelProse})
		b, label = a, e.label
	}
	for i, j := first, len(pieces)-1; i < j; i, j = i+1, j-1 {
		pieces[i], pieces[j] = pieces[j], pieces[i]
	}
	return pieces
}

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
func (e *ExpArcs) Exp(arcs *[StepKind][SeparatorCount][LabelCount]Vector) {
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
