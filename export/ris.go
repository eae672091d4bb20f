package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// RIS writes a bibliography as RIS: a tag, two blanks, a hyphen, a blank and a value on each line, lines end with CR LF,
// and records go from TY to ER with an empty line after each.
func RIS(w io.Writer, b *citation.Bibliography) error {
	records, _ := prepare(b)
	out := bufio.NewWriter(w)
	for _, r := range records {
		writeRIS(&risRecord{newAccount(standIn(r)), out})
	}
	return out.Flush()
}

type risRecord struct {
	account
	out *bufio.Writer
}

// line writes a tag with a value, and nothing where there is no value.
func (r *risRecord) line(tag, value string) {
	if value != "" {
		r.out.WriteString(tag + "  - " + value + "\r\n")
	}
}

// put writes a textual variable.
func (r *risRecord) put(tag string, v citation.Variable) {
	if !r.said[v] {
		r.line(tag, r.text(v))
	}
}

// putNames writes a line for each person in a role.
func (r *risRecord) putNames(tag string, v citation.Variable) {
	if r.said[v] {
		return
	}
	for _, n := range r.people(v) {
		r.line(tag, risName(n))
	}
}

// writeRIS writes a record in the order in which the tags' table in the format's description has them, as far as one
// order can serve all types.
func writeRIS(r *risRecord) {
	r.line("TY", risType(r.Record))
	r.line("ID", r.ID)
	r.risPeople()
	r.risTitles()
	r.risDates()
	r.risNumbers()
	r.risPlaces()
	r.put("DO", citation.VarDOI)
	r.put("UR", citation.VarURL)
	r.put("LA", citation.VarLanguage)
	for _, word := range strings.FieldsFunc(r.text(citation.VarKeyword), func(c rune) bool { return c == ',' || c == ';' }) {
		r.line("KW", strings.TrimSpace(word))
	}
	r.put("AB", citation.VarAbstract)
	r.put("N1", citation.VarNote)
	r.put("N1", citation.VarAnnote)
	r.say(citation.VarCitationLabel)
	r.line("N1", strings.Join(r.rest(), "; "))
	r.out.WriteString("ER  - \r\n\r\n")
}

// risPeople: an editor of a whole book is A3, because Zotero and EndNote read A2 there as the editor of the series; around
// a part it is the other way round. A letter's A2 is who received it.
func (r *risRecord) risPeople() {
	r.putNames("AU", r.creator())
	switch r.Type {
	case citation.TypePersonalCommunication:
		r.putNames("A2", citation.VarRecipient)
	case citation.TypeLegalCase:
		r.line("A2", r.ContainerTitle) // the reporter, in this type alone
	case citation.TypeBook, citation.TypeClassic, citation.TypeCollection, citation.TypePamphlet, citation.TypeMusicalScore:
		r.putNames("A2", citation.VarCollectionEditor)
		r.putNames("A3", citation.VarEditor)
	default:
		r.putNames("A2", citation.VarEditor)
		r.putNames("A3", citation.VarCollectionEditor)
	}
	r.putNames("A4", citation.VarTranslator)
	if r.Type == citation.TypeChapter {
		if len(r.ContainerAuthor) > 0 {
			r.line("C2", byline(r.people(citation.VarContainerAuthor)))
		}
	}
}

func (r *risRecord) risTitles() {
	title := r.text(citation.VarTitle)
	if title == "" {
		if title = r.review(); title != "" {
			r.sayReview()
		}
	}
	if title == "" && r.Type == citation.TypePersonalCommunication && len(r.Recipient) > 0 {
		title = "Letter to " + byline(r.Recipient)
	}
	r.line("TI", title)
	r.put("ST", citation.VarTitleShort)
	switch r.Type {
	case citation.TypePaperConference:
		r.put("T2", citation.VarEventTitle)
		if r.EventTitle == "" {
			r.line("T2", r.ContainerTitle)
		}
		r.put("C3", citation.VarContainerTitle)
	default:
		r.put("T2", citation.VarContainerTitle)
	}
	r.put("J2", citation.VarContainerTitleShort)
	if r.ContainerTitle != "" || r.EventTitle != "" && r.Type == citation.TypePaperConference {
		r.put("T3", citation.VarCollectionTitle)
	} else {
		r.put("T2", citation.VarCollectionTitle)
	}
}

