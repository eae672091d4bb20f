package reader

import (
	"bytes"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// A spanEnd is an end of one of Pandoc's bracketed spans, [text]{.smallcaps}, of which only the class is of use.
type spanEnd struct {
	opens bool
	width int // of the bracket, and of the attributes behind the closing one
	kind  citation.MarkKind
}

// maxSpan is the length in bytes of the longest bracketed span.
const maxSpan = 2000

// attributesLength is the length of the attributes that Pandoc writes behind a link: {#fnref1 .footnote-ref}.
func attributesLength(s []byte) int {
	if len(s) == 0 || s[0] != '{' {
		return 0
	}
	if end := bytes.IndexByte(s[:min(len(s), maxSpan)], '}'); end > 0 && isAttributes(string(s[1:end])) {
		return end + 1
	}
	return 0
}

// span opens or closes a bracketed span at i, and returns the width of what is not text.
func (w *inlineWriter) span(i int, flush func(int)) int {
	s, ok := w.spans[i]
	if !ok {
		return 0
	}
	flush(i)
	switch {
	case s.kind == citation.MarkNone:
	case s.opens:
		w.b.Open(s.kind, "")
	default:
		w.b.Close(s.kind)
	}
	return s.width
}

// findSpans finds the bracketed spans of the content.
func (w *inlineWriter) findSpans() {
	for from := 0; ; {
		i := bytes.Index(w.content[from:], []byte("]{"))
		if i < 0 {
			return
		}
		closing := from + i
		from = closing + 2
		n := bytes.IndexByte(w.content[from:min(len(w.content), from+maxSpan)], '}')
		if n < 0 || !isAttributes(string(w.content[from:from+n])) {
			continue
		}
		start := max(0, closing-maxSpan)
		open := openingBracket(w.content[start:closing])
		if open < 0 {
			continue
		}
		if w.spans == nil {
			w.spans = map[int]spanEnd{}
		}
		kind := classKind(string(w.content[from : from+n]))
		w.spans[start+open] = spanEnd{opens: true, width: 1, kind: kind}
		w.spans[closing] = spanEnd{width: n + 3, kind: kind}
	}
}

// openingBracket is where the bracket stands that a closing one after s would close, or -1.
func openingBracket(s []byte) int {
	depth := 0
	for i := len(s) - 1; i >= 0; i-- {
		if i > 0 && s[i-1] == '\\' {
			continue
		}
		switch s[i] {
		case ']':
			depth++
		case '[':
			if depth == 0 {
				return i
			}
			depth--
		}
	}
	return -1
}

func isAttributes(s string) bool {
	s = strings.TrimSpace(s)
	return strings.HasPrefix(s, ".") || strings.HasPrefix(s, "#") || strings.Contains(s, "=")
}

// classKind is the mark that a class or style stands for.
func classKind(attributes string) citation.MarkKind {
	s := strings.ToLower(strings.NewReplacer("-", "", " ", "").Replace(attributes))
	switch {
	case strings.Contains(s, "smallcaps"), strings.Contains(s, ".sc"):
		return citation.MarkSmallCaps
	case strings.Contains(s, "italic"):
		return citation.MarkItalic
	}
	return citation.MarkNone
}
