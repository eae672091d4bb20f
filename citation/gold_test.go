package citation

import (
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The gold documents are not part of the repository; the test is skipped where they are absent.
const goldFolder = "../../shared/gold"

var (
	goldOnly  = flag.String("gold", "", "only gold documents whose name contains this")
	goldNoise = flag.Float64("noise", 0, "the probability of each kind of misreading that a mention is given")
	goldHint  = flag.String("hint", "gold", "the form that the grammar is made to say of full and short mentions: gold, full, short")
)

type goldDocument struct {
	Items []json.RawMessage
	Notes []struct {
		Label     string
		Text      string
		Citations []goldCitation
	}
}

type goldCitation struct {
	ID        *string
	Form      string
	Idem      bool
	Container string
	Relation  string
	Locator   string
	Label     string
	Text      string
}

// TestGold gives the resolver the gold's own citations, each stating no more than its text does, and measures the binding.
func TestGold(t *testing.T) {
	files, err := filepath.Glob(goldFolder + "/*/*.gold.json")
	require.NoError(t, err)
	if len(files) == 0 {
		t.Skip("no gold documents here")
	}
	sets := map[string]*goldScore{}
	for _, file := range files {
		set := filepath.Base(filepath.Dir(file))
		if set == "strings" || !strings.Contains(file, *goldOnly) {
			continue
		}
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		var gold goldDocument
		require.NoError(t, json.Unmarshal(data, &gold))
		if sets[set] == nil {
			sets[set] = &goldScore{}
		}
		sets[set].document(t, strings.TrimSuffix(filepath.Base(file), ".gold.json"), &gold)
	}
	for _, set := range []string{"real", "synth", "train"} {
		if s := sets[set]; s != nil {
			t.Logf("%-6s %s", set, s)
			if *goldOnly == "" {
				least := map[string]float64{"real": 0.97, "synth": 0.995, "train": 0.995}[set]
				assert.GreaterOrEqual(t, s.links.share(), least, "links of %s", set)
				assert.GreaterOrEqual(t, s.firsts.share(), least-0.01, "firsts of %s", set)
				assert.Less(t, s.sureWrong.share(), 0.005, "wrongly bound with confidence above 0.9 in %s", set)
				assert.Less(t, s.guessed.share(), 0.10, "bound where the truth is unknown in %s", set)
			}
		}
	}
}

type count struct{ hits, of int }

func (c *count) add(hit bool) bool {
	c.of++
	if hit {
		c.hits++
	}
	return hit
}

func (c *count) share() float64 {
	if c.of == 0 {
		return 0
	}
	return float64(c.hits) / float64(c.of)
}

func (c *count) String() string { return fmt.Sprintf("%.4f (%d/%d)", c.share(), c.hits, c.of) }

type goldScore struct {
	links, firsts, guessed, sureWrong, forms, idem, container count
}

func (s *goldScore) String() string {
	return fmt.Sprintf("links %v firsts %v guessed %v sure and wrong %v forms %v idem %v container %v",
		&s.links, &s.firsts, &s.guessed, &s.sureWrong, &s.forms, &s.idem, &s.container)
}

func (s *goldScore) document(t *testing.T, name string, gold *goldDocument) {
	items := map[string]*Record{}
	for _, raw := range gold.Items {
		var item Record
		require.NoError(t, json.Unmarshal(raw, &item), name)
		items[item.ID] = &item
	}
	doc := goldInput(gold, items)
	bib := Resolve(doc)
	mapped := mapItems(gold, doc)
	seen := map[string]bool{}
	for i, note := range gold.Notes {
		for j, g := range note.Citations {
			c := doc.Notes[i].Citations[j]
			say := func(kind string) {
				reason := ""
				if c.Via != nil {
					reason = fmt.Sprintf(" %s %.3f %s", c.Via.Rule, c.Via.Confidence, c.Via.Reason)
				}
				got := "nothing"
				if c.Record != nil {
					got = c.Record.ID + " = " + describe(c.Record)
				}
				want := "null"
				if g.ID != nil {
					want = *g.ID + " = " + describe(items[*g.ID])
				}
				for id, record := range mapped {
					if record == c.Record && record != nil && (g.ID == nil || id != *g.ID) {
						got += " which is " + id
					}
				}
				t.Logf("%s: %s note %s: %s\n      want %s\n      got  %s;%s\n      text %s", kind, name, note.Label, g.Text, want, got, reason, c.Stated.Title)
			}
			if g.Form == "full" || g.Form == "short" {
				s.forms.add(g.Form == c.Form.String())
				if g.Form != c.Form.String() {
					say("form " + g.Form)
				}
			}
			confident := c.Via != nil && c.Via.Confidence > 0.9 || c.Via == nil
			if g.ID == nil {
				s.guessed.add(c.Record != nil)
				s.sureWrong.add(c.Record != nil && confident)
				if c.Record != nil {
					say("guessed")
				}
				continue
			}
			right := c.Record != nil && mapped[*g.ID] == c.Record
			if seen[*g.ID] {
				s.links.add(right)
			} else {
				s.firsts.add(right)
			}
			s.sureWrong.add(c.Record != nil && !right && confident)
			if !right {
				say(map[bool]string{true: "link", false: "first"}[seen[*g.ID]])
			}
			seen[*g.ID] = true
			if g.Idem && c.Record != nil && len(items[*g.ID].Author) > 0 {
				ok := slices.EqualFunc(items[*g.ID].Author, c.Record.Author, func(a, b Name) bool { return sameFamily(a, b) })
				if !s.idem.add(ok) {
					say("idem")
				}
			}
			if want := items[*g.ID].ContainerTitle; g.Container != "" && c.Record != nil && want != "" {
				ok := slices.Equal(foldWords(want), foldWords(c.Record.ContainerTitle))
				if !s.container.add(ok) {
					say("container " + c.Record.ContainerTitle)
				}
			}
		}
	}
	keys := map[string]bool{}
	for _, record := range bib.Records {
		assert.False(t, keys[record.ID], "key %s of %s twice", record.ID, name)
		keys[record.ID] = true
	}
}

// mapItems gives each gold item the record that shares most of its citations, an earlier one of equals.
func mapItems(gold *goldDocument, doc *Document) map[string]*Record {
	type pair struct {
		id     string
		record *Record
	}
	shared := map[pair]int{}
	var order []pair
	for i, note := range gold.Notes {
		for j, g := range note.Citations {
			if c := doc.Notes[i].Citations[j]; g.ID != nil && c.Record != nil {
				p := pair{*g.ID, c.Record}
				if shared[p]++; shared[p] == 1 {
					order = append(order, p)
				}
			}
		}
	}
	slices.SortStableFunc(order, func(a, b pair) int { return shared[b] - shared[a] })
	mapped, taken := map[string]*Record{}, map[*Record]bool{}
	for _, p := range order {
		if mapped[p.id] == nil && !taken[p.record] {
			mapped[p.id], taken[p.record] = p.record, true
		}
	}
	return mapped
}

// goldInput makes the document that a perfect grammar would hand to the resolver.
func goldInput(gold *goldDocument, items map[string]*Record) *Document {
	doc := &Document{}
	random := rand.New(rand.NewPCG(1, uint64(len(gold.Notes))))
	chapter, last := 0, 0
	for _, n := range gold.Notes {
		note := &Note{Label: n.Label, Text: n.Text}
		if number, _, ok := leadingNumber(n.Label); ok {
			if number <= last {
				chapter++
			}
			last = number
		}
		note.Chapter = chapter
		for _, g := range n.Citations {
			c := goldMention(g, items)
			if at := strings.Index(n.Text, g.Text); at >= 0 {
				c.Span = Span{at, at + len(g.Text)}
			}
			misread(random, c, n.Text, *goldNoise)
			note.Citations = append(note.Citations, c)
		}
		doc.Notes = append(doc.Notes, note)
	}
	doc.References = goldReferences(gold, items)
	return doc
}

// goldReferences stands for the bibliography of a document that cites by author and year alone, which gold leaves out.
func goldReferences(gold *goldDocument, items map[string]*Record) []*Note {
	known := map[string]bool{}
	var list []string
	for _, n := range gold.Notes {
		for _, g := range n.Citations {
			if g.ID == nil || known[*g.ID] {
				continue
			}
			known[*g.ID] = true
			if year := items[*g.ID].Issued.Year(); g.Form == "short" && year != 0 && strings.HasSuffix(g.Text, strconv.Itoa(year)) {
				list = append(list, *g.ID)
			}
		}
	}
	var notes []*Note
	for _, id := range list {
		stated := *items[id]
		stated.ID = ""
		notes = append(notes, &Note{Citations: []*Citation{{Form: FormFull, Stated: stated}}})
	}
	return notes
}

var (
	goldNoteRef    = regexp.MustCompile(`(?i)(?:\b(?:nn?|note|noot|nota|anm|fn|not|ref|pozn|przyp|not)\.? *|сн\. *|прим\. *)(\d+)`)
	goldNumber     = regexp.MustCompile(`\d+`)
	goldIntroduce  = regexp.MustCompile(`[(\[]((?:im Folgenden|\p{Ll}[\p{L}’'-]*\.?)(?: (?:zitiert|abgekürzt|cyt\.|\p{Ll}[\p{L}’'-]*))*) ([^()]*)[)\]]$`)
	goldAuthorYear = regexp.MustCompile(`^(\p{Lu}\p{L}+ )?\d{4}[a-z]$`)
	goldName       = regexp.MustCompile(`\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*`)
	goldShort      = regexp.MustCompile(`[(]['‘]([^()]*)['’][)]`)
)

func goldMention(g goldCitation, items map[string]*Record) *Citation {
	c := &Citation{
		Idem: g.Idem || strings.HasPrefix(g.Text, "—"), Relation: Relation(g.Relation), Locator: Locator{Label: Label(g.Label), Value: g.Locator}, Confidence: 0.9,
	}
	_ = c.Form.UnmarshalText([]byte(g.Form))           // gold has only known forms
	_ = c.Container.UnmarshalText([]byte(g.Container)) // or none
	if m := goldNoteRef.FindStringSubmatch(g.Text); m != nil && c.Form != FormIbid && c.Form != FormFull {
		c.NoteRef = m[1]
	} else if m := goldNumber.FindString(g.Text); m != "" && c.Form == FormCross {
		c.NoteRef = m
	} else if m := goldNoteRef.FindStringSubmatch(g.Text); m != nil && c.Container != FormNone {
		c.NoteRef = m[1]
	}
	if m := goldIntroduce.FindStringSubmatch(g.Text); m != nil {
		c.Introduces = strings.Trim(m[2], "“”\"«»„ ")
	} else if m := goldShort.FindStringSubmatch(g.Text); m != nil && c.Form == FormFull {
		c.Introduces = m[1]
	}
	item := &Record{}
	if g.ID != nil {
		item = items[*g.ID]
	}
	text := " " + strings.Join(foldWords(g.Text), " ") + " "
	switch c.Form {
	case FormFull:
		stateFull(c, item, text)
		switch *goldHint {
		case "short":
			c.Form = FormShort
		}
	case FormIbid, FormOpCit, FormCross, FormLocator, FormShort, FormNone:
		stateShort(c, item, g, text)
		if c.Form == FormShort && *goldHint == "full" {
			c.Form = FormFull
		}
	}
	return c
}

func occurs(value, text string) bool {
	words := foldWords(value)
	return len(words) > 0 && strings.Contains(text, " "+strings.Join(words, " ")+" ")
}

func stateFull(c *Citation, item *Record, text string) {
	c.Stated.Type = item.Type
	for _, v := range TextVariables() {
		if value := item.Text(v); occurs(value, text) && v != VarTitleShort {
			c.Stated.SetText(v, value)
		}
	}
	if c.Stated.Title == "" {
		c.Stated.Title = leading(item.Title, text)
	}
	if c.Stated.ContainerTitle == "" {
		c.Stated.ContainerTitle = leading(item.ContainerTitle, text)
	}
	for _, v := range NameVariables() {
		if c.Idem && v == VarAuthor {
			continue
		}
		c.Stated.SetNames(v, stateNames(item.Names(v), text))
	}
	for _, v := range DateVariables() {
		c.Stated.SetDate(v, stateDate(item.Date(v), text))
	}
}

func stateDate(d Date, text string) Date {
	if d.Literal != "" && occurs(d.Literal, text) {
		return d
	}
	if d.Year() == 0 || !occurs(strconv.Itoa(d.Year()), text) {
		return Date{}
	}
	return d
}

func stateNames(names []Name, text string) []Name {
	var stated []Name
	for _, name := range names {
		family := strings.TrimSpace(name.NonDroppingParticle + " " + name.Family)
		switch {
		case name.Literal != "" && occurs(name.Literal, text):
			stated = append(stated, name)
		case occurs(family, text) || occurs(name.Family, text):
			if !occurs(name.Given, text) {
				name.Given = initialsBeside(name, text)
			}
			stated = append(stated, name)
		}
	}
	return stated
}

// initialsBeside finds the initials of a given name before or after the family name.
func initialsBeside(name Name, text string) string {
	var initials []string
	for _, w := range foldWords(name.Given) {
		initials = append(initials, firstRunes(w, 1))
	}
	joined, family := strings.Join(initials, " "), strings.Join(foldWords(name.Family), " ")
	if joined != "" && (strings.Contains(text, " "+joined+" "+family+" ") || strings.Contains(text, " "+family+" "+joined+" ")) {
		return strings.ToUpper(strings.Join(initials, ". ") + ".")
	}
	return ""
}

// leading returns the longest beginning of a title that the text has, its first word left out or not.
func leading(title, text string) string {
	words := foldWords(title)
	for n := len(words); n > 0; n-- {
		for from := 0; from < min(2, n); from++ {
			if part := strings.Join(words[from:n], " "); len(part) > 3 && strings.Contains(text, " "+part+" ") {
				return part
			}
		}
	}
	return ""
}

func stateShort(c *Citation, item *Record, g goldCitation, text string) {
	for _, v := range []Variable{VarAuthor, VarEditor, VarContainerAuthor, VarTranslator} {
		if names := stateNames(item.Names(v), text); len(names) > 0 && !c.Idem {
			c.Stated.Author = names
			break
		}
	}
	c.Stated.Issued = stateDate(Date{Start: Day{Year: item.Issued.Year()}}, text)
	c.Stated.Title = leading(item.Title, text)
	if c.Form == FormShort && c.Stated.Title == "" && occurs(leading(item.ContainerTitle, text), text) && !c.Stated.Issued.IsZero() {
		c.Stated.ContainerTitle = leading(item.ContainerTitle, text)
	}
	if c.Form == FormShort && c.Stated.Title == "" && c.Stated.ContainerTitle == "" && c.NoteRef == "" {
		c.Stated.Title = remainder(c, g)
	}
	if m := goldAuthorYear.FindStringSubmatch(g.Text); m != nil && item.Title == "" {
		c.Stated = Record{Author: []Name{{Family: m[1]}}, Issued: Date{Start: Day{Year: 2000}}}
	}
	if c.Container != FormNone && item.Title == "" { // “essays by Fitzpatrick and Solomon in the same volume”
		c.Stated = Record{}
		for _, name := range goldName.FindAllString(g.Text, -1) {
			c.Stated.Author = append(c.Stated.Author, Name{Family: name})
		}
	}
	if c.Form == FormOpCit && item.Title == "" { // a name that the document never explains
		before, _, _ := strings.Cut(g.Text, ",")
		c.Stated.Author = []Name{{Family: before}}
	}
}

// remainder is what a short mention says apart from names, notes and pages: an abbreviation.
func remainder(c *Citation, g goldCitation) string {
	text := g.Text
	if i := strings.IndexAny(text, "([0123456789"); i >= 0 {
		text = text[:i]
	}
	var kept []string
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == ',' || r == ';' }) {
		name := slices.ContainsFunc(c.Stated.Author, func(n Name) bool { return occurs(w, " "+strings.Join(foldWords(n.String()), " ")+" ") })
		if !name && len(w) > 1 && !strings.HasSuffix(w, ".") {
			kept = append(kept, strings.Trim(w, "“”\"«»„‘’'"))
		}
	}
	if slices.Equal(kept, strings.Fields(strings.ToLower(strings.Join(kept, " ")))) {
		return "" // “and others”
	}
	return strings.Join(kept, " ")
}

