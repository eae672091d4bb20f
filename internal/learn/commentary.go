package learn

import (
	"strings"

	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/render"
)

// What is taken for commentary: fewer words are a signal phrase, more bytes a treatise.
const (
	leastCommentary = 5
	mostCommentary  = 700
)

// commentary returns what the notes of the documents say around their citations, by language, as the renderer wants it: a line
// for each note, with {} where a citation stands.
func (c *Corpus) commentary(golds []*Gold) map[string][]string {
	lines := map[string][]string{}
	seen := map[string]bool{}
	for _, g := range golds {
		if g.isList() {
			continue
		}
		language, _, _ := strings.Cut(g.Language, "-")
		for i := range c.samples[g] {
			line, words := around(&c.samples[g][i])
			if words < leastCommentary || len(line) > mostCommentary || seen[line] {
				continue
			}
			seen[line] = true
			lines[language] = append(lines[language], line)
		}
	}
	return lines
}

// around is a note with {} in the place of each citation, and the number of words in what is left.
func around(s *render.Sample) (line string, words int) {
	if strings.ContainsAny(s.Text, "{}") {
		return "", 0
	}
	var b strings.Builder
	for i := 0; i < len(s.Segments); {
		start := s.Segments[i].Start
		if s.Segments[i].Label == grammar.LabelProse {
			prose := s.Segments[i].In(s.Text)
			space(&b, s.Text, start)
			b.WriteString(prose)
			words += len(strings.Fields(prose))
			i++
			continue
		}
		end := i + 1
		for end < len(s.Segments) && !s.Segments[end].New && s.Segments[end].Label != grammar.LabelProse {
			end++
		}
		text := s.Text[start:s.Segments[end-1].End]
		space(&b, s.Text, start)
		b.WriteString("{}")
		b.WriteString(text[len(strings.TrimRight(text, ".,;:")):])
		i = end
	}
	return b.String(), words
}

// space keeps a blank that stands before the offset.
func space(b *strings.Builder, text string, at int) {
	if b.Len() > 0 && at > 0 && text[at-1] == ' ' {
		b.WriteByte(' ')
	}
}
