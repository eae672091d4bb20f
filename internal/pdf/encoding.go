package pdf

import (
	"golang.org/x/text/encoding/charmap"
)

// standardUpper are the letters of Adobe's standard encoding from A0 on; a blank where it has none.
const standardUpper = " ¡¢£⁄¥ƒ§¤'“«‹›fifl" + " –†‡· ¶•‚„”»…‰ ¿" + " `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ" + "—               " + " Æ ª    ŁØŒº    " + " æ   ı  łøœß    "

// symbolLetters are those of the Symbol font from A and from a on.
const (
	symbolCapitals = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
	symbolSmall    = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
)

// standardLetters is Adobe's standard encoding. It prints quotation marks for the grave accent and the apostrophe.
func standardLetters() *[256]string {
	var out [256]string
	for b := ' '; b <= '~'; b++ {
		out[b] = string(b)
	}
	out['\''], out['`'] = "’", "‘"
	code := 0xa0
	ligature := false
	for _, r := range standardUpper {
		switch {
		case ligature: // the second letter of fi and fl
			out[code-1] += string(r)
			ligature = false
			continue
		case r != ' ':
			out[code] = string(r)
		}
		ligature = r == 'f'
		code++
	}
	return &out
}

func tableLetters(table *charmap.Charmap) *[256]string {
	var out [256]string
	for b := range 256 {
		if s := string(table.DecodeByte(byte(b))); !empty(s) {
			out[b] = s
		}
	}
	return &out
}

func symbolFont() *[256]string {
	out := standardLetters()
	for i, r := range []rune(symbolCapitals) {
		out['A'+i] = string(r)
	}
	for i, r := range []rune(symbolSmall) {
		out['a'+i] = string(r)
	}
	return out
}

// encodingNamed is a standard encoding; nil for another.
func encodingNamed(n name) *[256]string {
	switch n {
	case "WinAnsiEncoding":
		return tableLetters(charmap.Windows1252)
	case "MacRomanEncoding":
		return tableLetters(charmap.Macintosh)
	case "StandardEncoding":
		return standardLetters()
	}
	return nil
}

// simpleLetters is what the 256 codes of a simple font stand for: by the encoding that the file gives, by that of the font
// program, and by that which such fonts usually have.
func (f *font) simpleLetters() *[256]string {
	encoding := f.file.resolve(f.dict["Encoding"])
	var out *[256]string
	var differences array
	switch v := encoding.(type) {
	case name:
		out = encodingNamed(v)
	case dict:
		out = encodingNamed(f.file.name(v["BaseEncoding"]))
		differences = f.file.array(v["Differences"])
	}
	if out == nil {
		out = f.ownLetters()
	}
	code := 0
	for _, v := range differences {
		switch v := f.file.resolve(v).(type) {
		case float64:
			code = int(min(max(v, 0), 256))
		case name:
			if code < len(out) {
				out[code] = f.named(string(v), code)
				code++
			}
		}
	}
	for i, s := range out {
		if s == "" {
			out[i] = unknown
		}
	}
	return out
}

// named is the text of a glyph's name. The names of fonts that are drawn or were converted mean nothing ("a65", "g23",
// "C0065"); their codes often are those of ASCII.
func (f *font) named(glyph string, code int) string {
	if s, ok := glyphText(glyph); ok {
		return s
	}
	if glyph == ".notdef" || code <= ' ' || code > '~' {
		return unknown
	}
	return string(rune(code))
}

// ownLetters is the encoding of the font program, or the usual one where there is none.
func (f *font) ownLetters() *[256]string {
	descriptor := f.file.dict(f.dict["FontDescriptor"])
	if s := f.file.stream(descriptor["FontFile"]); s != nil {
		if out, ok := type1Letters(f.file.decode(s)); ok {
			return out
		}
	}
	if s := f.file.stream(descriptor["FontFile3"]); s != nil {
		if out, ok := cffLetters(f.file.decode(s)); ok {
			return out
		}
	}
	switch {
	case f.Name == "Symbol":
		return symbolFont()
	case f.file.name(f.dict["Subtype"]) == "TrueType":
		return tableLetters(charmap.Windows1252)
	}
	return standardLetters()
}
