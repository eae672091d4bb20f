package learn

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/internal/grammar"
)

func few(n int) []Example {
	return rendered(nil, nil, Mix{Rendered: n, RenderedWeight: 1, Seed: 3, Known: true})
}

// quick are options that learn something in a second.
func quick() Options {
	o := Defaults()
	o.Epochs, o.MinCount, o.MaxRows = 2, 2, 4000
	return o
}

func TestLearnSameForAnyWorkers(t *testing.T) {
	examples := few(60)
	var weights [][]byte
	for _, workers := range []int{1, 3} {
		o := quick()
		o.Workers = workers
		data, err := Learn(examples, o).AppendBinary(nil)
		require.NoError(t, err)
		weights = append(weights, data)
	}
	assert.Equal(t, weights[0], weights[1])
}

func TestLearnReadsWhatItLearned(t *testing.T) {
	examples := few(120)
	var losses []float64
	o := quick()
	o.Epochs = 4
	o.Log = func(_ int, loss float64) { losses = append(losses, loss) }
	model := Learn(examples, o)
	require.Len(t, losses, 4)
	assert.Less(t, losses[3], losses[0])
	assert.LessOrEqual(t, len(model.Rows), o.MaxRows)

	decoder := grammar.Decoder{Model: model}
	right, all := 0, 0
	for _, e := range examples {
		truth := make([]grammar.Label, len(e.Tokens))
		for _, p := range e.Truth {
			for i := p.Start; i < p.End; i++ {
				truth[i] = p.Label
			}
		}
		for _, p := range decoder.DecodeTokens(e.Tokens, e.Context) {
			for i := p.Start; i < p.End; i++ {
				all++
				if truth[i] == p.Label {
					right++
				}
			}
		}
	}
	assert.Greater(t, float64(right)/float64(all), 0.8)
}

// A note knows what the others say, and not what it says itself.
func TestRememberOtherNotesOnly(t *testing.T) {
	g := readAlignGold(t)
	samples, lost := NewAligner().Samples(g)
	require.Zero(t, lost)
	one := NewExample(&samples[0], 1)
	known := func(document ...Example) int {
		remember(document)
		n := 0
		for _, k := range document[0].Context.Known {
			if k != grammar.KnownNothing {
				n++
			}
		}
		return n
	}
	assert.Zero(t, known(one))
	assert.Positive(t, known(one, one))
}
