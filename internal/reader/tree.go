package reader

import (
	"bytes"
	"html"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// A tree is a document's elements and texts, in document order. HTML and XML formats are read into one, because a note's
// call and the note itself may stand anywhere. Several files of a container make one tree: their bytes are joined in src.
type tree struct {
	src   []byte
	nodes []node
	attrs []attribute // of all elements, in order
	names []string    // of elements; the first is that of texts
	ids   map[string]uint16
	parts []part
	// entities are those that an XML file declares itself.
	entities map[string]string
	scratch  *writer // for what is written next
	letters  writer  // of plain, for scratch may be at work: how an element looks may depend on what it says
}

// A part is one file of a container, with its place in the tree's source.
type part struct {
	name string
	base int // offset of its first byte in src
}

// A node is an element or a text, in little room: a document has a node for every twenty or thirty bytes. An element is
// what at makes of it.
type node struct {
	name         uint16 // in names
	attrs        uint16 // how many there are
	firstAttr    int32
	parent, next int32
	start, end   int32
}

// An element is what a node says. The nodes below it are those from the next index up to next.
type element struct {
	name         string // empty for a text
	parent, next int
	attrs        int // how many there are
	// start and end are the bytes of a text, and of an element's start tag.
	start, end int
}

type attribute struct{ name, value string }

// rootName is the name of the node that a file of the tree hangs under.
const rootName = "#root"

// maxNames is how many names of elements a document may have; those beyond it are all taken for one.
const maxNames = 1 << 15

func (t *tree) at(i int) element {
	n := &t.nodes[i]
	return element{t.names[n.name], int(n.parent), int(n.next), int(n.attrs), int(n.start), int(n.end)}
}

func (t *tree) nameOf(i int) string       { return t.names[t.nodes[i].name] }
func (t *tree) parentOf(i int) int        { return int(t.nodes[i].parent) }
func (t *tree) nextOf(i int) int          { return int(t.nodes[i].next) }
func (t *tree) startOf(i int) int         { return int(t.nodes[i].start) }
func (t *tree) endOf(i int) int           { return int(t.nodes[i].end) }
func (t *tree) attrsOf(i int) []attribute { return t.attrs[t.nodes[i].firstAttr:][:t.nodes[i].attrs] }

// grow makes room for the nodes of a source: its elements, and the texts between tags.
func (t *tree) grow(src []byte, limits Limits) {
	const smallestElement = 8 // <p>x</p>
	count := func(sign string) int { return bytes.Count(src, []byte(sign)) }
	nodes := count("<") - count("</") + count(">") - count("><")
	t.nodes = slices.Grow(t.nodes, min(max(nodes, 0), len(src)/smallestElement, limits.Nodes)+1)
}

// open appends an element whose attributes come next.
func (t *tree) open(name string, parent, start, end int) int {
	t.nodes = append(t.nodes, node{name: t.id(name), firstAttr: int32(len(t.attrs)), parent: int32(parent), start: int32(start), end: int32(end)})
	return len(t.nodes) - 1
}

// addAttr gives the last element an attribute.
func (t *tree) addAttr(name, value string) {
	if n := &t.nodes[len(t.nodes)-1]; n.attrs < math.MaxUint16 {
		n.attrs++
		t.attrs = append(t.attrs, attribute{name, value})
	}
}

func (t *tree) id(name string) uint16 {
	if t.ids == nil {
		t.ids, t.names = map[string]uint16{"": 0}, []string{""}
	}
	id, ok := t.ids[name]
	if !ok && len(t.names) < maxNames {
		id = uint16(len(t.names))
		t.ids[name] = id
		t.names = append(t.names, name)
	} else if !ok {
		id = t.id(rootName)
	}
	return id
}

// addText appends a text.
func (t *tree) addText(parent, start, end int) {
	t.nodes = append(t.nodes, node{name: t.id(""), parent: int32(parent), next: int32(len(t.nodes) + 1), start: int32(start), end: int32(end)})
}

// close tells an element that all nodes below it are there.
func (t *tree) close(i int) { t.nodes[i].next = int32(len(t.nodes)) }

// attr is the value of an attribute, empty where the element has none.
func (t *tree) attr(i int, name string) string {
	for _, a := range t.attrsOf(i) {
		if a.name == name {
			return a.value
		}
	}
	return ""
}

// hasAttr reports whether the element has the attribute, with or without a value.
func (t *tree) hasAttr(i int, name string) bool {
	for _, a := range t.attrsOf(i) {
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
	for j := i + 1; j < t.nextOf(i); j = t.nextOf(j) {
		if t.nameOf(j) == name {
			return j
		}
	}
	return -1
}

// ancestor is the nearest element of that name that i stands in; -1 where there is none.
func (t *tree) ancestor(i int, name string) int {
	for i = t.parentOf(i); i >= 0; i = t.parentOf(i) {
		if t.nameOf(i) == name {
			return i
		}
	}
	return -1
}

// inside reports whether i is j or stands below it.
func (t *tree) inside(i, j int) bool { return j <= i && i < t.nextOf(j) }

// plain is the text from node from up to node to, references resolved and white space folded.
func (t *tree) plain(from, to int) string {
	w := &t.letters
	for i := from; i < to; i++ {
		if t.nameOf(i) == "" {
			t.write(&w.builder, i)
		}
	}
	return w.plain()
}

// raw is the text below node i, references resolved and white space as it stands.
func (t *tree) raw(i int) string {
	var b strings.Builder
	for j := i + 1; j < t.nextOf(i); j++ {
		if t.nameOf(j) != "" {
			continue
		}
		text := string(t.src[t.startOf(j):t.endOf(j)])
		if inner, ok := strings.CutPrefix(text, cdataOpen); ok {
			b.WriteString(strings.TrimSuffix(inner, cdataClose))
		} else {
			b.WriteString(html.UnescapeString(text))
		}
	}
	return b.String()
}

const (
	cdataOpen  = "<![CDATA["
	cdataClose = "]]>"
	// maxReference is the length that a character reference may have: the longest name HTML knows has 32 characters.
	maxReference = 40
)

// write adds a text node to a note: its bytes as they stand, its character references as what they mean.
func (t *tree) write(b *builder, i int) {
	start, end := t.startOf(i), t.endOf(i)
	base := t.partAt(start).base
	text := t.src[start:end]
	if inner, ok := bytes.CutPrefix(text, []byte(cdataOpen)); ok {
		b.Bytes(bytes.TrimSuffix(inner, []byte(cdataClose)), start+len(cdataOpen)-base)
		return
	}
	for len(text) > 0 {
		amp := bytes.IndexByte(text, '&')
		if amp < 0 {
			b.Bytes(text, start-base)
			return
		}
		b.Bytes(text[:amp], start-base)
		spelling := string(text[amp:min(len(text), amp+maxReference+1)])
		width, meaning := reference(spelling)
		if own, ok := t.entities[strings.TrimSuffix(spelling[1:width], ";")]; ok {
			meaning = own
		}
		if meaning == "" {
			b.Text(spelling[:width], start+amp-base)
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

// integer reads a number, or returns what stands in for one that is missing.
func integer(s string, missing int) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil {
		return missing
	}
	return n
}
