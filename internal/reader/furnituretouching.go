package reader

import (
	"bytes"
	"unicode"
)

// Running heads and folios that stand right over the text or under it, with a blank line on one side or none, are known by what
// recurs, or counts upward, from page to page.

// Measures of running heads that stand right over the text, or right under it, with a blank line on their other side only.
const (
	minApart    = 15 // lines between two of them: a page's; a speaker's name recurs sooner
	minTouching = 3  // of them; two of capitals are enough
)

// findTouching marks the running heads and folios that no blank line divides from their page.
func (p *page) findTouching() {
	if !p.wrapped {
		return
	}
	recur := map[string][]int{}
	var folios []int
	for i, l := range p.lines {
		switch {
		case l.blank() || l.furniture || l.heading || l.end-l.start > maxFurniture || p.blankAround(i) == 2:
		case isFolio(p.text(i)):
			folios = append(folios, i)
		case p.mayStandAlone(i) && (p.blankAround(i) > 0 || headNumber(p.text(i)) > 0 || p.inCapitals([]int{i})):
			if key := furnitureKey(p.text(i)); key != "" {
				recur[key] = append(recur[key], i)
			}
		}
	}
	for _, lines := range recur {
		if len(lines) < minTouching && !(len(lines) > 1 && p.inCapitals(lines)) || !p.farApart(lines) {
			continue
		}
		for _, i := range lines {
			p.lines[i].furniture = true
		}
	}
	p.findTouchingFolios(folios)
	p.findNumberedHeads()
}

// findNumberedHeads marks the running heads whose words differ or were misread, by the folio in them, which counts upward a page
// apart from the one before.
func (p *page) findNumberedHeads() {
	last, number := -1, 0
	var run []int
	flush := func() {
		for _, i := range run {
			p.lines[i].furniture = p.lines[i].furniture || len(run) >= minTouching
		}
		run = nil
	}
	for i, l := range p.lines {
		if l.blank() || l.heading || l.end-l.start > maxFurniture || p.blankAround(i) == 0 {
			continue
		}
		n := headNumber(p.text(i))
		if n == 0 {
			continue
		}
		if last < 0 || n <= number || n > number+maxFolioStep/2 || i-last < minApart {
			flush()
		}
		last, number = i, n
		run = append(run, i)
	}
	flush()
}

// headNumber is the folio of a running head, apart from it by two blanks at least, or in capitals: "12  THE CITY", "The city   13".
// It is 0 where there is none, as in "12 Smith, The City".
func headNumber(text []byte) int {
	if len(text) == 0 || !isDigit(text[0]) && !isDigit(text[len(text)-1]) {
		return 0
	}
	if n := wordCount(text); n < 2 || n > 12 {
		return 0
	}
	fields := bytes.Fields(text)
	capitals := bytes.IndexFunc(text, unicode.IsLower) < 0 && bytes.IndexFunc(text, unicode.IsUpper) >= 0
	first, last := fields[0], fields[len(fields)-1]
	if value, n := digits(first); n == len(first) && n > 0 && (capitals || bytes.HasPrefix(text[n:], []byte("  "))) {
		return value
	}
	if value, n := digits(last); n == len(last) && n > 0 && (capitals || bytes.HasSuffix(text[:len(text)-n], []byte("  "))) {
		return value
	}
	return 0
}

// blankAround counts the sides of a line on which a blank line or the edge of its page is.
func (p *page) blankAround(i int) int {
	n := 0
	if i == 0 || p.lines[i-1].blank() || p.lines[i-1].page != p.lines[i].page {
		n++
	}
	if i+1 == len(p.lines) || p.lines[i+1].blank() || p.lines[i+1].page != p.lines[i].page {
		n++
	}
	return n
}

func (p *page) inCapitals(lines []int) bool {
	for _, i := range lines {
		if bytes.IndexFunc(p.text(i), unicode.IsLower) >= 0 {
			return false
		}
	}
	return true
}

func (p *page) farApart(lines []int) bool {
	for k := 1; k < len(lines); k++ {
		if lines[k]-lines[k-1] < minApart {
			return false
		}
	}
	return true
}

// findTouchingFolios marks numbers that count upward, a page apart from each other.
func (p *page) findTouchingFolios(lines []int) {
	for k := 0; k < len(lines); {
		end := k + 1
		for end < len(lines) && lines[end]-lines[end-1] >= minApart &&
			folioNumber(p.text(lines[end])) == folioNumber(p.text(lines[end-1]))+1 {
			end++
		}
		for _, i := range lines[k:end] {
			if end-k >= minTouching {
				p.lines[i].furniture = true
			}
		}
		k = end
	}
}
