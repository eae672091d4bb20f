package render

import (
	"math/rand/v2"
	"strings"
)

// drawStyle makes the choices of a document in a language.
func drawStyle(random *rand.Rand, lang string, book *wordbook) *style {
	s := &style{lang: lang, book: book, random: random, chosen: make(map[string]string)}
	base, _, _ := strings.Cut(lang, "-")
	if lang == "ru-Latn" {
		base = "en"
	}
	s.quotes = pick(random, quotings[base])
	if s.chance(0.06) {
		s.quotes = pick(random, quotings["en"])
	}
	s.drawNames()
	s.drawTypography()
	s.drawSeparators()
	s.drawReferences()
	s.drawDetails()
	s.drawOrders()
	s.orderArchive()
	s.orderMedia()
	s.orderLaw()
	s.drawTradition()
	s.styled = s.chance(0.52)
	s.noise = drawNoise(random)
	return s
}

// drawNames chooses how names are written.
func (s *style) drawNames() {
	and := " " + s.word("and") + " "
	delims := []string{", ", ", ", ", ", ", ", "; ", " / ", "/", " – ", " - ", and}
	n := nameStyle{
		given:    pick(s.random, []given{givenFull, givenFull, givenFull, givenInitials, givenInitials, givenTight, givenTight, givenBare, givenNone}),
		comma:    pick(s.random, []string{", ", ", ", ", ", ", ", " ", " ("}),
		delim:    pick(s.random, delims),
		last:     and,
		oxford:   s.chance(0.35) && (s.lang == "en" || s.chance(0.15)),
		most:     pick(s.random, []int{2, 3, 3, 3, 4, 6, 10, 20}),
		keep:     1,
		etal:     s.word("et-al"),
		capitals: pick(s.random, []int{0, 0, 0, 0, 0, 0, 0, 1, 2}),
	}
	if n.given == givenNone && !s.chance(0.4) {
		n.given = givenFull
	}
	if s.chance(0.15) {
		n.keep = 2
	}
	switch {
	case s.chance(0.68):
	case s.chance(0.5):
		n.invert = 1
	default:
		n.invert = -1
	}
	if n.given == givenBare && s.chance(0.5) {
		n.comma = " "
	}
	if n.delim != ", " && n.delim != and || s.chance(0.15) || n.invert != 0 && s.chance(0.3) {
		switch {
		case s.chance(0.7):
			n.last = n.delim
		case s.chance(0.3):
			n.last = strings.TrimRight(n.delim, " ") + and
		}
	}
	s.names = n
	s.editors = n
	s.editors.capitals = pick(s.random, []int{0, n.capitals})
	if n.invert == 1 || s.chance(0.6) {
		s.editors.invert = 0
	}
	if s.chance(0.2) {
		s.editors.given = pick(s.random, []given{givenFull, givenInitials, givenTight, givenNone})
	}
	s.short = n
	s.short.given, s.short.invert = givenNone, 0
	s.short.most, s.short.keep = pick(s.random, []int{2, 2, 3}), 1
	switch {
	case s.chance(0.2):
		s.short.given = n.given
	case s.chance(0.08):
		s.short.given = givenInitials
	}
	if s.chance(0.1) {
		s.short.capitals = 0
	}
	s.etalComma, s.particleLast = s.chance(0.12), s.chance(0.6)
	s.list = n
	if s.list.invert == 0 {
		s.list.invert = pick(s.random, []int{1, -1, -1})
	}
	if s.list.given == givenNone {
		s.list.given = givenFull
	}
	if s.list.most < 4 && s.chance(0.7) {
		s.list.most = 20
	}
}

// authorCaps is the look of authors' names.
func (s *style) authorCaps() int {
	if s.authorItalic {
		return 3
	}
	return 0
}

// drawTypography chooses italics and quotation marks.
func (s *style) drawTypography() {
	s.titleItalic = s.chance(0.85)
	s.articleQuoted = s.chance(0.7)
	s.articleItalic = !s.articleQuoted && s.chance(0.35)
	s.journalItalic = s.chance(0.85) && !(s.articleItalic && s.chance(0.6))
	s.journalQuoted = !s.journalItalic && s.chance(0.4) && s.lang != "en" && s.lang != "de"
	s.inItalic = s.chance(0.05)
	s.ibidItalic = s.chance(0.4)
	s.opcitItalic = s.chance(0.4)
}

// drawDetails makes the smaller choices.
func (s *style) drawDetails() {
	s.punctInside = s.chance(0.06) || s.lang == "en" && s.quotes.open != "‘" && s.chance(0.55)
	s.doublePunct = s.chance(0.4)
	s.editorLate = s.chance(0.15)
	s.roleAfter = s.chance(0.12)
	s.shortRole = s.chance(0.3)
	s.thesisQuoted = s.chance(0.4)
	s.caseItalic = s.chance(0.6)
	s.shortItalic = s.chance(0.5)
	s.superEdition = s.chance(0.1)
	s.edited = pick(s.random, []float64{0.85, 0.75, 0.5})
	s.morePlaces = pick(s.random, []float64{0.01, 0.02, 0.12})
	s.untoldReviews = pick(s.random, []float64{0.05, 0.3, 0.7})
	s.reviewedBy = s.book.own("by") != nil && s.chance(0.4)
	s.archivePlaces = s.chance(0.25)
	s.reprintRate = pick(s.random, []float64{0.01, 0.01, 0.08})
	s.tightFollowing = s.chance(0.4)
	s.yearBracket = s.chance(0.25)
	s.ellipsis = s.chance(0.15)
	s.seriesNumber = pick(s.random, []string{"{}", "{}", "{}", "{}", fill(s.word("volume"), "{}"), fill(s.word("volume"), "{}"), fill(s.word("issue"), "{}")})
	s.seriesShort, s.seriesRoman = s.chance(0.2), pick(s.random, []float64{0.02, 0.02, 0.8})
	s.yearSep = pick(s.random, []string{" ", " ", " ", ", "})
	s.yearLocator = pick(s.random, []string{", ", ", ", ": ", ":", ", "})
	s.crossSep = pick(s.random, []string{", ", ", ", " "})
	s.hereSep = pick(s.random, []string{", ", ", ", ", ", " ", ": ", "; "})
	s.noSubtitle = pick(s.random, []float64{0, 0, 0.2, 0.9})
	s.noPages = pick(s.random, []float64{0.02, 0.1, 0.5})
	s.oddLocators = pick(s.random, []float64{0.06, 0.15, 0.3})
	s.longBacks = pick(s.random, []float64{0, 0.1, 0.5})
}

