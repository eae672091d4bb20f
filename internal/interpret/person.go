package interpret

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// direct is the name of "Stephen F. Cohen", "B. van Steenbergen", "Pérez-Higueras JJ", "Cohen".
func (r *nameReader) direct(p part) citation.Name {
	words := r.wordsOf(&p)
	words = r.dropHonorifics(&p, words)
	var name citation.Name
	words, name.Suffix = r.cutSuffix(&p, words)
	if len(words) == 0 {
		return citation.Name{}
	}
	family, behind := r.familyBehind(&p, words)
	if behind > 0 { // family name first, without a comma
		inverted := r.inverted(part{start: p.start, end: words[family]}, part{start: words[family], end: p.end})
		inverted.Suffix = name.Suffix
		return inverted
	}
	start := p.start
	if len(words) > 1 {
		start = words[r.familyStart(&p, words)]
		if start > p.start && r.opensParticle(start-1) {
			start--
		}
		name.Given = r.nameText(p.start, start)
	}
	name.NonDroppingParticle, start = r.leadingParticles(start, p.end)
	name.Family = r.nameText(start, p.end)
	return name
}

// wordsOf returns the tokens of the part that are words.
func (r *nameReader) wordsOf(p *part) []int {
	var words []int
	for i := p.start; i < p.end; i++ {
		if r.tokens[i].Kind == grammar.KindWord {
			words = append(words, i)
		}
	}
	return words
}

// dropHonorifics leaves out "Sir", "Prof. Dr.", "Hon. Justice" in front of a name, and keeps "P." and "King" alone.
func (r *nameReader) dropHonorifics(p *part, words []int) []int {
	for len(words) > 1 {
		t := &r.tokens[words[0]]
		dotted := r.tokens[words[0]+1].Sign == '.'
		rest := part{start: words[1], end: p.end}
		if !r.isHonorific(t) || t.Tags.Has(lexicon.Given) || t.Shape == grammar.ShapeInitial || t.Shape == grammar.ShapeUpper ||
			!dotted && len(words) == 2 && t.Shape != grammar.ShapeLower || r.isInitial(words[1], &rest) && len(words) == 2 {
			break
		}
		p.start = words[1]
		words = words[1:]
	}
	return words
}

// isHonorific reports whether the word is a title of the document's language, or of all: "Arch" is one in Italian alone.
func (r *nameReader) isHonorific(t *grammar.Token) bool {
	if !t.Tags.Has(lexicon.Honorific) {
		return false
	}
	for language := range lexicon.Default().LanguagesOf(t.Hash, lexicon.Honorific) {
		if language == r.language || language == "names" {
			return true
		}
	}
	return false
}

// cutSuffix splits off "Jr." and "III" at the end of a name of two words or more.
func (r *nameReader) cutSuffix(p *part, words []int) ([]int, string) {
	n := len(words)
	if n < 3 || !r.isSuffix(words[n-1], words) {
		return words, ""
	}
	suffix := r.nameText(words[n-1], p.end)
	p.end = words[n-1]
	return words[:n-1], suffix
}

// isSuffix reports whether the last of the words is "Jr.", "III" and the like; it refuses "Jonge" in "de Jonge".
func (r *nameReader) isSuffix(last int, words []int) bool {
	t := &r.tokens[last]
	return t.Tags.Has(lexicon.NameSuffix) && !t.Tags.Has(lexicon.Given) && t.Shape != grammar.ShapeInitial && t.Shape != grammar.ShapeUpper &&
		!r.isParticle(&r.tokens[words[len(words)-2]])
}

// familyBehind finds given names that stand behind the family name without a comma: "Peters OA", "Зеленин И. Е.", "PRO RUIZ
// Juan", "Иванов Иван Иванович". It returns the word at which they begin and how many they are.
func (r *nameReader) familyBehind(p *part, words []int) (int, int) {
	n := len(words)
	k := n
	for k > 1 && r.kindOf(words[k-1], p) == kindInitial {
		k--
	}
	if k < n && r.kindOf(words[0], p) != kindInitial {
		return k, n - k
	}
	k = 0
	for k < n && r.tokens[words[k]].Caps && r.kindOf(words[k], p) != kindInitial {
		k++
	}
	if k > 0 && k < n && r.noneInCapitals(words[k:]) {
		return k, n - k
	}
	if n == 3 && r.kindOf(words[0], p) == kindName && r.kindOf(words[1], p) == kindGiven && r.kindOf(words[2], p) == kindGiven {
		return 1, 2
	}
	if r.familyFirst(p, words) {
		return 1, n - 1
	}
	return 0, 0
}

