package reader

import (
	"iter"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// typed reads a page that links no notes as plain text.
func (p *pages) typed() (*citation.Document, error) {
	var t typed
	numbered := map[int]bool{} // items whose number is written
	for from, to := range p.paragraphs() {
		label := ""
		if item := p.ancestor(from, "li"); item >= 0 && !numbered[item] && p.ordinals[item] > 0 {
			numbered[item] = true
			label = strconv.Itoa(p.ordinals[item])
		}
		t.add(p.render(p, from, to, "", nil), label)
	}
	doc := &citation.Document{}
	err := t.read(doc)
	if err == nil && len(doc.Notes) == 0 {
		doc.Notes = t.shortcodes()
	}
	return doc, err
}

// readTyped reads a file that has a section of notes and marks none of them up: its paragraphs as those of plain text. What
// stands in the elements of drop is left out.
func (f *noteFinder) readTyped(doc *citation.Document, drop map[string]bool) error {
	const behindRoot = 1
	var t typed
	left := func(i int) bool { return drop[f.nameOf(i)] || f.renderer.hidden(i) }
	for from, to := range f.stretches(behindRoot, left, f.renderer.block) {
		t.add(f.render(f.renderer, from, to, "", nil), "")
	}
	return t.read(doc)
}

// paragraphs are the stretches of nodes that stand on lines of their own, up to the next block or line end.
func (p *pages) paragraphs() iter.Seq2[int, int] {
	return p.stretches(0, p.hidden, func(i int) bool { return p.block(i) || p.breaks(i) })
}

// stretches are the nodes from from on, cut into those that stand on one line: each up to the next element that begins or ends
// a line, or is left out.
func (t *tree) stretches(from int, left, begins func(i int) bool) iter.Seq2[int, int] {
	return func(yield func(from, to int) bool) {
		from, more := from, true
		cut := func(to int) {
			for from < to && t.nameOf(from) == "" && strings.TrimSpace(t.plain(from, from+1)) == "" {
				from++
			}
			if more && from < to {
				more = yield(from, to)
			}
			from = to
		}
		var ends []int // of the elements that are open
		for i := from; more && i < len(t.nodes); {
			for len(ends) > 0 && i >= ends[len(ends)-1] {
				cut(i)
				ends = ends[:len(ends)-1]
			}
			switch {
			case t.nameOf(i) == "":
			case left(i):
				cut(i)
				i = t.nextOf(i)
				from = i
				continue
			case begins(i):
				cut(i)
				from = i + 1
				ends = append(ends, t.nextOf(i))
			}
			i++
		}
		cut(len(t.nodes))
	}
}
