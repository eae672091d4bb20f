package reader

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/e843347c/ibid/internal/pdf"
)

// A segment is a stretch of glyphs that were drawn one after the other, on one baseline and in one size.
type pdfSegment struct {
	glyphs []pdf.Glyph
	x0, x1 float64
	y      float64
	size   float64
	moved  bool // into the line that it is raised over or lowered under
	raised bool
	accent bool // it is one accent, for a letter that is drawn apart from it
}

// Measures, in sizes of the type.
const (
	sameBaseline = 0.2  // how far baselines of one line may differ
	sameSize     = 0.03 // … and sizes of one segment, as a share
	wordGap      = 0.55 // a wider gap, blanks that are drawn left out, ends a segment: the next may be another column
	columnGap    = 0.75 // … and a run of segments
	smallShare   = 0.93 // what is smaller than this share of its neighbour may be raised
	leastRise    = 0.1  // of a raised letter
	mostRise     = 0.75
	reach        = 0.6 // from a raised letter to its neighbour
	hangingReach = 4.0 // … from a raised number before a line
)

// segments cuts the glyphs of a page.
func segments(glyphs []pdf.Glyph) []pdfSegment {
	var out []pdfSegment
	start := 0
	cut := func(end int) {
		if s, ok := newSegment(glyphs[start:end]); ok {
			out = append(out, s)
		}
		start = end
	}
	last, blanks := -1, 0.0 // the last glyph that is no blank, and the width of the blanks behind it
	for i, g := range glyphs {
		if last >= start && !goesOn(glyphs[last], g, blanks) {
			cut(i)
		}
		if !isBlankGlyph(g) || last < start {
			last, blanks = i, 0
		} else {
			blanks += g.Width
		}
	}
	cut(len(glyphs))
	return out
}

// goesOn reports whether a glyph continues the text that b ended, with blanks of that width between them.
func goesOn(b, g pdf.Glyph, blanks float64) bool {
	size := max(b.Size, g.Size)
	if math.Abs(g.Y-b.Y) > sameBaseline/2*size {
		return false
	}
	if isBlankGlyph(g) {
		return true
	}
	gap := g.X - b.X - b.Width - blanks
	return math.Abs(g.Size-b.Size) <= sameSize*size && gap < wordGap*size && gap > -size
}

func isBlankGlyph(g pdf.Glyph) bool { return strings.TrimSpace(g.Text) == "" }

// newSegment measures a stretch of glyphs, blanks at its ends left out; a stretch of blanks is none.
func newSegment(glyphs []pdf.Glyph) (pdfSegment, bool) {
	for len(glyphs) > 0 && isBlankGlyph(glyphs[0]) {
		glyphs = glyphs[1:]
	}
	for len(glyphs) > 0 && isBlankGlyph(glyphs[len(glyphs)-1]) {
		glyphs = glyphs[:len(glyphs)-1]
	}
	if len(glyphs) == 0 {
		return pdfSegment{}, false
	}
	s := pdfSegment{glyphs: glyphs, x0: glyphs[0].X, x1: glyphs[0].X, y: glyphs[0].Y, size: glyphs[0].Size}
	s.accent = len(glyphs) == 1 && isAccent(glyphs[0].Text)
	for _, g := range glyphs {
		s.x0, s.x1 = min(s.x0, g.X), max(s.x1, g.X+g.Width)
	}
	return s, true
}

// A run is a stretch of a row without a wide gap: a line, or that part of one which stands in a column.
type pdfRun struct {
	segments []pdfSegment // from left to right
	x0, x1   float64
	y        float64
	size     float64 // that most of its letters have
	row      int     // runs of one row share it
}

// runs sets the segments of a page into lines, from the top of the page down.
func runs(segments []pdfSegment) []pdfRun {
	rows := rowsOf(segments)
	attachRaised(rows)
	var out []pdfRun
	for i, r := range rows {
		out = append(out, cutRow(r, i)...)
	}
	return out
}

// rowsOf groups segments by baseline, from the top down. Those of a row are sorted from left to right.
func rowsOf(segments []pdfSegment) [][]pdfSegment {
	slices.SortStableFunc(segments, func(a, b pdfSegment) int { return cmp.Or(cmp.Compare(b.y, a.y), cmp.Compare(a.x0, b.x0)) })
	var rows [][]pdfSegment
	for _, s := range segments {
		if n := len(rows) - 1; n >= 0 {
			first := rows[n][0]
			if first.y-s.y <= sameBaseline*min(first.size, s.size) {
				rows[n] = append(rows[n], s)
				continue
			}
		}
		rows = append(rows, []pdfSegment{s})
	}
	for i, r := range rows {
		slices.SortStableFunc(r, func(a, b pdfSegment) int { return cmp.Compare(a.x0, b.x0) })
		rows[i] = slices.CompactFunc(r, twice)
	}
	return rows
}

// twice reports whether two segments are one, printed a second time to look bold.
func twice(a, b pdfSegment) bool {
	if len(a.glyphs) != len(b.glyphs) || abs(a.x0-b.x0) > sameGlyph*a.size || abs(a.x1-b.x1) > sameGlyph*a.size {
		return false
	}
	for i := range a.glyphs {
		if a.glyphs[i].Text != b.glyphs[i].Text {
			return false
		}
	}
	return true
}

// attachRaised moves what is raised over a line, or lowered, into the line.
func attachRaised(rows [][]pdfSegment) {
	for i := range rows {
		kept := rows[i][:0:0]
		for _, s := range rows[i] {
			to, y := -1, 0.0
			if !s.moved {
				to, y = host(rows, i, s)
			}
			if to < 0 || len(rows[to]) > maxRowSegments {
				kept = append(kept, s)
				continue
			}
			s.moved, s.raised = true, s.y > y && !s.accent
			rows[to] = insert(rows[to], s)
		}
		rows[i] = kept
	}
}

