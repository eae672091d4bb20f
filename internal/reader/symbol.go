package reader

import (
	"bytes"
	"slices"
	"unicode"
	"unicode/utf8"
)

// symbols are the signs that call notes without numbers, of which a page has a few.
var symbols = []string{`\*\*\*`, `\*\*`, `\*`, "***", "**", "*", "††", "†", "‡‡", "‡", "§§", "§", "‖", "¶"}

// symbolLength is the length of the symbol that s begins with, or 0.
func symbolLength(s []byte) int {
	for _, symbol := range symbols {
		if bytes.HasPrefix(s, []byte(symbol)) {
			return len(symbol)
		}
	}
	return 0
}

// addSymbols adds the notes under asterisks and daggers. The label stands at a line's beginning, and the same symbol
// right after a word before it, on the same page where there are pages; bullets of a list have no such answer.
func (s *scanner) addSymbols() {
	taken := -1
	for i := range s.lines {
		text := s.text(i)
		n := s.symbolAt(text)
		if n == 0 {
			continue
		}
		rest := trimBlanks(text[n:])
		next, _ := utf8.DecodeRune(rest)
		if !startsText(next) && !unicode.IsDigit(next) {
			continue
		}
		marker, ok := s.symbolMarker(text[:n], i, taken)
		if !ok {
			continue
		}
		taken = marker.at
		at := s.lines[i].start
		label := sign{at: at, end: at + len(text) - len(rest), value: -1, shape: shapeSuper}
		s.notes = append(s.notes, found{label: label, marker: marker})
	}
	slices.SortStableFunc(s.notes, byPlace)
}

// symbolAt is the length of the symbol that may be the label of the line. In Markdown an asterisk by itself is markup.
func (s *scanner) symbolAt(text []byte) int {
	n := symbolLength(text)
	if n > 0 && s.markdown && text[0] == '*' {
		return 0
	}
	return n
}

// maxSymbolReach is how many lines before its note a symbol's marker may stand, about a page.
const maxSymbolReach = 80

// symbolMarker finds the last place before the line, and after taken, where the symbol follows a word.
func (s *scanner) symbolMarker(symbol []byte, line, taken int) (sign, bool) {
	for i := line - 1; i >= max(0, line-maxSymbolReach); i-- {
		if s.lines[i].page != s.lines[line].page && s.pages() && s.lines[i].page > 0 {
			break
		}
		text := s.text(i)
		for end := len(text); end > 0; {
			at := bytes.LastIndex(text[:end], symbol)
			if at <= 0 {
				break
			}
			end = at
			if s.lines[i].start+at > taken && s.isSymbolMarker(text, at, len(symbol)) {
				at += s.lines[i].start
				return sign{at: at, end: at + len(symbol), value: -1, shape: shapeSuper}, true
			}
		}
	}
	return sign{}, false
}

// isSymbolMarker accepts "word*" and "word.* Next" and refuses "*word*", "5 * 3" and "**".
func (s *scanner) isSymbolMarker(text []byte, at, n int) bool {
	before, _ := utf8.DecodeLastRune(text[:at])
	after, size := utf8.DecodeRune(text[at+n:])
	if before == '*' || before == '\\' || after == '*' || !unicode.IsLetter(before) && !precedesMarker(before) && before != ',' {
		return false
	}
	if bytes.HasPrefix(bytes.TrimLeft(text[at:at+n], `\`), []byte("*")) && bytes.Count(text[:at], []byte("*"))%2 == 1 {
		return false // it closes an emphasis
	}
	return size == 0 || !unicode.IsLetter(after) && !unicode.IsDigit(after)
}
