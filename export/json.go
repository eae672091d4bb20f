package export

import (
	"io"
	"iter"
	"math"
	"slices"

	"github.com/e843347c/ibid/citation"
)

// JSON writes the whole result as one document: the works, and every note with its citations, the work that each means,
// and how that was found.
func JSON(w io.Writer, b *citation.Bibliography) error {
	out := &jsonWriter{w: w}
	writeDocument(out, b)
	out.write("\n")
	return out.err
}

// JSONDocuments writes several results as an array of the documents that JSON writes.
func JSONDocuments(w io.Writer, bibliographies []*citation.Bibliography) error {
	out := &jsonWriter{w: w, indent: "  "}
	out.write("[")
	for i, b := range bibliographies {
		out.next(i == 0, out.indent)
		writeDocument(out, b)
	}
	if len(bibliographies) > 0 {
		out.write("\n")
	}
	out.write("]\n")
	return out.err
}

// A jsonSpan is [start, end) in bytes of the source, or of the part of a container.
type jsonSpan [2]int

type jsonNote struct {
	Label     string         `json:"label"`
	Text      string         `json:"text"`
	Span      *jsonSpan      `json:"span,omitempty"`
	Part      string         `json:"part,omitempty"`
	Citations []jsonCitation `json:"citations"`
}

// A jsonPassage is a sentence of the running text in which a reference manager cites.
type jsonPassage struct {
	Text      string         `json:"text"`
	Span      *jsonSpan      `json:"span,omitempty"`
	Part      string         `json:"part,omitempty"`
	Citations []jsonCitation `json:"citations"`
}

type jsonCitation struct {
	ID         *string           `json:"id"`
	Form       string            `json:"form,omitempty"`
	Idem       bool              `json:"idem,omitempty"`
	Container  string            `json:"container,omitempty"`
	Relation   citation.Relation `json:"relation,omitempty"`
	Locator    string            `json:"locator,omitempty"`
	Label      citation.Label    `json:"label,omitempty"`
	Text       string            `json:"text"`
	Span       *jsonSpan         `json:"span,omitempty"`
	Prefix     string            `json:"prefix,omitempty"`
	Suffix     string            `json:"suffix,omitempty"`
	Unparsed   bool              `json:"unparsed,omitempty"`
	Embedded   citation.Manager  `json:"embedded,omitempty"`
	Confidence float64           `json:"confidence"`
	Via        *jsonVia          `json:"via,omitempty"`
}

type jsonVia struct {
	Rule       string          `json:"rule"`
	Note       string          `json:"note,omitempty"`
	Candidates []jsonCandidate `json:"candidates,omitempty"`
	Reason     string          `json:"reason,omitempty"`
	Confidence float64         `json:"confidence"`
}

type jsonCandidate struct {
	ID    *string `json:"id"`
	Note  string  `json:"note,omitempty"`
	Score float64 `json:"score"`
}

type jsonDiagnostic struct {
	Code     citation.Code `json:"code"`
	Severity string        `json:"severity"`
	Note     string        `json:"note,omitempty"`
	Span     *jsonSpan     `json:"span,omitempty"`
	Part     string        `json:"part,omitempty"`
	Message  string        `json:"message"`
}

// writeDocument writes one result. Lists are never null.
func writeDocument(out *jsonWriter, b *citation.Bibliography) {
	records, ids := prepare(b)
	doc := &citation.Document{}
	if b != nil && b.Document != nil {
		doc = b.Document
	}
	out.object(func() {
		out.field("document", doc.Name)
		out.field("format", doc.Format)
		out.field("language", doc.Language)
		list(out, "items", slices.Values(records))
		list(out, "notes", notes(doc.Notes, ids))
		if len(doc.Body) > 0 {
			list(out, "body", passages(doc.Body, ids))
		}
		list(out, "diagnostics", diagnostics(doc))
	})
}

func notes(all []*citation.Note, ids map[*citation.Record]string) iter.Seq[jsonNote] {
	return func(yield func(jsonNote) bool) {
		for _, n := range all {
			if n != nil && !yield(note(n, ids)) {
				return
			}
		}
	}
}

func passages(all []*citation.Note, ids map[*citation.Record]string) iter.Seq[jsonPassage] {
	return func(yield func(jsonPassage) bool) {
		for n := range notes(all, ids) {
			if !yield(jsonPassage{n.Text, n.Span, n.Part, n.Citations}) {
				return
			}
		}
	}
}

func diagnostics(doc *citation.Document) iter.Seq[jsonDiagnostic] {
	return func(yield func(jsonDiagnostic) bool) {
		index := newNoteIndex(doc)
		for _, d := range doc.Diagnostics {
			if !yield(index.diagnostic(d)) {
				return
			}
		}
	}
}

func note(n *citation.Note, ids map[*citation.Record]string) jsonNote {
	out := jsonNote{Label: n.Label, Text: n.Text, Citations: []jsonCitation{}}
	out.Span, out.Part = source(n, citation.Span{End: len(n.Text)})
	for _, c := range n.Citations {
		if c != nil {
			out.Citations = append(out.Citations, mention(n, c, ids))
		}
	}
	return out
}

func mention(n *citation.Note, c *citation.Citation, ids map[*citation.Record]string) jsonCitation {
	out := jsonCitation{
		ID: id(c.Record, ids), Form: c.Form.String(), Idem: c.Idem, Container: c.Container.String(), Relation: c.Relation,
		Locator: c.Locator.Value, Prefix: c.Prefix, Suffix: c.Suffix, Unparsed: c.Unparsed,
		Confidence: rounded(c.Confidence), Via: via(c.Via, ids),
	}
	if c.Embedded != nil {
		out.Embedded = c.Embedded.Manager
	}
	if out.Locator != "" {
		out.Label = c.Locator.Label
		if out.Label == "" {
			out.Label = citation.LabelPage
		}
	}
	if s := c.Span; 0 <= s.Start && s.Start <= s.End && s.End <= len(n.Text) {
		out.Text = s.In(n.Text)
		out.Span, _ = source(n, s)
	}
	return out
}

func via(v *citation.Via, ids map[*citation.Record]string) *jsonVia {
	if v == nil {
		return nil
	}
	out := &jsonVia{Rule: v.Rule, Note: v.Note, Reason: v.Reason, Confidence: rounded(v.Confidence)}
	for _, c := range v.Candidates {
		out.Candidates = append(out.Candidates, jsonCandidate{id(c.Record, ids), c.Note, rounded(c.Score)})
	}
	return out
}

// source is where a stretch of a note's text stands in the source; nil for a note that came from no source.
func source(n *citation.Note, s citation.Span) (*jsonSpan, string) {
	if len(n.Origin) == 0 {
		return nil, ""
	}
	start, end, part := n.SourceSpan(s)
	return &jsonSpan{start, end}, part
}

// id is the key of a record in the items; nil, which is null, for no record. A record that is in no bibliography keeps
// its own.
func id(r *citation.Record, ids map[*citation.Record]string) *string {
	if r == nil {
		return nil
	}
	key, ok := ids[r]
	if !ok {
		key = r.ID
	}
	if key == "" {
		return nil
	}
	return &key
}

// rounded keeps two decimals, so that processors which multiply and add in one step write the same bytes. What is no
// number is zero, for JSON has no word for it.
func rounded(x float64) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return 0
	}
	return math.Round(x*100) / 100
}
