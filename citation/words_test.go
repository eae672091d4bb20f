package citation

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFoldWords(t *testing.T) {
	for phrase, want := range map[string][]string{
		"The Great Naval Game":        {"the", "great", "naval", "game"},
		"L’Organisation du travail":   {"l", "organisation", "du", "travail"},
		"Rüger’s “Game”, 1904–6":      {"ruger", "s", "game", "1904", "6"},
		"Straße, œuvre, Łódź, Ørsted": {"strasse", "oeuvre", "lodz", "orsted"},
		"Государство и революция":     {"gosudarstvo", "i", "revoliutsiia"},
		"Πλάτων":                      {"platon"},
		"ﬁnal":                        {"final"},
		"漢書 vol":                      {"漢", "書", "vol"},
		"coopera\u00adtion":           {"cooperation"},
		"–— …":                        nil,
	} {
		assert.Equal(t, want, foldWords(phrase), phrase)
	}
	assert.Empty(t, foldWords(""))
}

func TestLikeness(t *testing.T) {
	v := newVocabulary()
	like := func(a, b string) float64 { return v.likeness(v.word(a), v.word(b)) }
	for _, pair := range [][2]string{{"history", "history"}, {"hist", "history"}, {"peasants", "peasantry"}, {"revolution", "revolutlon"}, {"metodologia", "metodologie"}} {
		assert.Positive(t, like(pair[0], pair[1]), pair)
		assert.Equal(t, like(pair[0], pair[1]), like(pair[1], pair[0]), pair)
	}
	for _, pair := range [][2]string{{"1928", "1929"}, {"19", "1928"}, {"of", "office"}, {"first", "fourth"}, {"naval", "novel"}, {"second", "fourth"}} {
		assert.Zero(t, like(pair[0], pair[1]), pair)
	}
}

func TestMainTitle(t *testing.T) {
	v := newVocabulary()
	for phrase, want := range map[string]int{
		"Montaillou: The Promised Land of Error": 1,
		"New Materialisms. Ontology, Agency":     2,
		"Milet – Die Grabung":                    1,
		"St. Paul in Rome":                       4,
		"J. of Law":                              3,
		"The Revolution Betrayed":                3,
		"":                                       0,
	} {
		assert.Equal(t, want, v.mainTitle(phrase, len(v.words(phrase))), phrase)
	}
}

func TestInitials(t *testing.T) {
	r := newResolver(nil)
	title := r.words.words("The Morality of Law")
	for letters, want := range map[string]bool{"tml": true, "tmol": true, "mol": true, "tm": true, "ml": true, "t": false, "lm": false, "tmlx": false} {
		assert.Equal(t, want, r.isInitials(letters, title), letters)
	}
}

func TestParsePages(t *testing.T) {
	for text, want := range map[string]pageRange{
		"121–130": {121, 130}, "133–6": {133, 136}, "1133-46": {1133, 1146}, "56, 61": {56, 56}, "174 ff.": {174, 174},
		"399–401": {399, 401}, "12 – 15": {12, 15}, "20–10": {20, 20},
	} {
		got, ok := parsePages(text)
		assert.True(t, ok, text)
		assert.Equal(t, want, got, text)
	}
	for _, text := range []string{"xiv", "34:189–90", "", "fol. 3", "–5"} {
		_, ok := parsePages(text)
		assert.False(t, ok, text)
	}
}
