package interpret

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// The words that belong to a field without being part of its value.
var (
	titleCues        = lexicon.SetOf(lexicon.SubVerbo)
	containerCues    = lexicon.SetOf(lexicon.In, lexicon.SubVerbo)
	seriesNumberCues = lexicon.SetOf(lexicon.VolumeWord, lexicon.NumberWord, lexicon.IssueWord, lexicon.PartWord)
	volumeCues       = lexicon.SetOf(lexicon.VolumeWord, lexicon.PartWord, lexicon.BookWord, lexicon.In)
	issueCues        = lexicon.SetOf(lexicon.IssueWord, lexicon.NumberWord)
	volumesCues      = lexicon.SetOf(lexicon.VolumesWord, lexicon.VolumeWord)
	pageCues         = lexicon.SetOf(lexicon.Page, lexicon.Column)
	numberCues       = lexicon.SetOf(lexicon.NumberWord, lexicon.IssueWord)
)

// trim leaves out punctuation, brackets, quotation marks and cue words at both ends of the tokens. A mark or bracket whose
// partner stays inside is kept: “Rundaltäre” aus Milet.
func trim(tokens []grammar.Token, base int, cues lexicon.Set) (int, int) {
	first, last := 0, len(tokens)
	for first < last {
		t := &tokens[first]
		partner := int(t.Pair) - base
		switch {
		case t.Kind == grammar.KindSign && (t.Quote == grammar.RoleOpen || t.Paren == grammar.RoleOpen):
			if partner < last && !onlySigns(tokens[partner+1:last]) {
				return first, last
			}
			if partner < last {
				last = partner
			}
		case t.Kind == grammar.KindSign && t.Sign != '—' && t.Sign != '§':
		case !cues.IsZero() && t.Tags.Intersects(cues) && first+1 < last && !(t.Kind == grammar.KindNumber):
		default:
			goto end
		}
		first++
	}
end:
	for last > first {
		t := &tokens[last-1]
		partner := int(t.Pair) - base
		switch {
		case t.Kind == grammar.KindSign && (t.Quote == grammar.RoleClose || t.Paren == grammar.RoleClose):
			if partner >= first {
				return first, last
			}
		case t.Kind == grammar.KindSign && t.Sign != '?' && t.Sign != '!' && t.Sign != '…':
			if t.Sign == '.' && abbreviated(tokens, last-1) {
				return first, last
			}
		case !cues.IsZero() && t.Tags.Intersects(cues) && last-1 > first && !(t.Kind == grammar.KindNumber):
		default:
			return first, last
		}
		last--
	}
	return first, last
}

func onlySigns(tokens []grammar.Token) bool {
	for i := range tokens {
		if tokens[i].Kind != grammar.KindSign || tokens[i].Quote == grammar.RoleOpen || tokens[i].Paren == grammar.RoleOpen {
			return false
		}
	}
	return true
}

// abbreviated reports whether the full stop at token i ends an abbreviation: "Cambridge, Mass.", "Annales E.S.C.".
func abbreviated(tokens []grammar.Token, i int) bool {
	if i == 0 || tokens[i-1].Kind != grammar.KindWord {
		return false
	}
	t := &tokens[i-1]
	return t.Shape == grammar.ShapeInitial || t.Tags.Has(lexicon.Region) && t.Len() <= 5 || t.Tags.Intersects(abbreviable) && t.Len() <= 5
}

var abbreviable = lexicon.SetOf(lexicon.NoDate, lexicon.JournalWord, lexicon.Reporter, lexicon.EditionWord, lexicon.Following, lexicon.NameSuffix)

// value is the stretch of piece i that is a field's value.
func (m *mention) value(i int, cues lexicon.Set) (string, citation.Span) {
	tokens := m.words(i)
	first, last := trim(tokens, m.pieces[i].Start, cues)
	if first >= last {
		return "", citation.Span{}
	}
	span := citation.Span{Start: tokens[first].Start, End: tokens[last-1].End}
	return norm.NFC.String(span.In(m.note.Text)), span
}

// text sets a textual variable from piece i. A second piece of the same kind is added to the first: a title that another
// field interrupts.
func (m *mention) text(i int, v citation.Variable, cues lexicon.Set) {
	value, span := m.value(i, cues)
	if value == "" {
		return
	}
	if have := m.c.Stated.Text(v); have != "" {
		if i == 0 || m.pieces[i-1].Label != m.pieces[i].Label {
			return // the first says it
		}
		value = have + " " + value
	}
	m.c.Stated.SetText(v, value)
	m.field(v, span)
}

// number sets a variable that is a number or begins with one: volume, issue, page.
func (m *mention) number(i int, v citation.Variable, cues lexicon.Set) {
	value, span := m.value(i, cues)
	if value == "" || m.c.Stated.Text(v) != "" {
		return
	}
	m.c.Stated.SetText(v, value)
	m.field(v, span)
}

// edition sets the edition: "5th ed." is 5, "rev. ed." stays.
func (m *mention) edition(i int) {
	value, span := m.value(i, lexicon.Set{})
	if value == "" || m.c.Stated.Edition != "" {
		return
	}
	number, other := "", false
	for _, t := range m.words(i) {
		switch {
		case t.Kind == grammar.KindNumber && number == "":
			number = strings.TrimRightFunc(t.In(m.note.Text), func(r rune) bool { return r < '0' || r > '9' })
		case t.Kind == grammar.KindSign:
		case t.Tags.Has(lexicon.EditionWord), t.Tags.Has(lexicon.Ordinal), t.Kind == grammar.KindWord && t.Shape == grammar.ShapeLetter:
		default:
			other = true
		}
	}
	if number != "" && !other {
		value = number
	} else if d := superscriptDigits(value); d != "" {
		value = d
	}
	m.c.Stated.Edition = value
	m.field(citation.VarEdition, span)
}

// superscriptDigits reads "³" as 3; it returns nothing for any other text.
func superscriptDigits(s string) string {
	var digits []byte
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		i := strings.IndexRune("⁰¹²³⁴⁵⁶⁷⁸⁹", r)
		if i < 0 {
			return ""
		}
		digits = append(digits, byte('0'+utf8.RuneCountInString("⁰¹²³⁴⁵⁶⁷⁸⁹"[:i])))
		s = s[size:]
	}
	return string(digits)
}
