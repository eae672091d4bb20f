package interpret

import (
	"golang.org/x/text/language"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// Document finds the citations in all notes of a document, with the weights of the model. The languages are those that the
// document is taken to be in; without them the notes' function words decide.
//
// The notes are read twice: the first reading tells the second which names and titles the document knows, how its citations
// go on, and whether its notes are in truth a reference list. What a reference manager has put into them is then taken from
// its data (embedded.go).
func Document(doc *citation.Document, model *grammar.Model, languages []language.Tag) {
	r := &noteReader{decoder: grammar.Decoder{Model: model}}
	words := make([][]grammar.Token, len(doc.Notes))
	for i, note := range doc.Notes {
		words[i] = grammar.Lex(note, nil)
		reportUnclosed(doc, note, words[i])
	}
	passages := make([][]grammar.Token, len(doc.Body))
	for i, passage := range doc.Body {
		passages[i] = grammar.Lex(passage, nil)
	}
	if len(languages) > 0 {
		doc.Language = languages[0]
	} else {
		doc.Language = grammar.Language(words)
	}
	if len(languages) == 0 && len(words) == 0 {
		doc.Language = grammar.Language(passages)
	}
	r.language, _ = doc.Language.Base()
	list := &noteReader{decoder: grammar.Decoder{Model: model}, language: r.language}
	list.references(doc.References)
	explainKeys(doc)
	var memory grammar.Memory
	var habits grammar.Habits
	for i, note := range doc.Notes {
		pieces := r.survey(note, words[i])
		memory.Learn(i, words[i], pieces)
		habits.Learn(words[i], pieces, 1)
	}
	r.decoder.Follow(&habits)
	switch {
	case isList(doc.Notes):
		for i, note := range doc.Notes {
			r.read(note, words[i], grammar.Context{List: true})
		}
	case model.Remembers():
		var known []grammar.Known
		for i, note := range doc.Notes {
			known = memory.Known(i, words[i], known[:0])
			r.read(note, words[i], grammar.Context{Known: known})
		}
	default:
		for i, note := range doc.Notes {
			r.read(note, words[i], grammar.Context{})
		}
	}
	for i, passage := range doc.Body {
		passage.Citations = nil
		r.embed(passage, passages[i])
	}
}

// references reads the entries of a reference list: once to see how their author writes, and once more knowing it.
func (r *noteReader) references(entries []*citation.Note) {
	words := make([][]grammar.Token, len(entries))
	var habits grammar.Habits
	r.decoder.Follow(&habits)
	for i, entry := range entries {
		words[i] = grammar.Lex(entry, nil)
		habits.Learn(words[i], r.decoder.DecodeTokens(words[i], grammar.Context{List: true}), 1)
	}
	r.decoder.Follow(&habits)
	for i, entry := range entries {
		r.read(entry, words[i], grammar.Context{List: true})
	}
}

// isList reports whether the notes are in truth the entries of a reference list: next to none refers back, and most are one
// citation from beginning to end.
func isList(notes []*citation.Note) bool {
	const leastNotes = 8
	whole, back := 0, 0
	for _, note := range notes {
		if len(note.Citations) == 0 {
			continue
		}
		first, last := note.Citations[0], note.Citations[len(note.Citations)-1]
		if first.Form != citation.FormFull && first.Form != citation.FormShort || first.NoteRef != "" || first.Idem {
			back++
		} else if first.Span.Start <= 2 && last.Span.End+3 >= len(note.Text) {
			whole++
		}
	}
	return len(notes) >= leastNotes && 4*whole >= 3*len(notes) && 30*back <= len(notes)
}

// A noteReader reads notes one after the other.
type noteReader struct {
	decoder    grammar.Decoder
	language   language.Base
	list       bool      // the note is an entry of a reference list
	confidence []float32 // of the note's citations
}

// survey is a first reading of a note. It does not ask how sure it is.
func (r *noteReader) survey(note *citation.Note, tokens []grammar.Token) []grammar.Piece {
	pieces := r.decoder.DecodeTokens(tokens, grammar.Context{})
	note.Citations, r.list, r.confidence = nil, false, nil
	r.interpret(note, tokens, pieces)
	return pieces
}

// read finds the citations of one note, in place of those that it has.
func (r *noteReader) read(note *citation.Note, tokens []grammar.Token, context grammar.Context) {
	pieces, confidence := r.decoder.DecodeWithConfidence(tokens, context)
	note.Citations, r.list, r.confidence = nil, context.List, confidence
	r.interpret(note, tokens, pieces)
	r.embed(note, tokens)
}

// interpret makes citations of the pieces of one note.
func (r *noteReader) interpret(note *citation.Note, tokens []grammar.Token, pieces []grammar.Piece) {
	for start, n := 0, 0; start < len(pieces); {
		if pieces[start].Label == grammar.LabelProse {
			start++
			continue
		}
		end := start + 1
		for end < len(pieces) && pieces[end].Label != grammar.LabelProse && !pieces[end].New {
			end++
		}
		m := &mention{note: note, model: r.decoder.Model, tokens: tokens, pieces: pieces[start:end], language: r.language, list: r.list}
		if n < len(r.confidence) {
			m.reading = float64(r.confidence[n])
		}
		n++
		if last := len(note.Citations); last > 0 {
			m.previous = note.Citations[last-1]
		}
		m.before, m.after = around(pieces, start, end)
		if c := m.citation(); c != nil {
			note.Citations = append(note.Citations, c)
		}
		start = end
	}
}

// around returns the tokens [start, end) of the prose before and after the pieces.
func around(pieces []grammar.Piece, start, end int) (before, after [2]int) {
	i := start
	for i > 0 && pieces[i-1].Label == grammar.LabelProse {
		i--
	}
	before = [2]int{pieces[i].Start, pieces[start].Start}
	j := end
	for j < len(pieces) && pieces[j].Label == grammar.LabelProse {
		j++
	}
	return before, [2]int{pieces[end-1].End, pieces[j-1].End}
}
