package reader

import (
	"github.com/e843347c/ibid/citation"
)

// A face is how letters look, as far as it means something in a citation.
type face uint8

// The faces. They combine.
const (
	faceItalic face = 1 << iota
	faceBold
	faceSmallCaps
	faceSuperscript
)

// faceMarks ties each face to its kind of mark, in the order in which marks are opened.
var faceMarks = [...]struct {
	face face
	kind citation.MarkKind
}{
	{faceItalic, citation.MarkItalic},
	{faceBold, citation.MarkBold},
	{faceSmallCaps, citation.MarkSmallCaps},
	{faceSuperscript, citation.MarkSuperscript},
}

// A look changes faces: those in has are set as in is, the others stay. The zero look changes nothing.
type look struct{ has, is face }

// on returns the faces that letters of face f have under the look.
func (l look) on(f face) face { return f&^l.has | l.is&l.has }

// then returns the look that l and, over it, next make.
func (l look) then(next look) look {
	return look{has: l.has | next.has, is: next.on(l.is)}
}

// with returns the look with one more face set or unset.
func (l look) with(f face, on bool) look {
	l.has |= f
	l.is &^= f
	if on {
		l.is |= f
	}
	return l
}

// A writer is a builder that is told how each stretch of text looks rather than where marks begin and end: the way of
// formats whose style belongs to runs, and of those whose elements may overlap.
type writer struct {
	builder
	face face
	link string
}

// Style sets the look of the text that follows. The link is empty for text that is none.
func (w *writer) Style(f face, link string) {
	if f == w.face && link == w.link {
		return
	}
	if w.link != "" && link != w.link {
		w.Close(citation.MarkLink)
	}
	for _, m := range faceMarks {
		if w.face&m.face != 0 && f&m.face == 0 {
			w.Close(m.kind)
		}
	}
	if link != "" && link != w.link {
		w.Open(citation.MarkLink, link)
	}
	for _, m := range faceMarks {
		if f&m.face != 0 && w.face&m.face == 0 {
			w.Open(m.kind, "")
		}
	}
	w.face, w.link = f, link
}

// Note finishes the note, as builder's does.
func (w *writer) Note(label string) *citation.Note {
	w.Style(0, "")
	return w.builder.Note(label)
}

// plain finishes what has been written as a text of which nothing but the letters is wanted.
func (w *writer) plain() string {
	w.dropArrow()
	text := string(w.text)
	*w = writer{builder: w.empty()}
	return text
}

// setStyled tells the notes of a format that can show italics whether their author used them: if none of the notes has
// any, their absence says nothing.
func setStyled(doc *citation.Document) {
	styled := false
	for _, notes := range [][]*citation.Note{doc.Notes, doc.References} {
		for _, note := range notes {
			for _, mark := range note.Marks {
				styled = styled || mark.Kind == citation.MarkItalic
			}
		}
	}
	for _, notes := range [][]*citation.Note{doc.Notes, doc.References} {
		for _, note := range notes {
			note.Styled = styled
		}
	}
}
