package interpret

import (
	"unicode"

	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// A part is a run of words between separators of a list of names: a whole name, a family name, given names, a suffix.
type part struct {
	start, end int  // its tokens
	before     join // what stands before it
	profile
}

// A join is what stands between two parts, the weaker first.
type join uint8

const (
	joinNone   join = iota
	joinComma       // "Cohen, Stephen"; "Cohen, Ramsay"
	joinParen       // "Braudel (F.)"
	joinWeak        // "Ortega y Gasset": may join two family names of one person, or two people
	joinDash        // "Warren – Brandeis"; "DeGEval – Gesellschaft für Evaluation"
	joinAnd         // "and"
	joinStrong      // a semicolon, a slash, a role word
)

// roleWords are the words of a list of names that are no names.
var roleWords = lexicon.SetOf(lexicon.Editor, lexicon.Translator, lexicon.EditorTrans, lexicon.OtherRole, lexicon.By, lexicon.In,
	lexicon.With, lexicon.Recipient, lexicon.SeriesWord, lexicon.Preface, lexicon.Idem, lexicon.EditionModifier, lexicon.VolumeWord,
	lexicon.Interview)

// split finds the parts.
func (r *nameReader) split() {
	r.capitals = r.inCapitals()
	r.roles = make([]bool, len(r.tokens))
	for i := range r.tokens {
		r.roles[i] = r.tokens[i].Kind == grammar.KindWord && r.isRole(i)
	}
	start, before := -1, joinNone
	flush := func(end int) {
		if start >= 0 {
			r.addPart(start, end, before)
			before = joinNone
		}
		start = -1
	}
	for i := range r.tokens {
		sep := r.separator(i)
		if sep == joinNone {
			if start < 0 {
				start = i
			}
			continue
		}
		flush(i)
		before = max(before, sep)
	}
	flush(len(r.tokens))
	for i := range r.parts {
		r.foreign = r.foreign || r.parts[i].before == joinWeak && !r.isOwnAnd(r.parts[i].start-1)
	}
}

// addPart adds a part without the signs at its ends; a part without words is none.
func (r *nameReader) addPart(start, end int, before join) {
	for start < end && r.tokens[start].Kind == grammar.KindSign && !r.opensParticle(start) {
		start++
	}
	for end > start && r.tokens[end-1].Kind == grammar.KindSign && r.tokens[end-1].Sign != '.' && !r.completes(end-2) {
		end--
	}
	for i := start; i < end; i++ {
		if r.tokens[i].Kind == grammar.KindWord {
			r.parts = append(r.parts, part{start: start, end: end, before: before})
			return
		}
	}
}

// opensParticle reports whether the token is the apostrophe of "'t Hooft".
func (r *nameReader) opensParticle(i int) bool {
	return r.tokens[i].Sign == '\'' && i+1 < len(r.tokens) && !r.tokens[i+1].Spaced && r.tokens[i+1].Shape == grammar.ShapeLetter
}

// separator tells what token i separates; joinNone where it is part of a name.
func (r *nameReader) separator(i int) join {
	t := &r.tokens[i]
	if t.Kind == grammar.KindSign {
		return r.signSeparator(i)
	}
	switch {
	case t.Kind != grammar.KindWord:
		return joinNone
	case t.Tags.Has(lexicon.EtAl) && t.Shape != grammar.ShapeInitial:
		return joinStrong
	case t.Shape == grammar.ShapeInitial:
		return r.capitalAnd(i)
	case t.Tags.Has(lexicon.And):
		if and := r.conjunction(i); and != joinNone {
			return and
		}
	}
	if r.roles[i] {
		return joinStrong
	}
	return joinNone
}

func (r *nameReader) signSeparator(i int) join {
	switch t := &r.tokens[i]; t.Sign {
	case ',':
		return joinComma
	case ';', '/', ':', '|', '+', '·', '—', '…', '_', '=':
		return joinStrong
	case '&':
		return joinAnd
	case '-':
		if r.joinsInitials(i) {
			return joinNone
		}
		return joinDash
	case '(', '[', '{':
		r.inWord = !t.Spaced && r.wordAt(i-1) != nil // "V[ladimir] Lenin"
		if r.inWord {
			return joinNone
		}
		return joinParen
	case ')', ']', '}':
		if r.inWord {
			r.inWord = false
			return joinNone
		}
		return joinStrong
	}
	return joinNone
}

// joinsInitials reports whether the hyphen belongs to "J.-P." or "M.- C.", and not to "P. – R.".
func (r *nameReader) joinsInitials(i int) bool {
	if i < 2 || i+1 >= len(r.tokens) || r.tokens[i].Spaced || r.tokens[i+1].Kind != grammar.KindWord {
		return false
	}
	before := &r.tokens[i-2]
	return r.tokens[i-1].Sign == '.' && (before.Shape == grammar.ShapeInitial || before.Kind == grammar.KindWord && before.Len() <= 4)
}

// capitalAnd tells whether a single capital is an "and": between capitals only, as in "TOMÁS Y VALIENTE", and not in "E. Said".
func (r *nameReader) capitalAnd(i int) join {
	before, after := r.wordAt(i-1), r.wordAt(i+1)
	if before == nil || after == nil || !before.Caps || !after.Caps || before.Shape == grammar.ShapeInitial ||
		after.Shape == grammar.ShapeInitial {
		return joinNone
	}
	if means(&r.tokens[i], lexicon.And) {
		return joinWeak
	}
	return joinNone
}

// conjunction tells whether a word that may be an "and" is one here. A single small letter may belong to one family name.
func (r *nameReader) conjunction(i int) join {
	t := &r.tokens[i]
	before, after := r.wordAt(i-1), r.wordAt(i+1)
	switch {
	case t.Tags.Has(lexicon.Editor): // Italian "ed"
		if after == nil || i == 0 || r.opens(i) || after.Tags.Intersects(roleWords) {
			return joinNone
		}
	case t.Shape == grammar.ShapeLetter && before != nil && after != nil:
		return joinWeak
	case t.Tags.Has(lexicon.Particle) && before == nil && i == 0:
		return joinNone
	}
	return joinAnd
}

// wordAt is the token where it is a word, else nil.
func (r *nameReader) wordAt(i int) *grammar.Token {
	if i < 0 || i >= len(r.tokens) || r.tokens[i].Kind != grammar.KindWord {
		return nil
	}
	return &r.tokens[i]
}

// isRole reports whether the token is a word of a role, such as "edited", "by", "Hrsg.": it must refuse "Ed" in "Ed. Said",
// "von" in "Volkmar von Graeve", and "Pro" in "Juan Pro Ruiz".
func (r *nameReader) isRole(i int) bool {
	t := &r.tokens[i]
	if !t.Tags.Intersects(roleWords) || t.Shape == grammar.ShapeInitial {
		return false
	}
	opens, ends := r.opens(i), r.ends(i)
	switch {
	case r.isSmall(t):
		if !t.Tags.Has(lexicon.Particle) {
			return true
		}
		return r.afterRole(i) || opens && !ends && r.startsPerson(i+1)
	case t.Shape == grammar.ShapeUpper, t.Shape == grammar.ShapeRoman:
		return opens && ends && (r.bracketed(i) || r.capitals) // "(ED.)", not "Melamed, AD"
	}
	dotted := r.next(i) == i+2
	switch {
	case i == 0 && t.Tags.Has(lexicon.In), opens && ends:
		return true
	case opens && r.tokens[r.next(i)].Tags.Intersects(roleWords) && r.tokens[r.next(i)].Shape != grammar.ShapeInitial:
		return true
	case opens:
		return (dotted || !t.Tags.Has(lexicon.Given)) && !t.Tags.Has(lexicon.Particle) && r.startsPerson(r.next(i))
	}
	return ends && dotted && t.Tags.Intersects(editing)
}

// editing are the roles whose words stand behind a name without a comma: "D. P. Blok Hg."
var editing = lexicon.SetOf(lexicon.Editor, lexicon.EditorTrans, lexicon.Translator)

// isSmall reports whether the word has small letters alone.
func (r *nameReader) isSmall(t *grammar.Token) bool {
	switch t.Shape {
	case grammar.ShapeLower, grammar.ShapeLetter:
		return !t.Caps
	case grammar.ShapeRoman:
		return unicode.IsLower(firstRune(t.In(r.text))) // "di", "vi"
	}
	return false
}

// bracketed reports whether a bracket opens right before the token.
func (r *nameReader) bracketed(i int) bool { return i > 0 && r.tokens[i-1].Paren == grammar.RoleOpen }

// next is the token after i and its full stop.
func (r *nameReader) next(i int) int {
	i++
	if i < len(r.tokens) && r.tokens[i].Sign == '.' {
		i++
	}
	return i
}

// opens reports whether nothing of a name stands right before the token.
func (r *nameReader) opens(i int) bool {
	if i == 0 {
		return true
	}
	before := &r.tokens[i-1]
	return before.Kind == grammar.KindSign && before.Sign != '.' && before.Sign != '-' && before.Sign != '\'' || r.afterRole(i)
}

// ends reports whether nothing of a name stands right behind the token.
func (r *nameReader) ends(i int) bool {
	n := r.next(i)
	return n >= len(r.tokens) || r.tokens[n].Kind == grammar.KindSign && r.tokens[n].Sign != '-'
}

// afterRole reports whether a role word stands right before the token: "hrsg. von", "edited by".
func (r *nameReader) afterRole(i int) bool {
	i--
	if i > 0 && r.tokens[i].Sign == '.' {
		i--
	}
	return i >= 0 && r.roles[i]
}

// startsPerson reports whether a given name or initial stands at token i.
func (r *nameReader) startsPerson(i int) bool {
	return i < len(r.tokens) && (r.tokens[i].Tags.Has(lexicon.Given) || r.tokens[i].Shape == grammar.ShapeInitial)
}
