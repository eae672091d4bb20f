package reader

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A hyphenEnd says what the hyphen at a line's end is.
type hyphenEnd uint8

const (
	hyphenNone   hyphenEnd = iota // there is none, or it is a dash: a blank follows
	hyphenBreaks                  // "rela-" "tions"
	hyphenStays                   // "Labour-" "Relations", "209–" "40", an address
)

// hyphen decides what the hyphen at the end of the text is. A suspended one, "Vor-" "und Nachteile", is hyphenNone: it
// stays and a blank follows.
func (b *builder) hyphen(next string) hyphenEnd {
	if b.blank || len(b.text) < 2 {
		return hyphenNone
	}
	last, size := utf8.DecodeLastRune(b.text)
	address := inAddress(b.text)
	if address && addressGoesOn(last, next) || last == ':' && strings.HasPrefix(strings.TrimLeftFunc(next, unicode.IsSpace), "//") {
		return hyphenStays
	}
	if !strings.ContainsRune("-‐¬–—/", last) {
		return hyphenNone
	}
	before, _ := utf8.DecodeLastRune(b.text[:len(b.text)-size])
	next = strings.TrimLeftFunc(next, unicode.IsSpace)
	after, _ := utf8.DecodeRuneInString(next)
	switch {
	case last == '/': // "Fayard/" "Cercle", and not "verse one /" "verse two"
		if !address && isAlphanumeric(before) && isAlphanumeric(after) {
			return hyphenStays
		}
		return hyphenNone
	case last == '–' || last == '—': // "209–" "40", and not "1930–" "(1937)"
		if (unicode.IsLetter(before) || unicode.IsDigit(before)) && (unicode.IsLetter(after) || unicode.IsDigit(after)) {
			return hyphenStays
		}
		return hyphenNone
	case !unicode.IsLetter(before) && !unicode.IsDigit(before), !unicode.IsLetter(after) && !unicode.IsDigit(after):
		return hyphenNone
	case last == '¬': // how OCR writes a hyphen that it knows to be a break
		return hyphenBreaks
	}
	second, first := firstWord(next), lastWord(b.text[:len(b.text)-size])
	switch {
	case !unicode.IsLetter(before), !unicode.IsLower(after) && !(inCapitals(first) && inCapitals(second)), isIdentifier(next[len(second):]):
		return hyphenStays
	case headingData().suspended[fold(second)]:
		return hyphenNone
	case b.words.compound(first, second):
		return hyphenStays
	}
	return hyphenBreaks
}

// inCapitals reports whether a part of a word is printed in capitals: "CON-" "FIGURING", and not "Labour-" "Relations", "A-" "B".
func inCapitals(part string) bool {
	return utf8.RuneCountInString(part) > 1 && strings.IndexFunc(part, func(r rune) bool { return !unicode.IsUpper(r) }) < 0
}

// isIdentifier reports whether letters go on as no word does: "hep-" "th/9306083".
func isIdentifier(rest string) bool {
	return len(rest) > 1 && rest[0] == '/' && isDigit(rest[1])
}

// addressGoesOn reports whether a URL that ends a line with the sign last goes on in the next: "https://example." "org/page",
// "https://example.org" "/page", "https://exam" "ple.org/page", and not "https://example.org/page." "seen in May".
func addressGoesOn(last rune, next string) bool {
	word, rest, _ := strings.Cut(strings.TrimLeftFunc(next, unicode.IsSpace), " ")
	switch {
	case last == '/':
		return goesOnPath(word, rest)
	case strings.ContainsRune("-=&?_%~#", last):
		return true
	}
	first, size := utf8.DecodeRuneInString(word)
	second, _ := utf8.DecodeRuneInString(word[size:])
	switch {
	case strings.ContainsRune("/?&=#", first):
		return true
	case strings.ContainsRune(".-_", first):
		return isAlphanumeric(second)
	case !unicode.IsLower(first) && !unicode.IsDigit(first):
		return false
	case last == '.':
		return strings.ContainsAny(word, "/=_")
	}
	slash := strings.IndexByte(word, '/')
	return isAlphanumeric(last) && slash > 0 && strings.ContainsAny(strings.TrimRight(word, ".,;)"), ".0123456789")
}

