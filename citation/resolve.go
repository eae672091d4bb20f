package citation

import (
	"cmp"
	"iter"
	"slices"
)

// A Bibliography is what a document cites: each work once, in order of first mention.
type Bibliography struct {
	*Document
	Records []*Record
	// Uncited are the works that only the document's bibliography names, in its order.
	Uncited []*Record
}

// Mentions yields the citations that mean the record, each with its note, in order; those in the running text last.
func (b *Bibliography) Mentions(record *Record) iter.Seq2[*Note, *Citation] {
	return func(yield func(*Note, *Citation) bool) {
		for _, note := range slices.Concat(b.Notes, b.Body) {
			if note == nil {
				continue
			}
			for _, c := range note.Citations {
				if c != nil && c.Record == record && record != nil && !yield(note, c) {
					return
				}
			}
		}
	}
}

// Resolve decides which work each citation of the document means, and gathers the works. It sets Record and Via of the
// citations, and their Form where the statement shows that it is full or short, and adds to the document's diagnostics. It
// never fails: what cannot be decided keeps a nil Record and has a diagnostic.
//
// The document is decided as a whole. First all statements that stand alone are compared, so that the works are known that
// the document states in full anywhere; then every mention is weighed, in order, against the works that share its names or
// words, known before or named later. Resolve may be called again, and decides the same.
func Resolve(doc *Document) *Bibliography {
	r := newResolver(doc)
	r.survey()
	r.readSigla()
	r.foundWorks()
	r.learnHabits()
	r.bindAll()
	return r.bibliography()
}

// A resolver holds what is known of the document's works while they are worked out.
type resolver struct {
	doc        *Document
	words      *vocabulary
	index      *index
	mentions   []*mention
	starts     []int // the first mention of each note, and the number of mentions at the end
	notes      map[noteKey]int
	works      []*work
	introduced map[string][]introduction
	keys       map[string]*work    // by what reference managers call them
	sigla      map[string]*mention // the abbreviations by letters, and who makes them known
	habit      habit

	contradictions []contradiction
}

func newResolver(doc *Document) *resolver {
	if doc == nil {
		doc = &Document{}
	}
	return &resolver{
		doc: doc, words: newVocabulary(), index: newIndex(),
		notes: map[noteKey]int{}, introduced: map[string][]introduction{},
		keys: map[string]*work{},
	}
}

// foundWorks finds the works that the document states in full.
func (r *resolver) foundWorks() {
	for _, m := range r.mentions {
		if !m.standing {
			continue
		}
		if m.Embedded != nil {
			r.foundEmbedded(m)
			continue
		}
		r.borrow(m)
		var original *work
		if m.Relation != "" && m.n > 0 {
			original = r.mentions[m.n-1].work
		}
		original = cmp.Or(original, r.firstVolume(m))
		w := r.identify(m, original)
		if w == nil {
			w = r.found()
		}
		m.work = w
		r.learn(w, m)
		r.shelve(m, w)
		r.introduce(m, w)
	}
}

// bindAll decides every mention in order, then once more those that point to what came later.
func (r *resolver) bindAll() {
	var pending []*mention
	for _, m := range r.mentions {
		if r.bind(m); m.binding.pending {
			pending = append(pending, m)
		}
	}
	for _, m := range pending {
		r.bind(m)
	}
}

// bind decides one mention.
func (r *resolver) bind(m *mention) {
	m.binding = r.decide(m)
	w := m.binding.work
	if w == nil {
		m.work = nil
		return
	}
	if m.binding.fresh {
		r.learn(w, m)
	}
	if m.Embedded == nil {
		m.containerAgain(w)
		m.Form = r.formOf(m, w)
		r.bindContainer(m, w)
	}
	m.takePlace()
	r.cite(w, m)
	r.introduce(m, w)
}

// containerAgain reads the container of a chapter that was cited before as part of its short form: “Clemente, “L’economia
// imperiale,” in Storia di Roma”; an op. cit. after it is the chapter.
func (m *mention) containerAgain(w *work) {
	switch {
	case w.last == nil || hasDateline(&m.Stated):
	case m.Container == FormShort:
		m.Container = FormNone
	case m.Container == FormOpCit:
		m.Container, m.Form = FormNone, FormOpCit
	}
}

// decide chooses the rule by the form of the mention.
func (r *resolver) decide(m *mention) binding {
	if m.Embedded != nil {
		return r.embedded(m)
	}
	if m.Unparsed {
		return binding{reason: "the grammar could not make out what is cited"}
	}
	r.readVerbatim(m)
	switch m.Form {
	case FormIbid:
		return r.ibid(m)
	case FormOpCit:
		return r.opCit(m)
	case FormCross:
		return r.cross(m)
	case FormLocator:
		return r.pointer(m)
	case FormNone, FormFull, FormShort:
	}
	lender := r.borrow(m)
	b := r.byStatement(m, lender)
	if m.Idem && len(m.authors) == 0 {
		b.doubts = append(b.doubts, doubt{CodeIdemNothing, SeverityWarning, "no author is named before this “idem”"})
	}
	return b
}

