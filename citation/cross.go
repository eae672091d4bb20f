package citation

import (
	"fmt"
	"slices"
	"strings"
)

// A noteKey finds a note by its number within one run of numbering.
type noteKey struct {
	chapter int
	label   string
}

// labelOf is a note's label as references repeat it: without brackets, points and blanks.
func labelOf(label string) string {
	if strings.Trim(label, "0123456789") == "" {
		return label
	}
	var out []rune
	for _, r := range label {
		switch r {
		case '[', ']', '(', ')', '.', '^', ' ', '\u00a0':
		default:
			out = append(out, r)
		}
	}
	return string(out)
}

// noteMentions returns the mentions of the note that a mention refers to, and whether there is such a note.
func (r *resolver) noteMentions(m *mention) ([]*mention, bool) {
	if m.NoteRef == "" {
		return nil, false
	}
	at, ok := r.notes[noteKey{m.note.Chapter, labelOf(m.NoteRef)}]
	if !ok || at == m.at {
		return nil, false
	}
	return r.mentions[r.starts[at]:r.starts[at+1]], true
}

// noteWorks returns the works cited in the note that a mention refers to. Of a later note those are known that it states
// in full.
func (r *resolver) noteWorks(m *mention) []*work {
	list, _ := r.noteMentions(m)
	var works []*work
	for _, other := range list[:min(len(list), maxPlace)] {
		if other.work != nil {
			works = append(works, other.work)
		}
	}
	return works
}

// weighNote asks whether the note that the mention refers to cites the work.
func (r *resolver) weighNote(m *mention, w *work) float64 {
	const (
		stated = 6.0 // in full: note numbers lead back to where a work is stated
		cited  = 4.5
		holds  = 2.0  // a part of the work
		tied   = -0.7 // as the reprint or translation of the work before it
		not    = -2
	)
	list, _ := r.noteMentions(m)
	best, works := 0.0, 0
	for _, other := range list[:min(len(list), maxPlace)] {
		if other.work == nil {
			continue
		}
		works++
		score := cited
		switch {
		case other.work != w && other.work.book == w:
			score = holds
		case other.work != w:
			continue
		case other.standing:
			score = stated
		}
		if other.Relation != "" {
			score += tied
		}
		best = max(best, score)
	}
	if best == 0 && works > 0 {
		return not
	}
	return best
}

// cross binds “see note 5 above” to the work that note 5 cites, narrowed by a name or title (RuleNote).
func (r *resolver) cross(m *mention) binding {
	if len(m.namers()) > 0 || len(m.title) > 0 {
		return r.crossNamed(m)
	}
	if m.NoteRef == "" {
		return unbound(RuleNote, "neither a note number nor a name says which work is meant", CodeNoteNothing)
	}
	list, ok := r.noteMentions(m)
	if !ok {
		return unbound(RuleNote, fmt.Sprintf("there is no other note %s", m.NoteRef), CodeNoteMissing)
	}
	b := binding{rule: RuleNote}
	for _, other := range distinct(list) {
		if other.work == nil {
			b.pending = b.pending || other.binding.pending || other.n > m.n
			continue
		}
		score := weighPages(&m.Locator, other.work)
		if other.Relation != "" {
			score += notLast // a reprint or review goes with the work before it
		}
		b.options = append(b.options, option{work: other.work, from: other, score: score})
	}
	r.preferSpoken(m, b.options)
	sortOptions(b.options)
	return r.crossChoice(m, b)
}

// preferSpoken prefers, among the works of a note to which a mention refers by number alone, those whose author the sentence
// before it names: “As Halberstam concedes, op. cit. note 20”.
func (r *resolver) preferSpoken(m *mention, options []option) {
	const spoken = 3.0
	said := r.words.words(r.sentenceBefore(m))
	for i := range options {
		o := &options[i]
		if slices.ContainsFunc(o.work.creators(), func(p person) bool { return r.words.heavy(p.family) && r.words.hasAll(said, p.family) }) {
			o.score += spoken
		}
	}
}

