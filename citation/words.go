package citation

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A word is a folded word of a name or title, as a vocabulary numbers it. Words compare as numbers.
type word int32

// A vocabulary holds the words of one document's names and titles. Case, accents, script and punctuation are folded away,
// so that “Rüger’s” and “RUGER’S”, “Ленин” and “Lenin” are the same words.
type vocabulary struct {
	ids    map[string]word
	texts  []string
	stems  []word    // what a word begins with; inflected and abbreviated forms share it
	weight []float64 // how much a word tells beside others: articles and prepositions little
	titles []int     // in how many works' titles the word stands
	works  int       // how many works have a title
	memo   map[string][]word
}

func newVocabulary() *vocabulary {
	return &vocabulary{ids: map[string]word{}, memo: map[string][]word{}}
}

// stemLength is how many letters words must share at the beginning to be looked up together. Five tell “histoire” from
// “hidden” and still join “peasants” and “peasantry”.
const stemLength = 5

// lightLength is the length up to which a word counts little: articles and prepositions are short in all languages that
// ibid reads, and this needs no list of them.
const lightLength = 3

// lightWeight is the weight of a short word.
const lightWeight = 0.25

// words splits a phrase into folded words.
func (v *vocabulary) words(phrase string) []word {
	if phrase == "" {
		return nil
	}
	if known, ok := v.memo[phrase]; ok {
		return known
	}
	var list []word
	for _, text := range foldWords(phrase) {
		list = append(list, v.word(text))
	}
	v.memo[phrase] = list
	return list
}

// mainTitle counts the words before the subtitle of a title that has n words: before a colon, or a full stop or dash with
// blanks. “Montaillou: The Promised Land of Error” has one.
func (v *vocabulary) mainTitle(phrase string, n int) int {
	end := len(phrase)
	for _, mark := range []string{": ", " – ", " — ", ". "} {
		if i := strings.Index(phrase, mark); i > lightLength && i < end {
			end = i
		}
	}
	if end == len(phrase) {
		return n
	}
	return min(n, len(v.words(phrase[:end])))
}

// word returns the number of a folded word, a new one for a word not seen before.
func (v *vocabulary) word(text string) word {
	if id, ok := v.ids[text]; ok {
		return id
	}
	id := word(len(v.texts))
	v.ids[text] = id
	v.texts = append(v.texts, text)
	v.weight = append(v.weight, weightOf(text))
	v.titles = append(v.titles, 0)
	v.stems = append(v.stems, id)
	if stem := firstRunes(text, stemLength); stem != text {
		v.stems[id] = v.word(stem)
	}
	return id
}

// rarity says how much a shared title word tells: little for one that stands in many titles of the document.
func (v *vocabulary) rarity(w word) float64 {
	const (
		background = 60 // works that the words of a small document are thought to be drawn from
		least      = 0.3
		most       = 3
	)
	r := math.Log(float64(v.works+background) / float64(v.titles[w]+1))
	return v.weight[w] * min(max(r, least), most)
}

// weightOf is the weight of a word by its shape.
func weightOf(text string) float64 {
	first, _ := utf8.DecodeRuneInString(text)
	switch {
	case unicode.IsDigit(first), isIdeograph(first):
		return 1
	case utf8.RuneCountInString(text) <= lightLength:
		return lightWeight
	default:
		return 1
	}
}

// foldWords splits a phrase at everything that is neither letter nor digit, and folds what is between. An ideograph is a
// word of its own.
func foldWords(phrase string) []string {
	if isASCII(phrase) {
		return strings.FieldsFunc(strings.ToLower(phrase), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	var (
		list    []string
		current strings.Builder
	)
	flush := func() {
		if current.Len() > 0 {
			list = append(list, current.String())
			current.Reset()
		}
	}
	phrase = norm.NFKD.String(phrase)
	for _, r := range phrase {
		switch {
		case unicode.Is(unicode.Mn, r), r == '\u00ad', r == 'ʹ', r == 'ʺ':
		case isIdeograph(r):
			flush()
			list = append(list, string(r))
		case unicode.IsLetter(r), unicode.IsDigit(r):
			r = unicode.ToLower(r)
			if latin, ok := latinLetters[r]; ok {
				current.WriteString(latin)
			} else {
				current.WriteRune(r)
			}
		default:
			flush()
		}
	}
	flush()
	return list
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func isIdeograph(r rune) bool {
	return r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// likeness says how far two words may be the same word, from 0 to 1: “peasants” and “peasantry”, “hist” for “history”, a
// letter misread. It refuses “1928” for “1929”.
func (v *vocabulary) likeness(a, b word) float64 {
	const (
		abbreviated = 0.8
		inflected   = 0.7
		misread     = 0.7
	)
	if a == b {
		return 1
	}
	x, y := v.texts[a], v.texts[b]
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < 3 || x[0] != y[0] || x[0] <= '9' {
		return 0 // a first letter is seldom misread, and to ask for it keeps the comparison fast
	}
	shared := sharedPrefix(x, y)
	switch {
	case shared == len(x):
		return abbreviated
	case shared >= stemLength && 3*shared >= 2*len(y):
		return inflected
	case len(x) >= 5 && len(y)-len(x) <= 2 && nearly(x, y, 1+len(x)/9):
		return misread
	default:
		return 0
	}
}

func sharedPrefix(x, y string) int {
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	return n
}

// nearly reports whether at most limit letters must be changed, added or dropped to make one word the other.
func nearly(x, y string, limit int) bool {
	switch {
	case limit < 0:
		return false
	case x == "" || y == "":
		return len(x)+len(y) <= limit
	case x[0] == y[0]:
		n := sharedPrefix(x, y)
		return nearly(x[n:], y[n:], limit)
	default:
		return nearly(x[1:], y[1:], limit-1) || nearly(x[1:], y, limit-1) || nearly(x, y[1:], limit-1)
	}
}
