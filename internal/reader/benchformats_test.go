package reader

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A benchFormat is how a format spells calls and notes; %d is their number.
type benchFormat struct {
	name               string
	head, call, middle string
	note, tail         string
}

var benchFormats = []benchFormat{
	{"page.html", "<!DOCTYPE html><html><body>",
		`<p>The price of grain doubled in the course of the year.<sup><a href="#fn%[1]d" id="r%[1]d">%[1]d</a></sup></p>`, "<ol>",
		`<li id="fn%[1]d">Lewin, <i>Russian Peasants</i> (London, 1968), %[1]d; cf. Davies &amp; Wheatcroft. <a href="#r%[1]d">↩</a></li>`, "</ol></body></html>"},
	{"article.jats", `<?xml version="1.0"?><article><front/><body>`,
		`<p>The price of grain doubled in the course of the year.<xref ref-type="fn" rid="fn%[1]d">%[1]d</xref></p>`, "</body><back><fn-group>",
		`<fn id="fn%[1]d"><label>%[1]d</label><p>Lewin, <italic>Russian Peasants</italic> (London, 1968), %[1]d; cf. Davies &amp; Wheatcroft.</p></fn>`, "</fn-group></back></article>"},
	{"text.tei", `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>`,
		`<p>The price of grain doubled in the course of the year.<note n="%[1]d">Lewin, <hi rend="italic">Russian Peasants</hi> (London, 1968), %[1]d.</note></p>`, "", "", "</body></text></TEI>"},
	{"paper.tex", `\begin{document}`, "The price of grain doubled.\\footnote{Lewin, \\emph{Russian Peasants} (London, 1968), %d--99; cf.\\ Davies \\& Wheatcroft.}\n\n", "", "", `\end{document}`},
	{"paper.rtf", `{\rtf1\ansi `, `The price of grain doubled.{\super\chftn}{\footnote{\super\chftn} Lewin, {\i Russian Peasants} (London, 1968), %d\endash 99; cf. caf\'e9.}\par `, "", "", "}"},
}

// document is one with that many notes.
func (f benchFormat) document(notes int) []byte {
	var b strings.Builder
	b.WriteString(f.head)
	for i := range notes {
		fmt.Fprintf(&b, f.call, i+1)
	}
	b.WriteString(f.middle)
	for i := range notes {
		if f.note != "" {
			fmt.Fprintf(&b, f.note, i+1)
		}
	}
	return []byte(b.String() + f.tail)
}

// benchDOCX is a Word document with that many notes. size is that of its parts.
func benchDOCX(t testing.TB, notes int) (src []byte, size int64) {
	var body, foot strings.Builder
	const namespace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	body.WriteString(`<w:document ` + namespace + `><w:body>`)
	foot.WriteString(`<w:footnotes ` + namespace + `>`)
	for i := range notes {
		fmt.Fprintf(&body, `<w:p w:rsidR="00A%d"><w:pPr><w:spacing w:line="360"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Garamond"/></w:rPr><w:t>The price of grain doubled in the course of the year.</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="%d"/></w:r></w:p>`, i, i+1)
		fmt.Fprintf(&foot, `<w:footnote w:id="%d"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Lewin, </w:t></w:r><w:r><w:rPr><w:i/><w:lang w:val="en-GB"/></w:rPr><w:t>Russian Peasants</w:t></w:r><w:r><w:t xml:space="preserve"> (London, 1968), %d; cf. Davies &amp; Wheatcroft.</w:t></w:r></w:p></w:footnote>`, i+1, i+1)
	}
	parts := map[string][]byte{
		"word/document.xml": []byte(body.String() + "</w:body></w:document>"), "word/footnotes.xml": []byte(foot.String() + "</w:footnotes>"),
		"word/_rels/document.xml.rels": []byte(`<Relationships><Relationship Id="1" Type="x/footnotes" Target="footnotes.xml"/></Relationships>`),
	}
	var names []string
	for _, name := range []string{"word/_rels/document.xml.rels", "word/document.xml", "word/footnotes.xml"} {
		names = append(names, name)
		size += int64(len(parts[name]))
	}
	return zipped(t, names, parts), size
}

// BenchmarkFormats has documents of two sizes each: the speed must be the same.
func BenchmarkFormats(b *testing.B) {
	for _, notes := range []int{2000, 40000} {
		for _, f := range benchFormats {
			b.Run(fmt.Sprintf("%s/%d", f.name, notes), func(b *testing.B) {
				benchmarkRead(b, f.name, f.document(notes), int64(len(f.document(notes))), notes)
			})
		}
		b.Run(fmt.Sprintf("thesis.docx/%d", notes), func(b *testing.B) {
			src, size := benchDOCX(b, notes)
			benchmarkRead(b, "thesis.docx", src, size, notes)
		})
	}
}

func benchmarkRead(b *testing.B, name string, src []byte, size int64, notes int) {
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		doc, err := Read(name, src, Auto)
		require.NoError(b, err)
		require.Len(b, doc.Notes, notes)
	}
}
