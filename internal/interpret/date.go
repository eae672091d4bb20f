package interpret

import (
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// date reads a date from piece i.
func (m *mention) date(i int, v citation.Variable) {
	tokens := m.words(i)
	date := parseDate(m.note.Text, tokens)
	if date.IsZero() {
		return
	}
	if have := m.c.Stated.Date(v); !have.IsZero() {
		// A journal's "36 (1950), 3 March" and "1934, no. 5 (May)" state a date in two places.
		switch {
		case have.Start.Month == 0 && date.Start.Month > 0 && (date.Start.Year == 0 || date.Start.Year == have.Start.Year):
			date.Start.Year = have.Start.Year
			if date.End.Month > 0 && date.End.Year == 0 {
				date.End.Year = have.Start.Year
			}
		case have.Start.Year == 0 && date.Start.Year > 0 && date.Start.Month == 0:
			have.Start.Year = date.Start.Year
			if have.End.Month > 0 {
				have.End.Year = date.Start.Year
			}
			date = have
		default:
			return
		}
	}
	m.c.Stated.SetDate(v, date)
	m.field(v, citation.Span{Start: tokens[0].Start, End: tokens[len(tokens)-1].End})
}

// parseDate reads "1959–65", "Nov. 10, 1935", "Jan. 7–8, 1936", "8 maggio 2014", "24.05.2025", "Spring 1999", "[1785?]",
// "n.d.". What it cannot read is the date's literal.
func parseDate(text string, tokens []grammar.Token) citation.Date {
	var d dateReader
	for i := range tokens {
		d.next(text, tokens, i)
	}
	date := d.date()
	if date.IsZero() {
		first, last := trim(tokens, -1<<30, lexicon.Set{})
		if first < last {
			literal := text[tokens[first].Start:tokens[last-1].End]
			if last < len(tokens) && tokens[last].Sign == '.' && !strings.HasSuffix(literal, ".") && strings.Contains(literal, ".") {
				literal += "."
			}
			date.Literal = literal
		}
	}
	return date
}

// A dateReader gathers the parts of a date.
type dateReader struct {
	years, months, days []int
	rangeAt             bool // a dash was read, and what follows is an end
	season              int
	circa               bool
}

func (d *dateReader) next(text string, tokens []grammar.Token, i int) {
	t := &tokens[i]
	if month := monthOf(t.Tags); month > 0 && t.Kind == grammar.KindWord {
		if len(d.months) == 0 || d.months[len(d.months)-1] != month {
			d.months = append(d.months, month)
		}
		return
	}
	if t.Kind == grammar.KindWord {
		switch {
		case t.Tags.Has(lexicon.Circa):
			d.circa = true
		case t.Tags.Has(lexicon.SeasonSpring):
			d.season = 1
		case t.Tags.Has(lexicon.SeasonSummer):
			d.season = 2
		case t.Tags.Has(lexicon.SeasonAutumn):
			d.season = 3
		case t.Tags.Has(lexicon.SeasonWinter):
			d.season = 4
		}
		return
	}
	if t.Kind == grammar.KindSign {
		if t.Sign == '?' {
			d.circa = true
		}
		return
	}
	if t.Kind == grammar.KindNumber {
		d.number(t.In(text))
	}
}

// number takes in a number or a range of numbers.
func (d *dateReader) number(s string) {
	fields := strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	if len(fields) == 3 && len(fields[0]) == 4 { // 2025-05-24
		for i, list := range []*[]int{&d.years, &d.months, &d.days} {
			n, _ := strconv.Atoi(fields[i])
			*list = append(*list, n)
		}
		return
	}
	for i, field := range fields {
		n, err := strconv.Atoi(field)
		if err != nil {
			continue
		}
		switch {
		case len(field) >= 3 || n > 31:
			d.years = append(d.years, d.whole(field, n))
		case len(d.years) > 0 && (i > 0 || len(d.days) == 0 && len(d.months) == 0) && len(fields) > 0:
			d.years = append(d.years, d.whole(field, n)) // 1928–31, 1974/75
		default:
			d.days = append(d.days, n)
		}
	}
}

// whole writes out the end of a range: 65 after 1959 is 1965.
func (d *dateReader) whole(field string, n int) int {
	if len(field) >= 3 || len(d.years) == 0 {
		return n
	}
	base := 10
	if len(field) == 2 {
		base = 100
	}
	start := d.years[len(d.years)-1]
	return start/base*base + n
}

func (d *dateReader) date() citation.Date {
	date := citation.Date{Season: d.season, Circa: d.circa}
	// Numerical dates: 24.05.2025 has two days and no month.
	if len(d.months) == 0 && len(d.days) == 2 && len(d.years) == 1 && d.days[1] <= 12 {
		d.months, d.days = d.days[1:], d.days[:1]
	}
	if len(d.years) == 0 && len(d.months) == 0 {
		return citation.Date{}
	}
	get := func(list []int, i int) int {
		if i >= 0 && i < len(list) {
			return list[i]
		}
		return 0
	}
	date.Start = citation.Day{Year: get(d.years, 0), Month: get(d.months, 0)}
	if date.Start.Month > 0 {
		date.Start.Day = get(d.days, 0)
	}
	last := func(list []int) int { return get(list, len(list)-1) }
	if len(d.years) > 1 || len(d.months) > 1 || len(d.days) > 1 && date.Start.Month > 0 {
		date.End = citation.Day{Year: last(d.years), Month: last(d.months)}
		if date.End.Month > 0 && len(d.days) > 0 {
			date.End.Day = last(d.days)
		}
		if date.End == date.Start || date.End.Year < date.Start.Year {
			date.End = citation.Day{}
		}
	}
	return date
}

func monthOf(tags lexicon.Set) int {
	for month := lexicon.Month01; month <= lexicon.Month12; month++ {
		if tags.Has(month) {
			return int(month-lexicon.Month01) + 1
		}
	}
	return 0
}
