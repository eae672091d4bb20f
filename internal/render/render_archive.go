package render

import (
	"strings"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// A house is an archive that the document uses, and how the document shortens its name.
type house struct {
	name, short string
	lang        string
	town        string // behind the name, where the document gives it
	known       bool   // the short name has been introduced
}

// archiveOrders are the shapes of what an archive holds.
var archiveOrders = []string{
	"{author}, {title}, {date}, {archive}, {collection}, {shelf}", "{author}, {title}, {date}, {shelf}, {collection}, {archive}", "{archive}, {collection}, {shelf}, {author}, {title}, {date}",
	"{archive}, {shelf}, {title}", "{archive}, {shelf}", "{archive} {shelf}", "{archive}, {collection}, {shelf}", "{title}, {date}, {archive}, {shelf}", "{author}, {title} ({date}), {archive}, {shelf}",
	"{shelf}, {archive}", "{shelf}, {collection}, {archive}", "{title} ({date}), {shelf}, {archive}", "{title}, {date}, {in}{archive}, {shelf}", "{author}, {title} ({archive}, {shelf}, {date})",
	"{archive}: {shelf}, {title}, {date}", "{archive}, {shelf}: {title} ({date})", "{author}: {title}, {date}. {archive}, {shelf}", "{author}, {title}, {genre}, {date}, {archive}, {shelf}",
	"{title}. {archive}. {collection}. {shelf}", "{archive}. {shelf}. {title}, {date}", "{archive}, {shelf}, {date}", "{date}, {archive}, {shelf}", "{archive}, {collection}, {shelf}, {title}",
	"{author}, {title}, {date}, {archive}, {shelf}", "{archive}. {shelf}", "{title} {vom}, {archive}, {shelf}", "{archive}, {shelf} ({collection})", "{title}, {date}, {collection}, {shelf}", "{title}, {date}, {in}{archive}, {collection}, {shelf}", "{title}, {collection}, {archive}, {shelf}",
	"{author}, {title}. {date}. {shelf}. {collection}. {archive}", "{title} {number}, {date}, {archive}, {shelf}", "{archive}, {collection}, {shelf}, {date}", "{archive}, {shelf}, {loc}, {date}", "{title}. {date}. {archive}, {collection}, {shelf}",
}

// letterOrders are the shapes of a letter.
var letterOrders = []string{
	"{author} {to}, {date}, {archive}, {collection}, {shelf}", "{author} {to}, {date}, {shelf}, {archive}", "{author} {to}, {date}", "{author} {to} ({date}), {archive}, {shelf}", "{author}, {genre} {to}, {date}, {archive}, {shelf}",
	"{archive}, {shelf}, {author} {to}, {date}", "{genre} {author} {to}, {date}, {archive}, {shelf}", "{author} {to}, {place}, {date}, {in}{archive}, {shelf}", "{author} {to}, {date}: {archive}, {shelf}", "{author}, {genre} {to}, {date}",
	"{author} {to}, {date}, {in}{archive} {shelf}", "{author} {to}, {date}, {collection}, {shelf}", "{from} {author} {to}, {date}, {archive}, {shelf}", "{from} {author} {to} ({date}), {archive}, {shelf}", "{from} {author} {to}, {date}", "{author} {to} {vom}, {archive}, {shelf}",
}

// interviewOrders are the shapes of an interview.
var interviewOrders = []string{
	"{author}, {genre}, {place}, {date}", "{author}, {genre}, {date}", "{genre} {author}, {place}, {date}", "{author}, {interviewer}, {date}", "{author}, {interviewer}, {place}, {date}, {archive}, {shelf}",
	"{author} ({genre}, {date})", "{author}, {genre}, {date}, {archive}, {shelf}", "{with} {author}, {place}, {date}", "{with} {author}, {date}", "{with} {author} ({date})", "{with} {author}, {date}, {place}",
	"{with} {author}, {place}, {date}, {archive}, {shelf}", "{author}, {title}, {interviewer}, {journal}, {date}", "{author}, {interviewer}, {journal}, {date}, {P}", "{author}. {genre}. {date}", "{author}, {interviewer}, {date}, {archive}", "{author}, {interviewer}, {date}, {url}", "{author}, {interviewer} ({date}), {archive}", "{author} ({y}). {genre}, {place}, {date}",
}

// orderArchive chooses the shapes for a document.
func (s *style) orderArchive() {
	s.orders[kindManuscript] = compile(pick(s.random, archiveOrders), ", ")
	s.orders[kindLetter] = compile(pick(s.random, letterOrders), ", ")
	s.orders[kindInterview] = compile(pick(s.random, interviewOrders), ", ")
	s.printedOrder = compile(pick(s.random, printedLetterOrders), ", ")
	s.printedLetters = pick(s.random, []float64{0.1, 0.3, 0.7})
	s.listOrders[kindManuscript], s.listOrders[kindLetter], s.listOrders[kindInterview] = s.orders[kindManuscript], s.orders[kindLetter], s.orders[kindInterview]
}

// fillArchive makes a work one that an archive holds.
func (r *Renderer) fillArchive(w *work, p *pool) {
	s, random := r.s, r.random
	w.house = r.drawHouse(p)
	w.archive = w.house.name
	book := r.books[w.house.lang]
	w.shelf, w.leaf, _ = strings.Cut(r.drawShelf(book), "^")
	w.year = 1500 + random.IntN(500)
	if s.chance(0.6) {
		w.day, w.month = 1+random.IntN(28), 1+random.IntN(12)
	}
	if s.chance(0.3) {
		w.collection = fill(pick(random, book.list("archive-collections")), pick(random, p.family))
		if s.chance(0.35) {
			w.collection = pick(random, []string{pick(random, book.list("np")), r.shapeTitle(p), pick(random, p.bodies)})
		}
	}
	w.title, w.subtitle = r.dress(pick(random, book.list("manuscripts"))), ""
	if s.chance(0.4) {
		w.title, _ = r.drawTitle(p, kindArticle)
	}
	w.short = w.title
	if s.chance(0.5) {
		w.authors = nil
	}
	w.edition, w.series, w.translators, w.url, w.doi, w.volume = "", "", nil, "", "", ""
	switch w.kind {
	case kindLetter:
		r.fillLetter(w, p)
	case kindInterview:
		w.authors, w.genre = r.drawNames(p, 1), s.any("interview")
		w.year = 1950 + random.IntN(75)
		if s.chance(0.7) {
			w.archive, w.shelf, w.leaf = "", "", ""
		}
		if s.chance(0.5) {
			w.others = r.drawNames(p, 1)
		}
		if w.archive == "" && s.chance(0.3) {
			w.journal = pick(random, p.newspapers)
		} else if w.archive == "" && s.chance(0.2) {
			w.url = r.drawURL(p)
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

func (r *Renderer) fillLetter(w *work, p *pool) {
	s := r.s
	w.authors, w.others = r.drawNames(p, 1), r.drawNames(p, 1)
	if s.chance(0.25) {
		w.authors = []citation.Name{{Literal: pick(r.random, p.bodies)}}
	}
	if s.chance(0.2) {
		w.others = []citation.Name{{Literal: pick(r.random, p.bodies)}}
	}
	if s.chance(0.4) {
		for _, names := range [][]citation.Name{w.authors, w.others} {
			if names[0].Family != "" {
				names[0].Given = ""
			}
		}
	}
	w.year = 1750 + r.random.IntN(220)
	w.genre = s.any("letter")
	if s.chance(s.printedLetters) {
		r.fillPrinted(w, p)
		return
	}
	if s.chance(0.15) {
		w.archive, w.shelf, w.leaf = "", "", ""
	}
}

// drawHouse draws one of the few archives that the document uses.
func (r *Renderer) drawHouse(p *pool) *house {
	if len(r.houses) > 0 && r.random.Float64() < 0.75 {
		return pick(r.random, r.houses)
	}
	h := &house{name: pick(r.random, p.archives), lang: p.lang}
	if len(strings.Fields(h.name)) > 2 {
		h.short = abbreviate(h.name)
	}
	if !strings.Contains(h.name, ",") && r.s.archivePlaces && len(r.houses) < 4 {
		h.town = ", " + pick(r.random, p.places)
	}
	r.houses = append(r.houses, h)
	return h
}

// archive writes the name of an archive, and how it will be shortened.
func (r *Renderer) archive(w *work) {
	if w.archive == "" {
		return
	}
	h := w.house
	if h == nil || h.short == "" {
		town := ""
		if h != nil && !h.known {
			town, h.known = h.town, true
		}
		r.plain(grammar.LabelArchive, w.archive+town)
		return
	}
	if h.known {
		r.plain(grammar.LabelArchive, h.short)
		return
	}
	switch x := r.random.Float64(); {
	case x < 0.4:
		r.plain(grammar.LabelArchive, h.name+" ("+h.short+")"+h.town)
		h.known = true
	case x < 0.65:
		r.plain(grammar.LabelArchive, h.name+h.town)
		r.henceforth(h.short, citation.MarkNone)
		h.known = true
	default:
		r.plain(grammar.LabelArchive, h.name)
	}
}

// archiveElement writes what only archives have.
func (r *Renderer) archiveElement(name string, w *work) {
	switch name {
	case "archive":
		r.archive(w)
	case "shelf":
		r.plain(grammar.LabelArchivePlace, w.shelf)
		if rest := strings.TrimLeft(w.leaf, ",. "); rest != "" {
			r.w.Sep(w.leaf[:len(w.leaf)-len(rest)])
			r.plain(grammar.LabelLocator, rest)
			r.said["loc"] = true
		}
	case "collection":
		r.plain(grammar.LabelArchivePlace, w.collection)
	case "to":
		if len(w.others) > 0 {
			r.w.Sep(" ")
			r.w.Field(grammar.LabelOtherName)
			r.w.Put(r.s.word("to") + " ")
			r.putNames(w.others, &r.s.editors)
		}
	case "interviewer":
		if len(w.others) > 0 {
			r.role(grammar.LabelOtherName, "interviewer", w.others)
		} else {
			r.plain(grammar.LabelGenre, w.genre)
		}
	}
}
