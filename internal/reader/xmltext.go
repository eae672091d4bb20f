package reader

import (
	"cmp"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// readXML reads an XML file of any other vocabulary. An element is a note by its name, and what calls it is whatever refers to
// its identifier; where text stands beside an element it belongs to a sentence, and elsewhere it is a block.
func readXML(src []byte, limits Limits, doc *citation.Document) error {
	finder, err := readElements(src, limits, nil, "id", "xml:id", "ID", "Id", "ids", "NOTE.ID", "eId")
	if err != nil {
		return err
	}
	x := &xmlText{noteFinder: finder, mixed: map[int]bool{}}
	x.renderer = x
	x.kinds = make([]xmlKind, len(x.names))
	for i, name := range x.names {
		x.kinds[i] = kindOf(name)
	}
	x.index()
	x.readNotes(doc)
	x.readReferences(doc)
	return nil
}

// An xmlText is a file whose vocabulary is not known beforehand.
type xmlText struct {
	noteFinder
	kinds []xmlKind    // of the names
	mixed map[int]bool // elements: whether text stands right in them
}

func (x *xmlText) kind(i int) xmlKind { return x.kinds[x.nodes[i].name] }

// index finds the notes and what calls them.
func (x *xmlText) index() {
	footnotes := false
	for i := range x.seen() {
		footnotes = footnotes || x.kind(i) == xmlNote
	}
	for i := range x.seen() {
		kind := x.kind(i)
		if kind == xmlNote || kind == xmlRemark && !footnotes || x.isNoteSection(i) {
			x.addNote(i)
		}
	}
	for i := range x.seen() {
		if x.known[i] {
			continue
		}
		for _, a := range x.attrsOf(i) {
			if isReferring(a.name) {
				x.refer(i, a.value[strings.LastIndexByte(a.value, '/')+1:])
			}
		}
	}
}

// isReferring accepts the names of attributes that lead to another element: rid, refid, idref, linkend, target, href.
func isReferring(name string) bool {
	name = strings.ToLower(name)
	if name == "id" || name == "ids" || strings.HasSuffix(name, ":id") {
		return false
	}
	for _, part := range [...]string{"ref", "rid", "link", "target", "corresp", "note"} {
		if strings.Contains(name, part) {
			return true
		}
	}
	return false
}

// isNoteSection accepts a section of the part in which FictionBook keeps a book's notes.
func (x *xmlText) isNoteSection(i int) bool {
	parent := x.parentOf(i)
	return x.nameOf(i) == "section" && x.nameOf(parent) == "body" && x.attr(parent, "name") != "" && x.attr(i, "id") != ""
}

// xmlLabels are elements that may hold nothing but a note's label.
var xmlLabels = within("title", "p", "para", "no", "num", "number", "Number", "label", "ce:label", "CitationNumber", "ref", "a", "link", "xref")

// readNotes adds the notes in the order of their calls.
func (x *xmlText) readNotes(doc *citation.Document) {
	list := noteList{tree: x.tree, renderer: x}
	for _, i := range x.notes {
		n := x.listed(i)
		for _, name := range [...]string{"label", "n", "number", "num", "marker", "symbol", "mark"} {
			n.label = cmp.Or(n.label, labelOf(x.attr(i, name)))
		}
		x.dropLabel(&n, xmlLabels)
		if n.label == "" && n.marker >= 0 && n.marker != i {
			n.label = labelOf(x.plain(n.marker, x.nextOf(n.marker)))
		}
		list.notes = append(list.notes, n)
	}
	x.callRaised(list.notes)
	kept := list.notes[:0]
	for _, n := range list.notes {
		if n.marker >= 0 || n.label != "" || x.kind(n.from) == xmlNote && !x.hasCalls() {
			kept = append(kept, n)
		}
	}
	list.notes = kept
	doc.Notes = append(doc.Notes, list.read()...)
}

// readReferences adds the entries of reference lists.
func (x *xmlText) readReferences(doc *citation.Document) {
	end := 0
	for i := range x.seen() {
		if i < end || x.kind(i) != xmlEntry || x.noteAround(i) >= 0 || !x.isInList(i) {
			continue
		}
		end = x.nextOf(i)
		from, drop := i, map[int]bool{}
		for j := i + 1; j < end; j++ {
			switch x.kind(j) {
			case xmlPrinted:
				from = j
			case xmlLabel:
				drop[j] = true
			}
		}
		if note := x.render(x, from, x.nextOf(from), "", drop); hasWords(note.Text) {
			doc.References = append(doc.References, note)
		}
	}
}

// xmlLists are elements of references whose names do not say so in full; others that begin alike are "preface" and "refentry".
var xmlLists = within("ref", "refs", "ref-list", "reflist", "ref_list")

// isInList reports whether an element stands in one whose name speaks of references.
func (x *xmlText) isInList(i int) bool {
	for i = x.parentOf(i); i >= 0; i = x.parentOf(i) {
		name := strings.ToLower(x.nameOf(i))
		if strings.Contains(name, "bib") || strings.Contains(name, "reference") || xmlLists[name[strings.LastIndexByte(name, ':')+1:]] {
			return true
		}
	}
	return false
}
