package parse

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/e843347c/ibid/citation"
)

const documentsDir = "../testdata/documents"

// A sample is a full citation cut out of a document, as a note of its own, with the family names that it prints.
type sample struct {
	note     citation.Note
	families []string
	parser   Parser
}

// readSamples cuts out the citations of all documents that name their works in full and stand by themselves.
func readSamples(t *testing.T) []sample {
	t.Helper()
	var samples []sample
	var golds []string
	for _, pattern := range []string{"*.gold.json", "*/*.gold.json"} {
		found, err := filepath.Glob(filepath.Join(documentsDir, pattern))
		require.NoError(t, err)
		golds = append(golds, found...)
	}
	for _, path := range golds {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		var gold struct {
			Document string `json:"document"`
			Items    []struct {
				ID             string
				Author, Editor []citation.Name
			} `json:"items"`
			Notes []struct {
				Citations []struct {
					ID              string `json:"id"`
					Form, Container string
					Idem            bool
					Text            string `json:"text"`
				} `json:"citations"`
			} `json:"notes"`
		}
		require.NoError(t, json.Unmarshal(data, &gold), path)
		families := map[string][]string{}
		for _, item := range gold.Items {
			for _, name := range append(item.Author, item.Editor...) {
				if name.Family != "" {
					families[item.ID] = append(families[item.ID], name.Family)
				}
			}
		}
		doc, err := File(filepath.Join(filepath.Dir(path), gold.Document))
		require.NoError(t, err)
		require.Len(t, doc.Notes, len(gold.Notes))
		for i, note := range gold.Notes {
			from := 0
			for _, c := range note.Citations {
				at := strings.Index(doc.Notes[i].Text[from:], c.Text)
				require.GreaterOrEqual(t, at, 0, "%s: %s", path, c.Text)
				span := citation.Span{Start: from + at, End: from + at + len(c.Text)}
				from = span.End
				if c.Form == "full" && !c.Idem && c.Container == "" {
					samples = append(samples, sample{
						cut(doc.Notes[i], span), families[c.ID], Parser{Languages: []language.Tag{doc.Language}},
					})
				}
			}
		}
	}
	return samples
}

// cut makes a note of a stretch of another, with its italics.
func cut(note *citation.Note, span citation.Span) citation.Note {
	part := citation.Note{Text: span.In(note.Text), Styled: note.Styled}
	for _, mark := range note.Marks {
		mark.Start, mark.End = max(mark.Start, span.Start)-span.Start, min(mark.End, span.End)-span.Start
		if mark.Start < mark.End {
			part.Marks = append(part.Marks, mark)
		}
	}
	return part
}

// records returns what the note states of each work that it cites.
func (s *sample) records(note citation.Note) []citation.Record {
	s.parser.cite(&citation.Document{Notes: []*citation.Note{&note}})
	var records []citation.Record
	for _, c := range note.Citations {
		records = append(records, c.Stated)
	}
	return records
}

// rewritten is the sample's note with each character replaced; its marks stay on the same characters.
func (s *sample) rewritten(replace func(at int, r rune) string) citation.Note {
	note := citation.Note{Styled: s.note.Styled, Marks: slices.Clone(s.note.Marks)}
	offsets := make([]int, len(s.note.Text)+1)
	var b strings.Builder
	for at, r := range s.note.Text {
		offsets[at] = b.Len()
		b.WriteString(replace(at, r))
	}
	offsets[len(s.note.Text)] = b.Len()
	note.Text = b.String()
	for i := range note.Marks {
		mark := &note.Marks[i]
		mark.Start, mark.End = offsets[mark.Start], offsets[mark.End]
	}
	return note
}

// mapped replaces characters wherever they stand.
func mapped(pairs ...string) func(*sample) []citation.Note {
	replacer := strings.NewReplacer(pairs...)
	return func(s *sample) []citation.Note {
		return []citation.Note{s.rewritten(func(_ int, r rune) string { return replacer.Replace(string(r)) })}
	}
}

