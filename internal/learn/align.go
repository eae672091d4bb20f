package learn

import (
	"strings"
	"unicode"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
	"github.com/e843347c/ibid/internal/train"
)

// An Aligner finds where the words of a citation say what gold says of its work: gold gives the values, not their places.
// It scores each stretch of the citation as each field by the words that it shares with the field's values, and takes the
// best reading of the whole, with the chart that decodes notes.
type Aligner struct {
	tokens []grammar.Token
	chart  grammar.Chart
	arcs   [grammar.StepKind][grammar.SeparatorCount][grammar.LabelCount]grammar.Vector
	values [grammar.LabelCount]map[string]int
	// initials are the first letters of the given names that each label may hold.
	initials [grammar.LabelCount]map[string]bool
	pieces   []grammar.Piece
}

// NewAligner returns an aligner that is ready for use.
func NewAligner() *Aligner {
	a := &Aligner{}
	for sep := range a.arcs[0] {
		for from := range a.arcs[0][sep] {
			for to := range a.arcs[0][sep][from] {
				a.arcs[grammar.StepNew][sep][from][to] = -1e6
				a.arcs[grammar.StepOn][sep][from][to] = -0.8
			}
			a.arcs[grammar.StepOn][sep][from][from] = -1.5
			if late(grammar.Label(from)) {
				for _, to := range []grammar.Label{grammar.LabelAuthor, grammar.LabelTitle, grammar.LabelContainer, grammar.LabelJournal} {
					a.arcs[grammar.StepOn][sep][from][to] -= 1.2
				}
			}
			a.arcs[grammar.StepOn][sep][from][grammar.LabelProse] = -1e6
		}
		for to := range a.arcs[0][sep][0] {
			a.arcs[grammar.StepNew][sep][grammar.LabelProse][to] = 0
		}
		a.arcs[grammar.StepNew][sep][grammar.LabelProse][grammar.LabelProse] = -1e6
	}
	return a
}

// late reports whether a field seldom stands before names and titles: the year of "2016: 70" is the date and not the end of
// a title that holds the same year.
func late(label grammar.Label) bool {
	switch label {
	case grammar.LabelPlace, grammar.LabelPublisher, grammar.LabelPage, grammar.LabelLocator:
		return true
	}
	return false
}

// Align makes a sample of a note whose citations gold gives. The note's text must be the gold's; its marks are kept.
// It returns false where a citation's text cannot be found in the note.
func (a *Aligner) Align(g *Gold, gold *GoldNote, note *citation.Note) (train.Sample, bool) {
	s := train.Sample{Text: note.Text, Marks: note.Marks, Styled: note.Styled, Language: g.Language, List: g.isList()}
	a.tokens = grammar.Lex(note, a.tokens)
	tokens := a.tokens
	at, ti := 0, 0
	for i := range gold.Citations {
		c := &gold.Citations[i]
		start := strings.Index(note.Text[at:], c.Text)
		if start < 0 || c.Text == "" {
			return s, false
		}
		start += at
		end := start + len(c.Text)
		first := ti
		for ti < len(tokens) && tokens[ti].Start < start && tokens[ti].End <= start {
			ti++
		}
		// An opening bracket or quotation mark just before belongs to the citation's first field.
		from := ti
		for from > first && (tokens[from-1].Paren == grammar.RoleOpen || tokens[from-1].Quote == grammar.RoleOpen) {
			from--
		}
		to := ti
		for to < len(tokens) && tokens[to].Start < end {
			to++
		}
		for to < len(tokens) && closing(&tokens[to]) {
			to++
		}
		addProse(&s, tokens[first:from])
		if to > from {
			a.citation(&s, note.Text, tokens[from:to], g, c)
			kind := citation.Type("")
			if item := g.Item(c.ID); item != nil && c.Form == "full" {
				kind = item.Type
			}
			s.Kinds = append(s.Kinds, kind)
		}
		at, ti = end, to
	}
	addProse(&s, tokens[ti:])
	return s, true
}

func closing(t *grammar.Token) bool {
	if t.Kind != grammar.KindSign {
		return false
	}
	switch t.Sign {
	case ',', '.', ';', ':':
		return true
	}
	return t.Paren == grammar.RoleClose || t.Quote == grammar.RoleClose
}

