package interpret

import "github.com/e843347c/ibid/citation"

// confidence is the probability that the mention is read rightly: that the grammar's segments are the true ones, and for a
// work that is stated in full, that its kind is. It lies between 0.01 and 0.99: nothing that is read from prose is certain.
// docs/confidence.md shows how well it holds.
func (m *mention) confidence(kind float64) float64 {
	p := m.reading
	if m.c.Form == citation.FormFull {
		p *= kind
	}
	return min(max(p, 0.01), 0.99)
}

// guesswork is the confidence below which a work stated in full is not parsed at all. Of such records fewer than two in ten
// are right; a researcher forgives a gap and never a wrong author.
const guesswork = 0.1

// giveUp keeps nothing but the place of a mention that would be guesswork.
func (m *mention) giveUp() {
	if m.c.Form == citation.FormFull && m.c.Confidence < guesswork {
		m.c.Unparsed, m.c.Stated, m.c.Fields = true, citation.Record{}, nil
	}
}