func (r *nameReader) noneInCapitals(words []int) bool {
	for _, i := range words {
		if r.tokens[i].Caps {
			return false
		}
	}
	return true
}

// familyStart is the word at which the family name begins: at a particle, at the first word in capitals, at the word before
// "y"; at the last but one where the person has two family names; else the last.
func (r *nameReader) familyStart(p *part, words []int) int {
	n := len(words)
	if k := r.capitalsStart(p, words); k > 0 {
		return k
	}
	for k := range words {
		t := &r.tokens[words[k]]
		if r.kindOf(words[k], p) != kindParticle || k == n-1 {
			continue
		}
		small := r.isSmall(t)
		switch {
		case k == 0 && small, k == 0 && n == 2, k == 0 && n == 3 && !small && r.kindOf(words[1], p) == kindName:
			return 0 // "Le Corbusier", "Le Roy Ladurie"
		case k == 0:
		case r.isRomance(t) && k > 1 && r.kindOf(words[k-1], p) == kindName:
			return k - 1 // "Eduardo García de Enterría"
		case r.isDutch(t) && k > 1 && r.kindOf(words[k-1], p) == kindName && r.areGiven(words[:k-1], p):
			return k - 1 // "Lex Heerma van Voss", against "Johan Huibert van Gogh"
		case r.isConjunction(words[k]) && k > 1:
			return k - 1 // "José Ortega y Gasset"
		case !r.isConjunction(words[k]):
			return k
		}
	}
	if n >= 3 && r.twoFamilies(p, words) {
		return n - 2
	}
	return n - 1
}

// capitalsStart is the first word in capitals behind words that are not: "Juan PRO RUIZ", "C. CURTI GIALDINO"; 0 where
// capitals say nothing.
func (r *nameReader) capitalsStart(p *part, words []int) int {
	k := 0
	for k < len(words) && (r.kindOf(words[k], p) == kindInitial ||
		!r.tokens[words[k]].Caps && r.tokens[words[k]].Shape != grammar.ShapeInitial) {
		k++
	}
	if k == 0 || k == len(words) {
		return 0
	}
	for _, i := range words[k:] {
		if !r.tokens[i].Caps && r.kindOf(i, p) != kindParticle && r.tokens[i].Shape != grammar.ShapeInitial {
			return 0
		}
	}
	for k > 1 && r.kindOf(words[k-1], p) == kindParticle {
		k-- // "Volkmar von GRAEVE"
	}
	return k
}

// inverted is the name of "Macorra, J. C. de la" and "de la Macorra, JC".
func (r *nameReader) inverted(family, given part) citation.Name {
	var name citation.Name
	var start int
	if words := r.wordsOf(&family); len(words) > 1 {
		if last := words[len(words)-1]; r.isSuffix(last, words) { // "Stewart III, Charles"
			name.Suffix = r.nameText(last, family.end)
			family.end = last
		}
	}
	name.NonDroppingParticle, start = r.leadingParticles(family.start, family.end)
	name.Family = r.nameText(start, family.end)
	words := r.wordsOf(&given)
	words = r.dropHonorifics(&given, words)
	if last := words[len(words)-1]; len(words) > 1 && name.Suffix == "" && r.isSuffix(last, words) {
		name.Suffix = r.nameText(last, given.end)
		given.end = last
		words = words[:len(words)-1]
	}
	k := len(words)
	for k > 1 && r.kindOf(words[k-1], &given) == kindParticle {
		k--
	}
	if k < len(words) {
		switch particle := r.nameText(words[k], given.end); {
		case name.NonDroppingParticle != "":
		case r.language == "pt":
			name.DroppingParticle = particle // “HOLANDA, Sérgio Buarque de” is Holanda, and never de Holanda
		default:
			name.NonDroppingParticle = particle
		}
		given.end = words[k]
	}
	name.Given = r.nameText(given.start, given.end)
	return name
}

