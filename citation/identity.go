package citation

import (
	"slices"
	"strings"
)

// Full statements are compared otherwise than short mentions: each says nearly all of its work, so that what differs
// tells as much as what agrees.
const (
	sameAtLeast = 3.0 // the least score at which two full statements are of one work

	identicalTitle  = 6
	containedTitle  = 5 // “The Decameron” and “Decameron”, a subtitle left out
	differentTitle  = -15
	oneTitle        = -4
	sharedNames     = 3
	differentNames  = -8
	sharedYear      = 2
	differentYear   = -8
	misprintedYear  = -1 // the same pages of the same volume in another year
	sharedContainer = 2
	otherContainer  = -6
	oneContainer    = -1.5 // one says what it is in, the other does not
	chapterAndBook  = -10  // one is in the other
	sharedNumber    = 1.5
	otherNumber     = -4
	otherVolume     = -10
	citedVolume     = -1 // “5 vols. (1896–1900), vol. 3”: the volume is a place
	sharedAddress   = 6
	otherAddress    = -12
	otherKind       = -6 // a manuscript in an archive against a printed book of its title
)

// identify finds the work that a full statement is of, nil where it is a new one. Except is a work that it cannot be:
// what an article is reprinted in is not the article.
func (r *resolver) identify(m *mention, except *work) *work {
	q := r.query()
	q.phrase(m.title, 1)
	q.people(m.namers(), 1)
	q.fact(factKey(&m.Stated))
	q.fact(archiveKey(m))
	var best *work
	most := sameAtLeast
	for _, w := range q.best() {
		if w == except {
			continue
		}
		if score := r.identity(m, w); score >= most && (best == nil || score > most) {
			best, most = w, score
		}
	}
	return best
}

// identity scores a full statement against a work, taking the full mention of it that fits worst: works that differ from
// one of them do not belong together.
func (r *resolver) identity(m *mention, w *work) float64 {
	if len(w.full) == 0 {
		return r.identityOfThin(m, w)
	}
	worst := 0.0
	for i, full := range w.full {
		if score := r.identityOf(m, full); i == 0 || score < worst {
			worst = score
		}
	}
	return worst
}

// identityOfThin compares a full statement with a work that only short mentions or the chapters in it have named.
func (r *resolver) identityOfThin(m *mention, w *work) float64 {
	score := oneTitle * 1.0
	for _, title := range w.titles {
		score = max(score, r.sameTitle(m.title, title.words))
	}
	score += r.samePeople(m.authors, m.editors, w.authors, w.editors)
	if len(w.issued) > 0 && m.Stated.Issued.Year() != 0 {
		if weighYear(&m.Stated, w) > 0 {
			score += sharedYear
		} else {
			score += differentYear
		}
	}
	if len(m.container) > 0 && w.latent {
		score += oneContainer
	}
	return score
}

func (r *resolver) identityOf(m, full *mention) float64 {
	a, b := &m.Stated, &full.Stated
	same, placed := r.sameFile(m, full)
	score := r.compareTitles(m.title, full.title)
	if same && score == oneTitle {
		score = 0 // a file, and a paper in it: notes name the paper once
	}
	if score == oneTitle && a.Authority != "" && b.Authority != "" && a.Issued.Start.Day != 0 && a.Issued == b.Issued {
		score = 0 // a court's decision of that day, with and without the name of the case
	}
	if score == differentTitle && (a.DOI == "" || a.DOI != b.DOI) {
		return score
	}
	score += r.samePeople(m.authors, m.editors, full.authors, full.editors)
	score += r.compareContainers(m, full)
	score += compareDates(a, b)
	score += compareVolumes(a, b)
	score += compareText(a.Issue, b.Issue, sharedNumber, otherNumber)
	score += compareText(a.Edition, b.Edition, sharedNumber, otherNumber)
	score += compareText(a.Number, b.Number, sharedNumber, otherNumber)
	score += comparePages(a.Page, b.Page)
	score += compareText(a.DOI, b.DOI, sharedAddress, otherAddress)
	score += compareText(a.URL, b.URL, sharedAddress, otherNumber)
	switch {
	case same:
		score += sharedAddress
	case placed:
		score += otherAddress
	}
	if isKept(a) && isPublished(b) || isPublished(a) && isKept(b) {
		score += otherKind
	}
	return score
}

func (r *resolver) compareTitles(a, b []word) float64 {
	switch {
	case len(a) == 0 && len(b) == 0:
		return 0
	case len(a) == 0 || len(b) == 0:
		return oneTitle
	default:
		return r.sameTitle(a, b)
	}
}

