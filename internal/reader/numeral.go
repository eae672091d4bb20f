package reader

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// zeros are the zeros of the scripts that have digits of their own: full width, Arabic, Persian, Devanagari, Bengali, Gurmukhi,
// Gujarati, Tamil, Telugu, Kannada, Malayalam, Thai, Lao, Tibetan, Burmese, Khmer.
const zeros = "０٠۰०০੦૦௦౦೦൦๐໐༠၀០"

// digit reads one digit, of any script. Its length is 0 where there is none.
func digit(s []byte) (value, size int) {
	if len(s) == 0 {
		return 0, 0
	}
	if s[0] < utf8.RuneSelf {
		if !isDigit(s[0]) {
			return 0, 0
		}
		return int(s[0] - '0'), 1
	}
	r, size := utf8.DecodeRune(s)
	if !unicode.Is(unicode.Nd, r) {
		return 0, 0
	}
	for _, zero := range zeros {
		if r >= zero && r <= zero+9 {
			return int(r - zero), size
		}
	}
	return 0, 0
}

// digits reads a number of notes: no leading zero, no more than maxLabel.
func digits(s []byte) (value, n int) {
	for n < len(s) {
		d, size := digit(s[n:])
		if size == 0 {
			break
		}
		if value, n = value*10+d, n+size; d == 0 && value == 0 || value > maxLabel {
			return 0, 0
		}
	}
	return value, n
}

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

// circled are the numbers in circles, each block with its first number.
var circled = []struct {
	first, last rune
	value       int
}{{'①', '⑳', 1}, {'㉑', '㉟', 21}, {'㊱', '㊿', 36}, {'❶', '❿', 1}, {'⓫', '⓴', 11}}

func circledNumber(r rune) int {
	for _, c := range circled {
		if r >= c.first && r <= c.last {
			return int(r-c.first) + c.value
		}
	}
	return 0
}

// raisers are the signs that stand around a number to raise it. With an empty one behind it, no digit or letter may follow.
var raisers = []struct{ open, closing string }{
	{"<sup>", "</sup>"}, {"$^{", "}$"}, {"${}^{", "}$"}, {"$^", "$"}, {"^{", "}"}, {"^", "^"}, {"^", ""},
}

// superscriptAt reads "¹²", "⑫", "<sup>12</sup>", "^12^" and what programs write for a raised number: "^12", "$^{12}$".
func superscriptAt(s []byte) (sign, bool) {
	if s[0] >= utf8.RuneSelf {
		return raisedNumber(s)
	}
	if s[0] != '^' && s[0] != '$' && s[0] != '<' {
		return sign{}, false
	}
	for _, r := range raisers {
		if len(s) < len(r.open) || !bytes.EqualFold(s[:len(r.open)], []byte(r.open)) {
			continue
		}
		inner := s[len(r.open):]
		value, n := digits(inner)
		if n == 0 && len(inner) > 0 {
			if number, ok := enclosed(inner); ok && number.shape == shapeBracket {
				value, n = number.value, number.end
			}
		}
		rest := inner[n:]
		if n == 0 || len(rest) < len(r.closing) || !bytes.EqualFold(rest[:len(r.closing)], []byte(r.closing)) {
			continue
		}
		if next, _ := utf8.DecodeRune(rest); r.closing == "" && (isAlphanumeric(next) || next == '}') {
			continue
		}
		return sign{end: len(r.open) + n + len(r.closing), value: value, shape: shapeSuper}, true
	}
	return sign{}, false
}

// raisedNumber reads "¹²" and "⑫".
func raisedNumber(s []byte) (sign, bool) {
	value, i := 0, 0
	for i < len(s) && value <= maxLabel {
		r, size := utf8.DecodeRune(s[i:])
		d, ok := superscriptDigit(r)
		if n := circledNumber(r); n > 0 && i == 0 {
			return sign{end: size, value: n, shape: shapeSuper}, true
		}
		if !ok || i == 0 && d == 0 {
			break
		}
		value, i = value*10+d, i+size
	}
	return sign{end: i, value: value, shape: shapeSuper}, i > 0 && value <= maxLabel
}
