package export

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"github.com/nickng/bibtex"

	"github.com/e843347c/ibid/citation"
)

// A bibEntry is a BibTeX or biblatex entry in the making.
type bibEntry struct {
	account
	entry  *bibtex.BibEntry
	fields []string // what the type may have
}

// A bibModel says which fields each entry type may have.
type bibModel map[string]string

// everyType is the key of a bibModel for the fields that all types have.
const everyType = "*"

func newBibEntry(r *citation.Record, kind string, model bibModel) *bibEntry {
	return &bibEntry{newAccount(r), bibtex.NewBibEntry(kind, r.ID), strings.Fields(model[everyType] + " " + model[kind])}
}

// has reports whether the type may have the field and it is still empty.
func (e *bibEntry) has(field string) bool {
	_, filled := e.entry.Fields[field]
	return !filled && slices.Contains(e.fields, field)
}

// set writes a value that is already TeX. It reports whether the field takes it.
func (e *bibEntry) set(field, tex string) bool {
	if tex == "" || !e.has(field) {
		return false
	}
	e.entry.AddField(field, bibtex.NewBibConst(tex))
	return true
}

// put writes a textual variable to the first of the fields that takes it.
func (e *bibEntry) put(v citation.Variable, fields ...string) {
	e.putAs(latex, v, fields...)
}

func (e *bibEntry) putAs(spell func(string) string, v citation.Variable, fields ...string) {
	for _, field := range fields {
		if text := e.Text(v); text != "" && !e.said[v] && e.set(field, spell(text)) {
			e.say(v)
		}
	}
}

// putNames writes a role to a field.
func (e *bibEntry) putNames(v citation.Variable, field string) bool {
	if names := e.Names(v); len(names) > 0 && e.set(field, latexNames(names)) {
		e.say(v)
		return true
	}
	return false
}

// putReview says what a review reviews: as its title where it has none.
func (e *bibEntry) putReview(fields ...string) {
	review := e.review()
	for _, field := range fields {
		if e.set(field, latex(review)) {
			e.sayReview()
			return
		}
	}
}

// putRest says in a field, after what it holds, all that has found no field.
func (e *bibEntry) putRest(field string) {
	rest := latex(strings.Join(e.rest(), "; "))
	if rest == "" {
		return
	}
	if held, ok := e.entry.Fields[field].(bibtex.BibConst); ok {
		rest = string(held) + "; " + rest
	}
	e.entry.AddField(field, bibtex.NewBibConst(rest))
}

// writeEntries writes an entry for each record of b.
func writeEntries(w io.Writer, b *citation.Bibliography, entry func(*citation.Record) *bibEntry) error {
	records, _ := prepare(b)
	out := bufio.NewWriter(w)
	for i, r := range records {
		if i > 0 {
			out.WriteString("\n")
		}
		writeEntry(out, entry(standIn(r)).entry)
	}
	return out.Flush()
}

// fieldOrder is the order of fields in both dialects.
var fieldOrder = strings.Fields(`
	key author bookauthor editor editortype editora editoratype translator
	title titleaddon shorttitle origtitle booktitle maintitle journaltitle journal shortjournal
	entrysubtype type edition version volume volumes part series number issue chapter pages pagetotal
	eventtitle venue eventdate howpublished school institution organization publisher location address
	year month day date pubstate origdate origpublisher origlocation
	library isbn issn doi eprint eprinttype url urldate langid language keywords shorthand
	abstract annotation annote note addendum`)

// writeEntry prints an entry. The library's own printers shuffle fields and quote as Go does, so this is ours.
func writeEntry(out *bufio.Writer, e *bibtex.BibEntry) {
	out.WriteString("@" + e.Type + "{" + e.CiteName + ",\n")
	for _, field := range fieldOrder {
		if value, ok := e.Fields[field]; ok {
			out.WriteString("  " + field + " = " + bibValue(value) + ",\n")
		}
	}
	out.WriteString("}\n")
}

// bibValue spells a value so that every reader takes its at signs: the library refuses one in braces, unless a command
// stands before it in the word, and takes it in quotation marks, in which pandoc in turn takes a percent sign for a comment.
// \/ is a command that prints nothing there.
func bibValue(value bibtex.BibString) string {
	text, ok := value.(bibtex.BibConst)
	switch {
	case !ok || !strings.Contains(string(text), "@"):
		return value.RawString()
	case strings.ContainsAny(string(text), `{}"%`):
		return "{" + strings.ReplaceAll(string(text), "@", `\/@`) + "}"
	}
	return `"` + string(text) + `"`
}
