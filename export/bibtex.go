package export

import (
	"io"
	"strings"

	"github.com/nickng/bibtex"

	"github.com/e843347c/ibid/citation"
)

// BibTeX writes a bibliography for classic BibTeX styles. Beside the fields that plain.bst prints it writes those that
// reference managers read: translator, date, url, doi, isbn, issn, urldate, shorttitle, language, abstract, keywords.
func BibTeX(w io.Writer, b *citation.Bibliography) error {
	return writeEntries(w, b, bibtexEntry)
}

// bibtexModel has the fields that the standard styles print for each type.
var bibtexModel = bibModel{
	everyType: "key author title year month note translator day date doi url urldate isbn issn shorttitle language abstract " +
		"keywords annote",
	"article":       "journal volume number pages",
	"book":          "editor publisher volume number series address edition",
	"booklet":       "howpublished address",
	"incollection":  "editor booktitle publisher volume number series type chapter pages address edition",
	"inproceedings": "editor booktitle volume number series pages address organization publisher",
	"manual":        "organization address edition",
	"mastersthesis": "school type address",
	"misc":          "howpublished organization",
	"phdthesis":     "school type address",
	"techreport":    "institution type number address",
	"unpublished":   "",
}

func bibtexEntry(r *citation.Record) *bibEntry {
	e := newBibEntry(r, bibtexType(r), bibtexModel)
	e.putNames(e.creator(), "author")
	e.putNames(citation.VarEditor, "editor")
	e.putNames(citation.VarTranslator, "translator")
	e.bibtexTitles()
	e.bibtexImprint()
	e.bibtexDate()
	e.put(citation.VarAbstract, "abstract")
	e.put(citation.VarKeyword, "keywords")
	e.put(citation.VarLanguage, "language")
	e.put(citation.VarAnnote, "annote")
	e.say(citation.VarCitationLabel, citation.VarContainerTitleShort)
	e.bibtexNote()
	e.bibtexKey()
	return e
}

// bibtexType is the entry type of a record.
func bibtexType(r *citation.Record) string {
	contained := r.ContainerTitle != ""
	switch r.Type {
	case citation.TypeArticleJournal, citation.TypeArticleMagazine, citation.TypeArticleNewspaper, citation.TypeReview,
		citation.TypeReviewBook:
		return "article"
	case citation.TypeArticle:
		if contained {
			return "article"
		}
		return "unpublished"
	case citation.TypeBook, citation.TypeClassic, citation.TypeMusicalScore, citation.TypePeriodical:
		return "book"
	case citation.TypeCollection:
		if r.Archive != "" || r.ArchiveLocation != "" {
			return "unpublished"
		}
		return "book"
	case citation.TypePamphlet:
		return "booklet"
	case citation.TypeChapter, citation.TypeEntry, citation.TypeEntryDictionary, citation.TypeEntryEncyclopedia:
		return "incollection"
	case citation.TypePaperConference, citation.TypeSpeech:
		if contained {
			return "inproceedings"
		}
		return "unpublished"
	case citation.TypeThesis:
		if isMasters(r.Genre) {
			return "mastersthesis"
		}
		return "phdthesis"
	case citation.TypeReport:
		return "techreport"
	case citation.TypeManuscript, citation.TypePersonalCommunication:
		return "unpublished"
	case citation.TypeStandard:
		return "manual"
	}
	return "misc"
}

// isMasters accepts "Master's thesis", "Masterarbeit", "M.A. thesis" and "Magisterarbeit". Whatever it refuses is called a
// doctoral thesis by the entry type, and what it is by the type field.
func isMasters(genre string) bool {
	genre = strings.ToLower(strings.ReplaceAll(genre, ".", ""))
	return strings.HasPrefix(genre, "ma ") || strings.Contains(genre, "master") || strings.Contains(genre, "magist")
}

