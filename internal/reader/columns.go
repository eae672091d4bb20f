package reader

import (
	"bytes"
	"unicode/utf8"
)

// Programs that keep the layout of a page (pdftotext -layout) set its columns side by side, with a gutter of blanks between them.

const (
	minGutterLines   = 10   // lines of a page, fewer show no columns
	minBesideWidth   = 18   // characters on the average line of either column; a column of labels or numbers is no column of text
	maxWide          = 250  // characters of a line that are looked at
	maxGutterCrossed = 0.15 // share of the lines that may run over the gutter: titles, heads, notes under both columns
	minBeside        = 0.4  // share of the lines that have text on both sides, at least
	gutterWidth      = 2    // blanks, at least
)

// unfold sets the columns of pages one under the other, each as a page of its own, since notes stand at the feet of columns too.
// The offsets lead back.
func unfold(src []byte) ([]byte, offsets) {
	if !bytes.Contains(src, []byte("\f")) {
		return src, nil
	}
	u := unfolder{src: src}
	done := 0 // what u has
	for from := 0; from < len(src); {
		to := len(src)
		if i := bytes.IndexByte(src[from:], '\f'); i >= 0 {
			to = from + i + 1
		}
		lines := wideLines(src, from, to)
		if gutter := findGutter(src, lines); gutter > 0 {
			u.add(done, from)
			u.page(lines, gutter)
			if src[to-1] == '\f' {
				u.add(to-1, to)
			}
			done = to
		}
		from = to
	}
	if done == 0 {
		return src, nil
	}
	u.add(done, len(src))
	return u.text, u.back
}

// An unfolder sets stretches of a source in another order.
type unfolder struct {
	src, text []byte
	back      offsets
}

func (u *unfolder) add(from, to int) {
	if from < to {
		u.back = append(u.back, segment{text: len(u.text), source: from, textStep: 1, sourceStep: 1})
		u.text = append(u.text, u.src[from:to]...)
	}
}

// end adds a sign that the source does not have there.
func (u *unfolder) end(sign byte, source int) {
	u.back = append(u.back, segment{text: len(u.text), source: source, textStep: 1, sourceStep: 0})
	u.text = append(u.text, sign)
}

// page sets the lines above, between and below those that run over the gutter as columns.
func (u *unfolder) page(lines []wideLine, gutter int) {
	for i := 0; i < len(lines); {
		if lines[i].crosses(u.src, gutter) {
			u.add(lines[i].start, lines[i].end)
			u.end('\n', lines[i].end)
			i++
			continue
		}
		to := i
		for to < len(lines) && !lines[to].crosses(u.src, gutter) {
			to++
		}
		right := false
		for _, l := range lines[i:to] {
			cut := l.at(u.src, gutter)
			right = right || cut < l.end
			u.add(l.start, cut)
			u.end('\n', cut)
		}
		if right {
			u.end('\f', lines[to-1].end)
			for _, l := range lines[i:to] {
				u.add(l.at(u.src, gutter), l.end)
				u.end('\n', l.end)
			}
		}
		i = to
	}
}

// A wideLine is a line with its place; its length is in characters.
type wideLine struct {
	start, end, length int
	apart              bool // the first or last line of its page, and by itself: a running head, a folio
}

func wideLines(src []byte, from, to int) []wideLine {
	lines := make([]wideLine, 0, bytes.Count(src[from:to], []byte("\n"))+1)
	for at := from; at < to; {
		end := to
		if i := bytes.IndexByte(src[at:to], '\n'); i >= 0 {
			end = at + i
		}
		text := bytes.TrimRight(src[at:end], " \r\f")
		lines = append(lines, wideLine{start: at, end: at + len(text), length: utf8.RuneCount(text)})
		at = end + 1
	}
	markApart(lines)
	return lines
}

func markApart(lines []wideLine) {
	first, last := 0, len(lines)-1
	for first < last && lines[first].length == 0 {
		first++
	}
	for last > first && lines[last].length == 0 {
		last--
	}
	if first < last {
		lines[first].apart = lines[first+1].length == 0
		lines[last].apart = lines[last-1].length == 0
	}
}

// at is the byte of a line at which a column begins, or the line's end.
func (l wideLine) at(src []byte, column int) int {
	i := l.start
	for ; column > 0 && i < l.end; column-- {
		_, size := utf8.DecodeRune(src[i:l.end])
		i += size
	}
	return i
}

// crosses reports whether a line has something in the gutter before a column.
func (l wideLine) crosses(src []byte, gutter int) bool {
	from := l.at(src, gutter-gutterWidth)
	return l.apart || len(bytes.TrimSpace(src[from:l.at(src, gutter)])) > 0
}

// findGutter is the column at which the second column of a page begins; 0 where the page has one column.
func findGutter(src []byte, lines []wideLine) int {
	var filled [maxWide]int // lines that have a letter at each place
	n, longest := 0, 0
	for _, l := range lines {
		if l.length == 0 || l.apart {
			continue
		}
		n++
		longest = max(longest, min(l.length, maxWide))
		column := 0
		for i := l.start; i < l.end && column < maxWide; column++ {
			r, size := utf8.DecodeRune(src[i:l.end])
			if !isBlankRune(r) {
				filled[column]++
			}
			i += size
		}
	}
	if n < minGutterLines || longest < 2*minBesideWidth {
		return 0
	}
	best, fewest := 0, n
	for c := longest * 3 / 10; c < longest*7/10; c++ {
		if crossing := max(filled[c-2], filled[c-1]); crossing <= fewest && filled[c] > crossing {
			best, fewest = c, crossing
		}
	}
	if best == 0 || float64(fewest) > maxGutterCrossed*float64(n) || !isColumn(src, lines, best, n) {
		return 0
	}
	return best
}

// isColumn reports whether enough lines have text on both sides of the gutter, and enough of it.
func isColumn(src []byte, lines []wideLine, gutter, n int) bool {
	beside, left, right, lefts, rights := 0, 0, 0, 0, 0
	for _, l := range lines {
		if l.length == 0 || l.crosses(src, gutter) {
			continue
		}
		cut := l.at(src, gutter)
		a, b := utf8.RuneCount(bytes.TrimSpace(src[l.start:cut])), utf8.RuneCount(bytes.TrimSpace(src[cut:l.end]))
		if a > 0 {
			left, lefts = left+a, lefts+1
		}
		if b > 0 {
			right, rights = right+b, rights+1
		}
		if a > 0 && b > 0 {
			beside++
		}
	}
	return float64(beside) >= minBeside*float64(n) && left >= minBesideWidth*lefts && right >= minBesideWidth*rights
}
