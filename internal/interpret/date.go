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
	date, suffix := readDate(m.note.Text, tokens, m.pieces[i].Start, m.language.String())
	if date.IsZero() {
		return
	}
	if have := m.c.Stated.Date(v); !have.IsZero() {
		merged, ok := mergeDates(have, date)
		if !ok {
			return
		}
		date = merged
	}
	m.c.Stated.SetDate(v, date)
	if v == citation.VarIssued && suffix != "" && m.c.Stated.YearSuffix == "" {
		m.c.Stated.YearSuffix = suffix
	}
	m.field(v, citation.Span{Start: tokens[0].Start, End: tokens[len(tokens)-1].End})
}

// mergeDates joins a date that is stated in two places: "36 (1950), 3 March", "1934, no. 5 (May)", "n.d. [1920]". It returns
// false where the two do not complete each other.
func mergeDates(have, date citation.Date) (citation.Date, bool) {
	switch {
	case have.Literal != "" && date.Literal == "":
		return date, true
	case have.Start.Month == 0 && date.Start.Month > 0 && (date.Start.Year == 0 || date.Start.Year == have.Start.Year):
		date.Start.Year = have.Start.Year
		if date.End.Month > 0 && date.End.Year == 0 {
			date.End.Year = have.Start.Year
		}
		return date, true
	case have.Start.Year == 0 && date.Start.Year > 0 && date.Start.Month == 0:
		have.Start.Year = date.Start.Year
		if have.End.Month > 0 {
			have.End.Year = date.Start.Year
		}
		return have, true
	case have.Season == 0 && date.Season > 0 && date.Start.Year == 0:
		have.Season = date.Season
		return have, true
	case have.Season > 0 && have.Start.Year == 0 && date.Start.Year > 0:
		date.Season = have.Season
		return date, true
	}
	return have, false
}

// readDate reads "1959–65", "Nov. 10, 1935", "Jan. 7–8, 1936", "8 maggio 2014", "24.05.2025", "12. XI. 1937", "Spring 1999",
// "[1785?]", "n.d.", and the letter of "1991a". What it cannot read is the date's literal. The language decides "5/6/2025".
func readDate(text string, tokens []grammar.Token, base int, language string) (citation.Date, string) {
	d := dateReader{text: text, tokens: tokens, language: language}
	for d.at < len(tokens) {
		d.next()
	}
	date := d.date()
	if date.Start == (citation.Day{}) && (date.Season == 0 || len(d.years) == 0 && d.noDate) || date.Start.Year == 0 && d.noDate {
		return citation.Date{Literal: dateLiteral(text, tokens, base)}, ""
	}
	return date, d.suffix
}

// dateLiteral is the text of a date; the full stop of "n.d." stays.
func dateLiteral(text string, tokens []grammar.Token, base int) string {
	first, last := trim(text, tokens, base, lexicon.SetOf(lexicon.Accessed))
	if first >= last {
		return ""
	}
	literal := text[tokens[first].Start:tokens[last-1].End]
	if last < len(tokens) && tokens[last].Sign == '.' && strings.Contains(literal, ".") && !strings.HasSuffix(literal, ".") {
		literal += "."
	}
	return literal
}

// A dateReader gathers the parts of a date.
type dateReader struct {
	text     string
	tokens   []grammar.Token
	at       int
	language string

	years, months, days []int
	season              int
	circa, noDate       bool
	suffix              string
}

// next takes in the token at hand, and those that belong to it.
func (d *dateReader) next() {
	t := &d.tokens[d.at]
	switch {
	case t.Kind == grammar.KindWord:
		d.word(t)
	case t.Kind == grammar.KindNumber:
		if n := d.numerical(); n > 0 {
			d.at += n
			return
		}
		d.number(t.In(d.text))
	case t.Sign == '?':
		d.circa = true
	}
	d.at++
}

func (d *dateReader) word(t *grammar.Token) {
	if month := monthOf(t.Tags); month > 0 {
		if n := len(d.months); n == 0 || d.months[n-1] != month || len(d.years) < 2 && d.sameMonth() {
			d.months = append(d.months, month)
		}
		return
	}
	switch {
	case t.Tags.Has(lexicon.Circa) && (t.Shape != grammar.ShapeLetter || speaks(t, lexicon.Circa, d.language)):
		d.circa = true // a letter is "vers" in French and "vom" in German
	case t.Tags.Has(lexicon.NoDate):
		d.noDate = true
	case t.Tags.Has(lexicon.SeasonSpring):
		d.season = 1
	case t.Tags.Has(lexicon.SeasonSummer):
		d.season = 2
	case t.Tags.Has(lexicon.SeasonAutumn):
		d.season = 3
	case t.Tags.Has(lexicon.SeasonWinter):
		d.season = 4
	case len(d.months) == 0 && len(d.days) > 0:
		if month := romanMonth(t.In(d.text)); month > 0 {
			d.months = append(d.months, month) // "12 XI 1937"
		}
	}
}

// sameMonth reports whether the month may be named twice: in "3 May 1920 – 4 May 1921".
func (d *dateReader) sameMonth() bool { return len(d.years) == 1 && len(d.days) == 2 }

