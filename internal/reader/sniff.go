package reader

import (
	"bytes"
	"regexp"
	"strings"
)

// sniffWindow is how much of a source decides its format: the heads of all formats fit in it.
const sniffWindow = 8 << 10

// zipWindow is how far into a container the name of its main part is looked for; containers with large pictures put it
// late, but the table of contents at the end has it again.
const zipWindow = 64 << 10

func head(src []byte) []byte {
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	return bytes.TrimLeft(src[:min(len(src), sniffWindow)], " \t\r\n\f")
}

func isZip(src []byte) bool { return bytes.HasPrefix(src, []byte("PK\x03\x04")) }

func zipNames(src []byte, part string) bool {
	if !isZip(src) {
		return false
	}
	name := []byte(part)
	return bytes.Contains(src[:min(len(src), zipWindow)], name) || bytes.Contains(src[max(0, len(src)-zipWindow):], name)
}

func sniffDOCX(src []byte) bool {
	return zipNames(src, "word/document") || isFlatOPC(src) || isWord2003(src)
}

func sniffODT(src []byte) bool {
	return zipNames(src, "application/vnd.oasis.opendocument.text") || zipNames(src, "application/vnd.sun.xml.writer") || isFlatODT(src)
}

// isFlatODT accepts an OpenDocument text in one XML file, and refuses a spreadsheet in one.
func isFlatODT(src []byte) bool {
	h := head(src)
	return root(src) == "document" && bytes.Contains(h, []byte("opendocument:xmlns:office")) && !bytes.Contains(h, []byte("opendocument.spreadsheet"))
}

func sniffEPUB(src []byte) bool { return zipNames(src, "application/epub+zip") }

func sniffPDF(src []byte) bool { return bytes.HasPrefix(src, []byte("%PDF-")) }

func sniffRTF(src []byte) bool { return bytes.HasPrefix(head(src), []byte(`{\rtf`)) }

func sniffHTML(src []byte) bool {
	h := bytes.ToLower(head(src))
	return bytes.HasPrefix(h, []byte("<!doctype html")) || strings.EqualFold(root(src), "html")
}

var latexClass = regexp.MustCompile(`(?m)^[ \t]*\\(?:documentclass|documentstyle|begin\{document\})`)

func sniffLaTeX(src []byte) bool { return latexClass.Match(src[:min(len(src), zipWindow)]) }

var orgKeyword = regexp.MustCompile(`^(?i:#\+[a-z_]+:|\* )`)

// sniffOrg accepts a file that begins with an Org keyword and has an Org footnote; "* item" alone may be Markdown.
func sniffOrg(src []byte) bool {
	return orgKeyword.Match(head(src)) && bytes.Contains(src, []byte("[fn:"))
}

var markdownDefinition = regexp.MustCompile(`(?m)^(?:[ \t]*>)*[ ]{0,3}\[\^[^\]\s]+\]:[ \t]`)

// sniffMarkdown accepts a source that defines a footnote in Markdown's way: "[^3]: text". Nothing else of Markdown is sure.
func sniffMarkdown(src []byte) bool { return markdownDefinition.Match(src) }

// binary refuses what cannot be text: NULs occur in UTF-16 alone.
func binary(src []byte) error {
	if cause := foreign(src); cause != nil {
		return cause
	}
	if bytes.HasPrefix(src, []byte("\xff\xfe")) || bytes.HasPrefix(src, []byte("\xfe\xff")) {
		return nil
	}
	if _, ok := utf16Order(src); ok {
		return nil
	}
	if bytes.IndexByte(src[:min(len(src), sniffWindow)], 0) >= 0 {
		return ErrBinary
	}
	return nil
}
