package reader

import (
	"bytes"
	"errors"
	"os"
	"sort"

	"github.com/e843347c/ibid/citation"
)

// Options say how a document is read. The zero Options decide the format by the content and have the default limits.
type Options struct {
	Format Format
	Limits Limits
}

// File reads a file.
func File(name string, format Format) (*citation.Document, error) {
	return Options{Format: format}.File(name)
}

// Read finds the notes of a source.
func Read(name string, src []byte, format Format) (*citation.Document, error) {
	return Options{Format: format}.Read(name, src)
}

// File reads a file.
func (o Options) File(name string) (*citation.Document, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, &Error{Name: name, Err: cause(err)}
	}
	if info.IsDir() {
		return nil, &Error{Name: name, Err: ErrDirectory}
	}
	src, err := os.ReadFile(name)
	if err != nil {
		return nil, &Error{Name: name, Err: cause(err)}
	}
	return o.Read(name, src)
}

// cause drops the path that an error of package os repeats.
func cause(err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// Read finds the notes of a source. The name tells the format where the content does not, and appears in messages. The
// error is always an *Error; what is only doubtful is among the document's diagnostics.
func (o Options) Read(name string, src []byte) (*citation.Document, error) {
	if len(src) == 0 {
		return nil, &Error{Name: name, Err: ErrEmpty}
	}
	r, ok := o.Format.row()
	if !ok {
		r = detect(name, src)
	}
	doc := &citation.Document{Name: name, Format: r.name}
	text := src
	var back offsets
	if r.charset != nil {
		if err := binary(src); err != nil {
			return nil, &Error{Name: name, Err: err}
		}
		text, back, doc.Diagnostics = decode(src, r.charset(src))
		text = macLines(text)
	}
	if !isContainer(src) {
		doc.Lines = lineStarts(text)
	}
	if err := r.read(text, o.Limits.orDefault(), doc); err != nil {
		var known *Error
		if !errors.As(err, &known) {
			known = &Error{Err: err}
		}
		known.Name = name
		known.Offset = back.at(known.Offset)
		return nil, known
	}
	number(doc)
	setStyled(doc)
	check(doc, r)
	back.apply(doc)
	position(doc)
	return doc, nil
}

// isContainer reports whether a file's bytes have no lines that a person could count: archives, and PDF.
func isContainer(src []byte) bool {
	return bytes.HasPrefix(src, []byte("PK")) || bytes.HasPrefix(src, []byte("%PDF"))
}

// macLines turns the carriage returns that alone end the lines of an old Macintosh's files into line feeds.
func macLines(text []byte) []byte {
	if bytes.IndexByte(text, '\n') >= 0 || bytes.IndexByte(text, '\r') < 0 {
		return text
	}
	return bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
}

func lineStarts(text []byte) []int {
	starts := make([]int, 1, bytes.Count(text, []byte("\n"))+1)
	for i, b := range text {
		if b == '\n' || b == '\r' && (i+1 == len(text) || text[i+1] != '\n') {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// position gives each diagnostic its file, line and column.
func position(doc *citation.Document) {
	for i := range doc.Diagnostics {
		pos := &doc.Diagnostics[i].Pos
		pos.File = doc.Name
		if pos.Part == "" && len(doc.Lines) > 0 {
			pos.Line = sort.SearchInts(doc.Lines, pos.Offset+1)
			pos.Column = pos.Offset - doc.Lines[pos.Line-1] + 1
		}
	}
}
