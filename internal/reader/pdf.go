package reader

import (
	"errors"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/pdf"
)

// ErrNoText is the cause where a PDF file shows pictures of pages.
var ErrNoText = errors.New("the pages are pictures without text, as a scanner makes them; have a program recognise the text (OCR) and save the file with it")

// ErrBlank is the cause where a PDF file shows nothing.
var ErrBlank = errors.New("no page has any text")

// readPDF reads the text of the pages. A PDF knows letters and their places only: lines, columns, running heads and the feet
// of pages are found by where the letters stand and how large they are (pdfrow.go, pdfcolumn.go, pdffurniture.go,
// pdffoot.go). What comes out is a text with pages (pdftext.go), in which the scanner finds the notes.
//
// The part of a place is "page 12", counted from the first page of the file whatever is printed on it. The source is a byte
// of the content of that page, decoded, as package pdf has it.
func readPDF(src []byte, limits Limits, doc *citation.Document) error {
	file, err := pdf.Open(src, pdf.Limits{Stream: limits.Part, Total: limits.Total, Objects: limits.Nodes, Depth: limits.Depth})
	if err != nil {
		return pdfCause(err)
	}
	book := &pdfBook{}
	pictures := 0
	for i := range file.Pages() {
		page, err := file.Page(i)
		if err != nil {
			return &Error{Part: pagePart(i), Err: pdfCause(err)}
		}
		pictures += page.Pictures
		book.add(page)
	}
	switch {
	case book.letters > 0:
	case pictures > 0:
		return ErrNoText
	default:
		return ErrBlank
	}
	book.arrange()
	book.doubts(doc)
	book.read(doc)
	return nil
}

// pdfCause tells the causes that other formats have too in the same words.
func pdfCause(err error) error {
	switch {
	case errors.Is(err, pdf.ErrPassword):
		return ErrPassword
	case errors.Is(err, pdf.ErrStreamLimit):
		return ErrPartLimit
	case errors.Is(err, pdf.ErrTotalLimit):
		return ErrTotalLimit
	case errors.Is(err, pdf.ErrObjectLimit):
		return ErrNodeLimit
	case errors.Is(err, pdf.ErrDepthLimit):
		return ErrDepthLimit
	}
	return err
}
