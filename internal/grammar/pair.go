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
	var open openMarks
	for i := range tokens {
		t := &tokens[i]
		if t.Kind != KindSign || t.Sign != '"' && t.Sign != '\'' {
			continue
		}
		r, _ := utf8.DecodeRuneInString(text[t.Start:])
		opens := canOpen(r, text, t)
		if mayClose(r, t, opens) {
			if partner := open.last(closedBy(r)); partner >= 0 && i-partner <= maxPairTokens {
				open.close(partner)
				tokens[partner].Quote, tokens[partner].Pair = RoleOpen, int32(i)
				t.Quote, t.Pair = RoleClose, int32(partner)
				continue
			}
		}
		if opens {
			open.push(kindOf(r), i)
		}
	}
	for i, depth := 0, int8(0); i < len(tokens); i++ {
		tokens[i].Quoted = nest(&depth, tokens[i].Quote)
	}
}

// mayClose reports whether the mark may close a quotation, given whether it may open one. „ and ‹ that may open do not
// close; a mark with white space before it and none behind opens.
func mayClose(r rune, t *Token, opens bool) bool {
	if !opens {
		return true
	}
	switch r {
	case '"', '\'', '‘', '“':
		return !t.Spaced
	case '«', '»':
		return true
	}
	return false
}

// quotes are the marks that may open a quotation.
var quotes = [...]rune{'“', '‟', '〝', '„', '‘', '‛', '`', '‚', '«', '»', '‹', '›', '"', '\'', '”', '’'}

// kindOf is the index of a mark in quotes; that of a mark that is not among them is their number.
func kindOf(r rune) int {
	for i, mark := range quotes {
		if mark == r {
			return i
		}
	}
	return len(quotes)
}

// closedBy returns the kinds of marks that the mark closes, as a set.
func closedBy(r rune) (kinds uint32) {
	for i, open := range quotes {
		if closes(open, r) {
			kinds |= 1 << i
		}
	}
	return kinds
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
	var open openMarks
	for i := range tokens {
		t := &tokens[i]
		kind, role := bracket(t.Sign)
		switch role {
		case RoleOpen:
			open.push(kind, i)
		case RoleClose:
			if partner := open.last(1 << kind); partner >= 0 && i-partner <= maxPairTokens {
				open.close(partner)
				tokens[partner].Paren, tokens[partner].Pair = RoleOpen, int32(i)
				t.Paren, t.Pair = RoleClose, int32(partner)
			}
		}
	}
	for i, depth := 0, int8(0); i < len(tokens); i++ {
		tokens[i].Nested = nest(&depth, tokens[i].Paren)
	}
}

// bracket tells which kind of bracket a sign is, and what it may do.
func bracket(sign rune) (kind int, role Role) {
	switch sign {
	case '(':
		return 0, RoleOpen
	case '[':
		return 1, RoleOpen
	case '{':
		return 2, RoleOpen
	case ')':
		return 0, RoleClose
	case ']':
		return 1, RoleClose
	case '}':
		return 2, RoleClose
	}
	return 0, RoleNone
}

// nest counts in how many pairs a token stands; the partners themselves count as inside.
func nest(depth *int8, role Role) int8 {
	if role == RoleOpen && *depth < 100 {
		*depth++
	}
	inside := *depth
	if role == RoleClose && *depth > 0 {
		*depth--
	}
	return inside
}

// openMarks are the marks that wait for their partners, in order. The last of a kind is found at once, however many of
// other kinds stand after it: a note of a million quotation marks must cost no more than in proportion.
type openMarks struct {
	marks []openMark
	tops  [len(quotes) + 1]int32 // the last of each kind, plus one
}

type openMark struct {
	token  int
	kind   int
	before int32 // the one of its kind before it, plus one
}

func (o *openMarks) push(kind, token int) {
	o.marks = append(o.marks, openMark{token, kind, o.tops[kind]})
	o.tops[kind] = int32(len(o.marks))
}

// last returns the token of the last mark of the kinds, a set, or -1.
func (o *openMarks) last(kinds uint32) int {
	top := int32(0)
	for kind, at := range o.tops {
		if kinds>>kind&1 != 0 {
			top = max(top, at)
		}
	}
	if top == 0 {
		return -1
	}
	return o.marks[top-1].token
}

// close takes away the mark of the token, and those after it.
func (o *openMarks) close(token int) {
	for n := len(o.marks) - 1; n >= 0 && o.marks[n].token >= token; n-- {
		o.tops[o.marks[n].kind] = o.marks[n].before
		o.marks = o.marks[:n]
	}
}
