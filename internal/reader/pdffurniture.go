package reader

import (
	"cmp"
	"math"
	"slices"
)

// Measures of running heads and folios, in points where nothing else is said.
const (
	edgeRows    = 3   // rows at the top and at the foot of a page that may be furniture
	edgeStep    = 8.0 // heads stand at one height on all pages, give or take this
	minFolioGap = 1.8 // sizes between a folio and the text, where only one page has one
)

// An edgeRow is a row at the top or the foot of a page.
type edgeRow struct {
	page  int
	lines []int // their indices
	key   string
	step  int // its height
	outer bool
	apart bool // far from the next row
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
	for i := range b.pages {
		rows = append(rows, b.pages[i].edges(i)...)
	}
	places := map[headPlace]int{}
	for _, r := range rows {
		if r.key != "" {
			places[headPlace{r.key, r.step}]++
		}
	}
	heights := map[int]int{}
	for i := range rows {
		r := &rows[i]
		if r.key == "" {
			continue
		}
		n := 0
		for step := r.step - 1; step <= r.step+1; step++ {
			n += places[headPlace{r.key, step}]
		}
		if r.gone = n > 1 || r.key == folioKey && r.outer && r.apart; r.gone {
			heights[r.step]++
		}
	}
	const least = 3
	drop := make([]map[int]bool, len(b.pages))
	for _, r := range rows {
		if !r.gone && (!r.outer || !r.apart || heights[r.step] < least) {
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
	for i, lines := range rows {
		if i >= edgeRows && i < len(rows)-edgeRows {
			continue
		}
		first := p.lines[lines[0]]
		r := edgeRow{page: page, lines: lines, step: int(math.Round(first.y / edgeStep)), outer: i == 0 || i == len(rows)-1}
		r.key = p.rowKey(lines)
		r.apart = p.gap(rows, i) > minFolioGap*first.size
		out = append(out, r)
	}
	return out
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

// gap is the distance from an outer row to the next one.
func (p *pdfPage) gap(rows [][]int, i int) float64 {
	next := i + 1
	if i > 0 && i == len(rows)-1 {
		next = i - 1
	}
	if next >= len(rows) {
		return math.Inf(1)
	}
	return abs(p.lines[rows[i][0]].y - p.lines[rows[next][0]].y)
}
