package score_test

import (
	"encoding/json"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/export"
	"github.com/e843347c/ibid/internal/learn"
	"github.com/e843347c/ibid/internal/score"
	"github.com/e843347c/ibid/parse"
)

// TestAgreesWithReference compares the figures with those of another program that counts the same. Neither it nor its
// documents are part of the repository.
func TestAgreesWithReference(t *testing.T) {
	const program, documents = "../../../shared/score.py", "../../../shared/gold"
	python, err := exec.LookPath("python3")
	if _, missing := os.Stat(documents); missing != nil || err != nil {
		t.Skip("no " + documents + ", or no python3")
	}
	for _, set := range []string{"real", "synth"} {
		t.Run(set, func(t *testing.T) {
			golds, err := learn.ReadGold(filepath.Join(documents, set))
			require.NoError(t, err)
			predictions := t.TempDir()
			var total score.Result
			for _, g := range golds {
				total.Merge(score.Compare(score.Gold(g), predict(t, g, predictions)))
			}
			command := exec.Command(python, program, "--json", "--run", "cat "+predictions+"/$(basename {})", filepath.Join(documents, set))
			out, err := command.Output()
			require.NoError(t, err)
			var reference struct {
				Totals map[string]struct{ Share, F1 *float64 }
			}
			require.NoError(t, json.Unmarshal(out, &reference))
			for _, row := range slices.Sorted(maps.Keys(reference.Totals)) {
				figure := reference.Totals[row]
				want := figure.F1
				if want == nil {
					want = figure.Share
				}
				if want == nil || strings.HasSuffix(row, ".soft") {
					continue
				}
				got := total.Scores[row]
				// Where two alignments are equally good the programs may choose differently, which in a small row is much.
				delta := max(0.005, 1.5/float64(max(got.Gold, got.Predicted, 1)))
				assert.InDelta(t, *want, got.F1(), delta, "%s: %+v", row, got)
			}
		})
	}
}

// predict reads a document, and writes what was read where the other program finds it.
func predict(t *testing.T, g *learn.Gold, dir string) *score.Document {
	doc, err := parse.File(g.Source())
	require.NoError(t, err)
	b := citation.Resolve(doc)
	file, err := os.Create(filepath.Join(dir, g.Document))
	require.NoError(t, err)
	require.NoError(t, export.JSON(file, b))
	require.NoError(t, file.Close())
	d, err := score.Of(b)
	require.NoError(t, err)
	return d
}
