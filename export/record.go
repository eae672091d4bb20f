package export

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/e843347c/ibid/citation"
)

// prepare returns copies of b's records that are fit to be written: values cleaned, a known type, and a key that every
// format can hold and no other record has. The map says under which key each record of b goes.
func prepare(b *citation.Bibliography) ([]*citation.Record, map[*citation.Record]string) {
	if b == nil {
		return nil, nil
	}
	var copies []*citation.Record
	var originals []*citation.Record
	known := make(map[*citation.Record]string, len(b.Records))
	for _, r := range b.Records {
		if r == nil {
			continue
		}
		if _, twice := known[r]; twice {
			continue
		}
		known[r] = ""
		originals = append(originals, r)
		copies = append(copies, cleanRecord(r))
	}
	assignKeys(copies)
	for i, r := range originals {
		known[r] = copies[i].ID
	}
	return copies, known
}

func cleanRecord(r *citation.Record) *citation.Record {
	c := *r
	if !slices.Contains(citation.Types(), c.Type) {
		c.Type = citation.TypeDocument
	}
	for _, v := range citation.TextVariables() {
		if text := c.Text(v); text != "" {
			c.SetText(v, clean(text))
		}
	}
	for _, v := range citation.NameVariables() {
		if names := c.Names(v); len(names) > 0 {
			c.SetNames(v, cleanNames(names))
		}
	}
	for _, v := range citation.DateVariables() {
		if date := c.Date(v); !date.IsZero() {
			c.SetDate(v, cleanDate(date))
		}
	}
	return &c
}

// assignKeys gives each record a key of its own. A key that is good and free stays; BibTeX does not tell keys apart by
// case, so neither does this.
func assignKeys(records []*citation.Record) {
	taken := make(map[string]bool, len(records))
	var late []int
	for i, r := range records {
		key := safeKey(r.ID)
		folded := strings.ToLower(key)
		if key == "" || key != r.ID || taken[folded] {
			late = append(late, i)
			continue
		}
		taken[folded] = true
	}
	for _, i := range late {
		key := safeKey(records[i].ID)
		if key == "" {
			key = "ref" + strconv.Itoa(i+1)
		}
		free := key
		for n := 2; taken[strings.ToLower(free)]; n++ {
			free = key + "-" + strconv.Itoa(n)
		}
		taken[strings.ToLower(free)] = true
		records[i].ID = free
	}
}

// safeKey spells a key with what BibTeX, biber, pandoc and URLs all accept: ASCII letters, digits and a few signs, a
// letter first. "Müller 1990" becomes "Muller1990", "1984" becomes "ref1984"; the words that BibTeX reads as commands get
// a number. It is empty where nothing is left.
func safeKey(id string) string {
	var out strings.Builder
	for _, r := range norm.NFD.String(id) {
		if r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-_:.+/", r)) {
			out.WriteRune(r)
		}
	}
	key := strings.TrimLeft(out.String(), "-_:.+/")
	switch {
	case key == "":
		return ""
	case !unicode.IsLetter(rune(key[0])):
		return "ref" + key
	}
	switch strings.ToLower(key) {
	case "comment", "string", "preamble":
		return key + "1"
	}
	return key
}

// hasPages reports whether the pages of a work are the pages that it occupies in another. For a book, a thesis or a
// manuscript readers take them for its length.
func hasPages(r *citation.Record) bool {
	switch r.Type {
	case citation.TypeArticle, citation.TypeArticleJournal, citation.TypeArticleMagazine, citation.TypeArticleNewspaper,
		citation.TypeChapter, citation.TypePaperConference, citation.TypeEntry, citation.TypeEntryDictionary,
		citation.TypeEntryEncyclopedia, citation.TypeReview, citation.TypeReviewBook, citation.TypeLegalCase:
		return true
	case citation.TypeBook, citation.TypeClassic, citation.TypeCollection, citation.TypePamphlet, citation.TypePeriodical,
		citation.TypeThesis, citation.TypeManuscript, citation.TypeReport, citation.TypePersonalCommunication,
		citation.TypeMusicalScore, citation.TypeStandard, citation.TypeDataset, citation.TypeSoftware:
		return false
	}
	return r.ContainerTitle != ""
}
