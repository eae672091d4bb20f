package grammar

import (
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
