package export

import (
	"encoding/json"
	"io"

	"github.com/e843347c/ibid/citation"
)

// CSLJSON writes the records as a CSL-JSON 1.0.2 array.
func CSLJSON(w io.Writer, b *citation.Bibliography) error {
	records, _ := prepare(b)
	return writeJSON(w, items(records))
}

// items are the records as CSL-JSON has them: never null.
func items(records []*citation.Record) []*citation.Record {
	if records == nil {
		return []*citation.Record{}
	}
	return records
}

// writeJSON writes a value indented, with characters as they are.
func writeJSON(w io.Writer, value any) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(value)
}
