package citation

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestShort(t *testing.T) {
	for name, text := range map[string]string{
		"author and title":             "1 / " + lewin + "\n2 / " + trotsky + "\n3 / short a:Trotsky t:Revolution Betrayed @125 => trotsky",
		"taken for a full one":         "1 / " + lewin + "\n2 / full a:Moshe Lewin t:Russian Peasants @125 => lewin",
		"author alone":                 "1 / " + lewin + "\n2 / " + trotsky + "\n3 / short a:Lewin @5 => lewin",
		"title alone":                  "1 / " + lewin + "\n2 / " + trotsky + "\n3 / short t:Russian Peasants => lewin",
		"another title of the author":  "1 / " + lewin + "\n2 / short a:Lewin t:Lenin's Last Struggle => new",
		"another author of the title":  "1 / " + lewin + "\n2 / short a:Stone t:Russian Peasants => new",
		"capitals, marks, articles":    "1 / full a:J. Rüger t:The Great Naval Game y:2007 => r\n2 / short a:RUGER t:GREAT NAVAL GAME => r",
		"abbreviated words":            "1 / full a:A t:Historical Journal of Peasants y:2007 => r\n2 / short a:A t:Hist. Journ. => r",
		"another case of the word":     "1 / full a:Z. Topolski t:Metodologia historii y:1968 => r\n2 / " + lewin + "\n3 / short t:metodologią historii => r",
		"misread letters":              "1 / " + lewin + "\n2 / " + nove + "\n3 / short a:Lewin t:Russian Peasanls and Sovict Power => lewin",
		"the author in the title":      "1 / " + lewin + "\n2 / short t:Lewin, Russian Peasants => lewin",
		"Cyrillic and Latin":           "1 / full a:В. И. Ленин t:Государство и революция y:1917 => l\n2 / short a:Lenin t:Gosudarstvo i revoliutsiia => l",
		"author and year":              "1 / " + lewin + "\n2 / " + nove + "\n3 / short a:Lewin y:1968 => lewin",
		"author and another year":      "1 / " + lewin + "\n2 / short a:Lewin y:1990 => -",
		"letters after the year":       "1 / full a:J. Isasi t:Redes y:2019a pub:X => a / full a:J. Isasi t:Grafos y:2019b pub:X => b\n2 / short a:Isasi y:2019a => a / short a:Isasi y:2019b => b",
		"part of a double name":        "1 / full a:Escobar Varela, Miguel t:Theater as Data y:2021 => e\n2 / short a:Escobar => e",
		"given names tell brothers":    "1 / full a:Roy Medvedev t:Let History Judge y:1971 => r\n2 / full a:Zhores Medvedev t:Soviet Agriculture y:1987 => z\n3 / short a:R. Medvedev => r / short a:Zh. Medvedev => z",
		"before its full form":         "1 / short a:Lewin t:Russian Peasants => lewin\n2 / " + lewin,
		"the author before the work":   "1 / short a:Lewin @5 => lewin\n2 / " + lewin,
		"nobody":                       "1 / " + lewin + "\n2 / short a:Elton @5 => -",
		"nothing at all":               "1 / " + lewin + "\n2 / short => -",
		"in the bibliography":          "1 / short a:Lewin y:1968 => lewin\n===\n- / " + lewin + "\n- / " + nove,
		"the main title, of two":       "1 / full a:Le Roy Ladurie, E. t:Montaillou, village occitan y:1975 => fr\n2 / full a:Le Roy Ladurie, E. t:Montaillou: The Promised Land of Error y:1978 => en\n3 / " + lewin + "\n4 / short a:Le Roy Ladurie, t:Montaillou => en",
		"two editions":                 "1 / full a:Alec Nove t:Economic History y:1969 pub:Lane => a\n2 / full a:Alec Nove t:Economic History y:1982 pub:Penguin => b\n3 / short a:Nove t:Economic History y:1969 => a",
		"a case in an article's title": "1 / full a:J. Riley t:Property Rights of Home-Makers: Bryson v. Bryant in: Sydney Law Review v:16 y:1994 => a\n2 / short t:Bryson v. Bryant => case",
	} {
		t.Run(name, func(t *testing.T) { resolve(t, text) })
	}
}

func TestVolumeOfSet(t *testing.T) {
	for text, want := range map[string]string{
		"1 / full a:Robert Walser t:Werke nv:20 y:1985 as:SW @5\n2 / short t:SW v:III @45":                  "III, 45",
		"1 / full a:O. Bonilla t:Obras v:vi y:1985 pub:X\n2 / short a:Bonilla v:vi @233":                    "233",
		"1 / full a:A. Author t:A Thing in:Journal v:3 y:1985 pp:1–20\n2 / short a:Author t:A Thing v:3 @4": "4",
	} {
		t.Run(text, func(t *testing.T) {
			doc, _ := notes(t, text)
			bib := Resolve(doc)
			assert.Equal(t, want, bib.Notes[1].Citations[0].Locator.Value)
		})
	}
}

