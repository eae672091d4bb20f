package reader

import "strings"

// DocxLists numbers the paragraphs of lists as Word does: their numbers are nowhere in the text.
type docxLists struct {
	lists map[string]*docxList // by number
}

// A docxList is one use of a list's definition. Uses of one definition count on where they do not start anew.
type docxList struct {
	*docxListKind
	start map[int]int // where a level starts anew, for the first paragraph of this use
}

// A docxListKind is the definition of a list.
type docxListKind struct {
	levels [docxLevels]docxLevel
	count  [docxLevels]int
	begun  [docxLevels]bool
}

const docxLevels = 9

// A docxLevel is how the paragraphs of one level are numbered.
type docxLevel struct {
	format, text string
	start        int
}

// A docxListed is the place of a paragraph in a list; the zero place is none.
type docxListed struct {
	list  string
	level int
}

func newDocxLists(t *tree) docxLists {
	l := docxLists{lists: map[string]*docxList{}}
	kinds, styled, linked := map[string]*docxListKind{}, map[string]*docxListKind{}, map[string]string{}
	for i := range t.nodes {
		if t.nameOf(i) != "w:abstractNum" {
			continue
		}
		id, kind := t.attr(i, "w:abstractNumId"), &docxListKind{}
		kinds[id] = kind
		for j := i + 1; j < t.nextOf(i); j = t.nextOf(j) {
			switch t.nameOf(j) {
			case "w:lvl":
				kind.define(t, j)
			case "w:styleLink":
				styled[t.attr(j, "w:val")] = kind
			case "w:numStyleLink":
				linked[id] = t.attr(j, "w:val")
			}
		}
	}
	for i := range t.nodes {
		if t.nameOf(i) != "w:num" {
			continue
		}
		reference := t.child(i, "w:abstractNumId")
		if reference < 0 {
			continue
		}
		id := t.attr(reference, "w:val")
		kind := kinds[id]
		if style := styled[linked[id]]; style != nil {
			kind = style
		}
		if kind != nil {
			l.lists[t.attr(i, "w:numId")] = &docxList{kind, startsAnew(t, i)}
		}
	}
	return l
}

// define reads the definition of a level.
func (k *docxListKind) define(t *tree, i int) {
	level := docxLevel{start: 1}
	for j := i + 1; j < t.nextOf(i); j = t.nextOf(j) {
		switch value := t.attr(j, "w:val"); t.nameOf(j) {
		case "w:start":
			level.start = integer(value, 1)
		case "w:numFmt":
			level.format = value
		case "w:lvlText":
			level.text = value
		}
	}
	if n := integer(t.attr(i, "w:ilvl"), 0); n >= 0 && n < docxLevels {
		k.levels[n] = level
	}
}

// startsAnew are the levels that a use of a list starts anew, and the numbers from which.
func startsAnew(t *tree, use int) map[int]int {
	start := map[int]int{}
	for j := use + 1; j < t.nextOf(use); j = t.nextOf(j) {
		if t.nameOf(j) != "w:lvlOverride" {
			continue
		}
		if o := t.child(j, "w:startOverride"); o >= 0 {
			start[integer(t.attr(j, "w:ilvl"), 0)] = integer(t.attr(o, "w:val"), 1)
		}
	}
	return start
}

// number is the number of the next paragraph at a place of a list; empty where the place shows none, or those of outer levels
// too, as headings do.
func (l docxLists) number(at docxListed) string {
	list := l.lists[at.list]
	if list == nil || at.level < 0 || at.level >= docxLevels {
		return ""
	}
	n, level := at.level, list.levels[at.level]
	start, anew := list.start[n]
	switch {
	case anew:
		list.count[n] = start
		delete(list.start, n)
	case !list.begun[n]:
		list.count[n] = level.start
	default:
		list.count[n]++
	}
	list.begun[n] = true
	clear(list.begun[n+1:])
	if level.format == "bullet" || level.format == "none" || strings.Count(level.text, "%") != 1 {
		return ""
	}
	return formatNumber(level.format, list.count[n])
}

// docxListedAt is the place in a list that paragraph properties give.
func docxListedAt(t *tree, properties int, at docxListed) docxListed {
	n := t.child(properties, "w:numPr")
	if n < 0 {
		return at
	}
	if level := t.child(n, "w:ilvl"); level >= 0 {
		at.level = integer(t.attr(level, "w:val"), 0)
	}
	if list := t.child(n, "w:numId"); list >= 0 {
		at.list = t.attr(list, "w:val")
	}
	return at
}
