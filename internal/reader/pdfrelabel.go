package reader

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A noteStart is a line at the foot of a scanned page that may begin a note.
type noteStart struct {
	page, line int
	shape      float64 // what its place and the line before it speak for
	first      bool    // of its page
	under      bool    // text stands over it on its page
}

// A numbering is a way to number the lines up to one of them: the number of the last note.
type numbering struct {
	score  float64
	value  int
	starts bool
	from   int // index among those of the line before; -1 at the beginning
}

// What speaks for a line as the beginning of a note, and against it.
const (
	exactly       = 3.0  // its number can be read
	resembling    = 1.6  // it begins with signs that are taken for that number's figures
	somehow       = 1.0  // it begins with a sign that no sentence begins with
	wordless      = -0.8 // it begins with a word
	otherwise     = -2.5 // it begins with another number
	lowercase     = -3.0 // it begins with a small letter
	skipped       = 2.5  // the cost of each number that is passed over
	startAgain    = 2.0  // that of a page whose numbers start again
	maxFirst      = 999  // the number that a book's first note may have; greater ones are years
	maxNumberings = 24   // that are followed at once
	minRead       = 0.4  // share of the notes that begin with what may be their numbers, so that the others are believed
)

// relabel numbers the notes at the feet of a scan. Programs that recognise text make signs of all kinds of small raised figures,
// or leave them out; but lines are indented where notes begin, and the numbers count upward: one way to number all lines of
// all feet is the best. Then the labels are written as raised figures.
func (b *pdfBook) relabel() {
	lines := b.noteStarts()
	ways := make([][]numbering, 0, len(lines))
	last := []numbering{{from: -1}}
	for _, s := range lines {
		last = b.number(s, last)
		ways = append(ways, last)
	}
	if len(lines) == 0 {
		return
	}
	best := 0
	for i, w := range last {
		if w.score > last[best].score {
			best = i
		}
	}
	type label struct{ at, value int }
	var labels []label
	read := 0
	for i, k := len(lines)-1, best; i >= 0; i-- {
		if w := ways[i][k]; w.starts {
			labels = append(labels, label{i, w.value})
			if s, _ := labelScore(b.pages[lines[i].page].lines[lines[i].line].text, w.value); s >= somehow {
				read++
			}
		}
		k = ways[i][k].from
	}
	if float64(read) < minRead*float64(len(labels)) || read < 2 {
		return
	}
	for _, l := range slices.Backward(labels) {
		s := lines[l.at]
		p := &b.pages[s.page]
		_, n := labelScore(p.lines[s.line].text, l.value)
		p.lines[s.line].writeNumber(0, n, l.value)
		p.called = append(p.called, l.value)
	}
	for i := range b.pages {
		b.pages[i].remark()
	}
}

// number goes on with each way over one more line.
func (b *pdfBook) number(s noteStart, before []numbering) []numbering {
	text := b.pages[s.page].lines[s.line].text
	byValue := map[int]int{}
	var out []numbering
	add := func(w numbering) {
		if i, ok := byValue[w.value]; ok {
			if out[i].score < w.score {
				out[i] = w
			}
			return
		}
		byValue[w.value] = len(out)
		out = append(out, w)
	}
	for k, w := range before {
		add(numbering{w.score, w.value, false, k})
		try := func(value int, cost float64) {
			score, _ := labelScore(text, value)
			if !s.under && score < resembling {
				return
			}
			add(numbering{w.score + score + s.shape - cost, value, true, k})
		}
		for skip := range maxGap {
			try(w.value+1+skip, skipped*float64(skip))
		}
		if s.first && w.value > 0 {
			try(1, startAgain)
		}
		if value, n := digits(text); n > 0 && value > maxGap && value <= maxFirst && w.value == 0 {
			try(value, startAgain)
		}
	}
	slices.SortStableFunc(out, func(a, b numbering) int { return cmp.Compare(b.score, a.score) })
	return out[:min(len(out), maxNumberings)]
}

