package reader

import (
	"errors"
	"strings"
	"unicode/utf8"

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
		rtfScanner: rtfScanner{src: src}, limits: limits, doc: doc, styles: map[int]rtfStyle{}, pieces: bookmarkPieces{},
		numbers: [2]rtfNumbering{{start: 1, next: 1}, {start: 1, next: 1}},
		letters: rtfLetters{page: 1252, fonts: map[int]rtfFont{}, utf8: utf8.Valid(src)},
	}
	r.w = r.newText()
	r.body = r.w
	return r.read()
}

// An rtf is a document that is being read.
type rtf struct {
	rtfScanner
	limits Limits
	doc    *citation.Document

	state   rtfState
	stack   []rtfState
	letters rtfLetters

	styles map[int]rtfStyle
	style  rtfStyle // of the paragraph
	label  string   // the paragraph's number in a list

	w          *fieldText // what is written to
	body       *fieldText // the paragraph
	calls      []rtfCall
	notes      []rtfNote // that are open
	numbers    [2]rtfNumbering
	references bibliography
	typed      typed // as long as no note has been found
	raised     rtfRaised

	gathered []byte // the text of a group that is not shown: an instruction's data, a style's name
	defined  int    // the number of the style or font that is defined
	fields   fieldReader
	property string // the name of a property of the document
	pieces   bookmarkPieces
	cited    map[string]string // what is cited at bookmarks, by their names

	fallback int  // characters that only old readers show
	starred  bool // after \*
}

// An rtfState is what a group restores at its end.
type rtfState struct {
	face    face
	deleted bool
	font    int
	uc      int // characters behind each \u
	target  rtfTarget
	twice   bool      // the group spells its text twice
	before  rtfTarget // where that goes
	note    bool      // the group is a note
	own     bool      // the group has its target for itself
	field   *fieldText
}

// rtfTarget is where the text of a group goes.
type rtfTarget uint8

const (
	rtfToText rtfTarget = iota
	rtfToNothing
	rtfToInstruction
	// The others gather it until the group's end.
	rtfToFonts
	rtfToStyle
	rtfToLabel
	rtfToData
	rtfToMark
	rtfToMarkEnd
	rtfToProperties
	rtfToPropertyName
	rtfToPropertyValue
	rtfToSources
)

func (r *rtf) newText() *fieldText { return &fieldText{doc: r.doc, reader: &r.fields} }

func (r *rtf) read() error {
	r.state.uc = 1
	for {
		t := r.next()
		if t.kind != rtfByte && t.kind != rtfText && t.kind != rtfSymbol {
			r.flush()
		}
		switch t.kind {
		case rtfEnd:
			return r.finish()
		case rtfOpen:
			r.fallback = 0
			if r.stack = append(r.stack, r.state); len(r.stack) > r.limits.Depth {
				return &Error{Offset: t.start, Err: ErrDepthLimit}
			}
			r.state.note, r.state.own, r.state.field, r.starred = false, false, nil, false
		case rtfClose:
			r.fallback = 0
			r.leave(t)
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
func (r *rtf) leave(t rtfToken) {
	inner := r.state
	if inner.field != nil {
		inner.field.endField()
	}
	if inner.note {
		r.endNote()
	}
	if entry := inner.target == rtfToFonts || inner.target == rtfToStyle; entry || inner.own && inner.target > rtfToInstruction {
		r.endTarget(inner.target, t.start)
		r.gathered = r.gathered[:0]
	}
	if last := len(r.stack) - 1; last >= 0 {
		r.state = r.stack[last]
		r.stack = r.stack[:last]
	} else {
		r.state.note, r.state.own, r.state.field = false, false, nil
	}
}

// endTarget makes use of the text that has been gathered.
func (r *rtf) endTarget(target rtfTarget, at int) {
	switch text := strings.TrimSpace(string(r.gathered)); target {
	case rtfToStyle:
		r.endStyle()
	case rtfToFonts:
		r.endFont()
	case rtfToLabel:
		r.label = strings.TrimRight(text, ". )")
	case rtfToData:
		r.fieldData(text)
	case rtfToMark:
		r.w.beginMark(text, r.cited[text], at)
	case rtfToMarkEnd:
		r.w.endMark(text)
	case rtfToPropertyName:
		r.property = text
	case rtfToPropertyValue:
		r.pieces.add(r.property, text)
	case rtfToProperties:
		r.cited = r.pieces.join()
	case rtfToSources:
		r.sources(text)
	case rtfToText, rtfToNothing, rtfToInstruction:
	}
}

// finish ends what a file that is cut short leaves open.
func (r *rtf) finish() error {
	for len(r.notes) > 0 {
		r.endNote()
	}
	r.paragraph()
	r.doc.Notes = withoutEmpty(r.doc.Notes)
	for item := range embeddedItems(r.doc) {
		r.fields.complete(item)
	}
	completeEmbedded(r.doc)
	if len(r.doc.Notes) == 0 {
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
	if r.state.deleted {
		return
	}
	switch r.state.target {
	case rtfToText:
	case rtfToNothing:
		return
	case rtfToInstruction:
		r.w.instruct(s)
		return
	default:
		r.gathered = append(r.gathered, s...)
		return
	}
	if !r.visible() {
		return
	}
	r.w.Style(r.state.face, r.w.linkOfField(""))
	from := r.w.next()
	if s == string(r.src[start:end]) {
		r.w.Text(s, start)
	} else {
		r.w.Entity(s, start, end-start)
	}
	r.w.wrote()
	if r.state.face&faceSuperscript == 0 || r.w != r.body {
		return
	}
	if r.raised.auto || r.raised.to != from {
		r.raised = rtfRaised{from: from}
	}
	r.raised.to = r.w.Len()
}

func (r *rtf) space(t rtfToken) {
	if r.state.target == rtfToText {
		if r.visible() {
			r.w.Space(t.start)
		}
		return
	}
	r.put(" ", t.start, t.end)
}

// skipped reports whether a character only stands in for one of Unicode before it.
func (r *rtf) skipped() bool {
	if r.fallback == 0 {
		return false
	}
	r.fallback--
	return true
}

// endParagraph ends a paragraph; in a note that is a blank.
func (r *rtf) endParagraph(t rtfToken) {
	r.space(t)
	if len(r.notes) == 0 && r.visible() {
		r.paragraph()
	}
}

// paragraph hands on the paragraph that has been written.
func (r *rtf) paragraph() {
	listed := r.body.listed
	entry := r.body.finish("")
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
	label := r.label
	r.label = ""
	if strings.Trim(label, "0123456789") != "" {
		label = ""
	}
	if len(r.doc.Notes) == 0 && !listed {
		r.typed.add(withoutNumbers(entry), label)
	}
	if !listed {
		r.doc.Body = append(r.doc.Body, passages(entry)...)
	}
	listed = (listed || r.style.bibliography) && hasWords(entry.Text) && headingSection(entry.Text) == sectionOther
	if r.references.entry(entry.Text, r.style.level) || listed && r.style.level == 0 {
		r.doc.References = append(r.doc.References, entry)
	}
}
