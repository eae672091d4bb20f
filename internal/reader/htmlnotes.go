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
		return !p.begins(l.node, p.blockOf(l.node)) || p.isRaised(l.node) || p.linksBack(l)
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
	byTarget := map[int][]int{}
	for _, c := range p.calls {
		byTarget[p.links[c].target] = append(byTarget[p.links[c].target], c)
	}
	end := 0
	for k, target := range p.targets {
		n := &htmlNote{target: target, calls: byTarget[target]}
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

// region is the stretch that the note at the k-th target has: the block that the target is or begins, with the wrapper
// that holds this note alone; where a block holds several notes, from one target to the next.
func (p *pages) region(k int) (from, to int) {
	target := p.targets[k]
	block := p.blockOf(target)
	if p.holdsNote(target) {
		return target, p.nextOf(target)
	}
	if p.targetsIn(block) > 1 || !p.begins(target, block) {
		return target, p.flatEnd(k, block)
	}
	highest := block
	for {
		parent := p.parentOf(highest)
		if parent < 0 || p.targetsIn(parent) > 1 {
			break
		}
		highest = parent
	}
	if p.parentOf(highest) >= 0 && p.isWrapper(highest, block) {
		block = highest
	}
	return block, p.nextOf(block)
}

// holdsNote reports whether an element within a line, other than a link or an anchor, has the whole note in it.
func (p *pages) holdsNote(i int) bool {
	if name := p.nameOf(i); name == "a" || htmlBlock[name] || p.targetsIn(i) > 1 {
		return false
	}
	return len(strings.Fields(p.beginning(i, p.nextOf(i), nil))) > maxLabelWords
}

// maxLabelWords is how many words a label has at most: "Note 12 :".
const maxLabelWords = 3

// isWrapper refuses a chapter with one note: a wrapper of a note calls no notes, has no headings and begins with the note.
func (p *pages) isWrapper(wrapper, block int) bool {
	if p.callsIn(wrapper, p.nextOf(wrapper)) > 0 || !p.begins(block, wrapper) {
		return false
	}
	for i := wrapper; i < p.nextOf(wrapper); i++ {
		if isHeading(p.nameOf(i)) {
			return false
		}
	}
	return true
}

// flatEnd is where the note at the k-th target ends in a block that holds more than it: at the next target, at the first
// block after text, or after the first block where the text stands in that.
func (p *pages) flatEnd(k, block int) int {
	target, end := p.targets[k], p.nextOf(block)
	if k+1 < len(p.targets) && p.targets[k+1] < end {
		end = p.targets[k+1]
		for p.parentOf(end) != block && p.parentOf(end) > target {
			end = p.parentOf(end) // with the elements that only the next target is in
		}
		return end
	}
	text := false
	for i := target; i < end; i++ {
		n := p.at(i)
		if n.name == "" {
			text = text || hasWords(p.plain(i, i+1))
		} else if i > target && htmlBlock[n.name] {
			if text {
				return i
			}
			return n.next
		}
	}
	return end
}

// begins reports whether inner is the first thing in outer that can be seen, but for a label.
func (p *pages) begins(inner, outer int) bool {
	if inner == outer {
		return true
	}
	const maxNodesBefore = 8
	if inner-outer > maxNodesBefore {
		return false
	}
	before := strings.TrimSpace(p.text(outer+1, inner, nil))
	_, kind := readMarker(before)
	return before == "" || kind != markerNone || !hasWords(before)
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

// extend gives a note whose block has no text but the label the blocks that follow it, as <dd> follows <dt>, and any note
// the paragraphs of its kind between it and the next note. It reports whether the note has text.
func (p *pages) extend(n *htmlNote, k int) bool {
	limit := len(p.nodes)
	if k+1 < len(p.targets) {
		limit = p.targets[k+1]
	}
	const maxEmpty = 12 // blocks, and the line ends between them
	for i, last := n.to, n.to+maxEmpty; !p.hasText(n); i = n.to {
		if i >= limit || i > last || p.nextOf(i) > limit || isHeading(p.nameOf(i)) || p.parentOf(i) < p.parentOf(n.from) {
			return false
		}
		n.to = p.nextOf(i)
	}
	name := p.nameOf(n.from)
	if name == "dt" {
		name = "dd"
	}
	if name != "p" && name != "div" && name != "dd" {
		return true
	}
	end := n.to
	for i := n.to; i < limit && p.parentOf(i) == p.parentOf(n.from); i = p.nextOf(i) {
		if p.nameOf(i) == "" && !hasWords(p.plain(i, i+1)) {
			continue
		}
		if p.nextOf(i) > limit && name != "dd" { // the next note's block
			n.to = end
			return true
		}
		if p.nameOf(i) != name || p.attr(i, "class") != p.attr(n.from, "class") || p.callsIn(i, p.nextOf(i)) > 0 {
			break
		}
		end = p.nextOf(i)
	}
	if name == "dd" || end > n.to && p.onlyInNotes(p.attr(n.from, "class")) {
		n.to = end
	}
	return true
}

// onlyInNotes reports whether the class is one that no element before the first note has: what follows the last note in it is
// of the note.
func (p *pages) onlyInNotes(class string) bool {
	if class == "" {
		return false
	}
	if only, known := p.notesOnly[class]; known {
		return only
	}
	only := true
	for i := range p.blockOf(p.targets[0]) {
		only = only && (p.nodes[i].attrs == 0 || p.attr(i, "class") != class)
	}
	p.notesOnly[class] = only
	return only
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
		case p.isRaised(l.node), printedLabel(text, l.label) > 0:
			return true
		case p.nameOf(n.from) == "li" && strconv.Itoa(p.ordinals[n.from]) == l.label:
			return true
		}
	}
	return false
}

// isRaised reports whether a link is printed above the line.
func (p *pages) isRaised(i int) bool {
	for j := i; !htmlBlock[p.nameOf(j)]; j = p.parentOf(j) {
		if p.look(j).is&faceSuperscript != 0 {
			return true
		}
	}
	for j := i + 1; j < p.nextOf(i); j++ {
		if p.nameOf(j) != "" && p.look(j).is&faceSuperscript != 0 {
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
