package reader

import "strings"

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
	if inner-outer > maxNodesBefore || p.isLong(outer+1, inner) {
		return false
	}
	before := strings.TrimSpace(p.text(outer+1, inner, nil))
	_, kind := readMarker(before)
	return before == "" || kind != markerNone || !hasWords(before)
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
