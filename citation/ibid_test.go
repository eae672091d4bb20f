package citation

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// works are full statements that many tests begin with.
const (
	lewin     = "full a:Moshe Lewin t:Russian Peasants and Soviet Power: A Study of Collectivization y:1968 => lewin"
	trotsky   = "full a:Leon Trotsky t:The Revolution Betrayed y:1965 => trotsky"
	nove      = "full a:Alec Nove t:An Economic History of the USSR y:1969 => nove"
	eley      = "full a:Geoff Eley t:History with the Politics Left Out in: Russian Review v:45 y:1986 pp:385–394 ty:article-journal => eley"
	fitz      = "full a:Sheila Fitzpatrick t:Editor's Introduction in: Cultural Revolution in Russia e: Sheila Fitzpatrick pl:Bloomington y:1978 ty:chapter => fitz"
	stalinism = "full e:Robert C. Tucker t:Stalinism: Essays in Historical Interpretation pl:New York y:1977 => tucker"
)

func TestIbid(t *testing.T) {
	for name, text := range map[string]string{
		"the note before":                     "1 / " + lewin + "\n2 / ibid @205 => lewin\n3 / ibid => lewin",
		"the citation before in the note":     "1 / " + lewin + "\n2 / " + trotsky + " / ibid @9 => trotsky",
		"notes of prose between":              "1 / " + lewin + "\n2 The text is lost.\n3 No copy survives.\n4 / ibid => lewin",
		"nothing before":                      "1 / ibid @5 => -",
		"the last of several":                 "1 / " + lewin + " / " + trotsky + "\n2 / ibid => trotsky",
		"not what stands in a parenthesis":    "1 / " + lewin + " / " + strings.Replace(trotsky, "full", "full quoted", 1) + "\n2 / ibid => lewin",
		"not what the work is quoted in":      "1 / " + lewin + " / " + strings.Replace(trotsky, "full", "full rel:quoted-in", 1) + "\n2 / ibid => lewin",
		"what is not read takes its place":    "1 / " + lewin + "\n2 / unparsed\n3 / ibid => -\n4 / ibid => -",
		"what is not known takes its place":   "1 / " + lewin + "\n2 / opcit a:Elton => -\n3 / ibid => -",
		"named: the one before the last note": "1 / " + lewin + "\n2 / " + trotsky + "\n3 / ibid a:Lewin @79 => lewin",
		"named: one of the note before":       "1 / " + lewin + " / " + trotsky + "\n2 / ibid a:Lewin => lewin",
		"named: nobody of that name":          "1 / " + lewin + "\n2 / ibid a:Elton => -",
		"the page tells which of two":         "1 / " + eley + " / full a:B t:Labour Markets in: Past and Present v:3 y:1970 pp:10–20 => b\n2 / ibid @390 => eley",
		"another volume of a multi-volume work": "1 / full a:Leopold Ranke t:Deutsche Geschichte v:1 y:1839-1847 => ranke\n" +
			"2 / ibid v:2 => ranke",
		"another volume of a serial": "1 / " + eley + "\n2 / ibid v:46 pp:12 => other\n3 / short a:Eley t:Politics Left Out => eley",
	} {
		t.Run(name, func(t *testing.T) {
			resolve(t, strings.ReplaceAll(text, " / unparsed", " / none unparsed => -"))
		})
	}
}

func TestIbidConfidence(t *testing.T) {
	confidence := func(text string) float64 {
		bib := resolve(t, text)
		last := bib.Notes[len(bib.Notes)-1].Citations
		return last[len(last)-1].Via.Confidence
	}
	sure := confidence("1 / " + lewin + "\n2 / ibid => lewin")
	assert.Greater(t, sure, 0.95)
	assert.Less(t, confidence("1 / "+lewin+"\n2 Prose.\n3 / ibid => lewin"), sure)
	assert.Less(t, confidence("1 / "+lewin+"\n---\n1 / ibid => lewin"), 0.75)
	assert.Less(t, confidence("1 / "+lewin+" / "+trotsky+"\n2 / ibid => trotsky"), 0.8)
	assert.Less(t, confidence("1 / "+eley+"\n2 / ibid @385 => eley / ibid @12 => eley"), 0.9)
}

func TestIbidAmbiguous(t *testing.T) {
	bib := resolve(t, "1 / "+lewin+" / "+trotsky+" / "+nove+"\n2 / ibid @5 => nove")
	c := bib.Notes[1].Citations[0]
	require.Len(t, c.Via.Candidates, 3)
	assert.Equal(t, c.Record, c.Via.Candidates[0].Record)
	assert.Equal(t, "1", c.Via.Candidates[1].Note)
	assert.Greater(t, c.Via.Candidates[0].Score, c.Via.Candidates[1].Score)
	assert.Equal(t, []Code{CodeIbidAmbiguous}, codes(bib.Diagnostics))
	assert.Equal(t, "“ibid.” after a note that cites 3 works; taken for the last, Nove, An Economic History of the USSR (1969)", bib.Diagnostics[0].Message)
}

// An author who names a work again after every note of prose, although “ibid.” is used elsewhere, does not pass over it.
func TestIbidHabit(t *testing.T) {
	again := "\n2 / ibid => lewin"
	for range 4 {
		again += "\n3 Prose.\n4 / short a:Lewin t:Russian Peasants => lewin\n5 / ibid => lewin"
	}
	resolve(t, "1 / "+lewin+again+"\n9 Prose.\n10 / ibid => -")
	resolve(t, "1 / "+lewin+"\n2 / ibid => lewin\n3 Prose.\n4 / short a:Lewin t:Russian Peasants => lewin\n9 Prose.\n10 / ibid => lewin")
}

func TestPointer(t *testing.T) {
	for name, text := range map[string]string{
		"in the note":       "1 / " + lewin + " / locator @199 => lewin",
		"in the note after": "1 / " + lewin + "\n2 / locator @199 => lewin",
		"nothing before":    "1 / locator @199 => -",
		"pages tell which":  "1 / " + eley + " / full a:B t:Labour Markets in: Past and Present v:3 y:1970 pp:10–20 => b\n2 / locator @390 => eley",
		"after the unknown": "1 / opcit a:Elton => - / locator @7 => -",
	} {
		t.Run(name, func(t *testing.T) { resolve(t, text) })
	}
}
