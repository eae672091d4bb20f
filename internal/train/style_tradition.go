package train

import "strings"

// A tradition is a way of citing whose choices belong together, because a manual or a discipline asks for all of them.
type tradition struct {
	langs  string // that it is written in, with blanks around each
	weight float64
	apply  func(s *style)
}

// traditions are tried in order; what is left of a document's chance leaves it as it was drawn.
var traditions = []tradition{
	{" en ", 0.08, bluebook},
	{" en ", 0.14, oscola},
	{" en ", 0.08, chicago},
	{" en ", 0.04, physics},
	{" en de fr es it pt nl pl cs sv ", 0.08, authorDate},
	{" de ", 0.2, germanLaw},
	{" de ", 0.25, germanHistory},
	{" it ", 0.2, italianLaw},
	{" fr ", 0.12, frenchLaw},
	{" es pt ", 0.12, iberianLaw},
	{" pt ", 0.3, abnt},
	{" fr ", 0.25, frenchHistory},
	{" it ", 0.3, italianHistory},
	{" ru ", 0.75, gost},
	{" ru-Latn ", 0.4, gost},
	{" cs pl ", 0.1, iso690},
}

// drawTradition gives a document a tradition, or none.
func (s *style) drawTradition() {
	x := s.random.Float64()
	for _, t := range traditions {
		if !strings.Contains(t.langs, " "+s.lang+" ") {
			continue
		}
		if x -= t.weight; x < 0 {
			t.apply(s)
			return
		}
	}
}

// set gives a kind an order of its own.
func (s *style) set(k kind, order string) {
	s.orders[k] = compile(strings.ReplaceAll(order, "{A}", s.authorSep), s.sep)
}

// say fixes the document's word for a key.
func (s *style) say(key string, words ...string) { s.chosen[key] = pick(s.random, words) }

// plainNames writes names in full, given name first.
func (s *style) plainNames(g given, and string) {
	s.names.given, s.names.invert, s.names.delim, s.names.last, s.names.capitals = g, 0, ", ", and, 0
	s.editors = s.names
	s.short = s.names
	s.short.given = givenNone
}

// bluebook is how American law reviews cite.
func bluebook(s *style) {
	s.plainNames(givenFull, " & ")
	s.sep, s.authorSep, s.quotes = ", ", ", ", quotings["en"][0]
	s.articleQuoted, s.articleItalic, s.titleItalic, s.journalItalic, s.journalQuoted = false, s.chance(0.7), false, false, false
	s.bookCaps = pick(s.random, []int{0, 1, 1, 2, 2})
	s.lawTradition, s.lawPlain, s.lawyer, s.historian = "bluebook", true, pick(s.random, []float64{0.1, 0.4, 0.6}), 0.03
	s.set(kindArticle, "{author}, {title}, {v} {journal} {f}, {loc} ({y}), {url}")
	s.set(kindReview, "{author}, {title}, {v} {journal} {f}, {loc} ({y}) ({reviewed})")
	s.set(kindBook, pick(s.random, []string{"{v} {author}, {title} {loc} ({edition} {y})", "{author}, {title} {loc} ({editor}, {edition} {y})", "{author}, {title} {loc} ({y})", "{author}, {title} {loc} ({translator}, {publisher} {y})"}))
	s.set(kindEdited, "{title} {loc} ({editor}, {y})")
	s.set(kindChapter, "{author}, {title}, {in}{container} {f}, {loc} ({editor}, {y})")
	s.set(kindNewspaper, pick(s.random, []string{"{author}, {title}, {journal}, {date}, {P}", "{author}, {title}, {journal} ({date}), {url}"}))
	s.set(kindStatute, pick(s.random, []string{"{title}, {v} {journal} {loc} ({y})", "{title}, {number}, {v} {journal} {f} ({y})", "{title}, {number} ({y})"}))
	s.set(kindHearing, "{v} {title} {loc} ({y})")
	s.set(kindReport, "{author}, {title} {loc} ({y})")
	s.orderCase()
	s.inWord = "in"
	s.say("editor-before", "eds.", "ed.")
	s.roleAfter = true
	s.say("editor-after", "ed.", ", ed.")
	s.say("editors-after", "eds.", "eds.")
	s.say("edition", "{th} ed.", "{th} ed.", "{th} rev. ed.")
	s.say("cross-short", "supra note {}", "supra note {}", "supra note {},")
	s.say("cross", "supra note {}", "infra note {}", "see supra note {}", "supra notes {}–{n}")
	s.say("ibid", "id.", "id.", "Id.")
	s.back, s.backMix, s.shortSep, s.locatorSep = backNote, 0.1, ", at ", " "
	s.bareLocators, s.barePages, s.capitalIbid = true, true, true
	s.say("hereafter", "[hereinafter {}]", "(hereinafter {})")
	s.punctInside = true
}

