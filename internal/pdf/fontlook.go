package pdf

import (
	"regexp"
	"strings"
)

// Flags of a font's descriptor.
const (
	flagItalic    = 1 << 6
	flagSmallCaps = 1 << 17
	flagBold      = 1 << 18
)

// How makers of fonts name what is not upright and of usual weight. TeX's own fonts abbreviate: cmti10, ecbx1000, SFCC1200.
var (
	italicName = regexp.MustCompile(`(?i:italic|oblique|slant|kursiv|cursiv|inclined)|Ital?(?:$|[-_A-Z\d])|[-_,](?:\w*?)It(?:$|[-_A-Z])|Obl(?:$|[-_])|(?i:^(?:cm|ec|tc|sf|la|lh)(?:ti|it|sl|bxti|bxsl|bi|csti|sxi?)\d+)`)
	boldName   = regexp.MustCompile(`(?i:bold|black|heavy|fett|demi)|(?:^|[-_, ])(?:Bd|Hv|Blk|Medi|Semibd)(?:$|[-_A-Z])|(?i:^(?:cm|ec|tc|sf|la|lh)(?:bx|b|sbx|bxti|bxsl|xc|ssbx)\d+)`)
	// mathName are fonts for variables, whose points and commas are those of addresses in TeX.
	mathName = regexp.MustCompile(`(?i:^(?:cm|lm|ec)mib?\d|math)`)
	capsName = regexp.MustCompile(`(?i:small-?caps|smcp|caps\d*-|kapit[aä]l|romancaps)|[-_.](?:SC|Sc|sc)(?:$|[-_A-Z\d])|[a-z]SC(?:$|[-_])|(?i:^(?:cm|ec|tc|sf|la|lh)(?:csc|cc|xc|sc|ci|oc)\d+)`)
)

// look tells how the letters of a font look: by its name, and by its descriptor where it says more.
func (f *File) look(base name, descriptor dict) Font {
	plain := string(base)
	if plain == "" {
		plain = string(f.name(descriptor["FontName"]))
	}
	const tag = 6 // of a font that holds only the letters that are used: "ABCDEF+"
	if len(plain) > tag && plain[tag] == '+' {
		plain = plain[tag+1:]
	}
	out := Font{Name: plain}
	flags := f.int(descriptor["Flags"])
	const leaning, heavy = -3, 650 // degrees; weight, of which 400 is usual
	out.Italic = italicName.MatchString(plain) || flags&flagItalic != 0 || f.number(descriptor["ItalicAngle"]) < leaning
	out.Italic = out.Italic && !mathName.MatchString(plain)
	out.Bold = boldName.MatchString(plain) || flags&flagBold != 0 || f.number(descriptor["FontWeight"]) > heavy
	out.SmallCaps = capsName.MatchString(plain) || flags&flagSmallCaps != 0
	if family := string(f.name(descriptor["FontFamily"])); !out.SmallCaps && strings.HasSuffix(family, " SC") {
		out.SmallCaps = true
	}
	return out
}
