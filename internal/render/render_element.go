package render

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// element writes one element of a work, if the work has it and this citation has not said it.
func (r *Renderer) element(name string, w *work) {
	if name != "in" && r.said[name] {
		return
	}
	before := len(r.w.text)
	r.writeElement(name, w)
	if len(r.w.text) > before {
		r.said[name] = true
		if name == "editors" || name == "editor" {
			r.said["editor"], r.said["editors"] = true, true
		}
	}
}

func (r *Renderer) writeElement(name string, w *work) {
	s := r.s
	switch name {
	case "author":
		r.author(w)
	case "title":
		r.title(w)
	case "in":
		r.w.Lead(s.inWord + " ")
	case "editor":
		r.role(grammar.LabelEditor, "editor", w.editors)
	case "editors":
		r.containerNames(w)
	case "cauthor":
		if len(w.containerAuthors) > 0 {
			r.w.Field(grammar.LabelContainerAuthor)
			r.putNames(w.containerAuthors, &s.names)
		}
	case "from":
		r.plain(grammar.LabelGenre, s.any("letter-from"))
	case "translator":
		r.role(grammar.LabelTranslator, "translator", w.translators)
	case "others":
		r.role(grammar.LabelOtherName, "other", w.others)
	case "director":
		r.role(grammar.LabelOtherName, "director", w.others)
	case "edition":
		r.plain(grammar.LabelEdition, w.edition)
	case "volume":
		r.volume(w)
	case "volumetitle":
		if w.volumeTitle != "" && w.volume != "" {
			r.w.Sep(pick(r.random, []string{": ", ", ", ". "}))
			r.styledText(grammar.LabelVolumeTitle, w.volumeTitle, s.titleItalic, false)
		}
	case "volumes":
		if w.volumes != "" {
			r.plain(grammar.LabelVolumes, fill(s.word("volumes"), w.volumes))
		}
	case "series":
		r.styledText(grammar.LabelSeries, w.series, false, s.seriesQuoted)
	case "seriesnumber":
		if w.series != "" && w.seriesNumber != "" {
			r.plain(grammar.LabelSeriesNumber, w.seriesNumber, s.seriesNumber)
		}
	case "place":
		r.place(w)
	case "publisher":
		if w.publisher != "" && (w.kind == kindThesis || r.stated(s.publisherRate, w)) {
			r.plain(grammar.LabelPublisher, w.publisher)
		}
	case "y":
		r.year(w)
	case "date":
		r.date(w)
	case "original":
		if w.original != 0 {
			r.plain(grammar.LabelOriginalDate, fill(s.word("original-date"), strconv.Itoa(w.original)))
		}
	case "container":
		r.w.caps = s.bookCaps
		r.styledText(grammar.LabelContainer, w.container, s.titleItalic, false)
		r.w.caps = 0
	case "journal":
		r.journal(w)
	case "f":
		r.plain(grammar.LabelPage, strconv.Itoa(w.firstPage))
	case "loc":
		r.inlineLocator(w)
	case "number":
		r.plain(grammar.LabelNumber, w.number)
	case "vom":
		if w.day != 0 {
			r.plain(grammar.LabelDate, s.word("dated")+" "+r.formatDate(w.year, w.month, w.day))
			r.said["date"], r.said["y"] = true, true
		}
	case "v", "V", "i", "I":
		r.numbers(name, w)
	case "p", "P":
		r.pages(name == "P", w)
	case "genre":
		r.plain(grammar.LabelGenre, w.genre)
		if w.kind == kindReport && w.number != "" {
			r.w.Sep(" ")
			r.plain(grammar.LabelNumber, w.number)
		}
	case "medium":
		r.plain(grammar.LabelOther, w.medium)
	case "event":
		r.plain(grammar.LabelOther, s.any("conferences"))
	case "reviewed":
		r.reviewed(w)
	case "url":
		r.identifier(w)
	case "accessed":
		if r.said["url"] && w.accessed {
			r.plain(grammar.LabelAccessed, fill(s.word("accessed"), "", "{d}", r.formatDate(2000+r.random.IntN(26), 1+r.random.IntN(12), 1+r.random.IntN(28))))
		}
	case "archive", "shelf", "collection", "to", "interviewer":
		r.archiveElement(name, w)
	case "sv":
		r.plain(grammar.LabelTitle, fill(s.word("sub-verbo"), w.title))
	}
}

// plain writes a field without markup, if it has a value.
func (r *Renderer) plain(label grammar.Label, values ...string) {
	value := values[0]
	if len(values) > 1 {
		value = fill(values[1], value)
	}
	if value == "" {
		return
	}
	r.w.Field(label)
	r.w.Put(value)
}

