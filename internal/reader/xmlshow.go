package reader

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// seen yields the nodes without those that no page shows.
func (x *xmlText) seen() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := 0; i < len(x.nodes); i++ {
			if x.kind(i) == xmlUnseen {
				i = x.nextOf(i) - 1
			} else if !yield(i) {
				return
			}
		}
	}
}

// hidden also leaves out the numbers of paragraphs.
func (x *xmlText) hidden(i int) bool {
	return x.kind(i) == xmlUnseen || x.nameOf(i) == "no" && x.kind(x.parentOf(i)) == xmlOther
}

// block is an element beside which no text stands, unless it is part of one that stands in a sentence.
func (x *xmlText) block(i int) bool {
	if x.nameOf(i) == "" || x.kind(i).isFace() {
		return false
	}
	const nearSentence = 4 // elements between a word and the sentence, as <author><name><first>
	for level := 0; level < nearSentence; level++ {
		parent := x.parentOf(i)
		switch {
		case parent < 0:
			return true
		case x.isMixed(parent), x.kind(parent).isFace():
			return false
		case x.known[parent]:
			return true
		}
		i = parent
	}
	return true
}

// isMixed reports whether text stands right in an element, or in letters of another look.
func (x *xmlText) isMixed(i int) bool {
	mixed, known := x.mixed[i]
	if known {
		return mixed
	}
	x.mixed[i] = false
	for c := i + 1; c < x.nextOf(i) && !mixed; c = x.nextOf(c) {
		if x.nameOf(c) == "" {
			mixed = strings.TrimSpace(string(x.src[x.startOf(c):x.endOf(c)])) != ""
		} else {
			mixed = x.kind(c).isFace()
		}
	}
	x.mixed[i] = mixed
	return mixed
}

// breaks also separates the parts of what stands in a sentence and has no text of its own: <name><first/><last/></name>.
func (x *xmlText) breaks(i int) bool {
	switch x.nameOf(i) {
	case "":
		return false
	case "br", "break", "newline":
		return true
	}
	parent := x.parentOf(i)
	return parent >= 0 && i > parent+1 && x.nameOf(i-1) != "" && !x.isMixed(parent) && !x.kind(parent).isFace()
}

// quotes adds the marks that an element stands for in a sentence, unless they are typed.
func (x *xmlText) quotes(i int) bool {
	if x.kind(i) != xmlQuote || x.block(i) {
		return false
	}
	for c := i + 1; c < x.nextOf(i); c++ {
		if x.nameOf(c) != "" && x.block(c) {
			return false
		}
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(x.plain(i, x.nextOf(i))))
	return !strings.ContainsRune(teiQuotes, first)
}

func (x *xmlText) look(i int) look {
	var l look
	switch x.kind(i) {
	case xmlItalic:
		if x.nameOf(i) == "citetitle" && x.attr(i, "pubwork") == "article" {
			return l
		}
		return l.with(faceItalic, true)
	case xmlBold:
		return l.with(faceBold, true)
	case xmlSmallCaps:
		return l.with(faceSmallCaps, true)
	case xmlRaised:
		return l.with(faceSuperscript, true)
	case xmlStyled:
		for _, a := range x.attrsOf(i) {
			if !isReferring(a.name) {
				l = l.then(rendLook(a.value))
			}
		}
		if name := strings.ToLower(x.nameOf(i)); l == (look{}) && strings.HasPrefix(name, "emph") {
			l = l.with(faceItalic, true)
		}
	}
	return l
}

func (x *xmlText) target(i int) string {
	for _, a := range x.attrsOf(i) {
		if strings.Contains(a.value, "://") && (isReferring(a.name) || strings.EqualFold(a.name, "url") || strings.EqualFold(a.name, "address")) {
			return a.value
		}
	}
	return ""
}
