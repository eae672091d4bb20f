package learn

import (
	"strings"
	"unicode"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/reader"
	"github.com/e843347c/ibid/internal/render"
)

// Samples aligns all notes of a gold document. The notes are read from the document itself, for their italics; where the
// reader gives another text than gold, gold's text is taken, without any. It returns also how many notes could not be used.
func (a *Aligner) Samples(g *Gold) (samples []render.Sample, lost int) {
	read := g.read()
	for i := range g.Notes {
		gold := &g.Notes[i]
		note := read[i]
		if note == nil {
			note = &citation.Note{Text: gold.Text}
		}
		if s, ok := a.Align(g, gold, note); ok {
			samples = append(samples, s)
		} else {
			lost++
		}
	}
	return samples, lost
}

// read returns for each gold note the same note as the reader finds it in the document, or nil.
func (g *Gold) read() []*citation.Note {
	found := make([]*citation.Note, len(g.Notes))
	doc, err := reader.File(g.Source(), reader.Auto)
	if err != nil {
		return found
	}
	at := 0
	for i := range g.Notes {
		want := bare(g.Notes[i].Text)
		for j := at; j < len(doc.Notes); j++ {
			if bare(doc.Notes[j].Text) == want {
				found[i], at = doc.Notes[j], j+1
				break
			}
		}
		if found[i] != nil && found[i].Text != g.Notes[i].Text {
			found[i] = g.fit(&g.Notes[i], found[i])
		}
	}
	return found
}

// fit moves the marks of a note onto gold's text, which differs from it in white space alone.
func (g *Gold) fit(gold *GoldNote, note *citation.Note) *citation.Note {
	from := visible(note.Text)
	to := visible(gold.Text)
	if len(from) != len(to) {
		return nil
	}
	fitted := &citation.Note{Text: gold.Text, Styled: note.Styled}
	place := make(map[int]int, len(from))
	for i := range from {
		place[from[i]] = to[i]
	}
	for _, mark := range note.Marks {
		start, ok := place[mark.Start]
		end := start
		for i := mark.Start; i < mark.End; i++ {
			if p, ok := place[i]; ok {
				end = p + runeLen(gold.Text[p:])
			}
		}
		if ok && end > start {
			mark.Start, mark.End = start, end
			fitted.Marks = append(fitted.Marks, mark)
		}
	}
	return fitted
}

func runeLen(s string) int {
	for i := range s {
		if i > 0 {
			return i
		}
	}
	return len(s)
}

// visible returns the offsets of what is no white space.
func visible(s string) []int {
	var offsets []int
	for i, r := range s {
		if !unicode.IsSpace(r) {
			offsets = append(offsets, i)
		}
	}
	return offsets
}

// bare is the text without white space.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// A Corpus holds the samples of gold documents, aligned once.
type Corpus struct {
	Lost    int // notes whose citations could not be found in their text
	samples map[*Gold][]render.Sample
}

// NewCorpus aligns the documents.
func NewCorpus(golds []*Gold) *Corpus {
	c := &Corpus{samples: map[*Gold][]render.Sample{}}
	a := NewAligner()
	for _, g := range golds {
		samples, lost := a.Samples(g)
		c.samples[g] = samples
		c.Lost += lost
	}
	return c
}

// A Mix says what the examples are made of, besides the aligned notes.
type Mix struct {
	Rendered       int     // notes rendered in random styles
	RenderedWeight float32 // the weight of one of them
	Seed           uint64
	Known          bool    // tell each note what the other notes of its document know
	Real           float32 // the weight of a note that somebody published
	List           float32 // the weight of an entry of a reference list
}

// Examples are the notes of the documents, and notes that a renderer prints of their items and commentary.
func (c *Corpus) Examples(golds []*Gold, mix Mix) []Example {
	var examples []Example
	var items []*citation.Record
	for _, g := range golds {
		weight := float32(1)
		switch {
		case g.Style == "real":
			weight = mix.Real
		case g.isList():
			weight = mix.List
		}
		first := len(examples)
		for i := range c.samples[g] {
			examples = append(examples, NewExample(&c.samples[g][i], weight))
		}
		if mix.Known {
			remember(examples[first:])
		}
		items = append(items, g.Items...)
	}
	return append(examples, rendered(items, c.commentary(golds), mix)...)
}

// rendered prints notes of the items in random styles, document after document.
func rendered(items []*citation.Record, prose map[string][]string, mix Mix) []Example {
	renderer := render.NewRenderer(items, prose, mix.Seed)
	var examples []Example
	first, document := 0, 0
	for range mix.Rendered {
		s := renderer.Note()
		if s.Document != document {
			if mix.Known {
				remember(examples[first:])
			}
			first, document = len(examples), s.Document
		}
		e := NewExample(&s, mix.RenderedWeight)
		e.Made = true
		examples = append(examples, e)
	}
	if mix.Known {
		remember(examples[first:])
	}
	return examples
}

// remember tells each note of a document which of its words the others have in names and titles.
func remember(document []Example) {
	var memory grammar.Memory
	for i := range document {
		memory.Learn(i, document[i].Tokens, document[i].Truth)
	}
	for i := range document {
		document[i].Context.Known = memory.Known(i, document[i].Tokens, nil)
	}
}

// StyleGroup names the style of a document, so that documents in one style are never on both sides of a comparison. A
// document that somebody published, and a list of references in many styles, is a group of its own.
func (g *Gold) StyleGroup() string {
	if g.Style == "real" || g.isList() {
		return g.Document
	}
	name, _, _ := strings.Cut(g.Document, "-")
	return strings.TrimRight(name, "0123456789")
}