// prefixed puts words in front.
func prefixed(words string) func(*sample) []citation.Note {
	return func(s *sample) []citation.Note {
		return []citation.Note{s.rewritten(func(at int, r rune) string {
			if at == 0 {
				return words + string(r)
			}
			return string(r)
		})}
	}
}

// stopped puts a full stop behind, where none stands.
func stopped(s *sample) []citation.Note {
	if strings.HasSuffix(s.note.Text, ".") {
		return nil
	}
	note := s.rewritten(func(_ int, r rune) string { return string(r) })
	note.Text += "."
	return []citation.Note{note}
}

// shouted prints the family names in capitals.
func shouted(s *sample) []citation.Note {
	capitals := make([]bool, len(s.note.Text))
	any := false
	for _, family := range s.families {
		if at := strings.Index(s.note.Text, family); at >= 0 {
			for i := range family {
				capitals[at+i] = true
			}
			any = true
		}
	}
	if !any {
		return nil
	}
	return []citation.Note{s.rewritten(func(at int, r rune) string {
		if capitals[at] {
			return strings.ToUpper(string(r))
		}
		return string(r)
	})}
}

// broken breaks the line at each blank in turn.
func broken(s *sample) []citation.Note {
	var notes []citation.Note
	for i, r := range s.note.Text {
		if r == ' ' {
			notes = append(notes, s.rewritten(func(at int, r rune) string {
				if at == i {
					return "\n"
				}
				return string(r)
			}))
		}
	}
	return notes
}

// same makes alike what the variants print differently and a record repeats as printed: blanks, which readers fold before a note
// is parsed, quotation marks, dashes, and the case of names.
func same(t *testing.T, records []citation.Record) string {
	t.Helper()
	data, err := json.Marshal(records)
	require.NoError(t, err)
	alike := strings.NewReplacer("\u00a0", " ", `\n`, " ", "‘", "'", "’", "'", "“", `\"`, "”", `\"`, "–", "-")
	return strings.ToLower(alike.Replace(string(data)))
}

// TestMetamorphic changes how citations are printed, but not what they say: the records must stay. The floors stand just below
// what was measured.
func TestMetamorphic(t *testing.T) {
	samples := readSamples(t)
	require.Greater(t, len(samples), 200)
	for _, test := range []struct {
		name   string
		change func(*sample) []citation.Note
		floor  float64 // of the variants that leave the record as it was
	}{
		{"no-break spaces", mapped(" ", "\u00a0"), 1},
		{"straight quotation marks", mapped("“", `"`, "”", `"`, "‘", "'", "’", "'"), 0.99},
		{"hyphens for dashes", mapped("–", "-"), 0.99},
		{"See also", prefixed("See also "), 0.98},
		{"a full stop", stopped, 0.98},
		{"names in capitals", shouted, 0.97},
		{"a line break", broken, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			kept, all := 0, 0
			for i := range samples {
				s := &samples[i]
				want := same(t, s.records(s.note))
				for _, note := range test.change(s) {
					all++
					if same(t, s.records(note)) == want {
						kept++
					} else if testing.Verbose() {
						t.Logf("%s\n%s\n%s", note.Text, want, same(t, s.records(note)))
					}
				}
			}
			require.NotZero(t, all)
			share := float64(kept) / float64(all)
			t.Logf("%d of %d variants: %.4f", kept, all, share)
			assert.GreaterOrEqual(t, share, test.floor)
		})
	}
}

// TestLineBreaks breaks the lines of notes in Markdown at each blank in turn: the notes must read as if they stood on one line.
func TestLineBreaks(t *testing.T) {
	read := func(text string) string {
		doc, err := new(Parser).Read("note.md", strings.NewReader("A word.[^1]\n\n[^1]: "+text+"\n"))
		require.NoError(t, err)
		require.Len(t, doc.Notes, 1)
		return doc.Notes[0].Text
	}
	for _, s := range readSamples(t) {
		text := s.note.Text
		want := read(text)
		for i := range text {
			if text[i] != ' ' {
				continue
			}
			assert.Equal(t, want, read(text[:i]+"\n"+text[i+1:]))
		}
	}
}
