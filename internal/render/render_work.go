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
	w.short = shorten(random, w.title)
	w.abbreviation = abbreviate(w.title)
	w.year = drawYear(random, k)
	w.place, w.publisher = pick(random, p.places), pick(random, p.publishers)
	if s.chance(0.06) {
		w.place = w.place + pick(random, []string{" and ", " – ", "/", "; ", ", "}) + pick(random, p.places)
	}
	switch {
	case s.chance(0.09):
		w.publisher = pick(random, p.bodies)
	case s.chance(0.03):
		w.publisher = s.any("universities")
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
			name.NonDroppingParticle = pick(r.random, r.books[p.lang].own("particles"))
		case x < 0.08:
			name.Family += "-" + pick(r.random, p.family)
		case x < 0.1 && !strings.ContainsAny(name.Given, " ."):
			name.Given += " " + pick(r.random, p.given)
		case x < 0.115 && p.lang == "en":
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
	head = r.makeTitle(p)
	if random.Float64() < 0.4 {
		tail = pick(random, r.books[p.lang].list("sub"))
	}
	return head, tail
}

// makeTitle makes a title of the templates' phrases, with the names, years and quotation marks that titles have.
func (r *Renderer) makeTitle(p *pool) string {
	random, book := r.random, r.books[p.lang]
	head := pick(random, book.list("np"))
	and := " " + book.list("and")[0] + " "
	switch x := random.Float64(); {
	case x < 0.4:
		head += " " + pick(random, book.list("pp"))
	case x < 0.48:
		head += and + lowerFirst(pick(random, book.list("np")), book.lang)
	case x < 0.52:
		head = pick(random, p.family) + and + pick(random, p.family)
	case x < 0.55:
		head = pick(random, p.given) + " " + pick(random, p.family)
	case x < 0.58:
		head += ", " + pick(random, p.places)
	}
	if random.Float64() < 0.15 {
		start := 1000 + random.IntN(950)
		end := strconv.Itoa(start + 5 + random.IntN(60))
		switch random.IntN(4) {
		case 0:
			head += fmt.Sprintf(" (%d–%s)", start, end)
		case 1:
			head += fmt.Sprintf(" %d–%s", start, end)
		default:
			head += fmt.Sprintf(", %d–%s", start, end)
		}
	}
	if x := random.Float64(); x < 0.07 {
		head = quoteWord(random, head)
	} else if nouns := book.own("nouns"); x < 0.15 && len(nouns) > 5 {
		head = r.listTitle(nouns, and)
	}
	switch x := random.Float64(); {
	case x < 0.05:
		head = "“" + pick(random, book.list("np")) + "”: " + head
	case x < 0.07:
		head = "“" + head + "”?"
	case x < 0.09:
		head = strings.TrimRight(head, "?!") + pick(random, []string{"?", "?", "!"})
	}
	return head
}

// listTitle makes a title of nouns in a row.
func (r *Renderer) listTitle(nouns []string, and string) string {
	n := 2 + r.random.IntN(2)
	var out []string
	for range n {
		out = append(out, pick(r.random, nouns))
	}
	comma := ""
	if and == " and " && r.random.Float64() < 0.6 {
		comma = ","
	}
	head := strings.Join(out, ", ") + comma + and + pick(r.random, nouns)
	if r.random.Float64() < 0.5 {
		head += " " + pick(r.random, r.books[r.s.lang].list("pp"))
	}
	return head
}

// quoteWord puts one long word of a title into quotation marks.
func quoteWord(random *rand.Rand, title string) string {
	words := strings.Fields(title)
	if len(words) < 3 {
		return title
	}
	i := random.IntN(len(words))
	if len([]rune(words[i])) < 5 || strings.ContainsAny(words[i], ",.:()?") {
		return title
	}
	words[i] = "“" + words[i] + "”"
	return strings.Join(words, " ")
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
