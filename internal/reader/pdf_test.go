package reader

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/pdf"
)

// pdfFiles are PDFs of small documents in Markdown, which stand beside them: by Pandoc and LuaLaTeX (footnotes, on pages so
// small that notes run over), by Pandoc and pdfLaTeX with the fonts of old (columns), by Pandoc and WeasyPrint (endnotes,
// with running heads).
var pdfFiles = []string{"footnotes", "columns", "endnotes"}

// TestPDF compares the notes of files with what they were.
func TestPDF(t *testing.T) {
	for _, name := range pdfFiles {
		t.Run(name, func(t *testing.T) {
			base := filepath.Join("testdata", "pdf", name)
			src, err := os.ReadFile(base + ".pdf")
			require.NoError(t, err)
			doc, err := Read(name, src, Auto)
			require.NoError(t, err)
			requireSoundParts(t, doc, pageSizes(t, src))
			got := printedNotes(doc)
			if *update {
				require.NoError(t, os.WriteFile(base+".want", []byte(got), 0o644))
			}
			want, err := os.ReadFile(base + ".want")
			require.NoError(t, err)
			assert.Equal(t, string(want), got)
		})
	}
}

// printedNotes prints the notes of a document, with the places of their markers.
func printedNotes(doc *citation.Document) string {
	var b strings.Builder
	for _, n := range doc.Notes {
		fmt.Fprintf(&b, "%s: %s\n", n.Label, marked(n))
		if n.Caller != nil {
			fmt.Fprintf(&b, "    < %s [%s, %d]\n", n.Caller.Sentence, n.Caller.Part, n.Caller.Source)
		}
	}
	for _, n := range doc.References {
		fmt.Fprintf(&b, "ref: %s\n", marked(n))
	}
	for _, d := range doc.Diagnostics {
		fmt.Fprintf(&b, "%s: %s\n", d.Code, d.Message)
	}
	return b.String()
}

// pageSizes are the bytes that the contents of the pages have.
func pageSizes(t testing.TB, src []byte) map[string]int {
	sizes := map[string]int{}
	file, err := pdf.Open(src, pdf.Limits{})
	require.NoError(t, err)
	for i := range file.Pages() {
		page, err := file.Page(i)
		require.NoError(t, err)
		sizes[pagePart(i)] = page.Size
	}
	return sizes
}

// TestPDFAsMarkdown reads the documents that the files were made of: the notes, their italics and the sentences that call
// them are the same. A sentence may be cut where its page ends.
func TestPDFAsMarkdown(t *testing.T) {
	for _, name := range pdfFiles {
		t.Run(name, func(t *testing.T) {
			base := filepath.Join("testdata", "pdf", name)
			want, err := File(base+".md", Auto)
			require.NoError(t, err)
			got, err := File(base+".pdf", Auto)
			require.NoError(t, err)
			require.Len(t, got.Notes, len(want.Notes))
			for i, n := range want.Notes {
				g := got.Notes[i]
				assert.Equal(t, n.Label, g.Label)
				assert.Equal(t, marked(n), marked(g))
				assert.True(t, g.Styled)
				require.NotNil(t, g.Caller)
				assert.True(t, strings.HasSuffix(n.Caller.Sentence, g.Caller.Sentence), g.Caller.Sentence)
			}
			assert.Empty(t, got.Diagnostics)
		})
	}
}

// TestPDFErrors reads files that give no notes. Each says why.
func TestPDFErrors(t *testing.T) {
	picture := madePDF("/Im Do", "/Im Do")
	for _, tt := range []struct {
		name    string
		src     []byte
		want    error
		message string
	}{
		{"a scan", picture, ErrNoText, "a.pdf: the pages are pictures without text, as a scanner makes them; " +
			"have a program recognise the text (OCR) and save the file with it"},
		{"nothing", madePDF(""), ErrBlank, "a.pdf: no page has any text"},
		{"a password", append(madePDF("BT /R 9 Tf (x) Tj ET"), "trailer <</Encrypt<</Filter/Standard/V 2/R 3>>>>"...), ErrPassword,
			"a.pdf: the document is protected by a password; save it without one"},
		{"damaged", []byte("%PDF-1.4\n1 0 obj\n<</Type/Pa"), pdf.ErrNoPages, "a.pdf: the file is cut short or damaged: it has no pages"},
		{"too deep", append(madePDF(""), "9 0 obj <</A"+strings.Repeat("[", 100_000)+" stream"...), ErrDepthLimit, "a.pdf: it is nested deeper than any document is"},
		{"too many letters", madePDF("BT /R 1 Tf " + strings.Repeat("("+strings.Repeat("a", 700)+") Tj 0 0 Td ", 150)), pdf.ErrGlyphLimit,
			"a.pdf: page 1: a page shows more letters than any page has"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read("a.pdf", tt.src, Auto)
			require.ErrorIs(t, err, tt.want)
			assert.Equal(t, tt.message, err.Error())
		})
	}
	_, err := Options{Limits: Limits{Total: 5}}.Read("a.pdf", madePDF("BT /R 9 Tf (x) Tj ET"))
	require.ErrorIs(t, err, ErrTotalLimit)
}

func FuzzReadPDF(f *testing.F) {
	for _, seed := range []string{
		"BT /R 9 Tf 50 300 Td (A\\267b.) Tj /R 6 Tf 4 Ts (1) Tj 0 Ts 0 -200 Td (1) Tj /R 8 Tf (Ibid.) Tj ET",
		"BT /R 9 Tf 50 300 Td [(a) -9000 (b)] TJ 0 -10 Td [(c) -9000 (d)] TJ ET 50 200 60 1 re f", "q /Im Do Q", "BT /I 9 Tf (\\264E) Tj ET",
	} {
		f.Add(seed, seed)
	}
	f.Fuzz(func(t *testing.T, one, two string) {
		src := madePDF(one, two)
		limits := Limits{Part: 1 << 20, Total: 2 << 20, Nodes: 20_000}
		if doc, err := (Options{Format: PDF, Limits: limits}).Read("fuzz", src); err == nil {
			requireSoundParts(t, doc, pageSizes(t, src))
		}
	})
}
