package citation_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
)

// managed is a document with a citation to a note, each of a reference manager; an item is its keys and its record.
func managed(items ...*citation.EmbeddedItem) *citation.Document {
	doc := &citation.Document{}
	for i, item := range items {
		label := string(rune('1' + i))
		doc.Notes = append(doc.Notes, &citation.Note{Label: label, Text: "Cited", Citations: []*citation.Citation{{
			Span: citation.Span{End: 5}, Form: citation.FormShort, Stated: *item.Record, Embedded: item, Locator: item.Locator, Confidence: 1,
		}}})
	}
	return doc
}

func book(title, place string, year int) *citation.Record {
	return &citation.Record{Type: citation.TypeBook, Title: title, PublisherPlace: place, Author: []citation.Name{{Family: "Hill", Given: "Christopher"}},
		Issued: citation.Date{Start: citation.Day{Year: year}}}
}

// TestEmbeddedKeys: a key in common makes one work, whatever the records say, and so do records that say the same.
func TestEmbeddedKeys(t *testing.T) {
	item := func(r *citation.Record, keys ...string) *citation.EmbeddedItem {
		return &citation.EmbeddedItem{Manager: citation.ManagerZotero, Keys: keys, Record: r}
	}
	century := book("The Century of Revolution", "Edinburgh", 1961)
	for _, test := range []struct {
		name  string
		items []*citation.EmbeddedItem
		want  []string // the record of each citation
	}{
		{"one key", []*citation.EmbeddedItem{item(century, "a"), item(book("Century", "", 0), "a")}, []string{"hill1961", "hill1961"}},
		{"a key of two", []*citation.EmbeddedItem{item(century, "a", "b"), item(book("Century of Rev.", "", 1962), "c", "b"), item(book("X", "", 1970), "c")},
			[]string{"hill1961", "hill1961", "hill1961"}},
		{"a co-author's library", []*citation.EmbeddedItem{item(century, "a"), item(book("The Century of Revolution", "Edinburgh", 1961), "z")}, []string{"hill1961", "hill1961"}},
		{"two editions in one library", []*citation.EmbeddedItem{item(century, "a"), item(book("The Century of Revolution", "London", 1980), "b")}, []string{"hill1961", "hill1980"}},
		{"no keys", []*citation.EmbeddedItem{item(century), item(century)}, []string{"hill1961", "hill1961"}},
		{"a title and no more", []*citation.EmbeddedItem{item(&citation.Record{Type: citation.TypeDocument, Title: "Letters"}, "a"), item(century, "b")}, []string{"letters", "hill1961"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc := managed(test.items...)
			for range 2 { // to resolve again is to decide the same
				bib := citation.Resolve(doc)
				var got []string
				for _, note := range doc.Notes {
					require.NotNil(t, note.Citations[0].Record)
					got = append(got, note.Citations[0].Record.ID)
					assert.Equal(t, citation.FormShort, note.Citations[0].Form)
				}
				assert.Equal(t, test.want, got)
				for _, record := range bib.Records {
					assert.InDelta(t, 1, record.Confidence, 0)
				}
			}
		})
	}
}

// TestEmbeddedDoubts: works that a manager knows in full are never “cited short only”; copies of one work that differ are told,
// and so is a page that the work does not have.
func TestEmbeddedDoubts(t *testing.T) {
	article := book("Puritans and the Poor", "", 1952)
	article.Type, article.ContainerTitle, article.Page = citation.TypeArticleJournal, "Past & Present", "32-50"
	other := *article
	other.ContainerTitle = "Annales"
	doc := managed(
		&citation.EmbeddedItem{Manager: citation.ManagerEndNote, Keys: []string{"a"}, Record: article, Locator: citation.Locator{Label: citation.LabelPage, Value: "40"}},
		&citation.EmbeddedItem{Manager: citation.ManagerEndNote, Keys: []string{"a"}, Record: &other, Locator: citation.Locator{Label: citation.LabelPage, Value: "99"}},
	)
	var got []citation.Code
	for _, d := range citation.Check(citation.Resolve(doc)) {
		got = append(got, d.Code)
	}
	assert.Equal(t, []citation.Code{citation.CodePageOutside, citation.CodeContradiction}, got)
}

// TestEmbeddedBody: what the running text cites is cited, comes after what notes cite, and takes no part in their back-references.
func TestEmbeddedBody(t *testing.T) {
	first, second := book("The Century of Revolution", "Edinburgh", 1961), book("Antichrist in England", "Oxford", 1971)
	doc := managed(&citation.EmbeddedItem{Manager: citation.ManagerMendeley, Keys: []string{"a"}, Record: first})
	doc.Notes = append(doc.Notes, &citation.Note{Label: "2", Text: "Ibid.", Citations: []*citation.Citation{{Span: citation.Span{End: 5}, Form: citation.FormIbid, Confidence: 0.9}}})
	doc.Body = managed(&citation.EmbeddedItem{Manager: citation.ManagerMendeley, Keys: []string{"b"}, Record: second}).Notes
	bib := citation.Resolve(doc)
	require.Len(t, bib.Records, 2)
	assert.Empty(t, bib.Uncited)
	assert.Equal(t, "hill1961", doc.Notes[1].Citations[0].Record.ID)
	assert.Equal(t, "hill1971", doc.Body[0].Citations[0].Record.ID)
	assert.Equal(t, bib.Records[1], doc.Body[0].Citations[0].Record)
	assert.Equal(t, "Mendeley’s data in the document name the work: Hill, Antichrist in England (1971)", doc.Body[0].Citations[0].Via.Reason)
}
