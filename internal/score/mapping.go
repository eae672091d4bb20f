package score

import "math"

// mapWorks maps the works of gold to those of the prediction, one to one, so that the most aligned citations fall to works
// that belong together. The pairs are the works of aligned citations in order; of choices that are equal else, the one whose
// citations come first is taken.
func mapWorks(pairs [][2]string) map[string]string {
	var gold, pred []string
	rows, columns := map[string]int{}, map[string]int{}
	for _, pair := range pairs {
		if _, ok := rows[pair[0]]; !ok {
			rows[pair[0]] = len(gold)
			gold = append(gold, pair[0])
		}
		if _, ok := columns[pair[1]]; !ok {
			columns[pair[1]] = len(pred)
			pred = append(pred, pair[1])
		}
	}
	weights := make([][]int, len(gold))
	for i := range weights {
		weights[i] = make([]int, max(len(gold), len(pred)))
	}
	size := len(pairs) + 1
	for n, pair := range pairs {
		w := &weights[rows[pair[0]]][columns[pair[1]]]
		if *w == 0 {
			*w = size - n
		}
		*w += size * size
	}
	mapping := map[string]string{}
	for i, j := range assign(weights) {
		if weights[i][j] > 0 {
			mapping[gold[i]] = pred[j]
		}
	}
	return mapping
}

// assign gives every row a column of its own, so that the sum of the weights is greatest: the Hungarian method. There are
// at least as many columns as rows.
func assign(weights [][]int) []int {
	if len(weights) == 0 {
		return nil
	}
	n, m := len(weights), len(weights[0])
	const free = -1
	rowPrice, columnPrice := make([]int, n), make([]int, m+1)
	rowOf := make([]int, m+1) // the row that has the column; the last column is a place to start from
	for j := range rowOf {
		rowOf[j] = free
	}
	for i := range weights {
		start := m
		rowOf[start] = i
		slack, from, done := make([]int, m), make([]int, m), make([]bool, m+1)
		for j := range slack {
			slack[j] = math.MaxInt
		}
		column := start
		for rowOf[column] != free {
			done[column] = true
			row, next, step := rowOf[column], free, 0
			for j := range m {
				if done[j] {
					continue
				}
				if cost := -weights[row][j] - rowPrice[row] - columnPrice[j]; cost < slack[j] {
					slack[j], from[j] = cost, column
				}
				if next == free || slack[j] < step {
					next, step = j, slack[j]
				}
			}
			for j := range m + 1 {
				switch {
				case done[j]:
					rowPrice[rowOf[j]] += step
					columnPrice[j] -= step
				case j < m:
					slack[j] -= step
				}
			}
			column = next
		}
		for column != start {
			rowOf[column] = rowOf[from[column]]
			column = from[column]
		}
	}
	columns := make([]int, n)
	for j := range m {
		if rowOf[j] != free {
			columns[rowOf[j]] = j
		}
	}
	return columns
}