// oscola is how British and Australian lawyers cite, and many who read them.
func oscola(s *style) {
	s.plainNames(pick(s.random, []given{givenFull, givenBare, givenTight, givenInitials}), " and ")
	s.sep, s.authorSep, s.quotes = ", ", ", ", quoting{"‘", "’", "“", "”"}
	s.articleQuoted, s.articleItalic, s.titleItalic = true, false, true
	s.punctInside = false
	s.lawTradition, s.lawPlain, s.lawyer, s.historian = "en", s.chance(0.8), pick(s.random, []float64{0.1, 0.3, 0.5}), 0.03
	s.journalItalic = s.chance(0.5)
	s.set(kindArticle, pick(s.random, []string{
		"{author}, {title} ({y}) {v} {journal} {f}", "{author}, {title} ({y}) {v} {journal} {f}", "{author}, {title} [{y}] {journal} {f}", "{author}, {title} ({y}) {v}({i}) {journal} {f}", "{author}, {title} ({y}) {v} {journal} {f}, {loc}",
		"{author} {title} ({y}) {v} {journal} {f}",
	}))
	s.set(kindBook, pick(s.random, []string{"{author}, {title} ({edition}, {publisher} {y})", "{author}, {title} ({publisher}, {edition}, {y})", "{author}, {title} ({y})", "{author}, {title} ({edition}, {y})", "{author}, {title} ({translator}, {publisher} {y})", "{author}, {title}, {editor} ({y})"}))
	s.set(kindEdited, pick(s.random, []string{"{author}, {title} ({publisher} {y})", "{author}, {title} ({y})"}))
	s.set(kindChapter, pick(s.random, []string{
		"{author}, {title} {in}{editors}, {container} ({edition}, {publisher} {y})", "{author}, {title} {in}{editors}, {container} ({publisher}, {y}) {f}", "{author}, {title} {in}{container}, {editor} ({y}) {f}", "{author}, {title} {in}{container}, {editor} ({y})",
	}))
	s.set(kindPreface, "{author}, {title} {in}{container}, {editor} ({y})")
	s.set(kindThesis, "{author}, {title} ({genre}, {publisher} {y})")
	s.set(kindReport, pick(s.random, []string{"{author}, {title} ({genre}, {y})", "{author}, {title}, {genre} ({y})"}))
	s.set(kindNewspaper, pick(s.random, []string{"{author}, {title} {journal} ({place}, {date}) {p}", "{author}, {title}, {journal}, {date}"}))
	s.set(kindWeb, "{author}, {title} ({journal}, {date}) {url} {accessed}")
	s.orderCase()
	s.inWord = "in"
	s.back, s.backMix = pick(s.random, []backForm{backNote, backNote, backOpCitNote, backTitleNote}), 0.1
	s.locatorSep = pick(s.random, []string{" ", " ", ", "})
	s.shortSep = s.locatorSep
	s.bareLocators, s.barePages = s.chance(0.8), true
	s.say("cross-short", "(n {})", "(n {})", "(n. {})", "above n {}")
	s.say("opcit-note", "n. {}", "n {}")
	s.hereSep = ", "
}

