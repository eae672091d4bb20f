package render

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"unicode"
)

// roman writes a number in roman numerals.
func roman(n int) string {
	var out strings.Builder
	for _, digit := range []struct {
		value int
		text  string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for n >= digit.value {
			out.WriteString(digit.text)
			n -= digit.value
		}
	}
	return out.String()
}

// ordinal is an English ordinal number in digits.
func ordinal(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}

// drawNumber draws a number up to most, in roman numerals at a rate.
func drawNumber(random *rand.Rand, most int, romanRate float64) string {
	n := 1 + random.IntN(most)
	if random.Float64() < romanRate && n < 200 {
		if random.Float64() < 0.1 {
			return strings.ToLower(roman(n))
		}
		return roman(n)
	}
	return strconv.Itoa(n)
}

// drawIssue draws the number of an issue: single, double, or with a letter.
func drawIssue(random *rand.Rand) string {
	n := 1 + random.IntN(12)
	switch x := random.Float64(); {
	case x < 0.06:
		return fmt.Sprintf("%d/%d", n, n+1)
	case x < 0.1:
		return fmt.Sprintf("%d–%d", n, n+1)
	case x < 0.14:
		return strconv.Itoa(20 + random.IntN(300))
	case x < 0.16:
		return pick(random, []string{"Suppl 1", "Suppl. 2", "Suppl", "S1", "Sonderheft", "Supplement", "Pt 2", "Beiheft 3"})
	}
	return strconv.Itoa(n)
}

func drawYear(random *rand.Rand, k kind) int {
	switch {
	case k == kindNewspaper:
		return 1830 + random.IntN(195)
	case k == kindWeb || k == kindPost || k == kindPreprint:
		return 1995 + random.IntN(31)
	case k >= kindCase && k <= kindCommentary || k == kindReport || k == kindThesis || k == kindConference:
		return 1880 + random.IntN(145)
	}
	switch x := random.Float64(); {
	case x < 0.55:
		return 1960 + random.IntN(65)
	case x < 0.8:
		return 1990 + random.IntN(36)
	case x < 0.95 || k == kindArticle:
		return 1880 + random.IntN(100)
	default:
		return 1500 + random.IntN(380)
	}
}

func drawDOI(random *rand.Rand) string {
	n := 1000 + random.IntN(9000)
	switch random.IntN(4) {
	case 0:
		return fmt.Sprintf("10.%d/eso.%d.%d", n, 2000+random.IntN(26), random.IntN(99))
	case 1:
		return fmt.Sprintf("10.%d/%d-%d-%d-%d", n, random.IntN(999), random.IntN(99), random.IntN(999), random.IntN(99))
	case 2:
		return fmt.Sprintf("10.%d/S%07d%08d", n, random.IntN(9999999), random.IntN(99999999))
	default:
		return fmt.Sprintf("10.%d/j.%d-%04d.%d.x", n, 1000+random.IntN(999), random.IntN(9999), random.IntN(9999))
	}
}

// drawURL makes up an address.
func (r *Renderer) drawURL(p *pool) string {
	random := r.random
	if len(p.urls) > 3 && random.Float64() < 0.2 {
		return pick(random, p.urls)
	}
	host := strings.ToLower(transliterate(pick(random, p.family)))
	host = strings.Map(func(c rune) rune {
		if c < 128 && (unicode.IsLetter(c) || c == '-') {
			return c
		}
		return -1
	}, host)
	url := pick(random, []string{"http://", "https://", "https://", "https://www.", "http://www.", "www."}) + host + pick(random, []string{".org", ".com", ".de", ".fr", ".ac.uk", ".edu", ".it", ".es", ".eu", ".net", ".pl", ".gov", ".nl"})
	switch random.IntN(8) {
	case 0:
		url += "/"
	case 1:
		url += fmt.Sprintf("/%d/%02d/%02d/%s", 2000+random.IntN(25), 1+random.IntN(12), 1+random.IntN(28), pick(random, []string{"news", "on-method", "what-next", "review-essay", "note_2", "a-reply"}))
	case 2:
		url += fmt.Sprintf("/id/%d", random.IntN(999999))
	case 3:
		url += fmt.Sprintf("/index.php?id=%d&lang=%s", random.IntN(9999), pick(random, []string{"en", "de", "fr"}))
	case 4:
		url += fmt.Sprintf("/docs/%s%d.pdf", pick(random, []string{"report", "wp", "final", "texto"}), random.IntN(99))
	case 5:
		url = "https://hdl.handle.net/" + fmt.Sprintf("%d/%d", 1000+random.IntN(19000), random.IntN(99999))
	case 6:
		url += fmt.Sprintf("/article/%d.html", random.IntN(99999))
	}
	return url
}

// drawShelf makes up where in an archive something lies.
func (r *Renderer) drawShelf(book *wordbook) string {
	n := 1 + r.random.IntN(pick(r.random, []int{20, 300, 5000}))
	return fill(pick(r.random, book.list("archive-locations")), strconv.Itoa(n), "{n}", n, "{m}", 1+r.random.IntN(200), "{k}", 1+r.random.IntN(40))
}

// lowerFirst puts a phrase into the middle of a title.
func lowerFirst(s, lang string) string {
	if lang == "en" || lang == "de" || s == "" {
		return s
	}
	runes := []rune(s)
	runes[0] = unicode.ToLower(runes[0])
	return string(runes)
}
