package reader

import "bytes"

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
				m.inlines = append(m.inlines, inlineNote{at: i, end: j + 1, from: i + 2, to: j})
				return j + 1
			}
		}
		j++
	}
	m.inlines = append(m.inlines, inlineNote{at: i, end: end, from: min(i+2, end), to: end, unclosed: true})
	return end
}

// call takes "[^id]" and returns its length, or 1 where there is none.
func (m *markdown) call(i, end int) int {
	n := bytes.IndexByte(m.src[i:min(end, i+maxTarget)], ']')
	if n < 3 || bytes.ContainsAny(m.src[i+2:i+n], " \t\n[") {
		return 1
	}
	m.calls = append(m.calls, call{id: string(m.src[i+2 : i+n]), at: i, end: i + n + 1})
	return n + 1
}
