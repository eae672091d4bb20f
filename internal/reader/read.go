package reader

import (
	"errors"
	"os"

	"github.com/e843347c/ibid/citation"
)

// File reads a file.
func File(name string, format Format) (*citation.Document, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, &Error{Name: name, Err: errors.Unwrap(err)}
	}
	if info.IsDir() {
		return nil, &Error{Name: name, Err: ErrDirectory}
	}
	src, err := os.ReadFile(name)
	if err != nil {
		return nil, &Error{Name: name, Err: err}
	}
	return Read(name, src, format)
}

// Read finds the notes of a source. The name tells the format where the content does not, and appears in messages.
func Read(name string, src []byte, format Format) (*citation.Document, error) {
	if len(src) == 0 {
		return nil, &Error{Name: name, Err: ErrEmpty}
	}
	r, ok := format.row()
	if !ok {
		r = detect(name, src)
	}
	doc := &citation.Document{Name: name, Format: r.name}
	if err := r.read(src, doc); err != nil {
		var known *Error
		if errors.As(err, &known) {
			known.Name = name
			return nil, known
		}
		return nil, &Error{Name: name, Err: err}
	}
	return doc, nil
}
