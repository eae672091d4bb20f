package reader

import (
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// guessWindow is how many characters beyond ASCII decide the encoding; more do not change the verdict.
const guessWindow = 4000

// A candidate is an encoding with the characters that texts in it are full of.
type candidate struct {
	name    string
	table   *charmap.Charmap
	typical string
}

// typography is what all of these encodings have, each at another place.
const typography = "“”„‘’‚«»–—…§°·"

func candidates() []candidate {
	const western = "äöüßÄÖÜàâáãåæçèéêëìíîïñòóôõøœùúûÿÀÂÁÅÆÇÈÉÊÍÎÑÓÔØŒÚÛ¿¡ºª"
	const cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЭЮЯІЇЄ№"
	return []candidate{
		{"windows-1252", charmap.Windows1252, western},
		{"windows-1250", charmap.Windows1250, "ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžČŘŠŽÚĽľĺŕäöüßőűŐŰăâîşţ"},
		{"windows-1251", charmap.Windows1251, cyrillic},
		{"koi8-r", charmap.KOI8R, cyrillic},
		{"macintosh", charmap.Macintosh, western},
	}
}

// guess chooses among the encodings that lack any mark of their own. Of equals the first wins.
func guess(src []byte) (*charmap.Charmap, string) {
	var best candidate
	var bestScore float64
	for i, c := range candidates() {
		if score := c.plausibility(src); i == 0 || score > bestScore {
			best, bestScore = c, score
		}
	}
	return best.table, best.name
}

// plausibility is high where the bytes become typical letters at places where letters stand: "Müller" and not "M¸ller",
// "Москва" and not "лПЯЙБЮ".
func (c candidate) plausibility(src []byte) float64 {
	var score float64
	seen := 0
	previous := ' '
	for i := 0; i < len(src) && seen < guessWindow; i++ {
		r := c.table.DecodeByte(src[i])
		if src[i] >= 0x80 {
			seen++
			score += c.weigh(previous, r)
			if i+1 < len(src) && src[i+1] < 0x80 && unicode.IsLetter(rune(src[i+1])) && isCyrillic(r) {
				score-- // a Latin letter next to a Cyrillic one
			}
		}
		previous = r
	}
	return score
}

func (c candidate) weigh(previous, r rune) float64 {
	inWord := unicode.IsLetter(previous)
	switch {
	case r == unicode.ReplacementChar || unicode.IsControl(r):
		return -3
	case strings.ContainsRune(typography, r):
		return 0.7
	case !unicode.IsLetter(r) && r != 'º' && r != 'ª':
		if inWord {
			return -1 // a sign amid a word
		}
		return -0.3
	case inWord && unicode.IsUpper(r) && unicode.IsLower(previous):
		return -2
	case isCyrillic(r) && inWord && !isCyrillic(previous):
		return -2
	case strings.ContainsRune(c.typical, r):
		if unicode.IsLower(r) || !inWord {
			return 1
		}
		return 0.4
	default:
		return -0.5
	}
}

func isCyrillic(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }
