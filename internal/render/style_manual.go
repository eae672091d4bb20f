package render

// apa is the manual of the psychologists, and of all who follow it: the year behind the author, an ampersand before the last.
func apa(s *style) {
	s.names.given, s.names.invert, s.names.comma, s.names.delim, s.names.last, s.names.most, s.names.capitals = givenInitials, -1, ", ", ", ", pick(s.random, []string{", & ", ", & ", " & ", ", and "}), 7, 0
	s.editors = s.names
	s.editors.invert, s.editors.last = 0, " & "
	s.list = s.names
	s.articleQuoted, s.articleItalic, s.titleItalic, s.journalItalic = false, false, true, true
	s.sep, s.authorSep, s.listSep = ". ", " ", " "
	year := pick(s.random, []string{"{author} ({y}). ", "{author} ({y}). ", "{author} ({y}): ", "{author} {y}. ", "{author}, {y}. "})
	place := pick(s.random, []string{"{place}: {publisher}", "{publisher}", "{publisher}, {place}", "{publisher}: {place}"})
	s.setAll(kindBook, year+"{title} ({edition}). {place}: {publisher}. {url}")
	s.setAll(kindEdited, year+"{title} ({volume}). "+place)
	s.setAll(kindChapter, year+"{title}. {in}{editors}, {container} ("+pick(s.random, []string{"{P}", "{edition}, {P}", "{volume}, {P}"})+"). "+place)
	s.setAll(kindArticle, year+"{title}. {journal}, "+pick(s.random, []string{"{v}({i}), {p}. {url}", "{v}, {p}", "{v} ({i}): {p}", "{v}:{p}", "{v}:{i}: {p}"}))
	s.setAll(kindNewspaper, "{author} ({date}). {title}. {journal}, {p}. {url}")
	s.setAll(kindThesis, year+"{title} "+pick(s.random, []string{"({genre}). {publisher}", "[{genre}, {publisher}]", "({genre}, {publisher})"}))
	s.setAll(kindReport, year+"{title} "+pick(s.random, []string{"({genre}). {place}: {publisher}", "({genre}). {publisher}", "[{genre}]. {url}"}))
	s.setAll(kindWeb, pick(s.random, []string{"{author} ({date}). {title}. {journal}. {url}", "{author} ({date}). {title}. {accessed}, {url}", "{author} ({y}). {title}. {url}"}))
	s.proceedings = compile(year+"{title}. "+pick(s.random, []string{"{in}{container} ({P}). {place}: {publisher}", "{container}, {p}", "{in}{container}, {place}", "{container} {place}", "{in}{editors}, {container} ({P}). {publisher}"}), s.sep)
	s.say("in", "In", "In", "in")
	s.inWord = s.word("in")
	s.lawyer, s.historian = 0, 0.02
}

// vancouver is how physicians cite: no stops in names, the journal abbreviated, the volume right after the year.
func vancouver(s *style) {
	s.names.given, s.names.invert, s.names.comma, s.names.delim, s.names.last, s.names.most, s.names.keep, s.names.capitals = givenBare, -1, " ", ", ", ", ", pick(s.random, []int{3, 6, 20}), 3, 0
	s.editors, s.list = s.names, s.names
	s.articleQuoted, s.articleItalic, s.titleItalic, s.journalItalic = false, false, s.chance(0.2), s.chance(0.3)
	s.sep, s.authorSep, s.listSep, s.science = ". ", pick(s.random, []string{". ", ". ", ", ", ": "}), ". ", true
	s.setAll(kindArticle, "{author}{A}{title}. {journal}"+pick(s.random, []string{" {y};{v}({i}):{p}", ". {y};{v}:{p}", ". {y}; {v}({i}): {p}. {url}", " {y} {v}:{p}", ". {y} {v} {i}: {p}", ", {v} ({y}), {P}", " {y}; {v}: {p}", " {v}:{p}, {y}", ". {y}. {v}({i}): {p}"}))
	s.setAll(kindBook, "{author}{A}{title}. {edition}. {place}: {publisher}; {y}")
	s.setAll(kindEdited, "{author}{A}{title}. {edition}. {place}: {publisher}; {y}")
	s.setAll(kindChapter, "{author}{A}{title}. {in}{editors}. {container}. {edition}. {place}: {publisher}; {y}. {P}")
	s.setAll(kindThesis, "{author}{A}{title} [{genre}]. {place}: {publisher}; {y}")
	s.setAll(kindWeb, "{author}{A}{title}. {journal} [{accessed}]. {url}")
	s.proceedings = compile("{author}. {title}. {in}{container}; {date}; {place}. {P}", s.sep)
	s.say("in", "In:", "In:", "in:")
	s.inWord = s.word("in")
	s.lawyer, s.historian = 0, 0
}

