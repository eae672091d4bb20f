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

// Zotero takes a document to another word processor by writing the instructions of its fields into the text, as links to
// its site. In Google Docs a link is all that a citation has: what is cited is kept elsewhere.
const (
	transferSite  = "https://www.zotero.org/"
	transferDocs  = "https://www.zotero.org/google-docs/?"
	paperpileDocs = "https://paperpile.com/c/"
)

// endLink reads the link that the text ends with, if it is a reference manager's. Such links are no addresses of works.
func (t *fieldText) endLink() {
	docs := strings.HasPrefix(t.link, transferDocs)
	if !docs && t.link != transferSite && !strings.HasPrefix(t.link, paperpileDocs) {
		return
	}
	start := t.unlink()
	if start < 0 || start >= t.Len() {
		return
	}
	instruction := strings.TrimSpace(string(t.text[start:]))
	name, _ := nameOfField(instruction)
	switch {
	case strings.HasPrefix(instruction, "DOCUMENT_PREFERENCES"), name.manager == citation.ManagerZotero && name.kind == fieldList:
		t.respell(start, "")
	case name.manager == citation.ManagerZotero && name.kind == fieldCitation:
		s := t.show(instruction, nil, t.sourceOf(start))
		s.start = start
		t.respell(start, shownBy(instruction, s.items))
		t.shut(&s)
	case docs:
		t.Cite(start, []citation.EmbeddedItem{{Manager: citation.ManagerZotero}})
	case t.link != transferSite:
		t.Cite(start, []citation.EmbeddedItem{{Manager: citation.ManagerPaperpile}})
	}
}

// unlink makes the link that is open none, and returns where it begins; -1 where none is open.
func (t *fieldText) unlink() int {
	for i := len(t.builder.open) - 1; i >= 0; i-- {
		if m := t.builder.open[i]; m.Kind == citation.MarkLink {
			t.builder.open = append(t.builder.open[:i], t.builder.open[i+1:]...)
			return max(m.Start, 0)
		}
	}
	return -1
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
