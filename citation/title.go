package citation

import "slices"

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
	case len(m.namers()) == 0:
		total += titleInside
	}
	return min(max(total, titleLeast), titleMost)
}

// begins reports whether a short title begins as the full one does, short words and names before it apart.
func (r *resolver) begins(short []word, full title, w *work) bool {
	first := r.telling(full.words)
	if record := w.stated(); record != nil && record.Type == TypeLegalCase && r.beginsParty(short, full.words) {
		return true
	}
	for len(short) > 1 && (r.words.weight[short[0]] < 1 || short[0] != first && r.isCreator(short[0], w)) {
		short = short[1:]
	}
	a := r.telling(short)
	return a >= 0 && first >= 0 && r.words.likeness(a, first) > 0
}

// beginsParty reports whether a short title begins as one of the parties of a case is named: “Hearst” of “NLRB v. Hearst
// Publications”. Between two parties stands a short word.
func (r *resolver) beginsParty(short, name []word) bool {
	a := r.telling(short)
	for i, id := range name {
		if i > 0 && r.words.weight[name[i-1]] < 1 && r.words.weight[id] == 1 && a >= 0 && r.words.likeness(a, id) > 0 {
			return true
		}
	}
	return false
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
