package score

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/export"
	"github.com/e843347c/ibid/internal/learn"
)

// A Document is what there is to compare of a document: the works that it cites, and its notes with their citations. Its
// JSON form is what ibid --to json prints.
type Document struct {
	Items []*citation.Record
	Notes []Note
}

// A Note is one note of a Document.
type Note struct {
	Label, Text string
	Citations   []Citation
}

// A Citation is one mention of a work.
type Citation struct {
	ID        string // of the work; empty where the document never says which it is
	Text      string
	Form      string
	Idem      bool
	Container string
	Relation  string
	Locator   string
	Label     string
	// Confidence is how sure the citation is said to be read rightly; gold has none.
	Confidence float64
}

// Read reads what ibid --to json printed.
func Read(r io.Reader) (*Document, error) {
	d := new(Document)
	if err := json.NewDecoder(r).Decode(d); err != nil {
		return nil, err
	}
	return d, nil
}

// Of is the document that b is written as: what is measured is what comes out in the end.
func Of(b *citation.Bibliography) (*Document, error) {
	var text bytes.Buffer
	if err := export.JSON(&text, b); err != nil {
		return nil, err
	}
	d, err := Read(&text)
	if err != nil {
		return nil, fmt.Errorf("reading what was written: %w", err)
	}
	return d, nil
}

// Gold is the document as it should be.
func Gold(g *learn.Gold) *Document {
	d := &Document{Items: g.Items}
	for _, n := range g.Notes {
		note := Note{Label: n.Label, Text: n.Text}
		for _, c := range n.Citations {
			note.Citations = append(note.Citations, Citation{
				ID: c.ID, Text: c.Text, Form: c.Form, Idem: c.Idem, Container: c.Container, Relation: c.Relation,
				Locator: c.Locator, Label: c.Label,
			})
		}
		d.Notes = append(d.Notes, note)
	}
	return d
}