// stated decides once for a work whether a citation gives its publisher, or place.
func (r *Renderer) stated(rate float64, w *work) bool {
	return rate >= 1 || r.random.Float64() < rate || rate > 0.5 && w.place == "" && r.random.Float64() < 0.5
}

func (r *Renderer) place(w *work) {
	switch {
	case w.place == "" || !r.stated(r.s.placeRate, w):
		if w.place != "" && w.kind == kindBook && r.random.Float64() < 0.02 {
			r.plain(grammar.LabelPlace, r.s.word("no-place"))
		}
	default:
		r.plain(grammar.LabelPlace, w.place)
	}
}

// author writes the authors, or the editors of a book that has none.
func (r *Renderer) author(w *work) {
	style := &r.s.names
	if r.listing {
		style = &r.s.list
	}
	switch {
	case len(w.authors) > 0:
		r.w.caps = r.s.authorCaps()
		if w.kind == kindBook {
			r.w.caps = max(r.s.bookCaps, r.w.caps)
		}
		r.w.Field(grammar.LabelAuthor)
		r.putNames(w.authors, style)
		r.w.caps = 0
	case len(w.editors) > 0 && w.container == "" && !r.s.editorLate:
		r.w.Field(grammar.LabelEditor)
		r.putNames(w.editors, style)
		r.putRole("editor", len(w.editors))
		r.said["editor"] = true
	}
}

// putRole writes "(eds.)" after names.
func (r *Renderer) putRole(role string, n int) {
	key := role + "-after"
	if n > 1 && r.s.book.list(role+"s-after") != nil {
		key = role + "s-after"
	}
	word := r.s.word(key)
	if !strings.HasPrefix(word, ",") {
		word = " " + word
	}
	r.w.Put(word)
}

// role writes people after the title: "ed. by A and B", or "A and B (eds.)".
func (r *Renderer) role(label grammar.Label, role string, names []citation.Name) {
	if len(names) == 0 {
		return
	}
	r.w.Field(label)
	if r.s.roleAfter && r.s.book.list(role+"-after") != nil {
		r.putNames(names, &r.s.editors)
		r.putRole(role, len(names))
		return
	}
	word := r.s.word(role + "-before")
	if role == "other" {
		word = r.s.any("other-before")
	}
	r.w.Put(word + " ")
	r.putNames(names, &r.s.editors)
}

// containerNames writes who made the book that a chapter is in, before its title.
func (r *Renderer) containerNames(w *work) {
	switch {
	case len(w.containerAuthors) > 0 && len(w.authors) > 0 && &w.containerAuthors[0] == &w.authors[0] && r.s.idem && r.s.chance(0.5):
		r.w.Field(grammar.LabelIdem)
		r.w.Put(strings.ToLower(r.s.word("idem")))
	case len(w.containerAuthors) > 0:
		r.w.Field(grammar.LabelContainerAuthor)
		r.putNames(w.containerAuthors, &r.s.editors)
	case len(w.editors) > 0:
		r.w.Field(grammar.LabelEditor)
		r.putNames(w.editors, &r.s.editors)
		if !r.s.chance(0.05) {
			r.putRole("editor", len(w.editors))
		}
	}
}

// title writes the title of the work itself.
func (r *Renderer) title(w *work) {
	text, short := r.joinTitle(w.title, w.subtitle)
	if r.random.Float64() < r.s.noSubtitle {
		text = short
	}
	defer r.announce(w)
	switch w.kind {
	case kindBook, kindEdited, kindReport, kindFilm, kindSong, kindMap, kindGraphic, kindSoftware, kindDataset, kindStandard:
		r.w.caps = r.s.bookCaps
		r.styledText(grammar.LabelTitle, text, r.s.titleItalic, false)
		r.w.caps = 0
	case kindThesis:
		r.styledText(grammar.LabelTitle, text, r.s.titleItalic && !r.s.thesisQuoted, r.s.thesisQuoted)
	case kindPreface:
		r.styledText(grammar.LabelTitle, text, r.s.articleItalic, r.s.articleQuoted && r.s.thesisQuoted)
	default:
		r.styledText(grammar.LabelTitle, text, r.s.articleItalic, r.s.articleQuoted)
	}
}

// announce says right after the title how the work will be named.
func (r *Renderer) announce(w *work) {
	if w.kind > kindArticle || r.listing || len(w.abbreviation) < 2 || r.random.Float64() > 0.012 {
		return
	}
	r.said["announced"] = true
	r.henceforth(w.abbreviation, markIf(r.s.shortItalic, citation.MarkItalic))
	w.introduced = true
	r.w.Sep(r.s.sep)
}

