package reader

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// raise writes a text with a raised number in front of it.
func (s *sheet) raise(size, x, y float64, number, text string) *sheet {
	width := size * 0.25 * float64(len(number))
	return s.put("R", size/2, x, y+size*0.4, number).put("R", size, x+width, y, " "+text)
}

// TestPDFRunIn reads notes that are set as one paragraph. A raised number that is not the next, or that a work's edition
// has, begins none.
func TestPDFRunIn(t *testing.T) {
	s := (&sheet{}).lines(10, 30, 550, "The text says one thing.", "The text says two things.", "The text says three things.")
	s.put("R", 5, 150, 554, "1").put("R", 5, 155, 542, "2").put("R", 5, 165, 530, "3")
	s.rule(30, 120, 80)
	s.raise(8, 30, 100, "1", "Ruskin, Stones, 12.").raise(8, 122, 100, "2", "Turner, Liber, in its").raise(8, 222, 100, "4", "edition, and the")
	s.put("R", 8, 30, 90.4, "plates after it.").raise(8, 98, 90.4, "3", "Ibid.")
	doc, err := Read("a.pdf", madePDF(s.String()), Auto)
	require.NoError(t, err)
	var got []string
	for _, n := range doc.Notes {
		require.NotNil(t, n.Caller, n.Label)
		got = append(got, n.Label+" "+n.Text+" < "+n.Caller.Sentence)
	}
	assert.Equal(t, []string{
		"1 Ruskin, Stones, 12. < The text says one thing.",
		"2 Turner, Liber, in its 4 edition, and the plates after it. < The text says two things.",
		"3 Ibid. < The text says three things.",
	}, got)
}

// TestPDFCoverPage knows that a list of references ends at a title in larger type.
func TestPDFCoverPage(t *testing.T) {
	cover := (&sheet{}).put("R", 9, 30, 550, "REFERENCES").put("R", 9, 30, 520, "Linked references are available for this article.")
	article := foot(true, 8, []string{"Ruskin, J. The Stones of Venice. London 1851."}, "1 Ruskin, Stones, 12.")
	article.put("R", 6, 130, 553.5, "1").put("B", 14, 30, 580, "Of Stones")
	doc, err := Read("a.pdf", madePDF(cover.String(), article.String()), Auto)
	require.NoError(t, err)
	require.Len(t, doc.Notes, 1)
	assert.Empty(t, doc.References)
}

// TestPDFRecount finds three notes in a row though the number before was a page at the head of a line.
func TestPDFRecount(t *testing.T) {
	p := &pdfPage{}
	for _, text := range []string{"382 pages.", "87. Ruskin", "and others", "88. Turner", "89. Ibid."} {
		p.lines = append(p.lines, pdfLine{text: []byte(text)})
	}
	b := &pdfBook{label: 101}
	assert.Equal(t, 1, b.recount(p, 0, 5))
	assert.Equal(t, 86, b.label)
	assert.Equal(t, 4, b.recount(p, 0, 4))
}

// TestPDFBeginsNote tells labels from years.
func TestPDFBeginsNote(t *testing.T) {
	for text, want := range map[string]bool{"[103] Ruskin": true, "(103) Ruskin": true, "103. Ruskin": true, "1987. Ruskin": false, "1987 Ruskin": false} {
		p := &pdfPage{lines: []pdfLine{{text: []byte(text)}}}
		assert.Equal(t, want, p.beginsNote(0), text)
	}
}
