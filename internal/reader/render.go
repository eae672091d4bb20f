package reader

import (
	"cmp"
	"slices"

	"github.com/e843347c/ibid/citation"
)

// A renderer knows how the elements of a format look on a page.
type renderer interface {
	hidden(i int) bool   // nothing of the element is seen
	block(i int) bool    // the element begins a line of its own
	breaks(i int) bool   // the element ends a line
	quotes(i int) bool   // the page puts quotation marks round it
	look(i int) look     // how it changes the letters in it
	target(i int) string // where it leads, if it is a link out of the document
}

// An emission says what is left out of a stretch that is written.
type emission struct {
	drop  map[int]bool
	at    func(i int) // called for each element that drop has, true or not; may be nil
	limit int         // bytes after which no more is written; 0 is none
}

// openingQuotes and closingQuotes are those of quotations in quotations and of others.
var (
	openingQuotes = [2]string{"‘", "“"}
	closingQuotes = [2]string{"’", "”"}
)

// emit writes the nodes from from up to to as they look on the page.
func (t *tree) emit(w *writer, r renderer, from, to int, e emission) {
	type level struct {
		next         int
		face         face
		link         string
		block, quote bool
		quotes       int // that are open
	}
	var stack []level
	var top level
	lines, _ := r.(lineEnder)
	leave := func(i int) {
		for len(stack) > 0 && i >= top.next {
			end := t.origin(t.endOf(top.next - 1))
			if top.block {
				w.Space(end)
			}
			if top.quote {
				w.Entity(closingQuotes[top.quotes%2], end, 0)
			}
			top = stack[len(stack)-1]
			stack = stack[:len(stack)-1]
		}
	}
	for i := from; i < to; {
		leave(i)
		if e.limit > 0 && w.Len() >= e.limit {
			return
		}
		n := t.at(i)
		if n.name == "" {
			w.Style(top.face, top.link)
			t.write(&w.builder, i)
			i++
			continue
		}
		drop, met := e.drop[i]
		block := r.block(i)
		if (block || r.breaks(i)) && !drop {
			w.Space(t.origin(n.start))
		} else if lines != nil {
			if ends, joins := lines.lineEnd(i); ends {
				w.lineEnd(t.following(i, to), joins, t.origin(n.start))
			}
		}
		if met && e.at != nil {
			e.at(i)
		}
		if drop || r.hidden(i) {
			i = n.next
			continue
		}
		next := level{next: n.next, face: r.look(i).on(top.face), link: top.link, block: block, quotes: top.quotes}
		if r.quotes(i) {
			next.quote = true
			next.quotes++
			w.Entity(openingQuotes[next.quotes%2], t.origin(n.start), n.end-n.start)
		}
		if target := r.target(i); target != "" {
			next.link = target
		}
		stack = append(stack, top)
		top = next
		i++
	}
	leave(to)
}

// origin is the offset in its part of a byte of the tree's source.
func (t *tree) origin(offset int) int { return offset - t.partAt(offset).base }

// writer is the tree's one writer, empty.
func (t *tree) writer(part string) *writer {
	if t.scratch == nil {
		t.scratch = &writer{}
	}
	t.scratch.part = part
	return t.scratch
}

// visible is the text of the nodes from from up to to as it is seen on the page.
func (t *tree) visible(r renderer, from, to int, drop map[int]bool) string {
	w := t.writer("")
	t.emit(w, r, from, to, emission{drop: drop})
	return w.plain()
}

// render writes the nodes from from up to to as a note.
func (t *tree) render(r renderer, from, to int, label string, drop map[int]bool) *citation.Note {
	w := t.writer(t.partAt(t.startOf(from)).name)
	t.emit(w, r, from, to, emission{drop: drop})
	return w.Note(label)
}

// enclosingBlock is the nearest element round i, or i itself, that begins a line.
func (t *tree) enclosingBlock(r renderer, i int) int {
	for !r.block(i) && t.parentOf(i) >= 0 {
		i = t.parentOf(i)
	}
	return i
}

// A called note is one with the element that calls it.
type called struct {
	note   *citation.Note
	marker int
}

// setCallers tells notes the sentences that they are called from. The elements in drop, markers and notes that stand in the
// text among them, are no part of the sentences, unless drop says false: then the words of the text are the marker.
func (t *tree) setCallers(r renderer, notes []called, drop map[int]bool) {
	type place struct {
		called
		block int
	}
	places := make([]place, len(notes))
	for i, c := range notes {
		if _, known := drop[c.marker]; !known {
			drop[c.marker] = true
		}
		places[i] = place{c, t.enclosingBlock(r, t.parentOf(c.marker))}
	}
	blocks := map[int]bool{}
	for _, p := range places {
		drop[p.block], blocks[p.block] = true, true // a block in a block has sentences of its own
	}
	slices.SortStableFunc(places, func(a, b place) int { return cmp.Compare(a.block, b.block) })
	offsets := map[int]int{}
	for i := 0; i < len(places); {
		block := places[i].block
		w := t.writer("")
		clear(offsets)
		t.emit(w, r, block+1, t.nextOf(block), emission{drop: drop, at: func(i int) {
			if offsets[i] = w.Len(); blocks[i] {
				w.Space(t.origin(t.startOf(i)))
			}
		}})
		text := w.plain()
		var cuts []int
		for j := i; j < len(places) && places[j].block == block; j++ {
			if drop[places[j].marker] {
				cuts = append(cuts, min(offsets[places[j].marker], len(text)))
			}
		}
		text, moved := closeGaps(text, cuts)
		for ; i < len(places) && places[i].block == block; i++ {
			c := places[i]
			start := t.startOf(c.marker)
			from := t.partAt(start)
			sentence := withoutGaps(sentenceAt(text, moved(offsets[c.marker])))
			c.note.Caller = &citation.Caller{Sentence: sentence, Source: start - from.base, Part: from.name}
		}
	}
}

// isRaised reports whether an element is printed above the line.
func (t *tree) isRaised(r renderer, i int) bool {
	for j := i; j >= 0 && !r.block(j); j = t.parentOf(j) {
		if r.look(j).is&faceSuperscript != 0 {
			return true
		}
	}
	for j := i + 1; j < t.nextOf(i); j++ {
		if t.nameOf(j) != "" && r.look(j).is&faceSuperscript != 0 {
			return true
		}
	}
	return false
}