// engineers number their references: initials first, titles in quotation marks, months shortened.
func engineers(s *style) {
	s.plainNames(givenInitials, pick(s.random, []string{" and ", " and ", ", and "}))
	s.names.oxford, s.list = true, s.names
	s.articleQuoted = s.chance(0.6)
	s.articleItalic, s.titleItalic, s.journalItalic = false, s.chance(0.7), s.chance(0.7)
	s.monthForm = 1
	s.sep, s.science = ", ", s.chance(0.5)
	dot := pick(s.random, []string{", ", ", ", ". "})
	s.authorSep, s.listSep = dot, dot
	s.setAll(kindArticle, "{author}{A}{title}"+dot+"{journal}"+pick(s.random, []string{", {V}, {I}, {P}, {y}", ", {v}({i}):{p}, {y}", ", {v}({i}), {y}", " {v}, {i} ({y}), {p}", ", {v}:{p}, {y}", ", {y}, {V}, {I}, {P}", ", {V}, {P}, {y}"}))
	s.setAll(kindBook, "{author}{A}{title}"+dot+pick(s.random, []string{"{edition}. {place}: {publisher}, {y}", "{publisher}, {place}, {y}", "{publisher}, {y}", "{publisher}, {edition}, {y}", "{volume} {seriesof}. {publisher}, {y}"}))
	s.setAll(kindChapter, "{author}{A}{title}"+dot+"{in}"+pick(s.random, []string{"{editors}, {container}, {P}. {publisher}, {y}", "{container}, {editor}. {place}: {publisher}, {y}, {P}", "{editors}, {container}, {volume}. {publisher}, {place}, {y}"}))
	s.setAll(kindReport, "{author}{A}{title}"+dot+pick(s.random, []string{"{genre}, {publisher}, {place}, {y}", "{genre}, {publisher}, {y}", "{genre}. {publisher}, {y}", "{publisher}, {genre}, {y}"}))
	s.setAll(kindThesis, "{author}{A}{title}"+dot+pick(s.random, []string{"{genre}, {publisher}, {y}", "{genre}, {publisher}, {place}, {y}"}))
	s.proceedings = compile("{author}"+dot+"{title}"+dot+pick(s.random, []string{
		"{in}{container}, {P}, {y}", "{in}{container}, {P}. {publisher}, {y}", "{in}{container}, {place}, {y}, {P}", "{in}{container}, {volume} {seriesof}, {P}. {publisher}, {y}", "{container}, {P}, {y}", "{in}{container} ({place}, {y}), {P}",
		"{container} ({y}), {P}", "{in}{editors}, {container}, {P}, {place}, {y}. {publisher}",
	}), s.sep)
	s.inWord = pick(s.random, []string{"in", "In"})
	s.lawyer, s.historian = 0, 0
}

// mla is how scholars of literature cite in America.
func mla(s *style) {
	s.names.given, s.names.invert, s.names.comma, s.names.delim, s.names.last, s.names.capitals = givenFull, 1, ", ", ", ", ", and ", 0
	s.list = s.names
	s.editors = s.names
	s.editors.invert, s.editors.last = 0, " and "
	s.quotes, s.punctInside, s.articleQuoted, s.articleItalic, s.titleItalic, s.journalItalic = quotings["en"][0], true, true, false, s.chance(0.9), true
	s.sep, s.authorSep, s.listSep = ". ", ". ", ". "
	imprint := pick(s.random, []string{"{publisher}, {y}", "{place}: {publisher}, {y}"})
	s.setAll(kindBook, "{author}. {title}. {editor}. {translator}. {edition}. {volumes}. "+imprint)
	s.setAll(kindEdited, "{author}. {title}. {edition}. "+imprint)
	s.setAll(kindChapter, "{author}. {title}. {container}. {editor}. "+imprint+pick(s.random, []string{", {P}", ". {p}"}))
	s.setAll(kindArticle, "{author}. {title}. {journal}"+pick(s.random, []string{", {V}, {I}, {y}, {P}", " {v}.{i} ({y}): {p}", " {v} ({y}): {p}", ", {V}, {y}, {P}"}))
	s.setAll(kindNewspaper, "{author}. {title}. {journal}"+pick(s.random, []string{", {date}, {P}", " {date}: {p}", ", {date}"}))
	s.setAll(kindThesis, "{author}. {title}. "+pick(s.random, []string{"{y}. {publisher}, {genre}", "{genre}, {publisher}, {y}", "{publisher}, {y}. {genre}"}))
	s.setAll(kindWeb, "{author}. {title}. {journal}, {date}, {url}. {accessed}")
	s.setAll(kindFilm, pick(s.random, []string{"{title}. {director}. {publisher}, {y}", "{title}. {director}, {publisher}, {y}", "{author}. {title}. {publisher}, {y}. {medium}"}))
	s.lawyer = 0
}

