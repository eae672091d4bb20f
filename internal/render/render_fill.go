package render

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// fillKind gives a work what its kind asks for, and takes what it never has.
func (r *Renderer) fillKind(w *work, p *pool) {
	switch w.kind {
	case kindBook:
		r.fillBook(w, p)
	case kindEdited:
		w.exhibition = r.s.chance(r.s.exhibitions)
		w.editors, w.authors = r.drawNames(p, pick(r.random, []int{1, 1, 2, 2, 2, 3, 4})), nil
		r.drawVolumes(w, p, 0.2)
	case kindChapter, kindPreface, kindConference:
		r.fillChapter(w, p)
	case kindArticle, kindReview:
		r.fillArticle(w, p)
	case kindNewspaper:
		r.fillNewspaper(w, p)
	case kindThesis:
		r.fillThesis(w, p)
	case kindReport:
		r.fillReport(w, p)
	case kindEntry:
		r.fillEntry(w, p)
	case kindWeb, kindPost, kindPreprint:
		r.fillWeb(w, p)
	case kindManuscript, kindLetter, kindInterview:
		r.fillArchive(w, p)
	case kindCase, kindStatute, kindRegulation, kindTreaty, kindHearing, kindPaper, kindCommentary:
		r.fillLaw(w, p)
	case kindClassic:
	default:
		r.fillMedium(w, p)
	}
}

func (r *Renderer) fillBook(w *work, p *pool) {
	s, random := r.s, r.random
	if w.exhibition = s.chance(s.exhibitions * 0.5); w.exhibition && s.chance(0.6) {
		w.publisher = pick(random, museums)
	}
	if s.chance(0.12) {
		w.editors = r.drawNames(p, pick(random, []int{1, 1, 2}))
	}
	if s.chance(0.12) {
		w.others = r.drawNames(p, 1)
	}
	r.drawVolumes(w, p, 0.25)
	if s.chance(0.05) {
		w.authors = nil
	}
	if w.year < 1850 && s.chance(0.3) {
		w.csl = citation.TypeBook
		w.publisher = pick(random, p.family)
	}
}

func (r *Renderer) fillChapter(w *work, p *pool) {
	s, random := r.s, r.random
	w.container, _ = r.joinTitle(r.drawTitle(p, kindEdited))
	if len(p.containers) > 10 && s.chance(0.5) {
		w.container = pick(random, p.containers)
	}
	switch {
	case s.chance(s.edited):
		w.editors = r.drawNames(p, pick(random, []int{1, 1, 2, 2, 2, 3, 4}))
	case s.chance(0.8):
		w.containerAuthors = r.drawNames(p, 1)
		if s.chance(0.7) {
			w.containerAuthors = w.authors
		}
		if s.chance(0.2) {
			w.editors = r.drawNames(p, pick(random, []int{1, 2}))
		}
	}
	r.drawVolumes(w, p, 0.15)
	switch {
	case w.kind == kindPreface:
		w.title, w.subtitle = s.any("preface-of"), ""
		w.short = w.title
	case w.kind == kindConference && s.chance(0.6):
		w.container = r.drawProceedings(p)
		if s.chance(0.6) {
			w.editors = nil
		}
	case w.kind == kindConference:
		w.container, w.editors = "", nil
		w.genre = s.any("conference")
		w.day, w.month = 1+random.IntN(28), 1+random.IntN(12)
	}
}

// drawProceedings names the printed papers of a conference.
func (r *Renderer) drawProceedings(p *pool) string {
	book, n := r.books[p.lang], 1+r.random.IntN(40)
	return fill(pick(r.random, book.list("proceedings")), strconv.Itoa(n), "{n}", n, "{th}", ordinal(n), "{r}", roman(n), "{t}", pick(r.random, book.list("np")), "{y}", 1960+r.random.IntN(65),
		"{p}", pick(r.random, p.places), "{a}", inventAbbreviation(r.random))
}

func (r *Renderer) fillArticle(w *work, p *pool) {
	s, random := r.s, r.random
	w.journal = pick(random, p.journals)
	w.volume = drawNumber(random, pick(random, []int{30, 120, 300}), r.romanRate())
	if s.science && s.chance(0.8) {
		w.journal = s.any("journals-science")
		if s.chance(0.3) {
			w.firstPage = 10000 + random.IntN(900000)
			w.lastPage = 0
		}
	}
	if s.chance(0.55) {
		w.issue = drawIssue(random)
	}
	if s.journals != "" && s.chance(0.75) {
		w.journal = s.any(s.journals)
	}
	if s.yearJournals && s.chance(0.85) {
		w.journal, w.volume, w.issue, w.url, w.doi = s.any("journals-law"), "", "", "", ""
		if s.chance(0.1) {
			w.issue = strconv.Itoa(1 + random.IntN(45))
		}
	}
	if w.kind == kindReview {
		w.untold = s.chance(s.untoldReviews)
		if w.untold || s.chance(0.5) {
			w.title, w.subtitle = "", ""
		}
	}
	w.place, w.publisher, w.edition, w.original, w.series = "", "", "", 0, ""
	if s.chance(0.06) {
		w.volume = ""
	}
	if s.chance(0.08) {
		w.month = 1 + random.IntN(12)
	}
}

