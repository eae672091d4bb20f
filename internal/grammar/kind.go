package grammar

import (
	"math"
	"math/bits"
	"slices"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/lexicon"
)

// kinds are the types of works that the grammar tells apart, in the order of the columns of Model.Kinds.
var kinds = [LabelCount]citation.Type{
	citation.TypeBook, citation.TypeArticleJournal, citation.TypeChapter, citation.TypeArticleNewspaper, citation.TypeArticleMagazine,
	citation.TypeThesis, citation.TypeReport, citation.TypeManuscript, citation.TypeLegalCase, citation.TypeLegislation,
	citation.TypeWebpage, citation.TypeEntryEncyclopedia, citation.TypeEntryDictionary, citation.TypePaperConference,
	citation.TypePersonalCommunication, citation.TypeInterview, citation.TypeSpeech, citation.TypePostWeblog, citation.TypeTreaty,
	citation.TypeBill, citation.TypeHearing, citation.TypePatent, citation.TypeMap, citation.TypeMotionPicture, citation.TypeBroadcast,
	citation.TypeSong, citation.TypeGraphic, citation.TypeDataset, citation.TypeSoftware, citation.TypeDocument, citation.TypeArticle,
	citation.TypeReviewBook, citation.TypeClassic, citation.TypePost, citation.TypeStandard,
}

// KindIndex is the column of a type, or -1.
func KindIndex(t citation.Type) int { return slices.Index(kinds[:], t) }

// Kind tells the type of the work that a citation's pieces name, and how probable it is.
func (m *Model) Kind(tokens []Token, pieces []Piece) (citation.Type, float64) {
	var v Vector
	m.Kinds.addAll(&v, KindFeatures(tokens, pieces, nil))
	best, sum := 0, 0.0
	for y := range v {
		if v[y] > v[best] {
			best = y
		}
	}
	for y := range v {
		sum += math.Exp(float64(v[y] - v[best]))
	}
	return kinds[best], 1 / sum
}

const (
	kindBias template = iota + 200
	kindLabel
	kindPair
	kindTag
	kindWord
	kindShape
	kindItalic
)

// telling are the labels whose words tell what a work is.
var telling = [LabelCount]bool{
	LabelTitle: true, LabelContainer: true, LabelJournal: true, LabelGenre: true, LabelPublisher: true, LabelNumber: true,
	LabelArchive: true, LabelArchivePlace: true, LabelAuthority: true, LabelIdentifier: true, LabelDate: true, LabelOther: true,
	LabelAuthor: true, LabelVolume: true,
}

// KindFeatures appends the features by which the kind of a work is told: which fields there are, which pairs of them, and
// which lexicon terms and words they hold.
func KindFeatures(tokens []Token, pieces []Piece, out []uint32) []uint32 {
	var present [LabelCount]bool
	out = append(out, feature(kindBias, 0, 0))
	for _, p := range pieces {
		present[p.Label] = true
		if !telling[p.Label] {
			continue
		}
		var tags lexicon.Set
		for i := p.Start; i < p.End; i++ {
			t := &tokens[i]
			tags.Union(t.Tags)
			if p.Label != LabelDate && p.Label != LabelAuthor && t.Kind == KindWord {
				out = append(out, feature(kindWord, t.Hash, uint64(p.Label)))
			}
			if p.Label == LabelDate || p.Label == LabelVolume {
				out = append(out, feature(kindShape, uint64(t.Shape), uint64(p.Label)))
			}
		}
		for half, word := range tags {
			for ; word != 0; word &= word - 1 {
				out = append(out, feature(kindTag, uint64(half*64+bits.TrailingZeros64(word)), uint64(p.Label)))
			}
		}
		if p.Label == LabelTitle {
			out = append(out, feature(kindItalic, setting(&tokens[p.Start])&7, setting(&tokens[min(p.Start+1, p.End-1)])&7))
		}
	}
	for y := range present {
		if !present[y] {
			continue
		}
		out = append(out, feature(kindLabel, uint64(y), 0))
		for z := range y {
			if present[z] {
				out = append(out, feature(kindPair, uint64(y), uint64(z)))
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
