package reader

import (
	"fmt"
	"slices"

	"github.com/e843347c/ibid/citation"
)

// Measures of scans whose notes are credible.
const (
	minAnswered = 0.5  // share of the notes that the text calls
	byChance    = 0.2  // … so few are called that the calls are other numbers
	fewDoubts   = 3    // diagnostics of markers and numbers
	maxDoubted  = 0.05 // … or their share of the notes
)

// admitGuess says once of a scan what many diagnostics would say note by note: its numbers were misread, so that markers and
// notes do not answer each other.
func admitGuess(doc *citation.Document) {
	if len(doc.Notes) == 0 {
		return
	}
	trial := citation.Document{Notes: doc.Notes, Diagnostics: slices.Clone(doc.Diagnostics)}
	checkMarkers(&trial)
	checkNumbering(&trial)
	doubts, called := 0, 0
	for _, d := range trial.Diagnostics {
		if doubtsNumbers(d) {
			doubts++
		}
	}
	for _, n := range doc.Notes {
		if n.Caller != nil {
			called++
		}
	}
	notes := float64(len(doc.Notes))
	if float64(called) >= minAnswered*notes && (doubts <= fewDoubts || float64(doubts) <= maxDoubted*notes) {
		return
	}
	if float64(called) < byChance*notes {
		for _, n := range doc.Notes {
			n.Caller = nil
		}
		called = 0
	}
	d := about(doc.Notes[0], CodeNotesGuessed, fmt.Sprintf(
		"the numbers of notes were misread when the text of this scan was recognised; the notes were found by guess, and where the text calls %d of %d",
		called, len(doc.Notes)))
	d.Note = ""
	doc.Diagnostics = append(slices.DeleteFunc(doc.Diagnostics, doubtsNumbers), d)
}

// doubtsNumbers reports whether a diagnostic says that numbers of markers and notes do not go together.
func doubtsNumbers(d citation.Diagnostic) bool {
	switch d.Code {
	case CodeNoteWithoutMarker, CodeMarkerWithoutNote, CodeNumberingGap, CodeNumberingDouble:
		return true
	}
	return false
}
