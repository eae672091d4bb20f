package reader

import (
	"bytes"
	"encoding/xml"
	"errors"
	"html"
	"io"
	"maps"
	"strings"
)

// namespaces are the prefixes under which the readers know the elements and attributes of the formats that mix
// namespaces, whatever prefixes a file gives them. Names of other namespaces go without one.
var namespaces = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":        "w:",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                    "w:",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":          "m:",
	"http://purl.oclc.org/ooxml/officeDocument/math":                      "m:",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
	"http://purl.oclc.org/ooxml/officeDocument/relationships":             "r:",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":         "mc:",
	"urn:oasis:names:tc:opendocument:xmlns:office:1.0":                    "office:",
	"urn:oasis:names:tc:opendocument:xmlns:text:1.0":                      "text:",
	"urn:oasis:names:tc:opendocument:xmlns:style:1.0":                     "style:",
	"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0":         "fo:",
	"urn:oasis:names:tc:opendocument:xmlns:table:1.0":                     "table:",
	"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0":                   "draw:",
	"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0":                  "manifest:",
	"urn:oasis:names:tc:opendocument:xmlns:meta:1.0":                      "meta:",
	"urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0":    "field:",
	"http://openoffice.org/2000/office":                                   "office:",
	"http://openoffice.org/2000/text":                                     "text:",
	"http://openoffice.org/2000/style":                                    "style:",
	"http://www.w3.org/1999/XSL/Format":                                   "fo:",
	"http://www.w3.org/1999/xlink":                                        "xlink:",
	"http://www.w3.org/XML/1998/namespace":                                "xml:",
	"http://www.w3.org/1998/Math/MathML":                                  "mml:",
	"http://schemas.openxmlformats.org/drawingml/2006/main":               "a:",
}

// addXML appends an XML file, whose bytes the tree's source already holds from base on, without the elements in drop.
// The encoding that the file declares is ignored: the bytes are UTF-8.
func (t *tree) addXML(name string, base int, limits Limits, drop map[string]bool) error {
	t.grow(t.src[base:], limits)
	root := t.open(rootName, -1, base, base)
	t.parts = append(t.parts, part{name: name, base: base})
	d := xml.NewDecoder(bytes.NewReader(t.src[base:]))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	d.Entity = maps.Clone(xml.HTMLEntity)
	nameEntities(t.src[base:], d.Entity)
	x := xmlTree{tree: t, drop: drop, stack: []int{root}, known: map[xml.Name]string{}}
	for {
		start := base + int(d.InputOffset())
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return &Error{Part: name, Offset: int(d.InputOffset()), Err: xmlCause(err)}
		}
		x.add(token, start, base+int(d.InputOffset()))
		if directive, ok := token.(xml.Directive); ok {
			t.declareEntities(string(directive), d.Entity)
		}
		if err := limits.check(t, len(x.stack)+x.skipping); err != nil {
			return &Error{Part: name, Offset: start - base, Err: err}
		}
	}
	for len(x.stack) > 0 {
		x.pop()
	}
	return nil
}

// xmlCause says what is wrong without the line, which the offset tells better.
func xmlCause(err error) error {
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		return errors.New("XML syntax: " + syntax.Msg)
	}
	return err
}

// xmlTree builds a tree from the tokens of an XML file.
type xmlTree struct {
	*tree
	drop     map[string]bool
	stack    []int
	skipping int                 // depth in an element that is dropped
	known    map[xml.Name]string // names by which the readers know them
}

func (x *xmlTree) add(token xml.Token, start, end int) {
	switch token := token.(type) {
	case xml.StartElement:
		name := x.name(token.Name)
		if x.skipping > 0 || x.drop[name] {
			x.skipping++
			return
		}
		x.stack = append(x.stack, x.open(name, x.stack[len(x.stack)-1], start, end))
		x.addAttrs(token.Attr)
	case xml.EndElement:
		if x.skipping > 0 {
			x.skipping--
		} else if len(x.stack) > 1 {
			x.pop()
		}
	case xml.CharData:
		if x.skipping == 0 {
			x.addText(x.stack[len(x.stack)-1], start, end)
		}
	}
}

func (x *xmlTree) pop() {
	x.close(x.stack[len(x.stack)-1])
	x.stack = x.stack[:len(x.stack)-1]
}

// name is the element's or attribute's name with the prefix that the readers know it by. Where a file uses a prefix that
// it does not declare, the prefix stays.
func (x *xmlTree) name(n xml.Name) string {
	if name, ok := x.known[n]; ok {
		return name
	}
	name := namespaces[n.Space] + n.Local
	if namespaces[n.Space] == "" && n.Space != "" && !strings.ContainsAny(n.Space, ":/") {
		name = n.Space + ":" + n.Local
	}
	x.known[n] = name
	return name
}

func (x *xmlTree) addAttrs(attrs []xml.Attr) {
	for _, a := range attrs {
		if a.Name.Space == "xmlns" || a.Name.Local == "xmlns" || strings.HasPrefix(a.Name.Local, "rsid") {
			continue
		}
		x.addAttr(x.name(a.Name), a.Value)
	}
}

// maxEntity is the longest text that a file may give an entity of its own. Entities that hold others are not taken: a few
// lines of them can make gigabytes.
const maxEntity = 200

// nameEntities adds the entities that a file uses. Most files name a document type that declares them elsewhere; what HTML has
// under the name is what it means, and one that nobody knows stays as it is spelled.
func nameEntities(src []byte, known map[string]string) {
	for {
		amp := bytes.IndexByte(src, '&')
		if amp < 0 {
			return
		}
		src = src[amp:]
		end := 1
		for end < len(src) && end < maxReference && isEntityByte(src[end]) {
			end++
		}
		if name := string(src[1:end]); end < len(src) && src[end] == ';' && name != "" && known[name] == "" {
			known[name] = html.UnescapeString("&" + name + ";")
		}
		src = src[end:]
	}
}

func isEntityByte(c byte) bool {
	return isReferenceByte(c) && c != '#' || c == '.' || c == '-' || c == '_'
}

// declareEntities reads the entities that a document type declares: <!ENTITY hellip "…">.
func (t *tree) declareEntities(directive string, known map[string]string) {
	for declaration := range strings.SplitSeq(directive, "<!ENTITY") {
		fields := strings.Fields(declaration)
		if len(fields) < 2 || fields[0] == "%" {
			continue
		}
		value := strings.TrimSpace(declaration[strings.Index(declaration, fields[0])+len(fields[0]):])
		quote := value[:1]
		if quote != `"` && quote != "'" {
			continue
		}
		value, _, found := strings.Cut(value[1:], quote)
		meaning, ok := characterReferences(value)
		if !found || !ok || len(value) > maxEntity || strings.ContainsAny(value, "<%") {
			delete(known, fields[0]) // to use it is an error
			continue
		}
		if t.entities == nil {
			t.entities = map[string]string{}
		}
		known[fields[0]], t.entities[fields[0]] = meaning, meaning
	}
}

// characterReferences resolves the references by number in an entity's text, and refuses a text with others.
func characterReferences(s string) (string, bool) {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(s, "&")
		b.WriteString(before)
		if !found {
			return b.String(), true
		}
		width, meaning := reference("&" + after)
		if meaning == "" || !strings.HasPrefix(after, "#") {
			return "", false
		}
		b.WriteString(meaning)
		s = after[width-1:]
	}
}
