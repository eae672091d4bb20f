package render

import (
	"slices"
	"strings"
)

// A pattern is the order of a citation's elements, compiled from text such as
//
//	{author}, {title} ({place}: {publisher}, {y})
//
// Punctuation between two elements is promised, so that it goes with the element that is missing. A bracket may begin with an
// equals sign: (= {series}).
type pattern []step

type step struct {
	op   stepOp
	text string
}

type stepOp uint8

const (
	stepField stepOp = iota
	stepSep
	stepOpen
	stepClose
)

// compile reads a pattern; "|" stands for the separator.
func compile(text, separator string) pattern {
	text = strings.ReplaceAll(text, "|", separator)
	var out pattern
	sep := ""
	flush := func() {
		if sep != "" {
			out = append(out, step{stepSep, sep})
			sep = ""
		}
	}
	for len(text) > 0 {
		switch c := text[0]; c {
		case '{':
			flush()
			name, rest, _ := strings.Cut(text[1:], "}")
			out = append(out, step{stepField, name})
			text = rest
			continue
		case '(', '[':
			flush()
			open := string(c)
			if strings.HasPrefix(text[1:], "= ") {
				open += "= "
				text = text[2:]
			}
			out = append(out, step{stepOpen, open})
		case ')', ']':
			sep = strings.TrimRight(sep, " ")
			out = append(out, step{stepClose, sep + string(c)})
			sep = ""
		default:
			sep += text[:1]
		}
		text = text[1:]
	}
	flush()
	return out
}

// has reports whether a field is in the pattern.
func (p pattern) has(field string) bool {
	return slices.Contains(p, step{stepField, field})
}

// run writes a work in the order of a pattern.
func (r *Renderer) run(p pattern, work *work) {
	for _, step := range p {
		switch step.op {
		case stepField:
			r.element(step.text, work)
		case stepSep:
			r.w.Sep(step.text)
		case stepOpen:
			r.w.Open(step.text)
		case stepClose:
			r.w.Close(step.text)
		}
	}
}