// chicago is the notes of the Chicago manual.
func chicago(s *style) {
	s.plainNames(givenFull, " and ")
	s.sep, s.authorSep, s.quotes, s.punctInside = ", ", ", ", quotings["en"][0], true
	s.articleQuoted, s.articleItalic, s.titleItalic, s.journalItalic = true, false, true, true
	s.set(kindBook, "{author}, {title}{original}, {editor}, {translator}, {edition}, {volumes}, {volume}{volumetitle}, {series} {seriesnumber} ({place}: {publisher}, {y}), {url}")
	s.set(kindEdited, "{author}, {title}, {translator}, {edition}, {volumes}, {volume} ({place}: {publisher}, {y})")
	s.set(kindChapter, pick(s.random, []string{"{author}, {title} {in}{container}, {editor}, {edition}, {volumes} ({place}: {publisher}, {y}), {p}", "{author}, {title}, {in}{container}, {editor} ({place}: {publisher}, {y}), {P}"}))
	s.set(kindArticle, pick(s.random, []string{"{author}, {title} {journal} {v}, {I} ({y}): {p}, {url}", "{author}, {title}, {journal} {v} ({y}): {p}", "{author}, {title}, {journal}, {v}, {I} ({y}): {p}"}))
	s.set(kindNewspaper, "{author}, {title}, {journal}, {date}")
	s.set(kindThesis, "{author}, {title} ({genre}, {publisher}, {y})")
	s.inWord = "in"
	s.publisherRate, s.placeRate, s.locatorSep, s.shortSep, s.hereSep = 0.95, 0.97, ", ", ", ", ", "
	s.barePages, s.bareLocators = s.chance(0.7), s.chance(0.7)
	s.subtitle, s.back = ": ", backShort
	s.say("editor-before", "ed.", "edited by")
	s.say("translator-before", "trans.", "translated by")
}

// physics is how physicists cite: journals are abbreviated, and the title is often left out.
func physics(s *style) {
	s.plainNames(givenInitials, " and ")
	s.sep, s.authorSep, s.names.oxford = ", ", ", ", true
	s.articleQuoted, s.journalItalic = s.chance(0.6), s.chance(0.5)
	title := pick(s.random, []string{"{title}, ", "", "{title}, "})
	s.set(kindArticle, "{author}, "+title+"{journal} {v}, "+pick(s.random, []string{"{p}", "{f}"})+" ({y}), {url}")
	s.set(kindBook, "{author}, {title} ({publisher}, {place}, {y})")
	s.set(kindChapter, "{author}, {title}, {in}{container}, {editor} ({publisher}, {place}, {y}), {P}")
	s.set(kindThesis, "{author}, {title}, {genre} ({publisher}, {y})")
	s.say("cross", "Ref. {}", "Refs. {}, {n}", "ref. {}")
	s.inWord, s.lawyer, s.historian = "in", 0, 0
}

// authorDate is a document whose notes point to a list by author and year.
func authorDate(s *style) {
	s.shortOnly, s.back, s.backMix = true, backYear, 0.03
	s.yearBracket = s.chance(0.35)
	s.short.given, s.short.invert = givenNone, 0
	s.names = s.list
	s.short.capitals = pick(s.random, []int{0, 0, 0, 1, 2})
	s.backRate, s.ibidRate = 0.3, 0.08
	s.lawyer = min(s.lawyer, 0.03)
}

