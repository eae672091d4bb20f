package interpret

import (
	"strings"
	"unicode"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// longestPlace is the length up to which a suffix may be a place and nothing else.
const longestPlace = 60

// placeIn is the place that a suffix names, if it names nothing else: “, p. 12”.
func (e *embedder) placeIn(suffix string) citation.Locator {
	if len(suffix) > longestPlace || !strings.ContainsAny(suffix, "0123456789") {
		return citation.Locator{}
	}
	found := e.readAlone(&citation.Note{Text: suffix})
	if len(found) != 1 || found[0].Form != citation.FormLocator {
		return citation.Locator{}
	}
	return found[0].Locator
}

// addPlace gives a field the page that was typed right behind it, and reports whether that was one. The citation of the field
// then goes on to that page.
func (e *embedder) addPlace(place *citation.Citation, gap citation.Span) bool {
	last := len(e.note.Citations) - 1
	if place.Form != citation.FormLocator || last < 0 || e.note.Citations[last].Embedded == nil {
		return false
	}
	c := e.note.Citations[last]
	between := citation.Span{Start: gap.Start, End: place.Span.Start}.In(e.note.Text)
	if c.Locator.Value != "" && c.Locator.Value != place.Locator.Value || strings.Trim(between, " ,:()[]") != "" {
		return false
	}
	c.Locator = place.Locator
	c.Span = e.withBracket(citation.Span{Start: c.Span.Start, End: place.Span.End})
	return true
}

// leadingPlace gives a field the page that was typed right behind it where more text follows: “[Bloch, Société], 12. He revised
// this later.”
func (e *embedder) leadingPlace(gap citation.Span) {
	text := gap.In(e.note.Text)
	end := strings.IndexAny(text, ".;")
	if end <= 0 || end > longestPlace || !strings.ContainsAny(text[:end], "0123456789") || strings.Trim(text[end:], " .;") == "" {
		return
	}
	for _, c := range e.readPart(citation.Span{Start: gap.Start, End: gap.Start + end}) {
		e.addPlace(c, gap)
	}
}

// withBracket takes in the bracket before a stretch whose partner stands in it: “[Blo39], 12”.
func (e *embedder) withBracket(s citation.Span) citation.Span {
	start, end := e.tokensIn(s)
	if start == 0 {
		return s
	}
	if t := &e.tokens[start-1]; t.Paren == grammar.RoleOpen && start <= int(t.Pair) && int(t.Pair) < end {
		s.Start = t.Start
	}
	return s
}

// changedPlace gives a citation the place that its text names, where that is not the manager's: somebody has changed the text
// by hand. Styles that leave the place out, or name works by numbers, do not say so.
func (e *embedder) changedPlace(c *citation.Citation) {
	back := c.Form == citation.FormIbid || c.Form == citation.FormOpCit
	switch {
	case c.Locator.Value == "" && !(back || c.Form == citation.FormShort && e.hasPlaceWord(c.Span)):
		return
	case c.Locator.Value != "" && (e.showsPlace(c) || !back && e.names(c) == 0):
		return
	}
	found := e.readPart(c.Span)
	if len(found) != 1 {
		return
	}
	switch place := found[0].Locator; place.Value {
	case "", tellingOf(&c.Stated).year, c.Stated.Volume, c.Stated.Page:
	default:
		c.Locator = place
	}
}

// hasPlaceWord reports whether “p.” or its like stands in a stretch.
func (e *embedder) hasPlaceWord(s citation.Span) bool {
	start, end := e.tokensIn(s)
	for i := start; i < end; i++ {
		if e.tokens[i].Tags.Intersects(placeWords) {
			return true
		}
	}
	return false
}

// names is how many words of the work's people and title its text has.
func (e *embedder) names(c *citation.Citation) int {
	told := tellingOf(&c.Stated)
	start, end := e.tokensIn(c.Span)
	n := 0
	for i := start; i < end; i++ {
		if t := &e.tokens[i]; t.Kind == grammar.KindWord && (told.names[t.Hash] || told.title[t.Hash]) {
			n++
		}
	}
	return n
}

// showsPlace reports whether a citation's text has the place that its manager says, or at least the number that it begins
// with.
func (e *embedder) showsPlace(c *citation.Citation) bool {
	begin := strings.FieldsFunc(c.Locator.Value, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(begin) == 0 {
		return true
	}
	shown := strings.FieldsFunc(c.Span.In(e.note.Text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for _, word := range shown {
		if strings.EqualFold(word, begin[0]) {
			return true
		}
	}
	return false
}
