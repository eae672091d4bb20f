package reader

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxFurniture is the length in bytes of the longest line that may be a running head.
const maxFurniture = 120

// findFurniture marks what is printed on every page and belongs to none: running heads, folios, the publisher's lines. It
// recurs, alone between blank lines, with nothing but a number changed; or it stands next to a folio. Pages are counted by
// it where the source has no form feeds.
func (p *page) findFurniture() {
	keys, times := p.furnitureKeys()
	for i, key := range keys {
		if key == 0 {
			continue
		}
		l := &p.lines[i]
		least := 2
		if p.src[l.end-1] == '.' {
			least = 3 // a sentence may be said twice
		}
		l.furniture = !l.heading && int(times[key]) >= least || isFolio(p.text(i))
	}
	p.dropLoneFolios()
	p.findTouching()
	p.dropRunningSections(keys, times)
	for i, key := range keys {
		if key != 0 && !p.lines[i].heading && p.besideFurniture(i) && p.mayStandAlone(i) {
			p.lines[i].furniture = true
		}
	}
	p.countPages()
}

// folioKey is the key of all lines that are a number and nothing else.
const folioKey = "#"

// furnitureKeys gives each short line that is alone, at its page's edge or among others of its kind a number that is the same
// on every page, and counts them. The other lines have 0.
func (p *page) furnitureKeys() (keys, times []int32) {
	keys, times = make([]int32, len(p.lines)), []int32{0}
	known := map[string]int32{"": 0}
	for i, l := range p.lines {
		if l.blank() || l.end-l.start > maxFurniture || !p.isolated(i) {
			continue
		}
		text := furnitureKey(p.text(i))
		key, ok := known[text]
		if !ok {
			key = int32(len(times))
			known[text], times = key, append(times, 0)
		}
		keys[i] = key
		times[key]++
	}
	return keys, times
}

// isolated reports whether the line has a blank line, or the edge of its page, on both sides.
func (p *page) isolated(i int) bool {
	if p.blankAround(i) == 2 {
		return true
	}
	// In wrapped text a running head may stand right over the page's first line.
	edge := i == 0 || p.lines[i-1].page != p.lines[i].page || i+1 == len(p.lines) || p.lines[i+1].page != p.lines[i].page
	return p.wrapped && edge
}

// furnitureKey is the line without digits, signs and markup, in lower case; folioKey for a number alone, empty for what is
// too short to tell, and for what looks like a note or a sentence's end.
func furnitureKey(text []byte) string {
	if isFolio(text) {
		return folioKey
	}
	if looksLikeNote(text) {
		return ""
	}
	var b strings.Builder
	letters := 0
	for _, r := range string(stripTarget(text)) {
		switch {
		case unicode.IsLetter(r):
			letters++
			b.WriteRune(unicode.ToLower(r))
		case unicode.IsSpace(r) && b.Len() > 0 && !strings.HasSuffix(b.String(), " "):
			b.WriteByte(' ')
		}
	}
	if letters < 3 {
		return ""
	}
	return strings.TrimSpace(b.String())
}

// stripTarget drops the target of a Markdown link, so that "[More information](#)4 Title" and "[More information](#)" are
// told apart by their words alone.
func stripTarget(text []byte) []byte {
	if i := bytes.Index(text, []byte("](")); i >= 0 {
		if j := bytes.IndexByte(text[i:], ')'); j >= 0 {
			return append(text[:i:i], text[i+j+1:]...)
		}
	}
	return text
}

// isFolio accepts "12", "– 12 –", "[12]", "p. 12", "xiv", and refuses "1999." and "12 Smith".
func isFolio(text []byte) bool {
	s := strings.Trim(string(text), " -–—*_|·•~[]#")
	s = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(s, "p."), "S."))
	if s == "" || len(s) > 6 {
		return false
	}
	digits := strings.TrimFunc(s, unicode.IsDigit) == ""
	return digits && len(s) <= 4 || roman(strings.ToLower(s)) > 0 && len(s) > 1
}

// looksLikeNote accepts "³ Ibid.", "3. Ibid." and "word.³", which recur without being furniture, and refuses "54  Title".
func looksLikeNote(text []byte) bool {
	if hasSuperscript(text) {
		return true
	}
	label, ok := labelAt(text, markupNone)
	return ok && label.end < len(text) && (label.shape != shapeBare || text[len(text)-1] == '.')
}

func hasSuperscript(text []byte) bool {
	for _, r := range string(text) {
		if _, ok := superscriptDigit(r); ok {
			return true
		}
	}
	return false
}

// maxFolioStep is how many pages may lie between two folios that are seen: plates and chapter openings have none.
const maxFolioStep = 6

// dropLoneFolios takes back numbers that are no folios: folios count upward. A column of a table does not.
func (p *page) dropLoneFolios() {
	var lines, numbers []int
	for i := range p.lines {
		if p.lines[i].furniture && isFolio(p.text(i)) {
			lines, numbers = append(lines, i), append(numbers, folioNumber(p.text(i)))
		}
	}
	follows := func(a, b int) bool {
		return a >= 0 && b < len(numbers) && numbers[b] > numbers[a] && numbers[b]-numbers[a] <= maxFolioStep
	}
	last := -1 // the last number that was another one: a page may print its folio twice
	for k, i := range lines {
		if k > 0 && numbers[k] != numbers[k-1] {
			last = k - 1
		}
		next := k + 1
		for next < len(numbers) && numbers[next] == numbers[k] {
			next++
		}
		p.lines[i].furniture = len(lines) == 1 || follows(last, k) || follows(k, next)
	}
}

func folioNumber(text []byte) int {
	n := 0
	for _, b := range text {
		if b >= '0' && b <= '9' {
			n = n*10 + int(b-'0')
		}
	}
	if n == 0 {
		n = roman(strings.ToLower(strings.Trim(string(text), " -–—*_|·•~[]#")))
	}
	return n
}

// besideFurniture reports whether nothing but a blank line stands between the line and furniture.
func (p *page) besideFurniture(i int) bool {
	for j := i - 1; j >= max(0, i-2); j-- {
		if !p.lines[j].blank() {
			if p.lines[j].furniture {
				return true
			}
			break
		}
	}
	for j := i + 1; j < min(len(p.lines), i+3); j++ {
		if !p.lines[j].blank() {
			return p.lines[j].furniture
		}
	}
	return false
}

// mayStandAlone accepts what may be a running head that occurs once, in a short text: a few words that are no sentence.
func (p *page) mayStandAlone(i int) bool {
	text := bytes.Trim(p.text(i), "*_ ")
	if len(text) == 0 || len(text) > 70 || wordCount(text) > 9 || bytes.IndexByte(text, '^') >= 0 {
		return false
	}
	switch text[max(0, len(text)-1)] {
	case '.', ',', ';', ':', '-', '!', '?':
		return false
	}
	first, _ := utf8.DecodeRune(text)
	return unicode.IsUpper(first) || unicode.IsDigit(first)
}

func wordCount(text []byte) int {
	n := 0
	for range bytes.FieldsSeq(text) {
		n++
	}
	return n
}

// countPages begins a page after each run of furniture.
func (p *page) countPages() {
	if p.feeds {
		return // they say it better
	}
	number, after := int32(0), false
	for i := range p.lines {
		l := &p.lines[i]
		switch {
		case l.furniture:
			after = number > 0 || i > 0
		case !l.blank() && after:
			number++
			after = false
		}
		l.page = number
	}
}
