package reader

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Some texts, those of Project Gutenberg among them, say of each note that it is one: "[Footnote 12: Smith, 4.]" under the
// paragraph or at the end, and "[12]" where it is called. Labels may be letters and signs too.

const (
	maxNameLabel   = 5     // bytes of a label: "12a", "***"
	maxNamedReach  = 20000 // bytes between a marker and its note, where notes stand under their paragraphs
	maxNamedLength = 20000 // bytes of a note
)

// addNamed finds the notes that say so of themselves, and reports whether there are any.
func (s *scanner) addNamed() bool {
	after := 0 // the last marker
	for i := range s.lines {
		label, ok := s.namedLabel(i)
		if !ok {
			continue
		}
		n := found{label: label}
		if at := s.namedMarker(label, after); at >= 0 {
			n.marker = sign{at: at, end: at + len(s.namedText(label)) + len("[]"), value: label.value, shape: shapeBracket}
			after = n.marker.end
		}
		s.notes = append(s.notes, n)
	}
	return len(s.notes) > 0
}

// namedLabel reads "[Footnote 12: " at the beginning of a line.
func (s *scanner) namedLabel(i int) (sign, bool) {
	text := s.text(i)
	if len(text) < 4 || text[0] != '[' {
		return sign{}, false
	}
	colon := bytes.IndexByte(text[:min(len(text), maxHeading)], ':')
	if colon < 0 {
		return sign{}, false
	}
	blank := bytes.LastIndexByte(text[:colon], ' ')
	if blank < 0 || !headingData().named[fold(string(text[1:blank]))] || !isNameLabel(text[blank+1:colon]) {
		return sign{}, false
	}
	value, n := digits(text[blank+1 : colon])
	if n == 0 || n != colon-blank-1 {
		value = -1
	}
	rest := trimBlanks(text[colon+1:])
	at := s.lines[i].start
	return sign{at: at, end: at + len(text) - len(rest), value: value, shape: shapeNamed}, true
}

// isNameLabel accepts "12", "12a", "A", "iv", "**".
func isNameLabel(label []byte) bool {
	if len(label) == 0 || len(label) > maxNameLabel {
		return false
	}
	s := string(label)
	return symbolLength(label) == len(label) || isNumberMarker(s) || isRoman(s) || isLetterMarker(s)
}

// namedText is the label itself, as it is printed.
func (s *scanner) namedText(label sign) string {
	text := s.src[label.at:label.end]
	colon := bytes.IndexByte(text, ':')
	return string(text[bytes.LastIndexByte(text[:colon], ' ')+1 : colon])
}

// namedMarker is where the text calls a note: the last place before it, or in a text whose notes stand at its end the first
// after the marker of the note before.
func (s *scanner) namedMarker(label sign, after int) int {
	marker := []byte("[" + s.namedText(label) + "]")
	near := max(after, label.at-maxNamedReach)
	if at := bytes.LastIndex(s.src[near:label.at], marker); at >= 0 {
		return near + at
	}
	if at := bytes.Index(s.src[after:near], marker); at >= 0 {
		return after + at
	}
	return -1
}

// namedExtents cuts each note at the bracket that closes it, and takes the lines that belong to it.
func (s *scanner) namedExtents() [][]piece {
	out := make([][]piece, len(s.notes))
	for k, n := range s.notes {
		limit := min(len(s.src), n.label.end+maxNamedLength)
		if k+1 < len(s.notes) {
			limit = min(limit, s.notes[k+1].label.at)
		}
		end := s.namedEnd(n.label.end, limit)
		joint := jointLine
		for i := s.lineAt(n.label.at); i < len(s.lines) && s.lines[i].start < max(end, n.label.end); i++ {
			l := s.lines[i]
			if l.blank() {
				joint = jointParagraph
				continue
			}
			if l.furniture {
				continue
			}
			start := max(l.start, n.label.end)
			out[k] = append(out[k], piece{start: start, end: max(start, min(l.end, end)), joint: joint})
			s.owned[i] = true
			joint = jointLine
		}
	}
	return out
}

// namedEnd is where the bracket stands that closes a note; the end of its paragraph where none does.
func (s *scanner) namedEnd(from, limit int) int {
	depth := 0
	for i := from; i < limit; {
		r, size := utf8.DecodeRune(s.src[i:limit])
		switch r {
		case '[':
			depth++
		case ']':
			if depth--; depth < 0 {
				return i
			}
		}
		i += size
	}
	if blank := bytes.Index(s.src[from:limit], []byte("\n\n")); blank >= 0 {
		return from + blank
	}
	return from + len(strings.TrimRightFunc(string(s.src[from:limit]), unicode.IsSpace))
}
