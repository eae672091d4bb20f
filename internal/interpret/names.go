package interpret

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// names reads the people in piece i into a role.
func (m *mention) names(i int, role citation.Variable) {
	tokens := m.words(i)
	names := parseNames(m.note.Text, tokens, doubleNames(m.language))
	if len(names) == 0 {
		return
	}
	have := m.c.Stated.Names(role)
	if len(have) > 0 && (i == 0 || m.pieces[i-1].Label != m.pieces[i].Label) {
		return
	}
	m.c.Stated.SetNames(role, append(have, names...))
	m.field(role, citation.Span{Start: tokens[0].Start, End: tokens[len(tokens)-1].End})
}

// doubleNames reports whether people who write the language commonly have two family names.
func doubleNames(base language.Base) bool {
	switch base.String() {
	case "es", "ca", "pt":
		return true
	}
	return false
}

// editorRole tells an editor from one who edited and translated; CSL has no word for the second, so the first is kept.
func (m *mention) editorRole(i int) citation.Variable { return citation.VarEditor }

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
	case tags.Has(lexicon.Preface):
		return citation.VarContributor
	case tags.Has(lexicon.Medium):
		return citation.VarDirector
	}
	return citation.VarContributor
}

// roleWords are the words of a list of names that are no names.
var roleWords = lexicon.SetOf(lexicon.Editor, lexicon.Translator, lexicon.EditorTrans, lexicon.OtherRole, lexicon.By, lexicon.In,
	lexicon.EtAl, lexicon.With, lexicon.Recipient, lexicon.SeriesWord, lexicon.Preface, lexicon.Idem, lexicon.EditionModifier)

// corporate are the words that show a name to be a body's.
var corporate = lexicon.SetOf(lexicon.Body, lexicon.University, lexicon.PublisherWord, lexicon.Court, lexicon.ArchiveWord)

// parseNames splits a list of names. It accepts "Philip Corrigan, Harvie Ramsay, and Derek Sayer", "Witte, Els/Craeybeckx,
// Jan", "Brischoux, F., Chakraborty, S.", "F. BASSANINI e G. TIBERI (a cura di)" and "Lesbian and Gay Rights Service".
func parseNames(text string, tokens []grammar.Token, double bool) []citation.Name {
	if body := bodyName(text, tokens); body != "" {
		return []citation.Name{{Literal: body}}
	}
	groups := splitGroups(text, tokens)
	var names []citation.Name
	for _, group := range groups {
		names = append(names, groupNames(text, group, double)...)
	}
	return names
}

// bodyName returns the name of a body where the tokens are one as a whole.
func bodyName(text string, tokens []grammar.Token) string {
	bodies, strong, commas, first, last := 0, 0, 0, -1, -1
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.Kind == grammar.KindSign:
			if t.Sign == ',' || t.Sign == ';' || t.Sign == '/' {
				commas++
			}
			continue
		case t.Tags.Intersects(roleWords) && !isName(tokens, i):
			continue
		case t.Tags.Intersects(corporate) && !t.Tags.Has(lexicon.Given) && t.Shape != grammar.ShapeInitial:
			bodies++
			if t.Tags.Has(lexicon.Body) || t.Tags.Has(lexicon.University) {
				strong++
			}
		}
		if first < 0 {
			first = i
		}
		last = i
	}
	person := first >= 0 && (tokens[first].Tags.Has(lexicon.Given) || isInitials(tokens, first))
	if bodies == 0 || commas > 1 || person && strong == 0 {
		return ""
	}
	if commas == 1 && tokens[last+1-1].End < len(text) && !endsWithSign(tokens) {
		return ""
	}
	end := last
	if end+1 < len(tokens) && tokens[end+1].Paren == grammar.RoleClose && int(tokens[end+1].Pair) >= 0 && strings.Contains(text[tokens[first].Start:tokens[end].End], "(") {
		end++
	}
	return strings.TrimRight(text[tokens[first].Start:tokens[end].End], ",;: ")
}

func endsWithSign(tokens []grammar.Token) bool {
	return len(tokens) > 0 && tokens[len(tokens)-1].Kind == grammar.KindSign
}

