package render

import (
	"strings"
	"unicode"

	"github.com/e843347c/ibid/citation"
)

// putNames writes a list of people into the field.
func (r *Renderer) putNames(names []citation.Name, style *nameStyle) {
	cut := len(names) > style.most
	if cut {
		names = names[:min(style.keep, len(names))]
	}
	for i, name := range names {
		switch {
		case i == 0:
		case i == len(names)-1 && !cut:
			if style.oxford && len(names) > 2 && strings.HasPrefix(style.last, " ") {
				r.w.Put(",")
			}
			r.w.Put(style.last)
		default:
			r.w.Put(style.delim)
		}
		r.putName(name, style, style.invert < 0 || i < style.invert)
	}
	if cut {
		if r.s.etalComma {
			r.w.Put(",")
		}
		r.w.Put(" " + style.etal)
	}
}

// putName writes one name.
func (r *Renderer) putName(name citation.Name, style *nameStyle, inverted bool) {
	if name.Literal != "" {
		r.w.Put(name.Literal)
		return
	}
	given := style.given.of(name.Given)
	family := name.Family
	particle := strings.TrimSpace(name.DroppingParticle + " " + name.NonDroppingParticle)
	switch {
	case given == "":
		if particle != "" && !strings.Contains(particle, "on") {
			r.w.Put(particle + " ")
		}
		r.putFamily(family, style)
	case inverted:
		if particle != "" && !r.s.particleLast {
			r.w.Put(particle + " ")
		}
		r.putFamily(family, style)
		if style.comma == " (" {
			given = " (" + given
		} else {
			given = style.comma + given
		}
		r.w.Put(given)
		if particle != "" && r.s.particleLast {
			r.w.Put(" " + particle)
		}
		if style.comma == " (" {
			r.w.Put(")")
		}
	default:
		r.w.Put(given + " ")
		if particle != "" {
			r.w.Put(particle + " ")
		}
		r.putFamily(family, style)
	}
	if name.Suffix != "" && given != "" {
		r.w.Put(pick(r.random, []string{", ", " "}) + name.Suffix)
	}
}

func (r *Renderer) putFamily(family string, style *nameStyle) {
	switch style.capitals {
	case 1:
		r.w.Put(strings.ToUpper(family))
	case 2:
		r.w.Mark(citation.MarkSmallCaps, family)
	default:
		r.w.Put(family)
	}
}

// of writes given names in this form.
func (g given) of(name string) string {
	switch g {
	case givenNone:
		return ""
	case givenFull:
		return name
	}
	var out strings.Builder
	for i, word := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '.' }) {
		if i > 0 && g == givenInitials {
			out.WriteByte(' ')
		}
		for j, part := range strings.Split(word, "-") {
			first := []rune(part)
			if len(first) == 0 {
				continue
			}
			if !unicode.IsUpper(first[0]) {
				out.WriteString(" " + part + " ")
				continue
			}
			if j > 0 && g != givenBare {
				out.WriteByte('-')
			}
			out.WriteRune(first[0])
			if g != givenBare {
				out.WriteByte('.')
			}
		}
	}
	return strings.TrimSpace(strings.ReplaceAll(out.String(), "  ", " "))
}
