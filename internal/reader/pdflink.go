package reader

import (
	"slices"
	"strings"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/pdf"
)

// A linkFinder knows which glyphs of a page stand in a link.
type linkFinder struct {
	links []pdf.Link // sorted by their lower edge
	index []int32    // 1 + the index of each one's address
	tall  float64    // the height of the tallest
}

// linksOf registers the addresses that a page leads to.
func (b *pdfBook) linksOf(page *pdf.Page) *linkFinder {
	f := &linkFinder{links: page.Links}
	slices.SortStableFunc(f.links, func(a, b pdf.Link) int {
		switch {
		case a.Y0 < b.Y0:
			return -1
		case a.Y0 > b.Y0:
			return 1
		}
		return 0
	})
	for _, l := range f.links {
		if n := len(b.links); n == 0 || b.links[n-1] != l.Target {
			b.links = append(b.links, l.Target)
		}
		f.index = append(f.index, int32(len(b.links)))
		f.tall = max(f.tall, l.Y1-l.Y0)
	}
	return f
}

// maxTried is how many links are tried for a glyph; few lie over each other.
const maxTried = 40

// at is 1 + the index of the address that a glyph leads to; 0 for none.
func (f *linkFinder) at(g pdf.Glyph) int32 {
	if len(f.links) == 0 {
		return 0
	}
	x, y := g.X+g.Width/2, g.Y+g.Size/4
	i, _ := slices.BinarySearchFunc(f.links, y-f.tall, func(l pdf.Link, y float64) int {
		if l.Y0 < y {
			return -1
		}
		return 1
	})
	for k := i; k < len(f.links) && k < i+maxTried && f.links[k].Y0 <= y; k++ {
		if l := f.links[k]; x >= l.X0 && x <= l.X1 && y <= l.Y1 {
			return f.index[k]
		}
	}
	return 0
}

// joinAddresses takes out the blanks of an address that is printed in several lines: what the link leads to has none.
func joinAddresses(n *citation.Note) {
	for i := range n.Marks {
		for n.Marks[i].Kind == citation.MarkLink {
			text := n.Marks[i].In(n.Text)
			blank := strings.IndexByte(text, ' ')
			if blank < 0 || !strings.Contains(n.Marks[i].Target, strings.ReplaceAll(text, " ", "")) {
				break
			}
			at := n.Marks[i].Start + blank
			cutNote(n, citation.Span{Start: at, End: at + 1})
		}
	}
}
