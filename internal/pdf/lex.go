package pdf

// A kind says what a token is.
type kind uint8

const (
	kindEnd kind = iota
	kindInteger
	kindReal
	kindName
	kindString // (…)
	kindHex    // <…>
	kindArrayOpen
	kindArrayClose
	kindDictOpen
	kindDictClose
	kindWord
)

// A token is a token of an object or of a page's content. Raw is as it stands there, without a name's slash or a string's
// brackets; it begins at byte at.
type token struct {
	kind   kind
	number float64
	raw    []byte
	at     int
}

// A lexer reads tokens. It accepts anything: what is no token is skipped.
type lexer struct {
	src []byte
	at  int
}

func isSpace(b byte) bool {
	return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0
}

func isDelimiter(b byte) bool {
	switch b {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

func isRegular(b byte) bool { return !isSpace(b) && !isDelimiter(b) }

// skip passes white space and comments.
func (l *lexer) skip() {
	for l.at < len(l.src) {
		switch b := l.src[l.at]; {
		case isSpace(b):
			l.at++
		case b == '%':
			for l.at < len(l.src) && l.src[l.at] != '\n' && l.src[l.at] != '\r' {
				l.at++
			}
		default:
			return
		}
	}
}

func (l *lexer) next() token {
	l.skip()
	if l.at >= len(l.src) {
		return token{at: l.at}
	}
	start := l.at
	two := l.at+1 < len(l.src)
	switch b := l.src[l.at]; {
	case b == '(':
		return l.literal()
	case b == '<' && two && l.src[l.at+1] == '<':
		l.at += 2
		return token{kind: kindDictOpen, at: start}
	case b == '<':
		return l.hex()
	case b == '>' && two && l.src[l.at+1] == '>':
		l.at += 2
		return token{kind: kindDictClose, at: start}
	case b == '[':
		l.at++
		return token{kind: kindArrayOpen, at: start}
	case b == ']':
		l.at++
		return token{kind: kindArrayClose, at: start}
	case b == '/':
		l.at++
		for l.at < len(l.src) && isRegular(l.src[l.at]) {
			l.at++
		}
		return token{kind: kindName, raw: l.src[start+1 : l.at], at: start}
	case isDelimiter(b): // a stray bracket, or a brace
		l.at++
		return token{kind: kindWord, raw: l.src[start:l.at], at: start}
	}
	for l.at < len(l.src) && isRegular(l.src[l.at]) {
		l.at++
	}
	t := token{kind: kindWord, raw: l.src[start:l.at], at: start}
	if number, integer, ok := parseNumber(t.raw); ok {
		t.kind, t.number = kindReal, number
		if integer {
			t.kind = kindInteger
		}
	}
	return t
}

// literal reads a string in parentheses, which may hold others.
func (l *lexer) literal() token {
	start := l.at
	depth := 0
	for ; l.at < len(l.src); l.at++ {
		switch l.src[l.at] {
		case '\\':
			l.at++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				l.at++
				return token{kind: kindString, raw: l.src[start+1 : l.at-1], at: start + 1}
			}
		}
	}
	l.at = len(l.src)
	return token{kind: kindString, raw: l.src[start+1:], at: start + 1}
}

func (l *lexer) hex() token {
	start := l.at + 1
	for l.at < len(l.src) && l.src[l.at] != '>' {
		l.at++
	}
	t := token{kind: kindHex, raw: l.src[start:l.at], at: start}
	l.at = min(l.at+1, len(l.src))
	return t
}

// parseNumber reads an integer or a decimal number. Some writers double the sign, or break off after the point.
func parseNumber(s []byte) (number float64, integer, ok bool) {
	i, sign := 0, 1.0
	for i < len(s) && (s[i] == '+' || s[i] == '-') {
		if s[i] == '-' {
			sign = -1
		}
		i++
	}
	digits := 0
	for ; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
		number = number*10 + float64(s[i]-'0')
		digits++
	}
	integer = i == len(s)
	if i < len(s) && s[i] == '.' {
		scale := 0.1
		for i++; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
			number += float64(s[i]-'0') * scale
			scale /= 10
			digits++
		}
	}
	if digits == 0 || i < len(s) && s[i] != '-' { // "12-34" is 12
		return 0, false, false
	}
	return sign * number, integer, true
}

// A codeByte is a byte of a string with its place.
type codeByte struct {
	value   byte
	at, end int
}

// bytesOf takes a string's escapes or digits away, and tells where each byte of it stands. It appends to out.
func (t token) bytesOf(out []codeByte) []codeByte {
	if t.kind == kindHex {
		return t.hexBytes(out)
	}
	s := t.raw
	for i := 0; i < len(s); {
		start := i
		b := s[i]
		i++
		switch {
		case b == '\r':
			if i < len(s) && s[i] == '\n' {
				i++
			}
			b = '\n'
		case b == '\\' && i < len(s):
			var keep bool
			if b, i, keep = escape(s, i); !keep {
				continue
			}
		}
		out = append(out, codeByte{b, t.at + start, t.at + i})
	}
	return out
}

// escape reads what follows a backslash at i; an escaped line end is nothing.
func escape(s []byte, i int) (b byte, next int, keep bool) {
	b = s[i]
	next = i + 1
	switch b {
	case 'n':
		return '\n', next, true
	case 'r':
		return '\r', next, true
	case 't':
		return '\t', next, true
	case 'b':
		return '\b', next, true
	case 'f':
		return '\f', next, true
	case '\n':
		return 0, next, false
	case '\r':
		if next < len(s) && s[next] == '\n' {
			next++
		}
		return 0, next, false
	}
	if b < '0' || b > '7' {
		return b, next, true
	}
	value := 0
	for next = i; next < len(s) && next < i+3 && s[next] >= '0' && s[next] <= '7'; next++ {
		value = value*8 + int(s[next]-'0')
	}
	return byte(value), next, true
}

func (t token) hexBytes(out []codeByte) []codeByte {
	value, start, half := byte(0), 0, false
	for i, b := range t.raw {
		digit, ok := hexDigit(b)
		switch {
		case !ok:
		case half:
			out = append(out, codeByte{value<<4 | digit, t.at + start, t.at + i + 1})
			half = false
		default:
			value, start, half = digit, i, true
		}
	}
	if half {
		out = append(out, codeByte{value << 4, t.at + start, t.at + start + 1})
	}
	return out
}

func hexDigit(b byte) (byte, bool) {
	switch {
	case b >= '0' && b <= '9':
		return b - '0', true
	case b >= 'a' && b <= 'f':
		return b - 'a' + 10, true
	case b >= 'A' && b <= 'F':
		return b - 'A' + 10, true
	}
	return 0, false
}

// plain is the string without its escapes.
func (t token) plain() string {
	codes := t.bytesOf(nil)
	out := make([]byte, len(codes))
	for i, c := range codes {
		out[i] = c.value
	}
	return string(out)
}

// nameOf is a name with its #20 read.
func nameOf(raw []byte) name {
	for i := range raw {
		if raw[i] == '#' {
			return name(unhashed(raw))
		}
	}
	return name(raw)
}

func unhashed(raw []byte) []byte {
	var out []byte
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) {
			high, ok1 := hexDigit(raw[i+1])
			low, ok2 := hexDigit(raw[i+2])
			if ok1 && ok2 {
				out = append(out, high<<4|low)
				i += 2
				continue
			}
		}
		out = append(out, raw[i])
	}
	return out
}
