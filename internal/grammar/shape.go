package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/internal/lexicon"
)

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

func tail(word string) uint64 {
	i, n := len(word), 0
	for ; i > 0 && n < 3; n++ {
		_, size := utf8.DecodeLastRuneInString(word[:i])
		i -= size
	}
	return lexicon.Hash(word[i:])
}
