package reader

import (
	"cmp"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// readTEI reads a text in TEI, P3 to P5.
func readTEI(src []byte, limits Limits, doc *citation.Document) error {
	finder, err := readElements(src, limits, teiDropped, "xml:id", "id", "ID")
	if err != nil {
		return err
	}
	e := &tei{noteFinder: finder, styles: map[string]look{}, readings: map[int]int{}, beside: map[int]bool{}}
	e.renderer = e
	e.lowerNames()
	e.index()
	e.readNotes(doc)
	e.reportLost(doc)
	e.readReferences(doc)
	if len(doc.Notes) == 0 && e.hasNoteSection() {
		return e.readTyped(doc, within("teiHeader", "listBibl", "front"))
	}
	return nil
}

// hasNoteSection reports whether a heading announces notes.
func (e *tei) hasNoteSection() bool {
	for i := range e.nodes {
		if e.nameOf(i) == "head" && headingSection(e.plain(i, e.nextOf(i))) == sectionNotes {
			return true
		}
	}
	return false
}

// A tei is a text whose notes are looked for.
type tei struct {
	noteFinder
	styles   map[string]look // what the header declares of renditions
	goesOn   map[int][]int   // the elements in which a note that runs over pages goes on
	readings map[int]int     // of places with several, the one that is printed
	beside   map[int]bool    // elements: whether text stands right in them
}

// teiDropped are elements that the page does not show.
var teiDropped = within("fw", "figDesc", "graphic", "media", "index", "interpGrp", "interp", "ana", "certainty", "respons", "del", "fsdDecl",
	"schemaSpec", "facsimile", "sourceDoc", "FW", "FIGDESC", "DEL")

var teiBlocks = within(rootName, "p", "ab", "head", "div", "div0", "div1", "div2", "div3", "div4", "div5", "div6", "div7", "body", "front", "back", "text",
	"lg", "l", "list", "item", "label", "cit", "table", "row", "cell", "note", "listBibl", "epigraph", "salute", "signed", "opener", "closer", "sp", "stage",
	"titlePage", "docTitle", "titlePart", "byline", "docAuthor", "figure", "argument", "trailer", "group", "floatingText", "standOff", "noteGrp",
	"biblStruct", "monogr", "analytic", "series", "imprint", "dateline", "postscript", "speaker", "TEI", "teiCorpus")

// teiLabels are the elements that hold a note's label, or lead back to where it is called.
var teiLabels = within("label", "num", "ref", "ptr")

// index finds the notes and what refers to them.
func (e *tei) index() {
	for i := range e.nodes {
		switch {
		case e.nameOf(i) == "rendition":
			for _, id := range [...]string{"xml:id", "id"} {
				e.styles[e.attr(i, id)] = declared(e.plain(i, e.nextOf(i))).look
			}
		case e.isNote(i):
			e.addNote(i)
		}
	}
	for i := range e.nodes {
		switch e.nameOf(i) {
		case "", "note":
		case "link":
			e.link(i)
		default:
			if e.block(i) {
				continue // a paragraph on which there is a note
			}
			for _, name := range [...]string{"target", "corresp", "xlink:href"} {
				if !e.refer(i, e.attr(i, name)) && strings.HasPrefix(strings.ToLower(e.attr(i, "type")), "note") {
					e.lost = append(e.lost, i)
				}
			}
		}
	}
	e.keepMarginals()
	for _, i := range e.notes {
		if len(e.calls[i]) == 0 {
			e.place(i, e.attr(i, "target")+" "+e.attr(i, "corresp"))
		}
	}
	e.joinNotes()
}

// link reads a link that ties a note to its place from outside: <link target="#place #note"/>.
func (e *tei) link(i int) {
	from, to, two := strings.Cut(strings.TrimSpace(e.attr(i, "target")), " ")
	if !two {
		return
	}
	for _, pair := range [...][2]string{{from, to}, {to, from}} {
		note := e.find(e.ids, strings.TrimPrefix(strings.TrimSpace(pair[0]), "#"), i)
		if note >= 0 && e.known[note] {
			e.place(note, pair[1])
			return
		}
	}
}

// place records where a note itself says that it belongs. A whole paragraph is no place.
func (e *tei) place(note int, list string) {
	for id := range strings.FieldsSeq(list) {
		at := e.find(e.ids, strings.TrimPrefix(id, "#"), note)
		if at >= 0 && !e.block(at) && e.noteAround(at) < 0 {
			e.calls[note] = append(e.calls[note], at)
		}
	}
}

// joinNotes finds the elements in which notes go on that the encoder had to cut at the end of a page: they say which note
// comes before them.
func (e *tei) joinNotes() {
	e.goesOn = map[int][]int{}
	head := map[int]int{}
	kept := e.notes[:0]
	for _, i := range e.notes {
		before := e.find(e.ids, strings.TrimPrefix(e.attr(i, "prev"), "#"), i)
		if before < 0 || before >= i || !e.known[before] {
			kept = append(kept, i)
			continue
		}
		first := before
		if of, ok := head[before]; ok {
			first = of
		}
		head[i] = first
		e.goesOn[first] = append(e.goesOn[first], i)
	}
	e.notes = kept
}

// readNotes adds the notes in the order of their calls. A note in a sentence is called where it stands, unless a marker before
// it says where.
func (e *tei) readNotes(doc *citation.Document) {
	list := noteList{tree: e.tree, renderer: e}
	for _, i := range e.notes {
		n := e.listed(i)
		n.more = e.goesOn[i]
		n.label = labelOf(e.attr(i, "n"))
		if n.marker >= 0 && n.marker != i {
			n.label = cmp.Or(n.label, labelOf(e.plain(n.marker, e.nextOf(n.marker))), labelOf(e.attr(n.marker, "n")))
		}
		e.dropLabel(&n, teiLabels)
		list.notes = append(list.notes, n)
	}
	e.callRaised(list.notes)
	doc.Notes = append(doc.Notes, list.read()...)
}
