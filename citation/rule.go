package citation

// The rules by which a mention is bound, as Via.Rule names them. Each names the usage it follows: CMOS is the Chicago Manual
// of Style (17th ed.), OSCOLA the Oxford standard (4th ed.), Bluebook the 21st ed., MHRA its style guide (3rd ed.); an issue
// is a user's report that showed what readers expect.
const (
	// RuleIbid: “ibid.” is the work cited just before, in this note or in the one before it (CMOS 14.34; Bluebook 4.1). After
	// a note with several works it is the last of them, and a person should look (CSL documentation issue 121). What could
	// not be recognised stands in the way (eyecite issue 349); what stands in a parenthesis does not (eyecite issue 348).
	RuleIbid = "ibid"
	// RuleIbidNamed: “Vogel, ibid.” is the named one of the works cited just before.
	RuleIbidNamed = "ibid-named"
	// RuleIbidSerial: “83 id. 154” is another volume of the periodical or reporter cited just before (eyecite issue 45).
	RuleIbidSerial = "ibid-serial"
	// RuleVolume: “vol. II: Italy (Ghent, 1977)” after a full statement is another volume of the work just stated.
	RuleVolume = "volume"
	// RuleContainerIbid: “in ibid.” is the book that the work cited just before is in, or is; so is “in the same volume”.
	RuleContainerIbid = "container-ibid"
	// RuleContainerShort: “in Tucker, Stalinism” is a book known from an earlier note (MHRA 10.3).
	RuleContainerShort = "container-short"
	// RuleContainerNote: “in Thornton, op. cit., n. 4” is the book that the note cites or cites a chapter of.
	RuleContainerNote = "container-note"
	// RuleIdem: “idem”, “ders.” and a dash are the authors of the citation just before (CMOS 14.35, 14.67); the title that
	// follows tells which work of theirs.
	RuleIdem = "idem"
	// RuleOpCit: “op. cit.” is the work of that author cited last, unless a title or note number says otherwise (CMOS
	// 14.36; CSL schema issue 103).
	RuleOpCit = "op-cit"
	// RuleNote: “see note 5 above” is the work that note 5 of the same numbering cites (CMOS 14.31; OSCOLA 1.2.1).
	RuleNote = "note"
	// RuleLocator: a bare “see p. 199” is a place in the work cited just before.
	RuleLocator = "locator"
	// RuleAbbreviation: an abbreviation is the work, or the book, that introduced it with “hereafter” (Bluebook 4.2).
	RuleAbbreviation = "abbreviation"
	// RuleAuthorTitle: an author with a short title is the one work that both fit (CMOS 14.30).
	RuleAuthorTitle = "author-title"
	// RuleTitle: a short title alone is the one work that it fits (CMOS 14.33).
	RuleTitle = "title"
	// RuleAuthorYear: author and year are the one work that both fit.
	RuleAuthorYear = "author-year"
	// RuleAuthor: an author alone is the work of that author cited last (eyecite issue 186).
	RuleAuthor = "author"
	// RuleEmbedded: the field of a reference manager names the work (CSL's citation object, csl-citation.json).
	RuleEmbedded = "embedded"
	// RuleFull: a full statement of a work that was stated before.
	RuleFull = "full"
)
