package reader

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// fieldObject is xmlObject for the data of a citation.
func fieldObject(text string) (any, error) {
	if err := checkData(text); err != nil {
		return nil, err
	}
	return xmlObject(text)
}

// fieldWorks are the elements of the XML in the data of a citation that are its works: those of the last name, in those of the
// names before it.
func fieldWorks(code string, path ...string) ([]xmlFields, error) {
	start := strings.IndexByte(code, '<')
	if start < 0 {
		return nil, errFieldData
	}
	root, err := fieldObject(code[start:])
	if err != nil {
		return nil, err
	}
	element, last := xmlFields{root}, len(path)-1
	for _, name := range path[:last] {
		element = element.child(name)
	}
	list := element.list(path[last])
	if len(list) > maxFieldItems {
		return nil, errFieldItems
	}
	return list, nil
}

// xmlObject reads XML as JSON has it: an element with elements in it is an object, another its text; elements of one name
// are a list.
func xmlObject(text string) (any, error) {
	d := xml.NewDecoder(strings.NewReader(strings.Map(dropControls, text)))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	for {
		token, err := d.Token()
		if err == io.EOF {
			return nil, errors.New("it is empty")
		}
		if err != nil {
			return nil, xmlCause(err)
		}
		if _, ok := token.(xml.StartElement); ok {
			return xmlElement(d, 0)
		}
	}
}

// xmlElement reads what stands in the element that has just begun.
func xmlElement(d *xml.Decoder, depth int) (any, error) {
	if depth > maxCitavi {
		return nil, ErrDepthLimit
	}
	var words strings.Builder
	object := map[string]any{}
	for {
		token, err := d.Token()
		if err != nil {
			return nil, xmlCause(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			value, err := xmlElement(d, depth+1)
			if err != nil {
				return nil, err
			}
			name := token.Name.Local
			switch before := object[name].(type) {
			case nil:
				object[name] = value
			case []any:
				object[name] = append(before, value)
			default:
				object[name] = []any{before, value}
			}
		case xml.CharData:
			words.Write(token)
		case xml.EndElement:
			if len(object) == 0 {
				return words.String(), nil
			}
			return object, nil
		}
	}
}

// xmlFields is an element as xmlObject reads it: the elements in it by their names, or its text.
type xmlFields struct{ value any }

// list are the elements of a name.
func (x xmlFields) list(name string) []xmlFields {
	object, _ := x.value.(map[string]any)
	switch value := object[name].(type) {
	case nil:
		return nil
	case []any:
		list := make([]xmlFields, len(value))
		for i := range value {
			list[i].value = value[i]
		}
		return list
	default:
		return []xmlFields{{value}}
	}
}

// child is the first element of a name; empty where there is none.
func (x xmlFields) child(name string) xmlFields {
	if list := x.list(name); len(list) > 0 {
		return list[0]
	}
	return xmlFields{}
}

// text is the text of the first element of a name.
func (x xmlFields) text(name string) string { return x.child(name).own() }

// own is the element's own text. Reference Manager sets texts in an element that names their font.
func (x xmlFields) own() string {
	text, isText := x.value.(string)
	if !isText && len(x.list("f")) > 0 {
		return x.text("f")
	}
	return plainText(text)
}

// between is what stands between two words of a text; empty where they do not stand there.
func between(text, from, to string) string {
	_, rest, found := strings.Cut(text, from)
	value, _, closed := strings.Cut(rest, to)
	if !found || !closed {
		return ""
	}
	return value
}
