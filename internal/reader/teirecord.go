package reader

import (
	"cmp"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// work reads the elements of a reference: those of a <biblStruct> say all of it, those of a <bibl> if little is left to the text
// between them. It is nil where they do not.
func (e *tei) work(i int) *citation.Record {
	if e.nameOf(i) == "bibl" && !e.isMarkedThrough(i, teiUntold) || e.child(i, "biblStruct") >= 0 {
		return nil
	}
	m := &markedWork{kind: e.attr(i, "type")}
	e.readFields(m, i)
	return m.finish()
}

// teiUntold are elements of a reference that do not say what they are.
var teiUntold = within("", "hi", "emph", "note", "seg", "foreign", "q", "quote", "lb")

func (e *tei) readFields(m *markedWork, i int) {
	for c := i + 1; c < e.nextOf(i); c = e.nextOf(c) {
		e.readField(m, c)
	}
}

func (e *tei) readField(m *markedWork, i int) {
	text := func() string { return strings.Trim(e.plain(i, e.nextOf(i)), " ,;") }
	switch name := e.nameOf(i); name {
	case "analytic", "monogr", "imprint", "series", "bibl":
		e.readFields(m, i)
	case "title":
		e.readTitle(m, i)
	case "author", "editor":
		e.readPerson(m, e.role(i), i)
	case "publisher":
		m.setText(citation.VarPublisher, text())
	case "pubPlace":
		m.setText(citation.VarPublisherPlace, text())
	case "edition":
		m.setText(citation.VarEdition, text())
	case "meeting":
		m.setText(citation.VarEventTitle, text())
	case "date":
		if value := cmp.Or(e.attr(i, "when"), text()); strings.HasPrefix(e.attr(i, "type"), "access") {
			m.accessed = cmp.Or(m.accessed, value)
		} else {
			m.year = cmp.Or(m.year, value)
		}
	case "biblScope":
		e.readScope(m, i)
	case "idno":
		e.readNumber(m, strings.ToLower(e.attr(i, "type")), text())
	case "ptr", "ref":
		if target := e.target(i); strings.Contains(target, "://") {
			e.readNumber(m, "url", target)
		}
	}
}

// readTitle reads a title at its level: of the part, of the book or journal, of the series.
func (e *tei) readTitle(m *markedWork, i int) {
	text := e.plain(i, e.nextOf(i))
	field := &m.host
	switch level, parent := e.attr(i, "level"), e.nameOf(e.parentOf(i)); {
	case level == "s", parent == "series":
		m.setText(citation.VarCollectionTitle, text)
		return
	case level == "a", parent == "analytic":
		field = &m.title
	}
	switch e.attr(i, "type") {
	case "short", "alt", "abbr", "parallel", "translated", "desc":
	case "sub":
		if *field != "" {
			*field += ": " + text
		}
	default:
		m.set(field, text)
	}
}

// role is what a person has to do with the work.
func (e *tei) role(i int) citation.Variable {
	role := strings.ToLower(e.attr(i, "role"))
	inHost := e.nameOf(e.parentOf(i)) == "monogr" && e.child(e.parentOf(e.parentOf(i)), "analytic") >= 0
	switch {
	case strings.HasPrefix(role, "transl"), role == "trl":
		return citation.VarTranslator
	case e.nameOf(i) == "editor":
		return citation.VarEditor
	case inHost:
		return citation.VarContainerAuthor
	default:
		return citation.VarAuthor
	}
}

// readPerson reads the parts of a name, or the name as it is printed.
func (e *tei) readPerson(m *markedWork, role citation.Variable, i int) {
	var n citation.Name
	add := func(part *string, text string) { *part = strings.TrimSpace(*part + " " + strings.Trim(text, " ,;")) }
	for c := i + 1; c < e.nextOf(i); c++ {
		switch text := func() string { return e.plain(c, e.nextOf(c)) }; e.nameOf(c) {
		case "surname":
			add(&n.Family, text())
		case "forename":
			add(&n.Given, text())
		case "nameLink":
			add(&n.NonDroppingParticle, text())
		case "genName":
			add(&n.Suffix, text())
		case "orgName":
			add(&n.Literal, text())
		}
	}
	switch text := strings.Trim(e.plain(i, e.nextOf(i)), " ,;.:"); {
	case n.Literal != "":
		n = citation.Name{Literal: n.Literal}
	case n.Family != "":
		n.Family = inLetters(n.Family)
		if n.NonDroppingParticle == "" {
			n = withParticle(n)
		}
	case text != "":
		n = endNoteName(text)
	}
	m.addName(role, n)
}

// readScope reads a volume, an issue or the pages that a part fills.
func (e *tei) readScope(m *markedWork, i int) {
	text := strings.Trim(e.plain(i, e.nextOf(i)), " ,;.")
	switch unit := strings.ToLower(cmp.Or(e.attr(i, "unit"), e.attr(i, "type"))); {
	case strings.HasPrefix(unit, "vol"):
		m.setText(citation.VarVolume, text)
	case unit == "issue", unit == "no", unit == "number":
		m.setText(citation.VarIssue, text)
	case unit == "page", unit == "pages", unit == "pp", unit == "p":
		if m.pages[0] = cmp.Or(m.pages[0], e.attr(i, "from")); m.pages[0] != "" {
			m.pages[1] = cmp.Or(m.pages[1], e.attr(i, "to"))
		} else {
			m.setText(citation.VarPage, strings.TrimLeft(text, "p. "))
		}
	}
}

func (e *tei) readNumber(m *markedWork, kind, text string) {
	switch doi := bareDOI(text); {
	case strings.HasPrefix(doi, "10."):
		m.setText(citation.VarDOI, doi)
	case kind == "isbn":
		m.setText(citation.VarISBN, text)
	case kind == "issn":
		m.setText(citation.VarISSN, text)
	case kind == "url", kind == "uri":
		m.setText(citation.VarURL, text)
	}
}
