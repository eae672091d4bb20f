package reader

import (
	"errors"
	"strconv"
	"strings"
)

// An Error says why a source cannot be read as its format, and where.
type Error struct {
	Name   string // of the file
	Part   string // of a container; empty where there is none
	Offset int    // byte in the file, or in Part; 0 where the place says nothing
	Err    error
}

// Error is "thesis.docx: word/footnotes.xml: byte 812: unexpected EOF".
func (e *Error) Error() string {
	var b strings.Builder
	for _, part := range []string{e.Name, e.Part} {
		if part != "" {
			b.WriteString(part + ": ")
		}
	}
	if e.Offset > 0 {
		b.WriteString("byte " + strconv.Itoa(e.Offset) + ": ")
	}
	return b.String() + e.Err.Error()
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// The causes that have nothing to do with a format.
var (
	ErrEmpty     = errors.New("the file is empty")
	ErrDirectory = errors.New("is a directory; name a file in it")
	ErrBinary    = errors.New("is a binary file, not text")
)
