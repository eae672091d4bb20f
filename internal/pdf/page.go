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
	switch (f.int(n.rotate)%360 + 360) % 360 {
	case 90:
		return m.then(matrix{0, -1, 1, 0, 0, width}), height, width
	case 180:
		return m.then(matrix{-1, 0, 0, -1, width, height}), width, height
	case 270:
		return m.then(matrix{0, 1, -1, 0, height, 0}), height, width
	}
	return m, width, height
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

// Page draws page i, counted from 0.
func (f *File) Page(i int) (*Page, error) {
	n := f.pages[i]
	p := &Page{}
	var view matrix
	view, p.Width, p.Height = f.view(n)
	d := drawing{file: f, page: p, state: state{matrix: view, scale: 1}}
	src := f.content(n)
	p.Size = len(src)
	p.Links = f.links(n, view)
	d.run(src, f.dict(n.resources), 0)
	return p, f.err
}
