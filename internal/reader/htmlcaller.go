package reader

import (
	"maps"
	"strings"
)

// callers tells each note the sentence that it is called from.
func (p *pages) callers() {
	var notes []called
	drop := map[int]bool{}
	for _, n := range p.notes {
		maps.Copy(drop, n.drop) // of a note that calls one
		if p.nextOf(n.from) == n.to {
			drop[n.from] = true
		}
		for i, c := range n.calls {
			marker := p.marker(p.links[c].node)
			drop[marker] = true
			if j := p.excerpt(marker, n); j >= 0 {
				drop[j] = true
			}
			if i == 0 {
				notes = append(notes, called{n.note, marker})
			}
		}
	}
	p.setCallers(p, notes, drop)
}

// marker is the link with the elements round it that show nothing but it, brackets and other markers: <sup>[<a>1</a>]</sup>.
func (p *pages) marker(i int) int {
	const maxWrapper = 24
	drop := p.callNodes()
	drop[i] = true
	for j := p.parentOf(i); !htmlBlock[p.nameOf(j)] && p.nextOf(j)-j <= maxWrapper; j = p.parentOf(j) {
		if hasWords(p.text(j, p.nextOf(j), drop)) {
			break
		}
		i = j
	}
	return i
}

// callNodes are the links that call notes.
func (p *pages) callNodes() map[int]bool {
	if p.calling == nil {
		p.calling = make(map[int]bool, len(p.calls))
		for _, c := range p.calls {
			p.calling[p.links[c].node] = true
		}
	}
	return p.calling
}

// excerpt is the element right behind a marker that shows the beginning of its note, for a page to put it over the text;
// -1 where there is none.
func (p *pages) excerpt(marker int, n *htmlNote) int {
	const minExcerpt, telling = 5, 20 // bytes at the beginning that two texts do not share by chance
	j := p.nextOf(marker)
	if j >= len(p.nodes) || p.nameOf(j) == "" || p.block(j) || n.from <= j && j < n.to {
		return -1
	}
	text := p.beginning(j, p.nextOf(j), nil)
	text, _, _ = strings.Cut(text[printedLabel(text, n.label):], "…")
	text = strings.TrimSpace(text)
	text = text[:min(len(text), telling)]
	if len(text) < minExcerpt || !strings.HasPrefix(n.note.Text, text) {
		return -1
	}
	return j
}
