package reader

import (
	"bytes"
	"encoding/hex"
	"strings"
)

// field obeys what begins a field and its parts. Word writes {\field{\*\fldinst …}{\fldrslt …}}, with other fields in both, and
// data of a program in hexadecimal within the instruction.
func (r *rtf) field(t rtfToken) bool {
	switch t.word {
	case "field":
		r.state.field = r.w
		r.w.beginField(t.start, nil)
	case "fldinst":
		r.state.target, r.state.own = rtfToInstruction, true
	case "fldrslt":
		r.w.separate()
	case "datafield":
		r.gather(rtfToData)
	case "datastore":
		r.gather(rtfToSources)
	case "bkmkstart":
		r.gather(rtfToMark)
	case "bkmkend":
		r.gather(rtfToMarkEnd)
	case "userprops":
		r.gather(rtfToProperties)
	case "propname":
		r.gather(rtfToPropertyName)
	case "staticval":
		r.gather(rtfToPropertyValue)
	default:
		return false
	}
	return true
}

// gather sends the text of the group to where it is kept until its end.
func (r *rtf) gather(target rtfTarget) {
	r.state.target, r.state.own = target, true
	r.gathered = r.gathered[:0]
}

// fieldData takes in the data of the innermost field.
func (r *rtf) fieldData(text string) {
	f := r.w.innermost()
	if f == nil || f.result {
		return
	}
	if data, err := hex.DecodeString(strings.Join(strings.Fields(text), "")); err == nil {
		f.data = append(f.data, data)
	}
}

// sources takes in the works that Word's own citations name. They stand, as XML, among the other data of a container in
// hexadecimal.
func (r *rtf) sources(text string) {
	data, _ := hex.DecodeString(strings.Join(strings.Fields(text), "")) // what comes before the error will do
	start := bytes.Index(data, []byte(":Sources"))
	if start = bytes.LastIndexByte(data[:max(start, 0)], '<'); start < 0 {
		return
	}
	if records, err := wordSources(string(data[start:])); err == nil {
		r.fields.sources = records
	}
}
