package reader

import (
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/e843347c/ibid/citation"
)

// doubledShare is how many of the characters beyond ASCII must have been encoded twice; single ones may be meant.
const doubledShare = 0.8

// undouble undoes an encoding made twice: UTF-8 that some program took for windows-1252 and saved as UTF-8 again, "MÃ¼ller".
func undouble(src []byte) ([]byte, offsets, []citation.Diagnostic) {
	if !isDoubled(src) {
		return src, nil, nil
	}
	var back offsets
	text := make([]byte, 0, len(src))
	for i := 0; i < len(src); {
		r, size := doubledAt(src[i:])
		if size == 0 {
			r, size = utf8.DecodeRune(src[i:])
		}
		back.add(len(text), i, utf8.RuneLen(r), size)
		text = utf8.AppendRune(text, r)
		i += size
	}
	return text, back, []citation.Diagnostic{{
		Severity: citation.SeverityInfo, Code: CodeEncodingGuessed,
		Message: "the text was UTF-8 that was taken for windows-1252 and made UTF-8 once more; that was undone",
	}}
}

// isDoubled reports whether nearly all characters beyond ASCII were encoded twice.
func isDoubled(src []byte) bool {
	doubled, other := 0, 0
	for i := 0; i < len(src); {
		if src[i] < utf8.RuneSelf {
			i++
			continue
		}
		_, size := doubledAt(src[i:])
		if size > 0 {
			doubled++
		} else {
			other++
			_, size = utf8.DecodeRune(src[i:])
		}
		i += size
	}
	return doubled > 0 && float64(doubled) >= doubledShare*float64(doubled+other)
}

// doubledAt reads one character that was encoded twice, and how many bytes it takes; 0 where there is none.
func doubledAt(src []byte) (rune, int) {
	var once [utf8.UTFMax]byte
	n, i := 0, 0
	for n < len(once) && i < len(src) {
		r, size := utf8.DecodeRune(src[i:])
		b, ok := charmap.Windows1252.EncodeRune(r)
		if !ok && r < 0x100 {
			b, ok = byte(r), true // a byte that windows-1252 does not have
		}
		if !ok || b < 0x80 {
			break
		}
		once[n] = b
		n, i = n+1, i+size
		if utf8.FullRune(once[:n]) {
			r, width := utf8.DecodeRune(once[:n])
			if width < 2 || width != n {
				return 0, 0
			}
			return r, i
		}
	}
	return 0, 0
}
