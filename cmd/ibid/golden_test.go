package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var goldenFormats = []string{"bibtex", "biblatex", "csljson", "ris", "json"}

// goldenDocuments have their outputs in testdata/golden; “go test ./cmd/ibid -update” writes them anew. They show in review what
// a change of grammar, weights or encoders does to whole documents.
var goldenDocuments = []string{"devices.md", "devices-paged.txt"}

func TestGolden(t *testing.T) {
	for _, document := range goldenDocuments {
		for _, format := range goldenFormats {
			name := strings.TrimSuffix(document, filepath.Ext(document)) + "." + format
			t.Run(name, func(t *testing.T) {
				t.Chdir(documentsDir) // the document's name stands in the output as it is given
				got := run(t, "-q", "-t", format, document)
				golden := filepath.Join("../../cmd/ibid/testdata/golden", name)
				if *update {
					require.NoError(t, os.WriteFile(golden, got, 0o666))
				}
				want, err := os.ReadFile(golden)
				require.NoError(t, err)
				assert.Equal(t, string(want), string(got))
			})
		}
	}
}
