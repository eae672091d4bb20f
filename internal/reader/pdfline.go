package reader

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/e843347c/ibid/internal/pdf"
)

// A pdfLine is a line of a page as text, with the way back to its glyphs.
type pdfLine struct {
	text     []byte
	cells    []pdfCell
	letters  int
	column   int // lines of one column share it, within a page
	x0, x1   float64
	y, size  float64
	artifact bool // the file says that the line is a running head or a folio
	starts   bool // it begins a paragraph
	indent   int  // blanks that stand for the space before it
}

// A pdfCell is a glyph of a line, from a byte of its text on to where the next begins.
type pdfCell struct {
	at             int32
	source, length int32
	link           int32 // 1 + the index of the address that it leads to; 0 for none
	face           face
	plain          byte // the digit that the text has raised; 0 for other glyphs
}

// Measures within a line, in sizes of its type.
const (
	blankGap     = 0.15 // from here on, the space between two letters is a blank
	spelledGap   = 0.18 // … in a line that has blanks of its own
	spelledShare = 14   // one blank for so many letters means that the line has them
	smallCapital = 0.88 // what is smaller and a capital, behind one of full size, is a small capital
	sameGlyph    = 0.15 // two equal glyphs that are nearer are one, printed twice to look bold
)

// An assembler makes the text of a line from its glyphs.
type assembler struct {
	line     *pdfLine
	run      pdfRun
	gap      float64
	last     pdf.Glyph
	any      bool
	accent   pdf.Glyph // a spacing accent that waits for its letter
	accented bool
	blank    bool // a blank was drawn
	links    *linkFinder
	caps     bool // the word so far is a capital of full size and small ones
	capital  int  // the cell of that capital
}

func newLine(r pdfRun, column int, links *linkFinder) pdfLine {
	line := pdfLine{column: column, x0: r.x0, x1: r.x1, y: r.y, size: r.size, artifact: true}
	a := assembler{line: &line, run: r, gap: r.blankGap(), links: links}
	for _, s := range r.segments {
		for _, g := range s.glyphs {
			a.glyph(g, s)
			line.artifact = line.artifact && g.Artifact
		}
	}
	a.flush()
	return line
}

// blankGap is the space that is a blank in this line: more where it has blanks of its own, and where its letters are spaced.
func (r pdfRun) blankGap() float64 {
	var gaps []float64
	blanks, letters := 0, 0
	for _, s := range r.segments {
		for i, g := range s.glyphs {
			switch {
			case isBlankGlyph(g):
				blanks++
			case i > 0 && !isBlankGlyph(s.glyphs[i-1]):
				b := s.glyphs[i-1]
				gaps = append(gaps, g.X-b.X-b.Width)
				letters++
			default:
				letters++
			}
		}
	}
	gap := blankGap * r.size
	if blanks*spelledShare > letters {
		gap = spelledGap * r.size
	}
	if len(gaps) > 0 {
		slices.Sort(gaps)
		if usual := gaps[len(gaps)/2]; usual > 0.04*r.size {
			gap += usual
		}
	}
	return gap
}

func (a *assembler) glyph(g pdf.Glyph, s pdfSegment) {
	if isBlankGlyph(g) {
		a.blank = a.any
		return
	}
	if a.any && g.Text == a.last.Text && abs(g.X-a.last.X) < sameGlyph*g.Size && abs(g.Y-a.last.Y) < sameGlyph*g.Size {
		return
	}
	if a.any && (a.blank || g.X-a.last.X-a.last.Width > a.gap && !setApart(a.last.Text, g.Text)) {
		a.flush()
		a.write(" ", a.last, 0)
		a.caps = false
	}
	a.blank = false
	switch {
	case a.accented && overlap(a.accent, g):
		a.combine(&g)
	case a.accented:
		a.flush()
	}
	if isAccent(g.Text) {
		if a.composeLast(g) {
			return
		}
		a.accent, a.accented = g, true
		a.last, a.any = g, true
		return
	}
	a.letter(g, s)
	a.last, a.any = g, true
}

// setApart reports whether two signs have some space between them that is no blank: two quotation marks of the same side,
// or the points of an ellipsis.
func setApart(a, b string) bool {
	const opening, closing = "“‘„‚«‹", "”’»›"
	return strings.Contains(opening, a) && strings.Contains(opening, b) || strings.Contains(closing, a) && strings.Contains(closing, b) ||
		a == "." && b == "."
}

func abs(x float64) float64 { return max(x, -x) }

