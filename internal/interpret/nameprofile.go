package interpret

import (
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// A profile is what can be seen of a part by itself.
type profile struct {
	words    int  // without particles and numbers
	initials int  // of the words
	given    int  // of the words: known given names
	caps     int  // of the words: in capitals, no initials
	lower    int  // function words, as in "Ministry of Justice"
	body     int  // words of corporate names
	firm     int  // weaker ones: universities, archives
	first    kind // of the first word
	last     kind
	leading  bool // a particle stands first
	trailing bool // a particle stands last
	joined   bool // a particle stands between two words
	suffix   bool // nothing but "Jr."
}

// A kind is what a single word of a name looks like.
type kind uint8

const (
	kindNone     kind = iota
	kindName          // "Cohen"
	kindGiven         // "Stephen", by the lexicon
	kindInitial       // "S.", "JJ", "Ph."
	kindParticle      // "von", "De"
	kindFunction      // "of", "für": in names of bodies
)

// bodyWords show a name to be a body's.
var bodyWords = lexicon.SetOf(lexicon.Body, lexicon.Court)

// firmWords do so where nothing speaks for a person.
var firmWords = lexicon.SetOf(lexicon.University, lexicon.ArchiveWord, lexicon.NewspaperWord, lexicon.Web)

func (r *nameReader) profile() {
	for i := range r.parts {
		r.parts[i].profile = r.profileOf(&r.parts[i])
	}
}

func (r *nameReader) profileOf(p *part) profile {
	var s profile
	count, suffixes := 0, 0
	for i := p.start; i < p.end; i++ {
		t := &r.tokens[i]
		if t.Kind != grammar.KindWord {
			continue
		}
		count++
		k := r.kindOf(i, p)
		if t.Tags.Has(lexicon.NameSuffix) {
			suffixes++
		}
		switch k {
		case kindParticle:
			s.leading = s.leading || s.words == 0
			s.joined = s.joined || s.words > 0
			s.trailing = true
			continue
		case kindFunction:
			s.lower++
			continue
		case kindInitial:
			s.initials++
		case kindGiven:
			s.given++
		}
		s.words++
		s.trailing = false
		s.last = k
		if s.words == 1 {
			s.first = k
		}
		if t.Caps && k != kindInitial {
			s.caps++
		}
		if k != kindInitial && k != kindGiven {
			switch {
			case t.Tags.Intersects(bodyWords):
				s.body++
			case t.Tags.Intersects(firmWords):
				s.firm++
			}
		}
	}
	s.suffix = count > 0 && count == suffixes && count <= 2 && s.words <= 2
	return s
}

// kindOf tells the kind of the word at token i of a part.
func (r *nameReader) kindOf(i int, p *part) kind {
	t := &r.tokens[i]
	switch {
	case r.isConjunction(i):
		return kindParticle
	case r.isInitial(i, p), r.completes(i):
		return kindInitial
	case r.isParticle(t) && !(t.Shape == grammar.ShapeTitle && t.Tags.Has(lexicon.Given) && !r.isEuropean(t)):
		if i+1 < p.end || r.isSmall(t) {
			return kindParticle
		}
	case t.Tags.Has(lexicon.Given):
		return kindGiven
	case r.isSmall(t):
		if t.Tags.Has(lexicon.NameSuffix) || r.allLower(p) {
			return kindName // "bell hooks"
		}
		return kindFunction
	}
	if t.Tags.Has(lexicon.Given) {
		return kindGiven
	}
	return kindName
}

// isConjunction reports whether the word joins two family names: "y", "i", "E".
func (r *nameReader) isConjunction(i int) bool {
	t := &r.tokens[i]
	if t.Shape == grammar.ShapeInitial {
		return r.capitalAnd(i) != joinNone
	}
	return t.Tags.Has(lexicon.And) && t.Shape == grammar.ShapeLetter
}

// completes reports whether the word is the bracketed rest of another: "ladimir" in "V[ladimir]".
func (r *nameReader) completes(i int) bool {
	return i > 1 && r.tokens[i-1].Sign == '[' && !r.tokens[i-1].Spaced && !r.tokens[i].Spaced && r.tokens[i-2].Kind == grammar.KindWord
}

// isParticle reports whether the word is a particle, also where it stands in a longer term: "de" in "de Jonge".
func (r *nameReader) isParticle(t *grammar.Token) bool {
	if t.Tags.Has(lexicon.Particle) {
		return true
	}
	return r.isSmall(t) && t.Tags.Has(lexicon.NameSuffix) && means(t, lexicon.Particle)
}

func (r *nameReader) allLower(p *part) bool {
	for i := p.start; i < p.end; i++ {
		if t := &r.tokens[i]; t.Kind == grammar.KindWord && !r.isSmall(t) {
			return false
		}
	}
	return true
}

// isInitial reports whether the word at token i stands for given names: "S", "JJ" in "Pérez-Higueras JJ", "AWB" in "AWB
// Simpson", "Ph." in "Ph. Minard". It must refuse "PRO" in "Juan PRO RUIZ" and "LI" in "LI, Wei".
func (r *nameReader) isInitial(i int, p *part) bool {
	t := &r.tokens[i]
	letters := utf8.RuneCountInString(t.In(r.text))
	dotted := i+1 < len(r.tokens) && r.tokens[i+1].Sign == '.' && !r.tokens[i+1].Spaced
	switch t.Shape {
	case grammar.ShapeInitial:
		return true
	case grammar.ShapeUpper, grammar.ShapeRoman:
		suffix := t.Tags.Has(lexicon.NameSuffix) && (t.Shape == grammar.ShapeRoman || r.wordCount(p) != 2)
		return letters <= 4 && unicode.IsUpper(firstRune(t.In(r.text))) && !suffix && r.capsAreInitials(i, p, letters, dotted)
	case grammar.ShapeTitle, grammar.ShapeMixed:
		if !dotted || letters > 4 || t.Tags.Has(lexicon.NameSuffix) || t.Tags.Has(lexicon.Particle) || t.Tags.Has(lexicon.Body) {
			return false
		}
		// The full stop of "Garg." at the end of a whole name ends the field; that of "P.-Ch." behind a family name does not.
		return i+2 < p.end || p.before == joinComma && !t.Tags.Has(lexicon.Given) && r.onlyInitialsBefore(i, p)
	}
	return false
}

func (r *nameReader) onlyInitialsBefore(i int, p *part) bool {
	for j := p.start; j < i; j++ {
		if r.tokens[j].Kind == grammar.KindWord && r.tokens[j].Shape != grammar.ShapeInitial {
			return false
		}
	}
	return true
}

// isEuropean reports whether the particle is one of a European language, where it is no given name: "Van", "Della"; "Ben"
// and "Al" are both.
func (r *nameReader) isEuropean(t *grammar.Token) bool {
	for language := range lexicon.Default().LanguagesOf(t.Hash, lexicon.Particle) {
		if language != "names" {
			return true
		}
	}
	return false
}

// capsAreInitials decides on a word of a few capitals by the other words of its part.
func (r *nameReader) capsAreInitials(i int, p *part, letters int, dotted bool) bool {
	plain, caps, capsBehind := 0, 0, false
	for j := p.start; j < p.end; j++ {
		o := &r.tokens[j]
		if j == i || o.Kind != grammar.KindWord || o.Shape == grammar.ShapeInitial || o.Tags.Has(lexicon.Particle) {
			continue
		}
		if o.Caps {
			caps++
			capsBehind = capsBehind || j == i+1
		} else {
			plain++
		}
	}
	switch {
	case r.tokens[i].Tags.Has(lexicon.Particle) && i+1 < p.end && plain == 0:
		return false // "M. DE TOGNI", not "Adam DI Kramer"
	case caps+plain == 0:
		return (letters <= 2 || letters == 3 && !r.capitals) && p.before == joinComma && r.wordCount(p) == 1 && !dotted
	case plain > 0 && capsBehind:
		return false
	case plain > 0:
		return letters <= 3 || r.vowels(i) == 0
	}
	return letters <= 2 || r.vowels(i) == 0
}

// inCapitals reports whether the list prints names in capitals.
func (r *nameReader) inCapitals() bool {
	for i := range r.tokens {
		if r.tokens[i].Shape == grammar.ShapeUpper && utf8.RuneCountInString(r.tokens[i].In(r.text)) > 4 {
			return true
		}
	}
	return false
}

func (r *nameReader) vowels(i int) int {
	n := 0
	for _, c := range r.tokens[i].In(r.text) {
		switch unicode.ToLower(c) {
		case 'a', 'e', 'i', 'o', 'u', 'y':
			n++
		}
	}
	return n
}

// wordCount counts the words of a part.
func (r *nameReader) wordCount(p *part) int {
	n := 0
	for i := p.start; i < p.end; i++ {
		if r.tokens[i].Kind == grammar.KindWord {
			n++
		}
	}
	return n
}

func firstRune(s string) rune {
	c, _ := utf8.DecodeRuneInString(s)
	return c
}

// isPersonal reports whether the part begins as a person's name does.
func (s *profile) isPersonal() bool {
	return s.first == kindGiven || s.first == kindInitial || s.initials > 0
}
