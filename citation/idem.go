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

// unnamed finds whose a work is of which no mention names people, where it is stated right behind another of the same note:
// “Shaw, “Principles and Practice,” RQ 58 (2005); “Counsel and Consent,” EHR 116 (2001).” It must refuse what often has no
// author, as newspapers' pieces, entries and papers of archives do, books of which editors are named, what quotes or reviews
// the work before, and what words such as “see also” divide from it.
func (r *resolver) unnamed(m *mention, w *work) *work {
	if m.n == 0 || m.entry || m.Idem || len(m.title) == 0 || len(w.authors) > 0 || w.model != nil || m.Embedded != nil ||
		m.Prefix != "" || m.Relation == RelationQuotedIn || m.Relation == RelationReviewOf {
		return nil
	}
	before := r.mentions[m.n-1]
	own := before.work
	if before.at != m.at || before.entry || own == nil || own == w || len(own.authors) == 0 ||
		len(before.Stated.Author) == 0 && !own.unsigned {
		return nil
	}
	kind := m.Stated.Type
	switch {
	case !signedTypes[kind], !partTypes[kind] && len(m.editors) > 0:
		return nil
	case partTypes[kind] && len(m.container) == 0:
		return nil // an essay in the book before
	}
	return own
}

// signedTypes are the kinds of works that hardly ever lack an author.
var signedTypes = map[Type]bool{
	TypeBook: true, TypeChapter: true, TypeArticleJournal: true, TypePaperConference: true, TypeThesis: true,
}