// letter writes a glyph that is no accent.
func (a *assembler) letter(g pdf.Glyph, s pdfSegment) {
	f := faceOf(g)
	if s.raised {
		f |= faceSuperscript
	}
	text := g.Text
	if r, size := utf8.DecodeRuneInString(text); size == len(text) && !s.raised {
		full := g.Size > a.run.size*(1-sameSize)
		switch {
		case a.caps && unicode.IsUpper(r) && g.Size < smallCapital*a.run.size:
			text = string(unicode.ToLower(r))
			f |= faceSmallCaps
			a.line.cells[a.capital].face |= faceSmallCaps
		default:
			a.caps, a.capital = full && unicode.IsUpper(r), len(a.line.cells)
		}
	}
	a.write(text, g, f)
}

func faceOf(g pdf.Glyph) face {
	var f face
	if g.Font.Italic || g.Slanted {
		f |= faceItalic
	}
	if g.Font.Bold {
		f |= faceBold
	}
	if g.Font.SmallCaps {
		f |= faceSmallCaps
	}
	return f
}

// write adds text that a glyph stands for. Raised figures are written as such.
func (a *assembler) write(text string, g pdf.Glyph, f face) {
	cell := pdfCell{at: int32(len(a.line.text)), source: int32(g.At), length: int32(g.Length), face: f, link: a.links.at(g)}
	if text == " " {
		cell.source, cell.length = int32(g.At+g.Length), 0
	}
	if f&faceSuperscript != 0 && len(text) == 1 {
		switch c := text[0]; {
		case c >= '0' && c <= '9':
			text, cell.plain = superscripts[c-'0'], c
		}
	}
	if f&faceSuperscript != 0 && text == "∗" { // the asterisk of mathematics
		text = "*"
	}
	a.line.text = append(a.line.text, text...)
	a.line.cells = append(a.line.cells, cell)
	if text != " " {
		a.line.letters += utf8.RuneCountInString(text)
	}
}

// combining are the signs that are combined with a letter, for the accents that stand by themselves.
var combining = map[string]string{
	"´": "\u0301", "`": "\u0300", "ˆ": "\u0302", "^": "\u0302", "¨": "\u0308", "˜": "\u0303", "~": "\u0303", "ˇ": "\u030c",
	"˘": "\u0306", "¯": "\u0304", "˙": "\u0307", "˚": "\u030a", "˝": "\u030b", "¸": "\u0327", "˛": "\u0328",
}

func isAccent(s string) bool { return combining[s] != "" }

// overlap reports whether two glyphs stand over each other, as an accent and its letter do.
func overlap(a, b pdf.Glyph) bool {
	shared := min(a.X+a.Width, b.X+b.Width) - max(a.X, b.X)
	const least = 0.5
	return shared > least*min(a.Width, b.Width) && shared > 0
}

// combine sets the accent that waits over a letter.
func (a *assembler) combine(g *pdf.Glyph) {
	if s, ok := accentOn(g.Text, a.accent.Text); ok {
		g.Text = s
		if a.accent.At+a.accent.Length <= g.At {
			g.Length += g.At - a.accent.At
			g.At = a.accent.At
		}
		a.accented = false
		return
	}
	a.flush()
}

// accentOn composes a letter and an accent, if there is such a letter.
func accentOn(letter, accent string) (string, bool) {
	switch letter {
	case "ı":
		letter = "i"
	case "ȷ":
		letter = "j"
	}
	r, size := utf8.DecodeRuneInString(letter)
	if size != len(letter) || !unicode.IsLetter(r) {
		return "", false
	}
	s := norm.NFC.String(letter + combining[accent])
	return s, utf8.RuneCountInString(s) == 1
}

// composeLast sets an accent over the letter that was written last: the cedilla is drawn after its letter.
func (a *assembler) composeLast(g pdf.Glyph) bool {
	n := len(a.line.cells) - 1
	if n < 0 || a.accented || !overlap(a.last, g) {
		return false
	}
	cell := a.line.cells[n]
	s, ok := accentOn(string(a.line.text[cell.at:]), g.Text)
	if !ok {
		return false
	}
	a.line.text = append(a.line.text[:cell.at], s...)
	if end := int32(g.At + g.Length); end > cell.source {
		a.line.cells[n].length = end - cell.source
	}
	return true
}

// flush writes an accent that found no letter.
func (a *assembler) flush() {
	if a.accented {
		a.accented = false
		a.write(a.accent.Text, a.accent, faceOf(a.accent))
	}
}
