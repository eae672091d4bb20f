package reader

import (
	"bytes"
	"cmp"
	"regexp"
	"slices"
	"sort"
	"strconv"

	"github.com/e843347c/ibid/citation"
)

// A footnotes is a source whose markup has notes of its own, of two kinds: definitions that are called by name, and notes
// within the text. The reader of the markup finds them; what follows from there is the same for all.
type footnotes struct {
	src         []byte
	markup      markup
	render      render
	words       vocabulary
	lines       []noteLine
	definitions []definition // in the order of the source, as inlines and calls are
	inlines     []inlineNote
	calls       []call
	hidden      [][2]int // comments

	sentences  builder        // of paragraphs that call notes
	rendered   *citation.Note // the paragraph that the last caller stood in
	renderedAt int
}

func newFootnotes(src []byte, markup markup, render render) footnotes {
	return footnotes{src: src, markup: markup, render: render, words: newVocabulary(src), lines: make([]noteLine, 0, bytes.Count(src, []byte("\n"))+1)}
}

// A noteLine is a line without its container: quotation signs are gone, indents are counted.
type noteLine struct {
	start, end int // of the content
	indent     int32
	quoted     int32
	definition int32 // 1 + index of the definition that it belongs to
	paragraph  int32 // index of the first line of its paragraph
	code       bool  // within code, or before the text begins
}

func (l noteLine) blank() bool { return l.start == l.end }

// A definition is a note that stands apart, under a name, with its continuation.
type definition struct {
	id     string
	at     int
	pieces []piece
}

// An inlineNote is a note within the text.
type inlineNote struct {
	at, end  int // with what marks it as a note
	from, to int // its text
	unclosed bool
}

// A call is the place where a definition is called.
type call struct {
	id      string
	at, end int
}

// A printed is a note in the order in which it would be printed.
type printed struct {
	definition int // index, or -1
	inline     int // index, or -1
	order      int // where its first call stands
	call       int // index of its first call, or -1
}

// emit makes the notes, in the order of their calls. A note that nothing calls comes after the one defined before it.
func (f *footnotes) emit(doc *citation.Document, masked []byte) {
	notes := f.order(doc)
	numeric := f.numbered()
	b := builder{words: f.words}
	for i, n := range notes {
		label := strconv.Itoa(i + 1)
		var pieces []piece
		switch {
		case n.inline >= 0:
			pieces = f.inlinePieces(f.inlines[n.inline])
		default:
			pieces = f.definitions[n.definition].pieces
			if numeric {
				label = f.definitions[n.definition].id
			}
		}
		f.render(&b, f.withoutCalls(pieces))
		note := b.Note(label)
		note.Caller = f.caller(n)
		doc.Notes = append(doc.Notes, note)
		if n.inline >= 0 && f.inlines[n.inline].unclosed {
			doc.Diagnostics = append(doc.Diagnostics, about(note, CodeUnclosedNote,
				"the bracket of this note is never closed; the note was ended with its paragraph"))
		}
	}
	f.references(doc, masked)
}

// numbered reports whether the author numbered the notes: then the numbers are what cross-references mean. Else the labels
// are the numbers that get printed.
func (f *footnotes) numbered() bool {
	if len(f.inlines) > 0 {
		return false
	}
	for _, d := range f.definitions {
		if n, err := strconv.Atoi(d.id); err != nil || n < 1 {
			return false
		}
	}
	return true
}

func (f *footnotes) order(doc *citation.Document) []printed {
	defined := f.defined()
	notes := make([]printed, 0, len(f.definitions)+len(f.inlines))
	firstCall := map[string]int{} // a double takes the place of its first
	for i, c := range f.calls {
		id := fold(c.id)
		if defined[id] == 0 {
			doc.Diagnostics = append(doc.Diagnostics, markerWithoutNote(c.id, c.at, ""))
		}
		if _, ok := firstCall[id]; !ok {
			firstCall[id] = i
		}
	}
	last := -1
	for i := range f.definitions {
		n := printed{definition: i, inline: -1, call: -1, order: last}
		if c, ok := firstCall[fold(f.definitions[i].id)]; ok {
			n.call, n.order = c, f.calls[c].at
			if d := f.definitionAt(f.calls[c].at); d >= 0 { // called from a note: printed after it
				n.order = f.definitions[d].at
				if k, ok := firstCall[fold(f.definitions[d].id)]; ok {
					n.order = f.calls[k].at
				}
			}
		}
		last = n.order
		notes = append(notes, n)
	}
	for i, n := range f.inlines {
		notes = append(notes, printed{definition: -1, inline: i, call: -1, order: n.at})
	}
	slices.SortStableFunc(notes, func(a, b printed) int { return cmp.Compare(a.order, b.order) })
	f.reportDoubles(doc, defined)
	return notes
}

