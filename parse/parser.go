package parse

import (
	"io"
	"strings"

	"golang.org/x/text/language"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/interpret"
	"github.com/e843347c/ibid/internal/reader"
)

// A Parser reads documents. The zero Parser decides format and language itself. It is safe for concurrent use.
type Parser struct {
	Format Format
	// Languages are the languages that the document is taken to be in, the likeliest first; empty to find out.
	Languages []language.Tag
}

// File reads the named file: its notes, and the citations in them. The error is an *Error; what is only doubtful is among
// the document's diagnostics.
func File(name string) (*citation.Document, error) { return new(Parser).File(name) }

// File reads the named file.
func (p *Parser) File(name string) (*citation.Document, error) {
	doc, err := reader.File(name, p.Format)
	if err != nil {
		return nil, err
	}
	p.cite(doc)
	return doc, nil
}

// Read reads a document from r. The name tells the format where the content does not, and appears in messages.
func (p *Parser) Read(name string, r io.Reader) (*citation.Document, error) {
	src, err := io.ReadAll(r)
	if err != nil {
		return nil, &Error{Name: name, Err: err}
	}
	doc, err := reader.Read(name, src, p.Format)
	if err != nil {
		return nil, err
	}
	p.cite(doc)
	return doc, nil
}

// Note reads one note that is plain text. As in a document, line breaks and no-break spaces become blanks in the note's Text.
func (p *Parser) Note(text string) *citation.Note {
	note := &citation.Note{Text: strings.Join(strings.Fields(text), " ")}
	p.cite(&citation.Document{Notes: []*citation.Note{note}})
	return note
}

func (p *Parser) cite(doc *citation.Document) {
	interpret.Document(doc, grammar.Default(), p.Languages)
}

// An Error says why a source cannot be read as its format, and where. Unwrap gives the cause.
type Error = reader.Error

// Format is the format of a source document. It reads and prints as its name: "markdown", "docx", ….
type Format = reader.Format

// The formats. Auto decides by the content, and where that says nothing by the file's extension.
const (
	Auto     = reader.Auto
	Text     = reader.Text
	Markdown = reader.Markdown
	HTML     = reader.HTML
	LaTeX    = reader.LaTeX
	DOCX     = reader.DOCX
	ODT      = reader.ODT
	EPUB     = reader.EPUB
	TEI      = reader.TEI
	JATS     = reader.JATS
	RTF      = reader.RTF
	Org      = reader.Org
	Typst    = reader.Typst
	PDF      = reader.PDF
	XML      = reader.XML
)