// germanLaw is how German lawyers cite.
func germanLaw(s *style) {
	s.plainNames(pick(s.random, []given{givenNone, givenNone, givenFull, givenInitials}), "/")
	s.names.delim = "/"
	s.editors, s.short = s.names, s.names
	s.editors.given, s.short.given = givenNone, givenNone
	s.names.capitals = 0
	s.authorItalic = s.chance(0.4)
	s.sep, s.authorSep, s.citeSep = ", ", pick(s.random, []string{", ", ", ", ": "}), "; "
	s.articleQuoted, s.articleItalic, s.titleItalic, s.journalItalic = false, false, s.chance(0.1), false
	s.lawTradition, s.lawPlain, s.lawyer, s.historian = "de", true, pick(s.random, []float64{0.15, 0.35, 0.6}), 0.02
	s.set(kindArticle, pick(s.random, []string{
		"{author}, {title}, {journal} {v} ({y}), {f} ({loc})", "{author}, {journal} {v} ({y}), {f} ({loc})", "{author}, {journal} {y}, {f} ({loc})", "{author}, {title}, {journal} {y}, {f} ({loc})", "{author}, {title}, {in}{journal} {v} ({y}), {P}, {loc}",
		"{author}, {journal} {y}, {f}, {loc}", "{author}, {title}, {journal} {v}, {f}, {loc} ({y})",
	}))
	s.set(kindBook, pick(s.random, []string{
		"{author}, {title}, {volume}{volumetitle}, {edition} {y}, {loc}", "{author}, {title}, {edition} {y}, {loc}", "{author}, {title}, {place} {y}, {loc}", "{author}, {title}, {y}, {loc}", "{author}, {title}, {edition}, {y}, {loc}",
	}))
	s.set(kindChapter, pick(s.random, []string{
		"{author}, {title}, {in}{editors}, {container}, {y}, {P} ({loc})", "{author}, {in}{editors}, {container}, {edition} {y}, {loc}", "{author}, {title}, {in}{container}, {volume}, {y}, {P} ({loc})", "{author}, {title}, {in}{container}, {y}, {P} ff.",
	}))
	s.orderCase()
	s.say("in", "in:", "in:", "in")
	s.inWord = s.word("in")
	s.say("page", "S. {}")
	s.say("pages", "S. {}")
	s.say("edition", "{}. Aufl.")
	s.say("cross-short", "(Fn. {})", "(Fn. {})", "(FN {})", "(o. Fn. {})", "(oben N. {})")
	s.back = pick(s.random, []backForm{backNote, backNote, backTitleNote, backOpCit})
	s.oddLocators = 0.5
	s.bareLocators, s.noPages = s.chance(0.4), 0
}

// germanHistory is how German historians cite: nothing in brackets, nothing in quotation marks.
func germanHistory(s *style) {
	s.plainNames(pick(s.random, []given{givenFull, givenFull, givenFull, givenInitials}), pick(s.random, []string{" / ", "/", " u. ", " und "}))
	s.names.delim = pick(s.random, []string{" / ", "/", ", "})
	s.editors = s.names
	s.short = s.names
	s.short.given = givenNone
	s.sep, s.authorSep = ", ", pick(s.random, []string{", ", ", ", ": "})
	s.articleQuoted, s.articleItalic, s.titleItalic, s.journalItalic = false, false, s.chance(0.15), s.chance(0.1)
	s.historian, s.lawyer = pick(s.random, []float64{0.1, 0.25, 0.5}), 0.01
	imprint := pick(s.random, []string{"{place} {y}", "{place} {y}", "{place}: {publisher} {y}", "{place} {edition} {y}"})
	s.set(kindBook, "{author}{A}{title}, {editor}, {translator}, {volumes}, {volume}{volumetitle} ({series} {seriesnumber}), {edition}, "+imprint)
	s.set(kindEdited, "{author}{A}{title}, {volumes}, {volume}{volumetitle}, {edition}, "+imprint)
	s.set(kindChapter, "{author}{A}{title}, {in}{editors}"+pick(s.random, []string{", ", ", ", ": "})+"{container}, {volume}, "+imprint+", {P}")
	s.set(kindArticle, "{author}{A}{title}, {in}{journal} "+pick(s.random, []string{"{v} ({y}), {P}", "{v} ({y}), {P}", "{v} ({y}), {I}, {P}", "{v}, {y}, {P}", "{v}/{i} ({y}), {P}", "{y}, {I}, {P}"}))
	s.set(kindNewspaper, pick(s.random, []string{"{author}, {title}, {in}{journal}, {date}", "{author}, {title}, {in}{journal} {I} {vom}", "{author}, {title}, {in}{journal} {vom}, {P}"}))
	s.set(kindThesis, "{author}{A}{title}, {genre} "+pick(s.random, []string{"{place} {y}", "{publisher} {y}"}))
	s.say("in", "in:", "in:", "in:", "in")
	s.inWord = s.word("in")
	s.say("page", "S. {}")
	s.say("pages", "S. {}")
	s.say("editor-after", "(Hg.)", "(Hrsg.)", "(Hg.)")
	s.say("editors-after", "(Hg.)", "(Hrsg.)", "(Hgg.)")
	s.locatorSep, s.shortSep, s.hereSep, s.noPages = ", ", ", ", ", ", 0.05
	s.back = pick(s.random, []backForm{backShort, backShort, backTitleNote, backTitleNote, backNote, backOpCit})
	s.barePages, s.bareLocators = false, false
	s.publisherRate = pick(s.random, []float64{0, 0, 1})
}

