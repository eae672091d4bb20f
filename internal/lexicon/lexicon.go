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

// A Sense is one meaning of a spelling.
type Sense struct {
	Term     Term
	Language uint8  // index into Languages
	exact    string // the spelling, where its case counts
}

// A Lexicon finds terms in sequences of words. It is read-only and safe for concurrent use.
type Lexicon struct {
	Languages []string // the names of the data files: "de", "en", "names", …
	children  map[edge]int32
	senses    [][]Sense // by node
}

// An edge leads from a node of the trie to the next by a word's hash. Node 0 is the root.
type edge struct {
	node int32
	word uint64
}

// Default is the lexicon of the embedded data files.
var Default = sync.OnceValue(func() *Lexicon {
	l, err := load()
	if err != nil {
		panic("lexicon: " + err.Error()) // the files are part of the program; a test reads them
	}
	return l
})

func load() (*Lexicon, error) {
	files, err := data.ReadDir("data")
	if err != nil {
		return nil, err
	}
	l := &Lexicon{children: map[edge]int32{}, senses: make([][]Sense, 1)}
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
	for number, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, spellings, ok := strings.Cut(line, "\t")
		term := slices.Index(termNames[:], strings.TrimSpace(name))
		if !ok || term <= 0 {
			return fmt.Errorf("%d: no term in %q", number+1, line)
		}
		for spelling := range strings.SplitSeq(spellings, "|") {
			if err := l.add(Term(term), strings.TrimSpace(spelling)); err != nil {
				return fmt.Errorf("%d: %w", number+1, err)
			}
		}
	}
	return nil
}

func (l *Lexicon) add(term Term, spelling string) error {
	words := Words(spelling)
	if len(words) == 0 {
		return fmt.Errorf("empty spelling under %v", term)
	}
	sense := Sense{Term: term, Language: uint8(len(l.Languages) - 1)}
	if strings.ToLower(spelling) != spelling || slices.ContainsFunc(words, func(word string) bool { return utf8.RuneCountInString(word) == 1 }) {
		sense.exact = strings.Join(words, " ")
	}
	node := int32(0)
	for _, word := range words {
		next := edge{node, Hash(word)}
		child, ok := l.children[next]
		if !ok {
			child = int32(len(l.senses))
			l.children[next] = child
			l.senses = append(l.senses, nil)
		}
		node = child
	}
	if !slices.Contains(l.senses[node], sense) {
		l.senses[node] = append(l.senses[node], sense)
	}
	return nil
}

// Step follows a word, given by its Hash, from a node of the trie (0 is the root). It returns -1 where no spelling goes on so.
func (l *Lexicon) Step(node int32, word uint64) int32 {
	if child, ok := l.children[edge{node, word}]; ok {
		return child
	}
	return -1
}

// Senses returns the meanings of the spelling that ends at the node, as far as the case of the words allows; it appends to
// senses. The words are as written, without dots.
func (l *Lexicon) Senses(node int32, words []string, senses []Sense) []Sense {
	for _, sense := range l.senses[node] {
		if sense.exact == "" || matches(sense.exact, words) {
			senses = append(senses, sense)
		}
	}
	return senses
}

// matches reports whether the words, joined by blanks, are the spelling. Words in capitals only, "PARIS", match whatever
// case the spelling has; an initial does not. In a spelling without capitals only single letters keep their case: "and f." is
// not "and F. W. Maitland"; a capital may open several words: "N. d.", not "N. D. Popescu".
func matches(exact string, words []string) bool {
	small := strings.ToLower(exact) == exact
	for i, word := range words {
		if i > 0 {
			if !strings.HasPrefix(exact, " ") {
				return false
			}
			exact = exact[1:]
		}
		end := strings.IndexByte(exact, ' ')
		if end < 0 {
			end = len(exact)
		}
		letter := utf8.RuneCountInString(exact[:end]) == 1
		rest, ok := cutWord(exact, word)
		switch {
		case ok:
		case small && !letter, !letter && len(word) > 3 && strings.ToUpper(word) == word:
			rest, ok = cutFold(exact, word)
		case small && i == 0 && len(words) > 1:
			rest, ok = exact[end:], strings.ToLower(word) == exact[:end]
		}
		if !ok {
			return false
		}
		exact = rest
	}
	return exact == ""
}

// cutFold is cutWord for a word of capitals.
func cutFold(exact, word string) (string, bool) {
	end := strings.IndexByte(exact, ' ')
	if end < 0 {
		end = len(exact)
	}
	return exact[end:], Hash(exact[:end]) == Hash(word)
}

func cutWord(exact, word string) (string, bool) {
	for _, r := range word {
		if r == '’' || r == 'ʼ' {
			r = '\''
		}
		if s := string(r); strings.HasPrefix(exact, s) {
			exact = exact[len(s):]
		} else {
			return exact, false
		}
	}
	return exact, true
}

// Lookup returns the terms of a whole spelling: for tests, and for code that has a word and no text.
func (l *Lexicon) Lookup(spelling string) Set {
	words, node := Words(spelling), int32(0)
	for _, word := range words {
		if node = l.Step(node, Hash(word)); node < 0 {
			return Set{}
		}
	}
	var set Set
	for _, sense := range l.Senses(node, words, nil) {
		set.Add(sense.Term)
	}
	return set
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
		for _, sense := range l.senses[node] {
			if sense.Term == term && !yield(l.Languages[sense.Language]) {
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
	for _, sense := range l.senses[node] {
		if sense.Term == Stop {
			counts[sense.Language]++
		}
	}
}
