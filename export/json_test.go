package export_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
)

// decode reads a document as plain maps, so that what is absent shows.
func decode(t *testing.T, b *citation.Bibliography) map[string]any {
	t.Helper()
	var document map[string]any
	require.NoError(t, json.Unmarshal(encode(t, "json", b), &document))
	return document
}

func mentions(document map[string]any, note int) []any {
	return document["notes"].([]any)[note].(map[string]any)["citations"].([]any)
}

func TestJSONShape(t *testing.T) {
	document := decode(t, typical())
	assert.Equal(t, "typical.md", document["document"])
	assert.Equal(t, "markdown", document["format"])
	assert.Equal(t, "en", document["language"])

	lenin := mentions(document, 0)[0].(map[string]any)
	assert.Equal(t, map[string]any{
		"id": "leninOcherednye", "form": "full", "locator": "187", "label": "page", "prefix": "See also", "confidence": 0.99,
		"text": "V. I. Lenin, “Ocherednye zadachi sovetskoi vlasti,” in Polnoe sobranie sochinenii, 34:187", "span": []any{109.0, 206.0},
	}, lenin)

	idem := mentions(document, 1)[1].(map[string]any)
	assert.Equal(t, true, idem["idem"])
	assert.Equal(t, "ibid", idem["container"])
	assert.Equal(t, "reprinted-in", idem["relation"])

	bare := mentions(document, 1)[3].(map[string]any)
	assert.Contains(t, bare, "id")
	assert.Nil(t, bare["id"])
	for _, absent := range []string{"idem", "container", "relation", "prefix", "suffix", "via", "unparsed"} {
		assert.NotContains(t, bare, absent)
	}
	assert.Equal(t, []any{}, mentions(document, 2))
}

func TestJSONUnparsed(t *testing.T) {
	unparsed := mentions(decode(t, typical()), 1)[2].(map[string]any)
	assert.Equal(t, map[string]any{
		"id": "verbatim", "text": "<the same> & more", "span": []any{452.0, 469.0}, "unparsed": true, "confidence": 0.05,
	}, unparsed)
}

func TestJSONVia(t *testing.T) {
	lewin := mentions(decode(t, typical()), 0)[1].(map[string]any)
	assert.Equal(t, map[string]any{
		"rule": "author-alone", "note": "1", "confidence": 0.75, "reason": "one work by Lewin is cited before",
		"candidates": []any{
			map[string]any{"id": "lewin1968", "note": "1", "score": 2.5},
			map[string]any{"id": nil, "note": "*", "score": 0.33},
		},
	}, lewin["via"])
}

func TestJSONDiagnostics(t *testing.T) {
	diagnostics := decode(t, typical())["diagnostics"].([]any)
	assert.Equal(t, map[string]any{
		"code": "ibid-ambiguous", "severity": "warning", "note": "2", "span": []any{400.0, 405.0}, "part": "word/footnotes.xml",
		"message": "ibid. follows a note that cites two works",
	}, diagnostics[0])
	assert.Equal(t, []any{12.0, 12.0}, diagnostics[1].(map[string]any)["span"])
}

// TestJSONOddValues: no number that JSON cannot say, no span outside its note, an id for a record that is in no list.
func TestJSONOddValues(t *testing.T) {
	stray := &citation.Record{ID: "stray"}
	note := &citation.Note{Label: "1", Text: "Ibid.", Citations: []*citation.Citation{
		nil,
		{Span: citation.Span{Start: 3, End: 99}, Confidence: math.NaN(), Record: stray},
		{Span: citation.Span{Start: -1, End: 2}, Confidence: math.Inf(1), Record: &citation.Record{}},
		{Span: citation.Span{Start: 4, End: 2}, Confidence: 1.0 / 3},
	}}
	b := &citation.Bibliography{Document: &citation.Document{Notes: []*citation.Note{nil, note}}}
	found := mentions(decode(t, b), 0)
	assert.Equal(t, map[string]any{"id": "stray", "text": "", "confidence": 0.0}, found[0])
	assert.Equal(t, map[string]any{"id": nil, "text": "", "confidence": 0.0}, found[1])
	assert.Equal(t, map[string]any{"id": nil, "text": "", "confidence": 0.33}, found[2])
}

// TestJSONKeys: a citation has the key under which its record stands in the items.
func TestJSONKeys(t *testing.T) {
	first, second := &citation.Record{ID: "same", Title: "A"}, &citation.Record{ID: "same", Title: "B"}
	note := &citation.Note{Text: "AB", Citations: []*citation.Citation{{Record: second}, {Record: first}}}
	document := decode(t, &citation.Bibliography{Document: &citation.Document{Notes: []*citation.Note{note}}, Records: []*citation.Record{first, second}})
	assert.Equal(t, "same", document["items"].([]any)[0].(map[string]any)["id"])
	assert.Equal(t, "same-2", document["items"].([]any)[1].(map[string]any)["id"])
	assert.Equal(t, "same-2", mentions(document, 0)[0].(map[string]any)["id"])
	assert.Equal(t, "same", mentions(document, 0)[1].(map[string]any)["id"])
}

// Labels come again in every chapter, and in the source the chapters may stand in any order: a doubt belongs to the note that
// stands where it does.
func TestJSONDiagnosticsOfChapters(t *testing.T) {
	document := &citation.Document{}
	for _, at := range []int{500, 100, 900} {
		document.Notes = append(document.Notes, &citation.Note{
			Label: "1", Text: "Ibid., 5.", Origin: []citation.Run{{Len: 9, Source: at, Width: 9}},
		})
		document.Diagnostics = append(document.Diagnostics, citation.Diagnostic{
			Pos: citation.Position{Offset: at + 7}, Note: "1", Span: citation.Span{Start: 7, End: 8}, Code: "page-outside",
		})
	}
	document.Diagnostics = append(document.Diagnostics, citation.Diagnostic{Pos: citation.Position{Offset: 50}, Note: "1", Code: "no-marker"})
	var spans []any
	for _, d := range decode(t, &citation.Bibliography{Document: document})["diagnostics"].([]any) {
		spans = append(spans, d.(map[string]any)["span"])
	}
	assert.Equal(t, []any{[]any{507.0, 508.0}, []any{107.0, 108.0}, []any{907.0, 908.0}, []any{50.0, 50.0}}, spans)
}
