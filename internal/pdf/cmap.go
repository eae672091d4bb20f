package pdf

import "sort"

// A cmap is a table that a file has for the codes of a font: the letters they stand for, or the numbers of their glyphs.
// The nil cmap is empty.
type cmap struct {
	spaces []codeSpace
	ranges []codeRange // sorted by their first code
}

// A codeSpace is a range of codes of one length.
type codeSpace struct{ low, high, length int }

// A codeRange maps the codes from low to high to the letters from text on, or to the numbers from cid on.
type codeRange struct {
	low, high int
	text      string
	cid       int
}

// maxRanges is how many entries are kept; the largest fonts have 65,536 glyphs.
const maxRanges = 1 << 17

// parseCMap reads the tables between "begin…" and "end…". What else such a file holds is of no use here.
func parseCMap(src []byte) *cmap {
	m := &cmap{}
	l := lexer{src: src}
	for len(m.ranges) < maxRanges {
		t := l.next()
		if t.kind == kindEnd {
			break
		}
		if t.kind != kindWord {
			continue
		}
		switch string(t.raw) {
		case "begincodespacerange":
			m.codeSpaces(&l)
		case "beginbfchar":
			m.entries(&l, false, false)
		case "beginbfrange":
			m.entries(&l, true, false)
		case "begincidchar":
			m.entries(&l, false, true)
		case "begincidrange":
			m.entries(&l, true, true)
		}
	}
	sort.SliceStable(m.ranges, func(i, j int) bool { return m.ranges[i].low < m.ranges[j].low })
	return m
}

func isString(t token) bool { return t.kind == kindHex || t.kind == kindString }

// codeOf is a code of up to four bytes as a number.
func codeOf(t token) (code, length int) {
	s := t.plain()
	for i := range min(len(s), 4) {
		code = code<<8 | int(s[i])
	}
	return code, min(len(s), 4)
}

func (m *cmap) codeSpaces(l *lexer) {
	const most = 100
	for len(m.spaces) < most {
		low, high := l.next(), l.next()
		if !isString(low) || !isString(high) {
			return
		}
		a, n := codeOf(low)
		b, _ := codeOf(high)
		if n > 0 {
			m.spaces = append(m.spaces, codeSpace{a, b, n})
		}
	}
}

// entries reads the lines of a table: a code or two, and what they stand for.
func (m *cmap) entries(l *lexer, pairs, cids bool) {
	for len(m.ranges) < maxRanges {
		first := l.next()
		if !isString(first) {
			return
		}
		r := codeRange{}
		r.low, _ = codeOf(first)
		r.high = r.low
		if pairs {
			last := l.next()
			if !isString(last) {
				return
			}
			r.high, _ = codeOf(last)
		}
		switch value := l.next(); {
		case cids && value.kind == kindInteger:
			r.cid = int(min(max(value.number, 0), 1<<20))
			m.ranges = append(m.ranges, r)
		case isString(value):
			r.text = fromUTF16(value.plain())
			m.ranges = append(m.ranges, r)
		case value.kind == kindArrayOpen:
			m.list(l, r)
		case value.kind == kindName:
			r.text, _ = glyphText(string(nameOf(value.raw)))
			m.ranges = append(m.ranges, r)
		default:
			return
		}
	}
}

// list reads what each code of a range stands for.
func (m *cmap) list(l *lexer, r codeRange) {
	for code := r.low; len(m.ranges) < maxRanges; code++ {
		t := l.next()
		if !isString(t) {
			return
		}
		if code <= r.high {
			m.ranges = append(m.ranges, codeRange{low: code, high: code, text: fromUTF16(t.plain())})
		}
	}
}

func (m *cmap) find(code int) (codeRange, bool) {
	i := sort.Search(len(m.ranges), func(i int) bool { return m.ranges[i].low > code }) - 1
	if i < 0 || m.ranges[i].high < code {
		return codeRange{}, false
	}
	return m.ranges[i], true
}

// text is what a code stands for: the last letter of a range's text grows with the code.
func (m *cmap) text(code int) (string, bool) {
	if m == nil {
		return "", false
	}
	r, ok := m.find(code)
	if !ok || r.text == "" {
		return "", false
	}
	if code == r.low {
		return r.text, true
	}
	letters := []rune(r.text)
	letters[len(letters)-1] += rune(code - r.low)
	return string(letters), true
}

// cid is the number of a code's glyph.
func (m *cmap) cid(code int) int {
	r, ok := m.find(code)
	if !ok {
		return code
	}
	return r.cid + code - r.low
}

// code takes the first code of a string: as many bytes as the space has that it lies in.
func (m *cmap) code(s []codeByte) (code, n int) {
	const longest = 4
	shortest := longest
	for n = 1; n <= min(longest, len(s)); n++ {
		code = code<<8 | int(s[n-1].value)
		for _, space := range m.spaces {
			if space.length == n && space.holds(code) {
				return code, n
			}
			shortest = min(shortest, space.length)
		}
	}
	code = 0
	n = min(shortest, len(s))
	for _, b := range s[:n] {
		code = code<<8 | int(b.value)
	}
	return code, n
}

// holds compares byte by byte, as the standard has it.
func (c codeSpace) holds(code int) bool {
	for shift := 0; shift < 8*c.length; shift += 8 {
		b := code >> shift & 0xff
		if b < c.low>>shift&0xff || b > c.high>>shift&0xff {
			return false
		}
	}
	return true
}
