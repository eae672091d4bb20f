package train

import (
	"github.com/e843347c/ibid/internal/grammar"
)

// archiveOrders are the shapes of what an archive holds.
var archiveOrders = []string{
	"{author}, {title}, {date}, {archive}, {collection}, {shelf}", "{author}, {title}, {date}, {shelf}, {collection}, {archive}", "{archive}, {collection}, {shelf}, {author}, {title}, {date}",
	"{archive}, {shelf}, {title}", "{archive}, {shelf}", "{archive} {shelf}", "{archive}, {collection}, {shelf}", "{title}, {date}, {archive}, {shelf}", "{author}, {title} ({date}), {archive}, {shelf}",
	"{shelf}, {archive}", "{shelf}, {collection}, {archive}", "{title} ({date}), {shelf}, {archive}", "{title}, {date}, {in}{archive}, {shelf}", "{author}, {title} ({archive}, {shelf}, {date})",
	"{archive}: {shelf}, {title}, {date}", "{archive}, {shelf}: {title} ({date})", "{author}: {title}, {date}. {archive}, {shelf}", "{author}, {title}, {genre}, {date}, {archive}, {shelf}",
	"{title}. {archive}. {collection}. {shelf}", "{archive}. {shelf}. {title}, {date}", "{archive}, {shelf}, {date}", "{date}, {archive}, {shelf}",
}

// letterOrders are the shapes of a letter.
var letterOrders = []string{
	"{author} {to}, {date}, {archive}, {collection}, {shelf}", "{author} {to}, {date}, {shelf}, {archive}", "{author} {to}, {date}", "{author} {to} ({date}), {archive}, {shelf}", "{author}, {genre} {to}, {date}, {archive}, {shelf}",
	"{archive}, {shelf}, {author} {to}, {date}", "{genre} {author} {to}, {date}, {archive}, {shelf}", "{author} {to}, {place}, {date}, {in}{archive}, {shelf}", "{author} {to}, {date}: {archive}, {shelf}", "{author}, {genre} {to}, {date}",
}

// interviewOrders are the shapes of an interview.
var interviewOrders = []string{
	"{author}, {genre}, {place}, {date}", "{author}, {genre}, {date}", "{genre} {author}, {place}, {date}", "{author}, {interviewer}, {date}", "{author}, {interviewer}, {place}, {date}, {archive}, {shelf}",
	"{author} ({genre}, {date})", "{author}, {genre}, {date}, {archive}, {shelf}",
}

// orderArchive chooses the shapes for a document.
func (s *style) orderArchive() {
	s.orders[kindManuscript] = compile(pick(s.random, archiveOrders), ", ")
	s.orders[kindLetter] = compile(pick(s.random, letterOrders), ", ")
	s.orders[kindInterview] = compile(pick(s.random, interviewOrders), ", ")
	s.listOrders[kindManuscript], s.listOrders[kindLetter], s.listOrders[kindInterview] = s.orders[kindManuscript], s.orders[kindLetter], s.orders[kindInterview]
}

// archiveElement writes what only archives have.
func (r *Renderer) archiveElement(name string, w *work) {
	switch name {
	case "archive":
		r.plain(grammar.LabelArchive, w.archive)
	case "shelf":
		r.plain(grammar.LabelArchivePlace, w.shelf)
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
