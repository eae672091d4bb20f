package citation

import (
	"math"
	"slices"
)

// Evidence says how well a short mention fits a work, in natural logarithms of odds: what speaks for the work is above
// zero, what speaks against it below.
type evidence struct {
	names        float64
	title        float64
	abbreviation float64
	year         float64
	container    float64
	note         float64 // the note that the mention points to
	place        float64 // how far back the work was cited, and the pages it occupies
}

func (e evidence) score() float64 {
	return e.names + e.title + e.abbreviation + e.year + e.container + e.note + e.place
}

// weigh compares a short mention with a work. It is the one place where bindings by names and titles are judged.
func (r *resolver) weigh(m *mention, w *work) evidence {
	e := evidence{
		names:        r.weighNames(m.authors, w),
		title:        r.weighTitle(m, w),
		abbreviation: r.weighAbbreviation(m, w),
		year:         weighYear(&m.Stated, w),
		container:    r.weighContainer(m.container, w),
		note:         r.weighNote(m, w),
		place:        weighPlace(m, w) + weighLocator(&m.Locator, w) + weighSerial(&m.Stated, w),
	}
	if e.abbreviation > 0 {
		e.title = max(e.title, 0)
	}
	if e.names <= nameMissing {
		e.note = min(e.note, 0) // a note number is sooner wrong than a name
	}
	return e
}

// The weights of names. A family name that the document knows is seldom another's; a name that the work does not have is
// seldom a slip.
const (
	nameMatches  = 3.5
	nameAgrees   = 0.7  // the given names or initials agree
	nameSpelt    = 0.8  // the first given name is the same in full: Alec is perhaps Alexander, and surely Alec
	nameConflict = -6   // “J. Smith” is not Adam Smith
	nameMissing  = -5.5 // the work has other authors
	nameFurther  = -1.5 // a second, third name that the work does not have
	nameUnknown  = -0.7 // nobody is known of the work
	nameOmitted  = -0.4 // the work has further authors, and the mention no “et al.” to say so
	nameEditor   = -0.3 // named is the editor or translator of a work that has an author
	nameInTitle  = 0.5  // “Dante’s Inferno”: the name is in the title
)

// weighNames compares the people whom a mention names with those of the work.
func (r *resolver) weighNames(people []person, w *work) float64 {
	if len(people) == 0 {
		return 0
	}
	if len(w.authors)+len(w.editors) == 0 {
		return nameUnknown
	}
	total, missing := 0.0, 0
	for i, p := range people[:min(len(people), maxVariants)] {
		score := r.weighName(p, w)
		switch {
		case i == 0:
			total += score
		case score > 0:
			total += nameAgrees
		default:
			total += max(score, nameFurther)
		}
		if score < 0 {
			missing++
		}
	}
	if missing == 0 && len(people) == 1 && len(w.creators()) > 1 {
		total += nameOmitted
	}
	return total
}

func (r *resolver) weighName(p person, w *work) float64 {
	best := float64(nameMissing)
	for i, people := range [][]person{w.authors, w.editors} {
		for _, q := range people {
			fit := r.words.familiarity(p.family, q.family)
			if fit == 0 {
				continue
			}
			score := nameMatches * fit
			switch fitGiven(p.given, q.given) {
			case givenAgrees:
				score += nameAgrees
				if len(p.given[0]) > 2 && p.given[0] == q.given[0] {
					score += nameSpelt
				}
			case givenConflict:
				score = nameConflict
			}
			if i == 1 && len(w.authors) > 0 {
				score += nameEditor
			}
			if best = max(best, score); score == nameConflict && best == nameMissing {
				best = nameConflict
			}
		}
	}
	if best == nameMissing && r.titleHas(w, p.family) {
		return nameInTitle
	}
	return best
}

// titleHas reports whether the telling words of a name are all in a title of the work.
func (r *resolver) titleHas(w *work, name []word) bool {
	return r.words.heavy(name) && slices.ContainsFunc(w.titles, func(t title) bool {
		return !slices.ContainsFunc(name, func(id word) bool {
			return r.words.weight[id] == 1 && !slices.Contains(t.words, id)
		})
	})
}

