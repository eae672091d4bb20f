package reader

import "github.com/e843347c/ibid/citation"

// readTyped reads a file that has a section of notes and marks none of them up: its paragraphs as those of plain text. What
// stands in the elements of drop is left out.
func (f *noteFinder) readTyped(doc *citation.Document, drop map[string]bool) error {
	var t typed
	from := 1 // behind the root
	cut := func(to int) {
		if from < to {
			t.add(f.render(f.renderer, from, to, "", nil), "")
		}
		from = to
	}
	var ends []int // of the blocks that are open
	for i := 1; i < len(f.nodes); {
		for len(ends) > 0 && i >= ends[len(ends)-1] {
			cut(i)
			ends = ends[:len(ends)-1]
		}
		switch name := f.nameOf(i); {
		case name == "":
		case drop[name] || f.renderer.hidden(i):
			cut(i)
			i = f.nextOf(i)
			from = i
			continue
		case f.renderer.block(i):
			cut(i)
			from = i + 1
			ends = append(ends, f.nextOf(i))
		}
		i++
	}
	cut(len(f.nodes))
	return t.read(doc)
}
