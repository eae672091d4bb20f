package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const variants = "../../testdata/documents/variants"

// run runs a command and returns what it prints.
func run(t *testing.T, c *cobra.Command, args ...string) (string, error) {
	t.Helper()
	var out bytes.Buffer
	c.SetArgs(args)
	c.SetOut(&out)
	c.SetErr(&bytes.Buffer{})
	c.SilenceErrors, c.SilenceUsage = true, true
	err := c.Execute()
	return out.String(), err
}

// copyFile copies a file, and makes the folder that it goes to.
func copyFile(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	require.NoError(t, err)
	require.NoError(t, os.MkdirAll(filepath.Dir(to), 0o755))
	require.NoError(t, os.WriteFile(to, data, 0o644))
}

func TestAccuracy(t *testing.T) {
	page, err := run(t, accuracyCommand(), variants)
	require.NoError(t, err)
	for _, section := range []string{
		"# Accuracy", "## What it was made from", "## By set", "## What is counted", "## By format", "## By language", "## By style",
		"## By type of work", "## By field", "## By form of reference",
	} {
		assert.Contains(t, "\n"+page, "\n"+section+"\n")
	}
	assert.Contains(t, page, "| variants | the embedded weights |         6 |")
	assert.NotContains(t, page, "could not be read")
	again := filepath.Join(t.TempDir(), "page.md")
	printed, err := run(t, accuracyCommand(), "--output", again, variants)
	require.NoError(t, err)
	assert.Empty(t, printed)
	written, err := os.ReadFile(again)
	require.NoError(t, err)
	assert.Equal(t, page, string(written))
}

func TestAccuracyOfPredictions(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"cable", "commune"} {
		copyFile(t, filepath.Join(variants, name+".gold.json"), filepath.Join(dir, "gold", name+".gold.json"))
		copyFile(t, filepath.Join(variants, name+".gold.json"), filepath.Join(dir, "predictions", name+".md.json"))
	}
	gold, predictions := filepath.Join(dir, "gold"), filepath.Join(dir, "predictions")

	page, err := run(t, accuracyCommand(), "--cross", predictions, gold)
	require.NoError(t, err)
	assert.Contains(t, page, "| gold | weights from other documents |         2 |")
	assert.Contains(t, line(page, "| fields "), "1.000", "a prediction that is the gold is right")
	assert.NotContains(t, page, "could not be read")

	require.NoError(t, os.Remove(filepath.Join(predictions, "cable.md.json")))
	page, err = run(t, accuracyCommand(), "--cross", predictions, gold)
	require.NoError(t, err)
	assert.Contains(t, page, "gold/cable.md could not be read, and counts as empty: there is no prediction.")
	assert.NotContains(t, line(page, "| fields "), "1.000")

	_, err = run(t, accuracyCommand(), "--cross", t.TempDir(), gold)
	assert.ErrorContains(t, err, "no predictions")

	copyFile(t, filepath.Join(gold, "cable.gold.json"), filepath.Join(dir, "gold", "more", "cable.gold.json"))
	_, err = run(t, accuracyCommand(), "--cross", predictions, gold)
	assert.ErrorContains(t, err, "one name")
}

func TestAccuracyOfWhatIsNotThere(t *testing.T) {
	dir := t.TempDir()
	copyFile(t, filepath.Join(variants, "cable.gold.json"), filepath.Join(dir, "cable.gold.json"))
	page, err := run(t, accuracyCommand(), dir)
	require.NoError(t, err)
	assert.Contains(t, page, "/cable.md could not be read, and counts as empty: cable.md: no such file")
	assert.NotContains(t, page, dir)

	_, err = run(t, accuracyCommand(), filepath.Join(dir, "nowhere"))
	assert.Error(t, err)
}

// line is the first line that begins so.
func line(page, start string) string {
	for line := range strings.Lines(page) {
		if strings.HasPrefix(line, start) {
			return line
		}
	}
	return ""
}
