package score

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// guesses are n works of one confidence, of which some are right.
func guesses(confidence float64, n, right int) []Guess {
	var all []Guess
	for i := range n {
		all = append(all, Guess{confidence, i < right})
	}
	return all
}

func TestReliability(t *testing.T) {
	_, honest := Reliability(append(guesses(0.95, 100, 95), guesses(0.45, 100, 45)...))
	assert.InDelta(t, 0, honest, 1e-9)
	table, boastful := Reliability(guesses(0.95, 10, 5))
	assert.InDelta(t, 0.45, boastful, 1e-9)
	assert.Contains(t, table.String(), "| 0.9–1.0    |    10 |    0.950 | 0.500 |")
	_, nothing := Reliability(nil)
	assert.Zero(t, nothing)
}

func TestCalibrate(t *testing.T) {
	boastful := append(guesses(0.95, 1000, 700), guesses(0.5, 1000, 300)...)
	slope, offset := Calibrate(boastful)
	assert.InDelta(t, 0.575, slope, 0.01)
	assert.InDelta(t, -0.847, offset, 0.01)
}
