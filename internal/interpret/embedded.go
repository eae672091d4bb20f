package interpret

import (
	"slices"
	"sort"
	"strings"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// embed puts the citations of reference managers in the place of what the grammar read in their text. The managers say which
// works are cited; the text still says how they are named and where that stands. What was typed around them is as the grammar
// read it; where it read text of both sorts as one citation, what was typed is read once more by itself.
func (r *noteReader) embed(note *citation.Note, tokens []grammar.Token) {
	if len(note.Embedded) == 0 {
		return
	}
	e := &embedder{noteReader: r, note: note, tokens: tokens, read: note.Citations}
	note.Citations = nil
	for i := range note.Embedded {
		e.typed(i)
		e.cited(&note.Embedded[i])
	}
	e.typed(len(note.Embedded))
}

// An embedder makes the citations of a note that a reference manager has written in.
type embedder struct {
	*noteReader
	note   *citation.Note
	tokens []grammar.Token
	read   []*citation.Citation // by the grammar
}

// cited adds the citations of one field, in the order in which the text shows them.
func (e *embedder) cited(field *citation.Embedded) {
	first := len(e.note.Citations)
	spans := e.split(field)
	for i := range field.Items {
		c := e.citation(&field.Items[i], spans[i])
		if len(spans) == 1 || spans[0] != spans[1] {
			e.changedPlace(c)
		}
		e.note.Citations = append(e.note.Citations, c)
	}
	slices.SortStableFunc(e.note.Citations[first:], func(a, b *citation.Citation) int { return a.Span.Start - b.Span.Start })
}

// citation is one work of a field, which the text shows in a stretch.
func (e *embedder) citation(item *citation.EmbeddedItem, shown citation.Span) *citation.Citation {
	c := &citation.Citation{
		Embedded: item, Stated: *item.Record, Confidence: 1, Locator: item.Locator,
		Prefix: strings.Trim(item.Prefix, " ,;:"), Suffix: strings.Trim(item.Suffix, " ,;:"),
	}
	if item.Record.Confidence > 0 { // it was read from a reference list
		c.Confidence = item.Record.Confidence
	}
	c.Span = e.trim(e.withoutPrefix(shown, item.Prefix))
	core := e.trim(e.withoutSuffix(c.Span, item.Suffix))
	if place := e.placeIn(item.Suffix); c.Locator.Value == "" && place.Value != "" {
		c.Locator, c.Suffix = place, "" // people write the page behind the citation
	} else {
		c.Span = core
	}
	e.form(c, core)
	if g := e.readAt(c.Span); g != nil {
		c.Relation, c.Quoted, c.Introduces = g.Relation, g.Quoted, g.Introduces
		if c.Prefix == "" && !strings.Contains(g.Prefix, "@") { // and not the key before
			c.Prefix = g.Prefix
		}
		if c.Suffix == "" {
			c.Suffix = g.Suffix
		}
	}
	return c
}

// readAt is what the grammar read where a citation begins; nil where it read nothing.
func (e *embedder) readAt(s citation.Span) *citation.Citation {
	i := sort.Search(len(e.read), func(i int) bool { return e.read[i].Span.End > s.Start })
	if i < len(e.read) && e.read[i].Span.Start < s.End {
		return e.read[i]
	}
	return nil
}

// typed adds the citations that were typed before field i.
func (e *embedder) typed(i int) {
	gap := citation.Span{End: len(e.note.Text)}
	if i > 0 {
		gap.Start = e.note.Embedded[i-1].End
	}
	if i < len(e.note.Embedded) {
		gap.End = e.note.Embedded[i].Start
	}
	if gap.Len() <= 0 {
		return
	}
	found, whole := e.within(gap)
	if !whole {
		found = e.readPart(gap)
	}
	if i > 0 && (len(found) == 0 || found[0].Form != citation.FormLocator) {
		e.leadingPlace(gap)
	}
	for _, c := range found {
		if i > 0 && e.addPlace(c, gap) {
			continue
		}
		e.note.Citations = append(e.note.Citations, c)
	}
}

// within are the citations that the grammar read in a stretch. It is not whole where one of them goes on outside and has
// something to say inside.
func (e *embedder) within(gap citation.Span) (found []*citation.Citation, whole bool) {
	whole = true
	i := sort.Search(len(e.read), func(i int) bool { return e.read[i].Span.End > gap.Start })
	for ; i < len(e.read) && e.read[i].Span.Start < gap.End; i++ {
		c := e.read[i]
		if c.Span.Start >= gap.Start && c.Span.End <= gap.End {
			found = append(found, c)
			continue
		}
		says := func(f citation.Field) bool { return f.Start < gap.End && f.End > gap.Start }
		whole = whole && !slices.ContainsFunc(c.Fields, says)
	}
	return found, whole
}

// readPart reads a stretch of the note as if it stood alone. Names that lead to a citation are none by themselves.
func (e *embedder) readPart(gap citation.Span) []*citation.Citation {
	part := &citation.Note{Text: gap.In(e.note.Text), Styled: e.note.Styled}
	for _, mark := range e.note.Marks {
		mark.Start, mark.End = max(mark.Start, gap.Start)-gap.Start, min(mark.End, gap.End)-gap.Start
		if mark.Start < mark.End {
			part.Marks = append(part.Marks, mark)
		}
	}
	var kept []*citation.Citation
	for _, c := range e.readAlone(part) {
		named := c.Stated.Title != "" || c.Stated.ContainerTitle != "" || c.Form != citation.FormFull && c.Form != citation.FormShort
		if !named || c.Unparsed {
			continue
		}
		c.Span.Start, c.Span.End = c.Span.Start+gap.Start, c.Span.End+gap.Start
		if c.Form != citation.FormFull && c.Form != citation.FormShort && !e.refersBack(c.Span) {
			if c.Locator.Value == "" {
				continue
			}
			c.Form = citation.FormLocator
		}
		for i := range c.Fields {
			c.Fields[i].Start, c.Fields[i].End = c.Fields[i].Start+gap.Start, c.Fields[i].End+gap.Start
		}
		kept = append(kept, c)
	}
	return kept
}

var backWords = lexicon.SetOf(lexicon.Ibid, lexicon.SameWork, lexicon.Idem, lexicon.OpCit, lexicon.LocCit, lexicon.NoteWord, lexicon.Supra, lexicon.Infra)

// refersBack reports whether a stretch has a word that refers back. The end of a sentence and a place have none, though they may
// be read so by themselves.
func (e *embedder) refersBack(s citation.Span) bool {
	start, end := e.tokensIn(s)
	for i := start; i < end; i++ {
		if e.tokens[i].Tags.Intersects(backWords) {
			return true
		}
	}
	return false
}

// readAlone reads a text as a note of its own.
func (e *embedder) readAlone(part *citation.Note) []*citation.Citation {
	confidence, list := e.confidence, e.list
	e.noteReader.read(part, grammar.Lex(part, nil), grammar.Context{})
	e.confidence, e.list = confidence, list
	return part.Citations
}

// trim leaves out brackets round a stretch and the punctuation at its ends, as for citations that the grammar reads.
func (e *embedder) trim(s citation.Span) citation.Span {
	m := &mention{note: e.note, tokens: e.tokens}
	start, end := e.tokensIn(s)
	within := start > 0 && e.tokens[start-1].End > s.Start // the stretch begins within a token: a raised number behind a word
	for end > start && !m.closes(start, end-1) {
		end--
	}
	for start < end && !within && !m.opens(start, end) {
		start++
	}
	for end > start && !m.closes(start, end-1) { // the bracket whose partner has gone
		end--
	}
	switch {
	case start == end:
		return s
	case within:
		return citation.Span{Start: s.Start, End: e.tokens[end-1].End}
	}
	return citation.Span{Start: e.tokens[start].Start, End: e.tokens[end-1].End}
}

// tokensIn are the tokens [start, end) that begin in a stretch.
func (e *embedder) tokensIn(s citation.Span) (start, end int) {
	start = sort.Search(len(e.tokens), func(i int) bool { return e.tokens[i].Start >= s.Start })
	end = start + sort.Search(len(e.tokens)-start, func(i int) bool { return e.tokens[start+i].Start >= s.End })
	return start, end
}

// withoutPrefix leaves out the words of a prefix that a stretch begins with.
func (e *embedder) withoutPrefix(s citation.Span, prefix string) citation.Span {
	words := hashesOf(prefix)
	start, end := e.tokensIn(s)
	for i := start; i < end && len(words) > 0; i++ {
		switch t := &e.tokens[i]; {
		case t.Kind == grammar.KindSign:
		case t.Hash != words[0]:
			return s
		default:
			if words = words[1:]; len(words) == 0 && t.End < s.End {
				return citation.Span{Start: t.End, End: s.End}
			}
		}
	}
	return s
}

// withoutSuffix leaves out the words of a suffix that a stretch ends with.
func (e *embedder) withoutSuffix(s citation.Span, suffix string) citation.Span {
	words := hashesOf(suffix)
	start, end := e.tokensIn(s)
	for i := end - 1; i >= start && len(words) > 0; i-- {
		switch t := &e.tokens[i]; {
		case t.Kind == grammar.KindSign:
		case t.Hash != words[len(words)-1]:
			return s
		default:
			if words = words[:len(words)-1]; len(words) == 0 && t.Start > s.Start {
				return citation.Span{Start: s.Start, End: t.Start}
			}
		}
	}
	return s
}

// hashesOf are the words and numbers of a text, as tokens have them.
func hashesOf(text string) []uint64 {
	var list []uint64
	for _, t := range grammar.Lex(&citation.Note{Text: text}, nil) {
		if t.Kind != grammar.KindSign {
			list = append(list, t.Hash)
		}
	}
	return list
}

var andWords = lexicon.SetOf(lexicon.And)
