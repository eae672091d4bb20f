package interpret_test

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/learn"
)

// A comparison holds what one note's citations are compared with.
type comparison struct {
	score  score
	where  string
	tokens []grammar.Token
	pieces []grammar.Piece
}

func (c *comparison) mistake(field, gold, read, text string) {
	m := fmt.Sprintf("  %s\n    gold %s\n    read %s\n    %s", c.where, gold, read, text)
	c.score.field(field).mistakes = append(c.score.field(field).mistakes, m)
}

// citation compares one citation with gold's.
func (c *comparison) citation(g *learn.Gold, gold *learn.GoldCitation, note *citation.Note, read *citation.Citation) {
	text := c.show(note, read.Span)
	c.value("text", gold.Text, read.Span.In(note.Text), text, func(s string) string { return s })
	c.value("form", gold.Form, read.Form.String(), text, fold)
	c.value("container", gold.Container, read.Container.String(), text, fold)
	c.value("relation", gold.Relation, string(read.Relation), note.Text, fold)
	if gold.Idem || read.Idem {
		c.value("idem", fmt.Sprint(gold.Idem), fmt.Sprint(read.Idem), text, fold)
	}
	c.value("locator", locator(gold.Locator, gold.Label), locator(read.Locator.Value, string(read.Locator.Label)), text, pages)
	item := g.Item(gold.ID)
	if item == nil || gold.Form != "full" {
		return
	}
	c.record(item, &read.Stated, gold, note, text)
}

func locator(value, label string) string {
	if value == "" {
		return ""
	}
	if label == "" {
		label = "page"
	}
	return label + " " + pages(value)
}

func (c *comparison) record(item, stated *citation.Record, gold *learn.GoldCitation, note *citation.Note, text string) {
	whole := fold(gold.Text)
	for _, v := range citation.TextVariables() {
		want, have := item.Text(v), stated.Text(v)
		switch v {
		case citation.VarTitleShort, citation.VarContainerTitleShort, citation.VarLanguage, citation.VarNote, citation.VarAbstract, citation.VarKeyword:
			continue
		case citation.VarContainerTitle:
			if gold.Container != "" {
				continue
			}
		}
		same := fold
		switch v {
		case citation.VarPage:
			same = pages
		case citation.VarEdition:
			same = edition
		case citation.VarDOI:
			same = func(s string) string { return doiPrefix.ReplaceAllString(fold(s), "") }
		}
		if have == "" && want != "" && (gold.Container != "" || !strings.Contains(whole, fold(want))) {
			continue // another note says it
		}
		c.value(string(v), want, have, text, same)
	}
	for _, v := range citation.DateVariables() {
		c.date(v, item.Date(v), stated.Date(v), whole, text)
	}
	for _, v := range citation.NameVariables() {
		if v == citation.VarAuthor && gold.Idem || gold.Container != "" && (v == citation.VarEditor || v == citation.VarContainerAuthor) {
			continue
		}
		c.names(v, item.Names(v), stated.Names(v), whole, text)
	}
	if want := string(item.Type); want != "" {
		c.value("type", want, string(stated.Type), text, fold)
	}
}

// value compares two values; empty is absent.
func (c *comparison) value(field, want, have, text string, same func(string) string) {
	n := c.score.field(field)
	if want != "" {
		n.gold++
	}
	if have != "" {
		n.read++
	}
	if same(want) == same(have) {
		if want != "" {
			n.hits++
		}
		return
	}
	c.mistake(field, want, have, text)
}

func (c *comparison) date(v citation.Variable, want, have citation.Date, whole, text string) {
	if want.IsZero() && have.IsZero() {
		return
	}
	if have.IsZero() && !(want.Year() > 0 && strings.Contains(whole, fmt.Sprint(want.Year()))) && !(want.Literal != "" && strings.Contains(whole, fold(want.Literal))) {
		return // another note says it
	}
	n := c.score.field(string(v))
	if !want.IsZero() {
		n.gold++
	}
	if !have.IsZero() {
		n.read++
	}
	if sameDate(want, have) {
		n.hits++
		return
	}
	c.mistake(string(v), fmt.Sprintf("%+v", want), fmt.Sprintf("%+v", have), text)
}

