package reader

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
)

var (
	textVariables = citation.TextVariables()
	nameVariables = citation.NameVariables()
	dateVariables = citation.DateVariables()
)

// cslRecord reads a CSL-JSON item with all variables that CSL has. Abstracts are left out: they are no part of a citation,
// and longer than all others together.
func cslRecord(data map[string]json.RawMessage) *citation.Record {
	r := &citation.Record{Type: cslType(looseValue(data["type"]))}
	for _, v := range textVariables {
		switch text := looseValue(data[string(v)]); {
		case text == "" || v == citation.VarAbstract:
		case v == citation.VarURL || v == citation.VarDOI:
			r.SetText(v, strings.Join(strings.Fields(strings.ToValidUTF8(text, "\ufffd")), ""))
		default:
			r.SetText(v, plainText(text))
		}
	}
	for _, old := range oldVariables {
		if r.Text(old.now) == "" {
			r.SetText(old.now, plainText(looseValue(data[old.name])))
		}
	}
	for _, v := range nameVariables {
		var names []cslName
		if raw := data[string(v)]; len(raw) > 0 && json.Unmarshal(raw, &names) == nil {
			r.SetNames(v, cslNames(names))
		}
	}
	for _, v := range dateVariables {
		if raw := data[string(v)]; len(raw) > 0 {
			r.SetDate(v, cslDate(raw))
		}
	}
	readExtra(r, looseValue(data["note"]))
	if r.Type == "" && !r.IsZero() {
		r.Type = citation.TypeDocument
	}
	return r
}

// looseValue is a looseText of its own; empty for what is none.
func looseValue(raw json.RawMessage) string {
	var text looseText
	if len(raw) == 0 || json.Unmarshal(raw, &text) != nil {
		return ""
	}
	return string(text)
}

// oldVariables are the names that variables had before CSL 1.0.2, and that processors still use.
var oldVariables = [...]struct {
	name string
	now  citation.Variable
}{
	{"shortTitle", citation.VarTitleShort}, {"journalAbbreviation", citation.VarContainerTitleShort}, {"event", citation.VarEventTitle},
}

// cslType is a type of CSL 1.0.2; a document where there is no such type.
func cslType(kind string) citation.Type {
	switch t := citation.Type(kind); {
	case kind == "":
		return ""
	case slices.Contains(citation.Types(), t):
		return t
	default:
		return citation.TypeDocument
	}
}

// A cslName is a name as programs write it, with what they need to sort and split it.
type cslName struct {
	Family   looseText `json:"family"`
	Given    looseText `json:"given"`
	Dropping looseText `json:"dropping-particle"`
	Particle looseText `json:"non-dropping-particle"`
	Suffix   looseText `json:"suffix"`
	Literal  looseText `json:"literal"`
}

func cslNames(list []cslName) []citation.Name {
	var names []citation.Name
	for _, n := range list {
		name := citation.Name{
			Family: plainText(string(n.Family)), Given: plainText(string(n.Given)),
			DroppingParticle: plainText(string(n.Dropping)), NonDroppingParticle: plainText(string(n.Particle)),
			Suffix: plainText(string(n.Suffix)), Literal: plainText(string(n.Literal)),
		}
		switch {
		case name.Literal != "":
			name = citation.Name{Literal: name.Literal}
		case name.Family == "" && name.Given != "" && name.NonDroppingParticle == "" && name.DroppingParticle == "":
			name = citation.Name{Literal: name.Given}
		}
		if !name.IsZero() {
			names = append(names, name)
		}
	}
	return names
}

// appendName adds a person by family and given name. What has one of them only is not to be split.
func appendName(names []citation.Name, family, given string) []citation.Name {
	switch {
	case family != "" && given != "":
		return append(names, withParticle(citation.Name{Family: family, Given: given}))
	case family+given != "":
		return append(names, citation.Name{Literal: family + given})
	}
	return names
}

// cslDate reads a date; words where it is none that CSL has.
func cslDate(raw json.RawMessage) citation.Date {
	var date citation.Date
	if json.Unmarshal(raw, &date) != nil || !isDay(&date.Start) || !isDay(&date.End) {
		date = citation.Date{}
		var said struct{ Literal, Raw looseText }
		if json.Unmarshal(raw, &said) == nil {
			date.Literal = string(said.Literal + said.Raw)
		}
	}
	date.Literal = plainText(date.Literal)
	if date.Start.Month > 12 { // processors count seasons behind the months
		date.Season = (date.Start.Month-13)%4 + 1
		date.Start.Month, date.End = 0, citation.Day{}
	}
	if date.Start.Year == 0 && date.Literal != "" {
		if parsed := dateOf(date.Literal); !parsed.IsZero() {
			return parsed
		}
	}
	return date
}

