package reader

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A shape is how a number is set off, as the label of a note or as the marker that calls it.
type shape uint8

const (
	shapeNone    shape = iota
	shapeSuper         // ¹²  <sup>12</sup>  ^12^  ^12  $^{12}$  ⑫
	shapeLink          // [12](#n12)  [[12\]](#_ftn12)  <a href="#n12">12</a>
	shapeBracket       // [12]  ［１２］
	shapeParen         // (12)
	shapeHalf          // 12)
	shapeDot           // 12.
	shapeColon         // 12:  12 –
	shapeWord          // a label "Note 12.", "注12", a marker "(n. 12)", "(注12)"
	shapeBare          // a label "12 Smith", a marker "word. 12 Next"
	shapeGlued         // a label "12Smith", a marker "word.12"
	shapeAlone         // a label that has its line for itself, as programs write what they take out of a PDF
	shapeRoman         // [xii]  (xii)  xii.
	shapeLetter        // [a]  (a)  a.
	shapeCount
	shapeNamed  = shapeCount // "[Footnote 12: …]", which needs no series
	shapeArabic = shapeRoman // the shapes before it have numbers in digits, and may stand for each other
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
		label, ok = wordLabelAt(s)
	}
	if !ok {
		return sign{}, false
	}
	rest := s[label.end:]
	blanks := blanksLength(rest)
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
	case shapeParen:
		if blanks == 0 && stopsAtOnce(next) {
			return sign{}, false // the end of a sentence: "as in (12), and"
		}
	case shapeDot, shapeHalf:
		if blanks == 0 && !unicode.IsUpper(next) && len(rest) > 0 {
			return sign{}, false
		}
	case shapeColon:
		if blanks == 0 || !startsText(next) {
			return sign{}, false // "12:30", "12 - 14"
		}
	}
	return label, true
}

// stopsAtOnce accepts the signs with which no note begins.
func stopsAtOnce(r rune) bool { return strings.ContainsRune(",.;:)]!?", r) }

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

// numberAt reads a number with what sets it off: ¹² [12] (12) 12) 12. 12: 12
func numberAt(s []byte) (sign, bool) {
	if len(s) == 0 {
		return sign{}, false
	}
	value, n := digits(s)
	if n > 0 {
		number := sign{end: n, value: value, shape: shapeBare}
		number.close(s[n:])
		return number, true
	}
	if number, ok := superscriptAt(s); ok {
		return number, true
	}
	return enclosed(s)
}

// closers are what may stand behind a number that is a label, the longer first.
var closers = []struct {
	text string
	as   shape
}{
	{".)", shapeHalf}, {`\.`, shapeDot}, {".-", shapeColon}, {".–", shapeColon}, {".—", shapeColon}, {")-", shapeHalf}, {".", shapeDot}, {"．", shapeDot}, {`\)`, shapeHalf},
	{")", shapeHalf}, {"）", shapeHalf}, {":", shapeColon}, {"：", shapeColon}, {" - ", shapeColon}, {" – ", shapeColon}, {" — ", shapeColon},
}

// close adds the sign that stands behind a number.
func (n *sign) close(rest []byte) {
	for _, c := range closers {
		if bytes.HasPrefix(rest, []byte(c.text)) {
			n.end, n.shape = n.end+len(strings.TrimRight(c.text, " ")), c.as
			return
		}
	}
}

// brackets are what may stand around a number.
var brackets = []struct {
	open, closing string
	as            shape
}{
	{"[", "]", shapeBracket}, {"(", ")", shapeParen}, {`\[`, "]", shapeBracket},
	{"［", "］", shapeBracket}, {"（", "）", shapeParen}, {"〔", "〕", shapeBracket}, {"【", "】", shapeBracket}, {"〈", "〉", shapeBracket},
}

// enclosed reads "[12]", "\[12\]" as Markdown writes it, "[^12]" where Markdown's definition is missing, and "(note 12)".
func enclosed(s []byte) (sign, bool) {
	for _, b := range brackets {
		if !bytes.HasPrefix(s, []byte(b.open)) {
			continue
		}
		i, as := len(b.open), b.as
		if i < len(s) && s[i] == '^' {
			i++
		}
		i += blanksLength(s[i:])
		if word := noteWordLength(s[i:]); word > 0 {
			i, as = i+word, shapeWord
		}
		value, n := digits(s[i:])
		if n == 0 {
			continue
		}
		i += n
		i += blanksLength(s[i:])
		if i < len(s) && s[i] == '.' {
			i++
		}
		if i < len(s) && s[i] == '\\' {
			i++
		}
		if bytes.HasPrefix(s[i:], []byte(b.closing)) {
			return sign{end: i + len(b.closing), value: value, shape: as}, true
		}
	}
	return sign{}, false
}

func blanksLength(s []byte) int { return len(s) - len(trimBlanks(s)) }

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
