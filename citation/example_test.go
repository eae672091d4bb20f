package citation_test

import (
	"fmt"

	"github.com/e843347c/ibid/citation"
)

func ExampleResolve() {
	full := citation.Record{
		Title:  "Russian Peasants and Soviet Power",
		Author: []citation.Name{{Family: "Lewin", Given: "Moshe"}},
		Issued: citation.Date{Start: citation.Day{Year: 1968}},
	}
	doc := &citation.Document{Notes: []*citation.Note{
		{Label: "1", Citations: []*citation.Citation{{Form: citation.FormFull, Stated: full, Locator: citation.Locator{Value: "12"}}}},
		{Label: "2", Citations: []*citation.Citation{{Form: citation.FormIbid, Locator: citation.Locator{Value: "205"}}}},
	}}
	bib := citation.Resolve(doc)
	for note, c := range bib.Mentions(bib.Records[0]) {
		fmt.Println(note.Label, c.Record.ID, c.Locator.Value)
	}
	fmt.Println(doc.Notes[1].Citations[0].Via.Reason)
	// Output:
	// 1 lewin1968 12
	// 2 lewin1968 205
	// it repeats the work cited just before, in note 1: Lewin, Russian Peasants and Soviet Power (1968)
}
