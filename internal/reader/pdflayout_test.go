package reader

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/pdf"
)

// TestPDFLines sets single lines.
func TestPDFLines(t *testing.T) {
	for _, tt := range []struct{ name, content, want string }{
		{"blanks that are drawn", "BT /R 10 Tf 50 500 Td (two words) Tj ET", "two words"},
		{"gaps", "BT /R 10 Tf 50 500 Td [(two) -300 (words) -70 (run) 40 (ning)] TJ ET", "two wordsrunning"},
		{"spaced letters", "BT /R 10 Tf 2 Tc 50 500 Td [(two) -300 (words)] TJ ET", "two words"},
		{"pieces in any order", "BT /R 10 Tf 80 500 Td (words) Tj -30 0 Td (two) Tj ET", "two words"},
		{"a raised number", "BT /R 10 Tf 50 500 Td (word.) Tj /R 6 Tf 3.5 Ts (12) Tj 0 Ts /R 10 Tf ( Next) Tj ET", "word.¹² Next"},
		{"drawn last", "BT /R 10 Tf 50 500 Td [(a longer word.) -1000 (Next)] TJ /R 6 Tf 70.5 3.5 Td (12) Tj ET", "a longer word.¹² Next"},
		{"raised, of full size", "BT /R 10 Tf 50 500 Td (word.) Tj 3 Ts (7) Tj ET", "word.⁷"},
		{"an ordinal", "BT /R 10 Tf 50 500 Td (2) Tj /R 6 Tf 4 Ts (nd) Tj 0 Ts /R 10 Tf ( ed.) Tj ET", "2nd ed."},
		{"a lowered number", "BT /R 10 Tf 50 500 Td (H) Tj /R 6 Tf -2 Ts (2) Tj 0 Ts /R 10 Tf (O) Tj ET", "H2O"},
		{"an accent over its letter", `BT /R 10 Tf 50 500 Td [(caf) (\264) 480 (e)] TJ ET`, "café"},
		{"an accent raised over a capital", `BT /R 10 Tf 50 503 Td (\264) Tj 0.5 -3 Td (Etat) Tj ET`, "État"},
		{"a cedilla under its letter", `BT /R 10 Tf 50 500 Td [(c) 500 (\270) (a)] TJ ET`, "ça"},
		{"an accent for itself", `BT /R 10 Tf 50 500 Td (a \264 b) Tj ET`, "a ´ b"},
		{"small capitals", "BT /R 10 Tf 50 500 Td (R) Tj /R 7.5 Tf (USKIN) Tj /R 10 Tf (, J., and others) Tj ET", "Ruskin, J., and others"},
		{"capitals that are small from the first", "BT /R 10 Tf 50 500 Td (the ) Tj /R 8 Tf (BBC) Tj /R 10 Tf ( says) Tj ET", "the BBC says"},
		{"printed twice to look bold", "BT /R 10 Tf 50 500 Td (bold) Tj 0.3 0 Td (bold) Tj ET", "bold"},
		{"quotation marks set apart", `BT /R 10 Tf 50 500 Td [(\223) -170 (\221a) -400 (b\222) -170 (\224)] TJ ET`, "“‘a b’”"},
		{"an ellipsis", `BT /R 10 Tf 50 500 Td [(some words) -300 (.) -220 (.) -220 (.) -300 (and more)] TJ ET`, "some words ... and more"},
		{"a wide gap in one column", "BT /R 10 Tf 50 500 Td [(name) -9000 (12)] TJ ET", "name 12"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := &sheet{}
			s.WriteString(tt.content)
			assert.Equal(t, tt.want, madeBook(s).text())
		})
	}
}

// numbered are lines of a column, as long as a line is. No two are alike.
func numbered(name string, n int) []string {
	words := []string{"Quercus", "Fagus", "Betula", "Acer", "Ulmus", "Tilia", "Alnus", "Salix", "Populus", "Fraxinus", "Carpinus", "Corylus"}
	var lines []string
	for i := range n {
		line := name + " " + words[i] + " goes to the edge "
		lines = append(lines, line+strings.Repeat("x", 33-len(line)))
	}
	return lines
}

