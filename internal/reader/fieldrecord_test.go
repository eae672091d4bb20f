package reader

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
)

// record reads the only item of a field.
func record(t *testing.T, instruction string) *citation.Record {
	t.Helper()
	f, err := readField(instruction, nil)
	require.NoError(t, err)
	require.Len(t, f.items, 1)
	require.NotNil(t, f.items[0].Record)
	return f.items[0].Record
}

// TestCSLVariables reads an item with every variable of CSL: all come back, but the abstract.
func TestCSLVariables(t *testing.T) {
	want := citation.Record{Type: citation.TypeArticleJournal}
	for _, v := range citation.TextVariables() {
		want.SetText(v, "the "+string(v))
	}
	want.URL, want.DOI, want.Note = "https://example.org/?a=1&amp;copy=2", "10.1000/<1>", "Read: twice"
	for _, v := range citation.NameVariables() {
		want.SetNames(v, []citation.Name{{Family: "Roy", Given: "Anne", NonDroppingParticle: "van"}, {Literal: string(v)}})
	}
	for i, v := range citation.DateVariables() {
		want.SetDate(v, citation.Date{Start: citation.Day{Year: 1900 + i, Month: 2, Day: 3}, End: citation.Day{Year: 1950}, Circa: true})
	}
	data, err := json.Marshal(&want)
	require.NoError(t, err)
	got := record(t, `ADDIN CSL_CITATION {"citationItems":[{"itemData":`+string(data)+`}]}`)
	want.Abstract = ""
	assert.Equal(t, &want, got)
}

func TestCSLLeniency(t *testing.T) {
	for _, test := range []struct {
		name, data string
		want       citation.Record
	}{
		{"numbers for texts", `{"type":"book","title":1984,"volume":3,"edition":true}`, citation.Record{Type: citation.TypeBook, Title: "1984", Volume: "3", Edition: "true"}},
		{"what is no text", `{"type":"book","title":"T","volume":{"a":1},"issue":[1],"author":"Bloch","editor":[{"family":5}]}`,
			citation.Record{Type: citation.TypeBook, Title: "T", Editor: []citation.Name{{Family: "5"}}}},
		{"a type that CSL has not", `{"type":"scroll","title":"T"}`, citation.Record{Type: citation.TypeDocument, Title: "T"}},
		{"no type", `{"title":"T"}`, citation.Record{Type: citation.TypeDocument, Title: "T"}},
		{"old names", `{"type":"article-journal","title":"T","shortTitle":"S","journalAbbreviation":"J","event":"E"}`,
			citation.Record{Type: citation.TypeArticleJournal, Title: "T", TitleShort: "S", ContainerTitleShort: "J", EventTitle: "E"}},
		{"markup", `{"type":"book","title":"On <i>Origin</i> &amp; <span class=\"nocase\">H<sub>2</sub>O</span>: a <b ","publisher":"A &lt; B"}`,
			citation.Record{Type: citation.TypeBook, Title: "On Origin & H2O: a <b", Publisher: "A < B"}},
		{"a raw date", `{"type":"book","title":"T","issued":{"raw":"1867-09-14"}}`,
			citation.Record{Type: citation.TypeBook, Title: "T", Issued: citation.Date{Start: citation.Day{Year: 1867, Month: 9, Day: 14}}}},
		{"a date in words", `{"type":"book","title":"T","issued":{"date-parts":[["about 1867"]],"literal":"about 1867"}}`,
			citation.Record{Type: citation.TypeBook, Title: "T", Issued: citation.Date{Literal: "about 1867"}}},
		{"a season behind the months", `{"type":"book","title":"T","issued":{"date-parts":[[2017,22]]}}`,
			citation.Record{Type: citation.TypeBook, Title: "T", Issued: citation.Date{Start: citation.Day{Year: 2017}, Season: 2}}},
		{"a date that is none", `{"type":"book","title":"T","issued":{"date-parts":[[99999,77]]},"accessed":5}`, citation.Record{Type: citation.TypeBook, Title: "T"}},
		{"variables in the note", `{"type":"book","title":"T","volume":"2","note":"original-date: 1867\nOriginal Publisher: Meissner\nvolume: 9\ntype: chapter\neditor: Marx || Karl\nMine: all of it\nread"}`,
			citation.Record{Type: citation.TypeChapter, Title: "T", Volume: "2", OriginalDate: citation.Date{Start: citation.Day{Year: 1867}},
				OriginalPublisher: "Meissner", Editor: []citation.Name{{Family: "Marx", Given: "Karl"}}, Note: "Mine: all of it read"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, &test.want, record(t, `ADDIN CSL_CITATION {"citationItems":[{"itemData":`+test.data+`}]}`))
		})
	}
}

