package reader

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/e843347c/ibid/citation"
)

// A markedWork is what the elements of a reference say of the work: publishers mark up each name and number of their lists. It is
// taken for the truth, as the data of reference managers are.
type markedWork struct {
	record     citation.Record
	kind       string // the publisher's word for what it is
	title      string
	host       string // the book or journal that the title stands in, or the work itself
	pages      [2]string
	year       string
	day        string // month and day, as printed
	accessed   string
	contradict bool // it says something twice: there are several works
}

// set gives the work a text that it does not have.
func (m *markedWork) set(field *string, value string) {
	switch {
	case value == "":
	case *field == "":
		*field = value
	case *field != value:
		m.contradict = true
	}
}

// setText is set for what a work may have twice, as a place of publication: the first counts.
func (m *markedWork) setText(v citation.Variable, value string) {
	if m.record.Text(v) == "" {
		m.record.SetText(v, value)
	}
}

// addName adds a person in a role.
func (m *markedWork) addName(role citation.Variable, name citation.Name) {
	if !name.IsZero() {
		m.record.SetNames(role, append(m.record.Names(role), name))
	}
}

// markedKinds are the words by which publishers say what a work is. Those that are not here are seen from what it has.
var markedKinds = map[string]citation.Type{
	"journalarticle": citation.TypeArticleJournal, "booksection": citation.TypeChapter, "newspaperarticle": citation.TypeArticleNewspaper,
	"magazinearticle": citation.TypeArticleMagazine, "conferencepaper": citation.TypePaperConference, "book_section": citation.TypeChapter,
	"incollection": citation.TypeChapter, "journal": citation.TypeArticleJournal, "article": citation.TypeArticleJournal, "article-journal": citation.TypeArticleJournal,
	"newspaper": citation.TypeArticleNewspaper, "magazine": citation.TypeArticleMagazine,
	"thesis": citation.TypeThesis, "phdthesis": citation.TypeThesis, "mastersthesis": citation.TypeThesis, "dissertation": citation.TypeThesis,
	"report": citation.TypeReport, "gov": citation.TypeReport, "working-paper": citation.TypeReport, "techreport": citation.TypeReport,
	"web": citation.TypeWebpage, "webpage": citation.TypeWebpage, "website": citation.TypeWebpage, "web-page": citation.TypeWebpage,
	"confproc": citation.TypePaperConference, "conf-proc": citation.TypePaperConference, "conference": citation.TypePaperConference,
	"inproceedings": citation.TypePaperConference,
	"patent":        citation.TypePatent, "data": citation.TypeDataset, "dataset": citation.TypeDataset, "database": citation.TypeDataset,
	"software": citation.TypeSoftware, "preprint": citation.TypeArticle, "letter": citation.TypePersonalCommunication,
	"personal-communication": citation.TypePersonalCommunication, "legal": citation.TypeLegalCase, "standard": citation.TypeStandard,
	"manuscript": citation.TypeManuscript, "map": citation.TypeMap, "film": citation.TypeMotionPicture, "speech": citation.TypeSpeech,
}

// finish makes the record; nil where the markup does not say enough of one work.
func (m *markedWork) finish() *citation.Record {
	r := &m.record
	m.title, m.host = trimTitle(m.title), trimTitle(m.host)
	named := len(r.Author)+len(r.Editor) > 0
	if m.contradict || m.title == "" && m.host == "" || m.title == "" && !named || !named && m.year == "" {
		return nil
	}
	r.Issued = markedDate(m.year, m.day)
	r.Accessed = markedDate("", m.accessed)
	r.Type = m.typed()
	switch {
	case m.title == "" && r.Type != citation.TypeArticleJournal:
		r.Title = m.host
	case m.title == "":
		r.ContainerTitle = m.host
	default:
		r.Title, r.ContainerTitle = m.title, m.host
	}
	if r.Type == citation.TypeChapter && len(r.Author) == 0 && len(r.Editor) > 0 && m.host == "" {
		r.Type = citation.TypeBook
	}
	if m.host != "" && m.title != "" || r.Type == citation.TypeArticleJournal { // of a book they are the place cited
		r.Page = cmp.Or(joinPages(m.pages[0], m.pages[1]), r.Page)
	} else {
		r.Page = ""
	}
	return r
}

// typed is what kind of work it is: by the publisher's word, or by what it has.
func (m *markedWork) typed() citation.Type {
	r := &m.record
	kind, known := markedKinds[strings.ToLower(m.kind)]
	switch {
	case known:
		return kind
	case m.title != "" && m.host != "" && (m.kind == "book" || r.Publisher != "" || len(r.Editor) > 0 && r.Issue == ""):
		return citation.TypeChapter
	case m.kind == "book", r.Publisher != "", r.ISBN != "":
		return citation.TypeBook
	case m.host != "" && (m.title != "" || r.Volume != "" || r.Issue != ""):
		return citation.TypeArticleJournal
	case r.URL != "":
		return citation.TypeWebpage
	default:
		return citation.TypeBook
	}
}

// trimTitle takes off what stands behind a title in a list.
func trimTitle(s string) string {
	s = strings.Trim(s, " ,;:")
	if strings.Count(s, ".") == 1 {
		s = strings.TrimSuffix(s, ".")
	}
	for _, quote := range [...][2]string{{"“", "”"}, {"‘", "’"}, {"«", "»"}, {"„", "“"}, {`"`, `"`}} {
		inner, opened := strings.CutPrefix(s, quote[0])
		if inner, closed := strings.CutSuffix(inner, quote[1]); opened && closed && !strings.Contains(inner, quote[0]) {
			return strings.Trim(inner, " ,.")
		}
	}
	return strings.TrimSpace(s)
}

// markedDate reads a year, which may have a letter that tells it from others of the same author: "1991a".
func markedDate(year, day string) citation.Date {
	year = strings.Trim(year, " ().,;[]")
	if year == "" {
		return dateOf(day)
	}
	if date := dateOf(year); date.Start.Month > 0 {
		return date
	}
	if trimmed := strings.TrimRightFunc(year, unicode.IsLetter); len(trimmed) == 4 && len(year) <= 5 {
		year = trimmed
	}
	numbers := strings.Fields(day) // a day and a month, as JATS gives them
	slices.Reverse(numbers)
	if date := dateOf(strings.Join(append([]string{year}, numbers...), "-")); date.Start.Month > 0 {
		return date
	}
	if date := typedDate(year, day); !date.IsZero() {
		return date
	}
	return citation.Date{Literal: year}
}

// isMarkedThrough reports whether the elements of a reference say what it is: only words like "In" and "edited by" are left to
// those that do not, and no numbers.
func (t *tree) isMarkedThrough(i int, untold map[string]bool) bool {
	const connecting = 24 // bytes of such words
	open, told := 0, 0
	for c := i + 1; c < t.nextOf(i); c = t.nextOf(c) {
		text := t.plain(c, t.nextOf(c))
		switch name := t.nameOf(c); {
		case name == "label":
		case untold[name] && strings.ContainsAny(text, "0123456789"):
			return false
		case untold[name]:
			open += len(strings.TrimSpace(text))
		default:
			told += len(text)
		}
	}
	return open <= connecting+told/4
}

// embedRecord says that the whole of an entry is the work.
func embedRecord(entry *citation.Note, record *citation.Record) {
	if record == nil || entry.Text == "" {
		return
	}
	entry.Embedded = []citation.Embedded{{
		Span: citation.Span{End: len(entry.Text)}, Items: []citation.EmbeddedItem{{Manager: citation.ManagerMarkup, Record: record}},
	}}
}
