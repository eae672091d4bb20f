package render

import (
	"math/rand/v2"

	"github.com/e843347c/ibid/citation"
)

// kind is a kind of work, as far as it makes a difference for the shape of a citation.
type kind uint8

const (
	kindBook kind = iota
	kindEdited
	kindChapter
	kindArticle
	kindNewspaper
	kindThesis
	kindReport
	kindManuscript
	kindLetter
	kindInterview
	kindWeb
	kindPost
	kindEntry
	kindCase
	kindStatute
	kindRegulation
	kindTreaty
	kindHearing
	kindPaper
	kindCommentary
	kindConference
	kindReview
	kindPreface
	kindFilm
	kindBroadcast
	kindSong
	kindMap
	kindGraphic
	kindSoftware
	kindDataset
	kindPatent
	kindStandard
	kindSpeech
	kindPreprint
	kindClassic
	kindCount
)

// kindTypes are the CSL types of the kinds; some works of a kind have another.
var kindTypes = [kindCount]citation.Type{
	kindBook: citation.TypeBook, kindEdited: citation.TypeBook, kindChapter: citation.TypeChapter,
	kindArticle: citation.TypeArticleJournal, kindNewspaper: citation.TypeArticleNewspaper, kindThesis: citation.TypeThesis,
	kindReport: citation.TypeReport, kindManuscript: citation.TypeManuscript, kindLetter: citation.TypePersonalCommunication,
	kindInterview: citation.TypeInterview, kindWeb: citation.TypeWebpage, kindPost: citation.TypePost,
	kindEntry: citation.TypeEntryEncyclopedia, kindCase: citation.TypeLegalCase, kindStatute: citation.TypeLegislation,
	kindRegulation: citation.TypeRegulation, kindTreaty: citation.TypeTreaty, kindHearing: citation.TypeHearing, kindPaper: citation.TypeReport,
	kindCommentary: citation.TypeChapter, kindConference: citation.TypePaperConference, kindReview: citation.TypeReviewBook,
	kindPreface: citation.TypeChapter, kindFilm: citation.TypeMotionPicture, kindBroadcast: citation.TypeBroadcast,
	kindSong: citation.TypeSong, kindMap: citation.TypeMap, kindGraphic: citation.TypeGraphic,
	kindSoftware: citation.TypeSoftware, kindDataset: citation.TypeDataset, kindPatent: citation.TypePatent,
	kindStandard: citation.TypeStandard, kindSpeech: citation.TypeSpeech, kindPreprint: citation.TypeArticle,
	kindClassic: citation.TypeClassic,
}

// kindsOfTypes sort records under kinds; other types are books.
var kindsOfTypes = map[citation.Type]kind{
	citation.TypeChapter: kindChapter, citation.TypeArticleJournal: kindArticle, citation.TypeReview: kindArticle,
	citation.TypeReviewBook: kindArticle, citation.TypeArticle: kindArticle, citation.TypeArticleNewspaper: kindNewspaper,
	citation.TypeArticleMagazine: kindNewspaper, citation.TypeThesis: kindThesis, citation.TypeReport: kindReport,
	citation.TypeManuscript: kindManuscript, citation.TypeCollection: kindManuscript,
	citation.TypePersonalCommunication: kindLetter, citation.TypeInterview: kindInterview, citation.TypeWebpage: kindWeb,
	citation.TypePost: kindWeb, citation.TypePostWeblog: kindWeb, citation.TypeEntry: kindEntry,
	citation.TypeEntryDictionary: kindEntry, citation.TypeEntryEncyclopedia: kindEntry, citation.TypeLegalCase: kindCase,
	citation.TypeLegislation: kindStatute, citation.TypeBill: kindStatute, citation.TypeRegulation: kindStatute,
	citation.TypeTreaty: kindTreaty, citation.TypeHearing: kindHearing, citation.TypePaperConference: kindConference,
	citation.TypeMotionPicture: kindFilm, citation.TypeBroadcast: kindBroadcast, citation.TypeSong: kindSong,
	citation.TypeMap: kindMap, citation.TypeGraphic: kindGraphic, citation.TypeSoftware: kindSoftware,
	citation.TypeDataset: kindDataset, citation.TypePatent: kindPatent, citation.TypeStandard: kindStandard,
	citation.TypeSpeech: kindSpeech, citation.TypeClassic: kindClassic,
}

// kindOf sorts a record under a kind.
func kindOf(item *citation.Record) kind {
	if k, ok := kindsOfTypes[item.Type]; ok {
		return k
	}
	if item.Type == citation.TypeBook && len(item.Author) == 0 && len(item.Editor) > 0 {
		return kindEdited
	}
	return kindBook
}

// A share says how often a kind is cited.
type share struct {
	kind   kind
	weight int
}

// What scholars cite: all of them, lawyers, and historians.
var (
	ordinaryShares = []share{
		{kindBook, 270}, {kindEdited, 105}, {kindChapter, 160}, {kindArticle, 210}, {kindNewspaper, 30}, {kindThesis, 22},
		{kindReport, 22}, {kindWeb, 24}, {kindPost, 5}, {kindEntry, 38}, {kindConference, 14}, {kindReview, 14},
		{kindPreface, 22}, {kindClassic, 24}, {kindFilm, 7}, {kindBroadcast, 4}, {kindSong, 4}, {kindMap, 4},
		{kindGraphic, 5}, {kindSoftware, 4}, {kindDataset, 4}, {kindPatent, 3}, {kindStandard, 3}, {kindSpeech, 7},
		{kindPreprint, 8}, {kindTreaty, 2}, {kindHearing, 4}, {kindPaper, 5}, {kindManuscript, 12}, {kindLetter, 6}, {kindInterview, 2},
	}
	lawyerShares = []share{
		{kindCase, 50}, {kindStatute, 26}, {kindArticle, 20}, {kindBook, 14}, {kindRegulation, 5}, {kindTreaty, 5},
		{kindHearing, 5}, {kindPaper, 7}, {kindCommentary, 10}, {kindReport, 5},
	}
	criticShares = []share{
		{kindFilm, 12}, {kindBroadcast, 10}, {kindSong, 14}, {kindSoftware, 8}, {kindWeb, 12}, {kindPost, 6}, {kindInterview, 6}, {kindGraphic, 6}, {kindEdited, 4},
	}
	historianShares = []share{
		{kindManuscript, 40}, {kindLetter, 22}, {kindNewspaper, 32}, {kindInterview, 8}, {kindThesis, 6}, {kindReport, 8},
		{kindHearing, 4}, {kindSpeech, 3}, {kindMap, 2}, {kindGraphic, 2},
	}
)

// drawShare draws a kind by its share.
func drawShare(random *rand.Rand, shares []share) kind {
	total := 0
	for _, s := range shares {
		total += s.weight
	}
	x := random.IntN(total)
	for _, s := range shares {
		if x -= s.weight; x < 0 {
			return s.kind
		}
	}
	return shares[0].kind
}

// drawKind draws the kind of a work that the document cites.
func (r *Renderer) drawKind() kind {
	s, x := r.s, r.random.Float64()
	shares := ordinaryShares
	switch {
	case x < s.lawyer:
		shares = lawyerShares
	case x < s.lawyer+s.historian:
		shares = historianShares
	case x < s.lawyer+s.historian+s.critic:
		shares = criticShares
	case x > 1-s.classicist:
		return kindClassic
	}
	k := drawShare(r.random, shares)
	if k == kindCommentary && len(s.book.own("commentaries")) == 0 {
		return kindBook
	}
	return k
}
