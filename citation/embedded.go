package citation

import (
	"fmt"
	"slices"
)

// A Manager is a program that keeps references and puts citations into documents.
type Manager string

// The managers whose citations are known.
const (
	ManagerZotero   Manager = "zotero"
	ManagerMendeley Manager = "mendeley"
	ManagerEndNote  Manager = "endnote"
	ManagerCitavi   Manager = "citavi"
	// ManagerCSL is another program that writes citations as Mendeley and Zotero do.
	ManagerCSL Manager = "csl"
	// ManagerMarkup is no program: the publisher has marked up what a reference says.
	ManagerMarkup Manager = "markup"
	// ManagerKey is no program: the document names the work by a key, as LaTeX, Pandoc, Org and Typst do.
	ManagerKey Manager = "key"
)

// Name is the manager's name for people.
func (m Manager) Name() string {
	switch m {
	case ManagerZotero:
		return "Zotero"
	case ManagerMendeley:
		return "Mendeley"
	case ManagerEndNote:
		return "EndNote"
	case ManagerCitavi:
		return "Citavi"
	case ManagerCSL, ManagerKey:
	}
	if name := managerNames[m]; name != "" {
		return name
	}
	return "the reference manager"
}

// An Embedded is a citation that a reference manager has put into the document: the stretch of text that it shows, and
// what the manager wrote down of the works that it cites.
type Embedded struct {
	Span
	Items []EmbeddedItem // at least one
}

// An EmbeddedItem is one work that an Embedded cites, as the manager wrote it down. It is CSL's citation item.
type EmbeddedItem struct {
	Manager Manager
	// Keys name the work in the libraries of those who cited it: URIs, or identifiers that no other work of the document
	// has. Two items with a key in common are one work.
	Keys []string
	// Record is what the manager's library says of the work. Items of one work may share it: it is not to be changed.
	Record         *Record
	Locator        Locator
	Prefix, Suffix string
	SuppressAuthor bool // the text names the author before the citation
	AuthorOnly     bool
}

// byKey returns the work that an item with one of the mention's keys has named; nil where there is none.
func (r *resolver) byKey(m *mention) *work {
	for _, key := range m.Embedded.Keys {
		if w := r.keys[key]; w != nil {
			return w
		}
	}
	return nil
}

// foundEmbedded finds the work of an embedded citation: by the manager's keys, and where they are new by what the record
// says, for co-authors cite one work from several libraries.
func (r *resolver) foundEmbedded(m *mention) {
	w := r.byKey(m)
	if w == nil && (m.Embedded.Manager != ManagerKey || len(m.title) > 0) { // a key alone is like no other work
		w = r.identify(m, nil)
	}
	if w == nil {
		w = r.found()
	}
	m.work = w
	for _, key := range m.Embedded.Keys {
		if r.keys[key] == nil {
			r.keys[key] = w
		}
	}
	r.learn(w, m)
	r.shelve(m, w)
	r.introduce(m, w)
}

// embedded binds a mention whose work the document names itself (RuleEmbedded).
func (r *resolver) embedded(m *mention) binding {
	b := binding{
		rule: RuleEmbedded, work: m.work, from: m.work.last, confidence: 1,
		reason: m.Embedded.Manager.Name() + "’s data in the document name the work",
	}
	if m.Embedded.Manager == ManagerKey {
		b.reason = "the document cites the work by its key"
	}
	if weighPages(&m.Locator, m.work) < 0 {
		b.doubts = append(b.doubts, doubt{CodePageOutside, SeverityInfo,
			fmt.Sprintf("page %s is outside the pages of %s", m.Locator.Value, theWork)})
	}
	return b
}

// embeddedMentions are the mentions of the work whose records managers wrote down. Where there are some they are the truth,
// and what other mentions state is not asked.
func (w *work) embeddedMentions() []*mention {
	var list []*mention
	for _, m := range w.mentions {
		if m.Embedded != nil {
			list = append(list, m)
		}
	}
	return list
}

// citedKey is the key by which the document cites the work, if it does and the key can be the ID of a record.
func citedKey(embedded []*mention) string {
	for _, m := range embedded {
		if m.Embedded.Manager == ManagerKey && len(m.Embedded.Keys) > 0 && isKey(m.Embedded.Keys[0]) {
			return m.Embedded.Keys[0]
		}
	}
	return ""
}

// isEmbedded reports whether a citation of a reference manager gave the record.
func (c *checker) isEmbedded(record *Record) bool {
	return slices.ContainsFunc(c.uses[record], func(u use) bool { return u.Embedded != nil })
}
