package reader

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/e843347c/ibid/internal/pdf"
)

// madePDF is a file with a page for each content. The fonts R, I, B and C are upright, italic, bold and small capitals; each
// of their letters is half as wide as tall. Im is a picture. Pages have 400 by 600 points.
func madePDF(contents ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var kids strings.Builder
	for i, content := range contents {
		fmt.Fprintf(&b, "%d 0 obj <</Type/Page/Parent 2 0 R/Contents %d 0 R>> endobj\n", 10+2*i, 11+2*i)
		fmt.Fprintf(&b, "%d 0 obj <</Length %d>> stream\n%s\nendstream endobj\n", 11+2*i, len(content), content)
		fmt.Fprintf(&kids, "%d 0 R ", 10+2*i)
	}
	font := func(name string) string {
		return "<</Type/Font/Subtype/Type1/BaseFont/" + name + "/Encoding/WinAnsiEncoding/FirstChar 0/LastChar 255/Widths 3 0 R>>"
	}
	b.WriteString("1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/MediaBox[0 0 400 600]/Kids[" + kids.String() +
		"]/Resources<</XObject<</Im 4 0 R>>/Font<</R " + font("Serif") + "/I " + font("Serif-Italic") + "/B " + font("Serif-Bold") +
		"/C " + font("Serif-SC") + ">>>>>> endobj\n3 0 obj [" + strings.Repeat("500 ", 256) + "] endobj\n" +
		"4 0 obj <</Subtype/Image/Length 1>> stream\nx endstream endobj\ntrailer <</Root 1 0 R>>\n")
	return b.Bytes()
}

// A sheet is a page that is being written.
type sheet struct{ strings.Builder }

// put writes a text. Its letters are of ASCII or escaped.
func (s *sheet) put(font string, size, x, y float64, text string) *sheet {
	text = strings.NewReplacer("(", `\(`, ")", `\)`, "“", `\223`, "”", `\224`, "–", `\226`, "é", `\351`, "´", `\264`, "¸", `\270`, "†", `\206`).Replace(text)
	fmt.Fprintf(s, "BT /%s %g Tf %g %g Td (%s) Tj ET\n", font, size, x, y, text)
	return s
}

// lines writes lines under each other.
func (s *sheet) lines(size, x, y float64, lines ...string) *sheet {
	for i, line := range lines {
		s.put("R", size, x, y-float64(i)*1.2*size, line)
	}
	return s
}

// rule draws a line.
func (s *sheet) rule(x, y, width float64) *sheet {
	fmt.Fprintf(s, "%g %g %g 0.5 re f\n", x, y, width)
	return s
}

// madeBook is the pages of sheets as lines.
func madeBook(sheets ...*sheet) *pdfBook {
	var contents []string
	for _, s := range sheets {
		contents = append(contents, s.String())
	}
	file, err := pdf.Open(madePDF(contents...), pdf.Limits{})
	if err != nil {
		panic(err)
	}
	book := &pdfBook{}
	for i := range file.Pages() {
		page, err := file.Page(i)
		if err != nil {
			panic(err)
		}
		book.add(page)
	}
	book.arrange()
	return book
}

// text is the text of the pages as the scanner gets it, pages between rules.
func (b *pdfBook) text() string {
	t := &pdfText{}
	for i := range b.pages {
		t.page(b, i)
	}
	pages := strings.Split(strings.TrimRight(string(t.src), "\f"), "\f")
	for i := range pages {
		pages[i] = strings.Trim(pages[i], "\n")
	}
	return strings.Join(pages, "\n----\n")
}
