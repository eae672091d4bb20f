package reader

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
)

func TestReadErrors(t *testing.T) {
	tests := []struct {
		name, file, src string
		format          Format
		want            error
		message         string
	}{
		{"empty", "a.md", "", Auto, ErrEmpty, "a.md: the file is empty"},
		{"binary", "a.txt", "abc\x00\x01\x02def", Auto, ErrBinary, "a.txt: is a binary file, not text"},
		{"a picture", "a.txt", "\xff\xd8\xff\xe0 JFIF", Auto, ErrBinary, "a.txt: is a binary file, not text: it looks like a JPEG picture"},
		{"an old office program", "a.wps", "\xd0\xcf\x11\xe0\xa1\xb1", Auto, ErrOldOffice, "a.wps: is a binary file of an old office program; save it as .docx"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := Read(tt.file, []byte(tt.src), tt.format)
			assert.Nil(t, doc)
			require.ErrorIs(t, err, tt.want)
			var readerError *Error
			require.ErrorAs(t, err, &readerError)
			assert.Equal(t, tt.file, readerError.Name)
			assert.Equal(t, tt.message, err.Error())
		})
	}
}

func TestError(t *testing.T) {
	err := &Error{Name: "thesis.docx", Part: "word/footnotes.xml", Offset: 812, Err: ErrEmpty}
	assert.Equal(t, "thesis.docx: word/footnotes.xml: byte 812: the file is empty", err.Error())
}

func TestFile(t *testing.T) {
	dir := t.TempDir()
	_, err := File(dir, Auto)
	require.ErrorIs(t, err, ErrDirectory)
	_, err = File(filepath.Join(dir, "none.md"), Auto)
	require.ErrorIs(t, err, os.ErrNotExist)
	assert.Equal(t, 1, strings.Count(err.Error(), "none.md"))

	name := filepath.Join(dir, "a.md")
	require.NoError(t, os.WriteFile(name, []byte("a[^1]\n\n[^1]: Ibid.\n"), 0o600))
	doc, err := File(name, Auto)
	require.NoError(t, err)
	assert.Equal(t, name, doc.Name)
	assert.Equal(t, "markdown", doc.Format)
	assert.Equal(t, []int{0, 6, 7, 19}, doc.Lines)
}

// TestLines gives places in every file that is text a line and a column, and those in archives none.
func TestLines(t *testing.T) {
	for _, tt := range []struct{ name, src, want string }{
		{"a.rtf", "{\\rtf1\\ansi\nText.{\\super\\chftn}{\\footnote\n{\\super\\chftn} Ibid.}}", "a.rtf:3:16"},
		{"a.tex", "\\begin{document}\nText.\\footnote{Ibid.}\n\\end{document}", "a.tex:2:16"},
		{"a.tei", "<TEI><text>\n<p>Text.<note>Ibid.</note></p></text></TEI>", "a.tei:2:15"},
	} {
		doc, err := Read(tt.name, []byte(tt.src), Auto)
		require.NoError(t, err)
		require.Len(t, doc.Notes, 1)
		assert.Equal(t, tt.want, doc.Position(doc.Notes[0], 0).String())
	}
	src, _ := benchDOCX(t, 1)
	doc, err := Read("a.docx", src, Auto)
	require.NoError(t, err)
	assert.Empty(t, doc.Lines)
}

func TestDetect(t *testing.T) {
	tests := []struct {
		name, file, src string
		want            Format
	}{
		{"extension", "a.md", "text", Markdown},
		{"nothing", "a", "text", Text},
		{"Markdown's footnotes in a text file", "a.txt", "x[^1]\n\n[^1]: y", Markdown},
		{"HTML in a text file", "a.txt", "<!DOCTYPE html><p>x", HTML},
		{"XHTML with a declaration", "a.xml", "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC \"x\" \"y\">\n<html xmlns='z'>", HTML},
		{"a fragment by its extension", "a.html", "<article><p>x</article>", HTML},
		{"JATS", "a.xml", "<?xml version='1.0'?><article><front></front></article>", JATS},
		{"TEI", "a.xml", "<?xml version='1.0'?><!-- c --><TEI xmlns='x'>", TEI},
		{"LaTeX", "a", "% c\n\\documentclass{article}", LaTeX},
		{"RTF", "a.doc", `{\rtf1\ansi`, RTF},
		{"PDF", "a", "%PDF-1.7", PDF},
		{"Org", "a.txt", "#+TITLE: x\nA[fn:1]\n\n[fn:1] y", Org},
		{"a bullet list is no Org", "a.txt", "* x\n* y", Text},
		{"Typst", "a.typ", "x", Typst},
		{"DOCX", "a.zip", "PK\x03\x04....word/document.xml", DOCX},
		{"ODT", "a", "PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", ODT},
		{"EPUB", "a", "PK\x03\x04mimetypeapplication/epub+zip", EPUB},
		{"another zip", "a", "PK\x03\x04....x", Text},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, detect(tt.file, []byte(tt.src)).format)
		})
	}
}