// misread does to a mention what a grammar does that is not perfect: it loses names, takes names or the words around for
// the title, loses or invents a year, misses the way a work is named, misreads a letter.
func misread(random *rand.Rand, c *Citation, note string, p float64) {
	s := &c.Stated
	happens := func() bool { return p > 0 && random.Float64() < p }
	if happens() {
		s.Author = nil
	}
	if happens() && len(s.Author) > 0 && s.Title != "" {
		s.Title, s.Author = s.Author[0].Last()+" "+s.Title, nil
	}
	if happens() && s.Title != "" {
		words := strings.Fields(note)
		at := random.IntN(len(words))
		s.Title = strings.Join(words[at:min(len(words), at+1+random.IntN(3))], " ") + " " + s.Title
	}
	if happens() && s.Title != "" {
		words := strings.Fields(note)
		at := random.IntN(len(words))
		s.Title += " " + strings.Join(words[at:min(len(words), at+1+random.IntN(3))], " ")
	}
	if happens() && s.Title != "" {
		at := random.IntN(len(s.Title))
		s.Title = s.Title[:at] + "e" + s.Title[min(len(s.Title), at+1):]
	}
	if happens() && len(s.Author) > 0 {
		if family := s.Author[0].Family; len(family) > 4 {
			at := random.IntN(len(family))
			s.Author = slices.Clone(s.Author)
			s.Author[0].Family = family[:at] + "n" + family[at+1:]
		}
	}
	if happens() {
		s.Issued = Date{}
	}
	if happens() && s.Issued.IsZero() {
		s.Issued = Date{Start: Day{Year: 1500 + random.IntN(500)}}
	}
	if happens() && s.ContainerTitle != "" && s.Title != "" {
		s.Title, s.ContainerTitle = s.ContainerTitle, s.Title
	}
	if happens() && s.ContainerTitle != "" && s.Title != "" {
		s.Title, s.ContainerTitle = s.Title+" "+s.ContainerTitle, ""
	}
	if happens() && s.Publisher != "" && s.Title != "" {
		s.Title, s.Publisher = s.Title+" "+s.PublisherPlace+" "+s.Publisher, ""
	}
	if happens() {
		c.NoteRef = ""
	}
	if happens() {
		c.Introduces = ""
	}
	if happens() {
		c.Idem, c.Relation, c.Container = false, "", FormNone
	}
}
