package reader

import (
	"bytes"
	"encoding/xml"
	"net/url"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// Relations are what a part of a Word document refers to. They decide where the other parts are: a file's name means nothing.
type relations struct {
	byType map[string]string // parts, by the last word of the relationship's type
	links  map[string]string // targets outside the document, by the relationship's name
}

// relationsOf is the name of the part that holds a part's relationships.
func relationsOf(name string) string {
	return path.Join(path.Dir(name), "_rels", path.Base(name)+".rels")
}

// relations reads the relationships in the part of that name; there are none where the part is missing.
func (c *container) relations(name string) (relations, error) {
	r := relations{byType: map[string]string{}, links: map[string]string{}}
	t, err := c.optional(name, nil)
	if err != nil {
		return r, err
	}
	folder := path.Dir(path.Dir(name))
	for i := range t.nodes {
		if t.nameOf(i) != "Relationship" {
			continue
		}
		kind, target := t.attr(i, "Type"), t.attr(i, "Target")
		if strings.EqualFold(t.attr(i, "TargetMode"), "External") {
			r.links[t.attr(i, "Id")] = target
			continue
		}
		kind = kind[max(strings.LastIndexByte(kind, '/'), 0):]
		if r.byType[kind] == "" {
			r.byType[kind] = c.target(folder, target)
		}
	}
	return r, nil
}

// target is the part that a relationship of a part in the folder leads to.
func (c *container) target(folder, target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if !strings.HasPrefix(target, "/") {
		target = path.Join(folder, target)
	}
	target = strings.TrimPrefix(target, "/")
	if plain, err := url.PathUnescape(target); err == nil && !c.has(target) && c.has(plain) {
		return plain
	}
	return target
}

// usual is the part of that type which stands beside the main part under its usual name, for documents that say nothing of it.
func (c *container) usual(main, kind string) string {
	if name := path.Join(path.Dir(main), kind+".xml"); c.has(name) {
		return name
	}
	return ""
}

// openWord opens a Word document: an archive, or the one XML file that Word makes of all parts (“Flat OPC”).
func openWord(src []byte, limits Limits) (*container, error) {
	switch {
	case isFlatOPC(src):
		src = utf8XML(src)
		return &container{source: src, flat: flatParts(src), limits: limits.forText(src)}, nil
	case isWord2003(src):
		return nil, ErrWord2003
	}
	return openContainer(src, limits, "Word document")
}

func isFlatOPC(src []byte) bool {
	return root(src) == "package" && bytes.Contains(head(src), []byte("http://schemas.microsoft.com/office/2006/xmlPackage"))
}

func isWord2003(src []byte) bool { return root(src) == "wordDocument" }

// flatParts are where the parts of a document that is one XML file stand in it: what the element xmlData of each holds.
func flatParts(src []byte) map[string]citation.Span {
	parts := map[string]citation.Span{}
	d := xml.NewDecoder(bytes.NewReader(src))
	var prefix, name string
	start := 0
	for {
		before := int(d.InputOffset())
		token, err := d.RawToken()
		if err != nil {
			return parts // a part that is damaged says so when it is read
		}
		switch token := token.(type) {
		case xml.StartElement:
			switch local := token.Name.Local; {
			case local == "package" && prefix == "":
				prefix = token.Name.Space
			case local == "part" && token.Name.Space == prefix:
				name = flatName(token.Attr)
			case local == "xmlData" && token.Name.Space == prefix:
				start = int(d.InputOffset())
			}
		case xml.EndElement:
			if token.Name.Local == "xmlData" && token.Name.Space == prefix {
				parts[partName(name)] = citation.Span{Start: start, End: before}
			}
		}
	}
}

func flatName(attrs []xml.Attr) string {
	for _, a := range attrs {
		if a.Name.Local == "name" {
			return a.Value
		}
	}
	return ""
}

// utf8XML is an XML file in UTF-8. It stays as it is where it is in UTF-8, so that its bytes keep their places.
func utf8XML(src []byte) []byte {
	if utf8.Valid(src) {
		return src
	}
	text, _, _ := decode(src, charsetXML(src))
	return text
}
