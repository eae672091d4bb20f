package train

import (
	"math/rand/v2"
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
	s      *style
	left   int     // notes still to come in it
	number int     // of the note
	works  []*work // cited so far
	recent *work   // the work cited last

	// The note and the citation.
	w         writer
	said      map[string]bool
	listing   bool // an entry of a reference list
	firstOnly bool // only the first page of the work is given
	// ibidAllowed says that "ibid." is clear here: at the start of a note, or after a citation in it.
	ibidAllowed bool
}

// languageWeights are how many documents of 100 are written in a language.
var languageWeights = []struct {
	lang   string
	weight int
}{
	{"en", 30}, {"de", 16}, {"fr", 12}, {"es", 8}, {"it", 9}, {"pt", 5}, {"nl", 4}, {"ru", 5}, {"ru-Latn", 2}, {"pl", 3}, {"cs", 3}, {"sv", 3},
}

// NewRenderer returns a renderer that mixes the values of the records, and puts the prose around citations. Lines of prose
// have {} where a citation stands; lines without it stand alone. The renderer has a few lines of its own for languages that
// prose lacks.
func NewRenderer(items []*citation.Record, prose map[string][]string, seed uint64) *Renderer {
	books := readWordbooks()
	r := &Renderer{
		random: rand.New(rand.NewPCG(seed, 0x1b1d)),
		books:  books,
		pools:  newPools(items, books),
		said:   make(map[string]bool),
	}
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
	r.note()
	sample := r.w.Sample()
	sample.Styled, sample.Language = r.s.styled, r.s.lang
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
	r.s = drawStyle(r.random, lang, r.books[lang])
	r.left = 10 + r.random.IntN(21)
	r.number, r.works, r.recent = r.random.IntN(60), nil, nil
}

// cite writes one citation and its place. It reports the work, nil for a bare place or note number.
func (r *Renderer) cite() {
	s := r.s
	clear(r.said)
	r.firstOnly = false
	r.w.Cite()
	x := r.random.Float64()
	switch {
	case r.recent != nil && r.recent.kind != kindManuscript && x < s.ibidRate && r.ibidAllowed:
		r.ibid()
		return
	case len(r.works) > 2 && x < 0.6:
		w := pick(r.random, r.works)
		r.back(w)
		r.recent = w
		return
	case len(r.works) > 0 && x > 0.975:
		r.cross()
		r.recent = nil
		return
	case r.recent != nil && x > 0.962:
		r.bareLocator()
		return
	}
	w := r.drawWork(r.drawKind())
	w.note = r.number
	r.full(w)
	if len(r.works) > 24 {
		r.works = r.works[1:]
	}
	r.works, r.recent = append(r.works, w), w
}

// full writes a first citation of a work.
func (r *Renderer) full(w *work) {
	s := r.s
	switch w.kind {
	case kindCase, kindStatute:
		r.law(w)
		r.maybeLocator(0.4, pick(r.random, []string{", ", " ", ", "}))
		return
	case kindClassic:
		r.classic()
		return
	}
	if last := r.recent; s.idem && last != nil && r.ibidAllowed && len(last.authors) > 0 && len(w.authors) > 0 && r.random.Float64() < 0.18 {
		w.authors = last.authors
		r.idemWord(w)
		r.said["author"] = true
		r.w.Sep(s.authorSep)
	}
	if r.ibidAllowed && r.recent != nil && w.container != "" && r.recent.container+r.recent.title != "" && r.random.Float64() < 0.12 {
		r.inKnown(w)
		return
	}
	order := s.orders[w.kind]
	if r.listing {
		order = s.listOrders[w.kind]
	}
	r.run(order, w)
	if r.listing {
		return
	}
	here := r.said["p"] || r.said["P"]
	switch {
	case w.kind == kindNewspaper || w.kind == kindWeb || w.kind == kindLetter || w.kind == kindInterview:
		r.maybeLocator(0.06, s.locatorSep)
	case here:
		r.hereLocator()
	default:
		r.maybeLocator(0.68, s.locatorSep)
	}
	r.introduce(w)
}

// hereLocator writes a place after the pages that an article occupies, often enough.
func (r *Renderer) hereLocator() {
	if r.random.Float64() < 0.5 {
		sep := ", "
		if r.s.hereSep != "" {
			sep = r.s.hereSep
		}
		r.locator(sep, true)
	}
}

// introduce writes "(hereafter PSS)".
func (r *Renderer) introduce(w *work) {
	if r.random.Float64() > 0.05 || len(w.abbreviation) < 2 {
		return
	}
	name := w.abbreviation
	if r.random.Float64() < 0.35 && w.short != "" {
		name = w.short
		w.abbreviation = w.short
	}
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
	r.w.Mark(markIf(r.s.shortItalic, citation.MarkItalic), name)
	r.w.Punct(after)
	w.introduced = true
}

// inKnown writes a chapter of a book that was cited just before: "Hough, “Title,” in ibid., 244".
func (r *Renderer) inKnown(w *work) {
	s := r.s
	r.element("author", w)
	r.w.Sep(s.authorSep)
	r.element("title", w)
	r.w.Sep(pick(r.random, []string{", ", " ", ", "}))
	switch x := r.random.Float64(); {
	case x < 0.45:
		r.w.Field(grammar.LabelIbid)
		r.w.Lead(s.inWord + " ")
		r.w.Mark(markIf(s.ibidItalic, citation.MarkItalic), strings.ToLower(s.word("ibid")))
	case x < 0.6:
		r.w.Field(grammar.LabelIbid)
		r.w.Put(s.any("same-volume"))
	case x < 0.75:
		r.w.Field(grammar.LabelIdem)
		r.w.Lead(s.inWord + " ")
		r.w.Put(s.any("idem"))
		if r.random.Float64() < 0.3 {
			r.w.Put(" " + s.word("editor-after"))
		}
		r.w.Sep(pick(r.random, []string{", ", ": "}))
		r.styledText(grammar.LabelContainer, w.container, s.titleItalic, false)
		if r.random.Float64() < 0.6 {
			for _, name := range []string{"place", "publisher", "y"} {
				r.w.Sep(", ")
				r.element(name, w)
			}
		}
	default:
		if len(w.editors) > 0 {
			r.w.Field(grammar.LabelEditor)
			r.w.Lead(s.inWord + " ")
			r.putNames(w.editors, &s.short)
			if s.shortRole {
				r.putRole("editor", len(w.editors))
			}
			r.w.Sep(pick(r.random, []string{", ", s.authorSep}))
		} else {
			r.w.Lead(s.inWord + " ")
		}
		r.styledText(grammar.LabelContainer, shorten(r.random, w.container), s.titleItalic, false)
	}
	r.maybeLocator(0.8, s.shortSep)
}

// classic writes an ancient or canonical text under its short name.
func (r *Renderer) classic() {
	text := r.s.any("classics")
	author, title, comma := strings.Cut(text, ", ")
	if !comma {
		author, title, _ = strings.Cut(text, " ")
	}
	r.plain(grammar.LabelAuthor, author)
	if comma {
		r.w.Sep(", ")
	} else {
		r.w.Sep(" ")
	}
	if title != "" {
		r.styledText(grammar.LabelTitle, title, r.s.titleItalic, false)
	}
	r.w.Sep(pick(r.random, []string{" ", " ", ", "}))
	r.w.Field(grammar.LabelLocator)
	r.w.Put(r.canonical())
}
