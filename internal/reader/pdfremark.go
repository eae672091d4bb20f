package reader

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A callSign is a place in the text of a scanned page that may be a raised number which was misread.
type callSign struct {
	line, at, end int
	text          string
}

// maxCallSign is how many signs a raised number may become.
const maxCallSign = 4

// remark finds where the text of a scanned page calls the notes at its foot: of all ways to answer them in order by what
// stands behind words and stops, the best. Then the calls are written as raised figures.
func (p *pdfPage) remark() {
	signs := p.callSigns()
	if len(signs) == 0 || len(p.called) == 0 {
		return
	}
	n, m := len(p.called), len(signs)
	best := make([][]float64, n+1)
	for i := range best {
		best[i] = make([]float64, m+1)
	}
	for i := 1; i <= n; i++ {
		for j := 1; j <= m; j++ {
			best[i][j] = max(best[i-1][j], best[i][j-1], best[i-1][j-1]+callScore(signs[j-1].text, p.called[i-1]))
		}
	}
	for i, j := n, m; i > 0 && j > 0; {
		switch best[i][j] {
		case best[i][j-1]:
			j--
		case best[i-1][j]:
			i--
		default:
			i, j = i-1, j-1
			p.lines[signs[j].line].writeNumber(signs[j].at, signs[j].end, p.called[i])
		}
	}
}

// callSigns are the places in the text over the notes where figures, or signs that they are taken for, stand behind a word or
// its stop and before a blank. Quotation marks that close what was opened are none.
func (p *pdfPage) callSigns() []callSign {
	var out []callSign
	open := false
	for k, l := range p.lines {
		if l.hasRaised() {
			break // notes
		}
		text := l.text
		for i := 0; i < len(text); {
			r, size := utf8.DecodeRune(text[i:])
			before, _ := utf8.DecodeLastRune(text[:i])
			if r == '“' || r == '«' || r == '„' {
				open = true
			}
			end := i
			if i > 0 && (precedesMarker(before) || strings.ContainsRune(",;:", before) || unicode.IsLetter(before)) {
				end = callSignEnd(text, i)
			}
			if end > i {
				sign := string(text[i:end])
				if !(open && (sign == "”" || sign == "»")) && !(unicode.IsLetter(before) && !slices.ContainsFunc([]byte(sign), isDigit) && !strings.ContainsAny(sign, "*°")) {
					out = append(out, callSign{k, i, end, sign})
				}
			}
			if r == '”' || r == '»' {
				open = false
			}
			i = max(i+size, end)
		}
	}
	return out
}

// callSignEnd is where a misread number that begins at byte i ends; i where there is none.
func callSignEnd(text []byte, i int) int {
	end, n := i, 0
	for end < len(text) && n < maxCallSign {
		r, size := utf8.DecodeRune(text[end:])
		if !unicode.IsDigit(r) && !strings.ContainsRune(astray, r) && !(n > 0 && strings.ContainsRune("lIOSZo", r)) {
			break
		}
		end, n = end+size, n+1
	}
	if next, size := utf8.DecodeRune(text[end:]); size > 0 && !isBlankRune(next) && !strings.ContainsRune(",;:.", next) {
		return i
	}
	return end
}

// callScore tells how well what was read goes with a number; negative where it cannot be meant.
func callScore(read string, value int) float64 {
	want := strconv.Itoa(value)
	if read == want {
		return exactly
	}
	signs := []rune(read)
	score := 0.3
	for i, r := range signs {
		switch {
		case i >= len(want):
			score -= 0.3
		case r == rune(want[i]):
			score++
		case strings.ContainsRune(misread[want[i]-'0'], r):
			score += 0.5
		case unicode.IsDigit(r):
			score--
		default:
			score += 0.2
		}
	}
	return score - 0.2*float64(max(len(want)-len(signs), 0))
}

// writeNumber writes a raised number in place of bytes from to to of a line.
func (l *pdfLine) writeNumber(from, to, value int) {
	first := slices.IndexFunc(l.cells, func(c pdfCell) bool { return int(c.at) >= from })
	if first < 0 {
		return
	}
	last := first
	for last < len(l.cells) && int(l.cells[last].at) < to {
		last++
	}
	whole := l.cells[first]
	if last > first {
		end := l.cells[last-1]
		whole.length = max(end.source+end.length-whole.source, 0)
	} else {
		whole.length = 0
	}
	var raised []byte
	var cells []pdfCell
	for _, figure := range []byte(strconv.Itoa(value)) {
		c := whole
		c.at, c.plain, c.face = int32(from+len(raised)), figure, faceSuperscript
		raised = append(raised, superscripts[figure-'0']...)
		cells = append(cells, c)
	}
	moved := int32(len(raised) - (to - from))
	for i := last; i < len(l.cells); i++ {
		l.cells[i].at += moved
	}
	l.text = slices.Replace(l.text, from, to, raised...)
	l.cells = slices.Replace(l.cells, first, last, cells...)
}
