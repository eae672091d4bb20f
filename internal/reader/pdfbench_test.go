package reader

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkReadPDF reads a book of 500 pages with three notes each.
func BenchmarkReadPDF(b *testing.B) {
	var pages []string
	for i := range 500 {
		s := &sheet{}
		for k := range 3 {
			y := 550 - 100*float64(k)
			s.lines(10, 30, y, numbered("some", 6)...).put("R", 10, 30, y-72, "It was asked again.").put("R", 6, 125, y-68.5, fmt.Sprint(3*i+k+1))
			s.put("R", 5, 30, 103-22*float64(k), fmt.Sprint(3*i+k+1)).put("I", 8, 40, 100-22*float64(k), "The Stones of Venice")
			s.put("R", 8, 120, 100-22*float64(k), ", 2nd ed. (London: Smith, 1903), 12").put("R", 8, 30, 90-22*float64(k), "and on "+numbered("the", 12)[(i+k)%12])
		}
		pages = append(pages, s.String())
	}
	src := madePDF(pages...)
	if doc, err := Read("a.pdf", src, Auto); err != nil || len(doc.Notes) != 1500 || !strings.HasSuffix(doc.Notes[1499].Text, "(London: Smith, 1903), 12 and on "+numbered("the", 12)[501%12]) {
		b.Fatal("the notes are not found")
	}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read("a.pdf", src, Auto); err != nil {
			b.Fatal(err)
		}
	}
}
