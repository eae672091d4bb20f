package pdf

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// small bounds what a file may cost while many are tried.
func small() Limits { return Limits{Stream: 1 << 20, Total: 4 << 20, Objects: 50_000} }

func FuzzOpen(f *testing.F) {
	files, err := filepath.Glob("testdata/*.pdf")
	require.NoError(f, err)
	for _, file := range files {
		src, err := os.ReadFile(file)
		require.NoError(f, err)
		f.Add(src)
	}
	f.Add(onePage(said, "<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</W[0[1]]>>]/ToUnicode 8 0 R>>", streamOf("", "1 beginbfchar <01> <41> endbfchar")))
	f.Add(made("<</Type/Catalog/Pages 12 0 R>>", deflated("/Type/ObjStm/N 2/First 11", "12 0 13 17 <</Kids[13 0 R]>> <</Type/Page>>")))
	f.Fuzz(func(t *testing.T, src []byte) {
		file, err := Open(src, small())
		if err != nil {
			require.Nil(t, file)
			return
		}
		for i := range min(file.Pages(), 5) {
			page, err := file.Page(i)
			if err != nil {
				return
			}
			requireSound(t, page)
		}
	})
}

// FuzzContent draws a content with fonts and forms at hand.
func FuzzContent(f *testing.F) {
	for _, seed := range []string{
		said, "BT /G 9 Tf [<0001> -200 (x)] TJ ET", "/X Do q 1 0 0 1 5 5 cm /X Do Q", "BI /W 1 ID x EI", "/Span <</ActualText (x)>> BDC BT /F 1 Tf (y) Tj ET EMC",
		"0 0 100 1 re f 0 0 m 9 9 l S", "BT /F 1 Tf 1 0 0 1 0 0 Tm 5 Ts 50 Tz 2 Tc (a) ' 1 2 (b) \" ET", "/Y gs << /A [ ( <41> ] >> BDC",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, content string) {
		src := onePage(content, streamOf("/Subtype/Form", content), "<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<<>>]>>")
		if file, err := Open(src, small()); err == nil {
			if page, err := file.Page(0); err == nil {
				requireSound(t, page)
			}
		}
	})
}

// FuzzFont reads the tables of a font.
func FuzzFont(f *testing.F) {
	f.Add("1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <00> <ff> <0041> endbfrange", "dup 65 /A put def", "\x01\x00\x04\x01")
	f.Fuzz(func(t *testing.T, table, type1, compact string) {
		m := parseCMap([]byte(table))
		for _, code := range []int{0, 65, 0x4142, 1 << 30} {
			m.text(code)
			m.cid(code)
		}
		m.code([]codeByte{{value: 1}, {value: 2}})
		_, _ = type1Letters([]byte(type1))
		_, _ = cffLetters([]byte(compact))
		_ = unLZW([]byte(table), true, 1<<16)
	})
}

// requireSound checks what holds for every page.
func requireSound(t *testing.T, page *Page) {
	for _, g := range page.Glyphs {
		require.NotNil(t, g.Font)
		require.NotEmpty(t, g.Text)
		require.GreaterOrEqual(t, g.At, 0)
		require.GreaterOrEqual(t, g.Length, 0)
		require.LessOrEqual(t, g.At+g.Length, page.Size)
		for _, v := range []float64{g.X, g.Y, g.Width, g.Size} {
			require.False(t, v != v, "a place is no number")
		}
	}
}
