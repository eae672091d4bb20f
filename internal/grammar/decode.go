package grammar

import "github.com/e843347c/ibid/citation"

// A Decoder reads notes with a model. It keeps its buffers between notes; it is not safe for concurrent use.
type Decoder struct {
	Model *Model

	tokens []Token
	search search
	sums   sums
}

// Follow makes the decoder read as somebody of such habits writes. They must not change afterwards.
func (d *Decoder) Follow(h *Habits) {
	d.search.prepare(d.Model)
	d.search.plan = d.Model.ready().accustomed(h, &d.Model.Usual)
}

// Decode finds the best reading of a note. The tokens and pieces are valid until the next call.
func (d *Decoder) Decode(note *citation.Note) ([]Token, []Piece) {
	d.tokens = Lex(note, d.tokens)
	return d.tokens, d.DecodeTokens(d.tokens, Context{})
}

// DecodeTokens finds the best reading of a note that is already split into tokens.
func (d *Decoder) DecodeTokens(tokens []Token, context Context) []Piece {
	if len(tokens) == 0 {
		return nil
	}
	s := &d.search
	s.prepare(d.Model)
	s.sums, s.width = nil, narrow
	return s.read(tokens, context)
}

// DecodeWithConfidence is DecodeTokens; it returns as well, for each citation in order, how probable it is that it has
// exactly these segments and boundaries. A citation begins at a piece that is New, or is not prose and follows prose.
func (d *Decoder) DecodeWithConfidence(tokens []Token, context Context) ([]Piece, []float32) {
	if len(tokens) == 0 {
		return nil, nil
	}
	s := &d.search
	s.prepare(d.Model)
	s.sums, s.width = &d.sums, wide
	d.sums.confidence = d.sums.confidence[:0]
	pieces := s.read(tokens, context)
	return pieces, d.sums.confidence
}
