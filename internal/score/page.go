package score

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// A Reading is a document that was read and compared with what it should be.
type Reading struct {
	Set, Document, Format, Language, Style string

	Weights string // what it was read with
	Failure string // why it could not be read; it counts as empty then
	Result
}

// A Page shows how well documents were read.
type Page struct {
	Head     string // Markdown that comes before the figures
	Readings []Reading
}

// columns are the figures that are shown for each group of documents.
var columns = []string{"notes", "citations", "citations.exact", "forms", "fields", "items", "links", "locators"}

const (
	typesText = "Precision and recall are those of the type. Items and fields are those of the works that are of the type in truth.\n"
	formsText = "Whether the form is told rightly, of the citations that are found; and whether a further mention of a work is bound to\nit, of all that there are.\n"
)

// WriteTo writes the page as Markdown.
func (p *Page) WriteTo(w io.Writer) (int64, error) {
	var b strings.Builder
	all := total(p.Readings)
	b.WriteString(p.Head)
	fmt.Fprintf(&b, "\n%s\n", headline(all.Scores, len(p.Readings)))
	p.sources(&b)
	fmt.Fprintf(&b, "\n## By set\n\n%s", p.groups("set", func(r *Reading) string { return r.Set }))
	fmt.Fprintf(&b, "\n## What is counted\n\n%s", figures(all.Scores))
	fmt.Fprintf(&b, "\n## By format\n\n%s", p.groups("format", func(r *Reading) string { return r.Format }))
	fmt.Fprintf(&b, "\n## By language\n\n%s", p.groups("language", func(r *Reading) string { return r.Language }))
	fmt.Fprintf(&b, "\n## By style\n\n%s", p.groups("style", func(r *Reading) string { return r.Style }))
	fmt.Fprintf(&b, "\n## By type of work\n\n%s\n%s", typesText, types(all.Types))
	fmt.Fprintf(&b, "\n## By field\n\n%s", fields(all.Scores))
	fmt.Fprintf(&b, "\n## By form of reference\n\n%s\n%s", formsText, forms(all.Scores))
	n, err := io.WriteString(w, b.String())
	return int64(n), err
}

func total(readings []Reading) Result {
	var sum Result
	sum.Merge(Result{})
	for i := range readings {
		sum.Merge(readings[i].Result)
	}
	return sum
}

// headline is what all documents come to.
func headline(s Scores, documents int) string {
	var parts []string
	for _, row := range []string{"notes", "citations", "fields", "items", "links", "locators"} {
		parts = append(parts, row+" "+shown(s[row]))
	}
	return fmt.Sprintf("All %d documents: **%s**", documents, strings.Join(parts, " · "))
}

// sources says what the page was made from.
func (p *Page) sources(b *strings.Builder) {
	t := NewTable(2, "set", "read with", "documents", "notes", "citations", "works")
	for _, group := range group(p.Readings, func(r *Reading) string { return r.Set + "\x00" + r.Weights }) {
		s := total(group).Scores
		t.Add(group[0].Set, group[0].Weights, strconv.Itoa(len(group)), strconv.Itoa(s["notes"].Gold),
			strconv.Itoa(s["citations"].Gold), strconv.Itoa(s["items"].Gold))
	}
	fmt.Fprintf(b, "\n## What it was made from\n\n%s", t)
	for i := range p.Readings {
		if r := &p.Readings[i]; r.Failure != "" {
			fmt.Fprintf(b, "\n%s/%s could not be read, and counts as empty: %s.\n", r.Set, r.Document, r.Failure)
		}
	}
}

// group divides the readings by a key, in the order of the keys.
func group(readings []Reading, key func(*Reading) string) [][]Reading {
	parts := map[string][]Reading{}
	for i := range readings {
		k := key(&readings[i])
		parts[k] = append(parts[k], readings[i])
	}
	var groups [][]Reading
	for _, k := range slices.Sorted(maps.Keys(parts)) {
		groups = append(groups, parts[k])
	}
	return groups
}

// groups has a row for each group of documents, and one for all.
func (p *Page) groups(name string, key func(*Reading) string) *Table {
	t := NewTable(1, append([]string{name, "documents"}, columns...)...)
	add := func(name string, readings []Reading) {
		row := []string{name, strconv.Itoa(len(readings))}
		scores := total(readings).Scores
		for _, column := range columns {
			row = append(row, shown(scores[column]))
		}
		t.Add(row...)
	}
	groups := group(p.Readings, key)
	for _, readings := range groups {
		add(cmp.Or(key(&readings[0]), "not said"), readings)
	}
	if len(groups) > 1 {
		add("all", p.Readings)
	}
	return t
}

func figures(s Scores) *Table {
	t := NewTable(2, "figure", "what it says", "all documents")
	for _, f := range Figures() {
		t.Add(f.Row, f.Says, shown(s[f.Row]))
	}
	return t
}

// types has a row for each type of work, the commonest first.
func types(scores map[citation.Type]Scores) *Table {
	order := slices.SortedFunc(maps.Keys(scores), func(a, b citation.Type) int {
		return cmp.Or(cmp.Compare(scores[b]["items.type"].Gold, scores[a]["items.type"].Gold), cmp.Compare(a, b))
	})
	t := NewTable(1, "type", "works", "taken for it", "precision", "recall", "items", "fields")
	for _, kind := range order {
		s := scores[kind]
		c := s["items.type"]
		t.Add(cmp.Or(string(kind), "not said"), strconv.Itoa(c.Gold), strconv.Itoa(c.Predicted), precision(c), recall(c),
			shown(s["items"]), shown(s["fields"]))
	}
	return t
}

// fields has a row for each variable, the commonest first.
func fields(s Scores) *Table {
	const prefix = "fields."
	var rows []string
	for row := range maps.Keys(s) {
		if strings.HasPrefix(row, prefix) {
			rows = append(rows, row)
		}
	}
	slices.SortFunc(rows, func(a, b string) int {
		return cmp.Or(cmp.Compare(s[b].Gold, s[a].Gold), cmp.Compare(s[b].Predicted, s[a].Predicted), cmp.Compare(a, b))
	})
	t := NewTable(1, "field", "precision", "recall", "F1", "right", "stated", "read")
	for _, row := range rows {
		c := s[row]
		t.Add(strings.TrimPrefix(row, prefix), precision(c), recall(c), f1(c),
			strconv.Itoa(c.Hits), strconv.Itoa(c.Gold), strconv.Itoa(c.Predicted))
	}
	return t
}

// forms has a row for each form by which a work is named: how often it is told, and how often the work is found that is
// meant.
func forms(s Scores) *Table {
	t := NewTable(1, "form", "form right", "work right")
	for f := citation.FormFull; f <= citation.FormLocator; f++ {
		t.Add(f.String(), shown(s["forms."+f.String()]), shown(s["links."+f.String()]))
	}
	t.Add("with idem", shown(s["idem"]), shown(s["links.idem"]))
	t.Add("with a container", shown(s["container"]), shown(s["links.container"]))
	t.Add("to a work never named", none, shown(s["abstain"]))
	return t
}
