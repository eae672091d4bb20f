package reader

import (
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

const (
	minWide     = 4    // characters of two bytes; fewer tell nothing
	kanaShare   = 0.15 // of the characters of a Japanese text that are kana, at least
	hangulShare = 0.95 // of the characters of a Korean text that are Hangul, at least; the bytes of half of the Chinese ones look so
	commonShare = 0.7  // of the characters of a Chinese text that are among the common ones, at least
	highShare   = 0.2  // of the characters of Big5 whose second byte is beyond ASCII, at least: in a capital and a small letter none is
)

// A pairCount counts the characters of a text as an encoding with two bytes for each has them.
type pairCount struct {
	pairs, kana, hangul, common, high, signs int
}

func (c pairCount) of(n int, share float64) bool {
	return c.pairs-c.signs >= minWide && float64(n) >= share*float64(c.pairs-c.signs)
}

// guessWide recognises the encodings of Japanese, Chinese and Korean. In those of Unix and of the mainland all bytes beyond ASCII
// come in pairs, which no Western or Cyrillic text has by chance.
func guessWide(src []byte) (encoding.Encoding, string) {
	if c, ok := countPairs(src, pairEUC); ok {
		switch {
		case c.of(c.kana, kanaShare):
			return japanese.EUCJP, "euc-jp"
		case c.of(c.hangul, hangulShare):
			return korean.EUCKR, "euc-kr"
		case c.of(c.common, commonShare):
			return simplifiedchinese.GB18030, "gb18030"
		}
	}
	if c, ok := countPairs(src, pairShiftJIS); ok && c.of(c.kana, kanaShare) {
		return japanese.ShiftJIS, "shift_jis"
	}
	if c, ok := countPairs(src, pairBig5); ok && c.of(c.common, commonShare) && c.of(c.high, highShare) {
		return traditionalchinese.Big5, "big5"
	}
	return nil, ""
}

// countPairs counts the characters of a text, the beginning of it where it is long; false where a byte cannot be.
func countPairs(src []byte, pair func(c *pairCount, lead, trail byte) (size int)) (pairCount, bool) {
	var c pairCount
	for i := 0; i < len(src) && c.pairs < guessWindow; {
		if src[i] < 0x80 {
			i++
			continue
		}
		if i+1 == len(src) {
			return c, c.pairs > 0 // cut
		}
		size := pair(&c, src[i], src[i+1])
		if size == 0 {
			return c, false
		}
		c.pairs += size - 1
		i += size
	}
	return c, true
}

func pairEUC(c *pairCount, lead, trail byte) int {
	if lead < 0xa1 || lead > 0xfe || trail < 0xa1 || trail > 0xfe {
		return 0
	}
	switch {
	case lead == 0xa4 || lead == 0xa5:
		c.kana++
	case lead <= 0xa9:
		c.signs++
	}
	if lead >= 0xb0 && lead <= 0xc8 {
		c.hangul++
	}
	if lead >= 0xb0 && lead <= 0xd7 {
		c.common++
	}
	return 2
}

func pairShiftJIS(c *pairCount, lead, trail byte) int {
	switch {
	case lead >= 0xa1 && lead <= 0xdf: // half-width kana
		return 1
	case lead < 0x81 || lead > 0xef || lead == 0xa0 || trail < 0x40 || trail == 0x7f || trail > 0xfc:
		return 0
	case lead == 0x82 && trail >= 0x9f || lead == 0x83 && trail <= 0x96:
		c.kana++
	case lead <= 0x82:
		c.signs++
	}
	return 2
}

func pairBig5(c *pairCount, lead, trail byte) int {
	switch {
	case lead < 0xa1 || lead > 0xf9 || trail < 0x40 || trail > 0x7e && trail < 0xa1 || trail == 0xff:
		return 0
	case lead <= 0xa3:
		c.signs++
	case lead <= 0xc6:
		c.common++
	}
	if lead > 0xa3 && trail >= 0xa1 {
		c.high++
	}
	return 2
}
