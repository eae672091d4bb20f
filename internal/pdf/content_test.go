package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// placed prints glyphs with their places, those of one string together: "ab@10,700/12".
func placed(p *Page) string {
	var b strings.Builder
	for i, g := range p.Glyphs {
		if i > 0 && g.Y == p.Glyphs[i-1].Y && g.Size == p.Glyphs[i-1].Size && g.X-p.Glyphs[i-1].X-p.Glyphs[i-1].Width < 0.01 {
			b.WriteString(g.Text)
			continue
		}
		fmt.Fprintf(&b, " %g,%g/%g:%s", g.X, g.Y, g.Size, g.Text)
	}
	return strings.TrimSpace(b.String())
}

func TestPlaces(t *testing.T) {
	form := streamOf("/Type/XObject/Subtype/Form/Matrix[1 0 0 1 5 5]/Resources<</Font<</F 5 0 R>>>>", "BT /F 10 Tf 1 2 Td (f) Tj ET Q Q")
	for _, tt := range []struct{ name, content, want string }{
		{"Td and Tj", "BT /F 10 Tf 100 700 Td (ab) Tj 0 -12 Td (c) Tj ET", "100,700/10:ab 100,688/10:c"},
		{"Tm", "BT /F 1 Tf 12 0 0 12 50 60 Tm (a) Tj ET", "50,60/12:a"},
		{"TJ", "BT /F 10 Tf [(a) -1000 (b)] TJ ET", "0,0/10:a 15,0/10:b"},
		{"leading", `BT /F 10 Tf 12 TL 0 100 Td (a) ' T* (b) Tj 1 2 (c) " ET`, "0,88/10:a 0,76/10:b 0,64/10:c"},
		{"TD sets the leading", "BT /F 10 Tf 0 100 Td 0 -14 TD (a) Tj T* (b) Tj ET", "0,86/10:a 0,72/10:b"},
		{"spaces between letters and words", "BT /F 10 Tf 1 Tc 2 Tw (a b) Tj ET", "0,0/10:a 6,0/10:  14,0/10:b"},
		{"scale", "BT /F 10 Tf 50 Tz (ab) Tj ET", "0,0/10:ab"},
		{"raised", "BT /F 10 Tf (a) Tj /F 6 Tf 4 Ts (1) Tj ET", "0,0/10:a 5,4/6:1"},
		{"cm, q and Q", "q 2 0 0 2 10 20 cm BT /F 10 Tf (a) Tj ET Q BT /F 10 Tf (b) Tj ET", "10,20/20:a 0,0/10:b"},
		{"too many Q", "Q Q BT /F 10 Tf (a) Tj ET", "0,0/10:a"},
		{"turned round twice", "q 1 0 0 -1 0 100 cm BT /F 10 Tf 1 0 0 -1 0 50 Tm (a) Tj ET Q", "0,50/10:a"},
		{"a negative size", "q 1 0 0 1 0 100 cm BT /F -10 Tf -1 0 0 -1 7 0 Tm (ab) Tj ET Q", "7,100/10:ab"},
		{"upright text alone", "BT /F 10 Tf 0 1 -1 0 50 50 Tm (v) Tj 1 0 0 1 50 50 Tm (a) Tj ET", "50,50/10:a"},
		{"on the page alone", "BT /F 10 Tf 700 50 Td (v) Tj ET", ""},
		{"a form", "q /X Do Q BT /F 10 Tf (a) Tj ET", "6,7/10:f 0,0/10:a"},
		{"a form that is not there", "/Z Do BT /F 10 Tf (a) Tj ET", "0,0/10:a"},
		{"a picture in the content", "BI /W 2 /H 2 ID \xff EI \xfe\xff\nEI BT /F 10 Tf (a) Tj ET", "0,0/10:a"},
		{"no font", "BT /Nothing 10 Tf (a) Tj ET", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, placed(show(t, onePage(tt.content, form))))
		})
	}
}

// TestGlyphBytes proves that the bytes that a glyph is said to come from are those that draw it.
func TestGlyphBytes(t *testing.T) {
	content := `BT /F 10 Tf (a\)b) Tj [(\143) 5 <6465>] TJ ET /X Do`
	p := show(t, onePage(content, streamOf("/Subtype/Form", "BT /F 10 Tf (f) Tj ET")))
	var got []string
	for _, g := range p.Glyphs {
		got = append(got, g.Text+" "+content[g.At:g.At+g.Length])
	}
	assert.Equal(t, []string{"a a", `) \)`, "b b", `c \143`, "d 64", "e 65", "f Do"}, got)
	assert.Equal(t, len(content), p.Size)
}

