package reader

import (
	"bytes"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/e843347c/ibid/citation"
)

// An inline renders Markdown's inline markup. The parser knows paragraphs and nothing else of blocks: a note that begins
// "1968. was a good year" is no list.
type inline struct {
	src    []byte
	parser parser.Parser
	links  map[string]string // the link reference definitions of the document, by folded label
}

func newInline(src []byte) *inline {
	return &inline{src: src, parser: parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 100)),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
	)}
}

// render adds pieces of the source. Emphasis and links may begin in one piece and end in another.
func (in *inline) render(b *builder, pieces []piece) {
	var chunk []piece
	size := 0
	for _, p := range pieces {
		for n := in.whole(p, maxChunk-size); n < p.end-p.start; n = in.whole(p, maxChunk-size) {
			if n > 0 {
				chunk = append(chunk, piece{p.start, p.start + n, p.joint})
				p.start += n
				p.joint = jointNone
			}
			in.renderJoined(b, chunk)
			in.tie(b, p)
			chunk, size = nil, 0
		}
		chunk = append(chunk, p)
		size += p.end - p.start
	}
	in.renderJoined(b, chunk)
}

// tie adds what stands between two chunks, of which the second begins with p: the parser drops blanks at its ends.
func (in *inline) tie(b *builder, p piece) {
	switch {
	case p.joint == jointLine:
		b.LineEnd(string(in.src[p.start:min(p.end, p.start+maxNext)]), p.start)
	case p.joint == jointParagraph, isSpaceByte(in.src[p.start-1]):
		b.Space(p.start - 1)
	}
}

// The parser looks for the end of a link up to the end of the line, or of the word, again and again, which must not cost
// more than in proportion to the source. Notes are read as a whole up to maxChunk bytes, stretches without a blank up to
// maxWord; no address is longer.
const (
	maxChunk = 16 << 10
	maxWord  = 2000
)

// whole is how much of a piece may be added to a chunk that has room for so many bytes.
func (in *inline) whole(p piece, room int) int {
	text := in.src[p.start:p.end]
	word := 0
	for i := 0; i < len(text); i++ {
		if isSpaceByte(text[i]) {
			word = i + 1
		}
		if (i >= room || i-word >= maxWord) && utf8.RuneStart(text[i]) && (i == word || i-word >= maxWord) {
			return i
		}
	}
	return len(text)
}

func (in *inline) renderJoined(b *builder, pieces []piece) {
	w := &inlineWriter{inline: in, joined: join(in.src, pieces), b: b}
	w.findSpans()
	context := parser.NewContext()
	in.define(context, w.content)
	root := in.parser.Parse(text.NewReader(w.content), parser.WithContext(context))
	for paragraph := root.FirstChild(); paragraph != nil; paragraph = paragraph.NextSibling() {
		if paragraph != root.FirstChild() {
			b.Space(w.source(w.at))
		}
		w.children(paragraph)
	}
}

// define tells the parser the link definitions that the content mentions.
func (in *inline) define(context parser.Context, content []byte) {
	if len(in.links) == 0 {
		return
	}
	for rest := content; ; {
		open := bytes.IndexByte(rest, '[')
		if open < 0 {
			return
		}
		rest = rest[open+1:]
		n := bytes.IndexByte(rest, ']')
		if n < 0 {
			return
		}
		if target, ok := in.links[fold(string(rest[:n]))]; ok {
			context.AddReference(parser.NewReference(rest[:n], []byte(target), nil))
		}
	}
}

// An inlineWriter renders one note.
type inlineWriter struct {
	*inline
	joined
	b     *builder
	spans map[int]spanEnd // by the place of the bracket in content
	skip  int             // where attributes end, which are no text and may go on over a line's end
}

func (w *inlineWriter) children(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		w.node(n)
	}
}

func (w *inlineWriter) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		w.text(n)
	case *ast.CodeSpan:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if t, ok := c.(*ast.Text); ok {
				w.literal(w.b, t.Segment.Start, t.Segment.Stop)
			}
		}
	case *ast.Emphasis:
		kind := citation.MarkItalic
		if n.Level == 2 {
			kind = citation.MarkBold
		}
		w.b.Open(kind, "")
		w.children(n)
		w.b.Close(kind)
	case *ast.Link:
		if w.isBacklink(n) {
			return
		}
		w.b.Open(citation.MarkLink, string(n.Destination))
		w.children(n)
		w.b.Close(citation.MarkLink)
	case *ast.Image:
		w.children(n)
	case *ast.AutoLink:
		w.autoLink(n)
	case *ast.RawHTML:
		w.rawHTML(n)
	default:
		w.children(n)
	}
}

