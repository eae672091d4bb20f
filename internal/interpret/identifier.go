package interpret

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

var (
	doiShape  = regexp.MustCompile(`10\.\d{4,9}/\S+`)
	isbnShape = regexp.MustCompile(`\b(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx]\b`)
	issnShape = regexp.MustCompile(`\b\d{4}-\d{3}[\dXx]\b`)
)

// decision takes in the European number of a decision, "ECLI:NL:HR:2004:AO4224", and the year that it has in it.
func (m *mention) decision(number string) {
	s := &m.c.Stated
	if s.Number == "" {
		s.Number = number
	}
	parts := strings.Split(number, ":")
	if year, err := strconv.Atoi(parts[len(parts)-2]); err == nil && s.Issued.IsZero() {
		s.Issued = citation.Date{Start: citation.Day{Year: year}}
	}
}

// identifier takes in a DOI, a URL, an ISBN or an ISSN.
func (m *mention) identifier(i int) {
	s := &m.c.Stated
	text, _ := m.value(i, lexicon.Set{})
	for _, t := range m.words(i) {
		if t.Kind != grammar.KindURL {
			continue
		}
		value := t.In(m.note.Text)
		if doi := doiShape.FindString(value); doi != "" {
			if s.DOI == "" {
				s.DOI = doi
				m.field(citation.VarDOI, t.Span)
			}
			continue
		}
		if s.URL == "" {
			s.URL = value
			m.field(citation.VarURL, t.Span)
		}
	}
	upper := strings.ToUpper(text)
	if s.ISBN == "" && strings.Contains(upper, "ISBN") {
		s.ISBN = isbnShape.FindString(text)
	}
	if s.ISSN == "" && strings.Contains(upper, "ISSN") {
		s.ISSN = issnShape.FindString(text)
	}
}
