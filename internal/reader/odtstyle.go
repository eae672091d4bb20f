package reader

import (
	"strconv"
	"strings"
)

// odtStyles are the styles of a document, by odtKey.
type odtStyles map[string]odtStyle

// odtKey is what a style is known by: a text and a paragraph style may have the same name.
func odtKey(family, name string) string { return family + " " + name }

// An odtStyle is a style with all that it inherits.
type odtStyle struct {
	look         look
	level        int // of a heading, from 1; 0 is none
	bibliography bool
}

// read adds the styles of a part. Automatic styles may be based on those of a part that was read before.
func (s odtStyles) read(t *tree) {
	nodes := map[string]int{}
	for i := range t.nodes {
		if t.nameOf(i) == "style:style" {
			nodes[odtKey(t.attr(i, "style:family"), t.attr(i, "style:name"))] = i
		}
	}
	for i := range t.nodes {
		if t.nameOf(i) == "style:style" {
			s[odtKey(t.attr(i, "style:family"), t.attr(i, "style:name"))] = s.inherit(t, nodes, i, 0)
		}
	}
}

func (s odtStyles) inherit(t *tree, nodes map[string]int, i, depth int) odtStyle {
	parent := odtKey(t.attr(i, "style:family"), t.attr(i, "style:parent-style-name"))
	style := s[parent]
	if j, ok := nodes[parent]; ok && j != i && depth < maxStyleDepth {
		style = s.inherit(t, nodes, j, depth+1)
	}
	if p := t.child(i, "style:text-properties"); p >= 0 {
		style.look = style.look.then(odtLook(t, p))
	}
	if p := t.child(i, "style:properties"); p >= 0 { // OpenOffice 1
		style.look = style.look.then(odtLook(t, p))
	}
	if level, err := strconv.Atoi(t.attr(i, "style:default-outline-level")); err == nil {
		style.level = level
	}
	if isReferencesStyle(odtStyleName(t.attr(i, "style:name"))) {
		style.bibliography = true
	}
	return style
}

// odtStyleName is the name of a style as people know it: "Text_20_body" is “Text body”.
func odtStyleName(name string) string {
	var b strings.Builder
	for {
		before, code, found := strings.Cut(name, "_")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		hex, rest, closed := strings.Cut(code, "_")
		if r, err := strconv.ParseUint(hex, 16, 16); closed && err == nil {
			b.WriteRune(rune(r))
			name = rest
		} else {
			b.WriteByte('_')
			name = code
		}
	}
}

// odtLook is what text properties say.
func odtLook(t *tree, properties int) look {
	var l look
	for _, a := range t.attrsOf(properties) {
		switch a.name {
		case "fo:font-style":
			l = l.with(faceItalic, a.value == "italic" || a.value == "oblique")
		case "fo:font-weight":
			l = l.with(faceBold, isBoldWeight(a.value))
		case "fo:font-variant":
			l = l.with(faceSmallCaps, a.value == "small-caps")
		case "style:text-position":
			l = l.with(faceSuperscript, isRaisedPosition(a.value))
		case "text:display":
			l = l.with(faceHidden, a.value == "none")
		}
	}
	return l
}

// isRaisedPosition accepts "super 58%" and "33% 58%", refuses "sub 58%" and "-33% 58%".
func isRaisedPosition(value string) bool {
	position := leadingWord(value)
	if position == "super" {
		return true
	}
	percent, err := strconv.ParseFloat(strings.TrimSuffix(position, "%"), 64)
	return err == nil && percent > 0
}
