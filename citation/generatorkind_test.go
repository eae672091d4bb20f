package citation

import (
	"fmt"
	"slices"
	"strconv"
)

// full cites a work for the first time; now and then it introduces an abbreviation.
func (g *generator) full(note *Note) bool {
	for w := range g.works {
		if g.works[w].cited < 0 {
			c := &Citation{Form: g.hint(FormFull), Stated: g.stated(w), Confidence: 1}
			if g.IntN(4) == 0 {
				g.works[w].abbr = string(rune('A'+g.IntN(26))) + strconv.Itoa(w)
				c.Introduces = g.works[w].abbr
			}
			g.add(note, c, w, "full", false)
			return true
		}
	}
	g.work()
	return g.full(note)
}

func (g *generator) fullAgain(note *Note) bool {
	w := g.cited()
	if w < 0 || g.works[w].in >= 0 {
		return false
	}
	g.add(note, &Citation{Form: FormFull, Stated: g.stated(w), Confidence: 1}, w, "full again", false)
	return true
}

func (g *generator) ibid(note *Note) bool {
	before, works, ok := g.place()
	if !ok {
		g.add(note, &Citation{Form: FormIbid}, -1, "ibid with nothing before", false)
		return true
	}
	g.add(note, &Citation{Form: FormIbid, Locator: g.locator()}, before.work, "ibid after "+before.how, before.work >= 0 && len(works) > 1)
	return true
}

func (g *generator) pointer(note *Note) bool {
	before, works, ok := g.place()
	if !ok {
		return false
	}
	g.add(note, &Citation{Form: FormLocator, Locator: g.locator()}, before.work, "page after "+before.how, before.work >= 0 && len(works) > 1)
	return true
}

func (g *generator) opCit(note *Note) bool {
	w := g.cited()
	if w < 0 {
		return false
	}
	name := g.shortName(w)
	works, latest := g.byName(name)
	c := &Citation{Form: FormOpCit, Stated: Record{Author: g.names([]Name{name})}, Locator: g.locator()}
	g.add(note, c, latest, "op. cit. "+name.String(), len(works) > 1)
	return true
}

func (g *generator) author(note *Note) bool {
	w := g.cited()
	if w < 0 {
		return false
	}
	name := g.shortName(w)
	works, latest := g.byName(name)
	g.add(note, &Citation{Form: FormShort, Stated: Record{Author: g.names([]Name{name})}}, latest, "author "+name.String(), len(works) > 1)
	return true
}

func (g *generator) authorTitle(note *Note) bool {
	w := g.cited()
	if w < 0 {
		return false
	}
	short := g.shortTitle(w)
	if g.titled(short, g.works[w].record.Author[0].Family) > 1 {
		return false
	}
	c := &Citation{Form: g.hint(FormShort), Stated: Record{Author: g.names([]Name{g.shortName(w)}), Title: short}, Locator: g.locator(), Confidence: 1}
	g.add(note, c, w, "author and "+short, false)
	return true
}

func (g *generator) title(note *Note) bool {
	w := g.cited()
	if w < 0 {
		return false
	}
	short := g.shortTitle(w)
	if g.titled(short, "") > 1 {
		return false
	}
	g.add(note, &Citation{Form: FormShort, Stated: Record{Title: short}, Confidence: 1}, w, "title "+short, false)
	return true
}

func (g *generator) cross(note *Note) bool {
	label, works, ok := g.numbered()
	if !ok {
		return false
	}
	work := -1
	if len(works) == 1 {
		work = works[0]
	}
	g.add(note, &Citation{Form: FormCross, NoteRef: label, Direction: DirectionAbove}, work, "see note "+label, len(works) > 1)
	return true
}

func (g *generator) authorNote(note *Note) bool {
	label, works, ok := g.numbered()
	if !ok || len(works) == 0 {
		return false
	}
	w := works[g.IntN(len(works))]
	name := g.works[w].record.Author[0]
	n := 0
	for _, other := range works {
		if g.works[other].record.Author[0].Family == name.Family {
			n++
		}
	}
	if n > 1 {
		return false
	}
	name.Given = ""
	g.add(note, &Citation{Form: FormShort, NoteRef: label, Stated: Record{Author: g.names([]Name{name})}}, w, name.Family+" (n "+label+")", false)
	return true
}

func (g *generator) abbreviation(note *Note) bool {
	w := g.cited()
	if w < 0 || g.works[w].abbr == "" {
		return false
	}
	g.add(note, &Citation{Form: FormShort, Stated: Record{Title: g.works[w].abbr}, Locator: g.locator()}, w, "abbreviation "+g.works[w].abbr, false)
	return true
}

// idem is a work, old or new, by the author of the citation just before.
func (g *generator) idem(note *Note) bool {
	before, _, ok := g.place()
	if !ok || before.work < 0 || before.note != note {
		return false
	}
	g.work()
	w := len(g.works) - 1
	g.works[w].record.Author = slices.Clone(g.works[before.work].record.Author)
	c := &Citation{Form: FormFull, Idem: true, Stated: g.stated(w), Confidence: 1}
	c.Stated.Author = nil
	g.add(note, c, w, "idem", false)
	return true
}

// inIbid is a chapter in the book just cited.
func (g *generator) inIbid(note *Note) bool {
	before, works, ok := g.place()
	if !ok || before.work < 0 || len(works) != 1 || g.works[before.work].record.Type != TypeBook || g.works[before.work].in >= 0 {
		return false
	}
	g.work()
	w := len(g.works) - 1
	book := g.works[before.work].record
	g.works[w].in = before.work
	g.works[w].record.Type, g.works[w].record.ContainerTitle = TypeChapter, book.Title
	c := &Citation{Form: FormFull, Container: FormIbid, Confidence: 1}
	c.Stated = Record{Author: g.names(g.works[w].record.Author), Title: g.works[w].record.Title}
	g.add(note, c, w, "in ibid.", false)
	return true
}

func (g *generator) authorYear(note *Note) bool {
	w := g.cited()
	if w < 0 || g.works[w].in >= 0 {
		return false
	}
	name, year := g.works[w].record.Author[0], g.works[w].record.Issued.Year()
	n := 0
	for _, other := range g.works {
		if other.record.Author[0].Family == name.Family && (other.record.Issued.Year() == year || other.in >= 0) {
			n++
		}
	}
	if n > 1 {
		return false
	}
	name.Given = ""
	c := &Citation{Form: FormShort, Stated: Record{Author: g.names([]Name{name}), Issued: Date{Start: Day{Year: year}}}}
	g.add(note, c, w, fmt.Sprintf("%s %d", name.Family, year), false)
	return true
}

func (g *generator) unknown(note *Note) bool {
	g.add(note, &Citation{Form: FormOpCit, Stated: Record{Author: []Name{{Family: "Quiller"}}}}, -1, "op. cit. of nobody", false)
	return true
}

func (g *generator) unparsed(note *Note) bool {
	g.add(note, &Citation{Unparsed: true}, -1, "unparsed", false)
	return true
}
