package learn

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// cues are the words that belong to a field without being part of its value.
var cues = map[grammar.Label]lexicon.Set{
	grammar.LabelAuthor: lexicon.SetOf(lexicon.And, lexicon.EtAl, lexicon.NameSuffix, lexicon.Honorific, lexicon.With),
	grammar.LabelEditor: lexicon.SetOf(lexicon.And, lexicon.EtAl, lexicon.Editor, lexicon.EditorTrans, lexicon.By, lexicon.In, lexicon.NameSuffix, lexicon.Honorific,
		lexicon.Idem),
	grammar.LabelTranslator:      lexicon.SetOf(lexicon.And, lexicon.EtAl, lexicon.Translator, lexicon.EditorTrans, lexicon.By, lexicon.Honorific),
	grammar.LabelContainerAuthor: lexicon.SetOf(lexicon.And, lexicon.EtAl, lexicon.In, lexicon.Idem),
	grammar.LabelOtherName:       lexicon.SetOf(lexicon.And, lexicon.EtAl, lexicon.By, lexicon.OtherRole, lexicon.Recipient, lexicon.SeriesWord, lexicon.Editor),
	grammar.LabelContainer:       lexicon.SetOf(lexicon.In, lexicon.SubVerbo, lexicon.SameWork),
	grammar.LabelJournal:         lexicon.SetOf(lexicon.In),
	grammar.LabelTitle:           lexicon.SetOf(lexicon.SubVerbo),
	grammar.LabelSeries:          lexicon.SetOf(lexicon.SeriesWord),
	grammar.LabelSeriesNumber:    lexicon.SetOf(lexicon.VolumeWord, lexicon.NumberWord, lexicon.IssueWord),
	grammar.LabelVolume:          lexicon.SetOf(lexicon.VolumeWord, lexicon.PartWord, lexicon.BookWord),
	grammar.LabelIssue:           lexicon.SetOf(lexicon.IssueWord, lexicon.NumberWord),
	grammar.LabelVolumes:         lexicon.SetOf(lexicon.VolumesWord, lexicon.VolumeWord),
	grammar.LabelEdition:         lexicon.SetOf(lexicon.EditionWord, lexicon.EditionModifier, lexicon.Ordinal),
	grammar.LabelDate: lexicon.SetOf(lexicon.Month01, lexicon.Month02, lexicon.Month03, lexicon.Month04, lexicon.Month05,
		lexicon.Month06, lexicon.Month07, lexicon.Month08, lexicon.Month09, lexicon.Month10, lexicon.Month11, lexicon.Month12,
		lexicon.SeasonSpring, lexicon.SeasonSummer, lexicon.SeasonAutumn, lexicon.SeasonWinter, lexicon.Circa, lexicon.NoDate,
		lexicon.Forthcoming, lexicon.Weekday),
	grammar.LabelOriginalDate: lexicon.SetOf(lexicon.Original, lexicon.Circa, lexicon.Month01, lexicon.Month02, lexicon.Month03, lexicon.Month04,
		lexicon.Month05, lexicon.Month06, lexicon.Month07, lexicon.Month08, lexicon.Month09, lexicon.Month10, lexicon.Month11, lexicon.Month12),
	grammar.LabelAccessed: lexicon.SetOf(lexicon.Accessed, lexicon.Month01, lexicon.Month02, lexicon.Month03, lexicon.Month04, lexicon.Month05,
		lexicon.Month06, lexicon.Month07, lexicon.Month08, lexicon.Month09, lexicon.Month10, lexicon.Month11, lexicon.Month12),
	grammar.LabelPage: lexicon.SetOf(lexicon.Page, lexicon.Column, lexicon.Following),
	grammar.LabelLocator: lexicon.SetOf(lexicon.Page, lexicon.Chapter, lexicon.Folio, lexicon.Column, lexicon.Paragraph, lexicon.Section,
		lexicon.Line, lexicon.Figure, lexicon.Table, lexicon.BookWord, lexicon.Verse, lexicon.ArticleWord, lexicon.SubVerbo,
		lexicon.Appendix, lexicon.Canon, lexicon.Act, lexicon.Scene, lexicon.Passim, lexicon.Following, lexicon.Especially,
		lexicon.RectoVerso, lexicon.NoteWord, lexicon.PartWord),
	grammar.LabelGenre:      lexicon.SetOf(lexicon.Thesis, lexicon.Report, lexicon.Manuscript, lexicon.Letter, lexicon.Interview, lexicon.Preface, lexicon.Conference),
	grammar.LabelNumber:     lexicon.SetOf(lexicon.NumberWord, lexicon.IssueWord, lexicon.Report),
	grammar.LabelIdentifier: lexicon.SetOf(lexicon.Web),
	grammar.LabelIbid:       lexicon.SetOf(lexicon.In),
	grammar.LabelCross:      lexicon.SetOf(lexicon.Supra, lexicon.Infra, lexicon.NoteWord, lexicon.Signal, lexicon.In),
	grammar.LabelHenceforth: lexicon.SetOf(lexicon.Henceforth),
}

