package score

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestAlignNotes(t *testing.T) {
	long := "Moshe Lewin, Russian Peasants and Soviet Power (London: Allen & Unwin, 1968), 12."
	for name, c := range map[string]struct {
		gold, pred []Note
		want       [][2]int
	}{
		"nothing":       {nil, nil, nil},
		"equal texts":   {notes(long, "Ibid."), notes(long, "Ibid."), [][2]int{{0, 0}, {1, 1}}},
		"a missed note": {notes("Ibid., 5.", long), notes(long), [][2]int{{1, 0}}},
		"a slip of OCR": {notes(long), notes("Moshe Lewin, Russlan Peasants and Sov1et Power (London: Allen & Unwin, 1968), l2."), [][2]int{{0, 0}}},
		"another note":  {notes(long), notes("Stephen Cohen, Bukharin and the Bolshevik Revolution (New York: Knopf, 1973), 12."), nil},
		"order is kept": {notes("one two", "three four", "five"), notes("three four", "five", "one two"), [][2]int{{1, 0}, {2, 1}}},
		"labels tell equal notes apart": {
			[]Note{{Label: "1", Text: "Ibid."}, {Label: "2", Text: "Ibid."}},
			[]Note{{Label: "2", Text: "Ibid."}},
			[][2]int{{1, 0}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.want, alignNotes(newSide(&Document{Notes: c.gold}).notes, newSide(&Document{Notes: c.pred}).notes))
		})
	}
}

func notes(texts ...string) []Note {
	var list []Note
	for _, text := range texts {
		list = append(list, Note{Text: text})
	}
	return list
}

func TestAlignCitations(t *testing.T) {
	for name, c := range map[string]struct {
		gold, pred []string
		want       [][2]int
	}{
		"cut too short":     {[]string{"Lewin, Peasants, 12"}, []string{"Lewin, Peasants"}, [][2]int{{0, 0}}},
		"half of it":        {[]string{"Lewin, Peasants"}, []string{"Lewin, Cohen"}, [][2]int{{0, 0}}},
		"less than half":    {[]string{"Lewin, Peasants, 12"}, []string{"Lewin, Cohen, 15"}, nil},
		"one made of two":   {[]string{"Lewin, Peasants", "Cohen, Bukharin, 5"}, []string{"Lewin, Peasants; Cohen, Bukharin, 5"}, [][2]int{{1, 0}}},
		"signs alone":       {[]string{"—"}, []string{"–"}, [][2]int{{0, 0}}},
		"nothing like sign": {[]string{"—"}, []string{""}, nil},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, c.want, alignCitations(mentions(c.gold), mentions(c.pred))) })
	}
}

func mentions(texts []string) []*mention {
	var list []*mention
	for _, text := range texts {
		list = append(list, newMention(Citation{Text: text}))
	}
	return list
}
