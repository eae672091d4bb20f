package reader

import (
	"strconv"
	"strings"
)

// faceHidden is the look of hidden text. It has no mark: the text is left out.
const faceHidden face = 1 << 7

// toggles are the properties that a character style switches over when the paragraph's style has set them already.
const toggles = faceItalic | faceBold | faceSmallCaps | faceHidden

// docxStyles are the styles of a document, by their identifier.
type docxStyles struct {
	byID      map[string]docxStyle
	paragraph docxStyle // of paragraphs that name none
}

// A docxStyle is a style with all that it inherits.
type docxStyle struct {
	look  look
	level int  // of a heading, from 1; 0 is none
	toc   bool // a line of a table of contents
	// bibliography is a style for reference lists: Word's own, or one whose name says so.
	bibliography bool
	listed       docxListed
}

func newDocxStyles(t *tree) docxStyles {
	s := docxStyles{byID: map[string]docxStyle{}}
	nodes := map[string]int{}
	for i := range t.nodes {
		if t.nameOf(i) == "w:style" {
			nodes[t.attr(i, "w:styleId")] = i
		}
	}
	for i := range t.nodes {
		if t.nameOf(i) != "w:style" {
			continue
		}
		style := s.inherit(t, nodes, i, 0)
		s.byID[t.attr(i, "w:styleId")] = style
		if t.attr(i, "w:default") == "1" && t.attr(i, "w:type") == "paragraph" {
			s.paragraph = style
		}
	}
	return s
}

// maxStyleDepth is how many styles may be based on one another. Word allows ten.
const maxStyleDepth = 20

func (s docxStyles) inherit(t *tree, nodes map[string]int, i, depth int) docxStyle {
	var style docxStyle
	if base := t.child(i, "w:basedOn"); base >= 0 && depth < maxStyleDepth {
		if j, ok := nodes[t.attr(base, "w:val")]; ok {
			style = s.inherit(t, nodes, j, depth+1)
		}
	}
	if r := t.child(i, "w:rPr"); r >= 0 {
		style.look = style.look.then(docxLook(t, r))
	}
	if p := t.child(i, "w:pPr"); p >= 0 {
		style.level = outlineLevel(t, p, style.level)
		style.listed = docxListedAt(t, p, style.listed)
	}
	if n := t.child(i, "w:name"); n >= 0 {
		name := strings.ToLower(t.attr(n, "w:val"))
		if level, err := strconv.Atoi(strings.TrimPrefix(name, "heading ")); err == nil && strings.HasPrefix(name, "heading ") {
			style.level = level
		}
		style.toc = style.toc || strings.HasPrefix(name, "toc ")
		style.bibliography = style.bibliography || isReferencesStyle(name)
	}
	return style
}

// isReferencesStyle reports whether the name of a style is that of a list of works: “Bibliography 1”, “Literaturverzeichnis”,
// “EndNote Bibliography”.
func isReferencesStyle(name string) bool {
	return headingSection(strings.TrimPrefix(strings.ToLower(name), "endnote ")) == sectionReferences
}

// outlineLevel is the level that paragraph properties give, from 1; level where they give none.
func outlineLevel(t *tree, properties, level int) int {
	if o := t.child(properties, "w:outlineLvl"); o >= 0 {
		return outlineOf(integer(t.attr(o, "w:val"), -1))
	}
	return level
}

// docxLook is what run properties say themselves.
func docxLook(t *tree, properties int) look {
	var l look
	for i := properties + 1; i < t.nextOf(properties); i = t.nextOf(i) {
		switch t.nameOf(i) {
		case "w:i":
			l = l.with(faceItalic, isOn(t, i))
		case "w:b":
			l = l.with(faceBold, isOn(t, i))
		case "w:smallCaps":
			l = l.with(faceSmallCaps, isOn(t, i))
		case "w:vanish":
			l = l.with(faceHidden, isOn(t, i))
		case "w:vertAlign":
			l = l.with(faceSuperscript, t.attr(i, "w:val") == "superscript")
		case "w:position": // raised by hand
			if integer(t.attr(i, "w:val"), 0) > 0 {
				l = l.with(faceSuperscript, true)
			}
		}
	}
	return l
}

// isOn reads a property that is on when it is there: <w:i/>, unless it says otherwise.
func isOn(t *tree, i int) bool {
	switch t.attr(i, "w:val") {
	case "0", "false", "off":
		return false
	}
	return true
}

// face is the look of a run: what it says itself, over its character style, over its paragraph's.
func (s docxStyles) face(paragraph docxStyle, t *tree, properties int) face {
	f := paragraph.look.on(0)
	if properties < 0 {
		return f
	}
	if r := t.child(properties, "w:rStyle"); r >= 0 {
		character := s.byID[t.attr(r, "w:val")].look
		f = f ^ character.is&character.has&toggles
		f = look{has: character.has &^ toggles, is: character.is}.on(f)
	}
	return docxLook(t, properties).on(f)
}
