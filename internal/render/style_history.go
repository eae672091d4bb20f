package render

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
	s.articleItalic = false
	title := pick(s.random, []string{"{title}, ", "", "{title}, "})
	s.set(kindArticle, "{author}, "+title+"{journal} {v}, "+pick(s.random, []string{"{p}", "{f}"})+" ({y}), {url}")
	s.set(kindBook, "{author}, {title} ({publisher}, {place}, {y})")
	s.set(kindChapter, "{author}, {title}, {in}{container}, {editor} ({publisher}, {place}, {y}), {P}")
	s.set(kindThesis, "{author}, {title}, {genre} ({publisher}, {y})")
	s.science = true
	s.say("cross", "Ref. {}", "Refs. {}, {n}", "ref. {}")
	s.say("cross-short", "Ref. {}", "(Ref. {})")
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

// abnt is how Brazilians cite: family names in capitals, a full stop between the elements.
func abnt(s *style) {
	s.dashes, s.idem, s.edited = pick(s.random, []string{"______", "______", "_____", "———", ""}), true, 0.6
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
	s.set(kindThesis, "{author}. {title}. "+pick(s.random, []string{"{genre} – {publisher}, {place}, {y}", "{y}. {genre} – {publisher}, {place}", "{genre}. {place}: {publisher}, {y}"}))
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
	resp := pick(s.random, []string{"{resp}", "{resp}", " {editor}", ". {translator}. {editor}"})
	volumes := pick(s.random, []string{": {volumes}", ": {volumes}", ". {volumes}", ": [{volumes}]"})
	volume := pick(s.random, []string{"{volume}", "{volume}", "{volume}{volumetitle}"})
	tail := pick(s.random, []string{" ({series}; {seriesnumber})", dash + "({series})", ". ({series})", "", ""})
	book := "{title}" + volumes + resp + dash + "{edition}" + imprint + dash + volume + dash + "{extent}" + tail
	if s.chance(0.3) {
		book = "{title}" + volumes + dash + volume + resp + imprint + dash + "{extent}" + tail
	}
	s.set(kindBook, "{author}{A}"+book)
	s.set(kindEdited, "{authorless}{A}"+book)
	s.set(kindChapter, "{author}{A}{title} {in}{cauthor} {container}"+pick(s.random, []string{volumes, ""})+resp+dash+"{edition}"+imprint+dash+volume+dash+"{P}")
	s.set(kindArticle, "{author}{A}{title} {in}{journal}"+dash+"{y}"+dash+pick(s.random, []string{"{V}" + dash, "", "{V}, "})+"{I}"+dash+"{P}"+pick(s.random, []string{"", ". {url} {accessed}"}))
	s.set(kindReview, "{author}{A}{title} {reviewed} {in}{journal}"+dash+"{y}"+dash+"{I}"+dash+"{P}")
	s.set(kindNewspaper, "{author}{A}{title} {in}{journal}"+dash+pick(s.random, []string{"{date}", "{y}" + dash + "{date}", "{date}" + dash + "{P}", "{y}" + dash + "{dm}" + dash + "{I}", "{y}" + dash + "{dm}" + dash + "{P}", "{y}" + dash + "{I} ({dm})"}))
	s.set(kindWeb, "{author}{A}{title} "+pick(s.random, []string{"[{medium}] ", "", ""})+"{in}{journal}"+dash+pick(s.random, []string{"{date}" + dash, "{y}" + dash, ""})+"{url} {accessed}")
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
