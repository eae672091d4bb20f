package render

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

var update = flag.Bool("update", false, "write the golden files anew")

// bracketed shows a sample's segments: "«author:A. Phillips,» «title:‘Citizenship’»", with "*" where a citation begins.
func bracketed(s Sample) string {
	var out strings.Builder
	for i, seg := range s.Segments {
		if i > 0 {
			out.WriteString(" ")
		}
		if seg.New {
			out.WriteString("*")
		}
		fmt.Fprintf(&out, "⟦%s: %s⟧", seg.Label, seg.In(s.Text))
	}
	return out.String()
}

// checkSample reports what is wrong with a sample's segments and marks; empty where nothing is.
func checkSample(s Sample) string {
	if !utf8.ValidString(s.Text) {
		return "text is not UTF-8"
	}
	at, begun := 0, 0
	for _, seg := range s.Segments {
		if seg.New {
			begun++
		}
		switch {
		case seg.Start < at, seg.End <= seg.Start, seg.End > len(s.Text):
			return fmt.Sprintf("segment %v out of order", seg)
		case strings.TrimSpace(s.Text[at:seg.Start]) != "":
			return fmt.Sprintf("%q is in no segment", s.Text[at:seg.Start])
		case !border(s.Text, seg.Start) || !border(s.Text, seg.End):
			return fmt.Sprintf("segment %v cuts a character", seg)
		case strings.TrimSpace(seg.In(s.Text)) != seg.In(s.Text):
			return fmt.Sprintf("segment %q has blanks around it", seg.In(s.Text))
		case seg.Label >= grammar.LabelCount:
			return "unknown label"
		case seg.New && seg.Label == grammar.LabelProse:
			return "prose begins a citation"
		}
		at = seg.End
	}
	if strings.TrimSpace(s.Text[at:]) != "" {
		return fmt.Sprintf("%q is in no segment", s.Text[at:])
	}
	if begun != len(s.Kinds) {
		return fmt.Sprintf("%d citations, %d kinds", begun, len(s.Kinds))
	}
	at = 0
	for _, mark := range s.Marks {
		if mark.Start < at || mark.End <= mark.Start || mark.End > len(s.Text) || !border(s.Text, mark.Start) || !border(s.Text, mark.End) {
			return fmt.Sprintf("mark %v", mark)
		}
		at = mark.Start
	}
	return ""
}

func border(text string, i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }

func TestRendererSegments(t *testing.T) {
	r := NewRenderer(nil, nil, 1)
	for i := range 5000 {
		s := r.Note()
		require.NotEmpty(t, s.Text)
		if problem := checkSample(s); problem != "" {
			require.Empty(t, problem, "note %d: %s", i, bracketed(s))
		}
	}
}

func TestRendererDeterminism(t *testing.T) {
	a, b, other := NewRenderer(nil, nil, 7), NewRenderer(nil, nil, 7), NewRenderer(nil, nil, 8)
	differs := false
	for range 500 {
		want := a.Note()
		require.Equal(t, want, b.Note())
		differs = differs || want.Text != other.Note().Text
	}
	assert.True(t, differs, "another seed gives other notes")
}

func TestRendererLabels(t *testing.T) {
	counts, languages := make(map[grammar.Label]int), make(map[string]int)
	r := NewRenderer(nil, nil, 3)
	for range 5000 {
		s := r.Note()
		languages[s.Language]++
		for _, seg := range s.Segments {
			counts[seg.Label]++
		}
	}
	for label := range grammar.LabelCount {
		assert.Greater(t, counts[label], 10, label.String())
	}
	assert.Len(t, languages, len(languageWeights))
}

func TestRendererKinds(t *testing.T) {
	counts := make(map[citation.Type]int)
	r := NewRenderer(nil, nil, 4)
	for range 12000 {
		for _, kind := range r.Note().Kinds {
			counts[kind]++
		}
	}
	assert.Greater(t, counts[""], 1000, "short citations have no type")
	for k, kind := range kindTypes {
		assert.Greater(t, counts[kind], 3, "kind %d: %s", k, kind)
	}
	for _, kind := range []citation.Type{citation.TypeEntryDictionary, citation.TypePostWeblog, citation.TypeArticleMagazine, citation.TypeBill} {
		assert.Greater(t, counts[kind], 3, kind)
	}
}

// TestRendererGolden keeps what is printed from changing unseen.
func TestRendererGolden(t *testing.T) {
	var out strings.Builder
	r := NewRenderer(nil, map[string][]string{"en": {"No other copy is known.", "On this, see {}."}}, 11)
	last := ""
	for range 60 {
		s := r.Note()
		if style := fmt.Sprint(s.Language, s.Styled); style != last {
			fmt.Fprintf(&out, "# %s, styled %t\n", s.Language, s.Styled)
			last = style
		}
		fmt.Fprintf(&out, "%s %v\n", bracketed(s), s.Kinds)
	}
	name := filepath.Join("testdata", "notes.golden")
	if *update {
		require.NoError(t, os.WriteFile(name, []byte(out.String()), 0o644))
	}
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	got := strings.Split(out.String(), "\n")
	for i, line := range strings.Split(string(want), "\n") {
		require.Less(t, i, len(got))
		require.Equal(t, line, got[i], "line %d", i+1)
	}
}

func TestNoise(t *testing.T) {
	sample := Sample{
		Text:     "See “Long – title,” p. 3.",
		Marks:    []citation.Mark{{Span: citation.Span{Start: 7, End: 21}, Kind: citation.MarkItalic}},
		Segments: []Segment{{Span: citation.Span{Start: 0, End: 3}}, {Span: citation.Span{Start: 4, End: 25}, Label: grammar.LabelTitle, New: true}, {Span: citation.Span{Start: 26, End: 31}, Label: grammar.LabelLocator}},
		Kinds:    []citation.Type{citation.TypeBook},
	}
	require.Empty(t, checkSample(sample))
	for _, tc := range []struct {
		name  string
		noise noise
		want  string
	}{
		{"none", noise{}, "See “Long – title,” p. 3."},
		{"straight", noise{straight: true}, "See \"Long – title,\" p. 3."},
		{"hyphens", noise{hyphens: true}, "See “Long - title,” p. 3."},
		{"missing", noise{missing: 6}, "See “Long –title”p 3."},
		{"capitals", noise{capitals: 1}, "see “long – title,” p. 3."},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := tc.noise.apply(rand.New(rand.NewPCG(1, 1)), sample)
			assert.Equal(t, tc.want, got.Text)
			assert.Empty(t, checkSample(got))
			assert.Contains(t, got.Segments[1].In(got.Text), "title")
			assert.Regexp(t, "(?i)^long.*title$", got.Marks[0].In(got.Text))
		})
	}
}

func BenchmarkRenderer(b *testing.B) {
	r := NewRenderer(nil, nil, 1)
	for b.Loop() {
		r.Note()
	}
}
