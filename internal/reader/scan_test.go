package reader

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
)

func TestLabelAt(t *testing.T) {
	tests := []struct {
		line   string
		markup markup
		shape  shape
		value  int
		rest   string
	}{
		{"12. Smith", markupNone, shapeDot, 12, "Smith"},
		{"12.Smith", markupNone, shapeDot, 12, "Smith"},
		{"12.", markupNone, shapeDot, 12, ""},
		{"12.5 km", markupNone, shapeNone, 0, ""},
		{"1968", markupNone, shapeNone, 0, ""},
		{"12 Smith", markupNone, shapeBare, 12, "Smith"},
		{"12 34", markupNone, shapeNone, 0, ""},
		{"12Smith", markupNone, shapeGlued, 12, "Smith"},
		{"30th of May", markupNone, shapeNone, 0, ""},
		{"[12] Smith", markupNone, shapeBracket, 12, "Smith"},
		{"(12) Smith", markupNone, shapeParen, 12, "Smith"},
		{"( 12 ) Smith", markupNone, shapeParen, 12, "Smith"},
		{"12) Smith", markupNone, shapeHalf, 12, "Smith"},
		{"¹² Smith", markupNone, shapeSuper, 12, "Smith"},
		{"¹Smith", markupNone, shapeSuper, 1, "Smith"},
		{"⁰ Smith", markupNone, shapeNone, 0, ""},
		{"012 Smith", markupNone, shapeNone, 0, ""},
		{"9999 Smith", markupNone, shapeNone, 0, ""},
		{"<sup>12</sup> Smith", markupMarkdown, shapeSuper, 12, "Smith"},
		{"^12^ Smith", markupMarkdown, shapeSuper, 12, "Smith"},
		{`\[12\] Smith`, markupMarkdown, shapeBracket, 12, "Smith"},
		{`12\. Smith`, markupMarkdown, shapeDot, 12, "Smith"},
		{`[[12\]](#_ftnref12) Smith`, markupMarkdown, shapeLink, 12, "Smith"},
		{"[12](#r12). Smith", markupMarkdown, shapeLink, 12, "Smith"},
		{"[12](https://example.org) Smith", markupMarkdown, shapeNone, 0, ""},
		{`<a href="#r12">12</a> Smith`, markupMarkdown, shapeLink, 12, "Smith"},
		{"**12.** Smith", markupMarkdown, shapeDot, 12, "Smith"},
		{"Smith", markupNone, shapeNone, 0, ""},
		{"", markupMarkdown, shapeNone, 0, ""},
	}
	for _, tt := range tests {
		t.Run(tt.line, func(t *testing.T) {
			got, ok := labelAt([]byte(tt.line), tt.markup)
			require.Equal(t, tt.shape != shapeNone, ok)
			if ok {
				assert.Equal(t, tt.shape, got.shape)
				assert.Equal(t, tt.value, got.value)
				assert.Equal(t, tt.rest, tt.line[got.end:])
			}
		})
	}
}

func TestMarkers(t *testing.T) {
	tests := []struct {
		line  string
		shape shape
		value int // 0 where nothing of that shape is found
	}{
		{"bread.12 The", shapeGlued, 12},
		{"bread12 was", shapeGlued, 12},
		{"“bread”12", shapeGlued, 12},
		{"bread,12 and", shapeGlued, 12},
		{"in 1847.10 The", shapeGlued, 10},
		{"1.200 loaves", shapeGlued, 0},
		{"1.1 Introduction", shapeGlued, 0},
		{"the 12th loaf", shapeGlued, 0},
		{"pp. 3-7", shapeGlued, 0},
		{"bread. 12 The", shapeBare, 12},
		{"bread. 12 the", shapeBare, 0},
		{"with 12 loaves", shapeBare, 0},
		{"bread [12].", shapeBracket, 12},
		{"bread (12) .", shapeParen, 12},
		{"bread.¹²", shapeSuper, 12},
		{"bread.^12^", shapeSuper, 12},
		{"bread[12](#n12)", shapeLink, 12},
		{`bread<sup><a href="#n12">12</a></sup>`, shapeLink, 12},
	}
	for _, tt := range tests {
		t.Run(tt.line, func(t *testing.T) {
			s := &signs{}
			s.scan([]byte(tt.line), 0, 0)
			got := s.markers[tt.shape]
			if tt.value == 0 {
				assert.Empty(t, got)
				return
			}
			require.Len(t, got, 1)
			assert.Equal(t, tt.value, got[0].value)
		})
	}
}

