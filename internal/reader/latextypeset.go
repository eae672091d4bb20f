package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// typeset reads the commands that print something: fonts, accents, signs, links, quotation marks.
func (x *tex) typeset(in *texInput, name string, start, nameEnd int) (done bool, err error) {
	if done, err := x.glyph(in, name, start, nameEnd); done || err != nil {
		return done, err
	}
	switch name {
	case "emph", "mkbibemph", "textem":
		arg, _ := x.argument(in)
		return true, x.styled(arg, x.face^faceItalic)
	case "em":
		x.face ^= faceItalic
	case "href":
		return true, x.href(in)
	case "url", "nolinkurl", "path", "burl":
		x.url(in)
	case "enquote", "textquote", "mkbibquote", "blockquote", "foreignquote", "foreigntextquote", "foreignblockquote", "hyphenquote",
		"textcquote", "blockcquote", "foreigntextcquote", "foreignblockcquote":
		return true, x.quotation(in, name, start)
	case "quotation", "quote": // ConTeXt's
		if in.pos >= in.end || x.src[in.pos] != '{' {
			return false, nil
		}
		return true, x.quotation(in, name, start)
	case "og":
		x.put(in.use, "«", start, nameEnd)
		x.space(in.use, start)
	case "fg":
		x.space(in.use, start)
		x.put(in.use, "»", start, nameEnd)
		if in.pos > nameEnd {
			x.space(in.use, nameEnd) // "\fg dit" is "» dit": babel's command does not eat the blank
		}
	case "(", "[":
		x.math = true
	case ")", "]":
		x.math = false
	case `\`:
		x.star(in)
		x.optional(in)
		x.space(in.use, start)
		if x.tables > 0 {
			x.paragraph()
		}
	case "item":
		x.space(in.use, start)
		if arg, ok := x.optional(in); ok {
			if err := x.read(arg); err != nil {
				return true, err
			}
			x.space(in.use, start)
		}
	case "label":
		arg, _ := x.argument(in)
		x.labels[x.raw(arg)] = x.current
	case "ref", "footref", "autoref", "cref", "vref", "labelcref":
		x.reference(in, start)
	default:
		return false, nil
	}
	return true, nil
}

// glyph reads the commands that tables tell all of: fonts, accents, signs and blanks.
func (x *tex) glyph(in *texInput, name string, start, nameEnd int) (done bool, err error) {
	if f, ok := texFonts[name]; ok {
		arg, _ := x.argument(in)
		return true, x.styled(arg, f.on(x.face))
	}
	if f, ok := texDeclarations[name]; ok {
		x.face = f.on(x.face)
		return true, nil
	}
	if combining, ok := texAccents[name]; ok && !x.math {
		return true, x.accent(in, combining, start)
	}
	if text, ok := texSymbols[name]; ok {
		x.put(in.use, text, start, nameEnd)
		return true, nil
	}
	if texBlanks[name] {
		if (name == "," || name == "thinspace") && betweenQuotes(x.src[:start], x.src[in.pos:in.end]) {
			return true, nil
		}
		x.space(in.use, start)
		return true, nil
	}
	return false, nil
}

// styled reads an argument in a font of its own.
func (x *tex) styled(arg texInput, f face) error {
	before := x.face
	x.face = f
	err := x.read(arg)
	x.face = before
	return err
}

// texFonts change the font of their argument.
var texFonts = map[string]look{
	"textit": {faceItalic, faceItalic}, "textsl": {faceItalic, faceItalic}, "mathit": {faceItalic, faceItalic}, "titel": {faceItalic, faceItalic},
	"textbf": {faceBold, faceBold}, "mathbf": {faceBold, faceBold}, "textmd": {faceBold, 0},
	"textsc": {faceSmallCaps, faceSmallCaps}, "bsc": {faceSmallCaps, faceSmallCaps},
	"textup": {faceItalic | faceSmallCaps, 0}, "textnormal": {faceItalic | faceSmallCaps | faceBold, 0},
	"textsuperscript": {faceSuperscript, faceSuperscript}, "up": {faceSuperscript, faceSuperscript}, "fup": {faceSuperscript, faceSuperscript},
}

// texDeclarations change the font up to the end of the group.
var texDeclarations = map[string]look{
	"it": {faceItalic, faceItalic}, "itshape": {faceItalic, faceItalic}, "sl": {faceItalic, faceItalic}, "slshape": {faceItalic, faceItalic},
	"bf": {faceBold, faceBold}, "bfseries": {faceBold, faceBold}, "mdseries": {faceBold, 0},
	"sc": {faceSmallCaps, faceSmallCaps}, "scshape": {faceSmallCaps, faceSmallCaps}, "upshape": {faceItalic | faceSmallCaps, 0},
	"rm": {faceItalic | faceSmallCaps | faceBold, 0}, "normalfont": {faceItalic | faceSmallCaps | faceBold, 0},
}

// href reads \href{https://example.org/}{a text}: the address is the target of the link, and is not printed.
func (x *tex) href(in *texInput) error {
	x.optional(in)
	target, ok := x.argument(in)
	if !ok {
		return nil
	}
	arg, _ := x.argument(in)
	before := x.link
	x.link = unescapeURL(x.raw(target))
	err := x.read(arg)
	x.link = before
	return err
}

// url writes an address, in which only \% and its like are escaped.
func (x *tex) url(in *texInput) {
	arg, ok := x.argument(in)
	if !ok {
		return
	}
	before := x.link
	x.link = unescapeURL(x.raw(arg))
	for arg.pos < arg.end {
		start := arg.pos
		if x.src[start] == '\\' && start+1 < arg.end && unicode.IsPunct(rune(x.src[start+1])) {
			arg.pos += 2
			x.put(arg.use, x.src[start+1:start+2], start, arg.pos)
			continue
		}
		_, size := utf8.DecodeRuneInString(x.src[start:arg.end])
		arg.pos += size
		x.put(arg.use, x.src[start:arg.pos], start, arg.pos)
	}
	x.link = before
}

// unescapeURL takes the backslashes from an address: "a\_b" is "a_b".
func unescapeURL(s string) string {
	return strings.NewReplacer(`\%`, "%", `\#`, "#", `\_`, "_", `\&`, "&", `\~`, "~", `\{`, "{", `\}`, "}").Replace(s)
}

// reference prints the number that a label stands for.
func (x *tex) reference(in *texInput, start int) {
	x.star(in)
	arg, _ := x.argument(in)
	number, ok := x.labels[x.raw(arg)]
	if !ok || number == "" {
		number = "??"
	}
	x.put(in.use, number, start, in.pos)
}
