package reader

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// nesting is how deep the hostile documents nest.
const nesting = 100_000

func nested(before, open, text, shut, after string) []byte {
	return []byte(before + strings.Repeat(open, nesting) + text + strings.Repeat(shut, nesting) + after)
}

const (
	wordRoot = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`
	odfRoot  = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">`
)

// utf16Name is a stream's name as an OLE file's directory spells it.
func utf16Name(name string) string {
	var b strings.Builder
	for _, r := range name {
		b.WriteRune(r)
		b.WriteByte(0)
	}
	return b.String()
}

func TestHostile(t *testing.T) {
	jpeg := []byte("\xff\xd8\xff\xe0\x00\x10JFIF\x00" + strings.Repeat("\x9c\x01\x00", 400))
	word := parts(t, "word/document.xml", wordRoot+`<w:body><w:p><w:r><w:t>Text.</w:t></w:r></w:p></w:body></w:document>`)
	for _, test := range []struct {
		name, file string
		src        []byte
		want       string
	}{
		{"a JPEG", "a.docx", jpeg, "a.docx: is no Word document: it is no zip archive but looks like a JPEG picture"},
		{"a JPEG", "a.odt", jpeg, "a.odt: is no OpenDocument text: it is no zip archive but looks like a JPEG picture"},
		{"a JPEG", "a.epub", jpeg, "a.epub: is no EPUB: it is no zip archive but looks like a JPEG picture"},
		{"a JPEG", "a.rtf", jpeg, `a.rtf: is no RTF: it does not begin with {\rtf`},
		{"a password", "a.docx", []byte(oleMagic + strings.Repeat("\x00", 600) + utf16Name("EncryptedPackage")), "a.docx: " + ErrPassword.Error()},
		{"an old Word file", "a.docx", []byte(oleMagic + strings.Repeat("\x00", 600) + utf16Name("WordDocument")), "a.docx: " + ErrOldWord.Error()},
		{"cut short", "a.docx", word[:len(word)/2], "a.docx: " + ErrTruncated.Error()},
		{"no content", "a.docx", parts(t, "x.xml", "<x/>"), "a.docx: word/document.xml: the part is missing"},
		{"no content", "a.odt", parts(t, "x.xml", "<x/>"), "a.odt: content.xml: the part is missing"},
		{"no content", "a.epub", parts(t, "x.xml", "<x/>"), "a.epub: META-INF/container.xml: the part is missing"},
		{"XML cut short", "a.docx", parts(t, "word/document.xml", wordRoot+"<w:body><w:p>"), "a.docx: word/document.xml: XML syntax: unexpected EOF"},
		{"nested elements", "a.html", nested("<!DOCTYPE html>", "<div>", "x", "</div>", ""), "a.html: " + ErrDepthLimit.Error()},
		{"nested elements", "a.jats", nested("<?xml version='1.0'?><article>", "<p>", "x", "</p>", "</article>"), "a.jats: " + ErrDepthLimit.Error()},
		{"nested elements", "a.tei", nested("<TEI>", "<p>", "x", "</p>", "</TEI>"), "a.tei: " + ErrDepthLimit.Error()},
		{"nested elements", "a.docx", parts(t, "word/document.xml", string(nested(wordRoot, "<w:p>", "", "</w:p>", "</w:document>"))),
			"a.docx: word/document.xml: " + ErrDepthLimit.Error()},
		{"nested elements", "a.odt", parts(t, "content.xml", string(nested(odfRoot, "<text:p>", "", "</text:p>", "</office:document-content>"))),
			"a.odt: content.xml: " + ErrDepthLimit.Error()},
		{"nested elements dropped", "a.docx", parts(t, "word/document.xml", string(nested(wordRoot, "<w:del>", "", "</w:del>", "</w:document>"))),
			"a.docx: word/document.xml: " + ErrDepthLimit.Error()},
		{"nested groups", "a.rtf", nested(`{\rtf1 `, "{", "x", "}", "}"), "a.rtf: " + ErrDepthLimit.Error()},
		{"nested braces", "a.tex", nested(`\begin{document}`, "{", "x", "}", ""), "a.tex: " + ErrDepthLimit.Error()},
		{"nested arguments", "a.tex", nested(`\begin{document}`, `\emph{`, "x", "}", ""), "a.tex: " + ErrDepthLimit.Error()},
		{"nested notes", "a.tex", nested(`\begin{document}`, `\footnote{`, "x", "}", ""), "a.tex: " + ErrDepthLimit.Error()},
		{"macros without end", "a.tex", []byte(`\newcommand{\a}{\a\a}\begin{document}\a\end{document}`), "a.tex: " + ErrDepthLimit.Error()},
		{"macros that double", "a.tex", []byte(doubling()), "a.tex: " + ErrMacros.Error()},
	} {
		t.Run(test.name+" in "+test.file, func(t *testing.T) {
			_, err := Read(test.file, test.src, Auto)
			require.Error(t, err)
			assert.Equal(t, test.want, placeOf.ReplaceAllString(err.Error(), ""))
		})
	}
}

