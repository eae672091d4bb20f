package reader

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// Format is a kind of source document.
type Format uint8

// The formats. Auto decides by the content, and where that says nothing by the file's extension.
const (
	Auto Format = iota
	Text
	Markdown
	HTML
	LaTeX
	DOCX
	ODT
	EPUB
	TEI
	JATS
	RTF
	Org
	Typst
	PDF
	XML // of other vocabularies than TEI and JATS
)

// A row says all that the package knows of a format. A new format is a constant above, a row below and a file that holds
// its read function.
type row struct {
	format     Format
	name       string   // as the JSON document has it
	aliases    []string // what pandoc and its users call it
	extensions []string // with their dots, lower case
	// sniff reports whether the content is surely of this format. Rows are asked in order; nil is never sure.
	sniff func(src []byte) bool
	// charset is the encoding that the source declares, empty where it declares none. Read decodes the source before
	// read sees it and brings every offset back to the original bytes afterwards, so read sees valid UTF-8 without a
	// byte order mark and must ignore the declaration. It is nil for containers and for RTF, which get their bytes as
	// they are.
	charset func(src []byte) string
	// read appends to doc's Notes, References and Diagnostics. A diagnostic needs Pos.Offset and Pos.Part alone. It sets
	// a note's Chapter only where the format knows better than the labels do. An error of type *Error may leave Name
	// empty.
	read func(src []byte, limits Limits, doc *citation.Document) error
	// seeks says what read looks for, as the end of the sentence that nothing was found.
	seeks string
}

func rows() []row {
	return []row{
		{format: DOCX, name: "docx", extensions: []string{".docx", ".docm", ".dotx", ".dotm"}, sniff: sniffDOCX, read: readDOCX,
			seeks: "Word's footnotes and endnotes"},
		{format: ODT, name: "odt", extensions: []string{".odt", ".fodt", ".ott", ".odm", ".sxw", ".stw"}, sniff: sniffODT, read: readODT,
			seeks: "footnotes and endnotes"},
		{format: EPUB, name: "epub", aliases: []string{"epub2", "epub3"}, extensions: []string{".epub"}, sniff: sniffEPUB, read: readEPUB,
			seeks: "links to notes, in the text and back"},
		{format: PDF, name: "pdf", extensions: []string{".pdf"}, sniff: sniffPDF, read: readPDF,
			seeks: "numbered notes at the feet of pages"},
		{format: RTF, name: "rtf", extensions: []string{".rtf"}, sniff: sniffRTF, read: readRTF,
			seeks: "\\footnote groups"},
		{format: TEI, name: "tei", aliases: []string{"teisimple"}, extensions: []string{".tei"}, sniff: sniffTEI, charset: charsetXML, read: readTEI,
			seeks: "note elements"},
		{format: JATS, name: "jats", aliases: []string{"jats_archiving", "jats_publishing", "jats_articleauthoring", "bits"},
			extensions: []string{".jats", ".nxml"}, sniff: sniffJATS, charset: charsetXML, read: readJATS,
			seeks: "fn elements"},
		{format: HTML, name: "html", aliases: []string{"html4", "html5", "xhtml"}, extensions: []string{".html", ".htm", ".xhtml"},
			sniff: sniffHTML, charset: charsetHTML, read: readHTML,
			seeks: "links to notes, in the text and back"},
		{format: XML, name: "xml", aliases: []string{"docbook", "docbook4", "docbook5", "fb2", "dtbook", "dita"},
			extensions: []string{".xml", ".dbk", ".docbook", ".fb2", ".dita"}, sniff: sniffXML, charset: charsetXML, read: readXML,
			seeks: "elements named footnote, endnote, note or fn"},
		{format: LaTeX, name: "latex", aliases: []string{"tex"}, extensions: []string{".tex", ".latex", ".ltx"},
			sniff: sniffLaTeX, charset: charsetLaTeX, read: readLaTeX,
			seeks: "\\footnote, \\footnotetext, \\endnote and \\thanks"},
		{format: Org, name: "org", extensions: []string{".org"}, sniff: sniffOrg, charset: charsetNone, read: unlimited(readOrg),
			seeks: "[fn:1] definitions and [fn::inline notes]"},
		{format: Typst, name: "typst", aliases: []string{"typ"}, extensions: []string{".typ", ".typst"}, charset: charsetNone, read: unlimited(readTypst),
			seeks: "#footnote[…]"},
		{format: Markdown, name: "markdown", aliases: []string{"md", "gfm", "commonmark", "commonmark_x", "markdown_strict", "markdown_mmd",
			"markdown_phpextra", "markdown_github", "obsidian"}, extensions: []string{".md", ".markdown", ".mkd", ".mdown", ".qmd", ".rmd"},
			sniff: sniffMarkdown, charset: charsetNone, read: unlimited(readMarkdown),
			seeks: "[^1]: definitions, ^[inline notes], and numbered notes that the text calls"},
		{format: Text, name: "text", aliases: []string{"plain", "txt"}, extensions: []string{".txt", ".text", ".asc"}, charset: charsetNone, read: unlimited(readText),
			seeks: "a section of notes, and numbered notes that the text calls"},
	}
}

// unlimited is for formats in which nothing is compressed or nested: the text bounds what reading it costs.
func unlimited(read func([]byte, *citation.Document) error) func([]byte, Limits, *citation.Document) error {
	return func(src []byte, _ Limits, doc *citation.Document) error { return read(src, doc) }
}

func (f Format) row() (row, bool) {
	for _, r := range rows() {
		if r.format == f {
			return r, true
		}
	}
	return row{}, false
}

// String is the format's name in the JSON document; "auto" for Auto.
func (f Format) String() string {
	if r, ok := f.row(); ok {
		return r.name
	}
	return "auto"
}

// MarshalText is String.
func (f Format) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText reads a name or one of pandoc's aliases for it. Pandoc's extensions, as in markdown+footnotes, are ignored.
func (f *Format) UnmarshalText(text []byte) error {
	name := strings.ToLower(string(text))
	if i := strings.IndexAny(name, "+-"); i > 0 {
		name = name[:i]
	}
	if name == "" || name == "auto" {
		*f = Auto
		return nil
	}
	for _, r := range rows() {
		if r.name == name || slices.Contains(r.aliases, name) {
			*f = r.format
			return nil
		}
	}
	return fmt.Errorf("unknown format %q; known are %s", text, strings.Join(FormatNames(), ", "))
}

// FormatNames returns the names of all formats, in alphabetical order.
func FormatNames() []string {
	var names []string
	for _, r := range rows() {
		names = append(names, r.name)
	}
	slices.Sort(names)
	return names
}

// detect decides by the content first and the extension second; what says nothing at all is plain text.
func detect(name string, src []byte) row {
	for _, r := range rows() {
		if r.sniff != nil && r.sniff(src) {
			return r
		}
	}
	extension := strings.ToLower(filepath.Ext(name))
	for _, r := range rows() {
		if slices.Contains(r.extensions, extension) {
			return r
		}
	}
	text, _ := Text.row()
	return text
}
