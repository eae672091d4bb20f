package reader

import (
	"strconv"
	"strings"
)

// A css holds what style sheets say of italics and the like. E-books and pages that Word saved write all of them by class:
// span.calibre5 { font-style: italic }. Only selectors of one element and one class are read; they are nearly all there is.
type css struct {
	rules map[selector]cssLook
}

// A selector is an element's name, a class, or both.
type selector struct{ element, class string }

// A cssLook is a look, or that nothing is shown at all.
type cssLook struct {
	look
	hidden, shown bool
}

func (l cssLook) then(next cssLook) cssLook {
	return cssLook{look: l.look.then(next.look), hidden: next.hidden || l.hidden && !next.shown, shown: next.shown || l.shown && !next.hidden}
}

// classLook is what the names of classes say, for pages whose style sheet is elsewhere: "Italic", "html-italic",
// "ltx_font_smallcaps". It refuses "non-italic".
func classLook(classes string) look {
	var l look
	for class := range strings.FieldsSeq(strings.ToLower(classes)) {
		l = l.then(wordsLook(class))
	}
	return l
}

func wordsLook(class string) look {
	var l look
	if class == "sc" {
		return l.with(faceSmallCaps, true)
	}
	for word := range strings.FieldsFuncSeq(class, func(r rune) bool { return r == '-' || r == '_' }) {
		switch word {
		case "no", "non", "not":
			return look{}
		case "italic", "italics", "ital", "italique", "kursiv", "cursiva", "corsivo":
			l = l.with(faceItalic, true)
		case "smallcaps", "smallcap", "smcap", "petitecap", "petitescapitales":
			l = l.with(faceSmallCaps, true)
		}
	}
	if strings.Contains(class, "small-caps") || strings.Contains(class, "small_caps") {
		l = l.with(faceSmallCaps, true)
	}
	return l
}

// add reads a style sheet. What it does not understand it leaves out.
func (c *css) add(sheet string) {
	sheet = withoutComments(sheet)
	for sheet != "" {
		brace := strings.IndexByte(sheet, '{')
		if brace < 0 {
			return
		}
		selectors := strings.TrimLeft(sheet[:brace], " \t\r\n}")
		if i := strings.LastIndexByte(selectors, ';'); i >= 0 {
			selectors = strings.TrimSpace(selectors[i+1:]) // after @charset or @import
		}
		sheet = sheet[brace+1:]
		if strings.HasPrefix(selectors, "@") {
			if strings.HasPrefix(selectors, "@media") && !strings.Contains(selectors, "print") {
				continue // the rules in it hold
			}
			sheet = afterBlock(sheet)
			continue
		}
		end := strings.IndexByte(sheet, '}')
		if end < 0 {
			end = len(sheet)
		}
		c.rule(selectors, declared(sheet[:end]))
		sheet = sheet[min(end+1, len(sheet)):]
	}
}

func (c *css) rule(selectors string, l cssLook) {
	if l == (cssLook{}) {
		return
	}
	if c.rules == nil {
		c.rules = map[selector]cssLook{}
	}
	for s := range strings.SplitSeq(selectors, ",") {
		s = strings.TrimSpace(s)
		if s == "" || strings.ContainsAny(s, " \t\r\n>+~:[#*") || strings.Count(s, ".") > 1 {
			continue
		}
		element, class, _ := strings.Cut(s, ".")
		key := selector{strings.ToLower(element), class}
		c.rules[key] = c.rules[key].then(l)
	}
}

// look is what the style sheets and its own style attribute say of an element.
func (c *css) look(name, classes, style string) cssLook {
	l := c.rules[selector{element: name}]
	if len(c.rules) > 0 {
		for class := range strings.FieldsSeq(classes) {
			l = l.then(c.rules[selector{class: class}]).then(c.rules[selector{name, class}])
		}
	}
	if style != "" {
		l = l.then(declared(style))
	}
	return l
}

// declared reads declarations: "font-style: italic; color: red".
func declared(declarations string) cssLook {
	var l cssLook
	for declaration := range strings.SplitSeq(declarations, ";") {
		property, value, _ := strings.Cut(declaration, ":")
		value = strings.ToLower(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(value), "!important")))
		if value == "inherit" || value == "unset" {
			continue
		}
		switch strings.ToLower(strings.TrimSpace(property)) {
		case "font-style":
			l.look = l.with(faceItalic, value == "italic" || strings.HasPrefix(value, "oblique"))
		case "font-weight":
			l.look = l.with(faceBold, isBoldWeight(value))
		case "font-variant", "font-variant-caps":
			l.look = l.with(faceSmallCaps, strings.Contains(value, "small-caps"))
		case "font":
			l.look = l.with(faceItalic, strings.Contains(value, "italic")).with(faceBold, strings.Contains(value, "bold")).
				with(faceSmallCaps, strings.Contains(value, "small-caps"))
		case "vertical-align":
			l.look = l.with(faceSuperscript, value == "super")
		case "display":
			l.hidden = value == "none"
			l.shown = !l.hidden
		case "visibility":
			l.hidden = value == "hidden" || value == "collapse"
			l.shown = !l.hidden
		}
	}
	return l
}

// boldWeight is the lightest weight that is bold: 600 is semi-bold.
const boldWeight = 600

func isBoldWeight(value string) bool {
	weight, err := strconv.Atoi(value)
	return value == "bold" || value == "bolder" || err == nil && weight >= boldWeight
}

func withoutComments(sheet string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(sheet, "/*")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		_, sheet, _ = strings.Cut(rest, "*/")
	}
}

// afterBlock is what follows the brace that closes the block that s is in.
func afterBlock(s string) string {
	depth := 1
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return s[i+1:]
			}
		}
	}
	return ""
}
