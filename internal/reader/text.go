package reader

import "github.com/e843347c/ibid/citation"

// readText reads plain text, with or without pages.
func readText(src []byte, doc *citation.Document) error {
	p := newPage(src, markupNone)
	scan(p, doc, p.renderPlain)
	return nil
}

// renderPlain adds pieces that have no markup.
func (p *page) renderPlain(b *builder, pieces []piece) {
	for i, piece := range pieces {
		text := string(p.src[piece.start:piece.end])
		if i > 0 {
			switch piece.joint {
			case jointLine:
				b.LineEnd(text, pieces[i-1].end)
			case jointParagraph:
				b.Space(pieces[i-1].end)
			case jointNone:
			}
		}
		b.Text(text, piece.start)
	}
}