// risDates: PY is the year alone, which all readers take. DA adds the month and the day, and, in its last part, what
// figures in its first three cannot say.
func (r *risRecord) risDates() {
	if d, variable := r.issued(); d.Start.Year > 0 {
		r.say(variable)
		r.line("PY", fmt.Sprintf("%04d", d.Start.Year))
		if day := risDate(d); day != fmt.Sprintf("%04d///", d.Start.Year) {
			r.line("DA", day)
		}
	}
	if r.Type == citation.TypePaperConference || r.Type == citation.TypePatent {
		return // Y2 is another date there
	}
	if d := r.Accessed; d.Start.Year > 0 {
		r.say(citation.VarAccessed)
		r.line("Y2", risDate(citation.Date{Start: d.Start}))
	}
}

// risDate is year/month/day/other. The last slash may go where nothing follows a day.
func risDate(d citation.Date) string {
	out := fmt.Sprintf("%04d/", d.Start.Year)
	if d.Start.Month > 0 {
		out += fmt.Sprintf("%02d", d.Start.Month)
	}
	out += "/"
	if d.Start.Day > 0 {
		out += fmt.Sprintf("%02d", d.Start.Day)
	}
	switch out += "/"; {
	case d.Circa || d.End.Year != 0:
		out += strings.ReplaceAll(dateText(d), "/", "-")
	case d.Season > 0:
		out += seasonName(d.Season)
	case d.Start.Day > 0:
		out = out[:len(out)-1]
	}
	return out
}

func (r *risRecord) risNumbers() {
	web := r.Type == citation.TypeWebpage || r.Type == citation.TypePost || r.Type == citation.TypePostWeblog
	if !web { // readers take them for the day of access
		r.put("VL", citation.VarVolume)
		r.put("NV", citation.VarNumberOfVolumes)
		r.put("IS", citation.VarIssue)
	}
	switch r.Type {
	case citation.TypeBook, citation.TypeClassic, citation.TypeCollection, citation.TypeMusicalScore:
		r.put("M1", citation.VarCollectionNumber)
	case citation.TypeReport, citation.TypePatent, citation.TypeStandard:
		r.put("SN", citation.VarNumber)
	case citation.TypeBill, citation.TypeLegislation, citation.TypeRegulation, citation.TypeTreaty, citation.TypeHearing:
		r.put("M1", citation.VarNumber)
	case citation.TypeChapter, citation.TypeEntry, citation.TypeEntryDictionary, citation.TypeEntryEncyclopedia:
		r.put("SV", citation.VarCollectionNumber)
	}
	r.risPages()
	if r.Type == citation.TypeArticleNewspaper || r.Type == citation.TypeLegislation {
		r.put("SE", citation.VarSection)
	}
	r.put("ET", citation.VarEdition)
	r.put("SN", citation.VarISBN)
	r.put("SN", citation.VarISSN)
	if r.Type != citation.TypeLegalCase {
		r.put("M3", citation.VarGenre)
	}
}

// risPages parts "133–6" at its dash. Several ranges, which have no last page, are all in SP.
func (r *risRecord) risPages() {
	pages := r.pages()
	r.say(citation.VarPage)
	first, last := pages, ""
	if i := strings.IndexFunc(pages, isDash); i > 0 && !strings.ContainsAny(pages, ",;") {
		_, width := utf8.DecodeRuneInString(pages[i:])
		rest := strings.TrimLeftFunc(pages[i+width:], isDash)
		if strings.IndexFunc(rest, isDash) < 0 && strings.TrimSpace(rest) != "" {
			first, last = strings.TrimSpace(pages[:i]), strings.TrimSpace(rest)
		}
	}
	r.line("SP", first)
	r.line("EP", last)
}

func (r *risRecord) risPlaces() {
	if r.Type == citation.TypePaperConference {
		r.put("C1", citation.VarEventPlace)
	}
	if r.Type == citation.TypeLegalCase {
		r.put("PB", citation.VarAuthority)
	}
	r.put("PB", citation.VarPublisher)
	r.put("CY", citation.VarPublisherPlace)
	r.line("DB", listed(r.text(citation.VarArchive), r.text(citation.VarArchivePlace)))
	shelf := listed(r.text(citation.VarArchiveCollection), r.text(citation.VarArchiveLocation))
	r.line("AN", shelf)
	r.put("CN", citation.VarCallNumber)
}

// risName is "Family, Given, Suffix". A particle stands where its kind has it in a list: "von Bülow, Bernhard", "Humboldt,
// Alexander von". A name without a comma is a body to most readers.
func risName(n citation.Name) string {
	if n.Literal != "" {
		return n.Literal
	}
	last := n.Last()
	given := strings.TrimSpace(n.Given + " " + n.DroppingParticle)
	switch {
	case n.Suffix != "":
		return last + ", " + given + ", " + n.Suffix
	case given != "":
		return last + ", " + given
	}
	return last
}
