package grammar

const (
	// maxCuts is the longest segment, in stretches between cuts. A title of forty words has about twenty.
	maxCuts = 26
	// Never is the score of what the grammar forbids.
	Never = float32(-1e9)
)

// A Chart holds the scores of all readings of one note: for every stretch between two cuts and every label what it is
// worth as a segment, and for every cut what it is worth that a segment begins there. One Viterbi pass over it finds the
// best reading, a forward and a backward pass the probability of each. Weights are learned with it; a Decoder, which must be
// fast, looks at few of the readings.
type Chart struct {
	Cuts   []int       // token indices, from 0 to the number of tokens
	Seps   []Separator // at each cut
	Bounds [StepKind][]Vector
	Segs   []Vector // of the segment from cut a to cut b at [a*maxCuts+b-a-1]
	Arcs   *Arcs

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
	c.Cuts, c.Seps = appendCuts(tokens, c.Cuts[:0], c.Seps[:0])
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
		if score < top-within {
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

// within is how far below the best label at a cut another may lie and still be gone on from: e^-20 of its weight.
const within = 20

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
