package interpret

import (
	"strings"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// reportUnclosed reports the first bracket or quotation mark of a note that has no partner. Where a title or an imprint ends is
// then a guess. Straight and single quotation marks are passed over: they may be apostrophes.
func reportUnclosed(doc *citation.Document, note *citation.Note, tokens []grammar.Token) {
	for i := range tokens {
		t := &tokens[i]
		mark := t.In(note.Text)
		if t.Kind != grammar.KindSign || t.Pair >= 0 || !strings.Contains("([“„«", mark) {
			continue
		}
		doc.Diagnostics = append(doc.Diagnostics, citation.Diagnostic{
			Pos: doc.Position(note, t.Start), Note: note.Label, Span: t.Span, Severity: citation.SeverityInfo,
			Code: citation.CodeUnclosedMark, Message: "this " + mark + " is never closed; what follows it may be read wrongly",
		})
		return
	}
}
