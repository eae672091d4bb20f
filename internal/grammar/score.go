package grammar

import (
	"math/bits"

	"github.com/e843347c/ibid/internal/lexicon"
)

// A scorer works out what the tokens of a note and the places between them are worth, by the rows of a model. It adds up
// what the functions of Features name, but it need not search for all of it: features of few values are in an index, and
// what looks the same again, or has the same word, is remembered.
type scorer struct {
	Features
	*plan
	around memo[Vector]   // of a token, for what it and its neighbours look like
	places memo[place]    // of the place between two tokens, likewise
	words  memo[wordRows] // the rows of a word
	near   [4]wordRows    // of the last tokens, at their number modulo four
	loaded int            // the next token that near is to have
	mode   uint64         // what the context changes in all features, for keys; not zero
	rows   []int32
}

// A place holds what it is worth that a segment begins there, by the way it begins, and that one ends there.
type place struct {
	begin [StepKind]Vector
	end   Vector
}

// wordRows are the rows of a word, each of them -1 where the model has none: as a token and as the neighbour of one, at
// both sides of the beginning of a segment, and at the end of one.
type wordRows struct {
	word, before, after, tail int32
	boundBefore, bound        [StepKind]int32
	end                       int32
}

// The sizes of what is remembered, as powers of two; half a megabyte in all. Notes are read faster by a tenth with around,
// a tenth with places, a twentieth with words; with four times the room they are not read faster.
const (
	aroundBits = 10
	placesBits = 10
	wordsBits  = 11
)

func newScorer(p *plan) *scorer {
	return &scorer{
		plan:   p,
		around: newMemo[Vector](aroundBits), places: newMemo[place](placesBits), words: newMemo[wordRows](wordsBits),
	}
}

// start makes the scorer ready for the tokens of a note.
func (s *scorer) start(tokens []Token, context Context) {
	s.reset(tokens, context)
	s.loaded = -1
	s.mode = 1 + boolTo(context.List)
}

// loadTo finds the rows of the words up to token i. Tokens come in order, and those before i-2 may be forgotten.
func (s *scorer) loadTo(i int) {
	for ; s.loaded <= i; s.loaded++ {
		s.load(s.loaded)
	}
}

// rowsOf returns the rows of the word of a token loaded lately.
func (s *scorer) rowsOf(i int) *wordRows { return &s.near[i&3] }

func (s *scorer) load(i int) {
	word, shape, tail := s.Features.word(i), uint64(ShapeSign), uint64(0)
	if i >= 0 && i < len(s.tokens) && s.tokens[i].Kind == KindWord {
		shape, tail = uint64(s.tokens[i].Shape), s.tokens[i].Tail
	}
	rows, known := s.words.place(word + (shape+1)*0xBF58476D1CE4E5B9)
	if !known {
		t := s.table
		*rows = wordRows{
			word: t.Row(feature(featWord, word, 0)), before: t.Row(feature(featWordBefore, word, 0)),
			after: t.Row(feature(featWordAfter, word, 0)), tail: -1, end: t.Row(feature(featEndWord, word, 0)),
		}
		if shape != uint64(ShapeSign) {
			rows.tail = t.Row(feature(featTail, tail, shape))
		}
		for step := range StepKind {
			rows.boundBefore[step] = t.Row(feature(featBoundWordBefore, word, stepValue(step)))
			rows.bound[step] = t.Row(feature(featBoundWord, word, stepValue(step)))
		}
	}
	*s.rowsOf(i) = *rows
}

func (s *scorer) look(i int) look {
	if i < 0 || i >= len(s.tokens) {
		return lookEdge
	}
	return s.looks[i]
}

// addToken adds what token i is worth.
func (s *scorer) addToken(i int, v *Vector) {
	before, here, after := s.look(i-1), s.look(i), s.look(i+1)
	if before == lookOther || here == lookOther || after == lookOther {
		s.addAll(v, s.tokenLook(i))
	} else {
		key := s.mode<<40 | uint64(before)<<24 | uint64(here)<<16 | uint64(after)<<8 | setting(&s.tokens[i])
		around, known := s.around.place(key)
		if !known {
			*around = Vector{}
			s.addAll(around, s.tokenLook(i))
		}
		v.add(around)
	}
	s.rows = s.rows[:0]
	s.loadTo(i + 1)
	word := s.rowsOf(i)
	s.take(word.word)
	s.take(word.tail)
	s.take(s.rowsOf(i - 1).before)
	s.take(s.rowsOf(i + 1).after)
	s.takeSecond(0, i-2)
	s.takeSecond(1, i+2)
	tags := &s.index.tags
	s.takeTags(&tags[0], s.tokens[i].Tags)
	s.takeTags(&tags[1], s.tags(i-1))
	s.takeTags(&tags[2], s.tags(i+1))
	if len(s.context.Known) > 0 {
		s.take(s.index.known[s.context.Known[i]])
	}
	if s.context.List {
		s.takePairs(featListTag, s.tokens[i].Tags, 0)
	}
	s.table.sum(v, s.rows)
}

