package pdf

// textOperator runs an operator that is about text, and reports whether it is one.
func (d *drawing) textOperator(op string) bool {
	s := &d.state
	switch op {
	case "BT":
		d.text, d.line = identity, identity
	case "ET":
	case "Tc":
		s.charSpace = d.number(0)
	case "Tw":
		s.wordSpace = d.number(0)
	case "Tz":
		s.scale = d.number(0) / 100
	case "TL":
		s.leading = d.number(0)
	case "Ts":
		s.raise = d.number(0)
	case "Tr":
		const without = 3 // neither filled nor outlined
		s.hidden = d.number(0) == without
	case "Tf":
		s.size = d.number(0)
		s.font = d.fontNamed(d.nameArg(1))
	case "Td":
		d.move(d.number(1), d.number(0))
	case "TD":
		s.leading = -d.number(0)
		d.move(d.number(1), d.number(0))
	case "Tm":
		if m, ok := d.matrixArg(); ok {
			d.text, d.line = m, m
		}
	case "T*":
		d.move(0, -s.leading)
	case "Tj", "TJ":
		d.showAll()
	case "'":
		d.move(0, -s.leading)
		d.showAll()
	case `"`:
		s.wordSpace, s.charSpace = d.number(2), d.number(1)
		d.move(0, -s.leading)
		d.args = d.args[max(0, len(d.args)-1):]
		d.showAll()
	default:
		return false
	}
	return true
}

func (d *drawing) move(x, y float64) {
	if m := (matrix{1, 0, 0, 1, x, y}).then(d.line); m.sane() {
		d.text, d.line = m, m
	}
}

func (d *drawing) fontNamed(key name) *font {
	if f, ok := d.fonts[key]; ok {
		return f
	}
	f := d.file.font(d.file.dict(d.resources["Font"])[key])
	d.fonts[key] = f
	return f
}

// showAll draws the strings among the operands; a number moves the next one, in thousandths of the size.
func (d *drawing) showAll() {
	if d.state.font == nil {
		return
	}
	for _, t := range d.args {
		switch t.kind {
		case kindString, kindHex:
			d.show(t)
		case kindInteger, kindReal:
			d.advance(-t.number / 1000 * d.state.size * d.state.scale)
		}
	}
}

func (d *drawing) advance(x float64) {
	if m := (matrix{1, 0, 0, 1, x, 0}).then(d.text); m.sane() {
		d.text = m
	}
}

// show draws a string.
func (d *drawing) show(t token) {
	s := &d.state
	d.codes = t.bytesOf(d.codes[:0])
	m, size, raise := d.text.then(s.matrix), s.size, s.raise
	if size < 0 { // text that is turned round twice
		m.a, m.b, m.c, m.d, size, raise = -m.a, -m.b, -m.c, -m.d, -size, -raise
	}
	if s.font.drawn && m.d < 0 { // the drawings may be upside down themselves
		m.c, m.d = -m.c, -m.d
	}
	visible := m.upright() && size > 0 && s.scale > 0
	if turns, ok := m.turns(); ok {
		d.turned[turns] += len(d.codes)
	}
	artifact := d.artifact()
	x := 0.0
	for i := 0; i < len(d.codes); {
		code, n := s.font.code(d.codes[i:])
		width := s.font.width(code) * size * s.scale
		if visible {
			g := Glyph{
				Text: s.font.text(code), Font: &s.font.Font, Artifact: artifact, Hidden: s.hidden, Slanted: m.slant() > minSlant,
				Width: width * m.a, Size: size * m.height() * s.font.height,
				At: d.codes[i].at, Length: d.codes[i+n-1].end - d.codes[i].at,
			}
			g.X, g.Y = m.at(x, raise)
			d.add(g)
		}
		x += width + s.charSpace*s.scale
		if n == 1 && d.codes[i].value == ' ' {
			x += s.wordSpace * s.scale
		}
		i += n
	}
	if s.size < 0 {
		x = -x
	}
	d.advance(x)
}

// minSlant is from where on letters that lean are meant to be italic.
const minSlant = 0.12

// add keeps a glyph that can be seen.
func (d *drawing) add(g Glyph) {
	const margin = 2
	p := d.page
	sized := p.Width > margin && p.Height > margin
	if g.Text == "" || sized && (g.X < -margin || g.X > p.Width+margin || g.Y < -margin || g.Y > p.Height+margin) {
		return
	}
	if len(p.Glyphs) >= maxGlyphs {
		d.file.fail(ErrGlyphLimit)
		return
	}
	if d.depth > 0 {
		g.At, g.Length = d.form, len("Do")
	}
	p.Glyphs = append(p.Glyphs, g)
}
