package reader

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
)

// Works are the works of one citation, of which the first beyond the limit is not read any more.
type works[T any] []T

// UnmarshalJSON reads a list of works.
func (w *works[T]) UnmarshalJSON(data []byte) error {
	if data[0] != '[' {
		return json.Unmarshal(data, (*[]T)(w)) // null, or what is no list
	}
	*w = nil
	d := json.NewDecoder(bytes.NewReader(data))
	if _, err := d.Token(); err != nil {
		return err
	}
	for d.More() {
		if len(*w) == maxFieldItems {
			return errFieldItems
		}
		var work T
		if err := d.Decode(&work); err != nil {
			return err
		}
		*w = append(*w, work)
	}
	return nil
}

// UnmarshalXML reads the next of the elements that are works.
func (w *works[T]) UnmarshalXML(d *xml.Decoder, start xml.StartElement) error {
	if len(*w) == maxFieldItems {
		return errFieldItems
	}
	var work T
	if err := d.DecodeElement(&work, &start); err != nil {
		return err
	}
	*w = append(*w, work)
	return nil
}
