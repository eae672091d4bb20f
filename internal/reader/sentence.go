package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxSentence bounds the sentence that a note is called from: what is longer is a table or a list without full stops.
const maxSentence = 1200

// sentenceAt returns the sentence of text in which a note is called at the offset. A marker after the full stop belongs to
// the sentence before it. The text has no markers any more, and is not kept.
func sentenceAt(text string, offset int) string {
	offset = min(max(offset, 0), len(text))
	from, to := max(0, offset-maxSentence), min(len(text), offset+maxSentence)
	for from > 0 && !utf8.RuneStart(text[from]) {
		from--
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	before := strings.TrimRightFunc(text[from:offset], unicode.IsSpace)
	after := text[offset:to]
	if start := len(strings.TrimRightFunc(before, isSentenceTail)); start < len(before) && endsSentence(before[start:]) &&
		startsSentence(after) {
		return strings.Clone(strings.TrimSpace(before[sentenceStart(before[:start]):]))
	}
	return strings.Clone(strings.TrimSpace(before[sentenceStart(before):] + after[:sentenceEnd(after)]))
}

// sentenceStart is where the last sentence of text begins.
func sentenceStart(text string) int {
	for i := len(text) - 1; i > 0; i-- {
		if text[i] != ' ' && endsWide(text[:i]) {
			return i // no blank follows
		}
		if text[i] != ' ' || !startsSentence(text[i+1:]) {
			continue
		}
		tail := strings.TrimRightFunc(text[:i], isSentenceTail)
		if endsSentence(text[len(tail):i]) && !isAbbreviation(tail) {
			return i + 1
		}
	}
	return 0
}

// sentenceEnd is where the first sentence of text ends.
func sentenceEnd(text string) int {
	for i, r := range text {
		if !strings.ContainsRune(sentenceStops, r) || isAbbreviation(text[:i]) {
			continue
		}
		tail := strings.TrimLeftFunc(text[i:], isSentenceTail)
		if strings.TrimSpace(tail) == "" || tail[0] == ' ' && startsSentence(tail[1:]) || strings.ContainsRune(wideStops, r) {
			return len(text) - len(tail)
		}
	}
	return len(text)
}

const (
	sentenceStops = ".!?…؟।" + wideStops
	wideStops     = "。！？" // of scripts without blanks
)

// endsWide reports whether text ends with a full stop of a script without blanks, maybe within quotation marks.
func endsWide(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "」』）”’"))
	return strings.ContainsRune(wideStops, r)
}

// isSentenceTail accepts what may stand at the end of a sentence: its stop, and quotation marks and brackets around it.
func isSentenceTail(r rune) bool {
	return strings.ContainsRune(sentenceStops, r) || strings.ContainsRune(`"'”’»“‘)]」』）`, r)
}

func endsSentence(tail string) bool { return strings.ContainsAny(tail, sentenceStops) }

// startsSentence refuses "c. 1820" and "p. xii" by the letter that follows the stop.
func startsSentence(s string) bool {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) })
	r, _ := utf8.DecodeRuneInString(s)
	return s == "" || unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.IsTitle(r) || unicode.IsLetter(r) && !unicode.IsLower(r)
}

// isAbbreviation reports whether the text before a stop ends in an initial or a title, which end no sentence: "J" of
// "J. Smith", "Dr", "St". It refuses "US" and "it".
func isAbbreviation(text string) bool {
	start := strings.LastIndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	if start >= 0 {
		_, size := utf8.DecodeRuneInString(text[start:])
		start += size
	}
	word := []rune(text[max(start, 0):])
	return len(word) == 1 && unicode.IsUpper(word[0]) || len(word) == 2 && unicode.IsUpper(word[0]) && unicode.IsLower(word[1])
}
