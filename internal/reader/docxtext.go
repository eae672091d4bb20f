package reader

import (
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// docxText writes the content of a part. The fields that are open go on from one paragraph to the next.
type docxText struct {
	*docx
	part      *docxPart
	w         fieldText
	paragraph docxStyle
	link      string
	// called is told of each reference to a note; nil in notes themselves.
	called func(kind docxNoteKind, node int)
	// boxed is told of each text box; nil in notes, which have none.
	boxed func(node int)
	// custom is the node of a reference whose marker is the text that follows it in its run; 0 where there is none.
	custom int
	// own says that the note shows its number itself.
	own bool
}

func newDocxText(d *docx, part *docxPart) *docxText {
	t := &docxText{docx: d, part: part, w: fieldText{doc: d.doc, reader: &d.marked}}
	t.w.part = part.name
	return t
}

// content writes what stands in a node.
func (x *docxText) content(i int) {
	for j := i + 1; j < x.part.nextOf(i); j = x.part.nextOf(j) {
		x.node(j)
	}
}

func (x *docxText) node(i int) {
	n := x.part.at(i)
	switch n.name {
	case "w:p":
		before := x.paragraph
		x.paragraph = x.paragraphStyle(i)
		x.w.Space(n.start)
		x.content(i)
		x.w.Space(n.start)
		x.paragraph = before
	case "w:r", "m:r":
		x.run(i)
	case "w:hyperlink":
		before := x.link
		x.link = x.hyperlink(i)
		x.content(i)
		x.link = before
	case "w:fldSimple":
		x.fieldSimple(i)
	case "w:sdt":
		said := x.control(i)
		x.content(i)
		if said {
			x.w.endMark(docxControl)
		}
	case "w:bookmarkStart", "w:bookmarkEnd":
		x.bookmark(i)
	case "w:pPr", "w:sectPr", "w:sdtPr", "":
	default:
		x.content(i)
	}
}

func (x *docxText) paragraphStyle(i int) docxStyle {
	style := x.styles.paragraph
	p := x.part.child(i, "w:pPr")
	if p < 0 {
		return style
	}
	if s := x.part.child(p, "w:pStyle"); s >= 0 {
		style = x.styles.byID[x.part.attr(s, "w:val")]
	}
	style.level = outlineLevel(x.part.tree, p, style.level)
	style.listed = docxListedAt(x.part.tree, p, style.listed)
	return style
}

func (x *docxText) run(i int) {
	f := x.styles.face(x.paragraph, x.part.tree, x.part.child(i, "w:rPr"))
	for j := i + 1; j < x.part.nextOf(i); j = x.part.nextOf(j) {
		if f&faceHidden == 0 {
			x.w.Style(f, x.w.linkOfField(x.link))
			x.piece(j)
		} else if name := x.part.nameOf(j); name == "w:fldChar" || name == "w:instrText" {
			x.piece(j)
		}
	}
	x.custom = 0
}

// piece writes one element of a run.
func (x *docxText) piece(i int) {
	n := x.part.at(i)
	switch n.name {
	case "w:fldChar":
		x.fieldChar(i)
		return
	case "w:instrText":
		x.w.instruct(x.part.raw(i))
		return
	}
	if !x.w.visible() {
		return
	}
	switch n.name {
	case "w:t", "m:t":
		x.text(i)
	case "w:tab", "w:br", "w:cr", "w:ptab":
		x.w.Space(n.start)
	case "w:noBreakHyphen":
		x.w.Entity("‑", n.start, n.end-n.start)
	case "w:sym":
		x.symbol(i)
	case "w:footnoteRef", "w:endnoteRef":
		x.own = true
	case docxNoteNames[docxFootnote].reference:
		x.refer(docxFootnote, i)
	case docxNoteNames[docxEndnote].reference:
		x.refer(docxEndnote, i)
	case "w:ruby":
		x.content(i)
	case "symEx": // an emoji in a font of its own
		x.symbol(i)
	case "mc:AlternateContent", "mc:Choice":
		for j := i + 1; j < x.part.nextOf(i); j = x.part.nextOf(j) {
			x.piece(j)
		}
	case "w:drawing", "w:pict":
		x.boxesIn(i)
	}
}

// boxesIn tells of the text boxes in a drawing.
func (x *docxText) boxesIn(i int) {
	if x.boxed == nil {
		return
	}
	for j := i + 1; j < x.part.nextOf(i); j++ {
		if x.part.nameOf(j) == "w:txbxContent" {
			x.boxed(j)
			j = x.part.nextOf(j) - 1
		}
	}
}

// hyperlink is the address that a link leads to; empty where it leads to a place in the document.
func (x *docxText) hyperlink(i int) string {
	target := x.part.links[x.part.attr(i, "r:id")]
	if strings.HasPrefix(target, "#") {
		return ""
	}
	if anchor := x.part.attr(i, "w:anchor"); anchor != "" && target != "" && !strings.Contains(target, "#") {
		target += "#" + anchor
	}
	return target
}

func (x *docxText) text(i int) {
	if x.custom > 0 {
		return // the marker of a note
	}
	x.w.wrote()
	for j := i + 1; j < x.part.nextOf(i); j++ {
		if x.part.nameOf(j) == "" {
			x.part.write(&x.w.builder, j)
		}
	}
}

// symbol writes a character of a symbol font.
func (x *docxText) symbol(i int) {
	n := x.part.at(i)
	font, char := x.part.attr(i, "w:font"), x.part.attr(i, "w:char")
	if char == "" {
		font, char = x.part.attr(i, "font"), x.part.attr(i, "char")
	}
	if code, err := strconv.ParseUint(char, 16, 32); err == nil && x.custom == 0 {
		x.w.Entity(string(symbolOf(font, rune(code))), n.start, n.end-n.start)
	}
}

func (x *docxText) refer(kind docxNoteKind, i int) {
	if hasCustomMark(x.part.tree, i) {
		x.custom = i
	}
	if x.called != nil {
		x.called(kind, i)
	}
}

// note writes a note's text; nil where there is none of that name.
func (d *docx) note(kind docxNoteKind, id, label string) *citation.Note {
	notes := &d.notes[kind]
	i, ok := notes.byID[id]
	if !ok {
		return nil
	}
	x := newDocxText(d, notes.docxPart)
	x.w.note = label
	x.content(i)
	note := x.w.finish(label)
	if x.own {
		trimStops(note)
	} else {
		cutNote(note, citation.Span{End: printedLabel(note.Text, label)})
	}
	return note
}
