package export

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// clean returns s on one line: runs of ASCII white space and Unicode line ends are one blank, other control characters
// and noncharacters are gone, bytes that are not UTF-8 are U+FFFD, and there is no white space at either end. No-break
// and thin spaces inside stay: they are the author's.
func clean(s string) string {
	if isClean(s) {
		return s
	}
	var out strings.Builder
	blank := false
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		switch {
		case isBreak(r):
			blank = out.Len() > 0
			continue
		case isJunk(r):
			continue
		}
		if blank {
			out.WriteByte(' ')
			blank = false
		}
		out.WriteRune(r)
	}
	return strings.TrimFunc(out.String(), unicode.IsSpace)
}

func isClean(s string) bool {
	if strings.TrimFunc(s, unicode.IsSpace) != s || strings.Contains(s, "  ") || !utf8.ValidString(s) {
		return false
	}
	for _, r := range s {
		if r != ' ' && isBreak(r) || isJunk(r) {
			return false
		}
	}
	return true
}

// isBreak accepts what some reader takes for the end of a line or for a blank: "\n", "\v", U+2028. It refuses U+00A0.
func isBreak(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\v', '\f', '\r', 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

// isJunk accepts what no text holds: NUL, U+0007, U+FFFE. It refuses U+FFFD, which shows where bytes were lost.
func isJunk(r rune) bool {
	return unicode.IsControl(r) && !isBreak(r) || r == 0xfeff || r&0xfffe == 0xfffe || 0xfdd0 <= r && r <= 0xfdef
}

// cleanNames drops names that say nothing, and makes a literal of a name that has no part to file it under.
func cleanNames(names []citation.Name) []citation.Name {
	var kept []citation.Name
	for _, n := range names {
		n = citation.Name{
			Family: clean(n.Family), Given: clean(n.Given), Suffix: clean(n.Suffix), Literal: clean(n.Literal),
			DroppingParticle: clean(n.DroppingParticle), NonDroppingParticle: clean(n.NonDroppingParticle),
		}
		if n.Literal != "" || n.Family == "" {
			n = citation.Name{Literal: n.String()}
		}
		if !n.IsZero() {
			kept = append(kept, n)
		}
	}
	return kept
}

// maxYear is the last year that every format can write.
const maxYear = 9999

// cleanDate keeps of a date what can be true: no thirteenth month, no range that ends before it begins.
func cleanDate(d citation.Date) citation.Date {
	d.Literal = clean(d.Literal)
	d.Start, d.End = cleanDay(d.Start), cleanDay(d.End)
	if d.Start == (citation.Day{}) || before(d.End, d.Start) {
		d.End = citation.Day{}
	}
	if d.Season < 1 || d.Season > 4 || d.Start.Month != 0 {
		d.Season = 0
	}
	if d.Start == (citation.Day{}) && d.Season == 0 {
		d.Circa = false
	}
	return d
}

func cleanDay(d citation.Day) citation.Day {
	switch {
	case d.Year == 0 || d.Year < -maxYear || d.Year > maxYear:
		return citation.Day{}
	case d.Month < 1 || d.Month > 12:
		return citation.Day{Year: d.Year}
	case d.Day < 1 || d.Day > 31:
		return citation.Day{Year: d.Year, Month: d.Month}
	}
	return d
}

// before reports whether a ends before b begins: 1965 is not before May 1965.
func before(a, b citation.Day) bool {
	if a.Year != b.Year {
		return a.Year < b.Year
	}
	if a.Month == 0 || b.Month == 0 || a.Month != b.Month {
		return a.Month != 0 && a.Month < b.Month
	}
	return a.Day != 0 && a.Day < b.Day
}

// calendar takes the day away from a date that the Gregorian calendar does not have: 30 February, and 29 February 1900,
// which the Julian calendar had.
func calendar(d citation.Day) citation.Day {
	if d.Day > 0 && time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Day() != d.Day {
		d.Day = 0
	}
	return d
}

// saysNoDate accepts the abbreviations for a missing date, "n.d.", "o. J.", "s.a.", "б. г.": no digit and no word of more
// than two letters. It refuses "forthcoming" and "in press".
func saysNoDate(literal string) bool {
	words := strings.FieldsFunc(literal, func(r rune) bool { return !unicode.IsLetter(r) })
	for _, word := range words {
		if utf8.RuneCountInString(word) > 2 {
			return false
		}
	}
	return len(words) > 0 && !strings.ContainsFunc(literal, unicode.IsDigit)
}
