package reader

import (
	"math"
	"slices"
	"sort"
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/internal/pdf"
)

// Measures of the feet of pages.
const (
	smallPrint   = 0.94 // of the text's size: what is smaller is small print
	minRuleShare = 0.6  // of a column's width: a rule that is longer may be a table's
	apartGap     = 1.3  // times the usual distance of notes
	farGap       = 1.8  // times the usual distance of lines
	maxBlocks    = 300  // columns, and lines over them, of a page that is one of a book
)

// A pdfFoot is the notes at the foot of a column: the last lines of it.
type pdfFoot struct {
	from, to int // indices of lines
	first    int // the first that begins a note; to where none does
	ruled    bool
}

// A pdfColumn is a column of a page, by the indices of its lines.
type pdfColumn struct {
	from, to     int
	x0, x1       float64
	top, bottom  float64
	allNotes     bool
	foot         pdfFoot
	hasFoot      bool
	usualLeading float64
}

// findFeet finds the feet of all pages. A foot that begins amid a note must follow one on a page before it.
func (b *pdfBook) findFeet() {
	b.findRules()
	open := -1 // the page with the last foot
	for i := range b.pages {
		p := &b.pages[i]
		columns := p.columns()
		if len(columns) > maxBlocks {
			continue
		}
		for _, k := range byBottom(columns) {
			b.findFoot(p, columns, k)
		}
		for _, c := range columns {
			if !c.hasFoot {
				continue
			}
			f := c.foot
			if f.first > f.from && len(p.feet) == 0 && !b.mayContinue(open, i, f) {
				if f.from = f.first; f.from == f.to {
					continue
				}
			}
			p.feet = append(p.feet, f)
		}
		if len(p.feet) > 0 {
			b.splitRunIn(p)
			open = i
		}
		b.countLabels(p)
	}
}

// recount is the first of the lines that begin three notes in a row, where none goes on with the number counted so far: a
// page or a year at the head of a line was taken for a label before. Where there are none it is the end.
func (b *pdfBook) recount(p *pdfPage, from, to int) int {
	const row = 3
	first, last, n := to, 0, 0
	for k := from; k < to; k++ {
		label, ok := labelAt(p.lines[k].text, markupNone)
		switch {
		case !ok || !p.beginsNote(k):
			continue
		case n > 0 && label.value == last+1:
			n++
		default:
			first, n = k, 1
		}
		if last = label.value; n == row {
			b.label = last - row
			return first
		}
	}
	return to
}

// countLabels keeps the greatest number that a page's notes go on to.
func (b *pdfBook) countLabels(p *pdfPage) {
	for _, f := range p.feet {
		for _, l := range p.lines[f.first:f.to] {
			if label, ok := labelAt(l.text, markupNone); ok && b.mayFollow(label.value) {
				b.label = label.value
			}
		}
	}
}

// mayFollow reports whether a note of that number may come after those of the pages before.
func (b *pdfBook) mayFollow(value int) bool {
	return value == 1 || value > b.label && value <= b.label+1+maxGap || b.label == 0
}

// opens reports whether a line at the head of a foot begins a note rather than goes on with one: "91. See" after note 12.
func (b *pdfBook) opens(p *pdfPage, i int) bool {
	if !p.beginsNote(i) {
		return false
	}
	label, ok := labelAt(p.lines[i].text, markupNone)
	return !ok || label.shape == shapeSuper || b.mayFollow(label.value)
}

// mayContinue reports whether a note of page open may go on in a foot of page i.
func (b *pdfBook) mayContinue(open, i int, f pdfFoot) bool {
	if open < 0 || open < i-1 {
		return false
	}
	if f.ruled || f.first < f.to {
		return true
	}
	feet := b.pages[open].feet
	last := feet[len(feet)-1].to - 1
	return ending(b.pages[open].lines[last].text) == endsOpen
}

// columns groups the lines of a page.
func (p *pdfPage) columns() []pdfColumn {
	var out []pdfColumn
	for i, l := range p.lines {
		n := len(out) - 1
		if n < 0 || p.lines[i-1].column != l.column {
			out = append(out, pdfColumn{from: i, x0: l.x0, x1: l.x1, top: l.y + l.size})
			n++
		}
		c := &out[n]
		c.to, c.bottom = i+1, l.y
		c.x0, c.x1 = min(c.x0, l.x0), max(c.x1, l.x1)
	}
	for i := range out {
		out[i].usualLeading = p.leading(out[i].from, out[i].to)
	}
	return out
}

// leading is the distance of lines within paragraphs, in sizes of their type: the smallest that several lines have.
func (p *pdfPage) leading(from, to int) float64 {
	const usual, least, alike, share = 1.2, 0.9, 1.04, 20
	var gaps []float64
	for i := from + 1; i < to; i++ {
		if gap := (p.lines[i-1].y - p.lines[i].y) / p.lines[i].size; gap > least {
			gaps = append(gaps, gap)
		}
	}
	if len(gaps) == 0 {
		return usual
	}
	slices.Sort(gaps)
	several := max(2, len(gaps)/share)
	for i := 0; i+several <= len(gaps); i++ {
		if last := gaps[i+several-1]; last <= gaps[i]*alike {
			return last
		}
	}
	return gaps[len(gaps)/4]
}

