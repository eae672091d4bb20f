package reader

import (
	"errors"
	"strings"
	"unicode/utf16"

	"github.com/e843347c/ibid/citation"
)

// ErrNotRTF is the cause that a file with that name is none.
var ErrNotRTF = errors.New(`is no RTF: it does not begin with {\rtf`)

// readRTF reads Rich Text Format. Notes stand in it where they are called.
func readRTF(src []byte, limits Limits, doc *citation.Document) error {
	if !sniffRTF(src) {
		return ErrNotRTF
	}
	r := &rtf{
		rtfScanner: rtfScanner{src: src}, limits: limits, doc: doc, page: 1252,
		fonts: map[int]int{}, headings: map[int]int{}, numbers: [2]rtfNumbering{{start: 1, next: 1}, {start: 1, next: 1}},
	}
	r.w = &r.body
	return r.read()
}

// An rtf is a document that is being read.
type rtf struct {
	rtfScanner
	limits Limits
	doc    *citation.Document

	state rtfState
	stack []rtfState
	page  int         // the document's code page
	fonts map[int]int // their code pages

	headings map[int]int // levels of the styles of headings
	level    int         // of the paragraph, if it is a heading

	w          *writer // what is written to
	body       writer  // the paragraph
	calls      []rtfCall
	notes      []rtfNote // that are open
	numbers    [2]rtfNumbering
	references bibliography
	typed      typed // as long as no note has been found

	instruction strings.Builder // of a field
	name        strings.Builder // of a style
	style       int

	fallback int  // characters that only old readers show
	starred  bool // after \*
	lead     int  // first of two bytes, -1 for none: its value
	leadAt   int
	high     rune // first of two surrogates
	highAt   int
	raised   rtfRaised
}

// An rtfState is what a group restores at its end.
type rtfState struct {
	face    face
	deleted bool
	font    int
	uc      int // characters behind each \u
	target  rtfTarget
	link    string
	note    bool // the group is a note
	own     bool // the group is a field's instruction, a style, …
}

// rtfTarget is where the text of a group goes.
type rtfTarget uint8

const (
	rtfToText rtfTarget = iota
	rtfToNothing
	rtfToInstruction
	rtfToFonts
	rtfToStyle
)

