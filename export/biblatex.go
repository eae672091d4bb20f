package export

import (
	"io"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/e843347c/ibid/citation"
)

// Biblatex writes a bibliography for biblatex and biber. It keeps to biblatex's data model: an entry has no field that
// biber --validate-datamodel does not know for its type, and no value that it does not read.
func Biblatex(w io.Writer, b *citation.Bibliography) error {
	return writeEntries(w, b, biblatexEntry)
}

// biblatexModel has the fields of biblatex's data model that ibid writes.
var biblatexModel = func() bibModel {
	const (
		book   = " edition editor editortype editora editoratype isbn location note number publisher pubstate series title titleaddon translator volume volumes "
		part   = book + "author booktitle chapter maintitle pages part "
		whole  = book + "chapter maintitle pagetotal part "
		event  = " eventtitle venue eventdate "
		report = " author institution location note number pagetotal pubstate title titleaddon type chapter "
	)
	return bibModel{
		everyType: "abstract addendum annotation doi entrysubtype eprint eprinttype keywords langid library origdate " +
			"origlocation origpublisher origtitle shorthand shortjournal shorttitle url urldate date",
		"article": "author editor editortype editora editoratype issn issue journaltitle language note number pages pubstate " +
			"title titleaddon translator version volume series",
		"book":          whole + "author language",
		"mvbook":        book + "author pagetotal language",
		"collection":    whole + "language",
		"mvcollection":  strings.Replace(book, " series ", " ", 1) + "author language",
		"inbook":        part + "bookauthor language",
		"incollection":  part + "language",
		"inreference":   part + "language",
		"inproceedings": "author booktitle chapter editor editortype isbn language location maintitle note number organization pages part publisher pubstate series title titleaddon volume volumes" + event,
		"booklet":       "author chapter editor editortype howpublished language location note pagetotal pubstate title titleaddon type",
		"dataset":       "author edition editor editortype language location note number organization publisher pubstate series title titleaddon type version",
		"manual":        "author chapter edition editor editortype isbn language location note number organization pagetotal publisher pubstate series title titleaddon type version",
		"misc":          "author editor editortype howpublished language location note organization pubstate title titleaddon type version",
		"software":      "author editor editortype howpublished language location note organization pubstate title titleaddon type version",
		"online":        "author editor editortype language note organization pubstate title titleaddon version",
		"patent":        "author location note number pubstate title titleaddon type version",
		"periodical":    "editor editortype editora editoratype issn issue language note number pubstate series title titleaddon volume",
		"report":        report + "language version",
		"thesis":        strings.Replace(report, " number ", " ", 1) + "language",
		"unpublished":   "author howpublished language location note pubstate title titleaddon type" + event,
	}
}()

func biblatexEntry(r *citation.Record) *bibEntry {
	kind, subtype := biblatexType(r)
	e := newBibEntry(r, kind, biblatexModel)
	e.set("entrysubtype", subtype)
	e.biblatexPeople()
	e.biblatexTitles()
	e.biblatexNumbers()
	e.biblatexImprint()
	e.biblatexDates()
	e.put(citation.VarAbstract, "abstract")
	e.put(citation.VarAnnote, "annotation")
	e.put(citation.VarKeyword, "keywords")
	e.put(citation.VarCitationLabel, "shorthand")
	e.biblatexLanguage()
	e.put(citation.VarNote, "note")
	e.putRest("addendum")
	return e
}

