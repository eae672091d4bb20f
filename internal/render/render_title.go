package render

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// drawTitle makes up a title: one of a record, one mixed from two, or one of the templates.
func (r *Renderer) drawTitle(p *pool, k kind) (head, tail string) {
	random := r.random
	own := p.titles[k]
	if k == kindEdited && len(own) < 10 || k == kindPreface || k == kindReview || k == kindConference {
		own = append(p.titles[kindBook], own...)
	}
	switch x := random.Float64(); {
	case x < 0.4 && len(own) > 5:
		title := pick(random, own)
		if head, tail, ok := cutTitle(title); ok {
			return head, tail
		}
		return title, ""
	case x < 0.55 && len(p.heads) > 10 && len(p.tails) > 10:
		return pick(random, p.heads), pick(random, p.tails)
	}
	head = r.makeTitle(p)
	switch subs := r.books[p.lang].list("sub"); {
	case random.Float64() < 0.35:
		tail = pick(random, subs)
	case random.Float64() < 0.25:
		tail = r.shapeTitle(p)
	}
	if tail != "" && random.Float64() < 0.12 {
		tail += ". " + pick(random, r.books[p.lang].list("sub"))
	}
	return head, tail
}

// makeTitle makes a title of the templates' phrases, with the names, years and quotation marks that titles have.
func (r *Renderer) makeTitle(p *pool) string {
	random, book := r.random, r.books[p.lang]
	if random.Float64() < 0.5 {
		return r.shapeTitle(p)
	}
	head := pick(random, book.list("np"))
	and := " " + book.list("and")[0] + " "
	switch x := random.Float64(); {
	case x < 0.4:
		head += " " + pick(random, book.list("pp"))
	case x < 0.48:
		head += and + lowerFirst(pick(random, book.list("np")), book.lang)
	case x < 0.52:
		head = pick(random, p.family) + and + pick(random, p.family)
	case x < 0.55:
		head = pick(random, p.given) + " " + pick(random, p.family)
	case x < 0.58:
		head += ", " + pick(random, p.places)
	}
	if random.Float64() < 0.15 {
		start := 1000 + random.IntN(950)
		end := strconv.Itoa(start + 5 + random.IntN(60))
		switch random.IntN(4) {
		case 0:
			head += fmt.Sprintf(" (%d–%s)", start, end)
		case 1:
			head += fmt.Sprintf(" %d–%s", start, end)
		default:
			head += fmt.Sprintf(", %d–%s", start, end)
		}
	}
	if random.Float64() < 0.05 {
		head = r.yearTitle(p, head)
	}
	if x := random.Float64(); x < 0.07 {
		head = quoteWord(random, head)
	} else if nouns := book.own("nouns"); x < 0.15 && len(nouns) > 5 {
		head = r.listTitle(nouns, and)
	}
	switch x := random.Float64(); {
	case x < 0.05:
		head = "“" + pick(random, book.list("np")) + "”: " + head
	case x < 0.07:
		head = "“" + head + "”?"
	case x < 0.09:
		head = strings.TrimRight(head, "?!") + pick(random, []string{"?", "?", "!"})
	}
	return head
}

// yearTitle makes a title of which a year is a part, or the whole: "1848: Year of Revolution", "Moscow, 1905".
func (r *Renderer) yearTitle(p *pool, head string) string {
	random := r.random
	year := strconv.Itoa(1400 + random.IntN(600))
	switch random.IntN(6) {
	case 0:
		return year
	case 1, 2:
		return year + ": " + head
	case 3:
		return year + " " + pick(random, r.books[p.lang].list("pp"))
	case 4:
		return pick(random, p.places) + pick(random, []string{", ", " "}) + year
	}
	return head + pick(random, []string{", ", " "}) + year
}

// shapeTitle makes a title of a shape, such as "Zur Geschichte {g}", and the nouns and names that fill it.
func (r *Renderer) shapeTitle(p *pool) string {
	random, book := r.random, r.books[p.lang]
	shapes := book.list("shapes")
	if len(book.list("gen")) == 0 {
		return pick(random, book.list("np"))
	}
	out := pick(random, shapes)
	for strings.Contains(out, "{") {
		before, rest, _ := strings.Cut(out, "{")
		slot, after, ok := strings.Cut(rest, "}")
		if !ok {
			break
		}
		out = before + r.titleWord(slot, p, before == "") + after
	}
	if random.Float64() < 0.12 {
		start := 1000 + random.IntN(990)
		out += pick(random, []string{" ", ", ", " ("}) + strconv.Itoa(start) + pick(random, []string{"–", "-"}) + strconv.Itoa(start+1+random.IntN(60))
		if strings.Contains(out, " ("+strconv.Itoa(start)) {
			out += ")"
		}
	}
	return upperFirst(out)
}

