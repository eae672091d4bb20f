package reader

import (
	"cmp"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// citaviTypes are the types of Citavi in CSL's terms.
var citaviTypes = map[string]citation.Type{
	"ArchiveMaterial": citation.TypeManuscript, "AudioBook": citation.TypeBook, "AudioOrVideoDocument": citation.TypeMotionPicture,
	"Book": citation.TypeBook, "BookEdited": citation.TypeBook, "Broadcast": citation.TypeBroadcast, "CollectedWorks": citation.TypeBook,
	"ComputerProgram": citation.TypeSoftware, "Software": citation.TypeSoftware, "ConferenceProceedings": citation.TypeBook,
	"Contribution": citation.TypeChapter, "ContributionInLegalCommentary": citation.TypeChapter, "CourtDecision": citation.TypeLegalCase,
	"File": citation.TypeDocument, "InternetDocument": citation.TypeWebpage, "InterviewMaterial": citation.TypeInterview,
	"JournalArticle": citation.TypeArticleJournal, "Lecture": citation.TypeSpeech, "LegalCommentary": citation.TypeBook,
	"Manuscript": citation.TypeManuscript, "Map": citation.TypeMap, "Movie": citation.TypeMotionPicture, "MusicAlbum": citation.TypeSong,
	"MusicTrack": citation.TypeSong, "NewsAgencyReport": citation.TypeReport, "NewspaperArticle": citation.TypeArticleNewspaper,
	"Patent": citation.TypePatent, "PersonalCommunication": citation.TypePersonalCommunication, "PressRelease": citation.TypeDocument,
	"RadioPlay": citation.TypeBroadcast, "SpecialIssue": citation.TypePeriodical, "Standard": citation.TypeStandard,
	"StatuteOrRegulation": citation.TypeLegislation, "Thesis": citation.TypeThesis, "Unknown": citation.TypeDocument,
	"UnpublishedWork": citation.TypeReport,
}

// record is a reference in CSL's terms.
func (c *citavi) record(reference map[string]any) *citation.Record {
	if reference == nil {
		return &citation.Record{}
	}
	kind := cmp.Or(c.text(reference, "ReferenceType"), c.text(reference, "ReferenceTypeId"))
	r := &citation.Record{
		Type: cmp.Or(citaviTypes[kind], citation.TypeDocument), Title: c.title(reference),
		Author: c.names(reference, "Authors"), Editor: c.names(reference, "Editors"), Translator: c.names(reference, "Translators"),
		Contributor: c.names(reference, "Collaborators"),
		Publisher:   c.publisher(reference), PublisherPlace: c.text(reference, "PlaceOfPublication"),
		Edition: c.text(reference, "Edition"), Volume: c.text(reference, "Volume"), NumberOfVolumes: c.text(reference, "NumberOfVolumes"),
		CollectionTitle: c.text(reference, "SeriesTitle"), Page: citaviPages(reference["PageRange"]),
		DOI: strings.Join(strings.Fields(c.text(reference, "Doi")), ""), ISBN: c.text(reference, "Isbn"),
		PMID: c.text(reference, "PubMedId"), URL: c.text(reference, "OnlineAddress"), NumberOfPages: citaviPages(reference["PageCount"]),
		Language: cmp.Or(c.text(reference, "LanguageCode"), c.text(reference, "Language")), CallNumber: c.text(reference, "CallNumber"),
		Issued: c.issued(reference), Accessed: dateOf(c.text(reference, "AccessDate")),
	}
	if periodical := c.child(reference, "Periodical"); periodical != nil {
		r.ContainerTitle, r.ISSN = c.text(periodical, "Name"), c.text(periodical, "Issn")
		r.ContainerTitleShort = cmp.Or(c.text(periodical, "StandardAbbreviation"), c.text(periodical, "UserAbbreviation1"))
	}
	c.depending(r, kind, reference)
	if parent := c.child(reference, "ParentReference"); parent != nil {
		c.within(r, parent)
	}
	if r.Title == "" && r.ContainerTitle == "" && len(r.Author) == 0 && len(r.Editor) == 0 {
		return &citation.Record{}
	}
	return r
}

func (c *citavi) title(reference map[string]any) string {
	title, subtitle := c.text(reference, "Title"), c.text(reference, "Subtitle")
	if title == "" || subtitle == "" {
		return cmp.Or(title, subtitle)
	}
	if strings.ContainsAny(title[len(title)-1:], ":?!") {
		return title + " " + subtitle
	}
	return title + ": " + subtitle
}

func (c *citavi) publisher(reference map[string]any) string {
	var names []string
	for _, p := range c.list(reference, "Publishers") {
		if name := c.text(p, "Name"); name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, "; ")
}

// issued is the date in full where it has the year that was typed, and else that year: “[In press]”.
func (c *citavi) issued(reference map[string]any) citation.Date {
	year := cmp.Or(c.text(reference, "Year"), c.text(reference, "YearResolved"))
	typed := dateOf(year)
	day := dateOf(c.text(reference, "Date"))
	switch {
	case !day.IsZero() && (typed.IsZero() && year == "" || typed.Year() == day.Year()):
		return day
	case typed.IsZero():
		return citation.Date{Literal: year}
	}
	return typed
}

// depending sets the variables whose meaning depends on the type.
func (c *citavi) depending(r *citation.Record, kind string, reference map[string]any) {
	number, organizations := c.text(reference, "Number"), c.names(reference, "Organizations")
	body := ""
	if len(organizations) > 0 {
		body = organizations[0].String()
	}
	switch kind {
	case "JournalArticle", "NewspaperArticle", "SpecialIssue":
		r.Issue = number
	case "CourtDecision":
		r.Issue, r.Authority, r.Number = number, body, c.text(reference, "SpecificField2")
	case "StatuteOrRegulation":
		r.Number, r.TitleShort = number, c.text(reference, "Subtitle")
		r.Title = c.text(reference, "Title")
		r.Authority = body
	case "Thesis":
		r.Genre, r.Publisher = c.text(reference, "TitleSupplement"), cmp.Or(body, r.Publisher)
	case "Book", "BookEdited", "CollectedWorks", "ConferenceProceedings", "LegalCommentary", "Contribution", "ContributionInLegalCommentary":
		if r.CollectionTitle != "" {
			r.CollectionNumber = number
		} else {
			r.Number = number
		}
		if kind == "ConferenceProceedings" {
			r.EventTitle, r.EventPlace = c.text(reference, "SpecificField7"), c.text(reference, "SpecificField1")
		}
	case "ArchiveMaterial":
		r.ArchiveLocation, r.Archive = number, body
	case "PersonalCommunication":
		r.Recipient, r.Contributor = r.Contributor, nil
	default:
		r.Number = number
	}
	if len(r.Author) == 0 && len(r.Editor) == 0 && r.Authority == "" && r.Archive == "" && kind != "Thesis" {
		r.Author = organizations
	}
}

// within completes a contribution with the book that it is in.
func (c *citavi) within(r *citation.Record, parent map[string]any) {
	book := c.record(withoutParent(parent))
	r.ContainerTitle = cmp.Or(r.ContainerTitle, book.Title)
	if len(r.Editor) == 0 {
		r.Editor = book.Editor
	}
	if len(book.Author) > 0 && len(r.Author) > 0 {
		r.ContainerAuthor = book.Author
	} else if len(r.Author) == 0 {
		r.Author = book.Author
	}
	for _, v := range []citation.Variable{
		citation.VarPublisher, citation.VarPublisherPlace, citation.VarEdition, citation.VarVolume, citation.VarNumberOfVolumes,
		citation.VarCollectionTitle, citation.VarCollectionNumber, citation.VarISBN, citation.VarEventTitle, citation.VarEventPlace,
	} {
		if r.Text(v) == "" {
			r.SetText(v, book.Text(v))
		}
	}
	if r.Issued.IsZero() {
		r.Issued = book.Issued
	}
}

// withoutParent is a reference that stands in no other: one may name itself.
func withoutParent(reference map[string]any) map[string]any {
	alone := make(map[string]any, len(reference))
	for name, value := range reference {
		if name != "ParentReference" {
			alone[name] = value
		}
	}
	return alone
}
