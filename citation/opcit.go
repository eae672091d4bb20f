package citation

// opCit binds “op. cit.” and “loc. cit.” to the work of the named author that was cited last, unless a title, year or note
// number says otherwise (RuleOpCit).
func (r *resolver) opCit(m *mention) binding {
	const (
		none      = 1.0
		backwards = -1.5 // on top of laterOnly: op. cit. is what was cited
	)
	if w := r.kept(m); w != nil && w.last != nil {
		return binding{rule: RuleOpCit, work: w, from: w.last, confidence: surest, reason: "what is kept there is cited " + r.whereCited(m, w)}
	}
	if len(m.namers()) == 0 && len(m.title) == 0 {
		return r.opCitAlone(m)
	}
	b := binding{rule: RuleOpCit, options: r.options(m)}
	for i := range b.options {
		o := &b.options[i]
		if o.work.last == nil && !o.work.entry {
			o.score += backwards
		}
		o.score += r.weighKind(m, o.work)
	}
	sortOptions(b.options)
	if len(b.options) > 0 && b.options[0].score > none {
		b.take(b.options[0], none)
		b.reason = "it is the work of that author cited last, " + r.whereCited(m, b.work)
		if len(m.title) > 0 || m.NoteRef != "" || m.Stated.Issued.Year() != 0 {
			b.reason = "it is the work so named, cited " + r.whereCited(m, b.work)
		}
		if m.Kind != "" && r.weighKind(m, b.work) < 0 {
			b.doubts = append(b.doubts, doubt{CodeOtherKind, SeverityInfo, "no article of that author is cited; taken for " + theWork})
		}
		r.doubtShort(m, &b)
		return b
	}
	if w := r.onlyNamesake(m, b.options); w != nil {
		b.work, b.from, b.confidence = w, w.last, namesakeConfidence
		b.reason = "it is the only work cited by an author of that surname, " + r.whereCited(m, w)
		b.doubts = []doubt{{CodeAuthorAmbiguous, SeverityInfo, "the first name is not the one given before; taken for " + theWork}}
		return b
	}
	if len(m.namers()) > 0 && r.canBeNew(m) {
		return binding{rule: RuleOpCit, fresh: true, work: r.found(),
			doubts: []doubt{{CodeOpCitNothing, SeverityWarning, "no earlier note cites this work"}}}
	}
	b.reason = "no earlier note cites a work by this author"
	b.doubts = []doubt{{CodeOpCitNothing, SeverityWarning, b.reason}}
	return b
}

// weighKind asks whether the work is of the kind that the back-reference names. An author who writes “art. cit.” of articles
// means a book by “op. cit.”
func (r *resolver) weighKind(m *mention, w *work) float64 {
	const (
		same  = 0.7
		other = -1.5
	)
	full := w.stated()
	if full == nil || m.Kind == "" && !r.habit.tellsKinds {
		return 0
	}
	article := full.ContainerTitle != ""
	if article == (m.Kind == TypeArticle) {
		return same
	}
	return other
}

const namesakeConfidence = 0.6

// onlyNamesake is the work of the only author cited before who has the surname, although the first name differs: a word of
// the sentence was taken for one, “Matiza Vírgala, op. cit.” It is nil where there are two, or where only initials differ.
func (r *resolver) onlyNamesake(m *mention, options []option) *work {
	if len(m.authors) != 1 || len(m.title) > 0 || m.Stated.Issued.Year() != 0 {
		return nil
	}
	given := m.authors[0].given
	if len(given) == 0 || !isSpelt(given[0]) {
		return nil
	}
	var only *work
	for _, o := range options {
		if o.work.last == nil || r.weighName(person{family: m.authors[0].family}, o.work) < nameMatches/2 {
			continue
		}
		if only != nil {
			return nil
		}
		only = o.work
	}
	return only
}

// opCitAlone binds an “op. cit.” with nothing beside it: by its note number, else to the work cited just before.
func (r *resolver) opCitAlone(m *mention) binding {
	const alone = 0.55 // the author may be named in the sentence that the note hangs on
	if m.NoteRef != "" {
		return r.cross(m)
	}
	p := r.before(m)
	if len(p.mentions) == 0 || p.mentions[0].work == nil {
		b := unbound(RuleOpCit, "nothing before says which work “op. cit.” means", CodeOpCitNothing)
		b.pending = len(p.mentions) > 0 && p.mentions[0].binding.pending
		return b
	}
	b := r.lastOf(m, p)
	b.rule = RuleOpCit
	b.confidence *= alone
	b.doubts = []doubt{{CodeOpCitAlone, SeverityWarning, "“op. cit.” without a name; taken for the work cited just before, " + theWork}}
	return b
}
