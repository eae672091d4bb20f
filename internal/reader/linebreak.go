package reader

import (
	"strings"
	"unicode/utf8"
)

// A lineEnder is a renderer of a format that keeps the lines and pages of what it transcribes.
type lineEnder interface {
	// lineEnd reports whether the element ends a printed line, and whether the word before it goes on after it.
	lineEnd(i int) (ends, joins bool)
}

// lineEnd writes the end of a printed line, with white space around it in the source or without. next is how the next line
// begins; a hyphen before it is healed. Where the word goes on without one, nothing stands between.
func (b *builder) lineEnd(next string, joins bool, source int) {
	if b.glued {
		return // several ends at one place: of a line, a column, a page
	}
	blank := b.blank
	b.blank = false
	switch b.hyphen(next) {
	case hyphenBreaks:
		_, size := utf8.DecodeLastRune(b.text)
		b.cut(len(b.text) - size)
		b.glued = true
	case hyphenStays:
		b.glued = true
	case hyphenNone:
		if b.glued = joins; joins {
			return
		}
		if b.blank = blank; !blank {
			b.Space(source)
		}
	}
}

// following is how the text behind node i goes on, up to node to.
func (t *tree) following(i, to int) string {
	const nearText, longest = 8, 64
	for j, last := t.nextOf(i), t.nextOf(i)+nearText; j < min(to, last); j++ {
		if t.nameOf(j) != "" {
			continue
		}
		text := string(t.src[t.startOf(j):min(t.endOf(j), t.startOf(j)+longest)])
		if text = strings.ToValidUTF8(text, ""); strings.TrimSpace(text) != "" {
			return text
		}
	}
	return ""
}
