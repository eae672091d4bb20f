package reader

import (
	"strings"

	"github.com/e843347c/ibid/citation"
)

// docxBody reads the body of a document, paragraph by paragraph.
type docxBody struct {
	*docx
	text       *docxText
	calls      []docxCall // of the paragraph
	boxes      []int      // the text boxes that are anchored in it
	endnotes   []*citation.Note
	references bibliography
	typed      typed // as long as no numbered note has been found
	numbered   bool  // one has been
}

// A docxCall is a reference to a note in a paragraph.
type docxCall struct {
	kind   docxNoteKind
	node   int
	offset int // in the paragraph's text
}

func (d *docx) readBody() error {
	b := &docxBody{docx: d, text: newDocxText(d, d.body)}
	b.text.called = func(kind docxNoteKind, node int) {
		b.calls = append(b.calls, docxCall{kind, node, b.text.w.next()})
	}
	b.text.boxed = func(node int) { b.boxes = append(b.boxes, node) }
	b.walk(0)
	d.doc.Notes = append(d.doc.Notes, b.endnotes...)
	completeEmbedded(d.doc)
	if !b.numbered {
		return b.typed.read(d.doc)
	}
	return nil
}

// walk finds the paragraphs, in tables and content controls too, and the pages.
func (b *docxBody) walk(i int) {
	for j := i + 1; j < len(b.body.nodes) && j < b.body.nextOf(i); j = b.body.nextOf(j) {
		switch b.body.nameOf(j) {
		case "w:p":
			b.paragraph(j)
		case "w:sdt":
			said := b.text.control(j)
			b.walk(j)
			if said {
				b.text.w.endMark(docxControl)
			}
		case "w:bookmarkStart", "w:bookmarkEnd":
			b.text.bookmark(j)
		case "w:subDoc", "w:altChunk":
			b.elsewhere(j)
		default:
			b.walk(j)
		}
	}
}

// elsewhere reports that a part of the text is in another file, as in a master document, or in another format.
func (b *docxBody) elsewhere(i int) {
	message := "a part of the text stands in a document of its own, which is not read, nor are its notes"
	if target := b.body.links[b.body.attr(i, "r:id")]; target != "" {
		message = "a part of the text stands in " + target + ", which is not read; read it beside this one"
	}
	b.doc.Diagnostics = append(b.doc.Diagnostics, citation.Diagnostic{
		Pos: citation.Position{Offset: b.body.startOf(i), Part: b.body.name}, Severity: citation.SeverityWarning, Code: CodeMissingPart, Message: message,
	})
}

func (b *docxBody) paragraph(i int) {
	b.calls, b.boxes = b.calls[:0], nil
	b.text.node(i)
	listed := b.text.w.listed
	entry := b.text.w.finish("")
	style := b.text.paragraphStyle(i)
	b.call(i, entry.Text)
	number := b.lists.number(style.listed)
	if !b.numbered && !listed {
		if style.level > 0 {
			number = "" // of a chapter
		}
		b.typed.add(withoutNumbers(entry), number)
	}
	if !listed {
		b.doc.Body = append(b.doc.Body, passages(entry)...)
	}
	b.refer(style, entry, listed)
	for _, box := range b.boxes {
		b.walk(box)
	}
}

// call adds the notes that the paragraph calls.
func (b *docxBody) call(paragraph int, text string) {
	node := paragraph
	for _, c := range b.calls {
		b.pages(node, c.node)
		b.add(c, text)
		node = c.node
	}
	b.pages(node, b.body.nextOf(paragraph))
}

// pages lets the numbering know of the pages that begin between two nodes.
func (b *docxBody) pages(from, to int) {
	for i := from; i < to; i++ {
		if b.breaksPage(i) {
			b.notes[docxFootnote].numbering.newPage()
			b.notes[docxEndnote].numbering.newPage()
		}
	}
}

// breaksPage reports whether a page began here when the document was last laid out.
func (b *docxBody) breaksPage(i int) bool {
	switch b.body.nameOf(i) {
	case "w:lastRenderedPageBreak":
		return true
	case "w:br":
		return b.body.attr(i, "w:type") == "page"
	}
	return false
}

func (b *docxBody) add(c docxCall, text string) {
	label := b.customMark(c.node)
	if label == "" {
		label = b.notes[c.kind].numbering.label(c.node)
		b.numbered = true
	}
	source := b.body.startOf(c.node)
	note := b.note(c.kind, b.body.attr(c.node, "w:id"), label)
	if note == nil {
		b.doc.Diagnostics = append(b.doc.Diagnostics, markerWithoutNote(label, source, b.body.name))
		return
	}
	note.Caller = &citation.Caller{Sentence: sentenceAt(text, c.offset), Source: source, Part: b.body.name}
	if c.kind == docxEndnote { // they stand behind all footnotes, and an ibid. in one kind means the note before of its kind
		b.endnotes = append(b.endnotes, note)
		return
	}
	b.doc.Notes = append(b.doc.Notes, note)
}

// customMark is the marker that the author gave a note instead of a number: the text that follows in the run.
func (b *docxBody) customMark(i int) string {
	if !hasCustomMark(b.body.tree, i) {
		return ""
	}
	run := b.body.parentOf(i)
	x := newDocxText(b.docx, b.body)
	for j := b.body.nextOf(i); j < b.body.nextOf(run); j = b.body.nextOf(j) {
		x.piece(j)
	}
	return strings.TrimSpace(x.w.Note("").Text)
}

// hasCustomMark reports whether a reference says that the author has written its marker.
func hasCustomMark(t *tree, i int) bool {
	switch t.attr(i, "w:customMarkFollows") {
	case "", "0", "false", "off":
		return false
	}
	return true
}

// refer keeps the paragraph if it is an entry of the bibliography; listed says that a reference manager has made it one.
func (b *docxBody) refer(style docxStyle, entry *citation.Note, listed bool) {
	if style.toc || entry.Text == "" {
		return
	}
	isEntry := listed && headingSection(entry.Text) == sectionOther || style.bibliography
	if !listed && b.references.entry(entry.Text, style.level) {
		isEntry = true
	}
	if isEntry && style.level == 0 {
		b.doc.References = append(b.doc.References, entry)
	}
}
