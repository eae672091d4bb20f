package citation

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A siglum is an abbreviation by letters: SW, AdB, ПСС, IAN/TT. Notes use it as a name of its own, followed by a volume and a
// page: “SW III, 45”. A grammar that does not know the letters takes them for a journal, an author or a title, so the
// resolver reads them in the text, where the document has made them known.

const (
	mostSiglum = 8 // letters of a siglum
	mostClause = 4 // words of the clause that makes one known: “Künftig zitiert: AAPD”
)

// isSiglum reports whether a word is an abbreviation by letters: two capitals at least, beginning with one.
func isSiglum(text string) bool {
	capitals, letters := 0, 0
	for i, r := range text {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case i == 0, !unicode.IsLetter(r) && r != '/' && r != '-':
			return false
		}
		letters++
	}
	return capitals >= 2 && letters <= mostSiglum && !isRoman(text)
}

// isShortName reports whether a word may be an abbreviation where an author says so: “Acs”, “Mi”.
func isShortName(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first) && utf8.RuneCountInString(text) <= mostSiglum && !strings.ContainsAny(text, " .,;:()")
}

func isRoman(text string) bool {
	return text != "" && strings.Trim(text, "IVXLCDMivxlcdm") == ""
}

// isNumeral reports whether a word numbers something: 12, III, I-II, 26/17, 1150a9.
func isNumeral(text string) bool {
	digits := strings.IndexFunc(text, unicode.IsDigit) == 0
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune("-–/.:", r) }) {
		if !isRoman(part) && !digits {
			return false
		}
	}
	return strings.Trim(text, "-–/.:") != ""
}

// findSigla gathers the abbreviations by letters that the document makes known, and the mention that does: by a word such as
// “hereafter”, in brackets after a name, or in a short clause right behind the statement, “Künftig: AdB.”
func (r *resolver) findSigla() {
	r.sigla = map[string]*mention{}
	add := func(siglum string, m *mention) {
		if known := r.sigla[siglum]; known == nil {
			r.sigla[siglum] = m
			m.sigla = append(m.sigla, siglum)
		}
	}
	for _, m := range r.mentions {
		if m.Embedded != nil || m.Form != FormFull && m.Form != FormNone && m.Form != FormShort {
			continue
		}
		if isShortName(m.Introduces) || isSiglum(m.Introduces) {
			add(m.Introduces, m)
		}
		if !m.standing {
			continue
		}
		if !m.hasText() {
			continue
		}
		for siglum := range bracketed(m.Span.In(m.note.Text)) {
			if isKept(&m.Stated) && isArchiveName(siglum) || isSiglum(siglum) && r.hasLetters(r.words.words(siglum), m.title) {
				add(siglum, m)
			}
		}
		for siglum := range bracketed(r.remarks(m)) {
			if isSiglum(siglum) {
				add(siglum, m)
			}
		}
		if siglum := r.announced(m); siglum != "" {
			add(siglum, m)
		}
	}
}

// isArchiveName reports whether what stands in brackets may be the siglum of an archive: “Asbo”, “ЦГАИПД СПб”. Beside printed
// works a bracket may hold anything, and only the initials of the title are taken.
func isArchiveName(text string) bool {
	words := strings.Fields(text)
	return 0 < len(words) && len(words) <= 2 && isShortName(words[0])
}

// bracketed yields what stands in round brackets within a text.
func bracketed(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for {
			_, after, ok := strings.Cut(text, "(")
			if !ok {
				return
			}
			inside, behind, ok := strings.Cut(after, ")")
			if !ok || !yield(inside) {
				return
			}
			text = behind
		}
	}
}

// remarks is the text behind a full statement up to the next: “All references are to this edition (ПСС).”
func (r *resolver) remarks(m *mention) string {
	return r.textUntil(m, func(next *mention) bool { return next.standing || next.Form != FormShort && next.Form != FormNone })
}

// textUntil is the text of the note behind a mention, up to the next mention of such a kind.
func (r *resolver) textUntil(m *mention, such func(next *mention) bool) string {
	end := len(m.note.Text)
	for n := m.n + 1; n < len(r.mentions) && r.mentions[n].at == m.at; n++ {
		if next := r.mentions[n]; such(next) {
			end = max(m.Span.End, min(next.Span.Start, end))
			break
		}
	}
	return m.note.Text[m.Span.End:end]
}

