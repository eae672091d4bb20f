package reader

import (
	"sort"
	"strings"
)

// Some files mark up their notes and not what calls them: a raised 1 stands in the text and leads nowhere. Such markers are
// found by what they show, as those of plain text are.

// raisedMarks are the elements above the line that show a label and nothing else, by the label and in order.
type raisedMarks map[string][]int

// raised are the raised labels of the text. Those in notes are none.
func (f *noteFinder) raised() raisedMarks {
	const maxNodes = 6
	marks := raisedMarks{}
	for i := 0; i < len(f.nodes); i++ {
		switch {
		case f.nameOf(i) == "":
		case f.known[i]:
			i = f.nextOf(i) - 1
		case f.nextOf(i)-i <= maxNodes && f.renderer.look(i).is&faceSuperscript != 0:
			if label := labelOf(f.plain(i, f.nextOf(i))); label != "" {
				marks[label] = append(marks[label], i)
			}
			i = f.nextOf(i) - 1
		}
	}
	return marks
}

// first is the first mark of a label between two nodes; -1 where there is none.
func (m raisedMarks) first(label string, start, end int) int {
	list := m[label]
	if i := sort.SearchInts(list, start); i < len(list) && list[i] < end {
		return list[i]
	}
	return -1
}

// last is the last mark of a label between two nodes; -1 where there is none.
func (m raisedMarks) last(label string, start, end int) int {
	list := m[label]
	if i := sort.SearchInts(list, end) - 1; i >= 0 && list[i] >= start {
		return list[i]
	}
	return -1
}

// callRaised gives the notes that nothing calls the raised labels of the text: one in the text the last before it, those in a
// table's foot the first in the table, and others the next in order, if none of them is called otherwise.
func (f *noteFinder) callRaised(notes []listedNote) {
	var marks raisedMarks
	next, end := 0, 0 // the node after the last mark that was taken, and after the note before
	for k := range notes {
		n := &notes[k]
		before := end
		if end = n.to; n.label == "" || n.marker >= 0 && n.marker != n.from {
			continue
		}
		if marks == nil {
			marks = f.raised()
		}
		table, mark := f.tableAround(n.from), -1
		switch {
		case n.marker == n.from:
			mark = marks.last(n.label, max(before, f.enclosingBlock(f.renderer, f.parentOf(n.from))), n.from)
		case table >= 0:
			mark = marks.first(n.label, table, f.nextOf(table))
		case !f.hasCalls():
			mark = marks.first(n.label, next, len(f.nodes))
		}
		if mark < 0 {
			continue
		}
		if n.marker = mark; table < 0 {
			next = mark + 1
		}
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
