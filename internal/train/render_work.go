package train

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// kind is a kind of work, as far as it makes a difference for the shape of a citation.
type kind uint8

const (
	kindBook kind = iota
	kindEdited
	kindChapter
	kindArticle
	kindNewspaper
	kindThesis
	kindReport
	kindManuscript
	kindLetter
	kindInterview
	kindWeb
	kindEntry
	kindCase
	kindStatute
	kindConference
	kindReview
	kindPreface
	kindMedium
	kindClassic
	kindCount
)

// kindOf sorts a record under a kind.
func kindOf(item *citation.Record) kind {
	switch item.Type {
	case citation.TypeChapter:
		return kindChapter
	case citation.TypeArticleJournal, citation.TypeReview, citation.TypeReviewBook, citation.TypeArticle:
		return kindArticle
	case citation.TypeArticleNewspaper, citation.TypeArticleMagazine:
		return kindNewspaper
	case citation.TypeThesis:
		return kindThesis
	case citation.TypeReport:
		return kindReport
	case citation.TypeManuscript, citation.TypeCollection:
		return kindManuscript
	case citation.TypePersonalCommunication:
		return kindLetter
	case citation.TypeInterview:
		return kindInterview
	case citation.TypeWebpage, citation.TypePost, citation.TypePostWeblog:
		return kindWeb
	case citation.TypeEntry, citation.TypeEntryDictionary, citation.TypeEntryEncyclopedia:
		return kindEntry
	case citation.TypeLegalCase:
		return kindCase
	case citation.TypeLegislation, citation.TypeBill, citation.TypeRegulation, citation.TypeTreaty:
		return kindStatute
	case citation.TypePaperConference:
		return kindConference
	case citation.TypeMotionPicture, citation.TypeBroadcast, citation.TypeSong, citation.TypeMap, citation.TypeGraphic:
		return kindMedium
	case citation.TypeBook:
		if len(item.Author) == 0 && len(item.Editor) > 0 {
			return kindEdited
		}
	}
	return kindBook
}

// A work is what a citation prints.
type work struct {
	kind kind
	lang string // of its title

	authors, editors, translators, containerAuthors, others []citation.Name
	title, subtitle                                         string
	short, abbreviation                                     string
	container, journal                                      string
	volumeTitle                                             string
	series, seriesNumber                                    string
	volume, issue, volumes                                  string
	edition                                                 string
	place, publisher                                        string
	year, endYear                                           int
	month, day                                              int
	noDate, forthcoming, circa                              bool
	original                                                int
	firstPage, lastPage                                     int
	genre, number                                           string
	archive, shelf, collection                              string
	authority                                               string
	url, doi, isbn                                          string
	accessed                                                bool
	medium                                                  string

	note       int  // that cites it first
	introduced bool // the abbreviation has been
}

// drawKind draws the kind of a work that the document cites.
func (r *Renderer) drawKind() kind {
	s, x := r.s, r.random.Float64()
	if x < s.lawyer {
		return pick(r.random, []kind{kindCase, kindCase, kindStatute, kindArticle})
	}
	if x < s.lawyer+s.historian {
		return pick(r.random, []kind{kindManuscript, kindManuscript, kindLetter, kindNewspaper, kindNewspaper, kindInterview, kindThesis, kindReport})
	}
	return pick(r.random, ordinaryKinds)
}

// ordinaryKinds are the kinds that every scholar cites, as often as they stand here.
var ordinaryKinds = []kind{
	kindBook, kindBook, kindBook, kindBook, kindBook, kindBook, kindBook, kindBook, kindBook, kindBook, kindBook,
	kindEdited, kindEdited, kindChapter, kindChapter, kindChapter, kindChapter, kindChapter, kindChapter, kindArticle,
	kindArticle, kindArticle, kindArticle, kindArticle, kindArticle, kindArticle, kindArticle, kindNewspaper, kindThesis,
	kindReport, kindWeb, kindEntry, kindConference, kindReview, kindPreface, kindMedium, kindClassic,
}

