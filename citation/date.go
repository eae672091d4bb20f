package citation

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
)

// A Day is a year with, where known, its month and day of the month; negative years are BCE. The zero Day is unknown.
type Day struct{ Year, Month, Day int }

// A Date is when something happened: a day, a month, a year, a range of them, or words. The zero Date is no date.
type Date struct {
	Start, End Day // End is zero where the date is no range
	Season     int // 1 spring, 2 summer, 3 autumn, 4 winter
	Circa      bool
	Literal    string // what cannot be said in numbers: "n.d.", "forthcoming"
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Year returns the first year, or 0.
func (d Date) Year() int { return d.Start.Year }

func (d Day) parts() []int {
	switch {
	case d.Month == 0:
		return []int{d.Year}
	case d.Day == 0:
		return []int{d.Year, d.Month}
	default:
		return []int{d.Year, d.Month, d.Day}
	}
}

type jsonDate struct {
	Parts   [][]looseInt `json:"date-parts,omitempty"`
	Season  looseInt     `json:"season,omitempty"`
	Circa   any          `json:"circa,omitempty"`
	Literal string       `json:"literal,omitempty"`
	Raw     string       `json:"raw,omitempty"`
}

// MarshalJSON writes a CSL-JSON date. CSL-JSON 1.0.2 has no word for a season beside a full date: it is left out there.
func (d Date) MarshalJSON() ([]byte, error) {
	out := jsonDate{Literal: d.Literal}
	for _, day := range []Day{d.Start, d.End} {
		if day == (Day{}) {
			break
		}
		var parts []looseInt
		for _, part := range day.parts() {
			parts = append(parts, looseInt(part))
		}
		out.Parts = append(out.Parts, parts)
	}
	if d.Start.Month == 0 {
		out.Season = looseInt(d.Season)
	}
	if d.Circa {
		out.Circa = true
	}
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false) // whether to escape is for who writes the whole document to say
	err := encoder.Encode(out)
	return text.Bytes(), err
}

// UnmarshalJSON reads a CSL-JSON date, numbers as strings included; "raw" is kept as the literal.
func (d *Date) UnmarshalJSON(data []byte) error {
	var in jsonDate
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*d = Date{Season: int(in.Season), Literal: in.Literal}
	if d.Literal == "" {
		d.Literal = in.Raw
	}
	switch circa := in.Circa.(type) {
	case bool:
		d.Circa = circa
	case nil:
	default:
		d.Circa = fmt.Sprint(circa) != "0" && fmt.Sprint(circa) != ""
	}
	for i, day := range []*Day{&d.Start, &d.End} {
		if i >= len(in.Parts) {
			break
		}
		for j, part := range []*int{&day.Year, &day.Month, &day.Day} {
			if j < len(in.Parts[i]) {
				*part = int(in.Parts[i][j])
			}
		}
	}
	return nil
}

// A looseInt is a number that JSON may spell as a string.
type looseInt int

// UnmarshalJSON reads 1939, "1939", and null or "" as zero.
func (n *looseInt) UnmarshalJSON(data []byte) error {
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		text = string(data)
	}
	if text == "" || text == "null" {
		*n = 0
		return nil
	}
	value, err := strconv.Atoi(text)
	if err != nil {
		return fmt.Errorf("date part %q is not a number", text)
	}
	*n = looseInt(value)
	return nil
}
