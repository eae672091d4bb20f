package reader

import "sort"

// Where no blank line and no page break tells it, the text goes on right under a note. That it does is known from the markers in
// what follows the note; from which line on, its look must tell.

const (
	minResume = 3 // the sum of signs from which a line begins the text again, where a single marker of digits alone says that one does
	sureMarks = 2 // markers that say so surely
)

// untilText cuts the lines off a note that are text again, since they call later notes.
func (s *scanner) untilText(k int, pieces []piece) []piece {
	marked, marks := s.firstMarked(pieces)
	if marked == 0 {
		return pieces
	}
	best, most := marked, 0
	for i := 1; i <= marked; i++ {
		if sum := s.weighResumed(k, pieces[i-1], pieces[i]); sum > most {
			best, most = i, sum
		}
	}
	bare := s.marker == shapeBare || s.marker == shapeGlued
	if bare && marks < sureMarks && most < minResume {
		return pieces
	}
	return pieces[:best]
}

// firstMarked is the first of the pieces, behind the note's own first line, that has a marker of a note; 0 where none has. It
// counts the markers.
func (s *scanner) firstMarked(pieces []piece) (first, marks int) {
	for i := 1; i < len(pieces); i++ {
		n := sort.SearchInts(s.places, pieces[i].end) - sort.SearchInts(s.places, pieces[i].start)
		if marks += n; n > 0 && first == 0 {
			first = i
		}
	}
	return first, marks
}

// weighResumed weighs whether the text goes on with a line, after one that ends the note.
func (s *scanner) weighResumed(k int, last, next piece) int {
	sum := 0
	above, line := s.lineAt(last.start), s.lineAt(next.start)
	end := ending(s.src[last.start:last.end])
	if end == endsClosed {
		sum += 2
	}
	for i := above + 1; i < line; i++ {
		if s.lines[i].furniture {
			sum += 3
			break
		}
	}
	if s.lines[line].indent >= s.lines[above].indent+2 && end != endsOpen {
		sum++
	}
	s.measure()
	if s.noteWidth > 0 && float64(s.lineWidth(above)) < maxShort*float64(s.noteWidth) {
		sum += 2
	}
	if text := s.textOver(k); text >= 0 {
		switch broken := ending(s.text(text)) == endsOpen; {
		case s.heals(s.text(text), s.text(line)):
			sum += 4
		case broken && startsAmid(s.text(line)):
			sum += 2
		case broken != startsAmid(s.text(line)):
			sum++
		}
	}
	return sum
}
