package reader

import (
	"slices"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// texCites is what a document says of its citations by key. What a key means stands in thebibliography, or in a file, which
// is not read: the keys themselves are what the text has in their places.
type texCites struct {
	files []string
	notes bool // \autocite makes notes
}

// isCite accepts the citing commands of BibTeX, natbib and biblatex: "cite", "parencite", "citeauthor".
func isCite(name string) bool {
	name = strings.ToLower(name)
	return strings.Contains(name, "cite") && name != "citestyle" && name != "nocite"
}

// citesInNote reports whether a command makes a note that cites.
func (x *tex) citesInNote(name string) bool {
	switch name {
	case "footcite", "footcites", "footcitetext", "footfullcite", "smartcite", "smartcites", "Footcite", "Footcites":
		return true
	case "autocite", "autocites", "Autocite", "Autocites":
		return x.cites.notes && x.notes == 0
	}
	return false
}

// setCiteStyle reads the options of biblatex. Its styles for the humanities print notes where \autocite stands.
func (x *tex) setCiteStyle(options string) {
	for option := range strings.SplitSeq(options, ",") {
		key, value, _ := strings.Cut(strings.TrimSpace(option), "=")
		value = strings.Trim(value, "{} ")
		switch strings.TrimSpace(key) {
		case "style", "citestyle":
			for _, family := range [...]string{"verbose", "authortitle", "chicago", "mla", "historian", "footnote", "oscola", "jura"} {
				x.cites.notes = x.cites.notes || strings.Contains(value, family)
			}
		case "notes":
			x.cites.notes = x.cites.notes || value == "" || value == "true"
		case "autocite":
			x.cites.notes = value == "footnote" || value == "footnotetext"
		}
	}
}

// citeNote reads biblatex's \footcite[12]{key}, a note that LaTeX writes.
func (x *tex) citeNote(in *texInput, name string, start int) error {
	x.counters.values["footnote"]++
	note := x.called(in, x.counters.label("footnote", x.counters.values["footnote"]), start)
	before := x.enter(note)
	err := x.cite(in, name)
	x.leave(note, before)
	return err
}

// cite reads the arguments of a command that cites, [see][12]{key} or several of them, and writes them as they would stand in
// a note: "see key, 12".
func (x *tex) cite(in *texInput, name string) error {
	x.star(in)
	several := strings.HasSuffix(name, "s")
	for n := 0; ; n++ {
		if several {
			x.roundArgument(in)
			x.roundArgument(in)
		}
		at := *in
		first, one := x.optional(&at)
		second, two := x.optional(&at)
		x.skipSpace(&at)
		if at.pos >= at.end || x.src[at.pos] != '{' {
			return nil
		}
		start := at.pos
		keys, _ := x.argument(&at)
		*in = at
		if n > 0 {
			x.put(in.use, ";", start, start)
			x.space(in.use, start)
		}
		c := texCitation{keys: keys}
		switch {
		case two:
			c.before, c.after = first, second
		case one:
			c.after = first
		}
		if err := x.writeCitation(c); err != nil || !several {
			return err
		}
	}
}

// A texCitation is what a command cites: keys, and what is to stand before and after them.
type texCitation struct{ before, keys, after texInput }

// writeCitation writes "see a; b, 12", and tells the note that it cites a and b.
func (x *tex) writeCitation(c texCitation) error {
	from := x.w.Len()
	prefix, err := x.citePart(c.before)
	if err != nil {
		return err
	}
	brace := c.keys.pos - 1
	if prefix != "" {
		x.space(c.before.use, brace)
	}
	keys := x.citeKeys(c.keys)
	for i, key := range keys {
		if i > 0 {
			x.put(c.keys.use, ";", key.at, key.at)
			x.space(c.keys.use, brace)
			from = x.w.Len()
		}
		x.put(c.keys.use, key.text, key.at, min(key.at+len(key.text), c.keys.end))
		suffix := ""
		if i == len(keys)-1 && x.raw(c.after) != "" {
			x.put(c.after.use, ",", key.at, key.at)
			x.space(c.after.use, brace)
			if suffix, err = x.citePart(c.after); err != nil {
				return err
			}
		}
		if x.notes > 0 {
			x.w.Cite(from, []citation.EmbeddedItem{keyedItem(key.text, prefix, suffix)})
		}
		prefix = ""
	}
	return nil
}

// citePart writes what stands before or behind the keys, and returns it.
func (x *tex) citePart(part texInput) (text string, err error) {
	from := x.w.Len()
	err = x.read(part)
	return string(x.w.text[min(from, x.w.Len()):]), err
}

// A texKey is a key and its place.
type texKey struct {
	text string
	at   int
}

// citeKeys are the keys of one group, "a, b".
func (x *tex) citeKeys(in texInput) []texKey {
	var keys []texKey
	from := in.pos
	for part := range strings.SplitSeq(x.src[in.pos:in.end], ",") {
		at := from + len(part) - len(strings.TrimLeft(part, " \t\n"))
		from += len(part) + 1
		text := strings.TrimSpace(part)
		if len(in.args) > 0 {
			text = x.raw(texInput{pos: at, end: at + len(text), use: in.use, args: in.args})
		}
		if text != "" {
			keys = append(keys, texKey{text, at})
		}
	}
	return keys
}

// roundArgument passes a (prefix) of a list of citations.
func (x *tex) roundArgument(in *texInput) {
	x.skipSpace(in)
	if in.pos < in.end && x.src[in.pos] == '(' {
		if end := strings.IndexByte(x.src[in.pos:min(in.end, in.pos+maxOptional)], ')'); end >= 0 {
			in.pos += end + 1
		}
	}
}

// addFiles reads the name of a bibliography file.
func (c *texCites) addFiles(names string) {
	for name := range strings.SplitSeq(names, ",") {
		if name = strings.TrimSpace(name); name != "" && !slices.Contains(c.files, name) {
			c.files = append(c.files, name)
		}
	}
}
