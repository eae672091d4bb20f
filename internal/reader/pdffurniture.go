package reader

import (
	"cmp"
	"math"
	"slices"
)

// Measures of running heads and folios.
const (
	edgeRows    = 3    // rows at the top and at the foot of a page that may be furniture
	edgeStep    = 8.0  // points: heads stand at one height on all pages, give or take this
	headGap     = 1.25 // times the usual distance of lines, between a head and the text
	minFolioGap = 1.8  // sizes between a folio and the text, where only one page has one
	onMostPages = 0.4  // share of the pages on which a line recurs that needs no gap; left and right pages differ
	minHeads    = 3    // heads at one height that make a line at that height one
)

// An edgeRow is a row at the top or the foot of a page.
type edgeRow struct {
	page  int
	lines []int // their indices
	key   string
	step  int     // its height
	depth int     // rows between it and the page's edge
	gap   float64 // to the next row inward, in sizes of its type
	usual float64 // the page's usual distance of lines
	again bool    // the row was counted from the other edge: the page has few
	gone  bool
}

// A headPlace is what the same head has in common on all pages: its words, and its height.
type headPlace struct {
	key  string
	step int
}

// dropFurniture takes running heads and folios out of the pages: what the file itself calls so, what recurs at the same
// height with nothing but a number changed, and what stands at the height of such lines.
func (b *pdfBook) dropFurniture() {
	b.dropArtifacts()
	var rows []edgeRow
	places := map[headPlace]int{}
	for i := range b.pages {
		rows = append(rows, b.pages[i].edges(i)...)
	}
	for _, r := range rows {
		if !r.again {
			places[headPlace{r.key, r.step}]++
		}
	}
	heights := map[int]int{}
	outer := true // all rows nearer to the edge are furniture
	for i := range rows {
		r := &rows[i]
		outer = outer || r.depth == 0
		r.gone = outer && r.key != "" && b.recurs(r, places)
		if outer = r.gone; r.gone {
			heights[r.step]++
		}
	}
	drop := make([]map[int]bool, len(b.pages))
	for _, r := range rows {
		alike := r.depth == 0 && r.gap > headGap*r.usual && heights[r.step] >= minHeads
		if !r.gone && !alike {
			continue
		}
		for _, k := range r.lines {
			if drop[r.page] == nil {
				drop[r.page] = map[int]bool{}
			}
			drop[r.page][k] = true
		}
	}
	for i := range b.pages {
		b.pages[i].keep(func(k int) bool { return !drop[i][k] })
	}
}

// recurs reports whether a row is furniture by itself: other pages have it at the same height, or it is a folio.
func (b *pdfBook) recurs(r *edgeRow, places map[headPlace]int) bool {
	n := 0
	for step := r.step - 1; step <= r.step+1; step++ {
		n += places[headPlace{r.key, step}]
	}
	if r.key == folioKey {
		return n > 1 || r.gap > minFolioGap
	}
	return n > 1 && r.gap > headGap*r.usual || n > minHeads && float64(n) > onMostPages*float64(len(b.pages))
}

// maxArtifacts is the share of a file's letters that may be called artifacts; where it is more, the word is used for
// something else.
const maxArtifacts = 0.4

func (b *pdfBook) dropArtifacts() {
	artifacts := 0
	for _, p := range b.pages {
		for _, l := range p.lines {
			if l.artifact {
				artifacts += l.letters
			}
		}
	}
	if float64(artifacts) > maxArtifacts*float64(b.letters) {
		return
	}
	for i := range b.pages {
		p := &b.pages[i]
		p.keep(func(k int) bool { return !p.lines[k].artifact })
	}
}

// keep drops the other lines.
func (p *pdfPage) keep(wanted func(k int) bool) {
	kept := make([]pdfLine, 0, len(p.lines))
	for k, l := range p.lines {
		if wanted(k) {
			kept = append(kept, l)
		}
	}
	p.lines = kept
}

// edges are the rows at the top and the foot of a page.
func (p *pdfPage) edges(page int) []edgeRow {
	order := make([]int, len(p.lines))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(p.lines[b].y, p.lines[a].y), cmp.Compare(p.lines[a].x0, p.lines[b].x0))
	})
	var rows [][]int
	for _, k := range order {
		if n := len(rows) - 1; n >= 0 && p.lines[rows[n][0]].y-p.lines[k].y < sameBaseline*p.lines[k].size {
			rows[n] = append(rows[n], k)
			continue
		}
		rows = append(rows, []int{k})
	}
	var out []edgeRow
	usual := p.leading(0, len(p.lines))
	for i := range min(edgeRows, len(rows)) {
		out = append(out, p.edge(page, rows, i, i, i+1, usual))
	}
	for i := range min(edgeRows, len(rows)) {
		at := len(rows) - 1 - i
		row := p.edge(page, rows, at, i, at-1, usual)
		row.again = at < edgeRows
		out = append(out, row)
	}
	return out
}

// edge describes a row, with the next one inward.
func (p *pdfPage) edge(page int, rows [][]int, i, depth, next int, usual float64) edgeRow {
	first := p.lines[rows[i][0]]
	r := edgeRow{
		page: page, lines: rows[i], key: p.rowKey(rows[i]), step: int(math.Round(first.y / edgeStep)), depth: depth,
		gap: math.Inf(1), usual: usual,
	}
	if next >= 0 && next < len(rows) {
		r.gap = abs(first.y-p.lines[rows[next][0]].y) / first.size
	}
	return r
}

// rowKey is the same for one running head on all pages.
func (p *pdfPage) rowKey(lines []int) string {
	var text []byte
	for _, k := range lines {
		text = append(append(text, p.lines[k].text...), ' ')
	}
	if len(text) > maxFurniture {
		return ""
	}
	return furnitureKey(text[:len(text)-1])
}
