package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/lexicon"
)

// Lex splits a note's text into tokens, appended to tokens, and tells of each what can be seen without its neighbours'
// meaning: shape, italics, quotation marks and brackets with their partners, lexicon terms.
func Lex(note *citation.Note, tokens []Token) []Token {
	l := lexer{text: note.Text, tokens: tokens[:0]}
	for l.pos < len(l.text) {
		l.next()
	}
	l.style(note)
	pairQuotes(l.text, l.tokens)
	pairBrackets(l.tokens)
	tag(l.text, l.tokens)
	return l.tokens
}

type lexer struct {
	text   string
	pos    int
	spaced bool
	tokens []Token
}

func (l *lexer) next() {
	r, size := utf8.DecodeRuneInString(l.text[l.pos:])
	switch {
	case unicode.IsSpace(r):
		l.spaced = true
		l.pos += size
	case r == 'h' || r == 'H' || r == 'w' || r == 'd':
		if end := urlEnd(l.text[l.pos:]); end > 0 {
			l.add(KindURL, ShapeURL, end)
			return
		}
		l.word()
	case r == 'E' && ecliEnd(l.text[l.pos:]) > 0:
		l.add(KindNumber, ShapeECLI, ecliEnd(l.text[l.pos:]))
	case r == '1' && isDOI(l.text[l.pos:]):
		l.add(KindURL, ShapeDOI, trimURL(l.text[l.pos:], wordEnd(l.text[l.pos:])))
	case unicode.IsDigit(r):
		l.number()
	case lexicon.IsWordRune(r):
		l.word()
	default:
		l.sign(r, size)
	}
}

func (l *lexer) add(kind Kind, shape Shape, length int) *Token {
	span := citation.Span{Start: l.pos, End: l.pos + length}
	l.tokens = append(l.tokens, Token{Span: span, Kind: kind, Shape: shape, Spaced: l.spaced, Pair: -1})
	l.pos, l.spaced = span.End, false
	t := &l.tokens[len(l.tokens)-1]
	if kind != KindSign {
		t.Hash = lexicon.Hash(span.In(l.text))
		t.Tail = tail(span.In(l.text))
	}
	return t
}

// word reads letters and digits, with hyphens and apostrophes between letters: "Trevor-Roper", "d'ora", "H2O".
func (l *lexer) word() {
	rest := l.text[l.pos:]
	end := 0
	for end < len(rest) {
		r, size := utf8.DecodeRuneInString(rest[end:])
		if !lexicon.IsWordRune(r) {
			if !lexicon.IsJoiner(r) {
				break
			}
			after, _ := utf8.DecodeRuneInString(rest[end+size:])
			if !unicode.IsLetter(after) {
				break
			}
		}
		end += size
	}
	word := rest[:end]
	t := l.add(KindWord, wordShape(word), end)
	t.Caps = t.Shape == ShapeUpper
}

func wordShape(word string) Shape {
	var upper, lower, n int
	first := true
	firstUpper := false
	for _, r := range word {
		if !unicode.IsLetter(r) {
			first = false
			continue
		}
		n++
		if unicode.IsUpper(r) {
			upper++
			firstUpper = firstUpper || first
		} else {
			lower++
		}
		first = false
	}
	switch {
	case n == 1 && upper == 1:
		return ShapeInitial
	case isRoman(word):
		return ShapeRoman
	case n == 1:
		return ShapeLetter
	case upper == 0:
		return ShapeLower
	case lower == 0:
		return ShapeUpper
	case firstUpper && (upper == 1 || strings.ContainsAny(word, "-‐‑'’")):
		return ShapeTitle
	default:
		return ShapeMixed
	}
}

// isRoman reports whether the word is a Roman numeral of two letters or more: "xii", "XIV". It must refuse "mix" and "Di";
// "vi" and "CD" it cannot tell.
func isRoman(word string) bool {
	if len(word) < 2 || len(word) > 9 {
		return false
	}
	value, last, run := 0, 0, 0
	for i := len(word) - 1; i >= 0; i-- {
		c := word[i]
		if (c >= 'a') != (word[0] >= 'a') {
			return false
		}
		v := 0
		switch c | 0x20 {
		case 'i':
			v = 1
		case 'v':
			v = 5
		case 'x':
			v = 10
		case 'l':
			v = 50
		case 'c':
			v = 100
		case 'd':
			v = 500
		case 'm':
			v = 1000
		default:
			return false
		}
		switch {
		case v == last:
			if run++; run > 3 {
				return false
			}
			value += v
		case v > last:
			value, last, run = value+v, v, 1
		default:
			if last > 10*v {
				return false // "mix", "dim"
			}
			value -= v
		}
	}
	return value > 0
}

// number reads digits, with dashes between them and letters behind: "27–47", "5th", "12r–15v", "1978a", "978-0-19-…".
func (l *lexer) number() {
	rest := l.text[l.pos:]
	end, dashes, letters := 0, 0, 0
	for end < len(rest) {
		r, size := utf8.DecodeRuneInString(rest[end:])
		switch {
		case unicode.IsDigit(r):
		case unicode.IsLetter(r) && letters < 3:
			letters++
		case isDash(r) && end+size < len(rest) && rest[end+size] >= '0' && rest[end+size] <= '9':
			dashes++
			letters = 0
		default:
			l.add(KindNumber, numberShape(rest[:end], dashes), end)
			return
		}
		end += size
	}
	l.add(KindNumber, numberShape(rest[:end], dashes), end)
}