func sameDate(a, b citation.Date) bool {
	if a.Start.Year == 0 || b.Start.Year == 0 {
		return a.Start.Year == b.Start.Year && fold(a.Literal) == fold(b.Literal)
	}
	end := func(d citation.Date) citation.Day {
		if d.End == (citation.Day{}) {
			return d.Start
		}
		return d.End
	}
	return sameDay(a.Start, b.Start) && sameDay(end(a), end(b))
}

func sameDay(a, b citation.Day) bool {
	same := func(x, y int) bool { return x == y || x == 0 || y == 0 }
	return same(a.Year, b.Year) && same(a.Month, b.Month) && same(a.Day, b.Day)
}

func (c *comparison) names(v citation.Variable, want, have []citation.Name, whole, text string) {
	if len(want) == 0 && len(have) == 0 {
		return
	}
	if len(have) == 0 && !strings.Contains(whole, fold(want[0].Last())) {
		return // another note says it
	}
	n := c.score.field(string(v))
	n.gold += len(want)
	n.read += len(have)
	var left []string
	for _, name := range have {
		left = append(left, nameKey(name))
	}
	hits := 0
	for _, name := range want {
		for i, key := range left {
			if key == nameKey(name) {
				hits++
				left[i] = "\x00"
				break
			}
		}
	}
	n.hits += hits
	if hits < len(want) || hits < len(have) {
		c.mistake(string(v), showNames(want), showNames(have), text)
	}
}

func showNames(names []citation.Name) string {
	var list []string
	for _, n := range names {
		if n.Literal != "" {
			list = append(list, "{"+n.Literal+"}")
			continue
		}
		s := n.NonDroppingParticle + "|" + n.Family + ", " + n.Given + "|" + n.DroppingParticle
		if n.Suffix != "" {
			s += " (" + n.Suffix + ")"
		}
		list = append(list, s)
	}
	return strings.Join(list, "; ")
}

// nameKey is what two spellings of one name share.
func nameKey(n citation.Name) string {
	if n.Literal != "" {
		return fold(n.Literal) + "//"
	}
	given := strings.Map(func(r rune) rune {
		if r == '.' || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, fold(n.Given+n.DroppingParticle))
	return fold(strings.TrimSpace(n.NonDroppingParticle+" "+n.Family)) + "/" + given + "/" + fold(n.Suffix)
}

// show is the citation's text with the pieces marked.
func (c *comparison) show(note *citation.Note, span citation.Span) string {
	var b strings.Builder
	for _, p := range c.pieces {
		s := citation.Span{Start: c.tokens[p.Start].Start, End: c.tokens[p.End-1].End}
		if p.Label == grammar.LabelProse || s.End <= span.Start || s.Start >= span.End {
			continue
		}
		fmt.Fprintf(&b, "%s[%s] ", p.Label, s.In(note.Text))
	}
	return b.String()
}

var (
	plainSigns = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‘", "'", "’", "'", "‚", "'", "‹", "'", "›", "'", "ʼ", "'", "`", "'", "´", "'",
		"‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "―", "-", "−", "-", "\u00ad", "", "\u200b", "")
	pageRange  = regexp.MustCompile(`(\d+)-(\d+)`)
	pageSpaces = regexp.MustCompile(`\s*([-,:;])\s*`)
	doiPrefix  = regexp.MustCompile(`^(https?://(dx\.)?doi\.org/|doi: ?)`)
)

// fold is a value without differences of case, dashes, quotation marks and white space, and without outer punctuation.
func fold(s string) string {
	s = cases.Fold().String(norm.NFKC.String(plainSigns.Replace(s)))
	return strings.TrimFunc(strings.Join(strings.Fields(s), " "), func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) })
}

// pages writes out the ends of ranges: 209-40 is 209-240.
func pages(s string) string {
	return pageRange.ReplaceAllStringFunc(pageSpaces.ReplaceAllString(fold(s), "$1"), func(r string) string {
		start, end, _ := strings.Cut(r, "-")
		if len(end) < len(start) && start[:len(start)-len(end)]+end > start {
			end = start[:len(start)-len(end)] + end
		}
		return start + "-" + end
	})
}

// edition is the number of an edition, where it has one.
func edition(s string) string {
	if n := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsDigit(r) }); n > 0 && len(s) < n+6 {
		return s[:n]
	}
	return fold(s)
}