func TestHeadingSection(t *testing.T) {
	tests := []struct {
		heading string
		want    section
	}{
		{"Notes", sectionNotes},
		{"## NOTES:", sectionNotes},
		{"5. Notes", sectionNotes},
		{"IV. Anmerkungen", sectionNotes},
		{"**Notes et références**", sectionNotes},
		{"Notes to Chapter 3", sectionNotes},
		{"Notes to pages 12–19", sectionNotes},
		{"Author’s notes", sectionNotes},
		{"Примечания", sectionNotes},
		{"注释", sectionNotes},
		{"Works Cited", sectionReferences},
		{"Literaturverzeichnis", sectionReferences},
		{"BIBLIOGRAFÍA", sectionReferences},
		{"Notes to be taken were few, he said.", sectionOther},
		{"Noteworthy", sectionOther},
		{"Introduction", sectionOther},
		{"", sectionOther},
		{strings.Repeat("notes ", 30), sectionOther},
	}
	for _, tt := range tests {
		t.Run(tt.heading, func(t *testing.T) { assert.Equal(t, tt.want, headingSection(tt.heading)) })
	}
}

func TestHyphen(t *testing.T) {
	words := newVocabulary([]byte("the long-term view; under standing orders; relations\ntwentieth century re-\nlations"))
	tests := []struct{ text, next, want string }{
		{"rela-", "tions", "relations"},
		{"long-", "term", "long-term"},
		{"twentieth-", "century", "twentieth-century"},
		{"Labour-", "Relations", "Labour-Relations"},
		{"1914-", "18", "1914-18"},
		{"Vor-", "und Nachteile", "Vor- und Nachteile"},
		{"one -", "two", "one - two"},
		{"209–", "40", "209–40"},
		{"one –", "two", "one – two"},
		{"1930–", "(1937)", "1930– (1937)"},
		{"https://a.org/b-", "c", "https://a.org/b-c"},
		{"https://a.org/", "c", "https://a.org/c"},
		{"https://a.org", "seen", "https://a.org seen"},
		{"rela\u00ad", "tions", "relations"},
		{"rela¬", "tions", "relations"},
		{"end.", "Next", "end. Next"},
		{"-", "x", "- x"},
	}
	for _, tt := range tests {
		t.Run(tt.text+"|"+tt.next, func(t *testing.T) {
			b := builder{words: words}
			b.Text(tt.text, 0)
			b.LineEnd(tt.next, len(tt.text))
			b.Text(tt.next, len(tt.text)+1)
			assert.Equal(t, tt.want, b.Note("").Text)
		})
	}
}

func TestFolio(t *testing.T) {
	for s, want := range map[string]bool{"12": true, "– 12 –": true, "[12]": true, "p. 12": true, "xiv": true, "*12*": true, "12 Smith": false, "1999.": false, "12345": false, "i": false, "": false} {
		assert.Equal(t, want, isFolio([]byte(s)), s)
	}
}

func TestEnding(t *testing.T) {
	for s, want := range map[string]end{
		"in 1986.": endsClosed, "he said.”": endsClosed, "why?": endsClosed, "*Ibid.*": endsClosed, "see fasc.": endsAbbreviated,
		"the Cultural Revolution in": endsOpen, "vol. 126.3": endsOpen, "": endsOpen, "said.¹²": endsAbbreviated, "remembered.¹²": endsClosed,
	} {
		assert.Equal(t, want, ending([]byte(s)), s)
	}
}

