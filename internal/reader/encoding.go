package reader

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"github.com/e843347c/ibid/citation"
)

// maxUndecodable is how many places that cannot be decoded are listed one by one; a file in the wrong encoding has thousands.
const maxUndecodable = 10

// decode turns a source into UTF-8 without a byte order mark. A byte order mark decides; then valid UTF-8, which no text in
// another encoding is by chance; then the encoding that the source declares; then a guess.
func decode(src []byte, declared string) ([]byte, offsets, []citation.Diagnostic) {
	switch {
	case bytes.HasPrefix(src, []byte("\xef\xbb\xbf")):
		return validUTF8(src, 3)
	case bytes.HasPrefix(src, []byte("\xff\xfe")):
		return decodeWith(src, 2, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM))
	case bytes.HasPrefix(src, []byte("\xfe\xff")):
		return decodeWith(src, 2, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM))
	}
	if order, ok := utf16Order(src); ok {
		return decodeWith(src, 0, unicode.UTF16(order, unicode.IgnoreBOM))
	}
	if utf8.Valid(src) {
		return undouble(src)
	}
	if enc, err := htmlindex.Get(declared); err == nil {
		if name, _ := htmlindex.Name(enc); name == "utf-8" {
			return validUTF8(src, 0)
		}
		return decodeWith(src, 0, enc)
	}
	if mostlyUTF8(src) {
		return validUTF8(src, 0)
	}
	enc, name := guess(src)
	text, back, problems := decodeGuessed(src, enc)
	return text, back, append([]citation.Diagnostic{{
		Severity: citation.SeverityInfo, Code: CodeEncodingGuessed,
		Message: fmt.Sprintf("the text is not UTF-8 and names no encoding; it was read as %s", name),
	}}, problems...)
}

// minHalves is the share of characters, at least, one of whose bytes is zero in UTF-16: blanks and digits in any alphabet.
const minHalves = 0.03

// utf16Order recognises UTF-16 without a byte order mark: zeros stand at one of each two bytes and hardly ever at the other.
func utf16Order(src []byte) (unicode.Endianness, bool) {
	window := src[:min(len(src), sniffWindow)&^1]
	var even, odd int
	for i, b := range window {
		if b == 0 {
			if i%2 == 0 {
				even++
			} else {
				odd++
			}
		}
	}
	least := max(1, int(minHalves*float64(len(window)/2)))
	switch {
	case len(window) > 2 && odd > least && even <= odd/4:
		return unicode.LittleEndian, true
	case len(window) > 2 && even > least && odd <= even/4:
		return unicode.BigEndian, true
	}
	return unicode.LittleEndian, false
}

// brokenShare is how many broken bytes there may be for each whole character beyond ASCII in a text that is still UTF-8.
const brokenShare = 2

