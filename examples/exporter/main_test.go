package main

import (
	"encoding/csv"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/parse"
)

func TestTable(t *testing.T) {
	doc, err := parse.File("../../testdata/documents/devices.md")
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, table(&b, citation.Resolve(doc)))
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	require.NoError(t, err)
	assert.Equal(t, []string{"note", "form", "key", "work", "place", "text"}, rows[0])
	assert.Contains(t, rows,
		[]string{"12", "ibid", "lefebvre1934", "Lefebvre, Foules révolutionnaires (1934)", "page 12", "Ibid., 12"})
}

func TestTableOfNothing(t *testing.T) {
	var b strings.Builder
	require.NoError(t, table(&b, citation.Resolve(&citation.Document{})))
	assert.Equal(t, "note,form,key,work,place,text\n", b.String())
}

var errBroken = errors.New("broken")

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errBroken }

func TestTableReturnsTheWritersError(t *testing.T) {
	assert.ErrorIs(t, table(brokenWriter{}, citation.Resolve(&citation.Document{})), errBroken)
}
