package render

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
)

// drawSeries puts a work into a series: one of the records or templates, an abbreviated one, or an abbreviation that nobody
// uses.
func (r *Renderer) drawSeries(w *work, p *pool) {
	s := r.s
	switch short := r.books[p.lang].list("series-short"); {
	case s.seriesShort && len(short) > 0 && s.chance(0.45):
		w.series = pick(r.random, short)
	case s.seriesShort:
		w.series = inventAbbreviation(r.random)
	case s.chance(0.15):
		w.series = r.makeTitle(p)
	default:
		w.series = pick(r.random, p.series)
	}
	if s.chance(0.85) {
		w.seriesNumber = drawSeriesNumber(r.random, s.seriesRoman)
	}
}

// inventAbbreviation makes an abbreviation such as learned series have: "BZNW", "TzF", "SEAug".
func inventAbbreviation(random *rand.Rand) string {
	const capitals = "ABCDEFGHIKLMNOPQRSTUVWZ"
	var out strings.Builder
	for i := range 2 + random.IntN(4) {
		out.WriteByte(capitals[random.IntN(len(capitals))])
		if i > 0 && random.Float64() < 0.12 {
			out.WriteString(pick(random, []string{"z", "u", "ug", "nt", "th", "b", "h", "St", "."}))
		}
	}
	return out.String()
}

// drawSeriesNumber draws a number in a series: mostly plain, but also "42,3/4", "N. F. 6/2", "LXI" and "252, 253, 268".
func drawSeriesNumber(random *rand.Rand, romanRate float64) string {
	n := 1 + random.IntN(pick(random, []int{30, 200, 1500}))
	switch x := random.Float64(); {
	case x < 0.05:
		return fmt.Sprintf("%d/%d", n, n+1)
	case x < 0.08:
		return fmt.Sprintf("%d,%d", n, 1+random.IntN(4))
	case x < 0.1:
		return fmt.Sprintf("%d,%d/%d", n, 1+random.IntN(3), 4)
	case x < 0.13:
		return pick(random, []string{"N. F. ", "N.F. ", "N. S. ", "NF ", "n. s. ", "2. Folge ", "Suppl. ", "Beih. "}) + strconv.Itoa(n)
	case x < 0.15:
		return fmt.Sprintf("%d, %d, %d", n, n+1, n+9)
	case x < 0.17:
		return fmt.Sprintf("%d.%d", n, 1+random.IntN(5))
	}
	if n < 200 && random.Float64() < romanRate {
		return roman(n)
	}
	return strconv.Itoa(n)
}

// orderSeries chooses where the series stands, and what is around it. What comes before the imprint may do without the
// separator behind its bracket: "(Kritische Studien, Bd. 18.) Göttingen 1976".
func (s *style) orderSeries() (before, after string) {
	number := pick(s.random, []string{" {seriesnumber}", " {seriesnumber}", ", {seriesnumber}", ", {seriesnumber}", "; {seriesnumber}", ". {seriesnumber}", " ; {seriesnumber}", "/{seriesnumber}", ": {seriesnumber}"})
	series := "{series}" + number
	switch s.random.IntN(12) {
	case 0, 1:
		return "|" + series, ""
	case 2, 3, 4:
		return " (" + series + ")", ""
	case 5:
		s.seriesStop = s.chance(0.5)
		return pick(s.random, []string{". (" + series + ")", " (" + series + ")", ". (" + series + ".)"}), ""
	case 6:
		return pick(s.random, []string{" (= " + series + ")", ", (" + series + ")", " [" + series + "]", " (= " + series + ")"}), ""
	case 7:
		return "", pick(s.random, []string{", " + series, ". " + series, "; " + series, " – " + series, "|" + series})
	case 8:
		return "", pick(s.random, []string{" (= " + series + ")", " [= " + series + "]", ". (" + series + ")", ", (" + series + ")"})
	default:
		return "", " (" + series + ")"
	}
}

// seriesImprint is an imprint that stands in the same bracket as the series: "(Werken LXI; ’s-Gravenhage 1958)".
func (s *style) seriesImprint(imprint string) string {
	if !strings.HasPrefix(imprint, " (") || !s.chance(0.3) {
		return ""
	}
	number := pick(s.random, []string{" {seriesnumber}", " {seriesnumber}", ", {seriesnumber}"})
	return " ({series}" + number + pick(s.random, []string{"; ", "; ", ", "}) + imprint[2:]
}
