package reader

import (
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// number gives each note its chapter: the count of times that the labels have started again. A reader that knows better
// has set some chapter already.
func number(doc *citation.Document) {
	for _, note := range doc.Notes {
		if note.Chapter != 0 {
			return
		}
	}
	chapter, previous := 0, 0
	values := values(doc.Notes)
	for i, note := range doc.Notes {
		if values[i] > 0 {
			if previous > 0 && restarts(values, i, previous) {
				chapter++
			}
			previous = values[i]
		}
		note.Chapter = chapter
	}
}

// restarts tells a new run of numbers from a slip in the old one: 14, 1, 2 and 14, 2, 3 start again; 14, 12, 15 and 7, 7, 8
// do not.
func restarts(values []int, i, previous int) bool {
	if values[i] > previous {
		return false
	}
	if values[i] == 1 {
		return true
	}
	return values[i] < previous && i+1 < len(values) && values[i+1] == values[i]+1
}

// values reads the labels as numbers. A label that is none, such as an asterisk, is 0. Roman numbers and letters count
// only in a document that has no Arabic ones; letters where some are no Roman numbers, and all may be letters.
func values(notes []*citation.Note) []int {
	out := make([]int, len(notes))
	arabic := false
	for i, note := range notes {
		if n, err := strconv.Atoi(note.Label); err == nil && n > 0 {
			out[i], arabic = n, true
		}
	}
	if arabic {
		return out
	}
	lettered, romans := false, false
	for _, note := range notes {
		label := strings.ToLower(note.Label)
		lettered = lettered || isLetterMarker(label) && roman(label) == 0
		romans = romans || !isLetterMarker(label) && roman(label) > 0
	}
	for i, note := range notes {
		switch label := strings.ToLower(note.Label); {
		case !lettered || romans:
			out[i] = roman(label)
		case isLetterMarker(label) && isASCIILetter(label[0]):
			out[i] = letterNumber([]byte(label))
		}
	}
	return out
}

// roman reads a Roman number in lower case; 0 is none: "xiv" is 14, "mix" is 0.
func roman(s string) int {
	digits := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100, 'd': 500, 'm': 1000}
	total := 0
	for i := range len(s) {
		n := digits[s[i]]
		if n == 0 {
			return 0
		}
		if i+1 < len(s) && digits[s[i+1]] > n {
			total -= n
		} else {
			total += n
		}
	}
	if total <= 0 || toRoman(total) != s {
		return 0
	}
	return total
}

func toRoman(n int) string {
	var b strings.Builder
	for _, d := range []struct {
		value int
		text  string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.text)
		}
	}
	return b.String()
}