func (r *Renderer) fillNewspaper(w *work, p *pool) {
	s, random := r.s, r.random
	w.journal = pick(random, p.newspapers)
	w.day, w.month = 1+random.IntN(28), 1+random.IntN(12)
	w.edition, w.series, w.translators, w.original = "", "", nil, 0
	switch {
	case s.chance(0.4):
		w.authors, w.title, w.subtitle = nil, "", ""
	case s.chance(0.3):
		w.authors = nil
	}
	if s.chance(0.25) {
		w.issue = strconv.Itoa(1 + random.IntN(600))
	}
	if s.chance(0.1) {
		w.endDay = w.day + 1
	}
	if s.chance(0.2) {
		w.csl, w.journal = citation.TypeArticleMagazine, pick(random, r.books[p.lang].list("magazines"))
	}
}

func (r *Renderer) fillThesis(w *work, p *pool) {
	s, random := r.s, r.random
	w.genre, w.publisher, w.place = s.word("thesis"), s.any("universities"), ""
	if len(p.genres) > 3 && s.chance(0.2) {
		w.genre = pick(random, p.genres)
	}
	if s.chance(0.35) {
		w.place = pick(random, p.places)
	}
	w.authors, w.edition, w.translators, w.series = w.authors[:1], "", nil, ""
}

func (r *Renderer) fillReport(w *work, p *pool) {
	s, random := r.s, r.random
	number := strconv.Itoa(1 + random.IntN(pick(random, []int{40, 900, 12000})))
	switch {
	case s.chance(0.1):
		number = fmt.Sprintf("%d/%d", 1+random.IntN(20), 1+random.IntN(9000))
	case s.chance(0.1):
		number = fmt.Sprintf("%d-%02d", 1+random.IntN(99), 1+random.IntN(99))
	case s.chance(0.1):
		number = fmt.Sprintf("%s-%d-%d", inventAbbreviation(random), 60+random.IntN(40), 1+random.IntN(99))
	case s.chance(0.06):
		number += s.any("report-revisions")
	}
	w.genre, w.number = cutNumber(strings.ReplaceAll(s.any("report"), "{y}", strconv.Itoa(w.year)), number)
	if s.chance(0.6) {
		w.authors = []citation.Name{{Literal: pick(random, p.bodies)}}
	}
	w.edition, w.translators = "", nil
}

// cutNumber parts "Report no. {}" into the genre and the number with its word.
func cutNumber(template, number string) (genre, numbered string) {
	before, after, ok := strings.Cut(template, "{}")
	if !ok {
		return template, ""
	}
	before = strings.TrimSpace(before)
	if i := strings.LastIndexByte(before, ' '); i > 0 && len(before)-i < 6 && !strings.Contains(before[i:], "Rpt.") &&
		!strings.Contains(before[i:], "Rep.") && strings.ContainsAny(before[i+1:], ".º°№onr") {
		return before[:i], before[i+1:] + " " + number + after
	}
	return before, number + after
}

func (r *Renderer) fillEntry(w *work, p *pool) {
	s := r.s
	w.title, w.subtitle, w.container = s.any("entries"), "", s.any("encyclopedias")
	switch {
	case s.chance(0.25):
		w.container, w.csl = s.any("dictionaries"), citation.TypeEntryDictionary
	case s.chance(0.15):
		w.title = pick(r.random, p.family) + ", " + pick(r.random, p.given)
	}
	if s.chance(0.1) {
		w.title += pick(r.random, []string{"/", ", ", " – "}) + s.any("entries")
	}
	if short := s.book.own("encyclopedias-short"); s.seriesShort && len(short) > 0 && s.chance(0.6) {
		w.container = pick(r.random, short)
	}
	if s.chance(0.3) {
		w.edition = r.drawEdition()
		if w.edition == "" {
			w.edition = "²"
		}
	}
	w.short = w.title
	r.drawVolumes(w, p, 0.6)
	if s.chance(0.3) {
		w.authors = nil
	}
	if s.chance(0.3) {
		w.editors = r.drawNames(p, 1)
	}
}

func (r *Renderer) fillWeb(w *work, p *pool) {
	s, random := r.s, r.random
	w.url = r.drawURL(p)
	w.journal = s.any("websites")
	w.edition, w.series, w.translators, w.original, w.volumes = "", "", nil, 0, ""
	if s.chance(0.6) {
		w.day, w.month = 1+random.IntN(28), 1+random.IntN(12)
	}
	switch w.kind {
	case kindPost:
		w.journal = s.any("forums")
		w.genre = s.any("post")
		return
	case kindPreprint:
		w.journal, w.url, w.day = "", "", 0
		w.doi = ""
		w.number = pick(random, []string{
			fmt.Sprintf("arXiv:%02d%02d.%05d", random.IntN(25), 1+random.IntN(12), random.IntN(99999)),
			fmt.Sprintf("arXiv:%s/%02d%02d%03d", pick(random, []string{"gr-qc", "hep-th", "math", "cs", "cond-mat"}), 90+random.IntN(10), 1+random.IntN(12), random.IntN(999)),
			fmt.Sprintf("arXiv preprint arXiv:%02d%02d.%05d", random.IntN(25), 1+random.IntN(12), random.IntN(99999)),
			fmt.Sprintf("SSRN %d", 100000+random.IntN(4000000)),
			fmt.Sprintf("bioRxiv %d", 100000+random.IntN(800000)),
		})
		return
	}
	if s.chance(0.3) {
		w.journal = ""
	} else if s.chance(0.3) {
		w.csl = citation.TypePostWeblog
		w.journal = s.any("blogs")
	}
	w.accessed, w.medium = s.chance(0.7), s.any("online")
	if s.chance(0.35) {
		w.authors = nil
	}
	if s.chance(0.08) {
		w.csl, w.title, w.authors = citation.TypeWebpage, "", nil // its address is all that is said of it
	}
}
