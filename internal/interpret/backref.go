package interpret

import (
	"strings"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// form decides how the mention names its work.
func (m *mention) form() {
	c := &m.c
	ibid, opcit, cross := m.find(grammar.LabelIbid), m.find(grammar.LabelOpCit), m.find(grammar.LabelCross)
	switch {
	case ibid >= 0:
		c.Form = m.backReference(ibid, citation.FormIbid)
	case opcit >= 0:
		c.Form = m.backReference(opcit, citation.FormOpCit)
	case cross >= 0 && !m.names1():
		c.Form = citation.FormCross
	case cross >= 0 && m.inContainer(cross):
		c.Form, c.Container = citation.FormFull, citation.FormCross
	case cross >= 0:
		c.Form = citation.FormShort
	case !m.names1() && c.Locator.Value != "" && !m.imprint():
		c.Form = citation.FormLocator
	case m.full():
		c.Form = citation.FormFull
	default:
		c.Form = citation.FormShort
	}
	if c.Form == citation.FormFull && c.Container == citation.FormNone && m.shortContainer() {
		c.Container = citation.FormShort
	}
}

// backReference is the form of a mention with a back-referring word in piece i: where a title and "in" stand before it, it
// names only what contains the work. "Essays by Lapidus in the same volume" is a work that nobody names.
func (m *mention) backReference(i int, form citation.Form) citation.Form {
	switch {
	case m.inContainer(i):
		m.c.Container = form
		return citation.FormFull
	case i > 0 && m.tags(i).Has(lexicon.SameWork):
		m.c.Container = form
		return citation.FormShort
	}
	return form
}

// inContainer reports whether piece i stands for the container of a work whose own title comes before it.
func (m *mention) inContainer(i int) bool {
	title := m.find(grammar.LabelTitle)
	if title < 0 || title > i {
		return false
	}
	if tags := m.tags(i); tags.Has(lexicon.In) || tags.Has(lexicon.SameWork) {
		return true
	}
	for _, p := range m.pieces[title+1 : i] {
		switch p.Label {
		case grammar.LabelEditor, grammar.LabelContainerAuthor, grammar.LabelContainer:
			return true
		}
	}
	return false
}

// names1 reports whether the mention names the work by itself.
func (m *mention) names1() bool {
	return m.c.Idem || m.has(grammar.LabelAuthor, grammar.LabelEditor, grammar.LabelTitle, grammar.LabelContainer, grammar.LabelJournal,
		grammar.LabelArchivePlace, grammar.LabelArchive, grammar.LabelIdentifier, grammar.LabelNumber)
}

// imprint reports whether the mention says where or when the work came out.
func (m *mention) imprint() bool {
	return m.has(grammar.LabelPlace, grammar.LabelPublisher, grammar.LabelDate, grammar.LabelJournal, grammar.LabelArchive,
		grammar.LabelArchivePlace, grammar.LabelIdentifier, grammar.LabelGenre, grammar.LabelAuthority, grammar.LabelNumber, grammar.LabelSeries)
}

// full reports whether the mention says enough to find the work. Author and year alone are a short form.
func (m *mention) full() bool {
	if !m.imprint() && !m.has(grammar.LabelContainer) {
		return false
	}
	return m.has(grammar.LabelTitle, grammar.LabelContainer, grammar.LabelJournal, grammar.LabelArchive, grammar.LabelArchivePlace,
		grammar.LabelIdentifier, grammar.LabelPublisher, grammar.LabelNumber)
}

// shortContainer reports whether the container is named without any imprint: "in Dolphijn u. van der Tuin (Hg.): New Materialism".
func (m *mention) shortContainer() bool {
	return m.has(grammar.LabelTitle) && m.has(grammar.LabelContainer, grammar.LabelContainerAuthor) && !m.imprint() && !m.has(grammar.LabelPage, grammar.LabelVolume)
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

// henceforth reads the abbreviation that the mention introduces: PSS in "(hereafter PSS)".
func (m *mention) henceforth(i int) {
	value, _ := m.value(i, lexicon.SetOf(lexicon.Henceforth, lexicon.By, lexicon.In))
	if value != "" && m.c.Introduces == "" {
		m.c.Introduces = value
		m.c.Stated.TitleShort = value
	}
}

// surroundings reads the prose around the mention: the signal phrase, the tie to the citation before, what is added behind.
func (m *mention) surroundings() {
	before := m.tokens[m.before[0]:m.before[1]]
	for i := len(before) - 1; i >= 0; i-- {
		if before[i].Kind == grammar.KindSign && (before[i].Sign == ';' || before[i].Sign == '.' && !before[max(i-1, 0)].Tags.Has(lexicon.Signal)) {
			break
		}
		tags := before[i].Tags
		if tags.Has(lexicon.Signal) {
			m.c.Prefix = strings.TrimSpace(m.note.Text[before[i].Start:before[len(before)-1].End])
		}
		if m.c.Relation == "" && m.before[0] > 0 {
			m.c.Relation = relation(tags)
		}
	}
	after := m.tokens[m.after[0]:m.after[1]]
	for i := range after {
		if after[i].Tags.Has(lexicon.Emphasis) {
			end := i
			for end < len(after) && after[end].Kind != grammar.KindSign {
				end++
			}
			m.c.Suffix = strings.TrimSpace(m.note.Text[after[0].Start:after[end-1].End])
			break
		}
		if after[i].Kind == grammar.KindSign && after[i].Sign != ',' {
			break
		}
	}
	first := &m.tokens[m.pieces[0].Start]
	m.c.Quoted = m.c.Relation == citation.RelationQuotedIn || first.Nested > 0
}

func relation(tags lexicon.Set) citation.Relation {
	switch {
	case tags.Has(lexicon.Reprint):
		return citation.RelationReprintedIn
	case tags.Has(lexicon.Translated):
		return citation.RelationTranslatedAs
	case tags.Has(lexicon.Quoted):
		return citation.RelationQuotedIn
	case tags.Has(lexicon.ReviewOf):
		return citation.RelationReviewOf
	}
	return ""
}
