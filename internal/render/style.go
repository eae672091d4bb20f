package render

import "math/rand/v2"

// A quoting is a pair of quotation marks, and the pair for a quotation inside it.
type quoting struct{ open, close, innerOpen, innerClose string }

// quotings are the quotation marks in use, by language; the first ones of a list are the commonest.
var quotings = map[string][]quoting{
	"en": {{"“", "”", "‘", "’"}, {"‘", "’", "“", "”"}, {"“", "”", "‘", "’"}, {"'", "'", "\"", "\""}, {"\"", "\"", "'", "'"}},
	"de": {{"„", "“", "‚", "‘"}, {"»", "«", "›", "‹"}, {"„", "“", "‚", "‘"}, {"“", "”", "‘", "’"}, {"\"", "\"", "'", "'"}, {"«", "»", "‹", "›"}},
	"fr": {{"« ", " »", "“", "”"}, {"« ", " »", "“", "”"}, {"«", "»", "“", "”"}, {"“", "”", "‘", "’"}, {"\"", "\"", "'", "'"}},
	"es": {{"«", "»", "“", "”"}, {"“", "”", "‘", "’"}, {"\"", "\"", "'", "'"}, {"‘", "’", "“", "”"}},
	"it": {{"«", "»", "“", "”"}, {"“", "”", "‘", "’"}, {"\"", "\"", "'", "'"}, {"‘", "’", "“", "”"}, {"« ", " »", "“", "”"}},
	"pt": {{"“", "”", "‘", "’"}, {"«", "»", "“", "”"}, {"\"", "\"", "'", "'"}},
	"nl": {{"‘", "’", "“", "”"}, {"“", "”", "‘", "’"}, {"'", "'", "\"", "\""}, {"„", "”", "‚", "’"}},
	"ru": {{"«", "»", "„", "“"}, {"«", "»", "„", "“"}, {"“", "”", "‘", "’"}, {"\"", "\"", "'", "'"}},
	"pl": {{"„", "”", "«", "»"}, {"„", "”", "«", "»"}, {"«", "»", "„", "”"}, {"\"", "\"", "'", "'"}},
	"cs": {{"„", "“", "‚", "‘"}, {"„", "“", "‚", "‘"}, {"\"", "\"", "'", "'"}, {"»", "«", "›", "‹"}},
	"sv": {{"”", "”", "’", "’"}, {"”", "”", "’", "’"}, {"\"", "\"", "'", "'"}, {"»", "»", "’", "’"}},
}

// given says how given names are written.
type given uint8

const (
	givenFull     given = iota
	givenInitials       // J. A.
	givenTight          // J.A.
	givenBare           // JA
	givenNone           // the family name alone

)

// A nameStyle says how a list of names is written.
type nameStyle struct {
	given    given
	invert   int    // how many names, from the first, stand family name first; -1 for all
	comma    string // between an inverted family and given name: ", ", " "; "(" brackets the given name
	capitals int    // 0 none, 1 capitals, 2 marked small capitals
	delim    string // between two names
	last     string // before the last name
	oxford   bool
	most     int // more names than this are cut down
	keep     int // … to so many, and "et al."
	etal     string
}

// backForm is how a document refers back to a work that it has cited.
type backForm uint8

const (
	backShort      backForm = iota // Author, Short Title, 12
	backYear                       // Author 1971, 12
	backNote                       // Author (n 5) 12
	backOpCit                      // Author, op. cit., 12
	backOpCitNote                  // Author, op. cit., n. 5, p. 12
	backTitleOpCit                 // Author, Title, op. cit., p. 12
	backTitleNote                  // Author, Short Title (wie Anm. 5), S. 12
	backAuthor                     // Author, 12
	backTitle                      // Short Title, 12
	backFormCount
)

