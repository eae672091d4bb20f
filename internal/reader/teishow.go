package reader

import (
	"strings"
	"unicode/utf8"
)

// hidden leaves out what an editor gives beside what is printed.
func (e *tei) hidden(i int) bool {
	switch name := e.nameOf(i); name {
	case "":
		return false
	case "teiHeader":
		return true
	case "note":
		return !e.known[i] && (e.ancestor(i, "bibl") < 0 && e.ancestor(i, "biblStruct") < 0 || teiOtherTypes[strings.ToLower(e.attr(i, "type"))])
	case "corr", "reg", "expan", "rdg", "seg", "unclear", "orig", "sic", "abbr", "supplied":
		return e.isOtherReading(i)
	}
	return false
}

// isOtherReading reports whether an element is one of several readings of a place, and not the one that is printed.
func (e *tei) isOtherReading(i int) bool {
	place := e.parentOf(i)
	name := e.nameOf(place)
	if name != "choice" && name != "app" {
		return false
	}
	reading, known := e.readings[place]
	if !known {
		printed := teiPrinted
		if name == "app" {
			printed = teiLemma
		}
		reading = e.reading(place, printed)
		e.readings[place] = reading
	}
	return i != reading
}

// reading is the reading of a place that is printed: neither the editor's own nor, where none is that, any but the first.
func (e *tei) reading(place int, printed map[string]bool) int {
	first := -1
	for c := place + 1; c < e.nextOf(place); c = e.nextOf(c) {
		switch name := e.nameOf(c); {
		case name == "" || name == "note":
		case printed[name]:
			return c
		case first < 0:
			first = c
		}
	}
	return first
}

var (
	teiPrinted = within("sic", "orig", "abbr")
	teiLemma   = within("lem")
)

func (e *tei) block(i int) bool { return teiBlocks[e.nameOf(i)] }

// breaks separates the fields of a reference without punctuation.
func (e *tei) breaks(i int) bool {
	if e.nameOf(i) == "space" {
		return true
	}
	parent := e.parentOf(i)
	return parent >= 0 && teiFielded[e.nameOf(parent)] && e.ancestor(i, "biblStruct") >= 0
}

// teiFielded are the elements of a reference whose fields have nothing between them.
var teiFielded = within("monogr", "analytic", "imprint", "biblStruct", "persName", "author", "editor")

// lineEnd tells the ends of printed lines, columns and pages.
func (e *tei) lineEnd(i int) (ends, joins bool) {
	switch e.nameOf(i) {
	case "lb", "pb", "cb", "gb", "milestone":
		return true, e.attr(i, "break") == "no"
	}
	return false, false
}

// quotes adds the marks that <q> stands for where the encoder has not kept those of the page. A <quote> has them in a
// sentence; a block of its own has none.
func (e *tei) quotes(i int) bool {
	switch rend := e.attr(i, "rend"); e.nameOf(i) {
	case "":
		return false
	case "q", "soCalled":
	case "quote":
		if !strings.Contains(rend, "quot") && !e.isInSentence(i) {
			return false
		}
	default:
		if !strings.Contains(rend, "quotes") && !strings.Contains(rend, "quoted") {
			return false
		}
	}
	if strings.Contains(e.attr(i, "rend"), "block") || e.holdsBlocks(i) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(e.plain(i, e.nextOf(i))))
	before := rune(0)
	if e.nameOf(i-1) == "" {
		before, _ = utf8.DecodeLastRuneInString(strings.TrimSpace(e.plain(i-1, i)))
	}
	return !strings.ContainsRune(teiQuotes, first) && !strings.ContainsRune(teiQuotes, before)
}

// holdsBlocks reports whether blocks stand in an element.
func (e *tei) holdsBlocks(i int) bool {
	for j := i + 1; j < e.nextOf(i); j++ {
		if e.block(j) {
			return true
		}
	}
	return false
}

// isInSentence reports whether text stands beside an element.
func (e *tei) isInSentence(i int) bool {
	parent := e.parentOf(i)
	beside, known := e.beside[parent]
	for j := parent + 1; j < e.nextOf(parent) && !beside && !known; j = e.nextOf(j) {
		beside = e.nameOf(j) == "" && strings.TrimSpace(string(e.src[e.startOf(j):e.endOf(j)])) != ""
	}
	e.beside[parent] = beside
	return beside
}

const teiQuotes = "\"'“”„‘’‚«»‹›"

func (e *tei) target(i int) string {
	switch e.nameOf(i) {
	case "ref", "ptr", "xref", "xptr":
		for _, name := range [...]string{"target", "url"} {
			if target := e.attr(i, name); strings.Contains(target, ":") {
				return target
			}
		}
	}
	return ""
}