// noteStarts are the lines at the feet of all scanned pages, in the order of the notes.
func (b *pdfBook) noteStarts() []noteStart {
	var out []noteStart
	for i := range b.pages {
		p := &b.pages[i]
		if !p.scanned {
			continue
		}
		over := false
		for _, c := range p.columns() {
			from := c.to
			for from > c.from && p.lines[from-1].size <= smallPrint*b.body {
				from--
			}
			over = over || from > c.from
			first := true
			for k := from; k < c.to; k++ {
				s := noteStart{page: i, line: k, first: first, under: over}
				s.shape = p.startShape(c, from, k)
				out = append(out, s)
				first = false
			}
		}
	}
	return out
}

// startShape tells by its place whether line k of the foot that begins at line from may begin a note.
func (p *pdfPage) startShape(c pdfColumn, from, k int) float64 {
	foot := c
	foot.from = from
	left, right := p.leftEdge(foot), p.rightEdge(foot)
	l, score := p.lines[k], 0.0
	indent := (l.x0 - left) / l.size
	const indented = 0.6
	switch {
	case p.hanging(foot, right) && indent > indented:
		score -= 1.5
	case indent > indented:
		score += 1.5
	default:
		score -= 0.7
	}
	if k == from {
		return score
	}
	before := p.lines[k-1]
	if p.short(k-1, right) {
		score++
	} else {
		score -= 0.4
	}
	switch text := bytes.TrimRight(before.text, " "); {
	case bytes.HasSuffix(text, []byte("-")):
		score -= 3
	case ending(text) == endsOpen:
		score--
	default:
		score += 0.5
	}
	return score
}

// misread are the signs that small raised figures are taken for, by the figure.
var misread = [10]string{"OoQD°", "lIi|!]'’‘[t", "Zz?", "°*", "*“”", "Ss$°", "b°®", "?”7'", "B&°®$", "gq°”?"}

// astray are the signs that any figure may be taken for.
const astray = "'’‘\"“”*°!?^®™†~`|"

// labelScore tells how well the beginning of a text goes with a label, and how long that is, with the blanks and the stop
// behind it.
func labelScore(text []byte, value int) (float64, int) {
	want := strconv.Itoa(value)
	i, figures, misses := 0, 0, 0
	for figures < len(want) && i < len(text) {
		r, size := utf8.DecodeRune(text[i:])
		if r != rune(want[figures]) {
			if !strings.ContainsRune(misread[want[figures]-'0'], r) && !strings.ContainsRune(astray, r) {
				break
			}
			misses++
		}
		figures++
		i += size
	}
	signs := i
	for signs < len(text) { // what is left of figures that were read as several signs
		r, size := utf8.DecodeRune(text[signs:])
		if !strings.ContainsRune(astray, r) || misses == 0 {
			break
		}
		signs += size
	}
	rest := text[signs:]
	next, _ := utf8.DecodeRune(trimStop(rest))
	length := len(text) - len(trimStop(rest))
	switch {
	case figures == len(want) && misses == 0 && !startsDigit(rest) && !unicode.IsLower(next):
		return exactly, length
	case figures == len(want) && misses == 0 && !startsDigit(rest):
		return exactly / 2, length // "12 ebd."
	case figures == len(want) && misses < len(want) && !startsDigit(rest) && unicode.IsUpper(next):
		return resembling, length
	case i > 0 && unicode.IsUpper(next) && (misses > 0 && !unicode.IsLetter(firstRune(text)) || figures < len(want) && figures > 0 && misses == 0):
		return somehow, length
	case i > 0 && misses == figures && figures == len(want) && len(rest) < len(text) && rest[0] == ' ' && unicode.IsUpper(next):
		return somehow, length
	}
	switch r := firstRune(text); {
	case unicode.IsDigit(r):
		return otherwise, 0
	case unicode.IsLower(r):
		return lowercase, 0
	}
	return wordless, 0
}

func firstRune(s []byte) rune { r, _ := utf8.DecodeRune(s); return r }

func startsDigit(s []byte) bool { return len(s) > 0 && isDigit(s[0]) }

// trimStop drops the blanks behind a label, and its stop or bracket.
func trimStop(s []byte) []byte {
	s = trimBlanks(s)
	if len(s) > 1 && strings.IndexByte(".,)]", s[0]) >= 0 {
		s = trimBlanks(s[1:])
	}
	return s
}
