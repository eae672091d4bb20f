package reader

import (
	"sort"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// note writes a note. Its text is empty where nothing is left of it.
func (p *pages) note(n *htmlNote) *citation.Note {
	p.dropCalls(n)
	note := p.render(p, n.from, n.to, n.label, n.drop)
	trimArrows(note)
	trimServices(note)
	if n.labelled {
		trimStops(note)
	} else {
		p.cutLabel(n, note)
	}
	rest := strings.TrimRight(note.Text, openingBrackets+" ")
	cutNote(note, citation.Span{Start: len(rest), End: len(note.Text)})
	return note
}

// dropCalls leaves out the markers of notes on the note.
func (p *pages) dropCalls(n *htmlNote) {
	first := sort.Search(len(p.calls), func(c int) bool { return p.links[p.calls[c]].node >= n.from })
	for _, c := range p.calls[first:] {
		node := p.links[c].node
		if node >= n.to {
			return
		}
		if node != n.target { // as where the note stands in the text
			n.drop[p.marker(node)] = true
		}
	}
}

// cutLabel takes the label off a note that prints it as text, "1. Ibid.". An item of an ordered list shows its number by
// itself, so that the note may well begin with a figure: "1 Cor. 3:2".
func (p *pages) cutLabel(n *htmlNote, note *citation.Note) {
	if n.label == "" {
		label, kind := readMarker(leadingWord(note.Text))
		if kind == markerNone || kind == markerWordy {
			return
		}
		n.label, note.Label = label, label
	}
	length := printedLabel(note.Text, n.label)
	if length > 0 && p.ordinals[n.from] > 0 && !strings.ContainsAny(note.Text[:length], labelStops) {
		return
	}
	cutNote(note, citation.Span{End: length})
}

func leadingWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}
