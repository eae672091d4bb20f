package reader

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A press sets a text with notes on pages, the notes at their feet. What does not fit goes on at the foot of the next page.
type press struct {
	lines, width int
	feed         string // between pages
	head         func(folio int) string
	underHead    int // blank lines
	indent, hang int // of the first and the other lines of a note
	apart        bool
	symbols      bool // and not numbers, on each page anew
	marker       func(n int) string
	label        func(n int) string
	keep         bool // a new page begins with each paragraph
}

// A pressed is the pages and the notes that were set on them.
type pressed struct {
	pages []string
	notes []string
}

var pressSymbols = []string{"*", "†", "‡", "§"}

// set sets a text; "^" calls the next note.
func (p press) set(paragraphs, notes []string) pressed {
	var out pressed
	var body, foot, rest []string
	number, folio := 0, 17
	finish := func() {
		var page []string
		if p.head != nil {
			page = append(page, p.head(folio))
			page = append(page, make([]string, p.underHead)...)
		}
		page = append(append(append(page, body...), ""), foot...)
		out.pages = append(out.pages, strings.Join(page, "\n"))
		body, foot = nil, nil
		folio++
		if p.symbols {
			number = 0
		}
		n := min(len(rest), p.lines-6)
		foot, rest = append(foot, rest[:n]...), rest[n:]
	}
	for _, paragraph := range paragraphs {
		for i, line := range strings.Split(fill(paragraph, p.width), "\n") {
			if len(body)+len(foot)+1+strings.Count(line, "^") >= p.lines || i == 0 && p.keep && len(body) > 0 {
				finish()
			}
			for strings.Contains(line, "^") {
				number++
				line = strings.Replace(line, "^", p.marker(number), 1)
				note := notes[len(out.notes)%len(notes)]
				label := strconv.Itoa(number)
				if p.symbols {
					label = pressSymbols[number-1]
				}
				out.notes = append(out.notes, label+" "+strings.ReplaceAll(note, "\n", " "))
				for k, paragraph := range strings.Split(p.label(number)+note, "\n") {
					for j, line := range strings.Split(fill(paragraph, p.width+4), "\n") {
						if j == 0 && k == 0 {
							if p.apart && len(foot)+len(rest) > 0 {
								rest = append(rest, "")
							}
							line = strings.Repeat(" ", p.indent) + line
						} else {
							line = strings.Repeat(" ", p.hang) + line
						}
						rest = append(rest, line)
					}
				}
				n := min(len(rest), max(1, p.lines-len(body)-2-len(foot)))
				foot, rest = append(foot, rest[:n]...), rest[n:]
			}
			body = append(body, line)
		}
	}
	finish()
	for len(foot) > 0 {
		finish()
	}
	return out
}