func TestFormatText(t *testing.T) {
	for name, want := range map[string]Format{
		"": Auto, "auto": Auto, "text": Text, "plain": Text, "markdown": Markdown, "gfm": Markdown, "commonmark": Markdown,
		"markdown+footnotes-smart": Markdown, "HTML": HTML, "html5": HTML, "latex": LaTeX, "docx": DOCX, "odt": ODT, "epub3": EPUB,
		"tei": TEI, "jats": JATS, "rtf": RTF, "org": Org, "typst": Typst, "pdf": PDF,
	} {
		var f Format
		require.NoError(t, f.UnmarshalText([]byte(name)), name)
		assert.Equal(t, want, f, name)
	}
	for _, name := range FormatNames() {
		var f Format
		require.NoError(t, f.UnmarshalText([]byte(name)))
		text, err := f.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, name, string(text))
	}
	var f Format
	require.ErrorContains(t, f.UnmarshalText([]byte("wordstar")), `unknown format "wordstar"; known are docx,`)
	assert.Equal(t, "auto", Auto.String())
}

func TestRowsAreComplete(t *testing.T) {
	names := map[string]bool{}
	for f := Text; f <= PDF; f++ {
		r, ok := f.row()
		require.True(t, ok, "format %d", f)
		assert.NotNil(t, r.read, r.name)
		assert.NotEmpty(t, r.seeks, r.name)
		assert.NotEmpty(t, r.extensions, r.name)
		for _, name := range append([]string{r.name}, r.aliases...) {
			assert.False(t, names[name], "%s is the name of two formats", name)
			names[name] = true
		}
	}
}

// TestDiagnostics has one document for each code, and what its message says.
func TestDiagnostics(t *testing.T) {
	tests := []struct {
		code         citation.Code
		src          string
		note         string
		line, column int
		message      string
	}{
		{CodeNoNotes, "Nothing here.", "", 1, 1, "no notes found; looked for [^1]: definitions, ^[inline notes], and numbered notes that the text calls"},
		{CodeNoteWithoutMarker, "A.[^1]\n\n[^1]: a\n[^2]: b\n", "2", 4, 7, "the text never calls this note"},
		{CodeMarkerWithoutNote, "A.[^1]\nB.[^2]\n\n[^1]: a\n", "2", 2, 3, "the text calls this note, but there is no such note"},
		{CodeNumberingGap, "A.[^1] B.[^3]\n\n[^1]: a\n[^3]: b\n", "3", 4, 7, "there is no note 2"},
		{CodeNumberingDouble, "A.[^1] B.[^2]\n\n[^1]: a\n[^1]: b\n[^2]: c\n", "1", 4, 1, "two notes are defined under this name"},
		{CodeUnclosedNote, "A.^[b [c] d\n", "1", 1, 5, "the bracket of this note is never closed; the note was ended with its paragraph"},
		{CodeUndecodable, "Grüße\xff\n\nA.[^1]\n\n[^1]: a\n", "", 1, 8, "the bytes ff are not UTF-8; U+FFFD stands for them"},
		{CodeEncodingGuessed, "Gr\xfc\xdfe\n\nA.[^1]\n\n[^1]: a\n", "", 1, 1, "the text is not UTF-8 and names no encoding; it was read as windows-1252"},
	}
	for _, tt := range tests {
		t.Run(string(tt.code), func(t *testing.T) {
			doc, err := Read("t.md", []byte(tt.src), Auto)
			if tt.code == CodeNoNotes {
				doc, err = Read("t.md", []byte(tt.src), Markdown)
			}
			require.NoError(t, err)
			require.Len(t, doc.Diagnostics, 1)
			d := doc.Diagnostics[0]
			assert.Equal(t, tt.code, d.Code)
			assert.Equal(t, tt.note, d.Note)
			assert.Equal(t, tt.message, d.Message)
			assert.Equal(t, "t.md", d.Pos.File)
			assert.Equal(t, tt.line, d.Pos.Line, "line")
			assert.Equal(t, tt.column, d.Pos.Column, "column")
		})
	}
}

