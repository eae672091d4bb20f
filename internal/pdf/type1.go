package pdf

import "bytes"

// type1Letters reads the encoding in a font program of type 1: lines "dup 65 /A put" before what is encrypted.
func type1Letters(src []byte) (*[256]string, bool) {
	if end := bytes.Index(src, []byte("eexec")); end >= 0 {
		src = src[:end]
	}
	const key = "/Encoding"
	start := bytes.Index(src, []byte(key))
	if start < 0 {
		return nil, false
	}
	l := lexer{src: src, at: start + len(key)}
	first := l.next()
	if string(first.raw) == "StandardEncoding" {
		return standardLetters(), true
	}
	var out [256]string
	any := false
	for t := l.next(); t.kind != kindEnd; t = l.next() {
		switch string(t.raw) {
		case "dup":
			code, glyph := l.next(), l.next()
			if code.kind != kindInteger || glyph.kind != kindName || code.number < 0 || code.number > 255 {
				continue
			}
			if s, ok := glyphText(string(glyph.raw)); ok {
				out[int(code.number)], any = s, true
			}
		case "def", "readonly":
			if any {
				return &out, true
			}
		}
	}
	return &out, any
}
