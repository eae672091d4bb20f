package reader

import (
	"slices"
	"sort"
)

// fill adds the notes that the series went past because the text does not call them, or calls them by a marker of another
// kind: OCR loses some.
func (s *scanner) fill() {
	if len(s.notes) == 0 || s.label >= shapeArabic {
		return
	}
	out := make([]found, 0, len(s.notes))
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
	return firstOfShapes(&s.signs.labels, s.label, value, from, to)
}

func (s *scanner) markerBetween(value, from, to int) (sign, bool) {
	if s.marker == shapeNone {
		return sign{}, false
	}
	return firstOfShapes(&s.signs.markers, s.marker, value, from, to)
}

// firstOfShapes is the first sign of the number in the stretch, those of a shape before those of others.
func firstOfShapes(signs *[shapeCount][]sign, own shape, value, from, to int) (sign, bool) {
	if found, ok := first(signs[own], value, from, to); ok {
		return found, true
	}
	for other := shapeSuper; other < shapeArabic; other++ {
		if found, ok := first(signs[other], value, from, to); ok {
			return found, true
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
