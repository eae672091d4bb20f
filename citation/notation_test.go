package citation

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// notes reads a document in a notation for tests: a line for each note, its label first, its citations after "/". A
// citation begins with its form and ends with what it must be bound to:
//
//	1 / full a:Moshe Lewin t:Russian Peasants and Soviet Power y:1968 => lewin
//	2 / ibid @205 => lewin / short a:Tucker t:Stalinism => -
//
// Fields: a: authors and e: editors (joined by "&"), t: title, ts: short title, in: container, y: year, v: volume, i: issue,
// pp: page, pub: publisher, pl: place, nv: number of volumes, ar: archive location, ty: type, @ locator (a page, or its label first), n: note number, as:
// what it introduces, c: form of the container, rel: relation. Flags: idem, quoted, unparsed, same, above, below. "=> -" is
// nothing; a note without " / " is prose; "---" begins a new chapter, "===" the bibliography.
func notes(t *testing.T, text string) (*Document, []expected) {
	t.Helper()
	doc, chapter, list := &Document{}, 0, &[]*Note{}
	list = &doc.Notes
	var want []expected
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch line {
		case "":
			continue
		case "---":
			chapter++
			continue
		case "===":
			list = &doc.References
			continue
		}
		parts := strings.Split(line, " / ")
		note := &Note{Label: strings.Fields(parts[0])[0], Text: line, Chapter: chapter}
		for _, part := range parts[1:] {
			stated, meant, _ := strings.Cut(part, "=>")
			at := strings.Index(line, strings.TrimSpace(stated))
			c := mentionOf(t, stated)
			c.Span = Span{at, at + len(strings.TrimSpace(stated))}
			note.Citations = append(note.Citations, c)
			if meant = strings.TrimSpace(meant); meant != "" {
				want = append(want, expected{note, c, meant})
			}
		}
		*list = append(*list, note)
	}
	return doc, want
}

// An expected is what a test wants a citation to mean: a name of its own for the work, or "-".
type expected struct {
	note *Note
	c    *Citation
	work string
}

var formsByName = map[string]Form{
	"full": FormFull, "short": FormShort, "ibid": FormIbid, "opcit": FormOpCit, "cross": FormCross, "locator": FormLocator, "none": FormNone,
}

func mentionOf(t *testing.T, text string) *Citation {
	t.Helper()
	c := &Citation{Confidence: 1}
	var key string
	var value []string
	flush := func() {
		stateField(t, c, key, strings.TrimSpace(strings.Join(value, " ")))
		key, value = "", nil
	}
	for i, w := range strings.Fields(text) {
		name, rest, field := strings.Cut(w, ":")
		switch {
		case i == 0:
			form, ok := formsByName[w]
			require.True(t, ok, "form %q", w)
			c.Form = form
		case field && strings.Contains(" a e t ts in y v i pp pub pl nv ar ty n as c rel url ", " "+name+" "):
			flush()
			key, value = name, []string{rest}
		case strings.HasPrefix(w, "@"):
			flush()
			key, value = "@", []string{w[1:]}
		case strings.Contains(" idem quoted unparsed same above below ", " "+w+" "):
			flush()
			key = w
		default:
			value = append(value, w)
		}
	}
	flush()
	return c
}

func stateField(t *testing.T, c *Citation, key, value string) {
	t.Helper()
	s := &c.Stated
	switch key {
	case "":
	case "a":
		s.Author = namesOf(value)
	case "e":
		s.Editor = namesOf(value)
	case "t":
		s.Title = value
	case "ts":
		s.TitleShort = value
	case "in":
		s.ContainerTitle = value
	case "y":
		from, to, _ := strings.Cut(value, "-")
		s.Issued.Start.Year = yearOf(t, from)
		if to != "" {
			s.Issued.End.Year = yearOf(t, to)
		}
		if from[len(from)-1] >= 'a' {
			s.YearSuffix = from[len(from)-1:]
		}
	case "v":
		s.Volume = value
	case "i":
		s.Issue = value
	case "pp":
		s.Page = value
	case "pub":
		s.Publisher = value
	case "pl":
		s.PublisherPlace = value
	case "nv":
		s.NumberOfVolumes = value
	case "ar":
		s.ArchiveLocation = value
	case "url":
		s.URL = value
	case "ty":
		s.Type = Type(value)
	case "@":
		c.Locator = Locator{Label: LabelPage, Value: value}
		if label, number, ok := strings.Cut(value, " "); ok {
			c.Locator = Locator{Label: Label(label), Value: number}
		}
	case "n":
		c.NoteRef = value
	case "as":
		c.Introduces = value
	case "c":
		c.Container = formsByName[value]
	case "rel":
		c.Relation = Relation(value)
	case "idem":
		c.Idem = true
	case "quoted":
		c.Quoted = true
	case "unparsed":
		c.Unparsed = true
	case "same":
		c.SamePlace = true
	case "above":
		c.Direction = DirectionAbove
	case "below":
		c.Direction = DirectionBelow
	default:
		require.Fail(t, "unknown field "+key)
	}
}

func yearOf(t *testing.T, text string) int {
	t.Helper()
	year, err := strconv.Atoi(strings.TrimRight(text, "abcdef"))
	require.NoError(t, err)
	return year
}

// namesOf reads "V. I. Lenin & Moshe Lewin": the last word is the family name, unless a comma says otherwise.
func namesOf(text string) []Name {
	var names []Name
	for person := range strings.SplitSeq(text, "&") {
		person = strings.TrimSpace(person)
		if family, given, ok := strings.Cut(person, ", "); ok {
			names = append(names, Name{Family: family, Given: given})
			continue
		}
		if strings.HasSuffix(person, ",") {
			names = append(names, Name{Family: strings.TrimSuffix(person, ",")})
			continue
		}
		at := strings.LastIndex(person, " ")
		names = append(names, Name{Family: person[at+1:], Given: strings.TrimSpace(person[:max(at, 0)])})
	}
	return names
}

// resolve binds the document of a test and checks what every citation means: mentions of one name must have one record, of
// other names other records, and "-" none.
func resolve(t *testing.T, text string) *Bibliography {
	t.Helper()
	doc, want := notes(t, text)
	bib := Resolve(doc)
	records, names := map[string]*Record{}, map[*Record]string{}
	for _, e := range want {
		where := fmt.Sprintf("note %s: %s (%s)", e.note.Label, e.c.Span.In(e.note.Text), reasonOf(e.c))
		if e.work == "-" {
			require.True(t, e.c.Record == nil, where)
			continue
		}
		require.NotNil(t, e.c.Record, where)
		if records[e.work] == nil {
			require.Empty(t, names[e.c.Record], where)
			records[e.work], names[e.c.Record] = e.c.Record, e.work
		}
		require.Equal(t, e.work, names[e.c.Record], where)
	}
	return bib
}

func reasonOf(c *Citation) string {
	if c.Via == nil {
		return "stands by itself"
	}
	return fmt.Sprintf("%s %.2f %s", c.Via.Rule, c.Via.Confidence, c.Via.Reason)
}

// codes lists the codes of the diagnostics, in order.
func codes(list []Diagnostic) []Code {
	var codes []Code
	for _, d := range list {
		codes = append(codes, d.Code)
	}
	return codes
}
