package export_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/export"
)

// unwritten are the variables that a format leaves out, each for a reason that account.go or the encoder gives.
var unwritten = map[string][]citation.Variable{
	"bibtex":   {citation.VarYearSuffix, citation.VarPageFirst, citation.VarCitationLabel, citation.VarContainerTitleShort},
	"biblatex": {citation.VarYearSuffix, citation.VarPageFirst},
	"ris":      {citation.VarYearSuffix, citation.VarPageFirst, citation.VarCitationLabel},
}

// TestConformance holds every encoder of the table to what the package comment promises of all.
func TestConformance(t *testing.T) {
	for _, format := range export.Names() {
		t.Run(format, func(t *testing.T) {
			t.Run("no bibliography", func(t *testing.T) {
				for _, b := range []*citation.Bibliography{nil, {}, {Document: &citation.Document{}}, {Records: []*citation.Record{nil}}} {
					assert.Equal(t, 0, records(t, format, encode(t, format, b)))
				}
			})
			t.Run("empty records", func(t *testing.T) {
				b := &citation.Bibliography{Records: []*citation.Record{{}, {}, {ID: "ref2"}}}
				assert.Equal(t, 3, records(t, format, encode(t, format, b)))
			})
			t.Run("one field", func(t *testing.T) { testOneField(t, format) })
			t.Run("every field", func(t *testing.T) { testEveryField(t, format) })
			t.Run("hostile values", func(t *testing.T) { testHostile(t, format) })
			t.Run("hostile keys", func(t *testing.T) { testHostileKeys(t, format) })
			t.Run("hostile dates", func(t *testing.T) { testHostileDates(t, format) })
			t.Run("twice", func(t *testing.T) { testTwice(t, format) })
			t.Run("failing writer", func(t *testing.T) { testFailingWriter(t, format) })
		})
	}
}

// testOneField writes records that have one variable each, and looks for its value.
func testOneField(t *testing.T, format string) {
	for _, v := range citation.TextVariables() {
		r := &citation.Record{ID: "one", Type: citation.TypeArticleJournal}
		r.SetText(v, fullText(v))
		out := string(encode(t, format, &citation.Bibliography{Records: []*citation.Record{r}}))
		switch v {
		case citation.VarPageFirst, citation.VarContainerTitleShort: // stand in for the page and the container
			assert.Contains(t, written(format, out), fullText(v), v)
		default:
			assertSays(t, format, out, v, fullText(v))
		}
	}
	for _, v := range citation.NameVariables() {
		r := &citation.Record{ID: "one", Type: citation.TypeBook}
		r.SetNames(v, person("Family", "Given"))
		assert.Contains(t, string(encode(t, format, &citation.Bibliography{Records: []*citation.Record{r}})), "Family", v)
	}
	for _, v := range citation.DateVariables() {
		r := &citation.Record{ID: "one", Type: citation.TypeReport}
		r.SetDate(v, year(1987))
		assert.Contains(t, string(encode(t, format, &citation.Bibliography{Records: []*citation.Record{r}})), "1987", v)
	}
}

// testEveryField writes each type with every variable, and looks for every value.
func testEveryField(t *testing.T, format string) {
	for _, r := range full().Records {
		out := string(encode(t, format, &citation.Bibliography{Records: []*citation.Record{r}}))
		require.Equal(t, 1, records(t, format, []byte(out)))
		for _, v := range citation.TextVariables() {
			if v != citation.VarPage { // a whole work has none
				assertSays(t, format, out, v, r.Text(v))
			}
		}
		for _, v := range citation.NameVariables() {
			assert.Contains(t, out, "Family-"+string(v), "%s of %s", v, r.Type)
			assert.Contains(t, out, "Body-"+string(v), "%s of %s", v, r.Type)
		}
		for _, v := range citation.DateVariables() {
			assert.Contains(t, out, strconv.Itoa(r.Date(v).Year()), "%s of %s", v, r.Type)
		}
	}
}

func assertSays(t *testing.T, format, out string, v citation.Variable, value string) {
	t.Helper()
	for _, left := range unwritten[format] {
		if left == v {
			assert.NotContains(t, written(format, out), value, v)
			return
		}
	}
	if v == citation.VarLanguage && format == "biblatex" {
		value = "german"
	}
	assert.Contains(t, written(format, out), value, v)
}

