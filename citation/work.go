package citation

import "slices"

// A work is a record under construction: the mentions that mean it, and what they say, folded for comparison.
type work struct {
	id       int
	mentions []*mention // in the order in which they were bound
	full     []*mention // the first of those that stand alone
	last     *mention   // the mention before the one that is being bound; nil where the work is not cited yet
	entry    bool       // the bibliography at the end has it

	authors    []person
	editors    []person
	titles     []title
	containers [][]word
	issued     []Date

	// latent says that no citation means the work so far: it is a book that the chapter in naming is in.
	latent  bool
	naming  *mention
	volumes []volume // the volumes that its chapters are in
	// book is the work that contains this one, where this one is a chapter.
	book *work
	// lender lends its container, or itself as the container, to a chapter whose note says no more than “in ibid.”
	lender *work
	// model lends its authors to a work for whose authors the note says idem.
	model *work
	// unsigned says that no note says idem, and that the model is the work before.
	unsigned bool
	// original lends its title to a work of which the note says no more than “reprinted in”.
	original *work

	record   *Record
	listed   bool // in the bibliography
	lettered bool // that no note introduces its initials is reported
}

// A volume is one of a work of several.
type volume struct{ number, title string }

// A title is the folded words of a title; the first main of them stand before the subtitle.
type title struct {
	words []word
	main  int
}

// maxVariants bounds how many different titles, dates and full mentions of one work are kept for comparison, so that the
// cost of a mention does not grow with the document.
const maxVariants = 4

// found makes a new work.
func (r *resolver) found() *work {
	w := &work{id: len(r.works)}
	r.works = append(r.works, w)
	return w
}

// learn adds what a mention says to what is known of the work, and to the index.
func (r *resolver) learn(w *work, m *mention) {
	if m.standing {
		if len(w.full) < maxVariants {
			w.full = append(w.full, m)
		}
		r.learnImprint(w, m)
	}
	w.entry = w.entry || m.entry
	r.learnTitle(w, title{m.title, m.main})
	w.authors = r.learnPeople(w, w.authors, m.authors, len(w.editors) > 0)
	w.editors = r.learnPeople(w, w.editors, m.editors, false)
	r.index.cited(r, w)
}

func (r *resolver) learnTitle(w *work, t title) {
	same := func(known title) bool { return slices.Equal(known.words, t.words) }
	if len(t.words) == 0 || len(w.titles) >= maxVariants || slices.ContainsFunc(w.titles, same) {
		return
	}
	if len(w.titles) == 0 {
		r.words.works++
	}
	w.titles = append(w.titles, t)
	r.index.title(r, w, t.words)
	for _, id := range t.words {
		r.words.titles[id]++
	}
}

func (r *resolver) learnImprint(w *work, m *mention) {
	s := &m.Stated
	if len(m.container) > 0 && len(w.containers) < maxVariants {
		w.containers = append(w.containers, m.container)
	}
	for _, date := range []Date{s.Issued, s.OriginalDate} {
		if date.Year() != 0 && len(w.issued) < 2*maxVariants && !slices.Contains(w.issued, date) {
			w.issued = append(w.issued, date)
		}
	}
	r.index.fact(w, factKey(s))
	r.index.fact(w, archiveKey(m))
}

// learnPeople adds people not yet known, and given names. Where the people known are the editors alone, those whom a short citation names
// in the author's place are these editors.
func (r *resolver) learnPeople(w *work, known, people []person, asEditors bool) []person {
	for _, p := range people {
		same := func(q person) bool {
			like, given := r.words.fitPeople(p, q)
			return like > 0 && given != givenConflict
		}
		if i := slices.IndexFunc(known, same); i >= 0 {
			if len(known[i].given) == 0 {
				known = slices.Clone(known)
				known[i].given = p.given
			}
			continue
		}
		if !asEditors || !slices.ContainsFunc(w.editors, same) {
			known = append(slices.Clip(known), p)
		}
	}
	return known
}

// cite records that the mention means the work.
func (r *resolver) cite(w *work, m *mention) {
	m.work = w
	w.latent = false
	if len(w.creators()) == 0 {
		w.authors = m.authors
	}
	w.mentions = append(w.mentions, m)
	w.last = m
	r.index.cited(r, w)
}

// creators are the people by whom a mention may name the work.
func (w *work) creators() []person {
	if len(w.authors) > 0 {
		return w.authors
	}
	return w.editors
}

// stated is the first full statement of the work; nil where no mention stands alone.
func (w *work) stated() *Record {
	if len(w.full) == 0 {
		return nil
	}
	return &w.full[0].Stated
}
