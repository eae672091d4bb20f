package render

import (
	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// A Sample is a note's text with the truth beside it.
type Sample struct {
	Text     string
	Marks    []citation.Mark // sorted by start, the longer first
	Styled   bool            // the source could have shown italics
	Segments []Segment
	List     bool   // an entry of a reference list
	Document int    // counts the documents that the renderer has made up
	Language string // of the prose and the connecting words
	// Kinds has the type of the work for each citation, in order; empty where a citation names no work in full.
	Kinds []citation.Type
}

// A Segment is a labelled stretch of a sample. Segments are in order and cover all of its text but for the white space
// between them. Punctuation that closes a field belongs to its segment, and so do the brackets and quotation marks that
// open it. New marks the first segment of a citation.
type Segment struct {
	citation.Span
	Label grammar.Label
	New   bool
}
