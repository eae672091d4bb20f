package reader

import (
	"strings"

	"github.com/e843347c/ibid/citation"
)

// Style sets the look of the text that follows. A link that ends with it may be a reference manager's.
func (t *fieldText) Style(f face, link string) {
	if link != t.link {
		t.endLink()
	}
	t.writer.Style(f, link)
}

// transferSite is where links lead by which Zotero takes a document to another word processor: they are on the instructions
// of its fields, which stand in the text.
const transferSite = "https://www.zotero.org/"

// managerLinks are how the links begin by which managers cite where a document has no fields, as in Google Docs: what is cited
// is kept elsewhere. Those without a manager are on their reference lists.
var managerLinks = [...]struct {
	begin   string
	manager citation.Manager
}{
	{"https://www.zotero.org/google-docs/?", citation.ManagerZotero},
	{"https://paperpile.com/c/", citation.ManagerPaperpile}, {"https://paperpile.com/b/", ""},
	{"https://sciwheel.com/work/citation?", citation.ManagerSciwheel}, {"https://sciwheel.com/work/bibliography", ""},
}

// endLink reads the link that the text ends with, if it is a reference manager's. Such links are no addresses of works.
func (t *fieldText) endLink() {
	if t.link == transferSite {
		t.transferred()
		return
	}
	for _, known := range managerLinks {
		if !strings.HasPrefix(t.link, known.begin) || t.transferred() {
			continue
		}
		if start := t.linkStart(); start >= 0 {
			t.unlink()
			if known.manager != "" {
				t.Cite(start, []citation.EmbeddedItem{{Manager: known.manager}})
			}
		}
		return
	}
}

// transferred reads the instruction that the link is on, and reports whether it is on one.
func (t *fieldText) transferred() bool {
	start := t.linkStart()
	if start < 0 || start >= t.Len() {
		return false
	}
	instruction := strings.TrimSpace(string(t.text[start:]))
	name, _ := nameOfField(instruction)
	zotero := name.manager == citation.ManagerZotero
	switch {
	case zotero && name.kind == fieldCitation:
		s := t.show(instruction, nil, t.sourceOf(start))
		s.start = start
		t.respell(start, shownBy(instruction, s.items))
		t.shut(&s)
	case zotero && name.kind == fieldList, strings.HasPrefix(instruction, "DOCUMENT_PREFERENCES "):
		t.respell(start, "")
	default:
		return false
	}
	t.unlink()
	return true
}

// linkStart is where the link begins that is open; -1 where none is.
func (t *fieldText) linkStart() int {
	for i := len(t.builder.open) - 1; i >= 0; i-- {
		if m := t.builder.open[i]; m.Kind == citation.MarkLink {
			return max(m.Start, 0)
		}
	}
	return -1
}

// unlink makes the link that is open none.
func (t *fieldText) unlink() {
	for i := len(t.builder.open) - 1; i >= 0; i-- {
		if t.builder.open[i].Kind == citation.MarkLink {
			t.builder.open = append(t.builder.open[:i], t.builder.open[i+1:]...)
			return
		}
	}
}

// shownBy is what a citation of CSL shows: as its author last saw it, and else the works.
func shownBy(instruction string, items []citation.EmbeddedItem) string {
	var c struct {
		Properties struct {
			Plain looseText `json:"plainCitation"`
		} `json:"properties"`
	}
	if start := strings.IndexByte(instruction, '{'); start >= 0 && decodeFirst(instruction[start:], &c) == nil && c.Properties.Plain != "" {
		return plainText(string(c.Properties.Plain))
	}
	var works []string
	for _, item := range items {
		if item.Record != nil {
			works = append(works, item.Record.String())
		}
	}
	if len(works) == 0 {
		return instruction
	}
	return strings.Join(works, "; ")
}

// sourceOf is where the byte of the text stands in the source.
func (b *builder) sourceOf(at int) int {
	for i := len(b.runs) - 1; i >= 0; i-- {
		if run := &b.runs[i]; run.Text <= at {
			if run.Width == run.Len {
				return run.Source + at - run.Text
			}
			return run.Source
		}
	}
	return 0
}

// respell says that the source spells the text s with what has been written from byte start on.
func (b *builder) respell(start int, s string) {
	if start >= len(b.text) || s == string(b.text[start:]) {
		return
	}
	from, last := b.sourceOf(start), b.runs[len(b.runs)-1]
	b.cut(start)
	for len(b.marks) > 0 && b.marks[len(b.marks)-1].End > start {
		b.marks = b.marks[:len(b.marks)-1]
	}
	for i := range b.open {
		b.open[i].Start = min(b.open[i].Start, start)
	}
	if s != "" {
		b.add(s, from, last.Source+last.Width-from)
	}
}
