package render

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// fillLaw gives a work of the law what its kind asks for.
func (r *Renderer) fillLaw(w *work, p *pool) {
	s, random := r.s, r.random
	w.authors, w.subtitle, w.edition, w.series, w.url, w.doi, w.translators = nil, "", "", "", "", "", nil
	w.place, w.publisher, w.original, w.noDate, w.forthcoming, w.circa = "", "", 0, false, false, false
	w.day, w.month, w.volumes = 1+random.IntN(28), 1+random.IntN(12), ""
	w.volume = strconv.Itoa(1 + random.IntN(600))
	switch w.kind {
	case kindCase:
		r.fillCase(w, p)
	case kindStatute:
		w.genre = s.any("statute")
		w.title = fill(w.genre, s.any("statute-topics"), "{vom}", r.formatDate(w.year, w.month, w.day), "{k}", 10+random.IntN(900), "{n}", 10+random.IntN(900), ", {y}", "", " {y}", "", "{y}", w.year)
		w.authority = s.any("jurisdictions")
		w.short = w.title
		w.number = s.word("statute-number") + strconv.Itoa(1+random.IntN(900))
		if s.lawTradition == "bluebook" {
			w.container, w.number = s.any("codes-us"), fmt.Sprintf("Pub. L. No. %d-%d", 80+random.IntN(38), 1+random.IntN(600))
			w.authority, w.volume = "", strconv.Itoa(1+random.IntN(120))
			if s.statutes != "" {
				w.title, w.publisher, w.container = s.any(s.statutes), s.any("code-publishers"), ""
				w.genre, w.short = "", w.title
			}
		}
		if strings.Contains(w.title, " Bill") {
			w.csl = citation.TypeBill
		}
	case kindRegulation:
		w.title = fill(s.any("regulation"), "", "{k}", 10+random.IntN(900), "{y}", w.year, "{m}", w.year%100)
		w.journal = s.any("gazette")
		w.issue = pick(random, []string{"L ", "L", "C "}) + strconv.Itoa(1+random.IntN(350))
		w.short = w.title
	case kindTreaty:
		w.title = fill(s.any("treaty"), pick(random, p.places), "{t}", s.any("statute-topics"))
		w.journal, w.short = s.any("treaty-series"), w.title
		w.year = 1800 + random.IntN(225)
	case kindHearing:
		w.title, w.short = s.any("hearing"), ""
		w.number = strconv.Itoa(1 + random.IntN(200))
		if sittings := s.book.own("sitting"); len(sittings) > 0 && s.chance(0.4) {
			w.title += pick(random, []string{", ", ", ", ". "}) + fill(pick(random, sittings), strconv.Itoa(1+random.IntN(20)), "{n}", 1+random.IntN(300))
			w.number = ""
		}
	case kindPaper:
		w.title, w.short, w.journal = s.any("papers"), "", ""
		if s.chance(0.15) {
			w.number = fmt.Sprintf("%d %03d, nr. %d", 18+random.IntN(18), random.IntN(999), 1+random.IntN(60))
			break
		}
		w.number = strconv.Itoa(1+random.IntN(80)) + pick(random, []string{"/", "-", "/", ":"}) + strconv.Itoa(1+random.IntN(9000))
		if s.lawTradition == "bluebook" {
			w.number = "No. " + w.number
		}
	case kindCommentary:
		w.container = s.any("commentaries")
		w.title, w.authors = "", r.drawNames(p, 1)
		if codes := s.book.own("codes"); len(codes) > 0 && s.chance(0.5) {
			w.container, w.editors = pick(random, codes), familyNames(r.drawNames(p, pick(random, []int{1, 1, 2, 2, 3})))
		}
		if s.chance(0.5) {
			w.authors = familyNames(w.authors)
		}
		w.edition = fill(s.word("edition"), strconv.Itoa(2+random.IntN(80)), "{th}", "", "{word}", "")
		w.volume = ""
		w.short = w.container
	}
	w.abbreviation = w.short
}

// familyNames leaves nothing of the names but the family's.
func familyNames(names []citation.Name) []citation.Name {
	out := make([]citation.Name, 0, len(names))
	for _, name := range names {
		if name.Family != "" {
			out = append(out, citation.Name{Family: name.Family, NonDroppingParticle: name.NonDroppingParticle})
		}
	}
	return out
}

