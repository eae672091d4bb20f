package interpret

import (
	"golang.org/x/text/language"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// names reads the people in piece i, and in those of the same label right behind it, into a role.
func (m *mention) names(i int, role citation.Variable) {
	label := m.pieces[i].Label
	if i > 0 && m.pieces[i-1].Label == label {
		return // read with the piece before
	}
	end := i + 1
	for end < len(m.pieces) && m.pieces[end].Label == label {
		end++
	}
	tokens := m.tokens[m.pieces[i].Start:m.pieces[end-1].End]
	names := readNames(m.note.Text, tokens, m.language)
	if len(names) == 0 && m.tags(i).Has(lexicon.Idem) {
		names = m.c.Stated.Author // "in: dies. (Hg.), New Materialisms"
		if role == citation.VarEditor && !m.tags(i).Intersects(editing) {
			role = citation.VarContainerAuthor // "in: ders., Nachdenken"
		}
	}
	if len(names) == 0 || len(m.c.Stated.Names(role)) > 0 {
		return
	}
	m.c.Stated.SetNames(role, names)
	span := citation.Span{Start: tokens[0].Start, End: tokens[len(tokens)-1].End}
	m.field(role, span)
	if role == citation.VarEditor && m.tags(i).Has(lexicon.EditorTrans) && !m.has(grammar.LabelTranslator) {
		m.c.Stated.Translator = names // "ed. and trans. J. Smith"
		m.field(citation.VarTranslator, span)
	}
}

// idem takes the author from the citation before; behind a title, from this one: "in: ders., Nachdenken".
func (m *mention) idem(i int) {
	author := m.c.Stated.Author
	title := m.find(grammar.LabelTitle)
	switch {
	case len(author) == 0 || title < 0 || title > i:
		m.c.Idem = true
	case m.tags(i).Intersects(editing) && len(m.c.Stated.Editor) == 0:
		m.c.Stated.Editor = author
	case len(m.c.Stated.ContainerAuthor) == 0:
		m.c.Stated.ContainerAuthor = author
	}
}

// otherRole is the role that the words of piece i name.
func (m *mention) otherRole(i int) citation.Variable {
	tags := m.tags(i)
	switch {
	case tags.Has(lexicon.SeriesWord):
		return citation.VarCollectionEditor
	case tags.Has(lexicon.Interview):
		return citation.VarInterviewer
	case tags.Has(lexicon.Recipient):
		return citation.VarRecipient
	case tags.Has(lexicon.Medium):
		return citation.VarDirector
	}
	return citation.VarContributor
}

// readNames reads a list of people and bodies: "Philip Corrigan, Harvie Ramsay, and Derek Sayer", "Witte, Els/Craeybeckx,
// Jan", "F. BASSANINI e G. TIBERI (a cura di)", "Lesbian and Gay Rights Service". The language is that of the document; it
// decides where a name's own words leave open whether a person has two family names.
func readNames(text string, tokens []grammar.Token, base language.Base) []citation.Name {
	r := nameReader{text: text, tokens: inLetters(text, tokens), language: base.String()}
	r.split()
	r.profile()
	readings := r.order()
	names := make([]citation.Name, 0, len(readings))
	for _, reading := range readings {
		if name := r.name(reading); !name.IsZero() {
			names = append(names, name)
		}
	}
	r.shareFamily(readings, names)
	return names
}

// A nameReader reads one list of names.
type nameReader struct {
	text     string
	tokens   []grammar.Token
	language string
	parts    []part
	roles    []bool // which tokens are words of a role
	inWord   bool   // a bracket was opened inside a word
	capitals bool   // names are printed in capitals: "COX, Harvey; MILLER, Perry"
	foreign  bool   // a "y", "e" or "i" stands between names that is no "and" of the document's language
}

// name is the person or body of one reading.
func (r *nameReader) name(reading reading) citation.Name {
	p := &r.parts[reading.first]
	var name citation.Name
	switch reading.kind {
	case readBody:
		end := r.parts[reading.last].end
		return citation.Name{Literal: r.literal(p.start, end)}
	case readInverted:
		family := r.joined(reading.first, reading.family)
		given := reading.family + 1
		if given == reading.suffix {
			given++ // "Guerney, Jr., B. G."
		}
		name = r.inverted(family, r.parts[given])
	default:
		name = r.direct(r.joined(reading.first, reading.family))
	}
	if reading.suffix >= 0 && name.Suffix == "" {
		name.Suffix = r.nameText(r.parts[reading.suffix].start, r.parts[reading.suffix].end)
	}
	return name
}

// shareFamily gives the family name of "John and Anne C. Tedeschi" to both.
func (r *nameReader) shareFamily(readings []reading, names []citation.Name) {
	if len(readings) != len(names) {
		return
	}
	for i := len(readings) - 2; i >= 0; i-- {
		if readings[i].kind != readShared {
			continue
		}
		p := &r.parts[readings[i].first]
		next := names[i+1]
		names[i] = citation.Name{Given: r.nameText(p.start, p.end), Family: next.Family, NonDroppingParticle: next.NonDroppingParticle}
	}
}