// biblatexType is the entry type of a record, and the subtype that keeps what the type does not say. Where the model makes
// a field mandatory that the record lacks, a type that can do without it is taken, so long as readers make the same of it.
func biblatexType(r *citation.Record) (kind, subtype string) {
	contained := r.ContainerTitle != ""
	switch r.Type {
	case citation.TypeArticleJournal, citation.TypeReview, citation.TypeReviewBook:
		if contained {
			return "article", ""
		}
		return "misc", string(r.Type)
	case citation.TypeArticleMagazine:
		return "article", "magazine"
	case citation.TypeArticleNewspaper:
		return "article", "newspaper"
	case citation.TypeArticle:
		switch {
		case contained:
			return "article", ""
		case r.URL != "" || r.DOI != "":
			return "online", ""
		}
		return "unpublished", ""
	case citation.TypeBook, citation.TypeClassic, citation.TypeMusicalScore:
		return biblatexBook(r), ""
	case citation.TypeCollection:
		if r.Archive != "" || r.ArchiveLocation != "" {
			return "unpublished", ""
		}
		return biblatexBook(r), ""
	case citation.TypePamphlet:
		return "booklet", ""
	case citation.TypeChapter:
		if len(r.Editor) == 0 {
			return "inbook", ""
		}
		return "incollection", ""
	case citation.TypeEntry, citation.TypeEntryDictionary, citation.TypeEntryEncyclopedia:
		return "inreference", ""
	case citation.TypePaperConference, citation.TypeSpeech:
		if contained {
			return "inproceedings", ""
		}
		return "unpublished", ""
	case citation.TypeThesis:
		return "thesis", ""
	case citation.TypeReport:
		return "report", ""
	case citation.TypeManuscript, citation.TypePersonalCommunication:
		return "unpublished", ""
	case citation.TypeDataset:
		return "dataset", ""
	case citation.TypeSoftware:
		return "software", ""
	case citation.TypeStandard:
		return "manual", "standard"
	case citation.TypePatent:
		if r.Number != "" {
			return "patent", ""
		}
	case citation.TypePeriodical:
		return "periodical", ""
	case citation.TypeWebpage, citation.TypePost, citation.TypePostWeblog:
		if r.URL != "" || r.DOI != "" {
			return "online", ""
		}
	case citation.TypeDocument:
		return "misc", ""
	}
	return "misc", string(r.Type)
}

// biblatexBook tells a work in several volumes from one volume, and the work of editors from that of authors.
func biblatexBook(r *citation.Record) string {
	volumes := ""
	if r.NumberOfVolumes != "" && r.Volume == "" && r.VolumeTitle == "" {
		volumes = "mv"
	}
	if len(r.Author) == 0 && len(r.Composer) == 0 && (len(r.Editor) > 0 || len(r.Compiler) > 0) {
		return volumes + "collection"
	}
	return volumes + "book"
}

func (e *bibEntry) biblatexPeople() {
	e.putNames(e.creator(), "author")
	e.putNames(citation.VarContainerAuthor, "bookauthor")
	e.putNames(citation.VarEditor, "editor")
	e.putNames(citation.VarTranslator, "translator")
	switch {
	case e.has("editortype") && e.putNames(citation.VarCompiler, "editor"):
		e.set("editortype", "compiler")
	case e.putNames(citation.VarCompiler, "editora"):
		e.set("editoratype", "compiler")
	}
}

// biblatexTitles places the titles of the work, of the volume and of the whole: a work in one volume of several has the
// volume's title, and the work's is the main title.
func (e *bibEntry) biblatexTitles() {
	if e.VolumeTitle != "" && e.has("maintitle") {
		if e.has("booktitle") {
			e.put(citation.VarContainerTitle, "maintitle")
			e.put(citation.VarVolumeTitle, "booktitle")
		} else {
			e.put(citation.VarTitle, "maintitle")
			e.put(citation.VarVolumeTitle, "title")
		}
	}
	e.put(citation.VarTitle, "title")
	e.putReview("title", "titleaddon")
	if e.Title == "" && len(e.Recipient) > 0 {
		e.say(citation.VarRecipient)
		e.set("title", latex("Letter to "+byline(e.Recipient)))
	}
	e.put(citation.VarTitleShort, "shorttitle")
	e.put(citation.VarOriginalTitle, "origtitle")
	e.put(citation.VarContainerTitle, "journaltitle", "booktitle")
	e.put(citation.VarContainerTitleShort, "shortjournal")
	e.put(citation.VarEventTitle, "eventtitle")
	e.putAs(latexList, citation.VarCollectionTitle, "series")
	if e.has("howpublished") {
		e.set("howpublished", latex(e.carrier()))
	}
}

