package reader

import (
	"math"
	"slices"
)

// Measures of paragraphs, in sizes of the type where nothing else is said.
const (
	firstIndent = 0.7  // of a paragraph's first line
	wideLeading = 1.35 // times the usual distance of lines: another paragraph
	otherSize   = 0.08 // another size, as a share: a heading, a quotation
	shortLine   = 3.0  // what is missing at the end of a paragraph's last line
	indentStep  = 0.5  // how much space one blank stands for
	maxIndent   = 40
)

// paragraphs finds where paragraphs begin in the columns of a page.
func (p *pdfPage) paragraphs() {
	before := -1 // the last line of text in the column before
	for _, c := range p.columns() {
		if c = p.aboveFoot(c); c.from == c.to {
			continue
		}
		left := p.leftEdge(c)
		right := p.rightEdge(c)
		hanging := p.hanging(c, right)
		for k := c.from; k < c.to; k++ {
			l := &p.lines[k]
			l.indent = min(max(int(math.Round((l.x0-c.x0)/(indentStep*l.size))), 0), maxIndent)
			switch {
			case k > c.from:
				l.starts = p.startsParagraph(c, k, right, hanging)
			case before >= 0:
				l.starts = l.x0 > left+firstIndent*l.size || !p.mayRunOn(before, k)
			}
		}
		before = c.to - 1
	}
}

// aboveFoot is a column without the notes at its foot, whose lines are set in another way.
func (p *pdfPage) aboveFoot(c pdfColumn) pdfColumn {
	for _, f := range p.feet {
		if f.from >= c.from && f.from < c.to {
			c.to = f.from
			c.usualLeading = p.leading(c.from, c.to)
		}
	}
	return c
}

// startsParagraph tells by the lines before and after whether line k begins a paragraph.
func (p *pdfPage) startsParagraph(c pdfColumn, k int, right float64, hanging bool) bool {
	l, before := p.lines[k], p.lines[k-1]
	gap := (before.y - l.y) / max(l.size, before.size)
	if gap > wideLeading*c.usualLeading || abs(l.size-before.size) > otherSize*max(l.size, before.size) {
		return true
	}
	indent := (l.x0 - before.x0) / l.size
	short := p.short(k-1, right)
	switch {
	case hanging && l.x0 > c.x0+firstIndent*l.size:
		return false
	case hanging && (short && ending(before.text) != endsOpen || indent < -firstIndent/2):
		return true
	case indent > firstIndent:
		return true
	case indent < -firstIndent:
		return short
	}
	const ragged = 0.25 // of a column's width: so much is missing at no line's end but the last
	return before.x1 < right-ragged*(right-c.x0) && ending(before.text) == endsClosed
}

// short reports whether a line ends before the others do.
func (p *pdfPage) short(k int, right float64) bool {
	return p.lines[k].x1 < right-shortLine*p.lines[k].size
}

// hanging reports whether the first lines of a column's paragraphs stand out rather than in: there an indented line follows
// a full one that is not, elsewhere it goes before one.
func (p *pdfPage) hanging(c pdfColumn, right float64) bool {
	in := func(k int) bool { return p.lines[k].x0 > c.x0+firstIndent*p.lines[k].size }
	hanging, usual := 0, 0
	for k := c.from; k+1 < c.to; k++ {
		switch {
		case p.short(k, right):
		case in(k) && !in(k+1):
			usual++
		case !in(k) && in(k+1):
			hanging++
		}
	}
	return hanging > usual
}

// mayRunOn reports whether line k, the first of its column, may go on with the paragraph of the line before it.
func (p *pdfPage) mayRunOn(before, k int) bool {
	b, l := p.lines[before], p.lines[k]
	return abs(b.size-l.size) <= otherSize*max(b.size, l.size) && ending(b.text) != endsClosed
}

// leftEdge is where most lines of a column begin.
func (p *pdfPage) leftEdge(c pdfColumn) float64 {
	count := map[int]int{}
	best := 0
	edge := c.x0
	for _, l := range p.lines[c.from:c.to] {
		x := int(math.Round(l.x0))
		if count[x]++; count[x] > best {
			best, edge = count[x], l.x0
		}
	}
	return edge
}

// rightEdge is where full lines of a column end: nine of ten do not go further.
func (p *pdfPage) rightEdge(c pdfColumn) float64 {
	ends := make([]float64, 0, c.to-c.from)
	for _, l := range p.lines[c.from:c.to] {
		ends = append(ends, l.x1)
	}
	slices.Sort(ends)
	return ends[len(ends)*9/10]
}
