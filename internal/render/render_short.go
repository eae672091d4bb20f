package render

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// back writes a citation of a work that the document has cited before.
func (r *Renderer) back(w *work) {
	s := r.s
	form := s.back
	if r.random.Float64() < s.backMix {
		form = backForm(r.random.IntN(int(backFormCount)))
	}
	if w.kind >= kindCase && w.kind <= kindCommentary {
		if r.backLaw(w) {
			return
		}
		form = pick(r.random, []backForm{backTitle, backTitle, backNote})
	}
	switch {
	case w.kind == kindClassic:
		r.w.kind = w.csl
		r.classic()
		return
	case w.house != nil && w.archive != "" && r.random.Float64() < 0.75:
		r.backArchive(w)
		return
	case w.title == "" && w.journal != "":
		r.w.kind = w.csl
		r.journal(w)
		r.w.Sep(", ")
		r.date(w)
		r.maybeLocator(0.2, s.shortSep)
		return
	}
	if w.title == "" && w.archive == "" { // a speech without a name has no short one either
		r.full(w)
		return
	}
	r.bounds.volumes = w.volumes != ""
	if w.journal != "" || w.container != "" {
		r.bounds.from, r.bounds.to = w.firstPage, w.lastPage
	}
	people, editors := w.authors, false
	if len(people) == 0 {
		people, editors = w.editors, true
		if w.container != "" {
			people = nil
		}
	}
	if len(people) == 0 && form != backTitleNote && form != backTitleOpCit && form != backNote {
		form = backTitle
	}
	if w.introduced && r.random.Float64() < 0.7 {
		r.abbreviated(w, people)
		return
	}
	r.backAuthor(form, w, people, editors)
	r.backWork(form, w)
	if w.kind >= kindCase && w.kind <= kindCommentary {
		if r.random.Float64() < 0.6 {
			r.w.Sep(r.backSeparator(form))
			r.plain(grammar.LabelLocator, r.lawLocator(w))
		}
		return
	}
	r.maybeLocator(0.82, r.backSeparator(form))
}

// backArchive writes another leaf of what an archive holds.
func (r *Renderer) backArchive(w *work) {
	sep := pick(r.random, []string{", ", ", ", ", ", ". ", " "})
	if w.kind == kindLetter && r.random.Float64() < 0.5 {
		r.w.Field(grammar.LabelAuthor)
		r.putNames(w.authors, &r.s.short)
		r.archiveElement("to", w)
		r.w.Sep(", ")
		r.date(w)
		r.w.Sep(sep)
	}
	r.archive(w)
	r.w.Sep(sep)
	r.plain(grammar.LabelArchivePlace, w.shelf)
	if r.random.Float64() < 0.7 {
		r.w.Sep(", ")
		r.plain(grammar.LabelLocator, r.folio())
	}
}

// backLaw writes a decision again as law reports are cited again: "Katz, 389 U.S. at 353"; whole where it has no name.
func (r *Renderer) backLaw(w *work) bool {
	s := r.s
	switch {
	case w.short == "" || w.kind == kindCommentary:
		r.w.kind = w.csl
		r.law(w)
		return true
	case s.lawTradition == "bluebook" && w.kind == kindCase && r.random.Float64() < 0.6:
		r.styledText(grammar.LabelTitle, w.short, s.caseItalic, false)
		r.w.Sep(", ")
		r.plain(grammar.LabelVolume, w.volume)
		r.w.Sep(" ")
		r.lawElement("journal", w)
		r.w.Sep(" ")
		r.plain(grammar.LabelLocator, "at "+strconv.Itoa(w.firstPage+r.random.IntN(30)))
		return true
	}
	return false
}

// abbreviated writes the abbreviation that the document introduced for a work.
func (r *Renderer) abbreviated(w *work, people []citation.Name) {
	if len(people) > 0 && r.random.Float64() < 0.2 {
		r.w.Field(grammar.LabelAuthor)
		r.putNames(people, &r.s.short)
		r.w.Sep(", ")
	}
	r.styledText(grammar.LabelTitle, w.abbreviation, r.s.titleItalic && r.s.shortItalic, false)
	r.maybeLocator(0.85, r.s.shortSep)
}

