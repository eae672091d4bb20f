package citation

// The codes of what Resolve and Check report.
const (
	// CodeIbidNothing: an “ibid.” before which nothing is cited.
	CodeIbidNothing Code = "ibid-nothing"
	// CodeIbidUnknown: an “ibid.” after a citation that could not be made out.
	CodeIbidUnknown Code = "ibid-unknown"
	// CodeIbidAmbiguous: an “ibid.” after a note that cites several works.
	CodeIbidAmbiguous Code = "ibid-ambiguous"
	// CodeIdemNothing: an “idem” before which no author is named.
	CodeIdemNothing Code = "idem-nothing"
	// CodeAuthorImplied: a work of which no author is named, and which follows one by an author.
	CodeAuthorImplied Code = "author-implied"
	// CodeOpCitNothing: an “op. cit.” for an author whom no earlier note cites.
	CodeOpCitNothing Code = "op-cit-nothing"
	// CodeOpCitAlone: an “op. cit.” with neither name nor title.
	CodeOpCitAlone Code = "op-cit-alone"
	// CodeNoteMissing: a reference to a note that the document does not have.
	CodeNoteMissing Code = "note-missing"
	// CodeNoteNothing: a reference to a note that cites nothing of the kind.
	CodeNoteNothing Code = "note-nothing"
	// CodeNoteAmbiguous: a reference by number alone to a note that cites several works.
	CodeNoteAmbiguous Code = "note-ambiguous"
	// CodeNoteElsewhere: a reference to a note that does not cite the work named; another note does.
	CodeNoteElsewhere Code = "note-elsewhere"
	// CodeLocatorNothing: a bare page with no work before it.
	CodeLocatorNothing Code = "locator-nothing"
	// CodeLocatorAmbiguous: a bare page after a note that cites several works.
	CodeLocatorAmbiguous Code = "locator-ambiguous"
	// CodePageOutside: a page cited that is outside the pages that its work occupies.
	CodePageOutside Code = "page-outside"
	// CodeShortUnknown: a short mention that no other mention completes.
	CodeShortUnknown Code = "short-unknown"
	// CodeShortBeforeFull: a work cited short before it is cited in full.
	CodeShortBeforeFull Code = "short-before-full"
	// CodeAuthorAmbiguous: a name that fits several works.
	CodeAuthorAmbiguous Code = "author-ambiguous"
	// CodeTitleAmbiguous: a short title that fits several works.
	CodeTitleAmbiguous Code = "title-ambiguous"
	// CodeAbbreviationUnknown: an abbreviation by initials that no note introduces.
	CodeAbbreviationUnknown Code = "abbreviation-unknown"
	// CodeOtherKind: an “art. cit.” for an author of whom no article is cited.
	CodeOtherKind Code = "other-kind"
	// CodeContainerUnknown: a book named by a back-reference that no other note names.
	CodeContainerUnknown Code = "container-unknown"
	// CodeContradiction: two mentions of one work that say different things of it.
	CodeContradiction Code = "contradiction"
	// CodeAbbreviationUnused: an abbreviation that is introduced and never used.
	CodeAbbreviationUnused Code = "abbreviation-unused"
	// CodeAbbreviationTwice: an abbreviation introduced for two works.
	CodeAbbreviationTwice Code = "abbreviation-twice"
	// CodeNeverFull: a work that is cited short only.
	CodeNeverFull Code = "never-full"
	// CodeCitedTwoWays: a work whose short mentions differ.
	CodeCitedTwoWays Code = "cited-two-ways"
	// CodeLowConfidence: a work that is read with little certainty.
	CodeLowConfidence Code = "low-confidence"
	// CodeUnparsed: a citation that could not be made out; its verbatim text is all that is kept.
	CodeUnparsed Code = "unparsed"
	// CodeUnclosedMark: a bracket or quotation mark that the note opens and never closes.
	CodeUnclosedMark Code = "unclosed-mark"
)

// resolverCodes are the codes that Resolve adds to the document's diagnostics, and takes away when it is called again.
var resolverCodes = map[Code]bool{
	CodeIbidNothing: true, CodeIbidUnknown: true, CodeIbidAmbiguous: true, CodeIdemNothing: true, CodeAuthorImplied: true, CodeOpCitNothing: true,
	CodeOpCitAlone: true, CodeNoteMissing: true, CodeNoteNothing: true, CodeNoteAmbiguous: true, CodeNoteElsewhere: true,
	CodeLocatorNothing: true, CodeLocatorAmbiguous: true, CodePageOutside: true, CodeShortUnknown: true,
	CodeShortBeforeFull: true, CodeAuthorAmbiguous: true, CodeTitleAmbiguous: true, CodeContainerUnknown: true,
	CodeAbbreviationUnknown: true, CodeOtherKind: true, CodeContradiction: true, CodeLowConfidence: true, CodeUnparsed: true,
}
