package render

import "strings"

// imprints are the orders of place, publisher and year; those in brackets follow the title without a separator.
var imprints = []string{
	" ({place}: {publisher}, {y})", " ({place}: {publisher}, {y})", " ({place}, {publisher}, {y})", " ({place}, {y})", " ({place}, {y})",
	" ({place} {y})", " ({place} {y})", " ({y})", " ({publisher}, {y})", " ({publisher} {y})", " ({place}: {publisher} {y})", " ({place}; {publisher}, {y})",
	" ({edition}, {place}: {publisher}, {y})", " ({edition}, {y})", " ({edition}, {publisher} {y})", " ({translator}; {place}: {publisher}, {y})",
	" ({editor}; {translator}; {volumes}; {place}: {publisher}, {y})", " ({editor}, {place}: {publisher} {y})", " ({editor}, {place}, {publisher}, {y})", " ({place}: {publisher}, {y}, {edition})", " ({translator}, {y})",
	"|{place}: {publisher}, {y}", "|{place}: {publisher}, {y}", "|{place}: {publisher}, {y}", " ({place}: {publisher}, {y})", "|{place}: {publisher} {y}", "|{place}, {publisher}, {y}", "|{place}, {publisher}, {y}",
	"|{place} {y}", "|{place} {y}", "|{place} {y}", "|{place}, {y}", "|{place}, {y}", "|{publisher}, {place}, {y}", "|{publisher}, {place}, {y}",
	"|{publisher}, {place} {y}", "|{place} ({publisher}) {y}", "|{place}/{publisher} {y}", "|{place}: {publisher}; {y}", "|{publisher}, {y}", "|{publisher} {y}",
	"|{place}. {publisher}. {y}", "|{place} : {publisher}, {y}", "|{place}; {publisher}, {y}", "|{y}", "|{place}: {publisher} ({y})", "|{place}, {publisher} ({y})",
	"|{place}/{publisher}, {y}", "|{place} {edition} {y}", "|{edition} {place} {y}", ". {edition} {place} {y}", " ({place}, {y}, {edition})", "|{publisher} {place} {y}",
	"|{publisher} {place}, {y}", " ({edition} {y})", "|{y}: {publisher} {place}", "|{edition} {y}", " [{place}: {publisher}, {y}]", ". {publisher}: {place}, {y}",
	". {place}: {publisher}. {y}", "|{place}, {y}, {publisher}", "|{edition}. {place}: {publisher}, {y}", "|{edition}, {place} {y}", ". {place} {y}", ". {place}: {publisher} {y}",
	"|{place} ({y})", "|{publisher} ({y})", "|{place} - {publisher} - {y}", "|{place}–{publisher}, {y}", "|{y}, {place}: {publisher}", "|{y}, {publisher}, {place}",
}

// middles are the orders of what stands between title and imprint.
var middles = []string{
	"|{editor}|{translator}|{others}|{edition}|{volumes}|{volume}", "|{translator}|{editor}|{edition}|{volumes}|{volume}", "|{volume}|{editor}|{translator}|{edition}",
	"|{edition}|{editor}|{translator}|{volumes}|{volume}", "|{volumes}|{volume}|{edition}|{editor}|{translator}", " ({editor})|{translator}|{edition}|{volumes}|{volume}",
	" ({editor}; {translator})|{volume}|{volumes}|{edition}", "|{edition} ({volumes})|{volume}|{editor}|{translator}", "|{volume}|{volumes}|{edition}|{others}|{translator}|{editor}",
	"|{editor}|{translator}|{volumes}|{edition}", " ({translator})|{editor}|{volume}|{edition}|{volumes}",
}

