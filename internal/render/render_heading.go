package render

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// title writes the title of the work itself.
func (r *Renderer) title(w *work) {
	text, short := r.joinTitle(w.title, w.subtitle)
	if r.random.Float64() < r.s.noSubtitle {
		text = short
	}
	defer r.announce(w)
	if w.exhibition {
		r.w.Field(grammar.LabelOther)
		r.w.Put(r.s.word("exhibition"))
		r.w.Sep(" ")
	}
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

// reviewed writes the work that a review is about: "review of Title, by X", "Rez. zu X: Title", "[Рец. на кн.: …]".
func (r *Renderer) reviewed(w *work) {
	if w.untold {
		return
	}
	if len(w.others) == 0 {
		w.others = r.drawNames(r.pools[w.lang], 1)
	}
	word := r.s.word("review-of")
	bracket := strings.HasPrefix(word, "[")
	if bracket {
		r.w.Sep(" ")
		r.w.Open("[")
		word = strings.Trim(word, "[]")
	}
	r.w.Field(grammar.LabelOther)
	r.w.Put(word + " ")
	title, _ := r.drawTitle(r.pools[w.lang], kindBook)
	mark := markIf(r.s.titleItalic, citation.MarkItalic)
	if r.s.reviewedBy {
		r.w.Mark(mark, title)
		r.w.Put(", " + r.s.book.list("by")[0] + " ")
		r.putNames(w.others, &r.s.editors)
	} else {
		r.putNames(w.others, &r.s.editors)
		r.w.Put(pick(r.random, []string{", ", ", ", ": "}))
		r.w.Mark(mark, title)
	}
	if bracket {
		r.w.Close("]")
	}
}
