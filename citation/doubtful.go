package citation

import "fmt"

// doubtful is the confidence below which a record is pointed out to a person: of those above it four in five are right.
const doubtful = 0.5

// verbatimRecords makes a record of each mention that could not be made out. It is a document whose note is the verbatim
// text: nothing that a note cites is lost, and nothing is guessed. The mention itself is bound to no work.
func (r *resolver) verbatimRecords() []*Record {
	var records []*Record
	for _, m := range r.mentions {
		if s := m.Span; m.Unparsed && !m.entry && 0 <= s.Start && s.Start < s.End && s.End <= len(m.note.Text) {
			records = append(records, &Record{Type: TypeDocument, Note: s.In(m.note.Text), Confidence: m.Confidence})
		}
	}
	return records
}

// reportDoubtful reports the records that are little sure, at their first mention in full, and the mentions that could not be
// made out.
func (r *resolver) reportDoubtful() {
	told := map[*work]bool{}
	for _, m := range r.mentions {
		switch {
		case m.entry:
		case m.Unparsed:
			r.report(m, CodeUnparsed, SeverityWarning, "this citation could not be made out; its text is kept as it stands")
		case m.work != nil && m.Form == FormFull && m.Record != nil && !told[m.work] && 0 < m.Record.Confidence && m.Record.Confidence < doubtful:
			told[m.work] = true
			r.report(m, CodeLowConfidence, SeverityInfo, fmt.Sprintf("read with little certainty (%.0f %%); compare the record with the text", 100*m.Record.Confidence))
		}
	}
}
