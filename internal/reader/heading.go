package reader

import (
	_ "embed" // for headings.txt
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
)

// Section says what a heading announces.
type section uint8

const (
	sectionOther section = iota
	sectionNotes
	sectionReferences
)

//go:embed headings.txt
var headingsFile string

// headingWords is the content of headings.txt.
type headingWords struct {
	whole     map[string]section
	beginning map[string]section
	suspended map[string]bool
	joined    map[string]bool
	named     map[string]bool
	service   map[string]bool
}

var headingData = sync.OnceValue(func() headingWords {
	words := headingWords{whole: map[string]section{}, beginning: map[string]section{}, suspended: map[string]bool{}, joined: map[string]bool{}, named: map[string]bool{}, service: map[string]bool{}}
	for line := range strings.Lines(headingsFile) {
		kind, spellings, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for spelling := range strings.SplitSeq(spellings, "|") {
			words.add(kind, strings.TrimSpace(spelling))
		}
	}
	return words
})

func (w headingWords) add(kind, spelling string) {
	what := sectionNotes
	switch kind {
	case "suspended":
		w.suspended[fold(spelling)] = true
		return
	case "joined":
		w.joined[fold(spelling)] = true
		return
	case "named":
		w.named[fold(spelling)] = true
		return
	case "service":
		w.service[fold(spelling)] = true
		return
	case "references":
		what = sectionReferences
	}
	if start, ok := strings.CutSuffix(spelling, "…"); ok {
		w.beginning[headingKey(start)] = what
		return
	}
	w.whole[headingKey(spelling)] = what
}

// maxHeading is the length in bytes of the longest line that is tried as a heading.
const maxHeading = 80

// headingSection tells what section a heading opens. "5. Notes", "## NOTES:" and "Notes to Chapter 3" open notes; "Notes were
// taken" opens nothing.
func headingSection(heading string) section {
	if len(heading) > maxHeading {
		return sectionOther
	}
	words := headingData()
	key := headingKey(heading)
	if what := words.whole[key]; what != sectionOther {
		return what
	}
	for i := strings.IndexByte(key, ' '); i > 0; {
		if what := words.beginning[key[:i]]; what != sectionOther && endsLikeHeading(heading) {
			return what
		}
		next := strings.IndexByte(key[i+1:], ' ')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return sectionOther
}

// endsLikeHeading refuses a sentence.
func endsLikeHeading(heading string) bool {
	heading = strings.TrimRight(heading, " \t*_#")
	return !strings.HasSuffix(heading, ".") && !strings.HasSuffix(heading, ",") && !strings.HasSuffix(heading, ";")
}

// headingKey is a heading in lower case without numbers before it and punctuation or markup around it.
func headingKey(s string) string {
	s = strings.TrimFunc(fold(s), func(r rune) bool { return !unicode.IsLetter(r) })
	if first, rest, ok := strings.Cut(s, " "); ok && roman(strings.TrimRight(first, ".)")) > 0 && strings.HasSuffix(first, ".") {
		s = strings.TrimFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
	}
	return strings.Join(strings.Fields(s), " ")
}

// fold makes spellings comparable: without case, with one apostrophe.
func fold(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
		return strings.ToLower(s)
	}
	return strings.ReplaceAll(cases.Fold().String(s), "’", "'")
}
