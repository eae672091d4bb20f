package interpret

import (
	"strings"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// place settles what volume and locator are once the whole mention is read. Pages of a book are a place in it; a volume
// without a page that ends a short mention is the place.
func (m *mention) place() {
	s, l := &m.c.Stated, &m.c.Locator
	if s.Page != "" && l.Value == "" && m.whole() {
		*l = citation.Locator{Label: citation.LabelPage, Value: s.Page}
		s.Page = ""
	}
	if volume, page, ok := strings.Cut(l.Value, ":"); ok && s.Volume != "" && volume == s.Volume {
		l.Value = page // "vol. 2 (Torino 1990) 2:228"
	}
	if page, ok := strings.CutPrefix(l.Value, m.locatorVolume+", "); ok && m.locatorVolume != "" &&
		m.c.Form == citation.FormFull && s.Volume == "" &&
		!m.has(grammar.LabelVolumes) {
		s.Volume, l.Value = m.locatorVolume, page // "3e éd., Genève, Droz, 1999, t. II, p. 678"
	}
	i := m.find(grammar.LabelVolume)
	if i >= 0 && l.Value == "" && i == len(m.pieces)-1 && s.ContainerTitle == "" && m.c.Form != citation.FormFull {
		*l = citation.Locator{Label: citation.LabelVolume, Value: s.Volume} // "Ondergang, vol. 2"
		s.Volume = ""
	}
}

// whole reports whether the mention names a whole book, and no part of one.
func (m *mention) whole() bool {
	return !m.has(grammar.LabelContainer, grammar.LabelJournal, grammar.LabelAuthority) && m.c.Container == citation.FormNone &&
		m.has(grammar.LabelPublisher, grammar.LabelPlace)
}
