package grammar

import (
	"math/bits"

	"github.com/e843347c/ibid/internal/lexicon"
)

// A template names a kind of feature; the number is part of the feature's hash, so the order must not change without
// learning the weights anew.
type template uint32

const (
	featBias template = iota + 1
	featWord
	featWordBefore
	featWordAfter
	featTail
	featClass
	featClassBefore
	featClassAfter
	featClassBefore2
	featClassAfter2
	featClassPairBefore
	featClassPairAfter
	featClassTriple
	featTag
	featTagBefore
	featTagAfter
	featSetting
	featSettingClass
	featFirst
	featKnown

	featBoundClassBefore
	featBoundClass
	featBoundPair
	featBoundTriple
	featBoundTripleBefore
	featBoundWordBefore
	featBoundWord
	featBoundTagBefore
	featBoundTag
	featBoundTagAfter
	featBoundSetting
	featBoundSignTag
	featBoundTagPair
	featBoundKnown

	featEndClass
	featEndWord
	featEndNextClass
	featEndNextTag
	featEndPair
	featEndPairBefore
	featEndSetting

	featSegLength
	featSegWhole
	featSegContains
	featSegPattern
	featSegOpening
	featSegCapitals
	featSegCounts
	featSegEnds

	featListClass
	featListSetting
	featListTag
	featListPair
	featListPattern
)

// feature hashes a template with up to two values into a key of the model.
func feature(t template, a, b uint64) uint32 {
	h := (a+uint64(t)*0x9E3779B97F4A7C15)*0xBF58476D1CE4E5B9 ^ (b+0x94D049BB133111EB)*0xD6E8FEB86659FD93
	h ^= h >> 32
	h *= 0xD6E8FEB86659FD93
	return uint32(h >> 32)
}

// edgeClass is the class of the places before the first token and behind the last.
const edgeClass = 99

// class sums up how a token looks: a sign is itself, anything else its shape.
func class(t *Token) uint64 {
	if t.Kind == KindSign {
		return 1000 + uint64(t.Sign)
	}
	return uint64(t.Shape)
}

func (x *Features) class(i int) uint64 {
	if i < 0 || i >= len(x.tokens) {
		return edgeClass
	}
	return x.classes[i]
}

func (x *Features) word(i int) uint64 {
	if i < 0 || i >= len(x.tokens) {
		return edgeClass
	}
	if x.tokens[i].Kind == KindNumber || x.tokens[i].Kind == KindURL {
		return x.classes[i]
	}
	return x.tokens[i].Hash ^ x.classes[i]*boolTo(x.tokens[i].Kind == KindSign)
}