// isBacklink recognises the arrow that leads from a note back to its marker: [↩](#fnref1).
func (w *inlineWriter) isBacklink(n *ast.Link) bool {
	if !bytes.HasPrefix(n.Destination, []byte("#")) {
		return false
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, ok := c.(*ast.Text)
		if !ok || bytes.IndexFunc(t.Segment.Value(w.content), isWordRune) >= 0 {
			return false
		}
	}
	return true
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func (w *inlineWriter) text(n *ast.Text) {
	start := n.Segment.Start
	if _, plain := n.PreviousSibling().(*ast.Text); !plain && n.PreviousSibling() != nil {
		w.skip = start + attributesLength(w.content[start:])
	}
	w.prose(min(max(start, w.skip), n.Segment.Stop), n.Segment.Stop)
	switch {
	case n.HardLineBreak():
		w.b.Space(w.source(n.Segment.Stop))
	case n.SoftLineBreak():
		w.lineEnd(w.b, n.Segment.Stop)
	}
}

// prose adds content with backslash escapes, entities, raised text and bracketed spans.
func (w *inlineWriter) prose(start, stop int) {
	from := start
	flush := func(to int) {
		if to > from {
			w.literal(w.b, from, to)
		}
	}
	for i := start; i < stop; {
		n := 0
		switch w.content[i] {
		case '\\':
			if width := w.span(i, flush); width > 0 {
				from, n = i+width, width
			} else if i+1 < stop && (util.IsPunct(w.content[i+1]) || w.content[i+1] == ' ') {
				flush(i)
				from, n = i+1, 2
			}
		case '-':
			if dash, width := dashes(w.content[i:stop]); i > 0 && !isSpaceByte(w.content[i-1]) && width > 0 {
				flush(i)
				w.b.Entity(dash, w.source(i), width)
				from, n = i+width, width
			} else {
				n = width
			}
		case '&':
			if spelled, width := entity(w.content[i:stop]); width > 0 {
				flush(i)
				w.b.Entity(spelled, w.source(i), width)
				from, n = i+width, width
			}
		case '^':
			if width := raised(w.content[i:stop]); width > 0 {
				flush(i)
				w.b.Open(citation.MarkSuperscript, "")
				w.literal(w.b, i+1, i+width-1)
				w.b.Close(citation.MarkSuperscript)
				from, n = i+width, width
			}
		case '[', ']', '}':
			if width := w.span(i, flush); width > 0 {
				from, n = i+width, width
			}
		}
		i += max(n, 1)
	}
	flush(stop)
	w.at = max(w.at, stop)
}

// dashes reads "--" and "---" within a word, Pandoc's en and em dash; four hyphens are a line, or an author left out.
func dashes(s []byte) (dash string, width int) {
	switch n := len(s) - len(bytes.TrimLeft(s, "-")); n {
	case 2:
		return "–", n
	case 3:
		return "—", n
	case 1:
		return "", 0
	default:
		return strings.Repeat("-", n), n
	}
}

// entity reads "&amp;" or "&#8217;".
func entity(s []byte) (spelled string, width int) {
	end := bytes.IndexByte(s[:min(len(s), 32)], ';')
	if end < 2 {
		return "", 0
	}
	raw := string(s[:end+1])
	if spelled = html.UnescapeString(raw); spelled == raw {
		return "", 0
	}
	return spelled, end + 1
}

// raised reads Pandoc's superscript, "^e^" of "XX^e^ siècle": no blank, and not long.
func raised(s []byte) int {
	const longest = 12
	end := bytes.IndexByte(s[1:min(len(s), longest)], '^')
	if end <= 0 || bytes.IndexFunc(s[1:1+end], unicode.IsSpace) >= 0 {
		return 0
	}
	return end + 2
}

func (w *inlineWriter) autoLink(n *ast.AutoLink) {
	label := n.Label(w.content)
	i := bytes.Index(w.content[w.at:], label)
	w.b.Open(citation.MarkLink, string(n.URL(w.content)))
	if i >= 0 {
		w.literal(w.b, w.at+i, w.at+i+len(label))
	}
	w.b.Close(citation.MarkLink)
}

// rawHTML opens and closes marks by HTML's tags. Comments are no text.
func (w *inlineWriter) rawHTML(n *ast.RawHTML) {
	if n.Segments.Len() == 0 {
		return
	}
	segment := n.Segments.At(0)
	tag := strings.ToLower(string(segment.Value(w.content)))
	name := strings.TrimLeft(tag, "</")
	if end := strings.IndexFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }); end >= 0 {
		name = name[:end]
	}
	kind := citation.MarkNone
	switch name {
	case "i", "em", "cite":
		kind = citation.MarkItalic
	case "b", "strong":
		kind = citation.MarkBold
	case "sup":
		kind = citation.MarkSuperscript
	case "sc":
		kind = citation.MarkSmallCaps
	case "span":
		kind = classKind(tag)
		if strings.HasPrefix(tag, "</") {
			kind = citation.MarkSmallCaps
		}
	case "br", "p":
		w.b.Space(w.source(segment.Start))
	}
	switch {
	case kind == citation.MarkNone:
	case strings.HasPrefix(tag, "</"):
		w.b.Close(kind)
	default:
		w.b.Open(kind, "")
	}
	w.at = max(w.at, n.Segments.At(n.Segments.Len()-1).Stop)
}
