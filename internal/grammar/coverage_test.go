package grammar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/learn"
	"github.com/e843347c/ibid/internal/render"
)

// The productions must leave room for what notes have: hardly an arc of our own documents, or of notes rendered in random
// styles, may be missing from them.
func TestProductionsCoverTrueReadings(t *testing.T) {
	golds, err := learn.ReadGold("../../testdata/documents")
	require.NoError(t, err)
	aligner := learn.NewAligner()
	var records []*citation.Record
	var documents, rendered []render.Sample
	for _, gold := range golds {
		samples, _ := aligner.Samples(gold)
		documents = append(documents, samples...)
		records = append(records, gold.Items...)
	}
	renderer := render.NewRenderer(records, nil, 3)
	for range 3000 {
		rendered = append(rendered, renderer.Note())
	}
	for name, set := range map[string]struct {
		samples []render.Sample
		oneIn   int
	}{"documents": {documents, 500}, "rendered": {rendered, 1000}} {
		t.Run(name, func(t *testing.T) {
			arcs, missing := arcsOf(set.samples)
			assert.Greater(t, arcs, 1000)
			assert.LessOrEqual(t, len(missing)*set.oneIn, arcs, missing)
		})
	}
}

// arcsOf counts the arcs of true readings, and returns those that no production has.
func arcsOf(samples []render.Sample) (n int, missing []string) {
	var arcs grammar.Arcs
	grammar.Forbid(&arcs)
	for i := range samples {
		before := grammar.LabelProse
		for _, s := range samples[i].Segments {
			step := grammar.StepOn
			if s.New || s.Label == grammar.LabelProse {
				step = grammar.StepNew
			}
			n++
			if arcs[step][grammar.SepNone][before][s.Label] == grammar.Never {
				missing = append(missing, before.String()+", "+s.Label.String()+": "+samples[i].Text)
			}
			before = s.Label
		}
	}
	return n, missing
}
