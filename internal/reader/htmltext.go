package reader

import (
	"net/url"
	"path"
	"strconv"
	"strings"
)

// An emission is a stretch of a page written as text.
type emission struct {
	drop map[int]bool // elements left out
	at   func(i int)  // called for each element left out; may be nil
}

// emit writes the nodes from from up to to.
func (p *pages) emit(w *writer, from, to int, e emission) {
	type level struct {
		next         int
		face         face
		link         string
		block, quote bool
	}
	var stack []level
	var top level
	leave := func(i int) {
		for len(stack) > 0 && i >= top.next {
			end := p.origin(p.nodes[top.next-1].end)
			if top.block {
				w.Space(end)
			}
			if top.quote {
				w.Entity("”", end, 0)
			}
			top = stack[len(stack)-1]
			stack = stack[:len(stack)-1]
		}
	}
	for i := from; i < to; {
		leave(i)
		n := &p.nodes[i]
		if n.name == "" {
			w.Style(top.face, top.link)
			p.write(&w.builder, i)
			i++
			continue
		}
		block := htmlBlock[n.name]
		if block || n.name == "br" {
			w.Space(p.origin(n.start))
		}
		if e.drop[i] {
			if e.at != nil {
				e.at(i)
			}
			i = n.next
			continue
		}
		if p.hidden(i) {
			i = n.next
			continue
		}
		next := level{next: n.next, face: p.look(i).on(top.face), link: top.link, block: block, quote: n.name == "q"}
		if next.quote {
			w.Entity("“", p.origin(n.start), n.end-n.start)
		}
		if n.name == "a" {
			next.link = p.outside(i)
		}
		stack = append(stack, top)
		top = next
		i++
	}
	leave(to)
}

// origin is the offset in its part of a byte of the tree's source.
func (p *pages) origin(offset int) int { return offset - p.partAt(offset).base }

// visible is the text of the nodes from from up to to.
func (p *pages) visible(from, to int, drop map[int]bool) string {
	var w writer
	p.emit(&w, from, to, emission{drop: drop})
	return w.Note("").Text
}

// outside is a link's target, empty for a link within the document.
func (p *pages) outside(i int) string {
	href := strings.TrimSpace(p.attr(i, "href"))
	if strings.HasPrefix(href, "#") || p.anchors[p.resolve(i)] > 0 {
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
	name := p.partAt(p.nodes[i].start).name
	if file == "" || name == "" {
		return name + "#" + fragment
	}
	if plain, err := url.PathUnescape(file); err == nil {
		file = plain
	}
	return path.Join(path.Dir(name), file) + "#" + fragment
}

// integer reads a number, or returns what stands in for one that is missing.
func integer(s string, missing int) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil {
		return missing
	}
	return n
}