// score fills in what the stretch of tokens is worth under each label.
func (a *Aligner) score(v *grammar.Vector, text string, tokens []grammar.Token, start, end int, c *GoldCitation) {
	segment := tokens[start:end]
	for y := range v {
		label := grammar.Label(y)
		switch label {
		case grammar.LabelProse:
			v[y] = -1e6
		case grammar.LabelIbid, grammar.LabelIdem, grammar.LabelOpCit, grammar.LabelCross:
			v[y] = a.reference(label, text, segment, c)
		case grammar.LabelHenceforth:
			v[y] = a.henceforth(text, tokens, start, end)
		default:
			v[y] = a.overlap(label, text, segment)
		}
	}
}

const (
	matchedWord = 2.0
	matchedPair = 0.2 // the word before is the same in gold
	foreignWord = -2.2
	cueWord     = 0.7
	initialWord = 0.8  // a letter that may stand for a given name
	otherWord   = -0.6 // under LabelOther, which takes what no value explains
	wholeValue  = 0.3  // nothing foreign, and as much again where it is the whole value
	loneYear    = 0.3  // a year by itself is rather the date than the end of a title or a volume
)

func (a *Aligner) overlap(label grammar.Label, text string, segment []grammar.Token) float32 {
	e, cue := &a.values[label], cues[label]
	left := make(map[string]int, 8)
	score, matched, telling, content := 0.0, 0, 0, 0
	last := ""
	for i := range segment {
		t := &segment[i]
		if t.Kind == grammar.KindSign {
			continue
		}
		word := a.word(label, text, t)
		switch {
		case t.Tags.Has(lexicon.And) && isName(label) && matched > 0 && t.Shape != grammar.ShapeInitial && t.Shape != grammar.ShapeTitle:
			score += 1.5
		case content == 0 && t.Tags.Has(lexicon.In) && cue.Has(lexicon.In) && !e.pairs[[2]string{"", word}]:
			score += cueWord // not the "in" inside the value
		case left[word] < e.words[word] && (!isName(label) || t.Shape != grammar.ShapeLetter || t.Tags.Has(lexicon.Particle)) || label == grammar.LabelIdentifier && t.Kind == grammar.KindURL:
			left[word]++
			matched++
			content++
			if !t.Tags.Intersects(common) && !(isName(label) && t.Shape == grammar.ShapeInitial) {
				telling++
			}
			score += worth(label, t)
			if e.pairs[[2]string{last, word}] && label != grammar.LabelDate {
				score += matchedPair
			}
		case isPlace(label) && i+2 < len(segment) && isPageLetter(t) && segment[i+2].Kind == grammar.KindNumber:
			score += cueWord // "P. 63."
		case label == grammar.LabelLocator && content == 0 && t.Shape == grammar.ShapeLower && t.Tags.Intersects(common) && len(segment) > 3:
			score -= cueWord / 2 // "à la page 12"
		case isName(label) && e.inflects(word):
			matched++
			content++
			telling++
			score += worth(label, t)
		case a.isCue(label, cue, t, matched) && (matched == 0 || !t.Tags.Has(lexicon.In)):
			score += cueWord
			if matched == 0 {
				continue // the value begins behind it
			}
		case isName(label) && e.stands(segment, i, word):
			content++
			score += initialWord
		case label == grammar.LabelOther:
			score += otherWord
		case isDate(label) && t.Tags.Intersects(common) && t.Shape == grammar.ShapeLower && i > 0 && i+1 < len(segment) && segment[i+1].Kind != grammar.KindSign:
			score += cueWord / 2 // "21 de febrero de 1836"
		default:
			content++
			score += foreignWord
		}
		last = word
	}
	switch {
	case label == grammar.LabelOther:
	case matched == 0 && content == 0, telling == 0 && matched < e.total:
		score -= 1.5 // cue words and function words alone
	case matched == content && label == grammar.LabelDate:
		score += wholeValue // its parts may stand apart
	case matched == content:
		score += wholeValue * (1 + float64(matched)/float64(max(e.total, matched)))
	}
	return float32(score + a.year(label, text, segment, matched, content))
}