// The weights of titles.
const (
	titleMissing   = -3.2 // a word of the short title that the full one does not have
	titleNameWord  = 0.5  // a word of it that is one of the work's people: “Trotsky, Revolution Betrayed” taken for a title
	titleStarts    = 0.5  // short titles mostly begin as the full one does
	titleMain      = 1    // the whole title but for its subtitle
	titleWhole     = 1.5  // the whole title, word for word
	titleInside    = -6   // without an author, words from the middle of a title are hardly its name: a case in the title of an article
	titleContainer = -2   // the words are those of the book that the work is in
	titleUnknown   = -1.5 // the work has no title yet
	titleMost      = 9
	titleLeast     = -9
)

// weighTitle compares the title of a mention with those of the work, and with that of the book the work is in.
func (r *resolver) weighTitle(m *mention, w *work) float64 {
	if len(m.title) == 0 {
		return 0
	}
	if len(w.titles) == 0 {
		return titleUnknown
	}
	best := float64(titleLeast)
	for _, t := range w.titles {
		best = max(best, r.fitTitle(m, t, w))
	}
	for _, words := range w.containers {
		best = max(best, r.fitTitle(m, title{words, len(words)}, w)+titleContainer)
	}
	return best
}

// fitTitle compares a short title with a full one, word by word in any order.
func (r *resolver) fitTitle(m *mention, full title, w *work) float64 {
	total, covered := 0.0, 0.0
	for _, id := range m.title {
		switch like := r.closest(id, full.words); {
		case like > 0:
			total += like * r.words.rarity(id)
			covered += like * r.words.weight[id]
		case r.isCreator(id, w):
			total += titleNameWord
		default:
			total += titleMissing * r.words.weight[id]
		}
	}
	switch starts := r.begins(m.title, full, w); {
	case covered >= r.words.sum(full.words)-lightWeight:
		total += titleWhole
	case starts && covered >= r.words.sum(full.words[:full.main])-lightWeight && len(m.title) <= full.main:
		total += titleMain
	case starts:
		total += titleStarts
	case len(m.authors) == 0:
		total += titleInside
	}
	return min(max(total, titleLeast), titleMost)
}

// begins reports whether a short title begins as the full one does, short words and names before it apart.
func (r *resolver) begins(short []word, full title, w *work) bool {
	first := r.telling(full.words)
	for len(short) > 1 && (r.words.weight[short[0]] < 1 || short[0] != first && r.isCreator(short[0], w)) {
		short = short[1:]
	}
	a := r.telling(short)
	return a >= 0 && first >= 0 && r.words.likeness(a, first) > 0
}

// telling is the first long word of a title, the first of all where there is none; -1 of an empty title.
func (r *resolver) telling(words []word) word {
	for _, id := range words {
		if r.words.weight[id] == 1 {
			return id
		}
	}
	if len(words) == 0 {
		return -1
	}
	return words[0]
}

// closest is the likeness of a word to the one of a title that is most like it.
func (r *resolver) closest(id word, title []word) float64 {
	if slices.Contains(title, id) {
		return 1
	}
	if r.words.weight[id] < 1 {
		return 0
	}
	best := 0.0
	for _, other := range title {
		if r.words.weight[other] == 1 {
			best = max(best, r.words.likeness(id, other))
		}
	}
	return best
}

func (r *resolver) isCreator(id word, w *work) bool {
	is := func(p person) bool { return slices.Contains(p.family, id) }
	return slices.ContainsFunc(w.authors, is) || slices.ContainsFunc(w.editors, is)
}

// sum is the weight of a title's words together.
func (v *vocabulary) sum(title []word) float64 {
	total := 0.0
	for _, id := range title {
		total += v.weight[id]
	}
	return total
}

