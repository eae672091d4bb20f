package grammar

import (
	"iter"
	"math"
)

// Arcs has a number for each label that may follow another, by the step and by what stands between them.
type Arcs [StepKind][SeparatorCount][LabelCount]Vector

// rows yields the vectors one after the other.
func (a *Arcs) rows() iter.Seq[*Vector] {
	return func(yield func(*Vector) bool) {
		for step := range a {
			for sep := range a[step] {
				for from := range a[step][sep] {
					if !yield(&a[step][sep][from]) {
						return
					}
				}
			}
		}
	}
}

// Habits count how a document's citations go on: which label follows which, across what. An author who has put the place
// before the publisher ten times will do so again.
type Habits struct {
	counts Arcs
}

// Learn counts the transitions of a note's reading. The weight is what one note counts for, 1 in a document.
func (h *Habits) Learn(tokens []Token, pieces []Piece, weight float32) {
	from := LabelProse
	for _, p := range pieces {
		if p.Label == LabelProse && from == LabelProse {
			continue // into how many pieces prose is cut says nothing
		}
		step := StepOn
		if p.New || p.Label == LabelProse || from == LabelProse {
			step = StepNew
		}
		h.counts[step][separatorAt(tokens, p.Start)][from][p.Label] += weight
		from = p.Label
	}
}

// Usual turns what was counted into the logarithms of the probabilities that each label follows.
func (h *Habits) Usual() (usual Arcs) {
	for step := range h.counts {
		for sep := range h.counts[step] {
			for from := range h.counts[step][sep] {
				counts := &h.counts[step][sep][from]
				for to, n := range counts {
					usual[step][sep][from][to] = logOf((n + rare) / (counts.sum() + rare*float32(stride)))
				}
			}
		}
	}
	return usual
}

// rare is what a transition counts for that was never seen.
const rare = 0.3

// How far a document's habits change the weights: behind each label what is usual counts as much as so many labels of the
// document, and of the change this part is made. Both were tried on documents that the weights were not learned from, where
// parts from 0.3 to 0.6 and counts from 5 to 20 differed little.
const (
	habitPart  = 0.3
	habitPrior = 20
)

// accustomed returns the plan with arcs changed towards the habits of a document.
func (p *plan) accustomed(h *Habits, usual *Arcs) *plan {
	q := *p
	for step := range h.counts {
		for sep := range h.counts[step] {
			for from := range h.counts[step][sep] {
				counts := &h.counts[step][sep][from]
				all := counts.sum()
				if all == 0 {
					continue
				}
				for to, n := range counts {
					if q.arcs[step][sep][from][to] == Never {
						continue
					}
					expected := usual[step][sep][from][to]
					found := logOf((n + habitPrior*exp(expected)) / (all + habitPrior))
					q.arcs[step][sep][from][to] += habitPart * (found - expected)
					q.odds[step][sep][from][to] = exp(q.arcs[step][sep][from][to])
				}
			}
		}
	}
	return &q
}

func (v *Vector) sum() (sum float32) {
	for _, x := range v {
		sum += x
	}
	return sum
}

func logOf(x float32) float32 { return float32(math.Log(float64(x))) }
