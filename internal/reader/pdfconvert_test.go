package reader

import (
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestConvertedPDF reads the PDF that LibreOffice prints of a document with all that notes have. Notes, their looks and links
// and the reference list are those of the document; a sentence that calls a note from a table may have other cells in it.
func TestConvertedPDF(t *testing.T) {
	if testing.Short() {
		t.Skip("LibreOffice is slow")
	}
	pandoc, soffice := tool(t, "pandoc"), tool(t, "soffice")
	folder := t.TempDir()
	docx := filepath.Join(folder, "wool.docx")
	out, err := exec.Command(pandoc, "-s", "-o", docx, "testdata/converted/wool.md").CombinedOutput()
	require.NoError(t, err, string(out))
	out, err = exec.Command(soffice, "-env:UserInstallation=file://"+filepath.ToSlash(folder)+"/profile", "--headless", "--convert-to", "pdf",
		"--outdir", folder, docx).CombinedOutput()
	require.NoError(t, err, string(out))
	want, got := plainNotes(t, docx), plainNotes(t, filepath.Join(folder, "wool.pdf"))
	require.Len(t, got, len(want))
	for i := range want {
		want[i].Sentence, got[i].Sentence = "", ""
	}
	assert.Equal(t, want, got)
}