// journals are the orders of a journal's name and numbers: a capital letter stands for a number with its word.
var journals = []string{
	"|{journal} {v} ({y}): {p}", "|{journal} {v} ({y}): {p}", "|{journal} {v}, {I} ({y}): {p}", "|{journal} {v}, {I} ({y}): {p}", "|{journal} {v}, {I} ({y}), {P}",
	"|{journal}, {v} ({y}), {P}", "|{journal}, {v} ({y}), {P}", "|{journal}, {v}, {i} ({y}), {P}", "|{journal}, {V}, {I}, {y}, {P}", "|{journal}, {V}, {I}, {y}, {P}",
	"|{journal}, {V}, {I} ({y}), {P}", "|{journal} {v}/{i} ({y}), {P}", "|{journal} {v}/{i} ({y}), {P}", "|{journal}, {v}/{i} ({y}), {P}", "|{journal} {v}.{i} ({y}) {P}",
	"|{journal} {v}:{i} ({y}), {P}", "|{journal} {v}({i}), {p}, {y}", "|{journal} {v} {y}, {P}", "|{journal} {y}, {p}", "|{journal} {y}, {P}", "|{journal} {y};{v}({i}):{p}",
	"|{journal}, {y}, {v}, {i}, {P}", "|{journal}, {y}, {V}, {I}, {P}", "|{journal}, {y}, {I}, {P}", "|{journal}, {v}-{i}, {y}, {P}", "|{journal}, {V}, {y}, {P}",
	"|{journal}, {v}, {y}, {P}", "|{journal}, {I} ({y}), {P}", "|{journal} {v} ({y}) {p}", "|{journal} {v} ({y}) {I}, {P}", "|{journal} {V} ({y}), {I}, {P}",
	"|{journal} {v} ({i}), {y}, {P}", "|{journal}, {v}({i}) ({y}): {P}", "|{journal} {v}:{p} ({y})", "|{journal}. {y}. {V}. {I}. {P}", "|{journal}. – {y}. – {V}. – {P}",
	"|{journal}, {V} ({y}), {P}", "|{journal}, {V}, ({y}), {I}, {P}", "|{journal}, {I}, {y}, {P}", "|{journal} {v}, {y}, {p}", "|{journal} {I} ({y}): {p}",
	" ({y}) {v} {journal} {p}", " ({y}) {v} {journal} {p}", " ({y}) {v}({i}) {journal} {p}", " [{y}] {journal} {p}", ", {v} {journal} {p} ({y})", ", {v} {journal} {p} ({y})", ", {v} {journal} ({y}), {p}", "|{journal}. {v} ({y}) {p}", "|{journal} {v}. {i} ({y}), {p}", "|{journal}, {v}: {i}, {P}, {y}", "|{journal} {V}, {P}",
	", {v} {journal} ({y}) {p}", "|({y}) {v} {journal} {p}", " ({y}) {v}:{i} {journal} {P}", "|{journal}, {y} {V} {I}, {P}", "|{journal} {v} no {i}: {p}",
	"|{journal}, {I}/{y}, {P}", "|{journal}, {y}/{i}, {P}", "|{journal} {y}/{i}, {P}", "|{journal} {v}:{i}, {P}", "|{journal} {v} ({y}) {i}:{p}", "|{journal}, {V}: {I} ({y}): {P}",
}

// newspapers are the orders of a newspaper's name, date and pages.
var newspapers = []string{
	"|{journal}, {date}, {P}", "|{journal}, {date}, {P}", "|{journal}, {date}", "|{journal}, {date}", "|{journal} ({date}), {P}", "|{journal} ({date})", "|{journal} {date}, {P}",
	"|{journal} {date}", "|{journal} ({place}), {date}, {P}", "|{journal}, {I}, {date}, {P}", "|{journal}, {I}, {date}", "|{journal} {I} ({date}), {P}", "|{date}, {journal}, {P}",
	"|{journal}: {date}", "|{journal}, {place}, {date}", "|{journal}. {date}. {P}", "|{journal} {vom}", "|{journal}, {date}: {p}",
}