// drawWork makes up a work of a kind.
func (r *Renderer) drawWork(k kind) *work {
	s, random := r.s, r.random
	lang := s.lang
	if s.chance(0.3) {
		lang = pick(random, []string{"en", "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sv", "ru-Latn"})
		if s.lang == "ru" && s.chance(0.6) {
			lang = "ru"
		}
		if r.books[lang] == nil {
			lang = s.lang
		}
	}
	p := r.pools[lang]
	w := &work{kind: k, lang: lang}
	w.authors = r.drawNames(p, pick(random, []int{1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 4, 7}))
	if s.chance(0.04) {
		w.authors = []citation.Name{{Literal: pick(random, p.bodies)}}
	}
	w.title, w.subtitle = r.drawTitle(p, k)
	w.short = shorten(random, w.title)
	w.abbreviation = abbreviate(w.title)
	w.year = drawYear(random, k)
	w.place, w.publisher = pick(random, p.places), pick(random, p.publishers)
	if s.chance(0.06) {
		w.place = w.place + pick(random, []string{" and ", " – ", "/", "; ", ", "}) + pick(random, p.places)
	}
	w.edition = r.drawEdition()
	if s.chance(s.seriesRate * 0.5) {
		w.series, w.seriesNumber = pick(random, p.series), drawNumber(random, 150, 0.15)
	}
	if s.chance(0.12) {
		w.translators = r.drawNames(r.pools[s.lang], pick(random, []int{1, 1, 2}))
	}
	if s.chance(0.07) {
		w.original = w.year - 1 - random.IntN(150)
	}
	w.noDate, w.forthcoming, w.circa = s.chance(0.015), s.chance(0.012), s.chance(0.008)
	w.firstPage = 1 + random.IntN(pick(random, []int{30, 400, 900}))
	w.lastPage = w.firstPage + 1 + random.IntN(pick(random, []int{12, 40}))
	w.accessed = s.chance(0.5)
	if s.chance(s.urlRate) {
		w.url = r.drawURL(p)
		if s.chance(0.4) {
			w.url, w.doi = "", drawDOI(random)
		}
	}
	if s.chance(0.01) {
		w.isbn = fmt.Sprintf("978-%d-%03d-%05d-%d", random.IntN(9), random.IntN(999), random.IntN(99999), random.IntN(9))
	}
	r.fillKind(w, p)
	return w
}

// fillKind gives a work what its kind asks for.
func (r *Renderer) fillKind(w *work, p *pool) {
	s, random := r.s, r.random
	switch w.kind {
	case kindBook:
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
	case kindEdited:
		w.editors, w.authors = r.drawNames(p, pick(random, []int{1, 1, 2, 2, 2, 3, 4})), nil
		r.drawVolumes(w, p, 0.2)
	case kindChapter, kindPreface, kindConference:
		w.container, _ = r.joinTitle(r.drawTitle(p, kindEdited))
		if len(p.containers) > 10 && s.chance(0.5) {
			w.container = pick(random, p.containers)
		}
		switch {
		case s.chance(0.82):
			w.editors = r.drawNames(p, pick(random, []int{1, 1, 2, 2, 2, 3, 4}))
		case s.chance(0.5):
			w.containerAuthors = r.drawNames(p, 1)
		}
		if w.kind == kindPreface {
			w.title, w.subtitle = s.any("preface-of"), ""
			w.short = w.title
		}
		r.drawVolumes(w, p, 0.15)
		if w.kind == kindConference && s.chance(0.4) {
			w.container, w.editors = "", nil
			w.genre = s.any("conference")
			w.day, w.month = 1+random.IntN(28), 1+random.IntN(12)
		}
	case kindArticle, kindReview:
		w.journal = pick(random, p.journals)
		w.volume = drawNumber(random, pick(random, []int{30, 120, 300}), r.romanRate())
		if s.chance(0.55) {
			w.issue = drawIssue(random)
		}
		w.place, w.publisher, w.edition, w.original = "", "", "", 0
		if s.chance(0.06) {
			w.volume = ""
		}
		if s.chance(0.08) {
			w.month = 1 + random.IntN(12)
		}
	case kindNewspaper:
		w.journal = pick(random, p.newspapers)
		w.day, w.month = 1+random.IntN(28), 1+random.IntN(12)
		if s.chance(0.3) {
			w.authors, w.title, w.subtitle = nil, "", ""
		} else if s.chance(0.3) {
			w.authors = nil
		}
	case kindThesis:
		w.genre, w.publisher, w.place = s.word("thesis"), s.any("universities"), ""
		if len(p.genres) > 3 && s.chance(0.2) {
			w.genre = pick(random, p.genres)
		}
		if s.chance(0.25) {
			w.place = pick(random, p.places)
		}
		w.authors, w.edition, w.translators = w.authors[:1], "", nil
	case kindReport:
		w.number = strconv.Itoa(1 + random.IntN(pick(random, []int{40, 900, 12000})))
		w.genre = fill(s.any("report"), w.number)
		if s.chance(0.6) {
			w.authors = []citation.Name{{Literal: pick(random, p.bodies)}}
		}
		w.edition, w.translators = "", nil
	case kindEntry:
		w.title, w.subtitle, w.container = s.any("entries"), "", s.any("encyclopedias")
		w.short = w.title
		r.drawVolumes(w, p, 0.6)
		if s.chance(0.3) {
			w.authors = nil
		}
		if s.chance(0.3) {
			w.editors = r.drawNames(p, 1)
		}
	case kindWeb:
		w.url = r.drawURL(p)
		w.journal = s.any("websites")
		if s.chance(0.4) {
			w.journal = ""
		}
		if s.chance(0.6) {
			w.day, w.month = 1+random.IntN(28), 1+random.IntN(12)
		}
		w.accessed = s.chance(0.7)
		if s.chance(0.35) {
			w.authors = nil
		}
	case kindMedium:
		w.medium = s.any("medium")
		w.others = r.drawNames(p, 1)
	case kindManuscript, kindLetter, kindInterview:
		r.fillArchive(w, p)
	case kindCase, kindStatute:
		r.fillLaw(w, p)
	}
}

