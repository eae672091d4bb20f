package reader

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// A shape is how a number is set off, as the label of a note or as the marker that calls it.
type shape uint8

const (
	shapeNone    shape = iota
	shapeSuper         // ¹²  <sup>12</sup>  ^12^
	shapeLink          // [12](#n12)  [[12\]](#_ftn12)  <a href="#n12">12</a>
	shapeBracket       // [12]
	shapeParen         // (12)
	shapeHalf          // 12)
	shapeDot           // 12.
	shapeBare          // a label "12 Smith", a marker "word. 12 Next"
	shapeGlued         // a label "12Smith", a marker "word.12"
	shapeAlone         // a label that has its line for itself, as programs write what they take out of a PDF
	shapeCount
	shapeNamed = shapeCount // "[Footnote 12: …]", which needs no series
)

// A sign is a number that may be a label or a marker.
type sign struct {
	at, end int // its bytes, with what sets it off and the blanks after a label
	value   int
	shape   shape
	quality float64 // for labels: how much its line looks like a note's first; for markers unused
}

// maxLabel is the greatest number that is tried as a note's; greater ones are years, pages or shelf marks.
const maxLabel = 4999

// superscriptDigit reads one raised digit.
func superscriptDigit(r rune) (int, bool) {
	switch r {
	case '⁰':
		return 0, true
	case '¹':
		return 1, true
	case '²':
		return 2, true
	case '³':
		return 3, true
	case '⁴', '⁵', '⁶', '⁷', '⁸', '⁹':
		return int(r-'⁴') + 4, true
	}
	return 0, false
}

// labelAt reads the label at the beginning of a line; its offsets are from there. A label is followed by text:
// "12. Smith" has one, "12.5 km" and "1968" have none.
func labelAt(s []byte, markup markup) (sign, bool) {
	if markup == markupMarkdown {
		if label, ok := markdownLabel(s); ok {
			return label, true
		}
	}
	label, ok := numberAt(s)
	if !ok {
		return sign{}, false
	}
	rest := s[label.end:]
	blanks := len(rest) - len(trimBlanks(rest))
	label.end += blanks
	if arrow := backArrow(s[label.end:]); arrow > 0 && blanks > 0 {
		label.end += arrow
	}
	next, _ := utf8.DecodeRune(s[label.end:])
	switch label.shape {
	case shapeBare:
		if blanks == 0 {
			if !startsText(next) || isOrdinal(rest) && label.value > 20 || isRange(rest) {
				return sign{}, false
			}
			label.shape = shapeGlued
		} else if !startsText(next) {
			return sign{}, false
		}
	case shapeBracket:
		if next == '(' || next == ':' {
			return sign{}, false // a link, or where one leads
		}
	case shapeDot, shapeHalf:
		if blanks == 0 && !unicode.IsUpper(next) && len(rest) > 0 {
			return sign{}, false
		}
	}
	return label, true
}

// isOrdinal reports whether a number goes on with the short ending of an ordinal: "21st century", "30er Jahre", and not "21ibid." or "21vgl.".
func isOrdinal(rest []byte) bool {
	n := bytes.IndexFunc(rest, func(r rune) bool { return !unicode.IsLower(r) })
	if n < 0 {
		n = len(rest)
	}
	const longest = 3
	letters := utf8.RuneCount(rest[:n])
	return letters > 0 && letters <= longest && !bytes.HasPrefix(rest[n:], []byte("."))
}

// isRange reports whether a number goes on with what follows it: "91–101".
func isRange(rest []byte) bool {
	dash, size := utf8.DecodeRune(rest)
	return (dash == '–' || dash == '—') && len(rest) > size && isDigit(rest[size])
}

// backArrow is the length of the arrow that leads back from a note, where a page was copied: "1. ↑ Smith".
func backArrow(s []byte) int {
	r, size := utf8.DecodeRune(s)
	if !isArrow(r) && r != '^' {
		return 0
	}
	rest := trimBlanks(s[size:])
	if len(rest) == len(s)-size {
		return 0
	}
	return len(s) - len(rest)
}

