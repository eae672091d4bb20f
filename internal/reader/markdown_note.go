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

// findInlines reads the text of paragraph after paragraph, notes included, for ^[inline notes] and [^calls].
func (m *markdown) findInlines() {
	for i := 0; i < len(m.lines); {
		if m.lines[i].blank() || m.lines[i].code {
			i++
			continue
		}
		j := i + 1
		for j < len(m.lines) && !m.lines[j].blank() && !m.lines[j].code && m.lines[j].definition == m.lines[i].definition {
			j++
		}
		start := m.lines[i].start
		if d := m.lines[i].definition; d > 0 {
			start = max(start, m.definitions[d-1].pieces[0].start)
		}
		m.paragraph(start, m.lines[j-1].end)
		i = j
	}
}

// paragraph looks for notes and calls between two offsets, and passes over escapes, code and comments.
func (m *markdown) paragraph(start, end int) {
	for i := start; i < end; {
		switch c := m.src[i]; {
		case c == '\\':
			i += 2
		case c == '`':
			i += codeSpan(m.src[i:end])
		case c == '<' && m.isHidden(i):
			i = m.hidden[m.hiddenAfter(i)][1]
		case c == '^' && i+1 < end && m.src[i+1] == '[':
			i = m.inlineNote(i, end)
		case c == '[' && i+1 < end && m.src[i+1] == '^':
			i += m.call(i, end)
		default:
			i++
		}
	}
}

// maxCode is the length in bytes of the longest code span that is passed over; an unclosed one must not cost more.
const maxCode = 4000

// codeSpan is the length of the code span that s begins with, or of its backticks where nothing closes it.
func codeSpan(s []byte) int {
	n := len(s) - len(bytes.TrimLeft(s, "`"))
	s = s[:min(len(s), n+maxCode)]
	for i := n; i < len(s); {
		k := bytes.IndexByte(s[i:], '`')
		if k < 0 {
			return n
		}
		i += k
		run := len(s[i:]) - len(bytes.TrimLeft(s[i:], "`"))
		i += run
		if run == n {
			return i
		}
	}
	return n
}

// inlineNote takes the note whose caret is at i, and returns where it ends. A note that is not closed ends with its
// paragraph.
func (m *markdown) inlineNote(i, end int) int {
	depth := 0
	for j := i + 1; j < end; {
		switch m.src[j] {
		case '\\':
			j++
		case '`':
			j += codeSpan(m.src[j:end]) - 1
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				m.inlines = append(m.inlines, inlineNote{at: i, end: j + 1})
				return j + 1
			}
		}
		j++
	}
	m.inlines = append(m.inlines, inlineNote{at: i, end: end, unclosed: true})
	return end
}

// call takes "[^id]" and returns its length, or 1 where there is none.
func (m *markdown) call(i, end int) int {
	n := bytes.IndexByte(m.src[i:min(end, i+maxTarget)], ']')
	if n < 3 || bytes.IndexAny(m.src[i+2:i+n], " \t\n[") >= 0 {
		return 1
	}
	m.calls = append(m.calls, call{id: string(m.src[i+2 : i+n]), at: i, end: i + n + 1})
	return n + 1
}

// A printed is a note in the order in which it would be printed.
type printed struct {
	definition int // index, or -1
	inline     int // index, or -1
	order      int // where its first call stands
	call       int // index of its first call, or -1
}

// emit makes the notes, in the order of their calls. A note that nothing calls comes after the one defined before it.
func (m *markdown) emit(doc *citation.Document) {
	notes := m.order(doc)
	numeric := m.numbered()
	b := builder{words: m.words}
	for i, n := range notes {
		label := strconv.Itoa(i + 1)
		var pieces []piece
		switch {
		case n.inline >= 0:
			pieces = m.inlinePieces(m.inlines[n.inline])
		default:
			pieces = m.definitions[n.definition].pieces
			if numeric {
				label = m.definitions[n.definition].id
			}
		}
		m.in.render(&b, m.withoutCalls(pieces))
		note := b.Note(label)
		note.Caller = m.caller(n)
		doc.Notes = append(doc.Notes, note)
		if n.inline >= 0 && m.inlines[n.inline].unclosed {
			doc.Diagnostics = append(doc.Diagnostics, about(note, CodeUnclosedNote,
				"the bracket of this note is never closed; the note was ended with its paragraph"))
		}
	}
	m.references(doc)
}

