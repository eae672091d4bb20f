package interpret

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
)

// TestForm names the form of the last citation, and after a blank that of its container.
func TestForm(t *testing.T) {
	for notation, want := range map[string]string{
		"author⟨Moshe Lewin,⟩ title⟨Russian Peasants⟩ place⟨(London:⟩ publisher⟨Allen,⟩ date⟨1968).⟩":                                           "full ",
		"author⟨N. Staves,⟩ title⟨Separate Property⟩ date⟨(1990)⟩ locator⟨4.⟩":                                                                  "full ",
		"author⟨Kelsen,⟩ title⟨Reine Rechtslehre⟩ date⟨(1934)⟩":                                                                                 "full ",
		"journal⟨Izvestiia,⟩ date⟨8 March 1929.⟩":                                                                                               "full ",
		"archive⟨GARF,⟩ archive-place⟨f. 5446,⟩ locator⟨l. 3.⟩":                                                                                 "full ",
		"author⟨Thuc.⟩ locator⟨1.22.4.⟩":                                                                                                        "full ",
		"author⟨Gary B. Nash,⟩ genre⟨interview by the author,⟩ date⟨14 March 1999.⟩":                                                            "full ",
		"author⟨Lewin,⟩ title⟨Russian Peasants,⟩ locator⟨5.⟩":                                                                                   "short ",
		"author⟨Lewin,⟩ locator⟨5.⟩":                                                                                                            "short ",
		"author⟨Lewin⟩ date⟨1968,⟩ locator⟨5.⟩":                                                                                                 "short ",
		"de: author⟨Raiser,⟩ journal⟨JZ⟩ date⟨1961,⟩ page⟨465–473⟩ locator⟨(469);⟩":                                                             "short ",
		"author⟨Mott,⟩ title⟨‘Cotidiano’,⟩ container⟨in História da vida privada⟩ editor⟨(ed. Souza),⟩ locator⟨1:27.⟩":                          "short ",
		"title⟨Katz,⟩ volume⟨389⟩ journal⟨U.S.⟩ locator⟨at 353.⟩":                                                                               "short ",
		"author⟨Senff⟩ cross⟨(n 17)⟩ locator⟨506.⟩":                                                                                             "short ",
		"it: author⟨Ginzburg,⟩ title⟨Il formaggio e i vermi,⟩ op-cit⟨cit.,⟩ locator⟨p. 5.⟩":                                                     "short ",
		"fr: author⟨J.-M. Pesez,⟩ op-cit⟨préc.,⟩ cross⟨note 7⟩ locator⟨à la page 161⟩":                                                          "short ",
		"author⟨Vogel,⟩ op-cit⟨op. cit.,⟩ cross⟨n. 7,⟩ locator⟨p. 80.⟩":                                                                         "opcit ",
		"pl: author⟨J. Tazbir,⟩ title⟨Państwo,⟩ op-cit⟨dz. cyt.,⟩ locator⟨s. 25.⟩":                                                              "opcit ",
		"ibid⟨Ibid.,⟩ locator⟨p. 5.⟩":                                                                                                           "ibid ",
		"de: author⟨Lewin,⟩ ibid⟨ebd.,⟩ locator⟨S. 5.⟩":                                                                                         "ibid ",
		"cross⟨See note 5 above.⟩":                                                                                                              "cross ",
		"locator⟨p. 199.⟩":                                                                                                                      "locator ",
		"idem⟨idem,⟩ title⟨Penser la Révolution⟩ place⟨(Paris⟩ date⟨1978)⟩":                                                                     "full ",
		"author⟨J. Hough,⟩ title⟨“Cultural Revolution,”⟩ ibid⟨in ibid.,⟩ locator⟨244.⟩":                                                         "full ibid",
		"de: author⟨G. Clemente,⟩ title⟨L’economia;⟩ ibid⟨in: demselben Band,⟩ locator⟨S. 378.⟩":                                                "full ibid",
		"author⟨D. Reid,⟩ title⟨“Saint Monday,”⟩ ibid⟨ibid.,⟩ issue⟨no. 71⟩ date⟨(1976)⟩":                                                       "full ibid",
		"ru: ibid⟨Там же.⟩ archive-place⟨Д. 41.⟩ locator⟨Л. 3.⟩":                                                                                "full ibid",
		"author⟨M. Neave,⟩ title⟨‘Private Ordering’⟩ editor⟨in Thornton,⟩ op-cit⟨op. cit.,⟩ cross⟨n. 4.⟩":                                       "full opcit",
		"fr: author⟨P. Bourdelais,⟩ title⟨« La vieillesse »,⟩ editor⟨dans S. Aymé (éd.),⟩ container⟨Handicap,⟩ op-cit⟨op. cit.⟩":                "opcit ",
		"author⟨F. Dau,⟩ title⟨Democracy,⟩ container⟨in Journal,⟩ cross⟨(n 20)⟩":                                                                "full cross",
		"de: author⟨Rosi Braidotti:⟩ title⟨Interview,⟩ editor⟨in: Dolphijn u. van der Tuin (Hg.):⟩ container⟨New Materialism,⟩ locator⟨S. 21.⟩": "full short",
		"de: author⟨Tomasz Giaro,⟩ title⟨Culpa,⟩ editor⟨in: Falk/Mohnhaupt (Hrsg.),⟩ container⟨BGB,⟩ date⟨2000⟩":                                "full ",
		"author⟨M. Lewin,⟩ title⟨Making⟩ place⟨(New York⟩ date⟨1985).⟩ prose⟨Essays are⟩ title⟨“Society and State”⟩ page⟨(pp. 209–40)⟩":         "full ibid",
	} {
		t.Run(notation, func(t *testing.T) {
			c := readOne(t, notation)
			assert.Equal(t, want, c.Form.String()+" "+c.Container.String())
		})
	}
}

