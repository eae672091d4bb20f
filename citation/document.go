package citation

import (
	"fmt"
	"sort"

	"golang.org/x/text/language"
)

// A Document is a text's notes, in order, as a reader found them.
type Document struct {
	Name   string // the file's name as it was given, or "-"
	Format string // the format it was read as: markdown, text, html, …
	// Language is the language that most of the notes are written in; language.Und where there are too few words to tell.
	Language language.Tag
	Notes    []*Note
	// Body are the sentences of the running text in which a reference manager cites, with these citations. Other citations
	// in the running text are not looked for.
	Body []*Note
	// References are the entries of a bibliography at the end of the document. They bind short citations, and are not notes.
	References  []*Note
	Diagnostics []Diagnostic
	// Lines are the byte offsets at which the source's lines begin; empty for container formats, which have no lines.
	Lines []int
}

// A Note is one footnote or endnote. Text is its plain text: no label, no markup, lines joined and words broken at a line
// end healed. Every Span of the note's citations and marks indexes Text.
type Note struct {
	Label     string // as printed: "12", "*", "iv"
	Text      string
	Marks     []Mark // sorted by start
	Citations []*Citation
	// Embedded are the citations that a reference manager has put into the note, in order and apart from each other.
	Embedded []Embedded
	Origin   []Run // sorted by Text
	// Chapter counts the runs of numbering: it grows by one where the labels start again.
	Chapter int
	// Styled says that the source could have shown italics, so that their absence means something.
	Styled bool
	// Caller is where the body calls the note, or nil where no marker was found.
	Caller *Caller
}

// A Caller is the place in the body from which a note is called.
type Caller struct {
	Sentence string // the sentence that the marker stands in or ends
	Source   int    // byte of the marker in the source (or in Part)
	Part     string
}

// A Span is the half-open range of bytes [Start, End) of a note's Text.
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// In returns the stretch of text that the span covers.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// MarkKind says what a Mark is.
type MarkKind uint8

// The kinds of marks.
const (
	MarkNone MarkKind = iota
	MarkItalic
	MarkBold
	MarkSmallCaps
	MarkSuperscript
	MarkLink
)

// A Mark is markup that carries meaning in a citation: italics, small caps, a link with its target.
type Mark struct {
	Span
	Kind   MarkKind
	Target string // of a link
}

// A Run records that the Len bytes of a note's text from Text on stand at byte Source of the file, or of Part in a
// container format. Where the source spells the text otherwise (an entity, a TeX accent), the run covers the spelling as a
// whole and Width is its length in the source; else Width is Len.
type Run struct {
	Text, Len     int
	Source, Width int
	Part          string
}

// A Position is a place in a source file, for people.
type Position struct {
	File         string
	Line, Column int    // from 1, in bytes; 0 where the format has no lines
	Part         string // of a container format
	Offset       int    // byte in the file, or in Part
}

// String is "file:line:column", or "file(part)" in a container format.
func (p Position) String() string {
	switch {
	case p.Line > 0:
		return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
	case p.Part != "":
		return fmt.Sprintf("%s(%s)", p.File, p.Part)
	default:
		return p.File
	}
}

// SourceSpan returns the bytes of the source, and the part of a container, that the span of the note's text came from.
// It is zero for a note that has no origin.
func (n *Note) SourceSpan(s Span) (start, end int, part string) {
	if len(n.Origin) == 0 {
		return 0, 0, ""
	}
	start, part = n.source(s.Start, false)
	end, _ = n.source(s.End, true)
	return start, max(start, end), part
}

// source maps an offset of Text to the source. As an end, an offset between two runs belongs to the first of them.
func (n *Note) source(offset int, end bool) (int, string) {
	i := sort.Search(len(n.Origin), func(i int) bool {
		if end {
			return n.Origin[i].Text >= offset
		}
		return n.Origin[i].Text > offset
	})
	run := n.Origin[max(i-1, 0)]
	into := max(offset-run.Text, 0)
	switch {
	case into >= run.Len:
		into = run.Width
	case run.Width != run.Len && into > 0:
		into = run.Width
		if !end {
			into = 0
		}
	}
	return run.Source + into, run.Part
}

// Position says where in the file the byte at offset of n's text stands.
func (d *Document) Position(n *Note, offset int) Position {
	source, part := 0, ""
	if len(n.Origin) > 0 {
		source, part = n.source(offset, false)
	}
	p := Position{File: d.Name, Part: part, Offset: source}
	if part == "" && len(d.Lines) > 0 && len(n.Origin) > 0 {
		if line := sort.SearchInts(d.Lines, source+1); line > 0 {
			p.Line, p.Column = line, source-d.Lines[line-1]+1
		}
	}
	return p
}