// numbered reports whether the author numbered the notes: then the numbers are what cross-references mean. Else the labels
// are the numbers that get printed.
func (m *markdown) numbered() bool {
	if len(m.inlines) > 0 {
		return false
	}
	for _, d := range m.definitions {
		if n, err := strconv.Atoi(d.id); err != nil || n < 1 {
			return false
		}
	}
	return true
}

func (m *markdown) order(doc *citation.Document) []printed {
	byID := map[string][]int{}
	for i, d := range m.definitions {
		byID[fold(d.id)] = append(byID[fold(d.id)], i)
	}
	notes := make([]printed, 0, len(m.definitions)+len(m.inlines))
	firstCall := map[int]int{}
	for i, c := range m.calls {
		defined := byID[fold(c.id)]
		if len(defined) == 0 {
			doc.Diagnostics = append(doc.Diagnostics, markerWithoutNote(c.id, c.at, ""))
		}
		for _, d := range defined { // a double takes the place of its first
			if _, ok := firstCall[d]; !ok {
				firstCall[d] = i
			}
		}
	}
	last := -1
	for i := range m.definitions {
		n := printed{definition: i, inline: -1, call: -1, order: last}
		if c, ok := firstCall[i]; ok {
			n.call, n.order = c, m.calls[c].at
			if d := m.definitionAt(m.calls[c].at); d >= 0 { // called from a note: printed after it
				n.order = m.definitions[d].at
				if k, ok := firstCall[d]; ok {
					n.order = m.calls[k].at
				}
			}
		}
		last = n.order
		notes = append(notes, n)
	}
	for i, n := range m.inlines {
		notes = append(notes, printed{definition: -1, inline: i, call: -1, order: n.at})
	}
	slices.SortStableFunc(notes, func(a, b printed) int { return cmp.Compare(a.order, b.order) })
	m.reportDoubles(doc, byID)
	return notes
}

func (m *markdown) reportDoubles(doc *citation.Document, byID map[string][]int) {
	for i, d := range m.definitions {
		if same := byID[fold(d.id)]; len(same) > 1 && same[0] != i {
			doc.Diagnostics = append(doc.Diagnostics, citation.Diagnostic{
				Pos: citation.Position{Offset: d.at}, Note: d.id, Severity: citation.SeverityWarning, Code: CodeNumberingDouble,
				Message: "two notes are defined under this name",
			})
		}
	}
}

// definitionAt is the definition that holds the offset, or -1.
func (m *markdown) definitionAt(at int) int {
	i := sort.Search(len(m.lines), func(i int) bool { return m.lines[i].start > at }) - 1
	if i < 0 {
		return -1
	}
	return m.lines[i].definition - 1
}

// inlinePieces is the inside of an inline note, line by line.
func (m *markdown) inlinePieces(n inlineNote) []piece {
	start, end := n.at+2, n.end
	if !n.unclosed {
		end--
	}
	return m.pieces(start, max(start, end))
}

