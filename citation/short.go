package citation

import (
	"fmt"
	"slices"
)

// options weighs the works that a short mention may mean, best first.
func (r *resolver) options(m *mention) []option {
	q := r.query()
	q.people(m.namers(), 2)
	q.phrase(m.title, 1)
	for _, known := range r.introductions(m) {
		q.hit(int32(known.work.id), 10)
	}
	for _, w := range r.noteWorks(m) {
		q.hit(int32(w.id), 3)
	}
	q.fact(initialsKey(siglum(m.title, m.called)))
	for _, id := range m.title {
		q.fact(beginningKey(r.words.texts[id]))
	}
	if len(m.authors) == 0 && len(m.title) == 0 {
		q.phrase(m.container, 1)
	}
	var options []option
	for _, w := range q.best() {
		why := r.weigh(m, w)
		options = append(options, option{work: w, from: w.last, score: why.score(), why: why})
	}
	sortOptions(options)
	if saysNoWork(m) {
		return preferLatest(options)
	}
	return options
}

// saysNoWork reports whether a mention names people and nothing that tells their works apart.
func saysNoWork(m *mention) bool {
	return len(m.title) == 0 && m.Stated.Issued.Year() == 0 && m.NoteRef == ""
}

// preferLatest lowers the works of an author that were not the last to be cited.
func preferLatest(options []option) []option {
	const notLatest = -1.2
	latest := -1
	for i, o := range options {
		if latest < 0 || o.work.lastN() > options[latest].work.lastN() && o.why.names > options[latest].why.names-nameAgrees {
			latest = i
		}
	}
	for i := range options {
		if i != latest {
			options[i].score += notLatest
		}
	}
	sortOptions(options)
	return options
}

// short binds a mention that names its work by author, title, year or abbreviation.
func (r *resolver) short(m *mention) binding {
	none := 0.0
	if r.canBeNew(m) {
		none = newWork
		if m.Form == FormFull {
			none = newFull
		}
	}
	b := binding{options: r.options(m)}
	if len(b.options) > 0 && b.options[0].score > none {
		b.take(b.options[0], none)
		b.rule, b.reason = r.shortRule(m, b.options[0])
		r.doubtShort(m, &b)
		return b
	}
	if r.canBeNew(m) {
		b.options = nil
		b.fresh, b.work = true, r.found()
		return b
	}
	b.rule = RuleAuthor
	b.reason = "no other mention says which work this is"
	b.doubts = []doubt{{CodeShortUnknown, SeverityWarning, b.reason}}
	return b
}

// The scores that a known work must beat where the mention may be of a new one.
const (
	newWork = 1.5
	newFull = 2.5 // the grammar took it for a full statement
)

// canBeNew reports whether a mention that fits no known work says enough to be one: a title, or the day of a newspaper that
// was taken for an author.
func (r *resolver) canBeNew(m *mention) bool {
	return len(m.title) > 0 && (r.words.sum(m.title) >= 1 || len(m.authors) > 0 && isSiglum(m.called)) && m.called == m.Stated.Title ||
		len(m.namers()) > 0 && m.Stated.Issued.Start.Day != 0
}

// namedAsWell reports whether another work that was cited before has the name as well as the best has.
func namedAsWell(options []option) bool {
	return slices.ContainsFunc(options[1:], func(o option) bool {
		return o.work.last != nil && o.why.names > options[0].why.names-nameAgrees
	})
}

// shortRule names the rule that decided, by what speaks for the work.
func (r *resolver) shortRule(m *mention, o option) (rule, reason string) {
	where := r.whereCited(m, o.work)
	switch {
	case o.why.abbreviation > 0 && len(r.introductions(m)) == 0:
		return RuleAbbreviation, "the letters are the initials of the work cited " + where
	case o.why.abbreviation > 0:
		return RuleAbbreviation, "the abbreviation stands for the work introduced " + where
	case o.why.note > 0 && o.why.title <= 0:
		return RuleNote, "it is the work of that name cited " + where
	case o.why.names > 0 && o.why.title > 0:
		return RuleAuthorTitle, "author and title fit the work cited " + where
	case o.why.title > 0:
		return RuleTitle, "the title fits the work cited " + where
	case o.why.year > 0:
		return RuleAuthorYear, "author and year fit the work cited " + where
	default:
		return RuleAuthor, "it is the work of that author cited last, " + where
	}
}

// doubtShort adds what a person should look at.
func (r *resolver) doubtShort(m *mention, b *binding) {
	if len(b.options) > 1 && (isRival(b.options) || saysNoWork(m) && namedAsWell(b.options)) {
		code, what := CodeAuthorAmbiguous, "the name fits two works"
		if len(m.title) > 0 {
			code, what = CodeTitleAmbiguous, "the short title fits two works"
		}
		b.doubts = append(b.doubts, doubt{code, SeverityWarning, fmt.Sprintf("%s; taken for %s", what, theWork)})
	}
	if b.options[0].why.abbreviation > 0 && len(r.introductions(m)) == 0 && !b.work.lettered {
		b.work.lettered = true
		b.doubts = append(b.doubts, doubt{CodeAbbreviationUnknown, SeverityInfo,
			fmt.Sprintf("no note says what “%s” stands for; taken for %s", m.called, theWork)})
	}
	if b.work.last == nil && !b.work.entry && !b.work.latent {
		b.doubts = append(b.doubts, doubt{CodeShortBeforeFull, SeverityInfo, "cited short before its full form: " + theWork})
	}
	if m.NoteRef != "" && len(r.noteWorks(m)) > 0 && b.options[0].why.note < 0 {
		b.doubts = append(b.doubts, doubt{CodeNoteElsewhere, SeverityWarning,
			fmt.Sprintf("note %s does not cite the work named here, %s", m.NoteRef, theWork)})
	}
	if b.options[0].why.year < 0 && len(b.work.issued) > 0 {
		b.doubts = append(b.doubts, doubt{CodeContradiction, SeverityInfo,
			fmt.Sprintf("year %d is not that of %s", m.Stated.Issued.Year(), theWork)})
	}
	if weighPages(&m.Locator, b.work) < 0 {
		b.doubts = append(b.doubts, doubt{CodePageOutside, SeverityInfo,
			fmt.Sprintf("page %s is outside the pages of %s", m.Locator.Value, theWork)})
	}
}
