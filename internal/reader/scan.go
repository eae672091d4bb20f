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
	owner  []int // for each line, 1 + the note that it belongs to, or 0
	places []int // of all markers of notes, in order

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
	s := &scanner{page: p, signs: p.collect(), render: render, owner: make([]int, len(p.lines))}
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

// fill adds the notes that the series went past because the text does not call them, or calls them by a marker of another
// kind: OCR loses some.
func (s *scanner) fill() {
	if len(s.notes) == 0 || s.label >= shapeArabic {
		return
	}
	var out []found
	for i, n := range s.notes {
		if i == 0 || n.label.value <= s.notes[i-1].label.value {
			out = append(out, s.before(n, i)...)
		} else {
			out = append(out, s.between(s.notes[i-1], n)...)
		}
		out = append(out, n)
		if i+1 == len(s.notes) || s.notes[i+1].label.value <= n.label.value {
			out = append(out, s.after(n, i)...)
		}
	}
	s.notes = onePerPlace(out)
}

// minCalled is how many of the notes that a series was filled up to must have been called at least.
const minCalled = 0.25

// dropUncalled drops a series most of whose notes nothing calls: a list of other things, the number of one of which happens to
// stand in the text. References must be called, since they are announced as no notes; notes in a section of theirs need not.
func (s *scanner) dropUncalled() {
	if s.marker == shapeNone {
		return
	}
	called, listed := 0, 0
	least := minCalled
	for i, section := range s.sectionsAt() {
		if s.notes[i].marker.shape != shapeNone {
			called++
		}
		switch section {
		case sectionNotes:
			listed++
		case sectionReferences:
			least = 2 * minCalled
		}
	}
	if n := float64(len(s.notes)); float64(called) < least*n && listed == 0 && s.label != shapeSuper && len(s.footLabels(s.signs.labels[s.label])) == 0 {
		s.series = series{}
	}
}

// onePerPlace drops a note whose label is that of the note before: two runs of numbers may have taken it.
func onePerPlace(notes []found) []found {
	slices.SortStableFunc(notes, byPlace)
	return slices.CompactFunc(notes, func(a, b found) bool { return a.label.at == b.label.at })
}

// between finds the notes whose numbers lie between those of a and b.
func (s *scanner) between(a, b found) []found {
	var out []found
	at := a.label.end
	markerAt := a.marker.end
	for value := a.label.value + 1; value < b.label.value; value++ {
		label, ok := s.missing(value, at, a, b)
		if !ok {
			continue
		}
		n := found{label: label}
		if marker, ok := s.markerBetween(value, markerAt, min(b.marker.at, label.at)); ok {
			n.marker, markerAt = marker, marker.end
		}
		out = append(out, n)
		at = label.end
	}
	out = s.lostBetween(a, out, b)
	return append(out, s.doubles(out, a, b)...)
}

// missing finds the label of a number between those of a and b, from byte at on.
func (s *scanner) missing(value, at int, a, b found) (sign, bool) {
	if label, ok := s.nearest(value, at, b.label.at); ok {
		return label, true
	}
	if label, ok := s.displaced(value, at, b.label); ok {
		return label, true
	}
	if b.label.value-a.label.value > maxGap+1 {
		return sign{}, false
	}
	return s.slippedLabel(value, at, b.label.at)
}

// doubles finds labels that repeat the number before them, where that looks like a note's beginning: numbers are mistaken
// by hand.
func (s *scanner) doubles(between []found, a, b found) []found {
	if len(between) > 0 || b.label.value != a.label.value+1 || s.label == shapeAlone {
		return nil // a line that is a number is the label of the note before it or behind it
	}
	label, ok := first(s.signs.labels[s.label], a.label.value, a.label.end, b.label.at)
	if !ok || label.quality == 0 {
		return nil
	}
	if s.marker != shapeNone {
		if _, text := first(s.signs.markers[s.marker], b.label.value, a.label.end, label.at); text {
			return nil
		}
	}
	return []found{{label: label}}
}