func boolTo(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

func (x *Features) tags(i int) lexicon.Set {
	if i < 0 || i >= len(x.tokens) {
		return lexicon.Set{}
	}
	return x.tokens[i].Tags
}

// setting is the typographical setting of a token: italics, quotation marks, brackets.
func setting(t *Token) uint64 {
	s := uint64(t.Italic)
	if t.Quoted > 0 {
		s |= 4
	}
	if t.Nested > 0 {
		s |= 8
	}
	return s
}

func (x *Features) setting(i int) uint64 {
	if i < 0 || i >= len(x.tokens) {
		return edgeClass
	}
	return setting(&x.tokens[i])
}

// Features computes the features of one note.
type Features struct {
	tokens   []Token
	classes  []uint64
	looks    []look
	patterns []byte
	context  Context
	without  templates // are left out; see Family
	out      []uint32
}

// reset makes the features ready for another note.
func (x *Features) reset(tokens []Token, context Context) {
	x.tokens, x.context = tokens, context
	x.classes, x.looks, x.patterns = x.classes[:0], x.looks[:0], x.patterns[:0]
	for i := range tokens {
		x.classes = append(x.classes, class(&tokens[i]))
		x.looks = append(x.looks, lookOf(&tokens[i]))
		x.patterns = append(x.patterns, pattern(&tokens[i]))
	}
}

func (x *Features) add(t template, a, b uint64) {
	if !x.without.has(t) {
		x.out = append(x.out, feature(t, a, b))
	}
}

func (x *Features) addTags(t template, s lexicon.Set, b uint64) {
	if x.without.has(t) {
		return
	}
	for half, word := range s {
		for ; word != 0; word &= word - 1 {
			x.out = append(x.out, feature(t, uint64(half*64+bits.TrailingZeros64(word)), b))
		}
	}
}

// token returns the features of a token: its own, and those of its neighbours.
func (x *Features) token(i int) []uint32 {
	x.tokenLook(i)
	t := &x.tokens[i]
	x.add(featWord, x.word(i), 0)
	x.add(featWordBefore, x.word(i-1), 0)
	x.add(featWordAfter, x.word(i+1), 0)
	if t.Kind == KindWord {
		x.add(featTail, t.Tail, uint64(t.Shape))
	}
	x.add(featClassBefore2, x.class(i-2), 0)
	x.add(featClassAfter2, x.class(i+2), 0)
	x.addTags(featTag, t.Tags, 0)
	x.addTags(featTagBefore, x.tags(i-1), 0)
	x.addTags(featTagAfter, x.tags(i+1), 0)
	if len(x.context.Known) > 0 {
		x.add(featKnown, uint64(x.context.Known[i]), 0)
	}
	if x.context.List {
		x.addTags(featListTag, t.Tags, 0)
	}
	return x.out
}

// tokenLook returns the features that the looks of a token and of its neighbours give it, whatever the words.
func (x *Features) tokenLook(i int) []uint32 {
	x.out = x.out[:0]
	t := &x.tokens[i]
	before, here, after := x.class(i-1), x.classes[i], x.class(i+1)
	x.add(featBias, 0, 0)
	x.add(featClass, here, 0)
	x.add(featClassBefore, before, 0)
	x.add(featClassAfter, after, 0)
	x.add(featClassPairBefore, before, here)
	x.add(featClassPairAfter, here, after)
	x.add(featClassTriple, before<<16|here, after)
	x.add(featSetting, setting(t), 0)
	x.add(featSettingClass, setting(t), here)
	if i == 0 {
		x.add(featFirst, here, 0)
	}
	if x.context.List {
		x.add(featListClass, here, 0)
		x.add(featListSetting, setting(t), uint64(t.Kind))
	}
	return x.out
}

// stepValue is what tells the features of one way to begin a segment from those of the other.
func stepValue(step Step) uint64 { return uint64(step) << 40 }

// boundary returns the features of the place before token c, where a segment begins in the given way.
func (x *Features) boundary(c int, step Step) []uint32 {
	x.boundaryLook(c, step)
	s := stepValue(step)
	x.add(featBoundWordBefore, x.word(c-1), s)
	x.add(featBoundWord, x.word(c), s)
	x.addTags(featBoundTagBefore, x.tags(c-1), s)
	x.addTags(featBoundTag, x.tags(c), s)
	x.addTags(featBoundTagAfter, x.tags(c+1), s)
	x.addTags(featBoundSignTag, x.tags(c), x.class(c-1)|s)
	x.addTags(featBoundTagPair, x.tags(c-1), x.class(c)|s)
	if len(x.context.Known) > 0 && c < len(x.tokens) {
		x.add(featBoundKnown, uint64(x.context.Known[c]), s)
	}
	return x.out
}

// boundaryLook returns the features that the looks of the tokens around a boundary give it.
func (x *Features) boundaryLook(c int, step Step) []uint32 {
	x.out = x.out[:0]
	s := stepValue(step)
	before, here := x.class(c-1), x.class(c)
	x.add(featBoundClassBefore, before, s)
	x.add(featBoundClass, here, s)
	x.add(featBoundPair, before, here|s)
	x.add(featBoundTriple, before<<16|here, x.class(c+1)|s)
	x.add(featBoundTripleBefore, x.class(c-2)<<16|before, here|s)
	x.add(featBoundSetting, x.setting(c-1), x.setting(c)|s)
	if x.context.List {
		x.add(featListPair, before, here|s)
	}
	return x.out
}

// end returns the features of the place before token c, where a segment ends.
func (x *Features) end(c int) []uint32 {
	x.endLook(c)
	x.add(featEndWord, x.word(c-1), 0)
	x.addTags(featEndNextTag, x.tags(c), 0)
	return x.out
}

// endLook returns the features that the looks of the tokens around a segment's end give it.
func (x *Features) endLook(c int) []uint32 {
	x.out = x.out[:0]
	last, next := x.class(c-1), x.class(c)
	x.add(featEndClass, last, 0)
	x.add(featEndNextClass, next, 0)
	x.add(featEndPair, last, next)
	x.add(featEndPairBefore, x.class(c-2), last)
	x.add(featEndSetting, x.setting(c-1), x.setting(c))
	return x.out
}
