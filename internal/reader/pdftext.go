package reader

import (
	"sort"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// A pdfText is the pages of a book as one text, with form feeds between them, and the way back to the glyphs.
type pdfText struct {
	src   []byte
	cells []bookCell
	links []string
	feet  [][2]int // where notes at the foot of a page stand, with the blank lines around them
	sizes []lineSize
}

// A bookCell is a glyph in a pdfText.
type bookCell struct {
	pdfCell
	page int32
}

// read finds the notes in the text of the pages.
func (b *pdfBook) read(doc *citation.Document) {
	bytes, cells := b.size()
	t := &pdfText{src: make([]byte, 0, bytes), cells: make([]bookCell, 0, cells), links: b.links}
	feet := 0
	for i := range b.pages {
		t.page(b, i)
		feet += len(b.pages[i].feet)
		b.pages[i].lines = nil
	}
	found := &citation.Document{}
	p := &page{src: t.src, settled: feet > 0}
	p.cut()
	p.wrapped = true
	p.words = newVocabulary(p.src)
	p.formBlocks()
	p.findHeadings()
	t.closeUnderTitles(p, b.body)
	t.closeSections(p)
	if !p.settled {
		p.findFurniture() // of the book that a scanned book's text was printed in
	}
	scan(p, found, p.renderPlain)
	for _, n := range found.Notes {
		doc.Notes = append(doc.Notes, t.restore(n))
	}
	for _, n := range found.References {
		doc.References = append(doc.References, t.restore(n))
	}
	for _, d := range found.Diagnostics {
		d.Pos.Part, d.Pos.Offset = t.place(d.Pos.Offset)
		doc.Diagnostics = append(doc.Diagnostics, d)
	}
	if b.mostlyScanned() {
		admitGuess(doc)
	}
}

// size is about how much room the text of all pages takes.
func (b *pdfBook) size() (bytes, cells int) {
	const perLine, perPage = 4, 8 // line ends, indents
	for _, p := range b.pages {
		bytes += perPage
		for _, l := range p.lines {
			bytes += len(l.text) + l.indent + perLine
			cells += len(l.cells)
		}
	}
	return bytes, cells
}

// page writes a page: the text of its columns, and below it the notes at their feet. The rest of a note that runs over
// the page was moved here from the next one.
func (t *pdfText) page(b *pdfBook, i int) {
	p := &b.pages[i]
	for k := range p.lines {
		if !inFeet(p.feet, k) {
			t.line(p.lines[k], i)
		}
	}
	start := len(t.src)
	if len(p.feet) > 0 {
		t.src = append(t.src, '\n')
	}
	for n, f := range p.feet {
		from := f.from
		if n == 0 && b.before(i) >= 0 {
			from = f.first // the lines before it went to the page before
		}
		t.foot(p, i, from, f.to)
	}
	for next := i + 1; len(p.feet) > 0 && next < len(b.pages) && b.before(next) == i; next++ {
		f := b.pages[next].feet[0]
		t.foot(&b.pages[next], next, f.from, f.first)
		if f.first < f.to || len(b.pages[next].feet) > 1 {
			break
		}
	}
	if len(p.feet) > 0 {
		t.feet = append(t.feet, [2]int{start, len(t.src)})
		t.src = append(t.src, '\n')
	}
	t.src = append(t.src, '\f')
}

func (t *pdfText) foot(p *pdfPage, page, from, to int) {
	for k := from; k < to; k++ {
		l := p.lines[k]
		l.starts, l.indent = false, 0
		t.line(l, page)
	}
}

func inFeet(feet []pdfFoot, k int) bool {
	for _, f := range feet {
		if k >= f.from && k < f.to {
			return true
		}
	}
	return false
}

// before is the page on which the note begins that the first foot of page i goes on with; -1 where it goes on with none.
func (b *pdfBook) before(i int) int {
	feet := b.pages[i].feet
	if len(feet) == 0 || feet[0].first == feet[0].from {
		return -1
	}
	for k := i - 1; k >= 0; k-- {
		feet := b.pages[k].feet
		if len(feet) == 0 {
			return -1
		}
		if len(feet) > 1 || feet[0].first < feet[0].to {
			return k
		}
	}
	return -1
}

func (t *pdfText) line(l pdfLine, page int) {
	if l.starts {
		t.src = append(t.src, '\n')
	}
	for range l.indent {
		t.src = append(t.src, ' ')
	}
	t.sizes = append(t.sizes, lineSize{len(t.src), l.letters, l.size})
	start := int32(len(t.src))
	for _, c := range l.cells {
		c.at += start
		t.cells = append(t.cells, bookCell{c, int32(page)})
	}
	t.src = append(append(t.src, l.text...), '\n')
}

// at is the index of the cell that holds a byte of the text, or of the last one before it.
func (t *pdfText) at(offset int) int {
	return max(sort.Search(len(t.cells), func(i int) bool { return int(t.cells[i].at) > offset })-1, 0)
}

// end is where the text of a cell ends.
func (t *pdfText) end(i int) int {
	if i+1 < len(t.cells) {
		return int(t.cells[i+1].at)
	}
	return len(t.src)
}

// place leads from a byte of the text to the page.
func (t *pdfText) place(offset int) (part string, source int) {
	if len(t.cells) == 0 {
		return pagePart(0), 0
	}
	c := t.cells[t.at(offset)]
	return pagePart(int(c.page)), int(c.source)
}

// restore gives a note the places that the pages have for its letters, and their look.
func (t *pdfText) restore(n *citation.Note) *citation.Note {
	var w writer
	blank := false
	for _, run := range n.Origin {
		for done := 0; done < run.Len; {
			if n.Text[run.Text+done] == ' ' {
				blank = true
				done++
				continue
			}
			i := t.at(run.Source + min(done, max(run.Width-1, 0)))
			c := t.cells[i]
			size := min(t.end(i)-run.Source-done, run.Len-done)
			if run.Width != run.Len || size <= 0 {
				size = run.Len - done
			}
			if end := strings.IndexByte(n.Text[run.Text+done:run.Text+done+size], ' '); end > 0 {
				size = end // the blank may stand before a letter of another page
			}
			w.part = pagePart(int(c.page))
			if blank {
				w.Space(max(int(c.source)-1, 0))
				blank = false
			}
			w.Style(c.face, t.link(c))
			t.write(&w, n.Text[run.Text+done:run.Text+done+size], c)
			done += size
		}
	}
	out := w.Note(n.Label)
	joinAddresses(out)
	out.Chapter = n.Chapter
	if n.Caller != nil {
		caller := *n.Caller
		caller.Part, caller.Source = t.place(caller.Source)
		out.Caller = &caller
	}
	return out
}

// link is the address that a cell leads to.
func (t *pdfText) link(c bookCell) string {
	if c.link == 0 {
		return ""
	}
	return t.links[c.link-1]
}

// write adds what a cell stands for, in the letters of the page: a figure that the text has raised is an ordinary one.
func (t *pdfText) write(w *writer, text string, c bookCell) {
	if c.plain != 0 {
		text = string(c.plain)
	}
	w.Entity(text, int(c.source), int(c.length))
}
