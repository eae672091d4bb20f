package reader

import (
	"sort"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// references are the entries of a page's bibliography: those that the markup calls so, and the paragraphs or items under
// a heading that does.
func (p *pages) references() []*citation.Note {
	var refs []*citation.Note
	end := 0
	for i := range p.nodes {
		if i < end || p.nameOf(i) == "" {
			continue
		}
		switch {
		case p.isEntry(i):
			end = p.nextOf(i)
			refs = p.addReference(refs, i)
		case isHeading(p.nameOf(i)) && headingSection(p.text(i, p.nextOf(i), nil)) == sectionReferences:
			end = p.sectionEnd(i)
			refs = p.addReferences(refs, p.nextOf(i), end)
		}
	}
	return refs
}

// inReferences reports whether the note is one of a list of works cited: it stands under the heading of one, and nothing
// leads back from it.
func (p *pages) inReferences(n *htmlNote) bool {
	if n.linked {
		return false
	}
	for i := n.from; i >= 0; i = p.parentOf(i) {
		if p.isEntry(i) || p.says(i, listWords) {
			return true
		}
	}
	last := sort.SearchInts(p.headings, n.from) - 1
	if last < 0 {
		return false
	}
	heading := p.headings[last]
	return headingSection(p.text(heading, p.nextOf(heading), nil)) == sectionReferences
}

// listWords are those of EPUB's and ARIA's vocabularies for a list of works.
var listWords = map[string][]string{"epub:type": {"bibliography"}, "role": {"doc-bibliography"}}

// isEntry reports whether the markup says that the element is an entry of a bibliography, as pandoc's does.
func (p *pages) isEntry(i int) bool {
	return p.says(i, entryWords)
}

// entryWords are those of EPUB's and ARIA's vocabularies, and classes of citeproc's and LaTeXML's.
var entryWords = map[string][]string{
	"epub:type": {"biblioentry"}, "role": {"doc-biblioentry"}, "class": {"csl-entry", "ltx_bibitem"},
}

// sectionEnd is where the section that a heading begins ends: at the next heading that is no lower.
func (p *pages) sectionEnd(heading int) int {
	for i := p.nextOf(heading); i < len(p.nodes); i++ {
		if name := p.nameOf(i); isHeading(name) && name <= p.nameOf(heading) || name == rootName {
			return i
		}
	}
	return len(p.nodes)
}

// addReferences takes each innermost block for an entry, up to the first note: some pages put their notes under the same
// heading, or under none.
func (p *pages) addReferences(refs []*citation.Note, from, to int) []*citation.Note {
	for i := from; i < to; {
		switch name := p.nameOf(i); {
		case isHeading(name), p.isAround(i), name != "" && p.hidden(i):
			i = p.nextOf(i)
		case name == "" || !htmlBlock[name] || p.hasBlocks(i):
			i++
		case p.targetsIn(i) > 0:
			return refs
		default:
			refs = p.addReference(refs, i)
			i = p.nextOf(i)
		}
	}
	return refs
}

// aroundWords are the roles and classes of what stands around the text of a page.
var aroundWords = map[string][]string{
	"role":  {"navigation", "contentinfo", "banner", "search", "complementary", "form"},
	"class": {"navbox", "printfooter", "catlinks", "footer", "sharedaddy", "share", "sharing", "related", "comments"},
}

// isAround reports whether the element is no part of the text: menus, forms, the page's foot.
func (p *pages) isAround(i int) bool {
	switch p.nameOf(i) {
	case "nav", "form", "footer", "figure":
		return true
	}
	return p.says(i, aroundWords)
}

// hasBlocks reports whether blocks stand in the element. The paragraphs of a list's item are one entry.
func (p *pages) hasBlocks(i int) bool {
	if p.nameOf(i) == "li" || p.hasWord(i, "role", "listitem") {
		return false
	}
	for j := i + 1; j < p.nextOf(i); j++ {
		if htmlBlock[p.nameOf(j)] {
			return true
		}
	}
	return false
}

// addReference adds an entry, without the number that it prints and the links to where the work may be found.
func (p *pages) addReference(refs []*citation.Note, i int) []*citation.Note {
	var drop map[int]bool
	if number := p.numberOf(i); number >= 0 {
		drop = map[int]bool{number: true}
	}
	note := p.render(p, i, p.nextOf(i), "", drop)
	if label, kind := readMarker(leadingWord(note.Text)); kind == markerBracketed && drop == nil {
		cutNote(note, citation.Span{End: printedLabel(note.Text, label)})
	}
	trimServices(note)
	if hasWords(note.Text) {
		return append(refs, note)
	}
	return refs
}

// numberOf is the element that an entry begins with if it shows a number and nothing else; -1 where there is none.
func (p *pages) numberOf(entry int) int {
	i := entry + 1
	for i < p.nextOf(entry) && (p.nameOf(i) != "" || strings.TrimSpace(p.plain(i, i+1)) == "") {
		i++
	}
	if i == p.nextOf(entry) {
		return -1
	}
	number := -1
	for j := p.parentOf(i); j > entry && p.nextOf(j)-j <= maxMarkerNodes; j = p.parentOf(j) {
		label, kind := readMarker(p.text(j, p.nextOf(j), nil))
		if kind == markerNone || kind == markerWordy || integer(label, 0) == 0 || kind == markerBare && integer(label, 0) >= firstYear {
			break
		}
		number = j
	}
	return number
}

// firstYear is the least number at the beginning of an entry that is rather a year than the entry's number.
const firstYear = 1000

// trimServices takes away the links at the end of a note or an entry by which publishers send their readers to catalogues:
// "[Google Scholar] [CrossRef]".
func trimServices(note *citation.Note) {
	for {
		text := strings.TrimRight(note.Text, " |,;"+closingBrackets)
		last := -1
		for m, mark := range note.Marks {
			if mark.Kind == citation.MarkLink && mark.End == len(text) && isService(mark.In(note.Text)) {
				last = m
			}
		}
		if last < 0 {
			return
		}
		rest := strings.TrimRight(note.Text[:note.Marks[last].Start], " |,;"+openingBrackets)
		cutNote(note, citation.Span{Start: len(rest), End: len(note.Text)})
	}
}

// isService accepts "Google Scholar" and refuses "Oxford Scholarship".
func isService(text string) bool {
	return headingData().service[strings.Trim(fold(text), openingBrackets+closingBrackets+" .")]
}
