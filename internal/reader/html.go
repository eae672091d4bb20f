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
		doc.Notes = append(doc.Notes, n.note)
	}
	doc.References = append(doc.References, p.references()...)
	if len(doc.Notes) == 0 {
		p.inline(doc)
	}
	if len(doc.Notes) == 0 {
		return p.typed(doc)
	}
	return nil
}

// Pages is HTML whose notes are looked for: one page, or those of a book.
type pages struct {
	*tree
	sheet    css
	anchors  map[string]int // by the part and the name that links use
	ordinals map[int]int    // numbers of the items of ordered lists
	links    []link
	targets  []int // nodes that notes begin at, ascending
	calls    []int // links that call notes, as indexes into links, ascending
	notes    []*htmlNote
}

// A link leads from an <a> to another node of the tree.
type link struct {
	node, target int
	label        string
	kind         markerKind
	role         linkRole
}

// linkRole is what the markup says a link does.
type linkRole uint8

const (
	roleNone linkRole = iota
	roleCall          // from the body to a note
	roleBack          // from a note to the body
)

// hiddenElements have no text that a reader sees.
var hiddenElements = within("head", "script", "style", "template", "noscript", "iframe", "textarea", "select", "object",
	"svg", "audio", "video", "canvas", "rt", "rp", "annotation")

// hiddenClasses are those by which pages hide text that only screen readers speak.
var hiddenClasses = []string{"sr-only", "screen-reader-text", "visually-hidden", "visuallyhidden", "cite-accessibility-label",
	"noprint-label", "mw-editsection", "Z3988"}

// scan reads style sheets, anchors and links.
func (p *pages) scan() {
	p.anchors, p.ordinals = map[string]int{}, map[int]int{}
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
		}
		p.anchor(i, p.attr(i, "id"))
	}
	for i := range p.nodes {
		if p.nameOf(i) == "a" {
			p.addLink(i)
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

// maxMarkerNodes bounds the elements in a marker: Wikipedia's have a <span> for each bracket.
const maxMarkerNodes = 16

func (p *pages) addLink(i int) {
	to := p.resolve(i)
	target, ok := p.anchors[to]
	if !ok || isComment(to) {
		return
	}
	l := link{node: i, target: target, role: p.linkRole(i)}
	if p.nextOf(i)-i <= maxMarkerNodes {
		l.label, l.kind = readMarker(p.text(i+1, p.nextOf(i), nil))
	}
	p.links = append(p.links, l)
}

// isComment reports whether an anchor is that of a comment in the margin, as Google Docs and Word write them.
func isComment(anchor string) bool {
	_, name, _ := strings.Cut(anchor, "#")
	for _, prefix := range [...]string{"cmnt", "_msocom_", "_msoanchor_"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// linkRole reads what EPUB's and ARIA's vocabularies say, and the classes of pandoc and of others.
func (p *pages) linkRole(i int) linkRole {
	switch {
	case p.hasWord(i, "epub:type", "noteref"), p.hasWord(i, "role", "doc-noteref"), p.hasWord(i, "class", "noteref"),
		p.hasWord(i, "class", "footnote-ref"), p.hasWord(i, "class", "footnotecall"), p.hasWord(i, "rel", "footnote"):
		return roleCall
	case p.hasWord(i, "epub:type", "backlink"), p.hasWord(i, "role", "doc-backlink"), p.hasWord(i, "class", "footnote-back"),
		p.hasWord(i, "class", "footnote-backref"), p.hasWord(i, "class", "data-footnote-backref"), p.hasWord(i, "rev", "footnote"):
		return roleBack
	}
	return roleNone
}

// isNote reports whether the markup says that the element is a note.
func (p *pages) isNote(i int) bool {
	for _, word := range [...]string{"footnote", "endnote", "rearnote"} {
		if p.hasWord(i, "epub:type", word) || p.hasWord(i, "role", "doc-"+word) {
			return p.nameOf(i) != "a"
		}
	}
	return false
}

// hidden reports whether neither the element nor what is in it can be seen.
func (p *pages) hidden(i int) bool {
	n := p.at(i)
	if hiddenElements[n.name] || p.hasAttr(i, "hidden") {
		return true
	}
	classes := p.attr(i, "class")
	if classes != "" {
		for _, class := range hiddenClasses {
			if p.hasWord(i, "class", class) {
				return true
			}
		}
	}
	return p.sheet.look(n.name, classes, p.attr(i, "style")).hidden
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
	classes := p.attr(i, "class")
	for class := range strings.FieldsSeq(classes) {
		switch strings.ToLower(class) {
		case "italic", "italics":
			l = l.with(faceItalic, true)
		case "smallcaps", "small-caps", "smcap", "sc":
			l = l.with(faceSmallCaps, true)
		}
	}
	l = l.then(p.sheet.look(n.name, classes, p.attr(i, "style")).look)
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
	return true
}

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

// text is what is seen of the nodes from from up to to.
func (p *pages) text(from, to int, drop map[int]bool) string { return p.visible(p, from, to, drop) }
