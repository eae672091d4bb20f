package export_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/export"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden holds every encoder to its bytes. typical is what documents give; full has every variable in every type,
// for biber's data model, and hostile what might break a reader: .ci/consumers shows all of them to real readers.
func TestGolden(t *testing.T) {
	tests := []struct {
		name    string
		make    func() *citation.Bibliography
		formats []string
	}{
		{"typical", typical, export.Names()},
		{"full", full, []string{"biblatex"}},
		{"hostile", hostileBibliography, []string{"bibtex", "biblatex", "csljson"}},
		{"empty", func() *citation.Bibliography { return &citation.Bibliography{Document: &citation.Document{Name: "-"}} }, export.Names()},
	}
	for _, tt := range tests {
		for _, format := range tt.formats {
			t.Run(tt.name+"/"+format, func(t *testing.T) {
				got := encode(t, format, tt.make())
				golden := filepath.Join("testdata", tt.name+"."+format)
				if *update {
					require.NoError(t, os.WriteFile(golden, got, 0o644))
				}
				want, err := os.ReadFile(golden)
				require.NoError(t, err)
				assert.Equal(t, string(want), string(got))
			})
		}
	}
}

// encode runs an encoder by its name.
func encode(t testing.TB, format string, b *citation.Bibliography) []byte {
	t.Helper()
	encoder, ok := export.ByName(format)
	require.True(t, ok, format)
	var out bytes.Buffer
	require.NoError(t, encoder(&out, b))
	return out.Bytes()
}