// TestSeriesIsGlobal moves the notes of a text from one shape to another: what counts upward and is answered wins, whatever
// lists stand beside it.
func TestSeriesIsGlobal(t *testing.T) {
	shapes := []struct{ name, marker, label string }{
		{"raised", "¹²³", ""}, {"brackets", "[%]", "[%] "}, {"parentheses", "(%)", "(%) "}, {"stops", "[%]", "%. "},
		{"half brackets", "(%)", "%) "}, {"bare", "[%]", "% "}, {"glued", "%", "% "},
	}
	for _, shape := range shapes {
		t.Run(shape.name, func(t *testing.T) {
			put := func(pattern, n string) string {
				if pattern == "¹²³" {
					return map[string]string{"1": "¹", "2": "²", "3": "³"}[n]
				}
				if pattern == "" {
					return map[string]string{"1": "¹ ", "2": "² ", "3": "³ "}[n]
				}
				return strings.ReplaceAll(pattern, "%", n)
			}
			var b strings.Builder
			b.WriteString("Steps:\n\n1. Read.\n2. Mark.\n\n")
			for _, n := range []string{"1", "2", "3"} {
				b.WriteString("A sentence ends here." + put(shape.marker, n) + " Another follows.\n\n")
			}
			for _, n := range []string{"1", "2", "3"} {
				b.WriteString(put(shape.label, n) + "Author, Title " + n + ".\n\n")
			}
			doc, err := Read("t.txt", []byte(b.String()), Text)
			require.NoError(t, err)
			require.Len(t, doc.Notes, 3)
			for i, note := range doc.Notes {
				assert.Equal(t, string(rune('1'+i)), note.Label)
				assert.Equal(t, "Author, Title "+note.Label+".", note.Text)
				require.NotNil(t, note.Caller)
				assert.Equal(t, "A sentence ends here.", note.Caller.Sentence)
			}
			assert.Empty(t, doc.Diagnostics)
		})
	}
}

// TestPositions cuts each note out of the source by its span: what stands there, markup aside, is the note.
func TestPositions(t *testing.T) {
	src := "*A* claim.[^1]\n\n[^1]: See\n  *The* R&amp;D\\* re-\nport, [here](x).\n"
	doc, err := Read("t.md", []byte(src), Auto)
	require.NoError(t, err)
	note := doc.Notes[0]
	assert.Equal(t, "See The R&D* report, here.", note.Text)
	for _, tt := range []struct{ text, source string }{
		{"See", "See"}, {"The", "The"}, {"R&D*", `R&amp;D\*`}, {"&", "&amp;"}, {"*", "*"}, {"report", "re-\nport"}, {"here", "here"},
	} {
		i := strings.Index(note.Text, tt.text)
		start, end, _ := note.SourceSpan(citation.Span{Start: i, End: i + len(tt.text)})
		assert.Equal(t, tt.source, src[start:end], tt.text)
	}
	position := doc.Position(note, strings.Index(note.Text, "report"))
	assert.Equal(t, "t.md:4:19", position.String())
	assert.Equal(t, byte('['), src[note.Caller.Source])
}

// TestLongNote reads notes that are longer than what the parser is given at once: nothing is lost at the borders.
func TestLongNote(t *testing.T) {
	for _, line := range []string{
		"A note of many *words* and [links](https://example.org/a), ", "a line\nthat goes on, and an-\nother, ", strings.Repeat("é", 50),
	} {
		text := strings.Repeat(line, 3*maxChunk/len(line))
		doc, err := Read("t.md", []byte("A.[^1]\n\n[^1]: "+text+"end.\n"), Auto)
		require.NoError(t, err)
		require.Len(t, doc.Notes, 1)
		want := strings.NewReplacer("*", "", "[links](https://example.org/a)", "links", "-\n", "", "\n", " ").Replace(text)
		assert.Equal(t, strings.TrimSpace(want+"end."), doc.Notes[0].Text)
		requireSound(t, doc, len(text)+20)
	}
}
