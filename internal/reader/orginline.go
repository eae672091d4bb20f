package reader

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// orgEmphasis are the signs of Org's emphasis; marks of no meaning in a citation are dropped with their signs.
var orgEmphasis = map[byte]citation.MarkKind{
	'/': citation.MarkItalic, '*': citation.MarkBold, '_': citation.MarkNone, '+': citation.MarkNone, '=': citation.MarkNone, '~': citation.MarkNone,
}

// maxEmphasis is the length in bytes of the longest emphasis; Org itself takes no more than a few lines.
const maxEmphasis = 400

// renderOrg adds pieces of an Org source.
func (o *org) renderOrg(b *builder, pieces []piece) {
	w := &orgWriter{joined: join(o.src, pieces), b: b}
	w.prose(0, len(w.content))
}

type orgWriter struct {
	joined
	b *builder
}

// prose adds a stretch of content. Emphasis may hold emphasis of another kind.
func (w *orgWriter) prose(start, stop int) {
	from := start
	flush := func(to int) {
		if to > from {
			w.literal(w.b, from, to)
		}
	}
	for i := start; i < stop; {
		n := 0
		switch c := w.content[i]; c {
		case '\n':
			flush(i)
			if i+1 < stop && w.content[i+1] == '\n' {
				w.b.Space(w.source(i))
			} else {
				w.lineEnd(w.b, i)
			}
			from, n = i+1, 1
		case '[':
			if end := w.link(i, stop, flush); end > i {
				from, n = end, end-i
			}
		case '/', '*', '_', '+', '=', '~':
			if end := w.emphasisEnd(start, i, stop); end > i {
				flush(i)
				w.emphasis(c, i, end)
				from, n = end+1, end+1-i
			}
		case '^':
			if end := w.braces(i+1, stop); end > 0 {
				flush(i)
				w.b.Open(citation.MarkSuperscript, "")
				w.prose(i+2, end)
				w.b.Close(citation.MarkSuperscript)
				from, n = end+1, end+1-i
			}
		case '<':
			if width := targetLength(w.content[i:stop]); width > 0 {
				flush(i)
				from, n = i+width, width
			}
		case ':':
			n = addressRest(w.content[i:stop])
		case '-':
			if dash, width := dashes(w.content[i:stop]); i > 0 && w.content[i-1] != '\n' && width > 0 {
				flush(i)
				w.b.Entity(dash, w.source(i), width)
				from, n = i+width, width
			}
		}
		i += max(n, 1)
	}
	flush(stop)
}

func (w *orgWriter) braces(i, stop int) int {
	if i >= stop || w.content[i] != '{' {
		return 0
	}
	if k := closingBracket(w.content[i:min(stop, i+maxEmphasis)], '{', '}'); k > 0 {
		return i + k
	}
	return 0
}

// link adds "[[target][text]]" or "[[target]]", and returns where it ends.
func (w *orgWriter) link(i, stop int, flush func(int)) int {
	if i+1 >= stop || w.content[i+1] != '[' {
		return i
	}
	s := w.content[i:min(stop, i+maxSpan)]
	end := bytes.Index(s, []byte("]]"))
	if end < 0 {
		return i
	}
	flush(i)
	target, from := s[2:end], i+2
	if k := bytes.Index(target, []byte("][")); k >= 0 {
		target, from = target[:k], i+2+k+2
	}
	w.b.Open(citation.MarkLink, string(target))
	w.prose(from, i+end)
	w.b.Close(citation.MarkLink)
	return i + end + 2
}

// emphasisEnd is where the sign stands that closes the emphasis that the one at i opens, or 0. "/a/" is emphasis, "and/or"
// and "1914/18" are not.
func (w *orgWriter) emphasisEnd(start, i, stop int) int {
	sign := w.content[i]
	before, size := utf8.DecodeLastRune(w.content[start:i])
	if size > 0 && !unicode.IsSpace(before) && !bytes.ContainsRune([]byte("-–—('\"{[“‘«„*/_+"), before) {
		return 0
	}
	if i+1 >= stop || isSpaceByte(w.content[i+1]) || w.content[i+1] == '\n' || w.content[i+1] == sign {
		return 0 // and "____" is a line to be filled in, or stands for a name
	}
	for k := i + 2; k < min(stop, i+maxEmphasis); k++ {
		k += addressRest(w.content[k:stop])
		if k >= stop || w.content[k] != sign || isSpaceByte(w.content[k-1]) || w.content[k-1] == '\n' {
			continue
		}
		after, size := utf8.DecodeRune(w.content[k+1 : stop])
		if size == 0 || unicode.IsSpace(after) || !unicode.IsLetter(after) && !unicode.IsDigit(after) {
			return k
		}
	}
	return 0
}

func (w *orgWriter) emphasis(sign byte, i, end int) {
	kind := orgEmphasis[sign]
	if kind != citation.MarkNone {
		w.b.Open(kind, "")
	}
	if sign == '=' || sign == '~' {
		w.literal(w.b, i+1, end)
	} else {
		w.prose(i+1, end)
	}
	if kind != citation.MarkNone {
		w.b.Close(kind)
	}
}

// targetLength is the length of "<<name>>", a place that links lead to.
func targetLength(s []byte) int {
	if !bytes.HasPrefix(s, []byte("<<")) {
		return 0
	}
	end := bytes.IndexAny(s[:min(len(s), maxEmphasis)], ">\n")
	if end < 0 || !bytes.HasPrefix(s[end:], []byte(">>")) {
		return 0
	}
	return end + 2
}

// addressRest is the length of what follows the scheme of an address, "://" included, or 0. Nothing in it is emphasis.
func addressRest(s []byte) int {
	if !bytes.HasPrefix(s, []byte("://")) {
		return 0
	}
	if end := bytes.IndexAny(s, " \t\n<>[]"); end >= 0 {
		return end
	}
	return len(s)
}
