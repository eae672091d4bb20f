package reader

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
)

// rootElement finds the first element that is neither declaration nor comment.
var rootElement = regexp.MustCompile(`^(?s:\s*(?:<\?.*?\?>|<!--.*?-->|<!(?i:doctype)[^>\[]*(?:\[[^\]]*\])?\s*>))*\s*<([A-Za-z][\w.:-]*)`)

// root is the name of the first element, without its prefix.
func root(src []byte) string {
	m := rootElement.FindSubmatch(head(src))
	if m == nil {
		return ""
	}
	name := string(m[1])
	return name[strings.IndexByte(name, ':')+1:]
}

// xmlWindow is how far into an XML file the elements are looked for that tell its vocabulary: archives deliver their files
// within an envelope, and the head of an article may be long.
const xmlWindow = 64 << 10

// holdsElement reports whether an element of one of the names begins near the start of the source, whatever its prefix.
func holdsElement(src []byte, names ...string) bool {
	src = src[:min(len(src), xmlWindow)]
	for {
		open := bytes.IndexByte(src, '<')
		if open < 0 {
			return false
		}
		src = src[open+1:]
		end := bytes.IndexAny(src, " \t\r\n/>")
		if end < 0 {
			return false
		}
		name := src[:end]
		if slices.Contains(names, string(name[bytes.IndexByte(name, ':')+1:])) {
			return true
		}
	}
}

func sniffTEI(src []byte) bool {
	switch root(src) {
	case "":
		return false
	case "TEI", "TEI.2", "tei.2", "teiCorpus", "teiCorpus.2", "ETS", "EEBO":
		return true
	}
	return !sniffHTML(src) && holdsElement(src, "teiHeader", "TEIHEADER")
}

// sniffJATS accepts what has the head of an article or a book in JATS, in whatever envelope, and an article without a head.
// It refuses HTML's <article> and those of other vocabularies.
func sniffJATS(src []byte) bool {
	switch root(src) {
	case "":
		return false
	case "article":
		h := head(src)
		if holdsElement(src, "para", "simpara", "liminaire", "corps", "author-group", "simple-article") || bytes.Contains(h, []byte("docbook")) {
			return false
		}
		if bytes.HasPrefix(h, []byte("<?xml")) || bytes.Contains(h, []byte("article-type=")) {
			return true
		}
	case "pmc-articleset", "book-part-wrapper":
		return true
	}
	return !sniffHTML(src) && holdsElement(src, "front", "article-meta", "journal-meta", "book-meta", "book-part-meta", "std-meta", "iso-meta")
}

// sniffXML accepts any other XML file: one that says so, or declares a document type or a namespace.
func sniffXML(src []byte) bool {
	h := head(src)
	m := rootElement.FindIndex(h)
	if m == nil || sniffHTML(src) {
		return false
	}
	tag := h[m[1]:]
	if end := bytes.IndexByte(tag, '>'); end >= 0 {
		tag = tag[:end]
	}
	return bytes.HasPrefix(h, []byte("<?xml")) || bytes.HasPrefix(h, []byte("<!DOCTYPE")) || bytes.Contains(tag, []byte("xmlns"))
}