// insert puts a segment into a row, between two letters of another if that is where it stands.
func insert(row []pdfSegment, s pdfSegment) []pdfSegment {
	for i, b := range row {
		if b.x0 >= s.x0 || b.x1 <= s.x0 || b.moved {
			continue
		}
		k := slices.IndexFunc(b.glyphs, func(g pdf.Glyph) bool { return g.X >= s.x0 && !isBlankGlyph(g) })
		if k <= 0 {
			break
		}
		left, ok1 := newSegment(b.glyphs[:k])
		right, ok2 := newSegment(b.glyphs[k:])
		if ok1 && ok2 {
			return slices.Replace(row, i, i+1, left, s, right)
		}
	}
	at, _ := slices.BinarySearchFunc(row, s, func(a, b pdfSegment) int { return cmp.Compare(a.x0, b.x0) })
	return slices.Insert(row, at, s)
}

// Bounds that no page comes near, so that one which is made to cost much does not.
const (
	maxRowSegments = 2000
	maxNearRows    = 6 // rows over and under a segment that are looked at
	maxNearby      = 2 // segments of a row to its left and right
)

// host is the row that a segment of row i is raised over or lowered under, with its baseline; -1 where it stands in its own.
func host(rows [][]pdfSegment, i int, s pdfSegment) (best int, y float64) {
	best, least := -1, 0.0
	weigh := func(k int) (near bool) {
		row := rows[k]
		near = len(row) == 0 || math.Abs(s.y-row[0].y) <= max(row[0].size, s.size)
		at, _ := slices.BinarySearchFunc(row, s, func(a, b pdfSegment) int { return cmp.Compare(a.x0, b.x0) })
		for n := max(at-maxNearby, 0); n < min(at+maxNearby, len(row)); n++ {
			b := row[n]
			rise := s.y - b.y
			if near = near || math.Abs(rise) <= b.size; math.Abs(rise) > mostRise*b.size {
				continue
			}
			gap := max(0, s.x0-b.x1, b.x0-s.x1)
			far := reach
			if n == 0 && s.x1 <= b.x0 && isNumeral(s) {
				far = hangingReach
			}
			if b.moved || gap > far*b.size || !mayRise(s, b, rise) || s.covers(b) != s.accent {
				continue
			}
			if best < 0 || gap < least {
				best, least, y = k, gap, b.y
			}
		}
		return near
	}
	for k := i + 1; k < min(len(rows), i+maxNearRows) && weigh(k); k++ {
	}
	for k := i - 1; k > max(-1, i-maxNearRows) && weigh(k); k-- {
	}
	return best, y
}

// covers reports whether a segment stands over letters of another: a small line over a large one, and no marker.
func (s pdfSegment) covers(b pdfSegment) bool {
	const most, longest = 0.4, 5000 // of a letter's width; glyphs of a line
	if len(b.glyphs) > longest {
		return true
	}
	for _, g := range b.glyphs {
		if shared := min(s.x1, g.X+g.Width) - max(s.x0, g.X); shared > most*g.Width && !isBlankGlyph(g) {
			return true
		}
	}
	return false
}

// mayRise reports whether a segment may stand over the line of b, or under it.
func mayRise(s, b pdfSegment, rise float64) bool {
	const longest = 12
	small := s.size <= smallShare*b.size
	switch {
	case s.accent: // over a capital
		return rise > 0 && rise <= mostRise*b.size
	case len(s.glyphs) > longest:
		return false
	case rise < 0:
		return small && -rise <= mostRise/2*b.size
	case small:
		return rise >= leastRise*b.size && rise <= mostRise*b.size
	}
	return rise >= 2*leastRise*b.size && rise <= mostRise*b.size && isNumeral(s) && s.size <= b.size*(1+sameSize)
}

func isNumeral(s pdfSegment) bool {
	for _, g := range s.glyphs {
		if g.Text < "0" || g.Text > "9" || len(g.Text) > 1 {
			return false
		}
	}
	return true
}

// cutRow cuts a row at its wide gaps.
func cutRow(row []pdfSegment, number int) []pdfRun {
	var out []pdfRun
	for i, s := range row {
		if n := len(out) - 1; i > 0 && n >= 0 && s.x0-out[n].x1 < columnGap*max(s.size, row[i-1].size) {
			out[n].segments = append(out[n].segments, s)
			out[n].x1 = max(out[n].x1, s.x1)
			continue
		}
		out = append(out, pdfRun{segments: []pdfSegment{s}, x0: s.x0, x1: s.x1, row: number})
	}
	for i := range out {
		out[i].measure()
	}
	return out
}

// measure finds the size that most letters of a run have, their baseline, and how far they reach.
func (r *pdfRun) measure() {
	r.x0, r.x1 = r.segments[0].x0, r.segments[0].x1
	for _, s := range r.segments {
		r.x0, r.x1 = min(r.x0, s.x0), max(r.x1, s.x1)
	}
	letters := map[float64]int{}
	best := 0
	for _, s := range r.segments {
		if s.raised {
			continue
		}
		size := math.Round(s.size*20) / 20
		letters[size] += len(s.glyphs)
		if letters[size] > best {
			best, r.size, r.y = letters[size], s.size, s.y
		}
	}
	if best == 0 {
		r.size, r.y = r.segments[0].size, r.segments[0].y
	}
}
