package reader

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

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
