package export_test

import (
	"fmt"
	"io"
	"log"
	"os"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/export"
)

// cited is a bibliography, as citation.Resolve makes one of a document.
func cited() *citation.Bibliography {
	return citation.Resolve(&citation.Document{Notes: []*citation.Note{{Label: "1", Citations: []*citation.Citation{{
		Form: citation.FormFull,
		Stated: citation.Record{
			Type:           citation.TypeArticleJournal,
			Title:          "Foules révolutionnaires",
			ContainerTitle: "Annales historiques de la Révolution française",
			Issue:          "61",
			Page:           "1–26",
			Author:         []citation.Name{{Family: "Lefebvre", Given: "Georges"}},
			Issued:         citation.Date{Start: citation.Day{Year: 1934}},
		},
		Locator: citation.Locator{Label: citation.LabelPage, Value: "12"},
	}}}}})
}

// A format of one's own is a function: here a line for each work, with the notes that cite it.
func ExampleEncoder() {
	var encode export.Encoder = func(w io.Writer, b *citation.Bibliography) error {
		for _, record := range b.Records {
			if _, err := fmt.Fprint(w, record); err != nil {
				return err
			}
			for note, c := range b.Mentions(record) {
				if _, err := fmt.Fprintf(w, ", note %s: %s", note.Label, c.Locator.Value); err != nil {
					return err
				}
			}
			if _, err := fmt.Fprintln(w); err != nil {
				return err
			}
		}
		return nil
	}
	if err := encode(os.Stdout, cited()); err != nil {
		log.Fatal(err)
	}
	// Output:
	// Lefebvre, Foules révolutionnaires (1934), note 1: 12
}
