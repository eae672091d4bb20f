package export

import (
	"cmp"
	"slices"

	"github.com/e843347c/ibid/citation"
)

// A noteIndex finds the note that a doubt is about. Labels come again in every chapter: of the notes with one label, in the
// order of the source, it is the last one that begins before the doubt's place.
type noteIndex map[labelled][]*citation.Note

// A labelled note is known by its label within a part of the source.
type labelled struct{ part, label string }

func newNoteIndex(doc *citation.Document) noteIndex {
	index := noteIndex{}
	for _, notes := range [][]*citation.Note{doc.Notes, doc.Body} {
		for _, n := range notes {
			if n != nil && len(n.Origin) > 0 {
				key := labelled{n.Origin[0].Part, n.Label}
				index[key] = append(index[key], n)
			}
		}
	}
	for _, notes := range index {
		slices.SortStableFunc(notes, func(a, b *citation.Note) int { return cmp.Compare(begin(a), begin(b)) })
	}
	return index
}

// begin is the byte of the source at which a note's text begins.
func begin(n *citation.Note) int { return n.Origin[0].Source }

// diagnostic places a doubt in the source: at the stretch of a note that it is about, else at its byte alone.
func (index noteIndex) diagnostic(d citation.Diagnostic) jsonDiagnostic {
	out := jsonDiagnostic{
		Code: d.Code, Severity: d.Severity.String(), Note: d.Note, Span: &jsonSpan{d.Pos.Offset, d.Pos.Offset},
		Part: d.Pos.Part, Message: d.Message,
	}
	notes := index[labelled{d.Pos.Part, d.Note}]
	i, found := slices.BinarySearchFunc(notes, d.Pos.Offset, func(n *citation.Note, at int) int { return cmp.Compare(begin(n), at) })
	if !found {
		i--
	}
	if i < 0 || d.Span.Start < 0 || d.Span.Start > d.Span.End || d.Span.End > len(notes[i].Text) {
		return out
	}
	if span, part := source(notes[i], d.Span); span[0] == d.Pos.Offset && part == d.Pos.Part {
		out.Span = span
	}
	return out
}
