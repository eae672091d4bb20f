package reader

import (
	"strings"

	"github.com/e843347c/ibid/citation"
)

// A noteFinder is what the XML formats have in common: elements that are notes, and others that call them by their
// identifiers.
type noteFinder struct {
	*tree
	renderer renderer
	ids      identifiers
	notes    []int         // elements that may be notes, in order
	known    map[int]bool  // the same
	calls    map[int][]int // the elements that call each
	texts    map[int]bool  // blocks: whether they have words besides notes
	lost     []int         // calls of notes that are not there
}

// readElements makes the finder of a file without the elements in drop. Elements have their identifiers in attributes of the names.
func readElements(src []byte, limits Limits, drop map[string]bool, identifiers ...string) (noteFinder, error) {
	f := noteFinder{tree: &tree{src: src}, known: map[int]bool{}, calls: map[int][]int{}, texts: map[int]bool{}}
	err := f.addXML("", 0, limits.forText(src), drop)
	f.ids = f.identify(identifiers...)
	return f, err
}

// addNote records that an element may be a note.
func (f *noteFinder) addNote(i int) {
	f.notes = append(f.notes, i)
	f.known[i] = true
}

// noteAround is the note that an element is or stands in; -1 where there is none.
func (f *noteFinder) noteAround(i int) int {
	for i >= 0 && !f.known[i] {
		i = f.parentOf(i)
	}
	return i
}

// isInText reports whether a note stands in a sentence, where its marker is. What holds only notes is a list of them.
func (f *noteFinder) isInText(note int) bool {
	block := f.enclosingBlock(f.renderer, f.parentOf(note))
	if text, ok := f.texts[block]; ok {
		return text
	}
	text := f.hasOwnText(block)
	f.texts[block] = text
	return text
}

// hasOwnText reports whether words stand in a block and in no note and no other block in it.
func (f *noteFinder) hasOwnText(block int) bool {
	for i := block + 1; i < f.nextOf(block); {
		switch {
		case f.nameOf(i) == "":
			if hasWords(f.plain(i, i+1)) {
				return true
			}
			i++
		case f.known[i], f.renderer.block(i), f.renderer.hidden(i):
			i = f.nextOf(i)
		default:
			i++
		}
	}
	return false
}

// hasCalls reports whether any note is called.
func (f *noteFinder) hasCalls() bool { return len(f.calls) > 0 }

// listed is a note with what calls it. In the text that is the note itself, unless a raised marker before it refers to it, as
// where notes stand at the end of the page's text; elsewhere it is the first element that refers to the note.
func (f *noteFinder) listed(note int) listedNote {
	n := listedNote{from: note, to: f.nextOf(note), marker: -1, drop: map[int]bool{}}
	calls := f.calls[note]
	if !f.isInText(note) {
		if len(calls) > 0 {
			n.marker, n.again = calls[0], calls[1:]
		}
		return n
	}
	n.marker = note
	for _, call := range calls {
		beside := f.isBeside(call, note)
		switch {
		case n.marker == note && call < note && (beside || f.tree.isRaised(f.renderer, call)):
			n.marker = call
		case beside:
			n.again = append(n.again, call)
		}
	}
	return n
}

// isBeside reports whether no words stand between a call and a note that stands in the text: it is the note's marker then,
// and a cross-reference to the note otherwise.
func (f *noteFinder) isBeside(call, note int) bool {
	from, to := f.nextOf(call), note
	if call > note {
		from, to = f.nextOf(note), call
	}
	return from <= to && to-from <= nearCall && !hasWords(f.plain(from, to))
}

// refer records that a node calls the notes that a list of identifiers names, and reports whether there is an element for each.
// What stands in a note calls none: it refers to another.
func (f *noteFinder) refer(i int, list string) bool {
	if list == "" || f.noteAround(i) >= 0 {
		return true
	}
	all := true
	for id := range strings.FieldsSeq(list) {
		target := f.find(f.ids, strings.TrimPrefix(id, "#"), i)
		all = all && target >= 0
		if note := f.noteAround(target); note >= 0 {
			f.calls[note] = append(f.calls[note], i)
		}
	}
	return all
}

// reportLost reports the calls of notes that are not there.
func (f *noteFinder) reportLost(doc *citation.Document) {
	for _, i := range f.lost {
		label := labelOf(f.plain(i, f.nextOf(i)))
		doc.Diagnostics = append(doc.Diagnostics, markerWithoutNote(label, f.origin(f.startOf(i)), f.partAt(f.startOf(i)).name))
	}
}

// labelOf is the label that a text prints, as a call or before a note: "12" for "[12]" and "Note 12". It is empty where the
// text is none, as an editor's remark.
func labelOf(text string) string {
	switch label, kind := readMarker(text); kind {
	case markerNone:
		return ""
	case markerWordy:
		return label[strings.LastIndexByte(label, ' ')+1:]
	default:
		return label
	}
}
