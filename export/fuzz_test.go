package export_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/nickng/bibtex"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
)

// fuzzed is a bibliography of two records whose values a fuzzer chose. The second shows whether the first ended where it
// should.
func fuzzed(kind uint8, id, title, family, given, number, url string, y int) *citation.Bibliography {
	types := citation.Types()
	r := &citation.Record{
		ID: id, Type: types[int(kind)%len(types)], Title: title, ContainerTitle: title + family, Publisher: given, PublisherPlace: family,
		Author: []citation.Name{{Family: family, Given: given}, {Literal: title}, {Family: family, NonDroppingParticle: given, Suffix: number}},
		Editor: []citation.Name{{Given: given}}, Volume: number, Issue: number, Page: number, Edition: number, Genre: given,
		URL: url, DOI: url, Note: title, Archive: family, Issued: citation.Date{Start: citation.Day{Year: y, Month: int(kind) % 14, Day: y % 40}},
		Accessed: citation.Date{Literal: number}, Keyword: title, Language: given, ISBN: number, Illustrator: []citation.Name{{Literal: title}},
	}
	return &citation.Bibliography{Records: []*citation.Record{r, {ID: "next", Title: "Next"}}}
}

// unlatex reads back what the escape table wrote. The words of commands are found before the signs, as TeX does.
var unlatex = strings.NewReplacer(
	`\textbackslash{}`, `\`, `\textbraceleft{}`, `{`, `\textbraceright{}`, `}`, `\textasciitilde{}`, `~`, `\textasciicircum{}`, `^`,
	`\&`, `&`, `\%`, `%`, `\$`, `$`, `\#`, `#`, `\_`, `_`, `~`, "\u00a0", `\/@`, `@`,
)

// FuzzBibTeX writes both dialects and reads them with the BibTeX library: two entries, their keys, and every title
// character by character.
func FuzzBibTeX(f *testing.F) {
	f.Fuzz(func(t *testing.T, kind uint8, id, title, family, given, number, url string, y int) {
		for _, format := range []string{"bibtex", "biblatex"} {
			out := encode(t, format, fuzzed(kind, id, title, family, given, number, url, y))
			require.True(t, utf8.Valid(out))
			entries := parseBibTeX(t, out)
			require.Len(t, entries, 2, "%s", out)
			assert.Equal(t, "next", entries[1].CiteName)
			for field, value := range entries[0].Fields {
				assert.NotContains(t, value.String(), "\n", field)
				assert.Equal(t, strings.Count(value.String(), "{"), strings.Count(value.String(), "}"), field)
			}
			assertTitle(t, title, entries[0].Fields["title"])
		}
	})
}

func assertTitle(t *testing.T, title string, got bibtex.BibString) {
	t.Helper()
	var back []*citation.Record
	require.NoError(t, json.Unmarshal(encode(t, "csljson", &citation.Bibliography{Records: []*citation.Record{{Title: title}}}), &back))
	if want := back[0].Title; want != "" {
		require.NotNil(t, got, "%q", want)
		assert.Equal(t, want, unlatex.Replace(got.String()))
	}
}

// FuzzRIS writes RIS and reads it strictly: two records, a title that is the same, and no line that a value began.
func FuzzRIS(f *testing.F) {
	f.Fuzz(func(t *testing.T, kind uint8, id, title, family, given, number, url string, y int) {
		b := fuzzed(kind, id, title, family, given, number, url, y)
		out := encode(t, "ris", b)
		require.True(t, utf8.Valid(out))
		records := parseRIS(t, out)
		require.Len(t, records, 2, "%s", out)
		assert.Equal(t, []string{"next"}, records[1]["ID"])
		var back []*citation.Record
		require.NoError(t, json.Unmarshal(encode(t, "csljson", b), &back))
		if back[0].Title != "" {
			assert.Equal(t, []string{back[0].Title}, records[0]["TI"])
		}
		assert.LessOrEqual(t, len(records[0]["SP"]), 1)
		assert.LessOrEqual(t, len(records[0]["PY"]), 1)
	})
}

// FuzzCSLJSON writes CSL-JSON: it is valid, and reading and writing it again changes nothing.
func FuzzCSLJSON(f *testing.F) {
	f.Fuzz(func(t *testing.T, kind uint8, id, title, family, given, number, url string, y int) {
		out := encode(t, "csljson", fuzzed(kind, id, title, family, given, number, url, y))
		require.NoError(t, validCSL(t, out))
		var back []*citation.Record
		require.NoError(t, json.Unmarshal(out, &back))
		require.Len(t, back, 2)
		again := encode(t, "csljson", &citation.Bibliography{Records: back})
		assert.True(t, bytes.Equal(out, again), "%s\n%s", out, again)
	})
}
