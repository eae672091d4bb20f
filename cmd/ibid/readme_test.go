package main

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/internal/cli"
)

var (
	readmeDocument = regexp.MustCompile("(?s)```markdown\n(.*?)```")
	readmeConsole  = regexp.MustCompile("(?s)```console\n\\$ ibid ([^\n]*)\n(.*?)```")
)

// TestReadme runs what the README shows, on the document that it shows. A line “...” stands for any number of lines.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	document := readmeDocument.FindSubmatch(readme)
	require.NotNil(t, document)
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("chapter.md", document[1], 0o666))
	sessions := readmeConsole.FindAllStringSubmatch(string(readme), -1)
	require.Len(t, sessions, 3)
	for _, session := range sessions {
		t.Run(session[1], func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			cli.Run(strings.Fields(session[1]), strings.NewReader(""), &stdout, &stderr)
			want := regexp.QuoteMeta(session[2])
			want = strings.ReplaceAll(want, regexp.QuoteMeta("...\n"), "(?s:.*)")
			assert.Regexp(t, "^"+want+"$", stderr.String()+stdout.String())
		})
	}
}

var codeConstant = regexp.MustCompile(`(?m)^\tCode\w+ +(?:citation\.)?Code = "([a-z-]+)"`)

// TestDiagnosticsAreDocumented checks that docs/json.md has every code that there is, and no other.
func TestDiagnosticsAreDocumented(t *testing.T) {
	page, err := os.ReadFile("../../docs/json.md")
	require.NoError(t, err)
	_, tables, found := strings.Cut(string(page), "## Diagnostics")
	require.True(t, found)
	var documented []string
	for _, row := range regexp.MustCompile("(?m)^\\| (`.*?) \\|").FindAllStringSubmatch(tables, -1) {
		for _, code := range strings.Split(row[1], ", ") {
			documented = append(documented, strings.Trim(code, "`"))
		}
	}
	var codes []string
	for _, file := range []string{"../../citation/code.go", "../../internal/reader/diagnostic.go"} {
		source, err := os.ReadFile(file)
		require.NoError(t, err)
		found := codeConstant.FindAllStringSubmatch(string(source), -1)
		require.NotEmpty(t, found, file)
		for _, match := range found {
			codes = append(codes, match[1])
		}
	}
	assert.ElementsMatch(t, codes, documented)
}
