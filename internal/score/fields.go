package score

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/e843347c/ibid/citation"
)

// finding are the variables that must all be right for a work to be right: those by which it is found.
var finding = []citation.Variable{
	citation.VarType, citation.VarTitle, citation.VarContainerTitle, citation.VarAuthor, citation.VarEditor,
	citation.VarTranslator, citation.VarIssued, citation.VarPublisher, citation.VarPublisherPlace, citation.VarVolume,
	citation.VarIssue, citation.VarEdition, citation.VarPage,
}

// isRight reports whether all that matters for finding a work is right, names in their order.
func isRight(gold, pred *citation.Record) bool {
	return !slices.ContainsFunc(finding, func(v citation.Variable) bool { return !sameValue(v, gold, pred) })
}

// fields counts the variables of two works that belong together. One that has no counterpart is compared with an empty
// record.
func (s Scores) fields(gold, pred *citation.Record) {
	for _, v := range citation.Variables() {
		if !compared(v) || !gold.Has(v) && (!pred.Has(v) || !required(v)) {
			continue
		}
		c := compare(v, gold, pred)
		s.add("fields", c)
		s.add("fields."+string(v), c)
	}
}

// compared reports whether a variable says something of the work, and nothing of how it is cited.
func compared(v citation.Variable) bool {
	switch v {
	case citation.VarLanguage, citation.VarAbstract, citation.VarNote:
		return false
	}
	return true
}

// required reports whether gold would have the variable if the document stated it. The others are compared where gold
// happens to have them.
func required(v citation.Variable) bool {
	switch v {
	case citation.VarTitleShort, citation.VarContainerTitleShort, citation.VarVolumeTitleShort, citation.VarPartNumber,
		citation.VarPrintingNumber, citation.VarSupplementNumber, citation.VarPageFirst, citation.VarReferences,
		citation.VarSource, citation.VarAnnote, citation.VarCitationLabel, citation.VarKeyword, citation.VarYearSuffix:
		return false
	}
	return true
}

// compare compares one variable: names one by one in any order, anything else as a whole.
func compare(v citation.Variable, gold, pred *citation.Record) Count {
	if len(gold.Names(v))+len(pred.Names(v)) > 0 {
		a, b := names(gold.Names(v)), names(pred.Names(v))
		return Count{common(a, b), len(a), len(b)}
	}
	var c Count
	if gold.Has(v) {
		c.Gold = 1
	}
	if pred.Has(v) {
		c.Predicted = 1
	}
	if c.Gold+c.Predicted == 2 && same(v, gold, pred) {
		c.Hits = 1
	}
	return c
}

// sameValue reports whether two works agree in a variable, also in saying nothing, and in the order of names.
func sameValue(v citation.Variable, gold, pred *citation.Record) bool {
	if a, b := gold.Names(v), pred.Names(v); len(a) > 0 && len(b) > 0 {
		return slices.Equal(names(a), names(b))
	}
	c := compare(v, gold, pred)
	return c.Hits == c.Gold && c.Hits == c.Predicted
}

// same compares a variable that both works have and that holds no names.
func same(v citation.Variable, gold, pred *citation.Record) bool {
	if v == citation.VarType {
		return gold.Type == pred.Type
	}
	if a := gold.Date(v); !a.IsZero() {
		return sameDate(a, pred.Date(v))
	}
	return value(v, gold.Text(v)) == value(v, pred.Text(v))
}

// A name is what two spellings of one name share.
type name struct{ family, given, suffix string }

// names are the names that are compared; whatever names nobody is left out.
func names(list []citation.Name) []name {
	var out []name
	for _, n := range list {
		family := normal(strings.TrimSpace(n.NonDroppingParticle + " " + n.Family))
		if family == "" {
			family = normal(n.Literal)
		}
		given := strings.Map(closeUp, normal(strings.TrimSpace(n.Given+" "+n.DroppingParticle)))
		if given != "" || family != "" && !andOthers[family] {
			out = append(out, name{family, given, normal(n.Suffix)})
		}
	}
	return out
}

// andOthers stand at the end of a list of names and name nobody.
var andOthers = map[string]bool{
	"et al": true, "et al.": true, "u. a": true, "u. a.": true, "u.a": true, "u.a.": true, "others": true, "and others": true,
}

func closeUp(r rune) rune {
	if r == '.' || unicode.IsSpace(r) {
		return -1
	}
	return r
}

// common is the number of names that both lists have.
func common(a, b []name) int {
	left := slices.Clone(b)
	for _, n := range a {
		if i := slices.Index(left, n); i >= 0 {
			left = slices.Delete(left, i, i+1)
		}
	}
	return len(b) - len(left)
}

// sameDate reports whether two dates begin and end in the same year, and in the same month and day where both have them.
func sameDate(gold, pred citation.Date) bool {
	a, b := days(gold), days(pred)
	if len(a) == 0 || len(b) == 0 {
		return len(a) == len(b) && normal(gold.Literal) == normal(pred.Literal)
	}
	return sameDay(a[0], b[0]) && sameDay(a[len(a)-1], b[len(b)-1])
}

func sameDay(a, b citation.Day) bool {
	agree := func(x, y int) bool { return x == y || x == 0 || y == 0 }
	return a.Year == b.Year && agree(a.Month, b.Month) && (agree(a.Day, b.Day) || a.Month == 0 || b.Month == 0)
}

var year = regexp.MustCompile(`\d{3,4}`)

// days are the ends of a date; of one in words, the years in it.
func days(d citation.Date) []citation.Day {
	var list []citation.Day
	for _, day := range []citation.Day{d.Start, d.End} {
		if day.Year != 0 {
			list = append(list, day)
		}
	}
	if len(list) > 0 {
		return list
	}
	for _, digits := range year.FindAllString(d.Literal, -1) {
		if n, err := strconv.Atoi(digits); err == nil {
			list = append(list, citation.Day{Year: n})
		}
	}
	return list
}