// A part is a run of words between separators of a list of names.
type part struct {
	tokens []grammar.Token
	comma  bool // a comma stood before it
}

// splitGroups splits at what surely separates names: semicolons, slashes, "and". A group holds parts split at commas.
func splitGroups(text string, tokens []grammar.Token) [][]part {
	var groups [][]part
	var group []part
	start, comma := 0, false
	flushPart := func(end int) {
		if words := trimRoles(tokens[start:end]); len(words) > 0 {
			group = append(group, part{words, comma})
		}
		start, comma = end+1, false
	}
	flushGroup := func(end int) {
		flushPart(end)
		if len(group) > 0 {
			groups = append(groups, group)
		}
		group = nil
	}
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.Kind == grammar.KindSign && (t.Sign == ';' || t.Sign == '/' || t.Sign == '&' || t.Sign == '+'),
			t.Kind == grammar.KindSign && t.Sign == '-' && t.Spaced && i > 0,
			t.Kind == grammar.KindWord && t.Tags.Has(lexicon.And) && isAnd(tokens, i):
			flushGroup(i)
		case t.Kind == grammar.KindSign && t.Sign == ',':
			flushPart(i)
			comma = true
		case t.Kind == grammar.KindSign && (t.Sign == '(' || t.Sign == '[' || t.Sign == ')' || t.Sign == ']' || t.Sign == ':' || t.Sign == '"'):
			flushPart(i)
		case t.Tags.Intersects(roleWords) && t.Kind == grammar.KindWord && !isName(tokens, i):
			flushPart(i)
		}
	}
	flushGroup(len(tokens))
	return groups
}

// isAnd refuses the initial of "Y. Cohen" and "E. Said": a single capital before a full stop is no conjunction.
func isAnd(tokens []grammar.Token, i int) bool {
	return tokens[i].Shape != grammar.ShapeInitial || i+1 < len(tokens) && tokens[i+1].Kind == grammar.KindWord
}

// isName reports whether a word that may be a role word is a part of a name: "Ed. Said", "van" in "In 't Veld".
func isName(tokens []grammar.Token, i int) bool {
	t := &tokens[i]
	if t.Tags.Has(lexicon.Particle) && (t.Shape == grammar.ShapeLower || t.Shape == grammar.ShapeLetter) {
		// "von" and "de" are particles inside a name and mean "by" before one.
		return i > 0 && tokens[i-1].Kind == grammar.KindWord && !tokens[i-1].Tags.Intersects(roleWords) ||
			i > 1 && tokens[i-1].Sign == '.' && tokens[i-2].Shape == grammar.ShapeInitial
	}
	if t.Shape == grammar.ShapeInitial {
		return true
	}
	return false
}

// trimRoles leaves out signs at both ends; the full stop of an initial or suffix stays outside as well.
func trimRoles(tokens []grammar.Token) []grammar.Token {
	for len(tokens) > 0 && tokens[0].Kind == grammar.KindSign {
		tokens = tokens[1:]
	}
	for len(tokens) > 0 && tokens[len(tokens)-1].Kind == grammar.KindSign && tokens[len(tokens)-1].Sign != '.' {
		tokens = tokens[:len(tokens)-1]
	}
	for _, t := range tokens {
		if t.Kind == grammar.KindWord {
			return tokens
		}
	}
	return nil
}

// groupNames reads one group: whole names between commas, or inverted names.
func groupNames(text string, parts []part, double bool) []citation.Name {
	var names []citation.Name
	for i := 0; i < len(parts); {
		if i+1 < len(parts) && parts[i+1].comma && isSuffix(parts[i+1].tokens) {
			name := wholeName(text, parts[i].tokens, double)
			name.Suffix = textOf(text, parts[i+1].tokens)
			names = append(names, name)
			i += 2
			continue
		}
		if i+1 < len(parts) && parts[i+1].comma && inverted(parts, i, double) {
			name := invertedName(text, parts[i].tokens, parts[i+1].tokens)
			i += 2
			if i < len(parts) && parts[i].comma && isSuffix(parts[i].tokens) {
				name.Suffix = textOf(text, parts[i].tokens)
				i++
			}
			names = append(names, name)
			continue
		}
		names = append(names, wholeName(text, parts[i].tokens, double))
		i++
	}
	return names
}