// fillArchive makes a work one that an archive holds.
func (r *Renderer) fillArchive(w *work, p *pool) {
	s, random := r.s, r.random
	w.archive = pick(random, p.archives)
	w.shelf = r.drawShelf()
	w.year = 1500 + random.IntN(500)
	if s.chance(0.6) {
		w.day, w.month = 1+random.IntN(28), 1+random.IntN(12)
	}
	if s.chance(0.3) {
		w.collection = fill(s.any("archive-collections"), pick(random, p.family))
	}
	w.title, w.subtitle = s.any("manuscripts"), ""
	if s.chance(0.4) {
		w.title, _ = r.drawTitle(p, kindArticle)
	}
	w.short = w.title
	if s.chance(0.5) {
		w.authors = nil
	}
	w.edition, w.series, w.translators, w.url, w.doi = "", "", nil, "", ""
	switch w.kind {
	case kindLetter:
		w.authors, w.others = r.drawNames(p, 1), r.drawNames(p, 1)
		w.year = 1750 + random.IntN(220)
		if s.chance(0.15) {
			w.archive, w.shelf = "", ""
		}
	case kindInterview:
		w.authors, w.genre = r.drawNames(p, 1), s.any("interview")
		w.year = 1950 + random.IntN(75)
		if s.chance(0.7) {
			w.archive, w.shelf = "", ""
		}
		if s.chance(0.3) {
			w.others = r.drawNames(p, 1)
		}
	default:
		if s.chance(0.3) {
			w.genre = s.any("manuscript")
		}
		if s.chance(0.2) {
			w.title = ""
		}
		if s.chance(0.15) {
			w.day, w.month = 0, 0
		}
	}
}

// drawVolumes makes a work one of several volumes, at a rate.
func (r *Renderer) drawVolumes(w *work, p *pool, rate float64) {
	if !r.s.chance(rate) {
		return
	}
	if r.s.chance(0.35) {
		w.volumes = strconv.Itoa(2 + r.random.IntN(30))
		w.endYear = w.year + 1 + r.random.IntN(12)
		if r.s.chance(0.4) {
			w.endYear = 0
		}
		return
	}
	w.volume = drawNumber(r.random, 12, r.romanRate())
	if r.s.chance(0.3) {
		w.volumeTitle, _ = r.drawTitle(p, kindBook)
	}
}

func (r *Renderer) romanRate() float64 {
	if r.s.romanVolumes {
		return 0.9
	}
	return 0.04
}

func (r *Renderer) drawEdition() string {
	s := r.s
	if !s.chance(0.13) {
		return ""
	}
	if s.chance(0.25) {
		return s.any("edition-words")
	}
	n := 2 + r.random.IntN(pick(r.random, []int{3, 8}))
	words := s.book.list("ordinal-words")
	word := strconv.Itoa(n)
	if n <= len(words) {
		word = words[n-1]
	}
	return fill(s.word("edition"), strconv.Itoa(n), "{th}", ordinal(n), "{word}", word)
}

