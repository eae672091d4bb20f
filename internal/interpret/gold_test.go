package interpret_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/interpret"
	"github.com/e843347c/ibid/internal/learn"
)

var (
	mistakesTo = flag.String("mistakes", "", "a folder to write the mistakes to, a file for each field")
	goldOnly   = flag.String("gold", "", "only gold documents whose path contains this")
)

// goldFolders hold gold documents, with the share of each common field that must be right: what is left are mistakes of the
// alignment, and values that gold takes from elsewhere. The first is not part of the repository, and need not be there; the
// second is small.
var goldFolders = []struct {
	path  string
	least float64
}{{"../../../shared/gold", 0.98}, {"../../testdata/documents", 0.95}}

// TestGold reads notes whose pieces are known: they were found with the truth at hand. What goes wrong is the
// interpretation of the pieces, or the finding of them.
func TestGold(t *testing.T) {
	for _, folder := range goldFolders {
		if _, err := os.Stat(folder.path); err != nil {
			continue
		}
		golds, err := learn.ReadGold(folder.path)
		require.NoError(t, err)
		s := score{}
		for _, g := range golds {
			if strings.Contains(g.Path, *goldOnly) {
				s.document(g)
			}
		}
		t.Logf("%s\n%s", folder.path, s)
		if *mistakesTo != "" {
			s.write(t, filepath.Join(*mistakesTo, filepath.Base(folder.path)))
		}
		if *goldOnly != "" {
			continue
		}
		for _, field := range []string{"author", "editor", "title", "container-title", "issued", "publisher", "publisher-place",
			"volume", "issue", "page", "locator", "form"} {
			assert.GreaterOrEqual(t, s.field(field).precision(), folder.least, field)
			assert.GreaterOrEqual(t, s.field(field).recall(), folder.least, field)
		}
	}
}

// A score counts by field.
type score map[string]*count

type count struct {
	hits, gold, read int
	mistakes         []string
}

func (c *count) precision() float64 { return float64(c.hits) / float64(max(c.read, 1)) }
func (c *count) recall() float64    { return float64(c.hits) / float64(max(c.gold, 1)) }

func (s score) field(name string) *count {
	if s[name] == nil {
		s[name] = &count{}
	}
	return s[name]
}

func (s score) String() string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(s)) {
		c := s[name]
		if c.gold+c.read == 0 {
			continue
		}
		fmt.Fprintf(&b, "%-22s P %.4f R %.4f  of %d, %d mistakes\n", name, c.precision(), c.recall(), c.gold, len(c.mistakes))
	}
	return b.String()
}

func (s score) write(t *testing.T, folder string) {
	require.NoError(t, os.MkdirAll(folder, 0o755))
	for name, c := range s {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte(strings.Join(c.mistakes, "\n")+"\n"), 0o644))
	}
}

func (s score) document(g *learn.Gold) {
	samples, _ := learn.NewAligner().Samples(g)
	tag, _ := language.Parse(g.Language)
	at := 0
	for i := range samples {
		sample := &samples[i]
		for g.Notes[at].Text != sample.Text {
			at++
		}
		gold := &g.Notes[at]
		at++
		note := &citation.Note{Text: sample.Text, Marks: sample.Marks, Styled: sample.Styled}
		e := learn.NewExample(sample, 1)
		interpret.Interpret(note, e.Tokens, e.Truth, tag, e.Context)
		c := comparison{score: s, where: filepath.Base(g.Path) + " " + gold.Label, tokens: e.Tokens, pieces: e.Truth}
		if len(note.Citations) != len(gold.Citations) {
			c.mistake("citations", fmt.Sprint(len(gold.Citations)), fmt.Sprint(len(note.Citations)), gold.Text)
			continue
		}
		for j, read := range note.Citations {
			c.citation(g, &gold.Citations[j], note, read)
		}
	}
}
