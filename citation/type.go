package citation

// Type is a kind of work, as CSL 1.0.2 names it. The empty Type is unknown.
type Type string

// The types of CSL 1.0.2.
const (
	TypeArticle               Type = "article"
	TypeArticleJournal        Type = "article-journal"
	TypeArticleMagazine       Type = "article-magazine"
	TypeArticleNewspaper      Type = "article-newspaper"
	TypeBill                  Type = "bill"
	TypeBook                  Type = "book"
	TypeBroadcast             Type = "broadcast"
	TypeChapter               Type = "chapter"
	TypeClassic               Type = "classic"
	TypeCollection            Type = "collection"
	TypeDataset               Type = "dataset"
	TypeDocument              Type = "document"
	TypeEntry                 Type = "entry"
	TypeEntryDictionary       Type = "entry-dictionary"
	TypeEntryEncyclopedia     Type = "entry-encyclopedia"
	TypeEvent                 Type = "event"
	TypeFigure                Type = "figure"
	TypeGraphic               Type = "graphic"
	TypeHearing               Type = "hearing"
	TypeInterview             Type = "interview"
	TypeLegalCase             Type = "legal_case"
	TypeLegislation           Type = "legislation"
	TypeManuscript            Type = "manuscript"
	TypeMap                   Type = "map"
	TypeMotionPicture         Type = "motion_picture"
	TypeMusicalScore          Type = "musical_score"
	TypePamphlet              Type = "pamphlet"
	TypePaperConference       Type = "paper-conference"
	TypePatent                Type = "patent"
	TypePerformance           Type = "performance"
	TypePeriodical            Type = "periodical"
	TypePersonalCommunication Type = "personal_communication"
	TypePost                  Type = "post"
	TypePostWeblog            Type = "post-weblog"
	TypeRegulation            Type = "regulation"
	TypeReport                Type = "report"
	TypeReview                Type = "review"
	TypeReviewBook            Type = "review-book"
	TypeSoftware              Type = "software"
	TypeSong                  Type = "song"
	TypeSpeech                Type = "speech"
	TypeStandard              Type = "standard"
	TypeThesis                Type = "thesis"
	TypeTreaty                Type = "treaty"
	TypeWebpage               Type = "webpage"
)

// Types returns every type of CSL 1.0.2, in alphabetical order.
func Types() []Type {
	return []Type{
		TypeArticle, TypeArticleJournal, TypeArticleMagazine, TypeArticleNewspaper, TypeBill, TypeBook, TypeBroadcast,
		TypeChapter, TypeClassic, TypeCollection, TypeDataset, TypeDocument, TypeEntry, TypeEntryDictionary,
		TypeEntryEncyclopedia, TypeEvent, TypeFigure, TypeGraphic, TypeHearing, TypeInterview, TypeLegalCase,
		TypeLegislation, TypeManuscript, TypeMap, TypeMotionPicture, TypeMusicalScore, TypePamphlet, TypePaperConference,
		TypePatent, TypePerformance, TypePeriodical, TypePersonalCommunication, TypePost, TypePostWeblog, TypeRegulation,
		TypeReport, TypeReview, TypeReviewBook, TypeSoftware, TypeSong, TypeSpeech, TypeStandard, TypeThesis, TypeTreaty,
		TypeWebpage,
	}
}
