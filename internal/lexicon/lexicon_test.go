package lexicon

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every data file must parse. Within a term no spelling may be empty or stand twice, and every term is known.
func TestDataFiles(t *testing.T) {
	files, err := data.ReadDir("data")
	require.NoError(t, err)
	require.Greater(t, len(files), 10)
	known := make(map[string]bool)
	for _, name := range termNames[1:] {
		known[name] = true
	}
	for _, file := range files {
		t.Run(file.Name(), func(t *testing.T) {
			text, err := data.ReadFile("data/" + file.Name())
			require.NoError(t, err)
			found := make(map[string]string)
			number := 0
			for line := range strings.Lines(string(text)) {
				number++
				line = strings.TrimSpace(line)
				if line == "" || strings.HasPrefix(line, "#") {
					continue
				}
				name, spellings, ok := strings.Cut(line, "\t")
				assert.True(t, ok, "line %d has no tab", number)
				assert.True(t, known[name], "line %d: no term is called %q", number, name)
				for spelling := range strings.SplitSeq(spellings, "|") {
					spelling = strings.TrimSpace(spelling)
					here := fmt.Sprintf("line %d: %s: %q", number, name, spelling)
					assert.NotEmpty(t, Words(spelling), here)
					assert.Empty(t, found[name+"\t"+spelling], here)
					found[name+"\t"+spelling] = here
				}
			}
			assert.NotEmpty(t, found)
		})
	}
}

func TestLookup(t *testing.T) {
	l := Default()
	for _, test := range []struct {
		spelling string
		term     Term
		want     bool
	}{
		{"ibid.", Ibid, true},
		{"IBID", Ibid, true},
		{"ibidx", Ibid, false},
		{"op. cit.", OpCit, true},
		{"op cit", OpCit, true},
		{"op.", OpCit, false},
		{"a.a.O.", OpCit, true},
		{"a cura di", Editor, true},
		{"London", Place, true},
		{"LONDON", Place, true},
		{"london", Place, false}, // the case of a name counts
	} {
		t.Run(test.spelling, func(t *testing.T) {
			assert.Equal(t, test.want, l.Lookup(test.spelling).Has(test.term))
		})
	}
}

func TestLexiconReadsItsFormat(t *testing.T) {
	l := &Lexicon{Languages: []string{"xx"}, trie: newTrie(2), senses: make([]sense, 1), exact: make([]string, 1)}
	require.NoError(t, l.read("# a remark\n\nibid\tibid. | d’ora\nplace\tNew York|St. Albans\nstop\tthe\nno-date\tn. d.\n"))
	for spelling, want := range map[string]Set{
		"ibid":      SetOf(Ibid),
		"Ibid.":     SetOf(Ibid),
		"d'ora":     SetOf(Ibid),
		"D’Ora":     SetOf(Ibid),
		"New York":  SetOf(Place),
		"NEW YORK":  {}, // three letters may be initials
		"new york":  {},
		"New":       {},
		"St Albans": SetOf(Place),
		"THE":       SetOf(Stop),
		"N. d.":     SetOf(NoDate), // at the start of a sentence
		"N. D.":     {},
		"":          {},
	} {
		assert.Equal(t, want, l.Lookup(spelling), spelling)
	}
	var languages []string
	for language := range l.LanguagesOf(Hash("The"), Stop) {
		languages = append(languages, language)
	}
	assert.Equal(t, []string{"xx"}, languages)
	counts := []int{0}
	l.CountStops(Hash("the"), counts)
	l.CountStops(Hash("ibid"), counts)
	assert.Equal(t, []int{1}, counts)
}

func TestLexiconRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"ibid ibid.":         `1: no term in "ibid ibid."`,
		"\nnonsense\tibid.":  `2: no term in "nonsense\tibid."`,
		"ibid\tibid. | . |x": "1: empty spelling under ibid",
		"ibid\t":             `1: no term in "ibid"`,
	} {
		l := &Lexicon{Languages: []string{"xx"}, trie: newTrie(2), senses: make([]sense, 1), exact: make([]string, 1)}
		assert.EqualError(t, l.read(text), want, text)
	}
}

func TestWords(t *testing.T) {
	for spelling, want := range map[string][]string{
		"Frankfurt a. M.": {"Frankfurt", "a", "M"},
		"wie Anm.":        {"wie", "Anm"},
		"Trevor-Roper":    {"Trevor-Roper"},
		"d’ora in poi":    {"d'ora", "in", "poi"},
		"workers' rights": {"workers", "'", "rights"},
		"n°":              {"n", "°"},
		"§§":              {"§", "§"},
		"там же":          {"там", "же"},
		"é":               {"é"}, // a letter and its accent
		" . ":             nil,
		"":                nil,
	} {
		assert.Equal(t, want, Words(spelling), spelling)
	}
}

// A trie that must grow finds all that was put into it before.
func TestTrieGrows(t *testing.T) {
	tree := newTrie(1)
	const words = 5000
	for i := range uint64(words) {
		tree.grow(tree.grow(0, i%50), i)
	}
	assert.Len(t, tree.nodes, 1+50+words)
	for i := range uint64(words) {
		parent := tree.child(0, i%50)
		require.Positive(t, parent)
		require.Positive(t, tree.child(parent, i))
		require.Equal(t, int32(-1), tree.child(parent, i+1))
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, err := load()
		require.NoError(b, err)
	}
}
