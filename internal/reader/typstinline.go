package reader

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// typstFunctions are the functions whose content is text that looks otherwise.
var typstFunctions = map[string]citation.MarkKind{
	"emph": citation.MarkItalic, "strong": citation.MarkBold, "smallcaps": citation.MarkSmallCaps, "super": citation.MarkSuperscript,
	"link": citation.MarkLink, "text": citation.MarkNone, "underline": citation.MarkNone, "quote": citation.MarkNone, "sub": citation.MarkNone,
	"box": citation.MarkNone, "upper": citation.MarkNone, "lower": citation.MarkNone,
}

// renderTypst adds pieces of a Typst source.
func (t *typst) renderTypst(b *builder, pieces []piece) {
	w := &typstWriter{joined: join(t.src, pieces), b: b}
	w.prose()
}

type typstWriter struct {
	joined
	b    *builder
	open []typstMark // innermost last
}

// A typstMark is a mark that the byte closing ends.
type typstMark struct {
	kind    citation.MarkKind
	closing byte
}

func (w *typstWriter) prose() {
	from := 0
	for i := 0; i < len(w.content); {
		n := w.special(i, from)
		if n == 0 {
			i++
			continue
		}
		i += n
		from = i
	}
	w.literal(w.b, from, len(w.content))
}

// special handles what is not text at i; the text from from on is added first. It returns the length of what it took.
func (w *typstWriter) special(i, from int) int {
	flush := func() { w.literal(w.b, from, i) }
	switch c := w.content[i]; c {
	case '\n':
		flush()
		w.lineEnd(w.b, i)
		return 1
	case '\\':
		flush()
		return w.escape(i)
	case '~':
		flush()
		w.b.Space(w.source(i))
		return 1
	case '-':
		dash, width := dashes(w.content[i:])
		if width > 0 {
			flush()
			w.b.Entity(dash, w.source(i), width)
		}
		return width
	case '_', '*':
		return w.emphasis(c, i, flush)
	case '#':
		return w.function(i, flush)
	case '`':
		ticks := len(w.content[i:]) - len(bytes.TrimLeft(w.content[i:], "`"))
		if n := codeSpan(w.content[i:]); n > 2*ticks {
			flush()
			w.literal(w.b, i+ticks, i+n-ticks)
			return n
		}
	case '<':
		if k := bytes.IndexByte(w.content[i:min(len(w.content), i+maxLabelName)], '>'); k > 1 && !bytes.ContainsAny(w.content[i:i+k], " \n") {
			flush()
			return k + 1
		}
	case ']':
		if n := len(w.open); n > 0 && w.open[n-1].closing == ']' {
			flush()
			w.close()
			return 1
		}
	}
	return 0
}

// maxLabelName is the length in bytes of the longest <label>.
const maxLabelName = 80

func (w *typstWriter) close() {
	last := w.open[len(w.open)-1]
	w.open = w.open[:len(w.open)-1]
	if last.kind != citation.MarkNone {
		w.b.Close(last.kind)
	}
}

// escape adds "\*" or "\u{2019}"; a backslash before a blank is a line's end.
func (w *typstWriter) escape(i int) int {
	rest := w.content[i+1:]
	if bytes.HasPrefix(rest, []byte("u{")) {
		if end := bytes.IndexByte(rest[:min(len(rest), 12)], '}'); end > 2 {
			if r := hexRune(string(rest[2:end])); r > 0 {
				w.b.Entity(string(r), w.source(i), end+2)
				return end + 2
			}
		}
	}
	r, size := utf8.DecodeRune(rest)
	if size == 0 || unicode.IsSpace(r) {
		w.b.Space(w.source(i))
		return 1
	}
	w.literal(w.b, i+1, i+1+size)
	return 1 + size
}

func hexRune(s string) rune {
	var r rune
	for _, c := range strings.ToLower(s) {
		d := strings.IndexRune("0123456789abcdef", c)
		if d < 0 || r > unicode.MaxRune {
			return 0
		}
		r = r*16 + rune(d)
	}
	if !utf8.ValidRune(r) {
		return 0
	}
	return r
}

// emphasis opens or closes "_emph_" or "*strong*"; within a word the signs are text.
func (w *typstWriter) emphasis(sign byte, i int, flush func()) int {
	kind := citation.MarkItalic
	if sign == '*' {
		kind = citation.MarkBold
	}
	before, _ := utf8.DecodeLastRune(w.content[:i])
	after, _ := utf8.DecodeRune(w.content[i+1:])
	if isWordRune(before) && isWordRune(after) {
		return 0
	}
	if n := len(w.open); n > 0 && w.open[n-1].closing == sign {
		flush()
		w.close()
		return 1
	}
	if bytes.IndexByte(w.content[i+1:min(len(w.content), i+maxSpan)], sign) < 0 {
		return 0
	}
	flush()
	w.open = append(w.open, typstMark{kind, sign})
	w.b.Open(kind, "")
	return 1
}

// function takes "#emph[" and its like; "#cite(<key>)" and other functions of no text go.
func (w *typstWriter) function(i int, flush func()) int {
	s := w.content[i+1:]
	n := 0
	for n < len(s) && s[n] < utf8.RuneSelf && (s[n] == '-' || s[n] == '.' || isWordRune(rune(s[n]))) {
		n++
	}
	if n == 0 {
		return 0
	}
	name := string(s[:n])
	kind, known := typstFunctions[name]
	arguments := ""
	if n < len(s) && s[n] == '(' {
		k := closingBracket(s[n:min(len(s), n+maxSpan)], '(', ')')
		if k < 0 {
			return 0
		}
		arguments = string(s[n+1 : n+k])
		n += k + 1
	}
	flush()
	if name == "cite" {
		w.citation(i, i+n-len(arguments), arguments)
		return 1 + n
	}
	target := ""
	if kind == citation.MarkLink {
		target = strings.Trim(arguments, `" `)
	}
	switch {
	case n < len(s) && s[n] == '[':
		w.open = append(w.open, typstMark{kind, ']'})
		if kind != citation.MarkNone {
			w.b.Open(kind, target)
		}
		n++
	case known && target != "":
		w.b.Open(kind, target)
		if k := bytes.Index(s[:n], []byte(target)); k >= 0 {
			w.literal(w.b, i+1+k, i+1+k+len(target))
		}
		w.b.Close(kind)
	}
	return 1 + n
}
