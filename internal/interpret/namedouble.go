package interpret

import (
	"strings"

	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// twoFamilies reports whether the last two words are both family names: "José Calvo Tello", "Silvana Seidel Menchi",
// "T. Halperín Donghi"; it must refuse "David Brion Davis", "Natalie Zemon Davis" in a Spanish note, "M. Albertson Fineman".
func (r *nameReader) twoFamilies(p *part, words []int) bool {
	const enough = 0.55
	n := len(words)
	first, last := words[n-2], words[n-1]
	if r.kindOf(last, p) == kindInitial || r.kindOf(last, p) == kindParticle {
		return false
	}
	switch k := r.kindOf(first, p); {
	case k == kindName:
	case k == kindGiven && r.tokens[first].Tags.Has(lexicon.FamilyOfTwo) && r.tokens[last].Tags.Has(lexicon.FamilyOfTwo):
		// "Alfonso Franco Silva", against "Miguel Franco Cardini"
	default:
		return false
	}
	score := r.custom(words[0]) + r.look(first) + r.look(last)
	switch r.language {
	case "es", "ca":
		score += 0.8
	case "pt":
		score += 0.2
	case "it", "fr":
		if r.kindOf(words[0], p) == kindInitial {
			score += 0.8 // who abbreviates given names abbreviates all of them
		}
	}
	return score >= enough
}

// custom says how common it is to have two family names where people have the given name.
func (r *nameReader) custom(i int) float64 {
	best, known := 0.0, false
	for language := range lexicon.Default().LanguagesOf(r.tokens[i].Hash, lexicon.Given) {
		value := 0.0
		switch language {
		case "es", "ca":
			value = 2
		case "pt":
			value = 0.3
		case "it", "fr":
			value = 0.8
		case "en", "de", "nl":
			value = -1
		}
		if !known || value > best {
			best, known = value, true
		}
	}
	if r.tokens[i].Shape == grammar.ShapeInitial {
		return 0
	}
	return best
}

// look says how Iberian a family name looks, by its letters, or because it is a well-known one.
func (r *nameReader) look(i int) float64 {
	if r.tokens[i].Tags.Has(lexicon.FamilyOfTwo) {
		return 0.8
	}
	word := strings.ToLower(r.tokens[i].In(r.text))
	switch {
	case strings.ContainsAny(word, "kwäöøåßšžčřłğış"), strings.HasSuffix(word, "y"), strings.Contains(word, "th"), strings.Contains(word, "sch"):
		return -1
	case strings.ContainsAny(word, "áéíóúñ"), strings.HasSuffix(word, "ez"):
		return 0.8
	}
	return 0
}

// iberian says how likely two words without a given name are the two family names of one person.
func (r *nameReader) iberian(p *part) float64 {
	score := 0.0
	for _, i := range r.wordsOf(p) {
		score += r.look(i)
	}
	switch r.language {
	case "es", "ca", "pt":
		score += 0.8
	}
	return score
}

// isOwnAnd reports whether the word at token i, or at the one before its full stop, means "and" in the document's language.
func (r *nameReader) isOwnAnd(i int) bool {
	for i > 0 && r.tokens[i].Kind == grammar.KindSign {
		i--
	}
	if i < 0 {
		return false
	}
	for language := range lexicon.Default().LanguagesOf(r.tokens[i].Hash, lexicon.And) {
		if language == r.language {
			return true
		}
	}
	return false
}

// isRomance reports whether the particle is one of the languages in which it may stand within a family name: "García de
// Enterría", "Carré de Malberg", against "Otmar von Aretin".
func (r *nameReader) isRomance(t *grammar.Token) bool {
	italian, portuguese := false, false
	for language := range lexicon.Default().LanguagesOf(t.Hash, lexicon.Particle) {
		switch language {
		case "es", "fr", "ca":
			return true
		case "it":
			italian = true
		case "pt":
			portuguese = true // "Fernando Teixeira da Silva"
		}
	}
	return italian && !portuguese
}

// isDutch reports whether the particle is one of Dutch and of no language in which none stands within a family name.
func (r *nameReader) isDutch(t *grammar.Token) bool {
	dutch := false
	for language := range lexicon.Default().LanguagesOf(t.Hash, lexicon.Particle) {
		if language == "de" {
			return false
		}
		dutch = dutch || language == "nl"
	}
	return dutch
}

// areGiven reports whether all of the words are known given names or initials.
func (r *nameReader) areGiven(words []int, p *part) bool {
	for _, i := range words {
		if k := r.kindOf(i, p); k != kindGiven && k != kindInitial {
			return false
		}
	}
	return true
}
