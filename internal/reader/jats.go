package reader

import (
	"cmp"
	"iter"
	"slices"

	"github.com/e843347c/ibid/citation"
)

// readJATS reads an article, a book or a standard in JATS, BITS, STS or NLM's older vocabulary.
func readJATS(src []byte, limits Limits, doc *citation.Document) error {
	finder, err := readElements(src, limits, jatsDropped, "id")
	if err != nil {
		return err
	}
	j := &jats{noteFinder: finder, bare: map[int]bool{}, titles: map[int]section{}, printed: map[int]bool{}}
	j.renderer = j
	j.index()
	j.readNotes(doc)
	j.reportLost(doc)
	j.readReferences(doc)
	if len(doc.Notes) == 0 && j.hasSection(sectionNotes) {
		return j.readTyped(doc, within("ref-list", "front", "sub-article", "response"))
	}
	return nil
}

// hasSection reports whether a section of the text announces something.
func (j *jats) hasSection(what section) bool {
	for i := range j.own() {
		switch j.nameOf(i) {
		case "sec", "notes", "app":
			if j.titled(i) == what {
				return true
			}
		}
	}
	return false
}

// A jats is an article whose notes are looked for.
type jats struct {
	noteFinder
	bare    map[int]bool    // elements of citations: whether they have no text of their own
	titles  map[int]section // what sections and lists are titled as
	printed map[int]bool    // references: whether they are given in the words that are printed
}

var (
	// jatsDropped are elements without text for readers. The metadata's abstract and notes stay.
	jatsDropped = within("journal-meta", "graphic", "inline-graphic", "media", "inline-media", "tex-math", "annotation", "object-id",
		"processing-meta", "custom-meta-group", "custom-meta-wrap", "permissions", "contrib-group", "history", "self-uri", "kwd-group", "counts",
		"funding-group", "pub-date", "alt-text", "long-desc", "index-term", "std-meta", "iso-meta", "reg-meta", "nat-meta")

	// jatsApart are translations of an article and replies to it. They have notes of their own.
	jatsApart = within("sub-article", "response")

	jatsBlocks = within(rootName, "p", "title", "article-title", "subtitle", "trans-title", "alt-title", "sec", "body", "back", "front", "disp-quote",
		"list", "list-item", "def-list", "def-item", "term", "def", "td", "th", "tr", "table", "caption", "verse-line", "verse-group", "attrib", "fn",
		"fn-group", "ref", "ref-list", "label", "boxed-text", "speech", "statement", "article", "title-group", "abstract", "trans-abstract", "ack",
		"app", "app-group", "notes", "table-wrap", "table-wrap-foot", "fig", "disp-formula", "mixed-citation", "element-citation", "citation",
		"nlm-citation", "citation-alternatives", "note", "author-notes", "floats-group", "glossary", "bio", "sig", "sig-block", "book-body",
		"book-back", "book-front", "book-part", "front-matter", "front-matter-part", "code", "preformat", "product")

	// jatsStatements are the types of footnotes by which publishers tell of authors and funds. They are notes where the
	// text calls them.
	jatsStatements = within("con", "conflict", "coi-statement", "com", "corresp", "current-aff", "deceased", "edited-by", "equal",
		"financial-disclosure", "on-leave", "participating-researchers", "present-address", "presented-at", "presented-by", "previously-at",
		"study-group-members", "supplementary-material", "supported-by")
)

// index finds the notes and what calls them.
func (j *jats) index() {
	for i := range j.own() {
		if j.isNote(i) {
			j.addNote(i)
		}
	}
	for i := range j.own() {
		if j.nameOf(i) == "xref" && j.ancestor(i, "ref") < 0 && !j.refer(i, j.attr(i, "rid")) && j.attr(i, "ref-type") == "fn" {
			j.lost = append(j.lost, i)
		}
	}
}

// own yields the nodes without those of translations and replies, unless there is nothing else.
func (j *jats) own() iter.Seq[int] {
	return func(yield func(int) bool) {
		apart := j.hasBody()
		for i := 0; i < len(j.nodes); i++ {
			if apart && jatsApart[j.nameOf(i)] {
				i = j.nextOf(i) - 1
			} else if !yield(i) {
				return
			}
		}
	}
}

// hasBody reports whether the article has a text besides translations and replies.
func (j *jats) hasBody() bool {
	for i := 0; i < len(j.nodes); i++ {
		switch name := j.nameOf(i); {
		case jatsApart[name]:
			i = j.nextOf(i) - 1
		case name == "body", name == "book-body":
			return true
		}
	}
	return false
}

// isNote accepts a footnote, and an entry of a reference list that is a note: journals that number notes and references
// in one series put both there, and others give the list of their notes so. It refuses the notes of a reference.
func (j *jats) isNote(i int) bool {
	switch j.nameOf(i) {
	case "fn":
		return j.ancestor(i, "ref") < 0
	case "ref":
		return j.child(i, "note") >= 0 && len(j.citations(i)) == 0 || j.titled(j.parentOf(i)) == sectionNotes
	}
	return false
}

// titled is what the title of a section or a list announces.
func (j *jats) titled(i int) section {
	if i < 0 {
		return sectionOther
	}
	what, known := j.titles[i]
	if !known {
		if title := j.child(i, "title"); title >= 0 {
			what = headingSection(j.plain(title, j.nextOf(title)))
			if what == sectionOther {
				what = sectionNamed
			}
		}
		j.titles[i] = what
	}
	return what
}

// sectionNamed is a section whose title announces neither notes nor references.
const sectionNamed = section(^uint8(0))

// jatsLabels are the elements that hold a note's label, or lead back to where it is called.
var jatsLabels = within("label", "xref")

// isRefused reports whether a note that nothing calls is none for readers: it tells of the authors, or it has no label
// though others are called.
func (j *jats) isRefused(i int, label string) bool {
	if j.nameOf(i) == "ref" {
		return false
	}
	switch {
	case jatsStatements[j.attr(i, "fn-type")], j.ancestor(i, "author-notes") >= 0:
		return true
	case label != "":
		return false
	}
	group := j.titled(j.parentOf(i))
	return j.hasCalls() || group == sectionNamed || group == sectionReferences
}

// readNotes adds the notes in the order of their calls.
func (j *jats) readNotes(doc *citation.Document) {
	list := noteList{tree: j.tree, renderer: j}
	for _, i := range j.notes {
		n := j.listed(i)
		j.dropLabel(&n, jatsLabels)
		n.label = cmp.Or(n.label, labelOf(j.attr(i, "symbol")))
		if n.label == "" && n.marker >= 0 && n.marker != i {
			n.label = labelOf(j.plain(n.marker, j.nextOf(n.marker)))
		}
		list.notes = append(list.notes, n)
	}
	j.callRaised(list.notes)
	list.notes = slices.DeleteFunc(list.notes, func(n listedNote) bool { return n.marker < 0 && j.isRefused(n.from, n.label) })
	doc.Notes = append(doc.Notes, list.read()...)
}
