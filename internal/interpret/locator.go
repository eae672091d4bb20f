package interpret

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// locatorLabels are the terms that name a kind of place, and CSL's labels for them. Of the meanings that a word has in one
// language, the first counts.
var locatorLabels = []struct {
	term  lexicon.Term
	label citation.Label
}{
	{lexicon.Page, citation.LabelPage},
	{lexicon.Chapter, citation.LabelChapter},
	{lexicon.Column, citation.LabelColumn},
	{lexicon.Section, citation.LabelSection},
	{lexicon.Paragraph, citation.LabelParagraph},
	{lexicon.Folio, citation.LabelFolio},
	{lexicon.NoteWord, citation.LabelNote},
	{lexicon.VolumeWord, citation.LabelVolume},
	{lexicon.SubVerbo, citation.LabelSubVerbo},
	{lexicon.Figure, citation.LabelFigure},
	{lexicon.Table, citation.LabelTable},
	{lexicon.ArticleWord, citation.LabelArticle},
	{lexicon.Appendix, citation.LabelAppendix},
	{lexicon.Canon, citation.LabelCanon},
	{lexicon.PartWord, citation.LabelPart},
	{lexicon.BookWord, citation.LabelBook},
	{lexicon.Line, citation.LabelLine},
	{lexicon.Verse, citation.LabelVerse},
	{lexicon.Act, citation.LabelAct},
	{lexicon.Scene, citation.LabelScene},
}

// locator reads the place cited from piece i. "S. 142f., S. 147f." is page 142f., 147f.; "esp. 43–59" is 43–59.
func (m *mention) locator(i int) {
	r := locatorReader{text: m.note.Text, tokens: m.words(i), language: m.language.String()}
	r.archival = m.has(grammar.LabelArchive, grammar.LabelArchivePlace)
	r.read()
	value, label := r.value(), r.label
	m.locatorVolume = r.volume
	if value == "" {
		return
	}
	if label == "" {
		label = m.unlabelled(value, r.bracketed)
	}
	l := &m.c.Locator
	switch {
	case l.Value == "":
		*l = citation.Locator{Label: label, Value: value}
	case i > 0 && m.pieces[i-1].Label == grammar.LabelLocator && (label == "" || label == l.Label):
		l.Value += ", " + value
	default:
		return // the first place is the one that CSL has room for
	}
	m.field("locator", citation.Span{Start: r.start, End: r.end})
}

var (
	classicPlace = regexp.MustCompile(`^(?:[IVXLC]+|[ivxlc]+|\d+)\.\d+|^\d+[a-e]\d+`) // "1.22.4", "VII.5", "1451a36"
	timePlace    = regexp.MustCompile(`^\d{1,2}:\d\d(?::\d\d)?(?:[-–]\d{1,2}:\d\d(?::\d\d)?)?$`)
	germanPlace  = regexp.MustCompile(`^[IVXLC]+ \d+|^\d+,\d`) // "VI 19,5–8", "84,2"
	plainNumber  = regexp.MustCompile(`^\d+(?:, ?\d+)*$`)
)

// unlabelled is the label of a place that is named without a word: a numbered paragraph of a judgment, "[57]"; book, chapter
// and section of an ancient work; a minute of a film. Empty is a page.
func (m *mention) unlabelled(value string, bracketed bool) citation.Label {
	switch {
	case bracketed && plainNumber.MatchString(value):
		return citation.LabelParagraph
	case classicPlace.MatchString(value), m.classic(), m.c.Stated.Type == citation.TypeClassic && germanPlace.MatchString(value):
		return citation.LabelSection
	case timePlace.MatchString(value) && m.played():
		return citation.LabelTimestamp
	}
	return ""
}

// classic reports whether the mention names an ancient work, and no edition of it.
func (m *mention) classic() bool {
	if m.imprint() {
		return false
	}
	for i, p := range m.pieces {
		if p.Label != grammar.LabelAuthor && p.Label != grammar.LabelTitle {
			continue
		}
		for _, t := range m.words(i) {
			if t.Kind == grammar.KindWord && !t.Tags.Has(lexicon.Classic) {
				return false
			}
		}
		return m.tags(i).Has(lexicon.Classic)
	}
	return false
}

