package score

import (
	"fmt"
	"math"
)

// A Guess is a work as it was predicted: how sure it is said to be, from 0 to 1, and whether it is right as a whole.
type Guess struct {
	Confidence float64
	Right      bool
}

const bins = 10

// Reliability is a table that holds what was promised against what came true: for each tenth of confidence how many works
// have it, what they were promised to be on average, and how many of them are right. The expected calibration error is the
// mean of the differences, weighted by the works.
func Reliability(guesses []Guess) (table *Table, calibrationError float64) {
	var n, right [bins]int
	var promised [bins]float64
	for _, g := range guesses {
		i := min(max(int(g.Confidence*bins), 0), bins-1)
		n[i]++
		promised[i] += g.Confidence
		if g.Right {
			right[i]++
		}
	}
	table = NewTable(1, "confidence", "works", "promised", "right")
	for i := range n {
		if n[i] == 0 {
			continue
		}
		mean, share := promised[i]/float64(n[i]), float64(right[i])/float64(n[i])
		table.Add(fmt.Sprintf("%.1f–%.1f", float64(i)/bins, float64(i+1)/bins), fmt.Sprint(n[i]), fmt.Sprintf("%.3f", mean), fmt.Sprintf("%.3f", share))
		calibrationError += math.Abs(mean-share) * float64(n[i]) / float64(len(guesses))
	}
	return table, calibrationError
}

// Calibrate fits a logistic function of the odds, slope·log(p/(1−p)) + offset, that turns the confidence of the guesses into
// the share of them that is right. It is Newton's method on the likelihood.
func Calibrate(guesses []Guess) (slope, offset float64) {
	for range 50 { // from 0: the likelihood has one maximum, and no step from there leaps over it
		var g0, g1, h00, h01, h11 float64
		for _, guess := range guesses {
			p := min(max(guess.Confidence, 0.001), 0.999)
			x := math.Log(p / (1 - p))
			q := 1 / (1 + math.Exp(-slope*x-offset))
			y := 0.0
			if guess.Right {
				y = 1
			}
			w := q*(1-q) + 1e-9
			g0, g1 = g0+y-q, g1+(y-q)*x
			h00, h01, h11 = h00+w, h01+w*x, h11+w*x*x
		}
		det := h00*h11 - h01*h01
		if det < 1e-12 {
			break
		}
		offset += (h11*g0 - h01*g1) / det
		slope += (h00*g1 - h01*g0) / det
	}
	return slope, offset
}
