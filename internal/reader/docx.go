package reader

import (
	"maps"
	"slices"

	"github.com/e843347c/ibid/citation"
)

// readDOCX reads a Word document: the notes of footnotes.xml and endnotes.xml in the order in which document.xml refers to
// them.
func readDOCX(src []byte, limits Limits, doc *citation.Document) error {
	c, err := openWord(src, limits)
	if err != nil {
		return err
	}
	d := &docx{container: c, doc: doc}
	if err := d.open(); err != nil {
		return err
	}
	return d.readBody()
}

// A docx is a Word document whose parts have been read.
type docx struct {
	*container
	doc    *citation.Document
	body   *docxPart
	notes  [2]docxNotes // by docxNoteKind
	styles docxStyles
	lists  docxLists
	marked fieldReader
	// bookmarks are what is cited at them, by their names, where a reference manager has kept it in the document's properties.
	bookmarks map[string]string
}

// docxNoteKind tells footnotes from endnotes.
type docxNoteKind uint8

const (
	docxFootnote docxNoteKind = iota
	docxEndnote
)

// docxNotes are all footnotes or all endnotes.
type docxNotes struct {
	*docxPart
	byID      map[string]int // the node of each note
	numbering docxNumbering
}

// A docxPart is an XML part with the relationships it has.
type docxPart struct {
	*tree
	name  string
	links map[string]string // targets outside the document, by relationship
}

// docxDropped are elements that say nothing of text and are most of a document.
var docxDropped = within("w:rFonts", "w:lang", "w:sz", "w:szCs", "w:color", "w:spacing", "w:ind", "w:jc", "w:proofErr",
	"w:bookmarkStart", "w:bookmarkEnd", "w:iCs", "w:bCs", "w:shd", "w:kern", "w:highlight", "w:u", "w:tabs", "w:noProof",
	"w:object", "w:placeholder", "w:docPartObj", "w:tblPr", "w:tcPr", "w:trPr", "w:pBdr", "w:del", "w:moveFrom", "mc:Fallback",
	"w:rt", "w:latentStyles", "w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:widowControl", "w:contextualSpacing")

// docxBookmarked are what is dropped of a document that marks citations by bookmarks.
var docxBookmarked = without(docxDropped, "w:bookmarkStart", "w:bookmarkEnd")

func without(set map[string]bool, names ...string) map[string]bool {
	set = maps.Clone(set)
	for _, name := range names {
		delete(set, name)
	}
	return set
}

func (d *docx) open() error {
	main := "word/document.xml"
	roots, err := d.relations("_rels/.rels")
	if err != nil {
		return err
	}
	if target := roots.byType["/officeDocument"]; target != "" {
		main = target
	}
	if cause := d.otherDocument(); cause != nil && !d.has(main) {
		return cause
	}
	if d.bookmarks, err = d.citationBookmarks(roots.byType["/custom-properties"]); err != nil {
		return err
	}
	rels, err := d.relations(relationsOf(main))
	if err != nil {
		return err
	}
	for _, kind := range [...]string{"styles", "settings", "numbering", "footnotes", "endnotes"} {
		if rels.byType["/"+kind] == "" {
			rels.byType["/"+kind] = d.usual(main, kind)
		}
	}
	if d.body, err = d.partWith(main, rels); err != nil {
		return err
	}
	style, err := d.optional(rels.byType["/styles"], docxDropped)
	if err != nil {
		return err
	}
	d.styles = newDocxStyles(style)
	lists, err := d.optional(rels.byType["/numbering"], docxDropped)
	if err != nil {
		return err
	}
	d.lists = newDocxLists(lists)
	settings, err := d.optional(rels.byType["/settings"], docxDropped)
	if err != nil {
		return err
	}
	for kind, names := range docxNoteNames {
		d.notes[kind].numbering = newDocxNumbering(docxNoteKind(kind), settings, d.body.tree)
		if err := d.openNotes(docxNoteKind(kind), rels.byType[names.relation]); err != nil {
			return err
		}
	}
	return nil
}

// docxNoteNames are the names that footnotes and endnotes go by.
var docxNoteNames = [2]struct{ relation, element, reference, own, properties string }{
	{"/footnotes", "w:footnote", "w:footnoteReference", "w:footnoteRef", "w:footnotePr"},
	{"/endnotes", "w:endnote", "w:endnoteReference", "w:endnoteRef", "w:endnotePr"},
}

func (d *docx) openNotes(kind docxNoteKind, name string) error {
	notes := &d.notes[kind]
	if name == "" || !d.has(name) && !d.refers(kind) {
		notes.docxPart = &docxPart{tree: &tree{}}
		return nil
	}
	rels, err := d.relations(relationsOf(name))
	if err != nil {
		return err
	}
	if notes.docxPart, err = d.partWith(name, rels); err != nil {
		return err
	}
	notes.byID = map[string]int{}
	for i := range notes.nodes {
		if notes.nameOf(i) == docxNoteNames[kind].element {
			notes.byID[notes.attr(i, "w:id")] = i
		}
	}
	return nil
}

// refers reports whether the body refers to notes of the kind.
func (d *docx) refers(kind docxNoteKind) bool {
	return slices.Contains(d.body.names, docxNoteNames[kind].reference)
}

func (d *docx) partWith(name string, rels relations) (*docxPart, error) {
	drop := docxDropped
	if len(d.bookmarks) > 0 {
		drop = docxBookmarked
	}
	t, err := d.xmlTree(name, drop)
	if err != nil {
		return nil, err
	}
	return &docxPart{tree: t, name: t.parts[0].name, links: rels.links}, nil
}
