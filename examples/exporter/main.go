// Exporter shows how to write a format that ibid does not know: an export.Encoder of one's own. This one makes a table with
// a row for each citation, to be opened as a spreadsheet:
//
//	go run ./examples/exporter thesis.docx > thesis.csv
package main

import (
	"cmp"
	"encoding/csv"
	"io"
	"log"
	"os"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/export"
	"github.com/e843347c/ibid/parse"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: exporter FILE")
	}
	doc, err := parse.File(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	var encode export.Encoder = table
	if err := encode(os.Stdout, citation.Resolve(doc)); err != nil {
		log.Fatal(err)
	}
}

// table writes what is cited where. The csv.Writer keeps its first error until it is asked for it.
func table(w io.Writer, b *citation.Bibliography) error {
	out := csv.NewWriter(w)
	out.Write([]string{"note", "form", "key", "work", "place", "text"})
	for _, note := range b.Notes {
		for _, c := range note.Citations {
			key, work := "", "unknown"
			if c.Record != nil {
				key, work = c.Record.ID, c.Record.String()
			}
			out.Write([]string{note.Label, c.Form.String(), key, work, place(c.Locator), c.Span.In(note.Text)})
		}
	}
	out.Flush()
	return out.Error()
}

// place is “chapter 4”. A bare number is a page.
func place(l citation.Locator) string {
	if l.Value == "" {
		return ""
	}
	return string(cmp.Or(l.Label, citation.LabelPage)) + " " + l.Value
}