func addProse(s *train.Sample, tokens []grammar.Token) {
	if len(tokens) > 0 {
		s.Segments = append(s.Segments, train.Segment{Span: spanOf(tokens), Label: grammar.LabelProse})
	}
}

func spanOf(tokens []grammar.Token) citation.Span {
	return citation.Span{Start: tokens[0].Start, End: tokens[len(tokens)-1].End}
}

// citation adds the segments of one citation.
func (a *Aligner) citation(s *train.Sample, text string, tokens []grammar.Token, g *Gold, c *GoldCitation) {
	a.expect(g.Item(c.ID), c)
	chart := &a.chart
	chart.Reset(tokens)
	chart.Arcs = &a.arcs
	for i := range chart.Cuts {
		for step := range chart.Bounds {
			chart.Bounds[step][i] = grammar.Vector{}
		}
	}
	for from := range chart.Cuts[:len(chart.Cuts)-1] {
		for to := from + 1; to <= chart.Reach(from); to++ {
			a.score(chart.Seg(from, to), text, tokens, chart.Cuts[from], chart.Cuts[to], c)
		}
	}
	a.pieces, _ = chart.Viterbi(a.pieces[:0])
	a.pieces = joinPlaces(tokens, a.pieces)
	for i, p := range a.pieces {
		s.Segments = append(s.Segments, train.Segment{Span: spanOf(tokens[p.Start:p.End]), Label: p.Label, New: i == 0})
	}
}

// joinPlaces makes one locator of a volume and the page behind its colon, "34:187": which volume and which page it is
// depends on the work and not on how it is printed.
func joinPlaces(tokens []grammar.Token, pieces []grammar.Piece) []grammar.Piece {
	out := pieces[:0]
	for _, p := range pieces {
		if n := len(out); n > 0 && p.Label == grammar.LabelLocator && out[n-1].Label == grammar.LabelVolume {
			volume := tokens[out[n-1].Start:out[n-1].End]
			if len(volume) == 2 && volume[1].Sign == ':' && volume[0].Kind != grammar.KindSign {
				out[n-1].End, out[n-1].Label = p.End, grammar.LabelLocator
				continue
			}
		}
		out = append(out, p)
	}
	return out
}

// expect notes the words that each label may hold.
func (a *Aligner) expect(item *citation.Record, c *GoldCitation) {
	for y := range a.values {
		a.values[y], a.initials[y] = nil, nil
	}
	if item == nil {
		item = &citation.Record{}
	}
	periodical := strings.HasPrefix(string(item.Type), "article") || item.Type == citation.TypeLegalCase ||
		item.Type == citation.TypeWebpage || item.Type == citation.TypePostWeblog || item.Type == citation.TypePost ||
		item.Type == citation.TypeReview || item.Type == citation.TypeReviewBook
	for _, v := range citation.TextVariables() {
		label := textLabel(v)
		if v == citation.VarContainerTitle || v == citation.VarContainerTitleShort {
			label = grammar.LabelContainer
			if periodical {
				label = grammar.LabelJournal
			}
		}
		a.words(label, item.Text(v))
	}
	for _, v := range citation.NameVariables() {
		for _, name := range item.Names(v) {
			a.words(nameLabel(v), name.String())
			a.given(nameLabel(v), name.Given)
		}
	}
	for _, v := range citation.DateVariables() {
		a.date(v, item.Date(v))
	}
	a.words(grammar.LabelLocator, c.Locator)
	if c.Form == "short" || c.Form == "ibid" || c.Form == "opcit" {
		a.words(grammar.LabelTitle, item.TitleShort)
	}
}

