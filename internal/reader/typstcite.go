package reader

import (
	"regexp"
	"strings"

	"github.com/e843347c/ibid/citation"
)

var (
	// typstBibliography names the file of the works that are cited.
	typstBibliography = regexp.MustCompile(`#bibliography\(\s*"([^"\n]+)"`)
	// typstLabel is the name of a place in the text, unless a function is told it.
	typstLabel = regexp.MustCompile(`[^(,\s][ \t]*\n?<([\pL\d_.:-]+)>`)
)

// citeByKeys finds the citations by key: each @ that calls no place of the document.
func (t *typst) citeByKeys(doc *citation.Document) {
	syntax := keySyntax{bare: true, other: map[string]bool{}, src: t.src}
	for _, label := range typstLabel.FindAllSubmatch(t.src, -1) {
		syntax.other[string(label[1])] = true
	}
	var files []string
	for _, match := range typstBibliography.FindAllSubmatch(t.src, -1) {
		files = append(files, string(match[1]))
	}
	syntax.citeByKeys(doc, files)
}

// citation writes "#cite(<key>, supplement: [p. 12])" as the "@key[p. 12]" that it means. Its arguments begin at at.
func (w *typstWriter) citation(start, at int, arguments string) {
	open := strings.IndexAny(arguments, `<"`)
	if open < 0 {
		return
	}
	n := strings.IndexAny(arguments[open+1:], `>"`)
	if n < 0 {
		return
	}
	w.b.Entity("@", w.source(start), at+open+1-start)
	w.literal(w.b, at+open+1, at+open+1+n)
	supplement := strings.Index(arguments, "supplement:")
	if supplement < 0 {
		return
	}
	if from := strings.IndexByte(arguments[supplement:], '['); from >= 0 {
		from += supplement
		if end := bracketed(arguments[from:]); end > 0 {
			w.literal(w.b, at+from, at+from+end+1)
		}
	}
}
