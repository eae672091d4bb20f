package grammar

import "github.com/e843347c/ibid/internal/lexicon"

// A Context is what is known of a note from the rest of its document.
type Context struct {
	// List says that the note is an entry of a reference list, and no footnote: it is one citation without a place cited.
	List bool
	// Known says of each token whether other notes have it in names or titles; nil where nothing is known.
	Known []Known
}

// Known says where the other notes of a document have a word.
type Known uint8

// The places; they can be added up.
const (
	KnownNothing Known = 0
	KnownName    Known = 1 // in the name of an author or editor
	KnownTitle   Known = 2 // in the title of a work
)

// A Memory holds the words of names and titles that the notes of a document have been read to have.
type Memory struct {
	words map[uint64]remembered
}

// remembered says where a word was met: in which places, and in which notes. Two notes are enough to tell whether it was
// met outside of any one of them.
type remembered struct {
	notes [2]int32 // plus one
	known [2]Known
}

// Learn remembers the words of a note's citations.
func (m *Memory) Learn(note int, tokens []Token, pieces []Piece) {
	if m.words == nil {
		m.words = map[uint64]remembered{}
	}
	for _, p := range pieces {
		known := KnownNothing
		switch p.Label {
		case LabelAuthor, LabelEditor:
			known = KnownName
		case LabelTitle:
			known = KnownTitle
		default:
			continue
		}
		for i := p.Start; i < p.End; i++ {
			if memorable(&tokens[i]) {
				m.add(tokens[i].Hash, int32(note+1), known)
			}
		}
	}
}

// memorable reports whether a word tells a name or title from others: it is no function word, given name or term.
func memorable(t *Token) bool {
	if t.Kind != KindWord || t.Len() < 3 || t.Tags.Intersects(forgettable) {
		return false
	}
	return capital(t) || t.Len() >= 7
}

var forgettable = lexicon.SetOf(lexicon.Stop, lexicon.Given, lexicon.Editor, lexicon.Translator, lexicon.EtAl, lexicon.In,
	lexicon.Ibid, lexicon.Idem, lexicon.OpCit, lexicon.VolumeWord, lexicon.And, lexicon.By)

func (m *Memory) add(word uint64, note int32, known Known) {
	r := m.words[word]
	for i := range r.notes {
		if r.notes[i] == 0 || r.notes[i] == note {
			r.notes[i] = note
			r.known[i] |= known
			break
		}
	}
	m.words[word] = r
}

// Known appends what other notes than the given one say of its tokens.
func (m *Memory) Known(note int, tokens []Token, known []Known) []Known {
	for i := range tokens {
		k := KnownNothing
		if tokens[i].Kind == KindWord {
			r := m.words[tokens[i].Hash]
			for j := range r.notes {
				if r.notes[j] != int32(note+1) {
					k |= r.known[j]
				}
			}
		}
		known = append(known, k)
	}
	return known
}

// Remembers reports whether the weights make use of a memory.
func (m *Model) Remembers() bool { return m.Row(feature(featKnown, uint64(KnownName), 0)) >= 0 }
