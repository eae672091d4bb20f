package interpret

import (
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// The words around numbers that are not part of them.
var (
	seriesNumberCues = lexicon.SetOf(lexicon.VolumeWord, lexicon.NumberWord, lexicon.IssueWord, lexicon.PartWord)
	volumeCues       = lexicon.SetOf(lexicon.VolumeWord, lexicon.PartWord, lexicon.BookWord, lexicon.In)
	issueCues        = lexicon.SetOf(lexicon.IssueWord, lexicon.NumberWord)
	volumesCues      = lexicon.SetOf(lexicon.VolumesWord, lexicon.VolumeWord, lexicon.In)
	pageCues         = lexicon.SetOf(lexicon.Page, lexicon.Column, lexicon.In, lexicon.Especially)
)

// number sets a variable that is a number or holds one: issue, page, number.
func (m *mention) number(i int, v citation.Variable, cues lexicon.Set) {
	value, span := m.value(i, cues)
	if value == "" || m.c.Stated.Text(v) != "" {
		return
	}
	m.c.Stated.SetText(v, value)
	m.field(v, span)
}

// volume sets the volume, and the issue where both are written as one: "71-4", "lxxviii/6", "14(Suppl. 1)".
func (m *mention) volume(i int) {
	value, span := m.value(i, volumeCues)
	if value == "" || m.c.Stated.Volume != "" {
		return
	}
	if !m.has(grammar.LabelIssue) && m.has(grammar.LabelJournal) {
		if volume, issue, ok := cutIssue(value); ok {
			m.c.Stated.Issue = issue
			m.field(citation.VarIssue, span)
			value = volume
		}
	}
	m.c.Stated.Volume = value
	m.field(citation.VarVolume, span)
}

// cutIssue splits "71-4", "lxxviii/6" and "14(Suppl. 1)"; it must refuse the double volumes "36-37" and "36/37".
func cutIssue(value string) (volume, issue string, ok bool) {
	if at := strings.IndexByte(value, '('); at > 0 {
		return strings.TrimSpace(value[:at]), strings.Trim(value[at:], "() "), true
	}
	at := strings.IndexAny(value, "/-–‑")
	if at <= 0 {
		return "", "", false
	}
	volume, issue = value[:at], strings.TrimLeft(value[at:], "/-–‑")
	if volume == "" || issue == "" || strings.ContainsAny(issue, " /-–‑") || !isDigits(issue) {
		return "", "", false
	}
	first, err := strconv.Atoi(volume)
	if err == nil {
		if second, _ := strconv.Atoi(issue); second == first+1 {
			return "", "", false
		}
	}
	return volume, issue, err == nil || isRoman(volume)
}

func isDigits(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

func isRoman(s string) bool { return s != "" && strings.Trim(strings.ToLower(s), "ivxlcdm") == "" }

// volumes sets how many volumes there are: 55 of "55 vols.", 2 of "В 2 т."
func (m *mention) volumes(i int) { m.number(i, citation.VarNumberOfVolumes, volumesCues) }

// edition sets the edition: "5th ed." is 5, "³" is 3, "2nd rev. ed." and "rev. ed." stay.
func (m *mention) edition(i int) {
	value, span := m.value(i, lexicon.Set{})
	if m.c.Stated.Edition != "" {
		return
	}
	number, word, other := "", "", false
	for _, t := range m.words(i) {
		switch {
		case t.Kind == grammar.KindSign:
			if d := superscriptDigits(t.In(m.note.Text)); d != "" {
				number += d
			}
		case t.Kind == grammar.KindNumber && number == "":
			number = strings.TrimRightFunc(t.In(m.note.Text), func(r rune) bool { return r < '0' || r > '9' })
		case isOrdinal(&t) && word == "":
			word = t.In(m.note.Text)
		case t.Tags.Has(lexicon.EditionWord), t.Kind == grammar.KindWord && t.Shape == grammar.ShapeLetter, t.Tags.Has(lexicon.Stop):
		default:
			other = true
		}
	}
	switch {
	case other:
	case number != "":
		value, span = number, citation.Span{Start: m.words(i)[0].Start, End: m.words(i)[len(m.words(i))-1].End}
	case word != "":
		value = word
	}
	if value == "" {
		return
	}
	m.c.Stated.Edition = value
	m.field(citation.VarEdition, span)
}

// isOrdinal reports whether the word is an ordinal number, also where it stands in a longer term: "second" in "second edition".
func isOrdinal(t *grammar.Token) bool {
	if t.Tags.Has(lexicon.Ordinal) {
		return true
	}
	return t.Tags.Has(lexicon.EditionWord) && !t.Tags.Has(lexicon.EditionModifier) && means(t, lexicon.Ordinal)
}

// otherField reads what belongs to no label: "345 p." is how many pages a work has, "DVD" its medium, "in press" its status.
func (m *mention) otherField(i int) {
	tokens := m.words(i)
	number, page, words := -1, -1, 0
	all := lexicon.SetOf(lexicon.Medium, lexicon.Forthcoming)
	for j := range tokens {
		t := &tokens[j]
		if t.Kind == grammar.KindSign {
			continue
		}
		words++
		all[0], all[1] = all[0]&t.Tags[0], all[1]&t.Tags[1]
		switch {
		case t.Kind == grammar.KindNumber:
			number = j
		case t.Tags.Has(lexicon.Page):
			page = j
		}
	}
	switch {
	case words == 2 && number >= 0 && page > number && isDigits(tokens[number].In(m.note.Text)):
		if m.c.Stated.NumberOfPages == "" {
			m.c.Stated.NumberOfPages = tokens[number].In(m.note.Text)
			m.field(citation.VarNumberOfPages, tokens[number].Span)
		}
	case words > 0 && all.Has(lexicon.Medium):
		m.text(i, citation.VarMedium, lexicon.Set{})
	case words > 0 && all.Has(lexicon.Forthcoming):
		m.text(i, citation.VarStatus, lexicon.Set{})
	}
}