// lawOrders are the shapes of statutes and other texts of the law.
var lawOrders = map[kind][]string{
	kindStatute:    {"{title} {y} ({court})", "{title} {y} ({court})", "{title} {y} ({court})", "{title} {y}", "{title}, {y}", "{title} {y} ({court}), {number}", "{title}, {y} ({court})", "{title} ({y})", "{title}, {y}, {number}"},
	kindRegulation: {"{title} [{y}] {journal} {i}/{f}", "{title}, {journal} {i}, {date}, {P}", "{title}, {journal} {i}/{f}", "{title} {vom}, {journal} {i}, {P}"},
	kindTreaty:     {"{title} ({date}) {v} {journal} {f}", "{title}, {date}", "{title}, {date}, {v} {journal} {f}", "{title} {v} {journal} {f}", "{title} ({y})", "{title}, {v} {journal} {f} ({y})"},
	kindHearing: {
		"{title} {session}, {number}, {loc}", "{title}, {session}, {date}, {loc}", "{title} {date}, {V}, {loc}", "{title}, {date}, {loc}", "{title}, {V} ({y}), {loc}", "{title}, {number}, {date}, {loc}", "{v} {title} {loc} ({y})", "{title}, {V}, {date}, {loc}",
	},
	kindPaper: {"{title} {session}, {number}, {loc}", "{title} {session}, {number}", "{title}, {session}, {number}, {loc}", "{title} {number}, {loc}", "{title} {number} ({y})", "{title} {number}", "{title} {number}, {date}, {loc}", "{title} {number}, {loc} ({y})"},
	kindCommentary: {
		"{author}, {in}{editors}, {container}, {edition} {y}, {loc}", "{author}, {in}{editors}, {container}, {volume}, {edition} {y}, {loc}", "{author}, {in}{editors}, {container}, {loc} ({stand})", "{author} {in}{editors}, {container}, {edition} {y}, {loc}", "{author}, {in}{editors} {container} {loc}", "{author}, {in}{editors}, {container}, {loc}",
		"{container}/{author}, {edition} {y}, {loc}", "{container}/{author}, {loc}", "{author}, {in}{container}, {edition} {y}, {loc}", "{author} {in}{container}, {loc}", "{container}-{author}, {edition} {y}, {loc}"},
}

// orderLaw chooses the shapes for a document.
func (s *style) orderLaw() {
	for _, k := range []kind{kindStatute, kindRegulation, kindTreaty, kindHearing, kindPaper, kindCommentary} {
		s.orders[k] = compile(pick(s.random, lawOrders[k]), ", ")
		s.listOrders[k] = s.orders[k]
	}
	s.caseForm = s.caseOrder()
}

