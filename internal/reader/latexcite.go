package reader

import (
	"fmt"
	"slices"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// texKeys are the keys by which commands cite works. What a key means stands in a bibliography file, which is not read: the
// keys themselves are what the text has in their places, and a diagnostic says so.
type texKeys struct {
	keys  []string // each once, in the order of the text
	known map[string]bool
	count int // of citations
	first int // where the first of them stands
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
		if two {
			if err := x.citePart(first, start); err != nil {
				return err
			}
			first = second
		}
		x.citeKeys(keys)
		if one && strings.TrimSpace(x.raw(first)) != "" {
			x.put(in.use, ",", start, start)
			x.space(in.use, start)
			if err := x.read(first); err != nil {
				return err
			}
		}
		if !several {
			return nil
		}
	}
}

// citePart writes what stands before the key.
func (x *tex) citePart(part texInput, end int) error {
	if x.raw(part) == "" {
		return nil
	}
	err := x.read(part)
	x.space(part.use, end)
	return err
}

// citeKeys writes the keys of one group, "a, b".
func (x *tex) citeKeys(in texInput) {
	from := in.pos
	for i, key := range strings.Split(x.src[in.pos:in.end], ",") {
		at := from + len(key) - len(strings.TrimLeft(key, " \t\n"))
		from += len(key) + 1
		if key = strings.TrimSpace(key); key == "" {
			continue
		}
		if i > 0 {
			x.put(in.use, ";", at, at)
			x.space(in.use, at)
		}
		if len(in.args) > 0 && strings.Contains(key, "#") {
			key = x.raw(texInput{pos: at, end: at + len(key), use: in.use, args: in.args})
		}
		x.put(in.use, key, at, min(at+len(key), in.end))
		x.cites.add(key, at)
	}
}

func (k *texKeys) add(key string, at int) {
	if k.count++; k.count == 1 {
		k.first, k.known = at, map[string]bool{}
	}
	if !k.known[key] {
		k.known[key] = true
		k.keys = append(k.keys, key)
	}
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
func (k *texKeys) addFiles(names string) {
	for name := range strings.SplitSeq(names, ",") {
		if name = strings.TrimSpace(name); name != "" && !slices.Contains(k.files, name) {
			k.files = append(k.files, name)
		}
	}
}

// maxKeysShown is how many keys the diagnostic names.
const maxKeysShown = 5

// report says that the text cites by keys.
func (k *texKeys) report(doc *citation.Document) {
	if k.count == 0 {
		return
	}
	shown := strings.Join(k.keys[:min(len(k.keys), maxKeysShown)], ", ")
	if len(k.keys) > maxKeysShown {
		shown += ", …"
	}
	file := "a bibliography file"
	if len(k.files) > 0 {
		file = strings.Join(k.files, ", ")
	}
	what := "a citation names its work by a key"
	if k.count > 1 {
		what = fmt.Sprintf("%d citations name their works by keys", k.count)
	}
	doc.Diagnostics = append(doc.Diagnostics, citation.Diagnostic{
		Pos: citation.Position{Offset: k.first}, Severity: citation.SeverityWarning, Code: CodeCitationKeys,
		Message: fmt.Sprintf("%s (%s), which only %s explains; that is not read", what, shown, file),
	})
}
