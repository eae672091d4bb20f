package reader

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

const (
	hungarianText = "A források erről hallgatnak, bár később gyakran emlegették. Kőszegi Ödön, Művelődéstörténet, Győr 1931, 12. Uo."
	czechText     = "Kronika o tom mlčí, ačkoli později se na to často vzpomínalo. Růžena Šťastná, Příspěvky k dějinám Plzně, s. 12–14. Tamtéž."
	turkishText   = "Kaynaklar bu konuda susuyor. Ömer Lütfi Barkan, Şehirler ve Çarşılar, İstanbul 1926, s. 12. Aynı yer; ayrıca bkz. Köprülü."
	greekText     = "Οι πηγές σιωπούν γι’ αυτό. Κ. Παπαρρηγόπουλος, Ιστορία του ελληνικού έθνους, Αθήνα 1860, σ. 12. Αυτόθι."
	ukrainianText = "Джерела про це мовчать, хоча її часто згадували. Грушевський М. Історія України-Руси. Львів, 1905. Т. 3. С. 12. Там само."
	japaneseText  = "資料はこの点について何も語らない。丸山眞男『日本政治思想史研究』東京大学出版会、一九五二年、12頁。同書、15頁。"
	chineseText   = "史料对此没有记载。钱穆：《国史大纲》，北京：商务印书馆，1996年，第12页。同上书，第15页。"
	taiwanText    = "史料對此沒有記載。錢穆：《國史大綱》，臺北：商務印書館，1996年，第12頁。同上書，第15頁。"
	koreanText    = "사료는 이에 대해 침묵한다. 이기백, 한국사신론, 서울: 일조각, 1967, 12쪽. 같은 책, 15쪽."
)

// TestGuess decodes short texts in encodings that they do not name.
func TestGuess(t *testing.T) {
	tests := []struct {
		name string
		enc  encoding.Encoding
		text string
	}{
		{"windows-1252", charmap.Windows1252, "In Århus the archive. Århus, Århus again, and Århus once more. Åbo too."},
		{"windows-1250", charmap.Windows1250, hungarianText},
		{"windows-1250", charmap.Windows1250, czechText},
		{"iso-8859-2", charmap.ISO8859_2, polishText},
		{"cp852", charmap.CodePage852, strings.ReplaceAll(czechText, "–", "-")},
		{"cp850", charmap.CodePage850, "Müller, Geschichte der Straßen, Köln 1904. Ebd.; vgl. Böhm, Über Brücken."},
		{"windows-1254", charmap.Windows1254, turkishText},
		{"windows-1253", charmap.Windows1253, greekText},
		{"windows-1251", charmap.Windows1251, ukrainianText},
		{"koi8-u", charmap.KOI8U, ukrainianText},
		{"iso-8859-5", charmap.ISO8859_5, russianText},
		{"cp866", charmap.CodePage866, russianText},
		{"x-mac-cyrillic", charmap.MacintoshCyrillic, russianText},
		{"shift_jis", japanese.ShiftJIS, japaneseText},
		{"euc-jp", japanese.EUCJP, japaneseText},
		{"gb18030", simplifiedchinese.GB18030, chineseText},
		{"big5", traditionalchinese.Big5, taiwanText},
		{"euc-kr", korean.EUCKR, koreanText},
	}
	for _, tt := range tests {
		t.Run(tt.name+" "+tt.text[:12], func(t *testing.T) {
			src, err := tt.enc.NewEncoder().String(tt.text)
			require.NoError(t, err)
			text, back, diagnostics := decode([]byte(src), "")
			assert.Equal(t, tt.text, string(text))
			assert.Equal(t, len(src), back.at(len(text)))
			require.Len(t, diagnostics, 1)
			assert.Contains(t, diagnostics[0].Message, tt.name)
		})
	}
}

func TestUTF16WithoutMark(t *testing.T) {
	for _, text := range []string{russianText, greekText, japaneseText + "\n1 2 3", koreanText} {
		for _, order := range []unicode.Endianness{unicode.LittleEndian, unicode.BigEndian} {
			src, err := unicode.UTF16(order, unicode.IgnoreBOM).NewEncoder().String(text)
			require.NoError(t, err)
			got, _, diagnostics := decode([]byte(src), "")
			assert.Equal(t, text, string(got))
			assert.Empty(t, diagnostics)
		}
	}
}

// TestUndouble reads texts that were made UTF-8 twice, and leaves alone those that were not.
func TestUndouble(t *testing.T) {
	for _, text := range []string{germanText, polishText, russianText, "Müller"} {
		twice := ""
		for _, b := range []byte(text) {
			r := charmap.Windows1252.DecodeByte(b)
			if r == '\ufffd' {
				r = rune(b)
			}
			twice += string(r)
		}
		got, back, diagnostics := decode([]byte(twice), "")
		assert.Equal(t, text, string(got))
		assert.Equal(t, len(twice), back.at(len(got)))
		require.Len(t, diagnostics, 1)
		assert.Equal(t, CodeEncodingGuessed, diagnostics[0].Code)
	}
	for _, text := range []string{germanText, frenchText, "ASCII", "„MÃ¼ller“ für Müller, Köln, Straße"} {
		got, _, diagnostics := decode([]byte(text), "")
		assert.Equal(t, text, string(got))
		assert.Empty(t, diagnostics)
	}
}
