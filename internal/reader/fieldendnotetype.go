package reader

import (
	"cmp"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// An endNoteKind is a type of references in EndNote: CSL's type, and what the fields mean whose meaning depends on it.
type endNoteKind struct {
	number, name string
	csl          citation.Type
	layout       endNoteLayout
}

// endNoteLayout says how the titles, numbers and people of a reference are laid out.
type endNoteLayout uint8

const (
	// layoutArticle: in a serial, with volume and issue.
	layoutArticle endNoteLayout = iota
	// layoutBook: the second title is the series, the number that in the series; the tertiary authors are editors.
	layoutBook
	// layoutEdited is a book whose authors are its editors.
	layoutEdited
	// layoutPart: in a book, whose series is the third title; the secondary authors are its editors.
	layoutPart
	// layoutThesis: the publisher is the university, the pages are how many it has.
	layoutThesis
	// layoutReport: the publisher is the institution, the ISBN the number.
	layoutReport
	// layoutWeb: volume and number are the year and the day of access.
	layoutWeb
	// layoutMeeting: the second title is the event.
	layoutMeeting
	// layoutCase: the second title is the reporter, the publisher the court.
	layoutCase
	// layoutStatute: the second title is the code.
	layoutStatute
	// layoutLetter: the secondary authors are the recipients.
	layoutLetter
	// layoutOther: the second title is a collection or series.
	layoutOther
)

// endNoteKinds are EndNote's types, by their number and name.
var endNoteKinds = [...]endNoteKind{
	{"0", "Journal Article", citation.TypeArticleJournal, layoutArticle},
	{"17", "Journal Article", citation.TypeArticleJournal, layoutArticle},
	{"43", "Electronic Article", citation.TypeArticleJournal, layoutArticle},
	{"19", "Magazine Article", citation.TypeArticleMagazine, layoutArticle},
	{"23", "Newspaper Article", citation.TypeArticleNewspaper, layoutArticle},
	{"6", "Book", citation.TypeBook, layoutBook},
	{"44", "Electronic Book", citation.TypeBook, layoutBook},
	{"57", "Serial", citation.TypePeriodical, layoutBook},
	{"49", "Classical Work", citation.TypeClassic, layoutBook},
	{"51", "Ancient Text", citation.TypeClassic, layoutPart},
	{"28", "Edited Book", citation.TypeBook, layoutEdited},
	{"5", "Book Section", citation.TypeChapter, layoutPart},
	{"60", "Electronic Book Section", citation.TypeChapter, layoutPart},
	{"53", "Encyclopedia", citation.TypeEntryEncyclopedia, layoutPart},
	{"52", "Dictionary", citation.TypeEntryDictionary, layoutPart},
	{"32", "Thesis", citation.TypeThesis, layoutThesis},
	{"27", "Report", citation.TypeReport, layoutReport},
	{"46", "Government Document", citation.TypeReport, layoutReport},
	{"58", "Standard", citation.TypeStandard, layoutReport},
	{"54", "Grant", citation.TypeDocument, layoutReport},
	{"65", "Pamphlet", citation.TypePamphlet, layoutBook},
	{"12", "Web Page", citation.TypeWebpage, layoutWeb},
	{"56", "Blog", citation.TypePostWeblog, layoutWeb},
	{"16", "Web Page", citation.TypeWebpage, layoutWeb},
	{"47", "Conference Paper", citation.TypePaperConference, layoutMeeting},
	{"10", "Conference Proceedings", citation.TypePaperConference, layoutMeeting},
	{"7", "Case", citation.TypeLegalCase, layoutCase},
	{"31", "Statute", citation.TypeLegislation, layoutStatute},
	{"50", "Legal Rule or Regulation", citation.TypeRegulation, layoutStatute},
	{"4", "Bill", citation.TypeBill, layoutStatute},
	{"14", "Hearing", citation.TypeHearing, layoutStatute},
	{"26", "Personal Communication", citation.TypePersonalCommunication, layoutLetter},
	{"64", "Interview", citation.TypeInterview, layoutOther},
	{"36", "Manuscript", citation.TypeManuscript, layoutOther},
	{"34", "Unpublished Work", citation.TypeManuscript, layoutOther},
	{"25", "Patent", citation.TypePatent, layoutOther},
	{"20", "Map", citation.TypeMap, layoutOther},
	{"21", "Film or Broadcast", citation.TypeMotionPicture, layoutOther},
	{"3", "Audiovisual Material", citation.TypeMotionPicture, layoutOther},
	{"2", "Artwork", citation.TypeGraphic, layoutOther},
	{"37", "Figure", citation.TypeFigure, layoutOther},
	{"38", "Chart or Table", citation.TypeFigure, layoutOther},
	{"61", "Music", citation.TypeSong, layoutOther},
	{"63", "Podcast", citation.TypeBroadcast, layoutOther},
	{"9", "Computer Program", citation.TypeSoftware, layoutOther},
	{"59", "Dataset", citation.TypeDataset, layoutOther},
	{"66", "Press Release", citation.TypeDocument, layoutOther},
}

// kind is the type of the reference, by its name, for programs agree on names, and else by its number.
func (r *endNoteRecord) kind() endNoteKind {
	number := strings.TrimSpace(r.Type.Number)
	found := endNoteKind{csl: citation.TypeDocument, layout: layoutOther}
	for _, kind := range endNoteKinds {
		if strings.EqualFold(kind.name, r.Type.Name) {
			return kind
		}
		if kind.number == number {
			found = kind
		}
	}
	return found
}

// fill sets the variables that depend on the type.
func (k endNoteKind) fill(r *endNoteRecord, out *citation.Record) {
	second, third, number, page := string(r.SecondTitle), string(r.ThirdTitle), string(r.Issue), string(r.Page)
	secondary, tertiary := endNoteNames(r.Secondary), endNoteNames(r.Tertiary)
	out.ISBN = string(r.ISBN)
	switch k.layout {
	case layoutArticle:
		out.ContainerTitle, out.ContainerTitleShort = cmp.Or(second, string(r.Periodical)), string(r.Abbreviated)
		if short := string(r.AltTitle); out.ContainerTitleShort == "" && len(short) < len(out.ContainerTitle) {
			out.ContainerTitleShort = short
		}
		out.Issue, out.Page, out.Section = number, page, ""
		out.ISBN, out.ISSN = "", string(r.ISBN)
		if k.csl == citation.TypeArticleNewspaper {
			out.Section = string(r.Section)
		}
	case layoutBook, layoutEdited:
		out.CollectionTitle, out.CollectionNumber, out.NumberOfPages = second, number, page
		out.CollectionEditor, out.Editor = secondary, tertiary
		if k.layout == layoutEdited {
			out.Author, out.Editor = nil, out.Author
		}
	case layoutPart:
		out.ContainerTitle, out.CollectionTitle, out.CollectionNumber, out.Page = second, third, number, page
		out.Editor, out.CollectionEditor = secondary, tertiary
	case layoutThesis:
		out.NumberOfPages, out.Number = page, number
		out.Contributor = tertiary // the advisor
		out.Translator = nil
	case layoutReport:
		out.CollectionTitle, out.Number, out.ISBN, out.NumberOfPages = second, cmp.Or(number, string(r.ISBN)), "", page
		out.Editor = tertiary
	case layoutWeb:
		out.ContainerTitle = second
		if out.Accessed.IsZero() && (r.Volume != "" || number != "") {
			out.Accessed = typedDate(string(r.Volume), number)
		}
		out.Volume = ""
	case layoutMeeting:
		out.EventTitle, out.EventPlace, out.CollectionTitle, out.Page, out.Issue = second, string(r.Place), third, page, number
		out.Editor, out.CollectionEditor = secondary, tertiary
	case layoutCase:
		out.ContainerTitle, out.Authority, out.Publisher, out.Page, out.Number = second, string(r.Publisher), "", page, number
	case layoutStatute:
		out.ContainerTitle, out.Number, out.Page, out.Section = second, number, page, string(r.Section)
	case layoutLetter:
		out.Recipient = secondary
	case layoutOther:
		out.CollectionTitle, out.Number, out.Page = second, number, page
		out.Editor = secondary
	}
}
