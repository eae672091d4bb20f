package citation

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCheck(t *testing.T) {
	tml := "full a:Lon Fuller t:The Morality of Law y:1964 as:TML => fuller"
	for name, test := range map[string]struct {
		text string
		want []Code
	}{
		"nothing to say":                {"1 / " + lewin + "\n2 / ibid @5 => lewin\n3 / " + nove + "\n4 / short a:Lewin t:Russian Peasants => lewin", nil},
		"ibid. with nothing before":     {"1 / ibid => -", []Code{CodeIbidNothing}},
		"ibid. after the unknown":       {"1 / " + lewin + "\n2 / none unparsed => -\n3 / ibid => -", []Code{CodeIbidUnknown, CodeUnparsed}},
		"ibid. after several works":     {"1 / " + lewin + " / " + nove + "\n2 / ibid => nove", []Code{CodeIbidAmbiguous}},
		"a note of no such kind":        {"1 / " + lewin + "\n2 Prose.\n3 / cross n:2 => -", []Code{CodeNoteNothing}},
		"op. cit. without antecedent":   {"1 / opcit a:Elton => -", []Code{CodeOpCitNothing}},
		"two works, one short title":    {"1 / full a:A. Smith t:Peasants and Power y:1980 => a\n2 / full a:A. Smith t:Peasants and Plenty y:1990 => b\n3 / short a:Smith t:Peasants => b", []Code{CodeTitleAmbiguous}},
		"short before full":             {"1 / short a:Lewin t:Russian Peasants => lewin\n2 / " + lewin, []Code{CodeShortBeforeFull}},
		"never full":                    {"1 / short a:Lewin t:Russian Peasants => lewin\n2 / short a:Lewin t:Russian Peasants => lewin", []Code{CodeNeverFull}},
		"full in the bibliography only": {"1 / short a:Lewin t:Russian Peasants => lewin\n===\n- / " + lewin, nil},
		"an abbreviation not used":      {"1 / " + tml + "\n2 / " + nove, []Code{CodeAbbreviationUnused}},
		"an abbreviation used":          {"1 / " + tml + "\n2 / short t:TML => fuller", nil},
		"an abbreviation of no note":    {"1 / full a:Lon Fuller t:The Morality of Law y:1964 => fuller\n2 / short t:TML @5 => fuller\n3 / short t:TML @6 => fuller", []Code{CodeAbbreviationUnknown}},
		"an abbreviation of two works":  {"1 / " + tml + "\n2 / full a:A t:The Making of Laws y:1970 as:TML => b\n3 / short t:TML @5 => b", []Code{CodeAbbreviationTwice, CodeTitleAmbiguous}},
		"one work called two names":     {"1 / " + lewin + "\n2 / short a:Lewin t:Russian Peasants => lewin\n3 / short a:Lewin t:Peasants and Soviet Power => lewin", []Code{CodeCitedTwoWays}},
		"two publishers of one work":    {"1 / full a:Nove t:Economic History pub:Lane y:1969 => n\n2 / full a:Nove t:Economic History pub:Penguin y:1969 => n", []Code{CodeContradiction}},
	} {
		t.Run(name, func(t *testing.T) {
			bib := resolve(t, test.text)
			assert.ElementsMatch(t, test.want, codes(Check(bib)))
		})
	}
}

// The list follows the source.
func TestCheckOrder(t *testing.T) {
	doc, _ := notes(t, "1 / opcit a:Elton\n2 / ibid\n3 / "+lewin)
	for i, note := range doc.Notes {
		note.Origin = []Run{{Source: 1000 - 100*i, Len: len(note.Text), Width: len(note.Text)}}
	}
	assert.Equal(t, []Code{CodeIbidUnknown, CodeOpCitNothing}, codes(Check(Resolve(doc))))
}
