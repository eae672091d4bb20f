package score

const (
	certain      = 1000 // the weight of a pair of equal texts
	labelBonus   = 100  // for notes with equal labels
	leastOverlap = 500  // of the words of two citations, to be taken for the same
)

// alignNotes pairs the notes of two documents that are the same.
func alignNotes(gold, pred []note) [][2]int {
	goldTexts, predTexts := texts(gold), texts(pred)
	weights := make([][]int, len(gold))
	for i := range gold {
		weights[i] = make([]int, len(pred))
		a := &gold[i]
		for j := range pred {
			b := &pred[j]
			switch {
			case a.text == b.text:
				weights[i][j] = certain
			case predTexts[a.text] && goldTexts[b.text]:
				continue // each has its equal elsewhere
			default:
				weights[i][j] = likeness(a.runes, b.runes)
			}
			if weights[i][j] > 0 && a.label != "" && a.label == b.label {
				weights[i][j] += labelBonus
			}
		}
	}
	return heaviest(weights, len(pred))
}

func texts(notes []note) map[string]bool {
	set := make(map[string]bool, len(notes))
	for i := range notes {
		set[notes[i].text] = true
	}
	return set
}

// alignCitations pairs the citations of two notes that are the same.
func alignCitations(gold, pred []*mention) [][2]int {
	weights := make([][]int, len(gold))
	for i, a := range gold {
		weights[i] = make([]int, len(pred))
		for j, b := range pred {
			weight := overlap(a.words, b.words)
			if len(a.words)+len(b.words) == 0 && a.text == b.text && a.text != "" {
				weight = certain
			}
			if weight >= leastOverlap {
				weights[i][j] = weight
			}
		}
	}
	return heaviest(weights, len(pred))
}

// heaviest chooses pairs of rows and columns so that the sum of their weights is greatest. Both come in ascending order,
// each at most once; a weight of 0 is no pair.
func heaviest(weights [][]int, columns int) [][2]int {
	best := make([][]int, len(weights)+1) // best[i][j] is the greatest sum of pairs from row i and column j on
	for i := range best {
		best[i] = make([]int, columns+1)
	}
	for i := len(weights) - 1; i >= 0; i-- {
		for j := columns - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if w := weights[i][j]; w > 0 {
				best[i][j] = max(best[i][j], w+best[i+1][j+1])
			}
		}
	}
	var pairs [][2]int
	for i, j := 0, 0; i < len(weights) && j < columns; {
		switch w := weights[i][j]; {
		case w > 0 && best[i][j] == w+best[i+1][j+1]:
			pairs = append(pairs, [2]int{i, j})
			i, j = i+1, j+1
		case best[i][j] == best[i+1][j]:
			i++
		default:
			j++
		}
	}
	return pairs
}
