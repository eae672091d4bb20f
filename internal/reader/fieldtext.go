package reader

import (
	"strings"

	"github.com/e843347c/ibid/citation"
)

// A fieldText is a text that is written together with the fields and marks in which reference managers cite.
type fieldText struct {
	writer
	fieldScope
	doc    *citation.Document
	reader *fieldReader
}

// A fieldScope is what has begun in a text and has not ended. A note has one of its own.
type fieldScope struct {
	note   string      // the label of the note that is being read
	fields []openField // one within the other
	deeper int         // how many fields are open beyond those
	open   []openMark
	lists  int  // how many reference lists the text stands in
	listed bool // something of one has been written
}

// maxOpen is how many fields, and how many marks, may be open at once. Word allows twenty; those beyond are only counted,
// for each paragraph asks all that are open.
const maxOpen = 100

// A stretch is a stretch of text that a reference manager has made: the result of a field, what a content control or a
// section holds, what stands between the ends of a mark.
type stretch struct {
	kind  fieldKind
	items []citation.EmbeddedItem
	start int // in the text of the note or paragraph
}

// An openField is a field: an instruction to the word processor, and the text that it made of it.
type openField struct {
	instruction []byte
	data        [][]byte // what stands beside the instruction
	pieces      [][]byte // the data of the fields in its instruction
	at          int      // where it begins in the source
	result      bool
	link        string
	shown       stretch
}

// An openMark is a stretch that has begun and is known by a name until its end.
type openMark struct {
	stretch
	name string
}

// show begins the stretch of text that the instruction has made. Data that cannot be read are reported, and the text is read
// as if nobody had marked it.
func (t *fieldText) show(instruction string, data [][]byte, at int) stretch {
	f, err := t.reader.read(instruction, data)
	t.report(f.manager, err, at)
	if f.kind == fieldList {
		t.lists++
	}
	return stretch{kind: f.kind, items: f.items, start: t.next()}
}

func (t *fieldText) report(manager citation.Manager, err error, at int) {
	if err != nil {
		t.doc.Diagnostics = append(t.doc.Diagnostics, unreadableCitation(manager, err, t.note, at, t.part))
	}
}

// admit are works that a mark cites, if the document may have so many.
func (t *fieldText) admit(items []citation.EmbeddedItem, at int) []citation.EmbeddedItem {
	manager := items[0].Manager
	items, err := t.reader.admit(items)
	t.report(manager, err, at)
	return items
}

// shut ends the stretch.
func (t *fieldText) shut(s *stretch) {
	if s.kind == fieldList {
		t.lists--
	}
	t.Cite(s.start, s.items)
	s.items, s.kind = nil, fieldOther
}

// wrote notes that something is written where the text stands.
func (t *fieldText) wrote() { t.listed = t.listed || t.lists > 0 }

// finish is the note or paragraph that has been written. What a field has made and still goes on belongs to it.
func (t *fieldText) finish(label string) *citation.Note {
	t.endLink()
	cut := func(s *stretch) {
		t.Cite(s.start, s.items)
		s.items, s.start = nil, 0
	}
	for k := len(t.fields) - 1; k >= 0; k-- {
		cut(&t.fields[k].shown)
	}
	for k := len(t.open) - 1; k >= 0; k-- {
		cut(&t.open[k].stretch)
	}
	t.listed = false
	return t.Note(label)
}

// beginField begins a field.
func (t *fieldText) beginField(at int, data [][]byte) {
	if len(t.fields) >= maxOpen {
		t.deeper++
		return
	}
	t.fields = append(t.fields, openField{at: at, data: data})
}

// instruct adds to the instruction of the innermost field.
func (t *fieldText) instruct(text string) {
	if f := t.innermost(); f != nil && !f.result {
		f.instruction = append(f.instruction, text...)
	}
}

// innermost is the field that has begun last; nil where there is none, or it is beyond those that are read.
func (t *fieldText) innermost() *openField {
	if len(t.fields) == 0 || t.deeper > 0 {
		return nil
	}
	return &t.fields[len(t.fields)-1]
}

// separate ends the instruction of the innermost field and begins its result.
func (t *fieldText) separate() {
	f := t.innermost()
	if f == nil || f.result {
		return
	}
	f.result = true
	instruction := string(f.instruction)
	f.link = hyperlink(instruction, "")
	data := f.pieces
	if len(data) == 0 { // where there are pieces, the field itself has the last of them
		data = f.data
	}
	f.shown = t.show(instruction, data, f.at)
	if f.shown.kind != fieldData {
		f.data = nil
	}
	f.pieces, f.instruction = nil, nil
}

// endField ends the innermost field. A field that holds data hands them to the one that it stands in.
func (t *fieldText) endField() {
	f := t.innermost()
	if f == nil {
		t.deeper = max(t.deeper-1, 0)
		return
	}
	holds := f.shown.kind
	if !f.result {
		name, _ := nameOfField(string(f.instruction))
		holds = name.kind
	}
	t.shut(&f.shown)
	data := f.data
	t.fields = t.fields[:len(t.fields)-1]
	if outer := t.innermost(); holds == fieldData && outer != nil {
		outer.pieces = append(outer.pieces, data...)
	}
}

// visible reports whether text is the result of all fields round it.
func (t *fieldText) visible() bool {
	for k := range t.fields {
		if !t.fields[k].result {
			return false
		}
	}
	return true
}

// linkOfField is the address to which the innermost field that is a link leads; other where there is none.
func (t *fieldText) linkOfField(other string) string {
	for k := len(t.fields) - 1; k >= 0; k-- {
		if t.fields[k].link != "" {
			return t.fields[k].link
		}
	}
	return other
}

// beginMark begins a mark by its name, if its instruction says something, and reports whether it does.
func (t *fieldText) beginMark(name, instruction string, at int) bool {
	field, _ := nameOfField(instruction)
	word := field.kind == fieldCitation && field.manager == citation.ManagerWord // which has fields only: people name marks “Citation 3”
	if field.kind == fieldOther || word || len(t.open) >= maxOpen {
		return false
	}
	t.open = append(t.open, openMark{t.show(instruction, nil, at), name})
	return true
}

// endMark ends the innermost mark of the name.
func (t *fieldText) endMark(name string) {
	for k := len(t.open) - 1; k >= 0; k-- {
		if t.open[k].name == name {
			t.shut(&t.open[k].stretch)
			t.open = append(t.open[:k], t.open[k+1:]...)
			return
		}
	}
}

// hyperlink is the address in the instruction of a field, `HYPERLINK "https://…"`; other where the field is no link.
func hyperlink(instruction, other string) string {
	rest, found := strings.CutPrefix(strings.TrimSpace(instruction), "HYPERLINK")
	if !found {
		return other
	}
	rest = strings.TrimSpace(rest)
	if strings.HasPrefix(rest, `\`) {
		return other // to a place in the document
	}
	if quoted, found := strings.CutPrefix(rest, `"`); found {
		rest, _, _ = strings.Cut(quoted, `"`)
		return rest
	}
	return leadingWord(rest)
}
