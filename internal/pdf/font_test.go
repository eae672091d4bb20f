package pdf

import (
	"fmt"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestGlyphNames(t *testing.T) {
	for name, want := range map[string]string{
		"A": "A", "eacute": "é", "Scaron": "Š", "gcommaaccent": "ģ", "abreveacute": "ắ", "alphatonos": "ά", "space": " ", "quoteright": "’",
		"f_f_i": "ffi", "fi": "fi", "a.sc": "a", "one.oldstyle": "1", "oneoldstyle": "1", "Asmall": "a", "Eacutesmall": "é", "onesuperior": "¹",
		"nsuperior": "n", "uni0416": "Ж", "uni00660069": "fi", "u1F600": "😀", "afii10017": "А", "afii10023": "Ё", "afii10024": "Ж",
		"afii10049": "Я", "afii10065": "а", "afii10071": "ё", "afii10072": "ж", "afii10097": "я", "afii10055": "І", "afii10103": "і",
		"germandbls": "ß", "dotlessi": "ı", "asteriskmath": "∗", "Zdotaccent": "Ż", "uhungarumlaut": "ű", "hyphen": "-", "emdash": "—",
	} {
		got, ok := glyphText(name)
		assert.True(t, ok, name)
		assert.Equal(t, want, got, name)
	}
	for _, name := range []string{"", ".notdef", "g23", "a65", "C0065", "glyph12", "uniXYZW", "cid_12", "afii99999", "acute_"} {
		_, ok := glyphText(name)
		assert.False(t, ok, name)
	}
}

func TestStandardEncoding(t *testing.T) {
	e := standardLetters()
	for code, want := range map[int]string{'A': "A", '\'': "’", 0xa1: "¡", 0xae: "fi", 0xaf: "fl", 0xb1: "–", 0xb7: "•", 0xc2: "´", 0xcf: "ˇ", 0xd0: "—", 0xe1: "Æ", 0xf5: "ı", 0xfb: "ß", 0xa0: "", 0xff: ""} {
		assert.Equal(t, want, e[code], "%x", code)
	}
	assert.Equal(t, 228, utf8.RuneCountInString(cffStandard))
}

// TestLetters shows one string in fonts that say in different ways what their codes stand for.
func TestLetters(t *testing.T) {
	const codes = "BT /G 10 Tf <01 41 e4 92> Tj ET"
	table := streamOf("", "/CIDInit /ProcSet findresource begin 1 begincodespacerange <00> <ff> endcodespacerange "+
		"2 beginbfchar <01> <00660069> <e4> <fffd> endbfchar 1 beginbfrange <40> <42> [<0058> <0059>] endbfrange 1 beginbfrange <90> <99> <0430> endbfrange")
	for _, tt := range []struct{ name, font, more, want string }{
		{"its own table", "<</Subtype/Type1/Encoding/WinAnsiEncoding/ToUnicode 8 0 R>>", table, "fiYäв"},
		{"Windows", "<</Subtype/TrueType/Encoding/WinAnsiEncoding>>", "", "�Aä’"},
		{"Macintosh", "<</Subtype/Type1/Encoding/MacRomanEncoding>>", "", "�A‰í"},
		{"differences", "<</Subtype/Type1/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[1/Zcaron 65/a.sc/B 228/ff]>>>>", "", "Žaff’"},
		{"differences that name nothing", "<</Subtype/Type3/FontMatrix[0.01 0 0 0.01 0 0]/Encoding<</Differences[1/g1 65/a65 146/.notdef]>>>>", "", "�A��"},
		{"Adobe's own", "<</Subtype/Type1>>", "", "�A��"},
		{"the font program", "<</Subtype/Type1/FontDescriptor<</FontFile 8 0 R>>>>",
			streamOf("", "%!PS\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\ndup 1 /ffl put\ndup 65 /Aacute put\nreadonly def\ncurrentfile eexec dup 228 /x put"), "fflÁ��"},
		{"a standard font program", "<</Subtype/Type1/FontDescriptor<</FontFile 8 0 R>>>>", streamOf("", "/Encoding StandardEncoding def"), "�A��"},
		{"letters of private use", "<</Subtype/TrueType/ToUnicode 8 0 R>>", streamOf("", "3 beginbfchar <01> <f731> <41> <f761> <e4> <f041> endbfchar"), "1aA’"},
		{"signs", "<</Subtype/Type1/BaseFont/Symbol>>", "", "�Α��"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, textOf(show(t, onePage(codes, tt.font, tt.more))))
		})
	}
}

// TestComposite shows a font whose codes have two bytes.
func TestComposite(t *testing.T) {
	inner := "/DescendantFonts[<</DW 1000/W[1[250 300]3 4 400]/FontDescriptor<</ItalicAngle -12>>>>]"
	for _, tt := range []struct{ name, font, more, want string }{
		{"its own table", "<</Subtype/Type0/Encoding/Identity-H/ToUnicode 8 0 R" + inner + ">>", streamOf("", "1 beginbfrange <0001> <0005> <0061> endbfrange"),
			"0,0/10:abde"},
		{"UTF-16", "<</Subtype/Type0/Encoding/UniGB-UCS2-H" + inner + ">>", "", "0,0/10:\x01\x02\x04\x05"},
		{"no table", "<</Subtype/Type0/Encoding/Identity-H" + inner + ">>", "", "0,0/10:����"},
		{"its own codes", "<</Subtype/Type0/Encoding 9 0 R/ToUnicode 8 0 R" + inner + ">>", streamOf("", "1 beginbfrange <00> <05> <0061> endbfrange"),
			"0,0/10:abacaeaf"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := show(t, onePage("BT /G 10 Tf <0001000200040005> Tj ET", tt.font, tt.more,
				streamOf("", "1 begincodespacerange <00> <ff> endcodespacerange 1 begincidrange <00> <0f> 1 endcidrange")))
			assert.Equal(t, tt.want, placed(p))
			assert.True(t, p.Glyphs[0].Font.Italic)
			if tt.name == "its own table" {
				var widths []float64
				for _, g := range p.Glyphs {
					widths = append(widths, g.Width)
				}
				assert.InDeltaSlice(t, []float64{2.5, 3, 4, 10}, widths, 1e-9)
			}
		})
	}
}

