package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const said = "BT /F 10 Tf (said) Tj ET"

// TestOpen reads files that are written in the ways that there are, and damaged ones.
func TestOpen(t *testing.T) {
	whole := onePage(said)
	for name, src := range map[string][]byte{
		"as it is":                   whole,
		"a later version":            bytes.Replace(whole, []byte("%PDF-1.7\n"), []byte("%PDF-2.0 \r"), 1),
		"something before it":        append([]byte("mail header\n\n"), whole...),
		"something behind it":        append(whole[:len(whole):len(whole)], "\x00\x00 more"...),
		"carriage returns":           bytes.ReplaceAll(whole, []byte("\n"), []byte("\r")),
		"no trailer":                 bytes.Replace(whole, []byte("trailer"), []byte("tailor"), 1),
		"no root":                    bytes.ReplaceAll(whole, []byte("/Catalog"), []byte("/Nothing")),
		"no ends of objects":         bytes.ReplaceAll(whole, []byte("endobj"), nil),
		"a wrong length":             bytes.Replace(whole, []byte(fmt.Sprintf("/Length %d", len(said))), []byte("/Length 5"), 1),
		"a length too long":          bytes.Replace(whole, []byte(fmt.Sprintf("/Length %d", len(said))), []byte("/Length 99999"), 1),
		"cut short in the last part": whole[:bytes.Index(whole, []byte("trailer"))],
		"changed later":              append(onePage("BT /F 10 Tf (before) Tj ET"), "4 0 obj "+streamOf("", said)+" endobj"...),
		"in a stream of objects": made("<</Type/Catalog/Pages 12 0 R>>",
			deflated("/Type/ObjStm/N 3/First 19", "12 0 13 17 14 76   <</Kids[13 0 R]>>\n<</Type/Page/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>>> null"),
			"[]", timesFont, deflated("", said)),
		"a table that is a stream": bytes.Replace(whole, []byte("trailer <</Root 1 0 R>>"),
			[]byte("9 0 obj <</Type/XRef/Root 1 0 R/Length 3>> stream\nabc endstream endobj"), 1),
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, "said", textOf(show(t, src)))
		})
	}
}

func TestOpenErrors(t *testing.T) {
	for name, tt := range map[string]struct {
		src  []byte
		want error
	}{
		"nothing":       {nil, ErrNotPDF},
		"another file":  {[]byte("PK\x03\x04 %PD"), ErrNotPDF},
		"only a head":   {[]byte("%PDF-1.4\n"), ErrNoPages},
		"no pages":      {made("<</Type/Catalog/Pages 2 0 R>>", "<</Kids[]>>"), ErrNoPages},
		"pages in rows": {made("<</Type/Catalog/Pages 2 0 R>>", "<</Kids[2 0 R]>>"), ErrNoPages},
		"a password":    {append(onePage(said), "trailer <</Encrypt <</Filter/Standard/V 2/R 3/O (x)/U (y)>>>>"...), ErrPassword},
		"certificates":  {append(onePage(said), "trailer <</Encrypt <</Filter/Adobe.PubSec/V 4>>>>"...), ErrPassword},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := Open(tt.src, Limits{})
			assert.Nil(t, f)
			assert.ErrorIs(t, err, tt.want)
		})
	}
}

// TestHostile reads files that are made to cost much. Each must end at once, by a limit or with what there is.
func TestHostile(t *testing.T) {
	form := "/Subtype/Form/Resources<</XObject<</X 7 0 R/Y 8 0 R>>/Font<</F 5 0 R>>>>"
	many := strings.Repeat("/X Do /Y Do ", 30)
	for name, tt := range map[string]struct {
		src  []byte
		want error
	}{
		"nested arrays":                   {made("<</Type/Catalog/Pages 2 0 R>>", strings.Repeat("[", 1_000_000)), ErrDepthLimit},
		"nested dictionaries":             {made("<</Type/Catalog/Pages 2 0 R>>", "<</Kids "+strings.Repeat("<</A", 1_000_000)), ErrDepthLimit},
		"nested in the content":           {onePage(strings.Repeat("[", 1_000_000) + strings.Repeat("<<", 1_000_000)), nil},
		"a bomb":                          {made("<</Type/Catalog/Pages 2 0 R>>", "<</Kids[3 0 R]>>", "<</Type/Page/Contents 4 0 R>>", deflated("", strings.Repeat(" ", 70<<20))), ErrStreamLimit},
		"one stream many times on a page": {made("<</Type/Catalog/Pages 2 0 R>>", "<</Kids[3 0 R]>>", "<</Type/Page/Contents["+strings.Repeat("4 0 R ", 100)+"]>>", deflated("", strings.Repeat(" ", 30<<20))), ErrStreamLimit},
		"one stream many times":           {onePage("/X Do /X Do /X Do /X Do /X Do", deflated("/Subtype/Form", strings.Repeat(" ", 30<<20))), ErrTotalLimit},
		"forms that draw each other":      {onePage("/X Do", streamOf(form, many), streamOf(form, many)), ErrTotalLimit},
		"a table of codes without end":    {onePage("BT /G 1 Tf (a) Tj ET", "<</Type/Font/Subtype/Type1/ToUnicode 8 0 R>>", streamOf("", "9000000000 beginbfrange <00> <ffffffff> <0041> endbfrange")), nil},
		"widths without end":              {onePage("BT /G 1 Tf <0001> Tj ET", "<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</W[0 4294967295 500]>>]>>"), nil},
		"a length that is its stream's":   {onePage("BT /F 10 Tf (a) Tj ET", "8 0 R", "7 0 R"), nil},
		"numbers beyond all":              {append([]byte("%PDF-1.4 99999999999999999999 0 obj"), onePage(said)...), nil},
		"a page with too many letters":    {onePage("BT /F 1 Tf " + strings.Repeat("("+strings.Repeat("a", 1000)+") Tj 0 0 Td ", 120)), ErrGlyphLimit},
		"columns without end":             {onePage(said, streamOf("/Type/ObjStm/N 4000000000/First 4000000000/DecodeParms<</Predictor 12/Columns 4000000000>>", "1 2 3")), nil},
		"objects one in another":          {[]byte("%PDF-1.4 " + strings.Repeat("1 0 obj <</A ", 200_000)), ErrNoPages},
		"streams that do not end":         {[]byte("%PDF-1.4 " + strings.Repeat("1 0 obj <<>> stream ", 200_000)), ErrNoPages},
		"trailers one after the other":    {[]byte("%PDF-1.4 " + strings.Repeat("trailer <<", 200_000)), ErrObjectLimit},
		"a numeral matrix out of bounds":  {onePage("1e9 0 0 1 0 0 cm 99999999999999 0 0 1 0 0 cm BT /F 9999999999 Tf (a) Tj ET"), nil},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := Open(tt.src, Limits{})
			if err == nil {
				_, err = f.Page(0)
			}
			if tt.want == nil {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, tt.want)
		})
	}
}

func TestObjectLimit(t *testing.T) {
	src := onePage(said, "["+strings.Repeat("0 ", 1000)+"]")
	_, err := Open(src, Limits{Objects: 20})
	require.ErrorIs(t, err, ErrObjectLimit)
}
