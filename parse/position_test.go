package parse_test

import (
	"archive/zip"
	"bytes"
	"html"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/parse"
)

// TestPositions cuts out of the source, for each document with a truth, each note, each citation, each field and each word of a
// note. What stands there, markup aside, is its text. One byte further on it is not.
func TestPositions(t *testing.T) {
	found, err := filepath.Glob(documents + "/*.gold.json")
	require.NoError(t, err)
	for _, folder := range []string{documents + "/variants", "../testdata/traditions", gold + "/real", gold + "/synth", gold + "/train"} {
		more, err := filepath.Glob(folder + "/*.gold.json")
		require.NoError(t, err)
		found = append(found, more...)
	}
	require.NotEmpty(t, found)
	for _, truth := range found {
		files, err := filepath.Glob(strings.TrimSuffix(truth, ".gold.json") + ".*")
		require.NoError(t, err)
		for _, file := range files {
			if filepath.Ext(file) != ".json" {
				t.Run(filepath.Base(file), func(t *testing.T) { checkPositions(t, file) })
			}
		}
	}
}

// documents are those of this repository, gold those that stand beside it, where there are some.
const documents, gold = "../testdata/documents", "../../shared/gold"

// TestPositionsConverted does so for a document with every device in all formats that pandoc makes of it.
func TestPositionsConverted(t *testing.T) {
	pandoc, err := exec.LookPath("pandoc")
	if err != nil {
		require.Empty(t, os.Getenv("IBID_TEST_TOOLS"), "pandoc is not installed")
		t.Skip("pandoc is not installed")
	}
	folder := t.TempDir()
	for _, name := range []string{"devices", "geschichte", "istoriia-en", "web"} {
		for _, format := range []string{"gfm", "html5", "epub3", "docx", "odt", "rtf", "latex", "jats", "tei", "org"} {
			t.Run(name+"/"+format, func(t *testing.T) {
				file := filepath.Join(folder, name+"."+format)
				out, err := exec.Command(pandoc, "-s", "-t", format, "-o", file, filepath.Join(documents, name+".md")).CombinedOutput()
				require.NoError(t, err, string(out))
				checkPositions(t, file)
			})
		}
	}
}

func checkPositions(t *testing.T, file string) {
	doc, err := parse.File(file)
	require.NoError(t, err)
	c := cutter{doc: doc, parts: partsOf(t, file)}
	require.NotEmpty(t, doc.Notes)
	for _, note := range slices.Concat(doc.Notes, doc.Body, doc.References) {
		for _, span := range spans(note) {
			text := span.In(note.Text)
			assert.Equal(t, bare(text), c.cut(note, span, 0), "%q of note %s", text, note.Label)
			if isBare(text) {
				assert.NotEqual(t, text, c.cut(note, span, 1), "%q of note %s, one byte off", text, note.Label)
			}
		}
	}
}

// isBare reports whether a text has nothing but letters and digits, so that whatever is cut off shows.
func isBare(text string) bool {
	return text != "" && strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) < 0
}

// spans are the stretches of a note that mean something: all of it, its citations with their fields, its words.
func spans(note *citation.Note) []citation.Span {
	all := []citation.Span{{End: len(note.Text)}}
	for _, c := range note.Citations {
		all = append(all, c.Span)
		for _, f := range c.Fields {
			all = append(all, f.Span)
		}
	}
	for start := 0; start < len(note.Text); {
		end := len(note.Text)
		if n := strings.IndexByte(note.Text[start:], ' '); n >= 0 {
			end = start + n
		}
		all = append(all, citation.Span{Start: start, End: end})
		start = end + 1
	}
	return all
}

// partsOf are the files of a container, by name, or the file itself under no name.
func partsOf(t *testing.T, file string) map[string][]byte {
	src, err := os.ReadFile(file)
	require.NoError(t, err)
	parts := map[string][]byte{"": src}
	if !bytes.HasPrefix(src, []byte("PK")) {
		return parts
	}
	archive, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	require.NoError(t, err)
	for _, f := range archive.File {
		r, err := f.Open()
		require.NoError(t, err)
		parts[f.Name], err = io.ReadAll(r)
		require.NoError(t, err)
	}
	return parts
}

// A cutter cuts stretches of notes out of a document's source.
type cutter struct {
	doc   *citation.Document
	parts map[string][]byte
}