func TestCodeSpaces(t *testing.T) {
	m := parseCMap([]byte("2 begincodespacerange <00> <80> <8140> <9ffc> endcodespacerange"))
	var got []string
	s := token{kind: kindHex, raw: []byte("41 8145 42 ff 81")}.bytesOf(nil)
	for len(s) > 0 {
		code, n := m.code(s)
		got = append(got, fmt.Sprintf("%x/%d", code, n))
		s = s[n:]
	}
	assert.Equal(t, []string{"41/1", "8145/2", "42/1", "ff/1", "81/1"}, got)
}

// TestCompactFont reads the encoding of a compact font: a head, four lists, and two tables.
func TestCompactFont(t *testing.T) {
	// Glyphs: .notdef, A (34), ffi (391, its first own string), one.oldstyle (240).
	src := []byte{1, 0, 4, 1}
	src = append(src, 0, 1, 1, 1, 2, 'F')                 // names
	src = append(src, 0, 1, 1, 1, 9)                      // dictionaries: one, of eight bytes
	top := len(src)                                       // charset 15, encoding 16, strings 17
	src = append(src, 0, 0, 0, 0, 0, 0, 0, 0)             // filled in below
	src = append(src, 0, 1, 1, 1, 4, 'f', 'f', 'i')       // strings
	src = append(src, 0, 0)                               // procedures
	strings := len(src)                                   // four drawings, empty
	src = append(src, 0, 4, 1, 1, 1, 1, 1, 1)             //
	charset := len(src)                                   // format 0
	src = append(src, 0, 0, 34, 391>>8, 391&0xff, 0, 240) //
	encoding := len(src)                                  // format 0, three codes
	src = append(src, 0, 3, 65, 12, 49)                   //
	number := func(n int) byte { return byte(n + 139) }   //
	copy(src[top:], []byte{number(charset), 15, number(encoding), 16, number(strings), 17, number(0), 18})
	letters, ok := cffLetters(src)
	require.True(t, ok)
	assert.Equal(t, "A", letters[65])
	assert.Equal(t, "ffi", letters[12])
	assert.Equal(t, "1", letters[49])
	assert.Empty(t, letters[66])
	for i := range src { // cut short anywhere it must not fail
		_, _ = cffLetters(src[:i])
	}
}

func TestLook(t *testing.T) {
	f := &File{}
	for name, want := range map[string]string{
		"ABCDEF+Garamond-Italic": "i", "TimesNewRomanPS-BoldItalicMT": "bi", "Times-Roman": "", "Minion-It": "i", "MinionPro-BoldIt": "bi",
		"NimbusRomNo9L-ReguItal": "i", "NimbusRomNo9L-Medi": "b", "URWPalladioL-BoldItal": "bi", "Helvetica-Oblique": "i", "CMTI8": "i", "CMSL10": "i",
		"CMBX12": "b", "CMBXTI10": "bi", "CMCSC10": "c", "CMR10": "", "CMMI8": "", "LMMathItalic10-Regular": "", "SFTI1000": "i", "SFBX1200": "b", "SFCC1000": "c", "LMRoman10-Italic": "i",
		"LMRomanCaps10-Regular": "c", "LMRomanSlant10-Regular": "i", "LMRoman10-Bold": "b", "AGaramondPro-SC": "c", "BemboStd-SC": "c",
		"Capitals": "", "Itanium": "", "Bitter-Regular": "", "Italiana": "", "Calibri,Italic": "i", "Calibri,BoldItalic": "bi", "Sabon-SmallCaps": "c",
		"LinLibertineI": "", "Palatino-Demi": "b", "GoudySmallCapsStd": "c", "ScalaSC": "c", "ScalaSans": "", "EBGaramond12-Italic": "i",
	} {
		font := f.look(nameOf([]byte(name)), nil)
		got := ""
		for _, flag := range []struct {
			on   bool
			sign string
		}{{font.Bold, "b"}, {font.Italic, "i"}, {font.SmallCaps, "c"}} {
			if flag.on {
				got += flag.sign
			}
		}
		assert.Equal(t, want, got, name)
	}
	assert.True(t, f.look("X", dict{"Flags": 64.0}).Italic)
	assert.True(t, f.look("X", dict{"ItalicAngle": -14.0}).Italic)
	assert.True(t, f.look("X", dict{"FontWeight": 700.0}).Bold)
	assert.True(t, f.look("X", dict{"Flags": float64(1 << 17)}).SmallCaps)
}

func TestUsualWidth(t *testing.T) {
	p := show(t, onePage("BT /G 10 Tf (il mW) Tj ET", "<</Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"))
	assert.Less(t, p.Glyphs[0].Width, p.Glyphs[3].Width, "without widths in the file, an i is narrower than an m")
	assert.Positive(t, p.Glyphs[2].Width)
}
