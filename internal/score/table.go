package score

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// A Table is a table in Markdown. Its first columns are text, flush left, the others numbers, flush right.
type Table struct {
	text int // columns of text
	rows [][]string
}

// NewTable returns a table that has the header and as yet no rows. The first columns, as many as text says, are text.
func NewTable(text int, header ...string) *Table { return &Table{text, [][]string{header}} }

// Add adds a row.
func (t *Table) Add(cells ...string) { t.rows = append(t.rows, cells) }

// String is the table as Markdown, its columns as wide as they need.
func (t *Table) String() string {
	var widths []int
	for _, row := range t.rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 3)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	var b strings.Builder
	for n, row := range t.rows {
		b.WriteByte('|')
		for i, cell := range row {
			space := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if i < t.text {
				b.WriteString(" " + cell + space + " |")
			} else {
				b.WriteString(" " + space + cell + " |")
			}
		}
		b.WriteByte('\n')
		if n == 0 {
			t.rule(&b, widths)
		}
	}
	return b.String()
}

// rule draws the line below the header, which says how the columns are flush.
func (t *Table) rule(b *strings.Builder, widths []int) {
	b.WriteByte('|')
	for i, width := range widths {
		end := "-|"
		if i >= t.text {
			end = ":|"
		}
		b.WriteString(strings.Repeat("-", width+1) + end)
	}
	b.WriteByte('\n')
}

// none stands where there is nothing to count.
const none = "–"

// shown is a figure with its number of cases.
func shown(c Count) string {
	if c.IsZero() {
		return none
	}
	return fmt.Sprintf("%.3f (%d)", c.F1(), c.Gold)
}

// precision and recall are shown without their cases, which stand beside them.
func precision(c Count) string {
	if c.Predicted == 0 {
		return none
	}
	return fmt.Sprintf("%.3f", c.Precision())
}

func recall(c Count) string {
	if c.Gold == 0 {
		return none
	}
	return fmt.Sprintf("%.3f", c.Recall())
}

func f1(c Count) string { return fmt.Sprintf("%.3f", c.F1()) }
