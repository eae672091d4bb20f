package reader

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// htmlDialect says how strictly the bytes of a page follow the rules of XML.
type htmlDialect uint8

const (
	dialectHTML  htmlDialect = iota
	dialectXHTML             // every end tag is written
)

// htmlAttributes are the attributes that tell notes and their look; the others are not kept.
var htmlAttributes = named("id", "name", "href", "class", "role", "epub:type", "style", "hidden", "start", "value", "type", "for",
	"rel", "rev", "src")

// named is a set of names that gives each back as one string for all.
func named(names ...string) map[string]string {
	set := make(map[string]string, len(names))
	for _, name := range names {
		set[name] = name
	}
	return set
}

// htmlVoid are the elements that never have an end tag.
var htmlVoid = map[string]bool{
	"area": true, "base": true, "basefont": true, "bgsound": true, "br": true, "col": true, "embed": true, "frame": true,
	"hr": true, "img": true, "input": true, "keygen": true, "link": true, "meta": true, "param": true, "source": true,
	"track": true, "wbr": true,
}

// htmlBlock are the elements that begin a new line.
var htmlBlock = map[string]bool{
	"address": true, "article": true, "aside": true, "blockquote": true, "body": true, "caption": true, "center": true,
	"dd": true, "details": true, "dialog": true, "dir": true, "div": true, "dl": true, "dt": true, "fieldset": true,
	"figcaption": true, "figure": true, "footer": true, "form": true, "h1": true, "h2": true, "h3": true, "h4": true,
	"h5": true, "h6": true, "header": true, "hgroup": true, "hr": true, "html": true, "li": true, "main": true,
	"menu": true, "nav": true, "ol": true, "p": true, "pre": true, "section": true, "summary": true, "table": true,
	"tbody": true, "td": true, "tfoot": true, "th": true, "thead": true, "tr": true, "ul": true, rootName: true,
}

// htmlTree builds a tree as a browser does, in so far as it matters for notes: omitted end tags are supplied, an end tag
// that closes nothing is ignored.
type htmlTree struct {
	*tree
	dialect htmlDialect
	stack   []int
	opened  map[string]int // how many elements of a name are on the stack
}

// addHTML appends a page, whose bytes the tree's source already holds from base on.
func (t *tree) addHTML(name string, base int, limits Limits) error {
	src := t.src[base:]
	b := htmlTree{tree: t, opened: map[string]int{}}
	if bytes.HasPrefix(bytes.TrimSpace(src[:min(len(src), 256)]), []byte("<?xml")) {
		b.dialect = dialectXHTML
		t.declareEntities(internalSubset(src), map[string]string{})
	}
	t.grow(src, limits)
	root := t.open(rootName, -1, base, base)
	t.parts = append(t.parts, part{name: name, base: base})
	b.stack = append(b.stack, root)
	z := html.NewTokenizer(bytes.NewReader(src))
	for offset := base; ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		start := offset
		offset += len(z.Raw())
		switch kind {
		case html.TextToken:
			t.addText(b.top(), start, offset)
		case html.StartTagToken, html.SelfClosingTagToken:
			if kind == html.SelfClosingTagToken {
				z.NextIsNotRawText() // <title/> and <script/> of XHTML have no text
			}
			b.start(z, start, offset, kind)
			if err := limits.check(t, len(b.stack)); err != nil {
				return &Error{Part: name, Offset: start - base, Err: err}
			}
		case html.EndTagToken:
			tag, _ := z.TagName()
			b.end(elementName(tag))
		}
	}
	for len(b.stack) > 0 {
		b.pop()
	}
	return nil
}

// internalSubset is what a document type declares in the file itself.
func internalSubset(src []byte) string {
	const window = 4 << 10
	_, after, ok := strings.Cut(string(src[:min(len(src), window)]), "<!DOCTYPE")
	if !ok {
		return ""
	}
	before, after, _ := strings.Cut(after, "[")
	subset, _, ok := strings.Cut(after, "]>")
	if !ok || strings.Contains(before, ">") {
		return ""
	}
	return subset
}

// elementName avoids a copy of the name for each element.
func elementName(tag []byte) string {
	if a := atom.Lookup(tag); a != 0 {
		return a.String()
	}
	return string(tag)
}

func (b *htmlTree) top() int { return b.stack[len(b.stack)-1] }

func (b *htmlTree) pop() {
	i := b.top()
	b.stack = b.stack[:len(b.stack)-1]
	b.opened[b.nameOf(i)]--
	b.close(i)
}

func (b *htmlTree) start(z *html.Tokenizer, start, end int, kind html.TokenType) {
	tag, more := z.TagName()
	name := elementName(tag)
	b.closeBefore(name)
	i := b.open(name, b.top(), start, end)
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		if k, ok := htmlAttributes[string(key)]; ok {
			b.addAttr(k, string(value))
		} else if mayRefer(key) {
			for _, name := range references(string(key), string(value)) {
				b.addAttr(referenceAttribute, name)
			}
		}
	}
	if htmlVoid[name] || kind == html.SelfClosingTagToken {
		b.close(i)
		return
	}
	b.stack = append(b.stack, i)
	b.opened[name]++
}

// closeBefore closes the elements that the start tag ends without saying so.
func (b *htmlTree) closeBefore(name string) {
	switch name {
	case "li":
		b.closeUpTo(listScope, "li")
	case "dd", "dt":
		b.closeUpTo(definitionScope, "dd", "dt")
	case "td", "th":
		b.closeUpTo(rowScope, "td", "th")
	case "tr":
		b.closeUpTo(tableScope, "tr")
	case "tbody", "tfoot", "thead":
		b.closeUpTo(tableScope, "tbody", "tfoot", "thead")
	case "a":
		b.closeUpTo(htmlBlock, "a")
	}
	if b.dialect == dialectHTML && htmlBlock[name] {
		b.closeUpTo(paragraphScope, "p")
	}
}

// The elements that a search for an element to close does not leave.
var (
	listScope       = within("ul", "ol", "menu", "dir")
	definitionScope = within("dl")
	rowScope        = within("tr", "table")
	tableScope      = within("table")
	cellScope       = within("td", "th", "caption")
	paragraphScope  = within("td", "th", "table", "caption", "body", "object", "template")
)

func within(names ...string) map[string]bool {
	set := make(map[string]bool, len(names))
	for _, name := range names {
		set[name] = true
	}
	return set
}

// closeUpTo closes the innermost open element of one of the names, with all that is open in it, unless one of the bounds
// is met before.
func (b *htmlTree) closeUpTo(bounds map[string]bool, names ...string) {
	opened := 0
	for _, name := range names {
		opened += b.opened[name]
	}
	if opened == 0 {
		return
	}
	for at := len(b.stack) - 1; at > 0; at-- {
		name := b.nameOf(b.stack[at])
		for _, wanted := range names {
			if name == wanted {
				for len(b.stack) > at {
					b.pop()
				}
				return
			}
		}
		if bounds[name] {
			return
		}
	}
}

// end closes the innermost open element of the name. A table's cell is not left by the end tag of anything but a table's
// element: a stray </div> or </i> in it is the author's slip.
func (b *htmlTree) end(name string) {
	if b.opened[name] == 0 {
		return
	}
	bounds := cellScope
	switch name {
	case "table", "tr", "td", "th", "tbody", "thead", "tfoot", "body", "html":
		bounds = nil
	}
	b.closeUpTo(bounds, name)
}
