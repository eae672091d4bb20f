package citation

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
)

// A making is a citation that the generator made, and what it means.
type making struct {
	note      *Note
	c         *Citation
	work      int // -1 for nothing
	how       string
	ambiguous bool
}

type madeWork struct {
	record Record
	abbr   string
	in     int // the work that contains it, or -1
	cited  int // the number of its last citation, or -1
}

type generator struct {
	*rand.Rand
	doc     *Document
	works   []madeWork
	made    []making
	notes   [][]int // the citations of each note
	chapter int
	label   int
	spans   int
	initial bool // given names by initials
	upper   bool // names in capitals
}

var (
	madeNames  = strings.Fields("Lewin Tucker Cohen Trotsky Nove Dobb Baykov Schwarz Filtzer Bendix Fainsod Conquest Deutscher Pasquier Kotkin Viola Suny Siegelbaum Kuromiya Rittersporn Getty Manning Hoffmann Straus Shearer Davies Harrison Wheatcroft Gregory Lazarev")
	madeGivens = strings.Fields("Moshe Robert Stephen Leon Alec Maurice Alexander Solomon Donald Reinhard Merle Isaac Albert Lynne Ronald Hiroaki Gabor Roberta David Kenneth Vladimir Elena Ute Zara")
	madeWords  = strings.Fields("peasants factories stalinism revolution collective labour discipline managers engineers norms harvest railways quotas mining textile industry planning shortage famine exile barracks village township province archive memory ritual newspaper rumour petition police purge congress ministry ration money credit market prices barter workshop apprentice guild migration household kinship orphan school medicine plague climate forest river canal empire frontier colony mission")
)

func newGenerator(seed uint64) *generator {
	g := &generator{Rand: rand.New(rand.NewPCG(7, seed)), doc: &Document{}}
	g.initial, g.upper = g.IntN(3) == 0, g.IntN(5) == 0
	for range 4 + g.IntN(25) {
		g.work()
	}
	return g
}

// work makes a work. Some authors have several works, some share a surname; titles are of different words.
func (g *generator) work() {
	w := madeWork{in: -1, cited: -1}
	name := Name{Family: madeNames[g.IntN(len(madeNames))], Given: madeGivens[g.IntN(len(madeGivens))]}
	if len(g.works) > 0 && g.IntN(4) == 0 {
		name = g.works[g.IntN(len(g.works))].record.Author[0]
	}
	w.record = Record{Type: TypeBook, Author: []Name{name}, Publisher: "Press", PublisherPlace: "London"}
	w.record.Issued.Start.Year = 1850 + g.IntN(170)
	var words []string
	for _, i := range g.Perm(len(madeWords))[:5] {
		words = append(words, madeWords[i])
	}
	w.record.Title = "The " + words[0] + " and " + words[1] + " of " + words[2] + ": " + words[3] + " " + words[4]
	if g.IntN(4) == 0 {
		w.record.Type, w.record.ContainerTitle = TypeArticleJournal, "Review of "+madeWords[g.IntN(len(madeWords))]
		w.record.Publisher, w.record.PublisherPlace, w.record.Volume = "", "", strconv.Itoa(1+g.IntN(90))
	}
	g.works = append(g.works, w)
}

func (g *generator) write() {
	for range 10 + g.IntN(50) {
		if g.IntN(60) == 0 {
			g.chapter++
			g.label = 0
		}
		g.label++
		note := &Note{Label: strconv.Itoa(g.label), Chapter: g.chapter, Text: strings.Repeat("x", 10000)}
		g.doc.Notes = append(g.doc.Notes, note)
		g.notes = append(g.notes, nil)
		if g.IntN(7) == 0 {
			continue
		}
		for range 1 + g.IntN(5)/3 + g.IntN(8)/7 {
			g.cite(note)
		}
	}
}

func (g *generator) add(note *Note, c *Citation, work int, how string, isAmbiguous bool) {
	c.Span = Span{g.spans, g.spans + 1}
	g.spans++
	note.Citations = append(note.Citations, c)
	last := len(g.notes) - 1
	g.notes[last] = append(g.notes[last], len(g.made))
	g.made = append(g.made, making{note, c, work, how, isAmbiguous})
	if work >= 0 {
		g.works[work].cited = len(g.made) - 1
	}
}

