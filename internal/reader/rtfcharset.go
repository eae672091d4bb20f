package reader

import (
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// pageUTF8 is the code page that is UTF-8.
const pageUTF8 = 65001

// rtfCodePages are the encodings of the code pages of Windows, DOS and the Macintosh.
var rtfCodePages = map[int]encoding.Encoding{
	437: charmap.CodePage437, 819: charmap.ISO8859_1, 850: charmap.CodePage850, 852: charmap.CodePage852, 855: charmap.CodePage855,
	858: charmap.CodePage858, 860: charmap.CodePage860, 862: charmap.CodePage862, 863: charmap.CodePage863, 865: charmap.CodePage865,
	866: charmap.CodePage866, 874: charmap.Windows874,
	932: japanese.ShiftJIS, 936: simplifiedchinese.GBK, 949: korean.EUCKR, 950: traditionalchinese.Big5,
	1250: charmap.Windows1250, 1251: charmap.Windows1251, 1252: charmap.Windows1252, 1253: charmap.Windows1253, 1254: charmap.Windows1254,
	1255: charmap.Windows1255, 1256: charmap.Windows1256, 1257: charmap.Windows1257, 1258: charmap.Windows1258,
	10000: charmap.Macintosh, 10001: japanese.ShiftJIS, 10002: traditionalchinese.Big5, 10003: korean.EUCKR, 10007: charmap.MacintoshCyrillic,
	10008: simplifiedchinese.GBK, 20866: charmap.KOI8R, 21866: charmap.KOI8U,
	28591: charmap.ISO8859_1, 28592: charmap.ISO8859_2, 28595: charmap.ISO8859_5, 28597: charmap.ISO8859_7, 28599: charmap.ISO8859_9,
	28605: charmap.ISO8859_15, 54936: simplifiedchinese.GB18030, pageUTF8: encoding.Nop,
}

// rtfCharsets are the code pages of the character sets of fonts. Sets that are not here are the document's.
var rtfCharsets = map[int]int{
	77: 10000, 78: 10001, 79: 10003, 80: 10008, 81: 10002, 89: 10007, 128: 932, 129: 949, 130: 949, 134: 936, 136: 950, 161: 1253, 162: 1254,
	163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
}

// letterWidth is how many bytes the letter has that begins with these in a code page.
func letterWidth(page int, begin []byte) int {
	first := begin[0]
	switch page {
	case 932, 10001:
		if 0x81 <= first && first <= 0x9f || 0xe0 <= first && first <= 0xfc {
			return 2
		}
	case 936, 949, 950, 10002, 10003, 10008, 54936:
		if first < 0x81 || first > 0xfe {
			return 1
		}
		if page == 54936 && len(begin) > 1 && '0' <= begin[1] && begin[1] <= '9' {
			return 4
		}
		return 2
	case pageUTF8:
		switch {
		case first >= 0xf0:
			return 4
		case first >= 0xe0:
			return 3
		case first >= 0xc0:
			return 2
		}
	}
	return 1
}