// startsText accepts what a note begins with.
func startsText(r rune) bool {
	switch r {
	case '"', '\'', '“', '”', '„', '‘', '’', '«', '‹', '»', '[', '(', '*', '_', '¿', '¡', '§', '—', '–', '<', '…':
		return true
	}
	return unicode.IsLetter(r)
}

// numberAt reads a number with what sets it off: ¹² [12] (12) 12) 12. 12
func numberAt(s []byte) (sign, bool) {
	if len(s) == 0 {
		return sign{}, false
	}
	switch c := s[0]; {
	case c >= 0x80 || c == '^' || c == '<':
		return superscriptAt(s)
	case c == '[' || c == '\\' && len(s) > 1 && s[1] == '[':
		return enclosed(s, '[', ']', shapeBracket)
	case c == '(':
		return enclosed(s, '(', ')', shapeParen)
	}
	value, n := digits(s)
	if n == 0 {
		return sign{}, false
	}
	number := sign{end: n, value: value, shape: shapeBare}
	switch rest := s[n:]; {
	case bytes.HasPrefix(rest, []byte(".)")):
		number.end, number.shape = n+2, shapeHalf
	case bytes.HasPrefix(rest, []byte(`\.`)):
		number.end, number.shape = n+2, shapeDot
	case bytes.HasPrefix(rest, []byte(".")):
		number.end, number.shape = n+1, shapeDot
	case bytes.HasPrefix(rest, []byte(`\)`)):
		number.end, number.shape = n+2, shapeHalf
	case bytes.HasPrefix(rest, []byte(")")):
		number.end, number.shape = n+1, shapeHalf
	}
	return number, true
}

// enclosed reads "[12]", "\[12\]" as Markdown writes it, and "[^12]" where Markdown's definition is missing.
func enclosed(s []byte, open, closing byte, as shape) (sign, bool) {
	i := bytes.IndexByte(s[:min(len(s), 2)], open) + 1
	if i < len(s) && s[i] == '^' {
		i++
	}
	blanks := len(s[i:]) - len(trimBlanks(s[i:]))
	value, n := digits(s[i+blanks:])
	i += blanks + n
	i += len(s[i:]) - len(trimBlanks(s[i:]))
	if n == 0 || i >= len(s) {
		return sign{}, false
	}
	if s[i] == '.' {
		i++
	}
	if i < len(s) && s[i] == '\\' {
		i++
	}
	if i >= len(s) || s[i] != closing {
		return sign{}, false
	}
	return sign{end: i + 1, value: value, shape: as}, true
}

// superscriptAt reads "¹²", "<sup>12</sup>" and "^12^".
func superscriptAt(s []byte) (sign, bool) {
	value, i := 0, 0
	for i < len(s) && value <= maxLabel {
		r, size := utf8.DecodeRune(s[i:])
		d, ok := superscriptDigit(r)
		if !ok || i == 0 && d == 0 {
			break
		}
		value, i = value*10+d, i+size
	}
	if i > 0 {
		return sign{end: i, value: value, shape: shapeSuper}, value <= maxLabel
	}
	open, closing := 0, ""
	switch {
	case s[0] == '^':
		open, closing = 1, "^"
	case len(s) >= 5 && bytes.EqualFold(s[:5], []byte("<sup>")):
		open, closing = 5, "</sup>"
	default:
		return sign{}, false
	}
	inner := s[open:]
	value, n := digits(inner)
	if n == 0 {
		if number, ok := enclosed(inner, '[', ']', shapeSuper); ok && len(inner) > 0 && (inner[0] == '[' || inner[0] == '\\') {
			value, n = number.value, number.end
		}
	}
	if n == 0 || len(inner) < n+len(closing) || !bytes.EqualFold(inner[n:n+len(closing)], []byte(closing)) {
		return sign{}, false
	}
	return sign{end: open + n + len(closing), value: value, shape: shapeSuper}, true
}

// digits reads a number of notes: no leading zero, no more than maxLabel.
func digits(s []byte) (value, n int) {
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		if value = value*10 + int(s[n]-'0'); value > maxLabel {
			return 0, 0
		}
		n++
	}
	if n > 0 && s[0] == '0' {
		return 0, 0
	}
	return value, n
}