// backAuthor writes the people of a short citation.
func (r *Renderer) backAuthor(form backForm, w *work, people []citation.Name, editors bool) {
	s := r.s
	if len(people) == 0 || form == backTitle {
		return
	}
	label := grammar.LabelAuthor
	if editors {
		label = grammar.LabelEditor
	}
	r.w.Field(label)
	r.w.caps = s.authorCaps()
	r.putNames(people, &s.short)
	r.w.caps = 0
	if editors && r.s.shortRole {
		r.putRole("editor", len(people))
	}
	if s.lang == "en" && (form == backShort || form == backTitleNote) && r.random.Float64() < 0.03 {
		r.w.Put("’s")
		r.w.Sep(" ")
		return
	}
	sep := s.authorSep
	switch form {
	case backYear:
		sep = pick(r.random, []string{s.yearSep, s.yearSep, s.yearSep, " "})
	case backNote:
		sep = " "
	case backOpCit, backOpCitNote:
		sep = ", "
		if r.random.Float64() < 0.1 {
			sep = " "
		}
	case backAuthor:
		return
	}
	r.w.Sep(sep)
}

// backWork writes what a short citation says of the work besides its people.
func (r *Renderer) backWork(form backForm, w *work) {
	s := r.s
	note := strconv.Itoa(max(w.note, 1))
	switch form {
	case backYear:
		text := strconv.Itoa(w.year)
		if r.random.Float64() < 0.08 {
			text += string(rune('a' + r.random.IntN(3)))
		}
		r.w.Field(grammar.LabelDate)
		if s.yearBracket {
			r.w.Open("(")
			r.w.Put(text)
			r.w.Close(")")
			return
		}
		r.w.Put(text)
	case backNote:
		if len(w.authors) == 0 {
			r.shortTitle(w)
			r.w.Sep(" ")
		}
		r.plain(grammar.LabelCross, fill(s.word("cross-short"), note))
	case backOpCit, backOpCitNote:
		r.w.Field(grammar.LabelOpCit)
		word := s.word("opcit")
		if w.kind == kindArticle && r.random.Float64() < 0.3 || r.random.Float64() < 0.04 {
			word = s.any("loccit")
		}
		r.w.Mark(markIf(s.opcitItalic, citation.MarkItalic), word)
		if r.random.Float64() < 0.05 {
			r.w.Sep(" ")
			r.plain(grammar.LabelDate, "("+strconv.Itoa(w.year)+")")
		}
		if form == backOpCitNote {
			r.w.Sep(pick(r.random, []string{s.crossSep, s.crossSep, " "}))
			r.plain(grammar.LabelCross, fill(s.word("opcit-note"), note))
		}
	case backTitleOpCit:
		r.shortTitle(w)
		r.w.Sep(", ")
		r.w.Field(grammar.LabelOpCit)
		r.w.Mark(markIf(s.opcitItalic, citation.MarkItalic), s.word("title-opcit"))
		if r.random.Float64() < 0.1 {
			r.w.Sep(pick(r.random, []string{", ", " "}))
			r.plain(grammar.LabelCross, fill(s.word("opcit-note"), note))
		}
	case backTitleNote:
		r.shortTitle(w)
		r.w.Sep(pick(r.random, []string{" ", " ", s.crossSep}))
		r.plain(grammar.LabelCross, fill(s.word("cross-short"), note))
	case backTitle, backShort:
		r.shortTitle(w)
	}
}

// backSeparator is what stands before the place in a short citation.
func (r *Renderer) backSeparator(form backForm) string {
	if (form == backNote || form == backTitleNote) && r.random.Float64() < 0.5 {
		return " "
	}
	if form == backYear {
		return r.s.yearLocator
	}
	return r.s.shortSep
}

