package citation

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFitPeople(t *testing.T) {
	lenin := Name{Family: "Lenin", Given: "Vladimir Ilyich"}
	for _, test := range []struct {
		a, b     Name
		same     bool // the family name
		conflict bool // the given names
	}{
		{Name{Family: "Lenin", Given: "V. I."}, lenin, true, false},
		{Name{Family: "LENIN"}, lenin, true, false},
		{Name{Family: "Ленин", Given: "В. И."}, lenin, true, false},
		{Name{Literal: "Vladimir Lenin"}, lenin, true, false},
		{Name{Family: "Levin"}, Name{Family: "Lewin"}, false, false},
		{Name{Family: "Rittersporm"}, Name{Family: "Rittersporn"}, true, false},
		{Name{Family: "Smith", Given: "John"}, Name{Family: "Smith", Given: "James"}, true, true},
		{Name{Family: "Smith", Given: "J."}, Name{Family: "Smith", Given: "Adam"}, true, true},
		{Name{Family: "Smith", Given: "Sam"}, Name{Family: "Smith", Given: "Samuel"}, true, false},
		{Name{Family: "Escobar"}, Name{Family: "Escobar Varela"}, true, false},
		{Name{Family: "Álvarez Junco"}, Name{Family: "Junco", Given: "José Álvarez"}, true, false},
		{Name{Family: "Junco", Given: "Álvarez"}, Name{Family: "Junco", Given: "José Álvarez"}, true, false},
		{Name{Family: "Junco", Given: "Álvarez"}, Name{Family: "Álvarez Junco", Given: "José"}, true, false},
		{Name{Family: "Giorgi", Given: "Rubén"}, Name{Family: "Giorgi", Given: "Gustavo Rubén"}, true, false},
		{Name{Family: "van Dam"}, Name{Family: "Dam", NonDroppingParticle: "van", Given: "Peter"}, true, false},
		{Name{Family: "Dam", Given: "van"}, Name{Family: "Dam", NonDroppingParticle: "van", Given: "Peter"}, true, false},
		{Name{Family: "Frost"}, Name{Literal: "Diana Coole u. Samantha Frost"}, true, false},
		{Name{Literal: "Borrmann u. Wiegand"}, Name{Literal: "Richard Borrmann u. Theodor Wiegand"}, true, false},
		{Name{Family: "Li"}, Name{Family: "Lu"}, false, false},
	} {
		v := newVocabulary()
		p, q := v.people(nil, []Name{test.a}), v.people(nil, []Name{test.b})
		like, given := v.fitPeople(p[0], q[0])
		assert.Equal(t, test.same, like > 0, "%v and %v", test.a, test.b)
		assert.Equal(t, test.conflict, given == givenConflict, "%v and %v", test.a, test.b)
		back, _ := v.fitPeople(q[0], p[0])
		assert.Equal(t, like, back, "%v and %v", test.b, test.a)
	}
}

// Of a list that was taken for one inverted name, each is known.
func TestColleagues(t *testing.T) {
	resolve(t, "1 / full a:Marc Müllenhoff & Andrea Wullstein & Helmut Brückner t:Holozäne Küstenverlagerung pl:Kiel y:2003 => m\n2 / "+lewin+
		"\n3 / opcit a:Müllenhoff, Wullstein & Brückner => m")
}

// Editors name a book as authors do.
func TestEditorsAlone(t *testing.T) {
	resolve(t, "1 / "+stalinism+"\n2 / "+lewin+"\n3 / opcit e:Tucker => tucker\n4 / "+nove+"\n5 / short e:Tucker => tucker")
}
