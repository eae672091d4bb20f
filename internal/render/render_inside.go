package render

import (
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// inKnown writes a chapter of a book that was cited just before: "Hough, “Title,” in ibid., 244".
func (r *Renderer) inKnown(w *work) {
	s := r.s
	r.element("author", w)
	r.w.Sep(s.authorSep)
	r.element("title", w)
	r.w.Sep(pick(r.random, []string{", ", " ", ", "}))
	r.bounds = bounds{one: true}
	switch x := r.random.Float64(); {
	case x < 0.4:
		r.w.Field(grammar.LabelIbid)
		r.w.Lead(s.inWord + " ")
		r.w.Mark(markIf(s.ibidItalic, citation.MarkItalic), strings.ToLower(s.word("ibid")))
	case x < 0.5:
		r.w.Field(grammar.LabelIbid)
		r.w.Put(s.any("same-volume"))
	case x < 0.7:
		r.w.Field(grammar.LabelIdem)
		r.w.Lead(s.inWord + " ")
		r.w.Put(s.any("idem"))
		if r.random.Float64() < 0.3 {
			r.w.Put(" " + s.word("editor-after"))
		}
		r.w.Sep(pick(r.random, []string{", ", ": "}))
		r.styledText(grammar.LabelContainer, w.container, s.titleItalic, false)
		if r.random.Float64() < 0.6 {
			for _, name := range []string{"place", "publisher", "y"} {
				r.w.Sep(", ")
				r.element(name, w)
			}
		}
	default:
		r.inShort(w)
	}
	r.maybeLocator(0.8, s.shortSep)
}

// inCited writes a chapter of a book that the document has cited somewhere.
func (r *Renderer) inCited(w *work) {
	r.element("author", w)
	r.w.Sep(r.s.authorSep)
	r.element("title", w)
	r.w.Sep(pick(r.random, []string{", ", " ", ", "}))
	r.inShort(w)
	if r.random.Float64() < 0.4 {
		r.w.Sep(", ")
		r.element("P", w)
		r.fullLocator(w)
		return
	}
	r.bounds = bounds{one: true}
	r.maybeLocator(0.7, r.s.shortSep)
}

// inShort names the book of a chapter by a short citation: "in Thornton, op. cit., n. 4".
func (r *Renderer) inShort(w *work) {
	s := r.s
	label, people := grammar.LabelEditor, w.editors
	if len(people) == 0 {
		label, people = grammar.LabelContainerAuthor, w.containerAuthors
	}
	if len(people) > 0 {
		r.w.Field(label)
		r.w.Lead(s.inWord + " ")
		r.putNames(people, &s.short)
		if s.shortRole && label == grammar.LabelEditor {
			r.putRole("editor", len(people))
		}
		r.w.Sep(pick(r.random, []string{", ", s.authorSep}))
	} else {
		r.w.Lead(s.inWord + " ")
	}
	x := r.random.Float64()
	if len(people) == 0 || x < 0.6 {
		r.styledText(grammar.LabelContainer, shorten(r.random, w.container), s.titleItalic, false)
	}
	switch {
	case x > 0.8:
		r.w.Sep(" ")
		r.plain(grammar.LabelCross, fill(s.word("cross-short"), strconv.Itoa(1+r.random.IntN(max(r.number, 3)))))
	case x > 0.5:
		r.w.Sep(", ")
		r.w.Field(grammar.LabelOpCit)
		r.w.Mark(markIf(s.opcitItalic, citation.MarkItalic), s.word("opcit"))
	}
}
