package reader

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/e843347c/ibid/citation"
)

// texNotes are the commands that make notes, with the counter that numbers them.
var texNotes = map[string]string{
	"footnote": "footnote", "endnote": "endnote", "thanks": "thanks", "sidenote": "sidenote", "tablefootnote": "footnote",
	"pagenote": "pagenote",
}

// noteCounter is the counter of the notes that a command makes; empty for one that makes none. Editions have several series,
// \footnoteA, \Afootnote and \Aendnote.
func noteCounter(name string) string {
	if counter := texNotes[name]; counter != "" {
		return counter
	}
	if series, found := strings.CutPrefix(name, "footnote"); found && len(series) == 1 && isUpper(series[0]) {
		return name
	}
	if kind := strings.TrimLeft(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"); len(name) == len(kind)+1 {
		switch kind {
		case "footnote":
			return kind + name[:1]
		case "endnote":
			return kind
		}
	}
	return ""
}

func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

// texCounters are the counters of notes.
type texCounters struct {
	values  map[string]int
	formats map[string]string
	// byChapter says that footnotes start again with each chapter.
	byChapter bool
}

func newTexCounters() texCounters {
	return texCounters{values: map[string]int{}, formats: map[string]string{"thanks": "fnsymbol"}}
}

func (c texCounters) isNote(counter string) bool {
	return noteCounter(counter) == counter
}

