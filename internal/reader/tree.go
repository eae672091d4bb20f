package reader

import (
	"html"
	"sort"
	"strings"
)

// A tree is a document's elements and texts, in document order. HTML and XML formats are read into one, because a note's
// call and the note itself may stand anywhere. Several files of a container make one tree: their bytes are joined in src.
type tree struct {
	src   []byte
	nodes []node
	parts []part
	// entities are those that an XML file declares itself.
	entities map[string]string
}

// A part is one file of a container, with its place in the tree's source and the node that all of it hangs under.
type part struct {
	name string
	base int // offset of its first byte in src
	root int
}

// A node is an element or a text. The nodes below it are those from the next index up to next.
type node struct {
	name   string // of an element; empty for a text
	attrs  []attribute
	parent int
	next   int
	// start and end are the bytes of a text, and of an element's start tag.
	start, end int
}

type attribute struct{ name, value string }

// rootName is the name of the node that a file of the tree hangs under.
const rootName = "#root"

// open appends an element.
func (t *tree) open(name string, attrs []attribute, parent, start, end int) int {
	t.nodes = append(t.nodes, node{name: name, attrs: attrs, parent: parent, start: start, end: end})
	return len(t.nodes) - 1
}

// addText appends a text.
func (t *tree) addText(parent, start, end int) {
	t.nodes = append(t.nodes, node{parent: parent, next: len(t.nodes) + 1, start: start, end: end})
}

// close tells an element that all nodes below it are there.
func (t *tree) close(i int) { t.nodes[i].next = len(t.nodes) }

// attr is the value of an attribute, empty where the element has none.
func (t *tree) attr(i int, name string) string {
	for _, a := range t.nodes[i].attrs {
		if a.name == name {
			return a.value
		}
	}
	return ""
}

// hasAttr reports whether the element has the attribute, with or without a value.
func (t *tree) hasAttr(i int, name string) bool {
	for _, a := range t.nodes[i].attrs {
		if a.name == name {
			return true
		}
	}
	return false
}

// hasWord reports whether a list of words, such as class or epub:type, holds the word.
func (t *tree) hasWord(i int, name, word string) bool {
	for w := range strings.FieldsSeq(t.attr(i, name)) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// partAt is the part that a byte of the source stands in.
func (t *tree) partAt(offset int) part {
	i := sort.Search(len(t.parts), func(i int) bool { return t.parts[i].base > offset })
	return t.parts[max(i-1, 0)]
}

// child is the first element of that name right below i; -1 where there is none.
func (t *tree) child(i int, name string) int {
	for j := i + 1; j < t.nodes[i].next; j = t.nodes[j].next {
		if t.nodes[j].name == name {
			return j
		}
	}
	return -1
}

// ancestor is the nearest element of that name that i stands in; -1 where there is none.
func (t *tree) ancestor(i int, name string) int {
	for i = t.nodes[i].parent; i >= 0; i = t.nodes[i].parent {
		if t.nodes[i].name == name {
			return i
		}
	}
	return -1
}

// inside reports whether i is j or stands below it.
func (t *tree) inside(i, j int) bool { return j <= i && i < t.nodes[j].next }

// plain is the text from node from up to node to, references resolved and white space folded.
func (t *tree) plain(from, to int) string {
	var w writer
	for i := from; i < to; i++ {
		if t.nodes[i].name == "" {
			t.write(&w.builder, i)
		}
	}
	return w.Note("").Text
}

const (
	cdataOpen  = "<![CDATA["
	cdataClose = "]]>"
	// maxReference is the length that a character reference may have: the longest name HTML knows has 32 characters.
	maxReference = 40
)

// write adds a text node to a note: its bytes as they stand, its character references as what they mean.
func (t *tree) write(b *builder, i int) {
	start, end := t.nodes[i].start, t.nodes[i].end
	base := t.partAt(start).base
	text := string(t.src[start:end])
	if strings.HasPrefix(text, cdataOpen) {
		text = strings.TrimSuffix(text, cdataClose)
		b.Text(text[len(cdataOpen):], start+len(cdataOpen)-base)
		return
	}
	for text != "" {
		amp := strings.IndexByte(text, '&')
		if amp < 0 {
			b.Text(text, start-base)
			return
		}
		b.Text(text[:amp], start-base)
		width, meaning := reference(text[amp:])
		if own, ok := t.entities[strings.TrimSuffix(text[amp+1:amp+width], ";")]; ok {
			meaning = own
		}
		if meaning == "" {
			b.Text(text[amp:amp+width], start+amp-base)
		} else {
			b.Entity(meaning, start+amp-base, width)
		}
		text, start = text[amp+width:], start+amp+width
	}
}

// reference reads what may be a character reference at the start of s, and returns its length and its meaning. The
// meaning is empty for an ampersand that begins none.
func reference(s string) (width int, meaning string) {
	width = 1
	for width < len(s) && width < maxReference && isReferenceByte(s[width]) {
		width++
	}
	if width < len(s) && s[width] == ';' {
		width++
	}
	if meaning = html.UnescapeString(s[:width]); meaning == s[:width] {
		meaning = ""
	}
	return width, meaning
}

func isReferenceByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '#'
}
