package export

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/e843347c/ibid/citation"
)

// TestDates has each date as EDTF, in words, and as RIS has it.
func TestDates(t *testing.T) {
	tests := []struct {
		date            citation.Date
		edtf, text, ris string
	}{
		{citation.Date{}, "", "", ""},
		{citation.Date{Start: citation.Day{Year: 1935}}, "1935", "1935", "1935///"},
		{citation.Date{Start: citation.Day{Year: 1935, Month: 11}}, "1935-11", "1935-11", "1935/11//"},
		{citation.Date{Start: citation.Day{Year: 1935, Month: 11, Day: 1}}, "1935-11-01", "1935-11-01", "1935/11/01"},
		{citation.Date{Start: citation.Day{Year: 1959}, End: citation.Day{Year: 1965}}, "1959/1965", "1959–1965", "1959///1959–1965"},
		{citation.Date{Start: citation.Day{Year: 1936, Month: 1, Day: 7}, End: citation.Day{Year: 1936, Month: 1, Day: 8}}, "1936-01-07/1936-01-08", "1936-01-07–1936-01-08", "1936/01/07/1936-01-07–1936-01-08"},
		{citation.Date{Start: citation.Day{Year: 1850}, Circa: true}, "1850~", "ca. 1850", "1850///ca. 1850"},
		{citation.Date{Start: citation.Day{Year: 1830}, End: citation.Day{Year: 1842}, Circa: true}, "1830~/1842~", "ca. 1830–1842", "1830///ca. 1830–1842"},
		{citation.Date{Start: citation.Day{Year: 2020}, Season: 1}, "2020-21", "Spring 2020", "2020///Spring"},
		{citation.Date{Start: citation.Day{Year: -44}}, "-0043", "44 BCE", ""},
		{citation.Date{Start: citation.Day{Year: -1}}, "0000", "1 BCE", ""},
		{citation.Date{Start: citation.Day{Year: -44}, End: citation.Day{Year: 14}}, "-0043/0014", "44 BCE–14", ""},
		{citation.Date{Start: citation.Day{Year: 867}}, "0867", "867", "0867///"},
		{citation.Date{Start: citation.Day{Year: 1900, Month: 2, Day: 29}}, "1900-02", "1900-02", "1900/02/29"},
		{citation.Date{Literal: "n.d."}, "", "n.d.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			assert.Equal(t, tt.edtf, edtf(tt.date))
			assert.Equal(t, tt.text, dateText(tt.date))
			if tt.ris != "" {
				assert.Equal(t, tt.ris, risDate(tt.date))
			}
		})
	}
}

func TestCleanDate(t *testing.T) {
	day := func(y, m, d int) citation.Day { return citation.Day{Year: y, Month: m, Day: d} }
	tests := []struct {
		name       string
		date, want citation.Date
	}{
		{"a date", citation.Date{Start: day(1935, 11, 10)}, citation.Date{Start: day(1935, 11, 10)}},
		{"thirteenth month", citation.Date{Start: day(1935, 13, 10)}, citation.Date{Start: day(1935, 0, 0)}},
		{"day 32", citation.Date{Start: day(1935, 12, 32)}, citation.Date{Start: day(1935, 12, 0)}},
		{"no year", citation.Date{Start: day(0, 12, 3)}, citation.Date{}},
		{"five digits", citation.Date{Start: day(19355, 1, 1)}, citation.Date{}},
		{"backwards", citation.Date{Start: day(1935, 0, 0), End: day(1934, 0, 0)}, citation.Date{Start: day(1935, 0, 0)}},
		{"backwards in a month", citation.Date{Start: day(1935, 5, 8), End: day(1935, 5, 7)}, citation.Date{Start: day(1935, 5, 8)}},
		{"May to the end of the year", citation.Date{Start: day(1935, 5, 0), End: day(1935, 0, 0)}, citation.Date{Start: day(1935, 5, 0), End: day(1935, 0, 0)}},
		{"out of BCE", citation.Date{Start: day(-44, 0, 0), End: day(14, 0, 0)}, citation.Date{Start: day(-44, 0, 0), End: day(14, 0, 0)}},
		{"an end alone", citation.Date{End: day(1935, 0, 0)}, citation.Date{}},
		{"season and month", citation.Date{Start: day(1935, 3, 0), Season: 1}, citation.Date{Start: day(1935, 3, 0)}},
		{"fifth season", citation.Date{Start: day(1935, 0, 0), Season: 5}, citation.Date{Start: day(1935, 0, 0)}},
		{"circa nothing", citation.Date{Circa: true, Literal: " x "}, citation.Date{Literal: "x"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { assert.Equal(t, tt.want, cleanDate(tt.date)) })
	}
}

func TestSaysNoDate(t *testing.T) {
	for _, literal := range []string{"n.d.", "n. d.", "o.J.", "o. J.", "s.d.", "s. a.", "б. г.", "u.å.", "[n.d.]"} {
		assert.True(t, saysNoDate(literal), literal)
	}
	for _, literal := range []string{"", "forthcoming", "in press", "im Erscheinen", "1830s", "12", "–"} {
		assert.False(t, saysNoDate(literal), literal)
	}
}
