package reader

import (
	"bytes"
	"net/url"
	"path"
	"slices"
	"strings"
	"unicode"
)

// A link leads from an element to another node of the tree.
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
	roleWork          // to an entry of a bibliography
)

// maxMarkerNodes bounds the elements in a marker: Wikipedia's have a <span> for each bracket.
const maxMarkerNodes = 16

// addLink adds what the element is a link to. A link back whose end is lost leads to itself.
func (p *pages) addLink(i int) {
	role := p.linkRole(i)
	target := p.targetOf(i)
	if target < 0 && role == roleBack && p.nameOf(i) == "a" {
		target = i
	}
	if target < 0 {
		return
	}
	l := link{node: i, target: target, role: role}
	if p.nextOf(i)-i <= maxMarkerNodes {
		l.label, l.kind = readMarker(p.text(i+1, p.nextOf(i), nil))
	}
	if p.nameOf(i) != "a" && l.kind == markerNone {
		return
	}
	p.links = append(p.links, l)
}

// targetOf is the node that an element leads to; -1 where there is none. What is no link for a browser may be one for a
// script, which finds the note by an identifier in another attribute: data-rid="fn1", aria-describedby="fn1",
// onclick="show('fn1')".
func (p *pages) targetOf(i int) int {
	if p.nameOf(i) == "a" {
		to := p.resolve(i)
		if target, ok := p.anchors[to]; ok && !isComment(to) {
			return target
		}
	}
	for _, a := range p.attrsOf(i) {
		if a.name != referenceAttribute {
			continue
		}
		if target, ok := p.anchors[p.partAt(p.startOf(i)).name+"#"+a.value]; ok && !p.inside(target, i) && !p.inside(i, target) {
			return target
		}
	}
	return -1
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

// The words by which attributes say what a link does: those of EPUB's and ARIA's vocabularies, and classes of pandoc and
// of others.
var (
	callWords = map[string][]string{
		"epub:type": {"noteref"}, "role": {"doc-noteref"}, "rel": {"footnote"},
		"class": {"noteref", "footnote-ref", "footnotecall", "endnotecall", "footnote-reference"},
	}
	backWords = map[string][]string{
		"epub:type": {"backlink"}, "role": {"doc-backlink"}, "rev": {"footnote"},
		"class": {"footnote-back", "footnote-backref", "data-footnote-backref", "reversefootnote", "return-footnote", "fn-backref", "backlink"},
	}
	workWords = map[string][]string{
		"epub:type": {"biblioref"}, "role": {"doc-biblioref"}, "class": {"bibr", "html-bibr", "bibLink"},
	}
)

func (p *pages) linkRole(i int) linkRole {
	switch {
	case p.says(i, callWords):
		return roleCall
	case p.says(i, backWords):
		return roleBack
	case p.says(i, workWords), p.parentHasWord(i, "class", "ltx_cite"):
		return roleWork
	}
	return roleNone
}

// says reports whether an attribute of the element has one of the words listed for it.
func (p *pages) says(i int, words map[string][]string) bool {
	for _, a := range p.attrsOf(i) {
		known := words[a.name]
		if known == nil {
			continue
		}
		for word := range strings.FieldsSeq(a.value) {
			if slices.ContainsFunc(known, func(k string) bool { return strings.EqualFold(k, word) }) {
				return true
			}
		}
	}
	return false
}

func (p *pages) parentHasWord(i int, name, word string) bool {
	parent := p.parentOf(i)
	return parent >= 0 && p.hasWord(parent, name, word)
}

// target is where a link leads to, empty for one within the document.
func (p *pages) target(i int) string {
	if p.nameOf(i) != "a" {
		return ""
	}
	href := strings.TrimSpace(p.attr(i, "href"))
	if strings.HasPrefix(href, "#") || strings.HasPrefix(strings.ToLower(href), "javascript:") || p.anchors[p.resolve(i)] > 0 {
		return ""
	}
	return href
}

// resolve turns a link's target into a key of anchors. A page on its own may name itself by any address.
func (p *pages) resolve(i int) string {
	file, fragment, found := strings.Cut(strings.TrimSpace(p.attr(i, "href")), "#")
	if !found || fragment == "" {
		return ""
	}
	if plain, err := url.PathUnescape(fragment); err == nil {
		fragment = plain
	}
	name := p.partAt(p.startOf(i)).name
	if file == "" || name == "" {
		return name + "#" + fragment
	}
	if plain, err := url.PathUnescape(file); err == nil {
		file = plain
	}
	return path.Join(path.Dir(name), file) + "#" + fragment
}

const (
	// referenceAttribute is the name under which the tree keeps what attributes for scripts and for screen readers name:
	// maybe the identifier of a note.
	referenceAttribute = "reference"
	maxReferenceLength = 64
)

// mayRefer reports whether references may know the attribute.
func mayRefer(name []byte) bool {
	for _, prefix := range [...]string{"data-", "aria-", "on", "r", "popover"} {
		if bytes.HasPrefix(name, []byte(prefix)) {
			return true
		}
	}
	return false
}

// references are the identifiers that an attribute may name: "fn1" of data-target="#fn1" and of onclick="show('fn1')".
func references(name, value string) []string {
	switch {
	case name == "onclick":
		return quotedNames(value)
	case strings.HasPrefix(name, "data-"):
	default:
		switch name {
		case "aria-describedby", "aria-details", "aria-controls", "rid", "reveal-id", "popovertarget":
		default:
			return nil
		}
	}
	value = strings.TrimPrefix(strings.TrimSpace(value), "#")
	if !isReference(value) {
		return nil
	}
	return []string{value}
}

// quotedNames are what a script calls a function with.
func quotedNames(script string) []string {
	const maxScript = 400
	if len(script) > maxScript {
		return nil
	}
	var names []string
	parts := strings.FieldsFunc(script, func(r rune) bool { return strings.ContainsRune(`'"()#,;`, r) })
	for _, part := range parts {
		if isReference(part) {
			names = append(names, part)
		}
	}
	return names
}

func isReference(s string) bool {
	return s != "" && len(s) <= maxReferenceLength && !strings.ContainsFunc(s, unicode.IsSpace)
}
