package render

import (
	"slices"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/internal/grammar"
)

// locator writes a place in a work, after the separator sep. A place in a work whose pages were given just before it says
// so: "here 13", "(13)".
func (r *Renderer) locator(sep string, here bool) {
	s := r.s
	r.w.Sep(sep)
	switch {
	case here && s.hereBrackets:
		r.w.Sep(" ")
		r.w.Field(grammar.LabelLocator)
		r.w.Open("(")
		r.w.Put(r.pageNumbers())
		r.w.Close(")")
		return
	case here:
		r.w.Field(grammar.LabelLocator)
		r.w.Put(r.worded(s.word("here")))
		return
	case r.random.Float64() < 0.03:
		r.w.Field(grammar.LabelLocator)
		r.w.Put(r.worded(s.word("hereless")))
		return
	case r.random.Float64() < 0.05:
		r.w.Field(grammar.LabelLocator)
		r.w.Put(r.worded(s.any("here")))
		return
	}
	text := r.drawLocator()
	r.w.Field(grammar.LabelLocator)
	r.w.Put(text)
}

// worded puts pages into a phrase such as "here S. {}", with the document's word for them unless the phrase has one.
func (r *Renderer) worded(phrase string) string {
	before, _, _ := strings.Cut(phrase, "{}")
	if i := strings.LastIndexAny(strings.TrimSpace(before), " :("); i >= 0 {
		before = before[i+1:]
	}
	before += "{}"
	if slices.Contains(r.s.book.list("page"), before) || slices.Contains(r.s.book.list("pages"), before) {
		return fill(phrase, r.pageNumbers())
	}
	return fill(phrase, r.pageLocator())
}

// otherLocators are the kinds of places that are no pages, as often as they stand here.
var otherLocators = []string{
	"chapter", "chapter", "chapter", "chapter", "section", "section", "paragraph", "paragraph", "note", "folio", "column", "column", "line",
	"figure", "figure", "table", "book", "part", "article", "verse", "appendix", "volume-locator", "sub-verbo", "no-pages", "page-note", "page-note",
	"page-chapter", "chapter-page", "canonical", "volume-page", "volume-page", "volume-page", "roman-page", "roman-page", "figures", "page-section",
}

// drawLocator makes up a place: mostly pages.
func (r *Renderer) drawLocator() string {
	s := r.s
	if r.bounds.volumes && r.random.Float64() < 0.7 {
		return r.volumePage()
	}
	if r.bounds.one || r.random.Float64() > s.oddLocators {
		return r.pageLocator()
	}
	n := 1 + r.random.IntN(pick(r.random, []int{9, 30, 400}))
	switch key := pick(r.random, otherLocators); key {
	case "page-note":
		return fill(s.word("page-note"), r.wordedPage(strconv.Itoa(n)), "{n}", 1+r.random.IntN(90))
	case "page-chapter":
		return r.pageLocator() + ", " + fill(s.word("chapter"), strconv.Itoa(1+r.random.IntN(14)))
	case "chapter-page":
		return fill(s.word("chapter"), drawNumber(r.random, 14, 0.3)) + ", " + r.pageLocator()
	case "page-section":
		return r.pageLocator() + ", " + fill(s.word("section"), strconv.Itoa(n))
	case "canonical":
		return r.canonical()
	case "volume-page":
		return r.volumePage()
	case "roman-page":
		text := strings.ToLower(roman(n%40 + 3))
		if r.random.Float64() < 0.4 {
			return r.wordedPages(text+s.pageDash+strings.ToLower(roman(n%40+4+r.random.IntN(9))), true)
		}
		if r.random.Float64() < 0.3 {
			text = strings.ToUpper(text)
		}
		return r.wordedPage(text)
	case "figures":
		return r.pageLocator() + ", " + fill(s.word("figure"), strconv.Itoa(n))
	case "folio":
		return r.folio()
	case "sub-verbo":
		return fill(s.word(key), s.any("entries"))
	case "no-pages":
		return s.any(key)
	case "paragraph", "section", "column", "line":
		return r.numbered(key, n, 0)
	default:
		return r.numbered(key, n%40+1, 0.25)
	}
}

