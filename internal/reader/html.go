package reader

import (
	"slices"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// readHTML reads a web page.
func readHTML(src []byte, limits Limits, doc *citation.Document) error {
	t := &tree{src: src}
	if err := t.addHTML("", 0, limits.forText(src)); err != nil {
		return err
	}
	return readPages(t, "", doc)
}

// readPages finds the notes of a tree of one or more pages. The style sheet is that of all pages.
func readPages(t *tree, sheet string, doc *citation.Document) error {
	p := &pages{tree: t}
	p.sheet.add(sheet)
	p.scan()
	p.linkNotes()
	p.sortNotes()
	p.write()
	if len(p.notes) == 0 {
		p.inline()
		p.write()
	}
	for _, n := range p.notes {
		doc.Notes = append(doc.Notes, n.note)
	}
	doc.Notes = append(doc.Notes, p.blind()...)
	doc.References = append(doc.References, p.references()...)
	if len(doc.Notes) > 0 {
		return nil
	}
	typed, err := p.typed()
	if err == nil && len(typed.Notes) == 0 {
		if doc.Notes = p.attributeNotes(); len(doc.Notes) > 0 {
			return nil
		}
	}
	doc.Notes = append(doc.Notes, typed.Notes...)
	doc.Diagnostics = append(doc.Diagnostics, typed.Diagnostics...)
	return err
}

// write writes the notes that were found, and leaves out those of which nothing is left.
func (p *pages) write() {
	p.notes = slices.DeleteFunc(p.notes, func(n *htmlNote) bool {
		n.note = p.note(n)
		if p.callsIn(n.from, n.to) == 0 {
			n.drop = nil
		}
		return n.note.Text == ""
	})
	p.callers()
	for i, n := range p.notes {
		if n.note.Label == "" && len(n.calls) > 0 {
			n.note.Label = strconv.Itoa(i + 1) // called by a picture
		}
	}
}

// Pages is HTML whose notes are looked for: one page, or those of a book.
type pages struct {
	*tree
	sheet     css
	anchors   map[string]int // by the part and the name that links use
	ordinals  map[int]int    // numbers of the items of ordered lists
	links     []link
	headings  []int           // elements that are headings
	popups    map[int]bool    // elements that are hidden until a reader asks for the note in them
	classes   map[string]bool // lists of classes, and whether one of them hides
	targets   []int           // nodes that notes begin at, ascending
	calls     []int           // links that call notes, as indexes into links, ascending
	calling   map[int]bool    // the nodes of these links
	notesOnly map[string]bool // classes, and whether none but notes and what follows them has them
	notes     []*htmlNote
}

// hiddenElements have no text that a reader sees.
var hiddenElements = within("head", "script", "style", "template", "noscript", "iframe", "textarea", "select", "object",
	"svg", "audio", "video", "canvas", "rt", "rp", "annotation")

// hiddenWords are what the classes say of text that a page does not print: what only screen readers speak, and what only
// helps to edit it. Numbers of pages and paragraphs are printed, but not in the text.
var hiddenWords = []string{"sronly", "screenreader", "visuallyhidden", "hidevisually", "showforsr", "offscreen", "accessibilitylabel",
	"noprint", "editsection", "z3988", "pagenum", "pagebreak", "paranum"}

// hiddenClasses are names of classes that say the same and are part of names that do not: "page-notes".
var hiddenClasses = within("pageno", "nopara")

// scan reads style sheets, anchors and links.
func (p *pages) scan() {
	p.anchors, p.ordinals, p.classes = map[string]int{}, map[int]int{}, map[string]bool{}
	next := map[int]int{} // the number of the next item, by list
	for i := range p.nodes {
		n := p.at(i)
		if n.name == "" {
			continue
		}
		switch n.name {
		case "style":
			for j := i + 1; j < n.next; j++ {
				p.sheet.add(string(p.src[p.startOf(j):p.endOf(j)]))
			}
		case "li":
			p.ordinals[i] = p.ordinal(i, next)
		case "a":
			p.anchor(i, p.attr(i, "name"))
		case "h1", "h2", "h3", "h4", "h5", "h6":
			p.headings = append(p.headings, i)
		}
		p.anchor(i, p.attr(i, "id"))
	}
	for i := range p.nodes {
		if p.nameOf(i) != "" && (p.nameOf(i) == "a" || p.hasAttr(i, referenceAttribute)) {
			p.addLink(i)
		}
	}
	p.findPopups()
}

// findPopups finds what is hidden until a reader asks for the note in it: the targets of links with a marker, and what
// they stand in.
func (p *pages) findPopups() {
	p.popups = map[int]bool{}
	seen := map[int]bool{}
	for _, l := range p.links {
		if l.kind == markerNone && l.role != roleCall {
			continue
		}
		for i := l.target; i >= 0 && !seen[i]; i = p.parentOf(i) {
			seen[i] = true
			if p.hidden(i) && !p.says(i, pageWords) {
				p.popups[i] = true
			}
		}
	}
}

func (p *pages) anchor(i int, name string) {
	if name == "" {
		return
	}
	key := p.partAt(p.startOf(i)).name + "#" + name
	if _, ok := p.anchors[key]; !ok {
		p.anchors[key] = i
	}
}

// ordinal is the number that an item of an ordered list shows; 0 in other lists.
func (p *pages) ordinal(i int, next map[int]int) int {
	list := p.parentOf(i)
	if p.nameOf(list) != "ol" {
		return 0
	}
	number, ok := next[list]
	if !ok {
		number = integer(p.attr(list, "start"), 1)
	}
	number = integer(p.attr(i, "value"), number)
	next[list] = number + 1
	return number
}

// isNote reports whether the markup says that the element is a note.
func (p *pages) isNote(i int) bool {
	return p.nameOf(i) != "a" && p.says(i, noteWords)
}

// noteWords are those of EPUB's and ARIA's vocabularies for notes.
var noteWords = map[string][]string{
	"epub:type": {"footnote", "endnote", "rearnote"}, "role": {"doc-footnote", "doc-endnote", "doc-rearnote"},
}

// hidden reports whether neither the element nor what is in it can be seen.
func (p *pages) hidden(i int) bool {
	if p.popups[i] {
		return false
	}
	n := p.at(i)
	if n.attrs == 0 {
		return hiddenElements[n.name] || p.sheet.look(n.name, "", "").hidden
	}
	if hiddenElements[n.name] || p.hasAttr(i, "hidden") || p.says(i, pageWords) {
		return true
	}
	classes := p.attr(i, "class")
	return p.hiddenByClass(classes) || p.sheet.look(n.name, classes, p.attr(i, "style")).hidden
}

// pageWords are those of EPUB's and ARIA's vocabularies for the number of a page amid the text.
var pageWords = map[string][]string{"epub:type": {"pagebreak"}, "role": {"doc-pagebreak"}}

// hiddenByClass accepts "sr-only" and "u-visually-hidden", and refuses "sidebar".
func (p *pages) hiddenByClass(classes string) bool {
	if classes == "" {
		return false
	}
	hidden, known := p.classes[classes]
	if known {
		return hidden
	}
	for class := range strings.FieldsSeq(strings.ToLower(classes)) {
		class = strings.NewReplacer("-", "", "_", "").Replace(class)
		hidden = hidden || hiddenClasses[class] || slices.ContainsFunc(hiddenWords, func(word string) bool { return strings.Contains(class, word) })
	}
	p.classes[classes] = hidden
	return hidden
}

// look is how an element changes the letters in it.
func (p *pages) look(i int) look {
	n := p.at(i)
	var l look
	switch n.name {
	case "i", "em", "dfn", "var":
		l = l.with(faceItalic, true)
	case "cite":
		if p.citesTitle(i) {
			l = l.with(faceItalic, true)
		}
	case "b", "strong":
		l = l.with(faceBold, true)
	}
	if n.attrs > 0 {
		classes := p.attr(i, "class")
		l = l.then(classLook(classes)).then(p.sheet.look(n.name, classes, p.attr(i, "style")).look)
	} else {
		l = l.then(p.sheet.look(n.name, "", "").look)
	}
	if n.name == "sup" {
		l = l.with(faceSuperscript, true) // style sheets that reset it only draw it otherwise
	}
	return l
}

// citesTitle tells a <cite> round a title, which is italic, from one round a whole citation, as Wikipedia has it.
func (p *pages) citesTitle(i int) bool {
	if p.hasWord(i, "class", "citation") {
		return false
	}
	for j := i + 1; j < p.nextOf(i); j++ {
		switch p.nameOf(j) {
		case "i", "em", "cite":
			return false
		}
	}
	const whole = 2 // words outside of it that a citation has at most
	block := p.blockOf(i)
	if p.nextOf(block)-block > maxEntryNodes {
		return true
	}
	text := p.plain(i, p.nextOf(i))
	rest := len(strings.Fields(p.plain(block, p.nextOf(block)))) - len(strings.Fields(text))
	return rest > whole || !strings.ContainsAny(text, "0123456789")
}

// maxEntryNodes bounds the nodes of a note or an entry that is looked at as a whole.
const maxEntryNodes = 64

func (p *pages) block(i int) bool  { return htmlBlock[p.nameOf(i)] }
func (p *pages) breaks(i int) bool { return p.nameOf(i) == "br" }
func (p *pages) quotes(i int) bool { return p.nameOf(i) == "q" }

// blockOf is the nearest element round i, or i itself, that begins a line.
func (p *pages) blockOf(i int) int { return p.enclosingBlock(p, i) }

// beginning is the first words that are seen of the nodes from from up to to.
func (p *pages) beginning(from, to int, drop map[int]bool) string {
	const enough = 60
	w := p.writer("")
	p.emit(w, p, from, to, emission{drop: drop, limit: enough})
	return w.plain()
}

// isLong reports whether the nodes hold more text than any heading or label, however that is spelled in the source.
func (p *pages) isLong(from, to int) bool {
	const spelling = 4 // bytes of the source for one of the text, with references and blanks
	size := 0
	for i := from; i < to && size <= spelling*maxHeading; i++ {
		if p.nameOf(i) == "" {
			size += p.endOf(i) - p.startOf(i)
		}
	}
	return size > spelling*maxHeading
}

// text is what is seen of the nodes from from up to to.
func (p *pages) text(from, to int, drop map[int]bool) string { return p.visible(p, from, to, drop) }
