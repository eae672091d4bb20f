package reader

import (
	"math"
	"strconv"

	"github.com/e843347c/ibid/internal/pdf"
)

// A pdfBook is the pages of a PDF as lines.
type pdfBook struct {
	pages   []pdfPage
	letters int
	body    float64     // the size of the text's type
	links   []string    // addresses that the pages lead to
	rules   map[int]int // widths of rules that stand over notes
	label   int         // the number of the last note at the foot of a page
}

// A pdfPage is a page with its lines in the order in which they are read.
type pdfPage struct {
	lines    []pdfLine
	rules    []pdf.Rule
	height   float64
	pictures int
	letters  int // with those that are taken for running heads later
	unknown  int // letters of which the file does not say what they are
	feet     []pdfFoot
	scanned  bool
	called   []int // the numbers of the notes at the foot of a scanned page
}

func pagePart(i int) string { return "page " + strconv.Itoa(i+1) }

// add reads a page.
func (b *pdfBook) add(page *pdf.Page) {
	p := pdfPage{rules: page.Rules, height: page.Height, pictures: page.Pictures, scanned: scanned(page)}
	links := b.linksOf(page)
	for column, lines := range columns(runs(segments(page.Glyphs)), 0) {
		for i, r := range lines {
			line := newLine(r, column, links)
			if i > 0 && lines[i-1].row == r.row {
				p.lines[len(p.lines)-1].join(line)
				continue
			}
			p.lines = append(p.lines, line)
		}
	}
	for _, l := range p.lines {
		p.letters += l.letters
		p.unknown += l.unknown()
	}
	b.letters += p.letters
	b.pages = append(b.pages, p)
}

// join adds the part of the line that stands behind a wide gap in the same column.
func (l *pdfLine) join(r pdfLine) {
	if len(l.cells) > 0 {
		last := l.cells[len(l.cells)-1]
		l.cells = append(l.cells, pdfCell{at: int32(len(l.text)), source: last.source + last.length})
		l.text = append(l.text, ' ')
	}
	for _, c := range r.cells {
		c.at += int32(len(l.text))
		l.cells = append(l.cells, c)
	}
	l.text = append(l.text, r.text...)
	if r.letters > l.letters {
		l.size = r.size
	}
	l.letters += r.letters
	l.x0, l.x1 = min(l.x0, r.x0), max(l.x1, r.x1)
	l.artifact = l.artifact && r.artifact
}

// arrange takes away what is no text, and finds paragraphs and the feet of the pages.
func (b *pdfBook) arrange() {
	scan := b.isScan()
	if scan {
		b.steadySizes()
	}
	b.dropFurniture()
	b.measure()
	b.raiseLone()
	if scan {
		b.relabel()
	}
	b.findFeet()
	for i := range b.pages {
		b.pages[i].paragraphs()
	}
}

// minBody is the share of all letters that the text's type has at least. The notes of a law review have more than half.
const minBody = 0.15

// measure finds the size of the text's type: the largest that has a share of the letters.
func (b *pdfBook) measure() {
	sizes := map[int]int{}
	const steps = 4 // of a point
	total, largest := 0, 0
	for _, p := range b.pages {
		for _, l := range p.lines {
			size := int(math.Round(l.size * steps))
			sizes[size] += l.letters
			total += l.letters
			largest = max(largest, size)
		}
	}
	const most = 1000 * steps // what is larger is no size
	for size := min(largest, most); size > 0; size-- {
		if float64(sizes[size-1]+sizes[size]+sizes[size+1]) >= minBody*float64(total) && sizes[size] > 0 {
			b.body = float64(size) / steps
			return
		}
	}
}

// raiseLone raises the numbers that have a line for themselves because the marker of a paragraph's end did not fit on the
// line before: no letter stands beside them to tell how high they are, but they are small and near to that line.
func (b *pdfBook) raiseLone() {
	for i := range b.pages {
		lines := b.pages[i].lines
		for k := 1; k < len(lines); k++ {
			l, before := &lines[k], lines[k-1]
			const near = 1.4 // sizes of the line before
			if before.size <= smallPrint*b.body || l.size > smallShare*before.size || l.column != before.column ||
				before.y-l.y > near*before.size || abs(l.x0-before.x0) > firstIndent*before.size || len(l.text) > len(l.cells) {
				continue
			}
			if value, n := digits(l.text); n == len(l.text) && value > 0 {
				l.raise()
				l.size = before.size
			}
		}
	}
}

// raise turns the figures of a line into raised ones.
func (l *pdfLine) raise() {
	plain := l.text
	l.text = nil
	for i := range l.cells {
		c := &l.cells[i]
		c.plain, c.face = plain[c.at], c.face|faceSuperscript
		c.at = int32(len(l.text))
		l.text = append(l.text, superscripts[c.plain-'0']...)
	}
}