// containers are the orders of the book that a chapter is in. {editors} names them before the title, {editor} after it.
var containers = []string{
	"|{in}{container}|{editor}", "|{in}{container}|{editor}", " {in}{container}|{editor}", "|{in}{container} ({editor})", "|{in}{editors}, {container}", "|{in}{editors}, {container}",
	"|{in}{editors}, {container}", "|{in}{editors}: {container}", "|{in}{editors}: {container}", " {in}{editors}, {container}", "|{in}{editors} {container}", ". {in}{editors}, {container}",
	"; {in}{editors}: {container}", "|{editors}, {container}", "|{in}{editors}. {container}", "|{in}{editors}; {container}", "|{container}|{editor}",
}

// drawOrders chooses the order of the elements for each kind of work.
func (s *style) drawOrders() {
	early := s.chance(0.14)
	s.orders = s.orderAll(early)
	if early || s.chance(0.35) {
		early = !s.chance(0.2)
	}
	s.listOrders = s.orderAll(early)
}

func (s *style) orderAll(early bool) [kindCount]pattern {
	author := "{author}{A}"
	if early {
		author = pick(s.random, []string{"{author} ({y})", "{author} ({y})", "{author}, {y}", "{author} {y}", "{author}. {y}"}) +
			pick(s.random, []string{", ", " ", ": ", ". ", ", "})
	}
	imprint := pick(s.random, imprints)
	middle := pick(s.random, middles)
	series, after := s.orderSeries()
	if joined := s.seriesImprint(imprint); joined != "" {
		series, after, imprint = "", "", joined
	}
	if s.seriesStop && strings.HasPrefix(imprint, "|") {
		imprint = " " + imprint[1:] // nothing but a blank behind the bracket
	}
	address := pick(s.random, []string{"|{url}|{accessed}", "|{url} {accessed}", "|{accessed}|{url}", ", {url}|{accessed}", " {url}"})
	original := pick(s.random, []string{" {original}", " {original}", "|{original}", ""})
	lateOriginal := ""
	if original == "" {
		lateOriginal = " {original}"
	}
	container := pick(s.random, containers)
	pages := "|{P}"
	if s.barePages && s.chance(0.4) {
		pages = pick(s.random, []string{": {p}", " {p}", ", {p}"})
	}
	chapterImprint := imprint + after + pages
	if s.chance(0.12) {
		chapterImprint = pages + imprint + after
	}
	if s.chance(0.1) {
		chapterImprint = " ({P})" + imprint + after
	}
	volume := pick(s.random, []string{"|{edition}|{volume}|{translator}", "|{volume}|{edition}", "|{translator}|{volume}", " {volume}|{edition}"})

	book := author + "{title}" + original + middle + series + imprint + after + lateOriginal
	if !strings.Contains(book, "{volume}") || s.chance(0.12) {
		book = strings.Replace(book, "|{volume}", "", 1) + "|{volume}"
	}
	if s.chance(0.8) {
		book = strings.Replace(book, "{volume}", "{volume}{volumetitle}", 1)
	}
	chapter := author + "{title}" + original + container + volume + series + chapterImprint
	journal := pick(s.random, journals)
	article := author + "{title}" + pick(s.random, []string{"", "|{translator}"}) + s.inJournal(journal)
	paper := pick(s.random, newspapers)
	newspaper := author + "{title}" + s.inJournal(paper)
	thesis := pick(s.random, []string{"|{genre}, {publisher}, {y}", " ({genre}, {publisher}, {y})", " ({genre}, {publisher}, {y})", "|{genre} {publisher} {y}", "|{genre}, {place}, {y}", " ({genre} {publisher}, {y})", "|{genre}, {publisher} ({y})", "|{genre}. {publisher}. {y}", "|{publisher}, {genre}, {y}"})
	report := pick(s.random, []string{" ({genre}, {place}, {y})", "|{genre} ({y})", "|{genre}, {publisher}, {place}, {y}", " ({genre}, {publisher} {y})", "|{genre}, {y}", " ({y}) {genre}", "|{genre}" + imprint})
	web := pick(s.random, []string{"|{journal}, {date}", "|{journal}|{date}", " ({journal}, {date})", "|{journal} ({date})", "|{date}", ""}) + address
	conference := pick(s.random, []string{"|{genre} {event}, {place}, {date}", " ({genre} {event}, {place}, {date})", "|{genre} {event}, {date}", ", {genre} {event} ({place}, {date})"})
	medium := pick(s.random, []string{" ({medium}, {y})", "|{director}, {medium}, {place}, {y}", "|{director}|{y}|{medium}", ", {medium}" + imprint, " [{medium}]" + imprint, " ({director}, {y})", "|{medium} {y}"})
	entry := pick(s.random, []string{
		author + "{title}|{in}{container}|{volume}" + imprint + pages, author + "{title}|{in}{container}|{editor}" + imprint + pages, "{container}|{volume}|{sv}" + imprint,
		"{container}|{sv}", "{container} ({y})|{sv}", author + "{title}|{in}{container} {volume} ({y})" + pages, author + "{art}{title}, {container} {v} ({y}), {p}", author + "{art}{title}, {container}{super} {v} ({y}), {p}",
		author + "{art}{title}, {in}{container} {v} ({y}) {p}", author + "{art}{title}, {in}{editors}, {container}. {volume}. {place} {y}, {p}", author + "{art}{title}, {in}{container}, {volume}, {place} {y}, {P}", "{art}{title}, {in}{container}{super}, {volume} ({y}), {P}",
		author + "{title}, {container}, {volume}, {y}, {P}", author + "{title}. {in}{container}. {edition}, {volume}" + imprint + pages, author + "{title}, {in}{editors}, {container}, {volume}" + imprint + ", {P}", author + "{title}, {container} {v}, {y}, {p}",
		"{container}, {edition}|{sv}", "{container}, {sv}, {date}, {url}", author + "{title}, {container}, {date}, {url}",
	})
	review := author + "{title}|{reviewed}" + s.inJournal(journal)

	papers := author + "{title}" + pick(s.random, []string{container, container, ". {in}{container}", ". {container}", ", {container}", ". {container}, {editor}"}) + pick(s.random, []string{volume + series + chapterImprint, ", {p}" + imprint, ", {P}|{publisher}, {y}", "|{P}, {y}", " ({place}, {y}), {P}", ", {V} {seriesof}, {P}. {publisher}, {y}"})
	s.proceedings = compile(strings.ReplaceAll(papers, "{A}", s.authorSep), s.sep)

	s.address = compile(pick(s.random, []string{"{url} {accessed}", "{url}, {accessed}", "{url}"}), s.sep)
	s.untold = compile(strings.TrimSuffix(strings.ReplaceAll(author, "{A}", ""), " ")+pick(s.random, []string{" {in}", ", {in}", ", {in}", ", ", ": {in}"})+strings.TrimLeft(strings.ReplaceAll(journal, "{in}", ""), "|, "), s.sep)

	texts := [kindCount]string{
		kindBook: book, kindEdited: book, kindChapter: chapter, kindArticle: article, kindNewspaper: newspaper,
		kindThesis: author + "{title}" + thesis, kindReport: author + "{title}" + report, kindWeb: author + "{title}" + web,
		kindEntry: entry, kindConference: author + "{title}" + conference, kindReview: review, kindPreface: chapter,
		kindFilm: author + "{title}" + medium,
	}
	var out [kindCount]pattern
	for k, text := range texts {
		text = strings.ReplaceAll(text, "{A}", s.authorSep)
		if kind(k) != kindWeb {
			text += address
		}
		out[k] = compile(text, s.sep)
	}
	return out
}

// inJournal puts "in" before a journal's name, as some languages do.
func (s *style) inJournal(order string) string {
	rate := 0.45
	if s.lang == "en" || s.lang == "ru-Latn" {
		rate = 0.05
	}
	if s.chance(rate) {
		order = strings.Replace(order, "{journal}", "{in}{journal}", 1)
	}
	return order
}
