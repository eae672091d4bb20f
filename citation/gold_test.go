package citation

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The gold documents are not part of the repository; the test is skipped where they are absent.
const goldFolder = "../../shared/gold"

var (
	goldIn    = flag.String("gold-in", "", "a folder of further gold documents, which are measured and not judged")
	goldOnly  = flag.String("gold", "", "only gold documents whose name contains this")
	goldNoise = flag.Float64("noise", 0, "the probability of each kind of misreading that a mention is given")
	goldHint  = flag.String("hint", "gold", "the form that the grammar is made to say of full and short mentions: gold, full, short")
)

type goldDocument struct {
	Items []json.RawMessage
	Notes []struct {
		Label     string
		Text      string
		Citations []goldCitation
	}
}

type goldCitation struct {
	ID        *string
	Form      string
	Idem      bool
	Container string
	Relation  string
	Locator   string
	Label     string
	Text      string
}

// TestGold gives the resolver the gold's own citations, each stating no more than its text does, and measures the binding.
func TestGold(t *testing.T) {
	files, err := filepath.Glob(goldFolder + "/*/*.gold.json")
	require.NoError(t, err)
	if *goldIn != "" {
		files, err = filepath.Glob(*goldIn + "/*.gold.json")
		require.NoError(t, err)
	}
	if len(files) == 0 {
		t.Skip("no gold documents here")
	}
	sets := map[string]*goldScore{}
	for _, file := range files {
		set := filepath.Base(filepath.Dir(file))
		if *goldIn != "" {
			set = "further"
		}
		if set == "strings" || !strings.Contains(file, *goldOnly) {
			continue
		}
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		var gold goldDocument
		require.NoError(t, json.Unmarshal(data, &gold))
		if sets[set] == nil {
			sets[set] = &goldScore{}
		}
		sets[set].document(t, strings.TrimSuffix(filepath.Base(file), ".gold.json"), &gold)
	}
	for _, set := range []string{"real", "synth", "train", "further"} {
		if s := sets[set]; s != nil {
			t.Logf("%-6s %s", set, s)
			if *goldOnly == "" && set != "further" {
				least := map[string]float64{"real": 0.97, "synth": 0.995, "train": 0.995}[set]
				assert.GreaterOrEqual(t, s.links.share(), least, "links of %s", set)
				assert.GreaterOrEqual(t, s.firsts.share(), least-0.01, "firsts of %s", set)
				assert.Less(t, s.sureWrong.share(), 0.005, "wrongly bound with confidence above 0.9 in %s", set)
				assert.Less(t, s.guessed.share(), 0.10, "bound where the truth is unknown in %s", set)
			}
		}
	}
}

type count struct{ hits, of int }

func (c *count) add(hit bool) bool {
	c.of++
	if hit {
		c.hits++
	}
	return hit
}

func (c *count) share() float64 {
	if c.of == 0 {
		return 0
	}
	return float64(c.hits) / float64(c.of)
}

func (c *count) String() string { return fmt.Sprintf("%.4f (%d/%d)", c.share(), c.hits, c.of) }

type goldScore struct {
	links, firsts, guessed, sureWrong, forms, idem, container count
}

func (s *goldScore) String() string {
	return fmt.Sprintf("links %v firsts %v guessed %v sure and wrong %v forms %v idem %v container %v",
		&s.links, &s.firsts, &s.guessed, &s.sureWrong, &s.forms, &s.idem, &s.container)
}

func (s *goldScore) document(t *testing.T, name string, gold *goldDocument) {
	items := map[string]*Record{}
	for _, raw := range gold.Items {
		var item Record
		require.NoError(t, json.Unmarshal(raw, &item), name)
		items[item.ID] = &item
	}
	doc := goldInput(gold, items)
	bib := Resolve(doc)
	mapped := mapItems(gold, doc)
	seen := map[string]bool{}
	for i, note := range gold.Notes {
		for j, g := range note.Citations {
			c := doc.Notes[i].Citations[j]
			say := func(kind string) {
				reason := ""
				if c.Via != nil {
					reason = fmt.Sprintf(" %s %.3f %s", c.Via.Rule, c.Via.Confidence, c.Via.Reason)
				}
				got := "nothing"
				if c.Record != nil {
					got = c.Record.ID + " = " + describe(c.Record)
				}
				want := "null"
				if g.ID != nil {
					want = *g.ID + " = " + describe(items[*g.ID])
				}
				for id, record := range mapped {
					if record == c.Record && record != nil && (g.ID == nil || id != *g.ID) {
						got += " which is " + id
					}
				}
				t.Logf("%s: %s note %s: %s\n      want %s\n      got  %s;%s\n      text %s", kind, name, note.Label, g.Text, want, got, reason, c.Stated.Title)
			}
			if g.Form == "full" || g.Form == "short" {
				s.forms.add(g.Form == c.Form.String())
				if g.Form != c.Form.String() {
					say("form " + g.Form)
				}
			}
			confident := c.Via != nil && c.Via.Confidence > 0.9 || c.Via == nil
			if g.ID == nil {
				s.guessed.add(c.Record != nil)
				s.sureWrong.add(c.Record != nil && confident)
				if c.Record != nil {
					say("guessed")
				}
				continue
			}
			right := c.Record != nil && mapped[*g.ID] == c.Record
			if seen[*g.ID] {
				s.links.add(right)
			} else {
				s.firsts.add(right)
			}
			s.sureWrong.add(c.Record != nil && !right && confident)
			if !right {
				say(map[bool]string{true: "link", false: "first"}[seen[*g.ID]])
			}
			seen[*g.ID] = true
			if g.Idem && c.Record != nil && len(items[*g.ID].Author) > 0 {
				ok := slices.EqualFunc(items[*g.ID].Author, c.Record.Author, func(a, b Name) bool { return sameFamily(a, b) })
				if !s.idem.add(ok) {
					say("idem")
				}
			}
			if want := items[*g.ID].ContainerTitle; g.Container != "" && c.Record != nil && want != "" {
				ok := slices.Equal(foldWords(want), foldWords(c.Record.ContainerTitle))
				if !s.container.add(ok) {
					say("container " + c.Record.ContainerTitle)
				}
			}
		}
	}
	keys := map[string]bool{}
	for _, record := range bib.Records {
		assert.False(t, keys[record.ID], "key %s of %s twice", record.ID, name)
		keys[record.ID] = true
	}
}

// mapItems gives each gold item the record that shares most of its citations, an earlier one of equals.
func mapItems(gold *goldDocument, doc *Document) map[string]*Record {
	type pair struct {
		id     string
		record *Record
	}
	shared := map[pair]int{}
	var order []pair
	for i, note := range gold.Notes {
		for j, g := range note.Citations {
			if c := doc.Notes[i].Citations[j]; g.ID != nil && c.Record != nil {
				p := pair{*g.ID, c.Record}
				if shared[p]++; shared[p] == 1 {
					order = append(order, p)
				}
			}
		}
	}
	slices.SortStableFunc(order, func(a, b pair) int { return shared[b] - shared[a] })
	mapped, taken := map[string]*Record{}, map[*Record]bool{}
	for _, p := range order {
		if mapped[p.id] == nil && !taken[p.record] {
			mapped[p.id], taken[p.record] = p.record, true
		}
	}
	return mapped
}
