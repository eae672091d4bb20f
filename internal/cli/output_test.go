package cli

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var errBroken = errors.New("broken")

func TestWriteFileKeepsTheOldContentWhenWritingFails(t *testing.T) {
	name := filepath.Join(t.TempDir(), "works.bib")
	require.NoError(t, os.WriteFile(name, []byte("old"), 0o666))
	err := writeFile(name, func(w io.Writer) error {
		_, _ = io.WriteString(w, strings.Repeat("half of the new", 1<<12))
		return errBroken
	})
	assert.ErrorIs(t, err, errBroken)
	content, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, "old", string(content))
	entries, err := os.ReadDir(filepath.Dir(name))
	require.NoError(t, err)
	assert.Len(t, entries, 1, "nothing is left behind")
}

func TestWriteFileMakesANewFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "works.bib")
	require.NoError(t, writeFile(name, func(w io.Writer) error {
		_, err := io.WriteString(w, "new")
		return err
	}))
	content, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, "new", string(content))
}

// A brokenWriter fails, as a full disk does.
type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errBroken }

func TestRunSaysThatOutputFailed(t *testing.T) {
	document := "A.[^1]\n\n[^1]: Moshe Lewin, *Lenin's Last Struggle* (London: Pluto Press, 1974), 12.\n"
	for _, args := range [][]string{{}, {"-t", "json"}, {"notes"}} {
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			var stderr strings.Builder
			assert.Equal(t, exitFail, Run(args, strings.NewReader(document), brokenWriter{}, &stderr))
			assert.Contains(t, stderr.String(), "ibid: broken\n")
		})
	}
}