func isPlace(label grammar.Label) bool {
	return label == grammar.LabelLocator || label == grammar.LabelPage
}

// isPageLetter reports whether a capital means "page" where it opens a sentence.
func isPageLetter(t *grammar.Token) bool {
	if t.Shape != grammar.ShapeInitial {
		return false
	}
	return means(t, lexicon.Page)
}

// means reports whether the word by itself has the meaning, whatever its case and whatever longer spelling it stands in.
func means(t *grammar.Token, term lexicon.Term) bool {
	for range lexicon.Default().LanguagesOf(t.Hash, term) {
		return true
	}
	return false
}

func isDate(label grammar.Label) bool {
	return label == grammar.LabelDate || label == grammar.LabelOriginalDate || label == grammar.LabelAccessed
}

// isCue reports whether the word belongs to the label's field without being part of its value.
func (a *Aligner) isCue(label grammar.Label, cue lexicon.Set, t *grammar.Token, matched int) bool {
	switch label {
	case grammar.LabelLocator:
		return t.Tags.Intersects(cue) || a.volumes && t.Tags.Has(lexicon.VolumeWord)
	case grammar.LabelIssue:
		return t.Tags.Intersects(cue) && matched == 0 // "21, no. 4", not "21, no."
	case grammar.LabelVolumes:
		return t.Tags.Intersects(cue) && matched > 0 || matched == 0 && means(t, lexicon.In) // "2 vols." and "В 2 т.", not "vol. 2"
	case grammar.LabelPage:
		return t.Tags.Intersects(cue) && !means(t, lexicon.Especially) && (matched == 0 || t.Tags.Has(lexicon.Following))
	case grammar.LabelAuthor, grammar.LabelContainerAuthor:
		return t.Tags.Intersects(cue) && !t.Tags.Has(lexicon.Editor) // "ed." is "and" in Italian
	}
	return t.Tags.Intersects(cue)
}

// stands reports whether the word at i may stand for a given name: "M." or "Ph."
func (e *expected) stands(segment []grammar.Token, i int, word string) bool {
	t := &segment[i]
	switch {
	case t.Shape == grammar.ShapeInitial:
		return e.initials[word]
	case t.Shape == grammar.ShapeTitle && i+1 < len(segment) && segment[i+1].Sign == '.' && utf8.RuneCountInString(word) <= 3:
		r, _ := utf8.DecodeRuneInString(word)
		return e.initials[string(r)]
	}
	return false
}

// inflects reports whether the word is another case of a name in Cyrillic: “под ред. В. Данилова, Л. Виолы” names Данилов and
// Виола.
func (e *expected) inflects(word string) bool {
	letters := []rune(word)
	if len(letters) < 5 || !unicode.Is(unicode.Cyrillic, letters[0]) {
		return false
	}
	stem := string(letters[:len(letters)-1])
	for name := range e.words {
		if rest, ok := strings.CutPrefix(name, stem); ok && utf8.RuneCountInString(rest) <= 1 {
			return true
		}
	}
	return false
}

// word is the token's word as gold may spell it under the label: "2nd" is edition 2, "1991a" the year 1991.
func (a *Aligner) word(label grammar.Label, text string, t *grammar.Token) string {
	word := plainWord(t.In(text))
	if t.Shape == grammar.ShapeNumberish {
		switch label {
		case grammar.LabelEdition:
			return strings.TrimRightFunc(word, unicode.IsLetter)
		case grammar.LabelDate:
			if year := strings.TrimRight(word, "abcdefgh"); len(year) == 4 && len(word) == 5 {
				return year
			}
		}
	}
	return word
}

// year is the bonus for a date that is a year by itself, but where the year is the journal's volume as well, the first one
// is that.
func (a *Aligner) year(label grammar.Label, text string, segment []grammar.Token, matched, content int) float64 {
	if label != grammar.LabelDate || matched != 1 || content != 1 {
		return 0
	}
	for i := range segment {
		t := &segment[i]
		if t.Shape == grammar.ShapeYear || t.Shape == grammar.ShapeYears {
			word := plainWord(t.In(text))
			if t.Nested == 0 && a.values[grammar.LabelVolume].words[word] > 0 || a.values[grammar.LabelAccessed].words[word] > 0 {
				return 0
			}
			if t.Nested > 0 {
				return 2 * loneYear
			}
			return loneYear
		}
	}
	return 0
}

