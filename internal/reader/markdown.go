package reader

import (
	"bytes"
	"regexp"

	"github.com/e843347c/ibid/citation"
)

// readMarkdown reads Markdown in any dialect. Where it has no footnotes of its own, it is read as the plain or paged text
// that it then is, with its markup.
func readMarkdown(src []byte, doc *citation.Document) error {
	in := newInline(src)
	m := &markdown{footnotes: newFootnotes(src, markupMarkdown, in.render), in: in}
	m.scan()
	if len(m.definitions)+len(m.inlines) > 0 {
		m.emit(doc, m.masked())
	} else {
		masked := m.masked()
		if bytes.Contains(masked, []byte("</")) {
			masked = bytes.Clone(masked)
			plainTags(masked)
		}
		scan(newPage(masked, markupMarkdown), doc, in.render)
	}
	m.citeByKeys(doc)
	return nil
}

// A markdown is a Markdown source with its footnotes.
type markdown struct {
	footnotes
	in          *inline
	front       int // where front matter ends
	lastComment int // where the last comment of HTML ends
	closers     map[int]bool
	names       map[string]bool // of the definitions, folded
}

var (
	definitionStart = regexp.MustCompile(`^\[\^([^\]\n\x00]+)\]:[ \t]*`)
	linkDefinition  = regexp.MustCompile(`^\[([^\]^][^\]]*)\]:[ \t]*<?(\S+?)>?(?:[ \t]+["'(].*)?$`)
)

// scan finds definitions, inline notes and calls.
func (m *markdown) scan() {
	m.cut()
	m.hide()
	for i := 0; i < len(m.lines); i++ {
		if m.lines[i].code || m.lines[i].blank() {
			continue
		}
		line := m.src[m.lines[i].start:m.lines[i].end]
		if match := definitionStart.FindSubmatch(line); match != nil && !m.isHidden(m.lines[i].start) {
			i = m.define(i, string(match[1]), len(match[0])) - 1
			continue
		}
		if match := linkDefinition.FindSubmatch(line); match != nil && m.lines[i].indent < 4 {
			if m.in.links == nil {
				m.in.links = map[string]string{}
			}
			m.in.links[fold(string(match[1]))] = string(match[2])
		}
	}
	m.formParagraphs()
	m.findInlines()
}

// cut finds the lines, and what is code or front matter.
func (m *markdown) cut() {
	var fence []byte
	for start := 0; start < len(m.src); {
		end := len(m.src)
		if i := bytes.IndexByte(m.src[start:], '\n'); i >= 0 {
			end = start + i
		}
		l := m.line(start, end)
		content := m.src[l.start:l.end]
		switch mark := fenceMark(content); {
		case len(m.lines) == 0 && m.frontMatter(start, end) > 0:
			m.front, l.code = m.frontMatter(start, end), true
		case start < m.front:
			l.code = true
		case fence == nil && mark != nil && l.indent < 4:
			fence, l.code = mark, true
		case fence != nil:
			l.code = true
			if closesFence(content, fence) {
				fence = nil
			}
		}
		m.lines = append(m.lines, l)
		start = end + 1
	}
	m.reopenUnclosed(fence)
}

// frontMatter is where the front matter ends whose fence is the first line: --- for YAML, +++ for TOML; 0 where there is none.
func (m *markdown) frontMatter(start, end int) int {
	fence := bytes.TrimSpace(m.src[start:end])
	rest := m.src[end:min(len(m.src), end+sniffWindow)]
	yaml := bytes.Equal(fence, []byte("---"))
	if !yaml && !bytes.Equal(fence, []byte("+++")) || bytes.HasPrefix(bytes.TrimLeft(rest, " \t\r"), []byte("\n\n")) {
		return 0
	}
	for at := 0; ; {
		n := bytes.IndexByte(rest[at:], '\n')
		if n < 0 {
			return 0
		}
		at += n + 1
		line, _, _ := bytes.Cut(rest[at:], []byte("\n"))
		line = bytes.TrimRight(line, " \t\r")
		if bytes.Equal(line, fence) || yaml && bytes.Equal(line, []byte("...")) {
			return end + at + len(line)
		}
	}
}

// reopenUnclosed takes a fence that is never closed for a slip, so that no note is lost in it.
func (m *markdown) reopenUnclosed(fence []byte) {
	if fence == nil {
		return
	}
	for i := len(m.lines) - 1; i >= 0 && m.lines[i].code; i-- {
		m.lines[i].code = false
		if bytes.HasPrefix(m.src[m.lines[i].start:m.lines[i].end], fence) {
			return
		}
	}
}

