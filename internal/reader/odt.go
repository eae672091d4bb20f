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
		src, _, _ = decode(src, charsetXML(src))
		o.tree = &tree{src: src}
		err = o.addXML("", 0, limits.forText(src), odtDropped)
		o.styles.read(o.tree)
		o.bookmarks = odtBookmarks(o.tree)
	} else {
		err = o.open(src, limits)
	}
	if err != nil {
		return err
	}
	o.w.part = o.parts[0].name
	o.walk(0)
	completeEmbedded(doc)
	if len(doc.Notes) == 0 {
		return o.typed.read(doc)
	}
	return nil
}

// An odt is an OpenDocument text whose notes are looked for.
type odt struct {
	*tree
	doc        *citation.Document
	styles     odtStyles
	w          fieldText
	calls      []odtCall      // of the paragraph
	counts     map[string]int // notes without a printed label, by class
	references bibliography
	typed      typed // as long as no note has been found
	marked     fieldReader
	bookmarks  map[string]string // what is cited at them, by their names
}

// An odtCall is a note in a paragraph, at an offset of the paragraph's text.
type odtCall struct{ node, offset int }

// odtDropped are elements whose text the page does not show.
var odtDropped = within("text:tracked-changes", "office:annotation", "office:annotation-end", "office:forms", "text:ruby-text",
	"office:binary-data", "text:sequence-decls", "text:variable-decls", "text:user-field-decls", "text:hidden-text",
	"text:table-of-content", "text:alphabetical-index", "office:scripts", "office:settings")

func (o *odt) open(src []byte, limits Limits) error {
	c, err := openContainer(src, limits)
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
	o.styles.read(styles)
	meta, err := c.optional("meta.xml", nil)
	if err != nil {
		return err
	}
	o.bookmarks = odtBookmarks(meta)
	if o.tree, err = c.xmlTree("content.xml", odtDropped); err != nil {
		return err
	}
	o.styles.read(o.tree)
	return nil
}

// walk finds the paragraphs.
func (o *odt) walk(i int) {
	for j := i + 1; j < o.nextOf(i); j = o.nextOf(j) {
		switch o.nameOf(j) {
		case "text:p", "text:h":
			o.paragraph(j)
		case "office:styles", "office:automatic-styles", "office:master-styles", "office:meta":
		case "text:section":
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
	o.calls = o.calls[:0]
	o.block(i)
	listed := o.w.listed
	entry := o.w.finish("")
	for _, c := range o.calls {
		o.note(c, entry.Text)
	}
	if len(o.doc.Notes) == 0 && !listed {
		o.typed.add(withoutNumbers(entry), "")
	}
	if !listed {
		o.doc.Body = append(o.doc.Body, passages(entry)...)
	}
	level := 0
	if o.nameOf(i) == "text:h" {
		level = integer(o.attr(i, "text:outline-level"), 1)
	}
	style := o.style("paragraph", i)
	if level == 0 {
		level = style.level
	}
	listed = listed && headingSection(entry.Text) == sectionOther
	isEntry := o.references.entry(entry.Text, level)
	if hasWords(entry.Text) && level == 0 && (isEntry || listed || style.bibliography) {
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
			o.w.Style(f, link)
			o.calls = append(o.calls, odtCall{j, o.w.next()})
		case "text:p", "text:h":
			o.block(j)
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
			o.content(j, f, link)
		}
	}
}

func (o *odt) note(c odtCall, text string) {
	o.calls = nil // a note calls no other
	label := o.label(c.node)
	outside := o.w.fieldScope
	o.w.fieldScope = fieldScope{note: label}
	body := c.node
	for j := c.node + 1; j < o.nextOf(c.node); j = o.nextOf(j) {
		if strings.HasSuffix(o.nameOf(j), "-body") {
			body = j
		}
	}
	o.content(body, 0, "")
	note := o.w.finish(label)
	o.w.fieldScope = outside
	note.Caller = &citation.Caller{Sentence: sentenceAt(text, c.offset), Source: o.startOf(c.node), Part: o.parts[0].name}
	o.doc.Notes = append(o.doc.Notes, note)
}

// label is what the note's marker shows. Writers that leave it to the reader get their notes counted.
func (o *odt) label(i int) string {
	class := o.attr(i, "text:note-class")
	for j := i + 1; j < o.nextOf(i); j = o.nextOf(j) {
		if strings.HasSuffix(o.nameOf(j), "-citation") {
			if label := o.plain(j, o.nextOf(j)); label != "" {
				return label
			}
			if label := o.attr(j, "text:label"); label != "" {
				return label
			}
		}
	}
	o.counts[class]++
	return strconv.Itoa(o.counts[class])
}
