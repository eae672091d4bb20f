package score_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/score"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestPage(t *testing.T) {
	const golden = "testdata/page.md"
	got := written(t, page())
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
	for range 5 {
		assert.Equal(t, got, written(t, page()))
	}
}

// page has two documents that are read with mistakes, one that is read rightly, and one that is not read.
func page() *score.Page {
	merged, split := truth(), truth()
	merged.Notes[0].Citations[1].ID, merged.Notes[4].Citations[0].ID = "lewin", "lewin"
	split.Items[1].Type = citation.TypeReport
	split.Notes[4].Citations[0].Idem = false
	return &score.Page{Head: "# Accuracy\n", Readings: []score.Reading{
		{Set: "theses", Document: "a.md", Format: "markdown", Language: "en", Style: "chicago", Weights: "one", Result: score.Compare(truth(), merged)},
		{Set: "theses", Document: "b.md", Format: "markdown", Language: "de", Style: "chicago", Weights: "one", Result: score.Compare(truth(), split)},
		{Set: "books", Document: "c.html", Format: "html", Language: "en", Weights: "two", Result: score.Compare(truth(), truth())},
		{Set: "books", Document: "d.html", Format: "html", Language: "en", Weights: "two", Failure: "c.html: not a document", Result: score.Compare(truth(), &score.Document{})},
	}}
}

func written(t *testing.T, p *score.Page) string {
	var b strings.Builder
	n, err := p.WriteTo(&b)
	require.NoError(t, err)
	assert.Equal(t, int64(b.Len()), n)
	return b.String()
}

func TestEveryFigureIsExplained(t *testing.T) {
	explained := map[string]bool{}
	for _, f := range score.Figures() {
		explained[f.Row] = true
	}
	for row := range score.Compare(truth(), truth()).Scores {
		kind, _, _ := strings.Cut(row, ".")
		if kind != "fields" && kind != "forms" && kind != "links" {
			assert.Contains(t, explained, row)
		}
	}
}