// TestPaged reads what a press makes of a text in which notes run over pages, with what OCR makes of that.
func TestPaged(t *testing.T) {
	digits := func(before, after string) func(int) string {
		return func(n int) string { return before + strconv.Itoa(n) + after }
	}
	raised := func(n int) string {
		return strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹").Replace(strconv.Itoa(n))
	}
	symbol := func(n int) string { return pressSymbols[n-1] }
	heads := func(between string) func(int) string {
		return func(folio int) string {
			if folio%2 == 0 {
				return fmt.Sprintf("%d%sA HISTORY OF BRIDGES", folio, between)
			}
			return fmt.Sprintf("WOOD AND WATER%s%d", between, folio)
		}
	}
	misread := func(label func(int) string) func(int) string {
		return func(n int) string { return strings.NewReplacer("10", "1O", "11", "l1", "5", "S").Replace(label(n)) }
	}
	lost := func(label func(int) string, every int, as string) func(int) string {
		return func(n int) string {
			if n%every == 0 {
				return as
			}
			return label(n)
		}
	}
	plain := press{lines: 24, width: 60, feed: "\n\f", marker: digits("", ""), label: digits("", " ")}
	with := func(change func(p *press)) press {
		p := plain
		change(&p)
		return p
	}
	for _, tt := range []struct {
		name     string
		press    press
		uncalled bool // the text lost its markers
	}{
		{"form feeds", plain, false},
		{"running heads", with(func(p *press) { p.feed, p.head, p.underHead = "\n\n", heads("    "), 1 }), false},
		{"running heads that touch the text", with(func(p *press) { p.feed, p.head = "\n\n", heads("    ") }), false},
		{"running heads with one blank", with(func(p *press) { p.feed, p.head = "\n\n", heads(" ") }), false},
		{"raised markers", with(func(p *press) { p.marker, p.label = raised, digits("", ". ") }), false},
		{"hanging notes", with(func(p *press) { p.hang, p.marker = 3, raised }), false},
		{"indented notes", with(func(p *press) { p.indent, p.marker, p.label = 4, raised, digits("", ") ") }), false},
		{"notes apart from each other", with(func(p *press) { p.apart, p.label = true, digits("", ". ") }), false},
		{"labels glued to the note", with(func(p *press) { p.marker, p.label = raised, digits("", "") }), false},
		{"symbols", with(func(p *press) {
			p.symbols, p.keep, p.marker = true, true, symbol
			p.label = func(n int) string { return symbol(n) + " " }
		}), false},
		{"misread labels", with(func(p *press) { p.label = misread(digits("", ". ")) }), false},
		{"misread markers", with(func(p *press) { p.marker = misread(digits("", "")) }), false},
		{"misread markers in brackets", with(func(p *press) { p.marker, p.label = misread(digits("[", "]")), digits("[", "] ") }), false},
		{"labels taken for other signs", with(func(p *press) { p.label, p.marker = lost(digits("", " "), 4, "' "), raised }), false},
		{"markers taken for other signs", with(func(p *press) { p.marker = lost(digits("", ""), 4, "'") }), false},
		{"no markers", with(func(p *press) { p.marker, p.label = func(int) string { return "" }, digits("", ". ") }), true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			paragraphs, notes := pagedText()
			set := tt.press.set(paragraphs, notes)
			require.Greater(t, len(set.pages), 3)
			doc, err := Read("book.txt", []byte(strings.Join(set.pages, tt.press.feed)), Text)
			require.NoError(t, err)
			var got []string
			for _, n := range doc.Notes {
				got = append(got, n.Label+" "+n.Text)
				assert.Equal(t, tt.uncalled, n.Caller == nil, n.Label)
			}
			assert.Equal(t, set.notes, got)
		})
	}
}

// pagedText is a text of paragraphs, and notes to be taken in turn; the third has two paragraphs.
func pagedText() (paragraphs, notes []string) {
	sentences := []string{
		"The bridge was begun in the spring and finished, after three changes of plan, in the autumn four years later.^",
		"Nobody had asked the ferrymen, who were many at the last count and had the law on their side.",
		"The council, all of them, voted twice, and the second vote was the one that was kept.^",
		"It will stand, said the engineer, as long as the river lets it; and he went home to his dinner.",
	}
	for i := range 9 {
		paragraphs = append(paragraphs, strings.Join([]string{sentences[i%4], sentences[(i+1)%4], sentences[(i+2)%4], sentences[(i+3)%4]}, " "))
	}
	return paragraphs, []string{
		"John Ruskin, The Stones of Venice, 3 vols. (London: Smith, Elder, 1851–53), 2:12; and see, on the price of stone in the years before the war, the second edition, in which more of it is told than the first would have led its readers to expect.",
		"Ibid., 13.",
		"Minutes of the Council, 4 May 1871, fol. 12; compare The Times, 5 May 1871, p. 3.\nThe same was said ten years later, with more warmth and fewer figures, by the clerk of works.",
		"See Jones, “Bridges,” 17 (1955): 4–9, where the year is mistaken for the one after, and the month for the one before it.",
		"Smith, History of Ferries, vol. 2, pp. 101–2.",
	}
}
