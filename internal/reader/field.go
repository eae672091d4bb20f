package reader

import (
	"bytes"
	"encoding/base64"
	"errors"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// A field is what a program behind a word processor has made of a stretch of the text. Reference managers write what they
// cite into its instruction, into the name of a mark or into the tag of a content control, all in nearly the same words.
type field struct {
	kind    fieldKind
	manager citation.Manager
	items   []citation.EmbeddedItem // of a citation
}

// fieldKind says what a field shows.
type fieldKind uint8

const (
	fieldOther    fieldKind = iota
	fieldCitation           // a citation
	fieldList               // the list of references
	fieldData               // nothing: it holds data of the field that it stands in
)

// The causes that the data of a citation cannot be read.
var (
	errFieldSize  = errors.New("it is larger than the data of a citation may be")
	errFieldData  = errors.New("there are none")
	errFieldItems = errors.New("it cites more works than a citation may")
	errItems      = errors.New("the document cites more works than a document may")
)

const (
	// maxField is how many bytes the data of one citation may have. A group of fifty works with their abstracts has 200 kB.
	maxField = 8 << 20
	// maxFieldItems is how many works one citation may have: a record takes more room than the few bytes that may stand for
	// it, and no sentence has so many.
	maxFieldItems = 500
	// maxFieldValues is how many objects and tags the data of one citation may have. Ten articles of great collaborations name
	// thirty thousand authors.
	maxFieldValues = 200_000
	// maxItems is how many works all citations of a document may have together. The longest books have some five thousand.
	maxItems = 20_000
)

// A fieldName is how the instruction of a field begins.
type fieldName struct {
	begin   string
	kind    fieldKind
	manager citation.Manager
	items   func(data string) ([]citation.EmbeddedItem, error)
}

// fieldNames are the fields of reference managers, the longer names before those that they begin with. Zotero and Mendeley
// write the object that CSL calls a citation, and so do others, whose fields are told by that object.
var fieldNames = [...]fieldName{
	{"ZOTERO_ITEM", fieldCitation, citation.ManagerZotero, cslItems},
	{"ZOTERO_BIBL", fieldList, citation.ManagerZotero, nil},
	{"ITEM CSL_CITATION", fieldCitation, citation.ManagerZotero, cslItems}, // and the next in documents on the way elsewhere
	{"BIBL {", fieldList, citation.ManagerZotero, nil},
	{"MENDELEY_CITATION_V", fieldCitation, citation.ManagerMendeley, mendeleyItems},
	{"MENDELEY CITATION", fieldCitation, citation.ManagerMendeley, cslItems},
	{"MENDELEY_BIBLIOGRAPHY", fieldList, citation.ManagerMendeley, nil},
	{"MENDELEY BIBLIOGRAPHY", fieldList, citation.ManagerMendeley, nil},
	{"CSL_CITATION", fieldCitation, citation.ManagerCSL, cslItems},
	{"CSL_BIBLIOGRAPHY", fieldList, citation.ManagerCSL, nil},
	{"EN.CITE.DATA", fieldData, citation.ManagerEndNote, nil},
	{"EN.CITE", fieldCitation, citation.ManagerEndNote, endNoteItems},
	{"EN.REFLIST", fieldList, citation.ManagerEndNote, nil},
	{"ENRFU", fieldCitation, citation.ManagerEndNote, nil}, // up to EndNote 7, and its list
	{"ENBBU", fieldList, citation.ManagerEndNote, nil},
	{"CITAVIPLACEHOLDER#", fieldOther, citation.ManagerCitavi, nil}, // the control around a field
	{"CITAVIPLACEHOLDER", fieldCitation, citation.ManagerCitavi, citaviItems},
	{"CITAVI.PLACEHOLDER", fieldCitation, citation.ManagerCitavi, citaviItems},
	{"CITAVIBIBLIOGRAPHY", fieldList, citation.ManagerCitavi, nil},
	{"CITAVI.BIBLIOGRAPHY", fieldList, citation.ManagerCitavi, nil},
	{"CITAVI BIBLIOGRAPHY", fieldList, citation.ManagerCitavi, nil},
	{"CITATION ", fieldCitation, citation.ManagerWord, wordItems},
	{"BIBLIOGRAPHY", fieldList, citation.ManagerWord, nil},
	{"REFMGR.CITE", fieldCitation, citation.ManagerReferenceManager, refManItems},
	{"REFMGR.REFLIST", fieldList, citation.ManagerReferenceManager, nil},
	{"PAPERS2_CITATIONS", fieldCitation, citation.ManagerPapers, papersItems},
	{"PAPERS2_BIBLIOGRAPHY", fieldList, citation.ManagerPapers, nil},
	{"PAPERPILE_CITATION", fieldCitation, citation.ManagerPaperpile, paperpileItems},
	{"PAPERPILE_BIBLIOGRAPHY", fieldList, citation.ManagerPaperpile, nil},
	{"RW.CITE", fieldCitation, citation.ManagerRefWorks, nil},
	{"RW.BIB", fieldList, citation.ManagerRefWorks, nil},
	{"PROCITE", fieldCitation, citation.ManagerProCite, nil},
	{"JABREF_", fieldCitation, citation.ManagerJabRef, nil},
	{"JR_CITE", fieldCitation, citation.ManagerJabRef, nil},
	{"JR_BIB", fieldList, citation.ManagerJabRef, nil},
}

// A fieldReader reads the fields of a document, and stops where it has read more works than a document may cite.
type fieldReader struct {
	items int
	full  bool
	// load reads the works that the document keeps apart from the fields, by their keys; nil where there are none or they
	// have been read.
	load    func() map[string]*citation.Record
	sources map[string]*citation.Record
}

// read is readField within the limits of the document.
func (r *fieldReader) read(instruction string, data [][]byte) (field, error) {
	if r.full {
		name, _ := nameOfField(instruction)
		return field{kind: name.kind, manager: name.manager}, nil
	}
	f, err := readField(instruction, data)
	for i := range f.items {
		if f.manager == citation.ManagerWord {
			r.complete(&f.items[i])
		}
	}
	switch {
	case err == nil:
		f.items, err = r.admit(f.items)
	case errors.Is(err, errFieldItems), errors.Is(err, errFieldSize):
		if r.count(maxFieldItems); r.full { // what is refused has taken time too
			err = errItems
		}
	}
	return f, err
}

// admit takes works in as long as there are no more than a document may have. That these are passed is said once.
func (r *fieldReader) admit(items []citation.EmbeddedItem) ([]citation.EmbeddedItem, error) {
	if r.full {
		return nil, nil
	}
	if r.count(weight(items)); r.full {
		return nil, errItems
	}
	return items, nil
}

func (r *fieldReader) count(items int) {
	r.items += items
	r.full = r.items > maxItems
}

// weight is the number of works; one with many authors takes the room of several.
func weight(items []citation.EmbeddedItem) int {
	const authors = 25
	names := 0
	for _, item := range items {
		if item.Record != nil {
			names += len(item.Record.Author) + len(item.Record.Editor) + len(item.Record.Translator)
		}
	}
	return len(items) + names/authors
}

// complete gives an item that lacks its record that which the document keeps elsewhere.
func (r *fieldReader) complete(item *citation.EmbeddedItem) {
	if r.load != nil {
		r.sources, r.load = r.load(), nil
	}
	for _, key := range item.Keys {
		if item.Record == nil {
			item.Record = r.sources[key]
		}
	}
}

// readField reads the instruction of a field. What stands beside it in base64 is in data: long citations of EndNote are
// kept there, in pieces. The error says why the data of a citation cannot be read; kind and manager are known then. A
// citation without data has an item that says nothing.
func readField(instruction string, data [][]byte) (field, error) {
	name, rest := nameOfField(instruction)
	f := field{kind: name.kind, manager: name.manager}
	if f.kind != fieldCitation {
		return f, nil
	}
	var err error
	if f.items, err = name.read(rest, data); errors.Is(err, errFieldData) {
		f.items, err = []citation.EmbeddedItem{{Manager: name.manager}}, nil
	}
	if len(f.items) > 0 {
		f.manager = f.items[0].Manager
	}
	return f, err
}

// nameOfField is how the instruction begins, and what follows. It is zero for other fields than those of reference managers.
func nameOfField(instruction string) (fieldName, string) {
	code := strings.TrimSpace(instruction)
	if rest, ok := cutFold(code, "ADDIN"); ok {
		code = strings.TrimSpace(rest)
	}
	for _, name := range fieldNames {
		if rest, ok := cutFold(code, name.begin); ok {
			return name, rest
		}
	}
	if data := cslWithin(code); data != "" {
		return fieldName{kind: fieldCitation, manager: citation.ManagerCSL, items: cslItems}, data
	}
	return fieldName{}, ""
}

// read reads the data of a citation.
func (n fieldName) read(rest string, data [][]byte) ([]citation.EmbeddedItem, error) {
	if n.manager == citation.ManagerEndNote && len(data) > 0 && !strings.Contains(rest, "<") {
		rest = dataText(bytes.Join(data, nil))
	}
	rest = strings.TrimSpace(rest)
	switch {
	case len(rest) > maxField:
		return nil, errFieldSize
	case rest == "" || n.items == nil:
		return nil, errFieldData
	}
	items, err := n.items(rest)
	if err == nil && len(items) == 0 {
		err = errFieldData
	}
	for i := range items {
		if items[i].Manager == "" {
			items[i].Manager = n.manager
		}
	}
	return items, err
}

// checkData refuses data of so many values that they would take a hundred times the room of their bytes.
func checkData(text string) error {
	const listed = 8 // bare values that take the room of an object
	if strings.Count(text, "{")+strings.Count(text, "<")+strings.Count(text, ",")/listed > maxFieldValues {
		return errFieldSize
	}
	return nil
}

// cutFold is strings.CutPrefix whatever the case.
func cutFold(s, prefix string) (string, bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// dataText is the text that the data of a field is, without the zeros at its end.
func dataText(data []byte) string {
	data = bytes.TrimRight(data, "\x00")
	if utf8.Valid(data) && bytes.IndexByte(data, 0) < 0 {
		return string(data)
	}
	if len(data) > 1 && data[1] == 0 { // UTF-16, as Windows has it
		units := make([]uint16, 0, len(data)/2+1)
		for i := 0; i < len(data); i += 2 {
			unit := uint16(data[i])
			if i+1 < len(data) {
				unit |= uint16(data[i+1]) << 8
			}
			units = append(units, unit)
		}
		return string(utf16.Decode(units))
	}
	return strings.ToValidUTF8(string(data), "\ufffd")
}

// decodeBase64 reads base64 of either alphabet, with and without padding, over several lines.
func decodeBase64(s string) ([]byte, error) {
	clean := strings.Map(func(r rune) rune {
		switch r {
		case ' ', '\t', '\r', '\n', '=':
			return -1
		case '-':
			return '+'
		case '_':
			return '/'
		}
		return r
	}, s)
	return base64.RawStdEncoding.DecodeString(clean)
}