func TestCrossReference(t *testing.T) {
	for notation, want := range map[string]string{
		"cross⟨See note 5 above.⟩":                  "5 above",
		"cross⟨supra n. 12,⟩ locator⟨at 3⟩":         "12 above",
		"author⟨Senff⟩ cross⟨(n 17)⟩ locator⟨506.⟩": "17 ",
		"de: cross⟨wie Anm. 3,⟩ locator⟨S. 5⟩":      "3 above",
		"cross⟨below, note 40.⟩":                    "40 below",
	} {
		t.Run(notation, func(t *testing.T) {
			c := readOne(t, notation)
			direction := map[citation.Direction]string{citation.DirectionAbove: "above", citation.DirectionBelow: "below"}[c.Direction]
			assert.Equal(t, want, c.NoteRef+" "+direction)
		})
	}
}

func TestIdem(t *testing.T) {
	for _, notation := range []string{
		"idem⟨Idem,⟩ title⟨Essays,⟩ locator⟨5⟩",
		"es: idem⟨ÍD.,⟩ title⟨La desamortización,⟩ locator⟨5⟩",
		"author⟨———.⟩ title⟨Essays.⟩ date⟨1968.⟩",
		"pt: author⟨______.⟩ title⟨Trabalho e cultura.⟩ date⟨2001.⟩",
	} {
		t.Run(notation, func(t *testing.T) {
			c := readOne(t, notation)
			assert.True(t, c.Idem)
			assert.Empty(t, c.Stated.Author)
		})
	}
	assert.False(t, readOne(t, "author⟨Lewin,⟩ title⟨Essays⟩").Idem)
}

func TestRelation(t *testing.T) {
	for prose, want := range map[string]citation.Relation{
		"; reprinted in":                            citation.RelationReprintedIn,
		", and later reprinted in":                  citation.RelationReprintedIn,
		"; translated as":                           citation.RelationTranslatedAs,
		"; trans. Margaret Bent as":                 citation.RelationTranslatedAs,
		"; trans. Margaret Bent, see":               "",
		"quoted in":                                 citation.RelationQuotedIn,
		"reviewed by":                               citation.RelationReviewOf,
		", emphasis added, reprinted in":            citation.RelationReprintedIn,
		"; see also":                                "",
		"For incensed reviews of Sleepwalkers, see": "",
		"Most of the earlier contributions, which had appeared over some years, are collected in": "",
	} {
		t.Run(prose, func(t *testing.T) {
			notation := "author⟨Coase,⟩ title⟨‘Social Cost’,⟩ date⟨1960⟩ prose⟨" + prose + "⟩ title⟨The Firm,⟩ date⟨1988⟩"
			assert.Equal(t, want, readOne(t, notation).Relation)
		})
	}
}

