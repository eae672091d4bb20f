package grammar

// Separator says what stands between two segments.
type Separator uint8

// The separators.
const (
	SepNone Separator = iota
	SepComma
	SepStop
	SepSemicolon
	SepColon
	SepOpen  // an opening bracket
	SepClose // a closing bracket
	SepCloseComma
	SepQuote // a quotation mark, opening or closing
	SepDash
	SepSlash
	SeparatorCount
)

// separatorAt is what stands at the boundary before token c.
func separatorAt(tokens []Token, c int) Separator {
	if c > 0 && c < len(tokens) && tokens[c].Kind == KindSign && (tokens[c].Sign == '(' || tokens[c].Sign == '[') {
		return SepOpen
	}
	if c == 0 || tokens[c-1].Kind != KindSign {
		if c < len(tokens) && tokens[c].Quote == RoleOpen {
			return SepQuote
		}
		return SepNone
	}
	last := &tokens[c-1]
	if last.Quote == RoleClose && c > 1 && tokens[c-2].Kind == KindSign {
		last = &tokens[c-2] // American style: the comma stands inside
	}
	switch last.Sign {
	case ',':
		if c > 1 && tokens[c-2].Paren == RoleClose {
			return SepCloseComma
		}
		return SepComma
	case '.':
		return SepStop
	case ';':
		return SepSemicolon
	case ':':
		return SepColon
	case ')', ']':
		return SepClose
	case '"', '\'':
		return SepQuote
	case '-', '—':
		return SepDash
	case '/':
		return SepSlash
	}
	return SepNone
}