func numberShape(s string, dashes int) Shape {
	digits := 0
	for i := 0; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
		digits++
	}
	year := digits == 4 && (s[0] == '1' && s[1] >= '4' || s[0] == '2' && s[1] == '0')
	switch {
	case dashes > 0 && year && len(s) <= 12:
		return ShapeYears
	case dashes == 1 && rangeWidth(s) < fewPages:
		return ShapeSpan
	case dashes > 0:
		return ShapeRange
	case digits < len(s):
		return ShapeNumberish
	case year:
		return ShapeYear
	case digits == 1:
		return ShapeDigit1
	case digits == 2:
		return ShapeDigit2
	case digits == 3:
		return ShapeDigit3
	}
	return ShapeDigits
}

// fewPages is the width from which a range of pages is taken for the extent of an article rather than a place in it. In
// the gold documents four in five of the ranges cited are narrower, nine in ten of the articles are longer.
const fewPages = 7

// rangeWidth is the difference of the two numbers of a range, the second written out: 3 for "346–49", "346–9" and "346–349".
func rangeWidth(s string) int {
	var numbers [2]int
	var digits [2]int
	n := 0
	for _, r := range s {
		switch {
		case isDash(r) && n == 0:
			n = 1
		case r >= '0' && r <= '9' && digits[n] < 7:
			numbers[n] = numbers[n]*10 + int(r-'0')
			digits[n]++
		}
	}
	if digits[1] < digits[0] {
		power := 1
		for range digits[1] {
			power *= 10
		}
		numbers[1] += numbers[0] / power * power
	}
	return max(numbers[1]-numbers[0], 0)
}

// sign reads one sign, or a run of the same dash or dot: "———", "...".
func (l *lexer) sign(r rune, size int) {
	end := size
	if isDash(r) || r == '.' {
		for end < len(l.text)-l.pos {
			next, n := utf8.DecodeRuneInString(l.text[l.pos+end:])
			if next != r {
				break
			}
			end += n
		}
	}
	runs := end > size
	t := l.add(KindSign, ShapeSign, end)
	t.Sign = plainSign(r)
	switch {
	case runs && t.Sign == '.':
		t.Sign = '…'
	case runs, r == '⸺', r == '⸻':
		t.Sign = '—' // a dash that stands for a name
	}
}

// plainSign makes look-alikes one.
func plainSign(r rune) rune {
	switch {
	case isDash(r):
		return '-'
	case strings.ContainsRune("“”„‟«»〝〞", r):
		return '"'
	case strings.ContainsRune("‘’‚‛‹›`´", r):
		return '\''
	}
	return r
}

func isDash(r rune) bool {
	switch r {
	case '-', '‐', '‑', '‒', '–', '—', '―', '−', '⸺', '⸻':
		return true
	}
	return false
}

// urlEnd returns the length of the URL at the start of s, or 0.
func urlEnd(s string) int {
	for _, prefix := range [...]string{"http://", "https://", "www.", "doi:10.", "doi.org/", "dx.doi.org/"} {
		if len(s) > len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
			return trimURL(s, wordEnd(s))
		}
	}
	return 0
}

// ecliEnd returns the length of the European Case Law Identifier at the start of s, or 0: five parts, of which the courts of
// the Union leave out the first.
func ecliEnd(s string) int {
	const longest = 64
	s = s[:min(len(s), longest)]
	full := strings.HasPrefix(s, "ECLI:")
	if !full && !strings.HasPrefix(s, "EU:") {
		return 0
	}
	end := strings.IndexFunc(s, func(r rune) bool { return r != ':' && r != '.' && !lexicon.IsWordRune(r) })
	if end < 0 {
		end = len(s)
	}
	end = trimURL(s, end)
	parts := strings.Split(s[:end], ":")
	if len(parts) != 4 && !full || len(parts) != 5 && full || len(parts[len(parts)-2]) != 4 {
		return 0
	}
	return end
}

func isDOI(s string) bool {
	return len(s) > 8 && s[0] == '1' && s[1] == '0' && s[2] == '.' && s[3] >= '0' && s[3] <= '9' && s[4] >= '0' && s[4] <= '9' &&
		strings.IndexByte(s[:min(len(s), 12)], '/') > 0
}

func wordEnd(s string) int {
	if i := strings.IndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("<>“”«»", r) }); i >= 0 {
		return i
	}
	return len(s)
}

// trimURL leaves out punctuation at the end, and a closing bracket that has no partner inside.
func trimURL(s string, end int) int {
	unclosed := strings.Count(s[:end], "(") - strings.Count(s[:end], ")")
	for end > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:end])
		switch {
		case r == ')' && unclosed < 0:
			unclosed++
		case r == ']', strings.ContainsRune(".,;:!?'\"’”*", r):
		default:
			return end
		}
		end -= size
	}
	return end
}

func tail(word string) uint64 {
	i, n := len(word), 0
	for ; i > 0 && n < 3; n++ {
		_, size := utf8.DecodeLastRuneInString(word[:i])
		i -= size
	}
	return lexicon.Hash(word[i:])
}

// style sets the italics and small capitals of the tokens from the note's marks.
func (l *lexer) style(note *citation.Note) {
	if note.Styled {
		for i := range l.tokens {
			l.tokens[i].Italic = ItalicNo
		}
	}
	for _, mark := range note.Marks {
		if mark.Kind != citation.MarkItalic && mark.Kind != citation.MarkSmallCaps {
			continue
		}
		for i := firstAt(l.tokens, mark.Start); i < len(l.tokens) && l.tokens[i].Start < mark.End; i++ {
			if mark.Kind == citation.MarkItalic {
				l.tokens[i].Italic = ItalicYes
			} else {
				l.tokens[i].Caps = true
			}
		}
	}
}

// firstAt returns the first token that ends behind the offset.
func firstAt(tokens []Token, offset int) int {
	low, high := 0, len(tokens)
	for low < high {
		if mid := (low + high) / 2; tokens[mid].End > offset {
			high = mid
		} else {
			low = mid + 1
		}
	}
	return low
}
