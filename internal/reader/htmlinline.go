package reader

import (
	"strings"

	"github.com/e843347c/ibid/citation"
)

// inlineClasses are those by which pages set notes into the text, for a script or a style sheet to put them beside it.
var inlineClasses = within("sidenote", "marginnote", "modern-footnotes-footnote__note", "footnote-inline", "inline-footnote", "footnote",
	"ltx_role_footnote", "ltx_role_endnote", "ltx_role_footnotetext")

// inlineMarks are the classes of what such a note shows of its number.
var inlineMarks = within("ltx_note_mark", "ltx_tag_note", "ltx_note_type", "footnote-number", "sidenote-number")

// inlineElements may be a note within a paragraph.
var inlineElements = within("span", "small", "aside", "i", "cite")

// inline reads the notes that stand where they are called.
func (p *pages) inline(doc *citation.Document) {
	list := noteList{tree: p.tree, renderer: p}
	for i := 0; i < len(p.nodes); i++ {
		if !inlineElements[p.nameOf(i)] || !p.hasClass(i, inlineClasses) || len(p.plain(i, p.nextOf(i))) < minInline {
			continue
		}
		n := listedNote{from: i + 1, to: p.nextOf(i), marker: i, drop: map[int]bool{}}
		for j := n.from; j < n.to; j++ {
			if p.nameOf(j) == "" || !p.hasClass(j, inlineMarks) {
				continue
			}
			if label, kind := readMarker(p.plain(j, p.nextOf(j))); kind != markerNone && n.label == "" {
				n.label = label
			}
			n.drop[j] = true
		}
		list.notes = append(list.notes, n)
		i = n.to - 1
	}
	doc.Notes = list.read()
}

// minInline is how many bytes a note has at least; the marker of one may have the same class.
const minInline = 5

func (p *pages) hasClass(i int, classes map[string]bool) bool {
	for class := range strings.FieldsSeq(p.attr(i, "class")) {
		if classes[class] {
			return true
		}
	}
	return false
}