// TestCSLItem reads what a citation says of itself, in the spellings of several versions.
func TestCSLItem(t *testing.T) {
	f, err := readField(`ADDIN CSL_CITATION {"citationItems":[
		{"id":46,"uris":["http://zotero.org/users/1/items/A","http://zotero.org/users/local/x/items/A"],"locator":12,"label":"sub verbo","suppress-author":1,"itemData":`+palmer+`},
		{"id":"e219b34e-d397-37b4","uri":"","locator":"3–4","prefix":"see ","suffix":"; but","suppressAuthor":true,"author-only":"1","itemData":`+palmer+`},
		{"id":"ITEM-3","locator":"§ 2","label":"margin","itemData":`+palmer+`}]}`, nil)
	require.NoError(t, err)
	for i := range f.items {
		f.items[i].Record = nil
	}
	assert.Equal(t, []citation.EmbeddedItem{
		{Manager: citation.ManagerZotero, Keys: []string{"http://zotero.org/users/1/items/A", "http://zotero.org/users/local/x/items/A"},
			Locator: citation.Locator{Label: citation.LabelSubVerbo, Value: "12"}, SuppressAuthor: true},
		{Manager: citation.ManagerCSL, Keys: []string{"e219b34e-d397-37b4"}, Locator: citation.Locator{Label: citation.LabelPage, Value: "3–4"},
			Prefix: "see", Suffix: "; but", SuppressAuthor: true, AuthorOnly: true},
		{Manager: citation.ManagerCSL, Locator: citation.Locator{Value: "§ 2"}},
	}, f.items)
}

func TestCitaviRecords(t *testing.T) {
	f, err := readField("ADDIN CitaviPlaceholder{"+encoded(rude)+"}", nil)
	require.NoError(t, err)
	require.Len(t, f.items, 2)
	assert.Equal(t, "Vgl.", f.items[0].Prefix)
	assert.Equal(t, []string{"citavi:1b7d1d0c-1"}, f.items[0].Keys)
	assert.Equal(t, &citation.Record{
		Type: citation.TypeChapter, Title: "The Motives of Popular Insurrection: Paris 1789–1795", ContainerTitle: "New Perspectives",
		CollectionTitle: "Major Issues", CollectionNumber: "3", Publisher: "Wiley; Sons", PublisherPlace: "New York", Page: "93-117", Language: "en",
		Author: []citation.Name{{Family: "Rudé", Given: "George F. E."}}, Editor: []citation.Name{{Family: "Kaplow", Given: "Jeffry"}},
		Issued: citation.Date{Start: citation.Day{Year: 1965}},
	}, f.items[0].Record)
	assert.Equal(t, &citation.Record{
		Type: citation.TypeArticleJournal, Title: "On Crowds", ContainerTitle: "Annales", ContainerTitleShort: "Ann.", ISSN: "0395-2649",
		Volume: "3", Issue: "2", DOI: "10.1000/1", Author: []citation.Name{{Family: "Kaplow", Given: "Jeffry"}},
		Issued: citation.Date{Start: citation.Day{Year: 1960, Month: 3, Day: 4}},
	}, f.items[1].Record)
}

func TestEndNoteRecords(t *testing.T) {
	cite := func(kind, rest string) string {
		return `ADDIN EN.CITE <EndNote><Cite><record><ref-type name="` + kind + `">99</ref-type><contributors><authors><author>Doe, Jane</author></authors>` +
			`<secondary-authors><author>Roe, Richard</author></secondary-authors><tertiary-authors><author>Poe, Edgar</author></tertiary-authors></contributors>` +
			`<titles><title>T</title><secondary-title>S</secondary-title><tertiary-title>U</tertiary-title></titles><pages>9</pages><volume>2</volume>` +
			`<number>3</number><dates><year>1936</year>` + rest + `</dates><pub-location>Bonn</pub-location><publisher>P</publisher><isbn>I</isbn></record></Cite></EndNote>`
	}
	jane, roe, poe := []citation.Name{{Family: "Doe", Given: "Jane"}}, []citation.Name{{Family: "Roe", Given: "Richard"}}, []citation.Name{{Family: "Poe", Given: "Edgar"}}
	year := citation.Date{Start: citation.Day{Year: 1936}}
	for _, test := range []struct {
		kind, rest string
		want       citation.Record
	}{
		{"Journal Article", "", citation.Record{Type: citation.TypeArticleJournal, Author: jane, ContainerTitle: "S", Volume: "2", Issue: "3", Page: "9",
			ISSN: "I", PublisherPlace: "Bonn", Publisher: "P", Issued: year}},
		{"Newspaper Article", "<pub-dates><date>May 5</date></pub-dates>", citation.Record{Type: citation.TypeArticleNewspaper, Author: jane,
			ContainerTitle: "S", Volume: "2", Issue: "3", Page: "9", ISSN: "I", PublisherPlace: "Bonn", Publisher: "P",
			Issued: citation.Date{Start: citation.Day{Year: 1936, Month: 5, Day: 5}}}},
		{"Book", "", citation.Record{Type: citation.TypeBook, Author: jane, Editor: poe, CollectionEditor: roe, CollectionTitle: "S",
			CollectionNumber: "3", Volume: "2", NumberOfPages: "9", ISBN: "I", PublisherPlace: "Bonn", Publisher: "P", Issued: year}},
		{"Edited Book", "", citation.Record{Type: citation.TypeBook, Editor: jane, CollectionEditor: roe, CollectionTitle: "S",
			CollectionNumber: "3", Volume: "2", NumberOfPages: "9", ISBN: "I", PublisherPlace: "Bonn", Publisher: "P", Issued: year}},
		{"Book Section", "", citation.Record{Type: citation.TypeChapter, Author: jane, Editor: roe, CollectionEditor: poe, ContainerTitle: "S",
			CollectionTitle: "U", CollectionNumber: "3", Volume: "2", Page: "9", ISBN: "I", PublisherPlace: "Bonn", Publisher: "P", Issued: year}},
		{"Report", "", citation.Record{Type: citation.TypeReport, Author: jane, Editor: poe, CollectionTitle: "S", Number: "3", Volume: "2",
			NumberOfPages: "9", PublisherPlace: "Bonn", Publisher: "P", Issued: year}},
		{"Web Page", "", citation.Record{Type: citation.TypeWebpage, Author: jane, ContainerTitle: "S", ISBN: "I", PublisherPlace: "Bonn", Publisher: "P",
			Issued: year, Accessed: citation.Date{Start: citation.Day{Year: 2}}}},
		{"Something new", "", citation.Record{Type: citation.TypeDocument, Author: jane, Editor: roe, CollectionTitle: "S", Number: "3", Volume: "2",
			Page: "9", ISBN: "I", PublisherPlace: "Bonn", Publisher: "P", Issued: year}},
	} {
		t.Run(test.kind, func(t *testing.T) {
			test.want.Title = "T"
			assert.Equal(t, &test.want, record(t, cite(test.kind, test.rest)))
		})
	}
}

