package citation

import (
	"slices"
	"unicode/utf8"
)

// An index finds the works that a mention may mean without looking at all of them.
type index struct {
	postings map[word][]int32 // stem of a name or title word -> works, the latest last
	facts    map[string][]int32

	// Scratch space of a look-up: how well each work was hit, valid where round is the present one.
	hits  []float64
	round []int32
	now   int32
	found []int32 // the works hit, in the order in which they were
	// The same for one word of a look-up, so that a work counts once however often the list has it.
	pass []int32
	step int32
}

const (
	// maxPostings bounds how many works are looked at for one word. A word that is in more works of the document tells
	// too little to find one, and of an author's many works the latest are the likeliest.
	maxPostings = 96
	// maxCandidates bounds how many works are compared with a mention in full.
	maxCandidates = 10
)

func newIndex() *index {
	return &index{postings: map[word][]int32{}, facts: map[string][]int32{}}
}

// post adds the work to a list, as its latest.
func (x *index) post(stem word, w *work) {
	list := x.postings[stem]
	if n := len(list); n == 0 || list[n-1] != int32(w.id) {
		x.postings[stem] = append(list, int32(w.id))
	}
}

// title enters a work under the words of a title; under the short ones only where there are no others.
func (x *index) title(r *resolver, w *work, title []word) {
	heavy := r.words.heavy(title)
	for _, id := range title {
		if !heavy || r.words.weight[id] == 1 {
			x.post(r.words.stems[id], w)
			x.fact(w, beginningKey(firstRunes(r.words.texts[id], shortStem)))
		}
	}
	all, telling, mixed := r.initials(title)
	x.fact(w, initialsKey(all))
	x.fact(w, initialsKey(telling))
	x.fact(w, initialsKey(mixed))
}

// shortStem is the length of the abbreviations that are too short to have the stem of what they abbreviate: “Conf.”
const shortStem = 4

// beginningKey finds a title word by an abbreviation of it; empty for words of another length.
func beginningKey(text string) string {
	if utf8.RuneCountInString(text) != shortStem {
		return ""
	}
	return "begins " + text
}

// initialsKey finds a title by the first two of its initials; empty where there are fewer.
func initialsKey(letters string) string {
	if letters = firstRunes(letters, 2); len(letters) < 2 {
		return ""
	}
	return "initials " + letters
}

// cited enters a work, as the latest, under the names of its creators.
func (x *index) cited(r *resolver, w *work) {
	for _, people := range [][]person{w.authors, w.editors} {
		for _, p := range people[:min(len(people), maxVariants)] {
			heavy := r.words.heavy(p.family)
			for _, id := range p.family {
				if !heavy || r.words.weight[id] == 1 {
					x.post(r.words.stems[id], w)
				}
			}
		}
	}
}

func (x *index) fact(w *work, key string) {
	if key == "" {
		return
	}
	if list := x.facts[key]; len(list) == 0 || list[len(list)-1] != int32(w.id) {
		x.facts[key] = append(list, int32(w.id))
	}
}

// factKey is what finds a work that has no title: its address, or its container. Empty where a title does.
func factKey(s *Record) string {
	switch {
	case s.DOI != "":
		return "doi " + s.DOI
	case s.URL != "":
		return "url " + s.URL
	case s.Title != "":
		return ""
	case s.ArchiveLocation != "":
		return "archive " + s.ArchiveLocation
	case s.CallNumber != "":
		return "archive " + s.CallNumber
	case s.ContainerTitle != "":
		return "container " + s.ContainerTitle
	default:
		return ""
	}
}

// A query gathers the works that share names, words or facts with a mention.
type query struct {
	*index
	r *resolver
}

func (r *resolver) query() query {
	x := r.index
	x.now++
	x.found = x.found[:0]
	for len(x.hits) < len(r.works) {
		x.hits = append(x.hits, 0)
		x.round = append(x.round, 0)
		x.pass = append(x.pass, 0)
	}
	return query{index: x, r: r}
}

func (q query) hit(id int32, weight float64) {
	if q.round[id] != q.now {
		q.round[id], q.hits[id] = q.now, 0
		q.found = append(q.found, id)
	}
	q.hits[id] += weight
}

// phrase hits the works that have the words of a phrase among their names or titles.
func (q query) phrase(words []word, weight float64) {
	heavy := q.r.words.heavy(words)
	for _, id := range words {
		if heavy && q.r.words.weight[id] < 1 {
			continue
		}
		q.step++
		tells := weight * q.r.words.rarity(id)
		list := q.postings[q.r.words.stems[id]]
		for _, work := range slices.Backward(list[max(0, len(list)-maxPostings):]) {
			if q.pass[work] != q.step {
				q.pass[work] = q.step
				q.hit(work, tells)
			}
		}
	}
}

func (q query) people(people []person, weight float64) {
	for _, p := range people[:min(len(people), maxVariants)] {
		q.phrase(p.family, weight)
	}
}

func (q query) fact(key string) {
	list := q.facts[key]
	for _, id := range list[max(0, len(list)-maxPostings):] {
		q.hit(id, 1)
	}
}

// best returns the works that were hit best; of equals the one hit first, which is the latest.
func (q query) best() []*work {
	ids := make([]int32, 0, maxCandidates+1)
	for _, id := range q.found {
		at := len(ids)
		for at > 0 && q.hits[ids[at-1]] < q.hits[id] {
			at--
		}
		if at < maxCandidates {
			ids = slices.Insert(ids, at, id)
			ids = ids[:min(len(ids), maxCandidates)]
		}
	}
	best := make([]*work, len(ids))
	for i, id := range ids {
		best[i] = q.r.works[id]
	}
	return best
}
