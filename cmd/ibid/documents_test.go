package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/internal/cli"
)

// These folders hold documents, each with its truth in NAME.gold.json beside it.
const (
	documentsDir  = "../../testdata/documents"
	variantsDir   = documentsDir + "/variants"
	traditionsDir = "../../testdata/traditions"
)

// A gold is what a perfect run prints for a document, as far as the tests here look at it.
type gold struct {
	Document string `json:"document"`
	Format   string `json:"format"`
	Items    []struct {
		ID   string `json:"id"`
		Type string `json:"type"`
	} `json:"items"`
	Notes []struct {
		Label     string `json:"label"`
		Text      string `json:"text"`
		Citations []struct {
			ID   *string `json:"id"`
			Form string  `json:"form"`
			Text string  `json:"text"`
		} `json:"citations"`
	} `json:"notes"`
}

// eachDocument runs a test for each document of the folders with its truth.
func eachDocument(t *testing.T, folders []string, test func(t *testing.T, path string, truth gold)) {
	var golds []string
	for _, folder := range folders {
		found, err := filepath.Glob(filepath.Join(folder, "*.gold.json"))
		require.NoError(t, err)
		golds = append(golds, found...)
	}
	require.NotEmpty(t, golds)
	for _, path := range golds {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		var truth gold
		require.NoError(t, json.Unmarshal(data, &truth), path)
		t.Run(truth.Document, func(t *testing.T) {
			test(t, filepath.Join(filepath.Dir(path), truth.Document), truth)
		})
	}
}

// run runs the command, which must succeed, and returns its standard output.
func run(t *testing.T, args ...string) []byte {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status := cli.Run(args, strings.NewReader(""), &stdout, &stderr)
	require.Zero(t, status, stderr.String())
	return stdout.Bytes()
}

// TestTruth checks the truths themselves: a slip in one would be learned as the truth.
func TestTruth(t *testing.T) {
	eachDocument(t, []string{documentsDir, variantsDir, traditionsDir}, func(t *testing.T, _ string, truth gold) {
		cited := map[string]bool{}
		for _, note := range truth.Notes {
			rest := note.Text
			for _, c := range note.Citations {
				_, after, found := strings.Cut(rest, c.Text)
				require.True(t, found, "note %s: %q does not follow in its text", note.Label, c.Text)
				assert.NotEmpty(t, c.Form, "note %s", note.Label)
				rest = after
				if c.ID != nil {
					cited[*c.ID] = true
				}
			}
		}
		known := map[string]bool{}
		for _, item := range truth.Items {
			assert.False(t, known[item.ID], "two items are called %s", item.ID)
			assert.NotEmpty(t, item.Type, item.ID)
			known[item.ID] = true
		}
		assert.Equal(t, known, cited, "the works cited are the items")
	})
}

// TestNotes checks that every note of every document is found, with its label and its text to the letter.
func TestNotes(t *testing.T) {
	eachDocument(t, []string{documentsDir, variantsDir, traditionsDir}, func(t *testing.T, path string, truth gold) {
		var got gold
		require.NoError(t, json.Unmarshal(run(t, "-q", "-t", "json", path), &got))
		assert.Equal(t, truth.Format, got.Format)
		require.Len(t, got.Notes, len(truth.Notes))
		for i, want := range truth.Notes {
			assert.Equal(t, want.Label, got.Notes[i].Label)
			assert.Equal(t, want.Text, got.Notes[i].Text)
		}
	})
}

// TestDeterministic checks that two runs give the same bytes, in every format.
func TestDeterministic(t *testing.T) {
	path := filepath.Join(documentsDir, "devices.md")
	for _, format := range goldenFormats {
		t.Run(format, func(t *testing.T) {
			assert.Equal(t, run(t, "-q", "-t", format, path, path), run(t, "-q", "-t", format, path, path))
		})
	}
}

// TestPandocReads checks that another program reads what is written: as many records, and no word of complaint.
func TestPandocReads(t *testing.T) {
	if _, err := exec.LookPath("pandoc"); err != nil {
		t.Skip("pandoc is not installed")
	}
	eachDocument(t, []string{documentsDir, variantsDir}, func(t *testing.T, path string, _ gold) {
		var want []json.RawMessage
		require.NoError(t, json.Unmarshal(run(t, "-q", "-t", "csljson", path), &want))
		require.NotEmpty(t, want)
		for _, format := range []string{"bibtex", "biblatex", "csljson"} {
			cmd := exec.Command("pandoc", "-f", format, "-t", "csljson")
			cmd.Stdin = bytes.NewReader(run(t, "-q", "-t", format, path))
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			out, err := cmd.Output()
			require.NoError(t, err, "%s: %s", format, &stderr)
			assert.Empty(t, stderr.String(), format)
			var got []json.RawMessage
			require.NoError(t, json.Unmarshal(out, &got), format)
			assert.Len(t, got, len(want), format)
		}
	})
}
