package reader

import (
	"sort"
	"strings"
)

// dropLinks finds what leads back to the body, and the label. In some books the whole note is the link back: where
// nothing would be left, only links that show a marker or an arrow are dropped.
func (p *pages) dropLinks(n *htmlNote) {
	if len(n.calls) > 0 {
		n.label = p.links[n.calls[0]].label
	}
	p.dropBack(n, func(link, string) bool { return true })
	if !p.hasText(n) {
		p.dropBack(n, func(l link, text string) bool { return l.kind != markerNone || !hasWords(text) })
	}
	p.dropLabel(n)
}

func (p *pages) dropBack(n *htmlNote, accept func(l link, text string) bool) {
	n.drop, n.labelled, n.linked = map[int]bool{}, false, false
	first := sort.Search(len(p.links), func(i int) bool { return p.links[i].node >= n.from })
	for _, l := range p.links[first:] {
		if l.node >= n.to {
			break
		}
		text := p.text(l.node, p.nextOf(l.node), nil)
		if len(text) <= maxBackText && p.leadsBack(l, n) && accept(l, text) {
			n.linked = true
			n.labelled = n.labelled || l.label != "" && strings.EqualFold(l.label, n.label)
			p.dropWrapped(n, l.node)
		}
	}
}

// leadsBack accepts a link to the call of the note, or to an element round or beside it.
func (p *pages) leadsBack(l link, n *htmlNote) bool {
	if l.role == roleBack {
		return true
	}
	if l.target == n.target || l.target == l.node {
		return l.label != "" && strings.EqualFold(l.label, n.label)
	}
	for _, c := range n.calls {
		call := p.links[c].node
		if p.inside(call, l.target) && l.target < n.from || l.target-call <= nearCall && call-l.target <= nearCall {
			return l.target < n.from || l.target >= n.to
		}
	}
	return false
}

// dropWrapped leaves out a link with the elements round it that show nothing besides: <sup>[…]</sup>, "^ ".
func (p *pages) dropWrapped(n *htmlNote, i int) {
	const maxWrapper = 64
	n.drop[i] = true
	for parent := p.parentOf(i); parent >= n.from && !htmlBlock[p.nameOf(parent)]; parent = p.parentOf(parent) {
		if p.nextOf(parent)-parent > maxWrapper || hasWords(p.text(parent, p.nextOf(parent), n.drop)) {
			return
		}
		n.drop[parent] = true
	}
}

// dropLabel leaves out the element that the note begins with if it shows the label and nothing else: <sup>1</sup>.
func (p *pages) dropLabel(n *htmlNote) {
	if n.labelled || n.label == "" {
		return
	}
	for i := n.from; i < n.to; i++ {
		if n.drop[i] || p.nameOf(i) != "" && p.hidden(i) {
			i = p.nextOf(i) - 1
			continue
		}
		if p.nameOf(i) != "" || strings.TrimSpace(p.plain(i, i+1)) == "" {
			continue
		}
		wrapper := -1
		for j := p.parentOf(i); j > n.from && (!htmlBlock[p.nameOf(j)] || labelBlock[p.nameOf(j)]); j = p.parentOf(j) {
			text := p.text(j, min(p.nextOf(j), n.to), n.drop)
			if label, _ := readMarker(text); strings.EqualFold(label, n.label) {
				wrapper = j
			} else if hasWords(text) {
				break
			}
		}
		if wrapper >= 0 {
			n.drop[wrapper], n.labelled = true, true
		}
		return
	}
}

// labelBlock are the blocks that may hold a label alone, beside the text.
var labelBlock = within("td", "th", "dt", "div", "p")
