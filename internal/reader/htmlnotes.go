package reader

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// An htmlNote is a stretch of a page that is a note: the nodes from from up to to.
type htmlNote struct {
	target   int
	from, to int
	calls    []int // links that call it, as indexes into pages.links
	drop     map[int]bool
	label    string
	// labelled says that the element which printed the label is in drop.
	labelled bool
	linked   bool // something in it leads back to the body
	order    int
	note     *citation.Note
}

// linkNotes pairs calls with notes. A note is what a link with a marker's text leads down to; a target counts when
// something besides speaks for a note: the markup says so, the marker is raised or bracketed, the target links back to
// the marker, or it begins with the label. Links that stand in notes ("see note 5") call none, which is known only when
// the notes are: so the notes are found twice.
func (p *pages) linkNotes() {
	p.findCalls(func(link) bool { return true })
	p.findNotes()
	regions := p.notes
	region := func(node int) *htmlNote {
		i := sort.Search(len(regions), func(i int) bool { return regions[i].to > node })
		if i == len(regions) || node < regions[i].from {
			return nil
		}
		return regions[i]
	}
	fromBody := map[int]bool{} // targets that are called from outside of notes
	for _, c := range p.calls {
		if region(p.links[c].node) == nil {
			fromBody[p.links[c].target] = true
		}
	}
	p.findCalls(func(l link) bool {
		in := region(l.node)
		return in == nil || in.target != l.target && !fromBody[l.target] && (p.isNote(l.target) || p.linksBack(l)) // a note on a note
	})
	p.findNotes()
	p.leaveWorks()
	p.addLabels()
}

// leaveWorks leaves the entries of a list of works to the references where the page has other notes besides.
func (p *pages) leaveWorks() {
	works := map[int]bool{} // by target
	for _, n := range p.notes {
		if p.inReferences(n) {
			works[n.target] = true
		}
	}
	if len(works) == 0 || len(works) == len(p.notes) {
		return
	}
	p.notes = slices.DeleteFunc(p.notes, func(n *htmlNote) bool { return works[n.target] })
	p.targets = slices.DeleteFunc(p.targets, func(t int) bool { return works[t] })
	p.calls = slices.DeleteFunc(p.calls, func(c int) bool { return works[p.links[c].target] })
	p.calling = nil
}

// linksBack reports whether the block that a link leads to has a link to it.
func (p *pages) linksBack(l link) bool {
	block := p.blockOf(l.target)
	first := sort.Search(len(p.links), func(i int) bool { return p.links[i].node >= block })
	for _, back := range p.links[first:min(first+maxNoteLinks, len(p.links))] {
		if back.node >= p.nextOf(block) {
			break
		}
		if back.target <= l.node && (p.inside(l.node, back.target) && p.nextOf(back.target) <= l.node+nearCall || l.node-back.target <= nearCall) {
			return true
		}
	}
	return false
}

// maxNoteLinks bounds the links among which the one back is looked for.
const maxNoteLinks = 100

// findCalls sets calls and targets from the links that may call a note.
func (p *pages) findCalls(accept func(link) bool) {
	p.calls, p.targets, p.calling, p.notesOnly = nil, nil, nil, map[string]bool{}
	for c, l := range p.links {
		if p.mayCall(l) && accept(l) {
			p.calls = append(p.calls, c)
			p.targets = append(p.targets, l.target)
		}
	}
	for i := range p.nodes {
		if p.nameOf(i) != "" && p.isNote(i) {
			p.targets = append(p.targets, i)
		}
	}
	slices.Sort(p.targets)
	p.targets = slices.Compact(p.targets)
}

// mayCall accepts a link whose text is a marker and which leads down the page.
func (p *pages) mayCall(l link) bool {
	switch {
	case l.role == roleBack, l.role == roleWork, p.inside(l.node, l.target), isHeading(p.nameOf(l.target)):
		return false
	case l.role == roleCall || p.isNote(l.target):
		return utf8.RuneCountInString(l.label) <= maxCallLabel // none where a picture calls the note
	case l.kind == markerNone, l.target < l.node, p.ancestor(l.node, "nav") >= 0:
		return false
	case l.kind == markerBare || l.kind == markerWordy:
		// A number that begins a line is that of a chapter in a table of contents.
		return !p.begins(l.node, p.blockOf(l.node)) || p.tree.isRaised(p, l.node) || p.linksBack(l)
	default:
		return true
	}
}

