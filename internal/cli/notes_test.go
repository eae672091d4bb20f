package cli

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/e843347c/ibid/citation"
)

func TestPrintWrapped(t *testing.T) {
	long := strings.Repeat("x", printWidth+5)
	for _, c := range []struct{ name, text, want string }{
		{"short", "Ibid., 30.", "- Ibid., 30.\n"},
		{"empty", "", "- \n"},
		{"long", strings.Repeat("word ", 16) + "word", "- " + strings.Repeat("word ", 14) + "word\n" + "  word word\n"},
		{"a word longer than the line", "a " + long + " b", "- a\n  " + long + "\n  b\n"},
		{"letters are counted, not bytes", strings.Repeat("слово ", 12) + "слово", "- " + strings.Repeat("слово ", 11) + "слово\n  слово\n"},
		{"no break before a number", strings.Repeat("word ", 15) + "p." + noBreak + "12", "- " + strings.Repeat("word ", 14) + "word\n  p. 12\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var b strings.Builder
			printWrapped(&b, "- ", "  ", c.text)
			assert.Equal(t, c.want, b.String())
		})
	}
}

func TestMeaning(t *testing.T) {
	lewin := &citation.Record{ID: "lewin1968", Title: "Russian Peasants", Author: []citation.Name{{Family: "Lewin"}},
		Issued: citation.Date{Start: citation.Day{Year: 1968}}}
	for _, c := range []struct {
		want string
		citation.Citation
	}{
		{"full: Lewin, Russian Peasants (1968) [lewin1968]",
			citation.Citation{Form: citation.FormFull, Record: lewin, Confidence: 1}},
		{"ibid: Lewin, Russian Peasants (1968) [lewin1968], page 30",
			citation.Citation{Form: citation.FormIbid, Record: lewin, Confidence: 0.9, Locator: citation.Locator{Value: "30"}}},
		{"full, author by idem: Lewin, Russian Peasants (1968) [lewin1968], chapter 2; reprinted in, of the citation before it",
			citation.Citation{Form: citation.FormFull, Idem: true, Record: lewin, Confidence: 0.9, Relation: citation.RelationReprintedIn,
				Locator: citation.Locator{Label: citation.LabelChapter, Value: "2"}}},
		{"full, book by ibid: Lewin, Russian Peasants (1968) [lewin1968] (61 % sure)",
			citation.Citation{Form: citation.FormFull, Container: citation.FormIbid, Record: lewin, Confidence: 0.619}},
		{"short: the notes do not say which work",
			citation.Citation{Form: citation.FormShort, Confidence: 1}},
		{"full: could not be made out (5 % sure)",
			citation.Citation{Form: citation.FormFull, Unparsed: true, Confidence: 0.05}},
	} {
		t.Run(c.want, func(t *testing.T) {
			assert.Equal(t, c.want, strings.ReplaceAll(meaning(&c.Citation), noBreak, " "))
		})
	}
}
