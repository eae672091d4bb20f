package grammar

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/e843347c/ibid/citation"
)

// keysWithout are the features of a note in the order in which they are found.
func keysWithout(f Family, note *citation.Note, context Context) []uint32 {
	var keys []uint32
	l := Learner{Without: f}
	l.Keys(Lex(note, nil), context, func(key uint32) { keys = append(keys, key) })
	return keys
}

func TestFamiliesTellWhatTheyLookAt(t *testing.T) {
	plain := &citation.Note{Text: "Gralmen, Brostik", Styled: true}
	italic := &citation.Note{Text: plain.Text, Styled: true}
	italic.Marks = []citation.Mark{{Span: citation.Span{End: len(plain.Text)}, Kind: citation.MarkItalic}}
	for _, c := range []struct {
		family  Family
		note    *citation.Note
		context Context
	}{
		{FamilyWord, &citation.Note{Text: "Dralmen, Brostik", Styled: true}, Context{}},
		{FamilyShape, &citation.Note{Text: "gralmen, brostik", Styled: true}, Context{}},
		{FamilySetting, italic, Context{}},
		{FamilyKnown, plain, Context{Known: []Known{KnownName, KnownNothing, KnownTitle}}},
		{FamilyList, plain, Context{List: true}},
	} {
		t.Run(c.family.String(), func(t *testing.T) {
			assert.NotEqual(t, keysWithout(FamilyNone, plain, Context{}), keysWithout(FamilyNone, c.note, c.context))
			assert.Equal(t, keysWithout(c.family, plain, Context{}), keysWithout(c.family, c.note, c.context))
		})
	}
}

func TestEveryFamilyLeavesSomethingOut(t *testing.T) {
	note := &citation.Note{Text: "Moshe Lewin, “On Collectivization,” in Essays, ed. J. Smith (London, 1968), 12."}
	context := Context{List: true, Known: make([]Known, len(Lex(note, nil)))}
	all := keysWithout(FamilyNone, note, context)
	assert.Len(t, Families(), int(FamilyCount)-1)
	for _, f := range Families() {
		assert.Subset(t, all, keysWithout(f, note, context), f)
		assert.Less(t, len(keysWithout(f, note, context)), len(all), f)
	}
}

func TestEveryTemplateHasItsFamily(t *testing.T) {
	var all templates
	for _, f := range Families() {
		all |= families[f].templates
	}
	for f := featBias + 1; f <= featListPattern; f++ { // the bias looks at nothing
		assert.True(t, all.has(f), f)
	}
}
