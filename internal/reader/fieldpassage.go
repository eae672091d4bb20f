package reader

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// passages are the sentences of a paragraph in which a reference manager cites.
func passages(paragraph *citation.Note) []*citation.Note {
	if len(paragraph.Embedded) == 0 {
		return nil
	}
	var list []*citation.Note
	text := paragraph.Text
	for i := 0; i < len(paragraph.Embedded); {
		start, end := sentenceRound(text, paragraph.Embedded[i].Span)
		for i++; i < len(paragraph.Embedded) && paragraph.Embedded[i].Start < end; i++ {
			_, next := sentenceRound(text, paragraph.Embedded[i].Span)
			end = max(end, next)
		}
		passage := *paragraph
		passage.Marks, passage.Embedded = slices.Clone(paragraph.Marks), slices.Clone(paragraph.Embedded)
		cutNote(&passage, citation.Span{Start: end, End: len(text)})
		cutNote(&passage, citation.Span{End: start})
		list = append(list, &passage)
	}
	return list
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
	kept := paragraph
	for _, e := range paragraph.Embedded {
		if strings.ContainsFunc(e.In(paragraph.Text), isWordLetter) {
			continue
		}
		if kept == paragraph {
			copied := *paragraph
			kept = &copied
		}
		kept.Origin = cutOut(kept.Origin, e.Span)
	}
	return kept
}

func isWordLetter(r rune) bool { return isAlphanumeric(r) && !('0' <= r && r <= '9') }

// cutOut drops the runs of a stretch of text; the others keep their places.
func cutOut(runs []citation.Run, s citation.Span) []citation.Run {
	kept := make([]citation.Run, 0, len(runs)+1)
	for _, run := range runs {
		end := run.Text + run.Len
		if run.Text < s.Start {
			kept = append(kept, cutRun(run, 0, min(end, s.Start)-run.Text))
		}
		if end > s.End {
			kept = append(kept, cutRun(run, max(run.Text, s.End)-run.Text, run.Len))
		}
	}
	return kept
}

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
	if empty == 0 {
		return
	}
	for _, notes := range [...][]*citation.Note{doc.Notes, doc.Body} {
		for _, note := range notes {
			dropEmpty(note)
		}
	}
	doc.Body = slices.DeleteFunc(doc.Body, func(n *citation.Note) bool { return len(n.Embedded) == 0 })
	message := fmt.Sprintf("%d citations of %s hold no data of their works; only their text is read", empty, strings.Join(managers, " and "))
	if empty == 1 {
		message = fmt.Sprintf("a citation of %s holds no data of its work; only its text is read", managers[0])
	}
	doc.Diagnostics = append(doc.Diagnostics, citation.Diagnostic{Severity: citation.SeverityInfo, Code: CodeEmbeddedEmpty, Message: message})
}

// embeddedItems yields the items of all embedded citations.
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
