package pdf

import (
	"errors"
	"math"
)

// ErrGlyphLimit is the cause where one page has more letters than any sheet of paper.
var ErrGlyphLimit = errors.New("a page shows more letters than any page has")

const (
	maxGlyphs = 100_000 // of a page
	maxForms  = 12      // drawings within drawings
	maxSaved  = 512     // states that are saved and not yet restored
	maxArgs   = 4096    // operands of one operator; longer texts are drawn in pieces
)

// A state is what the operators q and Q save and restore.
type state struct {
	matrix                matrix
	font                  *font
	size                  float64
	charSpace, wordSpace  float64
	scale, leading, raise float64
	hidden                bool // text is drawn without ink
}

// A drawing runs the content of a page.
type drawing struct {
	file      *File
	page      *Page
	state     state
	saved     []state
	base      int    // how many of them are those of outer contents
	text      matrix // where the next letter stands
	line      matrix // where its line begins
	marked    []marked
	resources dict
	fonts     map[name]*font // of the resources
	args      []token
	codes     []codeByte
	path      path
	turned    [4]int // letters by the quarter turns to the right that would set them upright
	form      int    // where the page's content calls the form that is drawn; 0 for the page itself
	depth     int
}

// run draws a content with its resources.
func (d *drawing) run(src []byte, resources dict, depth int) {
	outer := *d
	d.resources, d.fonts, d.depth, d.args, d.base = resources, map[name]*font{}, depth, nil, len(d.saved)
	p := parser{lexer: lexer{src: src}, file: d.file}
	for d.file.err == nil {
		t := p.next()
		if t.kind == kindEnd {
			break
		}
		if t.kind == kindDictOpen { // the properties of marked content
			p.at = t.at
			p.skipDict()
			t.raw = src[t.at:p.at]
		}
		if t.kind != kindWord {
			if len(d.args) >= maxArgs {
				d.flush()
			}
			d.args = append(d.args, t)
			continue
		}
		d.operator(string(t.raw), &p, t.at)
		d.args = d.args[:0]
	}
	d.resources, d.fonts, d.depth, d.args, d.base = outer.resources, outer.fonts, outer.depth, outer.args, outer.base
	d.saved = d.saved[:len(outer.saved)]
	d.marked = d.marked[:min(len(outer.marked), len(d.marked))]
}

// skipDict passes a dictionary.
func (p *parser) skipDict() {
	for depth := 0; ; {
		switch p.next().kind {
		case kindDictOpen:
			depth++
		case kindDictClose:
			if depth--; depth == 0 {
				return
			}
		case kindEnd:
			return
		}
	}
}

// flush draws the strings of an array that is longer than any.
func (d *drawing) flush() {
	if len(d.args) > 0 && d.args[0].kind == kindArrayOpen {
		d.showAll()
		d.args = d.args[:1]
		return
	}
	d.args = d.args[:0]
}

// number is an operand, counted from the last.
func (d *drawing) number(fromEnd int) float64 {
	if i := len(d.args) - 1 - fromEnd; i >= 0 && (d.args[i].kind == kindInteger || d.args[i].kind == kindReal) {
		return d.args[i].number
	}
	return 0
}

func (d *drawing) nameArg(fromEnd int) name {
	if i := len(d.args) - 1 - fromEnd; i >= 0 && d.args[i].kind == kindName {
		return nameOf(d.args[i].raw)
	}
	return ""
}

// matrixArg is the last six operands.
func (d *drawing) matrixArg() (matrix, bool) {
	m := matrix{d.number(5), d.number(4), d.number(3), d.number(2), d.number(1), d.number(0)}
	return m, len(d.args) >= 6 && m.sane()
}

// operator runs what is not about text itself.
func (d *drawing) operator(op string, p *parser, at int) {
	switch op {
	case "q":
		if len(d.saved) < maxSaved {
			d.saved = append(d.saved, d.state)
		}
	case "Q":
		if n := len(d.saved) - 1; n >= d.base {
			d.state, d.saved = d.saved[n], d.saved[:n]
		}
	case "cm":
		if m, ok := d.matrixArg(); ok {
			if m = m.then(d.state.matrix); m.sane() {
				d.state.matrix = m
			}
		}
	case "Do":
		d.object(d.nameArg(0), at)
	case "gs":
		entry := d.file.dict(d.file.dict(d.resources["ExtGState"])[d.nameArg(0)])
		if f := d.file.array(entry["Font"]); len(f) == 2 {
			d.state.font, d.state.size = d.file.font(f[0]), d.file.number(f[1])
		}
	case "BI":
		d.picture()
		p.skipPicture()
	case "BMC", "BDC":
		d.mark(op == "BDC")
	case "EMC":
		d.unmark()
	default:
		if !d.textOperator(op) {
			d.pathOperator(op)
		}
	}
}

// object draws what has a name: a form, which is a content of its own, or a picture.
func (d *drawing) object(key name, at int) {
	s := d.file.stream(d.file.dict(d.resources["XObject"])[key])
	if s == nil {
		return
	}
	if kind := d.file.name(s.dict["Subtype"]); kind != "Form" {
		d.picture()
		return
	}
	if d.depth >= maxForms {
		return
	}
	const cost = 1 << 10 // so that small forms cannot be drawn without end
	d.file.spend(cost)
	saved, text, line, form := d.state, d.text, d.line, d.form
	if d.depth == 0 {
		d.form = at
	}
	if a := d.file.array(s.dict["Matrix"]); len(a) == 6 {
		n := func(i int) float64 { return d.file.number(a[i]) }
		if m := (matrix{n(0), n(1), n(2), n(3), n(4), n(5)}).then(d.state.matrix); m.sane() {
			d.state.matrix = m
		}
	}
	resources := d.file.dict(s.dict["Resources"])
	if resources == nil {
		resources = d.resources
	}
	d.run(d.file.decode(s), resources, d.depth+1)
	d.state, d.text, d.line, d.form = saved, text, line, form
}

// picture counts a picture, which fills the square of size 1, and what it covers of the page.
func (d *drawing) picture() {
	d.page.Pictures++
	m, p := d.state.matrix, d.page
	if area := p.Width * p.Height; area > 0 {
		d.page.Covered = max(p.Covered, min(math.Abs(m.a*m.d-m.b*m.c)/area, 1))
	}
}

// skipPicture passes a picture that stands in the content: its data end with EI between white space.
func (p *parser) skipPicture() {
	for {
		t := p.next()
		if t.kind == kindEnd {
			return
		}
		if t.kind == kindWord && string(t.raw) == "ID" {
			break
		}
	}
	src := p.src
	for i := p.at; i+2 < len(src); i++ {
		if isSpace(src[i]) && src[i+1] == 'E' && src[i+2] == 'I' && (i+3 == len(src) || isSpace(src[i+3])) && looksLikeContent(src[i+3:]) {
			p.at = i + 3
			return
		}
	}
	p.at = len(src)
}

// looksLikeContent refuses what goes on with bytes that no content has: "EI" may occur in a picture's data.
func looksLikeContent(rest []byte) bool {
	const window = 16
	for _, b := range rest[:min(len(rest), window)] {
		if b >= 0x7f || b < ' ' && !isSpace(b) {
			return false
		}
	}
	return true
}