// goesOnPath reports whether word goes on with an address that ends with a slash. It does where it has the look of a path,
// or where nothing or a stop follows it: "https://example.org/" "page.html", "page)." The slash ends the address before
// "accessed 3 May", "12 May", "(3.5.2020)".
func goesOnPath(word, rest string) bool {
	path := strings.TrimRight(word, `.,;:)]>”’"'`)
	first, _ := utf8.DecodeRuneInString(path)
	switch {
	case !isAlphanumeric(first) && !strings.ContainsRune("~_?#%@", first) || path == "":
		return false
	case strings.Trim(path, "0123456789") == "":
		return rest == "" || len(path) > len("31")
	case strings.Trim(path, "0123456789.") == "":
		return strings.Count(path, ".") == 1
	case strings.ContainsAny(path, "/-_=?&#%~+@.0123456789"):
		return true
	}
	return rest == "" || len(path) < len(word) && (unicode.IsLower(first) || !strings.HasSuffix(word, ","))
}

// inAddress reports whether the text ends within a URL or a DOI.
func inAddress(text []byte) bool {
	const longest = 300
	tail := text[max(0, len(text)-longest):]
	word := tail[bytes.LastIndexByte(tail, ' ')+1:]
	return bytes.Contains(word, []byte("://")) || bytes.HasPrefix(word, []byte("www.")) || startsDOI.Match(word)
}

var startsDOI = regexp.MustCompile(`^(?i:doi:)?10\.\d{4,9}/`)

func lastWord(text []byte) string {
	const longest = 60
	tail := text[max(0, len(text)-longest):]
	i := bytes.LastIndexFunc(tail, func(r rune) bool { return !unicode.IsLetter(r) })
	if i < 0 {
		return string(tail)
	}
	_, size := utf8.DecodeRune(tail[i:])
	return string(tail[i+size:])
}

func firstWord(text string) string {
	if i := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		return text[:i]
	}
	return text
}

// A vocabulary is the words of a document that are whole on their line, and the compounds that are written with a hyphen.
// The nil vocabulary knows none.
type vocabulary map[string]struct{}

// newVocabulary reads a text. It is nil where no line ends with a hyphen, since nothing will be asked then.
func newVocabulary(src []byte) vocabulary {
	if !bytes.Contains(src, []byte("-\n")) && !bytes.Contains(src, []byte("-\r")) {
		return nil
	}
	words := vocabulary{}
	broken := false
	for line := range bytes.Lines(src) {
		line = bytes.TrimSpace(line)
		if broken { // the first word is the rest of one
			line = bytes.TrimLeftFunc(line, unicode.IsLetter)
		}
		broken = bytes.HasSuffix(line, []byte("-"))
		for field := range bytes.FieldsFuncSeq(line, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
			words.add(strings.Trim(string(field), "-"), bytes.HasSuffix(field, []byte("-")))
		}
	}
	return words
}

func (v vocabulary) add(word string, broken bool) {
	if broken {
		if i := strings.LastIndexByte(word, '-'); i >= 0 {
			v[word[:i]] = struct{}{}
		}
		return
	}
	v[word] = struct{}{}
}

// minCompound is how many letters the parts of a compound have at least; shorter words are also syllables: "in", "all".
const minCompound = 4

// compound reports whether first and second, broken at a hyphen, are written with it: "long-term", and not "rela-tions".
func (v vocabulary) compound(first, second string) bool {
	if _, ok := v[first+second]; ok {
		return false
	}
	if _, ok := v[first+"-"+second]; ok {
		return true
	}
	if headingData().joined[fold(first)] {
		return false
	}
	_, one := v[first]
	_, two := v[second]
	return one && two && utf8.RuneCountInString(first) >= minCompound && utf8.RuneCountInString(second) >= minCompound
}
