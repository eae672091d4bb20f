package interpret

import (
	"iter"

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
	for i, tokens := range r.lexed(doc.Notes) {
		reportUnclosed(doc, doc.Notes[i], tokens)
	}
	doc.Language = r.languageOf(doc, languages)
	r.language, _ = doc.Language.Base()
	list := &noteReader{decoder: grammar.Decoder{Model: model}, language: r.language}
	list.references(doc.References)
	explainKeys(doc)
	var memory grammar.Memory
	var habits grammar.Habits
	var look listing
	for i, tokens := range r.lexed(doc.Notes) {
		pieces := r.survey(doc.Notes[i], tokens)
		memory.Learn(i, tokens, pieces)
		habits.Learn(tokens, pieces, 1)
		look.add(doc.Notes[i])
		doc.Notes[i].Citations = nil
	}
	r.decoder.Follow(&habits)
	context := grammar.Context{List: look.isList()}
	for i, tokens := range r.lexed(doc.Notes) {
		if !context.List && model.Remembers() {
			context.Known = memory.Known(i, tokens, context.Known[:0])
		}
		r.read(doc.Notes[i], tokens, context)
	}
	for i, tokens := range r.lexed(doc.Body) {
		doc.Body[i].Citations = nil
		r.embed(doc.Body[i], tokens)
	}
}

// languageOf is the first of the languages given; without them that of the notes, or of the passages where there are no notes.
func (r *noteReader) languageOf(doc *citation.Document, languages []language.Tag) language.Tag {
	switch {
	case len(languages) > 0:
		return languages[0]
	case len(doc.Notes) > 0:
		return grammar.Language(r.lexed(doc.Notes))
	default:
		return grammar.Language(r.lexed(doc.Body))
	}
}

// references reads the entries of a reference list: once to see how their author writes, and once more knowing it.
func (r *noteReader) references(entries []*citation.Note) {
	var habits grammar.Habits
	r.decoder.Follow(&habits)
	for _, tokens := range r.lexed(entries) {
		habits.Learn(tokens, r.decoder.DecodeTokens(tokens, grammar.Context{List: true}), 1)
	}
	r.decoder.Follow(&habits)
	for i, tokens := range r.lexed(entries) {
		r.read(entries[i], tokens, grammar.Context{List: true})
	}
}

// A listing tells by its notes whether they are in truth the entries of a reference list: next to none refers back, and most
// are one citation from beginning to end.
type listing struct{ notes, whole, back int }

func (l *listing) add(note *citation.Note) {
	l.notes++
	if len(note.Citations) == 0 {
		return
	}
	first, last := note.Citations[0], note.Citations[len(note.Citations)-1]
	if first.Form != citation.FormFull && first.Form != citation.FormShort || first.NoteRef != "" || first.Idem {
		l.back++
	} else if first.Span.Start <= 2 && last.Span.End+3 >= len(note.Text) {
		l.whole++
	}
}

func (l *listing) isList() bool {
	const leastNotes = 8
	return l.notes >= leastNotes && 4*l.whole >= 3*l.notes && 30*l.back <= l.notes
}

// A noteReader reads notes one after the other.
type noteReader struct {
	decoder    grammar.Decoder
	tokens     []grammar.Token // of the note that is read
	language   language.Base
	list       bool      // the note is an entry of a reference list
	confidence []float32 // of the note's citations
}

// lexed yields the tokens of each note, which are valid until the next one. To split a text again is cheap, and the tokens of
// all notes would take several times the room of the document.
func (r *noteReader) lexed(notes []*citation.Note) iter.Seq2[int, []grammar.Token] {
	return func(yield func(int, []grammar.Token) bool) {
		for i, note := range notes {
			r.tokens = grammar.Lex(note, r.tokens)
			if !yield(i, r.tokens) {
				return
			}
		}
	}
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
		m := &mention{
			note: note, model: r.decoder.Model, tokens: tokens, pieces: pieces[start:end], language: r.language, list: r.list,
			c: new(citation.Citation),
		}
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
