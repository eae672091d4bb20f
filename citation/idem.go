package citation

// borrow gives a mention whose author is said by “idem”, or not at all where the work before is its original, the people
// of the citation just before (RuleIdem). “Martínez 2018 and 2019” says the author once for both.
func (r *resolver) borrow(m *mention) *work {
	if len(m.Stated.Author) > 0 || m.n == 0 {
		return nil
	}
	before := r.mentions[m.n-1]
	sameNote := before.at == m.at
	switch {
	case m.entry != before.entry:
		return nil
	case m.Idem:
	case sameNote && (m.Relation == RelationReprintedIn || m.Relation == RelationTranslatedAs) && len(m.editors) == 0:
	case sameNote && m.yearAlone():
	default:
		return nil
	}
	m.authors = before.authors
	if before.work != nil && len(before.work.creators()) > 0 {
		m.authors = before.work.creators()
	}
	if len(m.authors) == 0 {
		m.authors = before.editors
	}
	return before.work
}

// yearAlone reports whether a mention says a year and nothing else of its work.
func (m *mention) yearAlone() bool {
	return m.Form == FormShort && m.Stated.Issued.Year() != 0 && !m.standing &&
		len(m.title) == 0 && len(m.Stated.Author) == 0 && len(m.editors) == 0 && len(m.container) == 0
}
