package interpret

import (
	"slices"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// form decides how the mention names its work.
func (m *mention) form() {
	c := m.c
	ibid, opcit, cross := m.find(grammar.LabelIbid), m.find(grammar.LabelOpCit), m.find(grammar.LabelCross)
	switch {
	case ibid >= 0:
		c.Form = m.backReference(ibid, citation.FormIbid)
	case opcit >= 0 && m.citedShort(opcit):
		c.Form = citation.FormShort
	case opcit >= 0:
		c.Form = m.backReference(opcit, citation.FormOpCit)
	case cross >= 0 && !m.named():
		c.Form = citation.FormCross
	case cross >= 0 && m.inContainer(cross):
		c.Form, c.Container = citation.FormFull, citation.FormCross
	case cross >= 0:
		c.Form = citation.FormShort
	case !m.named() && c.Locator.Value != "" && !m.imprint():
		c.Form = citation.FormLocator
	case m.full():
		c.Form = citation.FormFull
	default:
		c.Form = citation.FormShort
	}
	if c.Form == citation.FormFull && c.Container == citation.FormNone {
		c.Container = m.containerForm()
	}
}

// citedShort reports whether piece i says no more than that the work was cited, beside a title or the number of a note:
// "Ginzburg, Il formaggio e i vermi, cit.", "Pesez, préc., note 7"; "op. cit." says which it is.
func (m *mention) citedShort(i int) bool {
	words := 0
	for _, t := range m.words(i) {
		if t.Kind == grammar.KindWord {
			words++
		}
	}
	return words == 1 && m.has(grammar.LabelTitle, grammar.LabelCross) && !m.has(grammar.LabelEditor, grammar.LabelContainerAuthor)
}

// backReference is the form of a mention with a back-referring word in piece i: where a title and "in" stand before it, it
// names only what contains the work. "Essays by Lapidus in the same volume" is a work that nobody names.
func (m *mention) backReference(i int, form citation.Form) citation.Form {
	if form == citation.FormOpCit && m.saysArticle(i) {
		m.c.Kind = citation.TypeArticle
	}
	switch {
	case m.inContainer(i):
		m.c.Container = form
		return citation.FormFull
	case i > 0 && m.tags(i).Has(lexicon.SameWork):
		m.c.Container = form
		return citation.FormShort
	case form == citation.FormIbid && m.has(grammar.LabelArchivePlace):
		m.c.Container = form // another file of the same archive: "Ibid., d. 41, l. 3"
		return citation.FormFull
	}
	return form
}

// saysArticle reports whether piece i names an article: "art. cit.", and not "a.a.O.", whose letters may be anything.
func (m *mention) saysArticle(i int) bool {
	for _, t := range m.words(i) {
		if t.Kind == grammar.KindWord && t.End-t.Start > 1 && lexicon.Default().Lookup(t.In(m.note.Text)+".").Has(lexicon.ArticleWord) {
			return true
		}
	}
	return false
}

// inContainer reports whether piece i stands for the container of a work whose own title comes before it: "“Iskusstvo,” in
// ibid.", "“Gender,” in Thornton, op. cit.", "“Saint Monday,” ibid., no. 71 (1976)". It must refuse "“Vieillesse,” dans Aymé
// (éd.), Handicap, op. cit.", which is the chapter cited before.
func (m *mention) inContainer(i int) bool {
	title := m.find(grammar.LabelTitle)
	if title < 0 || title > i {
		return false
	}
	if tags := m.tags(i); tags.Has(lexicon.In) || tags.Has(lexicon.SameWork) {
		return true
	}
	people := false
	for _, p := range m.pieces[title+1 : i] {
		switch p.Label {
		case grammar.LabelEditor, grammar.LabelContainerAuthor:
			people = true
		case grammar.LabelContainer:
			return m.pieces[i].Label != grammar.LabelOpCit
		}
	}
	return people || m.pieces[i].Label == grammar.LabelIbid && m.issueBehind(i)
}

// issueBehind reports whether an issue, volume or date stands right behind piece i.
func (m *mention) issueBehind(i int) bool {
	if i+1 >= len(m.pieces) {
		return false
	}
	switch m.pieces[i+1].Label {
	case grammar.LabelIssue, grammar.LabelVolume, grammar.LabelDate:
		return true
	}
	return false
}

// named reports whether the mention names the work by itself.
func (m *mention) named() bool {
	return m.c.Idem || m.has(grammar.LabelAuthor, grammar.LabelEditor, grammar.LabelTitle, grammar.LabelContainer, grammar.LabelJournal,
		grammar.LabelPublisher, grammar.LabelArchivePlace, grammar.LabelArchive, grammar.LabelIdentifier, grammar.LabelNumber)
}

// imprint reports whether the mention says where or when the work came out.
func (m *mention) imprint() bool {
	return m.has(grammar.LabelPlace, grammar.LabelPublisher, grammar.LabelDate, grammar.LabelJournal, grammar.LabelArchive,
		grammar.LabelArchivePlace, grammar.LabelIdentifier, grammar.LabelGenre, grammar.LabelAuthority, grammar.LabelNumber, grammar.LabelSeries)
}

// full reports whether the mention says enough to find the work.
func (m *mention) full() bool {
	switch {
	case m.essay() && (m.has(grammar.LabelPage) || m.afterEssay() && !m.has(grammar.LabelLocator)):
		return true // a part of the book named before
	case m.classic(), m.c.Stated.Type == citation.TypeClassic && m.c.Locator.Label == citation.LabelSection:
		return m.c.Locator.Label == citation.LabelSection // "Thuc. 1.22.4" needs no edition
	case !m.imprint() && !m.has(grammar.LabelContainer), m.bare(), m.undated():
		return false
	case m.has(grammar.LabelGenre):
		return m.has(grammar.LabelAuthor, grammar.LabelTitle, grammar.LabelOtherName) // "interview by the author, 14 March 1999"
	}
	return m.has(grammar.LabelTitle, grammar.LabelContainer, grammar.LabelJournal, grammar.LabelArchive, grammar.LabelArchivePlace,
		grammar.LabelIdentifier, grammar.LabelPublisher, grammar.LabelNumber)
}

// bare reports whether the authors have no given names and something else is missing as well: "Raiser, JZ 1961, 465", without a
// title, and "Mott, ‘Cotidiano’, in História da vida privada", without an imprint, repeat what was said before. Author and
// year alone are a short form, too.
func (m *mention) bare() bool {
	authors := m.c.Stated.Author
	if len(authors) == 0 || m.has(grammar.LabelArchive, grammar.LabelArchivePlace, grammar.LabelIdentifier, grammar.LabelGenre) {
		return false
	}
	for _, name := range authors {
		if name.Given != "" || name.Literal != "" {
			return false
		}
	}
	return !m.has(grammar.LabelTitle) || !m.imprint()
}

// afterEssay reports whether the citation before is a part of a book that was named before it.
func (m *mention) afterEssay() bool {
	return m.previous != nil && m.previous.Form == citation.FormFull && m.previous.Container == citation.FormIbid
}

// undated reports whether an article or case is named without its year and first page: "Katz, 389 U.S. at 353".
func (m *mention) undated() bool {
	return m.has(grammar.LabelJournal) && m.has(grammar.LabelTitle) && m.c.Locator.Value != "" &&
		!m.has(grammar.LabelDate, grammar.LabelPage, grammar.LabelAuthor, grammar.LabelIdentifier, grammar.LabelIssue)
}

// containerForm is the form by which a full mention names what contains its work, where that is no imprint: "in Dolphijn u.
// van der Tuin (Hg.): New Materialism" repeats a book that was named before. A title in quotation marks and its pages are a
// part of the book that the citation before names.
func (m *mention) containerForm() citation.Form {
	switch {
	case m.essay() && (m.afterEssay() || m.previous != nil && m.has(grammar.LabelPage)):
		return citation.FormIbid
	case !m.has(grammar.LabelTitle), m.has(grammar.LabelPlace, grammar.LabelPublisher, grammar.LabelJournal), m.list:
		return citation.FormNone
	}
	i := m.find(grammar.LabelEditor, grammar.LabelContainerAuthor)
	switch {
	case i >= 0 && m.bareNames() && !slices.ContainsFunc(m.pieces[i:], func(p grammar.Piece) bool { return p.Label == grammar.LabelDate }):
		return citation.FormShort
	case i < 0 && m.has(grammar.LabelContainer) && !m.has(grammar.LabelDate, grammar.LabelPage, grammar.LabelVolume, grammar.LabelIdentifier, grammar.LabelArchive):
		return citation.FormShort
	}
	return citation.FormNone
}

// bareNames reports whether the editors or authors of the container have no given names.
func (m *mention) bareNames() bool {
	s := &m.c.Stated
	for _, names := range [][]citation.Name{s.Editor, s.ContainerAuthor} {
		for _, name := range names {
			if name.Given != "" || name.Literal != "" {
				return false
			}
		}
	}
	return true
}

// cross reads a cross-reference: the number of the note that it points to, and which way.
func (m *mention) cross(i int) {
	tags := m.tags(i)
	switch {
	case tags.Has(lexicon.Infra):
		m.c.Direction = citation.DirectionBelow
	case tags.Has(lexicon.Supra):
		m.c.Direction = citation.DirectionAbove
	}
	for _, t := range m.words(i) {
		if t.Kind == grammar.KindNumber && m.c.NoteRef == "" {
			m.c.NoteRef = t.In(m.note.Text)
		}
	}
}

// henceforth reads the abbreviation that the mention introduces: PSS in "(hereafter PSS)", SW in "zit. als SW mit Band- und
// Seitenzahl".
func (m *mention) henceforth(i int) {
	words := m.words(i)
	for j := 1; j < len(words); j++ {
		if words[j].Tags.Has(lexicon.With) && words[j].Shape == grammar.ShapeLower && words[j-1].Kind == grammar.KindWord &&
			!words[j-1].Tags.Has(lexicon.Henceforth) {
			m.pieces[i].End = m.pieces[i].Start + j
			break
		}
	}
	value, _ := m.value(i, lexicon.SetOf(lexicon.Henceforth, lexicon.By, lexicon.In))
	if value != "" && m.c.Introduces == "" {
		m.c.Introduces = value
		m.c.Stated.TitleShort = value
	}
}
