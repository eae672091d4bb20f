package reader

import (
	"bytes"
	"slices"
	"unicode"
	"unicode/utf8"
)

// signs are all numbers of a page that may be labels or markers, each kind in the order of the text.
type signs struct {
	labels  [shapeCount][]sign
	markers [shapeCount][]sign
}

// collect reads the whole page once.
func (p *page) collect() *signs {
	s := &signs{}
	for i, l := range p.lines {
		if l.blank() {
			continue
		}
		text := p.text(i)
		from := 0
		trailing, trails := p.trailingLabel(i)
		if trails {
			s.labels[shapeAlone] = append(s.labels[shapeAlone], trailing)
		}
		if label, ok := p.loneLabel(i); ok {
			if trails {
				label.quality = min(label.quality, -trailing.quality)
			}
			s.labels[shapeAlone] = append(s.labels[shapeAlone], label)
		} else if label, ok := labelAt(text, p.markup); ok && !isContentsLine(text) {
			end := label.end
			label.quality = p.quality(i)
			label.at, label.end = label.at+l.start, label.end+l.start
			s.labels[label.shape] = append(s.labels[label.shape], label)
			from = end
			if p.wrapped && i > 0 && p.lines[i-1].block == l.block {
				from = 0 // the line may as well go on with a sentence, from its marker
			}
		} else {
			for _, label := range lettered(text, true) {
				if label.value > 0 {
					from = label.end
					label.quality = p.quality(i)
					label.at, label.end = l.start, label.end+l.start
					s.labels[label.shape] = append(s.labels[label.shape], label)
				}
			}
		}
		s.scan(text, from, l.start)
	}
	slices.SortStableFunc(s.labels[shapeAlone], func(a, b sign) int { return a.at - b.at })
	return s
}

// isContentsLine accepts a line of a table of contents: "3. The Harvest ....... 12".
func isContentsLine(text []byte) bool {
	return isDigit(text[len(text)-1]) && (bytes.Contains(text, []byte(".....")) || bytes.Contains(text, []byte(". . . . .")))
}

// maxLone is how many blank lines may stand between a label that has its line for itself and its note.
const maxLone = 2

// edgeQuality makes a number at a page's edge worth nothing by itself: it is a folio unless the series needs it.
const edgeQuality = -1

// touchingQuality is for one that no blank line divides from the text below it.
const touchingQuality = -0.6

// loneLabel reads a line that is a number, or a raised one, and nothing else; the note begins on the next line. Folios look
// alike, but stand at the edges of pages.
func (p *page) loneLabel(i int) (sign, bool) {
	text := p.text(i)
	number, ok := numberAt(text)
	if !ok || number.end != len(text) || number.shape != shapeBare && number.shape != shapeSuper {
		return sign{}, false
	}
	next := i + 1
	for next < len(p.lines) && p.lines[next].blank() && next <= i+maxLone {
		next++
	}
	if next >= len(p.lines) || p.lines[next].blank() || isFolio(p.text(next)) { // a column of numbers
		return sign{}, false
	}
	label := sign{at: p.lines[i].start, end: p.lines[next].start, value: number.value, shape: shapeAlone}
	if p.atEdge(i) || p.lines[next].page != p.lines[i].page {
		label.quality = edgeQuality
		if next == i+1 && p.lines[next].page == p.lines[i].page {
			label.quality = touchingQuality
		}
	}
	return label, true
}

// trailingLabel reads a number that has the last line of a paragraph for itself: programs that take the text out of a PDF write
// a raised label behind the first paragraph that reaches higher than the label's foot, which may be the note itself.
func (p *page) trailingLabel(i int) (sign, bool) {
	number, ok := numberAt(p.text(i))
	if !ok || number.end != len(p.text(i)) || number.shape != shapeBare && number.shape != shapeSuper {
		return sign{}, false
	}
	last := i+1 == len(p.lines) || p.lines[i+1].block != p.lines[i].block
	if !p.wrapped || !last || i == 0 || p.lines[i-1].block != p.lines[i].block {
		return sign{}, false
	}
	first := i - 1
	for first > 0 && p.lines[first-1].block == p.lines[i].block && !isFolio(p.text(first-1)) {
		first--
	}
	if isFolio(p.text(first)) {
		return sign{}, false
	}
	at := p.lines[first].start
	label := sign{at: at, end: at, value: number.value, shape: shapeAlone, quality: 0.2}
	if p.atEdge(i) {
		label.quality = -0.5 // a folio may stand there
	}
	return label, true
}

// atEdge reports whether the line is the first or last of its page.
func (p *page) atEdge(i int) bool {
	for _, step := range []int{-1, 1} {
		j := i + step
		for j >= 0 && j < len(p.lines) && p.lines[j].blank() && p.lines[j].page == p.lines[i].page {
			j += step
		}
		if j < 0 || j >= len(p.lines) || p.lines[j].page != p.lines[i].page {
			return true
		}
	}
	return false
}