// joinTitle joins title and subtitle; the second result is the title alone.
func (r *Renderer) joinTitle(title, subtitle string) (full, short string) {
	if subtitle == "" {
		return title, title
	}
	if strings.HasSuffix(title, "?") || strings.HasSuffix(title, "!") {
		return title + " " + subtitle, title
	}
	return title + r.s.subtitle + subtitle, title
}

// styledText writes a title in italics or quotation marks.
func (r *Renderer) styledText(label grammar.Label, text string, italic, quoted bool) {
	if text == "" {
		return
	}
	r.w.Field(label)
	text = r.requote(text, quoted)
	if quoted {
		r.w.Open(r.s.quotes.open)
	}
	if italic {
		r.w.Mark(citation.MarkItalic, text)
	} else {
		r.w.Put(text)
	}
	if quoted {
		r.w.Punct(r.s.quotes.close)
	}
}

// requote changes a text's own quotation marks to those of the document.
func (r *Renderer) requote(text string, inner bool) string {
	if !strings.ContainsAny(text, "“”„«»\"") {
		return text
	}
	open, end := r.s.quotes.open, r.s.quotes.close
	if inner {
		open, end = r.s.quotes.innerOpen, r.s.quotes.innerClose
	}
	var out []byte
	opened, skip := false, false
	for _, c := range text {
		switch {
		case strings.ContainsRune("“”„«»\"", c):
			if opened = !opened; opened {
				out = append(out, open...)
				skip = true
				continue
			}
			out = append(bytes.TrimRight(out, " "), end...)
		case c == ' ' && skip:
			skip = strings.HasSuffix(open, " ") || strings.ContainsAny(text, "«»")
			if !skip {
				out = append(out, ' ')
			}
		default:
			out = utf8.AppendRune(out, c)
		}
		skip = false
	}
	return strings.TrimSpace(string(out))
}

func (r *Renderer) journal(w *work) {
	r.w.caps = r.s.bookCaps
	r.styledText(grammar.LabelJournal, w.journal, r.s.journalItalic, r.s.journalQuoted)
	r.w.caps = 0
}

func (r *Renderer) volume(w *work) {
	if w.volume == "" || w.journal != "" {
		return
	}
	r.plain(grammar.LabelVolume, fill(r.s.word("volume"), w.volume))
	r.said["v"] = true
}

// numbers writes a journal's volume or issue, a capital V or I with its word.
func (r *Renderer) numbers(name string, w *work) {
	s := r.s
	switch name {
	case "v":
		r.plain(grammar.LabelVolume, w.volume)
	case "V":
		if s.bareVolumes {
			r.plain(grammar.LabelVolume, w.volume)
		} else if w.volume != "" {
			r.plain(grammar.LabelVolume, fill(s.word("journal-volume"), w.volume))
		}
	case "i":
		r.plain(grammar.LabelIssue, w.issue)
	case "I":
		if s.bareIssues {
			r.plain(grammar.LabelIssue, w.issue)
		} else if w.issue != "" {
			r.plain(grammar.LabelIssue, fill(s.word("issue"), w.issue))
		}
	}
}

// inlineLocator writes a place inside of a citation, before its year: "193, 195 (1890)".
func (r *Renderer) inlineLocator(w *work) {
	r.said["loc"] = true
	if r.random.Float64() < 0.3 {
		return
	}
	if w.kind >= kindCase && w.kind <= kindCommentary {
		r.plain(grammar.LabelLocator, r.lawLocator(w))
		return
	}
	if r.said["f"] {
		r.bounds = bounds{from: w.firstPage, to: w.lastPage}
	}
	r.w.Field(grammar.LabelLocator)
	if r.said["f"] {
		r.w.Put(r.pageNumbers())
		return
	}
	r.w.Put(r.drawLocator())
}

// reviewed writes the work that a review is about.
func (r *Renderer) reviewed(w *work) {
	if len(w.others) == 0 {
		w.others = r.drawNames(r.pools[w.lang], 1)
	}
	r.w.Field(grammar.LabelOther)
	r.w.Put(r.s.word("review-of") + " ")
	r.putNames(w.others, &r.s.editors)
	title, _ := r.drawTitle(r.pools[w.lang], kindBook)
	r.w.Put(", ")
	if r.s.titleItalic {
		r.w.Mark(citation.MarkItalic, title)
	} else {
		r.w.Put(title)
	}
}

// identifier writes the address of a work.
func (r *Renderer) identifier(w *work) {
	s := r.s
	switch {
	case w.doi != "":
		r.plain(grammar.LabelIdentifier, fill(s.word("doi"), w.doi))
	case w.url != "":
		r.plain(grammar.LabelIdentifier, fill(s.word("url"), w.url))
	case w.isbn != "":
		r.plain(grammar.LabelIdentifier, fill(s.word("isbn"), w.isbn))
	}
}
