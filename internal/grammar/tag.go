package grammar

import "github.com/e843347c/ibid/internal/lexicon"

// maxTermWords is the longest spelling, in words, that the lexicon is asked for.
const maxTermWords = 8

// tag looks up the tokens in the lexicon. The longest spelling that begins at a token gives all its tokens its terms; a
// token keeps the terms of the single word as well only where no longer spelling covers it.
func tag(text string, tokens []Token) {
	lex := lexicon.Default()
	var words [maxTermWords]string
	covered := 0
	for i := range tokens {
		if tokens[i].Kind == KindURL || i < covered {
			continue
		}
		node, n, best, bestEnd := int32(0), 0, lexicon.Set{}, 0
		for j := i; j < len(tokens) && n < maxTermWords; j++ {
			t := &tokens[j]
			if t.Kind == KindSign && t.Sign == '.' && n > 0 {
				continue // dots do not count
			}
			hash := t.Hash
			if t.Kind == KindSign {
				hash = lexicon.Hash(t.In(text))
			}
			if node = lex.Step(node, hash); node < 0 {
				break
			}
			words[n] = t.In(text)
			n++
			if terms := lex.Terms(node, words[:n]); !terms.IsZero() {
				best, bestEnd = terms, j+1
			}
		}
		if bestEnd == 0 {
			continue
		}
		for j := i; j < bestEnd; j++ {
			if tokens[j].Kind != KindSign || j == i {
				tokens[j].Tags.Union(best)
			}
		}
		covered = bestEnd
	}
}
