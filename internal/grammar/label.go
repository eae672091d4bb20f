package grammar

// A Label says what a segment of a note is: a field of a citation, or the prose around citations.
type Label uint8

// The labels. A segment holds the words that belong to its field ("ed.", "vol.", "in", "p."), and the punctuation that
// closes it.
const (
	LabelProse           Label = iota // commentary and signal phrases: "As Cohen has shown, see also"
	LabelAuthor                       // "Moshe Lewin", also with "et al."
	LabelEditor                       // of the work or of its container: "ed. Robert C. Tucker", "Schmitt (Hg.)"
	LabelTranslator                   // "trans. L. A. Manyon"
	LabelContainerAuthor              // the author of the book that the chapter is in: "in P. Grossi, Assolutismo"
	LabelOtherName                    // any other role: recipient, interviewer, director, series editor
	LabelTitle                        // of the work itself
	LabelContainer                    // of the book, encyclopedia or proceedings that the work is in; with "in"
	LabelJournal                      // of the journal, newspaper, law report or site that the work is in
	LabelVolumeTitle                  // of one volume of a work
	LabelSeries                       // collection-title
	LabelSeriesNumber                 // collection-number
	LabelVolume                       // "vol. 3", "Bd. 2", "45"
	LabelIssue                        // "no. 4", "fasc. 2"
	LabelVolumes                      // number-of-volumes: "55 vols."
	LabelEdition                      // "5th ed.", "rev. ed.", a superscript before the year
	LabelPlace                        // publisher-place
	LabelPublisher
	LabelDate         // issued, with "n.d." and "forthcoming"
	LabelOriginalDate // "[1785]", "orig. 1929"
	LabelAccessed     // "accessed 3 May 2020"
	LabelPage         // the pages that the work occupies
	LabelLocator      // the place cited: "34:187", "S. 12 f.", "chap. 4"
	LabelGenre        // "PhD diss.", "working paper", "interview"
	LabelNumber       // of a report, a statute, a patent
	LabelArchive      // the institution that holds it
	LabelArchivePlace // archive_location: "f. 17, op. 3, d. 12", "box 4, folder 2"
	LabelAuthority    // the court, or the jurisdiction of a statute
	LabelIdentifier   // URL, DOI, ISBN
	LabelIbid         // "ibid.", "ebd.", also in "in ibid."
	LabelIdem         // "idem", "ders.", a dash for the author
	LabelOpCit        // "op. cit.", "a.a.O."
	LabelCross        // "(n 4)", "see note 5 above", "wie Anm. 3"
	LabelHenceforth   // "(hereafter PSS)"
	LabelOther        // belongs to the citation and to no field above: medium, status, event

	LabelCount
)

var labelNames = [LabelCount]string{
	"prose", "author", "editor", "translator", "container-author", "other-name", "title", "container", "journal",
	"volume-title", "series", "series-number", "volume", "issue", "volumes", "edition", "place", "publisher", "date",
	"original-date", "accessed", "page", "locator", "genre", "number", "archive", "archive-place", "authority", "identifier",
	"ibid", "idem", "op-cit", "cross", "henceforth", "other",
}

// String is the label's name.
func (l Label) String() string { return labelNames[l] }
