package citation

import "slices"

// A place is what stands just before a mention, where “ibid.” looks.
type place struct {
	mentions []*mention // the nearest first, each work once; more than one only where an earlier note cites several
	prose    int        // how many notes without citations were passed over
	sameNote bool
	chapter  bool // the numbering started again in between
}

const (
	// maxPlace bounds how many mentions of one note are looked at.
	maxPlace = 24
	// maxProse bounds how many notes without citations are passed over: after so many, “ibid.” is no longer read as a
	// reference to what came before them.
	maxProse = 12
)

// before returns the place just before a mention. What is quoted or in a parenthesis does not count, unless nothing else
// is there.
func (r *resolver) before(m *mention) place {
	for n := m.n - 1; n >= r.starts[m.at] && n >= m.n-maxPlace; n-- {
		if !r.mentions[n].aside() {
			return place{mentions: r.mentions[n : n+1 : n+1], sameNote: true}
		}
	}
	var p place
	for at := m.at - 1; at >= 0 && p.prose <= maxProse; at-- {
		list := r.mentions[r.starts[at]:r.starts[at+1]]
		if len(list) == 0 {
			p.prose++
			continue
		}
		p.mentions = distinct(list)
		p.chapter = list[0].note.Chapter != m.note.Chapter
		return p
	}
	return place{}
}

// aside reports whether the mention stands in a parenthesis or quotation of another.
func (m *mention) aside() bool {
	return m.Quoted || m.Relation == RelationQuotedIn
}

// distinct returns the mentions of a note from the last to the first, each work once.
func distinct(list []*mention) []*mention {
	if len(list) == 1 {
		return list
	}
	list = list[max(0, len(list)-maxPlace):]
	var kept, aside []*mention
	for i := len(list) - 1; i >= 0; i-- {
		m := list[i]
		switch {
		case m.Quoted, m.Relation == RelationQuotedIn && i > 0:
			aside = append(aside, m)
		case !hasWork(kept, m.work) || m.work == nil:
			kept = append(kept, m)
		}
	}
	if len(kept) == 0 {
		return aside
	}
	return kept
}

func hasWork(list []*mention, w *work) bool {
	for _, m := range list {
		if m.work == w {
			return true
		}
	}
	return false
}

// A habit is what an author does throughout a document.
type habit struct {
	proseBlocks bool // a note of prose stands between “ibid.” and what it repeats
	tellsKinds  bool // “art. cit.” is an article, and “op. cit.” a book
}

// learnHabits counts how the author repeats a work over a note of pure prose: by “ibid.”, or by naming it again although
// “ibid.” is used elsewhere.
func (r *resolver) learnHabits() {
	const enough = 3 // fewer repetitions are chance
	over, again, ibid := 0, 0, 0
	r.habit.tellsKinds = slices.ContainsFunc(r.mentions, func(m *mention) bool { return m.Kind != "" })
	for at := range r.starts[:len(r.starts)-1] {
		first := r.starts[at]
		if first == r.starts[at+1] || r.mentions[first].entry || r.mentions[first].body {
			continue
		}
		m := r.mentions[first]
		before := r.before(m)
		switch {
		case len(before.mentions) != 1:
		case m.Form == FormIbid && before.prose > 0:
			over++
		case m.Form == FormIbid:
			ibid++
		case before.prose > 0 && m.Form == FormShort && r.repeats(m, before.mentions[0]):
			again++
		}
	}
	r.habit.proseBlocks = ibid > 0 && again >= enough && again > 3*over
}

// repeats reports whether a mention names the people of the mention before it, or of what that repeats.
func (r *resolver) repeats(m, before *mention) bool {
	for range maxProse {
		if before.Form != FormIbid {
			break
		}
		if p := r.before(before); len(p.mentions) > 0 {
			before = p.mentions[0]
		}
	}
	return len(m.authors) > 0 && r.sameNames(m.authors, before.authors) > 0 &&
		(len(m.title) == 0 || len(before.title) == 0 || r.sameTitle(m.title, before.title) > 0)
}