// announced is the siglum at the end of a short clause between a full statement and what follows it.
func (r *resolver) announced(m *mention) string {
	text := r.textUntil(m, func(next *mention) bool { return !next.isBareSiglum() })
	text = strings.TrimLeft(text, " .;,([")
	stop := strings.IndexAny(text, ".;)]")
	if stop < 0 {
		stop = len(text)
	}
	words := strings.Fields(text[:stop])
	if n := len(words); n > 2 && isNumeral(words[n-1]) {
		words = words[:n-1] // “AAPD 1965” is the volume of a year
	}
	if n := len(words); n >= 2 && n <= mostClause && isSiglum(words[n-1]) && !slices.ContainsFunc(words[:n-1], isSiglum) {
		return words[n-1]
	}
	return ""
}

// isBareSiglum reports whether the text of a mention is a siglum, and perhaps a year: the clause that makes it known may have
// been taken for a citation.
func (m *mention) isBareSiglum() bool {
	if !m.hasText() {
		return false
	}
	words := strings.Fields(m.Span.In(m.note.Text))
	return isSiglum(words[0]) && (len(words) == 1 || len(words) == 2 && isNumeral(words[1]))
}

// hasText reports whether the mention's text is known.
func (m *mention) hasText() bool {
	s := m.Span
	return 0 <= s.Start && s.Start < s.End && s.End <= len(m.note.Text)
}

// readSigla reads the mentions that begin with a siglum of the document and name their work by nothing else.
func (r *resolver) readSigla() {
	r.findSigla()
	if len(r.sigla) == 0 {
		return
	}
	for _, m := range r.mentions {
		if m.Embedded != nil || m.Unparsed || !m.hasText() {
			continue
		}
		siglum, rest := r.siglumOf(m)
		switch {
		case siglum == "", r.sigla[siglum] == m:
		case r.sigla[siglum].isArchive(siglum):
			r.readArchive(m, siglum)
		case r.saysOnly(m, siglum):
			r.readSiglum(m, siglum, rest)
		}
	}
}

// siglumOf is the siglum that the text of a mention begins with, and what follows.
func (r *resolver) siglumOf(m *mention) (siglum, rest string) {
	text := m.Span.In(m.note.Text)
	end := strings.IndexAny(text, " ,.:;")
	for end >= 0 {
		if known := text[:end]; r.sigla[known] != nil {
			siglum, rest = known, text[end:]
		}
		next := strings.IndexAny(text[end+1:], " ,.:;")
		if next < 0 || strings.Count(text[:end], " ") > 1 {
			break
		}
		end += 1 + next
	}
	return siglum, strings.TrimLeft(rest, " ,.:;")
}

// saysOnly reports whether what the grammar took for the name of the work is the siglum and numbers.
func (r *resolver) saysOnly(m *mention, siglum string) bool {
	if m.Form != FormFull && m.Form != FormShort && m.Form != FormNone && m.Form != FormLocator || m.Idem || m.Container != FormNone {
		return false
	}
	s := &m.Stated
	said := s.Title + " " + s.ContainerTitle + " " + s.Publisher + " " + s.CollectionTitle
	for _, names := range [][]Name{s.Author, s.Editor} {
		for _, name := range names {
			said += " " + name.Given + " " + name.Family + " " + name.Literal
		}
	}
	for word := range strings.FieldsSeq(said) {
		if word = strings.Trim(word, ".,;:"); word != siglum && !isNumeral(word) {
			return false
		}
	}
	return true
}

// readSiglum makes the mention a short one by its siglum. The numbers behind it are the place cited.
func (r *resolver) readSiglum(m *mention, siglum, rest string) {
	m.byText = true
	m.called, m.title = siglum, r.words.words(siglum)
	m.main = len(m.title)
	m.authors, m.editors, m.container = nil, nil, nil
	m.standing, m.Form = false, FormShort
	first := rest
	if end := strings.IndexAny(rest, " ,"); end >= 0 {
		first = rest[:end]
	}
	if !isNumeral(first) {
		return
	}
	l := &m.Locator
	section := r.sigla[siglum].Locator.Label == LabelSection
	switch behind := strings.TrimLeft(rest[len(first):], " ,"); {
	case section:
		*l = Locator{Label: LabelSection, Value: rest}
	case strings.HasPrefix(l.Value, first):
	case l.Value != "" && l.Label != LabelVolume:
		l.Value = first + ", " + l.Value
	case behind == "":
		l.Value = first
	case strings.Trim(behind, "0123456789–-, ") == "":
		*l = Locator{Label: LabelPage, Value: first + ", " + behind}
	}
	m.Stated.Volume = ""
}
