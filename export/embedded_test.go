package export_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/e843347c/ibid/citation"
)

// TestJSONEmbedded: a citation of a reference manager says so, and where the running text cites there is a body.
func TestJSONEmbedded(t *testing.T) {
	record := &citation.Record{Type: citation.TypeBook, Title: "La société féodale", Author: []citation.Name{{Family: "Bloch", Given: "Marc"}}}
	item := &citation.EmbeddedItem{Manager: citation.ManagerEndNote, Keys: []string{"endnote:db/1"}, Record: record}
	cite := func(start, end int) *citation.Citation {
		return &citation.Citation{Span: citation.Span{Start: start, End: end}, Form: citation.FormShort, Embedded: item, Stated: *record, Confidence: 1}
	}
	bib := citation.Resolve(&citation.Document{
		Name: "a.docx", Format: "docx",
		Notes: []*citation.Note{{Label: "1", Text: "Bloch, Société.", Citations: []*citation.Citation{cite(0, 15)}}},
		Body: []*citation.Note{{Text: "Lords had men (Bloch).", Citations: []*citation.Citation{cite(15, 20)},
			Origin: []citation.Run{{Len: 22, Source: 100, Width: 22, Part: "word/document.xml"}}}},
	})
	document := decode(t, bib)
	assert.Equal(t, "endnote", mentions(document, 0)[0].(map[string]any)["embedded"])
	assert.Equal(t, []any{map[string]any{
		"text": "Lords had men (Bloch).", "span": []any{100.0, 122.0}, "part": "word/document.xml",
		"citations": []any{map[string]any{
			"id": "blochsociete", "form": "short", "text": "Bloch", "span": []any{115.0, 120.0}, "embedded": "endnote", "confidence": 1.0,
			"via": map[string]any{"rule": "embedded", "note": "1", "confidence": 1.0,
				"reason": "EndNote’s data in the document name the work: Bloch, La société féodale"},
		}},
	}}, document["body"])
	assert.NotContains(t, decode(t, typical()), "body")
}
