package reader

import (
	"bytes"
	"regexp"
)

var (
	// typstName is the name of a function where it is called.
	typstName = regexp.MustCompile(`^#[\pL_][\pL\d_-]*`)
	// typstMaker defines a function that makes a note of its argument, or another name for #footnote.
	typstMaker = regexp.MustCompile(`#let[ \t]+([\pL_][\pL\d_-]*)[ \t]*(?:\([^()\n]*\))?[ \t]*=[ \t]*[\[{]?[ \t]*#?footnote\b`)
	// typstRule begins what says how the text is set: rules, imports, and functions of the document's own. A template that is
	// told the text, "#show: article.with(title: […])", is none of these.
	typstRule = regexp.MustCompile(`^#(?:set[ \t]|import[ \t]|show[ \t]|let[ \t]+[\pL_][\pL\d_-]*[ \t]*(?:\(|=[ \t]*footnote\b))`)
)

// findMakers finds the functions that make notes.
func (t *typst) findMakers() {
	t.makers = map[string]bool{"#footnote": true}
	for _, maker := range typstMaker.FindAllSubmatch(t.src, -1) {
		t.makers["#"+string(maker[1])] = true
	}
}

// rule is the length of a rule that begins at i: a line, and more where brackets are open; 0 where there is none.
func (t *typst) rule(i int) int {
	if i > 0 && t.src[i-1] != '\n' || !typstRule.Match(t.src[i:min(len(t.src), i+maxLabelName)]) {
		return 0
	}
	depth := 0
	for k := i; k < min(len(t.src), i+maxRule); k++ {
		switch c := t.src[k]; {
		case bytes.IndexByte([]byte("([{"), c) >= 0:
			depth++
		case bytes.IndexByte([]byte(")]}"), c) >= 0:
			depth--
		case c == '\n' && depth <= 0:
			return k - i
		}
	}
	if n := bytes.IndexByte(t.src[i:], '\n'); n >= 0 {
		return n
	}
	return len(t.src) - i
}

// maxRule is the length in bytes of the longest rule.
const maxRule = 4000
