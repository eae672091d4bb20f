package reader

import (
	"bytes"
	"iter"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// slips are what programs that recognise text read in place of a digit.
var slips = [10]string{"OoQD", "lIi|!]", "Zz", "", "", "Ss", "bG", "", "B&", "gq"}

// slippedNumber is the length of a number at the beginning of s of which at least one digit was misread, or 0.
func slippedNumber(s []byte, value int) int {
	i, misread := 0, false
	for _, digit := range []byte(strconv.Itoa(value)) {
		if i >= len(s) {
			return 0
		}
		if s[i] != digit {
			if misread = true; strings.IndexByte(slips[digit-'0'], s[i]) < 0 {
				return 0
			}
		}
		i++
	}
	if !misread {
		return 0
	}
	return i
}

// slippedLabel finds the label of a note whose number was misread: "l2. Smith", "[1O] Ibid."
func (s *scanner) slippedLabel(value, from, to int) (sign, bool) {
	for i := range s.labelLines(from, to) {
		if n := slippedLabelLength(s.text(i), value, s.label); n > 0 && (value > 9 || s.quality(i) > 0) {
			return s.labelOn(i, n, value), true
		}
	}
	return sign{}, false
}

// lostLabel finds the label of a note whose raised number was taken for another sign: "' Smith". It must be the only one, and
// the text must call a note of that number before it.
func (s *scanner) lostLabel(value, from, to int) (sign, bool) {
	lines := s.lostLabels(from, to)
	if len(lines) != 1 || s.marker == shapeNone {
		return sign{}, false
	}
	label := lines[0]
	label.value = value
	reach := s.lines[max(0, s.lineAt(label.at)-maxSymbolReach)].start
	_, called := last(s.signs.markers[s.marker], value, reach, label.at)
	return label, called
}

// lostLabels are the labels in a stretch that were taken for other signs.
func (s *scanner) lostLabels(from, to int) []sign {
	var out []sign
	for i := range s.labelLines(from, to) {
		if n := lostLabelLength(s.text(i)); n > 0 && s.quality(i) > 0 {
			out = append(out, s.labelOn(i, n, 0))
		}
	}
	return out
}

// lostBetween adds the labels that were taken for other signs, where there are as many of them as numbers missing.
func (s *scanner) lostBetween(a found, between []found, b found) []found {
	var out []found
	for _, n := range append(between, b) {
		if gap := n.label.value - a.label.value - 1; gap > 0 && gap <= maxGap {
			if lost := s.lostLabels(a.label.end, n.label.at); len(lost) == gap {
				for i, label := range lost {
					label.value = a.label.value + 1 + i
					out = append(out, found{label: label})
				}
			}
		}
		a = n
		out = append(out, n)
	}
	return out[:len(out)-1]
}

// labelLines are the lines of text that begin between two places, no more than some before the end.
func (s *scanner) labelLines(from, to int) iter.Seq[int] {
	return func(yield func(int) bool) {
		last := s.lineAt(to)
		for i := max(s.lineAt(from), last-maxReach) + 1; i < len(s.lines) && s.lines[i].start < to; i++ {
			if l := s.lines[i]; !l.blank() && !l.furniture && !l.heading && !yield(i) {
				return
			}
		}
	}
}

func (s *scanner) labelOn(line, length, value int) sign {
	at := s.lines[line].start
	return sign{at: at, end: at + length, value: value, shape: s.label}
}

// slippedLabelLength is the length of a misread label, set off as the series' others are, with the blanks behind it.
func slippedLabelLength(text []byte, value int, as shape) int {
	i := 0
	closing := ""
	switch as {
	case shapeBracket:
		closing = "]"
	case shapeParen, shapeHalf:
		closing = ")"
	case shapeDot:
		closing = "."
	}
	if as == shapeBracket || as == shapeParen {
		if len(text) == 0 || text[0] != "[("[as-shapeBracket] {
			return 0
		}
		i = 1
	}
	n := slippedNumber(text[i:], value)
	if n == 0 || !bytes.HasPrefix(text[i+n:], []byte(closing)) {
		return 0
	}
	i += n + len(closing)
	rest := trimBlanks(text[i:])
	blanks := len(text) - i - len(rest)
	first, _ := utf8.DecodeRune(rest)
	switch {
	case len(rest) == 0, !startsText(first) && !unicode.IsDigit(first):
		return 0
	case blanks == 0 && closing == "" && !unicode.IsUpper(first) && !(as == shapeGlued && unicode.IsLetter(first) && n > 1):
		return 0
	case n == 1 && closing == "" && unicode.IsLower(first):
		return 0 // "I think"
	}
	return i + blanks
}

// lostLabelLength is the length of a sign or two that stand by themselves before what begins like a note: "' Smith", "°• Ibid.".
func lostLabelLength(text []byte) int {
	i, signs := 0, 0
	for i < len(text) && signs < 3 {
		r, size := utf8.DecodeRune(text[i:])
		if !strings.ContainsRune("'\"’‘”*°^•!~`", r) {
			break
		}
		i, signs = i+size, signs+1
	}
	rest := trimBlanks(text[i:])
	first, _ := utf8.DecodeRune(rest)
	if signs == 0 || signs > 2 || len(rest) == len(text)-i || !unicode.IsUpper(first) {
		return 0
	}
	return len(text) - len(rest)
}

// maxSlipReach is how many bytes of text are searched for a marker that was misread.
const maxSlipReach = 6000

// findLostMarkers looks for the markers of notes that have none, between those of the notes before and after.
func (s *scanner) findLostMarkers() {
	if s.marker == shapeNone {
		return
	}
	from := 0
	for i := range s.notes {
		n := &s.notes[i]
		if n.marker.shape == shapeNone && n.label.value > 0 {
			to := n.label.at
			if next := s.nextCalled(i); next >= 0 {
				to = min(to, s.notes[next].marker.at)
			}
			marker, ok := s.markerBetween(n.label.value, from, to)
			if !ok || s.owned[s.lineAt(marker.at)] {
				marker = s.slippedMarker(n.label.value, max(from, to-maxSlipReach), to)
			}
			n.marker = marker
		}
		from = max(from, n.marker.end)
	}
}

// slippedMarker finds the marker of a number in a stretch of the text: misread digits right behind a sentence's end, or a
// quotation mark or another sign that opens and closes nothing. It must be the only one.
func (s *scanner) slippedMarker(value, from, to int) sign {
	var digits, lost []sign
	for line := s.lineAt(from); line < len(s.lines) && s.lines[line].start < to; line++ {
		if l := s.lines[line]; !s.owned[line] && !l.furniture && !l.heading {
			for i := max(from, l.start) + 1; i < min(to, l.end); i++ {
				if n := s.slippedAt(i, value); n > 0 {
					digits = append(digits, sign{at: i, end: i + n, value: value, shape: s.marker})
				} else if n := s.lostAt(i); n > 0 {
					lost = append(lost, sign{at: i, end: i + n, value: value, shape: s.marker})
				}
			}
		}
	}
	switch {
	case len(digits) == 1:
		return digits[0]
	case len(digits) == 0 && len(lost) == 1:
		return lost[0]
	}
	return sign{}
}

// slippedAt is the length of a misread number that stands where a marker may, with its brackets if markers have them.
func (s *scanner) slippedAt(i, value int) int {
	rest := s.src[i:]
	before, _ := utf8.DecodeLastRune(s.src[:i])
	if s.marker == shapeBracket || s.marker == shapeParen {
		if rest[0] != "[("[s.marker-shapeBracket] {
			return 0
		}
		n := 1 + slippedNumber(rest[1:], value)
		if n == 1 || n == len(rest) || rest[n] != "])"[s.marker-shapeBracket] {
			return 0
		}
		return n + 1
	}
	if !precedesMarker(before) && before != ',' && before != ';' && before != ':' {
		return 0 // "pool" is a word
	}
	n := slippedNumber(rest, value)
	if n == 0 || !endsMarker(rest[n:]) {
		return 0
	}
	return n
}

// lostAt is the length of a sign behind a sentence's end that no other of its kind has opened since the paragraph's beginning.
func (s *scanner) lostAt(i int) int {
	before, _ := utf8.DecodeLastRune(s.src[:i])
	if before != '.' && before != ',' && before != ';' && before != '?' && before != '!' {
		return 0
	}
	n := 0
	for i+n < len(s.src) && strings.IndexByte("'\"*^", s.src[i+n]) >= 0 {
		n++
	}
	if n == 0 || n > 2 || i+n < len(s.src) && s.src[i+n] != ' ' && s.src[i+n] != '\n' && s.src[i+n] != '\r' {
		return 0
	}
	start := max(0, bytes.LastIndex(s.src[:i], []byte("\n\n")), i-maxSlipReach)
	if c := s.src[i]; (c == '"' || c == '\'') && n == 1 && opened(s.src[start:i], c) {
		return 0
	}
	return n
}

// opened reports whether a straight quotation mark is open at the end of the text; apostrophes are none.
func opened(text []byte, quote byte) bool {
	open := false
	for i, c := range text {
		if c != quote {
			continue
		}
		starts := i == 0 || text[i-1] == ' ' || text[i-1] == '\n' || text[i-1] == '('
		inside := i > 0 && i+1 < len(text) && isASCIILetter(text[i-1]) && isASCIILetter(text[i+1])
		if starts || open && !inside {
			open = starts
		}
	}
	return open
}
