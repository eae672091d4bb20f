package pdf

// A pageNode is a page of the tree, with what it has from the nodes over it.
type pageNode struct {
	dict      dict
	resources any
	box       any
	rotate    any
}

// A Page is what a page shows.
type Page struct {
	// Width and Height are in points. All places are measured from the lower left corner of the page as it is seen.
	Width, Height float64
	Glyphs        []Glyph // in the order in which they are drawn
	Rules         []Rule
	Links         []Link
	// Pictures counts the images.
	Pictures int
	// Covered is the share of the page that its largest picture lies over: the whole of it where the page is a scan.
	Covered float64
	// Size is how many bytes the page's content has, decoded.
	Size int
}

// A Glyph is a letter on a page, or several that are one sign.
type Glyph struct {
	Text     string  // what it stands for; U+FFFD where the file does not say
	X, Y     float64 // where its baseline begins
	Width    float64
	Size     float64 // of its font, as it is seen
	Font     *Font
	Slanted  bool // the letters are upright ones that the page slants
	Artifact bool // the file says that it belongs to the page and not to the text: a running head, a folio
	Hidden   bool // it is drawn without ink, as the text that a program recognised in a picture
	// At and Length tell the bytes of the page's content that draw it.
	At, Length int
}

// A Rule is a horizontal line.
type Rule struct{ X, Y, Width float64 }

// Pages is the number of pages.
func (f *File) Pages() int { return len(f.pages) }

// findPages walks the tree of pages. A node that leads back to one over it is passed by; where the tree is lost, all pages
// are taken in the order of their numbers.
func (f *File) findPages() {
	type level struct {
		node any
		from pageNode
	}
	var stack []level
	if root := f.catalog(); root != nil {
		stack = append(stack, level{root["Pages"], pageNode{}})
	}
	seen := map[int]bool{}
	for len(stack) > 0 && f.err == nil {
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if r, ok := top.node.(ref); ok {
			if seen[r.number] {
				continue
			}
			seen[r.number] = true
		}
		d := f.dict(top.node)
		if d == nil {
			continue
		}
		node := top.from.with(d)
		kids := f.array(d["Kids"])
		if kids == nil || f.name(d["Type"]) == "Page" {
			f.pages = append(f.pages, node)
			continue
		}
		for i := len(kids) - 1; i >= 0; i-- {
			stack = append(stack, level{kids[i], node})
		}
	}
	if len(f.pages) == 0 {
		f.lostPages()
	}
}

func (f *File) lostPages() {
	for _, number := range f.numbers() {
		if d := f.dict(ref{number: number}); d != nil && f.name(d["Type"]) == "Page" {
			f.pages = append(f.pages, pageNode{}.with(d))
		}
	}
}

// with is what a node has, with what it does not say from the one over it.
func (n pageNode) with(d dict) pageNode {
	n.dict = d
	for _, inherited := range []struct {
		key name
		to  *any
	}{{"Resources", &n.resources}, {"MediaBox", &n.box}, {"CropBox", &n.box}, {"Rotate", &n.rotate}} {
		if v := d[inherited.key]; v != nil {
			*inherited.to = v
		}
	}
	return n
}

// view is the matrix that brings what is drawn to the page as it is seen, and the page's size.
func (f *File) view(n pageNode) (m matrix, width, height float64) {
	const letterWidth, letterHeight = 612, 792
	box := [4]float64{0, 0, letterWidth, letterHeight}
	if a := f.array(n.box); len(a) == 4 {
		for i, v := range a {
			box[i] = f.number(v)
		}
	}
	x0, x1 := min(box[0], box[2]), max(box[0], box[2])
	y0, y1 := min(box[1], box[3]), max(box[1], box[3])
	width, height = x1-x0, y1-y0
	m = matrix{1, 0, 0, 1, -x0, -y0}
	turns := (f.int(n.rotate)/90%4 + 4) % 4
	m = m.then(quarterTurns(turns, width, height))
	if turns%2 == 1 {
		width, height = height, width
	}
	return m, width, height
}

// quarterTurns turns a page of a size to the right, so that its lower left corner is at 0 again.
func quarterTurns(n int, width, height float64) matrix {
	switch n {
	case 1:
		return matrix{0, -1, 1, 0, 0, width}
	case 2:
		return matrix{-1, 0, 0, -1, width, height}
	case 3:
		return matrix{0, 1, -1, 0, height, 0}
	}
	return identity
}

// content is what draws a page: its streams, one after the other.
func (f *File) content(n pageNode) []byte {
	switch v := f.resolve(n.dict["Contents"]).(type) {
	case *stream:
		return f.decode(v)
	case array:
		var out []byte
		for _, part := range v {
			if s := f.stream(part); s != nil && f.err == nil {
				out = append(append(out, f.decode(s)...), '\n')
			}
			if int64(len(out)) > f.limits.Stream {
				f.fail(ErrStreamLimit)
				return nil
			}
		}
		return out
	}
	return nil
}

// Page draws page i, counted from 0. A page whose text lies on its side is turned, whatever the file says of how it is seen.
func (f *File) Page(i int) (*Page, error) {
	n := f.pages[i]
	view, width, height := f.view(n)
	src := f.content(n)
	p, turned := f.draw(n, src, view, width, height)
	const few = 40 // letters that tell nothing
	best := 0
	for turns := range turned {
		if turned[turns] > turned[best]+few {
			best = turns
		}
	}
	if best > 0 {
		turn := quarterTurns(best, width, height)
		if best%2 == 1 {
			width, height = height, width
		}
		p, _ = f.draw(n, src, view.then(turn), width, height)
	}
	return p, f.err
}

// draw runs the content of a page. It counts the letters by how many quarter turns to the right would set them upright.
func (f *File) draw(n pageNode, src []byte, view matrix, width, height float64) (*Page, [4]int) {
	p := &Page{Width: width, Height: height, Size: len(src), Links: f.links(n, view)}
	d := drawing{file: f, page: p, state: state{matrix: view, scale: 1}}
	d.run(src, f.dict(n.resources), 0)
	return p, d.turned
}
