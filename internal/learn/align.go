package learn

import (
	"strings"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/render"
)

// An Aligner finds where the words of a citation say what gold says of its work: gold gives the values, not their places.
// It scores each stretch of the citation as each field by the words that it shares with the field's values, and takes the
// best reading of the whole, with the chart that decodes notes.
type Aligner struct {
	tokens  []grammar.Token
	chart   grammar.Chart
	arcs    grammar.Arcs
	values  [grammar.LabelCount]expected
	volumes bool // the place cited is a volume
	pieces  []grammar.Piece
}

// Expected is what gold says that the pieces of one label hold.
type expected struct {
	words    map[string]int     // how often
	pairs    map[[2]string]bool // of words that stand side by side
	initials map[string]bool    // the first letters of given names
	total    int                // words
}

// NewAligner returns an aligner that is ready for use.
func NewAligner() *Aligner {
	a := &Aligner{}
	for sep := range a.arcs[0] {
		for from := range a.arcs[0][sep] {
			for to := range a.arcs[0][sep][from] {
				a.arcs[grammar.StepNew][sep][from][to] = -1e6
				a.arcs[grammar.StepOn][sep][from][to] = -0.8
			}
			a.arcs[grammar.StepOn][sep][from][from] = -1.5
			if late(grammar.Label(from)) {
				for _, to := range []grammar.Label{grammar.LabelAuthor, grammar.LabelTitle, grammar.LabelContainer, grammar.LabelJournal} {
					a.arcs[grammar.StepOn][sep][from][to] -= 1.2
				}
			}
			if grammar.Label(from) == grammar.LabelTitle {
				a.arcs[grammar.StepOn][sep][from][grammar.LabelAuthor] -= 0.5 // rather the author of the container
			}
			a.arcs[grammar.StepOn][sep][from][grammar.LabelProse] = -1e6
		}
		for to := range a.arcs[0][sep][0] {
			a.arcs[grammar.StepNew][sep][grammar.LabelProse][to] = 0
		}
		a.arcs[grammar.StepNew][sep][grammar.LabelProse][grammar.LabelProse] = -1e6
	}
	return a
}

// late reports whether a field seldom stands before names and titles: the year of "2016: 70" is the date and not the end of
// a title that holds the same year.
func late(label grammar.Label) bool {
	switch label {
	case grammar.LabelPlace, grammar.LabelPublisher, grammar.LabelPage, grammar.LabelLocator:
		return true
	}
	return false
}

// Align makes a sample of a note whose citations gold gives. The note's text must be the gold's; its marks are kept.
// It returns false where a citation's text cannot be found in the note.
func (a *Aligner) Align(g *Gold, gold *GoldNote, note *citation.Note) (render.Sample, bool) {
	s := render.Sample{Text: note.Text, Marks: note.Marks, Styled: note.Styled, Language: g.Language, List: g.isList()}
	a.tokens = grammar.Lex(note, a.tokens)
	tokens := a.tokens
	at, ti := 0, 0
	for i := range gold.Citations {
		c := &gold.Citations[i]
		start := strings.Index(note.Text[at:], c.Text)
		if start < 0 || c.Text == "" {
			return s, false
		}
		start += at
		end := start + len(c.Text)
		first := ti
		for ti < len(tokens) && tokens[ti].Start < start && tokens[ti].End <= start {
			ti++
		}
		// An opening bracket or quotation mark just before belongs to the citation's first field.
		from := ti
		for from > first && (tokens[from-1].Paren == grammar.RoleOpen || tokens[from-1].Quote == grammar.RoleOpen) {
			from--
		}
		to := ti
		for to < len(tokens) && tokens[to].Start < end {
			to++
		}
		for to < len(tokens) && closing(&tokens[to]) {
			to++
		}
		addProse(&s, tokens[first:from])
		if to > from {
			a.citation(&s, note.Text, tokens[from:to], g, c)
			kind := citation.Type("")
			if item := g.Item(c.ID); item != nil && c.Form == "full" {
				kind = item.Type
			}
			s.Kinds = append(s.Kinds, kind)
		}
		at, ti = end, to
	}
	addProse(&s, tokens[ti:])
	return s, true
}

func closing(t *grammar.Token) bool {
	if t.Kind != grammar.KindSign {
		return false
	}
	switch t.Sign {
	case ',', '.', ';', ':':
		return true
	}
	return t.Paren == grammar.RoleClose || t.Quote == grammar.RoleClose
}

func addProse(s *render.Sample, tokens []grammar.Token) {
	if len(tokens) > 0 {
		s.Segments = append(s.Segments, render.Segment{Span: spanOf(tokens), Label: grammar.LabelProse})
	}
}

func spanOf(tokens []grammar.Token) citation.Span {
	return citation.Span{Start: tokens[0].Start, End: tokens[len(tokens)-1].End}
}

// citation adds the segments of one citation.
func (a *Aligner) citation(s *render.Sample, text string, tokens []grammar.Token, g *Gold, c *GoldCitation) {
	a.expect(g.Item(c.ID), c)
	chart := &a.chart
	chart.Reset(tokens)
	chart.Arcs = &a.arcs
	for i := range chart.Cuts {
		for step := range chart.Bounds {
			chart.Bounds[step][i] = grammar.Vector{}
		}
	}
	for from := range chart.Cuts[:len(chart.Cuts)-1] {
		for to := from + 1; to <= chart.Reach(from); to++ {
			a.score(chart.Seg(from, to), text, tokens, chart.Cuts[from], chart.Cuts[to], c)
		}
	}
	a.pieces, _ = chart.Viterbi(a.pieces[:0])
	a.pieces = joinPlaces(tokens, a.pieces)
	switch c.Form {
	case "short":
		nameUnknown(tokens, a.pieces, grammar.LabelTitle)
	case "opcit":
		nameUnknown(tokens, a.pieces, grammar.LabelAuthor)
	}
	for i, p := range a.pieces {
		s.Segments = append(s.Segments, render.Segment{Span: spanOf(tokens[p.Start:p.End]), Label: p.Label, New: i == 0})
	}
}

// joinPlaces makes one locator of a volume and the page behind its colon, "34:187": which volume and which page it is
// depends on the work and not on how it is printed.
func joinPlaces(tokens []grammar.Token, pieces []grammar.Piece) []grammar.Piece {
	out := pieces[:0]
	for _, p := range pieces {
		if n := len(out); n > 0 && p.Label == grammar.LabelLocator && out[n-1].Label == grammar.LabelVolume {
			volume := tokens[out[n-1].Start:out[n-1].End]
			if len(volume) == 2 && volume[1].Sign == ':' && volume[0].Kind != grammar.KindSign {
				out[n-1].End, out[n-1].Label = p.End, grammar.LabelLocator
				continue
			}
		}
		out = append(out, p)
	}
	return out
}

// nameUnknown labels what a short citation begins with where gold does not say what it is: "TMTMIC, p. 216", an abbreviation
// that another note introduces, is a title; "Trevelyan, op. cit.", of whom the document says no more, an author.
func nameUnknown(tokens []grammar.Token, pieces []grammar.Piece, label grammar.Label) {
	for _, p := range pieces {
		switch p.Label {
		case grammar.LabelOther, grammar.LabelLocator, grammar.LabelPage, grammar.LabelVolume, grammar.LabelCross, grammar.LabelDate, grammar.LabelOpCit:
		default:
			return
		}
	}
	for i, p := range pieces {
		for t := p.Start; t < p.End; t++ {
			if tokens[t].Kind == grammar.KindWord && p.Label == grammar.LabelOther {
				pieces[i].Label = label
				return
			}
		}
	}
}