// quality says how likely a note begins here, all else equal: after a blank line or a line that ends a sentence more than
// in the middle of a paragraph.
func (p *page) quality(i int) float64 {
	if i == 0 || p.lines[i-1].blank() || p.lines[i-1].page != p.lines[i].page {
		return 0.2
	}
	before := p.text(i - 1)
	switch r, _ := utf8.DecodeLastRune(before); r {
	case '.', '!', '?', '”', '"', '»', ')', ']', '’', '*', '_':
		return 0.15
	}
	if !p.wrapped {
		return 0.15
	}
	return 0
}

// scan finds the markers of a line from byte from on; offset is where the line stands.
func (s *signs) scan(text []byte, from, offset int) {
	for i := from; i < len(text); {
		c := text[i]
		switch {
		case isDigit(c):
			i = s.number(text, i, offset)
			continue
		case c >= utf8.RuneSelf:
			if _, size := digit(text[i:]); size > 0 {
				i = s.number(text, i, offset)
				continue
			}
			if n := s.setOff(text, i, offset); n > 0 {
				i += n
				continue
			}
			_, size := utf8.DecodeRune(text[i:])
			i += size
			continue
		case c == '[' || c == '(' || c == '<' || c == '^' || c == '\\' || c == '$':
			if n := s.setOff(text, i, offset); n > 0 {
				i += n
				continue
			}
		}
		i++
	}
}

// setOff adds a marker in brackets, raised, or a link, and returns its length.
func (s *signs) setOff(text []byte, i, offset int) int {
	if link, ok := linkedNumber(text[i:]); ok {
		s.add(link, i, offset)
		return link.end
	}
	if c := text[i]; c == '\\' && (i+1 >= len(text) || text[i+1] != '[') {
		return 0
	}
	number, ok := numberAt(text[i:])
	if !ok {
		n := 0
		for _, marker := range lettered(text[i:], false) {
			if marker.value > 0 {
				n = marker.end
				s.add(marker, i, offset)
			}
		}
		return n
	}
	s.add(number, i, offset)
	return number.end
}

func (s *signs) add(number sign, i, offset int) {
	number.at, number.end = offset+i, offset+i+number.end
	s.markers[number.shape] = append(s.markers[number.shape], number)
}

// number adds the digits at i if they may be a marker whose raising was lost, and returns where they end. They follow a
// word, its punctuation or its closing quotation mark at once ("bread.12"), or stand between two sentences ("bread. 12 The").
func (s *signs) number(text []byte, i, offset int) int {
	end := i
	for _, size := digit(text[end:]); size > 0; _, size = digit(text[end:]) {
		end += size
	}
	value, n := digits(text[i:end])
	if n == 0 || i == 0 || !endsMarker(text[end:]) {
		return end
	}
	before, size := utf8.DecodeLastRune(text[:i])
	number := sign{end: n, value: value}
	switch {
	case isBlankRune(before):
		prior, _ := utf8.DecodeLastRune(text[:i-size])
		if !precedesMarker(prior) {
			return end
		}
		next, _ := utf8.DecodeRune(trimBlanks(text[end:]))
		if len(text) > end && !beginsSentence(next) {
			return end
		}
		number.shape = shapeBare
	case before == '.' && i > 1 && isDigit(text[i-2]):
		next, _ := utf8.DecodeRune(trimBlanks(text[end:]))
		if len(text) > end && !beginsSentence(next) || i < 4 || !isDigit(text[i-3]) || !isDigit(text[i-4]) {
			return end // "1.200 loaves", "1.1 Introduction", and not "in 1847.10 The"
		}
		number.shape = shapeGlued
	case unicode.IsLetter(before) || precedesMarker(before) || before == ',' || before == ';' || before == ':' ||
		before == ')' || before == ']':
		number.shape = shapeGlued
	default:
		return end
	}
	s.add(number, i, offset)
	return end
}

// endsMarker refuses digits that go on: "1.200", "12th", "3-7".
func endsMarker(rest []byte) bool {
	r, size := utf8.DecodeRune(rest)
	switch {
	case size == 0:
		return true
	case unicode.IsLetter(r), r == '-', r == '–', r == '/', r == '%', r == '°', r == '_':
		return false
	case r == '.' || r == ',' || r == ':':
		next, _ := utf8.DecodeRune(rest[size:])
		return !unicode.IsDigit(next)
	}
	return true
}

func beginsSentence(r rune) bool {
	return startsText(r) && !unicode.IsLower(r)
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func precedesMarker(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '，', '、', '」', '』', '）', '؟', '،', '।', '"', '\'', '”', '’', '“', '‘', '»', '«', '›', '‹', ')', '*', '_':
		return true
	}
	return false
}
