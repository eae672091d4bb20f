package train

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// fillLaw makes a work a decision of a court or a statute.
func (r *Renderer) fillLaw(w *work, p *pool) {
	s, random := r.s, r.random
	w.authors, w.subtitle, w.edition, w.series, w.url, w.doi, w.translators = nil, "", "", "", "", "", nil
	w.place, w.publisher, w.original, w.noDate, w.forthcoming, w.circa = "", "", 0, false, false, false
	if w.kind == kindStatute {
		w.title = fill(s.any("statute"), s.any("statute-topics"), ", {y}", "", " {y}", "", "{y}", "")
		w.authority = s.any("jurisdictions")
		w.short = w.title
		return
	}
	w.title = fill(s.any("case"), "", "{a}", pick(random, p.family), "{b}", pick(random, p.family))
	w.short, _, _ = strings.Cut(w.title, " v")
	w.journal, w.authority = s.any("reporters"), s.any("courts")
	w.volume = strconv.Itoa(1 + random.IntN(600))
	w.number = r.drawDocket()
	w.day, w.month = 1+random.IntN(28), 1+random.IntN(12)
	w.abbreviation = w.short
}

// drawDocket makes up the number under which a court keeps a case.
func (r *Renderer) drawDocket() string {
	n := 1 + r.random.IntN(900)
	return fill(r.s.any("dockets"), strconv.Itoa(n), "{n}", n, "{m}", fmt.Sprintf("%02d", r.random.IntN(99)), "{r}", roman(1+n%12), "{k}", 10000+n*17)
}

// caseOrders are the shapes of a decision, by the tradition that has them: %N stands for the name in the document's type.
var caseOrders = map[string][]string{
	"en": {
		"{title} [{y}] {v} {journal} {p}", "{title} [{y}] {journal} {p}", "{title} ({y}) {v} {journal} {p}", "{title} ({y}) {v} {journal} {p} ({court})", "{title} [{y}] {v} {journal} {p} ({court})",
		"{title}, {v} {journal} {p} ({y})", "{title}, {v} {journal} {p} ({y})", "{title}, {v} {journal} {p} ({court} {y})", "{title} {v} {journal} {p} ({y})", "{title} [{y}] {journal} {number}",
		"{title}, {court}, {date} ({number})", "{number} {title} [{y}] {journal} {p}", "{title}, {number}, {date}, {court}",
	},
	"de": {
		"{court}, {genre} {vom} – {number}, {journal} {y}, {p}", "{court} {journal} {v}, {p}", "{journal} {v}, {p}", "{court}, {genre} {vom}, {number}, {journal} {v}, {p}", "{court} {journal} {y}, {p}",
		"{court} {date}, {number}", "{court}, {number} – {title}", "{court} {vom}, {journal} {y}, {p}",
	},
	"fr": {
		"{court}, {date}, {number}, {journal} {y}, {p}", "{court}, {date}, {title}, {journal}, {p}", "{court}, {date}, {number}, {title}", "{court} {date}, {journal} {y}. {p}", "{title}, [{y}] {v} {journal} {p}",
	},
	"it": {
		"{court}, {date}, {number}, in {journal}, {y}, {P}", "{court}, {number}", "{court}, {date}, {number}", "{court}, {genre} {number}, in {journal}, {y}, {p}", "{court}, {date}, {title}, in {journal}, {y}, {P}",
	},
}

// caseOrder chooses the shape of decisions for a document.
func (s *style) caseOrder() pattern {
	orders := caseOrders["en"]
	switch s.lang {
	case "de", "pl", "cs", "sv", "nl":
		orders = append(caseOrders["de"], "{title} [{y}] {v} {journal} {p}")
	case "fr":
		orders = caseOrders["fr"]
	case "it", "es", "pt", "ru", "ru-Latn":
		orders = caseOrders["it"]
	}
	return compile(pick(s.random, orders), ", ")
}

// law writes a decision or a statute; here says whether a place in it follows.
func (r *Renderer) law(w *work) {
	if w.kind == kindStatute {
		r.statute(w)
		return
	}
	order := r.s.caseForm
	if r.random.Float64() < 0.25 {
		order = r.s.caseOrder()
	}
	for _, step := range order {
		switch step.op {
		case stepSep:
			r.w.Sep(step.text)
		case stepOpen:
			r.w.Open(step.text)
		case stepClose:
			r.w.Close(step.text)
		case stepField:
			r.lawElement(step.text, w)
		}
	}
}

func (r *Renderer) lawElement(name string, w *work) {
	switch name {
	case "title":
		r.styledText(grammar.LabelTitle, w.title, r.s.caseItalic, false)
	case "court":
		r.plain(grammar.LabelAuthority, w.authority)
	case "number":
		r.plain(grammar.LabelNumber, w.number)
	case "genre":
		r.plain(grammar.LabelGenre, r.s.any("judgments"))
	case "vom":
		r.plain(grammar.LabelDate, r.s.word("dated")+" "+r.formatDate(w.year, w.month, w.day))
		r.said["date"] = true
	case "date":
		r.date(w)
	case "y":
		if r.said["date"] {
			r.plain(grammar.LabelVolume, strconv.Itoa(w.year)) // the year is the report's volume
			return
		}
		r.plain(grammar.LabelDate, strconv.Itoa(w.year))
	case "p", "P":
		r.w.Field(grammar.LabelPage)
		text := strconv.Itoa(w.firstPage)
		if name == "P" {
			text = fill(r.s.word("page"), text)
		}
		r.w.Put(text)
	case "journal":
		text := w.journal
		if strings.HasPrefix(r.s.lang, "it") {
			r.w.Field(grammar.LabelJournal)
			r.w.Mark(markIf(r.s.journalItalic, citation.MarkItalic), text)
			return
		}
		r.plain(grammar.LabelJournal, text)
	default:
		r.element(name, w)
	}
}

// markIf is the kind of mark, or none.
func markIf(on bool, kind citation.MarkKind) citation.MarkKind {
	if on {
		return kind
	}
	return citation.MarkNone
}

// statute writes a statute: its name, its year, and where it holds.
func (r *Renderer) statute(w *work) {
	r.styledText(grammar.LabelTitle, strings.TrimRight(w.title, ", "), r.s.caseItalic, false)
	r.w.Sep(pick(r.random, []string{" ", " ", ", "}))
	switch r.random.IntN(4) {
	case 0:
		r.w.Open("(")
		r.year(w)
		r.w.Close(")")
	default:
		r.year(w)
	}
	if r.random.Float64() < 0.6 {
		r.w.Sep(" ")
		r.w.Open("(")
		r.plain(grammar.LabelAuthority, w.authority)
		r.w.Close(")")
	}
	if r.random.Float64() < 0.2 {
		r.w.Sep(", ")
		r.plain(grammar.LabelNumber, r.s.word("statute-number")+strconv.Itoa(1+r.random.IntN(900)))
	}
}
