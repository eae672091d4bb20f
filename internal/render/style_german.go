package render

// dutchLaw is how Dutch and Flemish lawyers cite: a journal's year and the number in it, annotators, the case's name in
// brackets.
func dutchLaw(s *style) {
	s.plainNames(pick(s.random, []given{givenTight, givenTight, givenFull, givenInitials}), pick(s.random, []string{" & ", " en ", ", "}))
	s.sep, s.authorSep, s.quotes = ", ", ", ", pick(s.random, quotings["nl"][:3])
	s.articleQuoted, s.articleItalic, s.titleItalic, s.journalItalic = s.chance(0.8), false, true, s.chance(0.7)
	s.lawTradition, s.lawPlain, s.lawyer, s.historian = "nl", s.chance(0.5), pick(s.random, []float64{0.2, 0.4, 0.6}), 0.02
	s.yearJournals = s.chance(0.9)
	s.set(kindArticle, "{author}, {title}, {journal} "+pick(s.random, []string{"{y}/{f}", "{y}/{f}, {loc}", "{y}, {P}", "{y}, {I}, {P}", "{y}/{f}", "{y} ({I}), {P}", "{y}, {f}"}))
	s.set(kindBook, "{author}, {title}"+pick(s.random, []string{" ({series} {seriesnumber}), {place}: {publisher} {y}", ", {edition}, {place}: {publisher} {y}", ", {place}: {publisher} {y}", ", {place}: {publisher}, {y}, {edition}", " ({genre} {place}), {place}: {publisher} {y}"}))
	s.set(kindChapter, "{author}, {title}, {in}{editors}, {container}"+pick(s.random, []string{" ({series}, {seriesnumber})", ""})+", {place}: {publisher} {y}, {P}")
	s.set(kindThesis, "{author}, {title} ("+pick(s.random, []string{"{genre} {place}), {place}: {publisher} {y}", "{genre}, {publisher} {y})", "{genre} {place}), {publisher} {y}"}))
	s.orderCase()
	s.in(pick(s.random, []string{"in:", "in:", "in"}))
	s.say("issue", "afl. {}", "nr. {}", "afl. {}")
	s.say("paragraph", "r.o. {}", "rov. {}", "r.o. {}", "par. {}")
	s.back = pick(s.random, []backForm{backYear, backYear, backNote, backShort})
	s.noPages = 0
}

// germanLetters is how German scholars of literature cite: a colon behind the author, full stops between the elements.
func germanLetters(s *style) {
	s.plainNames(givenFull, pick(s.random, []string{"/", " u. ", " und ", ", "}))
	s.names.delim = pick(s.random, []string{"/", ", ", ", "})
	s.editors, s.short = s.names, s.names
	s.short.given = givenNone
	s.sep, s.authorSep, s.subtitle = ". ", ": ", ". "
	s.articleQuoted, s.articleItalic, s.titleItalic, s.journalItalic = s.chance(0.3), false, s.chance(0.5), s.chance(0.3)
	s.lawyer, s.historian = 0, 0.03
	imprint := pick(s.random, []string{"{place} {y}", "{place}: {publisher} {y}", "{place}: {publisher}, {y}", "{place} ({publisher}) {y}"})
	series := pick(s.random, []string{" (= {series}, {seriesnumber})", " (= {series} {seriesnumber})", " ({series}, {seriesnumber})", " ({series} {seriesnumber})"})
	s.set(kindBook, "{author}: {title}. {translator}. {others}. {editor}. {volumes}. {volume}{volumetitle}. {edition}. "+imprint+series)
	s.set(kindEdited, "{author}: {title}. {volumes}. {volume}{volumetitle}. {edition}. "+imprint+series)
	s.set(kindChapter, "{author}: {title}. {in}{editors}: {container}. {editor}. {volume}{volumetitle}. {edition}. "+imprint+series+", {P}")
	s.set(kindArticle, "{author}: {title}. {in}{journal} "+pick(s.random, []string{"{v} ({y}), {P}", "{v} ({y}), {I}, {P}", "{v}/{i} ({y}), {P}", "{v}.{i} ({y}), {P}", "({y}), {I}, {P}"}))
	s.set(kindReview, "{author}: {reviewed}. {in}{journal} {v} ({y}), {P}")
	s.set(kindNewspaper, "{author}: {title}. {in}{journal}, {date}, {P}. {url} {accessed}")
	s.set(kindEntry, "{author}: {art}{title}. {in}{editors}: {container}. {volume}. "+imprint+", {P}")
	s.printedOrder = compile("{author} {to}, {written}. {in}{editors}: {container}. {editor}. {others}. {volume}. "+imprint+", {P}", ". ")
	s.in(pick(s.random, []string{"In:", "In:", "in:"}))
	s.locatorSep, s.shortSep, s.hereSep, s.noPages = ", ", ", ", ", ", 0.03
	s.publisherRate, s.barePages, s.bareLocators = pick(s.random, []float64{0, 0.5, 1}), false, false
	s.edited, s.idem = 0.55, s.chance(0.85)
	s.back = pick(s.random, []backForm{backShort, backShort, backTitleNote, backNote, backYear})
	s.printedLetters = 0.6
}