// TestPDFColumns reads down the left column first, from one line over both to the next.
func TestPDFColumns(t *testing.T) {
	s := &sheet{}
	s.put("R", 16, 90, 560, "A title over both of the columns")
	s.lines(10, 30, 530, numbered("left", 12)...)
	s.lines(10, 210, 533.5, numbered("right", 12)...)
	s.lines(10, 200, 470, "xx")    // a line that runs far into the gutter
	s.put("R", 6, 195, 509.5, "7") // at the end of the third line on the left, near to the third on the right
	s.put("R", 10, 30, 370, "And here is a line that runs over both columns, to their end.")
	s.lines(10, 30, 340, numbered("third", 6)...)
	s.lines(10, 210, 340, numbered("fourth", 6)...)
	var got []string
	for line := range strings.Lines(madeBook(s).text()) {
		if line = strings.TrimSpace(line); line != "" {
			got = append(got, line)
		}
	}
	var want []string
	want = append(want, "A title over both of the columns")
	want = append(want, numbered("left", 12)...)
	want[3] += "⁷"
	want[6] += " xx"
	want = append(want, numbered("right", 12)...)
	want = append(want, "And here is a line that runs over both columns, to their end.")
	want = append(want, numbered("third", 6)...)
	want = append(want, numbered("fourth", 6)...)
	assert.Equal(t, want, got)
}

// TestPDFNoColumns keeps lines together that have gaps by chance, or labels that hang.
func TestPDFNoColumns(t *testing.T) {
	s := &sheet{}
	for i := range 8 {
		y := 500 - 12*float64(i)
		s.put("R", 10, 30, y, fmt.Sprintf("%d.", i+1)).put("R", 10, 60, y, "a label hangs before this text")
		s.put("R", 10, 330, y, fmt.Sprint(100+i))
	}
	want := ""
	for i := range 8 {
		want += fmt.Sprintf("%d. a label hangs before this text %d\n", i+1, 100+i)
	}
	assert.Equal(t, strings.TrimSpace(want), madeBook(s).text())
}

func TestPDFFurniture(t *testing.T) {
	var sheets []*sheet
	for i := range 4 {
		s := &sheet{}
		head := "THE WHOLE BOOK"
		if i%2 == 1 {
			head = "Chapter Three"
		}
		s.put("R", 8, 50, 580, head).put("R", 8, 350, 580, fmt.Sprint(40+i))
		s.lines(10, 30, 550, numbered([]string{"first", "other", "next", "last"}[i], 3)...)
		s.put("R", 8, 190, 20, "Printed in Leipzig")
		sheets = append(sheets, s)
	}
	want := ""
	for i := range 4 {
		want += strings.Join(numbered([]string{"first", "other", "next", "last"}[i], 3), "\n") + "\n----\n"
	}
	assert.Equal(t, strings.TrimSuffix(want, "\n----\n"), madeBook(sheets...).text())
}

// TestPDFKept reads pages whose first and last lines are text, though they recur or are numbers.
func TestPDFKept(t *testing.T) {
	var sheets []*sheet
	for range 3 {
		s := &sheet{}
		s.lines(10, 30, 550, append(numbered("some", 3), "refrain, refrain", "it was 1871")...)
		sheets = append(sheets, s, (&sheet{}).lines(10, 30, 300, "another page", "with other lines", "and more of them", "to the end of it"))
	}
	text := madeBook(sheets...).text()
	assert.Equal(t, 3, strings.Count(text, "refrain, refrain\nit was 1871"), text)
}

// foot is a page with text, a rule or none, and notes in a size of type.
func foot(rule bool, size float64, text []string, notes ...string) *sheet {
	s := &sheet{}
	s.lines(10, 30, 550, text...)
	y := 200.0
	if rule {
		s.rule(30, y+1.2*size, 60)
	}
	for _, note := range notes {
		label, rest, ok := strings.Cut(note, " ")
		if ok && strings.Trim(label, "0123456789") == "" {
			s.put("R", size*0.6, 30, y+size*0.35, label).put("R", size, 30+size, y, rest)
		} else {
			s.put("R", size, 30, y, note)
		}
		y -= 1.2 * size
	}
	return s
}

