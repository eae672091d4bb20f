package score

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestMapWorks(t *testing.T) {
	for name, c := range map[string]struct {
		pairs [][2]string
		want  map[string]string
	}{
		"nothing": {nil, map[string]string{}},
		"most mentions win": {
			[][2]string{{"lewin", "a"}, {"lewin", "b"}, {"lewin", "b"}},
			map[string]string{"lewin": "b"},
		},
		"a work that was split keeps its first part": {
			[][2]string{{"lewin", "a"}, {"lewin", "b"}},
			map[string]string{"lewin": "a"},
		},
		"works that were merged share none": {
			[][2]string{{"lewin", "a"}, {"cohen", "a"}, {"cohen", "a"}},
			map[string]string{"cohen": "a"},
		},
		"the sum counts, not the greediest choice": {
			[][2]string{{"lewin", "a"}, {"lewin", "a"}, {"lewin", "a"}, {"lewin", "b"}, {"lewin", "b"}, {"cohen", "a"}, {"cohen", "a"}},
			map[string]string{"lewin": "b", "cohen": "a"},
		},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, c.want, mapWorks(c.pairs)) })
	}
}

func TestAssignIsBest(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 500 {
		rows := 1 + rng.IntN(5)
		weights := make([][]int, rows)
		columns := rows + rng.IntN(3)
		for i := range weights {
			for range columns {
				weights[i] = append(weights[i], rng.IntN(4)*rng.IntN(9))
			}
		}
		sum, taken := 0, map[int]bool{}
		for i, j := range assign(weights) {
			assert.False(t, taken[j])
			taken[j] = true
			sum += weights[i][j]
		}
		assert.Equal(t, bestSum(weights, map[int]bool{}), sum, "%v", weights)
	}
}

// bestSum tries all assignments.
func bestSum(weights [][]int, taken map[int]bool) int {
	if len(weights) == 0 {
		return 0
	}
	best := -1
	for j, w := range weights[0] {
		if !taken[j] {
			taken[j] = true
			best = max(best, w+bestSum(weights[1:], taken))
			taken[j] = false
		}
	}
	return best
}
