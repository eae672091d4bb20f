package reader

import (
	"bytes"

	"github.com/e843347c/ibid/citation"
)

// readTypst reads Typst: #footnote[…], whose numbers are those that get printed. A footnote that names another,
// #footnote(<label>), calls it again and is no note.
func readTypst(src []byte, doc *citation.Document) error {
	t := &typst{footnotes: newFootnotes(src, markupTypst, nil)}
	t.render = t.renderTypst
	t.scan()
	masked := t.masked()
	if len(t.inlines) == 0 {
		scan(newPage(masked, markupTypst), doc, t.render)
		return nil
	}
	t.emit(doc, masked)
	t.citeByKeys(doc)
	return nil
}

// A typst is a Typst source with its footnotes.
type typst struct {
	footnotes
	within  []int           // where the notes end that the reading is within
	closing map[int]int     // for each bracket that may open a note, where it is closed
	makers  map[string]bool // the functions that make notes: #footnote, and those of the document's own
}

func (t *typst) scan() {
	t.cut()
	t.formParagraphs()
	t.matchBrackets()
	t.findMakers()
	for i := 0; i < len(t.src); {
		n := t.passOver(i)
		switch {
		case n > 0:
			i += n
		case t.src[i] == '#':
			i = t.call(i)
		default:
			i++
		}
	}
}

func (t *typst) cut() {
	for start := 0; start < len(t.src); {
		l, end := trimmedLine(t.src, start)
		t.lines = append(t.lines, l)
		start = end + 1
	}
}

// passOver is the length of an escape, a comment, raw text or a rule at i, and remembers what is hidden; 0 where there is none.
func (t *typst) passOver(i int) int {
	n, hidden := t.quiet(i)
	if n == 0 && t.src[i] == '#' {
		n = t.rule(i)
		hidden = n > 0
	}
	if hidden {
		t.hidden = append(t.hidden, [2]int{i, i + n})
	}
	return n
}

// quiet is the length of an escape, a comment or raw text at i, in which no bracket counts; comments are hidden.
func (t *typst) quiet(i int) (n int, hidden bool) {
	s := t.src[i:]
	switch {
	case s[0] == '\\':
		return min(2, len(s)), false
	case bytes.HasPrefix(s, []byte("//")) && (i == 0 || t.src[i-1] != ':'): // and not https://
		if n = bytes.IndexByte(s, '\n'); n < 0 {
			n = len(s)
		}
	case bytes.HasPrefix(s, []byte("/*")):
		if n = bytes.Index(s, []byte("*/")) + 2; n < 2 {
			n = 2
		}
	case s[0] == '`':
		return codeSpan(s), false
	default:
		return 0, false
	}
	return n, true
}

// maxNesting is how deep notes within notes are read.
const maxNesting = 5

var typstFootnote = []byte("#footnote")

// call takes the note that begins at i, if one does, and returns where to go on: within it, since it may call others.
func (t *typst) call(i int) int {
	name := typstName.Find(t.src[i:min(len(t.src), i+maxLabelName)])
	if len(name) == 0 || !t.makers[string(name)] {
		return i + 1
	}
	from := i + len(name)
	if from < len(t.src) && t.src[from] == '(' {
		k := closingBracket(t.src[from:min(len(t.src), from+maxSpan)], '(', ')')
		if k < 0 {
			return from
		}
		from += k + 1
	}
	if from >= len(t.src) || t.src[from] != '[' {
		return from
	}
	note := inlineNote{at: i, from: from + 1}
	if k, ok := t.closing[from]; ok {
		note.to, note.end = k, k+1
	} else {
		note.end = t.noteEnd(from)
		note.to, note.unclosed = note.end, true
	}
	for len(t.within) > 0 && t.within[len(t.within)-1] <= i {
		t.within = t.within[:len(t.within)-1]
	}
	if len(t.within) < maxNesting {
		t.inlines = append(t.inlines, note)
		t.within = append(t.within, note.end)
	}
	return from + 1
}

// matchBrackets finds in one pass where the contents of functions are closed.
func (t *typst) matchBrackets() {
	t.closing = map[int]int{}
	var open []int
	for i := 0; i < len(t.src); i++ {
		if n, _ := t.quiet(i); n > 0 {
			i += n - 1
			continue
		}
		switch t.src[i] {
		case '[':
			open = append(open, i)
		case ']':
			if len(open) == 0 {
				continue
			}
			last := open[len(open)-1]
			open = open[:len(open)-1]
			if last > 0 && (t.src[last-1] == ')' || isWordRune(rune(t.src[last-1]))) { // #footnote[ and #footnote(…)[
				t.closing[last] = i
			}
		}
	}
}

// noteEnd is where a note ends that is never closed: with its paragraph, or where the next note begins.
func (t *typst) noteEnd(i int) int {
	end := len(t.src)
	for _, stop := range [][]byte{[]byte("\n\n"), typstFootnote} {
		if k := bytes.Index(t.src[i:end], stop); k >= 0 {
			end = i + k
		}
	}
	return end
}

// masked is the source without its comments, byte for byte.
func (t *typst) masked() []byte {
	out := bytes.Clone(t.src)
	for _, h := range t.hidden {
		for i := h[0]; i < h[1]; i++ {
			if out[i] != '\n' {
				out[i] = ' '
			}
		}
	}
	return out
}
