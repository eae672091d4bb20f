package interpret

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// span is the stretch of text of the mention: brackets round the whole and closing punctuation are left out, the full stop
// of an abbreviation stays.
func (m *mention) span() citation.Span {
	start, end := m.pieces[0].Start, m.pieces[len(m.pieces)-1].End
	for end > start && !m.closes(start, end-1) {
		end--
	}
	for start < end && !m.opens(start, end) {
		start++
	}
	if m.pieces[0].Label == grammar.LabelCross {
		start = m.afterSignal(start, m.pieces[0].End)
	}
	if start == end {
		return citation.Span{}
	}
	return citation.Span{Start: m.tokens[start].Start, End: m.tokens[end-1].End}
}

// afterSignal is the first token of a cross-reference: "note 12" in "see the work cited in note 12".
func (m *mention) afterSignal(start, end int) int {
	for i := start; i < end; i++ {
		t := &m.tokens[i]
		if t.Tags.Intersects(crossWords) || t.Kind == grammar.KindNumber {
			return i
		}
		if t.Kind == grammar.KindWord && !t.Tags.Intersects(leading) {
			break
		}
	}
	return start
}

var (
	crossWords = lexicon.SetOf(lexicon.NoteWord, lexicon.Supra, lexicon.Infra)
	leading    = lexicon.SetOf(lexicon.In, lexicon.Signal, lexicon.Stop, lexicon.OpCit)
)

// closes reports whether the token may be the last of a mention that begins at token start.
func (m *mention) closes(start, i int) bool {
	t := &m.tokens[i]
	if t.Kind != grammar.KindSign {
		return true
	}
	switch {
	case t.Sign == '?' || t.Sign == '!':
		return true
	case t.Sign == '.':
		return i > start && m.keepsStop(i-1)
	case t.Sign == '…':
		return i > start && !t.Spaced && m.tokens[i-1].Kind == grammar.KindWord // a title cut short: "Ze studiów…"
	case t.Paren == grammar.RoleClose:
		return t.Pair > int32(start) && t.Pair < int32(i)
	case t.Quote == grammar.RoleClose:
		return t.Pair >= int32(start) && t.Pair < int32(i)
	}
	return false
}

// opens reports whether the token may be the first of a mention that ends before token end.
func (m *mention) opens(i, end int) bool {
	t := &m.tokens[i]
	if t.Kind != grammar.KindSign {
		return true
	}
	switch t.Sign {
	case '—', '§', '¶', '*', '_':
		return true
	}
	return (t.Paren == grammar.RoleOpen || t.Quote == grammar.RoleOpen) && t.Pair < int32(end)
}

// stopKeepers are the terms whose abbreviations keep their full stop at the end of a citation: "Ibid.", "12 ff."
var stopKeepers = lexicon.SetOf(lexicon.Ibid, lexicon.SameWork, lexicon.Idem, lexicon.OpCit, lexicon.LocCit, lexicon.Following,
	lexicon.EtAl, lexicon.NoDate, lexicon.Editor)

// longestAbbreviation is how many letters an abbreviation at the end of a citation has at most: "ibid." keeps its full stop,
// that behind "Ibidem" and "Ebenda" closes the sentence.
const longestAbbreviation = 4

// keepsStop reports whether the full stop behind token i belongs to it: those of "ibid.", "a.a.O.", "69ff."; not those of
// "Ibidem", "cit. dílo", "Tamtéž".
func (m *mention) keepsStop(i int) bool {
	t := &m.tokens[i]
	word := t.In(m.note.Text)
	switch {
	case t.Kind == grammar.KindNumber:
		return endsFollowing(word)
	case t.Kind != grammar.KindWord:
		return false
	case utf8.RuneCountInString(word) == 1:
		return t.Shape == grammar.ShapeInitial // not "S21"
	}
	return t.Tags.Intersects(stopKeepers) && utf8.RuneCountInString(word) <= longestAbbreviation && !endsInVowel(word)
}

// endsInVowel reports whether the word ends in a vowel, as no abbreviation does.
func endsInVowel(word string) bool {
	r, _ := utf8.DecodeLastRuneInString(word)
	return strings.ContainsRune("aeiouyáéíóúàèìòùäöüãõâêîôûěýůаеёиоуыэюя", unicode.ToLower(r))
}
