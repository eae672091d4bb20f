package reader

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

const (
	fewNotes = 3
	maxAlone = 400 // the greatest number that so few notes may begin with; greater ones are years
)

// credible reports whether a series is one of notes rather than a list that the text refers to, or numbers by chance.
func (p *page) credible(s series) bool {
	if len(s.notes) == 0 {
		return false
	}
	first := s.notes[0]
	switch {
	case len(s.notes) < fewNotes && first.label.value > maxAlone:
		return false
	case len(s.notes) == 1 && s.marker == shapeBare:
		return false // "He left. 1 The"
	case s.label >= shapeArabic && (len(s.notes) < fewNotes || first.label.value > 1):
		return false // "(c)" is a sign of many kinds
	}
	return !p.enumerates(s)
}

// enumerates reports whether the markers of a series stand before the things that they count: "for three reasons: (1) the price,
// (2) the law, and (3) the weather", with a list of the same below.
func (p *page) enumerates(s series) bool {
	switch s.marker {
	case shapeParen, shapeHalf, shapeRoman, shapeLetter, shapeSuper, shapeBracket:
	default:
		return false
	}
	n := 0
	for _, note := range s.notes {
		if p.introduces(note.marker) {
			n++
		}
	}
	return 2*n > len(s.notes)
}

// introduces reports whether a marker stands before what it counts: at a line's beginning; or behind a colon, a comma or "and",
// before a word in lower case.
func (p *page) introduces(marker sign) bool {
	if p.lines[p.lineAt(marker.at)].start == marker.at {
		return true
	}
	const reach = 40
	after := p.src[marker.end:min(len(p.src), marker.end+reach)]
	next, _ := utf8.DecodeRune(bytes.TrimLeftFunc(after, unicode.IsSpace))
	before := p.src[max(0, marker.at-reach):marker.at]
	trimmed := bytes.TrimRightFunc(before, unicode.IsSpace)
	if len(trimmed) == len(before) || len(trimmed) == 0 || !unicode.IsLower(next) {
		return false
	}
	switch trimmed[len(trimmed)-1] {
	case ':', ';', ',':
		return true
	}
	return headingData().suspended[fold(lastWord(trimmed))]
}
