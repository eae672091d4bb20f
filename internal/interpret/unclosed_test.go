package interpret

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

func TestReportUnclosed(t *testing.T) {
	for text, want := range map[string]int{
		"Ann Doe, A Book (Oslo: Aschehoug, 1990, 12.":   1,
		"Ann Doe, “An Essay, in A Book (Oslo, 1990).":   1,
		"Ann Doe, A Book (Oslo: Aschehoug, 1990), 12.":  0,
		"The workers’ movement, see Doe, 12.":           0,
		"Dies., „Ein Aufsatz“, in: Ein Buch, Köln 1990": 0,
	} {
		note := &citation.Note{Text: text}
		doc := &citation.Document{Notes: []*citation.Note{note}}
		reportUnclosed(doc, note, grammar.Lex(note, nil))
		assert.Len(t, doc.Diagnostics, want, text)
	}
}