// leadingParticles splits small particles off the front of a family name; a particle alone is a family name.
func (r *nameReader) leadingParticles(start, end int) (string, int) {
	at := start
	for at < end {
		t := &r.tokens[at]
		if t.Kind == grammar.KindWord && (!r.isParticle(t) || !r.isSmall(t)) {
			break
		}
		at++
	}
	if at == start || at >= end {
		return "", start
	}
	last := at - 1
	for last > start && r.tokens[last].Kind == grammar.KindSign && r.tokens[last].Sign != '.' {
		last--
	}
	return r.text[r.tokens[start].Start:r.tokens[last].End], at
}

// nameText is a part of a name as printed; capitals and small capitals become ordinary case.
func (r *nameReader) nameText(start, end int) string {
	for start < end && r.tokens[start].Kind == grammar.KindSign && !r.opensParticle(start) {
		start++
	}
	for end > start {
		last := &r.tokens[end-1]
		if last.Kind != grammar.KindSign || last.Sign == '.' && end-start > 1 && r.keepsStop(end-2) || last.Sign == ']' && r.completes(end-2) {
			break
		}
		end--
	}
	if start >= end {
		return ""
	}
	p := r.partOf(start)
	var b strings.Builder
	at := r.tokens[start].Start
	for i := start; i < end; i++ {
		t := &r.tokens[i]
		b.WriteString(r.text[at:t.Start])
		word := t.In(r.text)
		if t.Kind == grammar.KindWord && (t.Shape == grammar.ShapeUpper || t.Shape == grammar.ShapeRoman && t.Caps) && !r.isInitial(i, p) {
			word = ordinaryCase(word)
		} else if t.Shape == grammar.ShapeInitial && r.isConjunction(i) {
			word = strings.ToLower(word) // "TOMÁS Y VALIENTE"
		}
		b.WriteString(word)
		at = t.End
	}
	return norm.NFKC.String(b.String())
}

// partOf is the part that holds the token.
func (r *nameReader) partOf(i int) *part {
	if k := r.partAt(i); k < len(r.parts) {
		return &r.parts[k]
	}
	return &part{start: i, end: len(r.tokens)}
}

// partAt is the number of the first part that ends behind the token.
func (r *nameReader) partAt(i int) int {
	return sort.Search(len(r.parts), func(k int) bool { return r.parts[k].end > i })
}

// keepsStop reports whether a full stop behind the word belongs to it: "S.", "Ph.", "Jr."; not that of "Do." and not that
// of "Buyse M." at the end of a list without stops.
func (r *nameReader) keepsStop(i int) bool {
	t := &r.tokens[i]
	switch {
	case t.Shape == grammar.ShapeInitial:
		return i+2 < len(r.tokens) || !r.undotted()
	case t.Tags.Has(lexicon.NameSuffix):
		return true
	}
	return t.Shape == grammar.ShapeTitle && utf8.RuneCountInString(t.In(r.text)) <= 3 && r.vowels(i) == 0
}

// undotted reports whether the list has initials without a full stop.
func (r *nameReader) undotted() bool {
	for i := range r.parts {
		p := &r.parts[i]
		for j := p.start; j < p.end; j++ {
			if r.kindOf(j, p) == kindInitial && r.wordAt(j) != nil &&
				(j+1 >= len(r.tokens) || r.tokens[j+1].Sign != '.' && r.tokens[j+1].Sign != '\'' && r.tokens[j+1].Sign != '[') && !r.completes(j) {
				return true
			}
		}
	}
	return false
}

// ordinaryCase is "O’Mara" for "O’MARA" and "Trevor-Roper" for "TREVOR-ROPER".
func ordinaryCase(word string) string {
	first := true
	return strings.Map(func(c rune) rune {
		if !unicode.IsLetter(c) {
			first = true
			return c
		}
		if first {
			first = false
			return unicode.ToUpper(c)
		}
		return unicode.ToLower(c)
	}, word)
}