// TestPDFFeet sets notes at the feet of pages: what stands over the first label belongs to a note of the page before, and
// nothing else does.
func TestPDFFeet(t *testing.T) {
	text, next, last := numbered("some", 4), numbered("more", 4), numbered("end", 4)
	body, body2, body3 := strings.Join(text, "\n"), strings.Join(next, "\n"), strings.Join(last, "\n")
	for _, tt := range []struct {
		name   string
		sheets []*sheet
		want   string
	}{
		{"in small print", []*sheet{foot(false, 8, text, "1 The first note.", "2 The second note, of", "two lines.")},
			body + "\n\n¹ The first note.\n² The second note, of\ntwo lines."},
		{"under a rule, in the size of the text", []*sheet{foot(true, 10, text, "1 The first note.", "2 The second.")},
			body + "\n\n¹ The first note.\n² The second."},
		{"over two pages", []*sheet{foot(true, 8, text, "1 The first note, which", "goes on and"), foot(true, 8, next, "on.", "2 The second.")},
			body + "\n\n¹ The first note, which\ngoes on and\non.\n----\n" + body2 + "\n\n² The second."},
		{"over three pages", []*sheet{foot(true, 8, text, "1 The first note, which"), foot(true, 8, next, "goes on and"), foot(true, 8, last, "on.", "2 The second.")},
			body + "\n\n¹ The first note, which\ngoes on and\non.\n----\n" + body2 + "\n----\n" + body3 + "\n\n² The second."},
		{"over two pages, from a range on", []*sheet{foot(true, 8, text, "1 The first note, in London,"), foot(true, 8, next, "91–101; and more.", "2 The second.")},
			body + "\n\n¹ The first note, in London,\n91–101; and more.\n----\n" + body2 + "\n\n² The second."},
		{"over two pages, from a year on", []*sheet{foot(true, 8, text, "1 The first note, in"), foot(true, 8, next, "1986. And more.", "2 The second.")},
			body + "\n\n¹ The first note, in\n1986. And more.\n----\n" + body2 + "\n\n² The second."},
		{"over two pages, in the size of the text", []*sheet{foot(true, 10, text, "1 The first note, which", "goes on and"), foot(true, 10, next, "on.", "2 The second.")},
			body + "\n\n¹ The first note, which\ngoes on and\non.\n----\n" + body2 + "\n\n² The second."},
		{"a quotation at the page's end", []*sheet{foot(false, 8, text, "1 The first note."), foot(false, 8, next, "A quotation in small", "print, closed.")},
			body + "\n\n¹ The first note.\n----\n" + body2 + "\n\nA quotation in small\nprint, closed."},
		{"a quotation over the notes", []*sheet{foot(false, 8, text, "1 The first note."), foot(false, 8, next, "A quotation in small", "print, closed.").
			put("R", 5, 30, 162.8, "2").put("R", 8, 38, 160, "The second.").lines(8, 30, 150.4, "It has two lines.")},
			body + "\n\n¹ The first note.\n----\n" + body2 + "\n\nA quotation in small\nprint, closed.\n\n² The second.\nIt has two lines."},
		{"labels that hang far out", []*sheet{(&sheet{}).lines(10, 30, 550, text...).rule(30, 212, 60).put("R", 5, 30, 203, "1").lines(8, 50, 200, "The first note, in", "two lines.")},
			body + "\n\n¹ The first note, in\ntwo lines."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, madeBook(tt.sheets...).text())
		})
	}
}

// TestPDFLoneMarker raises the marker that did not fit on its sentence's last line.
func TestPDFLoneMarker(t *testing.T) {
	text := numbered("some", 4)
	s := (&sheet{}).lines(10, 30, 550, text...)
	s.put("R", 6, 30, 505, "1").lines(10, 40, 490, text...).put("R", 5, 30, 103, "1").put("R", 8, 34, 100, "The note.")
	assert.Equal(t, strings.Join(text, "\n")+"\n¹\n\n  "+strings.Join(text, "\n  ")+"\n\n¹ The note.", madeBook(s).text())
}

// TestPDFSections keeps the notes under a bibliography out of it, and the bibliography goes on behind them.
func TestPDFSections(t *testing.T) {
	one := foot(true, 8, []string{"The text has a note."}, "1 Ruskin, Stones, 12.")
	one.put("R", 6, 130, 553.5, "1").put("B", 14, 30, 500, "Bibliography")
	one.put("R", 10, 30, 470, "Ruskin, John. The Stones of Venice. London, 1851.")
	two := (&sheet{}).lines(10, 30, 550, "Turner, J. M. W. Liber studiorum. London, 1807.")
	doc, err := Read("a.pdf", madePDF(one.String(), two.String()), Auto)
	require.NoError(t, err)
	assert.Equal(t, "1: Ruskin, Stones, 12.\n    < The text has a note. [page 1, 181]\nref: Ruskin, John. The Stones of Venice. London, 1851.\n"+
		"ref: Turner, J. M. W. Liber studiorum. London, 1807.\n", printedNotes(doc))
}

