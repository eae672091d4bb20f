package export

import "github.com/e843347c/ibid/citation"

// risType is the reference type of a record.
func risType(r *citation.Record) string {
	switch {
	case r.Type == citation.TypeArticle && r.ContainerTitle != "":
		return "JOUR"
	case r.Type == citation.TypeSpeech && r.ContainerTitle != "":
		return "CONF"
	case r.Type == citation.TypeCollection && (r.Archive != "" || r.ArchiveLocation != ""):
		return "MANSCPT"
	}
	return risTypes[r.Type]
}

// risTypes has the reference type of each CSL type. The choice is by what Zotero, EndNote, bibutils and citation-js make
// of it: GEN and UNPB, the obvious words for what has no type, are a journal article to Zotero, and MANSCPT is the one that
// all read as something unpublished. UNPD, INTV and GRNT are unknown to some.
var risTypes = map[citation.Type]string{
	citation.TypeArticle:               "MANSCPT",
	citation.TypeArticleJournal:        "JOUR",
	citation.TypeArticleMagazine:       "MGZN",
	citation.TypeArticleNewspaper:      "NEWS",
	citation.TypeBill:                  "BILL",
	citation.TypeBook:                  "BOOK",
	citation.TypeBroadcast:             "VIDEO",
	citation.TypeChapter:               "CHAP",
	citation.TypeClassic:               "BOOK",
	citation.TypeCollection:            "BOOK",
	citation.TypeDataset:               "DATA",
	citation.TypeDocument:              "MANSCPT",
	citation.TypeEntry:                 "ENCYC",
	citation.TypeEntryDictionary:       "DICT",
	citation.TypeEntryEncyclopedia:     "ENCYC",
	citation.TypeEvent:                 "CONF",
	citation.TypeFigure:                "FIGURE",
	citation.TypeGraphic:               "ART",
	citation.TypeHearing:               "HEAR",
	citation.TypeInterview:             "PCOMM",
	citation.TypeLegalCase:             "CASE",
	citation.TypeLegislation:           "STAT",
	citation.TypeManuscript:            "MANSCPT",
	citation.TypeMap:                   "MAP",
	citation.TypeMotionPicture:         "MPCT",
	citation.TypeMusicalScore:          "MUSIC",
	citation.TypePamphlet:              "BOOK",
	citation.TypePaperConference:       "CONF",
	citation.TypePatent:                "PAT",
	citation.TypePerformance:           "VIDEO",
	citation.TypePeriodical:            "SER",
	citation.TypePersonalCommunication: "PCOMM",
	citation.TypePost:                  "ELEC",
	citation.TypePostWeblog:            "BLOG",
	citation.TypeRegulation:            "STAT",
	citation.TypeReport:                "RPRT",
	citation.TypeReview:                "JOUR",
	citation.TypeReviewBook:            "JOUR",
	citation.TypeSoftware:              "COMP",
	citation.TypeSong:                  "SOUND",
	citation.TypeSpeech:                "MANSCPT",
	citation.TypeStandard:              "STAND",
	citation.TypeThesis:                "THES",
	citation.TypeTreaty:                "STAT",
	citation.TypeWebpage:               "ELEC",
}
