package export_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/export"
)

// cslSchema is CSL-JSON 1.0.2 as a schema, written for these tests, and stricter: nothing is empty.
var cslSchema = sync.OnceValues(func() (*jsonschema.Schema, error) {
	file, err := os.Open("testdata/csl-data.schema.json")
	if err != nil {
		return nil, err
	}
	defer file.Close()
	schema, err := jsonschema.UnmarshalJSON(file)
	if err != nil {
		return nil, err
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("csl-data.json", schema); err != nil {
		return nil, err
	}
	return compiler.Compile("csl-data.json")
})

// validCSL checks items against the schema.
func validCSL(t testing.TB, items []byte) error {
	t.Helper()
	schema, err := cslSchema()
	require.NoError(t, err)
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(items))
	require.NoError(t, err, "%s", items)
	return schema.Validate(value)
}

func TestCSLJSONSchema(t *testing.T) {
	for name, b := range map[string]*citation.Bibliography{"typical": typical(), "full": full(), "empty": {}} {
		t.Run(name, func(t *testing.T) { assert.NoError(t, validCSL(t, encode(t, "csljson", b))) })
	}
	for _, wrong := range []string{
		`{}`, `[{"id": "a"}]`, `[{"type": "book"}]`, `[{"id": "a", "type": "misc"}]`, `[{"id": "a", "type": "book", "title": null}]`,
		`[{"id": "a", "type": "book", "confidence": 1}]`, `[{"id": "a", "type": "book", "issued": "1968"}]`,
		`[{"id": "a", "type": "book", "issued": {}}]`, `[{"id": "a", "type": "book", "author": [{}]}]`,
		`[{"id": "a", "type": "book", "author": []}]`, `[{"id": "a", "type": "book", "title": ""}]`,
	} {
		assert.Error(t, validCSL(t, []byte(wrong)), wrong)
	}
}

// TestCSLJSONHostile: whatever the values, the items are valid.
func TestCSLJSONHostile(t *testing.T) {
	for _, value := range hostile {
		r := &citation.Record{ID: value, Type: citation.Type(value)}
		for _, v := range citation.TextVariables() {
			r.SetText(v, value)
		}
		for _, v := range citation.NameVariables() {
			r.SetNames(v, []citation.Name{{Literal: value}, {Family: value}, {Suffix: value, Given: value}})
		}
		for _, v := range citation.DateVariables() {
			r.SetDate(v, citation.Date{Literal: value, Season: -1, Circa: true})
		}
		out := encode(t, "csljson", &citation.Bibliography{Records: []*citation.Record{r}})
		assert.NoError(t, validCSL(t, out), "%q", value)
	}
}

// TestCSLJSONReadBack: what was written reads back as it was.
func TestCSLJSONReadBack(t *testing.T) {
	b := typical()
	var back []*citation.Record
	require.NoError(t, json.Unmarshal(encode(t, "csljson", b), &back))
	require.Len(t, back, len(b.Records))
	for i, want := range b.Records {
		if want.ID != "" {
			assert.Equal(t, want, back[i])
		}
	}
}

// TestCSLJSONLiteral: characters are written as they are, in dates as well.
func TestCSLJSONLiteral(t *testing.T) {
	b := &citation.Bibliography{Records: []*citation.Record{{
		ID: "a", Type: citation.TypeBook, Title: "<Ω> & “ж”", Issued: citation.Date{Literal: "<1850> & later"},
	}}}
	out := string(encode(t, "csljson", b))
	assert.Contains(t, out, `"title": "<Ω> & “ж”"`)
	assert.Contains(t, out, `"literal": "<1850> & later"`)
	assert.Equal(t, "[]\n", string(encode(t, "csljson", nil)))
	assert.False(t, strings.Contains(out, "null"))
}

func TestJSONDocuments(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, export.JSONDocuments(&out, nil))
	assert.Equal(t, "[]\n", out.String())

	out.Reset()
	require.NoError(t, export.JSONDocuments(&out, []*citation.Bibliography{typical(), full()}))
	var documents []json.RawMessage
	require.NoError(t, json.Unmarshal(out.Bytes(), &documents))
	require.Len(t, documents, 2)
	assert.JSONEq(t, string(encode(t, "json", typical())), string(documents[0]))
	assert.ErrorIs(t, export.JSONDocuments(&fullDisk{10}, []*citation.Bibliography{typical()}), errFull)
}
