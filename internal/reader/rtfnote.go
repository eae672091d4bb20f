package reader

import (
	"strings"

	"github.com/e843347c/ibid/citation"
)

// An rtfNote is a note that is open.
type rtfNote struct {
	outer *fieldText
	note  *citation.Note
	kind  docxNoteKind
	auto  bool   // it shows its number by \chftn
	mark  string // the sign before the call, which is the note's marker if the note begins with it too
}

// An rtfCall is a note's place in the paragraph.
type rtfCall struct {
	note   *citation.Note
	from   int // where its marker begins, if that is text
	offset int
}

// rtfRaised is the superscript that was written last: it is the next note's marker if nothing follows it.
type rtfRaised struct {
	from, to int
	auto     bool // it was \chftn
}

// number notes that a number of its own stands here: in the body a note's marker, in a note its label.
func (r *rtf) number() {
	if last := len(r.notes) - 1; last >= 0 {
		r.notes[last].auto = true
		return
	}
	if r.visible() {
		at := r.w.next()
		r.raised = rtfRaised{from: at, to: at, auto: true}
	}
}

// beginNote opens a note. Its marker is the number, or else the superscript, that stands right before it.
func (r *rtf) beginNote(t rtfToken) {
	if !r.visible() {
		r.state.target = rtfToNothing
	}
	if !r.visible() || r.state.note {
		return
	}
	outer := r.w
	outer.Style(r.state.face, outer.linkOfField(""))
	note := &citation.Note{Caller: &citation.Caller{Source: t.start}}
	open := rtfNote{outer: outer, note: note}
	if len(r.notes) == 0 {
		from := outer.Len()
		if !r.raised.auto && r.raised.to == outer.Len() && r.raised.to > r.raised.from {
			text := string(r.body.text[r.raised.from:r.raised.to])
			if label, kind := readMarker(text); kind != markerNone {
				note.Label, from = label, r.raised.from
			}
		} else if !r.raised.auto {
			from := max(0, outer.Len()-maxSign)
			if last := len(r.calls) - 1; last >= 0 { // another note has what stands before it
				from = max(from, min(r.calls[last].offset, outer.Len()))
			}
			open.mark = trailingSign(string(outer.text[from:]))
		}
		r.calls = append(r.calls, rtfCall{note: note, from: from, offset: outer.Len()})
	}
	r.w = r.newText()
	r.state.note = true
	r.state.face = 0
	r.raised = rtfRaised{}
	if note.Label == "" {
		note.Label = r.numbers[open.kind].label()
	}
	r.w.note = note.Label
	r.notes = append(r.notes, open)
	r.doc.Notes = append(r.doc.Notes, note)
}

// maxSign is how many bytes the longest row of asterisks or daggers has.
const maxSign = 12

// trailingSign is the asterisk or dagger that a text ends with.
func trailingSign(text string) string {
	rest := strings.TrimRight(text, noteSigns)
	if sign := text[len(rest):]; isSignMarker(sign) {
		return sign
	}
	return ""
}

// endnote says that the note that was begun is an endnote.
func (r *rtf) endnote() {
	last := len(r.notes) - 1
	if last < 0 || r.notes[last].kind == docxEndnote {
		return
	}
	open := &r.notes[last]
	open.kind = docxEndnote
	if footnotes := &r.numbers[docxFootnote]; footnotes.isLast(open.note.Label) {
		footnotes.next--
		open.note.Label = r.numbers[docxEndnote].label()
	}
}

// endNote closes the innermost note.
func (r *rtf) endNote() {
	last := len(r.notes) - 1
	if last < 0 {
		return
	}
	open := r.notes[last]
	r.notes = r.notes[:last]
	note := open.note
	made := r.w.finish(note.Label)
	r.w = open.outer
	r.ownMark(&open, made)
	if open.auto {
		trimStops(made)
	} else {
		cutNote(made, citation.Span{End: printedLabel(made.Text, note.Label)})
	}
	note.Text, note.Marks, note.Origin, note.Embedded, note.Styled = made.Text, made.Marks, made.Origin, made.Embedded, made.Styled
}

// ownMark gives a note the sign that stands before its call and at its beginning, instead of a number that nothing shows.
func (r *rtf) ownMark(open *rtfNote, made *citation.Note) {
	numbers := &r.numbers[open.kind]
	if open.auto || open.mark == "" || !strings.HasPrefix(made.Text, open.mark) || !numbers.isLast(open.note.Label) {
		return
	}
	numbers.next--
	open.note.Label = open.mark
	for i := range r.calls {
		if c := &r.calls[i]; c.note == open.note {
			c.from -= len(open.mark)
		}
	}
}

// An rtfNumbering counts footnotes or endnotes.
type rtfNumbering struct {
	format  string
	start   int
	next    int
	restart docxRestart
}

func (n *rtfNumbering) label() string {
	n.next++
	return formatNumber(n.format, n.next-1)
}

// isLast reports whether the label is the one that was given last.
func (n *rtfNumbering) isLast(label string) bool { return label == formatNumber(n.format, n.next-1) }

// restart begins the numbers anew that begin anew there.
func (r *rtf) restart(at docxRestart) {
	for k := range r.numbers {
		if r.numbers[k].restart == at {
			r.numbers[k].next = r.numbers[k].start
		}
	}
}

// numbering obeys \ftnnrlc and its kin: format, start and restart, of footnotes or endnotes, of all or of a section.
func (r *rtf) numbering(t rtfToken) bool {
	word := strings.TrimPrefix(t.word, "s")
	kind := docxFootnote
	if rest, found := strings.CutPrefix(word, "a"); found {
		word, kind = rest, docxEndnote
	}
	rest, found := strings.CutPrefix(word, "ftn")
	if !found {
		return false
	}
	n := &r.numbers[kind]
	switch rest {
	case "nar":
		n.format = "decimal"
	case "nalc":
		n.format = "lowerLetter"
	case "nauc":
		n.format = "upperLetter"
	case "nrlc":
		n.format = "lowerRoman"
	case "nruc":
		n.format = "upperRoman"
	case "nchi":
		n.format = "chicago"
	case "start":
		if n.next == n.start {
			n.next = t.value
		}
		n.start = t.value
	case "restart":
		n.restart = restartSection
	case "rstpg":
		n.restart = restartPage
	case "rstcont":
		n.restart = restartNever
	}
	return true
}