// isDay reports whether a day can be one, with seasons counted behind the months.
func isDay(d *citation.Day) bool {
	const lastYear, lastSeason, lastDay = 9999, 24, 31
	return -lastYear <= d.Year && d.Year <= lastYear && 0 <= d.Month && d.Month <= lastSeason && 0 <= d.Day && d.Day <= lastDay
}

// isoDate is a date in numbers, the year first.
var isoDate = regexp.MustCompile(`^(-?\d{1,4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:T.*)?$`)

// dateOf reads a date in numbers: 1867, 1867-09, 1867/09/14. What is not written so is no date.
func dateOf(text string) citation.Date {
	m := isoDate.FindStringSubmatch(strings.TrimRight(strings.TrimSpace(text), "/-"))
	if m == nil {
		return citation.Date{}
	}
	var day citation.Day
	day.Year, _ = strconv.Atoi(m[1])
	if month, err := strconv.Atoi(m[2]); err == nil && 1 <= month && month <= 12 {
		day.Month = month
		if d, err := strconv.Atoi(m[3]); err == nil && 1 <= d && d <= 31 {
			day.Day = d
		}
	}
	return citation.Date{Start: day}
}

// readExtra reads the variables that people of Zotero write into the note of an item, one on a line: “original-date:
// 1867”. Lines that say something else stay the note.
func readExtra(r *citation.Record, note string) {
	if !strings.Contains(note, ":") {
		return
	}
	var rest []string
	for line := range strings.Lines(note) {
		line = strings.TrimSpace(line)
		name, value, ok := strings.Cut(line, ":")
		if !ok || !setExtra(r, variableName(name), plainText(value)) {
			rest = append(rest, line)
		}
	}
	r.Note = plainText(strings.Join(rest, "\n"))
}

// variableName is how CSL writes the name of a variable: “Original Date” and “original_date” are original-date.
func variableName(name string) citation.Variable {
	name = strings.TrimSpace(name)
	folded := strings.NewReplacer(" ", "-", "_", "-").Replace(strings.ToLower(name))
	for _, v := range citation.Variables() {
		if strings.ReplaceAll(strings.ToLower(string(v)), "_", "-") == folded {
			return v
		}
	}
	return ""
}

// setExtra sets a variable, and reports whether there was something to set. As in a citation processor, a date, a type and a
// person so written count, and a text only where the item has none.
func setExtra(r *citation.Record, v citation.Variable, value string) bool {
	switch {
	case v == "" || value == "" || v == citation.VarNote || v == citation.VarAbstract:
		return false
	case v == citation.VarType:
		kind := cslType(value)
		if kind != citation.Type(value) {
			return false
		}
		r.Type = kind
		return true
	case slices.Contains(dateVariables, v):
		date := dateOf(value)
		if date.IsZero() {
			date.Literal = value
		}
		r.SetDate(v, date)
		return true
	case slices.Contains(nameVariables, v):
		family, given, ok := strings.Cut(value, "||")
		name := citation.Name{Family: strings.TrimSpace(family), Given: strings.TrimSpace(given)}
		if !ok {
			name = citation.Name{Literal: value}
		}
		r.SetNames(v, append(r.Names(v), name))
		return true
	}
	if r.Text(v) == "" {
		r.SetText(v, value)
	}
	return true
}

// cslMarkup are the tags by which CSL and EndNote set words within a value.
var cslMarkup = regexp.MustCompile(`(?i)</?(?:i|b|u|em|strong|sc|sub|sup|nc|strike|p|br|span|style)(?:\s[^<>]*)?/?>`)

// escapes are the character references that come with values out of web pages.
var escapes = strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", `"`, "&#39;", "'", "&apos;", "'", "&nbsp;", " ")

// plainText is a value without markup, its white space folded.
func plainText(s string) string {
	if strings.ContainsAny(s, "<&") {
		s = escapes.Replace(cslMarkup.ReplaceAllString(s, ""))
	}
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\ufffd")), " ")
}
