package citation

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Check lists what an editor of the document would want to put right: the doubts that Resolve had about its
// back-references, and usage that is clear and yet bad. The list is in the order of the source.
func Check(b *Bibliography) []Diagnostic {
	if b == nil || b.Document == nil {
		return nil
	}
	c := &checker{Bibliography: b, uses: map[*Record][]use{}}
	for _, d := range b.Diagnostics {
		if resolverCodes[d.Code] {
			c.found = append(c.found, d)
		}
	}
	c.survey()
	c.abbreviations()
	for _, record := range b.Records {
		c.neverFull(record)
		c.twoWays(record)
	}
	slices.SortStableFunc(c.found, func(x, y Diagnostic) int {
		return cmp.Or(cmp.Compare(x.Pos.Part, y.Pos.Part), cmp.Compare(x.Pos.Offset, y.Pos.Offset))
	})
	return c.found
}

// A checker looks through a resolved document.
type checker struct {
	*Bibliography
	uses  map[*Record][]use
	all   []use
	found []Diagnostic
}

// A use is a citation with its note.
type use struct {
	note *Note
	*Citation
}

// lead is the first word of the use's text: an abbreviation that the grammar may have taken for something else.
func (u use) lead() string {
	m := mention{Citation: u.Citation, note: u.note}
	if !m.hasText() {
		return ""
	}
	text := u.Span.In(u.note.Text)
	if end := strings.IndexAny(text, " ,.:;"); end >= 0 {
		text = text[:end]
	}
	return text
}

// survey gathers the citations of each record.
func (c *checker) survey() {
	for _, note := range slices.Concat(c.Notes, c.Body) {
		if note == nil {
			continue
		}
		for _, cited := range note.Citations {
			if cited == nil {
				continue
			}
			u := use{note, cited}
			c.all = append(c.all, u)
			if cited.Record != nil {
				c.uses[cited.Record] = append(c.uses[cited.Record], u)
			}
		}
	}
}

func (c *checker) report(u use, code Code, severity Severity, message string) {
	c.found = append(c.found, c.diagnostic(u.note, u.Citation, code, severity, message))
}

// abbreviations reports those that are introduced for two works, and those that are never used.
func (c *checker) abbreviations() {
	used := map[string]bool{}
	for _, u := range c.all {
		if u.Via != nil && u.Via.Rule == RuleAbbreviation {
			used[nameKey(u.Citation)] = true
			used[foldKey(u.lead())] = true
		}
	}
	first := map[string]use{}
	for _, u := range c.all {
		key := foldKey(u.Introduces)
		if key == "" {
			continue
		}
		before, twice := first[key]
		switch {
		case !twice:
			first[key] = u
			if !used[key] {
				c.report(u, CodeAbbreviationUnused, SeverityInfo, fmt.Sprintf("the abbreviation “%s” is introduced and never used", u.Introduces))
			}
		case before.Record != u.Record && before.Record != nil && u.Record != nil:
			c.report(u, CodeAbbreviationTwice, SeverityWarning, fmt.Sprintf(
				"the abbreviation “%s” stands for %s here and for %s in note %s", u.Introduces, describe(u.Record), describe(before.Record), before.note.Label))
		}
	}
}

// neverFull reports a work that is cited short, and stated in full neither in a note nor in a bibliography.
func (c *checker) neverFull(record *Record) {
	uses := c.uses[record]
	stated := func(u use) bool { return u.Form == FormFull }
	if len(uses) == 0 || c.isEmbedded(record) || slices.ContainsFunc(uses, stated) || c.inReferences(record) {
		return
	}
	c.report(uses[0], CodeNeverFull, SeverityWarning, "cited short, and nowhere in full: "+describe(record))
}

func (c *checker) inReferences(record *Record) bool {
	for _, entry := range c.References {
		if entry == nil {
			continue
		}
		for _, cited := range entry.Citations {
			if cited != nil && cited.Record == record {
				return true
			}
		}
	}
	return false
}

// twoWays reports a work that has different short titles. The first short mention says how it is called.
func (c *checker) twoWays(record *Record) {
	if c.isEmbedded(record) {
		return // a style decides
	}
	var first *use
	reported := map[string]bool{}
	for _, u := range c.uses[record] {
		key := nameKey(u.Citation)
		if u.Form != FormShort || key == "" {
			continue
		}
		if first == nil {
			first = &u
			reported[key] = true
			continue
		}
		if !reported[key] {
			reported[key] = true
			c.report(u, CodeCitedTwoWays, SeverityInfo, fmt.Sprintf(
				"called “%s” here and “%s” in note %s: %s", u.Stated.Title, first.Stated.Title, first.note.Label, describe(record)))
		}
	}
}

// nameKey is the folded title or abbreviation by which a mention calls its work.
func nameKey(c *Citation) string {
	if c.Stated.Title != "" {
		return foldKey(c.Stated.Title)
	}
	if c.Stated.TitleShort != "" {
		return foldKey(c.Stated.TitleShort)
	}
	if len(c.Stated.Author) == 1 && c.Via != nil && c.Via.Rule == RuleAbbreviation {
		return foldKey(c.Stated.Author[0].Last())
	}
	return ""
}

func foldKey(phrase string) string {
	return strings.Join(foldWords(phrase), " ")
}
