package reader

import (
	"bytes"
	"sort"
	"unicode"
)

// What a dialect of Markdown writes into a text without printing it is hidden: comments, the marks of CriticMarkup and what
// these delete, shortcodes of Hugo and Quarto, tags of Liquid, attributes of kramdown, the brackets of wiki links, and the
// names that Obsidian gives paragraphs.

// hiddenSigns are the stretches that are hidden as a whole. A longer sign comes before its beginning.
var hiddenSigns = [...]struct{ open, end string }{
	{"<!--", "-->"}, {"{>>", "<<}"}, {"{--", "--}"}, {"{{<", ">}}"}, {"{{%", "%}}"}, {"{{", "}}"}, {"{%", "%}"}, {"{:", "}"},
}

// criticSigns are signs that are hidden themselves, and with them of a replaced text the old.
var criticSigns = [...]struct{ open, end, skip string }{
	{"{++", "++}", ""}, {"{==", "==}", ""}, {"{~~", "~~}", "~>"},
}

// maxHidden is the length in bytes of the longest stretch that is hidden, but for comments of HTML.
const maxHidden = 4000

// hide finds what is not printed.
func (m *markdown) hide() {
	m.lastComment = bytes.LastIndex(m.src, []byte("-->"))
	block, line := 0, 0 // where the paragraph ends; the line
	for i := 0; i < len(m.src); {
		for line < len(m.lines)-1 && m.lines[line+1].start <= i {
			line++
		}
		if l := m.lines[line]; l.code && i >= l.start {
			i = max(i, l.end) + 1
			continue
		}
		if i >= block {
			block = m.blockEnd(line)
		}
		end := max(i+1, min(m.lines[line].end, i+maxSpan))
		switch m.src[i] {
		case '\\':
			i += 2
		case '`':
			i += codeSpan(m.src[i:max(i+1, block)])
		case '<', '{':
			i = m.hideEnclosed(i)
		case '%':
			if m.lines[line].start == i && m.lines[line].end == i+2 {
				block = len(m.src)
			}
			i = m.hideComment(i, block)
		case '=', '~':
			i = m.hidePair(i, end)
		case '[':
			i = m.hideWiki(i, end)
		case '!':
			i = m.hideImage(i, end)
		case '^':
			i = m.hideName(i, end)
		default:
			i++
		}
	}
	sort.Slice(m.hidden, func(a, b int) bool { return m.hidden[a][0] < m.hidden[b][0] })
}

// blockEnd is where the paragraph ends that the line stands in.
func (m *markdown) blockEnd(line int) int {
	end := m.lines[line].end
	for _, l := range m.lines[line:] {
		if l.blank() || l.code {
			break
		}
		end = l.end
	}
	return end
}

func (m *markdown) hideRange(start, end int) { m.hidden = append(m.hidden, [2]int{start, end}) }

// hideEnclosed hides a comment, a shortcode or an attribute, and returns where to go on.
func (m *markdown) hideEnclosed(i int) int {
	rest := m.src[i:]
	for _, e := range hiddenSigns {
		if !bytes.HasPrefix(rest, []byte(e.open)) {
			continue
		}
		window := rest
		if e.open != "<!--" {
			window = rest[:min(len(rest), maxHidden)]
		} else if m.lastComment < i {
			break
		}
		if n := bytes.Index(window[len(e.open):], []byte(e.end)); n >= 0 {
			end := i + len(e.open) + n + len(e.end)
			m.hideRange(i, end)
			return end
		}
		return i + len(e.open)
	}
	for _, c := range criticSigns {
		if !bytes.HasPrefix(rest, []byte(c.open)) {
			continue
		}
		window := rest[:min(len(rest), maxHidden)]
		n := bytes.Index(window, []byte(c.end))
		if n < 0 {
			break
		}
		from := len(c.open)
		if c.skip != "" {
			from = max(from, bytes.Index(window[:n], []byte(c.skip))+len(c.skip))
		}
		m.hideRange(i, i+from)
		m.hideClosing(i+n, i+n+len(c.end))
		return i + from
	}
	return i + 1
}

