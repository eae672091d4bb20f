package reader

import (
	"bytes"
	"regexp"

	"github.com/e843347c/ibid/citation"
)

// readOrg reads Org: definitions "[fn:1] text", inline notes "[fn::text]", and both at once, "[fn:name:text]".
func readOrg(src []byte, doc *citation.Document) error {
	o := &org{footnotes: newFootnotes(src, markupOrg, nil)}
	o.render = o.renderOrg
	o.scan()
	masked := o.masked()
	if len(o.definitions)+len(o.inlines) == 0 {
		scan(newPage(masked, markupOrg), doc, o.render)
		return nil
	}
	o.emit(doc, masked)
	keys := keySyntax{group: "[cite", src: src}
	keys.citeByKeys(doc, o.bibliographies())
	return nil
}

// bibliographies are the files that "#+bibliography: refs.bib" names.
func (o *org) bibliographies() []string {
	var files []string
	for _, match := range orgBibliography.FindAllSubmatch(o.src, -1) {
		files = append(files, string(match[1]))
	}
	return files
}

// An org is an Org source with its footnotes.
type org struct {
	footnotes
}

var (
	orgDefinition   = regexp.MustCompile(`^\[fn:([\w-]+)\][ \t]*`)
	orgCall         = regexp.MustCompile(`^\[fn:([\w-]*)([\]:])`)
	orgBibliography = regexp.MustCompile(`(?im)^#\+bibliography:[ \t]*(\S+)`)
	orgBlock        = regexp.MustCompile(`(?i)^#\+begin_(src|example|comment|export)\b`)
)

func (o *org) scan() {
	o.cut()
	for i := 0; i < len(o.lines); i++ {
		l := o.lines[i]
		match := orgDefinition.FindSubmatch(o.src[l.start:l.end])
		if match == nil || l.code || l.indent > 0 {
			continue
		}
		i = o.define(i, string(match[1]), len(match[0])) - 1
	}
	o.formParagraphs()
	o.findInlines()
}

// trimmedLine is the line that begins at start, without the blanks at its ends, and where it ends with them.
func trimmedLine(src []byte, start int) (l noteLine, end int) {
	end = len(src)
	if i := bytes.IndexByte(src[start:], '\n'); i >= 0 {
		end = start + i
	}
	l = noteLine{start: start, end: end}
	for l.end > l.start && isSpaceByte(src[l.end-1]) {
		l.end--
	}
	for l.start < l.end && isSpaceByte(src[l.start]) {
		l.start++
		l.indent++
	}
	return l, end
}

// cut finds the lines; comments, keywords, drawers and blocks of code are not text.
func (o *org) cut() {
	closing := ""
	for start := 0; start < len(o.src); {
		l, end := trimmedLine(o.src, start)
		content := o.src[l.start:l.end]
		switch match := orgBlock.FindSubmatch(content); {
		case closing != "":
			l.code = true
			if bytes.EqualFold(content, []byte(closing)) {
				closing = ""
			}
		case match != nil && o.closes(end, "#+end_"+string(match[1])):
			closing, l.code = "#+end_"+string(match[1]), true
		case bytes.Equal(content, []byte(":PROPERTIES:")) && o.closes(end, ":END:"):
			closing, l.code = ":END:", true
		case bytes.HasPrefix(content, []byte("#+")), bytes.HasPrefix(content, []byte("# ")), bytes.Equal(content, []byte("#")):
			l.code = true
		}
		o.lines = append(o.lines, l)
		start = end + 1
	}
}

// closes reports whether the end of a block comes, within a window: a block that is never closed hides nothing.
func (o *org) closes(from int, closing string) bool {
	window := bytes.ToLower(o.src[from:min(len(o.src), from+zipWindow)])
	end := bytes.ToLower([]byte(closing))
	for {
		n := bytes.Index(window, end)
		if n < 0 {
			return false
		}
		if before := bytes.TrimRight(window[:n], " \t"); bytes.HasSuffix(before, []byte("\n")) {
			return true
		}
		window = window[n+len(end):]
	}
}

// define takes the definition that begins in line i, and returns the line after it: the next definition, a heading, or two
// blank lines.
func (o *org) define(i int, id string, skip int) int {
	first := o.lines[i]
	d := definition{id: id, at: first.start, pieces: []piece{{start: first.start + skip, end: max(first.start+skip, first.end)}}}
	number := len(o.definitions) + 1
	o.lines[i].definition = int32(number)
	blanks, j := 0, i+1
	for ; j < len(o.lines); j++ {
		l := o.lines[j]
		if l.blank() {
			blanks++
			continue
		}
		content := o.src[l.start:l.end]
		if blanks > 1 || l.code || l.indent == 0 && (orgDefinition.Match(content) || markupOrg.headingLevel(content) > 0) {
			break
		}
		joint := jointLine
		if blanks > 0 {
			joint = jointParagraph
		}
		blanks = 0
		o.lines[j].definition = int32(number)
		d.pieces = append(d.pieces, piece{start: l.start, end: l.end, joint: joint})
	}
	o.definitions = append(o.definitions, d)
	return j
}

// findInlines looks for calls and inline notes in every paragraph.
func (o *org) findInlines() {
	for i := 0; i < len(o.lines); {
		l := o.lines[i]
		if l.blank() || l.code {
			i++
			continue
		}
		j := i + 1
		for j < len(o.lines) && !o.lines[j].blank() && !o.lines[j].code && o.lines[j].definition == l.definition {
			j++
		}
		start := l.start
		if l.definition > 0 {
			start = max(start, o.definitions[l.definition-1].pieces[0].start)
		}
		o.paragraph(start, o.lines[j-1].end)
		i = j
	}
}

func (o *org) paragraph(start, end int) {
	for i := start; i < end; {
		k := bytes.IndexByte(o.src[i:end], '[')
		if k < 0 {
			return
		}
		i += k
		match := orgCall.FindSubmatch(o.src[i:end])
		switch {
		case match == nil:
			i++
		case match[2][0] == ']' && len(match[1]) > 0:
			o.calls = append(o.calls, call{id: string(match[1]), at: i, end: i + len(match[0])})
			i += len(match[0])
		case match[2][0] == ':':
			i = o.inline(i, len(match[0]), string(match[1]), end)
		default:
			i++
		}
	}
}

// inline takes an inline note, and returns where it ends. One that has a name can be called again.
func (o *org) inline(i, skip int, id string, end int) int {
	note := inlineNote{at: i, end: end, from: i + skip, to: end, unclosed: true}
	if k := closingBracket(o.src[i:end], '[', ']'); k > 0 {
		note.end, note.to, note.unclosed = i+k+1, i+k, false
	}
	if id == "" || note.unclosed {
		o.inlines = append(o.inlines, note)
		return note.end
	}
	o.calls = append(o.calls, call{id: id, at: i, end: note.end})
	o.definitions = append(o.definitions, definition{id: id, at: i, pieces: o.pieces(note.from, note.to)})
	return note.end
}

// closingBracket is where the bracket stands that closes the one s begins with, or -1.
func closingBracket(s []byte, open, closing byte) int {
	depth := 0
	for i, b := range s {
		switch b {
		case open:
			depth++
		case closing:
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// masked is the source with what is no text blanked out, byte for byte.
func (o *org) masked() []byte {
	out := bytes.Clone(o.src)
	for _, l := range o.lines {
		if l.code {
			for i := l.start; i < l.end; i++ {
				out[i] = ' '
			}
		}
	}
	return out
}