// cite adds a citation of one kind or another; a full one where the kind has nothing to refer to.
func (g *generator) cite(note *Note) {
	kinds := []func(*Note) bool{
		g.full, g.full, g.full, g.ibid, g.ibid, g.opCit, g.authorTitle, g.authorTitle, g.author, g.title, g.cross, g.authorNote,
		g.abbreviation, g.pointer, g.idem, g.inIbid, g.authorYear, g.unknown, g.unparsed, g.fullAgain,
	}
	if !kinds[g.IntN(len(kinds))](note) {
		g.full(note)
	}
}

// hint is what the grammar takes a form for, now and then the wrong one.
func (g *generator) hint(form Form) Form {
	if g.IntN(10) == 0 {
		return FormFull + FormShort - form
	}
	return form
}

func (g *generator) stated(w int) Record {
	s := g.works[w].record
	s.Author = g.names(s.Author)
	return s
}

func (g *generator) names(names []Name) []Name {
	names = slices.Clone(names)
	for i := range names {
		if g.initial && names[i].Given != "" {
			names[i].Given = names[i].Given[:1] + "."
		}
		if g.upper {
			names[i].Family = strings.ToUpper(names[i].Family)
		}
	}
	return names
}

// cited is a work that was cited before, or -1.
func (g *generator) cited() int {
	var list []int
	for w := range g.works {
		if g.works[w].cited >= 0 {
			list = append(list, w)
		}
	}
	if len(list) == 0 {
		return -1
	}
	return list[g.IntN(len(list))]
}

// place is the citation just before, the works of its note, and whether there is one.
func (g *generator) place() (before making, works []int, ok bool) {
	last := len(g.notes) - 1
	if n := len(g.notes[last]); n > 0 {
		m := g.made[g.notes[last][n-1]]
		return m, []int{m.work}, true
	}
	for at := last - 1; at >= 0; at-- {
		if n := len(g.notes[at]); n > 0 {
			for _, i := range g.notes[at] {
				if w := g.made[i].work; w >= 0 && !slices.Contains(works, w) {
					works = append(works, w)
				}
			}
			return g.made[g.notes[at][n-1]], works, true
		}
	}
	return making{}, nil, false
}

func (g *generator) locator() Locator {
	if g.IntN(2) == 0 {
		return Locator{}
	}
	return Locator{Label: LabelPage, Value: strconv.Itoa(1 + g.IntN(400))}
}

// byName lists the cited works that a mention of an author may mean; latest is the one cited last.
func (g *generator) byName(name Name) (works []int, latest int) {
	latest = -1
	for w := range g.works {
		a := g.works[w].record.Author[0]
		if g.works[w].cited < 0 || a.Family != name.Family || name.Given != "" && a.Given[0] != name.Given[0] ||
			len(name.Given) > 2 && !g.initial && a.Given != name.Given {
			continue
		}
		works = append(works, w)
		if latest < 0 || g.works[w].cited > g.works[latest].cited {
			latest = w
		}
	}
	return works, latest
}

func (g *generator) shortName(w int) Name {
	name := g.works[w].record.Author[0]
	if g.IntN(4) > 0 {
		name.Given = ""
	}
	return name
}

// shortTitle is the beginning of the title, the article left out.
func (g *generator) shortTitle(w int) string {
	main, _, _ := strings.Cut(g.works[w].record.Title, ":")
	words := strings.Fields(main)[1:]
	if n := 3 + 2*g.IntN(2); n < len(words) {
		words = words[:n]
	}
	return strings.Join(words, " ")
}

// titled counts the works, cited or not, whose titles have all long words of a short title.
func (g *generator) titled(short string, family string) int {
	n := 0
	for _, w := range g.works {
		all := true
		for _, word := range strings.Fields(short) {
			all = all && (len(word) <= lightLength || strings.Contains(w.record.Title, word))
		}
		if all && (family == "" || w.record.Author[0].Family == family) {
			n++
		}
	}
	return n
}

// numbered is an earlier note of this chapter that cites something, and its works.
func (g *generator) numbered() (label string, works []int, ok bool) {
	var list []int
	for at := range len(g.notes) - 1 {
		if note := g.doc.Notes[at]; note.Chapter == g.chapter && len(g.notes[at]) > 0 {
			list = append(list, at)
		}
	}
	if len(list) == 0 {
		return "", nil, false
	}
	at := list[g.IntN(len(list))]
	for _, i := range g.notes[at] {
		if w := g.made[i].work; w >= 0 && !slices.Contains(works, w) {
			works = append(works, w)
		}
	}
	return g.doc.Notes[at].Label, works, true
}
