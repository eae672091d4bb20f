package render

import (
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// A Renderer prints notes in random styles, and knows what each stretch of them is. A style is drawn for a document, kept
// for some notes, and then drawn anew. The same records, prose and seed give the same notes.
//
// A Renderer is not safe for concurrent use.
type Renderer struct {
	random *rand.Rand
	books  map[string]*wordbook
	pools  map[string]*pool
	prose  map[string][]string // by language, with {} where a citation stands
	plainP map[string][]string // the lines of prose without a slot

	// The document.
	documents int // so far
	s         *style
	left      int      // notes still to come in it
	number    int      // of the note
	works     []*work  // cited so far
	recent    *work    // the work cited last
	houses    []*house // archives used so far

	// The note and the citation.
	w       writer
	said    map[string]bool
	inNote  []*work // cited in the note
	bounds  bounds
	listing bool // an entry of a reference list is being written
	list    bool // the note is one
	// ibidAllowed says that "ibid." is clear here: at the start of a note, or after a citation in it.
	ibidAllowed bool
}

// languageWeights are how many documents of 100 are written in a language.
var languageWeights = []struct {
	lang   string
	weight int
}{
	{"en", 28}, {"de", 15}, {"fr", 12}, {"es", 8}, {"it", 8}, {"pt", 5}, {"nl", 6}, {"ru", 6}, {"ru-Latn", 3}, {"pl", 3}, {"cs", 3}, {"sv", 3},
}

// NewRenderer returns a renderer that mixes the values of the records, and puts prose around citations: its own and the given,
// by language. Lines of prose have {} where a citation stands; lines without it stand alone.
func NewRenderer(items []*citation.Record, prose map[string][]string, seed uint64) *Renderer {
	books := readWordbooks()
	r := &Renderer{
		random: rand.New(rand.NewPCG(seed, 0x1b1d)),
		books:  books,
		pools:  newPools(items, books),
		said:   make(map[string]bool),
		prose:  make(map[string][]string),
		plainP: make(map[string][]string),
	}
	for _, lang := range languages {
		if book := r.books[lang]; book != nil {
			r.addProse(lang, book.list("prose"))
		}
	}
	r.sortProse(readProse())
	r.sortProse(prose)
	return r
}

// Note returns the next note.
func (r *Renderer) Note() Sample {
	if r.left == 0 {
		r.newDocument()
	}
	r.left--
	r.number++
	r.w = writer{inside: r.s.punctInside, double: r.s.doublePunct}
	r.inNote = r.inNote[:0]
	r.note()
	sample := r.w.Sample()
	sample.Styled, sample.Language = r.s.styled, r.s.lang
	sample.List, sample.Document = r.list, r.documents
	if !sample.Styled {
		sample.Marks = nil
	}
	return r.s.noise.apply(r.random, sample)
}

// newDocument draws a language and a style, and forgets what was cited.
func (r *Renderer) newDocument() {
	x := r.random.IntN(100)
	lang := "en"
	for _, l := range languageWeights {
		if x -= l.weight; x < 0 {
			lang = l.lang
			break
		}
	}
	if r.books[lang] == nil {
		lang = "en"
	}
	r.documents++
	r.s = drawStyle(r.random, lang, r.books[lang])
	r.left = 10 + r.random.IntN(21)
	r.number, r.works, r.recent, r.houses = r.random.IntN(60), nil, nil, nil
}

// cite writes one citation and its place.
func (r *Renderer) cite() {
	s := r.s
	r.begin()
	x := r.random.Float64()
	switch {
	case r.recent != nil && r.recent.kind != kindManuscript && x < s.ibidRate && r.ibidAllowed:
		r.ibid()
		return
	case len(r.works) > 2 && x < s.backRate:
		w := pick(r.random, r.works)
		if slices.Contains(r.inNote, w) {
			break
		}
		r.back(w)
		r.remember(w)
		return
	case len(r.works) > 0 && x > 0.975:
		r.cross()
		r.recent = nil
		return
	case r.recent != nil && x > 0.965:
		r.bareLocator()
		return
	}
	w := r.drawWork(r.drawKind())
	w.note = r.number
	if s.shortOnly && w.kind < kindThesis && r.random.Float64() < 0.85 {
		r.back(w)
	} else {
		r.full(w)
	}
	if len(r.works) > 24 {
		r.works = r.works[1:]
	}
	r.works = append(r.works, w)
	r.remember(w)
}

// begin begins a citation.
func (r *Renderer) begin() {
	clear(r.said)
	r.bounds = bounds{}
	r.w.Cite()
}

// remember notes that a work has just been cited.
func (r *Renderer) remember(w *work) {
	r.recent = w
	r.inNote = append(r.inNote, w)
}

// full writes a first citation of a work.
func (r *Renderer) full(w *work) {
	s := r.s
	r.w.kind = w.csl
	switch w.kind {
	case kindCase, kindStatute, kindRegulation, kindTreaty, kindHearing, kindPaper, kindCommentary:
		r.law(w)
		if !r.said["loc"] && r.random.Float64() < 0.3 {
			r.w.Sep(pick(r.random, []string{", ", " ", ", "}))
			r.plain(grammar.LabelLocator, r.lawLocator(w))
		}
		return
	case kindClassic:
		r.classic()
		return
	}
	if last := r.recent; s.idem && last != nil && r.ibidAllowed && w.kind < kindManuscript && last.kind < kindManuscript &&
		len(last.authors) > 0 && len(w.authors) > 0 && r.random.Float64() < 0.4 {
		w.authors = last.authors
		r.idemWord(w)
		r.said["author"] = true
		r.w.Sep(s.authorSep)
	}
	if r.ibidAllowed && r.recent != nil && w.container != "" && r.recent.container+r.recent.title != "" && r.random.Float64() < 0.09 {
		r.inKnown(w)
		return
	}
	if w.kind == kindChapter && len(r.works) > 2 && !r.listing && r.random.Float64() < 0.07 {
		r.inCited(w)
		return
	}
	order := s.orders[w.kind]
	if r.listing {
		order = s.listOrders[w.kind]
	}
	switch {
	case w.kind == kindLetter && w.container != "":
		order = s.printedOrder
	case w.untold && s.chance(0.7):
		order = s.untold
	case w.kind == kindWeb && w.title == "":
		order = s.address
	case w.kind == kindConference && w.container != "":
		order = s.proceedings
	}
	r.run(order, w)
	if r.listing {
		return
	}
	r.fullLocator(w)
	r.introduce(w)
}

// fullLocator writes the place after a full citation.
func (r *Renderer) fullLocator(w *work) {
	s := r.s
	if r.said["loc"] {
		return
	}
	if (r.said["url"] || r.said["accessed"]) && r.random.Float64() < 0.8 {
		return // nothing follows an address
	}
	switch {
	case w.kind == kindManuscript:
		if r.said["shelf"] && r.random.Float64() < 0.35 {
			r.w.Sep(", ")
			r.plain(grammar.LabelLocator, r.folio())
		}
	case w.kind == kindNewspaper && !r.said["p"] && !r.said["P"] || w.kind == kindWeb || w.kind == kindPreprint:
		if r.random.Float64() < 0.06 {
			r.w.Sep(s.locatorSep)
			r.bounds.one = true
			r.plain(grammar.LabelLocator, r.pageLocator())
		}
	case w.kind == kindNewspaper || w.kind >= kindFilm || w.kind == kindLetter && w.container == "" ||
		w.kind == kindInterview || w.kind == kindPost:
	case r.said["f"]:
		if r.random.Float64() < 0.5 {
			r.w.Sep(pick(r.random, []string{", ", ", ", ", at ", " at "}))
			r.w.Field(grammar.LabelLocator)
			r.bounds = bounds{from: w.firstPage, to: w.lastPage}
			r.w.Put(r.pageNumbers())
		}
	case r.said["p"] || r.said["P"]:
		r.bounds = bounds{from: w.firstPage, to: w.lastPage}
		if r.random.Float64() < 0.5 {
			r.locator(s.hereSep, true)
		}
	default:
		r.bounds = bounds{one: w.kind != kindBook && w.kind != kindEdited && w.kind != kindThesis && w.kind != kindReport, volumes: r.said["volumes"]}
		r.maybeLocator(0.68, s.locatorSep)
	}
}

// introduce writes "(hereafter PSS)".
func (r *Renderer) introduce(w *work) {
	if r.random.Float64() > 0.05 || len(w.abbreviation) < 2 || w.kind > kindReport || w.kind == kindNewspaper || r.said["announced"] {
		return
	}
	name := w.abbreviation
	if r.random.Float64() < 0.35 && w.short != "" {
		name = w.short
		w.abbreviation = w.short
	}
	r.henceforth(name, markIf(r.s.shortItalic, citation.MarkItalic))
	w.introduced = true
}

// henceforth writes the name that something will have from here on.
func (r *Renderer) henceforth(name string, mark citation.MarkKind) {
	text := r.s.word("hereafter")
	if strings.HasPrefix(text, ", ") {
		r.w.Sep(", ")
		text = text[2:]
	} else {
		r.w.Sep(" ")
	}
	before, after, _ := strings.Cut(text, "{}")
	r.w.Field(grammar.LabelHenceforth)
	r.w.Put(before)
	r.w.Mark(mark, name)
	r.w.Punct(after)
}
