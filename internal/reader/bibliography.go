package reader

import (
	"unicode"
	"unicode/utf8"
)

// A bibliography follows the paragraphs of a document and tells which are entries of its reference list: those under a
// heading that announces one.
type bibliography struct {
	level int // of the heading over the list; 0 outside of one
}

// plainHeading is the level of a heading that is only a paragraph with a heading's words: any real heading ends its
// section.
const plainHeading = 9

// entry reports whether a paragraph of this text is an entry. The level is that of a heading, from 1; 0 is none.
func (b *bibliography) entry(text string, level int) bool {
	what := headingSection(text)
	if level == 0 && what == sectionReferences && endsInPage(text) {
		what = sectionOther
	}
	if level == 0 && what != sectionOther {
		level = plainHeading
	}
	switch {
	case !hasWords(text):
		return false
	case level > 0 && what == sectionReferences:
		b.level = level
		return false
	case level > 0:
		if level <= b.level {
			b.level = 0
		}
		return false
	}
	return b.level > 0
}

// endsInPage reports whether a line ends in the number of a page, as those of a table of contents do: “Bibliography 112”.
func endsInPage(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsDigit(last)
}