func TestMarkedContent(t *testing.T) {
	content := "/Span <</ActualText (ffi)>> BDC BT /F 10 Tf (#) Tj ET EMC " +
		"/Span <</ActualText <FEFF00AD>>> BDC BT (-) Tj ET EMC " +
		"/Span /P BDC BT (xy) Tj ET EMC " +
		"/Span <</ActualText ()>> BDC BT (no) Tj ET EMC " +
		"/Span <</ActualText (as it is)>> BDC BT (longer) Tj ET EMC " +
		"/Artifact <</Type/Pagination>> BDC BT (12) Tj ET EMC BT (.) Tj ET EMC EMC"
	p := show(t, onePage(content, "<</ActualText (XY)>>"))
	assert.Equal(t, "ffi\u00adXYlonger12.", textOf(p))
	for _, g := range p.Glyphs {
		assert.Equal(t, strings.Contains("12", g.Text), g.Artifact, g.Text)
	}
}

func TestRules(t *testing.T) {
	p := show(t, onePage("50 100 200 0.4 re f 0 0 m 30 0 l S 10 10 m 60 10 l 60 11 l 10 11 l h f "+
		"0 0 m 0 300 l S 0 0 300 300 re f 5 5 m 90 5 l n 0 50 8 1 re f"))
	assert.Equal(t, []Rule{{50, 100.2, 200}, {0, 0, 30}, {10, 10.5, 50}}, p.Rules)
}

func TestPictures(t *testing.T) {
	p := show(t, onePage("/X Do BI /W 1 ID x EI Q", streamOf("/Subtype/Image", "x")))
	assert.Equal(t, 2, p.Pictures)
	assert.Empty(t, p.Glyphs)
}

// TestPageTree reads pages of several levels: what a page does not say, it has from above; a loop is passed by.
func TestPageTree(t *testing.T) {
	src := made(
		"<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Kids[3 0 R 4 0 R 2 0 R 99 0 R]/MediaBox[10 20 110 220]/Resources<</Font<</F 5 0 R>>>>>>",
		"<</Type/Pages/Kids[7 0 R 8 0 R]/Rotate 90>>",
		"<</Type/Page/MediaBox[0 0 50 60]/Contents 9 0 R>>", timesFont, "[]",
		"<</Type/Page/Contents 9 0 R>>", "<</Type/Page/Rotate 0/Contents[9 0 R]>>",
		streamOf("", "BT /F 10 Tf 12 30 Td (a) Tj 0 1 -1 0 20 40 Tm (b) Tj 0 -1 1 0 20 40 Tm (c) Tj ET"),
	)
	f, err := Open(src, Limits{})
	require.NoError(t, err)
	require.Equal(t, 3, f.Pages())
	var got []string
	for i := range f.Pages() {
		p, err := f.Page(i)
		require.NoError(t, err)
		got = append(got, fmt.Sprintf("%gx%g %s", p.Width, p.Height, placed(p)))
	}
	assert.Equal(t, []string{"200x100 20,90/10:b", "100x200 2,10/10:a", "50x60 12,30/10:a"}, got)
}

func TestLinks(t *testing.T) {
	src := bytes.Replace(onePage(said, "<</Subtype/Link/Rect[110 20 10 32]/A<</S/URI/URI(https://doi.org/10.1000/1)>>>>",
		"<</Subtype/Link/Rect[0 0 1 1]/Dest[3 0 R]>>", "<</Subtype/Text/Rect[0 0 1 1]/A<</URI(x)>>>>"),
		[]byte("/Contents"), []byte("/Rotate 90/Annots[7 0 R 8 0 R 9 0 R 99 0 R null]/Contents"), 1)
	assert.Equal(t, []Link{{20, 490, 32, 590, "https://doi.org/10.1000/1"}}, show(t, src).Links)
}

// TestTurned sets pages upright whose text lies on its side, and leaves those that have but some such letters.
func TestTurned(t *testing.T) {
	long := strings.Repeat("x", 60)
	for _, tt := range []struct{ name, content, want string }{
		{"upwards", "BT /F 10 Tf 0 1 -1 0 60 40 Tm (a" + long + ") Tj ET", "40,540/10:a"},
		{"downwards", "BT /F 10 Tf 0 -1 1 0 60 40 Tm (a" + long + ") Tj ET", "760,60/10:a"},
		{"upside down", "BT /F 10 Tf -1 0 0 -1 60 40 Tm (a" + long + ") Tj ET", ""},
		{"a stamp on the margin", "BT /F 10 Tf 12 30 Td (a) Tj 0 1 -1 0 60 40 Tm (bcd) Tj ET", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := show(t, onePage(tt.content))
			require.NotEmpty(t, p.Glyphs)
			assert.Equal(t, "a", p.Glyphs[0].Text)
			if tt.want != "" {
				assert.Contains(t, placed(p), tt.want)
			}
		})
	}
}

// TestScan tells text without ink and what pictures cover.
func TestScan(t *testing.T) {
	p := show(t, onePage("q 300 0 0 300 0 0 cm /X Do Q BT 3 Tr /F 10 Tf 20 30 Td (a) Tj 0 Tr (b) Tj ET", streamOf("/Subtype/Image", "x")))
	require.Len(t, p.Glyphs, 2)
	assert.True(t, p.Glyphs[0].Hidden)
	assert.False(t, p.Glyphs[1].Hidden)
	assert.InDelta(t, 90000/(p.Width*p.Height), p.Covered, 0.001)
}