// defined is, for each name, 1 + the index of its first definition.
func (f *footnotes) defined() map[string]int {
	first := make(map[string]int, len(f.definitions))
	for i, d := range f.definitions {
		if id := fold(d.id); first[id] == 0 {
			first[id] = i + 1
		}
	}
	return first
}

func (f *footnotes) reportDoubles(doc *citation.Document, defined map[string]int) {
	for i, d := range f.definitions {
		if defined[fold(d.id)] != i+1 {
			doc.Diagnostics = append(doc.Diagnostics, citation.Diagnostic{
				Pos: citation.Position{Offset: d.at}, Note: d.id, Severity: citation.SeverityWarning, Code: CodeNumberingDouble,
				Message: "two notes are defined under this name",
			})
		}
	}
}

// definitionAt is the definition that holds the offset, or -1.
func (f *footnotes) definitionAt(at int) int {
	i := sort.Search(len(f.lines), func(i int) bool { return f.lines[i].start > at }) - 1
	if i < 0 {
		return -1
	}
	return int(f.lines[i].definition) - 1
}

// inlinePieces is the inside of an inline note, line by line.
func (f *footnotes) inlinePieces(n inlineNote) []piece {
	return f.pieces(n.from, max(n.from, n.to))
}

// pieces cuts a stretch of the source at its lines, without indents and quotation signs.
func (f *footnotes) pieces(start, end int) []piece {
	i := max(0, sort.Search(len(f.lines), func(i int) bool { return f.lines[i].start > start })-1)
	var out []piece
	for ; i < len(f.lines) && f.lines[i].start < end; i++ {
		from, to := max(start, f.lines[i].start), min(end, f.lines[i].end)
		if from < to {
			out = append(out, piece{start: from, end: to})
		}
	}
	if len(out) == 0 {
		out = append(out, piece{start: start, end: start})
	}
	return out
}

// withoutCalls cuts the calls of other notes, and notes within the note, out of pieces.
func (f *footnotes) withoutCalls(pieces []piece) []piece {
	var out []piece
	for _, p := range pieces {
		cuts := f.cuts(p.start, p.end)
		for _, c := range cuts {
			if c[0] >= p.start { // and not within the cut before
				out = append(out, piece{p.start, c[0], p.joint})
				p.joint = jointNone
			}
			p.start = max(p.start, c[1])
		}
		out = append(out, p)
	}
	return out
}

// cuts are the calls, inline notes and comments that begin within a stretch.
func (f *footnotes) cuts(start, end int) [][2]int {
	var out [][2]int
	i := sort.Search(len(f.calls), func(i int) bool { return f.calls[i].at >= start })
	for ; i < len(f.calls) && f.calls[i].at < end; i++ {
		out = append(out, [2]int{f.calls[i].at, min(end, f.calls[i].end)})
	}
	i = sort.Search(len(f.inlines), func(i int) bool { return f.inlines[i].at >= start })
	for ; i < len(f.inlines) && f.inlines[i].at < end; i++ {
		out = append(out, [2]int{f.inlines[i].at, min(end, f.inlines[i].end)})
	}
	i = sort.Search(len(f.hidden), func(i int) bool { return f.hidden[i][0] >= start })
	for ; i < len(f.hidden) && f.hidden[i][0] < end; i++ {
		out = append(out, [2]int{f.hidden[i][0], min(end, f.hidden[i][1])})
	}
	slices.SortFunc(out, func(a, b [2]int) int { return cmp.Compare(a[0], b[0]) })
	return out
}

