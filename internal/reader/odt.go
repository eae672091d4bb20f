package reader

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// readODT reads an OpenDocument text, zipped or as one XML file.
func readODT(src []byte, limits Limits, doc *citation.Document) error {
	o := &odt{doc: doc, styles: odtStyles{}, counts: map[string]int{}}
	o.w.doc, o.w.reader = doc, &o.marked
	var err error
	if bytes.HasPrefix(bytes.TrimLeft(src[:min(len(src), sniffWindow)], " \t\r\n\ufeff"), []byte("<")) {
		src = utf8XML(src)
		o.tree = &tree{src: src}
		err = o.addXML("", 0, limits.forText(src), odtDropped)
		o.readStyles(o.tree)
		o.bookmarks = odtBookmarks(o.tree)
	} else {
		err = o.open(src, limits)
	}
	if err != nil {
		return err
	}
	o.w.part = o.parts[0].name
	o.walk(0)
	doc.Notes = append(doc.Notes, o.endnotes...)
	completeEmbedded(doc)
	if !o.numbered {
		return o.typed.read(doc)
	}
	return nil
}

// An odt is an OpenDocument text whose notes are looked for.
type odt struct {
	*tree
	doc        *citation.Document
	styles     odtStyles
	lists      odtLists
	w          fieldText
	calls      []odtCall // of the paragraph
	boxes      []int     // the text boxes that are anchored in it
	inNote     bool      // a note is being read
	endnotes   []*citation.Note
	counts     map[string]int // notes without a printed label, by class
	references bibliography
	typed      typed // as long as no numbered note has been found
	numbered   bool  // one has been
	marked     fieldReader
	bookmarks  map[string]string // what is cited at them, by their names
}

// An odtCall is a note in a paragraph, at an offset of the paragraph's text.
type odtCall struct{ node, offset int }

// odtDropped are elements whose text the page does not show.
var odtDropped = within("text:tracked-changes", "office:annotation", "office:annotation-end", "office:forms", "text:ruby-text",
	"office:binary-data", "text:sequence-decls", "text:variable-decls", "text:user-field-decls", "text:hidden-text",
	"text:table-of-content", "text:alphabetical-index", "text:table-index", "text:illustration-index", "text:object-index", "text:user-index",
	"text:index-title-template", "office:scripts", "office:settings", "mml:annotation", "title", "desc")

// isHidden reports whether the page does not show an element.
func (o *odt) isHidden(i int) bool {
	return o.attr(i, "text:display") == "none" || o.attr(i, "text:is-hidden") == "true"
}

func (o *odt) open(src []byte, limits Limits) error {
	c, err := openContainer(src, limits, "OpenDocument text")
	if err != nil {
		return err
	}
	manifest, err := c.optional("META-INF/manifest.xml", nil)
	if err != nil {
		return err
	}
	for i := range manifest.nodes {
		if manifest.nameOf(i) == "manifest:encryption-data" {
			return ErrPassword
		}
	}
	styles, err := c.optional("styles.xml", odtDropped)
	if err != nil {
		return err
	}
	o.readStyles(styles)
	meta, err := c.optional("meta.xml", nil)
	if err != nil {
		return err
	}
	o.bookmarks = odtBookmarks(meta)
	if o.tree, err = c.xmlTree("content.xml", odtDropped); err != nil {
		return err
	}
	o.readStyles(o.tree)
	return nil
}

func (o *odt) readStyles(t *tree) {
	o.styles.read(t)
	o.lists.read(t)
}

// walk finds the paragraphs.
func (o *odt) walk(i int) {
	for j := i + 1; j < o.nextOf(i); j = o.nextOf(j) {
		switch o.nameOf(j) {
		case "text:p", "text:h":
			o.paragraph(j)
		case "office:styles", "office:automatic-styles", "office:master-styles", "office:meta":
		case "text:list":
			o.list(j, 0, "")
		case "text:bibliography":
			o.w.beginMark("text:bibliography", "BIBLIOGRAPHY", o.startOf(j))
			o.walk(j)
			o.w.endMark("text:bibliography")
		case "text:section":
			if o.isHidden(j) {
				continue
			}
			name := o.attr(j, "text:name")
			o.w.beginMark(odtMark("section", name), name, o.startOf(j))
			o.walk(j)
			o.w.endMark(odtMark("section", name))
		default:
			o.walk(j)
		}
	}
}

