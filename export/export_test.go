package export_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/export"
)

func Example() {
	bibliography := &citation.Bibliography{
		Document: &citation.Document{Name: "thesis.md"},
		Records: []*citation.Record{{
			ID: "lewin1968", Type: citation.TypeBook, Title: "Lenin's Last Struggle",
			Author:         []citation.Name{{Family: "Lewin", Given: "Moshe"}},
			PublisherPlace: "New York", Publisher: "Pantheon Books",
			Issued: citation.Date{Start: citation.Day{Year: 1968}},
		}},
	}
	if err := export.BibTeX(os.Stdout, bibliography); err != nil {
		panic(err)
	}
	// Output:
	// @book{lewin1968,
	//   author = {Lewin, Moshe},
	//   title = {Lenin's Last Struggle},
	//   publisher = {Pantheon Books},
	//   address = {New York},
	//   year = {1968},
	// }
}

func ExampleByExtension() {
	bibliography := &citation.Bibliography{Records: []*citation.Record{{ID: "act", Type: citation.TypeLegislation, Title: "An Act"}}}
	if encode, ok := export.ByExtension("library.CSL.json"); ok {
		if err := encode(os.Stdout, bibliography); err != nil {
			panic(err)
		}
	}
	// Output:
	// [
	//   {
	//     "id": "act",
	//     "type": "legislation",
	//     "title": "An Act"
	//   }
	// ]
}

func TestByName(t *testing.T) {
	assert.Equal(t, []string{"bibtex", "biblatex", "csljson", "ris", "json"}, export.Names())
	for _, name := range export.Names() {
		encode, ok := export.ByName(name)
		assert.True(t, ok)
		assert.NotNil(t, encode)
	}
	encode, ok := export.ByName("endnote")
	assert.False(t, ok)
	assert.Nil(t, encode)
}

func TestByExtension(t *testing.T) {
	tests := map[string]string{
		"a/b/library.bib": "bibtex", "library.BIB": "bibtex", "x.biblatex": "biblatex", "x.biblatex.bib": "biblatex", "x.ris": "ris",
		"x.json": "json", "x.csl.json": "csljson", "x.ibid.json": "json", "x.csljson": "csljson",
	}
	b := typical()
	for path, name := range tests {
		encoder, ok := export.ByExtension(path)
		require.True(t, ok, path)
		var out bytes.Buffer
		require.NoError(t, encoder(&out, b))
		assert.Equal(t, string(encode(t, name, b)), out.String(), path)
	}
	for _, path := range []string{"", "library", "library.txt", "bib", "json", "x.bib.txt"} {
		_, ok := export.ByExtension(path)
		assert.False(t, ok, path)
	}
}