func (e *bibEntry) biblatexNumbers() {
	e.put(citation.VarEdition, "edition")
	e.put(citation.VarVersion, "version")
	if volume, ok := integer(e.Volume); ok && e.set("volume", volume) {
		e.say(citation.VarVolume)
	}
	if volumes, ok := integer(e.NumberOfVolumes); ok && e.set("volumes", volumes) {
		e.say(citation.VarNumberOfVolumes)
	}
	e.put(citation.VarPartNumber, "part")
	e.put(citation.VarChapterNumber, "chapter")
	switch {
	case e.Type == citation.TypeReport || e.Type == citation.TypePatent || e.Type == citation.TypeStandard:
		e.put(citation.VarNumber, "number")
	case strings.ContainsAny(e.Issue, "0123456789"):
		e.put(citation.VarIssue, "number")
	default:
		e.put(citation.VarIssue, "issue")
	}
	if e.CollectionTitle != "" && e.said[citation.VarCollectionTitle] {
		e.put(citation.VarCollectionNumber, "number")
	}
	e.putAs(latexPages, citation.VarPage, "pages")
	e.put(citation.VarNumberOfPages, "pagetotal")
	if validISBN(e.ISBN) {
		e.put(citation.VarISBN, "isbn")
	}
	if validISSN(e.ISSN) {
		e.put(citation.VarISSN, "issn")
	}
	e.putAs(latexURL, citation.VarDOI, "doi")
	e.putAs(latexURL, citation.VarURL, "url")
	if e.PMID != "" && e.has("eprint") {
		e.put(citation.VarPMID, "eprint")
		e.set("eprinttype", "pubmed")
	}
}

func (e *bibEntry) biblatexImprint() {
	e.put(citation.VarGenre, "type")
	if e.Type == citation.TypeThesis || e.Type == citation.TypeReport {
		e.set("type", string(e.Type)) // mandatory there
	}
	e.putAs(latexList, citation.VarPublisher, "publisher", "institution", "organization")
	e.putAs(latexList, citation.VarAuthority, "institution", "organization")
	e.putAs(latexList, citation.VarPublisherPlace, "location")
	e.putAs(latexList, citation.VarEventPlace, "venue")
	e.putAs(latexList, citation.VarOriginalPublisher, "origpublisher")
	e.putAs(latexList, citation.VarOriginalPublisherPlace, "origlocation")
	e.put(citation.VarStatus, "pubstate")
	repository := latex(e.repository())
	e.set("library", repository)
	e.set("howpublished", repository) // styles print it, and not the library
	if e.Type == citation.TypeWebpage || e.Type == citation.TypePost || e.Type == citation.TypePostWeblog {
		e.putAs(latexList, citation.VarContainerTitle, "organization")
	}
}

func (e *bibEntry) biblatexDates() {
	e.putDate(citation.VarEventDate, "eventdate")
	_, issued := e.issued()
	e.putDate(issued, "date")
	e.putDate(citation.VarOriginalDate, "origdate")
	e.putDate(citation.VarAccessed, "urldate")
	literal := e.Issued.Literal // "forthcoming", "im Erscheinen", but not "n.d." or "1830s"
	if e.has("date") && literal != "" && !saysNoDate(literal) && !strings.ContainsAny(literal, "0123456789") &&
		e.set("pubstate", latex(literal)) {
		e.say(citation.VarIssued)
	}
}

func (e *bibEntry) putDate(v citation.Variable, field string) {
	if e.set(field, edtf(e.Date(v))) {
		e.say(v)
	}
}

func (e *bibEntry) biblatexLanguage() {
	tag, err := language.Parse(e.Language)
	if err == nil {
		base, _ := tag.Base()
		if e.set("langid", babel[base.String()]) {
			e.say(citation.VarLanguage)
			return
		}
	}
	e.putAs(latexList, citation.VarLanguage, "language")
}

// babel has the names that LaTeX gives to languages.
var babel = map[string]string{
	"bg": "bulgarian", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
	"es": "spanish", "et": "estonian", "fi": "finnish", "fr": "french", "hr": "croatian", "hu": "hungarian",
	"it": "italian", "la": "latin", "lt": "lithuanian", "lv": "latvian", "nb": "norsk", "nl": "dutch", "nn": "nynorsk",
	"no": "norsk", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sk": "slovak", "sl": "slovene",
	"sr": "serbian", "sv": "swedish", "tr": "turkish", "uk": "ukrainian",
}

// integer spells a number as the model wants volumes: "3" and "III" are 3. It refuses "1–2" and "n.s. 4".
func integer(s string) (string, bool) {
	if _, err := strconv.ParseUint(s, 10, 32); err == nil {
		return s, true
	}
	if n, ok := roman(s); ok {
		return strconv.Itoa(n), true
	}
	return "", false
}