// romance is what French and Italian notes have in common.
func romance(s *style, and string) {
	s.plainNames(pick(s.random, []given{givenFull, givenFull, givenInitials, givenTight}), and)
	s.sep, s.authorSep = ", ", ", "
	s.titleItalic, s.locatorSep, s.shortSep, s.hereSep, s.pageCut = true, ", ", ", ", ", ", 0
	s.barePages, s.bareLocators = false, false
	s.back = pick(s.random, []backForm{backTitleOpCit, backTitleOpCit, backOpCit, backShort, backOpCitNote})
}

// frenchHistory is how French historians cite.
func frenchHistory(s *style) {
	romance(s, " et ")
	s.quotes, s.articleQuoted, s.articleItalic, s.journalItalic = quotings["fr"][0], true, false, true
	imprint := pick(s.random, []string{"{place}, {publisher}, {y}", "{place}, {publisher}, {y}", "{place}, {y}", "{place}, {publisher} ({series}), {y}", "{publisher}, {y}"})
	s.set(kindBook, "{author}, {title}, {editor}, {translator}, {volume}, "+imprint+", {volumes} {original}")
	s.set(kindEdited, "{author}, {title}, {volume}, "+imprint)
	s.set(kindChapter, pick(s.random, []string{"{author}, {title}, {in}{editors}, {container}, {volume}, " + imprint + ", {P}", "{author}, {title}, {in}{container}, {editor}, " + imprint + ", {P}"}))
	s.set(kindArticle, "{author}, {title}, "+pick(s.random, []string{"{journal}, {V}, {I}, {y}, {P}", "{journal}, {v}-{i}, {y}, {P}", "{journal}, {I}, {y}, {P}", "{journal}, {V}, {y}, {P}", "{journal}, {y}, {I}, {P}", "{journal}, {v}, {y}, {P}"}))
	s.set(kindNewspaper, "{author}, {title}, {journal}, {date}, {P}")
	s.set(kindThesis, "{author}, {title}, {genre}, {publisher}, {y}")
	s.say("in", "dans", "in", "in")
	s.inWord = s.word("in")
	s.inItalic = s.inWord == "in"
}

// italianHistory is how Italian historians cite.
func italianHistory(s *style) {
	romance(s, " e ")
	s.names.given = pick(s.random, []given{givenFull, givenInitials, givenInitials, givenTight})
	s.names.capitals = pick(s.random, []int{0, 0, 0, 1, 2})
	s.articleQuoted, s.articleItalic = false, s.chance(0.6)
	s.journalItalic = s.chance(0.3)
	s.journalQuoted = !s.journalItalic
	s.quotes = quotings["it"][0]
	imprint := pick(s.random, []string{"{publisher}, {place} {y}", "{place}, {publisher}, {y}", "{place}, {publisher} {y}", "{publisher}, {place}, {y}", "{place} {y}"})
	s.set(kindBook, "{author}, {title}, {editor}, {translator}, {volumes}, {volume}, "+imprint)
	s.set(kindEdited, pick(s.random, []string{"{author}, {title}, {volume}, " + imprint, "{title}, {editor}, {volumes}, " + imprint}))
	s.set(kindChapter, pick(s.random, []string{"{author}, {title}, {in}{editors}, {container}, {volume}, " + imprint + ", {P}", "{author}, {title}, {in}{container}, {editor}, " + imprint + ", {P}"}))
	s.set(kindArticle, "{author}, {title}, {in}{journal}, "+pick(s.random, []string{"{v} ({y}), {I}, {P}", "{v}, {y}, {I}, {P}", "{y}, {I}, {P}", "{v} ({y}), {P}", "{I}, {y}, {P}", "{V}, {I}, {y}, {P}"}))
	s.set(kindNewspaper, "{author}, {title}, {in}{journal}, {date}")
	s.romanVolumes = s.chance(0.4)
	s.say("in", "in")
	s.inWord = "in"
}

