package reader

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A layout is how a book places its notes; it gets chapters of paragraphs with markers, and their notes.
type layout struct {
	name string
	// perPage says that the numbers start again on each page, through that they go on through the book.
	perPage, through bool
	write            func(b *strings.Builder, chapters []chapter)
}

type chapter struct {
	title string
	pages []bookPage
}

type bookPage struct{ text, notes []string }

func layouts() []layout {
	running := func(b *strings.Builder, c chapter, folio int) {
		if folio%2 == 0 {
			fmt.Fprintf(b, "%d    THE WHOLE BOOK\n\n", folio)
		} else {
			fmt.Fprintf(b, "%s    %d\n\n", c.title, folio)
		}
	}
	foot := func(feed string) func(*strings.Builder, []chapter) {
		return func(b *strings.Builder, chapters []chapter) {
			folio := 11
			for _, c := range chapters {
				for _, p := range c.pages {
					running(b, c, folio)
					folio++
					b.WriteString(strings.Join(p.text, "\n\n") + "\n\n" + strings.Join(p.notes, "\n") + "\n\n" + feed)
				}
			}
		}
	}
	return []layout{
		{"at the end of chapters", false, false, func(b *strings.Builder, chapters []chapter) {
			for _, c := range chapters {
				b.WriteString(c.title + "\n\n" + c.all(func(p bookPage) []string { return p.text }) + "Notes\n\n" +
					c.all(func(p bookPage) []string { return p.notes }))
			}
		}},
		{"at the end of the book", false, false, func(b *strings.Builder, chapters []chapter) {
			for _, c := range chapters {
				b.WriteString(c.title + "\n\n" + c.all(func(p bookPage) []string { return p.text }))
			}
			b.WriteString("NOTES\n\n")
			for _, c := range chapters {
				b.WriteString(c.title + "\n\n" + c.all(func(p bookPage) []string { return p.notes }))
			}
		}},
		{"numbered through, at the end", false, true, func(b *strings.Builder, chapters []chapter) {
			for _, c := range chapters {
				b.WriteString(c.title + "\n\n" + c.all(func(p bookPage) []string { return p.text }))
			}
			b.WriteString("Notes\n\n")
			for _, c := range chapters {
				b.WriteString(c.all(func(p bookPage) []string { return p.notes }))
			}
		}},
		{"at the foot of pages", false, true, foot("\f")},
		{"at the foot of pages without form feeds", false, true, foot("")},
		{"at the foot of pages, numbered by chapter", false, false, foot("\f")},
		{"at the foot of pages, numbered by page", true, false, foot("\f")},
	}
}

func (c chapter) all(of func(bookPage) []string) string {
	var out []string
	for _, p := range c.pages {
		out = append(out, of(p)...)
	}
	return strings.Join(out, "\n\n") + "\n\n"
}

// TestLayouts sets one book in every layout, with every pair of markers and labels, wrapped and not: its notes are the same.
func TestLayouts(t *testing.T) {
	raised := func(n int) string {
		return strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹").Replace(strconv.Itoa(n))
	}
	around := func(before, after string) func(int) string {
		return func(n int) string { return before + strconv.Itoa(n) + after }
	}
	shapes := []struct {
		name          string
		marker, label func(int) string
	}{
		{"raised", raised, func(n int) string { return raised(n) + " " }},
		{"raised, glued", raised, raised},
		{"raised, stop", raised, around("", ". ")},
		{"brackets", around("[", "]"), around("[", "] ")},
		{"brackets, stop", around("[", "]"), around("", ". ")},
		{"parentheses", around("(", ")"), around("(", ") ")},
		{"parentheses, half", around(" (", ")"), around("", ") ")},
		{"lost raising, stop", around("", ""), around("", ". ")},
		{"lost raising, bare", around("", ""), around("", " ")},
	}
	for _, l := range layouts() {
		for _, s := range shapes {
			for _, width := range []int{0, 68} {
				t.Run(fmt.Sprintf("%s/%s/%d", l.name, s.name, width), func(t *testing.T) {
					chapters, want := book(l, s.marker, s.label, width)
					var b strings.Builder
					l.write(&b, chapters)
					doc, err := Read("book.txt", []byte(b.String()), Text)
					require.NoError(t, err)
					var got []string
					for _, n := range doc.Notes {
						got = append(got, n.Label+" "+n.Text)
						assert.NotNil(t, n.Caller, n.Label)
					}
					assert.Equal(t, want, got)
					assert.Empty(t, doc.Diagnostics)
				})
			}
		}
	}
}

// book writes three chapters of three pages; the text has lists, years and numbers in brackets that are no notes.
func book(l layout, marker, label func(int) string, width int) (chapters []chapter, want []string) {
	sentences := []string{
		"The bridge was begun in 1871 and finished, after three changes of plan, in the autumn of 1875.",
		"Nobody had asked the ferrymen, who were 212 at the last count and had the law on their side.",
		"The council (all 14 of them) voted twice, and the second vote was the one that was kept.",
		"“It will stand,” said the engineer, “as long as the river lets it.”",
	}
	notes := []string{
		"J. Ruskin, The Stones of Venice, 3 vols. (London: Smith, Elder, 1851–53), 2:12; and see p. 14 of the second edition, which has more.",
		"Ibid., 13.",
		"Minutes of the Council, 4 May 1871, fol. 12; cf. The Times, 5 May 1871, p. 3.",
		"See Jones, “Bridges,” 17 (1955): 4–9. 1875 is a mistake for 1876, and 12 for 13.",
		"Smith, History of Ferries, vol. 2, pp. 101–2.",
	}
	number, written := 0, 0
	for c := range 3 {
		if !l.through {
			number = 0
		}
		chapter := chapter{title: []string{"STONE", "WOOD AND WATER", "IRON"}[c]}
		for p := range 3 {
			if l.perPage {
				number = 0
			}
			var page bookPage
			for k := range 2 + (c+p)%2 {
				number++
				text := sentences[(written+1)%4] + " " + sentences[written%4] + marker(number) + " " + sentences[(written+2)%4]
				note := notes[written%5]
				page.text = append(page.text, fill(text, width))
				page.notes = append(page.notes, fill(label(number)+note, width))
				want = append(want, strconv.Itoa(number)+" "+note)
				written++
				if p == 1 && k == 0 {
					page.text = append(page.text, "1. Stone does not burn.\n\n2. Wood does not rust.\n\n3. Iron does both.")
				}
			}
			chapter.pages = append(chapter.pages, page)
		}
		chapters = append(chapters, chapter)
	}
	return chapters, want
}

// fill breaks a text into lines of a width; 0 is no width.
func fill(text string, width int) string {
	if width == 0 {
		return text
	}
	var b strings.Builder
	column := 0
	for i, word := range strings.Split(text, " ") {
		if i > 0 && column+len(word) >= width {
			b.WriteString("\n")
			column = 0
		} else if i > 0 {
			b.WriteString(" ")
			column++
		}
		b.WriteString(word)
		column += len(word)
	}
	return b.String()
}
