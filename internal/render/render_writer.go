package render

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// A writer makes a note's text, and its marks and segments with it. What stands between two fields is only promised (Sep,
// Open) and written when a field follows, so that a field that is missing leaves no stray punctuation.
type writer struct {
	text  []byte
	marks []citation.Mark
	kinds []citation.Type // of the citations begun
	segs  []Segment

	label   grammar.Label
	kind    citation.Type // of the citation, where it is a full one
	caps    int           // 1: the text is in capitals, 2: in small capitals, 3: in italics
	fresh   bool          // the next text begins a segment
	first   bool          // the next segment begins a citation
	empty   bool          // nothing has been written since the citation began
	space   bool          // a blank is due
	sep     string        // punctuation due before the next field
	word    string        // … and a word after it that belongs to the field: "at "
	opening []string      // brackets and quotation marks due before the next field
	lead    string        // words that the next field begins with: "in "

	inside bool // a comma or full stop goes inside a closing quotation mark
	double bool // a comma may follow a question mark
}

// closers are the quotation marks that a comma may slip inside of.
const closers = "”’“\"'»"

// Prose begins a stretch of prose.
func (w *writer) Prose() {
	w.drop()
	w.label, w.fresh, w.first = grammar.LabelProse, true, false
}

// drop takes back what was promised.
func (w *writer) drop() { w.sep, w.word, w.opening, w.lead = "", "", nil, "" }

// Cite begins a citation.
func (w *writer) Cite() {
	w.sep, w.word, w.first, w.fresh, w.empty = "", "", true, true, true
	w.kind = ""
}

// Field begins a field. Neighbours of one label are one segment.
func (w *writer) Field(label grammar.Label) {
	w.label, w.fresh = label, true
}

// Sep promises punctuation before the next field, in place of any promised before. It is dropped at the start of a
// citation or of a bracket.
func (w *writer) Sep(s string) {
	w.word = ""
	if i := strings.IndexFunc(s, unicode.IsLetter); i >= 0 {
		s, w.word = s[:i], s[i:]
	}
	if len(w.opening) == 0 && !w.empty {
		w.sep = s
	}
}

// Lead promises words that the next field begins with.
func (w *writer) Lead(s string) { w.lead = s }

// Open promises a bracket or quotation mark before the next field.
func (w *writer) Open(s string) { w.opening = append(w.opening, s) }

// Close ends what Open began: it takes the promise back where nothing was written since.
func (w *writer) Close(s string) {
	if n := len(w.opening); n > 0 {
		w.opening = w.opening[:n-1]
		return
	}
	w.sep = ""
	w.Punct(s)
}

// Put writes text into the field.
func (w *writer) Put(s string) { w.Mark(citation.MarkNone, s) }

// Mark writes text into the field and marks it.
func (w *writer) Mark(kind citation.MarkKind, s string) {
	body := strings.TrimSpace(s)
	if w.caps == 1 {
		body = strings.ToUpper(body)
	} else if w.caps == 2 && kind == citation.MarkNone {
		kind = citation.MarkSmallCaps
	} else if w.caps == 3 && kind == citation.MarkNone {
		kind = citation.MarkItalic
	}
	if body == "" {
		w.space = w.space || s != ""
		return
	}
	if w.sep != "" {
		sep := w.sep
		w.sep = ""
		w.Punct(sep)
	}
	w.space = w.space || unicode.IsSpace(rune(s[0]))
	same := len(w.segs) > 0 && !w.first && w.segs[len(w.segs)-1].Label == w.label
	if w.space && len(w.text) > 0 {
		w.text = append(w.text, ' ')
	}
	if w.fresh && !same || len(w.segs) == 0 {
		if w.first {
			w.kinds = append(w.kinds, w.kind)
		}
		w.segs = append(w.segs, Segment{Span: citation.Span{Start: len(w.text)}, Label: w.label, New: w.first})
		w.first = false
	}
	w.fresh, w.empty, w.space = false, false, false
	w.text = append(w.text, w.word...)
	w.text = append(w.text, w.lead...)
	for _, opening := range w.opening {
		w.text = append(w.text, opening...)
	}
	w.word, w.lead, w.opening = "", "", w.opening[:0]
	start := len(w.text)
	w.text = append(w.text, body...)
	if kind != citation.MarkNone {
		w.marks = append(w.marks, citation.Mark{Span: citation.Span{Start: start, End: len(w.text)}, Kind: kind})
	}
	w.grow()
	w.space = unicode.IsSpace(rune(s[len(s)-1]))
}

// Punct writes punctuation into the segment before. It avoids doubling what stands there.
func (w *writer) Punct(s string) {
	lead := s != "" && s[0] == ' '
	body := strings.TrimSpace(s)
	if len(w.text) == 0 {
		return
	}
	if body != "" {
		last, size := utf8.DecodeLastRune(w.text)
		head := body[0]
		switch {
		case last == '.' && head == '.', last == rune(head) && strings.ContainsRune(",;:", last):
			body = body[1:]
		case (last == '?' || last == '!') && (head == ',' && !w.double || head == '.'):
			body = body[1:]
		case last == ',' && (head == ';' || head == '.' || head == ':'):
			w.text = w.text[:len(w.text)-1]
		case w.inside && strings.ContainsRune(closers, last) && (head == ',' || head == '.') && !w.opened(last):
			before, _ := utf8.DecodeLastRune(w.text[:len(w.text)-size])
			if strings.ContainsRune(closers, before) {
				size += utf8.RuneLen(before)
				before, _ = utf8.DecodeLastRune(w.text[:len(w.text)-size])
			}
			if !strings.ContainsRune("?!.,", before) {
				w.insert(len(w.text)-size, head)
			}
			body = body[1:]
		}
		if body != "" {
			if lead && len(w.text) > 0 {
				w.text = append(w.text, ' ')
			}
			w.text = append(w.text, body...)
		}
		w.grow()
	}
	w.space = s != "" && s[len(s)-1] == ' '
}

// insert puts a character into the text, and stretches the marks around it.
func (w *writer) insert(at int, c byte) {
	w.text = slices.Insert(w.text, at, c)
	for i := range w.marks {
		if w.marks[i].End > at {
			w.marks[i].End++
		}
	}
}

// opened reports whether a quotation mark at the end of the text opens something, as “ does in English.
func (w *writer) opened(last rune) bool {
	return last == '“' && !strings.Contains(string(w.text), "„")
}

// grow moves the end of the last segment to the end of the text.
func (w *writer) grow() {
	if n := len(w.segs); n > 0 {
		w.segs[n-1].End = len(w.text)
	}
}

// Sample returns what was written.
func (w *writer) Sample() Sample {
	slices.SortStableFunc(w.marks, func(a, b citation.Mark) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	return Sample{Text: string(w.text), Marks: w.marks, Segments: w.segs, Kinds: w.kinds}
}
