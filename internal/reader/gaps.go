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