func TestNumber(t *testing.T) {
	tests := []struct {
		labels string
		want   []int
	}{
		{"1 2 3", []int{0, 0, 0}},
		{"1 2 1 2 1", []int{0, 0, 1, 1, 2}},
		{"1 * 2 † 1", []int{0, 0, 0, 0, 1}},
		{"3 4 2 3", []int{0, 0, 1, 1}},
		{"1 2 2 3", []int{0, 0, 0, 0}},
		{"1 2 7 4 5", []int{0, 0, 0, 1, 1}},
		{"11 12 10 13", []int{0, 0, 0, 0}},
		{"i ii iii iv i", []int{0, 0, 0, 0, 1}},
		{"* † *", []int{0, 0, 0}},
	}
	for _, tt := range tests {
		t.Run(tt.labels, func(t *testing.T) {
			doc := &citation.Document{}
			for _, label := range strings.Fields(tt.labels) {
				doc.Notes = append(doc.Notes, &citation.Note{Label: label})
			}
			number(doc)
			var got []int
			for _, n := range doc.Notes {
				got = append(got, n.Chapter)
			}
			assert.Equal(t, tt.want, got)
		})
	}
	known := &citation.Document{Notes: []*citation.Note{{Label: "1", Chapter: 3}, {Label: "1", Chapter: 3}}}
	number(known)
	assert.Equal(t, 3, known.Notes[1].Chapter, "a reader that knows better is believed")
}

func TestRoman(t *testing.T) {
	for s, want := range map[string]int{"i": 1, "iv": 4, "xiv": 14, "mcmxcix": 1999, "": 0, "iiii": 0, "vx": 0, "civil": 0, "mix": 1009, "12": 0} {
		assert.Equal(t, want, roman(s), s)
	}
}

func TestStyled(t *testing.T) {
	doc, err := Read("t.md", []byte("a[^1] b[^2]\n\n[^1]: *A*\n[^2]: B\n"), Auto)
	require.NoError(t, err)
	assert.True(t, doc.Notes[1].Styled, "the document uses italics, so their absence means something")
	doc, err = Read("t.md", []byte("a[^1] b[^2]\n\n[^1]: A\n[^2]: B\n"), Auto)
	require.NoError(t, err)
	assert.False(t, doc.Notes[1].Styled)
}

// TestLineEnds reads the same document with the line ends of three systems, and with other blanks.
func TestLineEnds(t *testing.T) {
	for _, file := range []string{"text/section-dot", "text/page-foot", "markdown/footnotes", "markdown/word", "org/footnotes", "typst/footnotes"} {
		text, err := os.ReadFile("testdata/" + file + ".txtar")
		require.NoError(t, err)
		a := parseArchive(string(text)).files[0]
		want, err := Read(a.name, []byte(a.data), Auto)
		require.NoError(t, err)
		for name, replace := range map[string][2]string{"CRLF": {"\n", "\r\n"}, "CR": {"\n", "\r"}, "no-break space": {", ", ",\u00a0"}} {
			t.Run(file+" "+name, func(t *testing.T) {
				src := []byte(strings.ReplaceAll(a.data, replace[0], replace[1]))
				got, err := Read(a.name, src, Auto)
				require.NoError(t, err)
				requireSound(t, got, len(src))
				require.Equal(t, len(want.Notes), len(got.Notes))
				for i, n := range want.Notes {
					assert.Equal(t, marked(n), marked(got.Notes[i]))
					if n.Caller != nil {
						assert.Equal(t, n.Caller.Sentence, got.Notes[i].Caller.Sentence)
					}
				}
				assert.Equal(t, len(want.References), len(got.References))
			})
		}
	}
}