func TestEndNoteNames(t *testing.T) {
	for text, want := range map[string]citation.Name{
		"Bloch, Marc":            {Family: "Bloch", Given: "Marc"},
		"van der Wee, Herman":    {Family: "Wee", Given: "Herman", NonDroppingParticle: "van der"},
		"King, Martin L., Jr.":   {Family: "King", Given: "Martin L.", Suffix: "Jr."},
		"Ludwig van Beethoven":   {Family: "Beethoven", Given: "Ludwig", NonDroppingParticle: "van"},
		"Jeremy D. Popkin":       {Family: "Popkin", Given: "Jeremy D."},
		"Plato":                  {Literal: "Plato"},
		"U.S. Census Bureau,":    {Literal: "U.S. Census Bureau"},
		"Comité d’histoire,,":    {Literal: "Comité d’histoire"},
		"":                       {},
		"d’Alembert, Jean":       {Family: "d’Alembert", Given: "Jean"},
		"von":                    {Literal: "von"},
		"de Sade, Donatien, dit": {Family: "Sade", Given: "Donatien", NonDroppingParticle: "de", Suffix: "dit"},
	} {
		assert.Equal(t, want, endNoteName(text), text)
	}
}

func TestTypedDates(t *testing.T) {
	day := func(y, m, d int) citation.Date { return citation.Date{Start: citation.Day{Year: y, Month: m, Day: d}} }
	for _, test := range []struct {
		year, date string
		want       citation.Date
	}{
		{"2005", "April 2005", day(2005, 4, 0)}, {"2005", "Apr. 3", day(2005, 4, 3)}, {"2020", "01 Jan. 2020", day(2020, 1, 1)},
		{"2005", "August 02", day(2005, 8, 2)}, {"2012", "2012/07/01/", day(2012, 7, 1)}, {"2009", "2009/001/001", day(2009, 0, 0)},
		{"2009", "Spring", citation.Date{Start: citation.Day{Year: 2009}, Season: 1}}, {"2009", "hiver", citation.Date{Start: citation.Day{Year: 2009}, Season: 4}}, {"", "Mar", citation.Date{}}, {"n.d.", "", citation.Date{Literal: "n.d."}},
		{"", "15-17 June 2021", citation.Date{Literal: "15-17 June 2021"}}, {"", "", citation.Date{}}, {"2012", "Jan 2", day(2012, 1, 2)},
		{"2012", "10/31/print", day(2012, 0, 0)},
		{"1867", "14. September", day(1867, 9, 14)}, {"1867", "1er mars", day(1867, 3, 1)}, {"", "3 de abril de 2005", day(2005, 4, 3)},
		{"1999", "lipiec 5", day(1999, 7, 5)}, {"1917", "25 октября", day(1917, 10, 25)}, {"2001", "Jan 2, 1999", day(2001, 0, 0)},
	} {
		assert.Equal(t, test.want, typedDate(test.year, test.date), "%s %s", test.year, test.date)
	}
}
