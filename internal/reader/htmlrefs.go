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
		if i < end || p.nodes[i].name == "" {
			continue
		}
		switch {
		case p.isEntry(i):
			end = p.nodes[i].next
			refs = p.addReference(refs, i)
		case isHeading(p.nodes[i].name) && headingSection(p.text(i, p.nodes[i].next, nil)) == sectionReferences:
			end = p.sectionEnd(i)
			refs = p.addReferences(refs, p.nodes[i].next, end)
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
	for i := p.nodes[heading].next; i < len(p.nodes); i++ {
		if name := p.nodes[i].name; isHeading(name) && name <= p.nodes[heading].name || name == rootName {
			return i
		}
	}
	return len(p.nodes)
}

// addReferences takes each innermost block for an entry, up to the first note: some pages put their notes under the same
// heading, or under none.
func (p *pages) addReferences(refs []*citation.Note, from, to int) []*citation.Note {
	for i := from; i < to; {
		switch name := p.nodes[i].name; {
		case isHeading(name), name != "" && p.hidden(i), name == "nav":
			i = p.nodes[i].next
		case name == "" || !htmlBlock[name] || p.hasBlocks(i):
			i++
		case p.targetsIn(i) > 0:
			return refs
		default:
			refs = p.addReference(refs, i)
			i = p.nodes[i].next
		}
	}
	return refs
}

// hasBlocks reports whether blocks stand in the element. The paragraphs of a list's item are one entry.
func (p *pages) hasBlocks(i int) bool {
	if p.nodes[i].name == "li" {
		return false
	}
	for j := i + 1; j < p.nodes[i].next; j++ {
		if htmlBlock[p.nodes[j].name] {
			return true
		}
	}
	return false
}

func (p *pages) addReference(refs []*citation.Note, i int) []*citation.Note {
	if note := p.render(p, i, p.nodes[i].next, "", nil); hasWords(note.Text) {
		return append(refs, note)
	}
	return refs
}
