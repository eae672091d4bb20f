package score

import "maps"

// A Count is a number of hits among the things there are (Gold) and the things that were given (Predicted). Where only
// the first matter, as in a share of cases, the two are equal.
type Count struct{ Hits, Gold, Predicted int }

// Precision is the share of hits in what was given; 0 where nothing was.
func (c Count) Precision() float64 { return ratio(c.Hits, c.Predicted) }

// Recall is the share of hits in what there is; 0 where there is nothing.
func (c Count) Recall() float64 { return ratio(c.Hits, c.Gold) }

// F1 is the harmonic mean of precision and recall: of a share of cases, the share.
func (c Count) F1() float64 { return ratio(2*c.Hits, c.Gold+c.Predicted) }

// IsZero reports whether there was nothing to count.
func (c Count) IsZero() bool { return c == Count{} }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// Scores are counts by the name of their row.
type Scores map[string]Count

func (s Scores) add(row string, c Count) {
	sum := s[row]
	s[row] = Count{sum.Hits + c.Hits, sum.Gold + c.Gold, sum.Predicted + c.Predicted}
}

// share counts one case of a share.
func (s Scores) share(row string, right bool) {
	c := Count{Gold: 1, Predicted: 1}
	if right {
		c.Hits = 1
	}
	s.add(row, c)
}

func (s Scores) merge(other Scores) {
	for row, c := range maps.All(other) {
		s.add(row, c)
	}
}
