package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// A manuscript is a Markdown document taken apart into its notes, with its truth. It can be changed and put together again:
// each change is made to the document and to the truth alike.
type manuscript struct {
	body    string
	sources []string // the notes with their markup; asterisks are all the markup they have
	truth   truth
}

// A truth is what a perfect run prints for a document.
type truth struct {
	Items []map[string]any `json:"items"`
	Notes []truthNote      `json:"notes"`
}

type truthNote struct {
	Label     string          `json:"label"`
	Text      string          `json:"text"`
	Citations []truthCitation `json:"citations"`
}

type truthCitation struct {
	ID      *string `json:"id"`
	Form    string  `json:"form"`
	Idem    bool    `json:"idem,omitempty"`
	Locator string  `json:"locator,omitempty"`
	Label   string  `json:"label,omitempty"`
	Text    string  `json:"text"`
}

var definition = regexp.MustCompile(`(?m)^\[\^(\d+)\]: (.*)\n+`)

// readManuscript reads a document of the folder of documents.
func readManuscript(t *testing.T, name string) *manuscript {
	t.Helper()
	source, err := os.ReadFile(filepath.Join(documentsDir, name+".md"))
	require.NoError(t, err)
	data, err := os.ReadFile(filepath.Join(documentsDir, name+".gold.json"))
	require.NoError(t, err)
	m := &manuscript{body: definition.ReplaceAllString(string(source), "")}
	require.NoError(t, json.Unmarshal(data, &m.truth))
	for i, match := range definition.FindAllStringSubmatch(string(source), -1) {
		require.Equal(t, m.truth.Notes[i].Label, match[1])
		require.Equal(t, m.truth.Notes[i].Text, strings.ReplaceAll(match[2], "*", ""))
		m.sources = append(m.sources, match[2])
	}
	require.Len(t, m.sources, len(m.truth.Notes))
	return m
}

// write writes the document and returns the file's name.
func (m *manuscript) write(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	b.WriteString(m.body)
	for i, source := range m.sources {
		fmt.Fprintf(&b, "\n[^%s]: %s\n", m.truth.Notes[i].Label, source)
	}
	name := filepath.Join(t.TempDir(), "variant.md")
	require.NoError(t, os.WriteFile(name, []byte(b.String()), 0o666))
	return name
}

// A change is something that another author might have written instead.
type change func(t *testing.T, m *manuscript)

// words replaces words and phrases, given as pairs, wherever they stand as whole words.
func words(pairs ...string) change {
	return func(t *testing.T, m *manuscript) {
		for i := 0; i < len(pairs); i += 2 {
			require.Contains(t, strings.ReplaceAll(strings.Join(m.sources, "\n"), "*", ""), pairs[i])
		}
		replace := func(text string) string { return replaceWords(text, pairs) }
		m.body = replace(m.body)
		for i := range m.sources {
			m.sources[i] = replace(m.sources[i])
		}
		var data bytes.Buffer
		encoder := json.NewEncoder(&data)
		encoder.SetEscapeHTML(false)
		require.NoError(t, encoder.Encode(m.truth))
		m.truth = truth{}
		require.NoError(t, json.Unmarshal([]byte(replace(data.String())), &m.truth))
	}
}

// replaceWords replaces each old word by its new one in a single pass, so that nothing is replaced twice. Where two fit, the
// longer does.
func replaceWords(text string, pairs []string) string {
	var out strings.Builder
	before := ' '
	for text != "" {
		best := -1
		for i := 0; i < len(pairs); i += 2 {
			rest, ok := strings.CutPrefix(text, pairs[i])
			if after, _ := utf8.DecodeRuneInString(rest); !ok || unicode.IsLetter(before) || unicode.IsLetter(after) {
				continue
			}
			if best < 0 || len(pairs[i]) > len(pairs[best]) {
				best = i
			}
		}
		n := 0
		if best >= 0 {
			out.WriteString(pairs[best+1])
			n = len(pairs[best])
		} else {
			_, n = utf8.DecodeRuneInString(text)
			out.WriteString(text[:n])
		}
		before, _ = utf8.DecodeLastRuneInString(text[:n])
		text = text[n:]
	}
	return out.String()
}

// places gives citations other places: the key "3.2" is the second citation of note 3.
func places(places map[string]string) change {
	return func(t *testing.T, m *manuscript) {
		done := 0
		for i := range m.truth.Notes {
			note := &m.truth.Notes[i]
			from := 0
			for j := range note.Citations {
				c := &note.Citations[j]
				start := from + strings.Index(note.Text[from:], c.Text)
				from = start + len(c.Text)
				place, ok := places[fmt.Sprintf("%s.%d", note.Label, j+1)]
				if !ok {
					continue
				}
				done++
				at := strings.LastIndex(c.Text, c.Locator)
				m.sources[i] = replacePlain(m.sources[i], start+at, start+at+len(c.Locator), place)
				note.Text = note.Text[:start+at] + place + note.Text[start+at+len(c.Locator):]
				c.Text = c.Text[:at] + place + c.Text[at+len(c.Locator):]
				from += len(place) - len(c.Locator)
				c.Locator = place
				require.Equal(t, note.Text, strings.ReplaceAll(m.sources[i], "*", ""))
			}
		}
		require.Len(t, places, done)
	}
}

// replacePlain replaces what stands at [start, end) of the source without its asterisks.
func replacePlain(source string, start, end int, with string) string {
	plain := 0
	from, to := -1, -1
	for i := range len(source) {
		if source[i] == '*' {
			continue
		}
		if plain == start {
			from = i
		}
		if plain++; plain == end {
			to = i + 1
		}
	}
	return source[:from] + with + source[to:]
}

// order puts the notes in another order, which names them by their labels, and numbers them anew; “see note 24” follows.
func order(labels ...string) change {
	return func(t *testing.T, m *manuscript) {
		old := m.truth.Notes
		require.Len(t, labels, len(old))
		relabelled := map[string]string{}
		for i, label := range labels {
			relabelled[label] = old[i].Label
		}
		sources, notes := m.sources, []truthNote(nil)
		m.sources = nil
		for _, label := range labels {
			i := slices.IndexFunc(old, func(n truthNote) bool { return n.Label == label })
			require.GreaterOrEqual(t, i, 0, label)
			note, source := old[i], sources[i]
			note.Label = relabelled[label]
			for j := range note.Citations {
				if c := &note.Citations[j]; c.Form == "cross" {
					target := reference.FindString(c.Text)
					replace := func(text string) string {
						return strings.Replace(text, target, "note "+relabelled[target[len("note "):]], 1)
					}
					c.Text, note.Text, source = replace(c.Text), replace(note.Text), replace(source)
				}
			}
			notes, m.sources = append(notes, note), append(m.sources, source)
		}
		m.truth.Notes = notes
	}
}

var reference = regexp.MustCompile(`note \d+`)
