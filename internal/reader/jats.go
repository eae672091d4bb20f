package reader

import (
	"strings"

	"github.com/e843347c/ibid/citation"
)

// readJATS reads an article in JATS or NLM's older vocabulary.
func readJATS(src []byte, limits Limits, doc *citation.Document) error {
	j := &jats{tree: &tree{src: src}}
	if err := j.addXML("", 0, limits.forText(src), jatsDropped); err != nil {
		return err
	}
	j.index()
	j.readNotes(doc)
	j.readReferences(doc)
	return nil
}

// A jats is an article whose notes are looked for.
type jats struct {
	*tree
	byID  map[string]int
	notes []int         // <fn>, and <ref> with a note
	calls map[int][]int // the <xref> that call each note
}

// jatsDropped are elements without text for readers. The metadata's abstract and notes stay.
var jatsDropped = within("journal-meta", "alternatives", "graphic", "inline-graphic", "tex-math", "annotation", "object-id", "processing-meta",
	"custom-meta-group", "permissions", "contrib-group", "history", "self-uri", "kwd-group", "counts", "sub-article", "response")

var jatsBlocks = within(rootName, "p", "title", "article-title", "subtitle", "sec", "body", "back", "front", "disp-quote", "list", "list-item",
	"def-list", "def-item", "term", "def", "td", "th", "tr", "table", "caption", "verse-line", "verse-group", "attrib", "fn", "fn-group", "ref",
	"ref-list", "label", "boxed-text", "speech", "statement", "article", "title-group", "abstract", "ack", "app", "notes", "table-wrap", "fig",
	"disp-formula", "mixed-citation", "element-citation", "citation", "nlm-citation", "note")

// index finds the notes and what calls them.
func (j *jats) index() {
	j.byID, j.calls = map[string]int{}, map[int][]int{}
	for i := range j.nodes {
		if id := j.attr(i, "id"); id != "" {
			j.byID[id] = i
		}
		if j.isNote(i) {
			j.notes = append(j.notes, i)
		}
	}
	for i := range j.nodes {
		if j.nameOf(i) != "xref" {
			continue
		}
		for id := range strings.FieldsSeq(j.attr(i, "rid")) {
			if note, ok := j.byID[id]; ok && j.isNote(note) && !j.inNote(i) {
				j.calls[note] = append(j.calls[note], i)
			}
		}
	}
}

// isNote accepts a footnote, and an entry of a reference list that is a note: journals that number notes and references
// in one series put both there. It refuses what tells of the authors, and the notes of a reference.
func (j *jats) isNote(i int) bool {
	switch j.nameOf(i) {
	case "fn":
		return j.ancestor(i, "author-notes") < 0 && j.ancestor(i, "ref") < 0
	case "ref":
		return j.child(i, "note") >= 0 && j.child(i, "mixed-citation") < 0 && j.child(i, "element-citation") < 0
	}
	return false
}

// inNote reports whether a node stands in a note: what it refers to is a cross-reference, not a call.
func (j *jats) inNote(i int) bool { return j.ancestor(i, "fn") >= 0 || j.ancestor(i, "ref") >= 0 }

// readNotes adds the notes in the order of their calls. A note in the text is called where it stands; one at the end that
// nothing calls comes after the one before it if it has a label, and is a statement of the publisher's if it has none.
func (j *jats) readNotes(doc *citation.Document) {
	list := noteList{tree: j.tree, renderer: j}
	for _, i := range j.notes {
		n := listedNote{from: i, to: j.nextOf(i), marker: -1, drop: map[int]bool{}}
		if l := j.child(i, "label"); l >= 0 {
			n.label, _ = readMarker(j.plain(l, j.nextOf(l)))
			n.drop[l] = true
		}
		switch calls := j.calls[i]; {
		case len(calls) > 0:
			n.marker, n.again = calls[0], calls[1:]
			if n.label == "" {
				n.label, _ = readMarker(j.plain(calls[0], j.nextOf(calls[0])))
			}
		case j.ancestor(i, "p") >= 0:
			n.marker = i
		case n.label == "":
			continue
		}
		if n.label == "" {
			n.label = strings.TrimSpace(j.attr(i, "symbol"))
		}
		list.notes = append(list.notes, n)
	}
	doc.Notes = append(doc.Notes, list.read()...)
}

// readReferences adds the entries of reference lists, and the paragraphs of a section that is headed as one.
func (j *jats) readReferences(doc *citation.Document) {
	for i := range j.nodes {
		switch j.nameOf(i) {
		case "ref":
			if !j.isNote(i) {
				j.addReference(doc, i)
			}
		case "p", "list-item":
			if j.inBibliography(i) {
				j.addReference(doc, i)
			}
		}
	}
}

func (j *jats) addReference(doc *citation.Document, i int) {
	drop := map[int]bool{}
	if l := j.child(i, "label"); l >= 0 {
		drop[l] = true
	}
	if note := j.render(j, i, j.nextOf(i), "", drop); hasWords(note.Text) {
		doc.References = append(doc.References, note)
	}
}

// inBibliography reports whether a paragraph stands right in a section, or in a list of one, that is headed as a bibliography.
func (j *jats) inBibliography(i int) bool {
	parent := j.parentOf(i)
	if j.nameOf(parent) == "list" {
		parent = j.parentOf(parent)
	}
	if j.nameOf(parent) != "sec" {
		return false
	}
	title := j.child(parent, "title")
	return title >= 0 && headingSection(j.plain(title, j.nextOf(title))) == sectionReferences
}

func (j *jats) hidden(i int) bool {
	return j.nameOf(i) == "pub-id" && j.attr(i, "pub-id-type") == "pmid"
}

func (j *jats) block(i int) bool { return jatsBlocks[j.nameOf(i)] }

// breaks also separates the fields of a citation that has no punctuation of its own.
func (j *jats) breaks(i int) bool {
	if j.nameOf(i) == "break" {
		return true
	}
	parent := j.parentOf(i)
	return parent >= 0 && (j.nameOf(parent) == "element-citation" || j.nameOf(parent) == "name" || j.nameOf(parent) == "person-group")
}

func (j *jats) quotes(int) bool { return false }

func (j *jats) look(i int) look {
	var l look
	switch j.nameOf(i) {
	case "italic", "source":
		if j.nameOf(i) == "source" && j.ancestor(i, "element-citation") < 0 {
			return l // in a mixed citation the author's own markup says so
		}
		return l.with(faceItalic, j.attr(i, "toggle") != "no")
	case "bold":
		return l.with(faceBold, true)
	case "sc":
		return l.with(faceSmallCaps, true)
	case "sup":
		return l.with(faceSuperscript, true)
	case "roman":
		return l.with(faceItalic, false)
	case "styled-content":
		return declared(j.attr(i, "style")).look
	}
	return l
}

func (j *jats) target(i int) string {
	switch j.nameOf(i) {
	case "ext-link", "uri", "related-article":
		return j.attr(i, "xlink:href")
	}
	return ""
}
