package reader

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// texLigatures are the spellings of characters, the longer first. Those that begin with a quotation mark or a hyphen do not
// hold in mathematics.
var texLigatures = []struct{ spelling, text string }{
	{"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}, {"`", "‘"}, {"'", "’"}, {",,", "„"}, {"<<", "«"}, {">>", "»"},
	{"?`", "¿"}, {"!`", "¡"},
}

// texShorthands are babel's for German and Dutch.
var texShorthands = map[byte]string{
	'a': "ä", 'o': "ö", 'u': "ü", 'A': "Ä", 'O': "Ö", 'U': "Ü", 's': "ß", 'e': "ë", 'i': "ï", 'E': "Ë", 'I': "Ï",
	'`': "„", '\'': "“", '<': "«", '>': "»", '=': "-", '~': "-", '-': "", '"': "", '|': "", '/': "/",
}

// character writes what begins with an ordinary character: a run of them, a ligature, a blank, a formula's sign.
func (x *tex) character(in *texInput, c byte) {
	start := in.pos
	switch c {
	case '%':
		in.pos = min(x.lineEnd(in.pos)+1, in.end)
		for in.pos < in.end && (x.src[in.pos] == ' ' || x.src[in.pos] == '\t') {
			in.pos++
		}
		return
	case '\n':
		in.pos++
		if rest := strings.TrimLeft(x.src[in.pos:in.end], " \t\r"); strings.HasPrefix(rest, "\n") {
			x.space(in.use, start)
			x.paragraph()
			return
		}
		x.space(in.use, start)
		return
	case '~', '&', '\t', '\r', ' ':
		x.space(in.use, start)
		in.pos++
		if c == '&' && x.tables > 0 {
			x.paragraph()
		}
		return
	case '$':
		if in.pos++; in.pos < in.end && x.src[in.pos] == '$' {
			in.pos++
		}
		x.math = !x.math
		return
	case '^', '_':
		if x.math {
			x.script(in, c)
			return
		}
	case '"':
		if x.shorthands && in.pos+1 < in.end {
			if text, ok := texShorthands[x.src[in.pos+1]]; ok {
				in.pos += 2
				x.put(in.use, text, start, in.pos)
				return
			}
		}
		in.pos++
		x.put(in.use, "”", start, in.pos)
		return
	}
	if x.ligature(in) {
		return
	}
	in.pos++
	for in.pos < in.end && !strings.ContainsRune("\\{}#%~&$^_\"\n\t\r -`',<>?!", rune(x.src[in.pos])) {
		in.pos++
	}
	x.put(in.use, x.src[start:in.pos], start, in.pos)
}

func (x *tex) ligature(in *texInput) bool {
	if x.math {
		return false
	}
	rest := x.src[in.pos:in.end]
	for _, l := range texLigatures {
		if strings.HasPrefix(rest, l.spelling) {
			start := in.pos
			in.pos += len(l.spelling)
			x.put(in.use, l.text, start, in.pos)
			return true
		}
	}
	return false
}

// script writes a superscript of a formula, and a subscript as if it stood on the line.
func (x *tex) script(in *texInput, c byte) {
	in.pos++
	arg, ok := x.argument(in)
	if !ok {
		return
	}
	before := x.face
	if c == '^' {
		x.face |= faceSuperscript
	}
	_ = x.read(arg) // a formula's index is short; what is nested too deep in it is left out
	x.face = before
}

// texAccents are the combining characters of the accents, by command.
var texAccents = map[string]string{
	"`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307", `"`: "\u0308",
	"r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328", "b": "\u0331", "G": "\u030f",
	"h": "\u0309", "t": "\u0361", "textcommabelow": "\u0326",
}

// accent writes an accented letter. Under an accent the dotless letters are the usual ones.
func (x *tex) accent(in *texInput, combining string, start int) error {
	arg, ok := x.argument(in)
	if !ok {
		return nil
	}
	base := x.raw(arg)
	rest := arg
	switch {
	case base == `\i`, base == `\j`:
		rest.pos = rest.end
		base = base[1:]
	case strings.HasPrefix(base, `\`):
		letter, ok := texSymbols[strings.TrimRight(base[1:], "{} ")]
		if !ok {
			return x.read(arg)
		}
		rest.pos = rest.end
		base = letter
	case base == "":
		if name := x.src[start+1]; name == '^' || name == '~' {
			x.put(in.use, string(name), start, in.pos) // \^{} is the sign itself
		}
		return nil
	default:
		_, size := utf8.DecodeRuneInString(base)
		base = base[:size]
		if k := strings.Index(x.src[arg.pos:arg.end], base); k >= 0 {
			rest.pos = arg.pos + k + size
		}
	}
	if in.use.width == 0 && arg.use.width == 0 && rest.pos < rest.end {
		x.put(in.use, norm.NFC.String(base+combining), start, rest.pos)
		return x.read(rest)
	}
	x.put(in.use, norm.NFC.String(base+combining), start, in.pos)
	return x.read(rest)
}

// texSymbols are commands that stand for a text.
var texSymbols = map[string]string{
	"ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł",
	"i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "S": "§", "P": "¶",
	"dag": "†", "ddag": "‡", "dagger": "†", "ddagger": "‡", "pounds": "£", "euro": "€", "EUR": "€", "texteuro": "€",
	"copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™", "textsterling": "£",
	"textsection": "§", "textparagraph": "¶", "textdagger": "†", "textdaggerdbl": "‡", "textdegree": "°", "degree": "°",
	"degres": "°", "textordmasculine": "º", "textordfeminine": "ª", "textnumero": "№", "No": "N°", "no": "n°",
	"ldots": "…", "dots": "…", "textellipsis": "…", "lips": "…", "textendash": "–", "textemdash": "—", "textasciitilde": "~",
	"textasciicircum": "^", "textbackslash": `\`, "textbar": "|", "textless": "<", "textgreater": ">", "textunderscore": "_",
	"textbullet": "•", "textperiodcentered": "·", "textquotesingle": "'", "textquotedbl": `"`, "slash": "/",
	"textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”", "lq": "‘", "rq": "’",
	"quotesinglbase": "‚", "quotedblbase": "„", "guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«",
	"guillemetright": "»", "guilsinglleft": "‹", "guilsinglright": "›", "flqq": "«", "frqq": "»", "flq": "‹", "frq": "›",
	"glqq": "„", "grqq": "“", "glq": "‚", "grq": "‘", "textexclamdown": "¡", "textquestiondown": "¿", "LaTeX": "LaTeX",
	"TeX": "TeX", "times": "×", "texttimes": "×", "cdot": "·", "sim": "∼", "pm": "±", "leq": "≤", "geq": "≥",
	"rightarrow": "→", "to": "→", "infty": "∞", "prime": "′", "ast": "∗", "star": "⋆", "textasteriskcentered": "∗", "textquotestraightbase": "‚",
	"&": "&", "%": "%", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", "textdollar": "$", "textbraceleft": "{",
	"textbraceright": "}", "textampersand": "&",
}

// texBlanks are commands that stand for a blank.
var texBlanks = within(" ", ",", ";", ":", ">", "\n", "\t", "thinspace", "enspace", "enskip", "quad", "qquad", "space", "nobreakspace",
	"newline", "linebreak", "hfill", "hfil", "dotfill", "and", "tabularnewline", "medspace", "thickspace")
