package reader

// rtfCharacters are the control words that stand for a character.
var rtfCharacters = map[string]string{
	"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
}

// rtfHidden are destinations whose text the page does not show, or shows elsewhere.
var rtfHidden = within("colortbl", "info", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl",
	"footerr", "footerf", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "xe", "tc", "rxe", "txe",
	"nonshppict", "shppict", "annotation", "atnid", "atnauthor", "filetbl", "revtbl", "generator", "themedata",
	"result", "pntxta", "pntxtb", "shpinst", "do", "background", "listtable", "listoverridetable", "private", "passwordhash", "mmathPr",
	"nonesttables", "template", "xmlnstbl", "protusertbl", "rsidtbl", "mmath")

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
	if r.destination(t) || r.character(t) || r.document(t) {
		return
	}
	if starred {
		r.state.target, r.state.own = rtfToNothing, true // a destination of a newer version
	}
}

// destination begins what a group is for.
func (r *rtf) destination(t rtfToken) bool {
	if r.state.target == rtfToNothing && t.word != "upr" && t.word != "ud" {
		return true
	}
	switch t.word {
	case "fonttbl":
		r.gather(rtfToFonts)
	case "stylesheet":
		r.gather(rtfToStyle)
	case "listtext", "pntext":
		r.gather(rtfToLabel)
	case "upr": // spelled for old readers, and then in Unicode
		r.state.twice, r.state.before, r.state.target = true, r.state.target, rtfToNothing
	case "ud":
		if r.state.twice {
			r.state.target = r.state.before
		}
	case "footnote":
		r.beginNote(t)
	default:
		if !rtfHidden[t.word] {
			return r.field(t)
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
	case "deleted", "mvf":
		r.state.deleted = on
	case "plain":
		r.state.face, r.state.deleted, r.state.font = 0, false, r.letters.font
	case "f":
		if r.state.target == rtfToFonts { // a table may have no groups
			r.endFont()
			r.gathered = r.gathered[:0]
		}
		r.state.font = t.value
	case "fcharset":
		r.defineFont(rtfCharsets[t.value])
	case "cpg":
		r.defineFont(t.value)
	case "uc":
		r.state.uc = max(t.value, 0)
	case "chftn":
		r.number()
	case "page":
		if r.visible() {
			r.restart(restartPage)
		}
		r.space(t)
	case "tab", "line", "emspace", "enspace", "qmspace", "column", "softline", "lbr":
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
		if t.value > 0 {
			r.letters.page = t.value
		}
	case "mac":
		r.letters.page = 10000
	case "pc":
		r.letters.page = 437
	case "pca":
		r.letters.page = 850
	case "deff":
		r.letters.font, r.state.font = t.value, t.value
	case "par", "cell", "nestcell", "row", "nestrow":
		r.endParagraph(t)
	case "pard":
		if len(r.notes) == 0 && r.state.target == rtfToText {
			r.style = rtfStyle{}
		}
	case "s", "cs", "ds", "outlinelevel":
		r.styled(t)
	case "sect":
		if r.state.target == rtfToText {
			r.endParagraph(t)
			r.restart(restartSection)
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
	if len(r.letters.part) > 0 { // the second of two bytes
		r.add(t.symbol, r.letters.partAt, t.end, r.codePage())
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
		r.endParagraph(t)
	}
}
