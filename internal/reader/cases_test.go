package reader

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
)

var update = flag.Bool("update", false, "write the golden files anew")

// wantFile is the file of a case's archive that says what its notes are; all others are the source.
const wantFile = "want"

// A source is what a case reads, and the bytes that its parts have.
type source struct {
	name  string
	src   []byte
	parts map[string][]byte
}

// TestCases reads the archives of testdata: for each format small documents that show one habit of its writers.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(filepath.ToSlash(strings.TrimSuffix(strings.TrimPrefix(file, "testdata/"), ".txtar")), func(t *testing.T) {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			a := parseArchive(string(text))
			s, want := archiveSource(t, filepath.Base(filepath.Dir(file)), a)
			got := describe(t, s)
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(withWant(a, got).String()), 0o644))
				return
			}
			assert.Equal(t, want, got)
		})
	}
}

// archiveSource makes the document: a single file as it is, several as a container.
func archiveSource(t testing.TB, format string, a archive) (source, string) {
	want, s := "", source{parts: map[string][]byte{}}
	var names []string
	for _, f := range a.files {
		if f.name == wantFile {
			want = f.data
			continue
		}
		names = append(names, f.name)
		s.parts[f.name] = []byte(f.data)
	}
	if len(names) == 1 {
		s.name, s.src = names[0], s.parts[names[0]]
		s.parts = map[string][]byte{"": s.src}
		return s, want
	}
	s.name = "case." + format
	s.src = zipped(t, names, s.parts)
	return s, want
}

func zipped(t testing.TB, names []string, parts map[string][]byte) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = w.Write(parts[name])
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

func withWant(a archive, want string) archive {
	for i := range a.files {
		if a.files[i].name == wantFile {
			a.files[i].data = want
			return a
		}
	}
	a.files = append(a.files, archived{wantFile, want})
	return a
}

// describe reads the source and prints its notes, or the error.
func describe(t testing.TB, s source) string {
	doc, err := Read(s.name, s.src, Auto)
	if err != nil {
		return "error: " + err.Error() + "\n"
	}
	checkOrigins(t, s, doc)
	var b strings.Builder
	for _, note := range doc.Notes {
		fmt.Fprintf(&b, "%s: %s\n", note.Label, marked(note))
		if note.Caller != nil {
			b.WriteString(strings.TrimRight("    < "+note.Caller.Sentence, " ") + "\n")
		}
		b.WriteString(embedded(note))
	}
	for _, passage := range doc.Body {
		fmt.Fprintf(&b, "text: %s\n%s", marked(passage), embedded(passage))
	}
	for _, note := range doc.References {
		fmt.Fprintf(&b, "ref: %s\n%s", marked(note), embedded(note))
	}
	for _, d := range doc.Diagnostics {
		fmt.Fprintf(&b, "%s: %s\n", d.Code, d.Message)
	}
	return b.String()
}

// embedded prints what reference managers cite in a note: the text that shows it, and each work on a line.
func embedded(note *citation.Note) string {
	var b strings.Builder
	for _, e := range note.Embedded {
		fmt.Fprintf(&b, "    ‹%s›\n", e.In(note.Text))
		for _, item := range e.Items {
			fmt.Fprintf(&b, "      %s: %s", item.Manager, item.Record)
			for _, part := range [...]struct{ name, value string }{
				{string(item.Locator.Label), item.Locator.Value}, {"after", item.Prefix}, {"before", item.Suffix}, {"key", strings.Join(item.Keys, " ")},
			} {
				if part.value != "" {
					fmt.Fprintf(&b, ", %s %s", part.name, part.value)
				}
			}
			if item.SuppressAuthor {
				b.WriteString(", no author")
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

// marked prints a note's text with its marks: <i>, <b>, <sc>, <sup>, <a target>.
func marked(note *citation.Note) string {
	names := map[citation.MarkKind]string{
		citation.MarkItalic: "i", citation.MarkBold: "b", citation.MarkSmallCaps: "sc", citation.MarkSuperscript: "sup", citation.MarkLink: "a",
	}
	inserts := map[int]string{}
	for _, m := range note.Marks {
		tag := names[m.Kind]
		inserts[m.End] = "</" + tag + ">" + inserts[m.End]
	}
	for _, m := range note.Marks {
		tag := names[m.Kind]
		if m.Target != "" {
			tag += " " + m.Target
		}
		inserts[m.Start] += "<" + tag + ">"
	}
	var places []int
	for place := range inserts {
		places = append(places, place)
	}
	sort.Ints(places)
	var b strings.Builder
	last := 0
	for _, place := range places {
		b.WriteString(note.Text[last:place] + inserts[place])
		last = place
	}
	return b.String() + note.Text[last:]
}

// checkOrigins proves that each note leads back to its bytes: the runs cover the text in order, a run that the source
// spells the same has the same bytes there (any white space for a blank), and the callers stand in the source.
func checkOrigins(t testing.TB, s source, doc *citation.Document) {
	for _, notes := range [][]*citation.Note{doc.Notes, doc.Body, doc.References} {
		for _, note := range notes {
			checkOrigin(t, s, note)
		}
	}
}

func checkOrigin(t testing.TB, s source, note *citation.Note) {
	end := 0
	for _, run := range note.Origin {
		require.Equal(t, end, run.Text, "run of %q", note.Text)
		end += run.Len
		require.LessOrEqual(t, end, len(note.Text), note.Text)
		src, ok := s.parts[run.Part]
		require.True(t, ok, "part %q", run.Part)
		require.LessOrEqual(t, run.Source+run.Width, len(src), note.Text)
		require.GreaterOrEqual(t, run.Source, 0)
		if run.Width == run.Len {
			checkRun(t, note.Text[run.Text:end], src[run.Source:run.Source+run.Width])
		}
	}
	require.Equal(t, len(note.Text), end, "runs of %q", note.Text)
	for _, m := range note.Marks {
		require.Less(t, m.Start, m.End, note.Text)
		require.LessOrEqual(t, m.End, len(note.Text), note.Text)
		require.True(t, utf8.RuneStart(note.Text[m.Start]), note.Text)
	}
	if c := note.Caller; c != nil {
		require.Less(t, c.Source, len(s.parts[c.Part]), note.Text)
	}
}

// checkRun compares a run's text with its bytes. A blank may stand for a line's end, or for the tag that makes one; a
// character beyond ASCII may happen to have as many bytes as its spelling: <q> is “, --- is —.
func checkRun(t testing.TB, text string, src []byte) {
	for i := range len(text) {
		blank := text[i] == ' ' && isBlankSource(src[i])
		spelling := text[i] >= utf8.RuneSelf && src[i] < utf8.RuneSelf
		if !blank && !spelling {
			require.Equal(t, text[i], src[i], "%q came from %q", text, src)
		}
	}
}

func isBlankSource(b byte) bool {
	return unicode.IsSpace(rune(b)) || strings.IndexByte(`<\{}&~`, b) >= 0 || b >= 0x80
}
