package pdf

import "errors"

// Limits bound what reading a file may cost. A field that is zero has its default.
type Limits struct {
	// Stream is the size in bytes that one stream may have once it is decoded.
	Stream int64
	// Total is how many bytes all streams that are decoded may have together. A stream that is decoded or drawn again
	// counts again, so this bounds the time as well.
	Total int64
	// Objects is how many values the objects of the file may have together.
	Objects int
	// Depth is how deep values may be nested.
	Depth int
}

// The defaults of Limits.
const (
	defaultStream  = 64 << 20
	defaultTotal   = 128 << 20
	defaultObjects = 4_000_000
	defaultDepth   = 500
)

func (l Limits) orDefault() Limits {
	if l.Stream <= 0 {
		l.Stream = defaultStream
	}
	if l.Total <= 0 {
		l.Total = defaultTotal
	}
	if l.Objects <= 0 {
		l.Objects = defaultObjects
	}
	if l.Depth <= 0 || l.Depth > defaultDepth {
		l.Depth = defaultDepth
	}
	return l
}

// The causes that a file cannot be read.
var (
	ErrNotPDF      = errors.New("is no PDF file")
	ErrNoPages     = errors.New("the file is cut short or damaged: it has no pages")
	ErrPassword    = errors.New("the document is protected by a password")
	ErrStreamLimit = errors.New("a stream is larger than it may be once it is decoded")
	ErrTotalLimit  = errors.New("the pages are larger than they may be once they are decoded")
	ErrObjectLimit = errors.New("the file has more objects than a document may have")
	ErrDepthLimit  = errors.New("objects are nested deeper than in any document")
)
