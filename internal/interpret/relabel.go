package interpret

import (
	"slices"

	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// relabel mends what the grammar, which sees only neighbours, cannot know of a citation as a whole.
func (m *mention) relabel() {
	m.pieces = slices.Clone(m.pieces) // they belong to the decoder
	m.backReferenceHasWord()
	m.titleIsContainer()
	m.containerIsWork()
	m.pageIsPlace()
	m.placeIsPage()
	m.volumeOfContainer()
	m.volumeIsYear()
	m.volumeIsPlace()
}

// backReferenceHasWord takes away a back-reference in a citation that says when or where its work came out, if the lexicon
// does not know its word: “Istanbuler Mitteilungen 36 (1986), o. O., S. 17” has no “a. a. O.”. What a scan made of “Ibid.”
// stands alone and stays.
func (m *mention) backReferenceHasWord() {
	if !m.has(grammar.LabelJournal, grammar.LabelContainer, grammar.LabelPublisher, grammar.LabelPlace) {
		return
	}
	for i := range m.pieces {
		var words lexicon.Set
		switch m.pieces[i].Label {
		case grammar.LabelIbid:
			words = lexicon.SetOf(lexicon.Ibid, lexicon.SameWork)
		case grammar.LabelOpCit:
			words = lexicon.SetOf(lexicon.OpCit, lexicon.LocCit)
		default:
			continue
		}
		if !m.tags(i).Intersects(words) {
			m.pieces[i].Label = grammar.LabelOther
		}
	}
}

// titleIsContainer makes a container of the second title of a citation where people stand before it that "in" introduces:
// "Koselleck, Historia Magistra Vitae, in: ders., Vergangene Zukunft", "in: Conze (Hrsg.), Die Herausforderung".
func (m *mention) titleIsContainer() {
	first := m.find(grammar.LabelTitle)
	if first < 0 || m.has(grammar.LabelContainer) {
		return
	}
	for i := first + 2; i < len(m.pieces); i++ {
		if m.pieces[i].Label != grammar.LabelTitle {
			continue
		}
		switch before := &m.pieces[i-1]; before.Label {
		case grammar.LabelIdem, grammar.LabelContainerAuthor, grammar.LabelEditor, grammar.LabelAuthor:
			if !m.tokens[before.Start].Tags.Has(lexicon.In) {
				continue
			}
			m.pieces[i].Label = grammar.LabelContainer
			if before.Label == grammar.LabelAuthor {
				before.Label = grammar.LabelContainerAuthor
			}
			return
		}
	}
}

// containerIsWork makes a title of a container without "in" that contains nothing: "idem, Penser la Révolution (Paris 1978)",
// but not "in idem, Penser la Révolution"; also where the title begins with a capital "In": "idem, In Search of Stability".
func (m *mention) containerIsWork() {
	i := m.find(grammar.LabelContainer)
	if i < 0 || m.has(grammar.LabelTitle, grammar.LabelIbid) {
		return
	}
	words := m.words(i)
	first := slices.IndexFunc(words, func(t grammar.Token) bool { return t.Kind != grammar.KindSign })
	if first < 0 || words[first].Tags.Has(lexicon.In) &&
		!(words[first].Shape == grammar.ShapeTitle && first+1 < len(words) && words[first+1].Kind == grammar.KindWord) {
		return
	}
	for _, p := range m.pieces[:i] {
		if m.tokens[p.Start].Tags.Has(lexicon.In) {
			return
		}
	}
	m.pieces[i].Label = grammar.LabelTitle
}

// pageIsPlace makes a place cited of the pages that a whole book would occupy: "Hobsbawm 1990, 80–100, 317". The pages behind a
// quoted title alone, “Society and State” (pp. 209–40), are those of a part of a book that was named before.
func (m *mention) pageIsPlace() {
	i := m.find(grammar.LabelPage)
	if i < 0 || m.part() || m.has(grammar.LabelLocator) && m.find(grammar.LabelLocator) != i+1 {
		return
	}
	if m.essay() {
		return
	}
	m.pieces[i].Label = grammar.LabelLocator
}

// essay reports whether the mention says nothing of its work but a title in quotation marks and perhaps its pages: a part of
// something that was named before.
func (m *mention) essay() bool {
	for i, p := range m.pieces {
		switch p.Label {
		case grammar.LabelTitle:
			if m.words(i)[0].Quote != grammar.RoleOpen {
				return false
			}
		case grammar.LabelPage, grammar.LabelLocator:
		default:
			return false
		}
	}
	return m.has(grammar.LabelTitle)
}

// part reports whether the mention names a part of something: an article, a chapter, a case in a report.
func (m *mention) part() bool {
	return m.has(grammar.LabelContainer, grammar.LabelJournal, grammar.LabelAuthority, grammar.LabelContainerAuthor, grammar.LabelIbid)
}

// placeIsPage makes the pages that a part occupies of a place cited: a range too wide for a place, "56–81", and the number
// that follows a law report or journal directly, "(1979) 27 Political Studies 183, 190"; there the second number is the place.
func (m *mention) placeIsPage() {
	i := m.find(grammar.LabelLocator)
	essay := m.essay() && m.words(max(i, 0))[0].Paren == grammar.RoleOpen
	if i <= 0 || m.has(grammar.LabelPage) ||
		!essay && !(m.part() && m.has(grammar.LabelTitle, grammar.LabelVolume, grammar.LabelAuthority)) && !m.yearIsVolume(i-1) {
		return
	}
	words := m.words(i)
	number := -1
	for j := range words {
		t := &words[j]
		if t.Kind == grammar.KindNumber {
			number = j
			break
		}
		if t.Kind == grammar.KindWord && !t.Tags.Has(lexicon.Page) || t.Kind == grammar.KindSign && t.Sign == '§' {
			return
		}
	}
	if number < 0 || number+1 < len(words) && words[number+1].Sign == ':' {
		return
	}
	reporter := number == 0 && (m.pieces[i-1].Label == grammar.LabelJournal && m.yearOrVolumeBefore(i-1) || m.yearIsVolume(i-1))
	if words[number].Shape != grammar.ShapeRange && !reporter {
		return
	}
	at := m.pieces[i].Start + number + 1
	for at < m.pieces[i].End && m.tokens[at].Kind == grammar.KindSign && m.tokens[at].Paren != grammar.RoleOpen {
		at++
	}
	m.split(i, at, grammar.LabelPage, grammar.LabelLocator)
}

// yearIsVolume reports whether piece i is a year that stands for the volume of a journal, as lawyers have it: "JZ 2007, 1127".
func (m *mention) yearIsVolume(i int) bool {
	return i > 0 && m.pieces[i].Label == grammar.LabelDate && m.pieces[i-1].Label == grammar.LabelJournal &&
		m.words(i)[0].Paren != grammar.RoleOpen &&
		len(m.words(i)) <= 2 && !m.has(grammar.LabelVolume, grammar.LabelIssue)
}

// yearOrVolumeBefore reports whether a year or volume stands right before piece i.
func (m *mention) yearOrVolumeBefore(i int) bool {
	if i == 0 {
		return false
	}
	before := m.pieces[i-1].Label
	return before == grammar.LabelVolume || before == grammar.LabelDate || before == grammar.LabelIssue
}

// volumeOfContainer takes the volume out of "34:187" where the work is in a container: that volume is what it is in.
func (m *mention) volumeOfContainer() {
	i := m.find(grammar.LabelLocator)
	if i < 0 || !m.has(grammar.LabelContainer, grammar.LabelIbid) || m.has(grammar.LabelVolume) || !m.has(grammar.LabelTitle) {
		return
	}
	words := m.words(i)
	if len(words) >= 3 && words[0].Kind != grammar.KindSign && words[1].Sign == ':' && !words[0].Tags.Has(lexicon.Especially) {
		m.split(i, m.pieces[i].Start+2, grammar.LabelVolume, grammar.LabelLocator)
	}
}

// volumeIsYear makes a date of a year that numbers a journal or reports that count by years, where nothing else says when
// the work came out: "JZ 2007, 1127", "1986 U.S.C.C.A.N. 3555".
func (m *mention) volumeIsYear() {
	i := m.find(grammar.LabelVolume)
	if i < 0 || m.has(grammar.LabelDate) || !m.has(grammar.LabelJournal) {
		return
	}
	for _, t := range m.words(i) {
		if t.Kind == grammar.KindWord || t.Kind == grammar.KindNumber && t.Shape != grammar.ShapeYear {
			return
		}
	}
	m.pieces[i].Label = grammar.LabelDate
}

// volumeIsPlace makes a part of the place cited of a volume that stands behind the imprint of a set: "2 vols., Porto 1979,
// vol. I, p. 98". Of a chapter it is the volume that it stands in.
func (m *mention) volumeIsPlace() {
	i := m.find(grammar.LabelLocator)
	if i < 2 || !m.has(grammar.LabelVolumes) || m.part() {
		return
	}
	if before := m.pieces[i-1].Label; before != grammar.LabelVolume && before != grammar.LabelIssue {
		return
	}
	switch m.pieces[i-2].Label {
	case grammar.LabelDate, grammar.LabelPlace, grammar.LabelPublisher, grammar.LabelVolumes, grammar.LabelHenceforth:
		m.pieces[i].Start = m.pieces[i-1].Start
		m.pieces = slices.Delete(m.pieces, i-1, i)
	}
}

// split makes two pieces of piece i, the second from token at on.
func (m *mention) split(i, at int, first, second grammar.Label) {
	p := m.pieces[i]
	m.pieces[i].Label = first
	if at < p.End {
		m.pieces[i].End = at
		m.pieces = slices.Insert(m.pieces, i+1, grammar.Piece{Start: at, End: p.End, Label: second})
	}
}
