package reader

import (
	"bytes"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// A builder makes one note from pieces of a source. It is the only place where note texts, their marks and their run
// tables are made: white space (line breaks, no-break and thin spaces included) becomes one blank, soft hyphens and
// zero-width characters go, a word broken at a line end is healed, and each byte that is kept knows where it stood.
//
// The zero builder is ready for use.
type builder struct {
	text  []byte
	runs  []citation.Run
	marks []citation.Mark
	open  []citation.Mark // marks not yet closed, innermost last
	cited []citation.Embedded
	part  string // the part of a container that the offsets are in

	blank       bool // white space is pending
	blankSource int
	soft        bool // the last character was a soft hyphen, of which no trace is left
	glued       bool // white space is no blank, because a word goes on after it

	words vocabulary // of the document, if it is known: it tells which hyphens are the author's
}

// Text adds a piece of the source that stands there byte for byte, from offset source on.
func (b *builder) Text(s string, source int) { b.Bytes([]byte(s), source) }

// Bytes adds a piece of the source as Text does.
func (b *builder) Bytes(s []byte, source int) {
	for i := 0; i < len(s); {
		r, width := utf8.DecodeRune(s[i:])
		b.rune(r, source+i, width)
		i += width
	}
}

// Entity adds text that the source spells otherwise, in width bytes: "&amp;", "\'e", "\u228".
func (b *builder) Entity(s string, source, width int) {
	if utf8.RuneCountInString(s) == 1 {
		r, _ := utf8.DecodeRuneInString(s)
		b.rune(r, source, width)
		return
	}
	for _, r := range s {
		b.rune(r, source, width)
	}
}

// Space adds white space that the source does not spell with characters: a <br>, a paragraph's end.
func (b *builder) Space(source int) {
	if !b.blank {
		b.blank, b.blankSource = true, source
	}
}

// LineEnd adds the end of a hard-wrapped line; next is how the next line begins. A hyphen at the end of the line is taken
// away when the word was broken there, and kept when it is the author's.
func (b *builder) LineEnd(next string, source int) {
	switch b.hyphen(next) {
	case hyphenBreaks:
		_, size := utf8.DecodeLastRune(b.text)
		b.cut(len(b.text) - size)
	case hyphenStays:
	case hyphenNone:
		if !b.soft {
			b.Space(source)
		}
	}
	b.soft = false
}

// Open begins a mark; Close ends the innermost open mark of that kind, and does nothing where there is none.
func (b *builder) Open(kind citation.MarkKind, target string) {
	b.open = append(b.open, citation.Mark{Span: citation.Span{Start: b.next()}, Kind: kind, Target: target})
}

// isOpen reports whether a mark of the kind is open.
func (b *builder) isOpen(kind citation.MarkKind) bool {
	return slices.ContainsFunc(b.open, func(m citation.Mark) bool { return m.Kind == kind })
}

// Close ends the innermost open mark of the kind. Empty marks are dropped.
func (b *builder) Close(kind citation.MarkKind) {
	for i := len(b.open) - 1; i >= 0; i-- {
		if b.open[i].Kind != kind {
			continue
		}
		mark := b.open[i]
		b.open = append(b.open[:i], b.open[i+1:]...)
		mark.Start = max(mark.Start, 0)
		if mark.End = len(b.text); mark.End > mark.Start {
			b.marks = append(b.marks, mark)
		}
		return
	}
}

// Cite says that the text from byte start on shows a citation of a reference manager. Nothing is said where it shows
// nothing, and what stands in another citation belongs to that one.
func (b *builder) Cite(start int, items []citation.EmbeddedItem) {
	span := citation.Span{Start: start, End: len(b.text)}
	at := len(b.cited)
	for at > 0 && b.cited[at-1].Start >= span.Start {
		at--
	}
	if at > 0 {
		span.Start = max(span.Start, b.cited[at-1].End)
	}
	if at < len(b.cited) {
		span.End = min(span.End, b.cited[at].Start)
	}
	for span.Start < span.End && b.text[span.Start] == ' ' {
		span.Start++
	}
	for span.Start < span.End && b.text[span.End-1] == ' ' {
		span.End--
	}
	if span.Start < span.End && len(items) > 0 {
		b.cited = slices.Insert(b.cited, at, citation.Embedded{Span: span, Items: items})
	}
}

// Len is the length of the text so far.
func (b *builder) Len() int { return len(b.text) }

// Note finishes the note: open marks are closed, outer blanks dropped. The builder is empty afterwards,
// and keeps its room.
func (b *builder) Note(label string) *citation.Note {
	for len(b.open) > 0 {
		b.Close(b.open[len(b.open)-1].Kind)
	}
	b.dropArrow()
	note := &citation.Note{
		Label: label, Text: string(b.text), Marks: slices.Clone(b.marks), Origin: slices.Clone(b.runs), Embedded: b.cited, Styled: len(b.marks) > 0,
	}
	sortMarks(note.Marks)
	*b = b.empty()
	return note
}

// empty is the builder for the next note, with the room of this one.
func (b *builder) empty() builder {
	return builder{text: b.text[:0], runs: b.runs[:0], marks: b.marks[:0], open: b.open[:0], part: b.part, words: b.words}
}

// dropArrow takes away the arrow at the end of a note that leads back to its marker.
func (b *builder) dropArrow() {
	end := len(bytes.TrimRightFunc(b.text, func(r rune) bool { return isArrow(r) || r == ' ' }))
	if end == len(b.text) || end == 0 {
		return
	}
	b.cut(end)
	cited := b.cited[:0]
	for _, c := range b.cited {
		if c.End = min(c.End, end); c.Start < c.End {
			cited = append(cited, c)
		}
	}
	b.cited = cited
	kept := b.marks[:0]
	for _, m := range b.marks {
		if m.End = min(m.End, end); m.Start < m.End {
			kept = append(kept, m)
		}
	}
	b.marks = kept
}

// isArrow accepts the signs that lead back to a marker, and the selector that asks for their plain form.
func isArrow(r rune) bool {
	switch r {
	case '↩', '↵', '↑', '⏎', '⤴', '↰', '⮌', '\ufe0e', '\ufe0f':
		return true
	}
	return false
}

// next is where the next visible character will stand.
func (b *builder) next() int {
	if b.blank && len(b.text) > 0 {
		return len(b.text) + 1
	}
	return len(b.text)
}

func (b *builder) rune(r rune, source, width int) {
	switch {
	case unicode.IsSpace(r), r == '\u200a', r == '\u2007', r == '\u202f', r == '\u00a0':
		if !b.blank && !b.glued {
			b.blank, b.blankSource = true, source
		}
		return
	case r == '\u00ad':
		b.soft = true
		return
	case r == '\u200b', r == '\u200c', r == '\u200d', r == '\u2060', r == '\ufeff':
		return
	case unicode.IsControl(r):
		return
	}
	b.soft, b.glued = false, false
	if b.blank {
		b.blank = false
		if len(b.text) > 0 {
			b.add(" ", b.blankSource, 1)
		}
	}
	b.add(string(r), source, width)
}

func (b *builder) add(s string, source, width int) {
	if last := len(b.runs) - 1; last >= 0 {
		run := &b.runs[last]
		if run.Len == run.Width && width == len(s) && run.Part == b.part &&
			run.Text+run.Len == len(b.text) && run.Source+run.Width == source {
			run.Len += len(s)
			run.Width += width
			b.text = append(b.text, s...)
			return
		}
	}
	b.runs = append(b.runs, citation.Run{Text: len(b.text), Len: len(s), Source: source, Width: width, Part: b.part})
	b.text = append(b.text, s...)
}

// cut shortens the text to n bytes.
func (b *builder) cut(n int) {
	b.text = b.text[:n]
	for len(b.runs) > 0 {
		run := &b.runs[len(b.runs)-1]
		if run.Text+run.Len <= n {
			break
		}
		if run.Text >= n {
			b.runs = b.runs[:len(b.runs)-1]
			continue
		}
		cut := run.Text + run.Len - n
		run.Len -= cut
		if run.Width -= cut; run.Width < 0 {
			run.Width = 0
		}
	}
}