// hideComment hides "%%a comment%%" of Obsidian's.
func (m *markdown) hideComment(i, block int) int {
	if i+2 > block || m.src[i+1] != '%' || i > 0 && !isSpaceByte(m.src[i-1]) && m.src[i-1] != '\n' {
		return i + 1
	}
	n := bytes.Index(m.src[i+2:min(block, i+maxHidden)], []byte("%%"))
	if n < 0 {
		return i + 2
	}
	m.hideRange(i, i+2+n+2)
	return i + 2 + n + 2
}

// hideClosing hides a sign that closes what another opens: it opens nothing itself.
func (m *markdown) hideClosing(start, end int) {
	if m.closers == nil {
		m.closers = map[int]bool{}
	}
	m.closers[start] = true
	m.hideRange(start, end)
}

// hidePair hides the signs of "==marked==", "~~struck~~" and "H~2~O".
func (m *markdown) hidePair(i, end int) int {
	run := len(m.src[i:end]) - len(bytes.TrimLeft(m.src[i:end], string(m.src[i])))
	from := i + run
	if run > 2 || run == 1 && m.src[i] == '=' || from >= end || isSpaceByte(m.src[from]) || m.closers[i] {
		return from
	}
	inner := m.src[from:end]
	n := bytes.Index(inner, m.src[i:from])
	if n < 1 || isSpaceByte(inner[n-1]) || run == 1 && bytes.IndexFunc(inner[:n], func(r rune) bool { return !isWordRune(r) }) >= 0 {
		return from
	}
	if i > 0 && run == 2 && (isWordRune(rune(m.src[i-1])) || m.src[i-1] == '/') || i > 0 && run == 1 && !isWordRune(rune(m.src[i-1])) {
		return from
	}
	m.hideRange(i, from)
	m.hideClosing(from+n, from+n+run)
	return from
}

// hideWiki hides the brackets of "[[page|text]]" and the page's name where there is a text, and the "[!note]" of a callout.
func (m *markdown) hideWiki(i, end int) int {
	if bytes.HasPrefix(m.src[i:end], []byte("[!")) && m.src[max(0, i-1)] != ']' {
		if n := bytes.IndexByte(m.src[i:end], ']'); n > 2 && bytes.IndexFunc(m.src[i+2:i+n], func(r rune) bool { return !isWordRune(r) }) < 0 {
			n++
			n += len(m.src[i+n:end]) - len(bytes.TrimLeft(m.src[i+n:end], "+-"))
			m.hideRange(i, i+n)
			return i + n
		}
	}
	n := m.wikiLink(i, end)
	if n == 0 {
		return i + 1
	}
	from := i + 2
	if bar := bytes.LastIndexByte(m.src[from:i+n-2], '|'); bar >= 0 {
		from += bar + 1
	}
	m.hideRange(i, from)
	m.hideRange(i+n-2, i+n)
	return i + n
}

// wikiLink is the length of the wiki link at i; 0 where there is none. "[[1]](#n1)" is a link of Markdown's.
func (m *markdown) wikiLink(i, end int) int {
	if !bytes.HasPrefix(m.src[i:end], []byte("[[")) {
		return 0
	}
	n := bytes.Index(m.src[i:end], []byte("]]"))
	if n < 3 || bytes.ContainsAny(m.src[i+2:i+n], "[^@") || bytes.IndexFunc(m.src[i+2:i+n], unicode.IsLetter) < 0 {
		return 0
	}
	if after := i + n + 2; after < end && (m.src[after] == '(' || m.src[after] == '[') {
		return 0
	}
	return n + 2
}

// hideImage hides "![[file]]".
func (m *markdown) hideImage(i, end int) int {
	n := m.wikiLink(min(i+1, end), end)
	if n > 0 {
		m.hideRange(i, i+1+n)
	}
	return i + 1 + n
}

// hideName hides " ^name" at the end of a line.
func (m *markdown) hideName(i, end int) int {
	if i > 0 && m.src[i-1] == ' ' && i+1 < end && bytes.IndexFunc(m.src[i+1:end], func(r rune) bool { return !isWordRune(r) && r != '-' }) < 0 {
		m.hideRange(i, end)
		return end
	}
	return i + 1
}

func (m *markdown) isHidden(at int) bool {
	i := m.hiddenAfter(at)
	return i < len(m.hidden) && at >= m.hidden[i][0]
}

// hiddenAfter is the first hidden stretch that ends after the offset.
func (m *markdown) hiddenAfter(at int) int {
	return sort.Search(len(m.hidden), func(i int) bool { return m.hidden[i][1] > at })
}