// byBottom orders columns, the lowest first.
func byBottom(columns []pdfColumn) []int {
	order := make([]int, len(columns))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case columns[a].bottom < columns[b].bottom:
			return -1
		case columns[a].bottom > columns[b].bottom:
			return 1
		}
		return 0
	})
	return order
}

// findFoot looks for notes in the last lines of column k. Nothing but notes may stand below it.
func (b *pdfBook) findFoot(p *pdfPage, columns []pdfColumn, k int) {
	c := &columns[k]
	for i := range columns {
		if o := columns[i]; i != k && o.top <= c.bottom+1 && o.x0 < c.x1 && c.x0 < o.x1 && !o.allNotes {
			return
		}
	}
	start := c.to
	for start > c.from && p.lines[start-1].size <= smallPrint*b.body {
		start--
	}
	ruled := false
	if under, ok := b.underRule(p, *c, start); ok {
		start, ruled = under, true
	}
	if start == c.to {
		return
	}
	first := start
	for first < c.to && !b.opens(p, first) {
		first++
	}
	if first == c.to {
		first = b.recount(p, start, c.to)
	}
	if !ruled && first > start && first < c.to && p.apart(*c, start, first) {
		start = first
	}
	c.foot = pdfFoot{from: start, to: c.to, first: first, ruled: ruled}
	c.hasFoot = true
	c.allNotes = start == c.from
}

// apart reports whether lines of small print that begin no note stand apart from the notes below them: a quotation at the
// page's end. The rest of a note is no further from the next note than notes are from each other.
func (p *pdfPage) apart(c pdfColumn, start, first int) bool {
	if start == c.from {
		return false
	}
	gap := func(i int) float64 { return (p.lines[i-1].y - p.lines[i].y) / p.lines[i].size }
	usual, widest := p.leading(start, c.to), 0.0
	for i := first + 1; i < c.to; i++ {
		if p.beginsNote(i) {
			widest = max(widest, gap(i))
		}
	}
	if widest == 0 {
		return gap(first) > farGap*usual
	}
	return gap(first) > apartGap*max(usual, widest)
}

// findRules counts the rules that stand over a note's label, by their width: all pages of a book have the same.
func (b *pdfBook) findRules() {
	b.rules = map[int]int{}
	for i := range b.pages {
		p := &b.pages[i]
		for _, c := range p.columns() {
			for _, r := range p.rules {
				if under := p.under(c, r); under < c.to && p.beginsNote(under) && r.Width <= minRuleShare*(c.x1-c.x0) {
					b.rules[int(math.Round(r.Width))]++
				}
			}
		}
	}
}

// under is the line of a column that stands under a rule; the column's end where none does.
func (p *pdfPage) under(c pdfColumn, r pdf.Rule) int {
	if r.X+r.Width < c.x0 || r.X > c.x1 || r.Y > c.top+c.usualLeading*p.lines[c.from].size || r.Y < c.bottom {
		return c.to
	}
	i := c.from + sort.Search(c.to-c.from, func(i int) bool { return p.lines[c.from+i].y <= r.Y-1 })
	if p.underlines(r, i) {
		return c.to
	}
	return i
}

// underRule is the line under the lowest rule of a column that may be the one over its notes: the lines below are in small
// print, which begins at line small, or the first of them begins a note, or notes have that rule over them on other pages.
func (b *pdfBook) underRule(p *pdfPage, c pdfColumn, small int) (int, bool) {
	best, found := 0, false
	for _, r := range p.rules {
		under := p.under(c, r)
		if under == c.to || found && under <= best {
			continue
		}
		short := r.Width <= minRuleShare*(c.x1-c.x0)
		if under >= small || short && (p.beginsNote(under) || b.rules[int(math.Round(r.Width))] > 0) {
			best, found = under, true
		}
	}
	return best, found
}

// underlines reports whether a rule stands close under the line before line i: it is part of that line.
func (p *pdfPage) underlines(r pdf.Rule, i int) bool {
	if i == 0 {
		return false
	}
	const close = 0.3
	above := p.lines[i-1]
	return above.y-r.Y < close*above.size && r.Y < above.y
}

// beginsNote reports whether a line begins with what may be a note's label.
func (p *pdfPage) beginsNote(i int) bool {
	l := p.lines[i]
	if n := symbolLength(l.text); n > 0 {
		next, _ := utf8.DecodeRune(trimBlanks(l.text[n:]))
		return unicode.IsLetter(next) || startsText(next)
	}
	label, ok := labelAt(l.text, markupNone)
	if !ok {
		return false
	}
	if label.shape == shapeSuper {
		return true
	}
	const longest, few = len("[123] "), 999 // years begin lines too
	return label.end-label.at <= longest && label.value <= few
}
