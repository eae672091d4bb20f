package export

import (
	"fmt"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// An account keeps which variables of a record have found a field, so that what a format has no field for can be said in
// words instead of being lost.
type account struct {
	*citation.Record
	said map[citation.Variable]bool
}

func newAccount(r *citation.Record) account {
	a := account{Record: r, said: make(map[citation.Variable]bool, 16)}
	a.say(citation.VarYearSuffix, citation.VarPageFirst) // it belongs to one style's list; it is part of the pages
	if !hasPages(r) {
		a.say(citation.VarPage)
	}
	return a
}

// standIn lets a short title stand for a title that no note gives in full, and the first page for the pages: readers look
// for them there. It changes r, which is a copy.
func standIn(r *citation.Record) *citation.Record {
	if r.Title == "" {
		r.Title, r.TitleShort = r.TitleShort, ""
	}
	if r.ContainerTitle == "" {
		r.ContainerTitle, r.ContainerTitleShort = r.ContainerTitleShort, ""
	}
	if r.Page == "" {
		r.Page = r.PageFirst
	}
	return r
}

// say notes that variables have found a field.
func (a account) say(variables ...citation.Variable) {
	for _, v := range variables {
		a.said[v] = true
	}
}

// text returns a textual variable and notes it as said.
func (a account) text(v citation.Variable) string {
	a.said[v] = true
	return a.Text(v)
}

// people returns a role and notes it as said.
func (a account) people(v citation.Variable) []citation.Name {
	a.said[v] = true
	return a.Names(v)
}

// creator is the role that stands where authors do: the authors, or who made a film or a song that has none.
func (a account) creator() citation.Variable {
	for _, v := range []citation.Variable{
		citation.VarAuthor, citation.VarDirector, citation.VarComposer, citation.VarPerformer, citation.VarSeriesCreator,
	} {
		if len(a.Names(v)) > 0 {
			return v
		}
	}
	return citation.VarAuthor
}

// issued is the date of the work. What was only held, as a talk was, has the day on which it was held.
func (a account) issued() (citation.Date, citation.Variable) {
	if a.Issued.IsZero() {
		return a.EventDate, citation.VarEventDate
	}
	return a.Issued, citation.VarIssued
}

// pages are the pages that the work occupies in another; empty where it occupies none.
func (a account) pages() string {
	if !hasPages(a.Record) {
		return ""
	}
	return a.Page
}

// repository is where an archival document lies: "GARF, Moscow, f. 5446, op. 82, d. 1".
func (a account) repository() string {
	a.say(citation.VarArchive, citation.VarArchiveCollection, citation.VarArchiveLocation, citation.VarArchivePlace,
		citation.VarCallNumber)
	return listed(a.Archive, a.ArchivePlace, a.ArchiveCollection, a.ArchiveLocation, a.CallNumber)
}

// review is what a review says that it reviews: "Review of Stalinism, by Robert C. Tucker".
func (a account) review() string {
	if a.said[citation.VarReviewedTitle] || a.ReviewedTitle == "" && len(a.ReviewedAuthor) == 0 {
		return ""
	}
	by := ""
	if len(a.ReviewedAuthor) > 0 {
		by = "by " + byline(a.ReviewedAuthor)
	}
	return "Review of " + listed(a.ReviewedTitle, a.ReviewedGenre, by)
}

func (a account) sayReview() {
	a.say(citation.VarReviewedTitle, citation.VarReviewedAuthor, citation.VarReviewedGenre)
}

// carrier is the work that a misc entry is part of, as one line: "All E.R., vol. 2, pp. 257–9"; for law reports in their
// own order, "2 All E.R. 257". It is empty where a field has the container.
func (a account) carrier() string {
	if a.ContainerTitle == "" || a.said[citation.VarContainerTitle] {
		return ""
	}
	a.say(citation.VarContainerTitle, citation.VarVolume, citation.VarPage)
	if a.Type == citation.TypeLegalCase {
		return strings.Join(strings.Fields(a.Volume+" "+a.ContainerTitle+" "+a.pages()), " ")
	}
	a.say(citation.VarIssue)
	pages := "p. %s"
	if strings.ContainsFunc(a.pages(), isDash) || strings.Contains(a.pages(), ",") {
		pages = "pp. %s"
	}
	return listed(a.ContainerTitle, worded("vol. %s", a.Volume), worded("no. %s", a.Issue), worded(pages, a.pages()))
}

// rest says in words what has found no field, one phrase each, in the order of the model.
func (a account) rest() []string {
	var phrases []string
	if review := a.review(); review != "" {
		a.sayReview()
		phrases = append(phrases, review)
	}
	for _, p := range textPhrases {
		if text := a.Text(p.variable); text != "" && !a.said[p.variable] {
			phrases = append(phrases, worded(p.words, text))
		}
	}
	for _, p := range rolePhrases {
		if names := a.Names(p.variable); len(names) > 0 && !a.said[p.variable] {
			phrases = append(phrases, worded(p.words, byline(names)))
		}
	}
	for _, p := range datePhrases {
		date := a.Date(p.variable)
		if text := dateText(date); text != "" && !a.said[p.variable] && !saysNoDate(text) {
			phrases = append(phrases, worded(p.words, text))
		}
	}
	return phrases
}

// worded puts a value into words; no value, no words.
func worded(format, value string) string {
	if value == "" {
		return ""
	}
	return fmt.Sprintf(format, value)
}

// listed joins what is not empty with commas.
func listed(parts ...string) string {
	var kept []string
	for _, part := range parts {
		if part != "" {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, ", ")
}

// byline is people as prose names them: "A. Alpha, B. Beta and C. Gamma".
func byline(names []citation.Name) string {
	var said []string
	for _, n := range names {
		said = append(said, n.String())
	}
	if last := len(said) - 1; last > 0 {
		return strings.Join(said[:last], ", ") + " and " + said[last]
	}
	return strings.Join(said, "")
}
