package reader

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// A bibliographyMark is a citation of LibreOffice's own: its attributes say what is cited, in BibTeX's terms.
type bibliographyMark func(attribute string) string

// instruction is the field of Word that the mark has been, if a Word document brought it along.
func (m bibliographyMark) instruction() string {
	code := strings.TrimSpace(m("identifier"))
	if name, _ := nameOfField(code); name.manager == citation.ManagerWord && name.kind == fieldCitation {
		return code
	}
	return ""
}

// item is the work that the mark cites.
func (m bibliographyMark) item() citation.EmbeddedItem {
	item := citation.EmbeddedItem{Manager: citation.ManagerLibreOffice}
	if key := m.text("identifier"); key != "" {
		item.Keys = []string{"libreoffice:" + key}
	}
	if record := m.record(); !record.IsZero() {
		item.Record = record
	}
	return item
}

func (m bibliographyMark) text(attribute string) string { return plainText(m(attribute)) }

// markTypes are the types of marks in CSL's terms.
var markTypes = map[string]citation.Type{
	"article": citation.TypeArticleJournal, "book": citation.TypeBook, "booklet": citation.TypePamphlet, "conference": citation.TypePaperConference,
	"email": citation.TypePersonalCommunication, "inbook": citation.TypeChapter, "incollection": citation.TypeChapter,
	"inproceedings": citation.TypePaperConference, "journal": citation.TypePeriodical, "manual": citation.TypeReport,
	"mastersthesis": citation.TypeThesis, "phdthesis": citation.TypeThesis, "proceedings": citation.TypeBook, "techreport": citation.TypeReport,
	"unpublished": citation.TypeManuscript, "www": citation.TypeWebpage,
}

// record is the work in CSL's terms.
func (m bibliographyMark) record() *citation.Record {
	kind := m.text("bibliography-type")
	r := &citation.Record{
		Type: cmp.Or(markTypes[kind], citation.TypeDocument), Title: m.text("title"), Author: markNames(m.text("author")),
		Editor: markNames(m.text("editor")), Volume: m.text("volume"), Edition: m.text("edition"), Page: m.text("pages"),
		Publisher: cmp.Or(m.text("publisher"), m.text("institution"), m.text("school"), m.text("organizations")), PublisherPlace: m.text("address"),
		CollectionTitle: m.text("series"), ISBN: m.text("isbn"), URL: strings.Join(strings.Fields(m("url")), ""), Genre: m.text("report-type"), Note: m.text("note"),
		Issued: m.issued(),
	}
	if r.Title == "" && len(r.Author) == 0 && len(r.Editor) == 0 {
		return &citation.Record{}
	}
	book, journal, number := m.text("booktitle"), m.text("journal"), m.text("number")
	switch r.Type {
	case citation.TypeBook, citation.TypePamphlet:
		r.NumberOfPages, r.Page, r.CollectionNumber = r.Page, "", number
	case citation.TypeChapter, citation.TypePaperConference:
		r.ContainerTitle, r.ChapterNumber, r.CollectionNumber = cmp.Or(book, journal), m.text("chapter"), number
	case citation.TypeArticleJournal:
		r.ContainerTitle, r.Issue = cmp.Or(journal, book), number
	default:
		r.ContainerTitle, r.Number = cmp.Or(journal, book), number
	}
	switch kind {
	case "mastersthesis", "phdthesis":
		r.Publisher = cmp.Or(m.text("school"), r.Publisher)
	}
	return r
}

// issued is the year, with the month that may stand beside it as a name or number.
func (m bibliographyMark) issued() citation.Date {
	date, month := typedDate(m.text("year"), ""), m.text("month")
	if n, err := strconv.Atoi(month); err == nil && 1 <= n && n <= 12 && date.Start.Year != 0 {
		date.Start.Month = n
		return date
	}
	return typedDate(m.text("year"), month)
}

// markNames reads a list of people as it was typed: “Power, Eileen; Bloch, Marc”, “Eileen Power and Marc Bloch”.
func markNames(text string) []citation.Name {
	separator := ";"
	if !strings.Contains(text, separator) {
		separator = " and "
	}
	var names []citation.Name
	for part := range strings.SplitSeq(text, separator) {
		if name := endNoteName(strings.TrimSpace(part)); !name.IsZero() {
			names = append(names, name)
		}
	}
	return names
}