// takeSecond takes the row of the class of token i, the next but one before or after the token in question.
func (s *scorer) takeSecond(side, i int) {
	if look := s.look(i); look != lookOther {
		s.take(s.index.second[side][look])
	} else {
		s.takeKey(feature(secondClass[side], s.class(i), 0))
	}
}

// place works out what the place before token c is worth.
func (s *scorer) place(c int, p *place) {
	before2, before, here, after := s.look(c-2), s.look(c-1), s.look(c), s.look(c+1)
	if before2 == lookOther || before == lookOther || here == lookOther || after == lookOther {
		s.placeLook(c, p)
	} else {
		key := s.mode<<48 | uint64(before2)<<40 | uint64(before)<<32 | uint64(here)<<24 | uint64(after)<<16 | s.setting(c-1)<<8 | s.setting(c)
		kept, known := s.places.place(key)
		if !known {
			s.placeLook(c, kept)
		}
		*p = *kept
	}
	s.loadTo(c)
	left, right := s.rowsOf(c-1), s.rowsOf(c)
	leftTags, tags, nextTags := s.tags(c-1), s.tags(c), s.tags(c+1)
	for step := range StepKind {
		s.rows = s.rows[:0]
		s.take(left.boundBefore[step])
		s.take(right.bound[step])
		x := &s.index.boundTags[step]
		s.takeTags(&x[0], leftTags)
		s.takeTags(&x[1], tags)
		s.takeTags(&x[2], nextTags)
		s.takePairs(featBoundSignTag, tags, s.class(c-1)|stepValue(step))
		s.takePairs(featBoundTagPair, leftTags, s.class(c)|stepValue(step))
		if len(s.context.Known) > 0 && c < len(s.tokens) {
			s.take(s.index.boundKnown[step][s.context.Known[c]])
		}
		s.table.sum(&p.begin[step], s.rows)
	}
	s.rows = s.rows[:0]
	s.take(left.end)
	s.takeTags(&s.index.nextTags, tags)
	s.table.sum(&p.end, s.rows)
}

func (s *scorer) placeLook(c int, p *place) {
	*p = place{}
	for step := range StepKind {
		s.addAll(&p.begin[step], s.boundaryLook(c, step))
	}
	s.addAll(&p.end, s.endLook(c))
}

// addAll adds the rows of the features.
func (s *scorer) addAll(v *Vector, features []uint32) {
	s.rows = s.rows[:0]
	for _, key := range features {
		s.takeKey(key)
	}
	s.table.sum(v, s.rows)
}

// segmentRows are the rows of the features of a segment as a whole; those that the model lacks are zero.
type segmentRows [8]*Vector

// zero is the row of a feature that a model lacks.
var zero Vector

// row is the row with the number; -1 is none.
func (s *scorer) row(row int32) *Vector {
	if row < 0 {
		return &zero
	}
	return &s.table.Rows[row]
}

// segment finds the rows of the segment as a whole.
func (s *scorer) segment(r *run) segmentRows {
	x := &s.index
	rows := segmentRows{
		s.row(x.length[bucket(r.next-r.first)]),
		s.row(x.whole[s.whole(r)&(1<<wholeBits-1)]),
		s.row(x.capitals[r.capitalRatio()][bucket(r.words)]),
		s.row(x.counts[r.counts()][boolTo(r.words > 0)]),
		s.row(x.ends[r.firstContent&(symbolCount-1)][r.lastContent&(symbolCount-1)]),
		s.row(s.table.Row(feature(featSegPattern, r.hash, 0))),
		s.row(s.table.Row(feature(featSegOpening, r.opening, 0))),
		&zero,
	}
	if s.context.List {
		rows[7] = s.row(s.table.Row(feature(featListPattern, r.hash, 0)))
	}
	return rows
}

// of adds up what the rows say of a label.
func (r *segmentRows) of(y Label) float32 {
	return (r[0][y] + r[1][y]) + (r[2][y] + r[3][y]) + (r[4][y] + r[5][y]) + (r[6][y] + r[7][y])
}

func (s *scorer) take(row int32) {
	if row >= 0 {
		s.rows = append(s.rows, row)
	}
}

func (s *scorer) takeKey(key uint32) { s.take(s.table.Row(key)) }

func (s *scorer) takeTags(rows *[termBits]int32, tags lexicon.Set) {
	for half, word := range tags {
		for ; word != 0; word &= word - 1 {
			s.take(rows[(half*64+bits.TrailingZeros64(word))&(termBits-1)])
		}
	}
}

func (s *scorer) takePairs(t template, tags lexicon.Set, b uint64) {
	for half, word := range tags {
		for ; word != 0; word &= word - 1 {
			s.takeKey(feature(t, uint64(half*64+bits.TrailingZeros64(word)), b))
		}
	}
}
