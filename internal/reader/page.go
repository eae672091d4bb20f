package reader

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// A line is a line of the source without its indent, its end and, in Markdown, the signs of the quotation it stands in.
type line struct {
	start, end int
	indent     int32 // columns of white space before it
	block      int32 // lines of one paragraph share it; blank lines have -1
	page       int32 // counts the page breaks before it
	furniture  bool  // a running head, a folio, a publisher's line: no part of the text
	heading    bool
	section    section // what it announces, where it is a heading
}

// A page is a source cut into lines, for the scanner.
type page struct {
	src        []byte
	markup     markup
	lines      []line
	wrapped    bool // paragraphs are broken into lines; else each line is a paragraph
	blocks     int32
	words      vocabulary
	feeds      bool // form feeds divide the pages
	underlines bool // "_words_" stand for italics
	settled    bool // the rest of a note that runs over a page follows the note, and is not to be looked for
}

func (l line) blank() bool { return l.start == l.end }

func (p *page) text(i int) []byte { return p.src[p.lines[i].start:p.lines[i].end] }

// lineAt is the index of the line that holds the byte.
func (p *page) lineAt(offset int) int {
	return max(0, sort.Search(len(p.lines), func(i int) bool { return p.lines[i].start > offset })-1)
}

func newPage(src []byte, markup markup) *page {
	p := &page{src: src, markup: markup}
	p.cut()
	p.wrapped = p.isWrapped()
	p.words = newVocabulary(src)
	p.formBlocks()
	p.findHeadings()
	p.findFurniture()
	p.findHeadings() // those that stand right under a running head too
	return p
}

// cut finds the lines. A form feed begins a page and a line.
func (p *page) cut() {
	p.lines = make([]line, 0, bytes.Count(p.src, []byte("\n"))+bytes.Count(p.src, []byte("\f"))+1)
	pageNumber, start := int32(0), 0
	for i := 0; i <= len(p.src); i++ {
		if i < len(p.src) && p.src[i] != '\n' && p.src[i] != '\f' && (p.src[i] != '\r' || i+1 < len(p.src) && p.src[i+1] == '\n') {
			continue
		}
		if i < len(p.src) || i > start {
			p.lines = append(p.lines, p.trim(start, i, pageNumber))
		}
		if i < len(p.src) && p.src[i] == '\f' {
			pageNumber++
			p.feeds = true
		}
		start = i + 1
	}
}

func (p *page) trim(start, end int, pageNumber int32) line {
	l := line{start: start, end: end, page: pageNumber, block: -1}
	for l.end > l.start && isSpaceByte(p.src[l.end-1]) {
		l.end--
	}
	for l.start < l.end {
		switch b := p.src[l.start]; {
		case b == '\t':
			l.indent += 4 - l.indent%4
		case b == ' ':
			l.indent++
		case p.markup == markupMarkdown && b == '>' && l.indent < 4:
			l.indent = 0
		default:
			return p.trimWide(l)
		}
		l.start++
	}
	return l
}

// trimWide drops no-break and other wide blanks at both ends.
func (p *page) trimWide(l line) line {
	for l.start < l.end {
		r, size := utf8.DecodeRune(p.src[l.start:l.end])
		if !isBlankRune(r) {
			break
		}
		l.start += size
		l.indent++
	}
	for l.start < l.end {
		r, size := utf8.DecodeLastRune(p.src[l.start:l.end])
		if !isBlankRune(r) {
			break
		}
		l.end -= size
	}
	return l
}

func isSpaceByte(b byte) bool { return b == ' ' || b == '\t' || b == '\r' || b == '\v' || b == '\f' }

func isBlankRune(r rune) bool {
	switch r {
	case ' ', '\t', '\u00a0', '\u2007', '\u202f', '\u2009', '\u200a', '\u2002', '\u2003', '\u3000', '\ufeff', '\u200b':
		return true
	}
	return false
}

// maxWrap is the longest line, in characters, that counts as broken by hand or by a program; typewriters and mail stop at
// 80, a page of small print at some 120.
const maxWrap = 140

// isWrapped decides by the length of the lines: where nearly all are short, a paragraph is several of them; elsewhere a
// paragraph is one line, and notes may follow each other without a blank line.
func (p *page) isWrapped() bool {
	short, long := 0, 0
	for i, l := range p.lines {
		switch {
		case l.blank():
		case l.end-l.start <= maxWrap || utf8.RuneCount(p.text(i)) <= maxWrap:
			short++
		default:
			long++
		}
	}
	return short > 9*long
}

// formBlocks numbers the paragraphs.
func (p *page) formBlocks() {
	open := false
	for i := range p.lines {
		l := &p.lines[i]
		if l.blank() {
			open = false
			continue
		}
		if !open || !p.wrapped || i > 0 && p.lines[i-1].page != l.page {
			p.blocks++
		}
		l.block = p.blocks - 1
		open = true
	}
}

// findHeadings marks the headings of the markup and the lines by themselves that announce notes or references.
func (p *page) findHeadings() {
	for i := range p.lines {
		l := &p.lines[i]
		if l.blank() || l.furniture {
			continue
		}
		if p.markup.headingLevel(p.text(i)) > 0 {
			l.heading = true
			l.section = headingSection(string(p.text(i)))
			continue
		}
		if l.end-l.start <= maxHeading && p.alone(i) {
			if l.section = headingSection(string(p.text(i))); l.section != sectionOther {
				l.heading = true
			}
		}
	}
}

// alone reports whether the line is a paragraph by itself. A heading may stand right over its section.
func (p *page) alone(i int) bool {
	return i == 0 || p.lines[i-1].blank() || p.lines[i-1].furniture || p.lines[i-1].page != p.lines[i].page || !p.wrapped
}