// drawSeparators chooses what stands between elements.
func (s *style) drawSeparators() {
	s.sep = pick(s.random, []string{", ", ", ", ", ", ", ", ", ", ". ", "; "})
	s.authorSep = pick(s.random, []string{", ", ", ", ", ", ", ", ", ", ": ", ": ", ". ", " ", " – ", "; "})
	if s.sep == ". " && s.chance(0.6) {
		s.authorSep = pick(s.random, []string{". ", ": ", ". "})
	}
	s.listSep = s.authorSep
	if s.chance(0.5) {
		s.listSep = pick(s.random, []string{". ", ". ", ": ", ", "})
	}
	s.subtitle = pick(s.random, []string{": ", ": ", ": ", ". ", ". ", " – ", " : ", "; "})
	s.locatorSep = pick(s.random, []string{", ", ", ", ", ", ", ", ", ", " ", ": ", ":", "; ", ". "})
	s.shortSep = s.locatorSep
	if s.chance(0.25) {
		s.shortSep = pick(s.random, []string{", ", " ", ": ", ", "})
	}
	s.citeSep = pick(s.random, []string{"; ", "; ", "; ", "; ", "; ", ", ", ". ", " ; ", " / ", " – "})
	if s.lang == "fr" && s.chance(0.7) {
		s.citeSep = " ; "
	}
	s.pageDash = pick(s.random, []string{"–", "–", "–", "-", "-", "‑", " – ", "—"})
	s.pageCut = pick(s.random, []int{0, 0, 0, 1, 2})
	s.inWord = s.word("in")
}

// drawReferences chooses how places and works cited before are written, and what kind of works the author cites.
func (s *style) drawReferences() {
	s.romanVolumes = s.chance(0.2)
	s.bareVolumes = s.chance(0.5)
	s.bareIssues = s.chance(0.35)
	s.barePages = s.chance(0.35)
	s.bareLocators = s.barePages && s.chance(0.75) || s.chance(0.15)
	s.hereBrackets = s.chance(0.15)
	s.locatorColon = s.chance(0.3)
	s.monthForm = pick(s.random, []int{0, 0, 0, 1, 1, 2})
	s.publisherRate = pick(s.random, []float64{0, 0.6, 0.95, 1, 1})
	s.placeRate = pick(s.random, []float64{0.15, 0.9, 1, 1, 1})
	if s.publisherRate < 0.5 && s.placeRate < 0.5 && s.chance(0.8) {
		s.placeRate = 1
	}
	s.urlRate = pick(s.random, []float64{0.01, 0.03, 0.2})
	s.seriesRate = pick(s.random, []float64{0.03, 0.08, 0.5})
	s.back = pick(s.random, []backForm{backShort, backShort, backShort, backShort, backYear, backYear, backNote, backOpCit, backOpCit,
		backOpCitNote, backOpCitNote, backTitleOpCit, backTitleNote, backTitleNote, backAuthor, backTitle})
	s.backMix = pick(s.random, []float64{0.02, 0.15, 0.4})
	s.ibidRate = pick(s.random, []float64{0.05, 0.15, 0.25, 0.4})
	s.idem, s.lowerIdem = s.chance(0.6), s.chance(0.5)
	s.finalStop = s.chance(0.88)
	s.capitalIbid = s.chance(0.6)
	s.lawyer = pick(s.random, []float64{0.01, 0.03, 0.03, 0.3})
	s.historian = pick(s.random, []float64{0.02, 0.06, 0.3})
	s.exhibitions = pick(s.random, []float64{0, 0, 0, 0, 0, 0, 0.01, 0.15})
	s.critic = pick(s.random, []float64{0, 0, 0, 0, 0, 0, 0, 0, 0.01, 0.2})
	s.classicist = pick(s.random, []float64{0.005, 0.005, 0.01, 0.01, 0.01, 0.01, 0.01, 0.3})
	s.backRate = pick(s.random, []float64{0.2, 0.4, 0.55})
	s.listRate = pick(s.random, []float64{0.02, 0.05, 0.3})
	s.shortOnly = s.chance(0.08)
	s.lawPlain = s.chance(0.6)
	s.signalItalic = s.chance(0.06)
	s.seriesQuoted = s.chance(0.12) || s.lang == "fr" && s.chance(0.4)
	s.hearingPlace = pick(s.random, []string{"column", "column", "page"})
	s.prose = pick(s.random, []float64{0.3, 0.8, 1.6})
}
