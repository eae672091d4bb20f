package interpret

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// The words that belong to a field without being part of its value.
var (
	titleCues     = lexicon.SetOf(lexicon.SubVerbo)
	containerCues = lexicon.SetOf(lexicon.In, lexicon.SubVerbo)
	numberCues    = lexicon.SetOf(lexicon.NumberWord, lexicon.IssueWord)
)

// A stretch is a run of tokens that is cut down to a value. A pair of its tokens is known by the note's numbers; base is
// the note's number of the first.
type stretch struct {
	text        string
	tokens      []grammar.Token
	base        int
	first, last int
	cues        lexicon.Set
}

// trim leaves out punctuation, brackets, quotation marks and cue words at both ends of the tokens. A mark or bracket whose
// partner stays inside is kept: “Rundaltäre” aus Milet.
func trim(text string, tokens []grammar.Token, base int, cues lexicon.Set) (first, last int) {
	s := stretch{text: text, tokens: tokens, base: base, last: len(tokens), cues: cues}
	for s.first < s.last && s.cutFront() {
	}
	for s.first < s.last && s.cutBack() {
	}
	return s.first, s.last
}

// cutFront leaves out the first token, or all up to a closing bracket, where that is no part of the value.
func (s *stretch) cutFront() bool {
	t := &s.tokens[s.first]
	if t.Kind != grammar.KindSign {
		if t.Tags.Intersects(s.cues) && t.Kind == grammar.KindWord && s.hasWords(s.first+1, s.last) && !s.joined(s.first+1) {
			s.first++
			return true
		}
		return false
	}
	if t.Quote == grammar.RoleOpen || t.Paren == grammar.RoleOpen {
		partner := int(t.Pair) - s.base
		switch {
		case partner >= s.last: // it closes outside
		case t.Paren == grammar.RoleOpen && s.isCue(s.first+1, partner): // "[w:] Debates"
			s.first = partner
		case s.hasWords(partner+1, s.last) || s.hasPair(partner+1, s.last):
			return false
		default:
			s.last = partner
		}
		s.first++
		return true
	}
	if t.Sign == '—' || t.Sign == '§' || t.Sign == '…' || t.Sign == '\'' && s.elides() {
		return false
	}
	s.first++
	return true
}

// joined reports whether a hyphen or slash without a blank stands at the token: "C-144/04" is one number.
func (s *stretch) joined(i int) bool {
	t := &s.tokens[i]
	return (t.Sign == '-' || t.Sign == '/') && !t.Spaced && i+1 < s.last && !s.tokens[i+1].Spaced
}

// elides reports whether the apostrophe at the front stands for letters: "'t Goede werk", "’68".
func (s *stretch) elides() bool {
	t := &s.tokens[s.first]
	return t.Quote == grammar.RoleNone && s.first+1 < s.last && !s.tokens[s.first+1].Spaced && s.tokens[s.first+1].Kind != grammar.KindSign
}

// cutBack leaves out the last token where it is no part of the value.
func (s *stretch) cutBack() bool {
	t := &s.tokens[s.last-1]
	if t.Kind != grammar.KindSign {
		if t.Tags.Intersects(s.cues) && t.Kind == grammar.KindWord && s.hasWords(s.first, s.last-1) {
			s.last--
			return true
		}
		return false
	}
	switch {
	case t.Quote == grammar.RoleClose || t.Paren == grammar.RoleClose:
		if partner := int(t.Pair) - s.base; partner >= s.first {
			return false
		}
	case t.Sign == '?' || t.Sign == '!' || t.Sign == '…':
		return false
	case t.Sign == '.':
		if s.last-2 > s.first && s.tokens[s.last-2].Kind == grammar.KindWord && s.tokens[s.last-2].Tags.Intersects(s.cues) {
			break // "12. Bd."
		}
		if abbreviated(s.text, s.tokens, s.last-1) {
			return false
		}
	}
	s.last--
	return true
}

// hasWords reports whether there is more than signs in the tokens [from, to).
func (s *stretch) hasWords(from, to int) bool {
	for i := from; i < to; i++ {
		if s.tokens[i].Kind != grammar.KindSign {
			return true
		}
	}
	return false
}

// hasPair reports whether a quotation or bracket opens in the tokens [from, to).
func (s *stretch) hasPair(from, to int) bool {
	for i := from; i < to; i++ {
		if s.tokens[i].Quote == grammar.RoleOpen || s.tokens[i].Paren == grammar.RoleOpen {
			return true
		}
	}
	return false
}

// isCue reports whether the tokens [from, to) are cue words and signs alone.
func (s *stretch) isCue(from, to int) bool {
	cue := false
	for i := from; i < to; i++ {
		if t := &s.tokens[i]; t.Kind != grammar.KindSign {
			if !t.Tags.Intersects(s.cues) {
				return false
			}
			cue = true
		}
	}
	return cue
}

// abbreviable are the terms whose abbreviations keep their full stop at the end of a value.
var abbreviable = lexicon.SetOf(lexicon.NoDate, lexicon.NoPlace, lexicon.JournalWord, lexicon.Reporter, lexicon.EditionWord,
	lexicon.Following, lexicon.NameSuffix, lexicon.Thesis, lexicon.Manuscript)

// abbreviated reports whether the full stop at token i ends an abbreviation: "Cambridge, Mass.", "Annales E.S.C.".
func abbreviated(text string, tokens []grammar.Token, i int) bool {
	if i == 0 || tokens[i-1].Kind != grammar.KindWord {
		return false
	}
	t := &tokens[i-1]
	if t.Shape == grammar.ShapeInitial {
		return utf8.RuneCountInString(t.In(text)) == 1 // not "S21"
	}
	return t.Len() <= 5 && (means(t, lexicon.Region) || t.Tags.Intersects(abbreviable))
}

