package reader

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// readTEI reads a text in TEI, P4 or P5.
func readTEI(src []byte, limits Limits, doc *citation.Document) error {
	e := &tei{tree: &tree{src: src}}
	if err := e.addXML("", 0, limits.forText(src), teiDropped); err != nil {
		return err
	}
	e.index()
	e.readNotes(doc)
	e.readReferences(doc)
	return nil
}

// A tei is a text whose notes are looked for.
type tei struct {
	*tree
	byID   map[string]int
	notes  []int
	calls  map[int][]int   // what refers to each note
	styles map[string]look // what the header declares of renditions
}

// teiDropped are elements that the page does not show.
var teiDropped = within("fw", "figDesc", "graphic", "index", "interpGrp", "certainty", "respons", "del", "fsdDecl", "schemaSpec",
	"facsimile", "sourceDoc")

var teiBlocks = within(rootName, "p", "ab", "head", "div", "div1", "div2", "div3", "div4", "div5", "div6", "div7", "body", "front", "back", "text",
	"lg", "l", "list", "item", "label", "cit", "table", "row", "cell", "note", "listBibl", "epigraph", "salute", "signed", "opener", "closer", "sp", "stage",
	"titlePage", "docTitle", "titlePart", "byline", "docAuthor", "figure", "argument", "trailer", "group", "floatingText", "standOff", "noteGrp",
	"biblStruct", "monogr", "analytic", "series", "imprint")

// teiNotePlaces and teiNoteTypes are the words by which editors tell notes from what else they put into <note>.
var (
	teiNotePlaces  = within("foot", "end", "bottom", "footnote", "endnote", "foot-of-page", "bottomnote", "below")
	teiOtherPlaces = within("margin", "left", "right", "inline", "interlinear", "inter", "margin-left", "margin-right", "marg", "side", "top", "above",
		"overleaf", "opposite", "head")
	teiOtherTypes = within("editorial-comment", "summary", "apparatus", "app", "textual", "gloss-inline", "report", "transcription", "biography")
)

// index finds the notes and what refers to them.
func (e *tei) index() {
	e.byID, e.calls, e.styles = map[string]int{}, map[int][]int{}, map[string]look{}
	for i := range e.nodes {
		n := e.at(i)
		if n.name == "" {
			continue
		}
		for _, name := range [...]string{"xml:id", "id"} {
			if id := e.attr(i, name); id != "" {
				e.byID[id] = i
			}
		}
		switch {
		case n.name == "rendition":
			e.styles[e.attr(i, "xml:id")] = declared(e.plain(i, n.next)).look
		case e.isNote(i):
			e.notes = append(e.notes, i)
		}
	}
	for i := range e.nodes {
		switch e.nameOf(i) {
		case "ref", "ptr", "xref", "anchor", "seg", "hi":
			for _, name := range [...]string{"target", "corresp", "xlink:href"} {
				e.refer(i, e.attr(i, name))
			}
		case "note":
			for id := range strings.FieldsSeq(e.attr(i, "target")) {
				if place, ok := e.byID[strings.TrimPrefix(id, "#")]; ok && strings.HasPrefix(id, "#") && e.isNote(i) {
					e.calls[i] = append(e.calls[i], place)
				}
			}
		}
	}
}

// refer records that a node refers to a note. P4 writes the identifier without a hash. What stands in a note calls none.
func (e *tei) refer(i int, targets string) {
	for id := range strings.FieldsSeq(targets) {
		note, ok := e.byID[strings.TrimPrefix(id, "#")]
		if ok && e.nameOf(note) == "note" && e.isNote(note) && e.ancestor(i, "note") < 0 {
			e.calls[note] = append(e.calls[note], i)
		}
	}
}

// isNote accepts a note at the foot of the page or at the end, and one that does not say where it is. It refuses what stands
// in the margin, in the header, and the notes of a bibliography.
func (e *tei) isNote(i int) bool {
	if e.nameOf(i) != "note" {
		return false
	}
	for _, name := range [...]string{"teiHeader", "listBibl", "biblStruct", "bibl", "biblFull"} {
		if e.ancestor(i, name) >= 0 {
			return false
		}
	}
	place := strings.ToLower(leadingWord(e.attr(i, "place")))
	if teiNotePlaces[place] {
		return true
	}
	return !teiOtherPlaces[place] && !teiOtherTypes[strings.ToLower(e.attr(i, "type"))]
}

// readNotes adds the notes in the order of their calls. A note within a sentence is called where it stands; what refers to it
// from elsewhere is a cross-reference. A note that stands apart is called from where it is first referred to.
func (e *tei) readNotes(doc *citation.Document) {
	list := noteList{tree: e.tree, renderer: e}
	for _, i := range e.notes {
		n := listedNote{from: i, to: e.nextOf(i), marker: -1, drop: map[int]bool{}}
		n.label = labelOf(e.attr(i, "n"))
		calls := e.calls[i]
		switch {
		case e.isInline(i):
			n.marker = i
		case len(calls) > 0:
			n.marker, n.again = calls[0], calls[1:]
			n.label = cmp.Or(n.label, labelOf(e.plain(calls[0], e.nextOf(calls[0]))), labelOf(e.attr(calls[0], "n")))
		}
		e.dropLabel(&n)
		list.notes = append(list.notes, n)
	}
	doc.Notes = append(doc.Notes, list.read()...)
}

// labelOf is the label in an attribute or a reference; empty where what stands there is none, as an editor's remark.
func labelOf(text string) string {
	if label, kind := readMarker(text); kind != markerNone {
		return label
	}
	return ""
}

