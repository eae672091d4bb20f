package citation

// opCit binds “op. cit.” and “loc. cit.” to the work of the named author that was cited last, unless a title, year or note
// number says otherwise (RuleOpCit).
func (r *resolver) opCit(m *mention) binding {
	const (
		none      = 1.0
		backwards = -1.5 // on top of laterOnly: op. cit. is what was cited
	)
	if len(m.namers()) == 0 && len(m.title) == 0 {
		return r.opCitAlone(m)
	}
	b := binding{rule: RuleOpCit, options: r.options(m)}
	for i := range b.options {
		if o := &b.options[i]; o.work.last == nil && !o.work.entry {
			o.score += backwards
		}
	}
	sortOptions(b.options)
	if len(b.options) > 0 && b.options[0].score > none {
		b.take(b.options[0], none)
		b.reason = "it is the work of that author cited last, " + r.whereCited(m, b.work)
		if len(m.title) > 0 || m.NoteRef != "" || m.Stated.Issued.Year() != 0 {
			b.reason = "it is the work so named, cited " + r.whereCited(m, b.work)
		}
		r.doubtShort(m, &b)
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

// opCitAlone binds an “op. cit.” with nothing beside it: by its note number, else to the work cited just before.
func (r *resolver) opCitAlone(m *mention) binding {
	const alone = 0.55 // the author may be named in the sentence that the note hangs on
	if m.NoteRef != "" {
		return r.cross(m)
	}
	if w := r.kept(m); w != nil && w.last != nil {
		return binding{rule: RuleOpCit, work: w, from: w.last, confidence: surest, reason: "what is kept there is cited " + r.whereCited(m, w)}
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
