package render

// bluebook is how American law reviews cite.
func bluebook(s *style) {
	s.plainNames(givenFull, " & ")
	s.sep, s.authorSep, s.quotes = ", ", ", ", quotings["en"][0]
	s.articleQuoted, s.articleItalic, s.titleItalic, s.journalItalic, s.journalQuoted = false, s.chance(0.7), false, false, false
	s.bookCaps = pick(s.random, []int{0, 1, 1, 2, 2})
	s.lawTradition, s.lawPlain, s.lawyer, s.historian = "bluebook", true, pick(s.random, []float64{0.1, 0.4, 0.6}), 0.03
	s.journals = "journals-us"
	s.set(kindArticle, "{author}, {title}, {v} {journal} {f}, {loc} ({y}), {url}")
	s.set(kindReview, "{author}, {title}, {v} {journal} {f}, {loc} ({y}) ({reviewed})")
	s.set(kindBook, pick(s.random, []string{"{v} {author}, {title} {loc} ({edition} {y})", "{author}, {title} {loc} ({editor}, {edition} {y})", "{author}, {title} {loc} ({y})", "{author}, {title} {loc} ({translator}, {publisher} {y})"}))
	s.set(kindEdited, "{title} {loc} ({editor}, {y})")
	s.set(kindChapter, "{author}, {title}, {in}{container} {f}, {loc} ({editor}, {y})")
	s.set(kindNewspaper, pick(s.random, []string{"{author}, {title}, {journal}, {date}, {P}", "{author}, {title}, {journal} ({date}), {url}"}))
	s.set(kindStatute, pick(s.random, []string{"{title}, {v} {container} {loc} ({y})", "{title}, {number}, {v} {container} {f} ({y})", "{title}, {number}, {v} {container} {f}", "{title}, {v} {container} {loc}"}))
	if s.chance(0.4) {
		s.statutes = "statutes-us"
		s.set(kindStatute, pick(s.random, []string{"{title} {loc} ({y})", "{title} {loc}", "{title} {loc} ({publisher} {y})"}))
	}
	s.set(kindHearing, "{v} {title} {loc} ({y})")
	s.set(kindReport, "{author}, {title} {loc} ({y})")
	s.set(kindPaper, pick(s.random, []string{"{title} {number}, {loc} ({y})", "{title} {number}, {loc} ({y})", "{y} {title} {f}, {loc}"}))
	s.orderCase()
	s.inWord, s.signalItalic, s.caseItalic = "in", s.chance(0.7), s.chance(0.8)
	s.say("editor-before", "eds.", "ed.")
	s.roleAfter = true
	s.say("editor-after", "ed.", ", ed.")
	s.say("editors-after", "eds.", "eds.")
	s.say("edition", "{th} ed.", "{th} ed.", "{th} rev. ed.")
	s.say("cross-short", "supra note {}")
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
	if s.chance(0.4) {
		s.journals = "journals-law"
	}
	s.set(kindArticle, pick(s.random, []string{
		"{author}, {title} ({y}) {v} {journal} {f}", "{author}, {title} ({y}) {v} {journal} {f}", "{author}, {title} [{y}] {journal} {f}", "{author}, {title} ({y}) {v}({i}) {journal} {f}", "{author}, {title} ({y}) {v} {journal} {f}, {loc}",
		"{author} {title} ({y}) {v} {journal} {f}", "{author}, {title}, {v} {journal} ({y}), {f}", "{author}, {title}, {v} {journal} ({y}), {p}, {loc}",
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
		"{author}, {title}, {in}{editors}, {container}, {y}, {P} ({loc})", "{author}, {in}{editors}, {container}, {edition} {y}, {loc}", "{author}, {title}, {in}{container}, {volume}, {y}, {P} ({loc})", "{author}, {title}, {in}{container}, {y}, {P}",
	}))
	s.orderCase()
	s.say("in", "in:", "in:", "in")
	s.inWord = s.word("in")
	s.say("page", "S. {}")
	s.say("pages", "S. {}")
	s.say("edition", "{}. Aufl.")
	s.say("cross-short", "(Fn. {})", "(Fn. {})", "(FN {})", "(o. Fn. {})", "(oben N. {})")
	s.back = pick(s.random, []backForm{backNote, backNote, backTitleNote, backOpCit})
	s.yearJournals = s.chance(0.6)
	s.oddLocators = 0.5
	s.bareLocators, s.noPages = s.chance(0.4), 0
}

// italianLaw is how Italian lawyers cite.
func italianLaw(s *style) {
	italianHistory(s)
	s.names.capitals = pick(s.random, []int{0, 1, 1, 2})
	s.names.given = givenInitials
	s.journalQuoted, s.journalItalic = false, true
	s.lawTradition, s.lawPlain, s.lawyer, s.historian = "it", false, pick(s.random, []float64{0.15, 0.35, 0.5}), 0.02
	s.set(kindArticle, "{author}, {title}, {in}{journal}, "+pick(s.random, []string{"{y}, {P}", "{y}, {I}, {P}", "{I}/{y}, {P}", "{y}, {v}, {P}", "{i}/{y}, {P}", "{y}, {f}"}))
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
	s.say("paragraph", "n° {}", "n° {}", "n° {} et s.", "§ {}")
	s.oddLocators = 0.45
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
