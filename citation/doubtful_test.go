package citation

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// doubtfulNote is a note of which one citation could not be made out, one is little sure, and an ibid. follows the first.
func doubtfulNote() *Document {
	const text = "Xq 17 &c.; Ibid., 4; Ann Doe, A Book (Oslo, 1990)."
	return &Document{Notes: []*Note{{Label: "1", Text: text, Citations: []*Citation{
		{Span: Span{0, 9}, Form: FormFull, Unparsed: true, Confidence: 0.04},
		{Span: Span{11, 19}, Form: FormIbid, Locator: Locator{Value: "4"}, Confidence: 0.9},
		{Span: Span{21, 49}, Form: FormFull, Confidence: 0.3, Stated: Record{
			Type: TypeBook, Title: "A Book", Author: []Name{{Family: "Doe", Given: "Ann"}}, PublisherPlace: "Oslo", Issued: Date{Start: Day{Year: 1990}},
		}},
	}}}}
}

func TestDoubtful(t *testing.T) {
	doc := doubtfulNote()
	b := Resolve(doc)
	require.Len(t, b.Records, 2)
	book, verbatim := b.Records[0], b.Records[1]
	assert.Equal(t, "A Book", book.Title)
	assert.Equal(t, Record{ID: verbatim.ID, Type: TypeDocument, Note: "Xq 17 &c.", Confidence: 0.04}, *verbatim)
	assert.NotEmpty(t, verbatim.ID)
	assert.Nil(t, doc.Notes[0].Citations[0].Record, "which work it is, nobody knows")
	assert.Nil(t, doc.Notes[0].Citations[1].Record, "ibid. after what could not be made out")
	assert.Equal(t, []Code{CodeIbidUnknown, CodeUnparsed, CodeLowConfidence}, codes(b.Diagnostics))
}

// Confidence that nobody has set is no doubt.
func TestDoubtfulUnset(t *testing.T) {
	doc := doubtfulNote()
	doc.Notes[0].Citations = doc.Notes[0].Citations[2:]
	doc.Notes[0].Citations[0].Confidence = 0
	assert.Empty(t, Resolve(doc).Diagnostics)
}
