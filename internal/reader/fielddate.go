package reader

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/lexicon"
)

// typedDate reads a year, and the day that may stand beside it in words or numbers, in any language. A day that is neither
// is left out; where there is no year it is the date's literal.
func typedDate(year, day string) citation.Date {
	date := dateOf(year)
	if date.IsZero() && year != "" {
		date.Literal = year
	}
	day = strings.Trim(day, " /")
	if full := dateOf(day); full.Start.Month > 0 && (date.Start.Year == 0 || date.Start.Year == full.Start.Year) {
		return full
	}
	read, ok := dayOf(day)
	switch season := seasonNamed(day); {
	case season > 0 && date.Start.Year != 0:
		date.Season = season
	case ok && date.Start.Year == 0 && read.Year == 0: // a month of no year
		return date
	case ok && (read.Year == 0 || date.Start.Year == 0 || read.Year == date.Start.Year):
		read.Year = cmp.Or(date.Start.Year, read.Year)
		return citation.Date{Start: read}
	case date.IsZero() && day != "":
		return citation.Date{Literal: day}
	}
	return date
}

// dayOf reads a day with the name of its month, in whatever order: “April 2005”, “1er mars”, “3 de abril de 2005”, “Mai 8,
// 1945”. It refuses what says more than one day.
func dayOf(text string) (citation.Day, bool) {
	var day citation.Day
	words := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == '.' || r == ',' })
	for _, word := range words {
		number := strings.TrimRightFunc(word, unicode.IsLetter) // “1st”, “1er”
		n, err := strconv.Atoi(strings.TrimRight(number, "°"))
		switch {
		case err == nil && 1 <= n && n <= 31 && day.Day == 0:
			day.Day = n
		case err == nil && len(number) == len("1999") && number == word && day.Year == 0:
			day.Year = n
		case err == nil || strings.ContainsAny(word, "0123456789"):
			return citation.Day{}, false
		case day.Month == 0 && monthNamed(word) > 0:
			day.Month = monthNamed(word)
		case monthNamed(word) > 0, len(word) > len("del"): // a word that joins the parts of a date is short
			return citation.Day{}, false
		}
	}
	return day, day.Month > 0
}

// monthNamed is the month that a word is the name of, or 0.
func monthNamed(word string) int {
	terms := lexicon.Default().Lookup(strings.ToLower(word))
	for month := lexicon.Month01; month <= lexicon.Month12; month++ {
		if terms.Has(month) {
			return int(month-lexicon.Month01) + 1
		}
	}
	return 0
}

// seasonNamed is the season that a word is the name of, as CSL counts them, or 0.
func seasonNamed(word string) int {
	terms := lexicon.Default().Lookup(strings.ToLower(word))
	for i, season := range [...]lexicon.Term{lexicon.SeasonSpring, lexicon.SeasonSummer, lexicon.SeasonAutumn, lexicon.SeasonWinter} {
		if terms.Has(season) {
			return i + 1
		}
	}
	return 0
}