// cut is what stands in the source where a stretch of a note is said to be, so many bytes further on. Where a page ends in
// a note, the next one's text may stand between: there it is put together from the runs.
func (c cutter) cut(note *citation.Note, span citation.Span, further int) string {
	start, end, part := note.SourceSpan(span)
	whole := c.plain(part, start+further, end+further)
	if c.doc.Format != "text" && c.doc.Format != "markdown" {
		return whole
	}
	var b strings.Builder
	last, paged := start, false
	for _, run := range note.Origin {
		from, to := max(span.Start, run.Text), min(span.End, run.Text+run.Len)
		if from >= to {
			continue
		}
		start, end, part := note.SourceSpan(citation.Span{Start: from, End: to})
		paged = paged || start > last && c.plain(part, last, start) != ""
		last = end
		b.WriteString(c.plain(part, start+further, end+further))
	}
	if paged {
		return b.String()
	}
	return whole
}

// plain is the text between two bytes of a part without its markup.
func (c cutter) plain(part string, start, end int) string {
	src := c.parts[part]
	if src == nil || start < 0 || end > len(src) || start > end {
		return "no such place"
	}
	text := string(src[start:end])
	for _, m := range markup[c.doc.Format] {
		text = m.find.ReplaceAllStringFunc(text, func(s string) string { return m.plain(m.find.FindStringSubmatch(s)) })
	}
	return bare(html.UnescapeString(text))
}

// bare keeps of a text what no spelling of quotation marks, dashes, blanks and emphasis changes.
func bare(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || strings.ContainsRune(".,;:&§", r) {
			return r
		}
		return -1
	}, norm.NFC.String(strings.ReplaceAll(text, "…", "...")))
}

// A rewriting says what the page shows of markup.
type rewriting struct {
	find  *regexp.Regexp
	plain func(groups []string) string
}

func gone(pattern string) rewriting {
	return rewriting{regexp.MustCompile(pattern), func([]string) string { return "" }}
}

func kept(pattern string) rewriting {
	return rewriting{regexp.MustCompile(pattern), func(groups []string) string { return groups[len(groups)-1] }}
}

// markup says of each format what its markup shows, and shares nothing with the readers.
var markup = func() map[string][]rewriting {
	xml := []rewriting{gone(`(?s)<!--.*?-->`), gone(`(?s)<w:(?:instrText|delText)[^>]*>.*?</w:(?:instrText|delText)>`), gone(`(?s)<[^>]*>`)}
	markdown := []rewriting{kept(`(?s)<((?:https?|mailto)[^>]*)>`), gone(`(?s)<[^>]*>`), gone(`(?s)\]\([^)]*\)`), gone(`\]\{[^}]*\}`), gone(`\[\^[^\]]*\]`)}
	accent := rewriting{
		regexp.MustCompile("\\\\([`'^\"~=.]|[uvHcdbkr](?: |\\b))(?:\\{(\\\\?\\pL)\\}|(\\\\?\\pL))"), func(groups []string) string {
			letter := strings.TrimPrefix(groups[2]+groups[3], `\`)
			combining := map[string]string{"`": "\u0300", "'": "\u0301", "^": "\u0302", `"`: "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
				"u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "d": "\u0323", "b": "\u0331", "k": "\u0328", "r": "\u030a"}
			return norm.NFC.String(letter + combining[strings.TrimSpace(groups[1])])
		},
	}
	letters := rewriting{regexp.MustCompile(`\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i|S)(?:\{\}| |\b)`), func(groups []string) string {
		return map[string]string{"ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "i": "ı", "S": "§"}[groups[1]]
	}}
	rtf := []rewriting{
		{regexp.MustCompile(`\\u(-?\d+) ?(?:\\'..|\?)?`), func(groups []string) string {
			n, _ := strconv.Atoi(groups[1])
			return string(rune(uint16(n)))
		}},
		gone(`\{\\field\{\\\*\\fldinst[^}]*\}\}?`), gone(`\\[a-z]+-?\d* ?`), gone(`[{}]`),
	}
	return map[string][]rewriting{
		"html": xml, "epub": xml, "docx": xml, "odt": xml, "tei": xml, "jats": xml, "markdown": markdown,
		"latex": {
			gone(`(?m)%.*\n\s*`), gone(`\\href\{[^}]*\}`), accent, letters, {regexp.MustCompile(`\\(?:ldots|dots)(?:\{\}| )?`), func([]string) string { return "..." }},
			gone(`\\(?:text[a-z]+|[a-z]+)\b`), gone(`\\[,;/:]`), gone(`\\`),
		},
		"rtf": rtf, "org": {kept(`(?s)\[\[[^\]]*\]\[(.*?)\]\]`), gone(`\[\[`)},
	}
}()
