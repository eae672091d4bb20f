package reader_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/internal/cli"
)

// TestTenFormats sets the documents of the repository in ten formats, by pandoc and by LibreOffice, and reads them with the
// command. What it prints is the same for all but for the places of things, down to the confidence of each citation. The
// sources have curly quotation marks here, for LaTeX has no straight ones.
func TestTenFormats(t *testing.T) {
	if testing.Short() {
		t.Skip("LibreOffice is slow")
	}
	pandoc, soffice := program(t, "pandoc"), program(t, "soffice")
	folder := t.TempDir()
	sources, err := filepath.Glob("../../testdata/documents/*.md")
	require.NoError(t, err)
	var names, docx []string
	for _, source := range sources {
		name := strings.TrimSuffix(filepath.Base(source), ".md")
		if name == "README" {
			continue
		}
		names, docx = append(names, name), append(docx, filepath.Join(folder, name+".docx"))
		run(t, pandoc, "-t", "markdown-smart", "-o", filepath.Join(folder, name+".md"), source)
		run(t, pandoc, "-f", "markdown-smart", "-o", filepath.Join(folder, name+".docx"), filepath.Join(folder, name+".md"))
	}
	require.NotEmpty(t, names)
	want := map[string][]string{}
	for _, name := range names {
		want[name] = printed(t, filepath.Join(folder, name+".md"))
	}
	for _, to := range []struct{ format, extension string }{
		{"gfm-smart", "gfm.md"}, {"html5", "html"}, {"epub3", "epub"}, {"docx", "docx"}, {"odt", "odt"}, {"rtf", "rtf"}, {"latex", "tex"},
		{"jats", "jats"}, {"tei", "tei"},
	} {
		t.Run("pandoc/"+to.format, func(t *testing.T) {
			for _, name := range names {
				file := filepath.Join(folder, to.format, name+"."+to.extension)
				require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
				run(t, pandoc, "-s", "-f", "markdown-smart", "-t", to.format, "-o", file, filepath.Join(folder, name+".md"))
				same(t, want[name], printed(t, file), name)
			}
		})
	}
	for _, format := range []string{"odt", "docx", "rtf", "html", "pdf"} {
		t.Run("LibreOffice/"+format, func(t *testing.T) {
			out := filepath.Join(folder, "office")
			run(t, soffice, append([]string{"-env:UserInstallation=file://" + filepath.ToSlash(folder) + "/profile", "--headless", "--convert-to", format,
				"--outdir", out}, docx...)...)
			for _, name := range names {
				same(t, want[name], printed(t, filepath.Join(out, name+"."+format)), name)
			}
		})
	}
}

// same compares two documents, and shows where they begin to differ.
func same(t *testing.T, want, got []string, name string) {
	t.Helper()
	for i := range want {
		if i >= len(got) || want[i] != got[i] {
			assert.Equal(t, around(want, i), around(got, i), name)
			return
		}
	}
	assert.Equal(t, len(want), len(got), name)
}

func around(lines []string, i int) string {
	return strings.Join(lines[min(max(i-5, 0), len(lines)):min(i+5, len(lines))], "\n")
}

// printed are the lines of what the command prints for a file, without the name and the format of the file and without places in it.
func printed(t *testing.T, file string) []string {
	var stdout, stderr bytes.Buffer
	require.Zero(t, cli.Run([]string{"-q", "-t", "json", file}, strings.NewReader(""), &stdout, &stderr), stderr.String())
	var document map[string]any
	require.NoError(t, json.Unmarshal(stdout.Bytes(), &document))
	require.NotEmpty(t, document["notes"], file)
	delete(document, "document")
	delete(document, "format")
	lines, err := json.MarshalIndent(withoutPlaces(document), "", " ")
	require.NoError(t, err)
	return strings.Split(string(lines), "\n")
}

func withoutPlaces(v any) any {
	switch v := v.(type) {
	case map[string]any:
		delete(v, "span")
		delete(v, "part")
		for key, inner := range v {
			v[key] = withoutPlaces(inner)
		}
	case []any:
		for i, inner := range v {
			v[i] = withoutPlaces(inner)
		}
	}
	return v
}

func run(t *testing.T, program string, args ...string) {
	t.Helper()
	out, err := exec.Command(program, args...).CombinedOutput()
	require.NoError(t, err, string(out))
}

// program is where a program is. Where it is not installed, the test is skipped, unless the environment says that it must run.
func program(t *testing.T, name string) string {
	path, err := exec.LookPath(name)
	if err != nil {
		if os.Getenv("IBID_TEST_TOOLS") != "" {
			t.Fatalf("%s is not installed", name)
		}
		t.Skipf("%s is not installed", name)
	}
	return path
}
