package reader

import (
	"bytes"
	"errors"
	"net/url"
	"path"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// ErrEncrypted is the cause that an e-book's text cannot be read.
var ErrEncrypted = errors.New("the text of the book is encrypted")

// readEPUB reads an e-book: its pages in the order of reading, as one long page.
func readEPUB(src []byte, limits Limits, doc *citation.Document) error {
	c, err := openContainer(src, limits, "EPUB")
	if err != nil {
		return err
	}
	e := epub{container: c, tree: &tree{}}
	if err := e.open(doc); err != nil {
		return err
	}
	return readPages(e.tree, e.sheet.String(), doc)
}

// An epub is a book whose pages are joined in one tree.
type epub struct {
	*container
	*tree
	sheet strings.Builder
}

// An epubItem is a file of the book.
type epubItem struct {
	name, kind string
	nav        bool
}

func (e *epub) open(doc *citation.Document) error {
	name, err := e.packageName()
	if err != nil {
		return err
	}
	opf, err := e.xmlTree(name, nil)
	if err != nil {
		return err
	}
	pages, sheets := epubFiles(opf, path.Dir(name))
	locked, err := e.encrypted()
	if err != nil {
		return err
	}
	for _, name := range sheets {
		if sheet, err := e.part(name); err == nil {
			e.sheet.Write(sheet)
		}
	}
	if pages, err = e.present(pages, doc); err != nil {
		return err
	}
	return e.addPages(pages, locked)
}

// present are the pages that the archive holds. A page that is missing is reported, for notes may be on it; a book without
// any page is no book.
func (e *epub) present(pages []string, doc *citation.Document) ([]string, error) {
	var there, missing []string
	for _, name := range pages {
		if e.has(name) {
			there = append(there, name)
		} else {
			missing = append(missing, name)
		}
	}
	if len(there) == 0 && len(missing) > 0 {
		return nil, &Error{Part: missing[0], Err: ErrMissingPart}
	}
	for _, name := range missing {
		doc.Diagnostics = append(doc.Diagnostics, citation.Diagnostic{
			Pos: citation.Position{Part: name}, Severity: citation.SeverityWarning, Code: CodeMissingPart,
			Message: "a page of the book is missing, and the notes that may be on it",
		})
	}
	return there, nil
}

// packageName is the name of the part that lists the others.
func (e *epub) packageName() (string, error) {
	t, err := e.xmlTree("META-INF/container.xml", nil)
	if err != nil {
		return "", err
	}
	for i := range t.nodes {
		if name := t.attr(i, "full-path"); t.nameOf(i) == "rootfile" && name != "" {
			return name, nil
		}
	}
	return "", &Error{Part: "META-INF/container.xml", Err: errors.New("names no package")}
}

// epubFiles are the pages of the book in the order of reading, then those that are not in it, such as notes that only pop
// up; and the style sheets. The table of contents calls no notes and is left out.
func epubFiles(opf *tree, folder string) (pages, sheets []string) {
	items := map[string]epubItem{}
	var order []string
	for i := range opf.nodes {
		switch opf.nameOf(i) {
		case "item":
			href, err := url.PathUnescape(opf.attr(i, "href"))
			if err != nil {
				href = opf.attr(i, "href")
			}
			id := opf.attr(i, "id")
			items[id] = epubItem{path.Join(folder, href), opf.attr(i, "media-type"), opf.hasWord(i, "properties", "nav")}
			order = append(order, id)
		}
	}
	seen := map[string]bool{}
	add := func(id string) {
		item, ok := items[id]
		if !ok || seen[item.name] || item.nav {
			return
		}
		switch item.kind {
		case "application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/x-dtbook+xml":
			pages = append(pages, item.name)
		case "text/css", "text/x-oeb1-css":
			sheets = append(sheets, item.name)
		}
		seen[item.name] = true
	}
	for i := range opf.nodes {
		if opf.nameOf(i) == "itemref" {
			add(opf.attr(i, "idref"))
		}
	}
	for _, id := range order {
		add(id)
	}
	return pages, sheets
}

// encrypted are the parts that are. Books whose fonts alone are can be read.
func (e *epub) encrypted() (map[string]bool, error) {
	t, err := e.optional("META-INF/encryption.xml", nil)
	if err != nil {
		return nil, err
	}
	locked := map[string]bool{}
	for i := range t.nodes {
		if t.nameOf(i) == "CipherReference" {
			locked[partName(t.attr(i, "URI"))] = true
		}
	}
	return locked, nil
}

// addPages joins the pages.
func (e *epub) addPages(names []string, locked map[string]bool) error {
	var joined bytes.Buffer
	bases := make([]int, len(names))
	for k, name := range names {
		if locked[partName(name)] {
			return &Error{Part: name, Err: ErrEncrypted}
		}
		src, err := e.part(name)
		if err != nil {
			return err
		}
		src, _, _ = decode(src, charsetHTML(src))
		bases[k] = joined.Len()
		joined.Write(src)
	}
	all := joined.Bytes()
	for k, name := range names {
		end := len(all)
		if k+1 < len(names) {
			end = bases[k+1]
		}
		e.tree.src = all[:end]
		if err := e.tree.addHTML(name, bases[k], e.limits); err != nil {
			return err
		}
	}
	return nil
}
