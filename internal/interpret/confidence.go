package interpret

import (
	"math"

	"github.com/e843347c/ibid/citation"
)

// calibration turns the probability that the grammar gives to a reading into the share of such readings that prove right as
// records: the grammar is sure of itself where the words of a style are new to it. It is a logistic function of the odds,
// fitted to documents that were read with weights learned from others; see docs/confidence.md.
type calibration struct{ slope, offset float64 }

var (
	fullCalibration  = calibration{1, 0} // a work stated in full: all of its fields
	shortCalibration = calibration{1, 0} // any other mention: where it stands, its form and the place cited
)

// of is the calibrated probability, between 0.01 and 0.99: nothing that is read from prose is certain.
func (c calibration) of(p float64) float64 {
	p = min(max(p, 1e-4), 1-1e-4)
	x := c.slope*math.Log(p/(1-p)) + c.offset
	return min(max(1/(1+math.Exp(-x)), 0.01), 0.99)
}

// confidence is the probability that the mention is read rightly, from that of its segments and of the kind of its work.
func (m *mention) confidence(kind float64) float64 {
	if m.c.Form == citation.FormFull {
		return fullCalibration.of(m.reading * kind)
	}
	return shortCalibration.of(m.reading)
}
