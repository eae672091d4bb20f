package reader

import "bytes"

// findInlines reads the text of paragraph after paragraph, notes included, for ^[inline notes] and [^calls].
func (m *markdown) findInlines() {
	m.names = map[string]bool{}
	for _, d := range m.definitions {
		m.names[fold(d.id)] = true
	}
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
	hidden := m.hiddenAfter(start)
	for i := start; i < end; {
		for hidden < len(m.hidden) && m.hidden[hidden][1] <= i {
			hidden++
		}
		switch c := m.src[i]; {
		case c == '\\' && bytes.HasPrefix(m.src[i:end], rawFootnote):
			i = m.rawNote(i, end)
		case c == '\\':
			i += 2
		case c == '`':
			i += codeSpan(m.src[i:end])
		case hidden < len(m.hidden) && m.hidden[hidden][0] <= i:
			i = max(i+1, m.hidden[hidden][1])
		case c == '^' && i+1 < end && m.src[i+1] == '[':
			i = m.inlineNote(i, i+2, end)
		case c == '[' && m.isInlineName(i, end):
			i = m.inlineNote(i, i+2, end)
		case c == '[' && i+1 < end && m.src[i+1] == '^':
			i += m.call(i, end)
		default:
			i++
		}
	}
}

// rawFootnote begins a note in LaTeX, which Pandoc lets pass.
var rawFootnote = []byte(`\footnote{`)

// rawNote takes the note of LaTeX's that begins at i, and returns where it ends. What is never closed is no note.
func (m *markdown) rawNote(i, end int) int {
	from := i + len(rawFootnote)
	n := closingBracket(m.src[from-1:min(end, from+maxCode)], '{', '}')
	if n < 0 {
		return from
	}
	m.inlines = append(m.inlines, inlineNote{at: i, end: from + n, from: from, to: from + n - 1})
	return from + n
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

// inlineNote takes the note that begins at i, and its text at from, and returns where it ends. A note that is not closed ends
// with its paragraph.
func (m *markdown) inlineNote(i, from, end int) int {
	depth := 1
	for j := from; j < end; {
		switch m.src[j] {
		case '\\':
			j++
		case '`':
			j += codeSpan(m.src[j:end]) - 1
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				m.inlines = append(m.inlines, inlineNote{at: i, end: j + 1, from: from, to: j})
				return j + 1
			}
		}
		j++
	}
	m.inlines = append(m.inlines, inlineNote{at: i, end: end, from: min(from, end), to: end, unclosed: true})
	return end
}

// isInlineName reports whether "[^a text]" is a note within the text, as MultiMarkdown has them, and no call of a note that has
// blanks in its name. It stands right behind what it is a note on.
func (m *markdown) isInlineName(i, end int) bool {
	if i == 0 || i+2 >= end || m.src[i+1] != '^' || isSpaceByte(m.src[i-1]) || m.src[i-1] == '\n' || isSpaceByte(m.src[i+2]) {
		return false
	}
	name, _, closed := bytes.Cut(m.src[i+2:min(end, i+maxSpan)], []byte("]"))
	return closed && bytes.ContainsAny(name, " \n") && !m.names[fold(string(name))] &&
		closingBracket(m.src[i:min(end, i+maxSpan)], '[', ']') > 0
}

// call takes "[^id]" and returns its length, or 1 where there is none.
func (m *markdown) call(i, end int) int {
	n := bytes.IndexByte(m.src[i:min(end, i+maxTarget)], ']')
	if n < 3 || bytes.ContainsAny(m.src[i+2:i+n], " \t\n[") && !m.names[fold(string(m.src[i+2:i+n]))] {
		return 1
	}
	m.calls = append(m.calls, call{id: string(m.src[i+2 : i+n]), at: i, end: i + n + 1})
	return n + 1
}
