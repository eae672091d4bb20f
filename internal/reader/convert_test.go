package reader

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
)

// A plainNote is what all formats hold of a note.
type plainNote struct {
	Label, Text, Sentence string
	Marks                 []citation.Mark
}

// plainNotes are the notes of a document, and its references behind them. The kinds that are left out are marks that a
// converter loses.
func plainNotes(t *testing.T, file string, without ...citation.MarkKind) []plainNote {
	doc, err := File(file, Auto)
	require.NoError(t, err)
	assert.Empty(t, doc.Diagnostics)
	var notes []plainNote
	for _, list := range [][]*citation.Note{doc.Notes, doc.References} {
		for _, n := range list {
			plain := plainNote{Label: n.Label, Text: n.Text}
			if n.Caller != nil {
				plain.Sentence = n.Caller.Sentence
			}
			for _, m := range n.Marks {
				lost := false
				for _, kind := range without {
					lost = lost || m.Kind == kind
				}
				if !lost {
					plain.Marks = append(plain.Marks, m)
				}
			}
			notes = append(notes, plain)
		}
	}
	return notes
}

// TestConverted reads one document in all the formats that converters make of it. The notes must be the same.
func TestConverted(t *testing.T) {
	pandoc := tool(t, "pandoc")
	folder := t.TempDir()
	convert := func(format, name string) string {
		file := filepath.Join(folder, name)
		out, err := exec.Command(pandoc, "-s", "-t", format, "-o", file, "testdata/converted/wool.md").CombinedOutput()
		require.NoError(t, err, string(out))
		return file
	}
	docx := convert("docx", "wool.docx")
	want := plainNotes(t, docx)
	require.Len(t, want, 8)
	assert.Equal(t, "As Dr. Carus-Wilson says, “the mill was the revolution”; others doubt it.", want[5].Sentence)
	for _, to := range []struct{ format, name string }{
		{"html5", "wool.html"}, {"html4", "wool4.html"}, {"epub3", "wool.epub"}, {"epub2", "wool2.epub"}, {"odt", "wool.odt"}, {"rtf", "wool.rtf"},
		{"latex", "wool.tex"}, {"jats", "wool.jats"}, {"tei", "wool.tei"},
	} {
		t.Run("pandoc "+to.name, func(t *testing.T) {
			assert.Equal(t, want, plainNotes(t, convert(to.format, to.name)))
		})
	}

	t.Run("LibreOffice", func(t *testing.T) {
		if testing.Short() {
			t.Skip("LibreOffice is slow")
		}
		soffice := tool(t, "soffice")
		for _, format := range []string{"odt", "fodt", "docx", "rtf", "html"} {
			out, err := exec.Command(soffice, "-env:UserInstallation=file://"+filepath.ToSlash(folder)+"/profile", "--headless", "--convert-to", format,
				"--outdir", filepath.Join(folder, "office"), docx).CombinedOutput()
			require.NoError(t, err, string(out))
			// It decodes the escapes of links.
			want := plainNotes(t, docx, citation.MarkLink)
			assert.Equal(t, want, plainNotes(t, filepath.Join(folder, "office", "wool."+format), citation.MarkLink), format)
		}
	})
}

// tool is where a program is. Where it is not installed, the test is skipped, unless the environment says that it must run.
func tool(t *testing.T, name string) string {
	path, err := exec.LookPath(name)
	if err != nil {
		if os.Getenv("IBID_TEST_TOOLS") != "" {
			t.Fatalf("%s is not installed", name)
		}
		t.Skipf("%s is not installed", name)
	}
	return path
}