// law writes a work of the law.
func (r *Renderer) law(w *work) {
	order := r.s.orders[w.kind]
	if w.kind == kindCase {
		order = r.s.caseForm
		if r.random.Float64() < 0.25 {
			order = r.s.caseOrder()
		}
	}
	if w.kind == kindCase && len(r.s.book.own("collections")) > 0 && w.journal != "Slg." {
		w.journal = r.s.any("reporters")
		if order.has("v") {
			w.journal, w.volume = r.s.any("collections"), strconv.Itoa(1+r.random.IntN(160))
		}
	}
	if w.kind == kindStatute {
		if r.s.lang != "en" || strings.Contains(w.genre, "{vom}") || strings.Contains(w.genre, "{k}") {
			r.statute(w)
			return
		}
		w.genre = ""
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
		title := w.title
		if w.kind == kindCase && !r.w.empty {
			title = strings.TrimLeft(title, "– ")
		}
		r.styledText(grammar.LabelTitle, title, r.s.caseItalic, false)
	case "court":
		r.plain(grammar.LabelAuthority, w.authority)
	case "number":
		r.plain(grammar.LabelNumber, w.number)
	case "old": // the reporter before they were numbered through: "83 U.S. (16 Wall.) 130"
		if r.random.Float64() < 0.1 {
			r.plain(grammar.LabelOther, fmt.Sprintf("(%d %s)", 1+r.random.IntN(24), r.s.any("reporters-named")))
		}
	case "genre":
		r.plain(grammar.LabelGenre, r.s.any("judgments"))
	case "vom":
		r.plain(grammar.LabelDate, r.s.word("dated")+" "+r.formatDate(w.year, w.month, w.day))
		r.said["date"] = true
	case "date":
		r.date(w)
	case "y": // also behind the day of the decision: the year says which volume of the report it is
		r.plain(grammar.LabelDate, strconv.Itoa(w.year))
		r.said["date"] = true
	case "rn":
		r.said["loc"] = true
		r.plain(grammar.LabelLocator, fill(r.s.word("paragraph"), strconv.Itoa(1+r.random.IntN(90))))
	case "stand":
		r.plain(grammar.LabelDate, fill(r.s.word("as-of"), r.month(w.month)+" "+strconv.Itoa(w.year)))
	case "ecli":
		r.plain(grammar.LabelNumber, fmt.Sprintf("%sEU:%s:%d:%d", pick(r.random, []string{"", "ECLI:"}), pick(r.random, []string{"C", "T", "F"}), w.year, 1+r.random.IntN(999)))
	case "session":
		r.plain(grammar.LabelDate, strconv.Itoa(w.year)+pick(r.random, []string{"/", "-", "–"})+fmt.Sprintf("%02d", (w.year+1)%100))
		r.said["date"], r.said["y"] = true, true
	case "journal2":
		r.plain(grammar.LabelOther, fmt.Sprintf("%s %d, %d", r.s.any("reporters"), w.year, 1+r.random.IntN(3000)))
	case "part":
		r.plain(grammar.LabelIssue, pick(r.random, []string{"I", "II", "III", "1", "V"}))
	case "annotator":
		name := pick(r.random, r.pools[r.s.lang].family)
		if r.random.Float64() < 0.5 {
			name = pick(r.random, []given{givenTight, givenInitials}).of(pick(r.random, r.pools[r.s.lang].given)) + " " + name
		}
		r.plain(grammar.LabelOther, fill(r.s.any("annotator"), name))
	case "P":
		r.plain(grammar.LabelPage, fill(r.s.word("page"), strconv.Itoa(w.firstPage)))
		r.said["f"] = true
	case "journal":
		r.w.Field(grammar.LabelJournal)
		r.w.Mark(markIf(r.s.journalItalic && !r.s.lawPlain, citation.MarkItalic), w.journal)
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

// statute writes a statute that is named by its date and number: "legge 7 agosto 1990, n. 241".
func (r *Renderer) statute(w *work) {
	_, topic, _ := strings.Cut(w.genre, "{vom}")
	if topic == "" {
		_, topic, _ = strings.Cut(w.genre, "{k}")
	}
	if strings.Contains(topic, "{}") || !strings.Contains(w.genre, "{vom}") {
		r.styledText(grammar.LabelTitle, w.title, r.s.caseItalic, false)
		return
	}
	before, after, _ := strings.Cut(w.genre, "{vom}")
	r.plain(grammar.LabelTitle, fill(strings.TrimRight(before, ", "), r.s.any("statute-topics"), "{k}", 10+r.random.IntN(900), "{y}", w.year))
	r.w.Sep(before[len(strings.TrimRight(before, ", ")):])
	r.plain(grammar.LabelDate, r.formatDate(w.year, w.month, w.day))
	if number := strings.TrimLeft(after, ", "); number != "" {
		r.w.Sep(after[:len(after)-len(number)])
		r.plain(grammar.LabelNumber, fill(number, "", "{k}", 10+r.random.IntN(900), "{y}", w.year))
	}
}

// lawLocator makes up a place in a work of the law.
func (r *Renderer) lawLocator(w *work) string {
	s, n := r.s, strconv.Itoa(1+r.random.IntN(90))
	switch w.kind {
	case kindStatute, kindRegulation, kindTreaty, kindCommentary:
		key := pick(r.random, []string{"article", "article", "section", "law-section"})
		if w.kind == kindStatute && s.lang == "en" {
			key = pick(r.random, []string{"section", "section", "law-section"})
		}
		if w.kind == kindCommentary || s.book.own(key) == nil {
			key = "law-section"
		}
		return fill(s.any(key), n, "{n}", 1+r.random.IntN(60), "{r}", roman(1+r.random.IntN(5)))
	case kindPaper:
		return r.pageLocator()
	case kindHearing:
		return fill(s.word(s.hearingPlace), strconv.Itoa(1+r.random.IntN(4000)))
	}
	if r.random.Float64() < 0.25 {
		return fill(s.word("paragraph"), n)
	}
	place := strconv.Itoa(w.firstPage + r.random.IntN(40))
	switch x := r.random.Float64(); {
	case x < 0.12:
		return place + pick(r.random, []string{" ", ""}) + s.any("following")
	case x < 0.3:
		first := w.firstPage + r.random.IntN(40)
		return strconv.Itoa(first) + r.span(first, first+1+r.random.IntN(6))
	}
	return place
}
