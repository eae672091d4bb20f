package main

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/internal/grammar"
)

func TestAblation(t *testing.T) {
	args := []string{"--only", "held", "--folds", "1", "--epochs", "1", "--rendered", "40", "--min-count", "1"}
	dir := t.TempDir()
	for folder, names := range map[string][]string{"held": {"cable"}, "learned": {"commune", "stopwatch"}} {
		for _, name := range names {
			copyFile(t, filepath.Join(variants, name+".gold.json"), filepath.Join(dir, folder, name+".gold.json"))
			copyFile(t, filepath.Join(variants, name+".md"), filepath.Join(dir, folder, name+".md"))
		}
	}
	table, err := run(t, ablationCommand(), append(args, dir)...)
	require.NoError(t, err)
	assert.Contains(t, table, "Learned from 2 documents and 40 rendered notes in 1 passes; measured on 1 documents")
	all := cells(line(table, "| nothing "))
	require.Len(t, all, 6)
	for _, f := range grammar.Families() {
		row := cells(line(table, "| "+f.String()+" "))
		require.Len(t, row, 6, f)
		if f == grammar.FamilyKnown { // which is learned only when asked for
			assert.Equal(t, append([]string{f.String(), all[1]}, "+0.0000", "+0.0000", "+0.0000", "+0.0000"), row)
		} else {
			assert.NotEqual(t, all[1], row[1], f)
		}
	}
	again, err := run(t, ablationCommand(), append(args, dir)...)
	require.NoError(t, err)
	assert.Equal(t, table, again)

	_, err = run(t, ablationCommand(), append(args, filepath.Join(dir, "held"))...)
	assert.ErrorContains(t, err, "there must be documents to learn from")
}

// cells are the cells of a row of a table.
func cells(row string) []string {
	var list []string
	for _, cell := range strings.Split(strings.Trim(row, "|\n"), "|") {
		list = append(list, strings.TrimSpace(cell))
	}
	return list
}