// TestPDFMarks proves that the look of letters reaches the note, and that raised letters keep their own form.
func TestPDFMarks(t *testing.T) {
	s := (&sheet{}).lines(10, 30, 550, "The text has a note.").put("R", 6, 130, 553.5, "1")
	s.put("R", 5, 30, 103, "1").put("C", 8, 33, 100, "Ruskin").put("R", 8, 57, 100, ", ").put("I", 8, 65, 100, "The Stones").put("B", 8, 109, 100, "2")
	s.put("R", 8, 113, 100, ", ").put("R", 5, 121, 103, "2").put("R", 8, 124, 100, "1903")
	doc, err := Read("a.pdf", madePDF(s.String()), Auto)
	require.NoError(t, err)
	require.Len(t, doc.Notes, 1)
	assert.Equal(t, "<sc>Ruskin</sc>, <i>The Stones</i> <b>2</b>, <sup>2</sup>1903", marked(doc.Notes[0]))
}

func TestPDFDoubts(t *testing.T) {
	prose := strings.Join(numbered("some", 4), " ")
	noise := strings.Repeat(`%&#$*+/<=>@\134^_{|}~`, 5)
	unknown := strings.Repeat(`\201\215\217\220`, 20) // codes that the encoding has no letters for
	shifted := strings.NewReplacer("a", "x", "e", "q", "i", "z", "o", "w", "u", "v").Replace(prose)
	height := 500
	page := func(text string) string {
		height -= 20
		return fmt.Sprintf("BT /R 5 Tf 20 %d Td (%s) Tj ET", height, text)
	}
	doc, err := Read("a.pdf", madePDF(page(prose), page(noise), page(unknown), page(shifted), "/Im Do", "/Im Do", page(prose)), Auto)
	require.NoError(t, err)
	var got []string
	for _, d := range doc.Diagnostics {
		got = append(got, string(d.Code)+" "+d.Pos.Part+" "+d.Message)
	}
	assert.Equal(t, []string{
		"unreadable-page page 2 the letters of pages 2–4 cannot be told: the file does not say what its fonts' codes stand for; " +
			"have a program recognise the text (OCR)",
		"picture-page page 5 there is no text on pages 5–6, only pictures",
		"no-notes  no notes found; looked for numbered notes at the feet of pages",
	}, got)
}

// TestPDFLinks finds the addresses that lie under the letters.
func TestPDFLinks(t *testing.T) {
	page := &pdf.Page{Links: []pdf.Link{
		{X0: 10, Y0: 10, X1: 50, Y1: 20, Target: "a"}, {X0: 10, Y0: 30, X1: 50, Y1: 40, Target: "b"}, {X0: 60, Y0: 10, X1: 90, Y1: 20, Target: "c"},
		{X0: 5, Y0: 0, X1: 8, Y1: 100, Target: "tall"},
	}}
	book := &pdfBook{}
	links := book.linksOf(page)
	for _, tt := range []struct {
		x, y float64
		want string
	}{{12, 12, "a"}, {70, 12, "c"}, {12, 32, "b"}, {12, 22, ""}, {52, 12, ""}, {4, 60, "tall"}, {4, 120, ""}} {
		got := ""
		if i := links.at(pdf.Glyph{X: tt.x, Y: tt.y, Width: 4, Size: 4}); i > 0 {
			got = book.links[i-1]
		}
		assert.Equal(t, tt.want, got, "%v", tt)
	}
}

// TestPDFBrokenLinks joins the lines of an address by what it leads to.
func TestPDFBrokenLinks(t *testing.T) {
	link := func(text, target string) *citation.Note {
		var w writer
		w.Text("see ", 0)
		w.Style(0, target)
		w.Text(text, 4)
		w.Style(0, "")
		w.Text(" there", 4+len(text))
		n := w.Note("1")
		joinAddresses(n)
		return n
	}
	assert.Equal(t, "see <a https://example.org/a/b>example.org/a/b</a> there", marked(link("exam ple.org/a /b", "https://example.org/a/b")))
	assert.Equal(t, "see <a https://example.org/a>a page there</a> there", marked(link("a page there", "https://example.org/a")))
}
