package reader

import (
	"slices"
	"sort"

	"github.com/e843347c/ibid/citation"
)

// A piece is a stretch of the source that a note or a paragraph is made of.
type piece struct {
	start, end int
	joint      joint // how it is tied to the piece before it
}

// A joint says what stands between two pieces.
type joint uint8

const (
	jointLine      joint = iota // a line's end, where a word may have been broken
	jointParagraph              // a paragraph's end
	jointNone                   // something that was cut out
)

// A render adds pieces of the source to a builder, with the markup that the format has.
type render func(b *builder, pieces []piece)

// A scanner takes a page apart into notes, text, references and furniture.
type scanner struct {
	*page
	series
	signs  *signs
	render render
	zones  []zone
	owned  []bool // lines that belong to notes
	places []int  // of all markers of notes, in order

	sentences builder // of paragraphs that call notes

	textWidth, noteWidth   int // of full lines; 0 until measured
	textIndent, noteIndent int // of lines that begin no paragraph; -1 where they differ
}

// A zone is a run of notes that no text interrupts: the foot of a page, or a section of notes.
type zone struct {
	from, to int // indices of notes
	listed   bool
}

// scan finds the notes and references of a page.
func scan(p *page, doc *citation.Document, render render) {
	s := &scanner{page: p, signs: p.collect(), render: render, owned: make([]bool, len(p.lines))}
	named := s.addNamed()
	if !named {
		s.series = s.signs.choose(p)
		s.addFeet()
		s.fill()
		s.dropUncalled()
		s.addSymbols()
	}
	for _, n := range s.notes {
		s.lines[s.lineAt(n.label.at)].furniture = false
		s.hideTrailing(n.label)
	}
	s.divide()
	var pieces [][]piece
	if named {
		pieces = s.namedExtents()
	} else {
		pieces = s.extents()
	}
	b := builder{words: s.words}
	doc.Notes = slices.Grow(doc.Notes, len(s.notes))
	for i, n := range s.notes {
		render(&b, pieces[i])
		note := b.Note(s.labelText(n.label))
		doc.Notes = append(doc.Notes, note)
	}
	s.findLostMarkers()
	s.callers(doc)
	s.reportOrphans(doc)
	s.references(doc)
}

// hideTrailing takes the line of a label that stands behind its note out of the text.
func (s *scanner) hideTrailing(label sign) {
	if label.shape != shapeAlone || label.end > label.at {
		return
	}
	first := s.lineAt(label.at)
	i := first
	for i+1 < len(s.lines) && s.lines[i+1].block == s.lines[first].block {
		i++
	}
	if number, ok := numberAt(s.text(i)); ok && i > first && number.end == len(s.text(i)) && number.value == label.value {
		s.lines[i].furniture = true
	}
}

// divide groups the notes into zones: a marker of a later note between two labels means that text stands between them.
func (s *scanner) divide() {
	s.places = s.markerPlaces()
	under := s.sectionsAt()
	feet := s.atFeet(under)
	for i, n := range s.notes {
		turned := feet && i > 0 && s.pageOf(n.label) != s.pageOf(s.notes[i-1].label)
		if i > 0 && !turned {
			a := s.notes[i-1].label.at
			k := sort.SearchInts(s.places, a)
			if k == len(s.places) || s.places[k] > n.label.at {
				s.zones[len(s.zones)-1].to = i + 1
				continue
			}
		}
		s.zones = append(s.zones, zone{from: i, to: i + 1, listed: under[i] == sectionNotes})
	}
	if len(s.zones) == 1 && !feet {
		s.zones[0].listed = true
	}
}

// atFeet reports whether the notes stand at the feet of pages rather than in a list.
func (s *scanner) atFeet(under []section) bool {
	labels := make([]sign, 0, len(s.notes))
	for i, n := range s.notes {
		if under[i] != sectionNotes {
			labels = append(labels, n.label)
		}
	}
	return s.underText(labels)
}

// markerPlaces are the places of all markers of the series, in order.
func (s *scanner) markerPlaces() []int {
	places := make([]int, 0, len(s.notes))
	for _, n := range s.notes {
		if n.marker.shape != shapeNone {
			places = append(places, n.marker.at)
		}
	}
	sort.Ints(places)
	return places
}

// sectionsAt tells for each note what section it stands in.
func (s *scanner) sectionsAt() []section {
	labels := make([]sign, len(s.notes))
	for k, n := range s.notes {
		labels[k] = n.label
	}
	return s.sectionsOf(labels)
}

// sectionsOf tells for each label, in order, what section it stands in.
func (p *page) sectionsOf(labels []sign) []section {
	out := make([]section, len(labels))
	i, under := 0, sectionOther
	for k, label := range labels {
		for ; i < len(p.lines) && p.lines[i].start <= label.at; i++ {
			if p.lines[i].heading {
				under = p.lines[i].section
			}
		}
		out[k] = under
	}
	return out
}