func trimBlanks(s []byte) []byte {
	for len(s) > 0 {
		r, size := utf8.DecodeRune(s)
		if !isBlankRune(r) {
			break
		}
		s = s[size:]
	}
	return s
}

// markdownLabel reads a label that is a link back: "[[12\]](#_ftnref12)", "[12](#r12).", "**12.**" and "<a …>12</a>" too.
func markdownLabel(s []byte) (sign, bool) {
	if label, ok := linkedNumber(s); ok {
		rest := s[label.end:]
		if len(rest) > 0 && (rest[0] == '.' || rest[0] == ')' || rest[0] == ':') {
			label.end++
		}
		label.end += len(s[label.end:]) - len(trimBlanks(s[label.end:]))
		return label, true
	}
	stars := len(s) - len(bytes.TrimLeft(s, "*_"))
	if stars == 0 || stars > 3 {
		return sign{}, false
	}
	inner, ok := numberAt(s[stars:])
	if !ok || !bytes.HasPrefix(s[stars+inner.end:], s[:stars]) {
		return sign{}, false
	}
	inner.end += 2 * stars
	if rest := s[inner.end:]; inner.shape == shapeBare && len(rest) > 0 {
		switch rest[0] {
		case '.':
			inner.end, inner.shape = inner.end+1, shapeDot
		case ')':
			inner.end, inner.shape = inner.end+1, shapeHalf
		}
	}
	inner.end += len(s[inner.end:]) - len(trimBlanks(s[inner.end:]))
	return inner, true
}

// linkedNumber reads a number that is a link within the document, in Markdown or in HTML.
func linkedNumber(s []byte) (sign, bool) {
	if len(s) < 5 {
		return sign{}, false
	}
	if s[0] == '<' {
		return linkedNumberHTML(s)
	}
	if s[0] != '[' {
		return sign{}, false
	}
	number, ok := anyNumber(s[1:])
	if !ok {
		return sign{}, false
	}
	i := 1 + number.end
	if !bytes.HasPrefix(s[i:], []byte("](")) {
		return sign{}, false
	}
	end := bytes.IndexByte(s[i:min(len(s), i+maxTarget)], ')')
	if end < 0 || bytes.IndexByte(s[i:i+end], '#') < 0 || bytes.IndexByte(s[i:i+end], '\n') >= 0 {
		return sign{}, false
	}
	return sign{end: i + end + 1, value: number.value, shape: shapeLink}, true
}

// maxTarget is the length in bytes of the longest link target that is followed.
const maxTarget = 400

// linkedNumberHTML reads `<a href="#n12">12</a>`, also within <sup>.
func linkedNumberHTML(s []byte) (sign, bool) {
	window := s[:min(len(s), maxTarget)]
	if !bytes.HasPrefix(bytes.ToLower(window[:min(len(window), 7)]), []byte("<a ")) &&
		!bytes.HasPrefix(bytes.ToLower(window[:min(len(window), 7)]), []byte("<sup><a")) {
		return sign{}, false
	}
	open := bytes.Index(window, []byte("<a"))
	if open < 0 {
		return sign{}, false
	}
	gt := bytes.IndexByte(window[open:], '>')
	if gt < 0 || !bytes.Contains(window[open:open+gt], []byte("#")) {
		return sign{}, false
	}
	i := open + gt + 1
	number, ok := anyNumber(window[i:])
	if !ok {
		return sign{}, false
	}
	i += number.end
	for _, tag := range []string{"</a>", "</sup>"} {
		if bytes.HasPrefix(window[i:], []byte(tag)) {
			i += len(tag)
		} else if tag == "</a>" {
			return sign{}, false
		}
	}
	return sign{end: i, value: number.value, shape: shapeLink}, true
}

// anyNumber reads a number however it is set off, and refuses one that is only the beginning of something longer.
func anyNumber(s []byte) (sign, bool) {
	number, ok := numberAt(s)
	if !ok || number.end >= len(s) {
		return sign{}, false
	}
	switch s[number.end] {
	case ']', '<':
		return number, true
	}
	return sign{}, false
}