func (o *odt) paragraph(i int) {
	o.calls, o.boxes = o.calls[:0], nil
	number := o.lists.number
	o.lists.number = ""
	o.block(i)
	listed := o.w.listed
	entry := o.w.finish("")
	for _, c := range o.calls {
		o.note(c, entry.Text)
	}
	style := o.style("paragraph", i)
	if o.nameOf(i) == "text:h" {
		style.level = integer(o.attr(i, "text:outline-level"), 1)
	}
	if !o.numbered && !listed {
		if style.level > 0 {
			number = "" // of a chapter
		}
		o.typed.add(withoutNumbers(entry), number)
	}
	if !listed {
		o.doc.Body = append(o.doc.Body, passages(entry)...)
	}
	o.refer(style, entry, listed)
	for _, box := range o.boxes {
		o.walk(box)
	}
}

// refer keeps the paragraph if it is an entry of the bibliography; listed says that a program has made it one.
func (o *odt) refer(style odtStyle, entry *citation.Note, listed bool) {
	isEntry := listed && headingSection(entry.Text) == sectionOther || style.bibliography
	if !listed && o.references.entry(entry.Text, style.level) {
		isEntry = true
	}
	if isEntry && hasWords(entry.Text) && style.level == 0 {
		o.doc.References = append(o.doc.References, entry)
	}
}

func (o *odt) style(family string, i int) odtStyle {
	return o.styles[odtKey(family, o.attr(i, "text:style-name"))]
}

// block writes a paragraph.
func (o *odt) block(i int) {
	o.w.Space(o.startOf(i))
	o.content(i, o.style("paragraph", i).look.on(0), "")
	o.w.Space(o.startOf(i))
}

// content writes what stands in an element, in the look and the link that are given.
func (o *odt) content(i int, f face, link string) {
	for j := i + 1; j < o.nextOf(i); j = o.nextOf(j) {
		n := o.at(j)
		switch n.name {
		case "":
			if f&faceHidden == 0 {
				o.w.Style(f, o.w.linkOfField(link))
				o.write(&o.w.builder, j)
				o.w.wrote()
			}
		case "text:s", "text:tab", "text:tab-stop", "text:line-break":
			o.w.Space(n.start)
		case "text:note", "text:footnote", "text:endnote":
			if !o.inNote { // a note calls no other
				o.w.Style(f, link)
				o.calls = append(o.calls, odtCall{j, o.w.next()})
			}
		case "text:p", "text:h":
			o.block(j)
		case "draw:text-box":
			if !o.inNote {
				o.boxes = append(o.boxes, j)
				continue
			}
			o.content(j, f, link)
		case "text:span":
			o.content(j, o.style("text", j).look.on(f), link)
		case "text:a":
			target := o.attr(j, "xlink:href")
			if strings.HasPrefix(target, "#") {
				target = ""
			}
			o.content(j, f, target)
		case "text:reference-mark-start", "text:bookmark-start":
			o.mark(j)
		case "text:reference-mark-end", "text:bookmark-end":
			o.w.endMark(odtMark(n.name, o.attr(j, "text:name")))
		case "text:bibliography-mark":
			o.bibliographyMark(j, f, link)
		case "field:fieldmark-start":
			o.fieldStart(j)
		case "field:fieldmark-end":
			o.w.endField()
		default:
			if !o.isHidden(j) {
				o.content(j, f, link)
			}
		}
	}
}

func (o *odt) note(c odtCall, text string) {
	label, custom := o.label(c.node)
	o.numbered = o.numbered || !custom
	outside := o.w.fieldScope
	o.w.fieldScope, o.inNote = fieldScope{note: label}, true
	body := c.node
	for j := c.node + 1; j < o.nextOf(c.node); j = o.nextOf(j) {
		if strings.HasSuffix(o.nameOf(j), "-body") {
			body = j
		}
	}
	o.content(body, 0, "")
	note := o.w.finish(label)
	o.w.fieldScope, o.inNote = outside, false
	note.Caller = &citation.Caller{Sentence: sentenceAt(text, c.offset), Source: o.startOf(c.node), Part: o.parts[0].name}
	if o.attr(c.node, "text:note-class") == "endnote" || o.nameOf(c.node) == "text:endnote" {
		o.endnotes = append(o.endnotes, note) // behind all footnotes, as the page has them
		return
	}
	o.doc.Notes = append(o.doc.Notes, note)
}

// label is what the note's marker shows; custom says that the author chose it. Writers that leave it to the reader get their
// notes counted.
func (o *odt) label(i int) (label string, custom bool) {
	class := o.attr(i, "text:note-class")
	for j := i + 1; j < o.nextOf(i); j = o.nextOf(j) {
		if !strings.HasSuffix(o.nameOf(j), "-citation") {
			continue
		}
		custom = o.attr(j, "text:label") != ""
		if label = o.plain(j, o.nextOf(j)); label == "" {
			label = o.attr(j, "text:label")
		}
		if label != "" {
			return label, custom
		}
	}
	o.counts[class]++
	return strconv.Itoa(o.counts[class]), false
}
