package score

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"github.com/e843347c/ibid/citation"
)

var (
	markup     = regexp.MustCompile(`(?i)</?(?:i|b|em|strong|sub|sup|sc|span)\b[^>]*>`)
	dashes     = regexp.MustCompile(`-{2,}`)
	nearSigns  = regexp.MustCompile(`\s*([-,:;])\s*`)
	pageRange  = regexp.MustCompile(`(\d+)-(\d+)`)
	ordinal    = regexp.MustCompile(`^(\d+)\D{1,4}$`)
	doiPrefix  = regexp.MustCompile(`^(https?://(dx\.)?doi\.org/|doi: ?)`)
	bookSpaces = strings.NewReplacer("-", "", " ", "")
)

// fold is a text without differences of case, markup, quotation marks, dashes, white space and Unicode form.
func fold(text string) string {
	text = strings.Map(plainSign, markup.ReplaceAllString(text, ""))
	text = norm.NFKC.String(cases.Fold().String(norm.NFKC.String(text)))
	return strings.Join(strings.Fields(dashes.ReplaceAllString(text, "-")), " ")
}

// plainSign is the sign that stands for all that look like it; -1 for what cannot be seen.
func plainSign(r rune) rune {
	switch r {
	case '“', '”', '„', '‟', '«', '»', '〝', '〞':
		return '"'
	case '‘', '’', '‚', '‛', '‹', '›', '`', '´', 'ʼ', 'ʹ', '′':
		return '\''
	case '‐', '‑', '‒', '–', '—', '―', '−', '⸺', '⸻', '﹘', '﹣', '－':
		return '-'
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		return -1
	}
	return r
}

// normal is a folded text without outer punctuation, unless it is nothing else.
func normal(text string) string {
	text = fold(text)
	if inner := strings.TrimFunc(text, outer); inner != "" {
		return inner
	}
	return text
}

func outer(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) }

// words are the words and numbers of a text; each Chinese, Japanese and Korean character by itself.
func words(text string) []string {
	var list []string
	start := -1
	folded := fold(text)
	for i, r := range folded {
		whole := unicode.IsLetter(r) || unicode.IsNumber(r)
		alone := whole && unspaced(r)
		if start >= 0 && (!whole || alone) {
			list = append(list, folded[start:i])
			start = -1
		}
		switch {
		case alone:
			list = append(list, string(r))
		case whole && start < 0:
			start = i
		}
	}
	if start >= 0 {
		list = append(list, folded[start:])
	}
	return list
}

// unspaced reports whether words are written without spaces between them in the script of r.
func unspaced(r rune) bool {
	return r >= 0x3040 && r <= 0x30ff || r >= 0x3400 && r <= 0x9fff || r >= 0xf900 && r <= 0xfaff
}

// pages are pages or a place cited, with the ends of ranges written out: 209–40 is 209-240.
func pages(text string) string {
	text = nearSigns.ReplaceAllString(normal(text), "$1")
	return pageRange.ReplaceAllStringFunc(text, func(pages string) string {
		start, end, _ := strings.Cut(pages, "-")
		if len(end) < len(start) {
			if whole := start[:len(start)-len(end)] + end; whole > start {
				end = whole
			}
		}
		return start + "-" + end
	})
}

// editionWords say that a number is that of an edition.
var editionWords = fieldSet("the e ed edn edition éd édition aufl auflage ausg ausgabe edición edição ediz edizione druk е изд издание")

// editionNumbers are editions in words.
var editionNumbers = map[string]string{
	"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5",
	"sixth": "6", "seventh": "7", "eighth": "8", "ninth": "9", "tenth": "10",
}

func fieldSet(text string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(text) {
		set[word] = true
	}
	return set
}

// edition is the number of an edition, with what else is said of it: "2nd, rev. ed." is "2 rev".
func edition(text string) string {
	var kept []string
	for _, word := range words(normal(text)) {
		if editionWords[word] {
			continue
		}
		if number, ok := editionNumbers[word]; ok {
			word = number
		}
		kept = append(kept, ordinal.ReplaceAllString(word, "$1"))
	}
	if len(kept) == 0 {
		return normal(text)
	}
	return strings.Join(kept, " ")
}

// value is the value of a textual variable as it is compared.
func value(v citation.Variable, text string) string {
	switch v {
	case citation.VarPage:
		return pages(text)
	case citation.VarEdition:
		return edition(text)
	case citation.VarDOI:
		return doiPrefix.ReplaceAllString(normal(text), "")
	case citation.VarISBN, citation.VarISSN:
		return bookSpaces.Replace(normal(text))
	}
	return normal(text)
}