// played reports whether the work is a film or recording.
func (m *mention) played() bool {
	for i, p := range m.pieces {
		if (p.Label == grammar.LabelOther || p.Label == grammar.LabelGenre) && m.tags(i).Has(lexicon.Medium) {
			return true
		}
	}
	return false
}

// A locatorReader reads a place: its value without labels, and its label.
type locatorReader struct {
	text      string
	tokens    []grammar.Token
	language  string
	archival  bool // the work is in an archive, so "c." and "l." are leaves
	label     citation.Label
	bracketed bool   // the value stands in square brackets
	volume    string // 2 of "Bd. 2, S. 5"
	b         strings.Builder
	at        int // the token at hand
	start     int // of the value in the text
	end       int
}

// read takes the tokens apart into label words and the value.
func (r *locatorReader) read() {
	for ; r.at < len(r.tokens); r.at++ {
		t := &r.tokens[r.at]
		switch {
		case t.Kind == grammar.KindSign:
			r.sign(t)
		case t.Kind == grammar.KindWord && r.skips(t):
			r.skipStop()
		default:
			r.write(t)
		}
	}
}

// sign takes in a sign: "§" and "¶" in front of the value are its label, brackets and dots there are nothing.
func (r *locatorReader) sign(t *grammar.Token) {
	empty := r.b.Len() == 0
	switch {
	case empty && t.Sign == '§':
		r.label = citation.LabelSection
	case empty && t.Sign == '¶':
		r.label = citation.LabelParagraph
	case t.Sign == '§', t.Sign == '¶', t.Paren == grammar.RoleOpen && t.Sign == '[', t.Paren == grammar.RoleClose && t.Sign == ']':
		r.bracketed = r.bracketed || t.Sign == '['
	case !empty:
		r.write(t)
	}
}

// skips reports whether the word is no part of the value: a label word, or "esp.", "hier" in front of it. A second kind of
// place stays in the value: "311 Rn. 37".
func (r *locatorReader) skips(t *grammar.Token) bool {
	empty := r.b.Len() == 0
	if !empty && (t.Tags.Has(lexicon.Following) || t.Tags.Has(lexicon.Passim)) {
		return false
	}
	if label := r.labelOf(t); label != "" && r.at+1 < len(r.tokens) {
		switch {
		case empty && !(r.label == citation.LabelPage && label != citation.LabelPage):
			r.label = label
			return true
		case empty:
			return true
		case label == r.label:
			return true
		case label == citation.LabelPage && (r.label == "" || r.label == citation.LabelVolume):
			if r.label == citation.LabelVolume {
				r.volume = r.value()
			}
			r.label = label // "I, p. 612"; "Bd. 2, S. 5"
			return true
		}
		return false
	}
	return empty && !r.isNumeral(t) && (t.Tags.Has(lexicon.Especially) || t.Tags.Intersects(placeCues) && r.at+1 < len(r.tokens))
}

// placeCues lead to a place.
var placeCues = lexicon.SetOf(lexicon.In, lexicon.Signal, lexicon.Stop, lexicon.And)

// skipStop passes over the full stop of a label word.
func (r *locatorReader) skipStop() {
	if r.at+1 < len(r.tokens) && r.tokens[r.at+1].Sign == '.' {
		r.at++
	}
}

func (r *locatorReader) write(t *grammar.Token) {
	if r.b.Len() == 0 {
		r.start = t.Start
	} else if t.Spaced {
		r.b.WriteByte(' ')
	}
	r.b.WriteString(t.In(r.text))
	r.end = t.End
}

// labelOf is the label that the word stands for, or empty. It must refuse the numerals of "V, 496" and "V.8".
func (r *locatorReader) labelOf(t *grammar.Token) citation.Label {
	if r.isNumeral(t) {
		return ""
	}
	if t.Shape == grammar.ShapeInitial && r.b.Len() == 0 && means(t, lexicon.Page) { // "P. 63." opens a sentence
		return citation.LabelPage
	}
	best := citation.Label("")
	for _, l := range locatorLabels {
		if !t.Tags.Has(l.term) {
			continue
		}
		if l.term == lexicon.Folio && r.archival {
			return l.label
		}
		if speaks(t, l.term, r.language) {
			if !r.archival {
				return l.label
			}
			if best == "" {
				best = l.label
			}
		} else if best == "" && !r.speaksAny(t) {
			best = l.label
		}
	}
	return best
}

