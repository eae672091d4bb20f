package interpret

import (
	"strings"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// locatorLabels are the terms that name a kind of place, and CSL's labels for them.
var locatorLabels = []struct {
	term  lexicon.Term
	label citation.Label
}{
	{lexicon.Page, citation.LabelPage},
	{lexicon.Chapter, citation.LabelChapter},
	{lexicon.Folio, citation.LabelFolio},
	{lexicon.Column, citation.LabelColumn},
	{lexicon.Paragraph, citation.LabelParagraph},
	{lexicon.Section, citation.LabelSection},
	{lexicon.NoteWord, citation.LabelNote},
	{lexicon.SubVerbo, citation.LabelSubVerbo},
	{lexicon.VolumeWord, citation.LabelVolume},
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

func locatorLabel(t *grammar.Token) citation.Label {
	for _, l := range locatorLabels {
		if t.Tags.Has(l.term) {
			return l.label
		}
	}
	return ""
}

// locator reads the place cited from piece i. "S. 142f., S. 147f." is page 142f., 147f.; "esp. 43–59" is 43–59.
func (m *mention) locator(i int) {
	value, label, span := m.place1(m.words(i))
	if value == "" {
		return
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
	m.field("locator", span)
}

// place1 reads one place: its value without labels, and its label.
func (m *mention) place1(tokens []grammar.Token) (string, citation.Label, citation.Span) {
	var label citation.Label
	var b strings.Builder
	start, end := -1, 0
	for i := 0; i < len(tokens); i++ {
		t := &tokens[i]
		if t.Kind == grammar.KindWord && !partOfValue(tokens, i) {
			if l := locatorLabel(t); l != "" && (i+1 < len(tokens)) {
				if label == "" || start < 0 {
					label = l
				} else if l != label {
					break // a second kind of place: "fol. 12r, col. 3"
				}
				continue
			}
			if t.Tags.Has(lexicon.Especially) || start < 0 && t.Tags.Intersects(lexicon.SetOf(lexicon.In, lexicon.Signal)) {
				continue
			}
		}
		if t.Kind == grammar.KindSign && start < 0 {
			if t.Sign == '§' {
				label = citation.LabelSection
			} else if t.Sign == '¶' {
				label = citation.LabelParagraph
			}
			continue
		}
		if start < 0 {
			start = t.Start
		} else if t.Spaced && b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.In(m.note.Text))
		end = t.End
	}
	value := strings.TrimRight(b.String(), " ,;:()[]")
	value = strings.TrimLeft(value, " ,;:.")
	value = strings.ReplaceAll(strings.ReplaceAll(value, ",.", ","), ", . ", ", ")
	if strings.HasSuffix(value, ".") && !keepsLocatorStop(tokens) {
		value = strings.TrimRight(value, ". ")
	}
	return value, label, citation.Span{Start: max(start, 0), End: end}
}

// partOfValue reports whether the word belongs to the value: a Roman numeral, the letter of "12 f." or "passim".
func partOfValue(tokens []grammar.Token, i int) bool {
	t := &tokens[i]
	if t.Tags.Has(lexicon.Following) || t.Tags.Has(lexicon.Passim) {
		return i > 0
	}
	return t.Shape == grammar.ShapeRoman && !t.Tags.Has(lexicon.Page)
}

// keepsLocatorStop keeps the full stop of "12 ff." and "565 ss.".
func keepsLocatorStop(tokens []grammar.Token) bool {
	for i := len(tokens) - 1; i >= 0; i-- {
		if tokens[i].Kind != grammar.KindSign {
			return tokens[i].Tags.Has(lexicon.Following) && tokens[i].Kind == grammar.KindWord ||
				tokens[i].Shape == grammar.ShapeNumberish
		}
	}
	return false
}

// place settles what volume, page and locator are once the whole mention is read. A volume right before the locator,
// "34:187", is the volume of the whole item only where the item is that volume. Pages that a book "occupies" are a place in it.
func (m *mention) place() {
	s, l := &m.c.Stated, &m.c.Locator
	if s.Page != "" && l.Value == "" && m.whole() {
		*l = citation.Locator{Label: citation.LabelPage, Value: s.Page}
		s.Page = ""
	}
	i := m.find(grammar.LabelVolume)
	if i < 0 {
		return
	}
	if l.Value == "" && i == len(m.pieces)-1 && s.ContainerTitle == "" && m.c.Form != citation.FormFull {
		*l = citation.Locator{Label: citation.LabelVolume, Value: s.Volume} // "Ondergang, vol. 2"
		s.Volume = ""
		return
	}
	if i+1 >= len(m.pieces) || m.pieces[i+1].Label != grammar.LabelLocator || l.Value == "" {
		return
	}
	words := m.words(i)
	last := &words[len(words)-1]
	joined := last.Kind == grammar.KindSign && last.Sign == ':' && !m.tags(i).Intersects(volumeCues)
	if joined && s.ContainerTitle == "" && m.c.Container == citation.FormNone {
		l.Value = s.Volume + ":" + l.Value
		s.Volume = ""
	}
}

// whole reports whether the mention names a whole book, and no part of one.
func (m *mention) whole() bool {
	return !m.has(grammar.LabelContainer, grammar.LabelJournal, grammar.LabelAuthority) && m.c.Container == citation.FormNone &&
		m.has(grammar.LabelPublisher, grammar.LabelPlace)
}