// placeOf is where an error says that it is.
var placeOf = regexp.MustCompile(`byte \d+: `)

// doubling is a document whose forty macros each use the one before twice.
func doubling() string {
	var b strings.Builder
	b.WriteString(`\newcommand{\maa}{xx}`)
	name := func(k int) string { return `\m` + string(rune('a'+k/26)) + string(rune('a'+k%26)) }
	for k := 1; k < 40; k++ {
		b.WriteString(`\newcommand{` + name(k) + "}{" + name(k-1) + name(k-1) + "}")
	}
	return b.String() + `\begin{document}` + name(39) + `\end{document}`
}

// parts is a container with one part.
func parts(t testing.TB, name, content string) []byte {
	return zipped(t, []string{name}, map[string][]byte{name: []byte(content)})
}

// A blankReader is endless white space.
type blankReader struct{}

func (blankReader) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

// bomb is a container whose parts are that many blanks each.
func bomb(t testing.TB, size int64, names ...string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestSpeed) })
	for _, name := range names {
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = io.CopyN(w, blankReader{}, size)
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

// lying is a bomb that says its part is small.
func lying(t testing.TB, size int64, name string) []byte {
	src := bomb(t, size, name)
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	require.NoError(t, err)
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	header := z.File[0].FileHeader
	header.UncompressedSize64 = 10
	w, err := out.CreateRaw(&header)
	require.NoError(t, err)
	raw, err := z.File[0].OpenRaw()
	require.NoError(t, err)
	_, err = io.Copy(w, raw)
	require.NoError(t, err)
	require.NoError(t, out.Close())
	return b.Bytes()
}

func TestLimits(t *testing.T) {
	small := Options{Limits: Limits{Part: 1 << 20, Total: 3 << 19, Depth: 100}}
	t.Run("a part that is too large", func(t *testing.T) {
		_, err := small.Read("a.docx", bomb(t, 2<<20, "word/document.xml"))
		assert.ErrorIs(t, err, ErrPartLimit)
	})
	t.Run("a part that says it is small", func(t *testing.T) {
		_, err := small.Read("a.docx", lying(t, 2<<20, "word/document.xml"))
		assert.Error(t, err)
	})
	t.Run("parts that are too large together", func(t *testing.T) {
		_, err := small.Read("a.odt", bomb(t, 1<<20, "META-INF/manifest.xml", "styles.xml", "content.xml"))
		assert.ErrorIs(t, err, ErrTotalLimit)
	})
	t.Run("a default", func(t *testing.T) {
		_, err := Read("a.docx", bomb(t, DefaultPartLimit+1, "word/document.xml"), Auto)
		assert.ErrorIs(t, err, ErrPartLimit)
	})
	t.Run("a part that is packed too densely", func(t *testing.T) {
		dense := bomb(t, smallPart+1, "word/document.xml")
		_, err := Read("a.docx", dense, Auto)
		assert.ErrorIs(t, err, ErrRatioLimit)
		_, err = Read("a.docx", bomb(t, smallPart, "word/document.xml"), Auto)
		assert.NotErrorIs(t, err, ErrRatioLimit)
		_, err = Options{Limits: Limits{Ratio: 2000}}.Read("a.docx", dense)
		assert.NotErrorIs(t, err, ErrRatioLimit)
	})
	t.Run("depth", func(t *testing.T) {
		deep := []byte("<!DOCTYPE html>" + strings.Repeat("<div>", 150))
		_, err := small.Read("a.html", deep)
		assert.ErrorIs(t, err, ErrDepthLimit)
		_, err = Read("a.html", deep, Auto)
		assert.NoError(t, err)
	})
}

func TestNodeLimit(t *testing.T) {
	small := Options{Limits: Limits{Nodes: 1000}}
	many := strings.Repeat("<p/>", 1001)
	_, err := small.Read("a.odt", parts(t, "content.xml", "<x>"+many+"</x>"))
	assert.ErrorIs(t, err, ErrNodeLimit, "empty elements in a container")
	_, err = small.Read("a.tei", []byte("<TEI>"+many+"</TEI>"))
	assert.NoError(t, err, "a file that is not compressed has the elements that it has")

	attributes := strings.Repeat(` a="b"`, maxAttributes+1)
	_, err = Read("a.odt", parts(t, "content.xml", "<!-- it's --><x"+attributes+"/>"), Auto)
	assert.ErrorIs(t, err, ErrNodeLimit, "attributes of one tag")
	_, err = Read("a.odt", parts(t, "content.xml", "<x><!--"+attributes+"--></x>"), Auto)
	assert.NoError(t, err, "the same in a comment")
}
