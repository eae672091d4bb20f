package score

import (
	"iter"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// A side is one of the two documents that are compared, made ready for it.
type side struct {
	items []*citation.Record
	byID  map[string]*citation.Record
	notes []note
	sure  map[string]float64 // of the works that are cited in full: the confidence of the surest mention
}

type note struct {
	label     string
	text      string // its words
	runes     []rune // of text
	citations []*mention
}

// A mention is a citation, made ready to be compared.
type mention struct {
	id        string
	text      string
	words     []string
	form      string
	idem      bool
	container string
	relation  string
	locator   string
	label     string // of the locator
}

func newSide(d *Document) *side {
	s := &side{items: d.Items, byID: map[string]*citation.Record{}, sure: map[string]float64{}}
	for _, item := range d.Items {
		if s.byID[item.ID] == nil && item.ID != "" {
			s.byID[item.ID] = item
		}
	}
	for _, n := range d.Notes {
		text := strings.Join(words(n.Text), " ")
		ready := note{label: normal(n.Label), text: text, runes: []rune(text)}
		for _, c := range n.Citations {
			ready.citations = append(ready.citations, newMention(c))
			if c.Form == citation.FormFull.String() && c.Confidence > 0 {
				s.sure[c.ID] = max(s.sure[c.ID], c.Confidence)
			}
		}
		s.notes = append(s.notes, ready)
	}
	return s
}

func newMention(c Citation) *mention {
	m := &mention{
		id: c.ID, text: normal(c.Text), words: words(c.Text), form: c.Form, idem: c.Idem, container: c.Container,
		relation: c.Relation, locator: pages(c.Locator), label: normal(c.Label),
	}
	if m.label == "" {
		m.label = string(citation.LabelPage)
	}
	return m
}

// mentions are the citations of the document in order.
func (s *side) mentions() iter.Seq[*mention] {
	return func(yield func(*mention) bool) {
		for i := range s.notes {
			for _, m := range s.notes[i].citations {
				if !yield(m) {
					return
				}
			}
		}
	}
}
