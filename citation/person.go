package citation

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A person is a name as it is compared: the folded words of the family name (or of the whole, for a body or a name that
// was not split), and those of the given name.
type person struct {
	family   []word
	particle []word
	given    []string
}

// maxPeople is how many people a work is known by. Collaborations have thousands of authors, and no note names the later ones.
const maxPeople = 100

// people folds the names of a role. Names without any word are left out.
func (v *vocabulary) people(list []person, names []Name) []person {
	for _, name := range names[:min(len(names), maxPeople)] {
		p := person{family: v.words(name.Family), given: v.given(name)}
		if name.NonDroppingParticle != "" || name.DroppingParticle != "" {
			p.particle = append(slices.Clip(v.words(name.DroppingParticle)), v.words(name.NonDroppingParticle)...)
		}
		if len(p.family) == 0 {
			p.family = v.words(name.Literal)
		}
		if len(p.family) == 0 {
			p.family, p.given = v.words(name.Given), nil
		}
		if len(p.family) > 0 {
			list = append(list, p)
		}
	}
	return list
}

func (v *vocabulary) given(name Name) []string {
	if name.Given == "" {
		return nil
	}
	var given []string
	for _, w := range v.words(name.Given) {
		given = append(given, v.texts[w])
	}
	return given
}

// familiarity says how far two family names may be one, from 0 to 1. “Escobar” is “Escobar Varela”, “Tuin” is “van der
// Tuin”, “Rittersporm” is a misread “Rittersporn”; “Lewin” is not “Levin”.
func (v *vocabulary) familiarity(a, b []word) float64 {
	const (
		part    = 0.8
		misread = 0.5
		unsplit = 4 // words of a name that is several people: “Diana Coole u. Samantha Frost”
	)
	if slices.Equal(a, b) {
		return 1
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return 0
	}
	if rest := len(b) - len(a); rest > 0 && slices.Equal(a, b[rest:]) && !v.heavy(b[:rest]) {
		return 1 // “van Dam” and “Dam”
	}
	if len(a) < len(b) && v.heavy(a) && (slices.Equal(a, b[:len(a)]) || slices.Equal(a, b[len(b)-len(a):])) {
		return part
	}
	if len(b) >= unsplit && v.heavy(a) && v.hasAll(b, a) {
		return part
	}
	if len(a) != len(b) {
		return 0
	}
	for i := range a {
		x, y := v.texts[a[i]], v.texts[b[i]]
		if a[i] != b[i] && (min(len(x), len(y)) <= stemLength || !nearly(x, y, 1)) {
			return 0
		}
	}
	return misread
}

// hasAll reports whether a list has all long words of another.
func (v *vocabulary) hasAll(list, part []word) bool {
	return !slices.ContainsFunc(part, func(w word) bool { return v.weight[w] == 1 && !slices.Contains(list, w) })
}

// heavy reports whether one of the words is long enough to tell something.
func (v *vocabulary) heavy(list []word) bool {
	return slices.ContainsFunc(list, func(w word) bool { return v.weight[w] == 1 })
}

// A givenFit says how two given names go together.
type givenFit uint8

const (
	givenUnknown  givenFit = iota // one of the two is not given
	givenAgrees                   // “V. I.” and “Vladimir Ilyich”
	givenConflict                 // “J. H.” and “Adam”
)

// fitGiven compares given names as far as both go. Two spelt-out first names must be the same but for a short form:
// “Sam” and “Samuel” agree, “John” and “James” conflict. Where the first do not go together, one may begin later in the
// other: “Rubén” is “Gustavo Rubén”, and “Álvarez” is the half of a surname that “José Álvarez” has.
func fitGiven(a, b []string) givenFit {
	if len(a) == 0 || len(b) == 0 {
		return givenUnknown
	}
	if agree(a, b) {
		return givenAgrees
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	for from := 1; from+len(a) <= len(b); from++ {
		if agree(a, b[from:]) {
			return givenUnknown
		}
	}
	return givenConflict
}

// agree compares names one by one, as far as both go.
func agree(a, b []string) bool {
	for i := range min(len(a), len(b)) {
		x, y := a[i], b[i]
		if len(x) > len(y) {
			x, y = y, x
		}
		first, _ := utf8.DecodeRuneInString(x)
		other, _ := utf8.DecodeRuneInString(y)
		if first != other || isSpelt(x) && !strings.HasPrefix(y, x) && !nearly(x, y, 1) && sharedPrefix(x, y) < 3 {
			return false
		}
	}
	return true
}

// isSpelt tells a name from initials; “Ia.” and “Th.” are initials too.
func isSpelt(name string) bool { return utf8.RuneCountInString(name) > 2 }

// fitPeople says how far two people may be one: the likeness of the family names, 0 where the given names conflict.
// Where one has a half of a double surname among the given names, only the rest is compared.
func (v *vocabulary) fitPeople(p, q person) (float64, givenFit) {
	like := v.familiarity(p.family, q.family)
	if like == 0 {
		return 0, givenUnknown
	}
	fit := fitGiven(p.given, q.given)
	if fit == givenConflict && (v.within(p.given, q) || v.within(q.given, p)) {
		fit = givenUnknown
	}
	return like, fit
}

// within reports whether all given names are words of the person's family name, or its particles.
func (v *vocabulary) within(given []string, p person) bool {
	for _, name := range given {
		if id, ok := v.ids[name]; !ok || !slices.Contains(p.family, id) && !slices.Contains(p.particle, id) {
			return false
		}
	}
	return true
}
