package export

import (
	"bytes"
	"encoding/json"
	"io"
	"iter"
)

// A jsonWriter writes an object value by value, so that a long list never stands in memory as a whole. The text is that of
// an encoder which indents by two blanks and leaves characters as they are. The first error ends the writing.
type jsonWriter struct {
	w      io.Writer
	indent string // before the object's braces
	inside bool   // a value is written
	text   bytes.Buffer
	err    error
}

func (j *jsonWriter) write(text string) {
	if j.err == nil {
		_, j.err = io.WriteString(j.w, text)
	}
}

// value writes a value whose lines but the first are indented.
func (j *jsonWriter) value(value any, indent string) {
	j.text.Reset()
	out := json.NewEncoder(&j.text)
	out.SetEscapeHTML(false)
	out.SetIndent(indent, "  ")
	if err := out.Encode(value); err != nil && j.err == nil {
		j.err = err
	}
	if j.err == nil {
		_, j.err = j.w.Write(bytes.TrimSuffix(j.text.Bytes(), []byte("\n")))
	}
}

// next begins the next value of an object or list.
func (j *jsonWriter) next(first bool, indent string) {
	if !first {
		j.write(",")
	}
	j.write("\n" + indent)
}

// object writes the braces, and between them what fields writes.
func (j *jsonWriter) object(fields func()) {
	j.inside = false
	j.write("{")
	fields()
	j.write("\n" + j.indent + "}")
}

func (j *jsonWriter) name(name string) {
	j.next(!j.inside, j.indent+"  ")
	j.inside = true
	j.write(`"` + name + `": `)
}

// field writes a value under its name.
func (j *jsonWriter) field(name string, value any) {
	j.name(name)
	j.value(value, j.indent+"  ")
}

// list writes values under their name.
func list[T any](j *jsonWriter, name string, values iter.Seq[T]) {
	j.name(name)
	j.write("[")
	indent, first := j.indent+"    ", true
	for value := range values {
		if j.err != nil {
			return
		}
		j.next(first, indent)
		first = false
		j.value(value, indent)
	}
	if !first {
		j.write("\n" + j.indent + "  ")
	}
	j.write("]")
}
