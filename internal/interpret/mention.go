package interpret

import (
	"golang.org/x/text/language"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// A mention is a citation on its way from pieces of the grammar to what they say.
type mention struct {
	note          *citation.Note
	model         *grammar.Model
	tokens        []grammar.Token
	pieces        []grammar.Piece
	before, after [2]int // tokens of the prose around it
	language      language.Base
	reading       float64            // the probability that the grammar gives to its pieces
	list          bool               // it is an entry of a reference list
	previous      *citation.Citation // the one before it in the note
	locatorVolume string             // the volume that the place cited begins with
	c             *citation.Citation
}

// citation works out what the pieces say. It returns nil where nothing is left of them but signs.
func (m *mention) citation() *citation.Citation {
	m.c.Span = m.span()
	if m.c.Span.Len() <= 0 {
		return nil
	}
	m.relabel()
	kind, sure := m.model.Kind(m.tokens, m.pieces)
	if m.essay() {
		kind, sure = citation.TypeChapter, 1
	}
	m.c.Stated.Type = kind
	for i := range m.pieces {
		m.read(i)
	}
	m.surroundings()
	m.form()
	m.place()
	m.settle()
	m.c.Confidence = m.confidence(sure)
	m.giveUp()
	return m.c
}

// settle puts what only the type decides into its place: a statute has a jurisdiction and no court, and the number of a
// European decision says its year.
func (m *mention) settle() {
	s := &m.c.Stated
	for _, p := range m.pieces {
		for _, t := range m.tokens[p.Start:p.End] {
			if t.Shape == grammar.ShapeECLI {
				m.decision(t.In(m.note.Text))
			}
		}
	}
	switch s.Type {
	case citation.TypeLegislation, citation.TypeBill, citation.TypeRegulation, citation.TypeTreaty:
		if s.Jurisdiction == "" {
			s.Jurisdiction, s.Authority = s.Authority, ""
		}
	}
}

// has reports whether there is a piece with one of the labels.
func (m *mention) has(labels ...grammar.Label) bool { return m.find(labels...) >= 0 }

// find returns the first piece with one of the labels, or -1.
func (m *mention) find(labels ...grammar.Label) int {
	for i, p := range m.pieces {
		for _, label := range labels {
			if p.Label == label {
				return i
			}
		}
	}
	return -1
}

// words returns the tokens of piece i.
func (m *mention) words(i int) []grammar.Token { return m.tokens[m.pieces[i].Start:m.pieces[i].End] }

// tags returns all terms of the tokens of piece i.
func (m *mention) tags(i int) lexicon.Set {
	var set lexicon.Set
	for _, t := range m.words(i) {
		set.Union(t.Tags)
	}
	return set
}

// read takes in what piece i says.
func (m *mention) read(i int) {
	switch label := m.pieces[i].Label; label {
	case grammar.LabelAuthor:
		if m.isDash(i) {
			m.c.Idem = true
		}
		m.names(i, citation.VarAuthor)
	case grammar.LabelEditor:
		m.names(i, citation.VarEditor)
	case grammar.LabelTranslator:
		m.names(i, citation.VarTranslator)
	case grammar.LabelContainerAuthor:
		m.names(i, citation.VarContainerAuthor)
	case grammar.LabelOtherName:
		m.names(i, m.otherRole(i))
	case grammar.LabelTitle:
		m.text(i, citation.VarTitle, titleCues)
	case grammar.LabelContainer, grammar.LabelJournal:
		m.container(i)
	case grammar.LabelVolumeTitle:
		m.text(i, citation.VarVolumeTitle, lexicon.Set{})
	case grammar.LabelSeries:
		m.series(i)
	case grammar.LabelSeriesNumber:
		m.number(i, citation.VarCollectionNumber, seriesNumberCues)
	case grammar.LabelVolume:
		m.volume(i)
	case grammar.LabelIssue:
		m.number(i, citation.VarIssue, issueCues)
	case grammar.LabelVolumes:
		m.volumes(i)
	case grammar.LabelEdition:
		m.edition(i)
	case grammar.LabelPlace:
		m.text(i, citation.VarPublisherPlace, lexicon.Set{})
	case grammar.LabelPublisher:
		m.text(i, citation.VarPublisher, lexicon.Set{})
	case grammar.LabelDate:
		m.date(i, citation.VarIssued)
	case grammar.LabelOriginalDate:
		m.date(i, citation.VarOriginalDate)
	case grammar.LabelAccessed:
		m.date(i, citation.VarAccessed)
	case grammar.LabelPage:
		m.number(i, citation.VarPage, pageCues)
	case grammar.LabelLocator:
		m.locator(i)
	case grammar.LabelGenre:
		m.genre(i)
	case grammar.LabelNumber:
		m.number(i, citation.VarNumber, numberCues)
	case grammar.LabelArchive:
		m.archive(i)
	case grammar.LabelArchivePlace:
		m.text(i, citation.VarArchiveLocation, lexicon.Set{})
	case grammar.LabelAuthority:
		m.text(i, citation.VarAuthority, lexicon.Set{})
	case grammar.LabelIdentifier:
		m.identifier(i)
	case grammar.LabelIdem:
		m.idem(i)
	case grammar.LabelCross:
		m.cross(i)
	case grammar.LabelHenceforth:
		m.henceforth(i)
	case grammar.LabelOther:
		m.otherField(i)
	case grammar.LabelIbid, grammar.LabelOpCit, grammar.LabelProse, grammar.LabelCount:
		// The first two are read by form, the others say nothing.
	}
}

// isDash reports whether piece i is a dash in the place of an author: "———.", "______."
func (m *mention) isDash(i int) bool {
	dash := false
	for _, t := range m.words(i) {
		if t.Kind != grammar.KindSign {
			return false
		}
		dash = dash || t.Sign == '—' || t.Sign == '_' || t.Sign == '-'
	}
	return dash
}

// field notes where in the text a variable is stated.
func (m *mention) field(v citation.Variable, span citation.Span) {
	m.c.Fields = append(m.c.Fields, citation.Field{Span: span, Variable: v})
}
