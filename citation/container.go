package citation

import (
	"slices"
	"strings"
)

// partTypes are the types of works that are in a book.
var partTypes = map[Type]bool{
	TypeChapter: true, TypePaperConference: true, TypeEntry: true, TypeEntryDictionary: true, TypeEntryEncyclopedia: true,
}

// serialTypes are the types of works that are in a serial.
var serialTypes = map[Type]bool{
	TypeArticleJournal: true, TypeArticleMagazine: true, TypeArticleNewspaper: true, TypeReview: true, TypeReviewBook: true,
	TypeLegalCase: true, TypePost: true, TypePostWeblog: true, TypeWebpage: true, TypeBroadcast: true,
}

// isPart reports whether a statement is of a part of a book: by its type, or where the type is open by what books have.
func isPart(s *Record) bool {
	return s.ContainerTitle != "" && (partTypes[s.Type] || !serialTypes[s.Type] &&
		(len(s.Editor) > 0 || len(s.ContainerAuthor) > 0 || s.Publisher != "" || s.PublisherPlace != "" || s.NumberOfVolumes != ""))
}

// shelve ties a chapter to the book that its full statement names: one that the document knows, or a latent one, which
// later mentions may mean although no note cites it as a whole: “Lenin, PSS” after a chapter in PSS.
func (r *resolver) shelve(m *mention, w *work) {
	if w.book != nil || !isPart(&m.Stated) || m.Container != FormNone || r.looksShort(m) {
		return
	}
	about := bookOf(&m.Stated)
	naming := &mention{Citation: &Citation{Stated: about, Confidence: m.Confidence}, note: m.note, n: m.n, at: m.at, entry: m.entry}
	r.read(naming)
	if len(naming.authors) == 0 && len(naming.editors) == 0 {
		naming.authors = m.authors // no editor: the collected works of the chapter's author
	}
	book := r.identify(naming, w)
	if book == nil {
		book = r.found()
		book.latent, book.naming = true, m
		r.learn(book, naming)
	}
	w.book = book
	v := volume{m.Stated.Volume, m.Stated.VolumeTitle}
	if v.number != "" && len(book.volumes) < maxVariants && !slices.Contains(book.volumes, v) {
		book.volumes = append(book.volumes, v)
	}
}

// bookOf is what the statement of a chapter says of its book.
func bookOf(s *Record) Record {
	return Record{
		Type: TypeBook, Title: s.ContainerTitle, TitleShort: s.ContainerTitleShort,
		Author: s.ContainerAuthor, Editor: s.Editor, CollectionEditor: s.CollectionEditor,
		Edition: s.Edition, NumberOfVolumes: s.NumberOfVolumes,
		Publisher: s.Publisher, PublisherPlace: s.PublisherPlace, Issued: s.Issued,
		CollectionTitle: s.CollectionTitle, CollectionNumber: s.CollectionNumber, ISBN: s.ISBN,
		EventTitle: s.EventTitle, EventPlace: s.EventPlace, EventDate: s.EventDate,
	}
}

// bindContainer binds the back-reference by which a mention names the book that its work is in.
func (r *resolver) bindContainer(m *mention, w *work) {
	var b binding
	switch m.Container {
	case FormNone:
		switch {
		case r.isEssay(m):
			b = r.containerIbid(m)
			b.confidence *= impliedFactor
			m.Container, m.Form = FormIbid, FormFull
		case r.looksShort(m) && w.last == nil:
			if b = r.containerNamed(m, w); b.work == nil || b.confidence < clearContainer {
				return
			}
			m.Container = FormShort
		default:
			return
		}
	case FormIbid, FormLocator:
		b = r.containerIbid(m)
	case FormFull, FormShort, FormOpCit, FormCross:
		b = r.containerNamed(m, w)
	}
	m.within = &b
	if b.work == nil || b.work == w {
		b.work = nil
		return
	}
	if w.lender == nil {
		w.lender = b.work
	}
	r.readSerial(m, b.work)
	if w.book = b.work.shelf(); w.book == w {
		w.book = nil
	}
	if b.work.isPart() {
		w.containers = append(w.containers, b.work.containers...)
	} else {
		for _, title := range b.work.titles {
			w.containers = append(w.containers, title.words)
		}
	}
	r.splitVolume(m)
	if book := w.book; len(w.authors) == 0 && book != nil && len(book.authors) > 0 && len(book.editors) == 0 {
		w.model = book // a part of a book by one author is by that author
		w.authors = book.authors
		r.index.cited(r, w)
	}
}

const (
	impliedFactor  = 0.8 // nothing but its place says that an essay is in the book before, or whose a work is
	clearContainer = 0.9 // how sure a book must be that is not said to be a back-reference
)

// isEssay reports whether a chapter of which nothing but the title is said, and perhaps the pages, follows the book that it
// is in: “Lewin, The Making of the Soviet System (New York, 1985). The key essay is “The Social Background of Stalinism”.”
func (r *resolver) isEssay(m *mention) bool {
	s := &m.Stated
	if !partTypes[s.Type] || len(m.title) == 0 || len(s.Author) > 0 || len(m.editors) > 0 || len(m.container) > 0 || m.Idem ||
		hasDateline(s) || hasAddress(s) || m.n == 0 || !m.binding.fresh {
		return false
	}
	before := r.mentions[m.n-1]
	if before.at != m.at || before.work == nil || before.Quoted {
		return false
	}
	if before.Form == FormFull && before.Container == FormIbid {
		return r.isImplied(before)
	}
	return before.standing && before.Stated.ContainerTitle == "" && !partTypes[before.Stated.Type] && !serialTypes[before.Stated.Type]
}

