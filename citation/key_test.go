package citation

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestKey(t *testing.T) {
	year := func(y int) Date { return Date{Start: Day{Year: y}} }
	for want, record := range map[string]Record{
		"lewin1968":            {Author: []Name{{Family: "Lewin", Given: "Moshe"}}, Issued: year(1968)},
		"tuin2012":             {Editor: []Name{{Family: "Tuin", NonDroppingParticle: "van der"}}, Issued: year(2012)},
		"leroyladurie1975":     {Author: []Name{{Family: "Le Roy Ladurie"}}, Issued: year(1975)},
		"odonovan1993":         {Author: []Name{{Family: "O’Donovan"}}, Issued: year(1993)},
		"lenin1917":            {Author: []Name{{Family: "Ленин"}}, Issued: year(1917)},
		"zizek1989":            {Author: []Name{{Family: "Žižek"}}, Issued: year(1989)},
		"malowist1959":         {Author: []Name{{Family: "Małowist"}}, Issued: year(1959)},
		"wolfflin1915":         {Author: []Name{{Family: "Wölfflin"}}, Issued: year(1915)},
		"platon":               {Author: []Name{{Literal: "Πλάτων"}}},
		"barkerproblems":       {Author: []Name{{Family: "Barker"}}, Title: "The Problems of Incentives"},
		"southwalesreform1981": {Author: []Name{{Literal: "New South Wales Law Reform Commission"}}, Issued: year(1981)},
		"revolution1965":       {Title: "The Revolution Betrayed", Issued: year(1965)},
		"newyorktimes1935":     {ContainerTitle: "New York Times", Issued: year(1935)},
		"thucydides411":        {Author: []Name{{Literal: "Thucydides"}}, Issued: year(-411)},
		"book1984":             {Type: TypeBook, Title: "1984", Issued: year(1984)},
		"work":                 {},
		"comment0":             {Author: []Name{{Family: "Comment"}}},
		"article1990":          {Type: TypeArticleJournal, Author: []Name{{Family: "漢"}}, Issued: year(1990)},
	} {
		assert.Equal(t, want, keyOf(&record))
	}
}

func TestKeysAreUnique(t *testing.T) {
	cohen := func(y int) *Record {
		return &Record{Author: []Name{{Family: "Cohen"}}, Issued: Date{Start: Day{Year: y}}}
	}
	records := []*Record{cohen(1985), cohen(1977), cohen(1985), {Author: []Name{{Family: "Cohen1985a"}}}}
	assignKeys(records)
	var keys []string
	for _, record := range records {
		keys = append(keys, record.ID)
	}
	assert.Equal(t, []string{"cohen1985b", "cohen1977", "cohen1985c", "cohen1985a"}, keys)
	var suffixes []string
	for _, n := range []int{0, 25, 26, 27, 26 + 26*26} {
		suffixes = append(suffixes, keySuffix(n))
	}
	assert.Equal(t, []string{"a", "z", "aa", "ab", "aaa"}, suffixes)
}

func TestKeysThatTheDocumentGivesStay(t *testing.T) {
	records := []*Record{{Author: []Name{{Family: "Bloch"}}, Issued: Date{Start: Day{Year: 1949}}}, {ID: "bloch1949"}, {ID: "Febvre:53"}}
	assignKeys(records)
	var keys []string
	for _, record := range records {
		keys = append(keys, record.ID)
	}
	assert.Equal(t, []string{"bloch1949a", "bloch1949", "Febvre:53"}, keys)
	for key, want := range map[string]bool{"bloch49": true, "DBLP:conf.x_1": true, "49bloch": false, "Comment": false, "łoś": false, "a b": false, "": false} {
		assert.Equal(t, want, isKey(key), key)
	}
}