// shortTitle writes the title that stands for a work once it is known.
func (r *Renderer) shortTitle(w *work) {
	s := r.s
	text := w.short
	switch x := r.random.Float64(); {
	case x < s.longBacks:
		text, _ = r.joinTitle(w.title, w.subtitle)
	case s.ellipsis && len(text) < len(w.title):
		text += pick(r.random, []string{"…", "...", "…", " …"})
	}
	if w.kind >= kindCase && w.kind <= kindCommentary {
		r.styledText(grammar.LabelTitle, text, s.caseItalic, false)
		return
	}
	article := w.kind != kindBook && w.kind != kindEdited && w.kind != kindReport && w.kind < kindFilm
	if text == "" {
		r.archive(w)
		r.w.Sep(", ")
		r.plain(grammar.LabelArchivePlace, w.shelf)
		return
	}
	r.styledText(grammar.LabelTitle, text, !article && s.titleItalic || article && s.articleItalic, article && s.articleQuoted)
}

// ibid writes a citation of the work cited just before.
func (r *Renderer) ibid() {
	s := r.s
	r.w.Field(grammar.LabelIbid)
	word := s.word("ibid")
	switch x := r.random.Float64(); {
	case x < 0.04:
		word = s.any("ibid")
	case x < 0.09:
		r.w.Field(grammar.LabelOpCit)
		word = s.word("opcit")
	}
	if s.capitalIbid && r.sentenceStart() {
		word = upperFirst(word)
	}
	r.w.Mark(markIf(s.ibidItalic, citation.MarkItalic), word)
	r.maybeLocator(0.66, r.s.shortSep)
}

// idem writes a work by the author of the citation before.
func (r *Renderer) idemWord(w *work) {
	s := r.s
	r.w.Field(grammar.LabelIdem)
	word := s.word("idem")
	if r.random.Float64() < 0.15 {
		word = s.any("idem")
	}
	if len(w.authors) > 1 {
		if words := s.book.list("idem-plural"); words != nil {
			word = pick(r.random, words)
		}
	}
	if r.listing {
		word = pick(r.random, []string{"———", "———", "——", "—", "---", "________", "–", "Id.", "___"})
		if r.random.Float64() < 0.5 {
			word += "."
		}
	}
	if r.sentenceStart() {
		word = upperFirst(word)
	}
	r.w.Mark(markIf(s.ibidItalic && r.random.Float64() < 0.7, citation.MarkItalic), word)
}

// cross writes a bare reference to a note.
func (r *Renderer) cross() {
	n := 1 + r.random.IntN(max(r.number, 3))
	text := fill(r.s.word("cross"), strconv.Itoa(n), "{n}", n+1+r.random.IntN(4))
	if r.sentenceStart() {
		text = upperFirst(text)
	}
	r.plain(grammar.LabelCross, text)
	r.maybeLocator(0.6, ", ")
}

// bareLocator writes a place alone: "see p. 199".
func (r *Renderer) bareLocator() {
	r.w.Field(grammar.LabelLocator)
	text := fill(r.s.any("see-page"), r.pageNumbers())
	if r.sentenceStart() && r.random.Float64() < 0.7 {
		text = upperFirst(text)
	}
	r.w.Put(text)
}

func (r *Renderer) maybeLocator(rate float64, sep string) {
	if r.random.Float64() < rate {
		if last := r.recent; len(r.w.segs) > 0 && r.w.label == grammar.LabelIbid && last != nil && last.kind >= kindCase &&
			last.kind <= kindCommentary {
			r.w.Sep(sep)
			r.plain(grammar.LabelLocator, r.lawLocator(last))
			return
		}
		r.locator(sep, false)
	}
}

// sentenceStart reports whether the next word begins a sentence.
func (r *Renderer) sentenceStart() bool {
	text := strings.TrimRight(string(r.w.text), " ")
	return text == "" || strings.HasSuffix(text, ".") && (r.w.sep == "" || r.w.sep == ". ")
}

// upperFirst begins a word with a capital letter.
func upperFirst(s string) string {
	for i, c := range s {
		if unicode.IsLetter(c) {
			return s[:i] + string(unicode.ToUpper(c)) + s[i+len(string(c)):]
		}
	}
	return s
}