// weighYear compares the year of a mention with those of the work.
func weighYear(s *Record, w *work) float64 {
	const (
		same     = 2.5
		suffix   = 2 // “2019a” and “2019a”
		other    = -4
		unknown  = -0.3
		noSuffix = 0
	)
	if s.Issued.Year() == 0 {
		return 0
	}
	if len(w.issued) == 0 {
		return unknown
	}
	if !slices.ContainsFunc(w.issued, func(d Date) bool { return yearsMeet(d, s.Issued) }) {
		return other
	}
	mine, its := yearSuffix(s), ""
	if full := w.stated(); full != nil {
		its = yearSuffix(full)
	}
	switch {
	case mine == "" || its == "":
		return same + noSuffix
	case mine == its:
		return same + suffix
	default:
		return other
	}
}

// yearsMeet reports whether the years of two dates overlap: 1959 and 1959–65 do.
func yearsMeet(a, b Date) bool {
	return a.Year() <= max(b.End.Year, b.Year()) && b.Year() <= max(a.End.Year, a.Year())
}

// yearSuffix is the letter that tells works of one author and year apart.
func yearSuffix(s *Record) string {
	if s.YearSuffix != "" {
		return s.YearSuffix
	}
	if n := len(s.Issued.Literal); n == 5 && s.Issued.Literal[4] >= 'a' && s.Issued.Literal[4] <= 'z' {
		return s.Issued.Literal[4:]
	}
	return ""
}

// weighContainer compares the container that a short mention names with that of the work.
func (r *resolver) weighContainer(container []word, w *work) float64 {
	const (
		same    = 2
		other   = -3
		unknown = -0.5
	)
	switch {
	case len(container) == 0:
		return 0
	case len(w.containers) == 0:
		return unknown
	case slices.ContainsFunc(w.containers, func(c []word) bool { return r.sameTitle(container, c) > 0 }):
		return same
	default:
		return other
	}
}

// The weights of distance.
const (
	distanceStep = -0.08 // for each doubling of the number of mentions in between
	laterOnly    = -3    // the work is cited only later: short titles point back
	entryOnly    = -0.5  // the work is in the bibliography at the end, and was not cited yet
	latentOnly   = -1    // the work is a book of which only chapters were cited
)

// weighPlace prefers what was cited, and cited lately.
func weighPlace(m *mention, w *work) float64 {
	switch {
	case w.last != nil:
		return distanceStep * math.Log2(float64(1+max(m.n-w.last.n, 0)))
	case w.latent && w.naming != nil && w.naming.n < m.n:
		return latentOnly
	case w.entry:
		return entryOnly
	default:
		return laterOnly
	}
}

// weighLocator asks whether the work can have such a place: articles have no chapters.
func weighLocator(l *Locator, w *work) float64 {
	const (
		article = -0.7
		book    = 0.2
	)
	full := w.stated()
	switch {
	case l.Label != LabelChapter && l.Label != LabelPart && l.Label != LabelVolume && l.Label != LabelBook || full == nil:
		return weighPages(l, w)
	case full.Type == TypeBook:
		return book
	case full.ContainerTitle != "":
		return article
	default:
		return 0
	}
}

// weighPages asks whether the page cited lies in the range of pages that the work occupies.
func weighPages(l *Locator, w *work) float64 {
	const (
		inside  = 0.4
		outside = -0.8
	)
	if l.Label != LabelPage && l.Label != "" {
		return 0
	}
	cited, ok := parsePages(l.Value)
	full := w.stated()
	if !ok || full == nil {
		return 0
	}
	switch extent, ok := parsePages(full.Page); {
	case !ok || extent.first == extent.last:
		return 0
	case extent.first <= cited.first && cited.first <= extent.last:
		return inside
	default:
		return outside
	}
}

// weighSerial compares the volume and issue of an article with those that a mention states.
func weighSerial(s *Record, w *work) float64 {
	const (
		same  = 0.7
		other = -2
	)
	full := w.stated()
	if full == nil || full.Volume == "" || s.Volume == "" || full.ContainerTitle == "" {
		return 0
	}
	if full.Volume == s.Volume {
		return same
	}
	return other
}
