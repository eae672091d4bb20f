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
		names:        r.weighNames(m.namers(), w),
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
			like, given := r.words.fitPeople(p, q)
			if like == 0 {
				continue
			}
			score := nameMatches * like
			switch given {
			case givenAgrees:
				score += nameAgrees
				if len(p.given[0]) > 2 && p.given[0] == q.given[0] {
					score += nameSpelt
				}
			case givenConflict:
				if !r.isColleague(p.given, w) {
					score = nameConflict
				}
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

// isColleague reports whether what was taken for a given name is the family name of another creator of the work:
// “Müllenhoff, Wullstein and Brückner” are three people.
func (r *resolver) isColleague(given []string, w *work) bool {
	is := func(q person) bool { return r.words.within(given, q) }
	return slices.ContainsFunc(w.authors, is) || slices.ContainsFunc(w.editors, is)
}

// titleHas reports whether the telling words of a name are all in a title of the work.
func (r *resolver) titleHas(w *work, name []word) bool {
	return r.words.heavy(name) && slices.ContainsFunc(w.titles, func(t title) bool {
		return !slices.ContainsFunc(name, func(id word) bool {
			return r.words.weight[id] == 1 && !slices.Contains(t.words, id)
		})
	})
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
		outside = -0.8
		usual   = 500 // pages of a book or volume, any of which another work may be cited at
		least   = 0.4
		most    = 1.5
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
		return min(max(math.Log(usual/float64(extent.last-extent.first+1)), least), most)
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