// nearest is the first label of the number in the stretch, those of the series' own shape first.
func (s *scanner) nearest(value, from, to int) (sign, bool) {
	if label, ok := first(s.signs.labels[s.label], value, from, to); ok {
		return label, true
	}
	for shape := shapeSuper; shape < shapeArabic; shape++ {
		if label, ok := first(s.signs.labels[shape], value, from, to); ok {
			return label, true
		}
	}
	return sign{}, false
}

func (s *scanner) markerBetween(value, from, to int) (sign, bool) {
	if s.marker == shapeNone {
		return sign{}, false
	}
	if marker, ok := first(s.signs.markers[s.marker], value, from, to); ok {
		return marker, true
	}
	for shape := shapeSuper; shape < shapeArabic; shape++ {
		if marker, ok := first(s.signs.markers[shape], value, from, to); ok {
			return marker, true
		}
	}
	return sign{}, false
}

// first is the first sign of the number that stands in [from, to) and is no folio.
func first(signs []sign, value, from, to int) (sign, bool) {
	i := sort.Search(len(signs), func(i int) bool { return signs[i].at >= from })
	for ; i < len(signs) && signs[i].at < to; i++ {
		if signs[i].value == value && signs[i].quality > edgeQuality {
			return signs[i], true
		}
	}
	return sign{}, false
}

// maxReach is how many lines before or after the notes of a series another one may begin that nothing calls.
const maxReach = 40

// before finds the notes that lead up to the first note of a run.
func (s *scanner) before(n found, i int) []found {
	var out []found
	from := 0
	if i > 0 {
		from = s.notes[i-1].label.end
	}
	for value := n.label.value - 1; value > 0; value-- {
		reach := s.lines[max(0, s.lineAt(n.label.at)-maxReach)].start
		label, ok := last(s.signs.labels[s.label], value, max(from, reach), n.label.at)
		if !ok {
			if label, ok = s.slippedLabel(value, max(from, reach), n.label.at); !ok {
				if label, ok = s.lostLabel(value, max(from, reach), n.label.at); !ok {
					break
				}
			}
		}
		n = found{label: label}
		out = append(out, n)
	}
	slices.Reverse(out)
	return out
}

// after finds the notes that go on from the last note of a run.
func (s *scanner) after(n found, i int) []found {
	var out []found
	to := len(s.src) + 1
	if i+1 < len(s.notes) {
		to = s.notes[i+1].label.at
	}
	for {
		reach := s.lineAt(n.label.at) + maxReach
		end := to
		if reach < len(s.lines) {
			end = min(to, s.lines[reach].start)
		}
		label, ok := first(s.signs.labels[s.label], n.label.value+1, n.label.end, end)
		if !ok {
			if label, ok = s.slippedLabel(n.label.value+1, n.label.end, end); !ok {
				label, ok = s.lostLabel(n.label.value+1, n.label.end, end)
			}
		}
		if !ok || s.textBetween(n.label, label) {
			return out
		}
		n = found{label: label}
		out = append(out, n)
	}
}

// textBetween reports whether a heading stands between two labels, or more than the paragraph of the first.
func (s *scanner) textBetween(a, b sign) bool {
	paragraphs := 0
	from, to := s.lineAt(a.at), s.lineAt(b.at)
	for i := from + 1; i < to; i++ {
		l := s.lines[i]
		if l.heading {
			return true
		}
		if !l.blank() && !l.furniture && l.block != s.lines[i-1].block && l.block != s.lines[from].block {
			paragraphs++
		}
	}
	return paragraphs > 1
}

// last is the last sign of the number that stands in [from, to) and is no folio.
func last(signs []sign, value, from, to int) (sign, bool) {
	i := sort.Search(len(signs), func(i int) bool { return signs[i].at >= to })
	for i--; i >= 0 && signs[i].at >= from; i-- {
		if signs[i].value == value && signs[i].quality > edgeQuality {
			return signs[i], true
		}
	}
	return sign{}, false
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
	var places []int
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
	out := make([]section, len(s.notes))
	i, under := 0, sectionOther
	for k, n := range s.notes {
		for ; i < len(s.lines) && s.lines[i].start <= n.label.at; i++ {
			if s.lines[i].heading {
				under = s.lines[i].section
			}
		}
		out[k] = under
	}
	return out
}