// byStatement binds a mention by what it says. The lender is the work whose authors its “idem” means.
func (r *resolver) byStatement(m *mention, lender *work) binding {
	switch {
	case m.standing:
		return r.full(m, lender)
	case len(m.title) == 0 && m.Container != FormNone:
		return r.inContainer(m)
	}
	b := r.short(m)
	if b.fresh {
		b.work.model = lender
	}
	return b
}

// takePlace gives “loc. cit.” the place that its antecedent cites.
func (m *mention) takePlace() {
	if m.SamePlace && m.Locator == (Locator{}) && m.binding.from != nil {
		m.Locator = m.binding.from.Locator
	}
}

// full binds a statement that stands alone to the work that was found for it.
func (r *resolver) full(m *mention, lender *work) binding {
	w := m.work
	if lender != nil && w.model == nil && lender != w {
		w.model = lender
		w.authors = r.learnPeople(w, w.authors, m.authors, false)
	}
	if m.Relation == RelationReprintedIn && len(m.title) == 0 && m.n > 0 {
		w.original = r.mentions[m.n-1].work
	}
	if first := r.firstVolume(m); first != nil && first != w && w.last == nil {
		w.original = first
		return binding{rule: RuleVolume, work: w, from: r.mentions[m.n-1], confidence: serialConfidence,
			reason: "it is another volume of the work just stated"}
	}
	if w.last == nil {
		b := binding{work: w, confidence: surest}
		if before := r.unnamed(m, w); before != nil {
			w.model, w.unsigned = before, true
			w.authors = before.authors
			r.index.cited(r, w)
			b.doubts = []doubt{{CodeAuthorImplied, SeverityWarning, "no author is named; it is taken to be that of the work before"}}
		}
		return b
	}
	return binding{rule: RuleFull, work: w, from: w.last, confidence: surest, reason: "the same work is stated " + r.whereCited(m, w)}
}

// inContainer binds a mention that names people and the book before: “Hough, in the same volume”.
func (r *resolver) inContainer(m *mention) binding {
	var within binding
	if m.Container == FormIbid || m.Container == FormLocator {
		within = r.containerIbid(m)
	} else {
		within = r.containerNamed(m, nil)
	}
	b := binding{rule: within.rule}
	if within.work != nil && len(m.authors) == 1 {
		for _, o := range r.options(m) {
			if o.work.book == within.work.shelf() && o.why.names > 0 {
				b.options = append(b.options, o)
			}
		}
	}
	if len(b.options) == 1 {
		b.take(b.options[0], 0)
		b.reason = "it is the part of the same book by that author, cited " + r.whereCited(m, b.work)
		return b
	}
	b.reason = "no title says which part of the book is meant"
	b.doubts = []doubt{{CodeShortUnknown, SeverityWarning, b.reason}}
	return b
}

// formOf says whether a mention that is neither ibid. nor the like states its work in full.
func (r *resolver) formOf(m *mention, w *work) Form {
	switch {
	case m.Form != FormNone && m.Form != FormFull && m.Form != FormShort:
		return m.Form
	case w.last == nil && (m.standing || m.Form == FormFull || m.Stated.Title != "" && detail(&m.Stated) > 0 && m.NoteRef == ""):
		return FormFull
	case !m.standing:
		return FormShort
	case m.Container != FormNone:
		return FormFull
	}
	first := w.stated()
	here, before := detail(&m.Stated), detail(first)
	switch {
	case m.Stated.Title == "" && first.Title != "", 2*here < before, here < before && m.Form != FormFull:
		return FormShort
	case here == 0, here <= 1 && m.Form == FormShort:
		return FormShort
	default:
		return FormFull
	}
}

// detail counts what a statement says of where and when its work came out.
func detail(s *Record) int {
	n := 0
	for _, value := range []string{
		s.ContainerTitle, s.Publisher, s.PublisherPlace, s.Volume, s.Issue, s.Page, s.Genre, s.CollectionTitle, s.Number,
		s.ArchiveLocation, s.Archive, s.CallNumber, s.URL, s.DOI, s.ISBN, s.Authority, s.Edition,
	} {
		if value != "" {
			n++
		}
	}
	if !s.Issued.IsZero() {
		n++
	}
	return n
}

// bibliography builds the records, explains the bindings and reports the doubts.
func (r *resolver) bibliography() *Bibliography {
	b := &Bibliography{Document: r.doc}
	for _, m := range r.mentions {
		w := m.work
		if w == nil || w.listed {
			continue
		}
		w.listed = true
		if record := r.build(w); m.entry {
			b.Uncited = append(b.Uncited, record)
		} else {
			b.Records = append(b.Records, record)
		}
	}
	b.Records = append(b.Records, r.verbatimRecords()...)
	assignKeys(slices.Concat(b.Records, b.Uncited))
	r.doc.Diagnostics = slices.DeleteFunc(r.doc.Diagnostics, func(d Diagnostic) bool { return resolverCodes[d.Code] })
	for _, m := range r.mentions {
		r.placeInSet(m)
		r.explain(m)
	}
	r.reportContradictions()
	r.reportDoubtful()
	return b
}
