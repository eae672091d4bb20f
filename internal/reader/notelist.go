package reader

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

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
	more     []int // elements in which the note goes on
}

// read writes the notes. Those without a label are counted.
func (l noteList) read() []*citation.Note {
	l.fillRanges()
	drop := l.widen(l.calls())
	l.sort()
	for _, n := range l.notes {
		drop[n.from] = true
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
		note := l.note(n, drop)
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

// note writes one note, without the notes that stand in it.
func (l noteList) note(n listedNote, drop map[int]bool) *citation.Note {
	maps.Copy(drop, n.drop)
	w := l.writer(l.partAt(l.startOf(n.from)).name)
	for _, i := range append([]int{n.from}, n.more...) {
		if !n.drop[i] {
			delete(drop, i)
		}
		to := n.to
		if i != n.from {
			to = l.nextOf(i)
		}
		l.emit(w, l.renderer, i, to, emission{drop: drop})
		drop[i] = true
	}
	return w.Note(n.label)
}

// calls are the elements that call notes. Those that are not markers, but words of the text, are false.
func (l noteList) calls() map[int]bool {
	calls := map[int]bool{}
	add := func(i, note int) {
		text := l.plain(i, l.nextOf(i))
		calls[i] = i == note || !hasWords(text) || isMarkerList(text)
	}
	for _, n := range l.notes {
		if n.marker >= 0 {
			add(n.marker, n.from)
		}
		for _, i := range n.again {
			add(i, n.from)
		}
	}
	return calls
}

// isMarkerList accepts "12", "[3]" and "3, 4–6".
func isMarkerList(text string) bool {
	for marker := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(",;-–— ", r) }) {
		if labelOf(marker) == "" {
			return labelOf(text) != ""
		}
	}
	return true
}

// widen takes for a call the elements round it that show only calls and what stands between them: <sup>1, 2</sup>. They are
// added to the calls.
func (l noteList) widen(calls map[int]bool) map[int]bool {
	const maxWrapper = 24
	widest := func(call int) int {
		if !calls[call] {
			return call
		}
		for i := l.parentOf(call); i >= 0 && !l.renderer.block(i) && l.nextOf(i)-i <= maxWrapper; i = l.parentOf(i) {
			if hasWords(l.visible(l.renderer, i, l.nextOf(i), calls)) {
				break
			}
			call = i
		}
		calls[call] = true
		return call
	}
	for k := range l.notes {
		n := &l.notes[k]
		if n.marker >= 0 {
			n.marker = widest(n.marker)
		}
		for i := range n.again {
			n.again[i] = widest(n.again[i])
		}
	}
	return calls
}

// fillRanges gives the notes between two that are called with no more than a dash between the calls, as in “3–5”, the call of
// the second. The notes are in the order of the document.
func (l noteList) fillRanges() {
	for k := 0; k < len(l.notes); k++ {
		next := k + 1
		for next < len(l.notes) && l.notes[next].marker < 0 {
			next++
		}
		if next == k+1 || next == len(l.notes) || l.notes[k].marker < 0 || !l.isRange(l.notes[k].marker, l.notes[next].marker) {
			continue
		}
		for i := k + 1; i < next; i++ {
			l.notes[i].marker = l.notes[next].marker
		}
	}
}

// isRange reports whether only a dash stands between two calls, or beside them in one element that holds both.
func (l noteList) isRange(first, second int) bool {
	const nearRange = 4 // nodes
	from, to := l.nextOf(first), second
	if first == second {
		from, to = first, l.nextOf(first)
	}
	if from > to || to-from > nearRange {
		return false
	}
	switch strings.Trim(l.plain(from, to), " 0123456789") {
	case "-", "–", "—", "‑":
		return true
	}
	return false
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
