package reader

import (
	"math"
	"slices"
	"unicode/utf8"

	"github.com/e843347c/ibid/internal/pdf"
)

// Measures of scanned pages.
const (
	minHidden   = 0.5  // share of the letters that are drawn without ink
	minCovered  = 0.7  // … or of the page that a picture lies over
	minScanned  = 0.5  // share of the pages that makes the book a scan
	maxRaised   = 0.5  // share of scanned pages with raised figures: more, and the program that recognised the text knows them
	minTold     = 12   // letters that a line must have to tell its size by its width
	stepPenalty = 2.5  // what another size of type within a column must be worth, in squares of the usual error
	usualError  = 0.05 // of a line's size
)

// scanned reports whether a page is the picture of a page, with text that a program recognised.
func scanned(page *pdf.Page) bool {
	if page.Pictures == 0 && len(page.Glyphs) == 0 {
		return false
	}
	hidden := 0
	for _, g := range page.Glyphs {
		if g.Hidden {
			hidden++
		}
	}
	return page.Covered >= minCovered || float64(hidden) > minHidden*float64(len(page.Glyphs))
}

// isScan reports whether the book is a scan whose raised figures were read as anything.
func (b *pdfBook) isScan() bool {
	scans, raised := 0, 0
	for _, p := range b.pages {
		if !p.scanned {
			continue
		}
		scans++
		if slices.ContainsFunc(p.lines, pdfLine.hasRaised) {
			raised++
		}
	}
	return b.mostlyScanned() && float64(raised) <= maxRaised*float64(scans)
}

// mostlyScanned reports whether most pages are scanned.
func (b *pdfBook) mostlyScanned() bool {
	scans := 0
	for _, p := range b.pages {
		if p.scanned {
			scans++
		}
	}
	return scans > 0 && float64(scans) >= minScanned*float64(len(b.pages))
}

func (l pdfLine) hasRaised() bool {
	return slices.ContainsFunc(l.cells, func(c pdfCell) bool { return c.plain != 0 })
}

// steadySizes gives the lines of scanned pages the sizes of their type. A program that recognises text makes the letters of a
// line as tall as the tallest sign that it saw; how wide the words are is true. The lines of a column are cut into stretches
// of one size each.
func (b *pdfBook) steadySizes() {
	var ratios []float64
	for i := range b.pages {
		for _, l := range b.pages[i].lines {
			if b.pages[i].scanned && l.letters >= minTold {
				ratios = append(ratios, l.advance()/l.size)
			}
		}
	}
	if len(ratios) == 0 {
		return
	}
	slices.Sort(ratios)
	usual := ratios[len(ratios)/2]
	for i := range b.pages {
		if p := &b.pages[i]; p.scanned {
			for _, c := range p.columns() {
				steady(p.lines[c.from:c.to], usual)
			}
		}
	}
}

// advance is the usual width of a line's letters and blanks.
func (l pdfLine) advance() float64 {
	return (l.x1 - l.x0) / float64(max(utf8.RuneCount(l.text), 1))
}

// steady sets the sizes of a column's lines: of all ways to cut it, that with the least errors and the fewest stretches.
func steady(lines []pdfLine, usual float64) {
	const most = 400 // lines of a column
	n := len(lines)
	if n > most {
		return
	}
	// Sums of weights, weighted sizes and their squares, in logarithms: errors are shares.
	w, x, xx := make([]float64, n+1), make([]float64, n+1), make([]float64, n+1)
	for i, l := range lines {
		size := max(l.advance()/usual, 0.1)
		weight := min(float64(l.letters), 80) / 80
		if l.letters < minTold {
			weight = 0.01
		}
		v := math.Log(size)
		w[i+1], x[i+1], xx[i+1] = w[i]+weight, x[i]+weight*v, xx[i]+weight*v*v
	}
	best, from := make([]float64, n+1), make([]int, n+1)
	for j := 1; j <= n; j++ {
		best[j] = math.Inf(1)
		for i := range j {
			weight := w[j] - w[i]
			cost := xx[j] - xx[i] - (x[j]-x[i])*(x[j]-x[i])/weight
			if cost = best[i] + cost/(usualError*usualError) + stepPenalty; cost < best[j] {
				best[j], from[j] = cost, i
			}
		}
	}
	for j := n; j > 0; j = from[j] {
		size := math.Exp((x[j] - x[from[j]]) / (w[j] - w[from[j]]))
		for k := from[j]; k < j; k++ {
			lines[k].size = size
		}
	}
}