// maxCallLabel is the longest text of a link that the markup calls a note's: "Siehe Anmerkung 12".
const maxCallLabel = 24

func isHeading(name string) bool {
	return len(name) == 2 && name[0] == 'h' && '1' <= name[1] && name[1] <= '6'
}

// findNotes decides for each target which nodes its note has, and keeps the notes that something speaks for.
func (p *pages) findNotes() {
	p.notes = nil
	targetOf := func(call int) int { return p.links[call].target }
	calls := slices.Clone(p.calls) // that are left, by their targets
	slices.SortStableFunc(calls, func(a, b int) int { return cmp.Compare(targetOf(a), targetOf(b)) })
	end := 0
	for k, target := range p.targets {
		own := sort.Search(len(calls), func(i int) bool { return targetOf(calls[i]) > target })
		n := &htmlNote{target: target, calls: calls[:own:own]}
		calls = calls[own:]
		n.from, n.to = p.region(k)
		n.from = max(n.from, end)
		if n.to <= n.from || isHeading(p.nameOf(p.blockOf(target))) {
			continue
		}
		p.dropLinks(n)
		if !p.extend(n, k) || !p.isPlausible(n) {
			continue
		}
		end = n.to
		p.notes = append(p.notes, n)
	}
}

func (p *pages) targetsIn(i int) int {
	return sort.SearchInts(p.targets, p.nextOf(i)) - sort.SearchInts(p.targets, i)
}

func (p *pages) callsIn(from, to int) int {
	at := func(node int) int {
		return sort.Search(len(p.calls), func(c int) bool { return p.links[p.calls[c]].node >= node })
	}
	return at(to) - at(from)
}

func (p *pages) hasText(n *htmlNote) bool {
	text := p.beginning(n.from, n.to, n.drop)
	if !n.labelled {
		text = text[printedLabel(text, n.label):]
	}
	return hasWords(text)
}

func hasWords(s string) bool { return strings.ContainsFunc(s, isAlphanumeric) }

// maxBackText is the longest text of a link back to the body: "Zurück zum Text". A longer one is the note itself.
const maxBackText = 30

// nearCall is how many nodes may lie between a call and the anchor that its note links back to.
const nearCall = 4

// isPlausible reports whether something besides the link speaks for a note.
func (p *pages) isPlausible(n *htmlNote) bool {
	if p.isNote(n.target) || p.isNote(n.from) || len(n.drop) > 0 || p.popups[n.target] {
		return true
	}
	text := p.beginning(n.from, n.to, nil)
	for _, c := range n.calls {
		l := p.links[c]
		switch {
		case l.role == roleCall, p.isNote(l.target), l.kind == markerBracketed, l.kind == markerSign:
			return true
		case p.tree.isRaised(p, l.node), printedLabel(text, l.label) > 0:
			return true
		case p.nameOf(n.from) == "li" && strconv.Itoa(p.ordinals[n.from]) == l.label:
			return true
		}
	}
	return false
}

// addLabels gives the notes whose marker shows no label, or that no marker calls, the number of their list.
func (p *pages) addLabels() {
	for _, n := range p.notes {
		if number := p.ordinals[n.from]; n.label == "" && number > 0 {
			n.label = strconv.Itoa(number)
		}
	}
}

// sortNotes puts the notes into the order of their first calls. A note that nothing calls stays behind the one before it.
func (p *pages) sortNotes() {
	last := -1
	for _, n := range p.notes {
		if len(n.calls) > 0 {
			last = p.links[n.calls[0]].node
		}
		n.order = last
	}
	slices.SortStableFunc(p.notes, func(a, b *htmlNote) int { return cmp.Compare(a.order, b.order) })
}