// pieces cuts a stretch of the source at its lines, without indents and quotation signs.
func (m *markdown) pieces(start, end int) []piece {
	i := max(0, sort.Search(len(m.lines), func(i int) bool { return m.lines[i].start > start })-1)
	var out []piece
	for ; i < len(m.lines) && m.lines[i].start < end; i++ {
		from, to := max(start, m.lines[i].start), min(end, m.lines[i].end)
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
func (m *markdown) withoutCalls(pieces []piece) []piece {
	var out []piece
	for _, p := range pieces {
		cuts := m.cuts(p.start, p.end)
		for _, c := range cuts {
			out = append(out, piece{p.start, c[0], p.joint})
			p.start, p.joint = c[1], jointNone
		}
		out = append(out, p)
	}
	return out
}

// cuts are the calls and inline notes that begin within a stretch.
func (m *markdown) cuts(start, end int) [][2]int {
	var out [][2]int
	i := sort.Search(len(m.calls), func(i int) bool { return m.calls[i].at >= start })
	for ; i < len(m.calls) && m.calls[i].at < end; i++ {
		out = append(out, [2]int{m.calls[i].at, min(end, m.calls[i].end)})
	}
	i = sort.Search(len(m.inlines), func(i int) bool { return m.inlines[i].at >= start })
	for ; i < len(m.inlines) && m.inlines[i].at < end; i++ {
		out = append(out, [2]int{m.inlines[i].at, min(end, m.inlines[i].end)})
	}
	slices.SortFunc(out, func(a, b [2]int) int { return cmp.Compare(a[0], b[0]) })
	return out
}

// caller is where the note is called from.
func (m *markdown) caller(n printed) *citation.Caller {
	at := -1
	switch {
	case n.inline >= 0:
		at = m.inlines[n.inline].at
	case n.call >= 0:
		at = m.calls[n.call].at
	default:
		return nil
	}
	start, end := m.around(at)
	if m.rendered == nil || m.renderedAt != start {
		b := builder{words: m.words}
		m.in.render(&b, m.withoutCalls(m.outside(m.pieces(start, end))))
		m.rendered, m.renderedAt = b.Note(""), start
	}
	return &citation.Caller{Sentence: sentenceAt(m.rendered.Text, textOffset(m.rendered, at)), Source: at}
}

// around is the paragraph, list item, note or table cell that holds the offset.
func (m *markdown) around(at int) (start, end int) {
	i := max(0, sort.Search(len(m.lines), func(i int) bool { return m.lines[i].start > at })-1)
	from := m.lines[i].paragraph
	to := i + 1
	if next := sort.Search(len(m.lines), func(k int) bool { return m.lines[k].paragraph > from }); next > to {
		to = next
	}
	start, end = m.lines[from].start, m.lines[to-1].end
	if d := m.lines[i].definition; d > 0 {
		start = max(start, m.definitions[d-1].pieces[0].start)
	}
	if bytes.HasPrefix(m.content(i), []byte("|")) {
		start, end = cell(m.src, m.lines[i].start, m.lines[i].end, at)
	}
	return start + itemLength(m.src[start:end]), end
}

// formParagraphs tells each line the first line of its paragraph.
func (m *markdown) formParagraphs() {
	for i := range m.lines {
		l := &m.lines[i]
		l.paragraph = i
		if i > 0 && !l.blank() && !m.lines[i-1].blank() && l.definition == m.lines[i-1].definition && !startsItem(m.content(i)) {
			l.paragraph = m.lines[i-1].paragraph
		}
	}
}

func (m *markdown) content(i int) []byte { return m.src[m.lines[i].start:m.lines[i].end] }

// outside drops what is left of an inline note at the beginning of a piece.
func (m *markdown) outside(pieces []piece) []piece {
	var out []piece
	for _, p := range pieces {
		i := sort.Search(len(m.inlines), func(i int) bool { return m.inlines[i].end > p.start })
		if i < len(m.inlines) && m.inlines[i].at < p.start {
			p.start = min(p.end, m.inlines[i].end)
		}
		out = append(out, p)
	}
	return out
}

var listItem = regexp.MustCompile(`^(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+`)

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
func (m *markdown) references(doc *citation.Document) {
	p := newPage(m.masked(), true)
	s := &scanner{page: p, render: m.in.render, owner: make([]int, len(p.lines))}
	for i, l := range p.lines {
		if d := m.definitionAt(l.start); d >= 0 && !l.blank() {
			s.owner[i] = d + 1
		}
	}
	s.page.findHeadings()
	s.references(doc)
}
