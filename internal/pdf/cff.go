package pdf

import "strings"

// cffStandard are the letters of the strings 1 to 228 that every compact font knows by number, and need not name.
const cffStandard = " !\"#$%&’()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_‘abcdefghijklmnopqrstuvwxyz{|}~" +
	"¡¢£⁄¥ƒ§¤'“«‹›\ufb01\ufb02–†‡·¶•‚„”»…‰¿`´ˆ˜¯˘˙¨˚¸˝˛ˇ—ÆªŁØŒºæıłøœß" +
	"¹¬µ™Ð½±Þ¼÷¦°þ¾²®−ð×³©ÁÂÄÀÅÃÇÉÊËÈÍÎÏÌÑÓÔÖÒÕŠÚÛÜÙÝŸŽáâäàåãçéêëèíîïìñóôöòõšúûüùýÿž"

var cffLigatures = strings.NewReplacer("\ufb01", "fi", "\ufb02", "fl")

// Numbers of strings: those of old-style figures, and how many strings are known by number.
const (
	cffOldStyle = 239
	cffNamed    = 391
)

// A cffReader reads a compact font. It is at the end once it has met nonsense.
type cffReader struct {
	src []byte
	at  int
}

func (r *cffReader) number(size int) int {
	n := 0
	for range size {
		if r.at < 0 || r.at >= len(r.src) {
			r.at = len(r.src)
			return 0
		}
		n = n<<8 | int(r.src[r.at])
		r.at++
	}
	return n
}

// index reads a list of stretches.
func (r *cffReader) index() [][]byte {
	count := r.number(2)
	if count == 0 {
		return nil
	}
	size := r.number(1)
	if size < 1 || size > 4 || r.at+(count+1)*size > len(r.src) {
		r.at = len(r.src)
		return nil
	}
	offsets := make([]int, count+1)
	for i := range offsets {
		offsets[i] = r.number(size)
	}
	base := r.at - 1
	out := make([][]byte, count)
	for i := range out {
		if a, b := base+offsets[i], base+offsets[i+1]; a >= 0 && a <= b && b <= len(r.src) {
			out[i] = r.src[a:b]
		}
	}
	r.at = min(max(base+offsets[count], r.at), len(r.src))
	return out
}

// The keys of a font's dictionary that are needed.
const (
	cffCharset  = 15
	cffEncoding = 16
	cffStrings  = 17 // of the drawings, of which there is one for each glyph
)

// cffDict reads the whole numbers of a dictionary, the last operand of each key.
func cffDict(src []byte) map[int]int {
	out := map[int]int{}
	r := cffReader{src: src}
	operand := 0
	for r.at < len(src) {
		switch b := r.number(1); {
		case b == 12: // a key of two bytes
			r.number(1)
		case b <= 21:
			out[b] = operand
		case b == 28:
			operand = int(int16(r.number(2)))
		case b == 29:
			operand = int(int32(r.number(4)))
		case b == 30: // a decimal number
			for r.at < len(src) {
				if n := r.number(1); n&0xf == 0xf || n>>4 == 0xf {
					break
				}
			}
		case b >= 32 && b <= 246:
			operand = b - 139
		case b >= 247 && b <= 250:
			operand = (b-247)*256 + r.number(1) + 108
		case b >= 251 && b <= 254:
			operand = -(b-251)*256 - r.number(1) - 108
		}
	}
	return out
}

// cffLetters reads the encoding in a compact font.
func cffLetters(src []byte) (*[256]string, bool) {
	const version = 1
	if len(src) < 4 || src[0] != version {
		return nil, false
	}
	r := cffReader{src: src, at: int(src[2])}
	r.index() // of names
	tops := r.index()
	names := r.index()
	if len(tops) == 0 {
		return nil, false
	}
	top := cffDict(tops[0])
	r.at = top[cffStrings]
	glyphs := r.number(2)
	if glyphs == 0 {
		return nil, false
	}
	letters := cffGlyphs(src, top[cffCharset], glyphs, names)
	const expert = 1
	switch at := top[cffEncoding]; {
	case at == 0:
		return standardLetters(), true
	case at == expert || at >= len(src):
		return nil, false
	default:
		return cffCodes(src, at, letters), true
	}
}

// cffGlyphs is what each glyph stands for.
func cffGlyphs(src []byte, at, count int, names [][]byte) []string {
	out := make([]string, 1, count) // the first stands for what is missing
	known := []rune(cffStandard)
	add := func(id int) {
		s := ""
		switch {
		case id >= 1 && id <= len(known):
			s = cffLigatures.Replace(string(known[id-1]))
		case id >= cffOldStyle && id < cffOldStyle+10:
			s = string(rune('0' + id - cffOldStyle))
		case id >= cffNamed && id-cffNamed < len(names):
			s, _ = glyphText(string(names[id-cffNamed]))
		}
		out = append(out, s)
	}
	const predefined = 2
	if at <= predefined {
		for id := 1; id < count; id++ {
			add(id)
		}
		return out
	}
	r := cffReader{src: src, at: at}
	format := r.number(1)
	for len(out) < count && r.at < len(src) {
		id, more := r.number(2), 0
		if format > 0 {
			more = r.number(min(format, 2))
		}
		for k := 0; k <= more && len(out) < count; k++ {
			add(id + k)
		}
	}
	return out
}

// cffCodes gives the glyphs their codes.
func cffCodes(src []byte, at int, letters []string) *[256]string {
	var out [256]string
	r := cffReader{src: src, at: at}
	format, glyph := r.number(1), 1
	set := func(code int) {
		if glyph < len(letters) && code < len(out) {
			out[code] = letters[glyph]
		}
		glyph++
	}
	for range r.number(1) {
		code, more := r.number(1), 0
		if format&0x7f == 1 {
			more = r.number(1)
		}
		for k := 0; k <= more; k++ {
			set(code + k)
		}
	}
	return &out
}
