package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words splits a spelling as the lexer splits a text: into words, numbers and signs, without dots.
// "Frankfurt a. M." is Frankfurt, a, M; "wie Anm." is wie, Anm; "Kungl. biblioteket" is Kungl, biblioteket.
func Words(spelling string) []string {
	var words []string
	start := -1
	flush := func(end int) {
		if start >= 0 {
			words = append(words, strings.ReplaceAll(strings.ReplaceAll(spelling[start:end], "’", "'"), "ʼ", "'"))
			start = -1
		}
	}
	for i, r := range spelling {
		switch {
		case IsWordRune(r), start >= 0 && IsJoiner(r) && joins(spelling[i+utf8.RuneLen(r):]):
			if start < 0 {
				start = i
			}
		case unicode.IsSpace(r), r == '.':
			flush(i)
		default:
			flush(i)
			words = append(words, string(r))
		}
	}
	flush(len(spelling))
	return words
}

// IsWordRune reports whether the rune belongs to a word or number.
func IsWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// IsJoiner reports whether the sign joins two letters into one word: "Trevor-Roper", "d’ora".
func IsJoiner(r rune) bool {
	return r == '\'' || r == '’' || r == 'ʼ' || r == '-' || r == '‐' || r == '‑'
}

func joins(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsLetter(r)
}

// Hash is a number by which words are compared: the same for all cases of a word, and for all kinds of its apostrophe and
// hyphen. It is FNV-1a over the runes in lower case.
func Hash(word string) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	h := uint64(offset)
	for i := 0; i < len(word); {
		if c := word[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			h = (h ^ uint64(c)) * prime
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		switch r {
		case '’', 'ʼ':
			r = '\''
		case '‐', '‑':
			r = '-'
		default:
			r = unicode.ToLower(r)
		}
		for r > 0 {
			h = (h ^ uint64(r&0xff)) * prime
			r >>= 8
		}
		i += size
	}
	return h
}
