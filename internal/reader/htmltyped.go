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

// paragraphs are the stretches of nodes that stand on lines of their own, up to the next block or line end.
func (p *pages) paragraphs() iter.Seq2[int, int] {
	return func(yield func(from, to int) bool) {
		from, more := 0, true
		cut := func(to int) {
			for from < to && p.nameOf(from) == "" && strings.TrimSpace(p.plain(from, from+1)) == "" {
				from++
			}
			if more && from < to {
				more = yield(from, to)
			}
			from = to
		}
		var ends []int // of the blocks that are open
		for i := 0; more && i < len(p.nodes); {
			for len(ends) > 0 && i >= ends[len(ends)-1] {
				cut(i)
				ends = ends[:len(ends)-1]
			}
			n := p.at(i)
			switch {
			case n.name != "" && p.hidden(i):
				cut(i)
				i = n.next
				from = i
				continue
			case n.name != "" && (p.block(i) || p.breaks(i)):
				cut(i)
				from = i + 1
				ends = append(ends, n.next)
			}
			i++
		}
		cut(len(p.nodes))
	}
}
