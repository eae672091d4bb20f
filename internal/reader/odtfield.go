package reader

import (
	"strings"

	"github.com/e843347c/ibid/citation"
)

// odtShown are the stretches of text that reference managers have made and that are not at their end: reference marks and
// bookmarks by their names, the fields that a Word document has brought along, the sections of reference lists.
type odtShown struct {
	open   []odtOpen
	lists  int    // how many reference lists the text stands in
	listed bool   // something of one has been written
	note   string // the label of the note that is being read
}

type odtOpen struct {
	mark  string
	kind  fieldKind
	items []citation.EmbeddedItem
	start int // in the text of the note or paragraph
}

const (
	odtSection = "section"
	odtField   = "field"
)

// odtMark is what a mark is known by until its end. Fields have no names, for they nest.
func odtMark(element, name string) string {
	kind, _, _ := strings.Cut(element, "-")
	if kind == "field:fieldmark" {
		return odtField
	}
	return kind + " " + name
}

// mark begins a mark, a bookmark or a field.
func (o *odt) mark(i int) {
	element, name := o.nameOf(i), o.attr(i, "text:name")
	instruction := name
	switch element {
	case "text:bookmark-start":
		instruction = o.bookmarks[name]
	case "field:fieldmark-start":
		instruction = ""
		for j := i + 1; j < o.nextOf(i); j++ {
			if o.nameOf(j) == "field:param" && strings.HasSuffix(o.attr(j, "field:name"), ".code") {
				instruction = o.attr(j, "field:value")
			}
		}
	}
	o.begin(odtMark(element, name), instruction, i)
}

// begin begins the stretch of text that the instruction has made.
func (o *odt) begin(mark, instruction string, node int) {
	f, err := o.marked.read(instruction, nil)
	if err != nil {
		o.doc.Diagnostics = append(o.doc.Diagnostics,
			unreadableCitation(f.manager, err, o.shown.note, o.startOf(node), o.parts[0].name))
	}
	if f.kind == fieldOther && mark != odtField && mark != odtSection || len(o.shown.open) >= maxOpen {
		return
	}
	if f.kind == fieldList {
		o.shown.lists++
	}
	o.shown.open = append(o.shown.open, odtOpen{mark, f.kind, f.items, o.w.next()})
}

// end ends the innermost stretch of the mark.
func (o *odt) end(mark string) {
	for k := len(o.shown.open) - 1; k >= 0; k-- {
		s := o.shown.open[k]
		if s.mark != mark {
			continue
		}
		if s.kind == fieldList {
			o.shown.lists--
		}
		o.w.Cite(s.start, s.items)
		o.shown.open = append(o.shown.open[:k], o.shown.open[k+1:]...)
		return
	}
}

// finish is the note or paragraph that has been written. What still goes on belongs to it.
func (o *odt) finish(label string) *citation.Note {
	for k := len(o.shown.open) - 1; k >= 0; k-- {
		s := &o.shown.open[k]
		o.w.Cite(s.start, s.items)
		s.items, s.start = nil, 0
	}
	o.shown.listed = false
	return o.w.Note(label)
}

// odtBookmarks reads what bookmarks cite from the properties of the document.
func odtBookmarks(t *tree) map[string]string {
	pieces := bookmarkPieces{}
	for i := range t.nodes {
		if t.nameOf(i) == "meta:user-defined" {
			pieces.add(t.attr(i, "meta:name"), t.raw(i))
		}
	}
	return pieces.join()
}
