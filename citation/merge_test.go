package citation

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMerge(t *testing.T) {
	bib := resolve(t, "1 / short a:Getty t:Great Purges => getty\n"+
		"2 / full a:J. A. Getty t:Origins of the Great Purges pl:Cambridge y:1985 => getty\n"+
		"3 / full a:John Arch Getty t:Origins of the Great Purges: The Soviet Communist Party Reconsidered pl:Cambridge, Mass. pub:Cambridge University Press y:1985 => getty")
	require.Len(t, bib.Records, 1)
	assert.Equal(t, Record{
		ID: "getty1985", Title: "Origins of the Great Purges: The Soviet Communist Party Reconsidered", PublisherPlace: "Cambridge, Mass.",
		Publisher: "Cambridge University Press", Issued: Date{Start: Day{Year: 1985}}, Author: []Name{{Family: "Getty", Given: "John Arch"}}, Confidence: 1,
	}, *bib.Records[0])
	assert.Equal(t, FormShort, bib.Notes[0].Citations[0].Form)
}

func TestContradiction(t *testing.T) {
	bib := resolve(t, "1 / full a:Alec Nove t:An Economic History pl:London pub:Lane y:1969 => nove\n2 / full a:Alec Nove t:An Economic History pl:Harmondsworth pub:Penguin y:1969 => nove")
	assert.Equal(t, "Lane", bib.Records[0].Publisher)
	assert.Equal(t, []Code{CodeContradiction, CodeContradiction}, codes(bib.Diagnostics))
	assert.Equal(t, "publisher of Nove, An Economic History (1969) is “Penguin” here and “Lane” in note 1", bib.Diagnostics[0].Message)
	assert.Equal(t, "2", bib.Diagnostics[0].Note)
}

func TestStayApart(t *testing.T) {
	for name, text := range map[string]string{
		"two years":            "1 / full a:Nove t:Economic History pl:London y:1969 => a\n2 / full a:Nove t:Economic History pl:London y:1982 => b",
		"two volumes":          "1 / full a:Ranke t:Deutsche Geschichte pl:Berlin v:1 y:1839 => a\n2 / full a:Ranke t:Deutsche Geschichte pl:Berlin v:2 y:1839 => b",
		"two newspapers":       "1 / full in: New York Times y:1935 => a\n2 / full in: New York Times y:1936 => b",
		"two files":            "1 / full t:Protokoll ar:f. 17, op. 3, d. 12 => a\n2 / full t:Protokoll ar:f. 17, op. 3, d. 13 => b",
		"two authors":          "1 / full a:Rosi Braidotti t:Interview in: New Materialism e:Dolphijn y:2012 => a\n2 / full a:Quentin Meillassoux t:Interview in: New Materialism e:Dolphijn y:2012 => b",
		"two journals":         "1 / full a:Fehlberg t:The Husband, the Bank in: Modern Law Review v:57 y:1994 => a\n2 / full a:Fehlberg t:The Husband, the Bank: the Sequel in: Modern Law Review v:59 y:1996 => b",
		"two titles of a book": "1 / full a:Priestley t:Description of a Chart of Biography in: Works e:Rutt y:1812 => a\n2 / full a:Priestley t:Description of a New Chart of History in: Works e:Rutt y:1812 => b",
		"a print":              "1 / full t:La schiavitù in Liguria ar:Manoscritti 331 => a\n2 / full a:Luigi Tria t:La schiavitù in Liguria pub:Società ligure y:1947 => b",
		"article and reprint":  "1 / full a:Cartabia t:Elezioni in: Quaderni costituzionali y:2014 => a / full rel:reprinted-in in: Forum y:2014 => b",
		"brothers":             "1 / full a:Roy Medvedev t:On Stalin pub:X y:1979 => a\n2 / full a:Zhores Medvedev t:On Stalin pub:X y:1979 => b",
	} {
		t.Run(name, func(t *testing.T) { resolve(t, text) })
	}
}

func TestComeTogether(t *testing.T) {
	for name, text := range map[string]string{
		"a subtitle":                   "1 / full e:Amitai t:Slavery in the Eastern Mediterranean, c. 1000–1500 CE pub:Brepols y:2017 => a\n2 / full e:Amitai t:Slavery in the Eastern Mediterranean pub:Brepols y:2017 => a",
		"a newspaper":                  "1 / full in: New York Times y:1935 => a\n2 / full in: New York Times y:1935 => a",
		"a misread title":              "1 / full a:Nove t:An Economic History of the Soviet Union pl:London y:1969 => a\n2 / full a:Nove t:An Economic Histony of the Soviet Union pl:London y:1969 => a",
		"an address":                   "1 / full url:https://example.org/a => a\n2 / full url:https://example.org/a y:2020 => a",
		"a range of years":             "1 / full a:Lenin t:Polnoe sobranie pl:Moscow y:1959-1965 => a\n2 / full a:Lenin t:Polnoe sobranie pl:Moscow y:1959 => a",
		"a journal abbreviated":        "1 / full a:Eley t:History in: Russian Review y:1986 => a\n2 / full a:Eley t:History in: Russ. Rev. y:1986 => a",
		"an entry of the bibliography": "1 / full a:Eley t:History in: Russian Review y:1986 => a\n===\n- / full a:Eley, Geoff t:History in: Russian Review v:45 y:1986",
	} {
		t.Run(name, func(t *testing.T) { resolve(t, text) })
	}
}

func TestUncited(t *testing.T) {
	bib := resolve(t, "1 / short a:Lewin y:1968 => lewin\n===\n- / "+nove+"\n- / "+lewin)
	require.Len(t, bib.Records, 1)
	assert.Equal(t, "Russian Peasants and Soviet Power: A Study of Collectivization", bib.Records[0].Title)
	require.Len(t, bib.Uncited, 1)
	assert.Equal(t, "nove1969", bib.Uncited[0].ID)
	assert.Empty(t, bib.Diagnostics)
}

func TestMentions(t *testing.T) {
	bib := resolve(t, "1 / "+lewin+"\n2 / "+nove+"\n3 / short a:Lewin t:Russian Peasants @5 => lewin / ibid @9 => lewin")
	var labels, places []string
	for note, c := range bib.Mentions(bib.Records[0]) {
		labels, places = append(labels, note.Label), append(places, c.Locator.Value)
	}
	assert.Equal(t, []string{"1", "3", "3"}, labels)
	assert.Equal(t, []string{"", "5", "9"}, places)
	for range bib.Mentions(nil) {
		t.Error("nil has no mentions")
	}
	for range bib.Mentions(bib.Records[0]) {
		break
	}
}

func TestResolveNothing(t *testing.T) {
	assert.Empty(t, Resolve(&Document{}).Records)
	assert.Empty(t, Resolve(nil).Records)
	assert.Empty(t, Check(nil))
}
