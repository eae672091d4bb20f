package reader

import (
	"strings"
	"unicode"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// guessWindow is how many characters beyond ASCII decide the encoding; more do not change the verdict.
const guessWindow = 4000

// A candidate is an encoding with the letters of a language that was written in it. A text is scored by its language's letters
// most, and by those of its family too, for scholars cite books in the languages around them.
type candidate struct {
	name    string
	table   *charmap.Charmap
	letters string // of the language; of an alphabet beyond the Latin, its common letters
	family  string
}

// The letters beyond ASCII of families of languages, and what all of their encodings have, each at another place.
const (
	western    = "äöüßÄÖÜàâáãåæçèéêëìíîïñòóôõøœùúûÿÀÂÁÅÆÇÈÉÊÍÎÑÓÔØŒÚÛºª"
	central    = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžČŘŠŽÚĽľĺŕäöüßőűŐŰăâîşţđôëçÁÉÍÖÜ"
	cyrillic   = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґјљњћџђАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЭЮЯІЇЄЈЉЊЋЏЂ№"
	greek      = "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ"
	turkish    = "çğıöşüâîûÇĞİÖŞÜ"
	icelandic  = "áðéíóúýþæöÁÐÉÍÓÚÝÞÆÖ"
	typography = "“”„‘’‚«»¿¡–—…§°·³²¹"
)

// languages are the letters of single languages by their family.
func languages(family string) []string {
	switch family {
	case western:
		return []string{"äöüßÄÖÜ", "éèàêçâîôûëïùœÉÀÊÇŒ", "áéíóúñüºªÁÉÍÓÚÑ", "ãçáéíóõâêôàúºªÁÉÓÇ", "àèéìòùÈ", "ëïéèöü", "åäöéÅÄÖ", "æøåéÆØÅ", "àçéèíïóòúü·ÀÈÉÍÒ"}
	case central:
		return []string{"ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "áčďéěíňóřšťúůýžÁČĎÉŘŠŽ", "áäčďéíĺľňóôŕšťúýžČĽŠŽ", "áéíóöőúüűÁÉÍÓÖŐÚÜŰ", "čćđšžČĆĐŠŽ", "ăâîşţÎŞŢ"}
	case cyrillic:
		return []string{"оеаинтсрвл", "оанівеитрл", "аоиентсјру"}
	case greek:
		return []string{"αοιετνσηυς"}
	}
	return []string{family}
}

func candidates() []candidate {
	var out []candidate
	add := func(name string, table *charmap.Charmap, families ...string) {
		for _, family := range families {
			for _, letters := range languages(family) {
				out = append(out, candidate{name, table, letters, family})
			}
		}
	}
	add("windows-1252", charmap.Windows1252, western, icelandic)
	add("windows-1250", charmap.Windows1250, central)
	add("windows-1251", charmap.Windows1251, cyrillic)
	add("koi8-r", charmap.KOI8R, cyrillic)
	add("koi8-u", charmap.KOI8U, cyrillic)
	add("macintosh", charmap.Macintosh, western)
	add("windows-1253", charmap.Windows1253, greek)
	add("windows-1254", charmap.Windows1254, turkish)
	add("iso-8859-2", charmap.ISO8859_2, central)
	add("iso-8859-5", charmap.ISO8859_5, cyrillic)
	add("iso-8859-7", charmap.ISO8859_7, greek)
	add("iso-8859-15", charmap.ISO8859_15, western)
	add("x-mac-cyrillic", charmap.MacintoshCyrillic, cyrillic)
	add("cp850", charmap.CodePage850, western)
	add("cp852", charmap.CodePage852, central)
	add("cp866", charmap.CodePage866, cyrillic)
	add("cp437", charmap.CodePage437, western)
	return out
}

// rarer is what each candidate must be better by than the one before it: they stand in the order of how often files are in them.
const rarer = 0.02

// guess chooses among the encodings that lack any mark of their own.
func guess(src []byte) (encoding.Encoding, string) {
	if enc, name := guessWide(src); enc != nil {
		return enc, name
	}
	var best candidate
	var bestScore float64
	for i, c := range candidates() {
		if score := c.plausibility(src) - rarer*float64(i); i == 0 || score > bestScore {
			best, bestScore = c, score
		}
	}
	return best.table, best.name
}

// plausibility is high where the bytes become the language's letters at places where letters stand: "Müller" and not "M¸ller",
// "Москва" and not "лПЯЙБЮ".
func (c candidate) plausibility(src []byte) float64 {
	var score float64
	seen := 0
	previous := ' '
	for i := 0; i < len(src) && seen < guessWindow; i++ {
		r := c.table.DecodeByte(src[i])
		if _, size := usualRune(src[i:]); size > 0 && c.family != cyrillic {
			i, previous = i+size-1, ' ' // of UTF-8
			continue
		}
		if src[i] >= 0x80 {
			next := ' '
			if i+1 < len(src) {
				next = c.table.DecodeByte(src[i+1])
			}
			seen++
			score += c.weigh(previous, r, next)
		}
		previous = r
	}
	return score
}

// weigh scores a character between its neighbours.
func (c candidate) weigh(previous, r, next rune) float64 {
	within := unicode.IsLetter(previous)
	switch {
	case r == unicode.ReplacementChar || unicode.IsControl(r):
		return -3
	case strings.ContainsRune(typography, r):
		return weighSign(previous, r, next)
	case !unicode.IsLetter(r) && r != 'º' && r != 'ª':
		if within {
			return -1 // a sign amid a word
		}
		return -0.3
	case within && unicode.IsUpper(r) && unicode.IsLower(previous), unicode.IsLower(r) && unicode.IsUpper(next):
		return -2
	case unicode.IsDigit(previous) || unicode.IsDigit(next):
		return -1.5 // "1û5"
	case strings.ContainsRune(",;:)]", previous):
		return -0.5 // no blank before a word
	case isLatin(r) != isLatin(previous) && within:
		return -2 // a Latin letter next to one of another alphabet
	case isLatin(r) != isLatin(next) && unicode.IsLetter(next):
		return -1
	case strings.ContainsRune(c.letters, r):
		return 1
	case strings.ContainsRune(c.family, r):
		if unicode.IsLower(r) || !within {
			return 0.7
		}
		return 0.4
	default:
		return -0.5
	}
}

// weighSign scores a sign of typography: a dash stands between like things, a quotation mark at a word's edge.
func weighSign(previous, r, next rune) float64 {
	before, after := isAlphanumeric(previous), isAlphanumeric(next)
	switch {
	case r == '–' || r == '—' || r == '·':
		if before == after {
			return 1
		}
		return 0.3
	case r == '’' || r == '…' || r == '§' || r == '°':
		return 1
	case strings.ContainsRune("¹²³", r):
		if after {
			return -1
		}
		return 0.5
	case before && after:
		return -1 // a quotation mark amid a word
	case before != after:
		return 1
	}
	return 0.5
}

func isLatin(r rune) bool { return unicode.Is(unicode.Latin, r) }
