package render

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/internal/grammar"
)

// superscripts are the editions that stand before a year or behind an abbreviated title: "³1992", "LThK³".
var superscripts = []string{"²", "²", "²", "³", "³", "⁴", "⁵", "⁶", "⁷", "⁸"}

// year writes when a work came out, as far as books and journals say it.
func (r *Renderer) year(w *work) {
	if r.said["date"] {
		return
	}
	s, text := r.s, strconv.Itoa(w.year)
	switch {
	case w.forthcoming:
		text = s.word("forthcoming")
	case w.noDate:
		text = s.word("no-date")
	case w.circa:
		text = fill(s.word("circa"), text)
	case w.endYear > w.year:
		text += r.span(w.year, w.endYear)
	case w.journal != "" && w.month != 0 && w.day == 0:
		text = r.monthYear(w)
	case r.random.Float64() < 0.01:
		text = fmt.Sprintf("%d/%02d", w.year, (w.year+1)%100)
	}
	if w.edition != "" && r.s.superEdition && !r.said["edition"] {
		r.said["edition"] = true
		r.w.Field(grammar.LabelEdition)
		r.w.Put(pick(r.random, superscripts))
	}
	r.plain(grammar.LabelDate, text)
	r.said["date"] = true
	if w.original == 0 && w.kind <= kindEdited && r.random.Float64() < s.reprintRate {
		r.reprint(w)
	}
}

// monthYear is a month and a year, or a season and a year.
func (r *Renderer) monthYear(w *work) string {
	month := r.month(w.month)
	if r.random.Float64() < 0.3 {
		month = r.s.book.list("seasons")[w.month%4]
	}
	return fill(r.s.word("month-year"), "", "{m}", month, "{n}", w.month, "{y}", w.year)
}

// date writes the day, or what is known of it.
func (r *Renderer) date(w *work) {
	if r.said["y"] && w.day == 0 {
		return
	}
	switch {
	case w.noDate:
		r.plain(grammar.LabelDate, r.s.word("no-date"))
	case w.day != 0 && w.url != "" && r.random.Float64() < 0.12:
		r.plain(grammar.LabelDate, fill(r.s.word("modified"), r.days(w)))
	case w.day != 0:
		r.plain(grammar.LabelDate, r.days(w))
	default:
		r.plain(grammar.LabelDate, strconv.Itoa(w.year))
	}
	r.said["y"] = true
}

// days writes the day of a newspaper, or two.
func (r *Renderer) days(w *work) string {
	text := r.formatDate(w.year, w.month, w.day)
	if day := strconv.Itoa(w.day); w.endDay != 0 && r.s.monthForm != 2 && strings.Contains(text, day) {
		return strings.Replace(text, day, day+r.span(w.day, w.endDay), 1)
	}
	return text
}

// formatDate writes a day.
func (r *Renderer) formatDate(year, month, day int) string {
	s := r.s
	layout := s.word("date")
	if r.random.Float64() < 0.05 {
		layout = s.any("date")
	}
	return fill(layout, "", "{d}", day, "{th}", ordinal(day), "{m}", r.month(month), "{y}", year, "{n}", month,
		"{nn}", fmt.Sprintf("%02d", month), "{dd}", fmt.Sprintf("%02d", day))
}

func (r *Renderer) month(month int) string {
	key := "months"
	if r.s.monthForm == 1 {
		key = "months-short"
	}
	if months := r.s.book.list(key); len(months) == 12 {
		return months[month-1]
	}
	return roman(month)
}

// span is the dash and the end of a range, as short as the document writes it.
func (r *Renderer) span(from, to int) string {
	dash := r.s.pageDash
	if r.random.Float64() < 0.02 {
		dash = "-"
	}
	a, b := strconv.Itoa(from), strconv.Itoa(to)
	keep := len(b)
	if len(a) == len(b) && r.s.pageCut > 0 && from < to {
		common := 0
		for common < len(a)-1 && a[common] == b[common] {
			common++
		}
		keep = len(b) - common
		if r.s.pageCut == 2 {
			keep = max(keep, min(2, len(b)))
		}
	}
	return dash + b[len(b)-keep:]
}

// pages writes the pages that a work occupies.
func (r *Renderer) pages(worded bool, w *work) {
	s := r.s
	if w.firstPage == 0 || r.random.Float64() < s.noPages {
		return
	}
	single := w.kind == kindNewspaper || w.lastPage == 0
	text := strconv.Itoa(w.firstPage)
	if w.kind == kindArticle && s.science && r.random.Float64() < 0.06 {
		letter := pick(r.random, []string{"R", "S", "E", "L", "A", "W"})
		r.plain(grammar.LabelPage, letter+text+s.pageDash+letter+strconv.Itoa(w.lastPage), s.word("pages"))
		return
	}
	if w.kind == kindNewspaper {
		switch {
		case r.random.Float64() < 0.5:
			return
		case r.random.Float64() < 0.3:
			text = string(rune('A'+r.random.IntN(4))) + strconv.Itoa(1+r.random.IntN(30))
		default:
			text = strconv.Itoa(1 + r.random.IntN(40))
		}
	}
	key := "page"
	if !single {
		text += r.span(w.firstPage, w.lastPage)
		key = "pages"
	}
	r.w.Field(grammar.LabelPage)
	if worded && !s.barePages {
		text = fill(s.word(key), text)
	}
	r.w.Put(text)
}
