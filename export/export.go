package export

import (
	"io"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// An Encoder writes a bibliography in one format. It returns the writer's error, and has none of its own. Encoders are
// safe for concurrent use and do not change the bibliography.
type Encoder func(w io.Writer, b *citation.Bibliography) error

// encoders is the one table of formats, in the order in which help texts list them.
var encoders = []format{
	{"bibtex", []string{".bib", ".bibtex"}, BibTeX},
	{"biblatex", []string{".biblatex", ".biblatex.bib"}, Biblatex},
	{"csljson", []string{".csl.json", ".csljson"}, CSLJSON},
	{"ris", []string{".ris"}, RIS},
	{"json", []string{".json"}, JSON},
}

type format struct {
	name       string
	extensions []string
	encode     Encoder
}

// ByName returns the encoder of a format: bibtex, biblatex, csljson, ris or json.
func ByName(name string) (Encoder, bool) {
	for _, f := range encoders {
		if f.name == name {
			return f.encode, true
		}
	}
	return nil, false
}

// Names returns the names that ByName knows.
func Names() []string {
	var names []string
	for _, f := range encoders {
		names = append(names, f.name)
	}
	return names
}

// ByExtension returns the encoder for a file by the end of its name, in upper or lower case. The longest end decides:
// "library.csl.json" is CSL-JSON, "library.json" the whole document.
func ByExtension(path string) (Encoder, bool) {
	path = strings.ToLower(path)
	var best Encoder
	length := 0
	for _, f := range encoders {
		for _, extension := range f.extensions {
			if len(extension) > length && strings.HasSuffix(path, extension) {
				best, length = f.encode, len(extension)
			}
		}
	}
	return best, best != nil
}
