package interpret

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// FuzzDocument reads any text as a note: whatever it says, the citations stand in order inside it, and their borders and
// those of their fields are borders of letters.
func FuzzDocument(f *testing.F) {
	for _, seed := range []string{
		"See Moshe Lewin, Russian Peasants and Soviet Power (London: Allen, 1968), 34:187; idem, Making, pp. 5–7.",
		"Ibid., 12 f.; ebd.; там же. С. 5.",
		"José Ortega y Gasset y Solé i Sabaté (Hg.), « Champs », coll. « X », 12. Bd., ³1986, [w:] [57] § 311 Rn. 37.",
		"v. v. v. ed. ed. von von de de y y i e (((«“‘ 1991a 12–3/4/5.6.7 ———. ______. ’s",
		"\xff\xfe ſﬁ A\u0301B\u0308 \u200b\u00ad…",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip("readers hand on valid text")
		}
		note := &citation.Note{Text: text}
		Document(&citation.Document{Notes: []*citation.Note{note}}, grammar.Default(), nil)
		end := 0
		for _, c := range note.Citations {
			assert.LessOrEqual(t, end, c.Span.Start)
			assertInside(t, text, c.Span)
			for _, field := range c.Fields {
				assertInside(t, text, field.Span)
			}
			end = c.Span.End
		}
	})
}

func assertInside(t *testing.T, text string, span citation.Span) {
	t.Helper()
	if assert.Less(t, span.Start, span.End) && assert.LessOrEqual(t, span.End, len(text)) && assert.GreaterOrEqual(t, span.Start, 0) {
		assert.True(t, utf8.RuneStart(text[span.Start]))
		assert.True(t, span.End == len(text) || utf8.RuneStart(text[span.End]))
	}
}

// FuzzPieces interprets any text under any labels: the grammar may be wrong in every way.
func FuzzPieces(f *testing.F) {
	f.Add("José Ortega y Gasset, «Champs», 12. Bd., n.d. 1991a §5", []byte{1, 3, 7, 2, 4, 5, 8, 12, 14, 18, 22, 27, 30})
	f.Fuzz(func(t *testing.T, text string, labels []byte) {
		if !utf8.ValidString(text) || len(labels) == 0 {
			t.Skip("readers hand on valid text")
		}
		note := &citation.Note{Text: text}
		tokens := grammar.Lex(note, nil)
		var pieces []grammar.Piece
		for at, n := 0, 0; at < len(tokens); n++ {
			b := labels[n%len(labels)]
			end := min(at+1+int(b>>6), len(tokens))
			pieces = append(pieces, grammar.Piece{Start: at, End: end, Label: grammar.Label(b&63) % grammar.LabelCount, New: b%7 == 0})
			at = end
		}
		Interpret(note, tokens, pieces, language.Spanish, grammar.Context{})
		for _, c := range note.Citations {
			assertInside(t, text, c.Span)
		}
	})
}
