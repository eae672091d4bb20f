package reader

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// matchBraces finds which braces belong together, once for the whole document: an argument is then read in no time,
// however deep it is nested.
func (x *tex) matchBraces() {
	var stack []int // indexes into opens
	for i := 0; i < len(x.src); i++ {
		switch x.src[i] {
		case '\\':
			i = x.matchCommand(i)
		case '%':
			i = x.lineEnd(i)
		case '{':
			stack = append(stack, len(x.opens))
			x.opens, x.closes = append(x.opens, int32(i)), append(x.closes, -1)
		case '}':
			if last := len(stack) - 1; last >= 0 {
				x.closes[stack[last]] = int32(i)
				stack = stack[:last]
			}
		}
	}
}

// matchCommand passes the command at i, and with it what is verbatim in it: a percent sign in an address begins no comment.
func (x *tex) matchCommand(i int) int {
	if end := x.verbatimEnd(i); end > i {
		return end - 1
	}
	rest := x.src[i:]
	for _, name := range [...]string{`\url{`, `\href{`, `\nolinkurl{`, `\path{`, `\burl{`} {
		if !strings.HasPrefix(rest, name) {
			continue
		}
		open := i + len(name) - 1
		if end := addressEnd(x.src, open); end > 0 {
			x.opens, x.closes = append(x.opens, int32(open)), append(x.closes, int32(end))
			return end
		}
	}
	return i + 1
}

// addressEnd is the brace that closes the address whose opening brace is at open; 0 where the line ends before.
func addressEnd(src string, open int) int {
	depth := 0
	for i := open; i < len(src) && src[i] != '\n'; i++ {
		switch src[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return 0
}

// closing is the brace that closes the one at i; -1 where none does.
func (x *tex) closing(i int) int {
	k := sort.Search(len(x.opens), func(k int) bool { return int(x.opens[k]) >= i })
	if k == len(x.opens) || int(x.opens[k]) != i {
		return -1
	}
	return int(x.closes[k])
}

// verbatimEnd is where a stretch that begins at the backslash at i, and in which nothing is a command, ends; i where none
// begins.
func (x *tex) verbatimEnd(i int) int {
	rest := x.src[i:]
	if after, found := strings.CutPrefix(rest, `\verb`); found {
		after = strings.TrimPrefix(after, "*")
		if after == "" || isASCIILetter(after[0]) {
			return i
		}
		if end := strings.IndexByte(after[1:], after[0]); end >= 0 {
			return i + len(rest) - len(after) + 1 + end + 1
		}
		return i
	}
	after, found := strings.CutPrefix(rest, `\begin{`)
	if !found {
		return i
	}
	name, _, found := strings.Cut(after[:min(len(after), 40)], "}")
	if !found || !verbatimEnvironments[name] {
		return i
	}
	end := `\end{` + name + "}"
	if k := strings.Index(rest, end); k >= 0 {
		return i + k + len(end)
	}
	return len(x.src)
}

var verbatimEnvironments = within("verbatim", "verbatim*", "Verbatim", "lstlisting", "minted", "comment", "filecontents",
	"filecontents*")

// lineEnd is the line feed at or after i.
func (x *tex) lineEnd(i int) int {
	if k := strings.IndexByte(x.src[i:], '\n'); k >= 0 {
		return i + k
	}
	return len(x.src)
}

// skipSpace passes blanks, one line's end and comments, but no blank line, which ends a paragraph.
func (x *tex) skipSpace(in *texInput) {
	lines := 0
	for in.pos < in.end {
		switch x.src[in.pos] {
		case ' ', '\t', '\r':
			in.pos++
		case '\n':
			if lines++; lines > 1 {
				in.pos = x.backToLine(in.pos)
				return
			}
			in.pos++
		case '%':
			in.pos = min(x.lineEnd(in.pos)+1, in.end)
			lines = 0
		default:
			return
		}
	}
}

// backToLine is the line feed before the blank line whose line feed is at i.
func (x *tex) backToLine(i int) int {
	for i--; i > 0 && x.src[i] != '\n'; i-- {
	}
	return i
}

// name reads the name of a command behind its backslash: letters, or one other character.
func (x *tex) name(in *texInput) string {
	start := in.pos
	for in.pos < in.end && (isASCIILetter(x.src[in.pos]) || x.src[in.pos] == '@' && in.pos > start) {
		in.pos++
	}
	if in.pos == start && in.pos < in.end {
		_, size := utf8.DecodeRuneInString(x.src[in.pos:in.end])
		in.pos += size
	}
	return x.src[start:in.pos]
}

// argument reads an argument: what stands in braces, a command, or one character. It is false where the input ends, and
// where a brace is never closed: then the argument goes to the end of the paragraph.
func (x *tex) argument(in *texInput) (arg texInput, ok bool) {
	x.skipSpace(in)
	arg = texInput{pos: in.pos, end: in.pos, use: in.use, args: in.args}
	if in.pos >= in.end {
		return arg, false
	}
	switch c := x.src[in.pos]; c {
	case '{':
		end := x.closing(in.pos)
		arg.pos++
		if end < 0 || end > in.end {
			end = in.end
			if k := strings.Index(x.src[in.pos:in.end], "\n\n"); k >= 0 {
				end = in.pos + k
			}
			arg.end, in.pos = end, end
			return arg, false
		}
		arg.end, in.pos = end, end+1
	case '}':
		return arg, false
	case '\\':
		in.pos++
		x.name(in)
		arg.end = in.pos
	case '#':
		if k := in.pos + 1; k < in.end {
			if n := int(x.src[k]) - '1'; n >= 0 && n < len(in.args) {
				in.pos += 2
				return in.args[n], true
			}
		}
		in.pos++
		arg.end = in.pos
	default:
		_, size := utf8.DecodeRuneInString(x.src[in.pos:in.end])
		in.pos += size
		arg.end = in.pos
	}
	return arg, true
}

// maxOptional is the longest argument in brackets. An opening bracket that begins a text is found out behind it.
const maxOptional = 2000

// optional reads an argument in brackets that follows at once or behind blanks.
func (x *tex) optional(in *texInput) (arg texInput, ok bool) {
	at := *in
	x.skipSpace(&at)
	if at.pos >= at.end || x.src[at.pos] != '[' {
		return arg, false
	}
	for i := at.pos + 1; i < min(at.end, at.pos+maxOptional); i++ {
		switch x.src[i] {
		case '\\':
			i++
		case '{':
			if end := x.closing(i); end >= 0 {
				i = end
			}
		case '\n':
			if i+1 < at.end && x.src[i+1] == '\n' {
				return arg, false
			}
		case ']':
			arg = texInput{pos: at.pos + 1, end: i, use: in.use, args: in.args}
			in.pos = i + 1
			return arg, true
		}
	}
	return arg, false
}

// star passes the asterisk of a command's other form.
func (x *tex) star(in *texInput) bool {
	if in.pos < in.end && x.src[in.pos] == '*' {
		in.pos++
		return true
	}
	return false
}

// raw is an input's source, with the arguments of a macro in their places.
func (x *tex) raw(in texInput) string {
	text := x.src[in.pos:in.end]
	if len(in.args) == 0 || !strings.Contains(text, "#") {
		return strings.TrimSpace(text)
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == '#' && i+1 < len(text) {
			if k := int(text[i+1]) - '1'; k >= 0 && k < len(in.args) && b.Len() < macroMinimum {
				b.WriteString(x.raw(in.args[k]))
				i++
				continue
			}
		}
		b.WriteByte(text[i])
	}
	return strings.TrimSpace(b.String())
}
