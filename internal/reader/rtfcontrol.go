package reader

import (
	"strings"

	"github.com/e843347c/ibid/citation"
)

// rtfCharacters are the control words that stand for a character.
var rtfCharacters = map[string]string{
	"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
}

// rtfHidden are destinations whose text the page does not show, or shows elsewhere.
var rtfHidden = within("colortbl", "info", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl",
	"footerr", "footerf", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "xe", "tc", "rxe", "txe", "listtext", "pntext",
	"nonshppict", "shppict", "annotation", "atnid", "atnauthor", "bkmkstart", "bkmkend", "datafield", "filetbl", "revtbl", "generator", "themedata",
	"result", "pntxta", "pntxtb", "shpinst", "do", "background", "listtable", "listoverridetable", "private", "passwordhash", "upr", "mmathPr")

// control obeys a control word.
func (r *rtf) control(t rtfToken) {
	starred := r.starred
	r.starred = false
	if t.word == "bin" {
		r.skip(t.value)
		return
	}
	if t.word == "u" && t.valued {
		if !r.skipped() {
			r.unicode(t)
		}
		return
	}
	if r.skipped() {
		return
	}
	if r.destination(t, starred) || r.character(t) || r.document(t) {
		return
	}
	if starred {
		r.state.target, r.state.own = rtfToNothing, true // a destination of a newer version
	}
}

// destination begins what a group is for.
func (r *rtf) destination(t rtfToken, starred bool) bool {
	if r.state.target == rtfToNothing && t.word != "ud" {
		return true
	}
	switch t.word {
	case "fonttbl":
		r.state.target, r.state.own = rtfToFonts, true
	case "stylesheet":
		r.state.target, r.state.own = rtfToStyle, true
	case "fldinst":
		r.state.target, r.state.own = rtfToInstruction, true
		r.instruction.Reset()
	case "fldrslt":
		r.state.target = rtfToText
	case "ud":
		r.state.target = rtfToText
	case "footnote":
		r.beginNote(t)
	default:
		if !rtfHidden[t.word] {
			return false
		}
		r.state.target, r.state.own = rtfToNothing, true
	}
	return true
}

// character obeys what changes the look of characters, and writes what stands for one.
func (r *rtf) character(t rtfToken) bool {
	on := !t.valued || t.value != 0
	switch t.word {
	case "i":
		r.set(faceItalic, on)
	case "b":
		r.set(faceBold, on)
	case "scaps":
		r.set(faceSmallCaps, on)
	case "super", "up":
		r.set(faceSuperscript, on)
	case "nosupersub", "sub", "dn":
		r.set(faceSuperscript, false)
	case "v":
		r.set(faceHidden, on)
	case "deleted":
		r.state.deleted = on
	case "plain":
		r.state.face, r.state.deleted = 0, false
	case "f":
		r.state.font = t.value
	case "fcharset":
		if page := rtfCharset(t.value); r.state.target == rtfToFonts && page != 0 {
			r.fonts[r.state.font] = page
		}
	case "cpg":
		if r.state.target == rtfToFonts {
			r.fonts[r.state.font] = t.value
		}
	case "uc":
		r.state.uc = max(t.value, 0)
	case "chftn":
		r.number()
	case "tab", "line", "emspace", "enspace", "qmspace", "page", "column", "softline", "lbr":
		r.space(t)
	default:
		s, ok := rtfCharacters[t.word]
		if ok {
			r.put(s, t.start, t.end)
		}
		return ok
	}
	return true
}

func (r *rtf) set(f face, on bool) {
	r.state.face &^= f
	if on {
		r.state.face |= f
	}
}

// document obeys what concerns paragraphs, sections and the document.
func (r *rtf) document(t rtfToken) bool {
	switch t.word {
	case "ansicpg":
		r.page = t.value
	case "mac":
		r.page = 10000
	case "pc":
		r.page = 437
	case "pca":
		r.page = 850
	case "par", "cell", "nestcell", "row", "nestrow":
		r.space(t)
		if len(r.notes) == 0 && r.visible() {
			r.paragraph()
		}
	case "pard":
		if len(r.notes) == 0 {
			r.level = 0
		}
	case "s":
		r.style = t.value
		if r.state.target == rtfToText && len(r.notes) == 0 {
			r.level = r.headings[t.value]
		}
	case "cs", "ds":
		r.style = -1
	case "outlinelevel":
		if len(r.notes) == 0 && r.state.target == rtfToText {
			r.level = t.value + 1
		}
	case "sect":
		r.paragraph()
		for k := range r.numbers {
			if r.numbers[k].restart == restartSection {
				r.numbers[k].next = r.numbers[k].start
			}
		}
	case "ftnalt":
		r.endnote()
	default:
		return r.numbering(t)
	}
	return true
}

// sign obeys a control symbol.
func (r *rtf) sign(t rtfToken) {
	if t.symbol == '*' {
		r.starred = true
		return
	}
	if r.skipped() {
		return
	}
	switch t.symbol {
	case '~':
		r.space(t)
	case '_':
		r.put("‑", t.start, t.end)
	case '\\', '{', '}':
		r.put(string(t.symbol), t.start, t.end)
	case '\n', '\r':
		r.space(t)
		if len(r.notes) == 0 && r.visible() {
			r.paragraph()
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
		n.start, n.next = t.value, t.value
	case "restart":
		n.restart = restartSection
	case "rstcont":
		n.restart = restartNever
	}
	return true
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
	note := &citation.Note{Caller: &citation.Caller{Source: t.start}}
	open := rtfNote{outer: outer, note: note}
	if len(r.notes) == 0 {
		from := outer.Len()
		if !r.raised.auto && r.raised.to == outer.Len() && r.raised.to > r.raised.from {
			text := string(r.body.text[r.raised.from:r.raised.to])
			if label, kind := readMarker(text); kind != markerNone {
				note.Label, from = label, r.raised.from
			}
		}
		r.calls = append(r.calls, rtfCall{note: note, from: from, offset: outer.Len()})
	}
	r.notes = append(r.notes, open)
	r.doc.Notes = append(r.doc.Notes, note)
	r.w = &writer{}
	r.state.note = true
	r.state.face, r.state.link = 0, ""
	r.raised = rtfRaised{}
	if note.Label == "" {
		note.Label = r.numbers[docxFootnote].label()
	}
}

// endnote says that the note that was begun is an endnote.
func (r *rtf) endnote() {
	last := len(r.notes) - 1
	if last < 0 {
		return
	}
	footnotes := &r.numbers[docxFootnote]
	if note := r.notes[last].note; note.Label == formatNumber(footnotes.format, footnotes.next-1) {
		footnotes.next--
		note.Label = r.numbers[docxEndnote].label()
	}
}

func (n *rtfNumbering) label() string {
	n.next++
	return formatNumber(n.format, n.next-1)
}

// endNote closes the innermost note.
func (r *rtf) endNote() {
	last := len(r.notes) - 1
	open := r.notes[last]
	r.notes = r.notes[:last]
	made := r.w.Note(open.note.Label)
	r.w = open.outer
	if open.auto {
		trimStops(made)
	} else {
		cutNote(made, citation.Span{End: printedLabel(made.Text, made.Label)})
	}
	note := open.note
	note.Text, note.Marks, note.Origin, note.Styled = made.Text, made.Marks, made.Origin, made.Styled
}
