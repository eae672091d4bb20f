package pdf

import (
	"bytes"
	"strings"
	"unicode/utf16"
)

// A marked is a stretch of content that the file says something about.
type marked struct {
	artifact  bool
	actual    string // what the glyphs of the stretch stand for
	hasActual bool
	first     int // the glyph that it begins with
}

func (d *drawing) artifact() bool { return len(d.marked) > 0 && d.marked[len(d.marked)-1].artifact }

// maxMarked is how deep marks are counted; a file that never ends them loses the rest.
const maxMarked = 1000

// mark begins a stretch. Its properties stand there or in the resources.
func (d *drawing) mark(properties bool) {
	if len(d.marked) >= maxMarked {
		return
	}
	m := marked{artifact: d.artifact(), first: len(d.page.Glyphs)}
	if len(d.args) > 0 && d.args[0].kind == kindName && string(d.args[0].raw) == "Artifact" {
		m.artifact = true
	}
	if properties {
		d.properties(&m)
	}
	d.marked = append(d.marked, m)
}

func (d *drawing) properties(m *marked) {
	last := d.args[max(0, len(d.args)-1):]
	if len(last) == 0 {
		return
	}
	var properties dict
	switch last[0].kind {
	case kindName:
		properties = d.file.dict(d.file.dict(d.resources["Properties"])[nameOf(last[0].raw)])
	case kindDictOpen:
		if bytes.Contains(last[0].raw, []byte("/ActualText")) {
			p := parser{lexer: lexer{src: last[0].raw}, file: d.file}
			properties, _ = p.value().(dict)
		}
	}
	if s, ok := d.file.resolve(properties["ActualText"]).(text); ok {
		m.actual, m.hasActual = s.decode(), true
	}
}

// maxActual is how many glyphs may be replaced by what they stand for. Files tell it for whole lines too, which have
// glyphs enough of their own.
const maxActual = 4

// unmark ends a stretch.
func (d *drawing) unmark() {
	n := len(d.marked) - 1
	if n < 0 {
		return
	}
	m := d.marked[n]
	d.marked = d.marked[:n]
	glyphs := d.page.Glyphs[min(m.first, len(d.page.Glyphs)):]
	if !m.hasActual || len(glyphs) == 0 || len(glyphs) > maxActual {
		return
	}
	first, last := &glyphs[0], glyphs[len(glyphs)-1]
	if last.Y == first.Y {
		first.Width = last.X + last.Width - first.X
	}
	first.Text = m.actual
	keep := m.first + 1
	if m.actual == "" {
		keep = m.first
	}
	d.page.Glyphs = d.page.Glyphs[:keep]
}

// decode reads a string of the document: UTF-16 or UTF-8 with a mark at its beginning, else Latin letters.
func (s text) decode() string {
	if rest, ok := strings.CutPrefix(string(s), "\xef\xbb\xbf"); ok {
		return strings.ToValidUTF8(rest, "�")
	}
	if rest, ok := strings.CutPrefix(string(s), "\xfe\xff"); ok {
		return fromUTF16(rest)
	}
	var b strings.Builder
	for i := range len(s) {
		b.WriteRune(rune(s[i]))
	}
	return b.String()
}

// fromUTF16 reads two bytes a unit, the high one first.
func fromUTF16(s string) string {
	units := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(units))
}
