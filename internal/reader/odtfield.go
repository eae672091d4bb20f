package reader

import "strings"

// odtMark is what a reference mark or bookmark is known by until its end.
func odtMark(element, name string) string {
	kind, _, _ := strings.Cut(element, "-")
	return kind + " " + name
}

// mark begins a reference mark or a bookmark.
func (o *odt) mark(i int) {
	element, name := o.nameOf(i), o.attr(i, "text:name")
	instruction := name
	if element == "text:bookmark-start" {
		instruction = o.bookmarks[name]
	}
	o.w.beginMark(odtMark(element, name), instruction, o.startOf(i))
}

// fieldStart begins a field that a Word document has brought along: its instruction is an attribute, its result what follows.
func (o *odt) fieldStart(i int) {
	o.w.beginField(o.startOf(i), nil)
	for j := i + 1; j < o.nextOf(i); j++ {
		if o.nameOf(j) == "field:param" && strings.HasSuffix(o.attr(j, "field:name"), ".code") {
			o.w.instruct(o.attr(j, "field:value"))
		}
	}
	o.w.separate()
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