// italianLaw is how Italian lawyers cite.
func italianLaw(s *style) {
	italianHistory(s)
	s.names.capitals = pick(s.random, []int{0, 1, 1, 2})
	s.names.given = givenInitials
	s.journalQuoted, s.journalItalic = false, true
	s.lawTradition, s.lawPlain, s.lawyer, s.historian = "it", false, pick(s.random, []float64{0.15, 0.35, 0.5}), 0.02
	s.set(kindArticle, "{author}, {title}, {in}{journal}, "+pick(s.random, []string{"{y}, {P}", "{y}, {I}, {P}", "{I}/{y}, {P}", "{y}, {v}, {P}", "{i}/{y}, {P}", "{y}, {f} ss."}))
	s.orderCase()
}

// frenchLaw is how French lawyers cite.
func frenchLaw(s *style) {
	romance(s, " et ")
	s.lawTradition, s.lawPlain, s.lawyer, s.historian = "fr", s.chance(0.5), pick(s.random, []float64{0.2, 0.4, 0.5}), 0.02
	s.names.given = pick(s.random, []given{givenInitials, givenFull, givenNone})
	s.names.capitals = pick(s.random, []int{0, 0, 1, 2})
	s.articleQuoted = true
	s.set(kindArticle, "{author}, {title}, "+pick(s.random, []string{"{journal} {y}, {P}", "{journal} {y}. {f}", "{journal}, {y}, {P}", "{journal} {y}, {I}, {P}", "{journal}, {I}, {y}, {P}"}))
	s.set(kindBook, "{author}, {title}, {volume}, "+pick(s.random, []string{"{publisher}, {edition}, {y}", "{edition}, {publisher}, {y}", "{publisher}, {series}, {edition}, {y}"}))
	s.orderCase()
}

// iberianLaw is how Spanish and Portuguese lawyers cite.
func iberianLaw(s *style) {
	romance(s, " "+s.book.list("and")[0]+" ")
	s.lawTradition, s.lawPlain, s.lawyer, s.historian = "es", true, pick(s.random, []float64{0.2, 0.4, 0.5}), 0.02
	s.names.capitals = pick(s.random, []int{0, 1, 1, 2})
	s.names.invert = pick(s.random, []int{0, 0, 1, -1})
	s.orderCase()
}

// abnt is how Brazilians cite: family names in capitals, a full stop between the elements.
func abnt(s *style) {
	s.names.given, s.names.invert, s.names.capitals, s.names.comma, s.names.delim, s.names.last = givenFull, -1, 1, ", ", "; ", "; "
	s.editors = s.names
	s.short = s.names
	s.short.given = givenNone
	s.sep, s.authorSep, s.shortSep, s.locatorSep = ". ", ". ", ", ", ", "
	s.articleQuoted, s.articleItalic, s.titleItalic, s.journalItalic = s.chance(0.2), false, true, true
	s.set(kindBook, "{author}. {title}. {editor}. {translator}. {edition}. {place}: {publisher}, {y}. {volume}")
	s.set(kindEdited, "{author}. {title}. {edition}. {place}: {publisher}, {y}")
	s.set(kindChapter, "{author}. {title}. {in}{editors}. {container}. {place}: {publisher}, {y}, {P}")
	s.set(kindArticle, "{author}. {title}. {journal}, "+pick(s.random, []string{"{place}, ", ""})+"{V}, {I}, {P}, {y}")
	s.set(kindThesis, "{author}. {title}. {genre} – {publisher}, {place}, {y}")
	s.set(kindNewspaper, "{author}. {title}. {journal}, {place}, {date}")
	s.say("in", "In:", "In:", "in:")
	s.inWord = s.word("in")
	s.say("volume", "v. {}")
	s.say("issue", "n. {}")
	s.say("page", "p. {}")
	s.say("pages", "p. {}")
	s.barePages, s.bareLocators, s.bareVolumes, s.bareIssues, s.back = false, false, false, false, pick(s.random, []backForm{backOpCit, backShort, backYear})
}