// isInline reports whether a note stands in a paragraph, a line or a heading, where its marker is.
func (e *tei) isInline(i int) bool {
	if len(e.calls[i]) > 0 && e.nameOf(e.calls[i][0]) != "ref" && e.attr(i, "target") != "" {
		return false // the note itself says where it belongs
	}
	for j := e.parentOf(i); j >= 0; j = e.parentOf(j) {
		switch e.nameOf(j) {
		case "p", "ab", "l", "head", "seg", "s", "quote", "cell", "titlePart", "hi", "q", "docAuthor", "byline", "bibl", "title", "signed", "epigraph":
			return true
		case "item", "label", "cit":
			return len(e.calls[i]) == 0
		case "div", "body", "back", "list", "noteGrp", "standOff":
			return false
		}
	}
	return false
}

// dropLabel leaves out a label that the note begins with.
func (e *tei) dropLabel(n *listedNote) {
	for _, name := range [...]string{"label", "num"} {
		l := e.child(n.from, name)
		if l < 0 {
			continue
		}
		label, kind := readMarker(e.plain(l, e.nextOf(l)))
		if kind == markerNone || n.label != "" && label != n.label {
			continue
		}
		n.label = label
		n.drop[l] = true
		return
	}
}

// readReferences adds the entries of bibliographies: those in lists of them, those in a division that is called one, and the
// paragraphs under such a heading.
func (e *tei) readReferences(doc *citation.Document) {
	end := 0
	for i := range e.nodes {
		if i < end {
			continue
		}
		switch e.nameOf(i) {
		case "teiHeader":
			end = e.nextOf(i)
		case "bibl", "biblStruct", "biblFull":
			if e.ancestor(i, "note") < 0 && (e.ancestor(i, "listBibl") >= 0 || e.inBibliography(i)) {
				end = e.addReference(doc, i)
			}
		case "p", "item", "ab":
			if e.inBibliography(i) && !e.holds(i, "bibl") {
				end = e.addReference(doc, i)
			}
		}
	}
}

func (e *tei) addReference(doc *citation.Document, i int) (end int) {
	if note := e.render(e, i, e.nextOf(i), "", nil); hasWords(note.Text) {
		doc.References = append(doc.References, note)
	}
	return e.nextOf(i)
}

func (e *tei) holds(i int, name string) bool {
	for j := i + 1; j < e.nextOf(i); j++ {
		if e.nameOf(j) == name {
			return true
		}
	}
	return false
}

// inBibliography reports whether the nearest division is a bibliography, by its type or its heading.
func (e *tei) inBibliography(i int) bool {
	for j := e.parentOf(i); j >= 0; j = e.parentOf(j) {
		if !strings.HasPrefix(e.nameOf(j), "div") {
			continue
		}
		if kind := strings.ToLower(e.attr(j, "type")); strings.HasPrefix(kind, "bibliogra") || kind == "references" {
			return true
		}
		h := e.child(j, "head")
		return h >= 0 && headingSection(e.plain(h, e.nextOf(h))) == sectionReferences
	}
	return false
}

// hidden leaves out what an editor gives beside what is printed.
func (e *tei) hidden(i int) bool {
	switch e.nameOf(i) {
	case "corr", "reg", "expan":
		return e.nameOf(e.parentOf(i)) == "choice"
	case "teiHeader":
		return true
	case "note":
		return !e.isNote(i) && e.ancestor(i, "bibl") < 0 && e.ancestor(i, "biblStruct") < 0
	}
	return false
}

func (e *tei) block(i int) bool { return teiBlocks[e.nameOf(i)] }

// breaks separates lines, unless the encoder says that a word goes on, and the fields of a reference without punctuation.
func (e *tei) breaks(i int) bool {
	switch e.nameOf(i) {
	case "lb", "pb", "cb", "milestone":
		return e.attr(i, "break") != "no"
	}
	switch parent := e.parentOf(i); {
	case parent < 0:
		return false
	default:
		switch e.nameOf(parent) {
		case "monogr", "analytic", "imprint", "biblStruct", "persName", "author", "editor":
			return e.ancestor(i, "biblStruct") >= 0
		}
	}
	return false
}

// quotes adds the marks that <q> stands for where the encoder has not kept those of the page. A <quote> has them in a
// sentence; a block of its own has none.
func (e *tei) quotes(i int) bool {
	switch rend := e.attr(i, "rend"); {
	case e.nameOf(i) == "q", e.nameOf(i) == "soCalled", strings.Contains(rend, "quotes"), strings.Contains(rend, "quoted"):
	case e.nameOf(i) == "quote" && e.isInSentence(i):
	default:
		return false
	}
	inside := strings.TrimSpace(e.plain(i, e.nextOf(i)))
	first, _ := utf8.DecodeRuneInString(inside)
	before := rune(0)
	if e.nameOf(i-1) == "" {
		before, _ = utf8.DecodeLastRune(e.src[e.startOf(i-1):e.endOf(i-1)])
	}
	return !strings.ContainsRune(teiQuotes, first) && !strings.ContainsRune(teiQuotes, before)
}

// isInSentence reports whether text stands beside an element, and no blocks in it.
func (e *tei) isInSentence(i int) bool {
	for j := i + 1; j < e.nextOf(i); j++ {
		if e.block(j) {
			return false
		}
	}
	parent := e.parentOf(i)
	for j := parent + 1; j < e.nextOf(parent); j = e.nextOf(j) {
		if n := e.at(j); n.name == "" && strings.TrimSpace(string(e.src[n.start:n.end])) != "" {
			return true
		}
	}
	return false
}

const teiQuotes = "\"'“”„‘’‚«»‹›"

func (e *tei) target(i int) string {
	switch e.nameOf(i) {
	case "ref", "ptr", "xref":
		for _, name := range [...]string{"target", "url"} {
			if target := e.attr(i, name); strings.Contains(target, ":") {
				return target
			}
		}
	}
	return ""
}
