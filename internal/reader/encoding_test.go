package reader

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"github.com/e843347c/ibid/citation"
)

const (
	germanText = "Die Straße führt über Köln.[1] „Später“ hieß es, sie sei älter.[2]\n\nAnmerkungen\n\n" +
		"[1] Müller, Geschichte der Straßen, Köln 1904, S. 12–14.\n\n[2] Ebd.; vgl. Böhm, Über Brücken.\n"
	polishText = "Źródła milczą o tej sprawie, choć później często ją wspominano.[1] Książę był wówczas w Łęczycy.[2]\n\nPrzypisy\n\n" +
		"[1] Józef Żółtowski, Dzieje książąt, Łódź 1931, s. 7.\n\n[2] Tamże; por. też Świętosław Ćwikła.\n"
	russianText = "Источник молчит.[1] Позднее о нём часто вспоминали.[2]\n\nПримечания\n\n" +
		"[1] Ключевский В. О. Курс русской истории. М., 1904. С. 12.\n\n[2] Там же.\n"
	frenchText = "L’été fut très sec à Orléans.[1] « Où étaient-ils ? », demande-t-il.[2]\n\nNotes\n\n" +
		"[1] Émile Lefèvre, Les étés français, Orléans, Hérold, 1899, p. 3.\n\n[2] Ibid.; voir aussi François Noël, Mélanges.\n"
)

// TestReadEncodings reads one text in many encodings: the notes are the same, and each leads back to its bytes.
func TestReadEncodings(t *testing.T) {
	utf16 := func(order unicode.Endianness, mark unicode.BOMPolicy) encoding.Encoding {
		return unicode.UTF16(order, mark)
	}
	tests := []struct {
		name    string
		text    string
		enc     encoding.Encoding
		guessed string
	}{
		{"UTF-8", germanText, encoding.Nop, ""},
		{"UTF-8 with a mark", "\ufeff" + germanText, encoding.Nop, ""},
		{"UTF-16 LE with a mark", germanText, utf16(unicode.LittleEndian, unicode.UseBOM), ""},
		{"UTF-16 BE with a mark", germanText, utf16(unicode.BigEndian, unicode.UseBOM), ""},
		{"UTF-16 LE", frenchText, utf16(unicode.LittleEndian, unicode.IgnoreBOM), ""},
		{"UTF-16 BE", frenchText, utf16(unicode.BigEndian, unicode.IgnoreBOM), ""},
		{"windows-1252, German", germanText, charmap.Windows1252, "windows-1252"},
		{"windows-1252, French", frenchText, charmap.Windows1252, "windows-1252"},
		{"windows-1250, Polish", polishText, charmap.Windows1250, "windows-1250"},
		{"windows-1251, Russian", russianText, charmap.Windows1251, "windows-1251"},
		{"KOI8-R, Russian", russianText, charmap.KOI8R, "koi8-r"},
		{"Macintosh, French", frenchText, charmap.Macintosh, "macintosh"},
		{"Macintosh, German", germanText, charmap.Macintosh, "macintosh"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			src, err := tt.enc.NewEncoder().Bytes([]byte(tt.text))
			require.NoError(t, err)
			plain, err := Read("t.txt", []byte(strings.TrimPrefix(tt.text, "\ufeff")), Text)
			require.NoError(t, err)
			doc, err := Read("t.txt", src, Text)
			require.NoError(t, err)
			require.Len(t, doc.Notes, 2)
			requireSound(t, doc, len(src))
			for i, note := range doc.Notes {
				assert.Equal(t, plain.Notes[i].Text, note.Text)
				assert.Equal(t, plain.Notes[i].Caller.Sentence, note.Caller.Sentence)
				start, end, _ := note.SourceSpan(citation.Span{End: len(note.Text)})
				back, err := tt.enc.NewDecoder().Bytes(src[start:end])
				require.NoError(t, err)
				assert.Equal(t, note.Text, strings.TrimPrefix(string(back), "\ufeff"))
				marker, err := tt.enc.NewDecoder().Bytes(src[note.Caller.Source:min(len(src), note.Caller.Source+6)])
				require.NoError(t, err)
				assert.True(t, strings.HasPrefix(string(marker), "["+note.Label), "%q", marker)
				want, got := plain.Position(plain.Notes[i], 0), doc.Position(note, 0)
				assert.Equal(t, want.Line, got.Line)
			}
			if tt.guessed == "" {
				assert.Empty(t, doc.Diagnostics)
				return
			}
			require.Len(t, doc.Diagnostics, 1)
			assert.Equal(t, CodeEncodingGuessed, doc.Diagnostics[0].Code)
			assert.Contains(t, doc.Diagnostics[0].Message, tt.guessed)
		})
	}
}