// caller is where the note is called from.
func (f *footnotes) caller(n printed) *citation.Caller {
	at := -1
	switch {
	case n.inline >= 0:
		at = f.inlines[n.inline].at
	case n.call >= 0:
		at = f.calls[n.call].at
	default:
		return nil
	}
	start, end := f.around(at)
	if f.rendered == nil || f.renderedAt != start {
		f.sentences.words = f.words
		f.render(&f.sentences, f.withoutCalls(f.outside(f.pieces(start, end))))
		f.rendered, f.renderedAt = f.sentences.Note(""), start
	}
	return &citation.Caller{Sentence: sentenceAt(f.rendered.Text, textOffset(f.rendered, at)), Source: at}
}

// around is the paragraph, list item, note or table cell that holds the offset.
func (f *footnotes) around(at int) (start, end int) {
	i := max(0, sort.Search(len(f.lines), func(i int) bool { return f.lines[i].start > at })-1)
	from := f.lines[i].paragraph
	to := i + 1
	if next := sort.Search(len(f.lines), func(k int) bool { return f.lines[k].paragraph > from }); next > to {
		to = next
	}
	start, end = f.lines[from].start, f.lines[to-1].end
	if d := f.lines[i].definition; d > 0 {
		start = max(start, f.definitions[d-1].pieces[0].start)
	}
	if bytes.HasPrefix(f.content(i), []byte("|")) {
		start, end = cell(f.src, f.lines[i].start, f.lines[i].end, at)
	}
	return start + itemLength(f.src[start:end]), end
}

// formParagraphs tells each line the first line of its paragraph.
func (f *footnotes) formParagraphs() {
	for i := range f.lines {
		l := &f.lines[i]
		l.paragraph = int32(i)
		if i == 0 {
			continue
		}
		before := f.lines[i-1]
		if !l.blank() && !before.blank() && l.definition == before.definition && l.code == before.code && !startsItem(f.content(i)) &&
			!f.alone(f.content(i)) && !f.alone(f.content(i-1)) {
			l.paragraph = before.paragraph
		}
	}
}

// alone reports whether a line is a paragraph of its own: a heading, a rule under one, the title of a callout.
func (f *footnotes) alone(line []byte) bool {
	return f.markup.headingLevel(line) > 0 || isRule(line) || bytes.HasPrefix(line, []byte("[!"))
}

// isRule reports whether a line is drawn with one sign.
func isRule(line []byte) bool {
	return len(line) > 2 && bytes.IndexByte([]byte("-=*_"), line[0]) >= 0 && len(bytes.Trim(line, string(line[0])+" ")) == 0
}

func (f *footnotes) content(i int) []byte { return f.src[f.lines[i].start:f.lines[i].end] }

// outside drops what is left of an inline note at the beginning of a piece.
func (f *footnotes) outside(pieces []piece) []piece {
	var out []piece
	for _, p := range pieces {
		i := sort.Search(len(f.inlines), func(i int) bool { return f.inlines[i].end > p.start })
		if i < len(f.inlines) && f.inlines[i].at < p.start {
			p.start = min(p.end, f.inlines[i].end)
		}
		out = append(out, p)
	}
	return out
}

var listItem = regexp.MustCompile(`^(?:[-*+:]|\d{1,9}[.)]|#{1,6})[ \t]+`)

func startsItem(line []byte) bool {
	return listItem.Match(line) || bytes.HasPrefix(line, []byte("|"))
}

func itemLength(line []byte) int { return len(listItem.Find(line)) }

// cell is the table cell that holds the offset.
func cell(src []byte, start, end, at int) (int, int) {
	if i := bytes.LastIndexByte(src[start:at], '|'); i >= 0 {
		start += i + 1
	}
	if i := bytes.IndexByte(src[at:end], '|'); i >= 0 {
		end = at + i
	}
	return start, end
}

// references reads the reference list with the scanner's eyes, definitions of notes taken out.
func (f *footnotes) references(doc *citation.Document, masked []byte) {
	p := newPage(masked, f.markup)
	s := &scanner{page: p, render: f.render, owned: make([]bool, len(p.lines))}
	for i, l := range p.lines {
		if d := f.definitionAt(l.start); d >= 0 && !l.blank() {
			s.owned[i] = true
		}
	}
	s.references(doc)
}
