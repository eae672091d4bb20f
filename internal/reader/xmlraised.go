package reader

import (
	"sort"
	"strings"
)

// Some files mark up their notes and not what calls them: a raised 1 stands in the text and leads nowhere. Such markers are
// found by what they show, as those of plain text are.

// isRaised reports whether an element is printed above the line.
func (f *noteFinder) isRaised(i int) bool {
	for j := i; j >= 0 && !f.renderer.block(j); j = f.parentOf(j) {
		if f.renderer.look(j).is&faceSuperscript != 0 {
			return true
		}
	}
	for j := i + 1; j < f.nextOf(i); j++ {
		if f.nameOf(j) != "" && f.renderer.look(j).is&faceSuperscript != 0 {
			return true
		}
	}
	return false
}

// A raisedMark is an element above the line that shows a label and nothing else.
type raisedMark struct {
	node  int
	label string
}

// raised are the raised labels of the text, in order.
func (f *noteFinder) raised() []raisedMark {
	const maxNodes = 6
	var marks []raisedMark
	for i := 0; i < len(f.nodes); i++ {
		switch {
		case f.nameOf(i) == "":
		case f.known[i]:
			i = f.nextOf(i) - 1
		case f.nextOf(i)-i <= maxNodes && f.renderer.look(i).is&faceSuperscript != 0:
			if label := labelOf(f.plain(i, f.nextOf(i))); label != "" {
				marks = append(marks, raisedMark{i, label})
			}
			i = f.nextOf(i) - 1
		}
	}
	return marks
}

// callRaised gives the notes that nothing calls the raised labels of the text: one in the text the last before it, those in a
// table's foot the first in the table, and others the next in order, if none of them is called otherwise.
func (f *noteFinder) callRaised(notes []listedNote) {
	var marks []raisedMark
	next, end := 0, 0 // the mark after the last that was taken; the end of the note before
	for k := range notes {
		n := &notes[k]
		if n.label == "" || n.marker >= 0 && n.marker != n.from {
			end = n.to
			continue
		}
		if marks == nil {
			if marks = f.raised(); len(marks) == 0 {
				return
			}
		}
		table := f.tableAround(n.from)
		switch {
		case n.marker == n.from:
			if i := lastMark(marks, n.label, max(end, f.enclosingBlock(f.renderer, f.parentOf(n.from))), n.from); i >= 0 {
				n.marker, next = marks[i].node, i+1
			}
		case table >= 0:
			if i := firstMark(marks, n.label, markFrom(marks, table), f.nextOf(table)); i >= 0 {
				n.marker = marks[i].node
			}
		case !f.hasCalls():
			if i := firstMark(marks, n.label, next, len(f.nodes)); i >= 0 {
				n.marker, next = marks[i].node, i+1
			}
		}
		end = n.to
	}
}

// tableAround is the table, with its title and its notes, that a node stands in; -1 where there is none.
func (f *noteFinder) tableAround(i int) int {
	table := -1
	for i = f.parentOf(i); i >= 0; i = f.parentOf(i) {
		switch name := strings.ToLower(f.nameOf(i)); {
		case strings.HasPrefix(name, "table"), name == "informaltable", name == "fig", name == "figure":
			table = i
		}
	}
	return table
}

// markFrom is the first mark from a node on.
func markFrom(marks []raisedMark, node int) int {
	return sort.Search(len(marks), func(i int) bool { return marks[i].node >= node })
}

// firstMark is the first mark of the label from mark i on that stands before node end; -1 where there is none.
func firstMark(marks []raisedMark, label string, i, end int) int {
	for ; i < len(marks) && marks[i].node < end; i++ {
		if marks[i].label == label {
			return i
		}
	}
	return -1
}

// lastMark is the last mark of the label between two nodes; -1 where there is none.
func lastMark(marks []raisedMark, label string, start, end int) int {
	for i := markFrom(marks, end) - 1; i >= 0 && marks[i].node >= start; i-- {
		if marks[i].label == label {
			return i
		}
	}
	return -1
}

// dropLabel leaves out the element that a note begins with if it shows a label and nothing else: <label>1</label>, a raised 1,
// a reference back to the text. The label is that of the note, or becomes it.
func (f *noteFinder) dropLabel(n *listedNote, names map[string]bool) {
	for i := n.from + 1; i < n.to; i++ {
		if f.nameOf(i) != "" {
			if f.renderer.hidden(i) {
				i = f.nextOf(i) - 1
			}
			continue
		}
		if strings.TrimSpace(f.plain(i, i+1)) == "" {
			continue
		}
		f.dropLabelAround(n, i, names)
		return
	}
}

func (f *noteFinder) dropLabelAround(n *listedNote, text int, names map[string]bool) {
	widest, sure := -1, false
	for i := f.parentOf(text); i > n.from && f.nextOf(i) <= n.to; i = f.parentOf(i) {
		label := labelOf(f.plain(i, f.nextOf(i)))
		if label == "" || n.label != "" && !strings.EqualFold(label, n.label) {
			break
		}
		if f.renderer.block(i) && !names[f.nameOf(i)] {
			break
		}
		widest, sure = i, sure || names[f.nameOf(i)] || f.renderer.look(i).is&faceSuperscript != 0
	}
	if widest < 0 || !sure && n.label == "" {
		return
	}
	if n.label == "" {
		n.label = labelOf(f.plain(widest, f.nextOf(widest)))
	}
	n.drop[widest] = true
}
