package citation

// A mention is a citation as the resolver looks at it: its place in the document, and what it says, folded for comparison.
type mention struct {
	*Citation
	note  *Note
	n     int  // its place among all mentions of the document
	at    int  // its note's place; the entries of a bibliography come after the last note
	entry bool // it is an entry of the bibliography
	body  bool // it stands in the running text

	standing  bool // it says enough to be found by itself
	authors   []person
	editors   []person
	title     []word
	main      int    // how many words of the title stand before its subtitle
	called    string // the title as printed
	container []word
	byText    bool     // what names it was read in the text, against the grammar
	keptIn    string   // the siglum of the archive that its text begins with
	sigla     []string // the abbreviations by letters that it makes known

	work    *work    // the work it is bound to
	binding binding  // how
	within  *binding // how a back-reference to its container was bound
}

// survey makes the mentions of the document, in order: those of the notes, of the running text, and last the entries of
// the bibliography.
func (r *resolver) survey() {
	total := 0
	for _, notes := range [][]*Note{r.doc.Notes, r.doc.Body, r.doc.References} {
		for _, note := range notes {
			if note != nil {
				total += len(note.Citations)
			}
		}
	}
	r.mentions = make([]*mention, 0, total)
	r.starts = make([]int, 0, len(r.doc.Notes)+len(r.doc.Body)+len(r.doc.References)+1)
	room := make([]mention, total)
	for at, note := range r.doc.Notes {
		if note != nil {
			r.notes[noteKey{note.Chapter, labelOf(note.Label)}] = at
		}
		room = r.surveyNote(note, room, mention{})
	}
	for _, passage := range r.doc.Body {
		room = r.surveyNote(passage, room, mention{body: true})
	}
	for _, entry := range r.doc.References {
		room = r.surveyNote(entry, room, mention{entry: true})
	}
	r.starts = append(r.starts, len(r.mentions))
}

// surveyNote makes the mentions of one note, in the room given, and returns the room left. All are of the kind given.
func (r *resolver) surveyNote(note *Note, room []mention, kind mention) []mention {
	at := len(r.starts)
	r.starts = append(r.starts, len(r.mentions))
	if note == nil {
		return room
	}
	for _, c := range note.Citations {
		if c == nil {
			continue
		}
		c.restore()
		m := &room[0]
		room = room[1:]
		*m = kind
		m.Citation, m.note, m.n, m.at = c, note, len(r.mentions), at
		r.read(m)
		r.mentions = append(r.mentions, m)
	}
	return room
}

// A statement is the part of a citation that Resolve may change.
type statement struct {
	form      Form
	container Form
	locator   Locator
	volume    string
}

func (c *Citation) statement() statement {
	return statement{c.Form, c.Container, c.Locator, c.Stated.Volume}
}

// restore takes back what an earlier Resolve decided, unless somebody has changed it since, so that to resolve a document
// again is to decide the same.
func (c *Citation) restore() {
	if now := c.statement(); now == c.decided {
		c.Form, c.Container, c.Locator, c.Stated.Volume = c.read.form, c.read.container, c.read.locator, c.read.volume
	}
	c.read = c.statement()
}

// read folds what a mention states. A later mention may name a work by other people than its authors: “Tucker, Stalinism” is
// the book that Tucker edited.
func (r *resolver) read(m *mention) {
	s := &m.Stated
	m.authors = r.words.people(nil, s.Author)
	for _, names := range [...][]Name{
		s.Editor, s.ContainerAuthor, s.Translator, s.Compiler, s.Director, s.Interviewer, s.CollectionEditor,
		s.EditorialDirector, s.Composer, s.Contributor, s.Recipient,
	} {
		m.editors = r.words.people(m.editors, names)
	}
	if m.called = s.Title; m.called == "" && (s.TitleShort != m.Introduces || len(s.Author) == 0 && !isKept(s)) {
		m.called = s.TitleShort
	}
	m.title = r.words.words(m.called)
	m.main = r.words.mainTitle(s.Title, len(m.title))
	m.container = r.words.words(s.ContainerTitle)
	m.standing = standsAlone(m.Citation)
}

// standsAlone reports whether a citation says enough to find its work without the others: a title with something of its
// imprint, or without a title a container with a date, a shelfmark or an address. “Lewin, Making, 12” says too little;
// “New York Times, Nov. 10, 1935” says enough.
func standsAlone(c *Citation) bool {
	s := &c.Stated
	switch {
	case c.Embedded != nil:
		return true
	case c.Unparsed, c.Form != FormFull && c.Form != FormShort && c.Form != FormNone:
		return false
	case s.Title == "":
		return s.ContainerTitle != "" && (s.Issued.Year() != 0 || s.Volume != "" || s.Page != "") ||
			c.Container != FormNone && c.Relation != "" || hasAddress(s) ||
			s.Volume != "" && hasDateline(s) || !s.Issued.IsZero() && (len(s.Recipient) > 0 || s.Authority != "" || s.Genre != "" && len(s.Author) > 0)
	case c.Container != FormNone:
		return true
	case c.NoteRef != "":
		return false
	case c.Form == FormShort && detail(s) == 1 && !s.Issued.IsZero():
		return false // “Lewin, Making (1985)”: the year helps to find it, and may be no year
	default:
		return hasImprint(s) || hasAddress(s)
	}
}

// hasImprint reports whether a record says where or when its work came out.
func hasImprint(s *Record) bool {
	return s.ContainerTitle != "" || s.Publisher != "" || s.PublisherPlace != "" || !s.Issued.IsZero() ||
		s.CollectionTitle != "" || s.Genre != "" || s.Authority != "" || s.Number != "" || s.EventTitle != "" || s.ISSN != ""
}

// hasDateline reports whether a statement says when or by whom its work was published.
func hasDateline(s *Record) bool {
	return !s.Issued.IsZero() || s.Publisher != "" || s.PublisherPlace != ""
}

// hasAddress reports whether a record says where its work is kept or shown.
func hasAddress(s *Record) bool {
	return s.ArchiveLocation != "" || s.CallNumber != "" || s.URL != "" || s.DOI != "" || s.ISBN != "" ||
		s.Archive != "" && (!s.Issued.IsZero() || s.Title != "")
}

// namers are the people by whom a mention names its work.
func (m *mention) namers() []person {
	if len(m.authors) == 0 && len(m.container) == 0 && m.Container == FormNone {
		return m.editors
	}
	return m.authors
}

// label is the label of the mention's note, for people.
func (m *mention) label() string {
	if m == nil || m.entry || m.body {
		return ""
	}
	return m.note.Label
}