func TestForm(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want Form
	}{
		"short, and said to be full":    {"1 / " + lewin + "\n2 / full a:Lewin t:Russian Peasants => lewin", FormShort},
		"full again":                    {"1 / " + stalinism + "\n2 / " + stalinism, FormFull},
		"full, and said to be short":    {"1 / " + nove + "\n2 / short a:Moshe Lewin t:Russian Peasants pl:Evanston y:1968 => lewin", FormFull},
		"the article's journal alone":   {"1 / " + eley + "\n2 / full a:Eley in:Russian Review y:1986 pp:385–394 => eley", FormShort},
		"the first mention, with title": {"1 / " + nove + "\n2 / full a:Dante t:Inferno => d", FormFull},
		"ibid. with a title":            {"1 / " + lewin + "\n2 / ibid a:Lewin t:Russian Peasants => lewin", FormIbid},
	} {
		t.Run(name, func(t *testing.T) {
			bib := resolve(t, test.text)
			assert.Equal(t, test.want, bib.Notes[1].Citations[0].Form)
		})
	}
}

func TestShortDoubts(t *testing.T) {
	for text, want := range map[string]Code{
		"1 / full a:A. Smith t:Peasants and Power y:1980 => a\n2 / full a:A. Smith t:Power and Peasants y:1990 => b\n3 / short a:Smith t:Peasants => a": CodeTitleAmbiguous,
		"1 / full a:A. Smith t:Peasants and Power y:1980 => a\n2 / full a:A. Smith t:Merchants y:1990 => b\n3 / short a:Smith => b":                     CodeAuthorAmbiguous,
		"1 / short a:Lewin t:Russian Peasants => lewin\n2 / " + lewin:                                                                                   CodeShortBeforeFull,
		"1 / " + lewin + "\n2 / short a:Elton => -":                                                                                                     CodeShortUnknown,
		"1 / " + lewin + "\n2 / " + nove + "\n3 / short a:Lewin t:Russian Peasants n:2 => lewin":                                                        CodeNoteElsewhere,
		"1 / " + lewin + "\n2 / short a:Lewin t:Russian Peasants and Soviet Power y:1969 => lewin":                                                      CodeContradiction,
		"1 / " + lewin + "\n2 / full a:A. Smith t:Some Chapter c:short in:Unheard Essays e:B. Jones => a":                                               CodeContainerUnknown,
	} {
		assert.Equal(t, []Code{want}, codes(resolve(t, text).Diagnostics), text)
	}
}

func TestAbbreviation(t *testing.T) {
	pss := "full a:V. I. Lenin t:Ocherednye zadachi sovetskoi vlasti in: Polnoe sobranie sochinenii nv:55 v:34 pl:Moscow pub:Partizdat y:1959-1965 ty:chapter as:PSS @187 => zadachi"
	for name, text := range map[string]string{
		"for the work":              "1 / full a:A t:The Morality of Law y:1964 as:TML => a\n2 / " + lewin + "\n3 / short t:TML @5 => a",
		"a short title":             "1 / full a:A t:The Gentle Civilizer of Nations y:2001 as:Gentle Civilizer => a\n2 / " + lewin + "\n3 / short a:A t:Gentle Civilizer => a",
		"with the author in it":     "1 / full a:John Smith t:Peasants y:1964 as:Smith, Peasants => a\n2 / " + lewin + "\n3 / short a:Smith t:Peasants => a",
		"taken for an author":       "1 / full a:A t:The Morality of Law y:1964 as:TML => a\n2 / " + lewin + "\n3 / short a:TML @5 => a",
		"any letters":               "1 / full a:A t:The Morality of Law y:1964 as:B1 => a\n2 / " + lewin + "\n3 / short t:B1 @5 => a",
		"never introduced":          "1 / full a:A t:The Morality of Law y:1964 => a\n2 / " + lewin + "\n3 / short t:TML @5 => a",
		"of nothing":                "1 / full a:A t:The Morality of Law y:1964 => a\n2 / " + lewin + "\n3 / short t:XYZ => -",
		"for the book of a chapter": "1 / " + pss + "\n2 / short a:Lenin t:PSS @34:189–90 => pss\n3 / " + nove + "\n4 / short a:Lenin t:Ocherednye zadachi => zadachi / short t:PSS => pss",
	} {
		t.Run(name, func(t *testing.T) { resolve(t, text) })
	}
	bib := resolve(t, "1 / "+pss+"\n2 / short a:Lenin t:PSS @34:189–90 => pss / full t:Velikii pochin c:ibid @39:21 => pochin")
	require.Len(t, bib.Records, 3)
	lenin := []Name{{Family: "Lenin", Given: "V. I."}}
	imprint := Record{Publisher: "Partizdat", PublisherPlace: "Moscow", NumberOfVolumes: "55", Issued: Date{Start: Day{Year: 1959}, End: Day{Year: 1965}}, Author: lenin, Confidence: 1}
	book := imprint
	book.ID, book.Type, book.Title, book.TitleShort = "lenin1959b", TypeBook, "Polnoe sobranie sochinenii", "PSS"
	assert.Equal(t, book, *bib.Records[1])
	chapter := imprint
	chapter.ID, chapter.Type, chapter.Title = "lenin1959c", TypeChapter, "Velikii pochin"
	chapter.ContainerTitle, chapter.Volume = "Polnoe sobranie sochinenii", "39"
	assert.Equal(t, chapter, *bib.Records[2])
	assert.Equal(t, "21", bib.Notes[1].Citations[1].Locator.Value)
	assert.Equal(t, "34:189–90", bib.Notes[1].Citations[0].Locator.Value)
}
