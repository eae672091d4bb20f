package interpret

import (
	"strings"
	"unicode/utf8"

	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// maxBodyParts is how many parts with commas and "and" between them may be one body: "Department of Health, Education, and
// Welfare".
const maxBodyParts = 5

// addBodies adds the readings of the part, and of those behind it, as one body.
func (r *nameReader) addBodies(list []choice, at int) []choice {
	sum, bodies := 0.0, 0
	for last := at; last < len(r.parts) && last < at+maxBodyParts; last++ {
		p := &r.parts[last]
		score := max(r.scoreBody(p), 0)
		if last > at {
			if p.isPersonal() || p.before == joinParen || p.before == joinStrong {
				break
			}
			sum += 0.2
			if p.before != joinComma && score > 0 && r.scoreBody(&r.parts[last-1]) > 0 {
				sum -= 0.6
			}
		} else if p.isPersonal() && score == 0 {
			break
		}
		sum += score
		if score > 0 {
			bodies++
		}
		if bodies > 0 {
			list = append(list, choice{reading{readBody, at, last, last, -1}, sum})
		}
	}
	return list
}

// scoreBody says how likely the part is a body: "Law Commission", "A.L.R.C.", "Bernard of Clairvaux", which is not to be
// split either.
func (r *nameReader) scoreBody(p *part) float64 {
	switch {
	case r.isDottedAcronym(p):
		return 1.5
	case r.isClassic(p):
		return 2.5
	case p.words == 0:
		return 0
	case p.isPersonal() && p.lower == 0:
		// "Max Planck Institute", not "Ian Church".
		if p.body > 0 && p.words > 2 && p.initials == 0 && r.lastIs(p) {
			return 2
		}
		return 0
	case p.body > 0 && p.words == 1 && p.lower == 0:
		return 0.4
	case p.body > 0, p.lower > 0 && p.words > 1:
		return 2
	case p.firm > 0 && p.words > 1 && p.given+p.initials == 0:
		return 1.5
	case r.isAcronym(p):
		return 0.8
	}
	return 0
}

// lastIs reports whether the last word of the part is one of a corporate name.
func (r *nameReader) lastIs(p *part) bool {
	for i := p.end - 1; i >= p.start; i-- {
		if r.tokens[i].Kind == grammar.KindWord {
			return r.tokens[i].Tags.Intersects(bodyWords)
		}
	}
	return false
}

// isAcronym reports whether the part is one word of capitals that is no family name: "UNESCO" in a list that is not in
// capitals.
func (r *nameReader) isAcronym(p *part) bool {
	if r.wordCount(p) != 1 {
		return false
	}
	for i := p.start; i < p.end; i++ {
		if t := &r.tokens[i]; t.Kind == grammar.KindWord {
			letters := utf8.RuneCountInString(t.In(r.text))
			return t.Shape == grammar.ShapeUpper && letters >= 2 && letters <= 6 && !t.Tags.Has(lexicon.Given) && r.alone(p) && !r.capitals
		}
	}
	return false
}

// alone reports whether no given names follow the part.
func (r *nameReader) alone(p *part) bool {
	next := r.partAt(p.start) + 1
	return next >= len(r.parts) || r.parts[next].before != joinComma && r.parts[next].before != joinParen
}

// isDottedAcronym accepts "A.L.R.C." and refuses "J. C.".
func (r *nameReader) isDottedAcronym(p *part) bool {
	letters := 0
	for i := p.start; i < p.end; i++ {
		t := &r.tokens[i]
		switch {
		case i > p.start && t.Spaced && t.Kind == grammar.KindWord:
			return false
		case t.Shape == grammar.ShapeInitial:
			letters++
		case t.Sign != '.' && t.Sign != '&':
			return false
		}
	}
	return letters > 2
}

// isClassic reports whether the part is an ancient or medieval author as the lexicon knows them: "Plato", "Dion. Hal."
func (r *nameReader) isClassic(p *part) bool {
	words := 0
	for i := p.start; i < p.end; i++ {
		t := &r.tokens[i]
		if t.Kind != grammar.KindWord {
			continue
		}
		if !t.Tags.Has(lexicon.Classic) || t.Shape == grammar.ShapeInitial || t.Tags.Has(lexicon.Given) && r.wordCount(p) == 1 && !r.alone(p) {
			return false
		}
		words++
	}
	return words > 0 && len(r.parts) == 1
}

// literal is the name of a body as printed.
func (r *nameReader) literal(start, end int) string {
	// A word that was taken for a role's may belong to it: "Eds. of the Harvard Law Review".
	if t := &r.tokens[start]; t.Kind == grammar.KindWord && r.isSmall(t) {
		for start > 0 && (r.roles[start-1] && r.tokens[start-1].Shape != grammar.ShapeLower || r.tokens[start-1].Sign == '.') {
			start--
		}
	}
	for start+1 < end && r.isSmall(&r.tokens[start]) && r.tokens[start].Tags.Has(lexicon.Stop) && !r.tokens[start].Tags.Has(lexicon.Particle) {
		start++ // "to the Marquess of Rockingham"
	}
	last := &r.tokens[end-1]
	if last.Sign == '.' && !r.isDottedAcronym(&part{start: start, end: end}) && r.tokens[max(end-2, 0)].Shape != grammar.ShapeInitial {
		last = &r.tokens[max(end-2, start)]
	}
	value := r.text[r.tokens[start].Start:last.End]
	if open := strings.LastIndexByte(value, '('); open >= 0 && !strings.Contains(value[open:], ")") && end < len(r.tokens) &&
		r.tokens[end].Sign == ')' {
		value = r.text[r.tokens[start].Start:r.tokens[end].End]
	}
	return strings.Trim(value, " ,;:")
}