// A style is how one document writes its notes: many small choices that its author made once and keeps to.
type style struct {
	lang   string
	book   *wordbook
	random *rand.Rand
	chosen map[string]string

	quotes        quoting
	names         nameStyle // of authors in full citations
	editors       nameStyle // of everybody after the title
	short         nameStyle // of authors in short citations
	list          nameStyle // of authors in a reference list
	titleItalic   bool      // of books
	articleQuoted bool
	articleItalic bool
	journalItalic bool
	journalQuoted bool
	inItalic      bool

	authorSep  string // after the author
	listSep    string // after the author in a reference list
	sep        string // between elements
	subtitle   string // between title and subtitle
	locatorSep string
	shortSep   string
	citeSep    string // between citations

	orders         [kindCount]pattern
	listOrders     [kindCount]pattern // of a reference list
	inWord         string
	pageDash       string
	pageCut        int  // 0 whole, 1 as short as can be (133–6), 2 two digits (133–36)
	romanVolumes   bool // vol. XII
	bareVolumes    bool
	bareIssues     bool
	barePages      bool
	bareLocators   bool
	hereBrackets   bool
	locatorColon   bool // vol:page
	monthForm      int  // 0 full, 1 short, 2 number
	publisherRate  float64
	placeRate      float64
	urlRate        float64
	seriesRate     float64
	back           backForm
	backMix        float64 // how often a back-reference takes another form
	ibidRate       float64
	ibidItalic     bool
	opcitItalic    bool
	idem           bool
	etalComma      bool
	punctInside    bool // a comma inside the closing quotation mark
	doublePunct    bool // a comma after a question mark
	editorLate     bool // a book without author begins with its title
	roleAfter      bool // "X (ed.)" after the title too
	shortRole      bool // "X (ed.)" in short citations
	thesisQuoted   bool
	caseItalic     bool
	shortItalic    bool // abbreviations in italics
	superEdition   bool // ³1986
	tightFollowing bool // 12ff.
	yearBracket    bool
	ellipsis       bool
	seriesNumber   string // the pattern of a number in a series
	yearSep        string // between author and year
	yearLocator    string // between year and page
	crossSep       string
	hereSep        string // before the place in a work whose pages were given
	noSubtitle     float64
	noPages        float64
	oddLocators    float64
	longBacks      float64 // how often a short citation has the whole title
	caseForm       pattern
	lawTradition   string // whose shapes of decisions it takes; empty for its language's
	lawPlain       bool   // no italics for law reports
	hearingPlace   string // the word for a place in a debate
	authorItalic   bool   // names in italics
	bookCaps       int    // books and journals: 1 in capitals, 2 in small capitals
	backRate       float64
	listRate       float64
	signalItalic   bool
	science        bool // journals are abbreviated, articles numbered
	seriesQuoted   bool
	shortOnly      bool // all notes are short: the works are in a list
	particleLast   bool // Beethoven, Ludwig van
	finalStop      bool
	capitalIbid    bool
	styled         bool
	noise          noise
	lawyer         float64 // how often cases and statutes are cited
	historian      float64 // how often archives and newspapers are cited
	prose          float64

	sources
}

// sources are the choices that concern only some kinds of works.
type sources struct {
	seriesShort    bool    // series are abbreviated: "TU", "BZNW"
	seriesStop     bool    // nothing but a blank follows the bracket of a series
	seriesRoman    float64 // how often the number in a series is roman
	edited         float64 // how often the book of a chapter has an editor
	lowerIdem      bool    // "ders." before a chapter's book begins small
	dashes         string  // stand for a chapter's author before its book
	journals       string  // the list that journals come from, where not the pool
	yearJournals   bool    // the journals have no volumes: "NJW 1974, 1529"
	reviewedBy     bool    // "review of Title, by X"
	untold         pattern // of a review that does not say what it reviews
	untoldReviews  float64 // how often a review says nothing of what it reviews
	proceedings    pattern // of the papers of conferences in print
	address        pattern // of a page of which nothing but its address is said
	printedLetters float64 // how often a letter is in an edition
	printedOrder   pattern // of letters in editions
	reprintRate    float64 // how often "ND Aalen 1961" follows a year
	morePlaces     float64 // how often other places are only hinted at: "Berlin u. a."
	archivePlaces  bool    // an archive is named with its town
	statutes       string  // the list that statutes come from, where not their topics
	exhibitions    float64 // how often a book is the catalogue of an exhibition
	critic         float64 // how often films, recordings and programs are cited
	classicist     float64 // how often classical texts are cited
}

// word returns the document's word for a key, drawn once.
func (s *style) word(key string) string {
	if word, ok := s.chosen[key]; ok {
		return word
	}
	word := pick(s.random, s.book.list(key))
	s.chosen[key] = word
	return word
}

// any returns one of the words for a key.
func (s *style) any(key string) string { return pick(s.random, s.book.list(key)) }

// chance is true with probability p.
func (s *style) chance(p float64) bool { return s.random.Float64() < p }

// pick draws from a list; the zero value where it is empty.
func pick[T any](random *rand.Rand, list []T) T {
	if len(list) == 0 {
		var zero T
		return zero
	}
	return list[random.IntN(len(list))]
}
