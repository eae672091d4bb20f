package reader

import "unicode/utf8"

// maxShort is how much of the page's width the last line of a note may fill so that the next line is taken for the
// beginning of another, whose label stands elsewhere.
const maxShort = 0.85

// displaced finds a note whose label a program has put after later ones of the same page, as happens where raised labels
// are taken for lines of their own: "5", "Zurbach, 227.", "The literature is large.", "7", …, "6". The label's line is
// furniture then, and the note begins after the shortest line that ends a sentence.
func (s *scanner) displaced(value, from int, next sign) (sign, bool) {
	first, last := s.lineAt(from), s.lineAt(next.at)
	if s.lines[first].page != s.lines[last].page {
		return sign{}, false
	}
	stray, ok := s.strayLabel(value, last)
	if !ok {
		return sign{}, false
	}
	best, least := -1, maxShort*float64(s.width(first, last))
	for i := first + 1; i < last; i++ {
		before := s.text(i - 1)
		if s.lines[i].blank() || s.lines[i-1].blank() || ending(before) == endsOpen {
			continue
		}
		if n := float64(utf8.RuneCount(before)); n < least {
			best, least = i, n
		}
	}
	if best < 0 {
		return sign{}, false
	}
	s.lines[stray].furniture = true
	at := s.lines[best].start
	return sign{at: at, end: at, value: value, shape: shapeAlone}, true
}

// strayLabel is the line after line i, on the same page, that is the number and nothing else.
func (s *scanner) strayLabel(value, i int) (int, bool) {
	page := s.lines[i].page
	for j := i + 1; j < len(s.lines) && s.lines[j].page == page && j < i+maxReach; j++ {
		text := s.text(j)
		if number, ok := numberAt(text); ok && number.end == len(text) && number.value == value {
			return j, true
		}
	}
	return 0, false
}

// width is the length of the longest line between two lines of one page, and some before them.
func (s *scanner) width(from, to int) int {
	widest := 0
	for i := max(0, from-maxReach); i < to; i++ {
		widest = max(widest, utf8.RuneCount(s.text(i)))
	}
	return widest
}
