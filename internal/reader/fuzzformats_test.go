package reader

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
)

func FuzzReadHTML(f *testing.F)  { fuzzRead(f, "html", HTML) }
func FuzzReadLaTeX(f *testing.F) { fuzzRead(f, "latex", LaTeX) }
func FuzzReadJATS(f *testing.F)  { fuzzRead(f, "jats", JATS) }
func FuzzReadTEI(f *testing.F)   { fuzzRead(f, "tei", TEI) }

func FuzzReadRTF(f *testing.F) {
	for _, a := range fuzzSeeds(f, "rtf") {
		f.Add([]byte(a.files[0].data))
	}
	for _, seed := range []string{
		`{\rtf1\u-10179?`, `{\rtf1{\super 1}{\footnote a{\footnote b}}}`, `{\rtf1\f0\uc2\u65 \'41B}`, `{\rtf1{\fonttbl{\f0\fcharset128 x}}\f0\'83`,
		`{\rtf1\bin99999 x}`, `{\rtf1}}}`, `{\rtf1{\*\footnote\ftnalt x}\par`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		if doc, err := Read("fuzz", src, RTF); err == nil {
			requireSoundParts(t, doc, map[string]int{"": len(src)})
		}
	})
}

// The containers are fuzzed part by part: a container whose bytes are changed is no archive any more.

func FuzzReadDOCX(f *testing.F) {
	for _, a := range fuzzSeeds(f, "docx") {
		f.Add(a.data("word/document.xml"), a.data("word/footnotes.xml"), a.data("word/styles.xml"), a.data("word/settings.xml"))
	}
	const namespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	rels := `<Relationships><Relationship Id="1" Type="` + namespace + `/footnotes" Target="footnotes.xml"/><Relationship Id="2" Type="` +
		namespace + `/styles" Target="styles.xml"/><Relationship Id="3" Type="` + namespace + `/settings" Target="settings.xml"/></Relationships>`
	f.Fuzz(func(t *testing.T, document, footnotes, styles, settings string) {
		fuzzContainer(t, DOCX, map[string]string{
			"word/document.xml": document, "word/footnotes.xml": footnotes, "word/styles.xml": styles, "word/settings.xml": settings,
			"word/_rels/document.xml.rels": rels,
		})
	})
}

func FuzzReadODT(f *testing.F) {
	for _, a := range fuzzSeeds(f, "odt") {
		f.Add(a.data("content.xml"), a.data("styles.xml"))
	}
	f.Fuzz(func(t *testing.T, content, styles string) {
		fuzzContainer(t, ODT, map[string]string{"content.xml": content, "styles.xml": styles})
	})
}

func FuzzReadEPUB(f *testing.F) {
	for _, a := range fuzzSeeds(f, "epub") {
		f.Add(a.data("OEBPS/book.opf"), a.data("OEBPS/Text/ch1.xhtml"), a.data("OEBPS/Text/the notes.xhtml"), a.data("OEBPS/s.css"))
	}
	f.Fuzz(func(t *testing.T, opf, page, notes, css string) {
		fuzzContainer(t, EPUB, map[string]string{
			"META-INF/container.xml": `<container><rootfile full-path="OEBPS/book.opf"/></container>`, "OEBPS/book.opf": opf,
			"OEBPS/Text/ch1.xhtml": page, "OEBPS/Text/the notes.xhtml": notes, "OEBPS/s.css": css, "OEBPS/Text/ch2.xhtml": page, "OEBPS/Text/pop.xhtml": notes,
		})
	})
}

// FuzzContainer changes the archive itself.
func FuzzContainer(f *testing.F) {
	for _, folder := range []string{"docx", "odt", "epub"} {
		for _, a := range fuzzSeeds(f, folder) {
			s, _ := archiveSource(f, folder, a)
			f.Add(s.src)
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		for _, format := range []Format{DOCX, ODT, EPUB} {
			doc, err := Options{Format: format, Limits: Limits{Part: 1 << 20, Total: 1 << 20}}.Read("fuzz", src)
			require.True(t, doc != nil || err != nil)
		}
	})
}

func fuzzSeeds(f *testing.F, folder string) []archive {
	files, err := filepath.Glob("testdata/" + folder + "/*.txtar")
	require.NoError(f, err)
	require.NotEmpty(f, files)
	var seeds []archive
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(f, err)
		seeds = append(seeds, parseArchive(string(text)))
	}
	return seeds
}

// data is the content of a file of the archive; empty where it is not there.
func (a archive) data(name string) string {
	for _, f := range a.files {
		if f.name == name {
			return f.data
		}
	}
	return ""
}

func fuzzContainer(t *testing.T, format Format, contents map[string]string) {
	parts, sizes := map[string][]byte{}, map[string]int{}
	var names []string
	for name, content := range contents {
		if !utf8.ValidString(content) {
			return // offsets are those of the decoded text then
		}
		names = append(names, name)
		parts[name], sizes[name] = []byte(content), len(content)
	}
	if doc, err := Read("fuzz", zipped(t, names, parts), format); err == nil {
		requireSoundParts(t, doc, sizes)
	}
}

// requireSoundEmbedded requires that citations of reference managers stand in order and apart, and name works.
func requireSoundEmbedded(t *testing.T, n *citation.Note) {
	end := 0
	for _, e := range n.Embedded {
		require.LessOrEqual(t, end, e.Start)
		require.Less(t, e.Start, e.End)
		require.LessOrEqual(t, e.End, len(n.Text))
		require.True(t, utf8.RuneStart(n.Text[e.Start]))
		require.True(t, e.End == len(n.Text) || utf8.RuneStart(n.Text[e.End]))
		require.NotEmpty(t, e.Items)
		for _, item := range e.Items {
			require.NotNil(t, item.Record)
			require.NotEmpty(t, item.Manager)
			require.NotEmpty(t, item.Record.Type)
		}
		end = e.End
	}
}

// requireSoundParts is requireSound for documents of several parts; sizes are theirs.
func requireSoundParts(t *testing.T, doc *citation.Document, sizes map[string]int) {
	for _, notes := range [][]*citation.Note{doc.Notes, doc.Body, doc.References} {
		for _, n := range notes {
			requireSoundEmbedded(t, n)
			require.True(t, utf8.ValidString(n.Text), "%q", n.Text)
			require.Equal(t, strings.TrimSpace(n.Text), n.Text)
			end := 0
			for _, run := range n.Origin {
				size, known := sizes[run.Part]
				require.True(t, known, run.Part)
				require.Equal(t, end, run.Text)
				require.Positive(t, run.Len)
				end += run.Len
				require.GreaterOrEqual(t, run.Source, 0)
				require.GreaterOrEqual(t, run.Width, 0)
				require.LessOrEqual(t, run.Source+run.Width, size)
			}
			require.Equal(t, len(n.Text), end)
			for _, m := range n.Marks {
				require.Less(t, m.Start, m.End)
				require.LessOrEqual(t, m.End, len(n.Text))
				require.True(t, utf8.RuneStart(n.Text[m.Start]))
				require.True(t, m.End == len(n.Text) || utf8.RuneStart(n.Text[m.End]))
			}
			if n.Caller != nil {
				require.GreaterOrEqual(t, n.Caller.Source, 0)
				require.Less(t, n.Caller.Source, sizes[n.Caller.Part])
			}
		}
	}
}