func TestDecodeDeclared(t *testing.T) {
	tests := []struct{ name, declared, src, want string }{
		{"a declared encoding is believed", "iso-8859-2", "\xb6l\xb1sk", "śląsk"},
		{"valid UTF-8 is believed more", "iso-8859-1", "śląsk", "śląsk"},
		{"an unknown name is not", "x-none", "caf\xe9 et th\xe9", "café et thé"},
		{"multi-byte", "shift_jis", "\x92\x8d 1", "注 1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text, back, _ := decode([]byte(tt.src), tt.declared)
			assert.Equal(t, tt.want, string(text))
			assert.Equal(t, len(tt.src), back.at(len(text)))
		})
	}
}

func TestDecodeUndecodable(t *testing.T) {
	text, back, problems := decode([]byte("Grüße\xff\xfe und \xfc\xfd: älter, später, böse"), "")
	assert.Equal(t, "Grüße\ufffd\ufffd und \ufffd\ufffd: älter, später, böse", string(text))
	require.Len(t, problems, 2)
	assert.Equal(t, CodeUndecodable, problems[0].Code)
	assert.Equal(t, 7, back.at(problems[0].Pos.Offset))
	assert.Equal(t, "the bytes ff fe are not UTF-8; U+FFFD stands for them", problems[0].Message)
	assert.Equal(t, 14, back.at(problems[1].Pos.Offset))

	src := []byte(strings.Repeat("é", 100) + strings.Repeat("\xff ", maxUndecodable+5))
	_, _, problems = decode(src, "")
	require.Len(t, problems, maxUndecodable)
	assert.Contains(t, problems[maxUndecodable-1].Message, "at 5 more places")
}

// TestMixedEncodings reads short texts of UTF-8 with broken bytes, and texts in other encodings some of whose letters look like
// UTF-8.
func TestMixedEncodings(t *testing.T) {
	encoded := func(text string, enc encoding.Encoding) string {
		s, err := enc.NewEncoder().String(text)
		require.NoError(t, err)
		return s
	}
	for _, tt := range []struct{ name, src, want string }{
		{"one of each", "Müller, Stra\xdfe", "Müller, Stra\ufffde"},
		{"one of two", "Müller, Stra\xdfe, K\xf6ln", "Müller, Stra\ufffde, K\ufffdln"},
		{"cut amid a letter", "Müller, Köln, Straß"[:len("Müller, Köln, Straß")-1], "Müller, Köln, Stra\ufffd"},
		{"windows-1252", "M\xfcller, K\xf6ln", "Müller, Köln"},
		{"windows-1252 after a letter of UTF-8", "é, m\xfcde, K\xf6ln, b\xf6se", "é, müde, Köln, böse"},
		{"Macintosh, apostrophes before accents", encoded("l’été, l’État, d’une école d’été à Paris, été", charmap.Macintosh), "l’été, l’État, d’une école d’été à Paris, été"},
		{"windows-1251, capitals in quotation marks", encoded("История «СССР» и РСФСР», Москва", charmap.Windows1251), "История «СССР» и РСФСР», Москва"},
		{"KOI8-R", encoded("История СССР, Москва", charmap.KOI8R), "История СССР, Москва"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text, _, _ := decode([]byte(tt.src), "")
			assert.Equal(t, tt.want, string(text))
		})
	}
}

func TestOffsets(t *testing.T) {
	text, back, _ := decode([]byte("a\xe9\xe9b"), "windows-1252")
	require.Equal(t, "aééb", string(text))
	assert.Len(t, back, 3, "characters of one width share a segment")
	for i, want := range []int{0, 1, 1, 2, 2, 3, 4} {
		assert.Equal(t, want, back.at(i), "offset %d", i)
	}
	want := []citation.Run{{Text: 0, Len: 1, Width: 1}, {Text: 1, Len: 2, Source: 1, Width: 1}, {Text: 3, Len: 2, Source: 2, Width: 1}, {Text: 5, Len: 1, Source: 3, Width: 1}}
	assert.Equal(t, want, back.runs([]citation.Run{{Len: 6, Width: 6}}))
	assert.Equal(t, []citation.Run{{Len: 1, Source: 1, Width: 2}}, back.runs([]citation.Run{{Len: 1, Source: 1, Width: 4}}))
}

func TestDecodeManyBytes(t *testing.T) {
	src, err := japanese.EUCJP.NewEncoder().Bytes(bytes.Repeat([]byte("注 ibid. "), 100))
	require.NoError(t, err)
	text, back, problems := decode(src, "euc-jp")
	assert.Empty(t, problems)
	assert.Equal(t, strings.Repeat("注 ibid. ", 100), string(text))
	assert.Equal(t, len(src), back.at(len(text)))
}
