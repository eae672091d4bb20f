package pdf

import (
	_ "embed" // for glyphs.txt
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

//go:embed glyphs.txt
var glyphsFile string

// glyphNames is the content of glyphs.txt: the text of each name.
var glyphNames = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	for line := range strings.Lines(glyphsFile) {
		s, list, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		if !ok || strings.HasPrefix(line, "# ") {
			continue
		}
		for name := range strings.FieldsSeq(list) {
			names[name] = s
		}
	}
	return names
})

// accents are the endings of names of letters with accents, with the signs that are combined with the letter.
var accents = [...]struct{ name, sign string }{
	{"hungarumlaut", "\u030b"}, {"commaaccent", "\u0327"}, {"circumflex", "\u0302"}, {"dotaccent", "\u0307"}, {"dieresis", "\u0308"},
	{"dotbelow", "\u0323"}, {"cedilla", "\u0327"}, {"macron", "\u0304"}, {"ogonek", "\u0328"}, {"acute", "\u0301"}, {"breve", "\u0306"},
	{"caron", "\u030c"}, {"grave", "\u0300"}, {"tilde", "\u0303"}, {"tonos", "\u0301"}, {"ring", "\u030a"}, {"horn", "\u031b"}, {"hook", "\u0309"},
}

// glyphText is what a glyph stands for by its name: "eacute", "f_i", "uni0416", "a.sc", "afii10017", "onesuperior".
func glyphText(name string) (string, bool) {
	name, _, _ = strings.Cut(name, ".") // what follows a point tells of its look
	const longest = 64
	if name == "" || len(name) > longest {
		return "", false
	}
	if s, ok := glyphNames()[name]; ok {
		return s, true
	}
	if strings.Contains(name, "_") {
		return ligature(name)
	}
	if len(name) == 1 && name[0] < utf8.RuneSelf {
		return name, true
	}
	if s, ok := numbered(name); ok {
		return s, true
	}
	for _, a := range accents {
		if base, ok := strings.CutSuffix(name, a.name); ok {
			if s, ok := glyphText(base); ok {
				return norm.NFC.String(s + a.sign), true
			}
		}
	}
	return styled(name)
}

// ligature joins the parts of "f_f_i".
func ligature(name string) (string, bool) {
	var b strings.Builder
	for part := range strings.SplitSeq(name, "_") {
		s, ok := glyphText(part)
		if !ok {
			return "", false
		}
		b.WriteString(s)
	}
	return b.String(), true
}

// styled reads names of old-style figures, small capitals and raised letters, which are ordinary ones to the reader.
func styled(name string) (string, bool) {
	for _, look := range []string{"taboldstyle", "oldstyle", "fitted"} {
		if base, ok := strings.CutSuffix(name, look); ok {
			return glyphText(base)
		}
	}
	if base, ok := strings.CutSuffix(name, "small"); ok {
		s, ok := glyphText(base)
		return strings.ToLower(s), ok
	}
	if base, ok := strings.CutSuffix(name, "superior"); ok {
		s, ok := glyphText(base)
		if len(s) == 1 && s[0] >= '0' && s[0] <= '9' {
			s = raisedDigits[s[0]-'0']
		}
		return s, ok
	}
	return "", false
}

var raisedDigits = [...]string{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}

// numbered reads names that are numbers: of Unicode, or of the Cyrillic letters in the list of a committee.
func numbered(name string) (string, bool) {
	if digits, ok := strings.CutPrefix(name, "uni"); ok && len(digits) >= 4 && len(digits)%4 == 0 {
		var b strings.Builder
		for i := 0; i < len(digits); i += 4 {
			r, err := strconv.ParseUint(digits[i:i+4], 16, 32)
			if err != nil {
				return "", false
			}
			b.WriteRune(rune(r))
		}
		return b.String(), true
	}
	if digits, ok := strings.CutPrefix(name, "u"); ok && len(digits) >= 4 && len(digits) <= 6 {
		if r, err := strconv.ParseUint(digits, 16, 32); err == nil && r <= unicode.MaxRune {
			return string(rune(r)), true
		}
	}
	if digits, ok := strings.CutPrefix(name, "afii"); ok {
		if n, err := strconv.Atoi(digits); err == nil {
			return cyrillic(n)
		}
	}
	return "", false
}

// cyrillic is a letter of the list "afii": the capitals from 10017 on with Ё in its place, further ones from 10050 on, and
// 48 later the small ones.
func cyrillic(n int) (string, bool) {
	const capitals, further, small = 10017, 10050, 48
	offset := 0
	if n >= capitals+small {
		n, offset = n-small, 0x20
	}
	switch {
	case n >= capitals && n < capitals+6:
		return string(rune(0x410 + n - capitals + offset)), true
	case n == capitals+6:
		if offset > 0 {
			return "ё", true
		}
		return "Ё", true
	case n > capitals+6 && n < further:
		return string(rune(0x410 + n - capitals - 1 + offset)), true
	}
	const others = "ҐЂЃЄЅІЇЈЉЊЋЌЎ"
	letters := []rune(others)
	if n < further || n >= further+len(letters) {
		return "", false
	}
	s := string(letters[n-further])
	if offset > 0 {
		s = strings.ToLower(s)
	}
	return s, true
}

// settle gives the ordinary letters for those of private use that Adobe's fonts for figures and small capitals have.
func settle(s string) string {
	const symbol, private, end = 0xf020, 0xe000, 0xf8ff
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case size != len(s) || r < private || r > end:
		return s
	case r >= 0xf730 && r <= 0xf739:
		return string(r - 0xf700)
	case r >= 0xf761 && r <= 0xf77a:
		return string(r - 0xf700)
	case r >= 0xf7e0 && r <= 0xf7fe && r != 0xf7f7:
		return string(r - 0xf700)
	case r >= symbol && r <= symbol+0x5e: // fonts of signs have their codes here
		return string(r - symbol + ' ')
	}
	return s
}
