package interpret

import (
	"strings"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

var (
	opCitWords = lexicon.SetOf(lexicon.OpCit, lexicon.LocCit)
	noteWords  = lexicon.SetOf(lexicon.NoteWord, lexicon.Supra, lexicon.Infra)
	placeWords = lexicon.SetOf(lexicon.Page, lexicon.Chapter, lexicon.Folio, lexicon.Column, lexicon.Section, lexicon.Paragraph, lexicon.Line)
)

// form tells by what the text shows how it names the work: by a back-reference, in full or short. The work itself is known.
func (e *embedder) form(c *citation.Citation, shown citation.Span) {
	if c.Embedded.Manager == citation.ManagerKey { // is an abbreviation
		c.Form = citation.FormShort
		return
	}
	told := tellingOf(&c.Stated)
	start, end := e.tokensIn(shown)
	var back lexicon.Set
	named, titled, number := false, 0, false
	for i := start; i < end; i++ {
		t := &e.tokens[i]
		switch {
		case t.Kind == grammar.KindSign:
		case told.names[t.Hash]:
			named = true
		case told.title[t.Hash]:
			titled++
		default:
			back.Union(t.Tags)
			number = number || t.Kind == grammar.KindNumber
		}
	}
	c.Idem = !named && (back.Has(lexicon.Idem) && !back.Has(lexicon.Ibid) || e.isDash(start, end))
	switch {
	case back.Has(lexicon.Ibid) && titled == 0:
		c.Form = citation.FormIbid
	case back.Intersects(opCitWords) && !e.states(c, shown, titled):
		c.Form = citation.FormOpCit
		c.SamePlace = back.Has(lexicon.LocCit)
	case e.states(c, shown, titled):
		c.Form = citation.FormFull
	case !named && titled == 0 && number && back.Intersects(noteWords):
		c.Form = citation.FormCross
	case !named && titled == 0 && !c.Idem && e.isPlace(c, start, end):
		c.Form = citation.FormLocator
	default:
		c.Form = citation.FormShort
	}
}

// isPlace reports whether the tokens [start, end) are a place and nothing else: “p. 12”, and “12” where that is what the
// manager says. What begins with another number names the work by it.
func (e *embedder) isPlace(c *citation.Citation, start, end int) bool {
	for start < end && e.tokens[start].Kind == grammar.KindSign {
		start++
	}
	if start == end {
		return false
	}
	first := &e.tokens[start]
	if first.Kind == grammar.KindNumber {
		return citation.Span{Start: first.Start, End: e.tokens[end-1].End}.In(e.note.Text) == c.Locator.Value
	}
	return first.Tags.Intersects(placeWords)
}

// isDash reports whether a long dash stands where the author would.
func (e *embedder) isDash(start, end int) bool {
	return start < end && e.tokens[start].Kind == grammar.KindSign && e.tokens[start].Sign == '—'
}

// states reports whether the text says enough of the work to find it: its title, where it has one, and half of what the record
// says of where and when it came out.
func (e *embedder) states(c *citation.Citation, shown citation.Span, titled int) bool {
	r := &c.Stated
	if r.Title != "" && titled == 0 {
		return false
	}
	text := shown.In(e.note.Text)
	facts, said := 0, 0
	fact := func(values ...string) {
		has, says := false, false
		for _, value := range values {
			has = has || value != ""
			says = says || value != "" && shows(text, value)
		}
		if has {
			facts++
		}
		if says {
			said++
		}
	}
	fact(r.Publisher, r.PublisherPlace)
	fact(r.ContainerTitle, r.ContainerTitleShort)
	fact(r.Volume)
	fact(r.ArchiveLocation, r.Archive)
	fact(r.URL, r.DOI)
	fact(r.Genre)
	year := ""
	if told := tellingOf(r); told.year != "" {
		year = told.year
	}
	fact(year, r.Issued.Literal)
	if facts == 0 {
		return titled > 0 && titled >= len(tellingOf(r).title)
	}
	return 2*said >= facts
}

// shows reports whether a text has the beginning of a value as words of its own: publishers and places are cut short.
func shows(text, value string) bool {
	const enough = 2 // words
	words := strings.Fields(value)
	if len(words) > enough {
		words = words[:enough]
	}
	return strings.Contains(strings.ToLower(text), strings.ToLower(strings.Join(words, " ")))
}
