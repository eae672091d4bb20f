package render

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// A work is what a citation prints.
type work struct {
	kind kind
	csl  citation.Type
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
	month, day, endDay                                      int
	noDate, forthcoming, circa                              bool
	original                                                int
	firstPage, lastPage                                     int
	genre, number                                           string
	archive, shelf, leaf, collection                        string
	house                                                   *house
	authority                                               string
	url, doi, isbn                                          string
	accessed                                                bool
	medium                                                  string
	exhibition                                              bool // a catalogue, and the citation says so
	untold                                                  bool // a review that does not say what it reviews

	note       int  // that cites it first
	introduced bool // the abbreviation has been
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
	w := &work{kind: k, csl: kindTypes[k], lang: lang}
	w.authors = r.drawNames(p, pick(random, []int{1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 4, 7}))
	if s.chance(0.04) {
		w.authors = []citation.Name{{Literal: pick(random, p.bodies)}}
	}
	w.title, w.subtitle = r.drawTitle(p, k)
	if k == kindBook && s.chance(0.01+s.classicist*0.3) {
		w.authors = []citation.Name{{Literal: pick(random, r.books[lang].list("mononyms"))}}
		w.title, w.subtitle = pick(random, r.books["en"].list("old-titles")), ""
	}
	w.short = shorten(random, w.title)
	w.abbreviation = abbreviate(w.title)
	w.year = drawYear(random, k)
	w.place, w.publisher = pick(random, p.places), pick(random, p.publishers)
	if s.chance(0.06) {
		w.place += pick(random, []string{" and ", " – ", "/", "/", "; ", ", ", "-", " - "}) + pick(random, p.places)
	}
	if s.chance(s.morePlaces) {
		w.place += pick(random, r.books[s.lang].list("places-more"))
	}
	switch {
	case s.chance(0.09):
		w.publisher = pick(random, p.bodies)
	case s.chance(0.03):
		w.publisher = s.any("universities")
	}
	w.edition = r.drawEdition()
	if s.chance(s.seriesRate) {
		r.drawSeries(w, p)
	}
	if s.chance(0.12) {
		w.translators = r.drawNames(r.pools[s.lang], pick(random, []int{1, 1, 2}))
	}
	if s.chance(0.07) {
		w.original = w.year - 1 - random.IntN(150)
	}
	w.noDate, w.forthcoming, w.circa = s.chance(0.015), s.chance(0.012), s.chance(0.008)
	w.firstPage = 1 + random.IntN(pick(random, []int{30, 400, 900}))
	w.lastPage = w.firstPage + 3 + random.IntN(pick(random, []int{12, 40}))
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
	if r.s.chance(0.7) {
		w.volumeTitle, _ = r.drawTitle(p, kindBook)
		if r.s.chance(0.25) {
			start := 1200 + r.random.IntN(780)
			w.volumeTitle = fmt.Sprintf("%d%s%d", start, pick(r.random, []string{"–", "-", "/", "–"}), start+1+r.random.IntN(30))
		}
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
	return fill(s.word("edition"), strconv.Itoa(n), "{th}", ordinal(n), "{word}", word, "{r}", roman(n))
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
	for _, word := range strings.FieldsFunc(title, func(r rune) bool { return strings.ContainsRune(" -'’“”„«»\"()", r) }) {
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
