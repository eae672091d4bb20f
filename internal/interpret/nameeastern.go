package interpret

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// familyFirst reports whether the first word is the family name and the others are given ones, as in "Wang Gungwu",
// "Tanaka Akihiko", "Phan Huy Lê": it is a family name that is put first, and what follows is none, and is of that part of
// the world too. It must refuse "Lee Edelman", "Kim Philby" and "Wang Feng", which may be either.
func (r *nameReader) familyFirst(p *part, words []int) bool {
	if n := len(words); n < 2 || n > 3 || !r.tokens[words[0]].Tags.Has(lexicon.FamilyFirst) {
		return false
	}
	for _, i := range words[1:] {
		t := &r.tokens[i]
		if k := r.kindOf(i, p); k == kindInitial || k == kindParticle || t.Caps || !isEastern(t.In(r.text)) {
			return false
		}
	}
	last := &r.tokens[words[len(words)-1]]
	return !last.Tags.Has(lexicon.FamilyFirst) && !r.isWestern(&r.tokens[words[1]])
}

// isWestern reports whether the word is a given name of a language of its own file, as "Marina" is.
func (r *nameReader) isWestern(t *grammar.Token) bool {
	for language := range lexicon.Default().LanguagesOf(t.Hash, lexicon.Given) {
		if language != "names" {
			return true
		}
	}
	return false
}

// isEastern reports whether a word is made of syllables that Chinese, Japanese, Korean and Vietnamese names have when they
// are written in Latin letters: some consonants, vowels, and one of a few consonants at the end.
func isEastern(word string) bool {
	rest := strings.ToLower(word)
	for rest != "" {
		open := strings.TrimLeft(rest, "bcdfghjklmnpqrstvwxyzđ'’")
		closed := strings.TrimLeftFunc(open, isVowel)
		if len(closed) == len(open) || !isOnset(rest[:len(rest)-len(open)]) {
			return false
		}
		rest = withoutCoda(closed)
	}
	return true
}

// isOnset reports whether a syllable may begin with the consonants.
func isOnset(consonants string) bool {
	switch consonants = strings.TrimRight(consonants, "'’"); consonants {
	case "ch", "sh", "zh", "ts", "tz", "hs", "kh", "th", "ph", "nh", "ng", "gh", "gi", "tr", "qu", "kw", "hw", "đ":
		return true
	}
	return len(consonants) <= 1 || len(consonants) == 2 && consonants[1] == 'y' || len(consonants) == 2 && consonants[0] == consonants[1]
}

// withoutCoda is what follows a syllable's vowels without the consonants and the hyphen that end it.
func withoutCoda(rest string) string {
	for _, coda := range []string{"ng", "nh", "ch", "n", "m", "k", "c", "t", "p", "l", "r", "h"} {
		after, ok := strings.CutPrefix(rest, coda)
		if next, _ := utf8.DecodeRuneInString(after); ok && !isVowel(next) && (coda != "l" || !unicode.IsLetter(next)) {
			return strings.TrimLeft(after, "-‐'’")
		}
	}
	return strings.TrimLeft(rest, "-‐'’")
}

// isVowel reports whether the letter is a vowel, whatever signs of length, tone or quality it bears.
func isVowel(c rune) bool {
	return c > unicode.MaxASCII && unicode.IsLetter(c) && c != 'đ' || strings.ContainsRune("aeiouy", c) && c != 0
}

// inLetters leaves out the words in Chinese, Japanese and Korean characters beside names in letters: "Kuwabara Jitsuzō
// 桑原隲蔵". No name of CSL has room for both. Names that are in characters alone stay.
func inLetters(text string, tokens []grammar.Token) []grammar.Token {
	letters, characters := 0, 0
	for i := range tokens {
		if tokens[i].Kind == grammar.KindWord {
			if inCharacters(tokens[i].In(text)) {
				characters++
			} else if !tokens[i].Tags.Intersects(editing) {
				letters++
			}
		}
	}
	if letters == 0 || characters == 0 {
		return tokens
	}
	return slices.DeleteFunc(slices.Clone(tokens), func(t grammar.Token) bool {
		return t.Kind == grammar.KindWord && inCharacters(t.In(text))
	})
}

// inCharacters reports whether the word is written in characters.
func inCharacters(word string) bool {
	c, _ := utf8.DecodeRuneInString(word)
	return unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}