func (e *bibEntry) bibtexTitles() {
	e.put(citation.VarTitle, "title")
	e.putReview("title")
	if e.Title == "" && len(e.Recipient) > 0 {
		e.say(citation.VarRecipient)
		e.set("title", latex("Letter to "+byline(e.Recipient)))
	}
	e.put(citation.VarTitleShort, "shorttitle")
	e.put(citation.VarContainerTitle, "journal", "booktitle")
	e.put(citation.VarCollectionTitle, "series")
	e.put(citation.VarEdition, "edition")
	e.put(citation.VarVolume, "volume")
	switch {
	case e.said[citation.VarCollectionTitle] && e.CollectionTitle != "":
		e.put(citation.VarCollectionNumber, "number")
	case e.Type == citation.TypeReport:
		e.put(citation.VarNumber, "number")
	default:
		e.put(citation.VarIssue, "number")
	}
	e.put(citation.VarChapterNumber, "chapter")
	e.putAs(latexPages, citation.VarPage, "pages")
	e.put(citation.VarISBN, "isbn")
	e.put(citation.VarISSN, "issn")
	e.putAs(latexURL, citation.VarDOI, "doi")
	e.putAs(latexURL, citation.VarURL, "url")
}

func (e *bibEntry) bibtexImprint() {
	e.put(citation.VarGenre, "type")
	online := e.Type == citation.TypeWebpage || e.Type == citation.TypePost || e.Type == citation.TypePostWeblog
	if url := e.entry.Fields["url"]; online && url != nil {
		// plain.bst prints no url field. Inside \url the printer must find no @ to protect.
		e.set("howpublished", `\url`+strings.ReplaceAll(url.RawString(), "@", percent('@')))
		e.putAs(latexList, citation.VarContainerTitle, "organization")
	}
	if e.has("howpublished") {
		e.set("howpublished", latex(e.carrier()))
	}
	e.putAs(latexList, citation.VarPublisher, "publisher", "school", "institution", "organization")
	e.putAs(latexList, citation.VarAuthority, "institution", "organization")
	e.putAs(latexList, citation.VarPublisherPlace, "address")
	e.set("urldate", edtf(citation.Date{Start: e.Accessed.Start}))
	if _, ok := e.entry.Fields["urldate"]; ok {
		e.say(citation.VarAccessed)
	}
}

// bibtexDate writes the year, the month and the day. A range or a doubt stands in the year, as styles print it.
func (e *bibEntry) bibtexDate() {
	d, variable := e.issued()
	if d.Start.Year == 0 {
		if d.Literal != "" && !saysNoDate(d.Literal) && e.set("year", latex(d.Literal)) {
			e.say(variable)
		}
		return
	}
	e.say(variable)
	year := yearText(d.Start.Year)
	if d.End.Year != 0 && d.End.Year != d.Start.Year {
		year += "--" + yearText(d.End.Year)
	}
	if d.Circa {
		year = "[" + year + "?]"
	}
	e.set("year", year)
	if d.Circa || d.End.Year != 0 {
		e.set("date", edtf(d)) // for reference managers, which cannot read such a year
	}
	switch start := calendar(d.Start); {
	case start.Month > 0:
		e.entry.AddField("month", &bibtex.BibVar{Key: monthMacros[start.Month-1], Value: bibtex.NewBibConst("")})
		if start.Day > 0 {
			e.set("day", yearText(start.Day))
		}
	case d.Season > 0:
		e.set("month", seasonName(d.Season))
	}
}

// monthMacros are the strings that every BibTeX style defines.
var monthMacros = [...]string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// bibtexNote puts into the note what has found no field; for a manuscript, first where it lies.
func (e *bibEntry) bibtexNote() {
	note := []string{e.repository(), e.text(citation.VarNote), e.carrier()}
	var kept []string
	for _, part := range note {
		if part != "" {
			kept = append(kept, part)
		}
	}
	e.set("note", latex(strings.Join(kept, "; ")))
	e.putRest("note")
}

// bibtexKey gives an entry that has no author the key that plain.bst sorts it by.
func (e *bibEntry) bibtexKey() {
	if e.has("author") {
		for _, text := range []string{e.Title, e.ContainerTitle} {
			e.set("key", latex(text))
		}
	}
}