// isNumeral reports whether a word is a Roman numeral rather than a label: a small one of letters that no label has, or
// one that a comma or a number follows without a blank.
func (r *locatorReader) isNumeral(t *grammar.Token) bool {
	word := t.In(r.text)
	if t.Shape == grammar.ShapeRoman {
		return !t.Tags.Intersects(pluralLabels) || unicode.IsUpper(firstRune(word))
	}
	if t.Shape != grammar.ShapeInitial || !isRoman(word) {
		return false
	}
	next := r.at + 1
	switch {
	case next >= len(r.tokens):
		return true
	case r.tokens[next].Sign == '.':
		return next+1 < len(r.tokens) && !r.tokens[next+1].Spaced && r.tokens[next+1].Kind == grammar.KindNumber
	case r.tokens[next].Kind == grammar.KindSign:
		return true
	}
	return !t.Tags.Has(lexicon.Page)
}

// pluralLabels are the terms whose plural looks like a numeral: "ll.", "cc.", "vv."
var pluralLabels = lexicon.SetOf(lexicon.Folio, lexicon.Line, lexicon.Column, lexicon.Verse)

// speaks reports whether the word has the meaning in the language.
func speaks(t *grammar.Token, term lexicon.Term, language string) bool {
	for spoken := range lexicon.Default().LanguagesOf(t.Hash, term) {
		if spoken == language {
			return true
		}
	}
	return false
}

// speaksAny reports whether the word names a kind of place in the document's language.
func (r *locatorReader) speaksAny(t *grammar.Token) bool {
	for _, l := range locatorLabels {
		if t.Tags.Has(l.term) && speaks(t, l.term, r.language) {
			return true
		}
	}
	return false
}

// value is what was read, without punctuation at its ends.
func (r *locatorReader) value() string {
	value := strings.TrimLeft(r.b.String(), " ,;:.…“”‘’«»„\"'")
	for strings.Contains(value, ",.") || strings.Contains(value, " ,") {
		value = strings.ReplaceAll(strings.ReplaceAll(value, ",.", ","), " ,", ",")
	}
	value = strings.TrimRight(value, " ,;:“”‘’«»„\"'…")
	if strings.HasSuffix(value, ").") {
		value = value[:len(value)-1]
	}
	for strings.HasSuffix(value, ")") && strings.Count(value, ")") > strings.Count(value, "(") {
		value = strings.TrimRight(value[:len(value)-1], " ,;:")
	}
	if strings.HasSuffix(value, "(") {
		value = strings.TrimRight(value, " (")
	}
	if strings.HasPrefix(value, "(") && strings.HasSuffix(value, ")") {
		value = strings.Trim(value, "()")
	}
	if strings.HasSuffix(value, ".") && !r.keepsStop() {
		value = strings.TrimRight(value, ". ")
	}
	return value
}

// keepsStop keeps the full stop of "12 ff.", "565 ss.", "69ff." and "54об."
func (r *locatorReader) keepsStop() bool {
	for i := len(r.tokens) - 1; i >= 0; i-- {
		t := &r.tokens[i]
		if t.Kind == grammar.KindSign {
			continue
		}
		if t.Kind == grammar.KindWord {
			return t.Tags.Intersects(lexicon.SetOf(lexicon.Following, lexicon.RectoVerso, lexicon.Passim))
		}
		return endsFollowing(t.In(r.text))
	}
	return false
}

// endsFollowing reports whether letters that are abbreviated stand behind a number: "69ff", "9ob".
func endsFollowing(number string) bool {
	at := strings.LastIndexFunc(number, unicode.IsDigit)
	if at < 0 || at+1 == len(number) {
		return false
	}
	tags := lexicon.Default().Lookup(number[at+1:])
	return tags.Has(lexicon.Following) || tags.Has(lexicon.RectoVerso) && len(number)-at > 2
}
