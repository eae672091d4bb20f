package citation

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// What the grammar left without a name is read from the text of the mention.
func TestVerbatim(t *testing.T) {
	tml := "1 / full a:Lon Fuller t:The Morality of Law y:1964 as:TML => fuller\n2 / " + lewin + "\n3 / "
	for name, test := range map[string]struct {
		before string
		text   string // of the last citation
		form   Form
		year   int
		note   string
		want   string // title of its record
		is     Form
	}{
		"an abbreviation, taken for a page": {before: tml, text: "TML, p. 28", form: FormLocator, want: "The Morality of Law", is: FormShort},
		"an abbreviation, short":            {before: tml, text: "TML", form: FormShort, want: "The Morality of Law", is: FormShort},
		"initials never introduced":         {before: tml, text: "RPSP, p. 5", form: FormLocator, want: "Russian Peasants and Soviet Power: A Study of Collectivization", is: FormShort},
		"letters of nothing":                {before: tml, text: "XYZ, p. 28", form: FormLocator, want: "Russian Peasants and Soviet Power: A Study of Collectivization", is: FormLocator},
		"a short title":                     {before: tml, text: "Morality of Law, 5", form: FormShort, want: "The Morality of Law", is: FormShort},
		"a name before op. cit.":            {before: tml, text: "Fuller, op. cit., p. 5", form: FormOpCit, want: "The Morality of Law", is: FormOpCit},
		"an unknown name before op. cit.":   {before: tml, text: "Namier, op. cit., p. 5", form: FormOpCit, is: FormOpCit},
		"op. cit. alone":                    {before: tml, text: "op. cit., p. 5", form: FormOpCit, want: "Russian Peasants and Soviet Power: A Study of Collectivization", is: FormOpCit},
		"a name before words not known":     {before: tml, text: "Szujski, dz. cyt., s. 154", form: FormLocator, is: FormShort},
		"a chapter of the work before":      {before: tml, text: "Kapitel 7", form: FormLocator, want: "Russian Peasants and Soviet Power: A Study of Collectivization", is: FormLocator},
		"a page of the work before":         {before: tml, text: "p. 7", form: FormLocator, want: "Russian Peasants and Soviet Power: A Study of Collectivization", is: FormLocator},
		"a name before a year":              {before: tml, text: "Fuller 1964", form: FormShort, year: 1964, want: "The Morality of Law", is: FormShort},
		"a name before a note number": {before: "1 / full a:Lon Fuller t:The Morality of Law y:1964 => fuller / " + lewin + "\n2 / ", text: "Fuller (n 1)", form: FormCross, note: "1",
			want: "The Morality of Law", is: FormCross},
		"a title before a note number": {before: "1 / full a:Lon Fuller t:The Morality of Law y:1964 => fuller / " + lewin + "\n2 / ", text: "Russian Peasants (s. Anm. 1)", form: FormCross, note: "1",
			want: "Russian Peasants and Soviet Power: A Study of Collectivization", is: FormCross},
		"nothing but a note number": {before: "1 / full a:Lon Fuller t:The Morality of Law y:1964 => fuller / " + lewin + "\n2 / ", text: "Anm. 1", form: FormCross, note: "1", is: FormCross},
	} {
		t.Run(name, func(t *testing.T) {
			doc, _ := notes(t, test.before+"short")
			note := doc.Notes[len(doc.Notes)-1]
			note.Text = test.text
			c := &Citation{Form: test.form, NoteRef: test.note, Span: Span{0, len(test.text)}}
			c.Stated.Issued.Start.Year = test.year
			note.Citations = []*Citation{c}
			Resolve(doc)
			got := ""
			if c.Record != nil {
				got = c.Record.Title
			}
			assert.Equal(t, test.want, got, reasonOf(c))
			assert.Equal(t, test.is, c.Form)
		})
	}
}

func TestLead(t *testing.T) {
	for text, want := range map[string]string{
		"ZGLRE, p. 28":  "ZGLRE",
		"“Holy Man,” 5": "Holy Man",
		"Fuller (n 5)":  "Fuller",
		"p. 28":         "",
		"28–30":         "",
		"漢書, 5":         "漢書",
		"A Long Sentence That Is No Name of Anything": "",
	} {
		m := &mention{Citation: &Citation{Span: Span{0, len(text)}}, note: &Note{Text: text}}
		got, _ := m.lead()
		assert.Equal(t, want, got, text)
	}
	for _, span := range []Span{{-1, 5}, {3, 900}, {5, 2}} {
		m := &mention{Citation: &Citation{Span: span}, note: &Note{Text: "Fuller, 5"}}
		got, _ := m.lead()
		assert.Empty(t, got)
	}
}
