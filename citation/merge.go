package citation

import (
	"slices"
	"strings"
)

// A contradiction is a variable of which two mentions of one work say different things. The record keeps the first.
type contradiction struct {
	work          *work
	variable      Variable
	kept, other   string
	first, second *mention
}

// build merges what the mentions of a work say into its record: of each variable the fullest, then what back-references
// lend it. The record is made once.
func (r *resolver) build(w *work) *Record {
	if w.record != nil {
		return w.record
	}
	w.record = &Record{} // set before the works that lend to it are built, so that a circle ends
	g := &merger{r: r, work: w, record: w.record, said: map[Variable]*mention{}}
	slices.SortStableFunc(w.mentions, func(a, b *mention) int { return a.n - b.n })
	if embedded := w.embeddedMentions(); len(embedded) > 0 {
		for _, m := range embedded {
			g.full(m)
		}
		w.record.ID = citedKey(embedded)
		return w.record
	}
	for _, m := range w.full {
		if len(w.mentions) == 0 || m.work != w {
			g.full(m) // the statements of chapters about their book
		}
	}
	for _, m := range w.mentions {
		if m.states() {
			g.full(m)
		}
	}
	for _, m := range w.mentions {
		if !m.states() {
			g.short(m)
		}
	}
	r.lend(w)
	return w.record
}

// states reports whether all that the mention states belongs to the work: a short mention's volume is a place in it.
func (m *mention) states() bool {
	return m.standing || m.Form == FormFull
}

// A merger puts the statements of one work together.
type merger struct {
	r      *resolver
	work   *work
	record *Record
	said   map[Variable]*mention // who said first what the record has
}

// full adds a full statement.
func (g *merger) full(m *mention) {
	s := &m.Stated
	if s.Type != "" && (g.record.Type == "" || g.record.Type == TypeDocument) {
		g.record.Type = s.Type
	}
	for _, v := range textVariables {
		if value := *s.text(v); value != "" && (v != VarTitleShort || value != m.Introduces) {
			g.text(v, value, m)
		}
	}
	for _, v := range nameVariables {
		taken := m.keptIn != "" && (v == VarAuthor && len(m.authors) == 0 || v == VarEditor && len(m.editors) == 0) // for people: an archive
		if names := *s.names(v); len(names) > 0 && !taken {
			g.names(v, names)
		}
	}
	for _, v := range dateVariables {
		if date := *s.date(v); !date.IsZero() {
			g.date(v, date, m)
		}
	}
	g.record.Confidence = max(g.record.Confidence, m.Confidence)
}

var (
	textVariables = TextVariables()
	nameVariables = NameVariables()
	dateVariables = DateVariables()
)

// short adds what a short mention says of a work that no statement says it of: the author, the title, the year.
func (g *merger) short(m *mention) {
	s := &m.Stated
	if m.byText {
		return
	}
	if g.record.Title == "" && m.Introduces == "" && g.work.original == nil {
		g.record.Title = s.Title
		if g.record.Type == "" {
			g.record.Type = s.Type
		}
	}
	switch {
	case len(g.record.Author) > 0:
		g.record.Author = mergeNames(g.record.Author, s.Author, false)
	case len(g.record.Editor) == 0 && len(s.Author) > 0 && g.work.model == nil:
		g.record.Author = slices.Clone(s.Author)
	}
	if g.record.Issued.IsZero() && len(g.work.mentions) == 1 {
		g.record.Issued = s.Issued
	}
	if g.work.inferred() && m.binding.rule == RuleAbbreviation && g.record.TitleShort == "" {
		g.record.TitleShort = s.Title
	}
	if len(g.work.full) == 0 {
		g.record.Confidence = max(g.record.Confidence, m.Confidence)
	}
}

// inferred reports whether all that is known of the work in full is what its chapters say.
func (w *work) inferred() bool {
	return w.naming != nil && !slices.ContainsFunc(w.mentions, (*mention).states)
}

