package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/learn"
)

func TestCitationsCutOut(t *testing.T) {
	folder := t.TempDir()
	cuts := filepath.Join(folder, "cuts.jsonl")
	require.NoError(t, os.WriteFile(cuts, []byte(strings.Join([]string{
		`{"document": "real/a.md", "note": 3, "i": 1, "text": "Moshe Lewin, Lenin’s Last Struggle (New York: Pantheon Books, 1968), 5"}`,
		`{"document": "real/a.md", "note": 4, "i": 0, "text": "—"}`,
		`{"document": "real/b.md", "note": 0, "i": 0, "text": "Another document."}`,
	}, "\n")), 0o666))
	answers, err := newAnswers(cuts, folder)
	require.NoError(t, err)
	require.NoError(t, answers.add(&learn.Gold{Document: "a.md"}, grammar.Default()))
	require.NoError(t, answers.close())

	data, err := os.ReadFile(filepath.Join(folder, "strings.jsonl"))
	require.NoError(t, err)
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	require.Len(t, lines, 2)
	var read struct {
		Document string
		Note, I  int
		Text     string
		Item     struct{ Title, Publisher string }
	}
	require.NoError(t, json.Unmarshal([]byte(lines[0]), &read))
	assert.Equal(t, "real/a.md", read.Document)
	assert.Equal(t, [2]int{3, 1}, [2]int{read.Note, read.I})
	assert.Empty(t, read.Text)
	assert.Equal(t, "Lenin’s Last Struggle", read.Item.Title)
	assert.Equal(t, "Pantheon Books", read.Item.Publisher)
	assert.JSONEq(t, `{"document": "real/a.md", "note": 4, "i": 0, "item": {}}`, lines[1])
}

func TestNoCitationsCutOut(t *testing.T) {
	folder := t.TempDir()
	answers, err := newAnswers("", folder)
	require.NoError(t, err)
	require.NoError(t, answers.add(&learn.Gold{Document: "a.md"}, grammar.Default()))
	require.NoError(t, answers.close())
	assert.NoFileExists(t, filepath.Join(folder, "strings.jsonl"))
	_, err = newAnswers(filepath.Join(folder, "missing"), folder)
	assert.Error(t, err)
}