func fenceMark(content []byte) []byte {
	for _, c := range []byte("`~") {
		n := len(content) - len(bytes.TrimLeft(content, string(c)))
		if n >= 3 && (c == '~' || bytes.IndexByte(content[n:], '`') < 0) {
			return content[:n]
		}
	}
	return nil
}

func closesFence(content, fence []byte) bool {
	content = bytes.TrimSpace(content)
	return len(content) >= len(fence) && len(bytes.Trim(content, string(fence[:1]))) == 0
}

// line strips blanks and the signs of quotations.
func (m *markdown) line(start, end int) noteLine {
	l := noteLine{start: start, end: end}
	for l.end > l.start && isSpaceByte(m.src[l.end-1]) {
		l.end--
	}
	for l.start < l.end {
		switch b := m.src[l.start]; {
		case b == ' ' || b == '\f':
			l.indent++
		case b == '\t':
			l.indent += 4 - l.indent%4
		case b == '>' && l.indent < 4:
			l.quoted++
			l.indent = -1 // one blank after the sign belongs to it
		default:
			l.indent = max(l.indent, 0)
			return l
		}
		l.start++
	}
	l.indent = max(l.indent, 0)
	return l
}

// define takes the definition that begins in line i, and returns the line after it. Lines that follow at once belong to it,
// and paragraphs after a blank line that are indented.
func (m *markdown) define(i int, id string, skip int) int {
	first := m.lines[i]
	d := definition{id: id, at: first.start, pieces: []piece{{start: first.start + skip, end: max(first.start+skip, first.end)}}}
	number := len(m.definitions) + 1
	m.lines[i].definition = int32(number)
	blank := false
	j := i + 1
	for ; j < len(m.lines); j++ {
		l := m.lines[j]
		if l.blank() {
			blank = true
			continue
		}
		content := m.src[l.start:l.end]
		indented := l.indent >= first.indent+minContinuation
		if l.code && !indented || definitionStart.Match(content) || blank && !indented || !indented && interrupts(content) ||
			l.quoted < first.quoted && blank {
			break
		}
		joint := jointLine
		if blank {
			joint = jointParagraph
		}
		blank = false
		m.lines[j].definition = int32(number)
		d.pieces = append(d.pieces, piece{start: min(l.end, l.start+m.blockSigns(l)), end: l.end, joint: joint})
	}
	m.definitions = append(m.definitions, d)
	for j > i+1 && m.lines[j-1].blank() {
		j--
	}
	return j
}

// blockSigns is the length of what makes a line within a note part of a quotation or the beginning of a list's item.
func (m *markdown) blockSigns(l noteLine) int {
	content := m.src[l.start:l.end]
	rest := bytes.TrimLeft(content, "> \t")
	if len(rest) > 1 && bytes.IndexByte([]byte("-*+"), rest[0]) >= 0 && isSpaceByte(rest[1]) {
		rest = bytes.TrimLeft(rest[1:], " \t")
	}
	return len(content) - len(rest)
}

// minContinuation is how many columns a note's further paragraph is indented. Pandoc asks for four; people type two.
const minContinuation = 2

// interrupts accepts the beginning of another block, which ends a note that goes on without a blank line.
func interrupts(content []byte) bool {
	if n := markupMarkdown.headingLevel(content); n > 0 && n <= 6 && len(content) > n && content[n] == ' ' {
		return true
	}
	return fenceMark(content) != nil || divFence(content) == 0 || bytes.HasPrefix(content, []byte("|")) || isRule(content)
}

// divFence is where in a line one of Pandoc's fences stands, "::: {#fn1}", maybe behind a list's number; -1 elsewhere.
func divFence(line []byte) int {
	at := bytes.Index(line, []byte(":::"))
	if at > 0 && itemLength(line) != at {
		return -1
	}
	return at
}

// masked is the source with comments, code and front matter blanked out, byte for byte, for the scanner.
func (m *markdown) masked() []byte {
	var out []byte
	blank := func(start, end int) {
		if out == nil {
			out = bytes.Clone(m.src)
		}
		for i := start; i < end; i++ {
			if out[i] != '\n' {
				out[i] = ' '
			}
		}
	}
	for _, h := range m.hidden {
		blank(h[0], h[1])
	}
	for _, l := range m.lines {
		if l.code {
			blank(l.start, l.end)
		} else if at := divFence(m.src[l.start:l.end]); at >= 0 {
			blank(l.start+at, l.end)
		}
	}
	if out == nil {
		return m.src
	}
	return out
}