// text merges a textual value.
func (g *merger) text(v Variable, value string, m *mention) {
	field := g.record.text(v)
	if *field == "" {
		*field = value
		g.said[v] = m
		return
	}
	if *field == value {
		return
	}
	switch fuller, ok := g.r.fuller(*field, value); {
	case ok:
		*field = fuller
	case contestable[v]:
		g.r.contradictions = append(g.r.contradictions, contradiction{g.work, v, *field, value, g.said[v], m})
	}
}

// contestable are the variables whose contradictions are reported. Of the others, two values are two ways to say one thing.
var contestable = map[Variable]bool{
	VarTitle: true, VarContainerTitle: true, VarPublisher: true, VarPublisherPlace: true, VarVolume: true, VarIssue: true,
	VarPage: true, VarEdition: true, VarNumberOfVolumes: true, VarCollectionTitle: true, VarCollectionNumber: true,
	VarNumber: true, VarDOI: true, VarISBN: true,
}

// fuller returns the longer of two values of which one abbreviates or contains the other.
func (r *resolver) fuller(a, b string) (string, bool) {
	x, y := foldWords(a), foldWords(b)
	if slices.Equal(x, y) {
		return a, true // the first as printed
	}
	long, ws, wl := b, x, y
	if len(strings.Join(x, "")) > len(strings.Join(y, "")) {
		long, ws, wl = a, y, x
	}
	i := 0
	for _, w := range wl {
		if i < len(ws) && (w == ws[i] || !isDigits(ws[i]) && strings.HasPrefix(w, ws[i])) {
			i++
		}
	}
	return long, i == len(ws)
}

func isDigits(s string) bool {
	return strings.Trim(s, "0123456789") == ""
}

func (g *merger) names(v Variable, names []Name) {
	field := g.record.names(v)
	*field = mergeNames(*field, names, true)
}

// mergeNames takes the longer of two lists that begin alike, and of each person in both the fuller name. Lists of other
// people leave the first as it is; grow allows the list to become longer.
func mergeNames(a, b []Name, grow bool) []Name {
	if len(a) == 0 {
		return slices.Clone(b)
	}
	for i := range min(len(a), len(b)) {
		if !sameFamily(a[i], b[i]) {
			return a
		}
	}
	merged := slices.Clone(a)
	for i, name := range b {
		switch {
		case i < len(merged):
			merged[i] = fullerName(merged[i], name)
		case grow:
			merged = append(merged, name)
		}
	}
	return merged
}

func sameFamily(a, b Name) bool {
	return slices.Equal(foldWords(a.Family+" "+a.Literal), foldWords(b.Family+" "+b.Literal))
}

// fullerName is the name that says more: “Vladimir Ilyich” rather than “V. I.”
func fullerName(a, b Name) Name {
	x, y := foldWords(a.Given), foldWords(b.Given)
	if fitGiven(x, y) == givenConflict {
		return a
	}
	if len(strings.Join(y, "")) > len(strings.Join(x, "")) {
		a.Given = b.Given
	}
	if a.NonDroppingParticle == "" && a.DroppingParticle == "" {
		a.NonDroppingParticle, a.DroppingParticle = b.NonDroppingParticle, b.DroppingParticle
	}
	if a.Suffix == "" {
		a.Suffix = b.Suffix
	}
	return a
}

// date merges a date: a day says more than a year, a range more than its beginning.
func (g *merger) date(v Variable, date Date, m *mention) {
	field := g.record.date(v)
	switch {
	case field.IsZero():
		*field = date
		g.said[v] = m
	case *field == date:
	case field.Year() == 0:
		if date.Year() != 0 {
			*field = date
		}
	case date.Year() == 0:
	case field.Year() == date.Year():
		if dateDetail(date) > dateDetail(*field) {
			*field = date
		}
	case yearsMeet(*field, date):
		if date.End.Year != 0 && field.End.Year == 0 {
			*field = date
		}
	case v == VarIssued:
		g.r.contradictions = append(g.r.contradictions, contradiction{g.work, v, yearText(*field), yearText(date), g.said[v], m})
	}
}

// dateDetail is how much a date says.
func dateDetail(d Date) int {
	n := 0
	for _, part := range []int{d.Start.Month, d.Start.Day, d.End.Year, d.End.Month, d.End.Day, d.Season} {
		if part != 0 {
			n++
		}
	}
	return n
}
