package reader

import (
	"fmt"
	"iter"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// passages are the sentences of a paragraph in which a reference manager cites.
func passages(paragraph *citation.Note) []*citation.Note {
	var list []*citation.Note
	marks := paragraph.Marks
	var open []citation.Mark // that have begun before the sentence's end
	last := 0
	for i := 0; i < len(paragraph.Embedded); {
		first := i
		start, end := sentenceRound(paragraph.Text, paragraph.Embedded[i].Span)
		start = max(start, last) // a number behind a full stop may hide that a sentence ends there
		for i++; i < len(paragraph.Embedded) && paragraph.Embedded[i].Start < end; i++ {
			_, next := sentenceRound(paragraph.Text, paragraph.Embedded[i].Span)
			end = max(end, next)
		}
		last = end
		for ; len(marks) > 0 && marks[0].Start < end; marks = marks[1:] {
			open = append(open, marks[0])
		}
		open = slices.DeleteFunc(open, func(m citation.Mark) bool { return m.End <= start })
		list = append(list, passage(paragraph, citation.Span{Start: start, End: end}, open, paragraph.Embedded[first:i]))
	}
	return list
}

// passage is a stretch of a paragraph, with the marks that reach into it and the citations in it.
func passage(paragraph *citation.Note, s citation.Span, marks []citation.Mark, cited []citation.Embedded) *citation.Note {
	text := s.In(paragraph.Text)
	s.Start += len(text) - len(strings.TrimLeft(text, " "))
	s.End -= len(text) - len(strings.TrimRight(text, " "))
	note := &citation.Note{Text: s.In(paragraph.Text)}
	for _, m := range marks {
		m.Start, m.End = max(m.Start-s.Start, 0), min(m.End, s.End)-s.Start
		if m.Start < m.End {
			note.Marks = append(note.Marks, m)
		}
	}
	for _, c := range cited {
		c.Start, c.End = c.Start-s.Start, c.End-s.Start
		note.Embedded = append(note.Embedded, c)
	}
	i := sort.Search(len(paragraph.Origin), func(i int) bool { return paragraph.Origin[i].Text+paragraph.Origin[i].Len > s.Start })
	for ; i < len(paragraph.Origin) && paragraph.Origin[i].Text < s.End; i++ {
		run := paragraph.Origin[i]
		run = cutRun(run, max(s.Start-run.Text, 0), min(s.End-run.Text, run.Len))
		run.Text -= s.Start
		note.Origin = append(note.Origin, run)
	}
	return note
}

// sentenceRound is the sentence that a stretch of text stands in. A number after the full stop belongs to the sentence before.
func sentenceRound(text string, s citation.Span) (start, end int) {
	from, to := max(0, s.Start-maxSentence), min(len(text), s.End+maxSentence)
	for from > 0 && !utf8.RuneStart(text[from]) {
		from--
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	before := strings.TrimRight(text[from:s.Start], " ")
	end = s.End + sentenceEnd(text[s.End:to])
	if tail := strings.TrimRightFunc(before, isSentenceTail); len(tail) < len(before) && endsSentence(before[len(tail):]) {
		before = tail
		if rest := strings.TrimLeft(text[s.End:to], " "); rest == "" || startsSentence(rest) {
			end = s.End
		}
	}
	return from + sentenceStart(before), end
}

// withoutNumbers is a paragraph without the numbers by which a reference manager cites, which would be taken for markers of
// typed notes.
func withoutNumbers(paragraph *citation.Note) *citation.Note {
	numbers := slices.DeleteFunc(slices.Clone(paragraph.Embedded), func(e citation.Embedded) bool {
		return strings.ContainsFunc(e.In(paragraph.Text), isWordLetter)
	})
	if len(numbers) == 0 {
		return paragraph
	}
	kept := *paragraph
	kept.Origin = nil
	for _, run := range paragraph.Origin {
		from, end := run.Text, run.Text+run.Len
		for len(numbers) > 0 && numbers[0].End <= from {
			numbers = numbers[1:]
		}
		for _, number := range numbers {
			if number.Start >= end {
				break
			}
			if number.Start > from {
				kept.Origin = append(kept.Origin, cutRun(run, from-run.Text, number.Start-run.Text))
			}
			from = max(from, min(number.End, end))
		}
		if from < end {
			kept.Origin = append(kept.Origin, cutRun(run, from-run.Text, run.Len))
		}
	}
	if len(kept.Origin) == 0 {
		return &citation.Note{}
	}
	return &kept
}

func isWordLetter(r rune) bool { return isAlphanumeric(r) && !('0' <= r && r <= '9') }

// completeEmbedded gives the items that lack their record that of another item of the same work, and leaves out those of which
// the document holds nothing.
func completeEmbedded(doc *citation.Document) {
	known := map[string]*citation.Record{}
	for item := range embeddedItems(doc) {
		for _, key := range item.Keys {
			if known[key] == nil {
				known[key] = item.Record
			}
		}
	}
	empty := 0
	var managers []string
	for item := range embeddedItems(doc) {
		for _, key := range item.Keys {
			if item.Record == nil {
				item.Record = known[key]
			}
		}
		if item.Record == nil {
			empty++
			if name := item.Manager.Name(); !slices.Contains(managers, name) {
				managers = append(managers, name)
			}
		}
	}
	for _, notes := range [...][]*citation.Note{doc.Notes, doc.Body, doc.References} {
		for _, note := range notes {
			dropEmpty(note)
		}
	}
	doc.Body = slices.DeleteFunc(doc.Body, func(n *citation.Note) bool { return len(n.Embedded) == 0 })
	if empty == 0 {
		return
	}
	message := fmt.Sprintf("%d citations of %s hold no data of their works; only their text is read", empty, strings.Join(managers, " and "))
	if empty == 1 {
		message = fmt.Sprintf("a citation of %s holds no data of its work; only its text is read", managers[0])
	}
	doc.Diagnostics = append(doc.Diagnostics, citation.Diagnostic{Severity: citation.SeverityWarning, Code: CodeEmbeddedEmpty, Message: message})
}

// embeddedItems yields the items of all embedded citations. Those in a reference list stand in the body as well.
func embeddedItems(doc *citation.Document) iter.Seq[*citation.EmbeddedItem] {
	return func(yield func(*citation.EmbeddedItem) bool) {
		for _, note := range slices.Concat(doc.Notes, doc.Body) {
			for i := range note.Embedded {
				for j := range note.Embedded[i].Items {
					if !yield(&note.Embedded[i].Items[j]) {
						return
					}
				}
			}
		}
	}
}

// dropEmpty leaves out the items without a record.
func dropEmpty(note *citation.Note) {
	for i := range note.Embedded {
		e := &note.Embedded[i]
		e.Items = slices.DeleteFunc(e.Items, func(item citation.EmbeddedItem) bool { return item.Record == nil })
	}
	note.Embedded = slices.DeleteFunc(note.Embedded, func(e citation.Embedded) bool { return len(e.Items) == 0 })
}

// unreadableCitation is for a citation whose data cannot be read.
func unreadableCitation(manager citation.Manager, err error, note string, offset int, part string) citation.Diagnostic {
	return citation.Diagnostic{
		Pos: citation.Position{Offset: offset, Part: part}, Note: note, Severity: citation.SeverityWarning, Code: CodeEmbeddedUnreadable,
		Message: fmt.Sprintf("the data that %s has for this citation cannot be read; only its text is: %v", manager.Name(), err),
	}
}