// mostlyUTF8 tells a UTF-8 text with broken bytes, of a cut or from another file, from a text in a one-byte encoding. In that
// two letters look like one of UTF-8 by chance now and then, but hardly like one of those that texts are full of.
func mostlyUTF8(src []byte) bool {
	var good, bad int
	for i := 0; i < len(src); {
		if src[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(src[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 2 || isUsual(r):
			good++
		}
		i += size
	}
	return good > 0 && bad <= brokenShare*good
}

// isUsual accepts the letters and signs of two bytes that texts of the great alphabets have.
func isUsual(r rune) bool {
	return r >= 0xa0 && r < 0x180 || r >= 0x386 && r < 0x3cf || r >= 0x401 && r < 0x460 || r >= 0x5d0 && r < 0x5eb || r >= 0x600 && r < 0x700
}

// validUTF8 replaces what is not UTF-8 by U+FFFD.
func validUTF8(src []byte, skip int) ([]byte, offsets, []citation.Diagnostic) {
	var back offsets
	var bad problems
	text := make([]byte, 0, len(src))
	for i := skip; i < len(src); {
		if src[i] < utf8.RuneSelf {
			back.add(len(text), i, 1, 1)
			text = append(text, src[i])
			i++
			continue
		}
		r, size := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && size == 1 {
			bad.add(i, len(text), src[i:i+1])
			back.add(len(text), i, 3, 1)
			text = utf8.AppendRune(text, utf8.RuneError)
		} else {
			back.add(len(text), i, 1, 1)
			text = append(text, src[i:i+size]...)
		}
		i += size
	}
	return text, back, bad.list("UTF-8")
}

// decodeWith decodes character by character, which is what tells the width of each.
func decodeWith(src []byte, skip int, enc encoding.Encoding) ([]byte, offsets, []citation.Diagnostic) {
	if table, ok := enc.(*charmap.Charmap); ok {
		return decodeTable(src, table)
	}
	var back offsets
	var bad problems
	name, _ := htmlindex.Name(enc)
	text := make([]byte, 0, len(src))
	decoder := enc.NewDecoder()
	var buf [16]byte
	for i := skip; i < len(src); {
		written, read := step(decoder, buf[:], src[i:])
		r, _ := utf8.DecodeRune(buf[:written])
		if r == utf8.RuneError {
			bad.add(i, len(text), src[i:i+read])
		}
		if written > 0 {
			back.add(len(text), i, written, read)
			text = append(text, buf[:written]...)
		}
		i += read
	}
	return text, back, bad.list(name)
}

// step decodes one character. It always makes progress.
func step(decoder transform.Transformer, buf, src []byte) (written, read int) {
	for n := 1; n <= min(len(src), 8); n++ {
		decoder.Reset()
		w, r, err := decoder.Transform(buf, src[:n], false)
		if err == nil && w > 0 && r == n {
			return w, r
		}
	}
	return copy(buf, "\ufffd"), 1
}

// decodeGuessed decodes a text whose encoding is a guess. In a Western or Central European one, letters of UTF-8 stand for
// themselves: pieces of other files were put into it.
func decodeGuessed(src []byte, enc encoding.Encoding) ([]byte, offsets, []citation.Diagnostic) {
	table, ok := enc.(*charmap.Charmap)
	if !ok {
		return decodeWith(src, 0, enc)
	}
	if isLatin(table.DecodeByte(0xe1)) || isLatin(table.DecodeByte(0x82)) {
		return decodeMixed(src, table, usualRune)
	}
	return decodeTable(src, table)
}

// usualRune reads a letter of UTF-8 that texts are full of; its size is 0 where there is none.
func usualRune(src []byte) (rune, int) {
	if r, size := utf8.DecodeRune(src); size > 1 && (size > 2 || isUsual(r)) {
		return r, size
	}
	return 0, 0
}

func decodeTable(src []byte, table *charmap.Charmap) ([]byte, offsets, []citation.Diagnostic) {
	return decodeMixed(src, table, func([]byte) (rune, int) { return 0, 0 })
}

// decodeMixed decodes bytes by a table, but where exception reads a character.
func decodeMixed(src []byte, table *charmap.Charmap, exception func([]byte) (rune, int)) ([]byte, offsets, []citation.Diagnostic) {
	var back offsets
	var bad problems
	text := make([]byte, 0, len(src)+len(src)/8)
	for i := 0; i < len(src); {
		r, size := rune(src[i]), 1
		if src[i] >= utf8.RuneSelf {
			if r, size = exception(src[i:]); size == 0 {
				r, size = table.DecodeByte(src[i]), 1
			}
		}
		if r == utf8.RuneError {
			bad.add(i, len(text), src[i:i+1])
		}
		back.add(len(text), i, utf8.RuneLen(r), size)
		text = utf8.AppendRune(text, r)
		i += size
	}
	return text, back, bad.list(table.String())
}

// problems are the places that could not be decoded; neighbours count as one.
type problems struct {
	places []place
	more   int
	next   int
}

type place struct {
	text  int
	bytes []byte
}

func (p *problems) add(source, text int, bytes []byte) {
	adjacent := source == p.next && p.next > 0
	p.next = source + len(bytes)
	switch n := len(p.places); {
	case adjacent && p.more == 0:
		p.places[n-1].bytes = append(p.places[n-1].bytes[:len(p.places[n-1].bytes):len(p.places[n-1].bytes)], bytes...)
	case adjacent:
	case n == maxUndecodable:
		p.more++
	default:
		p.places = append(p.places, place{text, bytes})
	}
}

func (p *problems) list(encoding string) []citation.Diagnostic {
	var list []citation.Diagnostic
	for i, at := range p.places {
		shown := at.bytes[:min(len(at.bytes), 8)]
		message := fmt.Sprintf("the bytes % x are not %s; U+FFFD stands for them", shown, encoding)
		if i == maxUndecodable-1 && p.more > 0 {
			message += fmt.Sprintf(", and for those at %d more places", p.more)
		}
		list = append(list, citation.Diagnostic{
			Pos: citation.Position{Offset: at.text}, Severity: citation.SeverityWarning, Code: CodeUndecodable, Message: message,
		})
	}
	return list
}
