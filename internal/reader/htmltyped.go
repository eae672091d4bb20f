package reader

import (
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// typed reads a page that links no notes as plain text.
func (p *pages) typed(doc *citation.Document) error {
	var t typed
	numbered := map[int]bool{} // items whose number is written
	from := 0
	cut := func(to int) {
		for from < to && p.nameOf(from) == "" && strings.TrimSpace(p.plain(from, from+1)) == "" {
			from++
		}
		if from < to {
			label := ""
			if item := p.ancestor(from, "li"); item >= 0 && !numbered[item] && p.ordinals[item] > 0 {
				numbered[item] = true
				label = strconv.Itoa(p.ordinals[item])
			}
			t.add(p.render(p, from, to, "", nil), label)
		}
		from = to
	}
	var ends []int // of the blocks that are open
	for i := 0; i < len(p.nodes); {
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
	return t.read(doc)
}
