package reader

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/e843347c/ibid/citation"
)

// A noteList is notes that a format marks up as such, before they are put into the order of their calls.
type noteList struct {
	*tree
	renderer renderer
	notes    []listedNote
}

// A listedNote is a note of a noteList.
type listedNote struct {
	from, to int
	marker   int   // the element that calls it, or it itself where it stands in the text; -1 where nothing calls it
	again    []int // further calls
	label    string
	drop     map[int]bool
}

// read writes the notes. Those without a label are counted.
func (l noteList) read() []*citation.Note {
	l.sort()
	drop := map[int]bool{}
	for _, n := range l.notes {
		drop[n.from] = true
		for _, i := range n.again {
			drop[i] = true
		}
	}
	var notes []*citation.Note
	var callers []called
	count := 0
	for _, n := range l.notes {
		if count++; n.label == "" {
			n.label = strconv.Itoa(count)
		} else if number, err := strconv.Atoi(n.label); err == nil {
			count = number
		} else {
			count-- // a sign takes no number
		}
		note := l.render(l.renderer, n.from, n.to, n.label, n.drop)
		if len(n.drop) > 0 {
			trimStops(note)
		} else {
			cutNote(note, citation.Span{End: printedLabel(note.Text, n.label)})
		}
		if note.Text == "" {
			continue
		}
		notes = append(notes, note)
		if n.marker >= 0 {
			callers = append(callers, called{note, n.marker})
		}
	}
	l.setCallers(l.renderer, callers, drop)
	return notes
}

// sort puts the notes into the order of their calls. A note that nothing calls stays behind the one before it.
func (l noteList) sort() {
	order := map[int]int{}
	last := -1
	for _, n := range l.notes {
		if n.marker >= 0 {
			last = n.marker
		}
		order[n.from] = last
	}
	slices.SortStableFunc(l.notes, func(a, b listedNote) int { return cmp.Compare(order[a.from], order[b.from]) })
}
