package citation

import "strings"

// An introduction is the place where an abbreviation was made known.
type introduction struct {
	work *work
	at   int // the number of the mention
}

// introduce records the abbreviations that a mention makes known: “(hereafter PSS)”, or a short title that it states beside
// the title. Where the abbreviation shortens the book that a chapter is in, and not the chapter, it means the book.
func (r *resolver) introduce(m *mention, w *work) {
	if !m.isArchive(m.Introduces) {
		r.introduceAs(m, w, m.Introduces)
	}
	for _, siglum := range m.sigla {
		if !m.isArchive(siglum) {
			r.introduceAs(m, w, siglum)
		}
	}
	if m.Stated.Title != "" {
		r.introduceAs(m, w, m.Stated.TitleShort)
	}
	if m.Stated.ContainerTitleShort != "" && w.book != nil {
		r.introduceAs(m, w.book, m.Stated.ContainerTitleShort)
	}
}

func (r *resolver) introduceAs(m *mention, w *work, abbreviation string) {
	words := r.words.words(abbreviation)
	if len(words) == 0 {
		return
	}
	if w.book != nil && (r.abbreviates(words, m.container) && !r.abbreviates(words, m.title) ||
		r.hasLetters(words, m.container) && !r.hasLetters(words, m.title)) {
		w = w.book
	}
	key := r.key(words)
	for _, known := range r.introduced[key] {
		if known.work == w {
			return
		}
	}
	r.introduced[key] = append(r.introduced[key], introduction{w, m.n})
	r.learnTitle(w, title{words, len(words)})
}

// hasLetters reports whether the letters of an abbreviation are among the initials of a title, in order: “AAPD” of “Akten zur
// Auswärtigen Politik der Bundesrepublik Deutschland”.
func (r *resolver) hasLetters(words, title []word) bool {
	letters := strings.ReplaceAll(r.key(words), " ", "")
	for _, id := range title {
		if first := firstRunes(r.words.texts[id], 1); strings.HasPrefix(letters, first) {
			letters = letters[len(first):]
		}
	}
	return letters == ""
}

// key joins words for a look-up.
func (r *resolver) key(words []word) string {
	var b strings.Builder
	for _, id := range words {
		b.WriteString(r.words.texts[id])
		b.WriteByte(' ')
	}
	return b.String()
}

// introductions returns the works whose abbreviation a mention is: as its title, with the author before it, or as what
// was taken for its author.
func (r *resolver) introductions(m *mention) []introduction {
	if len(r.introduced) == 0 {
		return nil
	}
	if len(m.title) > 0 {
		if known := r.introduced[r.key(m.title)]; len(known) > 0 {
			return known
		}
		if len(m.authors) > 0 {
			return r.introduced[r.key(m.authors[0].family)+r.key(m.title)]
		}
		return nil
	}
	if len(m.authors) == 1 {
		return r.introduced[r.key(m.authors[0].family)]
	}
	return nil
}

// weighAbbreviation asks whether the mention is an abbreviation that the work introduced, or its initials.
func (r *resolver) weighAbbreviation(m *mention, w *work) float64 {
	const (
		introduced = 10
		later      = 5
		initials   = 4
	)
	for _, known := range r.introductions(m) {
		switch {
		case known.work != w:
		case known.at < m.n:
			return introduced
		default:
			return later
		}
	}
	if letters := siglum(m.title, m.called); letters != "" {
		for _, title := range w.titles {
			if len(title.words) > 1 && r.isInitials(letters, title.words) {
				return initials
			}
		}
	}
	return 0
}

// siglum is a title in small letters where it can be an abbreviation by initials: one word, all capitals.
func siglum(words []word, title string) string {
	if len(words) != 1 || len(title) < 2 || strings.ToUpper(title) != title || strings.ToLower(title) == title {
		return ""
	}
	return strings.Join(foldWords(title), "")
}

// initials are the first two letters of an abbreviation by initials that a title may have: of its first words, of its
// first long words, and of its first word and the first long one after it.
func (r *resolver) initials(title []word) (all, telling, mixed string) {
	for i, id := range title {
		first := firstRunes(r.words.texts[id], 1)
		if i < 2 {
			all += first
		}
		if i == 0 || len(mixed) == 1 && r.words.weight[id] == 1 {
			mixed += first
		}
		if r.words.weight[id] == 1 && len(telling) < 2 {
			if telling += first; len(telling) == 2 {
				break
			}
		}
	}
	return all, telling, mixed
}

// isInitials reports whether the letters are the initials of a title, or of its beginning; short words may be left out.
// “TML” is “The Morality of Law”; “ML” is not “The Law of Morality”.
func (r *resolver) isInitials(letters string, title []word) bool {
	return len(letters) > 1 && r.spells(letters, title)
}

func (r *resolver) spells(letters string, title []word) bool {
	switch {
	case letters == "":
		return true
	case len(title) == 0:
		return false
	}
	first := firstRunes(r.words.texts[title[0]], 1)
	if strings.HasPrefix(letters, first) && r.spells(letters[len(first):], title[1:]) {
		return true
	}
	return r.words.weight[title[0]] < 1 && r.spells(letters, title[1:])
}
