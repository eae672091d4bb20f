package learn

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// expect notes the words that each label may hold.
func (a *Aligner) expect(item *citation.Record, c *GoldCitation) {
	for y := range a.values {
		a.values[y] = expected{}
	}
	if item == nil {
		item = &citation.Record{}
	}
	periodical := strings.HasPrefix(string(item.Type), "article") || item.Type == citation.TypeLegalCase ||
		item.Type == citation.TypeWebpage || item.Type == citation.TypePostWeblog || item.Type == citation.TypePost ||
		item.Type == citation.TypeReview || item.Type == citation.TypeReviewBook
	a.volumes = c.Label == "volume"
	for _, v := range citation.TextVariables() {
		label := textLabel(v)
		if v == citation.VarPage && c.Form != "full" && c.Form != "short" {
			continue // what looks like it is a place cited
		}
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
			a.opening(nameLabel(v), name.Last())
		}
	}
	for _, v := range citation.DateVariables() {
		a.date(v, item.Date(v))
	}
	if item.Volume != "" && item.Issue != "" {
		a.spelling(grammar.LabelVolume, item.Volume+"-"+item.Issue)
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
	e := &a.values[label]
	if e.words == nil {
		e.words, e.pairs = map[string]int{}, map[[2]string]bool{}
	}
	last := ""
	for _, t := range grammar.Lex(&citation.Note{Text: value}, nil) {
		if t.Kind == grammar.KindSign {
			continue
		}
		word := plainWord(t.In(value))
		e.words[word]++
		e.total++
		e.pairs[[2]string{last, word}] = true
		last = word
	}
}

// spelling notes another way to write a value.
func (a *Aligner) spelling(label grammar.Label, value string) {
	total := a.values[label].total
	a.words(label, value)
	a.values[label].total = total
}

// opening notes the first word of a family name, with which a name may begin.
func (a *Aligner) opening(label grammar.Label, family string) {
	for _, t := range grammar.Lex(&citation.Note{Text: family}, nil) {
		if t.Kind != grammar.KindSign {
			a.values[label].pairs[[2]string{"", plainWord(t.In(family))}] = true
			return
		}
	}
}

// given notes the initials of given names, which may stand for them.
func (a *Aligner) given(label grammar.Label, names string) {
	e := &a.values[label]
	if e.initials == nil {
		e.initials = map[string]bool{}
	}
	for _, t := range grammar.Lex(&citation.Note{Text: names}, nil) {
		for part := range strings.SplitSeq(plainWord(t.In(names)), "-") { // "J.-C." for Jean-Claude
			if r, size := utf8.DecodeRuneInString(part); size > 0 && t.Kind == grammar.KindWord {
				e.initials[string(r)] = true
			}
		}
	}
}

// date notes the numbers by which a date may be written. Its last digits stand alone only as the end of a range, "1974/75",
// or behind an apostrophe.
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
					a.spelling(label, "0"+itoa(part))
				}
			}
		}
	}
	for _, end := range []int{d.End.Year, d.End.Year % 100, d.End.Year % 10} {
		if d.Start.Year > 0 && end > 0 {
			a.spelling(label, itoa(d.Start.Year)+"-"+itoa(end))
			a.spelling(label, itoa(end))
		}
	}
	if d.Start.Day > 0 && d.End.Day > 0 {
		a.spelling(label, itoa(d.Start.Day)+"-"+itoa(d.End.Day))
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
	if !norm.NFKC.IsNormalString(word) {
		word = norm.NFKC.String(word) // "ﬁorentini"
	}
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
