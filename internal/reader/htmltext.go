package reader

import (
	"net/url"
	"path"
	"strconv"
	"strings"
)

// target is where a link leads to, empty for one within the document.
func (p *pages) target(i int) string {
	if p.nameOf(i) != "a" {
		return ""
	}
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
	name := p.partAt(p.startOf(i)).name
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