// isImplied reports whether nothing but its place says that a chapter is in the book before.
func (r *resolver) isImplied(m *mention) bool {
	return m.within != nil && m.read.container == FormNone
}

// shelf is the book that a work is in, or the work itself where it is in none.
func (w *work) shelf() *work {
	if w.book != nil {
		return w.book
	}
	return w
}

// isPart reports whether the work is in another.
func (w *work) isPart() bool {
	full := w.stated()
	return w.book != nil || w.lender != nil || full != nil && full.ContainerTitle != ""
}

// looksShort reports whether a chapter names its book by less than a full statement has: no year, place, publisher.
func (r *resolver) looksShort(m *mention) bool {
	s := &m.Stated
	return len(m.container) > 0 && (isPart(s) || partTypes[s.Type]) && !serialTypes[s.Type] && s.Issued.IsZero() &&
		s.Publisher == "" && s.PublisherPlace == "" && s.Issue == ""
}

// containerIbid binds “in ibid.” to what the work cited just before is in, or is (RuleContainerIbid).
func (r *resolver) containerIbid(m *mention) binding {
	p := r.before(m)
	if n := m.n - 1; n >= r.starts[m.at] && !r.mentions[n].Quoted {
		p = place{mentions: r.mentions[n : n+1 : n+1], sameNote: true} // also what the work before is quoted in
	}
	if len(p.mentions) == 0 {
		return unbound(RuleContainerIbid, "nothing is cited before this “in ibid.”", CodeIbidNothing)
	}
	last := p.mentions[0]
	if last.work == nil {
		return unbound(RuleContainerIbid, "what is cited just before could not be made out", CodeIbidUnknown)
	}
	b := r.lastOf(m, p)
	b.rule = RuleContainerIbid
	b.doubts = nil
	if len(b.options) > 1 {
		b.doubts = []doubt{{CodeIbidAmbiguous, SeverityWarning, "“in ibid.” after a note that cites several works; taken for the book of " + theWork}}
	}
	b.reason = "it is in the book cited just before, " + r.whereFrom(m, b.from)
	return b
}

// containerNamed binds a container that is named by a short title, its editor or a note number (RuleContainerShort,
// RuleContainerNote).
func (r *resolver) containerNamed(m *mention, w *work) binding {
	const (
		none    = 2.0
		editing = 1.0  // “in: dies. (Hg.)”: who wrote the chapter edited the book
		article = -3.0 // the shelf is in a serial itself
	)
	book := &mention{
		Citation: &Citation{NoteRef: m.NoteRef, Stated: Record{Issued: m.Stated.Issued}},
		note:     m.note, n: m.n, at: m.at, title: m.container, authors: m.editors,
	}
	b := binding{rule: RuleContainerShort}
	if m.NoteRef != "" {
		b.rule = RuleContainerNote
	}
	for _, o := range r.options(book) {
		shelf := o.work.shelf()
		if shelf == w || hasOption(b.options, shelf) {
			continue
		}
		why := r.weigh(book, shelf)
		if len(shelf.containers) > 0 {
			why.container += article
		}
		if len(m.editors) == 0 && r.sameNames(m.authors, shelf.creators()) > 0 {
			why.names += editing
		}
		from := shelf.last
		if from == nil {
			from = shelf.naming
		}
		b.options = append(b.options, option{work: shelf, from: from, score: why.score(), why: why})
	}
	sortOptions(b.options)
	if len(b.options) == 0 || b.options[0].score < none {
		b.options = nil
		b.reason = "no other note says which book this is in"
		b.doubts = []doubt{{CodeContainerUnknown, SeverityInfo, b.reason}}
		return b
	}
	b.take(b.options[0], none)
	b.reason = "it is in the book named " + r.whereFrom(m, b.from)
	if isRival(b.options) {
		b.doubts = []doubt{{CodeTitleAmbiguous, SeverityWarning, "the name of the book fits two works; taken for " + theWork}}
	}
	return b
}

// readSerial reads “ibid. 99, 1264–1274 (1955)” as volume and pages where what is cited just before is in a serial: the place
// cited would be a page, and a dated article has a volume.
func (r *resolver) readSerial(m *mention, before *work) {
	full := before.stated()
	if full == nil || full.ContainerTitle == "" || full.Volume == "" || m.Stated.Volume != "" || m.Stated.Issued.IsZero() ||
		m.Locator.Label != "" {
		return
	}
	if volume, pages, ok := strings.Cut(m.Locator.Value, ", "); ok && isNumeral(volume) && isNumeral(pages) {
		m.Stated.Volume, m.Locator = volume, Locator{Value: pages}
	}
}

// splitVolume reads “39:21” beside a container that is named by a back-reference as volume 39, page 21.
func (r *resolver) splitVolume(m *mention) {
	if m.Stated.Volume != "" || m.Locator.Label != LabelPage && m.Locator.Label != "" {
		return
	}
	volume, pages, ok := strings.Cut(m.Locator.Value, ":")
	if _, rest, digits := leadingNumber(volume); ok && digits && rest == "" && pages != "" {
		m.Stated.Volume, m.Locator.Value = volume, strings.TrimSpace(pages)
	}
}
