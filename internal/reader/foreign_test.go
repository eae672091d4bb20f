package reader

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestForeign: files of other programs, whatever their names say, are told what they are.
func TestForeign(t *testing.T) {
	ole := func(streams ...string) []byte {
		src := oleMagic + "\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600)
		for _, stream := range streams {
			src += string(utf16Stream(stream)) + "\x00\x00"
		}
		return []byte(src)
	}
	for _, test := range []struct {
		name, file string
		src        []byte
		want       string
	}{
		{"Word 97", "a.doc", ole("WordDocument"), ErrOldWord.Error()},
		{"a password", "a.docx", ole("EncryptionInfo", "EncryptedPackage"), ErrPassword.Error()},
		{"rights management", "a.docx", ole("DRMEncryptedDataSpace", "EncryptedPackage"), ErrRights.Error()},
		{"Excel 97", "a.doc", ole("Workbook"), "is a binary file, not text: it looks like a spreadsheet"},
		{"Works", "a.wps", ole("CONTENTS"), ErrOldOffice.Error()},
		{"Pages", "a.pages", parts(t, "Index/Document.iwa", "x"), ErrPages.Error()},
		{"Excel", "a.docx", parts(t, "xl/workbook.xml", "<x/>"), "is a binary file, not text: it looks like a spreadsheet"},
		{"an OpenDocument spreadsheet", "a.ods", parts(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "is a binary file, not text: it looks like a spreadsheet or a drawing"},
		{"an archive", "a.zip", parts(t, "x.jpg", "x"), ErrNoDocument.Error()},
		{"the XML of Word 2003", "a.xml", []byte(`<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>`), ErrWord2003.Error()},
		{"WordPerfect", "a.wpd", []byte("\xffWPC\x00"), "is a binary file, not text: it looks like a WordPerfect file"},
		{"text", "a.docx", []byte("Dear reader"), "is no Word document: it is no zip archive"},
	} {
		t.Run(test.name+" in "+test.file, func(t *testing.T) {
			_, err := Read(test.file, test.src, Auto)
			require.Error(t, err)
			assert.Equal(t, test.file+": "+test.want, err.Error())
		})
	}
}

// TestByContent: what a file holds tells how it is read, and not its name.
func TestByContent(t *testing.T) {
	for _, test := range []struct{ name, file, src, want string }{
		{"RTF", "a.doc", `{\rtf1 x}`, "rtf"},
		{"a web page", "a.doc", "<html><body>x</body></html>", "html"},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc, err := Read(test.file, []byte(test.src), Auto)
			require.NoError(t, err)
			assert.Equal(t, test.want, doc.Format)
		})
	}
}

func TestDamaged(t *testing.T) {
	src := parts(t, "word/document.xml", wordRoot+`<w:body><w:p><w:r><w:t>Text.</w:t></w:r></w:p></w:body></w:document>`)
	at := strings.Index(string(src), "word/document.xml") + len("word/document.xml")
	src[at+3] ^= 0x55
	_, err := Read("a.docx", src, Auto)
	assert.Error(t, err)
}
