package grammar

// A Family is a set of features that look at the same thing, or at the same place. A feature that looks at two things belongs
// to the families of both.
type Family uint8

// The families.
const (
	FamilyNone     Family = iota
	FamilyWord            // the words themselves
	FamilyTail            // the last letters of words
	FamilyShape           // capitals, digits, and which sign it is
	FamilyTag             // the lexicon's terms
	FamilySetting         // italics, quotation marks, brackets
	FamilyBoundary        // where a segment begins or ends
	FamilySegment         // a segment as a whole
	FamilyKnown           // what other notes of the document have in names and titles
	FamilyList            // what is looked at once more in an entry of a reference list
	FamilyCount
)

var families = [FamilyCount]struct {
	name      string
	templates templates
}{
	FamilyWord: {"words", setOf(featWord, featWordBefore, featWordAfter, featBoundWordBefore, featBoundWord, featEndWord)},
	FamilyTail: {"tails of words", setOf(featTail)},
	FamilyShape: {"shapes and signs", setOf(featTail, featClass, featClassBefore, featClassAfter, featClassBefore2, featClassAfter2,
		featClassPairBefore, featClassPairAfter, featClassTriple, featSettingClass, featFirst, featBoundClassBefore, featBoundClass,
		featBoundPair, featBoundTriple, featBoundTripleBefore, featBoundSignTag, featBoundTagPair, featEndClass, featEndNextClass,
		featEndPair, featEndPairBefore, featSegPattern, featSegOpening, featSegCapitals, featSegCounts, featSegEnds, featListClass,
		featListPair, featListPattern)},
	FamilyTag: {"terms of the lexicon", setOf(featTag, featTagBefore, featTagAfter, featBoundTagBefore, featBoundTag,
		featBoundTagAfter, featBoundSignTag, featBoundTagPair, featEndNextTag, featSegContains, featSegPattern, featSegOpening,
		featSegEnds, featListTag, featListPattern)},
	FamilySetting: {"italics, quotation marks, brackets", setOf(featSetting, featSettingClass, featBoundSetting, featEndSetting,
		featSegWhole, featListSetting)},
	FamilyBoundary: {"boundaries", setOf(featBoundClassBefore, featBoundClass, featBoundPair, featBoundTriple,
		featBoundTripleBefore, featBoundWordBefore, featBoundWord, featBoundTagBefore, featBoundTag, featBoundTagAfter,
		featBoundSetting, featBoundSignTag, featBoundTagPair, featBoundKnown, featEndClass, featEndWord, featEndNextClass,
		featEndNextTag, featEndPair, featEndPairBefore, featEndSetting, featListPair)},
	FamilySegment: {"whole segments", setOf(featSegLength, featSegWhole, featSegContains, featSegPattern, featSegOpening,
		featSegCapitals, featSegCounts, featSegEnds, featListPattern)},
	FamilyKnown: {"what the document has taught", setOf(featKnown, featBoundKnown)},
	FamilyList:  {"list mode", setOf(featListClass, featListSetting, featListTag, featListPair, featListPattern)},
}

// String says what the family looks at; empty for FamilyNone.
func (f Family) String() string { return families[f].name }

// Families returns all families but FamilyNone.
func Families() []Family {
	var all []Family
	for f := FamilyNone + 1; f < FamilyCount; f++ {
		all = append(all, f)
	}
	return all
}

// templates is a set of templates.
type templates uint64

func setOf(list ...template) templates {
	var s templates
	for _, t := range list {
		s |= 1 << t
	}
	return s
}

func (s templates) has(t template) bool { return s>>t&1 != 0 }
