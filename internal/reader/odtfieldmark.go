package reader

import "github.com/e843347c/ibid/citation"

// bibliographyMark writes a citation of LibreOffice's own.
func (o *odt) bibliographyMark(i int, f face, link string) {
	mark := bibliographyMark(func(attribute string) string { return o.attr(i, "text:"+attribute) })
	shown := stretch{start: o.w.next()}
	if instruction := mark.instruction(); instruction != "" {
		shown = o.w.show(instruction, nil, o.startOf(i))
	} else {
		shown.items = o.w.admit([]citation.EmbeddedItem{mark.item()}, o.startOf(i))
	}
	o.content(i, f, link)
	o.w.shut(&shown)
}