// numerical reads "24.05.2025", "5/24/2025" and "24. XI. 1937" at the token at hand, and returns how many tokens they are.
func (d *dateReader) numerical() int {
	var parts []string
	sep := rune(0)
	i := d.at
	for i < len(d.tokens) && len(parts) < 3 {
		t := &d.tokens[i]
		if t.Kind == grammar.KindSign || t.Kind == grammar.KindWord && romanMonth(t.In(d.text)) == 0 {
			break
		}
		parts = append(parts, t.In(d.text))
		i++
		if len(parts) == 3 || i >= len(d.tokens) ||
			d.tokens[i].Sign != '.' && d.tokens[i].Sign != '/' && d.tokens[i].Sign != '-' || sep != 0 && d.tokens[i].Sign != sep {
			break
		}
		sep = d.tokens[i].Sign
		i++
	}
	if len(parts) != 3 || !d.setNumerical(parts, sep) {
		return 0
	}
	return i - d.at
}

func (d *dateReader) setNumerical(parts []string, sep rune) bool {
	if len(parts[0]) == 4 {
		parts[0], parts[2] = parts[2], parts[0]
		return d.setDay(parts[2], parts[1], parts[0])
	}
	if d.language == "en" && sep == '/' {
		parts[0], parts[1] = parts[1], parts[0]
	}
	return d.setDay(parts[2], parts[1], parts[0]) || d.setDay(parts[2], parts[0], parts[1])
}

// setDay takes in a year, month and day; it returns false where they are none.
func (d *dateReader) setDay(year, month, day string) bool {
	y, err := strconv.Atoi(year)
	if err != nil || len(year) != 4 && len(year) != 2 {
		return false
	}
	if len(year) == 2 {
		y += 1900
		if y < 1930 {
			y += 100
		}
	}
	mm, err := strconv.Atoi(month)
	if err != nil {
		mm = romanMonth(month)
	}
	dd, err := strconv.Atoi(day)
	if err != nil || mm < 1 || mm > 12 || dd < 1 || dd > 31 {
		return false
	}
	d.years, d.months, d.days = append(d.years, y), append(d.months, mm), append(d.days, dd)
	return true
}

// number takes in a number or a range of numbers: "1959–65", "7–8", "3rd", "1991a", "2025-05-24".
func (d *dateReader) number(s string) {
	fields := strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	if len(fields) == 3 && d.setNumerical(fields, '-') {
		return
	}
	for i, field := range fields {
		n, err := strconv.Atoi(field)
		switch {
		case err != nil || len(field) > 4:
		case len(field) >= 3:
			d.year(n)
			if rest := s[strings.Index(s, field)+len(field):]; len(fields) == 1 && len(rest) == 1 {
				d.suffix = rest // "1991a"
			}
		case len(d.years) > 0 && (i > 0 && len(fields[i-1]) >= 3 && !d.monthBehind() || i == 0 && d.afterYear()):
			d.year(wholeYear(d.years[len(d.years)-1], n, len(field))) // "1928–31", "1974/75"
		case n >= 1 && n <= 31:
			d.days = append(d.days, n)
		}
	}
}

func (d *dateReader) year(n int) {
	if k := len(d.years); k == 0 || d.years[k-1] != n {
		d.years = append(d.years, n)
	}
}

// monthBehind reports whether a month stands behind the token at hand: "28 December 1998–3 Jan. 1999".
func (d *dateReader) monthBehind() bool {
	return d.at+1 < len(d.tokens) && monthOf(d.tokens[d.at+1].Tags) > 0
}

// afterYear reports whether a year and a slash or dash stand right before the token at hand.
func (d *dateReader) afterYear() bool {
	if d.at < 2 || d.tokens[d.at-1].Sign != '/' && d.tokens[d.at-1].Sign != '-' {
		return false
	}
	t := &d.tokens[d.at-2]
	return t.Kind == grammar.KindNumber && len(t.In(d.text)) >= 4
}

// wholeYear writes out the end of a range: 65 after 1959 is 1965.
func wholeYear(start, end, digits int) int {
	power := 10
	if digits == 2 {
		power = 100
	}
	return start/power*power + end
}

// date makes a date of the parts.
func (d *dateReader) date() citation.Date {
	date := citation.Date{Season: d.season, Circa: d.circa}
	date.Start = citation.Day{Year: nth(d.years, 0), Month: nth(d.months, 0)}
	if date.Start.Month > 0 {
		date.Start.Day = nth(d.days, 0)
	}
	if len(d.years) > 1 || len(d.months) > 1 || len(d.days) > 1 && date.Start.Month > 0 {
		date.End = citation.Day{Year: final(d.years), Month: final(d.months)}
		if date.End.Month > 0 && (len(d.days) > 1 || len(d.days) == 1 && len(d.months) == 1) {
			date.End.Day = final(d.days)
		}
		if date.End == date.Start || date.End.Year < date.Start.Year {
			date.End = citation.Day{}
		}
	}
	return date
}

func nth(list []int, i int) int {
	if i < len(list) {
		return list[i]
	}
	return 0
}

func final(list []int) int { return nth(list, max(len(list)-1, 0)) }

func monthOf(tags lexicon.Set) int {
	for month := lexicon.Month01; month <= lexicon.Month12; month++ {
		if tags.Has(month) {
			return int(month-lexicon.Month01) + 1
		}
	}
	return 0
}

// romanMonth is the month that a Roman numeral stands for, or 0.
func romanMonth(s string) int {
	for i, roman := range [...]string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"} {
		if strings.EqualFold(s, roman) {
			return i + 1
		}
	}
	return 0
}
