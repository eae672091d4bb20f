// Author prints every page on which one author is cited, work by work, whether the note says “Darnton, Literary Underground, 40”,
// “Ibid., 203” or “see p. 212”:
//
//	go run ./examples/author testdata/documents/devices.md Darnton
package main

import (
	"cmp"
	"fmt"
	"io"
	"log"
	"os"
	"slices"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/parse"
)

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: author FILE FAMILY-NAME")
	}
	if err := pages(os.Stdout, os.Args[1], os.Args[2]); err != nil {
		log.Fatal(err)
	}
}

func pages(w io.Writer, file, family string) error {
	doc, err := parse.File(file)
	if err != nil {
		return err
	}
	bibliography := citation.Resolve(doc)
	for _, record := range bibliography.Records {
		if !slices.ContainsFunc(record.Author, func(name citation.Name) bool { return name.Family == family }) {
			continue
		}
		fmt.Fprintln(w, record)
		for note, cited := range bibliography.Mentions(record) {
			if place := cited.Locator; place.Value != "" {
				label := cmp.Or(place.Label, citation.LabelPage) // a bare number is a page
				fmt.Fprintf(w, "\t%s %s, in note %s\n", label, place.Value, note.Label)
			}
		}
	}
	return nil
}
