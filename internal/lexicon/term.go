package lexicon

// A Term is a notion that citations express in words, whatever the language. Terms carry the names of CSL's locale terms
// where CSL has one.
type Term uint8

// The terms. A data file names them as in termNames.
const (
	None Term = iota

	// Back-references.
	Ibid       // ibid., ebd., ivi, là-même
	Idem       // idem, eadem, ders., dies.
	OpCit      // op. cit., a.a.O., art. cit.
	LocCit     // loc. cit.
	Supra      // supra, above, oben, wie, siehe
	Infra      // infra, below, unten
	NoteWord   // note, n., Anm., Fn.: what a cross-reference numbers
	Henceforth // hereafter, cited as, zit. als
	SameWork   // in the same volume, ebenda in: words for the container of the work before

	// Words around citations.
	Signal     // see, cf., vgl., voir
	Reprint    // reprinted in, wieder abgedruckt in, ora in
	Translated // translated as, dt. Übers.
	Quoted     // quoted in, cited in, zit. nach
	ReviewOf   // review of, Rezension zu
	Emphasis   // emphasis added, Hervorhebung im Original

	// Words inside citations.
	In              // in, dans, en: before a container
	And             // and, und, et, &
	By              // by, von, par: before a name
	EtAl            // et al., u. a., y otros
	Editor          // ed., eds., Hg., a cura di
	Translator      // trans., übers. v., trad.
	EditorTrans     // ed. and trans.
	With            // with, unter Mitarbeit von
	OtherRole       // comp., dir., illustr., pref.
	Recipient       // to, an, à: before the recipient of a letter
	VolumeWord      // vol., Bd., t.
	VolumesWord     // vols., Bde.: after a number, how many
	IssueWord       // no., Nr., fasc., Heft
	NumberWord      // number, Nr., report no.
	EditionWord     // ed., edn., Aufl.
	EditionModifier // rev., enl., 2nd, erweiterte
	Ordinal         // 1st, second, dritte, 2e
	SeriesWord      // series, Reihe, collection
	PartWord        // part, Teil

	// Locator words; each is a CSL label.
	Page
	Chapter
	Folio
	Column
	Paragraph // para., ¶, Rn.
	Section   // §, sec.
	Line
	Figure
	Table
	BookWord
	Verse
	ArticleWord // art.
	SubVerbo    // s.v.
	Appendix
	Canon
	Act
	Scene
	Passim     // passim, throughout
	Following  // ff., et seq., sqq.
	Especially // esp., here, hier, bes.
	RectoVerso // r, v, recto, verso

	// Dates.
	Month01
	Month02
	Month03
	Month04
	Month05
	Month06
	Month07
	Month08
	Month09
	Month10
	Month11
	Month12
	SeasonSpring
	SeasonSummer
	SeasonAutumn
	SeasonWinter
	Circa
	NoDate
	NoPlace // s.l., n.p., o. O.
	Forthcoming
	Accessed // accessed, abgerufen am, consulté le
	Original // originally published, Orig., first published
	Weekday

	// Words that tell what a thing is.
	PublisherWord // Press, Verlag, Éditions
	University
	Place // a city that publishers sit in
	Region
	Thesis
	Report
	Manuscript // MS, typescript, unpublished
	Letter
	Interview
	Conference
	NewspaperWord
	JournalWord
	Encyclopedia
	Dictionary
	ArchiveWord // archive, fonds, box, folder, Bestand
	Court       // Supreme Court, BGH, CJUE
	Statute     // Act, Gesetz, loi
	Versus      // v., vs., c., gegen
	Reporter    // a law report: BGHZ, F.3d, All ER, ECLI
	Web         // available at, online, URL
	Preface     // introduction, foreword, Vorwort
	Body        // ministry, committee, institute: a word of corporate names
	Medium      // CD, film, DVD, video, podcast, map
	Classic     // Thuc., Arist., Hom.: abbreviated classical authors and works

	// Words of names.
	Particle   // von, de la, van der
	NameSuffix // Jr., Sr., III, fils
	Honorific  // Sir, Dr., Prof.
	Given      // a given name

	// Stop is a function word, which tells the language and prose from titles.
	Stop

	// Family names, where they tell how a name is built.
	FamilyOfTwo // García: of people who bear two
	FamilyFirst // Wang, Tanaka: of people who put it first

	Magazine // The New Yorker, Der Spiegel: neither newspapers nor journals

	termCount
)

var termNames = [termCount]string{
	"", "ibid", "idem", "op-cit", "loc-cit", "supra", "infra", "note-word", "henceforth", "same-work",
	"signal", "reprint", "translated", "quoted", "review-of", "emphasis",
	"in", "and", "by", "et-al", "editor", "translator", "editor-translator", "with", "other-role", "recipient",
	"volume", "volumes", "issue", "number", "edition", "edition-modifier", "ordinal", "series", "part",
	"page", "chapter", "folio", "column", "paragraph", "section", "line", "figure", "table", "book", "verse", "article",
	"sub-verbo", "appendix", "canon", "act", "scene", "passim", "following", "especially", "recto-verso",
	"month-01", "month-02", "month-03", "month-04", "month-05", "month-06", "month-07", "month-08", "month-09", "month-10",
	"month-11", "month-12", "season-01", "season-02", "season-03", "season-04", "circa", "no-date", "no-place",
	"forthcoming", "accessed", "original", "weekday",
	"publisher-word", "university", "place", "region", "thesis", "report", "manuscript", "letter", "interview", "conference",
	"newspaper-word", "journal-word", "encyclopedia", "dictionary", "archive-word", "court", "statute", "versus", "reporter",
	"web", "preface", "body", "medium", "classic",
	"particle", "name-suffix", "honorific", "given",
	"stop", "family-of-two", "family-first", "magazine",
}

// String is the term's name in the data files.
func (t Term) String() string { return termNames[t] }
