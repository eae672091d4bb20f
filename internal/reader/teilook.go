package reader

import "strings"

func (e *tei) look(i int) look {
	var l look
	switch e.nameOf(i) {
	case "emph":
		l = l.with(faceItalic, true)
	case "title":
		// Titles of articles and of unpublished works are in quotation marks, if in anything.
		level := e.attr(i, "level")
		l = l.with(faceItalic, level != "a" && level != "u" && level != "s")
		if e.attr(i, "rend") != "" {
			l = look{}
		}
	case "hi":
		// One that does not say how is in italics, and in upright letters within another.
		if !e.hasAttr(i, "rend") && !e.hasAttr(i, "rendition") && !e.hasAttr(i, "style") {
			l = l.with(faceItalic, e.ancestor(i, "hi") < 0)
		}
	case "rendition":
		return l
	}
	for id := range strings.FieldsSeq(e.attr(i, "rendition")) {
		if word, simple := strings.CutPrefix(id, "simple:"); simple {
			l = l.then(rendLook(word)) // the words of TEI Simple
			continue
		}
		id = strings.TrimPrefix(id, "#")
		if own, ok := e.styles[id]; ok {
			l = l.then(own)
		} else {
			l = l.then(rendLook(id))
		}
	}
	if style := e.attr(i, "style"); style != "" {
		l = l.then(declared(style).look)
	}
	return l.then(rendLook(e.attr(i, "rend")))
}

// rendLook reads @rend, which has no fixed words: "italic", "it", "small-caps", "font-style: italic".
func rendLook(rend string) look {
	if rend == "" {
		return look{}
	}
	if strings.Contains(rend, ":") {
		return declared(rend).look
	}
	var l look
	for word := range strings.FieldsFuncSeq(strings.ToLower(rend), func(r rune) bool { return strings.ContainsRune(" ;,()", r) }) {
		switch word {
		case "i", "it", "ital", "italic", "italics", "italique", "kursiv", "cursive", "corsivo", "cursiva",
			"slant", "slanted", "oblique":
			l = l.with(faceItalic, true)
		case "b", "bo", "bold", "strong":
			l = l.with(faceBold, true)
		case "sc", "smallcaps", "small-caps", "smcap", "smallcap", "kapitälchen", "petitecap", "petites-capitales", "k":
			l = l.with(faceSmallCaps, true)
		case "sup", "super", "superscript", "sups", "exposant", "exp":
			l = l.with(faceSuperscript, true)
		case "roman", "normal", "upright", "plain":
			l = l.with(faceItalic, false)
		}
	}
	return l
}
