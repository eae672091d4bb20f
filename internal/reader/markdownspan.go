package reader

import (
	"bytes"
	"regexp"
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

// findSpans finds the bracketed spans of the content, and the commands of LaTeX that Pandoc lets pass.
func (w *inlineWriter) findSpans() {
	w.findCommands()
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
		w.addSpan(start+open, 1, closing, n+3, classKind(string(w.content[from:from+n])))
	}
}

func (w *inlineWriter) addSpan(open, width, closing, closingWidth int, kind citation.MarkKind) {
	if w.spans == nil {
		w.spans = map[int]spanEnd{}
	}
	w.spans[open] = spanEnd{opens: true, width: width, kind: kind}
	w.spans[closing] = spanEnd{width: closingWidth, kind: kind}
}

// rawCommand is a command of LaTeX that changes the font of what it has in braces.
var rawCommand = regexp.MustCompile(`\\(emph|text(?:it|sl|bf|sc|superscript))\{`)

// findCommands finds "\emph{text}".
func (w *inlineWriter) findCommands() {
	if bytes.IndexByte(w.content, '\\') < 0 {
		return
	}
	for _, at := range rawCommand.FindAllSubmatchIndex(w.content, -1) {
		if n := closingBracket(w.content[at[1]-1:min(len(w.content), at[1]+maxSpan)], '{', '}'); n > 0 {
			kind := citation.MarkItalic
			switch string(w.content[at[2]:at[3]]) {
			case "textbf":
				kind = citation.MarkBold
			case "textsc":
				kind = citation.MarkSmallCaps
			case "textsuperscript":
				kind = citation.MarkSuperscript
			}
			w.addSpan(at[0], at[1]-at[0], at[1]-1+n, 1, kind)
		}
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
