package citation

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestIdem(t *testing.T) {
	lewins := []Name{{Family: "Lewin", Given: "Moshe"}}
	for name, test := range map[string]struct {
		text string
		want []Name
	}{
		"a new work": {"1 / " + lewin + " / full idem t:Political Undercurrents pl:Princeton y:1974 => new", lewins},
		"the given name comes later": {"1 / short a:Lewin t:Russian Peasants => lewin / full idem t:Political Undercurrents pl:Princeton y:1974 => new\n2 / " +
			lewin, lewins},
		"after ibid.":                  {"1 / " + lewin + "\n2 / ibid => lewin / full idem t:Political Undercurrents pl:Princeton y:1974 => new", lewins},
		"the editors, ders. as author": {"1 / " + stalinism + " / full idem t:The Soviet Political Mind pl:London y:1972 => new", []Name{{Family: "Tucker", Given: "Robert C."}}},
		"in a chain": {"1 / " + lewin + " / full idem t:Political Undercurrents pl:Princeton y:1974 => x / full idem t:The Making of the Soviet System pl:New York y:1985 => new",
			lewins},
		"reprinted in": {"1 / " + eley + " / full rel:reprinted-in t:From Unification to Nazism pl:London y:1986 => new", []Name{{Family: "Eley", Given: "Geoff"}}},
	} {
		t.Run(name, func(t *testing.T) {
			bib := resolve(t, test.text)
			var got *Citation
			for _, note := range bib.Notes {
				for _, c := range note.Citations {
					if c.Idem || c.Relation != "" {
						got = c
					}
				}
			}
			assert.Equal(t, test.want, got.Record.Author)
		})
	}
	resolve(t, "1 / "+lewin+" / full idem t:Political Undercurrents pl:Princeton y:1974 => under\n2 / "+nove+
		"\n3 / short a:Lewin t:Undercurrents => under / short idem t:Russian Peasants => lewin")
	resolve(t, "1 / full a:E. Martínez t:Una interpretación y:2018 pub:X => a / full a:E. Martínez t:Aproximación y:2019 pub:X => b\n2 / short a:Martínez y:2018 => a / short y:2019 => b")
	bib := resolve(t, "1 / full idem t:Political Undercurrents pl:Princeton y:1974 => x")
	assert.Equal(t, []Code{CodeIdemNothing}, codes(bib.Diagnostics))
}

// What an article is reprinted in and has no title of its own has that of the article.
func TestReprintTitle(t *testing.T) {
	bib := resolve(t, "1 / "+eley+" / full rel:reprinted-in in: Forum on Line y:1987 => reprint")
	assert.Equal(t, "History with the Politics Left Out", bib.Records[1].Title)
	assert.Equal(t, "Forum on Line", bib.Records[1].ContainerTitle)
	assert.Equal(t, bib.Records[0].Author, bib.Records[1].Author)
}

func TestNextVolume(t *testing.T) {
	bib := resolve(t, "1 / full a:Charles Verlinden t:L’esclavage v:I pl:Brügge y:1955 => one / full v:II pl:Gent y:1977 => two")
	assert.Equal(t, "L’esclavage", bib.Records[1].Title)
	assert.Equal(t, "II", bib.Records[1].Volume)
	assert.Equal(t, "I", bib.Records[0].Volume)
	assert.Equal(t, RuleVolume, bib.Notes[0].Citations[1].Via.Rule)
}

func TestUnnamed(t *testing.T) {
	everyday := " / full t:Everyday Stalinism pl:Oxford y:1999 ty:book => new"
	implied := []Code{CodeAuthorImplied}
	for name, test := range map[string]struct {
		text  string
		want  []Name
		codes []Code
	}{
		"after a work of the same note":   {"1 / " + lewin + everyday, namesOf("Moshe Lewin"), implied},
		"in a chain":                      {"1 / " + lewin + " / full t:Political Undercurrents pl:Princeton y:1974 ty:book => x" + everyday, namesOf("Moshe Lewin"), []Code{CodeAuthorImplied, CodeAuthorImplied}},
		"in a note of its own":            {"1 / " + lewin + "\n2" + everyday, nil, nil},
		"by editors":                      {"1 / " + lewin + " / full t:Everyday Stalinism e:Sheila Fitzpatrick pl:Oxford y:1999 ty:book => new", nil, nil},
		"that quotes the work before":     {"1 / " + lewin + " / full rel:quoted-in t:Everyday Stalinism pl:Oxford y:1999 ty:book => new", nil, nil},
		"a piece of a newspaper":          {"1 / " + lewin + " / full t:Everyday Stalinism in: Pravda y:1935 ty:article-newspaper => new", nil, nil},
		"after what has editors only":     {"1 / " + stalinism + everyday, nil, nil},
		"whose author another note names": {"1 / " + lewin + everyday + "\n2 / full a:Sheila Fitzpatrick t:Everyday Stalinism pl:Oxford y:1999 => new", namesOf("Sheila Fitzpatrick"), nil},
	} {
		t.Run(name, func(t *testing.T) {
			bib := resolve(t, test.text)
			assert.Equal(t, test.want, bib.Records[len(bib.Records)-1].Author)
			assert.Equal(t, test.codes, codes(bib.Diagnostics))
		})
	}
}
