package grammar

import "github.com/e843347c/ibid/citation"

// A Decoder reads notes with a model. It keeps its buffers between notes; it is not safe for concurrent use.
type Decoder struct {
	Model    *Model
	tokens   []Token
	features Features
	chart    Chart
	between  []Vector // the scores of the tokens between two cuts
	ends     []Vector
	pieces   []Piece
}

// Decode finds the best reading of a note. The tokens and pieces are valid until the next call.
func (d *Decoder) Decode(note *citation.Note) ([]Token, []Piece) {
	d.tokens = Lex(note, d.tokens)
	return d.tokens, d.DecodeTokens(d.tokens, Context{})
}

// DecodeTokens finds the best reading of a note that is already split into tokens.
func (d *Decoder) DecodeTokens(tokens []Token, context Context) []Piece {
	d.tokens = tokens
	d.pieces = d.pieces[:0]
	if len(d.tokens) > 0 {
		d.fill(context)
		d.pieces, _ = d.chart.Viterbi(d.pieces)
	}
	return d.pieces
}

// fill computes the scores of the chart.
func (d *Decoder) fill(context Context) {
	x, c, m := &d.features, &d.chart, d.Model
	x.reset(d.tokens, context)
	c.Reset(d.tokens)
	c.Arcs = &m.Arcs
	n := len(c.Cuts)
	d.between, d.ends = resize(d.between, n), resize(d.ends, n)
	for i, cut := range c.Cuts {
		c.Bounds[StepNew][i], c.Bounds[StepOn][i] = Vector{}, Vector{}
		d.between[i], d.ends[i] = Vector{}, Vector{}
		if i < n-1 {
			m.addAll(&c.Bounds[StepNew][i], x.boundary(cut, StepNew))
			m.addAll(&c.Bounds[StepOn][i], x.boundary(cut, StepOn))
			for t := cut; t < c.Cuts[i+1]; t++ {
				m.addAll(&d.between[i], x.token(t))
			}
		}
		if i > 0 {
			m.addAll(&d.ends[i], x.end(cut))
		}
	}
	for a := 0; a < n-1; a++ {
		d.fillFrom(a)
	}
}

func (d *Decoder) fillFrom(a int) {
	x, c, m := &d.features, &d.chart, d.Model
	r := startRun(c.Cuts[a])
	var sum Vector
	for b := a + 1; b <= c.Reach(a); b++ {
		sum.add(&d.between[b-1])
		for r.next < c.Cuts[b] {
			if fresh := r.grow(x); !fresh.IsZero() {
				m.addAll(&sum, x.contains(fresh))
			}
		}
		seg := c.seg(a, b)
		*seg = sum
		seg.add(&d.ends[b])
		m.addAll(seg, x.segment(&r))
		if b > a+1 {
			seg[LabelProse] = Never
		}
	}
}
