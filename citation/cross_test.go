package citation

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCross(t *testing.T) {
	for name, text := range map[string]string{
		"the only work of the note":    "1 / " + lewin + "\n2 / " + nove + "\n3 / cross n:1 above => lewin",
		"a note that says ibid.":       "1 / " + lewin + "\n2 / ibid => lewin\n3 / " + nove + "\n4 / cross n:2 => lewin",
		"several works, nothing tells": "1 / " + lewin + " / " + trotsky + "\n2 / cross n:1 => -",
		"several works, the name does": "1 / " + lewin + " / " + trotsky + "\n2 / cross a:Lewin n:1 => lewin",
		"several works, the pages do":  "1 / " + eley + " / full a:B t:Labour Markets in: Past and Present v:3 y:1970 pp:10–20 => b\n2 / cross n:1 @12 => b",
		"no such note":                 "1 / " + lewin + "\n2 / cross n:7 => -",
		"a note of prose":              "1 / " + lewin + "\n2 Prose.\n3 / cross n:2 => -",
		"a note that cites another":    "1 / " + lewin + "\n2 / " + nove + "\n3 / cross a:Lewin n:2 => lewin",
		"nobody of that name":          "1 / " + lewin + "\n2 / cross a:Elton n:1 => -",
		"forward":                      "1 / " + lewin + "\n2 / cross n:4 below => nove\n3 / ibid => nove\n4 / " + nove,
		"forward to a back-reference":  "1 / " + lewin + "\n2 / cross n:5 below => lewin\n3 / ibid => lewin\n4 / " + nove + "\n5 / short a:Lewin t:Russian Peasants => lewin",
		"in a circle":                  "1 / cross n:2 => -\n2 / cross n:1 => -",
		"to itself":                    "1 / cross n:1 => -",
		"numbers begin again":          "1 / " + lewin + "\n---\n1 / " + nove + "\n2 / cross n:1 => nove",
		"labels with points":           "[1] / " + lewin + "\n2. / cross n:1 => lewin",
		"a name without number":        "1 / " + lewin + "\n2 / " + nove + "\n3 / cross a:Lewin above => lewin",
		"neither name nor number":      "1 / " + lewin + "\n2 / cross above @12 => -",
		"short with a number":          "1 / full a:J. Priestley t:Chart of Biography y:1812 => b\n2 / full a:J. Priestley t:Chart of History y:1812 => h / short a:Priestley n:1 => b\n3 / short a:Priestley n:2 => h",
	} {
		t.Run(name, func(t *testing.T) { resolve(t, text) })
	}
}

func TestCrossDoubts(t *testing.T) {
	for text, want := range map[string]Code{
		"1 / " + lewin + " / " + trotsky + "\n2 / cross n:1 => -":  CodeNoteAmbiguous,
		"1 / " + lewin + "\n2 / cross n:7 => -":                    CodeNoteMissing,
		"1 / " + lewin + "\n2 Prose.\n3 / cross n:2 => -":          CodeNoteNothing,
		"1 / " + lewin + "\n2 / cross a:Elton n:1 => -":            CodeNoteNothing,
		"1 / locator @5 => -":                                      CodeLocatorNothing,
		"1 / " + lewin + " / " + nove + "\n2 / locator @5 => nove": CodeLocatorAmbiguous,
	} {
		assert.Equal(t, []Code{want}, codes(resolve(t, text).Diagnostics), text)
	}
	bib := resolve(t, "1 / "+lewin+" / "+trotsky+"\n2 / cross n:1 => -")
	assert.Len(t, bib.Notes[1].Citations[0].Via.Candidates, 2)
	assert.Equal(t, "note 1 cites 2 works, and nothing says which is meant", bib.Notes[1].Citations[0].Via.Reason)
}
