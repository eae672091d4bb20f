package reader

import (
	"strings"

	"github.com/e843347c/ibid/citation"
)

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
			if e.noteAround(i) < 0 && (e.ancestor(i, "listBibl") >= 0 || e.inBibliography(i)) {
				end = e.addReference(doc, i)
			}
		case "p", "item", "ab":
			if e.inBibliography(i) && !e.holds(i, "bibl") {
				end = e.addReference(doc, i)
			}
		}
	}
}

// addReference adds an entry: in the words that were printed, where they are given beside its fields.
func (e *tei) addReference(doc *citation.Document, i int) (end int) {
	from := i
	for c := i + 1; c < e.nextOf(i); c = e.nextOf(c) {
		if e.nameOf(c) == "note" && e.attr(c, "type") == teiRaw {
			from = c
		}
	}
	drop := map[int]bool{}
	for j := i + 1; j < e.nextOf(i); j++ {
		if e.known[j] {
			drop[j] = true
		}
	}
	note := e.render(e, from+1, e.nextOf(from), "", drop)
	if !hasWords(note.Text) {
		return e.nextOf(i)
	}
	switch e.nameOf(i) {
	case "bibl", "biblStruct":
		embedRecord(note, e.work(i))
	}
	doc.References = append(doc.References, note)
	return e.nextOf(i)
}

// teiRaw is the type of a note that has the printed words of a reference.
const teiRaw = "raw_reference"

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
