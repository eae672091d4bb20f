package citation

import (
	"slices"
	"strings"
)

// archiveKey finds what is kept in an archive by where it lies there; empty for other works. A volume is a part of the place:
// “B 12, Bd. 464A”.
func archiveKey(m *mention) string {
	place := m.Stated.ArchiveLocation
	if place == "" {
		place = m.Stated.CallNumber
	}
	if place == "" {
		return ""
	}
	if m.Locator.Label == LabelVolume {
		place += " " + m.Locator.Value
	}
	return "place " + strings.Join(foldWords(place), " ")
}

// isArchive reports whether an abbreviation that the mention makes known is the archive, and not what is kept there: it stands
// before the place in the archive, “Archivio centrale dello Stato (d’ora in avanti Acs), b. 17”.
func (m *mention) isArchive(siglum string) bool {
	place := m.Stated.ArchiveLocation
	if place == "" {
		return false
	}
	if m.hasText() {
		before, _, ok := strings.Cut(m.Span.In(m.note.Text), place)
		return ok && strings.Contains(before, siglum)
	}
	return m.Stated.Title == ""
}

// readArchive reads a mention that begins with the siglum of an archive: what the grammar took for people is the name of the
// archive and its departments.
func (r *resolver) readArchive(m *mention, siglum string) {
	if m.Stated.ArchiveLocation == "" {
		return
	}
	begins := func(names []Name) bool {
		return len(names) > 0 && strings.HasPrefix(strings.TrimSpace(names[0].Given+" "+names[0].Family+names[0].Literal), siglum)
	}
	if begins(m.Stated.Author) {
		m.authors = nil
	}
	if begins(m.Stated.Editor) {
		m.editors = nil
	}
	m.keptIn, m.byText = siglum, true
}

// sameFile reports whether two statements are of one file of one archive: the place is the same, and the archive as far as
// both name it. Known says whether both name a place.
func (r *resolver) sameFile(a, b *mention) (same, known bool) {
	x, y := archiveKey(a), archiveKey(b)
	if x == "" || y == "" {
		return false, false
	}
	if x != y {
		return false, true
	}
	p, q := r.archiveOf(a), r.archiveOf(b)
	return len(p) == 0 || len(q) == 0 || slices.Equal(p, q) || r.abbreviates(p, q) || r.abbreviates(q, p) || r.sameTitle(p, q) > 0, true
}

// archiveOf are the words of the archive that a mention names: of the full name, where it has a siglum for it.
func (r *resolver) archiveOf(m *mention) []word {
	name := m.Stated.Archive
	siglum := m.keptIn
	for words := strings.Fields(name); siglum == "" && len(words) > 0; words = words[1:] {
		for n := min(len(words), 2); n > 0 && siglum == ""; n-- {
			if phrase := strings.Trim(strings.Join(words[:n], " "), "()[],.:;"); r.sigla[phrase] != nil {
				siglum = phrase
			}
		}
	}
	if known := r.sigla[siglum]; known != nil && known.Stated.Archive != "" {
		name = known.Stated.Archive
	}
	if before, _, ok := strings.Cut(name, "("); ok && before != "" {
		name = before
	}
	return r.words.words(name)
}

// kept finds the work that lies where the mention says; nil where there is none. It serves those that add “já citado”.
func (r *resolver) kept(m *mention) *work {
	key := archiveKey(m)
	if key == "" {
		return nil
	}
	list := r.index.facts[key]
	for _, id := range slices.Backward(list[max(0, len(list)-maxPostings):]) {
		w := r.works[id]
		if slices.ContainsFunc(w.full, func(full *mention) bool { same, _ := r.sameFile(m, full); return same }) {
			return w
		}
	}
	return nil
}

// lendArchive completes “Ibid., d. 41” from the file cited just before: the archive, and of the place there what stands
// before the part that is named anew.
func lendArchive(to, from *Record) {
	if to.ArchiveLocation == "" || from.ArchiveLocation == "" {
		return
	}
	if to.Archive == "" {
		to.Archive, to.ArchivePlace = from.Archive, from.ArchivePlace
	}
	label, _, _ := strings.Cut(to.ArchiveLocation, " ")
	if !strings.HasSuffix(label, ".") {
		return
	}
	if at := strings.Index(from.ArchiveLocation, label+" "); at > 0 && !strings.HasPrefix(to.ArchiveLocation, from.ArchiveLocation[:at]) {
		to.ArchiveLocation = from.ArchiveLocation[:at] + to.ArchiveLocation
	}
}
