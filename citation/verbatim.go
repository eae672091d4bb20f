package citation

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxLead bounds how many words at the beginning of a mention are taken for a name or an abbreviation.
const maxLead = 6

// lead is the phrase that the text of a mention begins with: “ZGLRE” in “ZGLRE, p. 28”, “Namier” in “Namier, op. cit.” It is
// empty where the text begins with a number or sign, or with a small letter. Comma says whether a comma ends it.
func (m *mention) lead() (phrase string, comma bool) {
	s := m.Span
	if s.Start < 0 || s.End > len(m.note.Text) || s.Start >= s.End {
		return "", false
	}
	text := strings.TrimLeft(m.note.Text[s.Start:s.End], "“”\"„«»‘’' ")
	if end := strings.IndexFunc(text, endsLead); end >= 0 {
		text, comma = text[:end], text[end] == ','
	}
	if r, _ := utf8.DecodeRuneInString(text); text != "" && !unicode.IsUpper(r) && !unicode.Is(unicode.Lo, r) {
		return "", false
	}
	if text = strings.Trim(text, "“”\"„«»‘’' "); len(strings.Fields(text)) > maxLead {
		return "", false
	}
	return text, comma
}

func endsLead(r rune) bool {
	switch r {
	case ',', ';', ':', '(', '[', '.':
		return true
	default:
		return unicode.IsDigit(r)
	}
}

// namesNothing reports whether the grammar found nothing in a mention that names its work.
func (m *mention) namesNothing() bool {
	return len(m.title) == 0 && len(m.authors) == 0 && len(m.editors) == 0 && len(m.container) == 0 && !m.Idem && m.Container == FormNone
}

// readVerbatim gives a mention in which the grammar found no name the phrase that its text begins with: as an abbreviation
// or short title where one is known or nothing else is there, as a name before op. cit. or a year.
func (r *resolver) readVerbatim(m *mention) {
	if !m.namesNothing() {
		return
	}
	called, comma := m.lead()
	words := r.words.words(called)
	if len(words) == 0 {
		return
	}
	name := func() {
		if r.words.heavy(words) {
			m.authors = []person{{family: words}}
		}
	}
	title := func() { m.called, m.title, m.main = called, words, len(words) }
	switch m.Form {
	case FormOpCit:
		name()
	case FormCross:
		if works := r.noteWorks(m); slices.ContainsFunc(works, func(w *work) bool { return r.weighName(person{family: words}, w) > nameInTitle }) {
			name()
		} else if slices.ContainsFunc(works, func(w *work) bool { return r.titleHas(w, words) }) {
			title()
		}
	case FormLocator:
		switch {
		case len(r.introduced[r.key(words)]) > 0 || r.knownInitials(words, called):
			title()
			m.Form = FormShort
		case comma && r.words.heavy(words): // “Szujski, dz. cyt., s. 154”, and not “Kapitel 7”
			name()
			m.Form = FormShort
		}
	case FormNone, FormFull, FormShort:
		if m.Stated.Issued.Year() != 0 {
			name()
		} else if m.NoteRef == "" {
			title()
		}
	case FormIbid:
	}
}

// knownInitials reports whether the letters are the initials of a title of the document.
func (r *resolver) knownInitials(words []word, called string) bool {
	letters := siglum(words, called)
	for _, id := range r.index.facts[initialsKey(letters)] {
		for _, t := range r.works[id].titles {
			if len(t.words) > 1 && r.isInitials(letters, t.words) {
				return true
			}
		}
	}
	return false
}