// gost is how Russians cite: full stops between the elements, two slashes before the container.
func gost(s *style) {
	s.names = nameStyle{given: pick(s.random, []given{givenInitials, givenInitials, givenTight}), invert: -1, comma: " ", delim: ", ", last: ", ", most: 3, keep: 1, etal: s.word("et-al")}
	s.editors = s.names
	s.editors.invert = 0
	s.short = s.names
	s.short.given = pick(s.random, []given{givenInitials, givenInitials, givenNone})
	s.short.invert = -1
	if s.chance(0.25) {
		s.names.invert, s.short.invert = 0, 0
	}
	s.sep, s.authorSep, s.locatorSep, s.shortSep, s.hereSep = ". ", pick(s.random, []string{" ", " ", ". "}), ". ", ". ", ", "
	dash := pick(s.random, []string{". ", ". ", ". – ", ". — "})
	s.articleQuoted, s.articleItalic, s.titleItalic, s.journalItalic, s.journalQuoted = false, false, s.chance(0.2), false, false
	s.lawyer, s.subtitle = min(s.lawyer, 0.03), pick(s.random, []string{": ", " : ", ". "})
	imprint := dash + pick(s.random, []string{"{place}, {y}", "{place}, {y}", "{place}: {publisher}, {y}", "{place} : {publisher}, {y}"})
	s.set(kindBook, "{author}{A}{title} {editor}"+imprint+dash+"{volume}")
	s.set(kindEdited, "{title} {editor}"+imprint+dash+"{volume}")
	s.set(kindChapter, "{author}{A}{title} {in}{container}"+imprint+dash+"{P}")
	s.set(kindArticle, "{author}{A}{title} {in}{journal}"+dash+"{y}"+dash+pick(s.random, []string{"{V}" + dash, "", "{V}, "})+"{I}"+dash+"{P}")
	s.set(kindNewspaper, "{author}{A}{title} {in}{journal}"+dash+pick(s.random, []string{"{date}", "{y}" + dash + "{date}", "{date}" + dash + "{P}"}))
	s.set(kindThesis, "{author}{A}{title}: {genre}"+dash+"{place}, {y}")
	s.set(kindManuscript, pick(s.random, []string{"{archive}. {shelf}", "{archive}, {shelf}", "{title} {in}{archive}. {shelf}", "{archive}. {shelf} ({title})"}))
	s.set(kindEntry, "{author}{A}{title} {in}{container}"+imprint+dash+"{volume}"+dash+"{P}")
	s.say("in", "//", "//", "//", "//")
	s.inWord = s.word("in")
	s.back = pick(s.random, []backForm{backOpCit, backOpCit, backShort, backTitle})
	s.barePages, s.bareLocators, s.bareVolumes, s.bareIssues = false, false, false, false
	s.noPages, s.yearSep = 0.05, " "
	page := pick(s.random, []string{"С. {}", "С. {}", "с. {}", "С.{}"})
	if s.lang == "ru-Latn" {
		page = transliterate(page)
	}
	s.say("page", page)
	s.say("pages", page)
}

// iso690 is the standard that Czechs, Slovaks and Poles follow.
func iso690(s *style) {
	s.names.capitals, s.names.invert, s.names.given, s.names.comma = 1, 1, givenFull, ", "
	s.sep, s.authorSep = ". ", pick(s.random, []string{". ", ": "})
	s.set(kindBook, "{author}{A}{title}. {edition}. {place}: {publisher}, {y}. {isbn}")
	s.set(kindArticle, "{author}{A}{title}. {journal}. {y}, {V}, {I}, {P}")
	s.set(kindChapter, "{author}{A}{title}. {in}{editors}. {container}. {place}: {publisher}, {y}, {P}")
}

// orderCase draws the shape of decisions anew.
func (s *style) orderCase() { s.caseForm = s.caseOrder() }