// written takes away what formats do to harmless values.
func written(format, out string) string {
	switch format {
	case "bibtex", "biblatex":
		return strings.NewReplacer(`\_`, "_", "%20", " ", "--", "–").Replace(out)
	case "ris":
		return strings.NewReplacer("\r\nEP  - ", "–").Replace(out)
	}
	return out
}

// hostile are values that end, escape or open something in one format or another.
var hostile = []string{
	`{`, `}`, `}}`, `{{`, `\`, `\\`, `\}`, `"`, `",`, `'`, `#`, `%`, `&`, `$`, `~`, `^`, `_`, `@`, `@book{x,`, `},\n@book{y,`, `a@b {c} "d" 5%`,
	`a\@b`, `100 % of {Ω} @home`, ` and `, `and`, `AND others`, `a, b, c, d`, `,`, `=`, `<b>&amp;</b>`, `]]>`, `null`, `007`, `-5`, `+5`, `1e9`,
	"ER  - ", "x\r\nER  - \r\n\r\nTY  - BOOK\r\n", "x\n}\n@book{z,\n}", "line\nline", "line\rline", "line\u2028line", "line\u0085line", "line\vline",
	"\x00", "a\x00b", "\x1b[31m", "\ufeffBOM", "\ufffe", "no\u00a0break", "thin\u202fspace", "soft\u00adhyphen", "right\u202eleft", "\u200d",
	"caf\xe9", "\xff\xfe", "\xed\xa0\x80", "Достоевский", "漢字", "e\u0301", "𝔉𝔯𝔞𝔨𝔱𝔲𝔯", "👩‍🔬", "  padded  ", " ", "\t", strings.Repeat("{", 50), strings.Repeat("long ", 2000),
}

// hostileBibliography has a record for each hostile value of one line's length.
func hostileBibliography() *citation.Bibliography {
	b := &citation.Bibliography{}
	for _, value := range hostile {
		if len(value) < 100 {
			b.Records = append(b.Records, &citation.Record{
				ID: value, Type: citation.TypeChapter, Title: "T " + value, ContainerTitle: value, Publisher: value, PublisherPlace: value,
				Page: value, Volume: value, Edition: value, URL: value, DOI: value, Note: value, Genre: value, Keyword: value, Language: value,
				Author:     []citation.Name{{Literal: value}, {Family: value, Given: value}, {Family: value, Suffix: value, NonDroppingParticle: value}},
				Translator: []citation.Name{{Family: "Smith", Given: value}}, Issued: year(1990), OriginalDate: citation.Date{Literal: value},
			})
		}
	}
	return b
}

// testHostile puts each hostile value into every variable and every place of the document.
func testHostile(t *testing.T, format string) {
	for _, value := range hostile {
		for _, kind := range []citation.Type{citation.TypeBook, citation.TypeArticleJournal, citation.TypeChapter, citation.TypeWebpage, citation.TypeLegalCase} {
			if len(value) > 1000 && kind != citation.TypeBook {
				continue
			}
			r := &citation.Record{ID: "hostile", Type: kind}
			for _, v := range citation.TextVariables() {
				r.SetText(v, value)
			}
			for _, v := range citation.NameVariables() {
				r.SetNames(v, []citation.Name{
					{Literal: value}, {Family: value, Given: value, Suffix: value, DroppingParticle: value, NonDroppingParticle: value},
					{Family: value}, {Given: value}, {},
				})
			}
			for _, v := range citation.DateVariables() {
				r.SetDate(v, citation.Date{Literal: value})
			}
			note := &citation.Note{Label: value, Text: value}
			note.Citations = []*citation.Citation{{
				Span: citation.Span{End: len(value)}, Prefix: value, Suffix: value, Locator: citation.Locator{Value: value}, Record: r,
				Via: &citation.Via{Rule: value, Note: value, Reason: value},
			}}
			b := &citation.Bibliography{Document: &citation.Document{Name: value, Notes: []*citation.Note{note}}, Records: []*citation.Record{r, {ID: "next", Title: "Next"}}}
			out := encode(t, format, b)
			require.True(t, utf8.Valid(out), "%q", value)
			require.Equal(t, 2, records(t, format, out), "%q", value)
		}
	}
}

