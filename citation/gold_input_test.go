package citation

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

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
	if c.Form == FormOpCit && strings.Contains(strings.ToLower(g.Text), "art. ") {
		c.Kind = TypeArticle
	}
	text := " " + strings.Join(foldWords(g.Text), " ") + " "
	if c.Form == FormFull && c.Introduces == "" && strings.Contains(g.Text, item.TitleShort) && !strings.Contains(item.Title, item.TitleShort) {
		c.Introduces = item.TitleShort
	}
	switch c.Form {
	case FormFull:
		stateFull(c, item, text)
		if c.Stated.ArchiveLocation == "" && c.Container != FormNone {
			c.Stated.ArchiveLocation = trailing(item.ArchiveLocation, g.Text)
		}
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

// trailing returns the longest end of a place in an archive that the text has, by whole parts: “Оп. 93. Д. 15”.
func trailing(place, text string) string {
	for rest := place; rest != ""; {
		if strings.Contains(text, rest) {
			return rest
		}
		at := strings.IndexAny(rest, ".,")
		if at < 0 {
			return ""
		}
		rest = strings.TrimLeft(rest[at:], "., ")
		if label, _, ok := strings.Cut(rest, " "); ok && goldNumber.MatchString(label) {
			rest = rest[len(label)+1:]
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
	c.Stated.ArchiveLocation = trailing(item.ArchiveLocation, g.Text)
	if occurs(item.Archive, text) {
		c.Stated.Archive = item.Archive
	}
	if c.Stated.ArchiveLocation != "" {
		return
	}
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
		if !name && len(w) > 1 && (!strings.HasSuffix(w, ".") || isSiglum(strings.Trim(w, "."))) && !isRoman(w) {
			kept = append(kept, strings.Trim(w, "“”\"«»„‘’'."))
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
