package reader

import (
	"bytes"
	"maps"
	"slices"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// fieldChar begins a field, its result, or ends it.
func (x *docxText) fieldChar(i int) {
	switch x.part.attr(i, "w:fldCharType") {
	case "begin":
		x.w.beginField(x.part.startOf(i), x.fieldData(i))
	case "separate":
		x.w.separate()
	case "end":
		x.w.endField()
	}
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
	shown := stretch{}
	if x.w.visible() {
		shown = x.w.show(instruction, x.fieldData(i), x.part.startOf(i))
	}
	x.content(i)
	x.w.shut(&shown)
	x.link = before
}

// citationBookmarks reads what bookmarks cite from the properties of the document.
func (d *docx) citationBookmarks(name string) (map[string]string, error) {
	d.marked.load = d.sources
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

// sources are the works that Word's own citations name by their tags. They are one of the document's parts of any XML. Such a part
// that cannot be read is none of them.
func (d *docx) sources() map[string]*citation.Record {
	all := map[string]*citation.Record{}
	for _, name := range slices.Sorted(maps.Keys(d.files)) {
		if !strings.HasPrefix(name, "customxml/item") {
			continue
		}
		src, err := d.part(name)
		if err != nil || !bytes.Contains(src, []byte("bibliography")) {
			continue
		}
		src, _, _ = decode(src, charsetXML(src))
		if records, err := wordSources(string(src)); err == nil {
			maps.Copy(all, records)
		}
	}
	return all
}

// docxControl is what all content controls are known by, for they nest.
const docxControl = "control"

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
	return x.w.beginMark(docxControl, instruction, x.part.startOf(i))
}

// bookmark begins or ends a bookmark of which the document's properties say what is cited there.
func (x *docxText) bookmark(i int) {
	id := x.part.attr(i, "w:id")
	if x.part.nameOf(i) == "w:bookmarkStart" {
		x.w.beginMark("bookmark "+id, x.bookmarks[x.part.attr(i, "w:name")], x.part.startOf(i))
		return
	}
	x.w.endMark("bookmark " + id)
}
