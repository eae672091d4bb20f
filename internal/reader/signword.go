package reader

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// maxNoteWord is the length in bytes of the longest word that stands before the number of a note.
const maxNoteWord = 40

// noteWordLength is the length of a word for a note before its number, with the stop and the blanks behind it: "Note ", "n. ",
// "注". It is 0 where there is none.
func noteWordLength(s []byte) int {
	n := 0
	for n < len(s) && n < maxNoteWord {
		r, size := utf8.DecodeRune(s[n:])
		if !unicode.IsLetter(r) {
			break
		}
		n += size
	}
	if n == 0 || n >= maxNoteWord || !headingData().named[fold(string(s[:n]))] {
		return 0
	}
	stopped := bytes.HasPrefix(s[n:], []byte("."))
	if stopped {
		n++
	}
	blanks := blanksLength(s[n:])
	if first, _ := utf8.DecodeRune(s); blanks == 0 && !stopped && unicode.In(first, unicode.Latin, unicode.Cyrillic, unicode.Greek) {
		return 0
	}
	return n + blanks
}

// wordLabelAt reads a label that begins with a word: "Note 12. Smith", "n. 12 Smith", "注12 田中".
func wordLabelAt(s []byte) (sign, bool) {
	word := noteWordLength(s)
	if word == 0 {
		return sign{}, false
	}
	value, n := digits(s[word:])
	if n == 0 {
		return sign{}, false
	}
	label := sign{end: word + n, value: value}
	label.close(s[label.end:])
	label.shape = shapeWord
	next, _ := utf8.DecodeRune(trimBlanks(s[label.end:]))
	return label, startsText(next) && !unicode.IsLower(next) // not "Note 12 says"
}
