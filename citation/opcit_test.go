package citation

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

const (
	thorntonBook    = "full a:M. Thornton t:Embodying the Citizen in: Public and Private e:M. Thornton y:1995 ty:chapter pl:Melbourne => book"
	thorntonArticle = "full a:M. Thornton t:Historicising Citizenship in: Melbourne University Law Review v:20 y:1996 ty:article-journal => article"
)

func TestOpCit(t *testing.T) {
	for name, text := range map[string]string{
		"the author's work":                 "1 / " + lewin + "\n2 / " + nove + "\n3 / opcit a:Lewin @52 => lewin",
		"the one cited last":                "1 / " + thorntonBook + "\n2 / " + thorntonArticle + "\n3 / opcit a:Thornton => article",
		"the title tells":                   "1 / " + thorntonBook + "\n2 / " + thorntonArticle + "\n3 / opcit a:Thornton t:Embodying => book",
		"the year tells":                    "1 / " + thorntonBook + " / " + thorntonArticle + "\n2 / opcit a:Thornton y:1995 n:1 => book",
		"the note tells":                    "1 / " + thorntonBook + "\n2 / " + thorntonArticle + "\n3 / opcit a:Thornton n:1 => book",
		"the initials tell":                 "1 / full a:John Smith t:Peasants y:1980 => john\n2 / full a:Adam Smith t:Wealth of Nations y:1776 => adam\n3 / opcit a:J. Smith => john",
		"a chapter wants a book":            "1 / full a:N. Davis t:The Rites of Violence in: Past and Present v:59 y:1973 ty:article-journal => article / full a:N. Davis t:Society and Culture ty:book pl:Stanford y:1975 => book / short a:Davis t:Rites of Violence => article\n2 / opcit a:Davis n:1 @chapter 6 => book",
		"nobody of that name":               "1 / " + lewin + "\n2 / opcit a:Elton => -",
		"a title that nobody cited":         "1 / " + lewin + "\n2 / opcit a:Elton t:Reformation Europe => new",
		"by title alone":                    "1 / " + lewin + "\n2 / opcit t:Russian Peasants => lewin",
		"alone: what was cited just before": "1 / " + lewin + "\n2 / opcit @5 => lewin",
		"alone with a note":                 "1 / " + lewin + "\n2 / " + nove + "\n3 / opcit n:1 => lewin",
		"alone with nothing before":         "1 / opcit => -",
		"the editor of a book":              "1 / " + stalinism + "\n2 / opcit a:Tucker => tucker",
	} {
		t.Run(name, func(t *testing.T) {
			resolve(t, text)
		})
	}
}

func TestLocCit(t *testing.T) {
	bib := resolve(t, "1 / "+lewin+"\n2 / ibid @205 => lewin\n3 / opcit a:Lewin same => lewin")
	assert.Equal(t, Locator{LabelPage, "205"}, bib.Notes[2].Citations[0].Locator)
}

func TestOpCitDoubts(t *testing.T) {
	for text, want := range map[string]Code{
		"1 / " + lewin + "\n2 / opcit a:Elton => -":                                                        CodeOpCitNothing,
		"1 / " + lewin + "\n2 / opcit => lewin":                                                            CodeOpCitAlone,
		"1 / " + thorntonBook + "\n2 / " + thorntonArticle + "\n3 / opcit a:Thornton => article":           CodeAuthorAmbiguous,
		"1 / " + lewin + "\n2 / " + nove + "\n3 / opcit a:Lewin n:2 => lewin":                              CodeNoteElsewhere,
		"1 / full a:A t:Titles in: Review y:1990 pp:10–20 ty:article-journal => a\n2 / opcit a:A @55 => a": CodePageOutside,
	} {
		bib := resolve(t, text)
		assert.Equal(t, []Code{want}, codes(bib.Diagnostics), text)
	}
}
