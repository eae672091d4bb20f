package reader

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// readText reads plain text, with or without pages.
func readText(src []byte, doc *citation.Document) error {
	text, back := unfold(src)
	p := newPage(text, markupNone)
	p.underlines = countUnderlined(text) >= minUnderlined
	found := &citation.Document{}
	scan(p, found, p.renderPlain)
	back.apply(found)
	doc.Notes = append(doc.Notes, found.Notes...)
	doc.References = append(doc.References, found.References...)
	doc.Diagnostics = append(doc.Diagnostics, found.Diagnostics...)
	return nil
}

// renderPlain adds pieces that have no markup, but for the lines under "_words_" that stand for italics.
func (p *page) renderPlain(b *builder, pieces []piece) {
	for i, piece := range pieces {
		text := p.src[piece.start:piece.end]
		if i > 0 {
			switch piece.joint {
			case jointLine:
				b.LineEnd(string(text), pieces[i-1].end)
			case jointParagraph:
				b.Space(pieces[i-1].end)
			case jointNone:
			}
		}
		if p.underlines {
			p.underlined(b, piece.start, piece.end)
		} else {
			b.Bytes(text, piece.start)
		}
	}
	if p.underlines {
		b.Close(citation.MarkItalic)
	}
}

const (
	// minUnderlined is how many words must be underlined for underlining to be how the text sets its italics.
	minUnderlined = 2
	// maxUnderlined is the length in bytes of the longest stretch of italics.
	maxUnderlined = 400
)

// countUnderlined counts stretches between underlines, up to as many as matter.
func countUnderlined(src []byte) int {
	n := 0
	for i := 0; i < len(src) && n < minUnderlined; {
		k := bytes.IndexByte(src[i:], '_')
		if k < 0 {
			break
		}
		if i += k; opensUnderline(src, i) {
			if end := underlineEnd(src, i); end > 0 {
				n++
				i = end
			}
		}
		i++
	}
	return n
}

// underlined adds a stretch of the text. A line under words may begin in it and end in the next line.
func (p *page) underlined(b *builder, start, stop int) {
	from := start
	for i := start; i < stop; i++ {
		if p.src[i] != '_' {
			continue
		}
		open := b.isOpen(citation.MarkItalic)
		switch {
		case open && closesUnderline(p.src, i):
			b.Bytes(p.src[from:i], from)
			b.Close(citation.MarkItalic)
		case !open && opensUnderline(p.src, i) && underlineEnd(p.src, i) > 0:
			b.Bytes(p.src[from:i], from)
			b.Open(citation.MarkItalic, "")
		default:
			continue
		}
		from = i + 1
	}
	b.Bytes(p.src[from:stop], from)
}

// opensUnderline accepts the first sign of "_words_" and "(_words_", and refuses "a_b" and "____".
func opensUnderline(src []byte, i int) bool {
	before, _ := utf8.DecodeLastRune(src[:i])
	after, size := utf8.DecodeRune(src[i+1:])
	return size > 0 && after != '_' && !unicode.IsSpace(after) && before != '_' && !isAlphanumeric(before)
}

func closesUnderline(src []byte, i int) bool {
	before, _ := utf8.DecodeLastRune(src[:i])
	after, _ := utf8.DecodeRune(src[i+1:])
	return before != '_' && !unicode.IsSpace(before) && !isAlphanumeric(after) && after != '_'
}

// underlineEnd is where the underlining ends that begins at i, in the same paragraph; 0 where it does not.
func underlineEnd(src []byte, i int) int {
	limit := min(len(src), i+maxUnderlined)
	if blank := bytes.Index(src[i:limit], []byte("\n\n")); blank >= 0 {
		limit = i + blank
	}
	for k := i + 2; k < limit; k++ {
		if src[k] == '_' && closesUnderline(src, k) {
			return k
		}
	}
	return 0
}