// An rtfNote is a note that is open.
type rtfNote struct {
	outer *writer
	note  *citation.Note
	auto  bool // it shows its number by \chftn
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

func (r *rtf) read() error {
	r.state.uc, r.lead = 1, -1
	for {
		t := r.next()
		switch t.kind {
		case rtfEnd:
			return r.finish()
		case rtfOpen:
			r.fallback = 0
			if r.stack = append(r.stack, r.state); len(r.stack) > r.limits.Depth {
				return &Error{Offset: t.start, Err: ErrDepthLimit}
			}
			r.state.note, r.state.own, r.starred = false, false, false
		case rtfClose:
			r.fallback = 0
			r.leave()
		case rtfWord:
			r.control(t)
		case rtfSymbol:
			r.sign(t)
		case rtfByte:
			r.byte(t)
		case rtfText:
			r.text(t)
		}
	}
}

// leave ends a group.
func (r *rtf) leave() {
	if r.state.note {
		r.state.note = false
		r.endNote()
	}
	inner := r.state
	if last := len(r.stack) - 1; last >= 0 {
		r.state = r.stack[last]
		r.stack = r.stack[:last]
	}
	switch {
	case !inner.own:
	case inner.target == rtfToInstruction:
		r.state.link = hyperlink(r.instruction.String(), r.state.link)
		r.instruction.Reset()
	case inner.target == rtfToStyle:
		r.endStyle()
	}
}

// finish ends what a file that is cut short leaves open.
func (r *rtf) finish() error {
	for len(r.notes) > 0 {
		r.endNote()
	}
	r.paragraph()
	if r.doc.Notes = withoutEmpty(r.doc.Notes); len(r.doc.Notes) == 0 {
		return r.typed.read(r.doc)
	}
	return nil
}

// visible reports whether text goes to the page.
func (r *rtf) visible() bool {
	return r.state.target == rtfToText && !r.state.deleted && r.state.face&faceHidden == 0
}

// put writes a text that the source spells as the bytes from start up to end.
func (r *rtf) put(s string, start, end int) {
	switch r.state.target {
	case rtfToInstruction:
		r.instruction.WriteString(s)
	case rtfToStyle:
		r.name.WriteString(s)
	}
	if !r.visible() {
		return
	}
	r.w.Style(r.state.face, r.state.link)
	from := r.w.next()
	if s == string(r.src[start:end]) {
		r.w.Text(s, start)
	} else {
		r.w.Entity(s, start, end-start)
	}
	if r.state.face&faceSuperscript == 0 || r.w != &r.body {
		return
	}
	if r.raised.auto || r.raised.to != from {
		r.raised = rtfRaised{from: from}
	}
	r.raised.to = r.w.Len()
}

func (r *rtf) space(t rtfToken) {
	if r.state.target == rtfToInstruction {
		r.instruction.WriteByte(' ')
	}
	if r.visible() {
		r.w.Space(t.start)
	}
}

// skipped reports whether a character only stands in for one of Unicode before it.
func (r *rtf) skipped() bool {
	if r.fallback == 0 {
		return false
	}
	r.fallback--
	return true
}

func (r *rtf) text(t rtfToken) {
	if r.fallback > 0 {
		n := min(r.fallback, t.end-t.start)
		r.fallback -= n
		t.start += n
	}
	if r.lead >= 0 && t.start < t.end { // the second of two bytes may be ASCII
		r.pair(r.src[t.start], t.start+1)
		t.start++
	}
	if t.start < t.end {
		r.put(string(r.src[t.start:t.end]), t.start, t.end)
	}
}

// codePage is that of the font, or of the document.
func (r *rtf) codePage() int {
	if page := r.fonts[r.state.font]; page != 0 {
		return page
	}
	return r.page
}

func (r *rtf) byte(t rtfToken) {
	if r.skipped() {
		return
	}
	if r.lead >= 0 {
		r.pair(t.symbol, t.end)
		return
	}
	page := r.codePage()
	if isLeadByte(page, t.symbol) {
		r.lead, r.leadAt = int(t.symbol), t.start
		return
	}
	r.decoded([]byte{t.symbol}, t.start, t.end)
}

func (r *rtf) pair(second byte, end int) {
	first := byte(r.lead)
	r.lead = -1
	r.decoded([]byte{first, second}, r.leadAt, end)
}

func (r *rtf) decoded(bytes []byte, start, end int) {
	text, err := rtfCodePage(r.codePage()).NewDecoder().Bytes(bytes)
	if err == nil {
		r.put(string(text), start, end)
	}
}

// unicode writes \u8211. Characters beyond the first plane come as two surrogates.
func (r *rtf) unicode(t rtfToken) {
	const wrap = 1 << 16
	code := rune(t.value)
	if code < 0 {
		code += wrap
	}
	r.fallback = r.state.uc
	switch {
	case utf16.IsSurrogate(code) && r.high == 0:
		r.high, r.highAt = code, t.start
		return
	case r.high != 0:
		pair := utf16.DecodeRune(r.high, code)
		r.high = 0
		r.put(string(pair), r.highAt, t.end)
		return
	}
	r.put(string(code), t.start, t.end)
}

// paragraph ends a paragraph; in a note that is a blank.
func (r *rtf) paragraph() {
	entry := r.body.Note("")
	var text strings.Builder // without the markers
	last := 0
	for i, c := range r.calls {
		text.WriteString(entry.Text[last:min(c.from, len(entry.Text))])
		last = min(c.offset, len(entry.Text))
		r.calls[i].from = text.Len()
	}
	text.WriteString(entry.Text[last:])
	for _, c := range r.calls {
		c.note.Caller.Sentence = sentenceAt(text.String(), c.from)
	}
	r.calls, r.raised = r.calls[:0], rtfRaised{}
	if len(r.doc.Notes) == 0 {
		r.typed.add(entry, "")
	}
	if r.references.entry(entry.Text, r.level) {
		r.doc.References = append(r.doc.References, entry)
	}
}

// endStyle keeps the level of a style of headings.
func (r *rtf) endStyle() {
	name := strings.ToLower(strings.TrimSuffix(strings.TrimSpace(r.name.String()), ";"))
	r.name.Reset()
	if level, found := strings.CutPrefix(name, "heading "); found {
		if n := integer(level, 0); n > 0 {
			r.headings[r.style] = n
		}
	}
}