func textLabel(v citation.Variable) grammar.Label {
	switch v {
	case citation.VarTitle, citation.VarPartTitle:
		return grammar.LabelTitle
	case citation.VarTitleShort:
		return grammar.LabelHenceforth
	case citation.VarVolumeTitle:
		return grammar.LabelVolumeTitle
	case citation.VarCollectionTitle:
		return grammar.LabelSeries
	case citation.VarCollectionNumber:
		return grammar.LabelSeriesNumber
	case citation.VarVolume, citation.VarPartNumber, citation.VarChapterNumber:
		return grammar.LabelVolume
	case citation.VarIssue, citation.VarSupplementNumber:
		return grammar.LabelIssue
	case citation.VarNumberOfVolumes:
		return grammar.LabelVolumes
	case citation.VarEdition:
		return grammar.LabelEdition
	case citation.VarPublisherPlace:
		return grammar.LabelPlace
	case citation.VarPublisher:
		return grammar.LabelPublisher
	case citation.VarPage:
		return grammar.LabelPage
	case citation.VarGenre, citation.VarReviewedGenre:
		return grammar.LabelGenre
	case citation.VarNumber:
		return grammar.LabelNumber
	case citation.VarArchive, citation.VarArchivePlace, citation.VarArchiveCollection:
		return grammar.LabelArchive
	case citation.VarArchiveLocation, citation.VarCallNumber:
		return grammar.LabelArchivePlace
	case citation.VarAuthority, citation.VarJurisdiction:
		return grammar.LabelAuthority
	case citation.VarURL, citation.VarDOI, citation.VarISBN, citation.VarISSN, citation.VarPMID, citation.VarPMCID:
		return grammar.LabelIdentifier
	}
	return grammar.LabelOther
}

func nameLabel(v citation.Variable) grammar.Label {
	switch v {
	case citation.VarAuthor:
		return grammar.LabelAuthor
	case citation.VarEditor:
		return grammar.LabelEditor
	case citation.VarTranslator:
		return grammar.LabelTranslator
	case citation.VarContainerAuthor:
		return grammar.LabelContainerAuthor
	}
	return grammar.LabelOtherName
}

func (a *Aligner) words(label grammar.Label, value string) {
	if value == "" {
		return
	}
	if a.values[label] == nil {
		a.values[label] = map[string]int{}
	}
	note := &citation.Note{Text: value}
	for _, t := range grammar.Lex(note, nil) {
		if t.Kind != grammar.KindSign {
			a.values[label][plainWord(t.In(value))]++
		}
	}
}

// given notes the initials of given names, which may stand for them.
func (a *Aligner) given(label grammar.Label, names string) {
	if a.initials[label] == nil {
		a.initials[label] = map[string]bool{}
	}
	for _, t := range grammar.Lex(&citation.Note{Text: names}, nil) {
		if t.Kind == grammar.KindWord {
			for _, r := range plainWord(t.In(names)) {
				a.initials[label][string(r)] = true
				break
			}
		}
	}
}

func (a *Aligner) date(v citation.Variable, d citation.Date) {
	if d.IsZero() {
		return
	}
	label := grammar.LabelDate
	switch v {
	case citation.VarOriginalDate:
		label = grammar.LabelOriginalDate
	case citation.VarAccessed:
		label = grammar.LabelAccessed
	case citation.VarEventDate:
		label = grammar.LabelOther
	}
	a.words(label, d.Literal)
	for _, day := range []citation.Day{d.Start, d.End} {
		for _, part := range []int{day.Year, day.Day, day.Month} {
			if part > 0 {
				a.words(label, itoa(part))
				if part < 10 {
					a.words(label, "0"+itoa(part))
				}
			}
		}
		if day.Year > 0 {
			a.words(label, itoa(day.Year%100))
			a.words(label, itoa(day.Year%10))
		}
	}
	if d.Start.Year > 0 && d.End.Year > 0 {
		for _, end := range []int{d.End.Year, d.End.Year % 100, d.End.Year % 10} {
			a.words(label, itoa(d.Start.Year)+"-"+itoa(end))
		}
	}
	if d.Start.Day > 0 && d.End.Day > 0 {
		a.words(label, itoa(d.Start.Day)+"-"+itoa(d.End.Day))
	}
}

func itoa(n int) string {
	digits := ""
	for {
		digits = string(rune('0'+n%10)) + digits
		if n /= 10; n == 0 {
			return digits
		}
	}
}