// setFormat reads the body of \thefootnote: \fnsymbol{footnote}.
func (c texCounters) setFormat(counter, body string) {
	for _, format := range [...]string{"fnsymbol", "arabic", "roman", "Roman", "alph", "Alph"} {
		if strings.Contains(body, `\`+format) {
			c.formats[counter] = format
		}
	}
}

// label is how a counter's value is printed.
func (c texCounters) label(counter string, n int) string {
	switch c.formats[counter] {
	case "fnsymbol":
		symbols := []string{"*", "†", "‡", "§", "¶", "‖", "**", "††", "‡‡"}
		if n >= 1 && n <= len(symbols) {
			return symbols[n-1]
		}
	case "roman":
		return toRoman(n)
	case "Roman":
		return strings.ToUpper(toRoman(n))
	case "alph":
		return letters(n)
	case "Alph":
		return strings.ToUpper(letters(n))
	}
	return strconv.Itoa(n)
}

// setCounter reads \setcounter{footnote}{0} and its kin.
func (x *tex) setCounter(in *texInput, command string) {
	counter, ok := x.argument(in)
	if !ok {
		return
	}
	name, value := x.raw(counter), 1
	if command == "setcounter" || command == "addtocounter" {
		arg, _ := x.argument(in)
		value = integer(x.raw(arg), 0)
	}
	if command != "setcounter" {
		value += x.counters.values[name]
	}
	x.counters.values[name] = value
}

// nextLabel reads the number in brackets, or counts on.
func (x *tex) nextLabel(in *texInput, counter string) (label string, given bool) {
	if arg, ok := x.optional(in); ok {
		text := x.raw(arg)
		if n, err := strconv.Atoi(text); err == nil {
			return x.counters.label(counter, n), true
		}
		if strings.IndexFunc(text, unicode.IsLetter) < 0 {
			return text, true
		}
		defer func() { x.labels[text] = label }() // ConTeXt's name of the note
	}
	x.counters.values[counter]++
	return x.counters.label(counter, x.counters.values[counter]), false
}

// note reads \footnote[3]{text}.
func (x *tex) note(in *texInput, counter string, start int) error {
	label, _ := x.nextLabel(in, counter)
	arg, closed := x.argument(in)
	note := x.called(in, label, start)
	if counter != "footnote" {
		x.apart = append(x.apart, apartNote{note, counter})
	}
	if !closed && arg.end > arg.pos {
		x.doc.Diagnostics = append(x.doc.Diagnostics, citation.Diagnostic{
			Pos: citation.Position{Offset: start}, Note: label, Severity: citation.SeverityWarning, Code: CodeUnclosedNote,
			Message: "the brace that begins this note is never closed; the note is taken to end with the paragraph",
		})
	}
	return x.fill(note, arg)
}

// An apartNote is a note that footnotes are not counted with.
type apartNote struct {
	note    *citation.Note
	counter string
}

// numberApart gives endnotes and others numbers apart from those of the footnotes between which they are called.
func (x *tex) numberApart() {
	counters := map[*citation.Note]string{}
	for _, n := range x.apart {
		if _, err := strconv.Atoi(n.note.Label); err == nil {
			counters[n.note] = n.counter
		}
	}
	if len(counters) == 0 {
		return
	}
	footnotes, last := &citation.Document{}, -1
	for _, note := range x.doc.Notes {
		if counters[note] == "" {
			footnotes.Notes = append(footnotes.Notes, note)
		}
	}
	number(footnotes)
	for _, note := range footnotes.Notes {
		last = max(last, note.Chapter)
	}
	chapters := map[string]int{}
	for _, note := range x.doc.Notes {
		counter := counters[note]
		if counter == "" {
			continue
		}
		if _, ok := chapters[counter]; !ok {
			last++
			chapters[counter] = last
		}
		note.Chapter = chapters[counter]
	}
}

// between reads \startfootnote text \stopfootnote, as ConTeXt has it.
func (x *tex) between(in *texInput, name string, start int) error {
	stop := `\stop` + name
	last, known := x.stops[stop]
	if !known {
		last = strings.LastIndex(x.src, stop)
		x.stops[stop] = last
	}
	if last < in.pos {
		return nil
	}
	label, _ := x.nextLabel(in, name)
	n := strings.Index(x.src[in.pos:in.end], stop)
	if n < 0 {
		return nil
	}
	arg := texInput{pos: in.pos, end: in.pos + n, use: in.use, args: in.args}
	in.pos += n + len(stop)
	return x.fill(x.called(in, label, start), arg)
}

// called adds a note that is called here. Its text comes later.
func (x *tex) called(in *texInput, label string, start int) *citation.Note {
	source := start
	if in.use.width > 0 {
		source = in.use.start
	}
	note := &citation.Note{Label: label, Caller: &citation.Caller{Source: source}}
	x.doc.Notes = append(x.doc.Notes, note)
	if x.notes == 0 {
		x.calls = append(x.calls, texCall{note: note, offset: x.w.next(), source: source})
	}
	return note
}

// fill gives a note its text. Where the note stands, fonts and quotation marks may be open that it does not take part in.
func (x *tex) fill(note *citation.Note, arg texInput) error {
	before := x.enter(note)
	err := x.read(arg)
	x.leave(note, before)
	return err
}

// A texState is what a note has of its own.
type texState struct {
	w       *writer
	face    face
	link    string
	math    bool
	quotes  int
	current string
}

// enter begins to write a note, and returns how the text around it is written.
func (x *tex) enter(note *citation.Note) texState {
	before := texState{x.w, x.face, x.link, x.math, x.quotes, x.current}
	x.w, x.face, x.link, x.math, x.quotes, x.current = &writer{}, 0, "", false, 0, note.Label
	x.notes++
	return before
}

// leave gives the note what has been written, and goes on with the text around it.
func (x *tex) leave(note *citation.Note, before texState) {
	x.notes--
	caller := note.Caller
	*note = *x.w.Note(note.Label)
	note.Caller = caller
	x.written[note.Label] = true
	x.w, x.face, x.link, x.math, x.quotes, x.current = before.w, before.face, before.link, before.math, before.quotes, before.current
}

// texMarks are the notes that \footnotemark has called and whose texts come later.
type texMarks struct {
	notes  []*citation.Note
	filled []bool
	byName map[string][]int // those not filled, by label
	first  int              // the first that may not be filled
}

func (m *texMarks) add(note *citation.Note) {
	if m.byName == nil {
		m.byName = map[string][]int{}
	}
	m.byName[note.Label] = append(m.byName[note.Label], len(m.notes))
	m.notes, m.filled = append(m.notes, note), append(m.filled, false)
}

// take returns the first note that was marked with the label, else the first that has no text, else nil.
func (m *texMarks) take(label string) *citation.Note {
	for m.first < len(m.notes) && m.filled[m.first] {
		m.first++
	}
	at := m.first
	for queue := m.byName[label]; len(queue) > 0; queue = queue[1:] {
		m.byName[label] = queue[1:]
		if !m.filled[queue[0]] {
			at = queue[0]
			break
		}
	}
	if at >= len(m.notes) {
		return nil
	}
	m.filled[at] = true
	return m.notes[at]
}

// mark reads \footnotemark[2]: the place of a note whose text comes by \footnotetext. A number that a note already has
// only calls that again.
func (x *tex) mark(in *texInput, counter string, start int) {
	label, given := x.nextLabel(in, counter)
	if given && x.written[label] {
		return
	}
	note := x.called(in, label, start)
	x.marks.add(note)
	if counter != "footnote" {
		x.apart = append(x.apart, apartNote{note, counter})
	}
}

// text reads \footnotetext[2]{text}.
func (x *tex) text(in *texInput, counter string, start int) error {
	label := x.counters.label(counter, x.counters.values[counter])
	if at := *in; in.pos < in.end {
		if _, ok := x.optional(&at); ok {
			label, _ = x.nextLabel(in, counter)
		}
	}
	arg, _ := x.argument(in)
	note := x.marks.take(label)
	if note == nil { // nothing calls it
		note = &citation.Note{Label: label}
		x.doc.Notes = append(x.doc.Notes, note)
	}
	return x.fill(note, arg)
}
