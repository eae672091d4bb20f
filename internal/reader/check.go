package reader

import (
	"fmt"
	"slices"

	"github.com/e843347c/ibid/citation"
)

// check reports what is doubtful about the notes as a whole.
func check(doc *citation.Document, r row) {
	if len(doc.Notes) == 0 && len(doc.Body) > 0 {
		return // it cites in its text
	}
	if len(doc.Notes) == 0 {
		message := "no notes found; looked for " + r.seeks
		if n := len(doc.References); n > 0 {
			message = fmt.Sprintf("no notes found, only a reference list of %d entries; looked for %s", n, r.seeks)
		}
		doc.Diagnostics = append(doc.Diagnostics, citation.Diagnostic{
			Severity: citation.SeverityWarning, Code: CodeNoNotes, Message: message,
		})
		return
	}
	if slices.ContainsFunc(doc.Diagnostics, func(d citation.Diagnostic) bool { return d.Code == CodeNotesGuessed }) {
		return
	}
	checkMarkers(doc)
	checkNumbering(doc)
}

// checkMarkers reports notes that nothing calls, unless no note is called: then the source has no body, or lost its markers.
func checkMarkers(doc *citation.Document) {
	called := false
	for _, note := range doc.Notes {
		called = called || note.Caller != nil
	}
	if !called {
		return
	}
	for _, note := range doc.Notes {
		if note.Caller == nil {
			doc.Diagnostics = append(doc.Diagnostics, about(note, CodeNoteWithoutMarker, "the text never calls this note"))
		}
	}
}

func checkNumbering(doc *citation.Document) {
	values := values(doc.Notes)
	if arePages(values) {
		return
	}
	reported := map[string]bool{}
	for _, d := range doc.Diagnostics {
		reported[d.Note] = reported[d.Note] || d.Code == CodeNumberingDouble
	}
	previous, chapter := 0, -1
	before := map[int]int{} // the last number in each chapter: footnotes may stand among endnotes
	for i, note := range doc.Notes {
		if values[i] == 0 {
			continue
		}
		if note.Chapter != chapter {
			first := chapter < 0
			before[chapter] = previous
			previous, chapter = before[note.Chapter], note.Chapter
			if first {
				previous = values[i] - 1 // an excerpt may begin anywhere
			}
		}
		switch {
		case values[i] == previous && reported[note.Label]:
		case values[i] == previous:
			doc.Diagnostics = append(doc.Diagnostics, about(note, CodeNumberingDouble, "the note before has the same number"))
		case values[i] > previous+1:
			doc.Diagnostics = append(doc.Diagnostics, about(note, CodeNumberingGap, missing(previous, values[i])))
		case values[i] < previous:
			doc.Diagnostics = append(doc.Diagnostics, about(note, CodeNumberingGap,
				fmt.Sprintf("the note comes after note %d", previous)))
		}
		previous = values[i]
	}
}

// arePages reports whether the labels are the numbers of pages, as in a trade book whose notes are listed by them: most
// notes have the number of the one before or leave some out, and none has a lower one.
func arePages(values []int) bool {
	const minSame = 2
	same, missing := 0, 0
	for i := 1; i < len(values); i++ {
		switch {
		case values[i] < values[i-1]:
			return false
		case values[i] == values[i-1]:
			same++
		case values[i] > values[i-1]+1:
			missing++
		}
	}
	return same >= minSame && missing > 0 && 2*(same+missing) >= len(values)-1
}

func missing(before, after int) string {
	if after == before+2 {
		return fmt.Sprintf("there is no note %d", before+1)
	}
	return fmt.Sprintf("there are no notes %d to %d", before+1, after-1)
}

func about(note *citation.Note, code citation.Code, message string) citation.Diagnostic {
	offset, _, part := note.SourceSpan(citation.Span{})
	return citation.Diagnostic{
		Pos: citation.Position{Offset: offset, Part: part}, Note: note.Label, Severity: citation.SeverityWarning, Code: code, Message: message,
	}
}
