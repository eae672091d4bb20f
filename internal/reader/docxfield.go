package reader

import (
	"strings"

	"github.com/e843347c/ibid/citation"
)

// A docxField is a field: an instruction to Word, and the text that Word made of it.
type docxField struct {
	instruction strings.Builder
	data        [][]byte // what stands in base64 at its beginning
	pieces      [][]byte // the data of the fields in its instruction
	node        int
	result      bool
	link        string
	shown       docxShown
}

// docxShown is a stretch of text that a reference manager has made: the result of a field, what a content control holds,
// what stands between the ends of a bookmark.
type docxShown struct {
	kind  fieldKind
	items []citation.EmbeddedItem
	start int // in the text of the note or paragraph
}

// show begins the stretch of text that the instruction has made. Data that cannot be read are reported, and the text is read
// as if nobody had marked it.
func (x *docxText) show(instruction string, data [][]byte, node int) docxShown {
	f, err := x.marked.read(instruction, data)
	if err != nil {
		x.doc.Diagnostics = append(x.doc.Diagnostics, unreadableCitation(f.manager, err, x.note, x.part.startOf(node), x.part.name))
	}
	if f.kind == fieldList {
		x.lists++
	}
	return docxShown{kind: f.kind, items: f.items, start: x.w.next()}
}

// shut ends the stretch.
func (x *docxText) shut(s *docxShown) {
	if s.kind == fieldList {
		x.lists--
	}
	x.w.Cite(s.start, s.items)
	s.items, s.kind = nil, fieldOther
}

// finish is the note or paragraph that has been written. What a field has made and still goes on belongs to it.
func (x *docxText) finish(label string) *citation.Note {
	cut := func(s *docxShown) {
		x.w.Cite(s.start, s.items)
		s.items, s.start = nil, 0
	}
	for k := len(x.fields) - 1; k >= 0; k-- {
		cut(&x.fields[k].shown)
	}
	for k := len(x.open) - 1; k >= 0; k-- {
		cut(&x.open[k].docxShown)
	}
	x.listed = false
	return x.w.Note(label)
}

// maxOpen is how many fields may be open within one another. Word allows twenty; those beyond are only counted, for each paragraph
// asks all that are open.
const maxOpen = 100

// fieldChar begins a field, its result, or ends it.
func (x *docxText) fieldChar(i int) {
	last := len(x.fields) - 1
	switch kind := x.part.attr(i, "w:fldCharType"); {
	case kind == "begin" && last+1 >= maxOpen:
		x.deeper++
	case x.deeper > 0:
		if kind == "end" {
			x.deeper--
		}
	case kind == "begin":
		x.fields = append(x.fields, docxField{data: x.fieldData(i), node: i})
	case last < 0:
	case kind == "separate":
		x.separate(&x.fields[last])
	case kind == "end":
		f := &x.fields[last]
		x.shut(&f.shown)
		x.fields = x.fields[:last]
		if inner, _ := nameOfField(f.instruction.String()); inner.kind == fieldData && last > 0 {
			outer := &x.fields[last-1]
			outer.pieces = append(outer.pieces, f.data...)
		}
	}
}

// separate begins the result of a field.
func (x *docxText) separate(f *docxField) {
	if f.result {
		return
	}
	f.result = true
	instruction := f.instruction.String()
	f.link = hyperlink(instruction, "")
	data := f.pieces
	if len(data) == 0 { // where there are pieces, the field itself has the last of them
		data = f.data
	}
	f.shown = x.show(instruction, data, f.node)
	f.data, f.pieces = nil, nil
	f.instruction.Reset()
}

// fieldData are the bytes that stand in base64 in an element.
func (x *docxText) fieldData(i int) [][]byte {
	var data [][]byte
	for j := i + 1; j < x.part.nextOf(i); j = x.part.nextOf(j) {
		if x.part.nameOf(j) != "w:fldData" {
			continue
		}
		if piece, err := decodeBase64(x.part.raw(j)); err == nil {
			data = append(data, piece)
		}
	}
	return data
}

// fieldSimple is a field whose instruction is an attribute.
func (x *docxText) fieldSimple(i int) {
	before, instruction := x.link, x.part.attr(i, "w:instr")
	x.link = hyperlink(instruction, before)
	shown := docxShown{}
	if x.visible() {
		shown = x.show(instruction, x.fieldData(i), i)
	}
	x.content(i)
	x.shut(&shown)
	x.link = before
}

// citationBookmarks reads what bookmarks cite from the properties of the document.
func (d *docx) citationBookmarks(name string) (map[string]string, error) {
	t, err := d.optional(name, nil)
	if err != nil {
		return nil, err
	}
	pieces := bookmarkPieces{}
	for i := range t.nodes {
		if t.nameOf(i) == "property" {
			pieces.add(t.attr(i, "name"), t.raw(i))
		}
	}
	return pieces.join(), nil
}

// A docxOpen is a stretch of text that has begun with an element: a bookmark by its number, a content control.
type docxOpen struct {
	docxShown
	bookmark string
}

// control opens a content control, and reports whether it says something.
func (x *docxText) control(i int) bool {
	properties := x.part.child(i, "w:sdtPr")
	if properties < 0 {
		return false
	}
	instruction := ""
	if tag := x.part.child(properties, "w:tag"); tag >= 0 {
		instruction = x.part.attr(tag, "w:val")
	}
	if x.part.child(properties, "w:bibliography") >= 0 {
		instruction = "BIBLIOGRAPHY"
	}
	if instruction == "" || len(x.open) >= maxOpen {
		return false
	}
	x.open = append(x.open, docxOpen{docxShown: x.show(instruction, nil, i)})
	return true
}

// shutControl ends the innermost content control.
func (x *docxText) shutControl() {
	for k := len(x.open) - 1; k >= 0; k-- {
		if x.open[k].bookmark == "" {
			x.shutOpen(k)
			return
		}
	}
}

func (x *docxText) shutOpen(k int) {
	x.shut(&x.open[k].docxShown)
	x.open = append(x.open[:k], x.open[k+1:]...)
}

// bookmark begins or ends a bookmark of which the document's properties say what is cited there.
func (x *docxText) bookmark(i int) {
	id := x.part.attr(i, "w:id")
	if x.part.nameOf(i) == "w:bookmarkStart" {
		if instruction, ok := x.bookmarks[x.part.attr(i, "w:name")]; ok && id != "" && len(x.open) < maxOpen {
			x.open = append(x.open, docxOpen{x.show(instruction, nil, i), id})
		}
		return
	}
	for k := len(x.open) - 1; k >= 0 && id != ""; k-- {
		if x.open[k].bookmark == id {
			x.shutOpen(k)
			return
		}
	}
}
