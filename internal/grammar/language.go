package grammar

import (
	"iter"

	"golang.org/x/text/language"

	"github.com/e843347c/ibid/internal/lexicon"
)

// Language is the language that most function words of the notes belong to; language.Und where there are fewer than
// leastWords of them.
func Language(notes iter.Seq2[int, []Token]) language.Tag {
	const leastWords = 5
	lex := lexicon.Default()
	counts := make([]int, len(lex.Languages))
	for _, tokens := range notes {
		for i := range tokens {
			if tokens[i].Tags.Has(lexicon.Stop) {
				lex.CountStops(tokens[i].Hash, counts)
			}
		}
	}
	best := 0
	for i := range counts {
		if counts[i] > counts[best] {
			best = i
		}
	}
	if len(counts) == 0 || counts[best] < leastWords {
		return language.Und
	}
	tag, err := language.Parse(lex.Languages[best])
	if err != nil {
		return language.Und
	}
	return tag
}
