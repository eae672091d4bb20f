// Package lexicon knows the words that citations are made of: ibid. and its kin, role words, months, publishers' cities,
// given names, in every language at once. The words are data, one file a language; adding a language adds a file.
//
// A data file has lines "term<TAB>spelling | spelling | …". Dots in spellings do not count ("op. cit." is "op cit"). A
// spelling in lower case matches any case, but for its single letters; one with a capital only that case. A spelling may
// stand under several terms and in several languages.
package lexicon

import (
	"embed"
	"fmt"
	"iter"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed data/*.txt
var data embed.FS

// A Set is a set of terms.
type Set [2]uint64

// Has reports whether the set holds the term.
func (s Set) Has(t Term) bool { return s[t>>6]&(1<<(t&63)) != 0 }

// Add puts the term into the set.
func (s *Set) Add(t Term) { s[t>>6] |= 1 << (t & 63) }

// Union puts all of the other set's terms into the set.
func (s *Set) Union(other Set) { s[0] |= other[0]; s[1] |= other[1] }

// Intersects reports whether the sets share a term.
func (s Set) Intersects(other Set) bool { return s[0]&other[0]|s[1]&other[1] != 0 }

// IsZero reports whether the set is empty.
func (s Set) IsZero() bool { return s == Set{} }

// SetOf is the set of the given terms.
func SetOf(terms ...Term) Set {
	var s Set
	for _, t := range terms {
		s.Add(t)
	}
	return s
}

// A sense is one meaning of a spelling.
type sense struct {
	term     Term
	language uint8 // index into Languages
	small    bool  // the spelling has no capitals
	exact    int32 // the spelling, where its case counts; 0 where it does not
	next     int32 // another sense of the same words; 0 is none
}

// A Lexicon finds terms in sequences of words. It is read-only and safe for concurrent use.
type Lexicon struct {
	Languages []string // the names of the data files: "de", "en", "names", …
	trie      trie
	senses    []sense  // 0 is none
	exact     []string // spellings whose case counts; 0 is none
}

// Default is the lexicon of the embedded data files.
var Default = sync.OnceValue(func() *Lexicon {
	l, err := load()
	if err != nil {
		panic("lexicon: " + err.Error()) // the files are part of the program; a test reads them
	}
	return l
})

// expected is a little more than the spellings that there are: so many fit into the tables before they must grow.
const expected = 80_000

func load() (*Lexicon, error) {
	files, err := data.ReadDir("data")
	if err != nil {
		return nil, err
	}
	l := &Lexicon{trie: newTrie(expected), senses: make([]sense, 1, expected), exact: make([]string, 1, expected/2)}
	for _, file := range files {
		text, err := data.ReadFile("data/" + file.Name())
		if err != nil {
			return nil, err
		}
		l.Languages = append(l.Languages, strings.TrimSuffix(path.Base(file.Name()), ".txt"))
		if err := l.read(string(text)); err != nil {
			return nil, fmt.Errorf("%s:%w", file.Name(), err)
		}
	}
	return l, nil
}

func (l *Lexicon) read(text string) error {
	number := 0
	for line := range strings.SplitSeq(text, "\n") {
		number++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, spellings, ok := strings.Cut(line, "\t")
		term := slices.Index(termNames[:], strings.TrimSpace(name))
		if !ok || term <= 0 {
			return fmt.Errorf("%d: no term in %q", number, line)
		}
		for spelling := range strings.SplitSeq(spellings, "|") {
			if err := l.add(Term(term), strings.TrimSpace(spelling)); err != nil {
				return fmt.Errorf("%d: %w", number, err)
			}
		}
	}
	return nil
}

func (l *Lexicon) add(term Term, spelling string) error {
	node, letter := int32(0), false
	for start, end := nextWord(spelling, 0); start < end; start, end = nextWord(spelling, end) {
		word := spelling[start:end]
		node = l.trie.grow(node, Hash(word))
		letter = letter || utf8.RuneCountInString(word) == 1
	}
	if node == 0 {
		return fmt.Errorf("empty spelling under %v", term)
	}
	new := sense{term: term, language: uint8(len(l.Languages) - 1), small: isLower(spelling)}
	if letter || !new.small {
		new.exact = int32(len(l.exact))
	}
	at := &l.trie.nodes[node].value
	for ; *at != 0; at = &l.senses[*at].next {
		old := &l.senses[*at]
		if old.term == term && old.language == new.language && (old.exact == 0) == (new.exact == 0) &&
			(old.exact == 0 || l.exact[old.exact] == spelling) {
			return nil
		}
	}
	*at = int32(len(l.senses))
	l.senses = append(l.senses, new)
	if new.exact != 0 {
		l.exact = append(l.exact, spelling)
	}
	return nil
}

// isLower reports whether the spelling has no capitals.
func isLower(spelling string) bool {
	for _, r := range spelling {
		if 'A' <= r && r <= 'Z' || r >= utf8.RuneSelf && unicode.ToLower(r) != r {
			return false
		}
	}
	return true
}

// Step follows a word, given by its Hash, from a node of the trie (0 is the root). It returns -1 where no spelling goes on so.
func (l *Lexicon) Step(node int32, word uint64) int32 { return l.trie.child(node, word) }

// sensesOf yields the senses of the spelling that ends at the node, whatever its case.
func (l *Lexicon) sensesOf(node int32) iter.Seq[*sense] {
	return func(yield func(*sense) bool) {
		for i := l.trie.nodes[node].value; i != 0; i = l.senses[i].next {
			if !yield(&l.senses[i]) {
				return
			}
		}
	}
}

// Terms returns the meanings of the spelling that ends at the node, as far as the case of the words allows. The words are as
// written, without dots.
func (l *Lexicon) Terms(node int32, words []string) Set {
	var set Set
	for sense := range l.sensesOf(node) {
		if sense.exact == 0 || matches(l.exact[sense.exact], sense.small, words) {
			set.Add(sense.term)
		}
	}
	return set
}

// matches reports whether the words are those of the spelling. Words in capitals only, "PARIS", match whatever case the
// spelling has; an initial does not. In a spelling without capitals only single letters keep their case: "and f." is not
// "and F. W. Maitland"; a capital may open several words: "N. d.", not "N. D. Popescu".
func matches(exact string, small bool, words []string) bool {
	at := 0
	for i, word := range words {
		start, end := nextWord(exact, at)
		spelled := exact[start:end]
		letter := utf8.RuneCountInString(spelled) == 1
		switch {
		case sameWord(spelled, word):
		case !letter && (small || len(word) > 3 && strings.ToUpper(word) == word) && Hash(spelled) == Hash(word):
		case letter && small && i == 0 && len(words) > 1 && strings.ToLower(word) == spelled:
		default:
			return false
		}
		at = end
	}
	start, end := nextWord(exact, at)
	return start == end
}

// sameWord reports whether the words are spelled alike, apostrophes apart.
func sameWord(a, b string) bool {
	for len(a) > 0 && len(b) > 0 {
		if a[0] < utf8.RuneSelf && a[0] == b[0] {
			a, b = a[1:], b[1:]
			continue
		}
		r, n := utf8.DecodeRuneInString(a)
		s, m := utf8.DecodeRuneInString(b)
		if r != s && !(isApostrophe(r) && isApostrophe(s)) {
			return false
		}
		a, b = a[n:], b[m:]
	}
	return len(a) == len(b)
}

// Lookup returns the terms of a whole spelling: for tests, and for code that has a word and no text.
func (l *Lexicon) Lookup(spelling string) Set {
	words, node := Words(spelling), int32(0)
	for _, word := range words {
		if node = l.Step(node, Hash(word)); node < 0 {
			return Set{}
		}
	}
	return l.Terms(node, words)
}

// Spellings returns the spellings of a term in a language, in the order of the data file. It reads the file anew: it is for
// programs that write text, not for those that read it.
func Spellings(language string, term Term) []string {
	text, err := data.ReadFile("data/" + language + ".txt")
	if err != nil {
		return nil
	}
	var found []string
	for line := range strings.SplitSeq(string(text), "\n") {
		name, spellings, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.TrimSpace(name) != term.String() {
			continue
		}
		for spelling := range strings.SplitSeq(spellings, "|") {
			found = append(found, strings.TrimSpace(spelling))
		}
	}
	return found
}

// LanguagesOf yields the languages in which the word, given by its Hash, has the meaning; the case of its letters does not
// count.
func (l *Lexicon) LanguagesOf(word uint64, term Term) iter.Seq[string] {
	return func(yield func(string) bool) {
		node := l.Step(0, word)
		if node < 0 {
			return
		}
		for sense := range l.sensesOf(node) {
			if sense.term == term && !yield(l.Languages[sense.language]) {
				return
			}
		}
	}
}

// CountStops adds one to the count of each language in which the word is a function word.
func (l *Lexicon) CountStops(word uint64, counts []int) {
	node := l.Step(0, word)
	if node < 0 {
		return
	}
	for sense := range l.sensesOf(node) {
		if sense.term == Stop {
			counts[sense.language]++
		}
	}
}
