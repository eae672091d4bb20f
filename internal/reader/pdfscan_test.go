package reader

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// scanOf is a page as a scanner and a program that recognises text make it: a picture, and letters without ink. Notes that
// begin with a blank are indented.
func scanOf(text []string, notes ...string) *sheet {
	s := &sheet{}
	s.WriteString("q 400 0 0 600 0 0 cm /Im Do Q 3 Tr\n")
	s.lines(10, 30, 550, text...)
	y := 300.0
	for _, note := range notes {
		x := 30.0
		if note[0] == ' ' {
			x, note = 40, note[1:]
		}
		s.put("R", 8, x, y, note)
		y -= 9.6
	}
	return s
}

// TestPDFScan numbers notes whose raised figures were read as other signs or not at all, and finds where the text calls them.
func TestPDFScan(t *testing.T) {
	one := scanOf([]string{"The first page of the text says this thing.' It", "goes on to say more of the same thing here.? And", "there are others who say what they like.* They", "say it without an end and without a reason.", "This is the last line of text on this page."},
		" 'Ruskin, The Stones of Venice, London 1851, vol. 1,", "page 12, and elsewhere.", " 2 Turner, Liber studiorum, London 1807, plate 7, and", "the plates after it.", " Whistler, The Gentle Art of Making Enemies, London", "1890, page 5.")
	two := scanOf([]string{"The second page of the text has one call of its own.4", "It goes on to say more of the same thing, and then it", "comes to an end, which it has been near for very long,", "and no one knows why it did not come to it before, if", "it is not that it was not written as it was meant to be."},
		" 4Hokusai, Thirty-six Views of a Mountain, Edo 1830.")
	doc, err := Read("a.pdf", madePDF(one.String(), two.String()), Auto)
	require.NoError(t, err)
	var got []string
	for _, n := range doc.Notes {
		require.NotNil(t, n.Caller, n.Label)
		got = append(got, n.Label+" "+n.Text+" < "+n.Caller.Sentence)
	}
	assert.Equal(t, []string{
		"1 Ruskin, The Stones of Venice, London 1851, vol. 1, page 12, and elsewhere. < The first page of the text says this thing.",
		"2 Turner, Liber studiorum, London 1807, plate 7, and the plates after it. < It goes on to say more of the same thing here.",
		"3 Whistler, The Gentle Art of Making Enemies, London 1890, page 5. < And there are others who say what they like.",
		"4 Hokusai, Thirty-six Views of a Mountain, Edo 1830. < The second page of the text has one call of its own.",
	}, got)
}

// TestLabelScore weighs what the beginning of a line speaks for.
func TestLabelScore(t *testing.T) {
	for _, tt := range []struct {
		text  string
		value int
		want  float64
		rest  string
	}{
		{"12 Smith", 12, exactly, "Smith"},
		{"12. Smith", 12, exactly, "Smith"},
		{"!2Smith", 12, resembling, "Smith"},
		{"'Smith", 7, somehow, "Smith"},
		{"Smith", 3, wordless, "Smith"},
		{"1981, p. 204", 3, otherwise, "1981, p. 204"},
		{"and so on", 3, lowercase, "and so on"},
	} {
		t.Run(tt.text, func(t *testing.T) {
			score, n := labelScore([]byte(tt.text), tt.value)
			assert.InDelta(t, tt.want, score, 0)
			assert.Equal(t, tt.rest, tt.text[n:])
		})
	}
}

// TestPDFScanGuessed says once that the notes of a scan are guesses where the text calls none of them.
func TestPDFScanGuessed(t *testing.T) {
	text := []string{"The first page of the text says this thing. It goes", "on to say more of the same thing here, and there are", "others who say what they like and do not stop at it.", "They say it without an end and without a reason, and", "this is the last line of the text on the first page."}
	page := scanOf(text, " 1 Ruskin, The Stones of Venice, London 1851, vol. 1,", "page 12, and elsewhere.", " 2 Turner, Liber studiorum, London 1807, plate 7, and", "the plates after it.")
	doc, err := Read("a.pdf", madePDF(page.String()), Auto)
	require.NoError(t, err)
	require.Len(t, doc.Notes, 2)
	require.Len(t, doc.Diagnostics, 1)
	assert.Equal(t, CodeNotesGuessed, doc.Diagnostics[0].Code)
	assert.Equal(t, "page 1", doc.Diagnostics[0].Pos.Part)
}
