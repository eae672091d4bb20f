package render

import (
	"embed"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// The prose that stands around citations, one line each, by language.
//
//go:embed prose
var proseFiles embed.FS

// readProse reads the embedded prose.
func readProse() map[string][]string {
	prose := make(map[string][]string)
	files, err := fs.Glob(proseFiles, "prose/*.txt")
	if err != nil {
		return prose
	}
	for _, file := range files {
		data, err := proseFiles.ReadFile(file)
		if err != nil {
			continue
		}
		lang := strings.TrimSuffix(strings.TrimPrefix(file, "prose/"), ".txt")
		for line := range strings.Lines(string(data)) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
				prose[lang] = append(prose[lang], line)
			}
		}
	}
	return prose
}

// sortProse adds lines of prose, parted by whether a citation has a place in them.
func (r *Renderer) sortProse(prose map[string][]string) {
	for _, lang := range slices.Sorted(maps.Keys(prose)) {
		r.addProse(lang, prose[lang])
	}
	// Notes with transliterated Russian are mostly English.
	r.addProse("ru-Latn", prose["en"])
}

func (r *Renderer) addProse(lang string, lines []string) {
	for _, line := range lines {
		if strings.Contains(line, "{}") {
			r.prose[lang] = append(r.prose[lang], line)
		} else {
			r.plainP[lang] = append(r.plainP[lang], line)
		}
	}
}

// plainLine draws a sentence that cites nothing; some speak of people, years and titles in passing.
func (r *Renderer) plainLine() string {
	if passing := r.s.book.list("passing"); len(passing) > 0 && r.random.Float64() < 0.25 {
		return r.dress(pick(r.random, passing))
	}
	return r.requote(pick(r.random, r.plainP[r.s.lang]), false)
}

// dress puts names, years and titles into a sentence.
func (r *Renderer) dress(line string) string {
	p, year := r.pools[r.s.lang], 1500+r.random.IntN(460)
	for strings.Contains(line, "{") {
		before, rest, _ := strings.Cut(line, "{")
		slot, after, ok := strings.Cut(rest, "}")
		if !ok {
			break
		}
		value := r.passing(slot, p)
		if slot == "year" { // later than the year before it
			year += 1 + r.random.IntN(40)
			value = strconv.Itoa(min(year, 2025))
		}
		line = before + value + after
	}
	return r.requote(line, false)
}

// passing makes up what a slot of a sentence asks for.
func (r *Renderer) passing(slot string, p *pool) string {
	switch slot {
	case "family":
		return pick(r.random, p.family)
	case "name":
		return pick(r.random, p.given) + " " + pick(r.random, p.family)
	case "title":
		return strings.NewReplacer("{", "", "}", "").Replace(r.makeTitle(p))
	case "journal":
		return pick(r.random, p.journals)
	case "newspaper":
		return pick(r.random, p.newspapers)
	case "place":
		return pick(r.random, p.places)
	case "body":
		return pick(r.random, p.bodies)
	case "date":
		return r.formatDate(1700+r.random.IntN(310), 1+r.random.IntN(12), 1+r.random.IntN(28))
	case "page":
		return r.wordedPage(strconv.Itoa(1 + r.random.IntN(400)))
	case "n":
		return strconv.Itoa(2 + r.random.IntN(600))
	}
	return ""
}
