package reader

import (
	"bytes"
	"errors"
	"fmt"
)

// The causes that a file is a document, but none that can be read.
var (
	ErrOldWord    = errors.New("is a binary file of Word 97–2003; save it as .docx")
	ErrOldOffice  = errors.New("is a binary file of an old office program; save it as .docx")
	ErrRights     = errors.New("the document is protected by rights management; save it without")
	ErrPages      = errors.New("is a document of Pages; export it as Word or EPUB")
	ErrWord2003   = errors.New("is in the XML of Word 2003; save it as .docx")
	ErrNoDocument = errors.New("is an archive without a document")
)

// looksLike is the cause that a file is no text but, it seems, what the string says.
type looksLike string

func (l looksLike) Error() string { return ErrBinary.Error() + ": it looks like " + string(l) }

// Unwrap returns ErrBinary.
func (l looksLike) Unwrap() error { return ErrBinary }

// oleMagic begins a file of Microsoft's old compound format. A .docx is one when it is encrypted.
const oleMagic = "\xd0\xcf\x11\xe0"

// oleCause tells by the names of its streams what a file of the compound format is.
func oleCause(src []byte) error {
	for _, known := range [...]struct {
		stream string
		cause  error
	}{
		{"DRMEncryptedDataSpace", ErrRights}, // has an EncryptedPackage too
		{"EncryptedPackage", ErrPassword},
		{"WordDocument", ErrOldWord},
		{"Workbook", looksLike("a spreadsheet")},
		{"PowerPoint Document", looksLike("a presentation")},
	} {
		if bytes.Contains(src, utf16Stream(known.stream)) {
			return known.cause
		}
	}
	return ErrOldOffice
}

// utf16Stream is a stream's name as the directory of a compound file spells it.
func utf16Stream(name string) []byte {
	var b []byte
	for i := range len(name) {
		b = append(b, name[i], 0)
	}
	return b
}

// zipCause tells what an archive is.
func zipCause(src []byte) error {
	c, err := openContainer(src, Limits{}.orDefault(), "")
	if err != nil {
		return err
	}
	switch cause := c.otherDocument(); {
	case cause != nil:
		return cause
	case sniffDOCX(src):
		return looksLike("a Word document")
	case sniffODT(src):
		return looksLike("an OpenDocument text")
	case sniffEPUB(src):
		return looksLike("an EPUB")
	}
	return ErrNoDocument
}

// otherDocument tells by its parts what an archive is that is no text; nil where they say nothing.
func (c *container) otherDocument() error {
	for _, known := range [...]struct {
		part  string
		cause error
	}{
		{"Index/Document.iwa", ErrPages},
		{"Index.zip", ErrPages},
		{"index.xml", ErrPages},
		{"xl/workbook.xml", looksLike("a spreadsheet")},
		{"xl/workbook.bin", looksLike("a spreadsheet")},
		{"ppt/presentation.xml", looksLike("a presentation")},
	} {
		if c.has(known.part) {
			return known.cause
		}
	}
	kind, err := c.part("mimetype")
	if err == nil && bytes.HasPrefix(kind, []byte("application/vnd.oasis.opendocument.")) && !bytes.Contains(kind, []byte(".text")) {
		return looksLike("a spreadsheet or a drawing")
	}
	return nil
}

// foreign says what a file is that people take for a document; nil where nothing is known of it.
func foreign(src []byte) error {
	switch {
	case bytes.HasPrefix(src, []byte(oleMagic)):
		return oleCause(src)
	case isZip(src):
		return zipCause(src)
	}
	for _, s := range signatures {
		if bytes.HasPrefix(src, []byte(s.magic)) {
			return looksLike(s.what)
		}
	}
	return nil
}

// notThat is the cause that a file is no document of the kind that its name or the caller says.
func notThat(src []byte, what string) error {
	var like looksLike
	switch cause := foreign(src); {
	case cause == nil:
		return fmt.Errorf("is no %s: %w", what, ErrNotContainer)
	case errors.As(cause, &like):
		return fmt.Errorf("is no %s: %w but looks like %s", what, ErrNotContainer, string(like))
	default:
		return cause
	}
}

// signatures are the beginnings of files that people take for documents.
var signatures = [...]struct{ magic, what string }{
	{"\xff\xd8\xff", "a JPEG picture"},
	{"\x89PNG", "a PNG picture"},
	{"GIF8", "a GIF picture"},
	{"II*\x00", "a TIFF picture"},
	{"MM\x00*", "a TIFF picture"},
	{"\x1f\x8b", "a gzip archive"},
	{"Rar!", "a RAR archive"},
	{"7z\xbc\xaf", "a 7z archive"},
	{"%PDF-", "a PDF file"},
	{"\xffWPC", "a WordPerfect file"},
	{"\xdb\xa5", "a Word file of the old kind; save it as .docx"},
	{"\x31\xbe\x00\x00", "a Word file of the old kind; save it as .docx"},
	{"AT&TFORM", "a DjVu file"},
	{"\x7fELF", "a program"},
	{"MZ\x90\x00", "a program"},
}
