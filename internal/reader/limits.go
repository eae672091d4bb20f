package reader

import "errors"

// Limits bound what a reader will do for one document, so that a hostile or damaged file costs little and gives a clear
// error. A field that is zero has its default.
type Limits struct {
	// Part is the size in bytes that one part of a container may have once it is decompressed.
	Part int64
	// Total is the size that all parts that are read may have together.
	Total int64
	// Depth is how deep elements, groups or braces may be nested.
	Depth int
}

// The defaults of Limits. The longest theses have some 30 MB of XML in one part, and no writer nests elements a thousand
// deep; a file beyond these is no document.
const (
	DefaultPartLimit  = 64 << 20
	DefaultTotalLimit = 128 << 20
	DefaultDepthLimit = 5000
)

// The causes that a document goes beyond its Limits.
var (
	ErrPartLimit  = errors.New("is larger than a part of a document may be once it is decompressed")
	ErrTotalLimit = errors.New("the document is larger than it may be once it is decompressed")
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
	if l.Depth <= 0 {
		l.Depth = DefaultDepthLimit
	}
	return l
}
