package render

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/internal/grammar"
)

// classic writes an ancient or canonical text under its short name.
func (r *Renderer) classic() {
	text := r.s.any("classics")
	author, title, comma := strings.Cut(text, ", ")
	if !comma {
		author, title, _ = strings.Cut(text, " ")
	}
	if alone, ok := strings.CutPrefix(text, "="); ok {
		author, title = "", alone
	}
	author = strings.ReplaceAll(author, "~", " ")
	if author == "" {
		comma = false
	} else if title == "" || r.random.Float64() > 0.12 || r.recent == nil || r.recent.kind != kindClassic {
		r.plain(grammar.LabelAuthor, author)
	}
	if comma {
		r.w.Sep(", ")
	} else {
		r.w.Sep(" ")
	}
	if title != "" {
		r.styledText(grammar.LabelTitle, title, r.s.titleItalic, false)
	}
	r.w.Sep(pick(r.random, []string{" ", " ", ", "}))
	r.w.Field(grammar.LabelLocator)
	r.w.Put(r.canonical())
	if r.random.Float64() < 0.12 {
		r.w.Put(pick(r.random, []string{", ", "; "}) + r.canonical())
	}
	if r.random.Float64() < r.s.classicist*0.5 {
		r.classicEdition()
	}
}

// classicEdition writes in which edition an ancient text is cited: "(GCS 10, 189 Preuschen)", "ed. Marx".
func (r *Renderer) classicEdition() {
	p, n := r.pools[r.s.lang], 1+r.random.IntN(120)
	series := pick(r.random, r.books[r.s.lang].list("series-short"))
	if r.random.Float64() < 0.3 {
		series = inventAbbreviation(r.random)
	}
	var text string
	switch r.random.IntN(7) {
	case 0, 1:
		text = fmt.Sprintf("%s %d, %d %s", series, n, 1+r.random.IntN(500), pick(r.random, p.family))
	case 2:
		text = fmt.Sprintf("%s %d, %d", series, n, 1+r.random.IntN(500))
	case 3:
		text = fmt.Sprintf("%s %s %d/%d, %d", series, r.s.any("new-series"), n, 1+r.random.IntN(3), 1+r.random.IntN(500))
	case 4:
		text = r.s.any("recension") + " " + pick(r.random, p.family)
	case 5:
		text = pick(r.random, p.family)
	default:
		text = fmt.Sprintf("PL %d, %d", n, 1+r.random.IntN(1200)) + pick(r.random, []string{"", "A", "C", "b"})
	}
	r.w.Sep(" ")
	if r.random.Float64() < 0.75 {
		r.w.Open("(")
	}
	r.w.Field(grammar.LabelOther)
	open := len(r.w.opening) > 0
	r.w.Put(text)
	if open {
		r.w.Close(")")
	}
}

// canonical makes up a place in a text that has one numbering in all editions.
func (r *Renderer) canonical() string {
	n := 1 + r.random.IntN(40)
	switch r.random.IntN(16) {
	case 0, 1:
		return fmt.Sprintf("%d.%d", n%12+1, r.random.IntN(99)+1)
	case 2:
		return fmt.Sprintf("%d.%d.%d", n%9+1, n, r.random.IntN(12)+1)
	case 3:
		return fmt.Sprintf("%s.%d", roman(n%12+1), n)
	case 4:
		return fmt.Sprintf("%s, %d, %d", roman(n%12+1), n, r.random.IntN(9)+1)
	case 5:
		return fmt.Sprintf("%d%c", n, 'a'+rune(r.random.IntN(5)))
	case 6:
		return fmt.Sprintf("%s %d", roman(n%12+1), n)
	case 7:
		return fmt.Sprintf("%d, %d", n%12+1, n)
	case 8:
		return fmt.Sprintf("%d.%d%s%d", n%9+1, n, r.s.pageDash, n+1+r.random.IntN(6))
	case 9:
		return fmt.Sprintf("%s %d,%d", roman(n%20+1), n, r.random.IntN(20)+1)
	case 10:
		return fmt.Sprintf("%s %d,%d%s%d", roman(n%20+1), n, n%9+1, r.s.pageDash, n%9+2+r.random.IntN(6))
	case 11:
		return fmt.Sprintf("%d,%d", n, r.random.IntN(20)+1)
	case 12:
		return fmt.Sprintf("%d.%d%c", n%12+1, 300+n, 'a'+rune(r.random.IntN(5)))
	case 13:
		return fmt.Sprintf("%d.%d%c%s%c", n%12+1, 300+n, 'a'+rune(r.random.IntN(3)), r.s.pageDash, 'd'+rune(r.random.IntN(2)))
	case 14:
		return strconv.Itoa(n)
	default:
		return fmt.Sprintf("%d%c%d", 100+n, 'a'+rune(r.random.IntN(2)), r.random.IntN(35)+1)
	}
}
