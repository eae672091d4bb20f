package reader

import "strings"

// An rtfStyle is what is known of a paragraph by its style.
type rtfStyle struct {
	level        int // of a heading, from 1
	bibliography bool
}

// styled obeys what names or defines a style of paragraphs.
func (r *rtf) styled(t rtfToken) {
	switch {
	case t.word == "outlinelevel" && r.state.target == rtfToStyle:
		r.define(func(s *rtfStyle) { s.level = outlineOf(t.value) })
	case t.word == "outlinelevel":
		if len(r.notes) == 0 && r.state.target == rtfToText {
			r.style.level = outlineOf(t.value)
		}
	case r.state.target == rtfToStyle:
		if r.defined = t.value; t.word != "s" {
			r.defined = -1
		}
	case t.word == "s" && len(r.notes) == 0 && r.state.target == rtfToText:
		r.style = r.styles[t.value]
	}
}

// outlineOf is the level of a heading; 0 for the text's.
func outlineOf(value int) int {
	const bodyText = 9
	if value < 0 || value >= bodyText {
		return 0
	}
	return value + 1
}

func (r *rtf) define(change func(*rtfStyle)) {
	if r.defined < 0 {
		return
	}
	s := r.styles[r.defined]
	change(&s)
	r.styles[r.defined] = s
}

// endStyle keeps what the name of a style says: "heading 2", "Bibliography".
func (r *rtf) endStyle() {
	name := strings.ToLower(strings.TrimSuffix(strings.TrimSpace(string(r.gathered)), ";"))
	level, heading := strings.CutPrefix(name, "heading ")
	r.define(func(s *rtfStyle) {
		if n := integer(level, 0); heading && n > 0 {
			s.level = n
		}
		s.bibliography = s.bibliography || isReferencesStyle(name)
	})
	r.defined = -1
}
