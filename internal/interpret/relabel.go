package interpret

import (
	"slices"

	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// relabel mends what the grammar, which sees only neighbours, cannot know: that a container without "in" which contains
// nothing is the work itself. It changes "idem, Penser la Révolution (Paris 1978)" and leaves "in idem, Penser la Révolution".
func (m *mention) relabel() {
	i := m.find(grammar.LabelContainer)
	if i < 0 || m.has(grammar.LabelTitle, grammar.LabelIbid) || m.tags(i).Has(lexicon.In) {
		return
	}
	for _, p := range m.pieces[:i] {
		if m.tokens[p.Start].Tags.Has(lexicon.In) {
			return
		}
	}
	m.pieces = slices.Clone(m.pieces) // they belong to the decoder
	m.pieces[i].Label = grammar.LabelTitle
}
