package reader

import (
	"bytes"
	"errors"
)

// Limits bound what a reader will do for one document, so that a hostile or damaged file costs little and gives a clear
// error. A field that is zero has its default.
type Limits struct {
	// Part is the size in bytes that one part of a container may have once it is decompressed.
	Part int64
	// Total is the size that all parts that are read may have together.
	Total int64
	// Nodes is how many elements, texts and attributes a part may have. It holds for what was compressed: a part of empty
	// elements takes much more room than it has bytes.
	Nodes int
	// Ratio is how many times its packed size a part of more than a few megabytes may have once it is decompressed.
	Ratio int
	// Depth is how deep elements, groups or braces may be nested.
	Depth int
}

// The defaults of Limits. The longest theses have some 30 MB of XML in one part, which deflate makes ten to sixty times smaller,
// and no writer nests elements a thousand deep; a file beyond these is no document.
const (
	DefaultPartLimit  = 48 << 20
	DefaultTotalLimit = 128 << 20
	DefaultNodeLimit  = 2_000_000
	DefaultRatioLimit = 200
	DefaultDepthLimit = 5000
)

// The causes that a document goes beyond its Limits.
var (
	ErrPartLimit  = errors.New("is larger than a part of a document may be once it is decompressed")
	ErrTotalLimit = errors.New("the document is larger than it may be once it is decompressed")
	ErrRatioLimit = errors.New("is packed more densely than a part of a document ever is")
	ErrNodeLimit  = errors.New("has more elements than a part of a document may have")
	ErrDepthLimit = errors.New("it is nested deeper than any document is")
)

// orDefault fills in the defaults.
func (l Limits) orDefault() Limits {
	if l.Part <= 0 {
		l.Part = DefaultPartLimit
	}
	if l.Total <= 0 {
		l.Total = DefaultTotalLimit
	}
	if l.Nodes <= 0 {
		l.Nodes = DefaultNodeLimit
	}
	if l.Ratio <= 0 {
		l.Ratio = DefaultRatioLimit
	}
	if l.Depth <= 0 {
		l.Depth = DefaultDepthLimit
	}
	return l
}

// forText are the limits for a source that is not compressed: its size bounds the number of its elements.
func (l Limits) forText(src []byte) Limits {
	l.Nodes = max(l.Nodes, len(src))
	return l
}

// check refuses a tree that has grown beyond the limits, or whose open elements have.
func (l Limits) check(t *tree, depth int) error {
	switch {
	case depth > l.Depth:
		return ErrDepthLimit
	case len(t.nodes)+len(t.attrs) > l.Nodes:
		return ErrNodeLimit
	}
	return nil
}

// maxAttributes is how many attributes a tag may have, with the blanks between them counted too. A parser takes a tag's
// attributes together, so that their number must be known before.
const maxAttributes = 20_000

// crowdedTag is where a tag begins that has more attributes than that; -1 where there is none.
func crowdedTag(src []byte) int {
	for i := 0; ; {
		open := bytes.IndexByte(src[i:], '<')
		if open < 0 {
			return -1
		}
		open += i
		end, attributes := scanTag(src, open)
		if attributes > maxAttributes {
			return open
		}
		i = end
	}
}

// scanTag passes the tag, comment or section that begins at open, and counts what may begin an attribute in it.
func scanTag(src []byte, open int) (end, attributes int) {
	for _, raw := range [...]struct{ open, close string }{{"<!--", "-->"}, {cdataOpen, cdataClose}, {"<?", "?>"}} {
		if !bytes.HasPrefix(src[open:], []byte(raw.open)) {
			continue
		}
		if length := bytes.Index(src[open:], []byte(raw.close)); length >= 0 {
			return open + length + len(raw.close), 0
		}
		return len(src), 0
	}
	i := open + 1
	for ; i < len(src) && src[i] != '>' && src[i] != '<' && attributes <= maxAttributes; i++ {
		switch src[i] {
		case '"', '\'':
			i += max(bytes.IndexByte(src[i+1:], src[i])+1, 0)
		case '=', '/', ' ', '\t', '\r', '\n', '\f':
			attributes++
		}
	}
	return i, attributes
}
