package interpret

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

func TestKeysMeanTheEntriesOfTheReferenceList(t *testing.T) {
	keyed := func(text, key string, start, end int) *citation.Note {
		return &citation.Note{Text: text, Embedded: []citation.Embedded{{
			Span: citation.Span{Start: start, End: end}, Items: []citation.EmbeddedItem{{Manager: citation.ManagerKey, Keys: []string{key}, Suffix: "p. 12"}},
		}}}
	}
	const entry = "Marc Bloch, Feudal Society, London: Routledge, 1961."
	doc := &citation.Document{
		Notes:      []*citation.Note{keyed("See bl61, p. 12.", "bl61", 4, 15), keyed("bl61", "bl61", 0, 4), {Text: "Ibid., 33."}},
		References: []*citation.Note{{Label: "bl61", Text: entry}},
	}
	Document(doc, grammar.Default(), nil)
	b := citation.Resolve(doc)
	require.Len(t, b.Records, 1)
	assert.Equal(t, "bl61", b.Records[0].ID)
	assert.Equal(t, "Feudal Society", b.Records[0].Title)
	c := doc.Notes[0].Citations[0]
	assert.Equal(t, "bl61, p. 12", c.Span.In(doc.Notes[0].Text))
	assert.Equal(t, citation.Locator{Label: citation.LabelPage, Value: "12"}, c.Locator)
	assert.Equal(t, citation.FormShort, c.Form)
	assert.Less(t, c.Confidence, 1.0, "what was read may be read wrong")
	for _, note := range doc.Notes {
		require.Len(t, note.Citations, 1, note.Text)
		assert.Same(t, b.Records[0], note.Citations[0].Record, note.Text)
	}
}
