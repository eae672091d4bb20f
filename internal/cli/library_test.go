package cli

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
)

// TestLibraryEmbedded: what a reference manager says of a work in one document is the truth in a library of several, and its keys
// join what the managers of two documents call by one name.
func TestLibraryEmbedded(t *testing.T) {
	year := func(y int) citation.Date { return citation.Date{Start: citation.Day{Year: y}} }
	bloch := []citation.Name{{Family: "Bloch", Given: "Marc"}}
	managed := citation.Record{Type: citation.TypeBook, Title: "La société féodale", Author: bloch, Publisher: "Albin Michel", Issued: year(1939)}
	typed := citation.Record{Type: citation.TypeBook, Title: "La société féodale", Author: bloch, Publisher: "Albin Michel (Évolution)", PublisherPlace: "Paris", Issued: year(1939)}
	renamed := citation.Record{Type: citation.TypeBook, Title: "Feudal Society", Author: bloch, Issued: year(1961)}
	resolved := func(c *citation.Citation) *citation.Bibliography {
		return citation.Resolve(&citation.Document{Notes: []*citation.Note{{Label: "1", Citations: []*citation.Citation{c}}}})
	}
	item := func(r *citation.Record) *citation.EmbeddedItem {
		return &citation.EmbeddedItem{Manager: citation.ManagerZotero, Keys: []string{"http://zotero.org/users/1/items/A"}, Record: r}
	}
	pool := library([]*citation.Bibliography{
		resolved(&citation.Citation{Form: citation.FormFull, Stated: typed, Confidence: 0.9}),
		resolved(&citation.Citation{Form: citation.FormFull, Stated: managed, Embedded: item(&managed), Confidence: 1}),
		resolved(&citation.Citation{Form: citation.FormFull, Stated: renamed, Embedded: item(&renamed), Confidence: 1}),
	})
	require.Len(t, pool.Records, 1)
	managed.ID, managed.Confidence = "bloch1939", 1
	assert.Equal(t, &managed, pool.Records[0])
}
