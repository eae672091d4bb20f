package export_test

import (
	"bytes"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/nickng/bibtex"
	"github.com/stretchr/testify/require"
)

// parser guards the BibTeX library's reader, which keeps its state in package variables.
var parser sync.Mutex

// parseBibTeX reads BibTeX that ibid wrote. A parse that failed leaves the reader in a state in which every later one
// fails; the two bytes "@}" end that state.
func parseBibTeX(t testing.TB, source []byte) []*bibtex.BibEntry {
	t.Helper()
	parser.Lock()
	defer parser.Unlock()
	_, _ = bibtex.Parse(strings.NewReader("@}")) // fails, and is meant to
	read, err := bibtex.Parse(bytes.NewReader(source))
	require.NoError(t, err, "%s", source)
	return read.Entries
}

var risLine = regexp.MustCompile(`^([A-Z][A-Z0-9])  - (.*)$`)

// parseRIS reads RIS strictly: tags of two characters, CR LF, TY first, ER last, an empty line between records.
func parseRIS(t testing.TB, source []byte) []map[string][]string {
	t.Helper()
	var records []map[string][]string
	var record map[string][]string
	rest := string(source)
	for rest != "" {
		line, after, found := strings.Cut(rest, "\r\n")
		require.True(t, found, "a line does not end with CR LF: %q", rest)
		require.NotContains(t, line, "\n")
		require.NotContains(t, line, "\r")
		rest = after
		if line == "" {
			require.Nil(t, record, "an empty line inside a record")
			continue
		}
		match := risLine.FindStringSubmatch(line)
		require.NotNil(t, match, "%q", line)
		tag, value := match[1], match[2]
		switch tag {
		case "TY":
			require.Nil(t, record, "a record inside a record")
			record = make(map[string][]string)
		case "ER":
			require.Empty(t, value)
			require.NotNil(t, record)
			records = append(records, record)
			record = nil
			continue
		}
		require.NotNil(t, record, "%q outside a record", line)
		require.NotEmpty(t, strings.TrimSpace(value), "%q", line)
		record[tag] = append(record[tag], value)
	}
	require.Nil(t, record, "the last record does not end")
	return records
}