// worth is what a word that is found counts: function words are found anywhere.
func worth(label grammar.Label, t *grammar.Token) float64 {
	switch {
	case t.Kind == grammar.KindWord && t.Shape == grammar.ShapeInitial && isName(label):
		return matchedWord * 0.75
	case t.Kind == grammar.KindWord && (t.Len() <= 2 || t.Tags.Intersects(common)):
		return matchedWord / 2
	}
	return matchedWord
}

var common = lexicon.SetOf(lexicon.Stop, lexicon.And, lexicon.In, lexicon.Particle, lexicon.By)

func isName(label grammar.Label) bool {
	switch label {
	case grammar.LabelAuthor, grammar.LabelEditor, grammar.LabelTranslator, grammar.LabelContainerAuthor, grammar.LabelOtherName:
		return true
	}
	return false
}

// reference scores a stretch as a back-reference, by its words.
func (a *Aligner) reference(label grammar.Label, text string, segment []grammar.Token, c *GoldCitation) float32 {
	var wanted lexicon.Set
	allowed := true
	switch label {
	case grammar.LabelIbid:
		wanted = lexicon.SetOf(lexicon.Ibid, lexicon.SameWork)
		allowed = c.Form == "ibid" || c.Container != ""
	case grammar.LabelIdem:
		wanted = lexicon.SetOf(lexicon.Idem)
		allowed = c.Idem
	case grammar.LabelOpCit:
		wanted = lexicon.SetOf(lexicon.OpCit, lexicon.LocCit)
		allowed = c.Form == "opcit" || c.Container == "opcit" || c.Form == "short" // "Visão do paraíso, cit."
	case grammar.LabelCross:
		wanted = lexicon.SetOf(lexicon.NoteWord, lexicon.Supra, lexicon.Infra)
		allowed = c.Form != "full" || c.Container != ""
	}
	if !allowed {
		return -20
	}
	score, hits, numbers := 0.0, 0, 0
	for i := range segment {
		t := &segment[i]
		word := plainWord(t.In(text))
		switch {
		case t.Kind == grammar.KindSign:
			if label == grammar.LabelIdem && (t.Sign == '—' || t.Sign == '_') {
				score += 3
				hits++
			}
		case t.Tags.Intersects(wanted):
			score += matchedWord
			hits++
		case t.Tags.Intersects(cues[label]) && numbers == 0:
			score += cueWord
		case label == grammar.LabelCross && t.Kind == grammar.KindNumber && a.values[grammar.LabelLocator].words[word] == 0:
			score += 1
			numbers++
		default:
			score += foreignWord
		}
	}
	if label == grammar.LabelCross && (numbers == 0 || hits == 0 && (c.Form != "opcit" || segment[0].Paren != grammar.RoleOpen)) {
		return float32(score) - 6
	}
	if hits == 0 && label != grammar.LabelCross {
		return float32(score) - 10
	}
	return float32(score)
}

// henceforth scores a stretch as the introduction of an abbreviation: it stands in brackets, with "hereafter" or, as law
// styles do, as nothing but a quoted short title behind the citation.
func (a *Aligner) henceforth(text string, tokens []grammar.Token, start, end int) float32 {
	segment := tokens[start:end]
	score, hits := float32(0), 0
	bracket := segment[0].Paren == grammar.RoleOpen
	for i := range segment {
		t := &segment[i]
		word := plainWord(t.In(text))
		switch {
		case t.Kind == grammar.KindSign:
		case t.Tags.Has(lexicon.Henceforth) && !t.Tags.Has(lexicon.OpCit):
			score += matchedWord
			hits++
		case a.values[grammar.LabelHenceforth].words[word] > 0:
			score += matchedWord
			if bracket {
				hits++
			}
		case a.values[grammar.LabelTitle].words[word] > 0 && bracket && start > 0:
			score += matchedWord + 0.1
			if len(segment) > 2 && segment[1].Quote == grammar.RoleOpen {
				hits++
			}
		case hits > 0:
			score += 0.2
		default:
			score += foreignWord
		}
	}
	if hits == 0 {
		return score - 10
	}
	return score
}
