package reader

import (
	"fmt"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// texIncluded are the files that a document takes in. Only the document itself is read.
type texIncluded struct {
	files []string
	first int // where the first is called for
	from  int // where the text begins; -1 where nothing says so
}

// include reads \input{chapter}, \input chapter and \import{folder}{chapter}. What is taken in before the text begins are
// settings.
func (x *tex) include(in *texInput, name string) {
	start := in.pos
	if name == "import" {
		x.argument(in)
	}
	arg, ok := x.argument(in)
	if ok && x.src[start] != '{' { // TeX's own way: the name ends with the word
		for in.pos < in.end && !strings.ContainsRune(" \t\r\n%\\{}", rune(x.src[in.pos])) {
			in.pos++
		}
		arg.end = in.pos
	}
	file := x.raw(arg)
	if file == "" || strings.HasSuffix(file, ".bbl") || start < x.included.from {
		return
	}
	if len(x.included.files) == 0 {
		x.included.first = start
	}
	x.included.files = append(x.included.files, file)
}

// report says which files were not read.
func (i *texIncluded) report(doc *citation.Document) {
	if len(i.files) == 0 {
		return
	}
	shown := someOf(i.files)
	message := fmt.Sprintf("the document takes in %d other files, which are not read: %s", len(i.files), shown)
	if len(i.files) == 1 {
		message = "the document takes in another file, which is not read: " + shown
	}
	doc.Diagnostics = append(doc.Diagnostics, citation.Diagnostic{
		Pos: citation.Position{Offset: i.first}, Severity: citation.SeverityWarning, Code: CodeIncludedUnread, Message: message,
	})
}
