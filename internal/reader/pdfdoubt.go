package reader

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/e843347c/ibid/citation"
)

// Measures of pages that cannot be read.
const (
	minJudged   = 40   // letters that a page must have to be judged
	maxUnknown  = 0.1  // share of letters of which the file does not say what they are
	minVowels   = 0.15 // share of vowels among Latin letters; the least of any language is twice that
	latinShare  = 0.6  // share of Latin letters from which on a page is judged by its vowels
	maxPictures = 10   // letters that a page may have and still be a picture
)

// unknown counts the letters of which the file does not say what they are.
func (l pdfLine) unknown() int {
	n := 0
	for _, r := range string(l.text) {
		if r == unicode.ReplacementChar || unicode.Is(unicode.Co, r) {
			n++
		}
	}
	return n
}

// unreadable reports whether what a page says is no text: fonts may come without a table of what their codes stand for.
func (p *pdfPage) unreadable() bool {
	if p.letters < minJudged {
		return false
	}
	if float64(p.unknown) > maxUnknown*float64(p.letters) {
		return true
	}
	signs, latin, vowels := 0, 0, 0
	for _, l := range p.lines {
		for _, r := range string(l.text) {
			switch {
			case r >= '0' && r <= '9' || r == ' ' || r == '.':
				continue
			case r < unicode.MaxASCII && unicode.IsLetter(r):
				latin++
			}
			signs++
			if strings.ContainsRune("aeiouyAEIOUYäöüáéíóúàèìòùâêîôûåæøœ", r) {
				vowels++
			}
		}
	}
	if signs < minJudged {
		return false
	}
	if float64(latin) < latinShare*float64(signs) {
		return p.scrambled(signs)
	}
	return float64(vowels) < minVowels*float64(latin)
}

// scrambled reports whether a page has more signs than letters.
func (p *pdfPage) scrambled(signs int) bool {
	letters := 0
	for _, l := range p.lines {
		for _, r := range string(l.text) {
			if unicode.IsLetter(r) || unicode.IsMark(r) {
				letters++
			}
		}
	}
	const least = 0.4
	return float64(letters) < least*float64(signs)
}

// doubts reports pages that cannot be read.
func (b *pdfBook) doubts(doc *citation.Document) {
	b.report(doc, CodeUnreadable, (*pdfPage).unreadable,
		"the letters of %s cannot be told: the file does not say what its fonts' codes stand for; have a program recognise the text (OCR)")
	b.report(doc, CodePicture, func(p *pdfPage) bool { return p.pictures > 0 && p.letters <= maxPictures },
		"there is no text on %s, only pictures")
}

// report gives one diagnostic for each run of pages.
func (b *pdfBook) report(doc *citation.Document, code citation.Code, doubtful func(*pdfPage) bool, message string) {
	for i := 0; i < len(b.pages); i++ {
		if !doubtful(&b.pages[i]) {
			continue
		}
		last := i
		for last+1 < len(b.pages) && doubtful(&b.pages[last+1]) {
			last++
		}
		where := pagePart(i)
		if last > i {
			where = fmt.Sprintf("pages %d–%d", i+1, last+1)
		}
		doc.Diagnostics = append(doc.Diagnostics, citation.Diagnostic{
			Pos: citation.Position{Part: pagePart(i)}, Severity: citation.SeverityWarning, Code: code, Message: fmt.Sprintf(message, where),
		})
		i = last
	}
}
