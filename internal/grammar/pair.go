package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxPairTokens is how far apart the partners of a pair may stand: an unclosed quotation mark must not swallow the note.
const maxPairTokens = 400

// pairQuotes finds the partner of each quotation mark. It accepts “…”, „…“, ‘…’, «…», »…«, "…" and '…', nested; it must
// refuse the apostrophe of “the workers’ movement” when no single quotation is open.
func pairQuotes(text string, tokens []Token) {
	var stack []int
	for i := range tokens {
		t := &tokens[i]
		if t.Kind != KindSign || t.Sign != '"' && t.Sign != '\'' {
			continue
		}
		if t.Sign == '\'' && t.Len() == 1 && t.In(text) == "'" || t.Sign == '"' || t.Sign == '\'' {
			r, _ := utf8.DecodeRuneInString(text[t.Start:])
			if open := openFor(r, tokens, stack, i, text); open >= 0 {
				for j := len(stack) - 1; j >= 0; j-- {
					if stack[j] == open {
						stack = stack[:j]
						break
					}
				}
				tokens[open].Quote, tokens[open].Pair = RoleOpen, int32(i)
				t.Quote, t.Pair = RoleClose, int32(open)
				continue
			}
			if canOpen(r, text, t) {
				stack = append(stack, i)
			}
		}
	}
	nest(tokens, func(t *Token) Role { return t.Quote }, func(t *Token) *int8 { return &t.Quoted })
}

// openFor returns the open mark that the mark r at token i closes, or -1.
func openFor(r rune, tokens []Token, stack []int, i int, text string) int {
	if canOpen(r, text, &tokens[i]) && r != '“' && r != '‘' && r != '»' && r != '"' && r != '\'' && r != '«' {
		return -1
	}
	// A straight mark with white space before it and none behind opens; one with none before it closes.
	if (r == '"' || r == '\'' || r == '‘' || r == '“') && canOpen(r, text, &tokens[i]) && tokens[i].Spaced {
		return -1
	}
	for j := len(stack) - 1; j >= 0 && i-stack[j] <= maxPairTokens; j-- {
		open, _ := utf8.DecodeRuneInString(text[tokens[stack[j]].Start:])
		if closes(open, r) {
			return stack[j]
		}
	}
	return -1
}

func closes(open, r rune) bool {
	switch open {
	case '“', '‟', '〝':
		return r == '”' || r == '"' || r == '〞'
	case '„':
		return r == '“' || r == '”' || r == '"'
	case '‘', '‛', '`':
		return r == '’' || r == '\'' || r == '´'
	case '‚':
		return r == '‘' || r == '’' || r == '\''
	case '«':
		return r == '»'
	case '»':
		return r == '«'
	case '‹':
		return r == '›'
	case '›':
		return r == '‹'
	case '"':
		return r == '"' || r == '”' || r == '“'
	case '\'':
		return r == '\'' || r == '’'
	case '”':
		return r == '”'
	case '’':
		return r == '’'
	}
	return false
}

// canOpen reports whether the mark may open a quotation: what follows is no white space (French « and » apart), and what
// stands before is none of a word.
func canOpen(r rune, text string, t *Token) bool {
	after, _ := utf8.DecodeRuneInString(text[t.End:])
	before, _ := utf8.DecodeLastRuneInString(text[:t.Start])
	free := t.Start == 0 || unicode.IsSpace(before) || strings.ContainsRune("([{—–-/«„“‘\"'", before)
	switch r {
	case '«', '»':
		return free
	case '“', '„', '‘', '‚', '‹', '‟', '‛', '`', '〝':
		return true
	case '´', '〞':
		return false
	}
	return free && t.End < len(text) && !unicode.IsSpace(after)
}

// pairBrackets finds the partner of each bracket.
func pairBrackets(tokens []Token) {
	var stack []int
	for i := range tokens {
		t := &tokens[i]
		if t.Kind != KindSign {
			continue
		}
		switch t.Sign {
		case '(', '[', '{':
			stack = append(stack, i)
		case ')', ']', '}':
			for j := len(stack) - 1; j >= 0 && i-stack[j] <= maxPairTokens; j-- {
				open := &tokens[stack[j]]
				if open.Sign == '(' && t.Sign == ')' || open.Sign == '[' && t.Sign == ']' || open.Sign == '{' && t.Sign == '}' {
					open.Paren, open.Pair = RoleOpen, int32(i)
					t.Paren, t.Pair = RoleClose, int32(stack[j])
					stack = stack[:j]
					break
				}
			}
		}
	}
	nest(tokens, func(t *Token) Role { return t.Paren }, func(t *Token) *int8 { return &t.Nested })
}

// nest counts in how many pairs each token stands; the partners themselves count as inside.
func nest(tokens []Token, role func(*Token) Role, depth func(*Token) *int8) {
	var now int8
	for i := range tokens {
		t := &tokens[i]
		if role(t) == RoleOpen && now < 100 {
			now++
		}
		*depth(t) = now
		if role(t) == RoleClose && now > 0 {
			now--
		}
	}
}
