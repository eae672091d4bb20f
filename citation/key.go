package citation

import (
	"strconv"
	"strings"
)

// keyOf is the citation key of a record before it is made unique: the family name of the first author or editor, else the
// first words of a title, then the year: “lewin1968”, “newyorktimes1935”. A key is in ASCII letters and digits, and begins
// with a letter, so that every format and program takes it.
func keyOf(record *Record) string {
	key, named := keyName(record), true
	if key == "" {
		key, named = keyTitle(record), false
	}
	year := record.Issued.Year()
	if key == "" || key[0] < 'a' || key[0] > 'z' {
		key, named = keyType(record)+key, false
		if year != 0 {
			key = keyType(record)
		}
	}
	switch {
	case year != 0:
		key += strconv.Itoa(max(year, -year))
	case named:
		key += keyWords(record.Title, 1)
	}
	if reservedKeys[key] {
		key += "0"
	}
	return key
}

// reservedKeys are words that programs for BibTeX read as commands.
var reservedKeys = map[string]bool{"comment": true, "string": true, "preamble": true}

const (
	maxKeyName  = 24 // letters of a name; bodies have long ones
	maxKeyWords = 3
)

func keyName(record *Record) string {
	for _, v := range []Variable{VarAuthor, VarEditor, VarContainerAuthor, VarTranslator, VarDirector, VarInterviewer, VarComposer} {
		for _, name := range record.Names(v) {
			if name.Literal != "" {
				return keyWords(name.Literal, maxKeyWords)
			}
			if key := keyAll(name.Family, maxKeyWords); key != "" {
				return key
			}
		}
	}
	return ""
}

func keyTitle(record *Record) string {
	if key := keyWords(record.Title, 1); key != "" {
		return key
	}
	for _, value := range []string{record.ContainerTitle, record.Archive, record.Authority, record.CollectionTitle, record.ArchiveCollection, record.Genre} {
		if key := keyAll(value, maxKeyWords); key != "" {
			return key
		}
	}
	return ""
}

// keyWords joins the first n telling words of a phrase; the short ones where there are no others.
func keyWords(phrase string, n int) string {
	var telling []string
	for _, w := range keyTokens(phrase) {
		if len(w) > lightLength && w[0] > '9' {
			telling = append(telling, w)
		}
	}
	if len(telling) == 0 {
		return keyAll(phrase, n)
	}
	return joinKey(telling, n)
}

// keyAll joins the first n words of a phrase.
func keyAll(phrase string, n int) string {
	return joinKey(keyTokens(phrase), n)
}

func joinKey(words []string, n int) string {
	key := ""
	for _, w := range words[:min(n, len(words))] {
		if key != "" && len(key)+len(w) > maxKeyName {
			break
		}
		key += w
	}
	return key[:min(len(key), maxKeyName)]
}

// keyTokens splits a phrase into words of ASCII letters and digits.
func keyTokens(phrase string) []string {
	var words []string
	for _, w := range foldWords(phrase) {
		ascii := strings.Map(func(r rune) rune {
			if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
				return r
			}
			return -1
		}, w)
		if ascii != "" {
			words = append(words, ascii)
		}
	}
	return words
}

// keyType begins the key of a work that has no name or title in letters.
func keyType(record *Record) string {
	for _, w := range keyTokens(string(record.Type)) {
		return w
	}
	return "work"
}

// isKey reports whether a key that an author has chosen is one that every format and program takes.
func isKey(key string) bool {
	for i := range len(key) {
		c := key[i]
		letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
		if !letter && (i == 0 || (c < '0' || '9' < c) && strings.IndexByte("-_:.", c) < 0) {
			return false
		}
	}
	return key != "" && !reservedKeys[strings.ToLower(key)]
}

// assignKeys gives the records their keys, in order, but for those that the document gives one. Those that would have the
// same key are told apart by letters, in order of first citation.
func assignKeys(records []*Record) {
	count, given := map[string]int{}, map[*Record]bool{}
	for _, record := range records {
		if given[record] = record.ID != ""; !given[record] {
			record.ID = keyOf(record)
		}
		count[record.ID]++
	}
	taken, next := map[string]bool{}, map[string]int{}
	for _, record := range records {
		taken[record.ID] = taken[record.ID] || given[record] || count[record.ID] == 1
	}
	for _, record := range records {
		key := record.ID
		if count[key] == 1 || given[record] {
			continue
		}
		for record.ID == key || taken[record.ID] {
			record.ID = key + keySuffix(next[key])
			next[key]++
		}
		taken[record.ID] = true
	}
}

// keySuffix is a, b, … z, aa, ab, …
func keySuffix(n int) string {
	suffix := ""
	for n >= 0 {
		suffix = string(rune('a'+n%26)) + suffix
		n = n/26 - 1
	}
	return suffix
}