// titleWord is what a slot of a title asks for. Where nouns are not written with a capital, they have one at the start alone.
func (r *Renderer) titleWord(slot string, p *pool, first bool) string {
	book := r.books[p.lang]
	switch slot {
	case "n":
		if first {
			return pick(r.random, book.list("nouns"))
		}
		return lowerFirst(pick(r.random, book.list("nouns")), p.lang)
	case "g":
		return pick(r.random, book.list("gen"))
	case "x":
		return r.drawFamily(p)
	case "X":
		return pick(r.random, p.given) + " " + r.drawFamily(p)
	case "p":
		return strings.TrimRight(pick(r.random, p.places), ".")
	case "pp":
		return pick(r.random, book.list("pp"))
	case "d":
		return r.formatDate(1500+r.random.IntN(510), 1+r.random.IntN(12), 1+r.random.IntN(28))
	case "m":
		if months := book.list("months"); len(months) == 12 {
			return pick(r.random, months) + " " + strconv.Itoa(1500+r.random.IntN(510))
		}
	case "y":
		return strconv.Itoa(1500 + r.random.IntN(510))
	case "r":
		start := 1500 + r.random.IntN(490)
		return strconv.Itoa(start) + pick(r.random, []string{"–", "-", "–"}) + strconv.Itoa(start+1+r.random.IntN(60))
	}
	return ""
}

// listTitle makes a title of nouns in a row.
func (r *Renderer) listTitle(nouns []string, and string) string {
	n := 2 + r.random.IntN(2)
	var out []string
	for range n {
		out = append(out, pick(r.random, nouns))
	}
	comma := ""
	if and == " and " && r.random.Float64() < 0.6 {
		comma = ","
	}
	head := strings.Join(out, ", ") + comma + and + pick(r.random, nouns)
	if r.random.Float64() < 0.5 {
		head += " " + pick(r.random, r.books[r.s.lang].list("pp"))
	}
	return head
}

// quoteWord puts one long word of a title into quotation marks.
func quoteWord(random *rand.Rand, title string) string {
	words := strings.Fields(title)
	if len(words) < 3 {
		return title
	}
	i := random.IntN(len(words))
	if len([]rune(words[i])) < 5 || strings.ContainsAny(words[i], ",.:()?") {
		return title
	}
	words[i] = "“" + words[i] + "”"
	return strings.Join(words, " ")
}

// drawNames makes up n people, from the whole names of the records or from names' parts.
func (r *Renderer) drawNames(p *pool, n int) []citation.Name {
	names := make([]citation.Name, 0, n)
	for range n {
		if len(p.names) > 8 && r.random.Float64() < 0.45 {
			name := pick(r.random, p.names)
			if r.random.Float64() < 0.5 {
				name.Given = pick(r.random, p.names).Given
			}
			names = append(names, name)
			continue
		}
		name := citation.Name{Given: pick(r.random, p.given), Family: r.drawFamily(p)}
		switch x := r.random.Float64(); {
		case x < 0.05:
			name.NonDroppingParticle = pick(r.random, r.books[p.lang].own("particles"))
		case x < 0.08:
			name.Family += "-" + pick(r.random, p.family)
		case x < 0.1 && !strings.ContainsAny(name.Given, " ."):
			name.Given += " " + pick(r.random, p.given)
		case x < 0.115 && p.lang == "en":
			name.Suffix = pick(r.random, r.books[p.lang].list("name-suffixes"))
		case x < 0.14:
			name.Given += " " + string(rune('A'+r.random.IntN(20))) + "."
		}
		names = append(names, name)
	}
	return names
}

// drawFamily draws a family name, or makes one that nobody may have of a stem and an ending.
func (r *Renderer) drawFamily(p *pool) string {
	book := r.books[p.lang]
	if stems := book.list("stem"); len(stems) > 0 && r.random.Float64() < 0.55 {
		return pick(r.random, stems) + pick(r.random, book.list("ending"))
	}
	return pick(r.random, p.family)
}
