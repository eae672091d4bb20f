package render

import (
	"strconv"
	"strings"

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

// writeElement writes an element that the work has; an element that nobody knows writes nothing.
func (r *Renderer) writeElement(name string, w *work) {
	for _, write := range [...]func(string, *work) bool{r.nameElement, r.titleElement, r.dateElement, r.extentElement, r.imprintElement} {
		if write(name, w) {
			return
		}
	}
}

// nameElement writes the people of a work. It reports whether the element is one of these.
func (r *Renderer) nameElement(name string, w *work) bool {
	s := r.s
	switch name {
	case "author":
		r.author(w)
	case "authorless": // a book that begins with its title
		if len(w.authors) > 0 {
			r.author(w)
		}
	case "editor":
		r.role(grammar.LabelEditor, "editor", w.editors)
	case "editors":
		r.containerNames(w)
	case "cauthor":
		if len(w.containerAuthors) > 0 {
			r.w.Field(grammar.LabelContainerAuthor)
			r.putNames(w.containerAuthors, &s.names)
		}
	case "resp":
		r.responsibility(w)
	case "with":
		r.plain(grammar.LabelGenre, s.any("interview-with"))
	case "from":
		r.plain(grammar.LabelGenre, s.any("letter-from"))
	case "translator":
		r.role(grammar.LabelTranslator, "translator", w.translators)
	case "others":
		r.role(grammar.LabelOtherName, "other", w.others)
	case "director":
		r.role(grammar.LabelOtherName, "director", w.others)
	default:
		return false
	}
	return true
}

// titleElement writes a title: of the work, of what it is in, of its series. It reports whether the element is one of these.
func (r *Renderer) titleElement(name string, w *work) bool {
	s := r.s
	switch name {
	case "title":
		r.title(w)
	case "in":
		r.w.Lead(s.inWord + " ")
	case "art":
		r.w.Lead(s.word("entry-word") + " ")
	case "volumetitle":
		if w.volumeTitle != "" && w.volume != "" {
			r.w.Sep(pick(r.random, []string{": ", ", ", ". "}))
			r.styledText(grammar.LabelVolumeTitle, w.volumeTitle, s.titleItalic, false)
		}
	case "series":
		r.styledText(grammar.LabelSeries, w.series, false, s.seriesQuoted)
	case "seriesof": // "volume 989 of Lecture Notes in Computer Science"
		if w.series != "" && w.volume != "" {
			r.w.Sep(" ")
			r.plain(grammar.LabelSeries, "of "+w.series)
		}
	case "seriesnumber":
		if w.series != "" && w.seriesNumber != "" {
			r.plain(grammar.LabelSeriesNumber, w.seriesNumber, s.seriesNumber)
		}
	case "container":
		r.w.caps = s.bookCaps
		r.styledText(grammar.LabelContainer, w.container, s.titleItalic, false)
		r.w.caps = 0
	case "journal":
		r.journal(w)
	case "reviewed":
		r.reviewed(w)
	case "sv":
		r.plain(grammar.LabelTitle, fill(s.word("sub-verbo"), w.title))
	default:
		return false
	}
	return true
}

// dateElement writes a date of a work. It reports whether the element is one of these.
func (r *Renderer) dateElement(name string, w *work) bool {
	s := r.s
	switch name {
	case "dm":
		if w.day != 0 {
			r.plain(grammar.LabelDate, strconv.Itoa(w.day)+" "+r.month(w.month))
		}
	case "written":
		r.written(w)
	case "y":
		r.year(w)
	case "date":
		r.date(w)
	case "original":
		if w.original != 0 {
			r.plain(grammar.LabelOriginalDate, fill(s.word("original-date"), strconv.Itoa(w.original)))
		}
	case "vom":
		if w.day != 0 {
			r.plain(grammar.LabelDate, s.word("dated")+" "+r.formatDate(w.year, w.month, w.day))
			r.said["date"], r.said["y"] = true, true
		}
	case "accessed":
		if r.said["url"] && w.accessed {
			r.plain(grammar.LabelAccessed, fill(s.word("accessed"), "", "{d}", r.formatDate(2000+r.random.IntN(26), 1+r.random.IntN(12), 1+r.random.IntN(28))))
		}
	default:
		return false
	}
	return true
}

// extentElement writes where a work stands, or how far it goes: volume, issue, pages. It reports whether the element is one of these.
func (r *Renderer) extentElement(name string, w *work) bool {
	s := r.s
	switch name {
	case "extent":
		r.extent(w)
	case "volume":
		r.volume(w)
	case "volumes":
		if w.volumes != "" {
			r.plain(grammar.LabelVolumes, fill(s.word("volumes"), w.volumes))
		}
	case "f":
		r.plain(grammar.LabelPage, strconv.Itoa(w.firstPage))
	case "loc":
		r.inlineLocator(w)
	case "number":
		r.plain(grammar.LabelNumber, w.number)
	case "v", "V", "i", "I":
		r.numbers(name, w)
	case "p", "P":
		r.pages(name == "P", w)
	default:
		return false
	}
	return true
}

// imprintElement writes how a work came out: edition, place, publisher, kind, address. It reports whether the element is one of these.
func (r *Renderer) imprintElement(name string, w *work) bool {
	s := r.s
	switch name {
	case "super":
		if w.edition != "" {
			r.w.Sep("")
			r.plain(grammar.LabelEdition, pick(r.random, superscripts))
		}
	case "edition":
		r.plain(grammar.LabelEdition, w.edition)
	case "place":
		r.place(w)
	case "publisher":
		if w.publisher != "" && (w.kind == kindThesis || r.stated(s.publisherRate, w)) {
			r.plain(grammar.LabelPublisher, w.publisher)
		}
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
	case "url":
		r.identifier(w)
	case "archive", "shelf", "collection", "to", "interviewer":
		r.archiveElement(name, w)
	default:
		return false
	}
	return true
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

// identifier writes the address of a work.
func (r *Renderer) identifier(w *work) {
	s := r.s
	switch {
	case w.doi != "":
		r.plain(grammar.LabelIdentifier, fill(s.word("doi"), w.doi))
	case w.url != "" && w.accessed && s.book.own("retrieved") != nil && r.random.Float64() < 0.12:
		before, after, _ := strings.Cut(s.word("retrieved"), "{u}")
		r.plain(grammar.LabelAccessed, fill(before, "", "{d}", r.formatDate(1996+r.random.IntN(30), 1+r.random.IntN(12), 1+r.random.IntN(28))))
		r.said["accessed"] = true
		r.w.Sep(" ")
		r.plain(grammar.LabelIdentifier, strings.TrimLeft(after, " ")+w.url)
	case w.url != "":
		r.plain(grammar.LabelIdentifier, fill(s.word("url"), w.url))
	case w.isbn != "":
		r.plain(grammar.LabelIdentifier, fill(s.word("isbn"), w.isbn))
	}
}
