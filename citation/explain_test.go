package citation

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestExplanations(t *testing.T) {
	for text, want := range map[string]string{
		"1 / " + lewin + "\n2 / ibid => lewin":                                "it repeats the work cited just before, in note 1: Lewin, Russian Peasants and Soviet Power (1968)",
		"1 / " + lewin + " / ibid => lewin":                                   "it repeats the work cited just before, in this note: Lewin, Russian Peasants and Soviet Power (1968)",
		"1 / " + lewin + "\n2 / short a:Lewin t:Russian Peasants => lewin":    "author and title fit the work cited in note 1: Lewin, Russian Peasants and Soviet Power (1968)",
		"1 / " + lewin + "\n2 / short a:Lewin => lewin":                       "it is the work of that author cited last, in note 1: Lewin, Russian Peasants and Soviet Power (1968)",
		"1 / " + lewin + "\n2 / opcit a:Lewin n:1 => lewin":                   "it is the work so named, cited in note 1: Lewin, Russian Peasants and Soviet Power (1968)",
		"1 / " + lewin + "\n2 / cross n:1 => lewin":                           "it is the work cited in note 1: Lewin, Russian Peasants and Soviet Power (1968)",
		"1 / " + lewin + "\n2 / locator @5 => lewin":                          "it is a place in the work cited just before, in note 1: Lewin, Russian Peasants and Soviet Power (1968)",
		"1 / " + lewin + "\n2 / " + lewin:                                     "the same work is stated in note 1: Lewin, Russian Peasants and Soviet Power (1968)",
		"1 / " + lewin + "\n---\n1 / ibid => lewin":                           "it repeats the work cited just before, in note 1 of another chapter: Lewin, Russian Peasants and Soviet Power (1968)",
		"1 / " + stalinism + "\n2 / full a:S. Cohen t:Bolshevism c:ibid => c": "it is in the book cited just before, in note 1: Tucker, Stalinism (1977)",
		"1 / " + lewin + "\n2 / opcit a:Elton => -":                           "no earlier note cites a work by this author",
		"1 / short a:Lewin y:1968 => lewin\n===\n- / " + lewin:                "author and year fit the work cited in the bibliography: Lewin, Russian Peasants and Soviet Power (1968)",
	} {
		bib := resolve(t, text)
		last := bib.Notes[len(bib.Notes)-1].Citations
		via := last[len(last)-1].Via
		assert.Equal(t, want, via.Reason)
		if last[len(last)-1].Record != nil && via.Rule != RuleContainerIbid {
			assert.Equal(t, last[len(last)-1].Record, via.Candidates[0].Record, text)
		}
	}
}

// What stands by itself needs no explanation.
func TestNoExplanation(t *testing.T) {
	bib := resolve(t, "1 / "+lewin+"\n2 / none unparsed => -")
	assert.Nil(t, bib.Notes[0].Citations[0].Via)
	assert.Nil(t, bib.Notes[1].Citations[0].Via)
}

func TestDescribe(t *testing.T) {
	for want, record := range map[string]Record{
		"Lewin, Russian Peasants (1968)": {Author: namesOf("Moshe Lewin"), Title: "Russian Peasants: A Study", Issued: Date{Start: Day{Year: 1968}}},
		"A/B/C et al., Title":            {Author: namesOf("A & B & C & D"), Title: "Title"},
		"New York Times (1935)":          {ContainerTitle: "New York Times", Issued: Date{Start: Day{Year: 1935}}},
		"a work without author or title": {},
		"Tucker":                         {Editor: namesOf("Tucker")},
	} {
		assert.Equal(t, want, describe(&record))
	}
}