// means reports whether the word by itself has the meaning, whatever longer spelling it stands in.
func means(t *grammar.Token, term lexicon.Term) bool {
	for range lexicon.Default().LanguagesOf(t.Hash, term) {
		return true
	}
	return false
}

// value is the stretch of piece i that is a field's value.
func (m *mention) value(i int, cues lexicon.Set) (string, citation.Span) {
	tokens := m.words(i)
	first, last := trim(m.note.Text, tokens, m.pieces[i].Start, cues)
	if first >= last {
		return "", citation.Span{}
	}
	span := citation.Span{Start: tokens[first].Start, End: tokens[last-1].End}
	return plain(span.In(m.note.Text)), span
}

// plain is a value in composed letters, ligatures taken apart.
func plain(value string) string {
	value = norm.NFC.String(value)
	if !strings.ContainsAny(value, "ﬀﬁﬂﬃﬄﬅﬆ") {
		return value
	}
	var b strings.Builder
	for _, r := range value {
		if r >= 'ﬀ' && r <= 'ﬆ' {
			b.WriteString(norm.NFKC.String(string(r)))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// text sets a textual variable from piece i. Pieces of the same kind right behind one another are one value.
func (m *mention) text(i int, v citation.Variable, cues lexicon.Set) {
	value, span := m.value(i, cues)
	if value == "" {
		return
	}
	if have := m.c.Stated.Text(v); have != "" {
		if i == 0 || m.pieces[i-1].Label != m.pieces[i].Label {
			return // the first says it
		}
		value = have + m.between(i) + value
	}
	m.c.Stated.SetText(v, value)
	m.field(v, span)
}

// between is what separates piece i from the one before it, as it is printed: the full stop before a subtitle.
func (m *mention) between(i int) string {
	before, after := m.words(i-1), m.words(i)
	end := len(before)
	for end > 0 && before[end-1].Kind == grammar.KindSign && before[end-1].Quote == grammar.RoleNone {
		end--
	}
	if end == 0 || after[0].Kind == grammar.KindSign {
		return " "
	}
	return m.note.Text[before[end-1].End:after[0].Start]
}

// container sets the title of what the work is in. An "In" that an editor's "in" goes before belongs to the title: "in
// Benes (ed.), In Our Own Words".
func (m *mention) container(i int) {
	cues := containerCues
	if i > 0 && m.tokens[m.pieces[i-1].Start].Tags.Has(lexicon.In) && m.words(i)[0].Shape == grammar.ShapeTitle {
		cues = titleCues
	}
	m.text(i, citation.VarContainerTitle, cues)
}

// series sets the title of a series, without "coll." before it and without "Series" before quotation marks.
func (m *mention) series(i int) {
	tokens := m.words(i)
	var cues lexicon.Set
	for j := range tokens {
		if tokens[j].Tags.Has(lexicon.SeriesWord) {
			if j+1 < len(tokens) && (tokens[j+1].Quote == grammar.RoleOpen || tokens[j+1].Sign == '"' || tokens[j+1].Sign == '.' ||
				tokens[j+1].Sign == '\'' || tokens[j+1].Sign == ':') {
				cues = lexicon.SetOf(lexicon.SeriesWord)
			}
			break
		}
		if tokens[j].Kind != grammar.KindSign {
			break
		}
	}
	m.text(i, citation.VarCollectionTitle, cues)
}

// genre sets the genre: "PhD diss." of "unpublished PhD diss."
func (m *mention) genre(i int) {
	value, span := m.value(i, lexicon.Set{})
	if value == "" || m.c.Stated.Genre != "" {
		return
	}
	if first, rest, ok := strings.Cut(value, " "); ok && m.tags(i).Has(lexicon.Thesis) && strings.ToLower(first) == first {
		for range lexicon.Default().LanguagesOf(lexicon.Hash(first), lexicon.Manuscript) {
			value = rest
			span.Start = span.End - len(rest)
			break
		}
	}
	m.c.Stated.Genre = value
	m.field(citation.VarGenre, span)
}

// archive sets the archive. Where two are named, the first is a collection in it: "Hutchinson Correspondence, vol. 26,
// Massachusetts Archives"; one in brackets is, wherever it stands.
func (m *mention) archive(i int) {
	s := &m.c.Stated
	value, span := m.value(i, lexicon.SetOf(lexicon.In))
	switch {
	case value == "" || s.ArchiveCollection != "":
	case s.Archive == "":
		s.Archive = value
		m.field(citation.VarArchive, span)
	case m.pieces[i-1].Label == grammar.LabelArchive:
		s.Archive += m.between(i) + value
	case m.words(i)[0].Paren == grammar.RoleOpen:
		s.ArchiveCollection = value
		m.field(citation.VarArchiveCollection, span)
	default:
		s.Archive, s.ArchiveCollection = value, s.Archive
		m.field(citation.VarArchive, span)
	}
}

// superscriptDigits reads "³" as 3; it returns nothing for any other text.
func superscriptDigits(s string) string {
	const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹"
	var number []byte
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		i := strings.IndexRune(digits, r)
		if i < 0 {
			return ""
		}
		number = append(number, byte('0'+utf8.RuneCountInString(digits[:i])))
		s = s[size:]
	}
	return string(number)
}