// A review without a title of its own is one of the work before.
func TestReview(t *testing.T) {
	review := "de: author⟨W. Gray,⟩ title⟨Cold War,⟩ place⟨Chapel Hill⟩ date⟨2003.⟩ prose⟨Skeptisch dazu %s⟩ author⟨Thomas Schwartz,⟩ journal⟨in: Cold War Studies⟩ volume⟨7⟩ date⟨(2005).⟩"
	assert.Equal(t, citation.RelationReviewOf, readOne(t, fmt.Sprintf(review, "die Rezension von")).Relation)
	assert.Empty(t, readOne(t, fmt.Sprintf(review, "auch")).Relation)
}

func TestKind(t *testing.T) {
	assert.Equal(t, citation.TypeArticle, readOne(t, "fr: author⟨M. Barber,⟩ op-cit⟨art. cit.⟩").Kind)
	assert.Empty(t, readOne(t, "fr: author⟨M. Barber,⟩ op-cit⟨op. cit.⟩").Kind)
	assert.Empty(t, readOne(t, "de: author⟨Barber,⟩ op-cit⟨a.a.O.⟩").Kind)
}

func TestSurroundings(t *testing.T) {
	c := readOne(t, "prose⟨Peasants resisted; see also⟩ author⟨Lewin,⟩ locator⟨5⟩ prose⟨(emphasis added).⟩")
	assert.Equal(t, "see also", c.Prefix)
	assert.Equal(t, "emphasis added", c.Suffix)
	c = readOne(t, "prose⟨Peasants resisted.⟩ author⟨Lewin,⟩ locator⟨5⟩ prose⟨The archive was closed.⟩")
	assert.Empty(t, c.Prefix)
	assert.Empty(t, c.Suffix)
	assert.Equal(t, "SW", readOne(t, "de: author⟨Walser:⟩ title⟨Werke⟩ henceforth⟨(zit. als SW mit Band- und Seitenzahl)⟩ date⟨1959⟩").Introduces)
	assert.Equal(t, "PSS", readOne(t, "author⟨Lenin,⟩ title⟨Polnoe sobranie⟩ henceforth⟨(hereafter PSS)⟩ date⟨1959⟩").Introduces)
}

func TestSpan(t *testing.T) {
	for notation, want := range map[string]string{
		"ibid⟨Ibid.⟩": "Ibid.",
		"cross⟨see the work cited in note 12.⟩":                 "note 12",
		"de: cross⟨oben, Anm. 2;⟩":                              "oben, Anm. 2",
		"ibid⟨Ibidem.⟩":                                         "Ibidem",
		"de: ibid⟨Ebenda.⟩":                                     "Ebenda",
		"de: ibid⟨Ebd.,⟩ locator⟨S. 67, S. 69ff.⟩":              "Ebd., S. 67, S. 69ff.",
		"cs: author⟨Hroch,⟩ op-cit⟨cit. dílo.⟩":                 "Hroch, cit. dílo",
		"author⟨J. Hough,⟩ title⟨“Revolution,”⟩ ibid⟨in ibid.⟩": "J. Hough, “Revolution,” in ibid.",
		"title⟨“Social Crises.”⟩":                               "“Social Crises.”",
		"author⟨(Lewin,⟩ title⟨Peasants,⟩ locator⟨5).⟩":         "Lewin, Peasants, 5",
		"author⟨Lewin,⟩ title⟨Peasants⟩ date⟨(1968).⟩":          "Lewin, Peasants (1968)",
		"pl: author⟨J. Tazbir,⟩ title⟨Ze studiów...⟩":           "J. Tazbir, Ze studiów...",
		"title⟨What Is to Be Done?⟩":                            "What Is to Be Done?",
	} {
		t.Run(notation, func(t *testing.T) {
			note := readNote(t, notation)
			require.Len(t, note.Citations, 1)
			assert.Equal(t, want, note.Citations[0].Span.In(note.Text))
		})
	}
}