// theology is how theologians cite: every book is in a series, and the series is abbreviated.
func theology(s *style) {
	s.plainNames(pick(s.random, []given{givenInitials, givenInitials, givenFull, givenTight}), pick(s.random, []string{"/", "/", " – ", " " + s.book.list("and")[0] + " "}))
	s.names.delim = s.names.last
	s.editors, s.short = s.names, s.names
	s.short.given = givenNone
	s.seriesShort, s.seriesRate, s.sep, s.authorSep = s.chance(0.85), 0.7, ", ", pick(s.random, []string{", ", ", ", ": "})
	s.articleQuoted, s.articleItalic, s.titleItalic, s.journalItalic = s.chance(0.2), false, s.chance(0.3), s.chance(0.2)
	s.superEdition, s.classicist, s.lawyer, s.historian = s.chance(0.5), pick(s.random, []float64{0.1, 0.3}), 0.01, 0.03
	series := pick(s.random, []string{" ({series} {seriesnumber})", " ({series} {seriesnumber})", " ({series}, {seriesnumber})", ", {series} {seriesnumber}", " (= {series} {seriesnumber})", " [{series} {seriesnumber}]"})
	imprint := pick(s.random, []string{", {place} {y}", ", {place} {y}", ", {place}: {publisher} {y}", ", {place}: {publisher}, {y}", ", {place}, {y}", " ({place}: {publisher}, {y})"})
	if s.chance(0.2) {
		series, imprint = "", " ({series} {seriesnumber}; {place}: {publisher}, {y})"
	}
	s.set(kindBook, "{author}{A}{title}, {translator}, {editor}"+series+", {volumes}, {volume}{volumetitle}"+imprint)
	s.set(kindEdited, "{author}{A}{title}, {volumes}"+series+imprint)
	s.set(kindChapter, "{author}{A}{title}, {in}{editors}"+pick(s.random, []string{", ", ": ", " "})+"{container}, {volume}{volumetitle}"+series+imprint+pick(s.random, []string{", {p}", ", {P}", " {p}"}))
	s.set(kindArticle, "{author}{A}{title}, {in}{journal} "+pick(s.random, []string{"{v} ({y}) {p}", "{v} ({y}), {p}", "{v} ({y}), {P}", "{v}, {y}, {p}", "{v}/{i} ({y}) {p}"}))
	s.set(kindReview, "{author}{A}"+pick(s.random, []string{"{reviewed}, {in}{journal} {v} ({y}), {p}", "{in}{journal} {v} ({y}) {p}", "{journal} {v} ({y}), {p}"}))
	s.set(kindEntry, "{author}{A}"+pick(s.random, []string{"{art}{title}, {container} {v} ({y}) {p}", "{art}{title}, {container}{super} {v} ({y}), {p}", "{art}{title}, {in}{container} {v}, {y}, {p}", "{title}, {in}{container}{super} {v} ({y}), {P}"}))
	s.in(pick(s.random, []string{"in:", "in:", "in"}))
	s.barePages, s.bareLocators = s.chance(0.7), s.chance(0.7)
	s.publisherRate = pick(s.random, []float64{0, 0, 1})
	s.noPages = 0.03
}

// setAll gives a kind an order of its own, in notes and in lists.
func (s *style) setAll(k kind, order string) {
	s.set(k, order)
	s.listOrders[k] = s.orders[k]
}

// in fixes the word before a container.
func (s *style) in(word string) {
	s.say("in", word)
	s.inWord = word
}