// testHostileKeys looks for keys that are there, are different and are harmless, whatever the records come with.
func testHostileKeys(t *testing.T, format string) {
	ids := []string{"", " ", "a b", "a,b", "a}b", "comment", "String", "1984", "-x", "Žižek2008", "Достоевский", "ab", "AB", "ab", "\x00", "ref1", "good1990"}
	b := &citation.Bibliography{}
	for _, id := range ids {
		b.Records = append(b.Records, &citation.Record{ID: id, Title: "T"})
	}
	out := encode(t, format, b)
	require.Equal(t, len(ids), records(t, format, out))
	seen := make(map[string]bool)
	for _, key := range keys(t, format, out) {
		assert.Regexp(t, regexp.MustCompile(`^[A-Za-z][A-Za-z0-9:.+/_-]*$`), key)
		assert.NotContains(t, []string{"comment", "string", "preamble"}, strings.ToLower(key))
		assert.False(t, seen[strings.ToLower(key)], key)
		seen[strings.ToLower(key)] = true
	}
	assert.Len(t, seen, len(ids))
	assert.True(t, seen["good1990"] && seen["ref1"] && seen["zizek2008"])
}

// testHostileDates: no month of 13, no year of five digits, no range that runs backwards.
func testHostileDates(t *testing.T, format string) {
	extreme := []int{math.MinInt, -10000, -9999, -1, 0, 1, 12, 13, 31, 32, 9999, 10000, math.MaxInt}
	b := &citation.Bibliography{}
	for _, y := range extreme {
		for _, m := range extreme {
			d := citation.Date{Start: citation.Day{Year: y, Month: m, Day: m}, End: citation.Day{Year: m, Month: y, Day: 31}, Season: m, Circa: m > 12}
			r := &citation.Record{Type: citation.TypeBook, Title: "T"}
			for _, v := range citation.DateVariables() {
				r.SetDate(v, d)
			}
			b.Records = append(b.Records, r)
		}
	}
	out := encode(t, format, b)
	assert.Equal(t, len(b.Records), records(t, format, out))
	assert.NotRegexp(t, `\d{5}`, string(out))
	assert.NotRegexp(t, `\d{4}-(1[3-9]|[3-9]\d)`, string(out))
}

// testTwice: the same bytes again, from many goroutines, and the bibliography is as it was.
func testTwice(t *testing.T, format string) {
	b := typical()
	want := encode(t, format, b)
	assert.Equal(t, typical(), b)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			encoder, _ := export.ByName(format)
			var out bytes.Buffer
			assert.NoError(t, encoder(&out, b))
			assert.Equal(t, string(want), out.String())
		})
	}
	wait.Wait()
}

var errFull = errors.New("disk full")

// A fullDisk takes so many bytes and no more.
type fullDisk struct{ free int }

func (d *fullDisk) Write(p []byte) (int, error) {
	if len(p) > d.free {
		n := d.free
		d.free = 0
		return n, errFull
	}
	d.free -= len(p)
	return len(p), nil
}

func testFailingWriter(t *testing.T, format string) {
	encoder, _ := export.ByName(format)
	size := len(encode(t, format, typical()))
	for _, free := range []int{0, 1, size / 2, size - 1} {
		assert.ErrorIs(t, encoder(&fullDisk{free}, typical()), errFull, "%d of %d bytes", free, size)
	}
	assert.NoError(t, encoder(&fullDisk{size}, typical()))
}

// records reads an encoder's output as its format and counts the records.
func records(t *testing.T, format string, out []byte) int {
	t.Helper()
	return len(keys(t, format, out))
}

// keys reads an encoder's output as its format and returns the records' keys.
func keys(t *testing.T, format string, out []byte) []string {
	t.Helper()
	var found []string
	switch format {
	case "bibtex", "biblatex":
		for _, e := range parseBibTeX(t, out) {
			found = append(found, e.CiteName)
		}
	case "ris":
		for _, r := range parseRIS(t, out) {
			require.Len(t, r["ID"], 1)
			found = append(found, r["ID"][0])
		}
	default:
		var document struct{ Items []struct{ ID string } }
		if format == "csljson" {
			require.NoError(t, json.Unmarshal(out, &document.Items))
		} else {
			require.NoError(t, json.Unmarshal(out, &document))
		}
		for _, item := range document.Items {
			found = append(found, item.ID)
		}
	}
	return found
}
