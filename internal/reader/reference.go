package reader

import (
	"bytes"

	"github.com/e843347c/ibid/citation"
)

// references reads the reference list: the paragraphs under its heading that no note has taken.
func (s *scanner) references(doc *citation.Document) {
	b := builder{words: s.words}
	for i := 0; i < len(s.lines); i++ {
		if s.lines[i].section != sectionReferences {
			continue
		}
		end := s.sectionEnd(i)
		for _, entry := range s.entries(i+1, end) {
			s.render(&b, entry)
			if note := b.Note(""); isEntry(note.Text) {
				doc.References = append(doc.References, note)
			}
		}
		i = end - 1
	}
}

// sectionEnd is the line after the section that line i opens: the next heading that is not below it, or a note.
func (s *scanner) sectionEnd(i int) int {
	level := s.markup.headingLevel(s.text(i))
	for j := i + 1; j < len(s.lines); j++ {
		l := s.lines[j]
		if s.owned[j] || l.heading && (l.section != sectionOther || s.markup.headingLevel(s.text(j)) <= level) {
			return j
		}
	}
	return len(s.lines)
}

// entries cuts a reference list at its blank lines, and within a paragraph where hanging indents begin again.
func (s *scanner) entries(from, to int) [][]piece {
	var out [][]piece
	least := s.leastIndent(from, to)
	hanging := s.wrapped && s.hasHanging(from, to, least)
	block := int32(-1)
	for i := from; i < to; i++ {
		l := s.lines[i]
		if l.blank() || l.furniture || l.heading || s.owned[i] {
			continue
		}
		start := l.start + bulletLength(s.text(i))
		if block < 0 || l.block != block && !(hanging && l.indent > least) || hanging && l.indent <= least ||
			start > l.start && l.block == block {
			out = append(out, nil)
		}
		block = l.block
		n := len(out) - 1
		out[n] = append(out[n], piece{start: start, end: max(start, l.end)})
	}
	return out
}

func (s *scanner) leastIndent(from, to int) int32 {
	least := int32(-1)
	for i := from; i < to; i++ {
		if l := s.lines[i]; !l.blank() && !l.furniture && !l.heading && (least < 0 || l.indent < least) {
			least = l.indent
		}
	}
	return least
}

// hasHanging reports whether most paragraphs of several lines go on with a deeper indent.
func (s *scanner) hasHanging(from, to int, least int32) bool {
	deeper, same := 0, 0
	for i := from + 1; i < to; i++ {
		l := s.lines[i]
		if l.blank() || l.block != s.lines[i-1].block {
			continue
		}
		if l.indent > least {
			deeper++
		} else {
			same++
		}
	}
	return deeper > 0 && deeper*3 >= same
}

// bulletLength is the length of a list's bullet or number: "- ", "* ", "12. ", "[12] ".
func bulletLength(text []byte) int {
	if len(text) > 2 && (text[0] == '-' || text[0] == '*' || text[0] == '+') && text[1] == ' ' {
		return 2
	}
	if bytes.HasPrefix(text, []byte("• ")) || bytes.HasPrefix(text, []byte("· ")) {
		return bytes.IndexByte(text, ' ') + 1
	}
	if label, ok := labelAt(text, markupNone); ok && label.end < len(text) &&
		(label.shape == shapeDot || label.shape == shapeBracket || label.shape == shapeHalf) {
		return label.end
	}
	return 0
}

// minEntry is the length in bytes of the shortest reference; what is shorter and has no digit is a heading within the list.
const minEntry = 60

func isEntry(text string) bool {
	if text == "" {
		return false
	}
	for i := range len(text) {
		if text[i] >= '0' && text[i] <= '9' {
			return true
		}
	}
	return len(text) >= minEntry
}
