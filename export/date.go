package export

import (
	"fmt"
	"strconv"

	"github.com/e843347c/ibid/citation"
)

// edtf spells a date as ISO 8601-2 has it and biblatex reads it: "1935-11-10", "1959/1965", "1850~", "2020-21" for spring,
// "-0043" for 44 BCE. It is empty for a date in words.
func edtf(d citation.Date) string {
	if d.Start.Year == 0 {
		return ""
	}
	doubt := ""
	if d.Circa {
		doubt = "~"
	}
	out := edtfDay(d.Start)
	if d.Season > 0 && d.Start.Month == 0 {
		out += fmt.Sprintf("-%d", 20+d.Season)
	}
	out += doubt
	if d.End.Year != 0 {
		out += "/" + edtfDay(d.End) + doubt
	}
	return out
}

func edtfDay(d citation.Day) string {
	d = calendar(d)
	out := fmt.Sprintf("%04d", d.Year)
	if d.Year < 0 {
		out = fmt.Sprintf("-%04d", -d.Year-1) // EDTF has a year zero, which is 1 BCE
	}
	if d.Year == -1 {
		out = "0000"
	}
	if d.Month > 0 {
		out += fmt.Sprintf("-%02d", d.Month)
	}
	if d.Day > 0 {
		out += fmt.Sprintf("-%02d", d.Day)
	}
	return out
}

// dateText is a date for people, in figures: "10/11/1935" would be read two ways, so it is "1935-11-10"; "ca. 1850",
// "1959–1965", "Spring 2020", "44 BCE", or the words that the note has.
func dateText(d citation.Date) string {
	if d.Start.Year == 0 {
		return d.Literal
	}
	out := dayText(d.Start)
	if d.Season > 0 && d.Start.Month == 0 {
		out = seasonName(d.Season) + " " + out
	}
	if d.End.Year != 0 {
		out += "–" + dayText(d.End)
	}
	if d.Circa {
		out = "ca. " + out
	}
	return out
}

func dayText(d citation.Day) string {
	if d.Year < 0 || d.Month == 0 {
		return yearText(d.Year)
	}
	return edtfDay(d)
}

func yearText(year int) string {
	if year < 0 {
		return strconv.Itoa(-year) + " BCE"
	}
	return strconv.Itoa(year)
}

// seasonName is the English word that BibTeX files put where a month would be.
func seasonName(season int) string {
	return [...]string{"Spring", "Summer", "Autumn", "Winter"}[season-1]
}
