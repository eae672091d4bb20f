package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// made is a file of objects, numbered from 1. The first is the root.
func made(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	for i, o := range objects {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	b.WriteString("trailer <</Root 1 0 R>>\n%%EOF\n")
	return b.Bytes()
}

func streamOf(entries, data string) string {
	return fmt.Sprintf("<<%s /Length %d>> stream\n%s\nendstream", entries, len(data), data)
}

func deflated(entries, data string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write([]byte(data))
	_ = w.Close()
	return streamOf(entries+" /Filter /FlateDecode", b.String())
}

// timesFont is a font that every reader has, all of its letters half as wide as tall.
const timesFont = "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding/FirstChar 0/LastChar 255/Widths 6 0 R>>"

// onePage is a file of one page with a content; F is timesFont, and further objects have numbers from 7 on.
func onePage(content string, more ...string) []byte {
	objects := []string{
		"<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 600 800]>>",
		"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R/G 7 0 R>>/XObject<</X 7 0 R/Y 8 0 R>>/Properties<</P 7 0 R>>>>>>",
		streamOf("", content),
		timesFont,
		"[" + strings.Repeat("500 ", 256) + "]",
	}
	return made(append(objects, more...)...)
}

// show draws the first page of a file.
func show(t testing.TB, src []byte) *Page {
	f, err := Open(src, Limits{})
	require.NoError(t, err)
	p, err := f.Page(0)
	require.NoError(t, err)
	return p
}

// textOf is what a page says, in the order in which it is drawn.
func textOf(p *Page) string {
	var b strings.Builder
	for _, g := range p.Glyphs {
		b.WriteString(g.Text)
	}
	return b.String()
}
