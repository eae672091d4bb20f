package pdf

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Font is what is known of the letters of a font.
type Font struct {
	Name                    string // without the tag of a font that is cut down to the letters in use
	Italic, Bold, SmallCaps bool
}

// unknown stands for what the file does not tell.
const unknown = string(unicode.ReplacementChar)

// A font knows what its codes stand for.
type font struct {
	Font
	file      *File
	dict      dict
	composite bool    // codes have several bytes
	drawn     bool    // its letters are drawings
	height    float64 // of its letters, against its size; 1 but for fonts that are drawn
	glyphs    map[int]glyph

	unicode  *cmap // the font's own table of letters; nil where there is none
	encoding *cmap // of a composite font: from codes to numbers of glyphs; nil where they are the same
	wide     bool  // codes of a composite font are UTF-16
	widths   []widthRange
	standard float64 // width of what is not among them; negative: by the letter
	unit     float64 // of widths

	letters *[256]string // of a simple font; nil until they are needed
}

// A glyph is what a code stands for, and its width in units of the font's size.
type glyph struct {
	text  string
	width float64
}

// font reads a font, once.
func (f *File) font(v any) *font {
	r, shared := v.(ref)
	if known, ok := f.fonts[r]; ok && shared {
		return known
	}
	d := f.dict(v)
	if d == nil {
		return nil
	}
	made := f.newFont(d)
	if shared {
		f.fonts[r] = made
	}
	return made
}

func (f *File) newFont(d dict) *font {
	out := &font{file: f, dict: d, height: 1, unit: 1.0 / 1000, glyphs: map[int]glyph{}}
	descriptor := f.dict(d["FontDescriptor"])
	switch f.name(d["Subtype"]) {
	case "Type0":
		out.composite = true
		inner := dict{}
		if list := f.array(d["DescendantFonts"]); len(list) > 0 {
			inner = f.dict(list[0])
		}
		descriptor = f.dict(inner["FontDescriptor"])
		out.standard = f.numberOr(inner["DW"], 1000)
		out.wideWidths(f.array(inner["W"]))
		out.readEncoding(d["Encoding"])
	case "Type3":
		out.measureDrawn()
		out.simpleWidths(descriptor)
	default:
		out.simpleWidths(descriptor)
	}
	if s := f.stream(d["ToUnicode"]); s != nil {
		out.unicode = parseCMap(f.decode(s))
	}
	out.Font = f.look(f.name(d["BaseFont"]), descriptor)
	return out
}

// readEncoding finds how the codes of a composite font are cut.
func (f *font) readEncoding(v any) {
	switch v := f.file.resolve(v).(type) {
	case name:
		f.wide = strings.HasPrefix(string(v), "Uni") && (strings.Contains(string(v), "UCS2") || strings.Contains(string(v), "UTF16"))
	case *stream:
		f.encoding = parseCMap(f.file.decode(v))
	}
}

// measureDrawn sets the measures of a font whose letters are drawings, in units of their own.
func (f *font) measureDrawn() {
	f.drawn = true
	m := f.file.array(f.dict["FontMatrix"])
	if len(m) == 6 {
		f.unit = f.file.number(m[0])
	}
	box := f.file.array(f.dict["FontBBox"])
	if len(m) != 6 || len(box) != 4 {
		return
	}
	// A box that holds all letters is somewhat taller than the size of other fonts.
	const taller = 1.2
	scale, tall := f.file.number(m[3]), f.file.number(box[3])-f.file.number(box[1])
	if height := scale * tall / taller; height > 0 {
		f.height = height
	}
}

// code takes the first code of a string, and tells how many bytes it has.
func (f *font) code(s []codeByte) (code, n int) {
	if !f.composite {
		return int(s[0].value), 1
	}
	if f.encoding != nil && len(f.encoding.spaces) > 0 {
		return f.encoding.code(s)
	}
	if len(s) == 1 {
		return int(s[0].value), 1
	}
	return int(s[0].value)<<8 | int(s[1].value), 2
}

func (f *font) text(code int) string   { return f.glyph(code).text }
func (f *font) width(code int) float64 { return f.glyph(code).width }

func (f *font) glyph(code int) glyph {
	g, ok := f.glyphs[code]
	if !ok {
		g.text = f.letter(code)
		g.width = f.measure(code, g.text)
		f.glyphs[code] = g
	}
	return g
}

// letter is what a code stands for. The font's own table is believed where it says something.
func (f *font) letter(code int) string {
	if s, ok := f.unicode.text(code); ok && !empty(s) {
		return settle(s)
	}
	switch {
	case f.wide:
		return settle(string(rune(code)))
	case f.composite:
		return unknown
	}
	if f.letters == nil {
		f.letters = f.simpleLetters()
	}
	return settle(f.letters[code&0xff])
}

// empty reports whether a table's entry says nothing: a control character, or the sign for what is not known.
func empty(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return s == "" || size == len(s) && (r == utf8.RuneError || unicode.IsControl(r) && !unicode.IsSpace(r))
}

// A widthRange is the width of the codes from first to last.
type widthRange struct {
	first, last int
	width       float64
}

// maxWidths is how many ranges are kept; no font has as many glyphs.
const maxWidths = 1 << 16

func (f *font) simpleWidths(descriptor dict) {
	f.standard = f.file.numberOr(descriptor["MissingWidth"], 0)
	first := f.file.int(f.dict["FirstChar"])
	widths := f.file.array(f.dict["Widths"])
	if widths == nil {
		f.standard = -1
	}
	for i, v := range widths[:min(len(widths), 256)] {
		f.widths = append(f.widths, widthRange{first + i, first + i, f.file.number(v)})
	}
}

// wideWidths reads "12 [500 600] 20 30 700": the widths from 12 on, and that of 20 to 30.
func (f *font) wideWidths(a array) {
	for i := 0; i+1 < len(a) && len(f.widths) < maxWidths; {
		first := f.file.int(a[i])
		if list := f.file.array(a[i+1]); list != nil {
			for k, v := range list[:min(len(list), maxWidths)] {
				f.widths = append(f.widths, widthRange{first + k, first + k, f.file.number(v)})
			}
			i += 2
			continue
		}
		if i+2 < len(a) {
			f.widths = append(f.widths, widthRange{first, f.file.int(a[i+1]), f.file.number(a[i+2])})
		}
		i += 3
	}
	sort.SliceStable(f.widths, func(i, j int) bool { return f.widths[i].first < f.widths[j].first })
}

func (f *font) measure(code int, text string) float64 {
	if f.composite && f.encoding != nil {
		code = f.encoding.cid(code)
	}
	i := sort.Search(len(f.widths), func(i int) bool { return f.widths[i].first > code }) - 1
	if i >= 0 && f.widths[i].last >= code {
		return f.widths[i].width * f.unit
	}
	if f.standard < 0 {
		return usualWidth(f.Name, text)
	}
	return f.standard * f.unit
}

// usualWidth is how wide a letter is in most fonts: for fonts that every reader has and no file describes.
func usualWidth(fontName, s string) float64 {
	r, _ := utf8.DecodeRuneInString(s)
	switch {
	case strings.HasPrefix(fontName, "Courier"):
		return 0.6
	case r == ' ':
		return 0.26
	case strings.ContainsRune("ijl.,:;'|!’‘", r):
		return 0.27
	case strings.ContainsRune("ftr-()[]", r):
		return 0.33
	case strings.ContainsRune("mwMW—…", r):
		return 0.83
	case unicode.IsUpper(r):
		return 0.67
	}
	return 0.5
}
