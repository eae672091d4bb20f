package render

import (
	"strings"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// author writes the authors, or the editors of a book that has none.
func (r *Renderer) author(w *work) {
	style := &r.s.names
	if r.listing {
		style = &r.s.list
	}
	switch {
	case len(w.authors) > 0:
		r.w.caps = r.s.authorCaps()
		if w.kind == kindBook {
			r.w.caps = max(r.s.bookCaps, r.w.caps)
		}
		inferred := r.random.Float64() < 0.008
		if inferred {
			r.w.Open("[")
		}
		r.w.Field(grammar.LabelAuthor)
		r.putNames(w.authors, style)
		if inferred {
			r.w.Close("]")
		}
		r.w.caps = 0
	case len(w.editors) > 0 && w.container == "" && !r.s.editorLate:
		r.w.Field(grammar.LabelEditor)
		r.putNames(w.editors, style)
		r.putRole("editor", len(w.editors))
		r.said["editor"] = true
	}
}

// putRole writes "(eds.)" after names.
func (r *Renderer) putRole(role string, n int) {
	key := role + "-after"
	if n > 1 && r.s.book.list(role+"s-after") != nil {
		key = role + "s-after"
	}
	word := r.s.word(key)
	if !strings.HasPrefix(word, ",") {
		word = " " + word
	}
	r.w.Put(word)
}

// role writes people after the title: "ed. by A and B", or "A and B (eds.)".
func (r *Renderer) role(label grammar.Label, role string, names []citation.Name) {
	if len(names) == 0 {
		return
	}
	r.w.Field(label)
	if r.s.roleAfter && r.s.book.list(role+"-after") != nil {
		r.putNames(names, &r.s.editors)
		r.putRole(role, len(names))
		return
	}
	word := r.s.word(role + "-before")
	if role == "other" {
		word = r.s.any("other-before")
	}
	r.w.Put(word + " ")
	r.putNames(names, &r.s.editors)
}

// containerNames writes who made the book that a chapter is in, before its title.
func (r *Renderer) containerNames(w *work) {
	switch {
	case len(w.containerAuthors) > 0 && len(w.authors) > 0 && &w.containerAuthors[0] == &w.authors[0] && r.s.idem && r.s.chance(0.75):
		r.w.Field(grammar.LabelIdem)
		word := r.s.word("idem")
		if len(w.authors) > 1 && r.s.book.list("idem-plural") != nil {
			word = r.s.word("idem-plural")
		}
		if r.s.dashes != "" {
			word = r.s.dashes
		} else if r.s.lowerIdem {
			word = strings.ToLower(word)
		}
		r.w.Put(word)
	case len(w.containerAuthors) > 0:
		r.w.Field(grammar.LabelContainerAuthor)
		r.putNames(w.containerAuthors, &r.s.editors)
	case len(w.editors) > 0:
		r.w.Field(grammar.LabelEditor)
		r.putNames(w.editors, &r.s.editors)
		if !r.s.chance(0.05) {
			r.putRole("editor", len(w.editors))
		}
	}
}