// plainWord makes words comparable.
func plainWord(word string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '’', 'ʼ', '\'':
			return '\''
		case '‐', '‑', '–', '—', '‒', '−':
			return '-'
		}
		return unicode.ToLower(r)
	}, word)
}

// cues are the words that belong to a field without being part of its value.
var cues = map[grammar.Label]lexicon.Set{
	grammar.LabelAuthor:          lexicon.SetOf(lexicon.And, lexicon.EtAl, lexicon.NameSuffix, lexicon.Honorific, lexicon.With),
	grammar.LabelEditor:          lexicon.SetOf(lexicon.And, lexicon.EtAl, lexicon.Editor, lexicon.EditorTrans, lexicon.By, lexicon.In, lexicon.NameSuffix, lexicon.Honorific),
	grammar.LabelTranslator:      lexicon.SetOf(lexicon.And, lexicon.EtAl, lexicon.Translator, lexicon.EditorTrans, lexicon.By, lexicon.Honorific),
	grammar.LabelContainerAuthor: lexicon.SetOf(lexicon.And, lexicon.EtAl, lexicon.In),
	grammar.LabelOtherName:       lexicon.SetOf(lexicon.And, lexicon.EtAl, lexicon.By, lexicon.OtherRole, lexicon.Recipient, lexicon.SeriesWord, lexicon.Editor),
	grammar.LabelContainer:       lexicon.SetOf(lexicon.In, lexicon.SubVerbo, lexicon.SameWork),
	grammar.LabelJournal:         lexicon.SetOf(lexicon.In, lexicon.Web),
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
	grammar.LabelOriginalDate: lexicon.SetOf(lexicon.Original),
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
	foreignWord = -2.2
	cueWord     = 0.7
	otherWord   = -0.6 // under LabelOther, which takes what no value explains
)

func (a *Aligner) overlap(label grammar.Label, text string, segment []grammar.Token) float32 {
	values, cue := a.values[label], cues[label]
	left := make(map[string]int, 8)
	score, matched, content := 0.0, 0, 0
	for i := range segment {
		t := &segment[i]
		if t.Kind == grammar.KindSign {
			continue
		}
		word := plainWord(t.In(text))
		if label == grammar.LabelEdition && t.Shape == grammar.ShapeNumberish {
			word = strings.TrimRightFunc(word, unicode.IsLetter) // "2nd" is edition 2
		}
		n := values[word]
		switch {
		case t.Tags.Has(lexicon.And) && isName(label) && matched > 0:
			score += 1.5
		case left[word] < n:
			left[word]++
			matched++
			content++
			score += worth(t)
		case t.Tags.Intersects(cue):
			score += cueWord
		case isName(label) && a.initials[label][word]:
			matched++
			content++
			score += matchedWord - 0.2
		case label == grammar.LabelOther:
			score += otherWord
		default:
			content++
			score += foreignWord
		}
	}
	if label != grammar.LabelOther && matched == 0 && content == 0 {
		score -= 1.5 // cue words alone
	}
	if matched > 0 && matched == content {
		score += 0.4
	}
	return float32(score)
}

// worth is what a word that is found counts: function words are found anywhere.
func worth(t *grammar.Token) float64 {
	if t.Kind == grammar.KindWord && (t.Len() <= 2 || t.Tags.Intersects(common)) {
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
		allowed = c.Form == "opcit" || c.Container == "opcit"
	case grammar.LabelCross:
		wanted = lexicon.SetOf(lexicon.NoteWord, lexicon.Supra, lexicon.Infra)
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
			if label == grammar.LabelIdem && t.Sign == '—' {
				score += 3
				hits++
			}
		case t.Tags.Intersects(wanted):
			score += matchedWord
			hits++
		case t.Tags.Intersects(cues[label]) && numbers == 0:
			score += cueWord
		case label == grammar.LabelCross && t.Kind == grammar.KindNumber && a.values[grammar.LabelLocator][word] == 0:
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
		case t.Tags.Has(lexicon.Henceforth):
			score += matchedWord
			hits++
		case a.values[grammar.LabelHenceforth][word] > 0:
			score += matchedWord
			if bracket {
				hits++
			}
		case a.values[grammar.LabelTitle][word] > 0 && bracket && start > 0:
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
