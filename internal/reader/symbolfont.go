package reader

import "strings"

// The symbol fonts have letters of their own in the place of ASCII and above it, and word processors keep these in a private
// area of Unicode, from U+F000 on.
const (
	symbolArea    = 0xf000
	symbolAreaEnd = 0xf0ff
)

// symbolFont are the letters of the font Symbol, from the blank and from U+00A0 on.
var symbolFont = [...]string{
	" !∀#∃%&∋()*+,-./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
	"€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑",
}

// dingbatFonts are those of which only the signs that stand in texts are known.
var dingbatFonts = map[string]map[rune]rune{
	"wingdings": {
		0x22: '✂', 0x28: '☎', 0x2a: '✉', 0x4a: '☺', 0x4c: '☹', 0x6c: '●', 0x6e: '■', 0x6f: '□', 0x71: '❑', 0x76: '❖', 0x9f: '•', 0xa7: '▪', 0xa8: '◻',
		0xab: '★', 0xd8: '➢', 0xdf: '←', 0xe0: '→', 0xe1: '↑', 0xe2: '↓', 0xe8: '➔', 0xf0: '⇨', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
	},
}

// symbolOf is the Unicode letter for a letter of a font. Of letters that are not known it is the ASCII letter they are typed
// with; a letter that is no symbol stays.
func symbolOf(font string, r rune) rune {
	if r < symbolArea || r > symbolAreaEnd {
		if r > 0xff || !strings.EqualFold(font, "Symbol") {
			return r
		}
	} else {
		r -= symbolArea
	}
	if strings.EqualFold(font, "Symbol") {
		for i, first := range [...]rune{' ', 0xa0} {
			if list := []rune(symbolFont[i]); r >= first && int(r-first) < len(list) {
				return list[r-first]
			}
		}
	}
	if sign, ok := dingbatFonts[strings.ToLower(font)][r]; ok {
		return sign
	}
	return r
}
