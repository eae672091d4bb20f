package export

import (
	"io"
	"math"

	"golang.org/x/text/language"

	"github.com/e843347c/ibid/citation"
)

// JSON writes the whole result as one document: the works, and every note with its citations, the work that each means,
// and how that was found.
func JSON(w io.Writer, b *citation.Bibliography) error {
	return writeJSON(w, document(b))
}

// JSONDocuments writes several results as an array of the documents that JSON writes.
func JSONDocuments(w io.Writer, bibliographies []*citation.Bibliography) error {
	documents := []jsonDocument{}
	for _, b := range bibliographies {
		documents = append(documents, document(b))
	}
	return writeJSON(w, documents)
}

type jsonDocument struct {
	Document    string             `json:"document"`
	Format      string             `json:"format"`
	Language    language.Tag       `json:"language"`
	Items       []*citation.Record `json:"items"`
	Notes       []jsonNote         `json:"notes"`
	Body        []jsonPassage      `json:"body,omitempty"`
	Diagnostics []jsonDiagnostic   `json:"diagnostics"`
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

// document gives a result its JSON shape. Lists are never null.
func document(b *citation.Bibliography) jsonDocument {
	records, ids := prepare(b)
	out := jsonDocument{Items: items(records), Notes: []jsonNote{}, Diagnostics: []jsonDiagnostic{}}
	if b == nil || b.Document == nil {
		return out
	}
	out.Document, out.Format, out.Language = b.Name, b.Format, b.Language
	for _, n := range b.Notes {
		if n != nil {
			out.Notes = append(out.Notes, note(n, ids))
		}
	}
	for _, n := range b.Body {
		if n != nil {
			passage := note(n, ids)
			out.Body = append(out.Body, jsonPassage{passage.Text, passage.Span, passage.Part, passage.Citations})
		}
	}
	index := newNoteIndex(b.Document)
	for _, d := range b.Diagnostics {
		out.Diagnostics = append(out.Diagnostics, index.diagnostic(d))
	}
	return out
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
