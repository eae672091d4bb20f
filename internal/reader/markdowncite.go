package reader

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/e843347c/ibid/citation"
)

var (
	// groupedKey is a citation of Pandoc's in brackets that are neither a note's nor a link's; a document that has one cites by
	// keys.
	groupedKey = regexp.MustCompile(`(?:^|[^^])\[[^\]\[\n@(]*-?@[\pL\d_][^\]]*\](?:[^(\[{]|$)`)
	// bibliographyLine names files of works in front matter.
	bibliographyLine = regexp.MustCompile(`(?m)^(?:bibliography|references|csl|citation-style|biblatexoptions)[ \t]*[:=]`)
	// namedPlace gives a place in the text a name, which an @ may call: {#fig-map}, "#| label: fig-map".
	namedPlace = regexp.MustCompile(`\{#([^\s}]+)|(?m:^#\|[ \t]*label:[ \t]*(\S+))`)
)

// citeByKeys finds the citations by key in the notes, if the document has any: else an @ begins somebody's name on the web.
func (m *markdown) citeByKeys(doc *citation.Document) {
	if !bytes.Contains(m.src, []byte("@")) {
		return
	}
	front := m.src[:m.front]
	grouped := groupedKey.Match(m.src)
	if !grouped && !bibliographyLine.Match(front) {
		return
	}
	syntax := keySyntax{group: "[", bare: true, other: map[string]bool{}, src: m.src}
	for _, place := range namedPlace.FindAllSubmatch(m.src, -1) {
		syntax.other[string(place[1])+string(place[2])] = true
	}
	syntax.citeByKeys(doc, bibliographyFiles(front))
}

// bibliographyFiles are the files that front matter names: "bibliography: refs.bib", or a list of them.
func bibliographyFiles(front []byte) []string {
	var files []string
	within := false
	for line := range bytes.Lines(front) {
		text := strings.TrimSpace(string(line))
		name, value, found := strings.Cut(text, ":")
		item, listed := strings.CutPrefix(text, "- ")
		switch {
		case found && name == "bibliography":
			within = true
			text = value
		case within && listed:
			text = item
		default:
			within = false
		}
		if !within {
			continue
		}
		for file := range strings.SplitSeq(strings.Trim(text, " []"), ",") {
			if file = strings.Trim(file, ` "'`); file != "" {
				files = append(files, file)
			}
		}
	}
	return files
}
