package score

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/e843347c/ibid/citation"
)

func TestNormal(t *testing.T) {
	for text, want := range map[string]string{
		"“Velikii Pochin,”":   "velikii pochin",
		"„Über  Straße“":      "über strasse",
		"Allen & Unwin\u00a0": "allen & unwin",
		"1917—–1918":          "1917-1918",
		"<i>Capital</i>, I":   "capital, i",
		"ſoft\u00adhyphen":    "softhyphen",
		"ﬁn de siècle":        "fin de siècle",
		"...":                 "...",
		"C++":                 "c++",
		"":                    "",
	} {
		t.Run(text, func(t *testing.T) { assert.Equal(t, want, normal(text)) })
	}
}

func TestWords(t *testing.T) {
	for text, want := range map[string][]string{
		"Lewin, M. (1968), 12–13": {"lewin", "m", "1968", "12", "13"},
		"毛泽东 Mao":                 {"毛", "泽", "东", "mao"},
		"snake_case":              {"snake", "case"},
		" – ":                     nil,
	} {
		t.Run(text, func(t *testing.T) { assert.Equal(t, want, words(text)) })
	}
}

func TestValue(t *testing.T) {
	for _, c := range []struct {
		variable   citation.Variable
		gold, pred string
		same       bool
	}{
		{citation.VarPage, "209–40", "209-240", true},
		{citation.VarPage, "198 – 2", "198-202", false}, // the shorter end would be before the beginning
		{citation.VarPage, "1, 3", "1,3", true},
		{citation.VarPage, "209-40", "209-241", false},
		{citation.VarEdition, "2nd, rev. ed.", "2 rev", true},
		{citation.VarEdition, "3. Aufl.", "third edition", true},
		{citation.VarEdition, "éd.", "éd", true},
		{citation.VarEdition, "2", "3", false},
		{citation.VarDOI, "https://doi.org/10.1/AB", "doi: 10.1/ab", true},
		{citation.VarISBN, "978-3-16-148410-0", "9783161484100", true},
		{citation.VarVolume, "978-3", "9783", false},
		{citation.VarTitle, "“What Is to Be Done?”", "What is to be done", true},
	} {
		t.Run(string(c.variable)+" "+c.gold, func(t *testing.T) {
			assert.Equal(t, c.same, value(c.variable, c.gold) == value(c.variable, c.pred))
		})
	}
}
