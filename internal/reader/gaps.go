package reader

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// gaps are the stretches of a text that stood round and between markers which have been cut out of it: the brackets of
// "hard [], and", the comma or the dash between two. The cuts are in order.
func gaps(text string, cuts []int) []citation.Span {
	var list []citation.Span
	for i := 0; i < len(cuts); {
		first := i
		for i++; i < len(cuts) && strings.Trim(text[cuts[i-1]:cuts[i]], " ,;–—-") == ""; i++ {
		}
		gap := citation.Span{Start: cuts[first], End: cuts[i-1]}
		before := strings.TrimRight(text[:gap.Start], " ")
		after := strings.TrimLeft(text[gap.End:], " ")
		open, size := utf8.DecodeLastRuneInString(before)
		if closing, width := utf8.DecodeRuneInString(after); size > 0 && width > 0 && isBracketPair(open, closing) {
			gap.Start = len(strings.TrimRight(before[:len(before)-size], " "))
			gap.End = len(text) - len(after) + width
		}
		if len(list) > 0 {
			gap.Start = max(gap.Start, list[len(list)-1].End)
		}
		if gap.Len() > 0 {
			list = append(list, gap)
		}
	}
	return list
}

func isBracketPair(open, closing rune) bool {
	return open == '[' && closing == ']' || open == '(' && closing == ')'
}

// closeGaps takes the gaps out of a text, and returns where an offset of the text has gone.
func closeGaps(text string, cuts []int) (string, func(int) int) {
	slices.Sort(cuts)
	list := gaps(text, cuts)
	if len(list) == 0 {
		return text, func(offset int) int { return offset }
	}
	var b strings.Builder
	last := 0
	before := make([]int, len(list)+1) // how much has been taken out before each gap
	for i, gap := range list {
		b.WriteString(text[last:gap.Start])
		last = gap.End
		before[i+1] = before[i] + gap.Len()
	}
	b.WriteString(text[last:])
	return b.String(), func(offset int) int {
		next := sort.Search(len(list), func(i int) bool { return list[i].Start >= offset })
		if next == 0 {
			return offset
		}
		return offset - before[next-1] - (min(offset, list[next-1].End) - list[next-1].Start)
	}
}

// withoutGaps closes what markers have left open where they were taken out of a sentence: "dear [, ]." and "dear ."
func withoutGaps(sentence string) string {
	var b strings.Builder
	last := byte(0)
	for i := 0; i < len(sentence); {
		if n := gapAt(sentence[i:], last); n > 0 {
			i += n
			continue
		}
		last = sentence[i]
		b.WriteByte(last)
		i++
	}
	return strings.TrimSpace(b.String())
}

// gapAt is the length of the gap that s begins with: brackets round nothing with the blanks before them, or blanks before a
// stop. The points of an omission have blanks of their own: " . . ."
func gapAt(s string, before byte) int {
	rest := strings.TrimLeft(s, " ")
	if rest == "" {
		return 0
	}
	switch after := rest[1:]; rest[0] {
	case '[', '(':
		inner := strings.TrimLeft(after, ",;-–— ")
		if inner != "" && (inner[0] == ']' || inner[0] == ')') {
			return len(s) - len(inner) + 1
		}
	case '.', ',':
		if before != '.' && (after == "" || after[0] == ' ') && !strings.HasPrefix(strings.TrimLeft(after, " "), ".") {
			return len(s) - len(rest)
		}
	}
	return 0
}
