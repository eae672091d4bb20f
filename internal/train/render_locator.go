package train

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/internal/grammar"
)

// locator writes a place in a work, after the separator sep. A place in a work whose pages were given just before it says
// so: "here 13", "(13)".
func (r *Renderer) locator(sep string, here bool) {
	s := r.s
	if !here && r.random.Float64() < 0.03 {
		r.w.Sep(" ")
		r.w.Field(grammar.LabelLocator)
		r.w.Put(fill(s.word("hereless"), r.pageLocator()))
		return
	}
	text := r.drawLocator()
	r.w.Sep(sep)
	switch {
	case here && s.hereBrackets:
		r.w.Sep(" ")
		r.w.Field(grammar.LabelLocator)
		r.w.Open("(")
		r.w.Put(text)
		r.w.Close(")")
		return
	case here:
		text = fill(s.word("here"), text)
	case r.random.Float64() < 0.05:
		text = fill(s.any("here"), text)
	}
	r.w.Field(grammar.LabelLocator)
	r.w.Put(text)
}

// otherLocators are the kinds of places that are no pages, as often as they stand here.
var otherLocators = []string{
	"chapter", "chapter", "chapter", "chapter", "section", "section", "paragraph", "paragraph", "note", "folio", "folio", "column", "column", "line",
	"figure", "figure", "table", "book", "part", "article", "verse", "appendix", "volume-locator", "sub-verbo", "no-pages", "page-note", "page-note",
	"page-chapter", "chapter-page", "canonical", "volume-page", "volume-page", "volume-page", "roman-page", "figures", "page-section",
}

// drawLocator makes up a place: mostly pages.
func (r *Renderer) drawLocator() string {
	s := r.s
	if r.random.Float64() > s.oddLocators {
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
		volume := drawNumber(r.random, 40, r.romanRate())
		return volume + pick(r.random, []string{":", ":", ": ", ", ", ", " + fill(s.word("page"), "")}) + r.pageNumbers()
	case "roman-page":
		return r.wordedPage(strings.ToLower(roman(n%40 + 3)))
	case "figures":
		return r.pageLocator() + ", " + fill(s.word("figure"), strconv.Itoa(n))
	case "folio":
		text := strconv.Itoa(n) + pick(r.random, []string{"r", "v", "", "r-v", " r", " v", "r–v", "ʳ", "ᵛ"})
		return fill(s.word(key), text)
	case "sub-verbo":
		return fill(s.word(key), s.any("entries"))
	case "no-pages":
		return s.any(key)
	case "paragraph", "section", "column", "line":
		text := strconv.Itoa(n)
		if r.random.Float64() < 0.3 {
			text += s.pageDash + strconv.Itoa(n+1+r.random.IntN(6))
		}
		return fill(s.word(key), text)
	default:
		return fill(s.word(key), drawNumber(r.random, 40, 0.25))
	}
}

// pageLocator makes up pages, with the document's word for them.
func (r *Renderer) pageLocator() string {
	text := r.pageNumbers()
	switch x := r.random.Float64(); {
	case x < 0.05:
		return r.wordedPages(text+", "+r.pageNumbers(), true)
	case x < 0.07:
		return r.wordedPages(text+pick(r.random, []string{" and ", " & ", "; "})+r.pageNumbers(), true)
	case x < 0.085:
		return r.wordedPages(text, false) + " " + r.s.any("passim")
	}
	return r.wordedPages(text, strings.ContainsAny(text, "–-—‑"))
}

// pageNumbers makes up one page or a range of them.
func (r *Renderer) pageNumbers() string {
	n := 1 + r.random.IntN(pick(r.random, []int{40, 450, 450, 900}))
	text := strconv.Itoa(n)
	switch x := r.random.Float64(); {
	case x < 0.32:
		return text + r.span(n, n+1+r.random.IntN(pick(r.random, []int{3, 12, 40})))
	case x < 0.39:
		space := " "
		if r.s.tightFollowing {
			space = ""
		}
		return text + space + r.s.any("following")
	case x < 0.4:
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

// canonical makes up a place in a text that has one numbering in all editions.
func (r *Renderer) canonical() string {
	n := 1 + r.random.IntN(40)
	switch r.random.IntN(8) {
	case 0:
		return fmt.Sprintf("%d.%d", n%12+1, r.random.IntN(99)+1)
	case 1:
		return fmt.Sprintf("%d.%d.%d", n%9+1, n, r.random.IntN(12)+1)
	case 2:
		return fmt.Sprintf("%s.%d", roman(n%12+1), n)
	case 3:
		return fmt.Sprintf("%s, %d, %d", roman(n%12+1), n, r.random.IntN(9)+1)
	case 4:
		return fmt.Sprintf("%d%c", n, 'a'+rune(r.random.IntN(5)))
	case 5:
		return fmt.Sprintf("%s %d", roman(n%12+1), n)
	case 6:
		return fmt.Sprintf("%d, %d", n%12+1, n)
	default:
		return fmt.Sprintf("%d%c%d", 100+n, 'a'+rune(r.random.IntN(2)), r.random.IntN(35)+1)
	}
}
