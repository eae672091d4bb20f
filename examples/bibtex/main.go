// Bibtex writes the works that a document's notes cite, as BibTeX:
//
//	go run ./examples/bibtex thesis.docx > thesis.bib
package main

import (
	"io"
	"log"
	"os"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/export"
	"github.com/e843347c/ibid/parse"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: bibtex FILE")
	}
	if err := write(os.Stdout, os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

func write(w io.Writer, file string) error {
	doc, err := parse.File(file)
	if err != nil {
		return err
	}
	return export.BibTeX(w, citation.Resolve(doc))
}
