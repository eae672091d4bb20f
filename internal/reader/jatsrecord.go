package reader

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// jatsTexts are the variables that elements of a citation give.
var jatsTexts = map[string]citation.Variable{
	"volume": citation.VarVolume, "issue": citation.VarIssue, "edition": citation.VarEdition, "publisher-name": citation.VarPublisher,
	"publisher-loc": citation.VarPublisherPlace, "series": citation.VarCollectionTitle, "isbn": citation.VarISBN, "issn": citation.VarISSN,
	"conf-name": citation.VarEventTitle, "conf-loc": citation.VarEventPlace, "institution": citation.VarPublisher, "version": citation.VarVersion,
	"elocation-id": citation.VarPage, "page-range": citation.VarPage, "patent": citation.VarNumber, "std": citation.VarNumber,
}

// jatsRoles are what a group of persons has to do with the work.
var jatsRoles = map[string]citation.Variable{
	"": citation.VarAuthor, "author": citation.VarAuthor, "editor": citation.VarEditor, "guest-editor": citation.VarEditor,
	"translator": citation.VarTranslator, "compiler": citation.VarCompiler, "director": citation.VarDirector, "inventor": citation.VarAuthor,
	"series-editor": citation.VarCollectionEditor, "illustrator": citation.VarIllustrator, "curator": citation.VarCurator,
}

// work reads the elements of a citation; nil where they leave too much to the text between them.
func (j *jats) work(i int) *citation.Record {
	m := &markedWork{kind: strings.ToLower(cmp.Or(j.attr(i, "publication-type"), j.attr(i, "citation-type")))}
	if !j.isBare(i) && !j.isMarkedThrough(i, jatsUntold) {
		return nil
	}
	j.readFields(m, i)
	return m.finish()
}

// jatsNumbers are the variables of kinds of identifiers.
var jatsNumbers = map[string]citation.Variable{
	"doi": citation.VarDOI, "pmid": citation.VarPMID, "pmcid": citation.VarPMCID, "isbn": citation.VarISBN,
}

// jatsUntold are elements of a citation that do not say what they are.
var jatsUntold = within("", "italic", "bold", "sc", "sup", "underline", "comment", "styled-content", "named-content")

func (j *jats) readFields(m *markedWork, i int) {
	for c := i + 1; c < j.nextOf(i); c = j.nextOf(c) {
		j.readField(m, c)
	}
}

func (j *jats) readField(m *markedWork, i int) {
	text := func() string { return strings.Trim(j.plain(i, j.nextOf(i)), " ,;") }
	switch name := j.nameOf(i); name {
	case "":
	case "person-group":
		j.readPeople(m, jatsRoles[j.attr(i, "person-group-type")], i)
	case "name", "string-name", "collab", "name-alternatives", "collab-alternatives":
		j.readPerson(m, citation.VarAuthor, i)
	case "article-title", "chapter-title", "part-title", "data-title":
		m.set(&m.title, text())
	case "source":
		m.set(&m.host, text())
	case "year":
		m.year = cmp.Or(m.year, j.attr(i, "iso-8601-date"), text())
	case "month", "season":
		m.day = strings.TrimSpace(m.day + " " + text())
	case "day":
		m.day = strings.TrimSpace(text() + " " + m.day)
	case "date":
		j.readFields(m, i)
	case "date-in-citation", "access-date":
		m.accessed = cmp.Or(m.accessed, j.attr(i, "iso-8601-date"))
	case "fpage":
		m.pages[0] = cmp.Or(m.pages[0], text())
	case "lpage":
		m.pages[1] = cmp.Or(m.pages[1], text())
	case "pub-id":
		if v, ok := jatsNumbers[j.attr(i, "pub-id-type")]; ok {
			m.setText(v, bareDOI(text()))
		}
	case "ext-link", "uri":
		j.readLink(m, i)
	default:
		if v, ok := jatsTexts[name]; ok {
			m.setText(v, strings.TrimRight(text(), "."))
		}
	}
}

// readLink reads a link to the work. One to a catalogue or a search says nothing of it.
func (j *jats) readLink(m *markedWork, i int) {
	target := cmp.Or(j.attr(i, "xlink:href"), j.plain(i, j.nextOf(i)))
	if doi := bareDOI(target); strings.HasPrefix(doi, "10.") {
		m.setText(citation.VarDOI, doi)
	} else if strings.Contains(j.plain(i, j.nextOf(i)), "://") && strings.Contains(target, "://") {
		m.setText(citation.VarURL, target)
	}
}

// bareDOI takes the resolver's address off a DOI.
func bareDOI(s string) string {
	s = strings.TrimSpace(s)
	for _, prefix := range [...]string{"https://", "http://", "dx.", "doi.org/", "doi:", "DOI:", "DOI "} {
		s = strings.TrimPrefix(s, prefix)
	}
	return strings.TrimRight(strings.TrimSpace(s), ".")
}

func (j *jats) readPeople(m *markedWork, role citation.Variable, group int) {
	if role == "" {
		return
	}
	for i := group + 1; i < j.nextOf(group); i = j.nextOf(i) {
		j.readPerson(m, role, i)
	}
}

func (j *jats) readPerson(m *markedWork, role citation.Variable, i int) {
	part := func(name string) string {
		if c := j.child(i, name); c >= 0 {
			return strings.Trim(j.plain(c, j.nextOf(c)), " ,;")
		}
		return ""
	}
	switch j.nameOf(i) {
	case "name-alternatives", "collab-alternatives":
		if first := j.firstElement(i); first >= 0 {
			j.readPerson(m, role, first)
		}
	case "name", "string-name":
		text := strings.Trim(j.plain(i, j.nextOf(i)), " ,;")
		switch surname := part("surname"); {
		case surname != "":
			m.addName(role, withParticle(citation.Name{Family: inLetters(surname), Given: part("given-names"), Suffix: part("suffix"), NonDroppingParticle: part("prefix")}))
		case text != "":
			m.addName(role, endNoteName(text))
		}
	case "collab", "institution":
		m.addName(role, citation.Name{Literal: strings.Trim(j.plain(i, j.nextOf(i)), " ,;.")})
	}
}

// inLetters is a name that a list prints in capitals, as names are written: "HALL", "DE LA CRUZ".
func inLetters(name string) string {
	const shortest = 3 // letters: "LI" may be initials
	if utf8.RuneCountInString(name) < shortest || strings.ToUpper(name) != name || strings.Contains(name, ".") {
		return name
	}
	start := true
	return strings.Map(func(r rune) rune {
		first := start
		if start = !unicode.IsLetter(r); first {
			return r
		}
		return unicode.ToLower(r)
	}, name)
}
