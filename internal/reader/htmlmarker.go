package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// markerKind says how surely the text of a link is what a body prints to call a note.
type markerKind uint8

const (
	markerNone      markerKind = iota
	markerWordy                // "note 3", "Anm. 4": also the text of links to figures and chapters
	markerBare                 // "12", "iv", "a": also the text of links to pages
	markerBracketed            // "[12]", "(a)"
	markerSign                 // "¹²", "†", "*": nothing else looks so
)

const (
	// maxMarkerDigits allows for an edition whose notes are numbered through: 123456.
	maxMarkerDigits = 7
	// maxMarkerWord is the longest word before a number in a marker: "Footnote 3".
	maxMarkerWord = 9
	maxMarkerSign = 6
	maxRoman      = 8
)

// noteSigns are the signs that call notes without a number.
const noteSigns = "*∗⁎†‡§¶‖#✝※"

// readMarker reads a text that may be a note's marker, and returns the label it prints: "12" for "[12]", "*" for "(*)".
// It refuses "Smith 1999". Whether "12" is a note's marker or a page's number is for the caller to judge.
func readMarker(text string) (label string, kind markerKind) {
	text = strings.TrimSpace(text)
	label = strings.TrimRight(strings.TrimLeft(text, openingBrackets+" "), closingBrackets+" .,:;")
	kind = bareMarker(label)
	if kind == markerBare && label != strings.TrimRight(text, " .,:;") {
		kind = markerBracketed
	}
	return label, kind
}

func bareMarker(s string) markerKind {
	switch {
	case s == "":
		return markerNone
	case isNumberMarker(s), isRoman(s), isLetterMarker(s):
		return markerBare
	case isSignMarker(s):
		return markerSign
	case isWordyMarker(s):
		return markerWordy
	}
	return markerNone
}

// isNumberMarker accepts "12", "12a", "12*" and refuses "12 f.".
func isNumberMarker(s string) bool {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits == 0 || digits > maxMarkerDigits {
		return false
	}
	rest := s[digits:]
	return rest == "" || rest == "*" || len(rest) == 1 && isASCIILetter(rest[0])
}

// isLetterMarker accepts "a", "B", "aa" and refuses "de".
func isLetterMarker(s string) bool {
	switch utf8.RuneCountInString(s) {
	case 1:
		r, _ := utf8.DecodeRuneInString(s)
		return unicode.IsLetter(r)
	case 2:
		return len(s) == 2 && s[0] == s[1] && isASCIILetter(s[0])
	}
	return false
}

// isSignMarker accepts "**", "¹²" and refuses "1*".
func isSignMarker(s string) bool {
	runes := 0
	for _, r := range s {
		if runes++; runes > maxMarkerSign || !strings.ContainsRune(noteSigns, r) && !isRaisedDigit(r) {
			return false
		}
	}
	return runes > 0
}

func isRaisedDigit(r rune) bool {
	_, ok := superscriptDigit(r)
	return ok
}

// isRoman accepts "iv" and "XII", refuses "d" and "page".
func isRoman(s string) bool {
	return s != "" && len(s) <= maxRoman && (strings.Trim(s, "ivxlc") == "" || strings.Trim(s, "IVXLC") == "")
}

// isWordyMarker accepts "note 3" and "Anm. 4" and refuses "see note 3".
func isWordyMarker(s string) bool {
	word, number, found := strings.Cut(s, " ")
	word = strings.TrimSuffix(word, ".")
	if n := utf8.RuneCountInString(word); !found || n == 0 || n > maxMarkerWord {
		return false
	}
	letters := !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
	return letters && (isNumberMarker(number) || isLetterMarker(number))
}

func isASCIILetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }
