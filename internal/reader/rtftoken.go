package reader

// An rtfToken is what RTF is made of.
type rtfToken struct {
	kind       rtfKind
	word       string // of a control word
	symbol     byte   // of a control symbol, and the value of an escaped byte
	value      int    // the number behind a control word
	valued     bool   // whether there is one
	start, end int
}

type rtfKind uint8

const (
	rtfEnd    rtfKind = iota
	rtfOpen           // {
	rtfClose          // }
	rtfWord           // \par, \u8211
	rtfSymbol         // \~
	rtfByte           // \'e9, and a byte that is not ASCII
	rtfText           // ASCII text
)

// An rtfScanner cuts RTF into tokens.
type rtfScanner struct {
	src []byte
	pos int
}

// maxRTFWord is the longest control word, and maxRTFDigits the longest number, that the specification allows.
const (
	maxRTFWord   = 32
	maxRTFDigits = 10
)

// next returns the next token. Line ends are none: they only keep the lines of the file short.
func (s *rtfScanner) next() rtfToken {
	for s.pos < len(s.src) && (s.src[s.pos] == '\r' || s.src[s.pos] == '\n' || s.src[s.pos] == 0) {
		s.pos++
	}
	if s.pos >= len(s.src) {
		return rtfToken{kind: rtfEnd, start: s.pos, end: s.pos}
	}
	start := s.pos
	switch c := s.src[s.pos]; {
	case c == '{':
		s.pos++
		return rtfToken{kind: rtfOpen, start: start, end: s.pos}
	case c == '}':
		s.pos++
		return rtfToken{kind: rtfClose, start: start, end: s.pos}
	case c == '\\':
		return s.control()
	case c >= 0x80:
		s.pos++
		return rtfToken{kind: rtfByte, symbol: c, start: start, end: s.pos}
	}
	for s.pos < len(s.src) && isRTFText(s.src[s.pos]) {
		s.pos++
	}
	if s.pos == start {
		s.pos++ // a control character
	}
	return rtfToken{kind: rtfText, start: start, end: s.pos}
}

func isRTFText(c byte) bool {
	return c >= ' ' && c < 0x80 && c != '\\' && c != '{' && c != '}' || c == '\t'
}

func (s *rtfScanner) control() rtfToken {
	start := s.pos
	s.pos++
	if s.pos >= len(s.src) {
		return rtfToken{kind: rtfEnd, start: start, end: s.pos}
	}
	c := s.src[s.pos]
	if !isASCIILetter(c) {
		s.pos++
		if c == '\'' && s.pos+2 <= len(s.src) {
			high, low := hexDigit(s.src[s.pos]), hexDigit(s.src[s.pos+1])
			if high >= 0 && low >= 0 {
				s.pos += 2
				return rtfToken{kind: rtfByte, symbol: byte(high<<4 | low), start: start, end: s.pos}
			}
		}
		return rtfToken{kind: rtfSymbol, symbol: c, start: start, end: s.pos}
	}
	from := s.pos
	for s.pos < len(s.src) && s.pos-from < maxRTFWord && isASCIILetter(s.src[s.pos]) {
		s.pos++
	}
	t := rtfToken{kind: rtfWord, word: string(s.src[from:s.pos]), start: start}
	s.number(&t)
	if s.pos < len(s.src) && s.src[s.pos] == ' ' {
		s.pos++ // it only ends the word
	}
	t.end = s.pos
	return t
}

func (s *rtfScanner) number(t *rtfToken) {
	from := s.pos
	negative := from < len(s.src) && s.src[from] == '-'
	if negative {
		from++
	}
	at := from
	for ; at < len(s.src) && at-from < maxRTFDigits && '0' <= s.src[at] && s.src[at] <= '9'; at++ {
		t.value = t.value*10 + int(s.src[at]-'0')
	}
	if at == from {
		return
	}
	s.pos, t.valued = at, true
	if negative {
		t.value = -t.value
	}
}

// skip passes n bytes of binary data.
func (s *rtfScanner) skip(n int) { s.pos = min(s.pos+max(n, 0), len(s.src)) }

func hexDigit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}
