package reader

import (
	"sort"

	"github.com/e843347c/ibid/citation"
)

// offsets leads from a decoded text back to the bytes that it was decoded from. Stretches in which every character has the
// same width on both sides share a segment, so that plain ASCII costs one segment in any encoding. The zero offsets says
// that text and source are the same.
type offsets []segment

type segment struct {
	text, source         int // where the stretch begins
	textStep, sourceStep int // the widths of one of its characters
}

// add records the next character, which takes textStep bytes of the text and sourceStep bytes of the source.
func (o *offsets) add(text, source, textStep, sourceStep int) {
	if n := len(*o); n > 0 {
		last := (*o)[n-1]
		if last.textStep == textStep && last.sourceStep == sourceStep {
			return
		}
	}
	*o = append(*o, segment{text: text, source: source, textStep: textStep, sourceStep: sourceStep})
}

func (o offsets) at(text int) int {
	if len(o) == 0 {
		return text
	}
	return o[o.find(text)].at(text)
}

func (o offsets) find(text int) int {
	return max(0, sort.Search(len(o), func(i int) bool { return o[i].text > text })-1)
}

func (s segment) at(text int) int { return s.source + (text-s.text)/s.textStep*s.sourceStep }

// apply turns every offset in the document from one of the decoded text into one of the source.
func (o offsets) apply(doc *citation.Document) {
	if len(o) == 0 {
		return
	}
	for i := range doc.Lines {
		doc.Lines[i] = o.at(doc.Lines[i])
	}
	for i := range doc.Diagnostics {
		doc.Diagnostics[i].Pos.Offset = o.at(doc.Diagnostics[i].Pos.Offset)
	}
	for _, notes := range [][]*citation.Note{doc.Notes, doc.References} {
		for _, note := range notes {
			note.Origin = o.runs(note.Origin)
			if note.Caller != nil {
				note.Caller.Source = o.at(note.Caller.Source)
			}
		}
	}
}

func (o offsets) runs(runs []citation.Run) []citation.Run {
	var out []citation.Run
	for _, run := range runs {
		if run.Len != run.Width {
			start := o.at(run.Source)
			run.Width = o.at(run.Source+run.Width) - start
			run.Source = start
			out = append(out, run)
			continue
		}
		out = o.split(out, run)
	}
	return out
}

// split cuts a run that stands in the text as it is wherever the source has other widths.
func (o offsets) split(out []citation.Run, run citation.Run) []citation.Run {
	for done, i := 0, o.find(run.Source); done < run.Len; {
		stretch := o[i]
		here := run.Source + done
		n := run.Len - done
		if i+1 < len(o) {
			n = min(n, o[i+1].text-here)
		}
		if stretch.textStep != stretch.sourceStep {
			n = min(n, stretch.textStep)
		}
		source := stretch.at(here)
		out = append(out, citation.Run{Text: run.Text + done, Len: n, Source: source, Width: stretch.at(here+n) - source, Part: run.Part})
		done += n
		if i+1 < len(o) && here+n >= o[i+1].text {
			i++
		}
	}
	return out
}
