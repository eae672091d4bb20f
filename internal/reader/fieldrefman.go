package reader

import (
	"cmp"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// refManItems reads a citation of Reference Manager: <Refman><Cite>… with the record in <MDL>.
func refManItems(code string) ([]citation.EmbeddedItem, error) {
	cites, err := fieldWorks(code, "Cite")
	if err != nil {
		return nil, err
	}
	var items []citation.EmbeddedItem
	for _, c := range cites {
		item := citation.EmbeddedItem{
			Manager: citation.ManagerReferenceManager, Locator: cslLocator("", c.text("Pages")), Prefix: c.text("Prefix"), Suffix: c.text("Suffix"),
		}
		if number := c.text("RecNum"); number != "" { // numbers alone are those of one database
			item.Keys = []string{"refman:" + number + " " + c.text("Author") + " " + c.text("Year")}
		}
		if record := refManRecord(c.child("MDL")); !record.IsZero() {
			item.Record = record
		}
		items = append(items, item)
	}
	return items, nil
}

// refManTypes are Reference Manager's types in CSL's terms.
var refManTypes = map[string]citation.Type{
	"Journal": citation.TypeArticleJournal, "Journal (Full)": citation.TypeArticleJournal, "Book, Whole": citation.TypeBook,
	"Book Chapter": citation.TypeChapter, "Report": citation.TypeReport, "Thesis/Dissertation": citation.TypeThesis,
	"Newspaper": citation.TypeArticleNewspaper, "Magazine Article": citation.TypeArticleMagazine, "Conference Proceeding": citation.TypePaperConference,
	"Internet Communication": citation.TypeWebpage, "Electronic Citation": citation.TypeWebpage, "Case": citation.TypeLegalCase,
	"Statute": citation.TypeLegislation, "Bill/Resolution": citation.TypeBill, "Hearing": citation.TypeHearing, "Patent": citation.TypePatent,
	"Map": citation.TypeMap, "Unpublished Work": citation.TypeManuscript, "Video Recording": citation.TypeMotionPicture,
	"Personal Communication": citation.TypePersonalCommunication, "Computer Program": citation.TypeSoftware,
	"Abstract": citation.TypeArticleJournal, "In Press": citation.TypeArticleJournal, "Serial (Book, Monograph)": citation.TypeBook,
}

// refManRecord is a record in CSL's terms.
func refManRecord(m xmlFields) *citation.Record {
	r := &citation.Record{
		Type: cmp.Or(refManTypes[m.text("Ref_Type")], citation.TypeDocument), Title: m.text("Title_Primary"),
		Author: refManNames(m.list("Authors_Primary")), Volume: m.text("Volume"), Issue: m.text("Issue"),
		Page: joinPages(m.text("Start_Page"), m.text("End_Page")), Publisher: m.text("Publisher"), PublisherPlace: m.text("Pub_Place"),
		CollectionTitle: m.text("Title_Series"), CollectionEditor: refManNames(m.list("Authors_Series")), Issued: typedDate("", m.text("Date_Primary")),
		DOI: m.text("Doi"), Edition: m.text("Edition"),
	}
	if r.Title == "" && len(r.Author) == 0 {
		return &citation.Record{}
	}
	periodical := cmp.Or(m.text("ZZ_JournalFull"), m.text("Periodical"))
	short := m.text("ZZ_JournalStdAbbrev")
	r.ContainerTitle = cmp.Or(periodical, short, m.text("Title_Secondary"))
	if short != r.ContainerTitle && periodical != "" {
		r.ContainerTitleShort = short
	}
	if url := m.text("Web_URL"); strings.Contains(url, "://") {
		r.URL = url
	}
	switch editors := refManNames(m.list("Authors_Secondary")); r.Type {
	case citation.TypeBook:
		r.Editor, r.ISBN, r.NumberOfPages, r.Page = editors, m.text("ISSN_ISBN"), r.Page, ""
	case citation.TypeChapter:
		r.Editor, r.ISBN = editors, m.text("ISSN_ISBN")
	case citation.TypeArticleJournal, citation.TypeArticleMagazine:
		r.ISSN = m.text("ISSN_ISBN")
	default:
		r.Editor = editors
	}
	return r
}

// refManNames reads “Holder,A.A.” and “Holder,A.A.,Jr.”.
func refManNames(list []xmlFields) []citation.Name {
	var names []citation.Name
	for _, x := range list {
		if name := endNoteName(x.own()); !name.IsZero() {
			names = append(names, name)
		}
	}
	return names
}