// numbered makes up one or several chapters, sections or the like.
func (r *Renderer) numbered(key string, n int, romanRate float64) string {
	s := r.s
	text := func(n int) string {
		if romanRate > 0 && r.random.Float64() < romanRate {
			return roman(n)
		}
		return strconv.Itoa(n)
	}
	switch x := r.random.Float64(); {
	case x < 0.2:
		if s.book.own(key+"-several") != nil {
			key += "-several"
		}
		sep := pick(r.random, []string{s.pageDash, s.pageDash, ", ", " " + s.book.list("and")[0] + " "})
		return fill(s.word(key), strconv.Itoa(n)+sep+strconv.Itoa(n+1+r.random.IntN(6)))
	case x < 0.25:
		return fill(s.word(key), strconv.Itoa(n)+" "+s.any("following"))
	}
	return fill(s.word(key), text(n))
}

// volumePage makes up a volume and a page of it: "34:187".
func (r *Renderer) volumePage() string {
	volume := drawNumber(r.random, 40, r.romanRate())
	if r.random.Float64() < 0.25 {
		return fill(r.s.word("volume-locator"), volume) + ", " + r.pageLocator()
	}
	return volume + pick(r.random, []string{":", ":", ":", ": ", ", ", ", " + strings.TrimSuffix(r.s.word("page"), "{}")}) + r.pageNumbers()
}

// folio makes up the leaf of a manuscript.
func (r *Renderer) folio() string {
	n := 1 + r.random.IntN(300)
	text := strconv.Itoa(n)
	sides := []string{"", "", "r", "v", "r-v", "r–v", " r", " v", "ʳ", "ᵛ", "rv"}
	if strings.HasPrefix(r.s.lang, "ru") {
		sides = []string{"", "", " об.", "об.", "-" + strconv.Itoa(n+2), "–" + strconv.Itoa(n+3)}
		if r.s.lang == "ru-Latn" {
			sides = []string{"", "ob.", " ob.", "–" + strconv.Itoa(n+3)}
		}
	}
	if r.random.Float64() < 0.2 {
		return r.numbered("folio", n, 0)
	}
	return fill(r.s.word("folio"), text+pick(r.random, sides))
}

// bounds say which pages a place may have.
type bounds struct {
	from, to int  // where the work's pages are known
	one      bool // no range: it would be the pages of the work
	volumes  bool // the work has several volumes
}

// pageLocator makes up pages, with the document's word for them.
func (r *Renderer) pageLocator() string {
	text := r.pageNumbers()
	if !r.bounds.one {
		switch x := r.random.Float64(); {
		case x < 0.05:
			return r.wordedPages(text+", "+r.pageNumbers(), true)
		case x < 0.07:
			return r.wordedPages(text+pick(r.random, []string{" " + r.s.book.list("and")[0] + " ", " & ", "; "})+r.pageNumbers(), true)
		case x < 0.085:
			return r.wordedPages(text, false) + " " + r.s.any("passim")
		}
	}
	return r.wordedPages(text, strings.ContainsAny(text, "–-—‑"))
}

// pageNumbers makes up one page or a range of them.
func (r *Renderer) pageNumbers() string {
	n, most := 1+r.random.IntN(pick(r.random, []int{40, 450, 450, 900})), 0
	if b := r.bounds; b.to > b.from {
		n, most = b.from+r.random.IntN(b.to-b.from), b.to
	}
	text := strconv.Itoa(n)
	switch x := r.random.Float64(); {
	case x < 0.38 && !r.bounds.one:
		end := n + 1 + r.random.IntN(pick(r.random, []int{3, 12, 40}))
		if most > 0 {
			end = min(end, most)
		}
		if end > n {
			text += r.span(n, end)
		}
	case x < 0.45:
		space := " "
		if r.s.tightFollowing {
			space = ""
		}
		return text + space + r.s.any("following")
	case x < 0.46:
		return text + pick(r.random, []string{"a", "b", "*", "A"})
	}
	return text
}

func (r *Renderer) wordedPage(text string) string { return r.wordedPages(text, false) }

func (r *Renderer) wordedPages(text string, several bool) string {
	if r.s.bareLocators {
		return text
	}
	if several {
		return fill(r.s.word("pages"), text)
	}
	return fill(r.s.word("page"), text)
}