// sameTitle scores two titles in full: alike, or one of them contained in the other. “Fourth International” is not
// “Second International”.
func (r *resolver) sameTitle(a, b []word) float64 {
	const covered = 0.85 // allows a misread word in seven
	if slices.Equal(a, b) {
		return identicalTitle
	}
	if r.words.sum(a) > r.words.sum(b) {
		a, b = b, a
	}
	missing := (1 - covered) * r.words.sum(a)
	for _, id := range a {
		if missing -= (1 - r.closest(id, b)) * r.words.weight[id]; missing < 0 {
			return differentTitle
		}
	}
	return containedTitle
}

// samePeople compares the authors, or the editors of what has no author.
func (r *resolver) samePeople(authors, editors, otherAuthors, otherEditors []person) float64 {
	if len(authors) == 0 {
		authors = editors
	}
	if len(otherAuthors) == 0 {
		otherAuthors = otherEditors
	}
	return r.sameNames(authors, otherAuthors)
}

func (r *resolver) sameNames(a, b []person) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	for _, p := range a {
		for _, q := range b {
			if like, given := r.words.fitPeople(p, q); like > 0 && given != givenConflict {
				return sharedNames
			}
		}
	}
	return differentNames
}

func (r *resolver) compareContainers(a, b *mention) float64 {
	if len(a.container) == 0 && len(b.container) == 0 {
		return 0
	}
	if len(a.container) == 0 || len(b.container) == 0 {
		if a.Container != FormNone || b.Container != FormNone {
			return 0 // “in ibid.”: it has one, and does not say which
		}
		if isPart(&a.Stated) && r.sameTitle(a.container, b.title) > 0 || isPart(&b.Stated) && r.sameTitle(b.container, a.title) > 0 {
			return chapterAndBook
		}
		return oneContainer
	}
	if r.sameTitle(a.container, b.container) > 0 {
		return sharedContainer
	}
	if r.abbreviates(a.container, b.container) || r.abbreviates(b.container, a.container) {
		return sharedContainer
	}
	return otherContainer
}

// compareDates compares when two works came out; of newspapers and letters also the month and day.
func compareDates(a, b *Record) float64 {
	x, y := a.Issued, b.Issued
	switch {
	case x.Year() == 0 || y.Year() == 0, isPageOf(a, b), isPageOf(b, a):
		return 0
	case !yearsMeet(x, y):
		if a.Volume != "" && a.Volume == b.Volume && a.Page != "" && a.Page == b.Page {
			return misprintedYear
		}
		return differentYear
	case x.Start.Month != 0 && y.Start.Month != 0 && x.Start.Month != y.Start.Month,
		x.Start.Day != 0 && y.Start.Day != 0 && x.Start.Day != y.Start.Day:
		return differentYear
	}
	if s, t := yearSuffix(a), yearSuffix(b); s != "" && t != "" && s != t {
		return differentYear
	}
	return sharedYear
}

// compareVolumes tells one volume of a work from another, but where the date says that all volumes are meant.
func compareVolumes(a, b *Record) float64 {
	other := float64(otherVolume)
	if a.Issued.End.Year != 0 || b.Issued.End.Year != 0 {
		other = citedVolume
	}
	return compareText(a.Volume, b.Volume, sharedNumber, other)
}

func isKept(s *Record) bool { return s.Archive != "" || s.ArchiveLocation != "" }
func isPublished(s *Record) bool {
	return s.ISBN != "" || !isKept(s) && (s.Publisher != "" || s.PublisherPlace != "" && !s.Issued.IsZero())
}

// isPageOf reports whether all that a statement says of its imprint is a “year” that is one of the pages of the other:
// “Grundrechtstheorie, 1532” of an article on pages 1529–1538.
func isPageOf(s, full *Record) bool {
	extent, ok := parsePages(full.Page)
	year := s.Issued.Year()
	return ok && detail(s) == 1 && extent.first <= year && year <= extent.last
}

func compareText(a, b string, same, other float64) float64 {
	switch {
	case a == "" || b == "":
		return 0
	case a == b || slices.Equal(foldWords(a), foldWords(b)):
		return same
	default:
		return other
	}
}

// comparePages compares by the first page: the end of a range is often left out.
func comparePages(a, b string) float64 {
	x, okX := parsePages(a)
	y, okY := parsePages(b)
	if !okX || !okY {
		return 0
	}
	if x.first == y.first {
		return sharedNumber
	}
	return otherNumber
}

// abbreviates reports whether the words shorten a title: by its initials (“PSS” for “Polnoe sobranie sochinenii”) or
// word by word (“Russ. Rev.” for “Russian Review”).
func (r *resolver) abbreviates(short, title []word) bool {
	if len(short) == 0 || len(title) == 0 {
		return false
	}
	if len(short) == 1 && r.isInitials(r.words.texts[short[0]], title) {
		return true
	}
	if len(short) > len(title) {
		return false
	}
	i := 0
	for _, id := range title {
		if i < len(short) && (short[i] == id ||
			len(r.words.texts[short[i]]) >= 1 && strings.HasPrefix(r.words.texts[id], r.words.texts[short[i]])) {
			i++
		}
	}
	return i == len(short)
}
