package interpret

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/e843347c/ibid/citation"
)

// TestLocator writes a place as "label value"; a page without a word for it has no label.
func TestLocator(t *testing.T) {
	for notation, want := range map[string]string{
		"title⟨T,⟩ locator⟨187.⟩":        " 187",
		"title⟨T,⟩ locator⟨p. 187.⟩":     "page 187",
		"title⟨T,⟩ locator⟨pp. 189–90;⟩": "page 189–90",
		"title⟨T,⟩ locator⟨at 131.⟩":     "page 131",
		"title⟨T,⟩ locator⟨P. 63.⟩":      "page 63",
		"title⟨T,⟩ locator⟨34:187.⟩":     " 34:187",
		"title⟨T,⟩ volumes⟨2 vols.,⟩ date⟨1979,⟩ volume⟨vol. I,⟩ locator⟨p. 98.⟩":             "page I, 98",
		"title⟨T,⟩ container⟨in C,⟩ volumes⟨2 vols.,⟩ date⟨1979,⟩ volume⟨I,⟩ locator⟨p. 98.⟩": "page 98",
		"title⟨T,⟩ date⟨1979,⟩ volume⟨vol. I,⟩ locator⟨p. 98.⟩":                               "page 98",
		"title⟨T,⟩ date⟨1979,⟩ page⟨136–40,⟩ locator⟨317.⟩":                                   " 136–40, 317",
		"title⟨T,⟩ locator⟨xii–xiv.⟩":                                                         " xii–xiv",
		"title⟨T,⟩ locator⟨136–40, 317.⟩":                                                     " 136–40, 317",
		"title⟨T,⟩ locator⟨(56).⟩":                                                            " 56",
		"title⟨T,⟩ locator⟨79 n. 1⟩":                                                          " 79 n. 1",
		"title⟨T,⟩ locator⟨at 384 n.328⟩":                                                     "page 384 n.328",
		"title⟨T,⟩ locator⟨127 and throughout⟩":                                               " 127 and throughout",
		"title⟨T,⟩ locator⟨esp. 43–59⟩":                                                       " 43–59",
		"title⟨T,⟩ locator⟨chap. 4⟩":                                                          "chapter 4",
		"title⟨T,⟩ locator⟨ch. 12 and passim⟩":                                                "chapter 12 and passim",
		"title⟨T,⟩ locator⟨fol. 12r⟩":                                                         "folio 12r",
		"title⟨T,⟩ locator⟨fols. 3r–5v,⟩":                                                     "folio 3r–5v",
		"title⟨T,⟩ locator⟨col. 431⟩":                                                         "column 431",
		"title⟨T,⟩ locator⟨vol. 2⟩":                                                           "volume 2",
		"title⟨T,⟩ locator⟨para. 12⟩":                                                         "paragraph 12",
		"title⟨T,⟩ locator⟨¶ 12⟩":                                                             "paragraph 12",
		"title⟨T,⟩ locator⟨[57];⟩":                                                            "paragraph 57",
		"title⟨T,⟩ locator⟨§ 652A⟩":                                                           "section 652A",
		"title⟨T,⟩ locator⟨§ 2703(a)⟩":                                                        "section 2703(a)",
		"title⟨Human Rights Act⟩ locator⟨s 3(1);⟩":                                            "section 3(1)",
		"title⟨Senior Courts Act⟩ locator⟨s 31(2A).⟩":                                         "section 31(2A)",
		"title⟨T,⟩ locator⟨fig. 3⟩":                                                           "figure 3",
		"title⟨T,⟩ locator⟨art. 5⟩":                                                           "article-locator 5",
		"title⟨T,⟩ locator⟨n. 3⟩":                                                             "note 3",
		"title⟨T,⟩ locator⟨s.v. “vagabond”⟩":                                                  "sub-verbo vagabond",
		"title⟨Florentine Histories,⟩ locator⟨V.8;⟩":                                          "section V.8",
		"title⟨Storia d’Italia,⟩ locator⟨VII.5.⟩":                                             "section VII.5",
		"author⟨Thuc.⟩ locator⟨1.22.4;⟩":                                                      "section 1.22.4",
		"author⟨Arist.⟩ title⟨Poet.⟩ locator⟨1451a36–b11.⟩":                                   "section 1451a36–b11",
		"author⟨Plato,⟩ title⟨Resp.⟩ locator⟨2.377d–e;⟩":                                      "section 2.377d–e",
		"title⟨Summa⟩ locator⟨II-II, q. 110, a. 1.⟩":                                          "section II-II, q. 110, a. 1",
		"title⟨The Mother of All Demos,⟩ other⟨video,⟩ locator⟨31:00,⟩":                       "timestamp 31:00",
		"de: title⟨T,⟩ locator⟨S. 142f., S. 147f.⟩":                                           "page 142f., 147f.",
		"de: title⟨T,⟩ locator⟨S. 67, S. 69ff.⟩":                                              "page 67, 69ff.",
		"de: title⟨T,⟩ locator⟨hier S. 12⟩":                                                   "page 12",
		"de: title⟨T,⟩ locator⟨S. 159 u. 152ff.⟩":                                             "page 159 u. 152ff.",
		"de: title⟨T,⟩ locator⟨§ 311 Rn. 37;⟩":                                                "section 311 Rn. 37",
		"de: title⟨T,⟩ locator⟨§ 9 I;⟩":                                                       "section 9 I",
		"de: title⟨T,⟩ locator⟨Rn. 199.⟩":                                                     "paragraph 199",
		"de: archive⟨BArch,⟩ archive-place⟨R 43-I/1243,⟩ locator⟨Bl. 112 f.;⟩":                "folio 112 f.",
		"de: title⟨T,⟩ locator⟨Bd. 2, S. 5⟩":                                                  "page 2, 5",
		"fr: title⟨T,⟩ locator⟨p. 70, n. 3⟩":                                                  "page 70, n. 3",
		"fr: title⟨T,⟩ locator⟨p. 204 sq.⟩":                                                   "page 204 sq.",
		"fr: title⟨T,⟩ locator⟨fo 141-143.⟩":                                                  "folio 141-143",
		"es: title⟨T,⟩ locator⟨pp. 45 y ss.⟩":                                                 "page 45 y ss.",
		"es: title⟨T,⟩ locator⟨I, p. 612.⟩":                                                   "page I, 612",
		"it: title⟨T,⟩ locator⟨p. 565 ss.⟩":                                                   "page 565 ss.",
		"it: title⟨T,⟩ locator⟨cap. 3⟩":                                                       "chapter 3",
		"it: archive⟨ASVe,⟩ archive-place⟨b. 12,⟩ locator⟨cc. 4r-5v.⟩":                        "folio 4r-5v",
		"pt: title⟨T,⟩ locator⟨p. 131 e ss.⟩":                                                 "page 131 e ss.",
		"nl: title⟨Koninkrijk⟩ locator⟨V, 496-537.⟩":                                          " V, 496-537",
		"pl: title⟨Teoria⟩ locator⟨..., s. 176;⟩":                                             "page 176",
		"ru: archive⟨РГАЭ.⟩ archive-place⟨Ф. 7486.⟩ locator⟨Л. 54–55об.⟩":                     "folio 54–55об.",
		"ru: title⟨Сочинения.⟩ locator⟨С. 118.⟩":                                              "page 118",
		"archive⟨GARF,⟩ archive-place⟨f. 5446, op. 15,⟩ locator⟨ll. 1–44.⟩":                   "folio 1–44",
		"title⟨T,⟩ locator⟨p. 5⟩ locator⟨p. 9⟩":                                               "page 5, 9",
		"author⟨Gabba,⟩ title⟨‘Imperialismo’,⟩ container⟨in Storia di Roma;⟩ volume⟨vol. 2;⟩ date⟨1990⟩ locator⟨2:228.⟩": " 228",
		"fr: author⟨H.-J. Martin,⟩ title⟨Livre,⟩ place⟨Genève,⟩ date⟨1999,⟩ locator⟨t. II, p. 678.⟩":                     "page 678",
		// What is said of a whole book is a place in it.
		"author⟨Hobsbawm, Eric,⟩ title⟨Nations,⟩ place⟨Cambridge⟩ date⟨1990,⟩ page⟨80–100⟩": " 80–100",
		"author⟨Presser,⟩ title⟨Ondergang,⟩ volume⟨vol. 2⟩":                                 "volume 2",
	} {
		t.Run(notation, func(t *testing.T) {
			got := readOne(t, notation).Locator
			assert.Equal(t, want, string(got.Label)+" "+got.Value)
		})
	}
}

// TestNoLocator asks for the pages that a work occupies, beside a place or without one.
func TestNoLocator(t *testing.T) {
	c := readOne(t, "de: author⟨Emilio Gabba,⟩ title⟨„Imperialismo“,⟩ journal⟨in: Athenaeum⟩ volume⟨64⟩ date⟨(1986),⟩ page⟨S. 189–233,⟩ locator⟨hier S. 219.⟩")
	assert.Equal(t, "189–233", c.Stated.Page)
	assert.Equal(t, citation.Locator{Label: citation.LabelPage, Value: "219"}, c.Locator)
	c = readOne(t, "author⟨Mona Ozouf,⟩ title⟨“Public Opinion,”⟩ journal⟨Journal of Modern History⟩ volume⟨60⟩ date⟨(1988):⟩ page⟨S1–S21.⟩")
	assert.Equal(t, "S1–S21", c.Stated.Page)
	assert.Zero(t, c.Locator)
}
