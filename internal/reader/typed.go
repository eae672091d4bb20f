package reader

import (
	"sort"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// Typed holds the paragraphs of a document that marks up no notes. Its author may have typed them: a raised 1 in the text,
// and below it a paragraph that begins with 1. What plain text has then is what the document has, and is read as that.
type typed struct {
	text  []byte
	runs  []typedRun
	marks []typedMarks // in order, by paragraph
}

// A typedRun says where a stretch of the text stands in the document.
type typedRun struct {
	citation.Run
	from int // its place in the paragraph
}

// typedMarks are the marks of the paragraph that begins at byte start of the text.
type typedMarks struct {
	start int
	marks []citation.Mark
}

// add appends a paragraph. The label is one that the page shows though the text does not have it: the number in a list.
func (t *typed) add(paragraph *citation.Note, label string) {
	if paragraph.Text == "" {
		return
	}
	if label != "" {
		t.text = append(t.text, label+". "...)
	}
	own := typedMarks{start: len(t.text)}
	first := len(t.runs)
	raised := raisedNumbers(paragraph)
	for _, run := range paragraph.Origin {
		t.addRun(paragraph.Text, run, raised)
	}
	for _, mark := range paragraph.Marks {
		if mark.Kind != citation.MarkSuperscript || !raised[mark.Start] {
			mark.Start, mark.End = t.place(first, mark.Start), t.place(first, mark.End)
			own.marks = append(own.marks, mark)
		}
	}
	t.marks = append(t.marks, own)
	t.text = append(t.text, "\n\n"...)
}

// raisedNumbers are the bytes of the numbers that a paragraph prints above the line.
func raisedNumbers(paragraph *citation.Note) map[int]bool {
	raised := map[int]bool{}
	for _, mark := range paragraph.Marks {
		if mark.Kind != citation.MarkSuperscript || strings.Trim(mark.In(paragraph.Text), "0123456789") != "" {
			continue
		}
		for i := mark.Start; i < mark.End; i++ {
			raised[i] = true
		}
	}
	return raised
}

// superscripts are the digits above the line of plain text.
var superscripts = [...]string{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}

// addRun appends a run of the paragraph, its raised digits as plain text has them.
func (t *typed) addRun(text string, run citation.Run, raised map[int]bool) {
	for i := run.Text; i < run.Text+run.Len; {
		end := i
		for end < run.Text+run.Len && !raised[end] {
			end++
		}
		piece := text[i:end]
		if end == i {
			end++
			piece = superscripts[text[i]-'0']
		}
		part := cutRun(run, i-run.Text, end-run.Text)
		part.Text, part.Len = len(t.text), len(piece)
		t.runs = append(t.runs, typedRun{part, i})
		t.text = append(t.text, piece...)
		i = end
	}
}

// place is where an offset of the paragraph whose runs begin with the first stands in the text.
func (t *typed) place(first, offset int) int {
	runs := t.runs[first:]
	i := sort.Search(len(runs), func(i int) bool { return runs[i].from > offset })
	run := runs[max(i-1, 0)]
	return run.Text + min(offset-run.from, run.Len)
}

// read finds the notes that were typed.
func (t *typed) read(doc *citation.Document) error {
	if len(t.text) == 0 {
		return nil
	}
	found := &citation.Document{}
	if err := readText(t.text, found); err != nil {
		return err
	}
	for _, note := range found.Notes {
		t.restore(note)
		if c := note.Caller; c != nil {
			at := t.at(c.Source)
			c.Source, c.Part = at.Source, at.Part
		}
		doc.Notes = append(doc.Notes, note)
	}
	for _, d := range found.Diagnostics {
		at := t.at(d.Pos.Offset)
		d.Pos.Offset, d.Pos.Part = at.Source, at.Part
		doc.Diagnostics = append(doc.Diagnostics, d)
	}
	return nil
}

// at is where a byte of the text stands in the document, as a run of one byte.
func (t *typed) at(offset int) citation.Run {
	i := sort.Search(len(t.runs), func(i int) bool { return t.runs[i].Text > offset }) - 1
	if i < 0 {
		first := t.runs[0].Run
		return citation.Run{Len: 1, Source: first.Source, Part: first.Part}
	}
	run := t.runs[i].Run
	if into := offset - run.Text; into < run.Len {
		return cutRun(run, into, into+1)
	}
	return citation.Run{Len: 1, Source: run.Source + run.Width, Part: run.Part} // between paragraphs
}

// restore gives a note the places and the marks that the document has for it.
func (t *typed) restore(note *citation.Note) {
	origin := note.Origin
	note.Origin = nil
	for _, run := range origin {
		t.restoreRun(note, run)
		t.restoreMarks(note, run)
	}
	sortMarks(note.Marks)
}

func (t *typed) restoreRun(note *citation.Note, run citation.Run) {
	if run.Width != run.Len { // spelled otherwise in the text: the whole spelling
		from, to := t.at(run.Source), t.at(max(run.Source+run.Width-1, run.Source))
		from.Text, from.Len, from.Width = run.Text, run.Len, max(to.Source+to.Width-from.Source, 0)
		note.Origin = append(note.Origin, from)
		return
	}
	for done := 0; done < run.Len; {
		i := sort.Search(len(t.runs), func(i int) bool { return t.runs[i].Text > run.Source+done }) - 1
		piece := t.at(run.Source + done)
		length := 1
		if i >= 0 {
			own := t.runs[i].Run
			if into := run.Source + done - own.Text; into < own.Len {
				length = min(own.Len-into, run.Len-done)
				piece = cutRun(own, into, into+length)
			}
		}
		piece.Text, piece.Len = run.Text+done, length
		note.Origin = append(note.Origin, piece)
		done += length
	}
}

// restoreMarks adds the marks that a run of the note lies in. A mark that goes on from the run before is one mark.
func (t *typed) restoreMarks(note *citation.Note, run citation.Run) {
	if run.Width != run.Len {
		return
	}
	from, to := run.Source, run.Source+run.Len
	first := max(sort.Search(len(t.marks), func(i int) bool { return t.marks[i].start > from })-1, 0)
	for _, paragraph := range t.marks[first:] {
		if paragraph.start >= to {
			return
		}
		for _, mark := range paragraph.marks {
			start, end := max(mark.Start, from), min(mark.End, to)
			if start >= end {
				continue
			}
			mark.Start, mark.End = run.Text+start-from, run.Text+end-from
			if last := len(note.Marks) - 1; last >= 0 && note.Marks[last].Kind == mark.Kind && note.Marks[last].End == mark.Start {
				note.Marks[last].End = mark.End
				continue
			}
			note.Marks = append(note.Marks, mark)
		}
	}
}
