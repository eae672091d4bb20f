package learn

import (
	"math"
	"math/rand/v2"

	"github.com/e843347c/ibid/internal/grammar"
)

// learnKinds finds the weights by which the kind of a work is told: a logistic regression, by AdaGrad.
func learnKinds(examples []Example, o Options) grammar.Table {
	type citation struct {
		features []uint32
		kind     int
		weight   float32
	}
	var citations []citation
	found := map[uint32]int32{}
	for i := range examples {
		e := &examples[i]
		n := 0
		for start := 0; start < len(e.Truth); {
			end := start + 1
			for end < len(e.Truth) && !e.Truth[end].New && e.Truth[end].Label != grammar.LabelProse {
				end++
			}
			if e.Truth[start].Label != grammar.LabelProse {
				if n < len(e.Kinds) && e.Kinds[n] >= 0 {
					c := citation{grammar.KindFeatures(e.Tokens, e.Truth[start:end], nil), e.Kinds[n], e.Weight}
					citations = append(citations, c)
					for _, key := range c.features {
						found[key]++
					}
				}
				n++
			}
			start = end
		}
	}
	keys, counts := frequent(found, o.MinCount)
	table := grammar.NewTable(keys)
	squares := make([]grammar.Vector, len(keys))
	rng := rand.New(rand.NewPCG(o.Seed, 3))
	var rows []int32
	for range o.Epochs {
		for _, i := range rng.Perm(len(citations)) {
			c := &citations[i]
			rows = rows[:0]
			var v grammar.Vector
			for _, key := range c.features {
				if row := table.Row(key); row >= 0 && rng.Float64() < o.Keep {
					rows = append(rows, row)
					for y, w := range table.Rows[row] {
						v[y] += w / float32(o.Keep)
					}
				}
			}
			p := softmax(&v)
			p[c.kind]--
			for _, row := range rows {
				for y := range p {
					g := -p[y] * c.weight
					squares[row][y] += g * g
					table.Rows[row][y] += float32(o.Rate) * g / (1e-3 + sqrt(squares[row][y]))
				}
			}
		}
	}
	return smaller(&table, keys, weightiest(table.Rows, counts, o.MaxKinds))
}

func softmax(v *grammar.Vector) grammar.Vector {
	top := v[0]
	for _, x := range v {
		top = max(top, x)
	}
	var p grammar.Vector
	sum := float32(0)
	for y, x := range v {
		p[y] = float32(math.Exp(float64(x - top)))
		sum += p[y]
	}
	for y := range p {
		p[y] /= sum
	}
	return p
}
