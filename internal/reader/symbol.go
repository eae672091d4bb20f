package reader

import (
	"bytes"
	"sort"
	"unicode"
	"unicode/utf8"
)

// symbols are the signs that call notes without numbers, of which a page has a few; the longer first.
var symbols = [...]string{`\*\*\*`, `\*\*`, `\*`, "***", "**", "*", "††", "†", "‡‡", "‡", "§§", "§", "‖", "¶"}

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
// right after a word before it, on the same page where there are pages; the bullets of a list have no such answer.
func (s *scanner) addSymbols() {
	markers := s.symbolMarkers()
	if len(markers) == 0 {
		return
	}
	var labels []sign
	for i := range s.lines {
		if label, ok := s.symbolLabel(i); ok {
			labels = append(labels, label)
		}
	}
	taken := -1
	for len(labels) > 0 {
		n := 1
		for n < len(labels) && !markedBetween(markers, labels[n-1].at, labels[n].at) {
			n++
		}
		for _, n := range s.answeredSymbols(markers, labels[:n], taken) {
			taken = max(taken, n.marker.at)
			s.notes = append(s.notes, n)
		}
		labels = labels[n:]
	}
	s.notes = onePerPlace(s.notes)
}

// markedBetween reports whether a marker stands between two places.
func markedBetween(markers []sign, from, to int) bool {
	i := sort.Search(len(markers), func(i int) bool { return markers[i].at > from })
	return i < len(markers) && markers[i].at < to
}

// answeredSymbols finds the markers of labels that stand together. The last of them has the last marker of its symbol, the
// others have theirs before it. One that no marker answers is taken after one that is answered: its marker was lost.
func (s *scanner) answeredSymbols(markers, labels []sign, taken int) []found {
	out := make([]found, len(labels))
	before, any := labels[0].at, false
	for k := len(labels) - 1; k >= 0; k-- {
		out[k].label = labels[k]
		if marker, ok := s.symbolAnswer(markers, labels[k], before, taken); ok {
			out[k].marker, before, any = marker, marker.at, true
		}
	}
	if !any {
		return nil
	}
	kept := out[:0]
	for k, n := range out {
		lost := len(kept) > 0 && s.pageOf(n.label) == s.pageOf(out[k-1].label) && !s.isParagraphSign(n.label)
		if n.marker.shape != shapeNone || lost {
			kept = append(kept, n)
		}
	}
	return kept
}

// isParagraphSign reports whether a symbol is one of a law's paragraphs: "§ 12".
func (s *scanner) isParagraphSign(label sign) bool {
	return label.end < len(s.src) && unicode.IsDigit(rune(s.src[label.end])) && bytes.HasPrefix(s.src[label.at:], []byte("§"))
}

// symbolLabel reads the label of a line: "* Read in March", and not one of several bullets under each other.
func (s *scanner) symbolLabel(i int) (sign, bool) {
	text := s.text(i)
	n := s.symbolAt(text)
	if n == 0 {
		return sign{}, false
	}
	rest := trimBlanks(text[n:])
	next, _ := utf8.DecodeRune(rest)
	if !startsText(next) && !unicode.IsDigit(next) || s.isBullet(i, text[:n]) {
		return sign{}, false
	}
	at := s.lines[i].start
	return sign{at: at, end: at + len(text) - len(rest), value: -1, shape: shapeSuper}, true
}

// symbolAt is the length of the symbol that may be the label of the line. In Markdown an asterisk by itself is markup.
func (s *scanner) symbolAt(text []byte) int {
	n := symbolLength(text)
	if n > 0 && s.markup != markupNone && text[0] == '*' {
		return 0
	}
	return n
}

// isBullet reports whether the line before or after begins with the same symbol.
func (s *scanner) isBullet(i int, symbol []byte) bool {
	for _, step := range []int{-1, 1} {
		j := i + step
		for j >= 0 && j < len(s.lines) && s.lines[j].blank() {
			j += step
		}
		if j >= 0 && j < len(s.lines) && bytes.HasPrefix(s.text(j), symbol) && symbolLength(s.text(j)) == len(symbol) {
			return true
		}
	}
	return false
}

// symbolMarkers are all symbols that follow a word.
func (s *scanner) symbolMarkers() []sign {
	var out []sign
	for _, l := range s.lines {
		emphasis := false // an asterisk has opened one
		for i := l.start; i < l.end; {
			if c := s.src[i]; c != '*' && c != '\\' && c < utf8.RuneSelf {
				i++
				continue
			}
			n := symbolLength(s.src[i:l.end])
			if n == 0 {
				_, size := utf8.DecodeRune(s.src[i:l.end])
				i += size
				continue
			}
			star := s.src[i] == '*'
			switch {
			case star && (i == l.start || s.src[i-1] == ' ' || s.src[i-1] == '('):
				emphasis = i+n < l.end && s.src[i+n] != ' '
			case star && emphasis:
				emphasis = false
			case i > l.start && !(s.markup != markupNone && star) && isSymbolMarker(s.src[l.start:l.end], i-l.start, n):
				out = append(out, sign{at: i, end: i + n, value: -1, shape: shapeSuper})
			}
			i += n
		}
	}
	return out
}

// maxSymbolReach is how many lines before its note a symbol's marker may stand, about a page.
const maxSymbolReach = 80

// maxSymbols is how many markers with symbols are tried for a label; a page has a few.
const maxSymbols = 40

// symbolAnswer finds the last place before byte before, and after taken, where the label's symbol follows a word.
func (s *scanner) symbolAnswer(markers []sign, label sign, before, taken int) (sign, bool) {
	line := s.lineAt(label.at)
	n := symbolLength(s.src[label.at:label.end])
	symbol := s.src[label.at : label.at+n]
	last := sort.Search(len(markers), func(k int) bool { return markers[k].at >= before }) - 1
	for k := last; k >= max(0, last-maxSymbols); k-- {
		m := markers[k]
		at := s.lineAt(m.at)
		if m.at <= taken || at < line-maxSymbolReach || s.pages() && s.lines[at].page != s.lines[line].page {
			break
		}
		if bytes.Equal(s.src[m.at:m.end], symbol) {
			return m, true
		}
	}
	return sign{}, false
}

// isSymbolMarker accepts "word*" and "word.* Next" and refuses "5 * 3" and "a*b".
func isSymbolMarker(text []byte, at, n int) bool {
	before, _ := utf8.DecodeLastRune(text[:at])
	after, size := utf8.DecodeRune(text[at+n:])
	if before == '*' || before == '\\' || after == '*' || !unicode.IsLetter(before) && !precedesMarker(before) && before != ',' {
		return false
	}
	return size == 0 || !unicode.IsLetter(after) && !unicode.IsDigit(after)
}
