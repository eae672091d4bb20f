package reader

import (
	"cmp"
	"slices"
)

// Measures of columns.
const (
	minColumnLines = 4    // of which there must be on each side of a gutter
	minColumnShare = 0.12 // of the text's width that the usual line of a column has
	maxCrossing    = 0.6  // lines that cross the gutter, against those beside it
	maxColumns     = 6    // how often a page is divided, and what is left of it
	maxEdges       = 40   // that are tried, those at which most lines begin
)

// columns puts the lines of a page into the order in which they are read: down the left column and then down the right, from
// one line that runs over both to the next. Lines of one column are together.
func columns(lines []pdfRun, depth int) [][]pdfRun {
	if len(lines) == 0 {
		return nil
	}
	x, ok := 0.0, false
	if depth < maxColumns {
		x, ok = gutter(lines)
	}
	if !ok {
		return [][]pdfRun{lines}
	}
	var out [][]pdfRun
	var left, right, across []pdfRun
	flush := func() {
		if len(across) > 0 {
			out = append(out, columns(across, depth+1)...)
			across = nil
		}
		out = append(out, columns(left, depth+1)...)
		out = append(out, columns(right, depth+1)...)
		left, right = nil, nil
	}
	for _, l := range lines { // from the top down
		switch side(l, x) {
		case crosses:
			if one, other, ok := l.split(x); ok {
				left, right = append(left, one), append(right, other)
				continue
			}
			if len(left)+len(right) > 0 {
				flush()
			}
			across = append(across, l)
		case leftOf:
			left = append(left, l)
		case rightOf:
			right = append(right, l)
		}
	}
	flush()
	return out
}

type where uint8

const (
	crosses where = iota
	leftOf
	rightOf
)

func side(l pdfRun, x float64) where {
	const tolerance = 2 // points: italics lean over their box
	switch {
	case l.x1 <= x+tolerance:
		return leftOf
	case l.x0 >= x-tolerance:
		return rightOf
	}
	return crosses
}

// split cuts a run at a gutter that lies between two of its segments: lines of two columns that come near to each other.
func (r pdfRun) split(x float64) (left, right pdfRun, ok bool) {
	for i := 1; i < len(r.segments); i++ {
		left = pdfRun{segments: r.segments[:i], row: r.row}
		right = pdfRun{segments: r.segments[i:], row: r.row}
		left.measure()
		right.measure()
		if side(left, x) == leftOf && side(right, x) == rightOf {
			return left, right, true
		}
	}
	return pdfRun{}, pdfRun{}, false
}

// gutter finds where a column begins that has another one on its left: an edge at which lines begin, with lines beside them
// that end before it.
func gutter(lines []pdfRun) (float64, bool) {
	from, to := lines[0].x0, lines[0].x1
	for _, l := range lines {
		from, to = min(from, l.x0), max(to, l.x1)
	}
	best, most := 0.0, 0
	for _, x := range edges(lines) {
		if n := weighGutter(lines, x, to-from); n > most {
			best, most = x, n
		}
	}
	return best, most > 0
}

// edges are the places where several lines begin.
func edges(lines []pdfRun) []float64 {
	const tolerance, least = 3, 3
	starts := make([]float64, len(lines))
	for i, l := range lines {
		starts[i] = l.x0
	}
	slices.Sort(starts)
	type edge struct {
		x     float64
		lines int
	}
	var found []edge
	for i := 0; i < len(starts); {
		j := i
		for j < len(starts) && starts[j] <= starts[i]+tolerance {
			j++
		}
		if j-i >= least {
			found = append(found, edge{starts[i], j - i})
		}
		i = j
	}
	slices.SortStableFunc(found, func(a, b edge) int { return cmp.Compare(b.lines, a.lines) })
	var out []float64
	for _, e := range found[:min(len(found), maxEdges)] {
		out = append(out, e.x)
	}
	return out
}

// weighGutter counts the lines beside a gutter; 0 where it is none.
func weighGutter(lines []pdfRun, x, width float64) int {
	var left, right []pdfRun
	crossing := 0
	for _, l := range lines {
		switch side(l, x) {
		case leftOf:
			left = append(left, l)
		case rightOf:
			right = append(right, l)
		case crosses:
			crossing++
		}
	}
	if len(left) < minColumnLines || len(right) < minColumnLines {
		return 0
	}
	if usualWidth(left) < minColumnShare*width || usualWidth(right) < minColumnShare*width {
		return 0
	}
	beside := besides(left, right)
	if beside < minColumnLines || float64(crossing) > maxCrossing*float64(len(left)+len(right)) {
		return 0
	}
	return len(left) + len(right) - crossing
}

// usualWidth is the width that half of the lines reach.
func usualWidth(lines []pdfRun) float64 {
	widths := make([]float64, len(lines))
	for i, l := range lines {
		widths[i] = l.x1 - l.x0
	}
	slices.Sort(widths)
	return widths[len(widths)/2]
}

// besides counts the lines on the left that have one on the right at their height.
func besides(left, right []pdfRun) int {
	n := 0
	for _, l := range left {
		i, _ := slices.BinarySearchFunc(right, l, func(a, b pdfRun) int { return cmp.Compare(b.y, a.y) })
		for _, k := range []int{i - 1, i} {
			if k >= 0 && k < len(right) && right[k].y-l.y < l.size && l.y-right[k].y < l.size {
				n++
				break
			}
		}
	}
	return n
}