// drawNames makes up n people, from the whole names of the records or from names' parts.
func (r *Renderer) drawNames(p *pool, n int) []citation.Name {
	names := make([]citation.Name, 0, n)
	for range n {
		if len(p.names) > 8 && r.random.Float64() < 0.45 {
			name := pick(r.random, p.names)
			if r.random.Float64() < 0.5 {
				name.Given = pick(r.random, p.names).Given
			}
			names = append(names, name)
			continue
		}
		name := citation.Name{Given: pick(r.random, p.given), Family: pick(r.random, p.family)}
		switch x := r.random.Float64(); {
		case x < 0.05:
			name.NonDroppingParticle = pick(r.random, []string{"van", "de", "von", "van der", "della", "Le", "de la", "da", "Di", "ter", "af"})
		case x < 0.08:
			name.Family += "-" + pick(r.random, p.family)
		case x < 0.1:
			name.Given += " " + pick(r.random, p.given)
		case x < 0.115:
			name.Suffix = pick(r.random, []string{"Jr.", "Jr", "III", "Sr."})
		case x < 0.14:
			name.Given += " " + string(rune('A'+r.random.IntN(20))) + "."
		}
		names = append(names, name)
	}
	return names
}

// drawTitle makes up a title: one of a record, one mixed from two, or one of the templates.
func (r *Renderer) drawTitle(p *pool, k kind) (head, tail string) {
	random := r.random
	own := p.titles[k]
	if k == kindEdited && len(own) < 10 || k == kindPreface || k == kindReview || k == kindConference {
		own = append(p.titles[kindBook], own...)
	}
	switch x := random.Float64(); {
	case x < 0.4 && len(own) > 5:
		title := pick(random, own)
		if head, tail, ok := cutTitle(title); ok {
			return head, tail
		}
		return title, ""
	case x < 0.55 && len(p.heads) > 10 && len(p.tails) > 10:
		return pick(random, p.heads), pick(random, p.tails)
	}
	book := r.books[p.lang]
	head = pick(random, book.list("np"))
	switch x := random.Float64(); {
	case x < 0.45:
		head += " " + pick(random, book.list("pp"))
	case x < 0.55:
		head += " " + pick(random, book.list("and")[:1]) + " " + lowerFirst(pick(random, book.list("np")), book.lang)
	}
	if random.Float64() < 0.15 {
		start := 1000 + random.IntN(950)
		head += fmt.Sprintf(", %d–%d", start, start+5+random.IntN(60))
	}
	if random.Float64() < 0.06 {
		head = "“" + pick(random, book.list("np")) + "”" + ": " + head
	}
	if random.Float64() < 0.4 {
		tail = pick(random, book.list("sub"))
	}
	return head, tail
}

// shorten is how a title is named once it is known.
func shorten(random *rand.Rand, title string) string {
	words := strings.Fields(title)
	if len(words) > 2 && articles[strings.ToLower(words[0])] && random.Float64() < 0.5 {
		words = words[1:]
	}
	if len(words) > 4 && random.Float64() < 0.7 {
		n := 2 + random.IntN(3)
		for n < len(words) && n > 1 && len([]rune(words[n-1])) < 4 {
			n--
		}
		words = words[:n]
	}
	return strings.TrimRight(strings.Join(words, " "), ",:;–- ")
}

// articles begin a title and are left off when it is shortened.
var articles = map[string]bool{
	"the": true, "a": true, "an": true, "der": true, "die": true, "das": true, "le": true, "la": true, "les": true, "el": true,
	"los": true, "il": true, "lo": true, "i": true, "o": true, "os": true, "de": true, "het": true,
}

// abbreviate makes an abbreviation of the capitals of a title.
func abbreviate(title string) string {
	var out []rune
	for _, word := range strings.FieldsFunc(title, func(r rune) bool { return r == ' ' || r == '-' || r == '\'' || r == '’' }) {
		first := []rune(word)[0]
		if up := []rune(strings.ToUpper(string(first)))[0]; up != first || len([]rune(word)) > 2 {
			out = append(out, up)
		}
		if len(out) == 4 {
			break
		}
	}
	return string(out)
}
