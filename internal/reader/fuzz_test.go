package reader

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
)

func FuzzReadText(f *testing.F)     { fuzzRead(f, "text", Text) }
func FuzzReadMarkdown(f *testing.F) { fuzzRead(f, "markdown", Markdown) }
func FuzzReadOrg(f *testing.F)      { fuzzRead(f, "org", Org) }
func FuzzReadTypst(f *testing.F)    { fuzzRead(f, "typst", Typst) }

// fuzzRead starts from the cases of a format.
func fuzzRead(f *testing.F, folder string, format Format) {
	files, err := filepath.Glob("testdata/" + folder + "/*.txtar")
	require.NoError(f, err)
	require.NotEmpty(f, files)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(f, err)
		f.Add([]byte(parseArchive(string(text)).files[0].data))
	}
	for _, seed := range []string{
		"\xff\xfea\x00", "[^1]: ^[", "a^[b^[c]\n\n[^1]: x[^1]", "¹ a\n\f¹ b", "*\u00ad-\n", "[^a]:\n\n    b", "> [^1]: a\n> b", "a[[1\\](#x)\n\n[[1\\]](#y) b",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		doc, err := Read("fuzz", src, format)
		if err != nil {
			require.Nil(t, doc)
			return
		}
		requireSound(t, doc, len(src))
	})
}

// requireSound checks what holds for every document, whatever the bytes.
func requireSound(t testing.TB, doc *citation.Document, size int) {
	for _, notes := range [][]*citation.Note{doc.Notes, doc.References} {
		for _, n := range notes {
			require.True(t, utf8.ValidString(n.Text), "%q", n.Text)
			require.Equal(t, strings.TrimSpace(n.Text), n.Text)
			end := 0
			for _, run := range n.Origin {
				require.Equal(t, end, run.Text)
				require.Positive(t, run.Len)
				end += run.Len
				require.GreaterOrEqual(t, run.Source, 0)
				require.GreaterOrEqual(t, run.Width, 0)
				require.LessOrEqual(t, run.Source+run.Width, size)
			}
			require.Equal(t, len(n.Text), end)
			for _, m := range n.Marks {
				require.Less(t, m.Start, m.End)
				require.LessOrEqual(t, m.End, len(n.Text))
				require.True(t, utf8.RuneStart(n.Text[m.Start]))
				require.True(t, m.End == len(n.Text) || utf8.RuneStart(n.Text[m.End]))
			}
			if n.Caller != nil {
				require.GreaterOrEqual(t, n.Caller.Source, 0)
				require.Less(t, n.Caller.Source, size)
			}
			start, stop, _ := n.SourceSpan(citation.Span{End: len(n.Text)})
			require.LessOrEqual(t, start, stop)
			require.LessOrEqual(t, stop, size)
		}
	}
	for _, d := range doc.Diagnostics {
		require.GreaterOrEqual(t, d.Pos.Line, 1, d.Message)
		require.LessOrEqual(t, d.Pos.Offset, size, d.Message)
	}
}

// big repeats a text until it has size bytes.
func big(text string, size int) []byte { return bytes.Repeat([]byte(text), size/len(text)+1) }

func BenchmarkRead(b *testing.B) {
	const size = 10 << 20
	var list, body strings.Builder
	for i := range 20000 {
		body.WriteString("A sentence of the text.[" + strconv.Itoa(i+1) + "] ")
		list.WriteString("[" + strconv.Itoa(i+1) + "] Ibid.\n\n")
	}
	notes := body.String() + "\n\nNotes\n\n" + list.String()
	sources := []struct {
		name   string
		format Format
		src    []byte
	}{
		{"20000 notes", Text, []byte(notes)},
		{"20000 definitions", Markdown, []byte(strings.NewReplacer("\n\n[", "\n\n[^", ".[", ".[^", "] Ibid", "]: Ibid").Replace(notes))},
		{"prose", Text, big("It was in 1848 that the question was put again, and again it was evaded.1\n", size)},
		{"prose in Markdown", Markdown, big("It was in *1848* that the question was put again, and again it was evaded.¹\n\n", size)},
		{"one note", Markdown, append([]byte("a[^1]\n\n[^1]: "), big("*op. cit.*, [12](x) and `so` on & on, ", size)...)},
		{"stars", Text, big("a*b* c* ", size)},
		{"brackets", Markdown, append([]byte("a[^1]\n\n[^1]: "), big("[", size/10)...)},
		{"labels", Text, big("1 a\n", size/10)},
		{"labels and markers", Text, big("1 a1\n", size/10)},
		{"raised", Text, big("a¹\n\n¹ b\n\n", size/10)},
		{"pages", Text, big("Head 1\n\nText.1\n\n1 Note.\n\f", size/4)},
		{"unclosed Org", Org, big("a[fn:: /b *c [fn:x: ", size/10)},
		{"unclosed Typst", Typst, big("a#footnote[ _b *c #emph[ ", size/10)},
		{"unclosed", Markdown, big("a^[b ` [^ <!-- ]{ ", size/10)},
	}
	for _, s := range sources {
		b.Run(s.name, func(b *testing.B) {
			b.SetBytes(int64(len(s.src)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Read(s.name, s.src, s.format); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
