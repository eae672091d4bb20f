package score

// editsWithin is the least number of characters to insert, delete or replace to make b of a. It gives up, and says false,
// where it is more than limit.
func editsWithin(a, b []rune, limit int) (int, bool) {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return 0, false
	}
	// row[j] is the distance of what has been read of a to b[:j]. Only what is near the diagonal can stay within the limit;
	// what the row holds farther off is out of date, and above the limit.
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		first, last := max(i-limit, 0), min(i+limit+1, len(b))
		before := row[first]
		row[first] = before + 1
		least := row[first]
		for j := first; j < last; j++ {
			cost := before
			if a[i] != b[j] {
				cost = min(before, row[j], row[j+1]) + 1
			}
			before, row[j+1] = row[j+1], cost
			least = min(least, cost)
		}
		if least > limit {
			return 0, false
		}
	}
	return row[len(b)], row[len(b)] <= limit
}

// likeness is 1000 for equal texts and 0 where every character differs; it is also 0 where it would be less than 800, the
// least at which two notes are taken for the same.
func likeness(a, b []rune) int {
	longest := max(len(a), len(b))
	if longest == 0 {
		return 1000
	}
	edits, ok := editsWithin(a, b, longest/5)
	if !ok {
		return 0
	}
	return (1000*(longest-edits) + longest/2) / longest
}

// overlap is Dice's coefficient of two bags of words, in thousandths.
func overlap(a, b []string) int {
	if len(a)+len(b) == 0 {
		return 0
	}
	left := make(map[string]int, len(a))
	for _, word := range a {
		left[word]++
	}
	common := 0
	for _, word := range b {
		if left[word] > 0 {
			left[word]--
			common++
		}
	}
	return (2000*common + (len(a)+len(b))/2) / (len(a) + len(b))
}
