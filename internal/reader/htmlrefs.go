package reader

import (
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

// isEntry reports whether the markup says that the element is an entry of a bibliography, as pandoc's does.
func (p *pages) isEntry(i int) bool {
	return p.hasWord(i, "class", "csl-entry") || p.hasWord(i, "role", "doc-biblioentry") || p.hasWord(i, "epub:type", "biblioentry")
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
		case isHeading(name), name != "" && p.hidden(i), name == "nav":
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

// hasBlocks reports whether blocks stand in the element. The paragraphs of a list's item are one entry.
func (p *pages) hasBlocks(i int) bool {
	if p.nameOf(i) == "li" {
		return false
	}
	for j := i + 1; j < p.nextOf(i); j++ {
		if htmlBlock[p.nameOf(j)] {
			return true
		}
	}
	return false
}

func (p *pages) addReference(refs []*citation.Note, i int) []*citation.Note {
	if note := p.render(p, i, p.nextOf(i), "", nil); hasWords(note.Text) {
		return append(refs, note)
	}
	return refs
}
