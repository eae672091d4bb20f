package reader

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/e843347c/ibid/citation"
)

// rtfLetters is what is known of the letters of a document, and what has been read of one that is not complete.
type rtfLetters struct {
	page  int // the document's code page
	font  int // the font of text that names none
	fonts map[int]rtfFont
	utf8  bool // bytes that are not escaped are UTF-8, whatever the document says

	part    []byte // the first bytes of a letter
	partAt  int
	high    rune // the first of two surrogates
	highAt  int
	unknown []int // code pages that are not known
	broken  bool  // bytes have been found that are no letters
}

// An rtfFont is what a font says of letters.
type rtfFont struct {
	page   int // its code page; 0 where it is the document's
	symbol bool
}

func (r *rtf) text(t rtfToken) {
	if r.fallback > 0 {
		n := min(r.fallback, t.end-t.start)
		r.fallback -= n
		t.start += n
	}
	for len(r.letters.part) > 0 && t.start < t.end { // the second of two bytes may be ASCII
		r.add(r.src[t.start], r.letters.partAt, t.start+1, r.codePage())
		t.start++
	}
	if t.start < t.end && !r.letters.fonts[r.state.font].symbol {
		r.put(string(r.src[t.start:t.end]), t.start, t.end)
		return
	}
	for i := t.start; i < t.end; i++ {
		r.put(string(symbolOf("Symbol", rune(r.src[i]))), i, i+1)
	}
}

// codePage is that of the font, or of the document.
func (r *rtf) codePage() int {
	if page := r.letters.fonts[r.state.font].page; page != 0 {
		return page
	}
	return r.letters.page
}

func (r *rtf) byte(t rtfToken) {
	if r.skipped() {
		return
	}
	page := r.codePage()
	if t.end-t.start == 1 && r.letters.utf8 {
		page = pageUTF8
	}
	at := t.start
	if len(r.letters.part) > 0 {
		at = r.letters.partAt
	}
	r.add(t.symbol, at, t.end, page)
}

// add adds a byte to the letter that begins at an offset, and writes the letter when it is complete.
func (r *rtf) add(b byte, at, end, page int) {
	l := &r.letters
	l.part, l.partAt = append(l.part, b), at
	if len(l.part) < letterWidth(page, l.part) {
		return
	}
	text := r.decoded(l.part, at, page)
	if text == "\ufffd" {
		r.lose(at, page)
	}
	l.part = l.part[:0]
	r.put(text, at, end)
}

// lose says once that the document has bytes that are no letters.
func (r *rtf) lose(at, page int) {
	l := &r.letters
	if !l.broken && r.visible() {
		l.broken = true
		r.report(at, fmt.Sprintf("the bytes %x are no letter of code page %d; U+FFFD stands for what cannot be read, here and elsewhere", l.part, page))
	}
}

// decoded is the letter that bytes are in a code page.
func (r *rtf) decoded(part []byte, at, page int) string {
	if r.letters.fonts[r.state.font].symbol {
		return string(symbolOf("Symbol", rune(part[len(part)-1])))
	}
	encoding := rtfCodePages[page]
	switch {
	case page == pageUTF8:
		return strings.ToValidUTF8(string(part), "\ufffd")
	case encoding == nil:
		if !slices.Contains(r.letters.unknown, page) {
			r.letters.unknown = append(r.letters.unknown, page)
			r.report(at, fmt.Sprintf("the code page %d is not known; its letters are read as those of windows-1252", page))
		}
		encoding = rtfCodePages[1252]
	}
	text, err := encoding.NewDecoder().Bytes(part)
	if err != nil {
		return "\ufffd"
	}
	return string(text)
}

func (r *rtf) report(at int, message string) {
	r.doc.Diagnostics = append(r.doc.Diagnostics, citation.Diagnostic{
		Pos: citation.Position{Offset: at}, Severity: citation.SeverityWarning, Code: CodeUndecodable, Message: message,
	})
}

// flush writes a letter that will not be completed as one that cannot be read.
func (r *rtf) flush() {
	if l := &r.letters; len(l.part) > 0 {
		r.lose(l.partAt, r.codePage())
		l.part = l.part[:0]
		r.put("\ufffd", l.partAt, l.partAt+1)
	}
}

// unicode writes \u8211. Characters beyond the first plane come as two surrogates.
func (r *rtf) unicode(t rtfToken) {
	const wrap, symbols, symbolsEnd = 1 << 16, 0xf020, 0xf0ff
	code := rune(t.value)
	if code < 0 {
		code += wrap
	}
	l := &r.letters
	r.fallback = r.state.uc
	if l.high != 0 {
		pair := utf16.DecodeRune(l.high, code)
		l.high = 0
		if !utf16.IsSurrogate(code) {
			r.put("\ufffd", l.highAt, t.start)
		} else {
			r.put(string(pair), l.highAt, t.end)
			return
		}
	}
	switch {
	case utf16.IsSurrogate(code):
		l.high, l.highAt = code, t.start
		return
	case symbols <= code && code <= symbolsEnd: // the private area in which symbol fonts have their letters
		if code -= 0xf000; l.fonts[r.state.font].symbol {
			code = symbolOf("Symbol", code)
		}
	}
	r.put(string(code), t.start, t.end)
}

// defineFont says of what code page a font is. Its name follows.
func (r *rtf) defineFont(page int) {
	if r.state.target == rtfToFonts && page != 0 {
		r.letters.fonts[r.state.font] = rtfFont{page: page}
	}
}

// endFont keeps what the name of a font says of it.
func (r *rtf) endFont() {
	if strings.TrimSpace(strings.TrimRight(string(r.gathered), "; ")) == "Symbol" {
		font := r.letters.fonts[r.state.font]
		font.symbol = true
		r.letters.fonts[r.state.font] = font
	}
}
