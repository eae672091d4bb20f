package reader

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// splitRunIn puts each note of a page on a line of its own where they are set as one paragraph: "¹ See Smith. ² Ibid." A
// raised number amid a line begins a note if it is the next one, stands behind a blank, begins no line of the foot and is
// called in the text above.
func (b *pdfBook) splitRunIn(p *pdfPage) {
	called := p.raisedOverFeet()
	value := b.label
	for k := range p.feet {
		f := &p.feet[k]
		value = p.splitFoot(f, value, called)
		f.first = f.from
		for f.first < f.to && !b.opens(p, f.first) {
			f.first++
		}
	}
}

// raisedOverFeet are the raised numbers of the text over a page's notes.
func (p *pdfPage) raisedOverFeet() map[int]bool {
	called := map[int]bool{}
	for k, l := range p.lines {
		if inFeet(p.feet, k) {
			continue
		}
		for i := 0; i < len(l.cells); i++ {
			if value, end := l.raisedAt(i); end > i {
				called[value] = true
				i = end
			}
		}
	}
	return called
}

// raisedAt is the raised number that begins at a cell, and the cell behind it.
func (l pdfLine) raisedAt(i int) (value, end int) {
	const most = 4 // digits
	end = i
	for end < len(l.cells) && l.cells[end].plain != 0 {
		value = value*10 + int(l.cells[end].plain-'0')
		end++
	}
	if end-i > most {
		return 0, i
	}
	return value, end
}

// splitFoot splits the lines of a foot whose notes go on from a number, and gives the last number.
func (p *pdfPage) splitFoot(f *pdfFoot, value int, called map[int]bool) int {
	begun := map[int]bool{}
	for _, l := range p.lines[f.from:f.to] {
		if label, end := l.raisedAt(0); end > 0 {
			begun[label] = true
		}
	}
	for k := f.from; k < f.to; k++ {
		l := p.lines[k]
		for i := 0; i < len(l.cells); i++ {
			label, end := l.raisedAt(i)
			if end == i {
				continue
			}
			switch {
			case i == 0:
				if label == value+1 || value == 0 || label == 1 || k == f.from {
					value = label
				}
			case (label == value+1 || label == 1 && value > 1 && !called[value+1]) && called[label] && !begun[label] && l.startsNoteAt(i, end):
				p.splitLine(k, i)
				p.moveFeet(f)
				value = label
				i = len(l.cells) // what is left is the next line
				continue
			}
			i = end - 1
		}
	}
	return value
}

// startsNoteAt reports whether a raised number stands behind a blank and before a text.
func (l pdfLine) startsNoteAt(i, end int) bool {
	if r, _ := utf8.DecodeLastRune(l.text[:l.cells[i].at]); r != ' ' {
		return false
	}
	if end == len(l.cells) {
		return true
	}
	next, _ := utf8.DecodeRune(trimBlanks(l.text[l.cells[end].at:]))
	return startsText(next) || unicode.IsDigit(next)
}

// splitLine makes two lines of one, the second from a cell on.
func (p *pdfPage) splitLine(k, cell int) {
	l := &p.lines[k]
	at := l.cells[cell].at
	second := *l
	second.text = slices.Clone(l.text[at:])
	second.cells = slices.Clone(l.cells[cell:])
	for i := range second.cells {
		second.cells[i].at -= at
	}
	second.starts = false
	second.letters = l.letters * len(second.text) / len(l.text)
	l.letters -= second.letters
	l.text, l.cells = l.text[:at-1], l.cells[:cell]
	for n := len(l.cells); n > 0 && int(l.cells[n-1].at) >= len(l.text); n-- {
		l.cells = l.cells[:n-1] // the blank
	}
	p.lines = slices.Insert(p.lines, k+1, second)
}

// moveFeet counts a new line in a foot.
func (p *pdfPage) moveFeet(f *pdfFoot) {
	f.to++
	for i := range p.feet {
		if o := &p.feet[i]; o != f && o.from >= f.to-1 {
			o.from, o.first, o.to = o.from+1, o.first+1, o.to+1
		}
	}
}