// sentenceBefore is the text between the citation before in the same note and the mention, as far as it is one sentence.
func (r *resolver) sentenceBefore(m *mention) string {
	if !m.hasText() {
		return ""
	}
	start := 0
	if m.n > r.starts[m.at] {
		start = min(max(r.mentions[m.n-1].Span.End, 0), m.Span.Start)
	}
	text := m.note.Text[start:m.Span.Start]
	if i := strings.LastIndex(strings.TrimSpace(text), ". "); i >= 0 {
		text = text[i+1:]
	}
	return text
}

// crossChoice decides among the works of a note to which a mention refers by number alone: for the only one, or the only
// one whose pages fit.
func (r *resolver) crossChoice(m *mention, b binding) binding {
	const (
		sure  = 0.97
		pages = 0.7
		clear = 0.9 // by how much the pages, or the words around, must speak for one
	)
	switch n := len(b.options); {
	case n == 0:
		b.reason = fmt.Sprintf("note %s cites no work", m.NoteRef)
		b.doubts = []doubt{{CodeNoteNothing, SeverityWarning, b.reason}}
		return b
	case n > 1 && b.options[0].score-b.options[1].score < clear:
		b.reason = fmt.Sprintf("note %s cites %d works, and nothing says which is meant", m.NoteRef, n)
		b.doubts = []doubt{{CodeNoteAmbiguous, SeverityWarning, b.reason}}
		return b
	case n > 1:
		b.confidence = pages
		b.doubts = []doubt{{CodeNoteAmbiguous, SeverityWarning, fmt.Sprintf("note %s cites %d works; taken for %s", m.NoteRef, n, theWork)}}
	default:
		b.confidence = sure
	}
	b.work, b.from = b.options[0].work, b.options[0].from
	b.pending = false
	b.trust(b.from)
	b.reason = "it is the work cited in note " + m.NoteRef
	return b
}

// crossNamed binds “Vogel, above n. 7” and “Vogel, supra”: a name with the way back.
func (r *resolver) crossNamed(m *mention) binding {
	const none = 1.0
	b := binding{rule: RuleNote, options: r.options(m)}
	if len(b.options) > 0 && b.options[0].score > none {
		b.take(b.options[0], none)
		b.reason = "it is the work so named, cited " + r.whereCited(m, b.work)
		r.doubtShort(m, &b)
		return b
	}
	b.reason = "no note cites a work so named"
	if list, ok := r.noteMentions(m); ok {
		b.pending = len(list) > 0 && list[0].n > m.n
		b.reason = fmt.Sprintf("note %s cites nothing of that name", m.NoteRef)
	}
	b.doubts = []doubt{{CodeNoteNothing, SeverityWarning, b.reason}}
	return b
}

// pointer binds a bare “see p. 199” to the work cited just before (RuleLocator).
func (r *resolver) pointer(m *mention) binding {
	const factor = 0.95 // it may be a page of the document itself
	p := r.before(m)
	if len(p.mentions) == 0 {
		return unbound(RuleLocator, "nothing is cited before this page", CodeLocatorNothing)
	}
	if p.mentions[0].work == nil {
		b := unbound(RuleLocator, "what is cited just before could not be made out", CodeLocatorNothing)
		b.pending = p.mentions[0].binding.pending
		return b
	}
	b := r.lastOf(m, p)
	b.rule = RuleLocator
	b.confidence *= factor
	b.reason = "it is a place in the work cited just before, " + r.whereFrom(m, b.from)
	for i := range b.doubts {
		if b.doubts[i].code == CodeIbidAmbiguous {
			b.doubts[i] = doubt{CodeLocatorAmbiguous, SeverityInfo, "a page after a note that cites several works; taken for " + theWork}
		}
	}
	return b
}
