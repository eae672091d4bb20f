package interpret

import (
	"strings"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// surroundings reads the prose around the mention: the signal phrase, the tie to the citation before, what is added behind.
func (m *mention) surroundings() {
	before := m.tokens[m.before[0]:m.before[1]]
	m.c.Prefix = m.signal(before)
	if m.before[0] > 0 {
		m.c.Relation = tie(before)
		if m.c.Relation == "" && m.isReview(before) {
			m.c.Relation = citation.RelationReviewOf
		}
	}
	m.c.Suffix = m.emphasis(m.tokens[m.after[0]:m.after[1]])
	first, last := &m.tokens[m.pieces[0].Start], &m.tokens[m.pieces[len(m.pieces)-1].End-1]
	m.c.Quoted = m.c.Relation == citation.RelationQuotedIn || first.Nested > 0 && last.Nested > 0
}

// isReview reports whether the prose before calls the mention a review of the work just cited: "die Rezension von Thomas A.
// Schwartz, in: Journal of Cold War Studies 7". A review has no title of its own.
func (m *mention) isReview(before []grammar.Token) bool {
	if m.has(grammar.LabelTitle) || !m.has(grammar.LabelAuthor) || !m.has(grammar.LabelJournal, grammar.LabelContainer) {
		return false
	}
	for i := len(before) - 1; i >= 0; i-- {
		t := &before[i]
		switch {
		case t.Kind == grammar.KindSign && t.Sign == ';':
			return false
		case t.Tags.Has(lexicon.ReviewOf):
			return true
		}
	}
	return false
}

// signal is the phrase that leads to the mention, "See also": from the first signal word of the last clause on.
func (m *mention) signal(before []grammar.Token) string {
	start := -1
	for i := len(before) - 1; i >= 0; i-- {
		t := &before[i]
		if t.Kind == grammar.KindSign && (t.Sign == ';' || t.Sign == '.' && !before[max(i-1, 0)].Tags.Has(lexicon.Signal)) {
			break
		}
		if t.Tags.Has(lexicon.Signal) {
			start = i
		}
	}
	if start < 0 {
		return ""
	}
	return strings.TrimSpace(m.note.Text[before[start].Start:before[len(before)-1].End])
}

// The prose between two citations ties them by a word near the beginning of a clause, where the clauses before it are short:
// "emphasis added, and later reprinted in", but not "For incensed reviews of".
const (
	maxTieWords    = 2 // before the word
	maxClauseWords = 4 // of the clauses before
)

// tie is the relation that the prose between two citations states.
func tie(before []grammar.Token) citation.Relation {
	words, foreign := 0, false
	for i := range before {
		t := &before[i]
		switch {
		case t.Kind == grammar.KindSign && (t.Sign == ',' || t.Sign == ';' || t.Sign == ':') && words > 0:
			if words > maxClauseWords {
				return ""
			}
			words, foreign = 0, false
		case t.Kind == grammar.KindSign:
		default:
			if r := relation(t.Tags); r != "" && words <= maxTieWords && !foreign {
				return r
			}
			if words == 0 && t.Tags.Has(lexicon.Translator) && isTranslatedAs(before[i+1:]) {
				return citation.RelationTranslatedAs
			}
			words++
			foreign = foreign || !t.Tags.Intersects(tieWords) && t.Shape != grammar.ShapeLower
		}
	}
	return ""
}

// isTranslatedAs reports whether a translator's name and "as" lead from "trans." to the translation: "trans. Margaret Bent as".
func isTranslatedAs(rest []grammar.Token) bool {
	names := 0
	for i := range rest {
		switch t := &rest[i]; {
		case t.Kind == grammar.KindSign && t.Sign != '.':
			return false
		case t.Kind == grammar.KindSign:
		case t.Shape == grammar.ShapeLower:
			return names > 0 && i == len(rest)-1
		default:
			names++
		}
	}
	return false
}

// tieWords may stand before the word that ties two citations.
var tieWords = lexicon.SetOf(lexicon.And, lexicon.Signal)

// emphasis is what follows the mention and belongs to it: "emphasis added".
func (m *mention) emphasis(after []grammar.Token) string {
	for i := range after {
		if after[i].Tags.Has(lexicon.Emphasis) {
			end := i
			for end < len(after) && after[end].Kind != grammar.KindSign {
				end++
			}
			return strings.Trim(m.note.Text[after[0].Start:after[end-1].End], " ,;([")
		}
		if after[i].Kind == grammar.KindSign && after[i].Sign != ',' && after[i].Paren != grammar.RoleOpen {
			break
		}
	}
	return ""
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
