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
	for at := 0; ; {
		start, end := nextWord(spelling, at)
		if start == end {
			return words
		}
		words = append(words, strings.ReplaceAll(strings.ReplaceAll(spelling[start:end], "’", "'"), "ʼ", "'"))
		at = end
	}
}

// nextWord finds the first word, number or sign of the spelling from an offset on. It is empty where there is none.
func nextWord(spelling string, at int) (start, end int) {
	for at < len(spelling) {
		r, size := utf8.DecodeRuneInString(spelling[at:])
		switch {
		case r == '.' || unicode.IsSpace(r):
			at += size
		case IsWordRune(r):
			return at, wordEnd(spelling, at+size)
		default:
			return at, at + size
		}
	}
	return at, at
}

// wordEnd returns where the word ends that the text before the offset begins.
func wordEnd(spelling string, at int) int {
	for at < len(spelling) {
		if c := spelling[at]; c < utf8.RuneSelf && isWordByte(c) {
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(spelling[at:])
		if !IsWordRune(r) && !(IsJoiner(r) && joins(spelling[at+size:])) {
			break
		}
		at += size
	}
	return at
}

// isWordByte reports whether a byte of ASCII belongs to a word or number.
func isWordByte(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' }

// IsWordRune reports whether the rune belongs to a word or number.
func IsWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isWordByte(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// IsJoiner reports whether the sign joins two letters into one word: "Trevor-Roper", "d’ora".
func IsJoiner(r rune) bool { return isApostrophe(r) || r == '-' || r == '‐' || r == '‑' }

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

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
