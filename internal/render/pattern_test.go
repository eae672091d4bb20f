package render

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
)

// newTestRenderer makes a renderer whose document is in a language and a tradition.
func newTestRenderer(lang string, apply func(*style)) *Renderer {
	r := NewRenderer(nil, nil, 5)
	r.newDocument()
	r.s = drawStyle(r.random, lang, r.books[lang])
	apply(r.s)
	r.left = 1 << 20
	return r
}

func TestPattern(t *testing.T) {
	book := &work{kind: kindBook, lang: "en", title: "Title", place: "Bonn", year: 1976, authors: []citation.Name{{Given: "Ann", Family: "Lee"}}, series: "Studies", seriesNumber: "18"}
	bare := *book
	bare.series, bare.seriesNumber = "", ""
	for _, tc := range []struct {
		name, pattern string
		work          *work
		want          string
	}{
		{"brackets", "{author}, {title} ({place}, {y})", book, "Ann Lee, Title (Bonn, 1976)"},
		{"a bracket with an equals sign", "{author}: {title}. {place} {y} (= {series}, {seriesnumber})", book, "Ann Lee: Title. Bonn 1976 (= Studies, 18)"},
		{"a bracket that closes with a full stop", "{author}, {title}. ({series}, {seriesnumber}.) {place} {y}", book, "Ann Lee, Title. (Studies, 18.) Bonn 1976"},
		{"nothing for the bracket", "{author}, {title} (= {series}, {seriesnumber}), {place} {y}", &bare, "Ann Lee, Title, Bonn 1976"},
		{"one bracket in another", "{author}, {title} ({place} [{series}], {y})", &bare, "Ann Lee, Title (Bonn, 1976)"},
		{"words of the pattern", "{author}, {title}, Nr. {seriesnumber}", book, "Ann Lee, Title, Nr. 18"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r := newTestRenderer("en", func(s *style) {
				s.plainNames(givenFull, " and ")
				s.placeRate, s.reprintRate, s.superEdition, s.noSubtitle, s.authorItalic, s.bookCaps = 1, 0, false, 0, false, 0
				s.seriesQuoted, s.seriesNumber = false, "{}"
			})
			r.w = writer{}
			r.begin()
			r.run(compile(tc.pattern, ", "), tc.work)
			sample := r.w.Sample()
			assert.Equal(t, tc.want, sample.Text)
			assert.Empty(t, checkSample(sample))
		})
	}
}

// TestTraditions prints each tradition in each of its languages.
func TestTraditions(t *testing.T) {
	for i, tradition := range traditions {
		for lang := range strings.FieldsSeq(tradition.langs) {
			r := newTestRenderer(lang, tradition.apply)
			for range 150 {
				sample := r.Note()
				require.Empty(t, checkSample(sample), "tradition %d, %s: %s", i, lang, bracketed(sample))
				require.NotContains(t, sample.Text, "{", "a slot that nothing fills")
			}
		}
	}
}

func TestSeriesNumbers(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	seen := make(map[string]bool)
	for range 2000 {
		number := drawSeriesNumber(random, 0.1)
		require.NotEmpty(t, number)
		for _, shape := range []string{"/", ",", ".", "X", "N. F."} {
			seen[shape] = seen[shape] || strings.Contains(number, shape)
		}
		assert.GreaterOrEqual(t, len(inventAbbreviation(random)), 2)
	}
	assert.Equal(t, map[string]bool{"/": true, ",": true, ".": true, "X": true, "N. F.": true}, seen)
}

// TestTemplatesHaveSlotsThatAreFilled reads the keys whose slots the renderer fills in code.
func TestTemplatesHaveSlotsThatAreFilled(t *testing.T) {
	for lang, book := range readWordbooks() {
		for _, key := range []string{"series-short", "proceedings", "letter-editions", "extent", "places-more", "interview-with", "shapes", "gen", "stem", "ending", "entry-word", "modified", "as-of", "mononyms", "old-titles"} {
			assert.NotEmpty(t, book.list(key), "%s: %s", lang, key)
		}
	}
}