func isSuffix(tokens []grammar.Token) bool {
	words := 0
	for i := range tokens {
		if tokens[i].Kind == grammar.KindWord {
			words++
			if !tokens[i].Tags.Has(lexicon.NameSuffix) {
				return false
			}
		}
	}
	return words == 1
}

// inverted reports whether parts i and i+1 are the family name and given names of one person.
func inverted(parts []part, i int, double bool) bool {
	family, given := shapeOf(parts[i].tokens), shapeOf(parts[i+1].tokens)
	switch {
	case family.initials > 0, given.words == 0:
		return false
	case given.initials == given.words:
		return true // "Chakraborty, S."
	case family.words >= 2 && family.given && !family.particle:
		return false // "Philip Corrigan, …"
	case given.given && given.words <= 3 && family.words <= 3:
		// "Witte, Els" but not "Corrigan, John Smith": a list of bare family names has no given name in it.
		return family.words == 1 || family.particle || double && !family.given
	case family.words == 1 && given.words >= 1 && given.initials > 0 && given.lastInitial:
		return true // "Lepsius, M. Rainer" is told by the next case, "Cohen, Stephen F." here
	case family.words == 1 && given.initials > 0:
		return given.words-given.initials == 1
	case family.words == 1 && given.words == 1:
		return len(parts) == 2 && i == 0
	}
	return false
}

type nameShape struct {
	words, initials              int
	given, particle, lastInitial bool
}

func shapeOf(tokens []grammar.Token) nameShape {
	var s nameShape
	for i := range tokens {
		t := &tokens[i]
		if t.Kind != grammar.KindWord {
			continue
		}
		if t.Tags.Has(lexicon.Particle) && t.Shape != grammar.ShapeInitial {
			s.particle = s.particle || s.words == 0
			continue
		}
		s.words++
		s.lastInitial = isInitials(tokens, i)
		if s.lastInitial {
			s.initials++
		}
		if s.words == 1 {
			s.given = t.Tags.Has(lexicon.Given)
		}
	}
	return s
}

// isInitials reports whether the word is an initial or a run of them: "S", "JJ", "Th." before a full stop.
func isInitials(tokens []grammar.Token, i int) bool {
	t := &tokens[i]
	if t.Shape == grammar.ShapeInitial {
		return true
	}
	dotted := i+1 < len(tokens) && tokens[i+1].Sign == '.'
	if t.Shape == grammar.ShapeUpper || t.Shape == grammar.ShapeRoman {
		return t.Len() <= 3 && !dotted && t.Caps || t.Len() <= 2
	}
	return dotted && t.Shape == grammar.ShapeTitle && t.Len() <= 3 || t.Shape == grammar.ShapeTitle && dotted && t.Len() <= 4
}

func textOf(text string, tokens []grammar.Token) string {
	if len(tokens) == 0 {
		return ""
	}
	return text[tokens[0].Start:tokens[len(tokens)-1].End]
}

// invertedName is the name of "Macorra, J. C. de la" and "de la Macorra, JC".
func invertedName(text string, family, given []grammar.Token) citation.Name {
	var name citation.Name
	name.NonDroppingParticle, family = leadingParticles(text, family)
	name.Family = nameText(text, family)
	end := len(given)
	for end > 0 && (given[end-1].Tags.Has(lexicon.Particle) && given[end-1].Shape == grammar.ShapeLower) {
		end--
	}
	if end < len(given) && end > 0 {
		name.DroppingParticle = textOf(text, given[end:])
		given = given[:end]
	}
	name.Given = nameText(text, given)
	return name
}

// leadingParticles splits particles off the front of a family name; a particle alone is a family name.
func leadingParticles(text string, tokens []grammar.Token) (string, []grammar.Token) {
	n := 0
	for n < len(tokens)-1 && tokens[n].Tags.Has(lexicon.Particle) && (tokens[n].Shape == grammar.ShapeLower || tokens[n].Shape == grammar.ShapeLetter) {
		n++
	}
	return textOf(text, tokens[:n]), tokens[n:]
}

