package interpret

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

func TestReadDate(t *testing.T) {
	day := func(year, month, day int) citation.Day { return citation.Day{Year: year, Month: month, Day: day} }
	for text, want := range map[string]citation.Date{
		"1968":                         {Start: day(1968, 0, 0)},
		"(1968),":                      {Start: day(1968, 0, 0)},
		"1959–65":                      {Start: day(1959, 0, 0), End: day(1965, 0, 0)},
		"1910–1967),":                  {Start: day(1910, 0, 0), End: day(1967, 0, 0)},
		"1974/75":                      {Start: day(1974, 0, 0), End: day(1975, 0, 0)},
		"1917/18,":                     {Start: day(1917, 0, 0), End: day(1918, 0, 0)},
		"1998/1999":                    {Start: day(1998, 0, 0), End: day(1999, 0, 0)},
		"1991a":                        {Start: day(1991, 0, 0)},
		"[1920]":                       {Start: day(1920, 0, 0)},
		"c. 1850":                      {Start: day(1850, 0, 0), Circa: true},
		"[1850?]":                      {Start: day(1850, 0, 0), Circa: true},
		"um 1850":                      {Start: day(1850, 0, 0), Circa: true},
		"May 1920":                     {Start: day(1920, 5, 0)},
		"May–June 1920":                {Start: day(1920, 5, 0), End: day(1920, 6, 0)},
		"Nov. 10, 1935":                {Start: day(1935, 11, 10)},
		"Feb. 26, 1891":                {Start: day(1891, 2, 26)},
		"Jan. 7–8, 1936":               {Start: day(1936, 1, 7), End: day(1936, 1, 8)},
		"28 December 1998–3 Jan. 1999": {Start: day(1998, 12, 28), End: day(1999, 1, 3)},
		"8 maggio 2014":                {Start: day(2014, 5, 8)},
		"21 de febrero de 1836":        {Start: day(1836, 2, 21)},
		"1er mai 1790":                 {Start: day(1790, 5, 1)},
		"24.05.2025":                   {Start: day(2025, 5, 24)},
		"24. 5. 2025":                  {Start: day(2025, 5, 24)},
		"v. 15.8.1923":                 {Start: day(1923, 8, 15)},
		"12. XI. 1937":                 {Start: day(1937, 11, 12)},
		"12 XI 1937":                   {Start: day(1937, 11, 12)},
		"5/24/2025":                    {Start: day(2025, 5, 24)},
		"24/5/2025":                    {Start: day(2025, 5, 24)},
		"5/6/2025":                     {Start: day(2025, 5, 6)},
		"2025-05-24":                   {Start: day(2025, 5, 24)},
		"/2014 (28 maggio 2014)":       {Start: day(2014, 5, 28)},
		"Spring 1999":                  {Start: day(1999, 0, 0), Season: 1},
		"Winter 1998/99":               {Start: day(1998, 0, 0), End: day(1999, 0, 0), Season: 4},
		"41, 1941":                     {Start: day(1941, 0, 0)}, // a volume that was taken for a part of the date
		"’94, 1994":                    {Start: day(1994, 0, 0)},
		"5 марта 1930":                 {Start: day(1930, 3, 5)},
		"n.d.":                         {Literal: "n.d."},
		"(n.d.).":                      {Literal: "n.d."},
		"s.a.":                         {Literal: "s.a."},
		"o. J.":                        {Literal: "o. J."},
		"б. г.":                        {Literal: "б. г."},
		"forthcoming":                  {Literal: "forthcoming"},
		"im Erscheinen.":               {Literal: "im Erscheinen"},
		"n.d. [1920]":                  {Start: day(1920, 0, 0)},
		"":                             {},
	} {
		t.Run(text, func(t *testing.T) {
			got, _ := readDate(text, grammar.Lex(&citation.Note{Text: text}, nil), 0, "en")
			assert.Equal(t, want, got)
		})
	}
}

func TestReadDateByLanguage(t *testing.T) {
	const text = "5/6/2025"
	tokens := grammar.Lex(&citation.Note{Text: text}, nil)
	english, _ := readDate(text, tokens, 0, "en")
	assert.Equal(t, citation.Day{Year: 2025, Month: 5, Day: 6}, english.Start)
	french, _ := readDate(text, tokens, 0, "fr")
	assert.Equal(t, citation.Day{Year: 2025, Month: 6, Day: 5}, french.Start)
}

// TestDates reads dates that a citation states in two places, and the letter of a year.
func TestDateOfDecision(t *testing.T) {
	assert.Equal(t, 1963, readOne(t, "number⟨Rs. 26/62,⟩ other⟨EU:C:1963:1⟩").Stated.Issued.Year())
	assert.Equal(t, 2007, readOne(t, "de: journal⟨JZ⟩ volume⟨2007,⟩ page⟨1127⟩").Stated.Issued.Year())
}

func TestDates(t *testing.T) {
	for notation, want := range map[string]citation.Day{
		"journal⟨Pravda⟩ date⟨1934,⟩ issue⟨no. 5⟩ date⟨(May)⟩":         {Year: 1934, Month: 5},
		"journal⟨Nation⟩ volume⟨36⟩ date⟨(1950),⟩ date⟨3 March⟩":       {Year: 1950, Month: 3, Day: 3},
		"author⟨Lewin,⟩ title⟨Peasants⟩ date⟨(1968),⟩ date⟨1985⟩":      {Year: 1968},
		"journal⟨Izvestiia,⟩ date⟨Nov. 10,⟩ date⟨1935⟩":                {Year: 1935, Month: 11, Day: 10},
		"author⟨Bonnell,⟩ title⟨Roots⟩ date⟨n.d.⟩ date⟨[1983]⟩":        {Year: 1983},
		"author⟨Domingos, P.⟩ date⟨(1996b).⟩ title⟨Using partitions.⟩": {Year: 1996},
	} {
		t.Run(notation, func(t *testing.T) {
			assert.Equal(t, want, readOne(t, notation).Stated.Issued.Start)
		})
	}
	assert.Equal(t, "b", readOne(t, "author⟨Domingos, P.⟩ date⟨(1996b).⟩").Stated.YearSuffix)
	assert.Equal(t, 2020, readOne(t, "title⟨Heritrix,⟩ accessed⟨accessed 3 May 2020⟩").Stated.Accessed.Year())
	assert.Equal(t, 1785, readOne(t, "title⟨Doctrine of Right⟩ original-date⟨[1785],⟩ place⟨Cambridge⟩ date⟨1991⟩").Stated.OriginalDate.Year())
}
