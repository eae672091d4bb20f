package cli

import (
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/export"
)

// defaultFormat is what most people ask for.
const defaultFormat = "bibtex"

// jsonFormat is the one format that keeps the documents apart.
const jsonFormat = "json"

// convert reads the documents and writes their works.
func (a *app) convert(_ *cobra.Command, args []string) error {
	write, err := a.encoder()
	if err != nil {
		return err
	}
	bibliographies, err := a.load(args)
	if err != nil {
		return err
	}
	if a.uncited {
		for _, b := range bibliographies {
			b.Records, b.Uncited = slices.Concat(b.Records, b.Uncited), nil
		}
	}
	a.report(bibliographies)
	return a.write(func(w io.Writer) error { return write(w, bibliographies) })
}

// encoder chooses the output by -t, else by the end of -o's name; a name without one is BibTeX's.
func (a *app) encoder() (func(io.Writer, []*citation.Bibliography) error, error) {
	encode, ok := export.ByName(a.to)
	switch {
	case a.to != "" && !ok:
		return nil, usagef("unknown output format %q; known are %s", a.to, strings.Join(export.Names(), ", "))
	case a.to == "":
		if encode, ok = export.ByExtension(a.output); ok {
			break
		}
		if extension := filepath.Ext(a.output); extension != "" {
			return nil, usagef("no output format has files that end in %q; name one of %s with -t", extension, strings.Join(export.Names(), ", "))
		}
		encode, _ = export.ByName(defaultFormat)
	}
	list := a.to == jsonFormat || a.to == "" && isDocumentName(a.output)
	return func(w io.Writer, bibliographies []*citation.Bibliography) error {
		switch {
		case len(bibliographies) == 1:
			return encode(w, bibliographies[0])
		case list:
			return export.JSONDocuments(w, bibliographies)
		default:
			return encode(w, library(bibliographies))
		}
	}, nil
}

// isDocumentName reports whether the end of a file's name asks for the JSON document: "thesis.json" does, "thesis.csl.json"
// asks for CSL-JSON.
func isDocumentName(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, ".json") && !strings.HasSuffix(name, ".csl.json")
}