// wholeName is the name of "Stephen F. Cohen", "B. van Steenbergen", "Pérez-Higueras JJ", "Plato".
func wholeName(text string, tokens []grammar.Token, double bool) citation.Name {
	var words []int
	for i := range tokens {
		if tokens[i].Kind == grammar.KindWord {
			words = append(words, i)
		}
	}
	suffix := ""
	if n := len(words); n > 2 && tokens[words[n-1]].Tags.Has(lexicon.NameSuffix) && !tokens[words[n-1]].Tags.Has(lexicon.Given) {
		suffix = textOf(text, tokens[words[n-1]:])
		tokens = tokens[:words[n-1]]
		words = words[:n-1]
	}
	for len(words) > 1 && tokens[words[0]].Tags.Has(lexicon.Honorific) && !tokens[words[0]].Tags.Has(lexicon.Given) {
		tokens = tokens[words[1]:]
		cut := words[1]
		words = words[1:]
		for i := range words {
			words[i] -= cut
		}
	}
	switch len(words) {
	case 0:
		return citation.Name{}
	case 1:
		return citation.Name{Family: nameText(text, tokens), Suffix: suffix}
	}
	last := words[len(words)-1]
	if isInitials(tokens, last) && !isInitials(tokens, words[0]) { // initials behind: "Peters OA"
		cut := last
		for i := len(words) - 1; i > 0 && isInitials(tokens, words[i]); i-- {
			cut = words[i]
		}
		return invertedName(text, tokens[:cut], tokens[cut:])
	}
	split := familyStart(tokens, words, double)
	given, family := tokens[:split], tokens[split:]
	name := citation.Name{Suffix: suffix, Given: nameText(text, given)}
	name.NonDroppingParticle, family = leadingParticles(text, family)
	name.Family = nameText(text, family)
	return name
}

// familyStart is the token at which the family name begins: at its first particle, else the last word; two words where
// people have two family names and the first of them is no given name ("Juan Carlos Garrot Zambrana"), or where both alone
// are in capitals ("C. CURTI GIALDINO").
func familyStart(tokens []grammar.Token, words []int, double bool) int {
	n := len(words)
	for k := 1; k < n; k++ {
		t := &tokens[words[k]]
		if t.Tags.Has(lexicon.Particle) && t.Shape != grammar.ShapeInitial && k < n-1 && !t.Tags.Has(lexicon.Given) {
			return words[k]
		}
	}
	if n >= 3 {
		t := &tokens[words[n-2]]
		before := &tokens[words[n-3]]
		if !isInitials(tokens, words[n-2]) && t.Caps == tokens[words[n-1]].Caps &&
			(t.Caps && (!before.Caps || isInitials(tokens, words[n-3])) || double && !t.Tags.Has(lexicon.Given)) {
			return words[n-2]
		}
	}
	return words[n-1]
}

// nameText is a part of a name as printed; capitals and small capitals become ordinary case.
func nameText(text string, tokens []grammar.Token) string {
	for len(tokens) > 0 && tokens[0].Kind == grammar.KindSign {
		tokens = tokens[1:]
	}
	for len(tokens) > 0 {
		last := &tokens[len(tokens)-1]
		if last.Kind != grammar.KindSign || last.Sign == '.' && len(tokens) > 1 && isInitials(tokens, len(tokens)-2) {
			break
		}
		tokens = tokens[:len(tokens)-1]
	}
	if len(tokens) == 0 {
		return ""
	}
	var b strings.Builder
	at := tokens[0].Start
	for i := range tokens {
		t := &tokens[i]
		b.WriteString(text[at:t.Start])
		word := t.In(text)
		if t.Kind == grammar.KindWord && t.Shape == grammar.ShapeUpper && utf8.RuneCountInString(word) > 3 ||
			t.Kind == grammar.KindWord && t.Shape == grammar.ShapeUpper && !isInitials(tokens, i) {
			word = ordinaryCase(word)
		}
		b.WriteString(word)
		at = t.End
	}
	return b.String()
}

// ordinaryCase is "O’Mara" for "O’MARA" and "Trevor-Roper" for "TREVOR-ROPER".
func ordinaryCase(word string) string {
	first := true
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			first = true
			return r
		}
		if first {
			first = false
			return unicode.ToUpper(r)
		}
		return unicode.ToLower(r)
	}, word)
}
