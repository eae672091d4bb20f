package parse_test

import (
	"fmt"
	"log"
	"strings"

	"golang.org/x/text/language"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/parse"
)

const chapter = `Peasants had their reasons.[^1] They kept them.[^2]

[^1]: See Moshe Lewin, *Russian Peasants and Soviet Power* (London: Allen & Unwin, 1968), 212.

[^2]: *Ibid.*, 30; but compare Stephen F. Cohen, *Rethinking the Soviet Experience* (New York: Oxford University Press, 1985), chap. 2.
`

func Example() {
	doc, err := new(parse.Parser).Read("chapter.md", strings.NewReader(chapter))
	if err != nil {
		log.Fatal(err)
	}
	bib := citation.Resolve(doc)
	for _, note := range bib.Notes {
		for _, c := range note.Citations {
			fmt.Printf("%s: %s %s: %v, %s\n", doc.Position(note, c.Span.Start), note.Label, c.Form, c.Record, c.Locator.Value)
		}
	}
	// Output:
	// chapter.md:3:11: 1 full: Lewin, Russian Peasants and Soviet Power (1968), 212
	// chapter.md:5:8: 2 ibid: Lewin, Russian Peasants and Soviet Power (1968), 30
	// chapter.md:5:32: 2 full: Cohen, Rethinking the Soviet Experience (1985), 2
}

// A note by itself, and what it says.
func ExampleParser_Note() {
	p := &parse.Parser{Languages: []language.Tag{language.German}}
	note := p.Note("Vgl. Reinhart Koselleck, Kritik und Krise, Freiburg: Alber 1959, S. 12-15.")
	for _, c := range note.Citations {
		fmt.Println(c.Span.In(note.Text))
		fmt.Println(c.Prefix, "|", c.Stated.Author[0], "|", c.Stated.Title, "|", c.Stated.Publisher, "|", c.Stated.Issued.Year())
		fmt.Println(c.Locator.Label, c.Locator.Value)
	}
	// Output:
	// Reinhart Koselleck, Kritik und Krise, Freiburg: Alber 1959, S. 12-15
	// Vgl. | Reinhart Koselleck | Kritik und Krise | Alber | 1959
	// page 12-15
}

// What can be read and what cannot.
func ExampleError() {
	_, err := new(parse.Parser).Read("thesis.docx", strings.NewReader("\xff\xd8\xff\xe0 a photograph"))
	fmt.Println(err)
	doc, err := new(parse.Parser).Read("essay.md", strings.NewReader("An essay without notes."))
	fmt.Println(err, doc.Diagnostics[0].Code)
	// Output:
	// thesis.docx: is no Word document: it is no zip archive but looks like a JPEG picture
	// <nil> no-notes
}
