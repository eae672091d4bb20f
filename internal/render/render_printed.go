package render

import (
	"strconv"
	"strings"

	"github.com/e843347c/ibid/internal/grammar"
)

// printedLetterOrders are the shapes of a letter that an edition prints: the day is when it was written, the year when the
// edition came out.
var printedLetterOrders = []string{
	"{author} {to}, {written}, {in}{cauthor}, {container}, {editor}, {volume}{volumetitle}, {place} {y}, {P}",
	"{author} {to}, {written}. {in}{cauthor}: {container}. {editor}. {volume}. {place} {y}, {P}",
	"{author} {to} ({written}), {in}{container}, {editor}, {volume} ({place}: {publisher}, {y}), {P}",
	"{author} {to}, {written}, {in}{container}, {editor}, {volume} ({place}, {y}), {p}",
	"{author} {to}, {place}, {written}, {in}{container}, {volume}, {editor}, {P}",
	"{from} {author} {to}, {written}, {in}{container}, {editor}, {place}, {publisher}, {y}, {volume}, {P}",
	"{from} {author} {to}, {written}, {in}{cauthor}, {container}, {volume}, {place}, {y}, {P}",
	"{author} {to}, {written}, {in}{cauthor}, {container}, {editor}, {volumes} ({place}, {y})", "{author} {to}, {written}, {in}{container}, {editor}, {volumes} ({place}: {publisher}, {y})",
	"{author} {to}, {written}, {in}{container}, {volume}, {volumetitle}, {editor} ({place}, {y}), {p}",
	"{author}, {genre} {to}, {written}, {container}, {volume}, {P}",
	"{author} {to}, {written}, {in}{editors}, {container}, {volume}, {P}",
	"{author} {to} {written} {in}{cauthor} {container}. {place}: {publisher}, {y}. {V}. {P}",
}

// fillPrinted makes a letter one that an edition prints.
func (r *Renderer) fillPrinted(w *work, p *pool) {
	s := r.s
	w.house, w.archive, w.shelf, w.leaf, w.collection = nil, "", "", "", ""
	w.original = w.year
	w.year = min(w.year+5+r.random.IntN(140), 2024)
	w.container = fill(pick(r.random, r.books[p.lang].list("letter-editions")), pick(r.random, p.family), "{n}", 1+r.random.IntN(9), "{p}", pick(r.random, p.places), "{y}", w.original)
	w.editors = r.drawNames(p, pick(r.random, []int{1, 1, 2}))
	if s.chance(0.5) {
		w.containerAuthors = w.authors
	}
	if s.chance(0.6) {
		r.drawVolumes(w, p, 1)
	}
	if s.chance(0.25) {
		w.editors = nil
	}
}

// written writes the day of a letter that was printed later.
func (r *Renderer) written(w *work) {
	text := strconv.Itoa(w.original)
	if w.day != 0 {
		text = r.formatDate(w.original, w.month, w.day)
	}
	r.plain(grammar.LabelOriginalDate, text)
}

// responsibility writes who made a book besides its author, as libraries do: "/ пер. с англ. Н. Л. Холмогоровой; под ред. …".
func (r *Renderer) responsibility(w *work) {
	sep := pick(r.random, []string{" / ", " / ", " /"})
	for _, role := range []struct {
		label grammar.Label
		key   string
		on    bool
	}{
		{grammar.LabelTranslator, "translator", len(w.translators) > 0},
		{grammar.LabelEditor, "editor", len(w.editors) > 0 && !r.said["editor"]},
		{grammar.LabelOtherName, "other", len(w.others) > 0},
	} {
		if !role.on {
			continue
		}
		names := w.translators
		switch role.key {
		case "editor":
			names = w.editors
		case "other":
			names = w.others
		}
		word := strings.TrimLeft(r.s.any(role.key+"-before"), "/ ")
		r.w.Sep(sep)
		r.w.Field(role.label)
		r.w.Put(word + " ")
		r.putNames(names, &r.s.editors)
		r.said[role.key] = true
		sep = pick(r.random, []string{"; ", "; ", ". "})
	}
}

// extent writes how many pages a book has: "345 p."
func (r *Renderer) extent(w *work) {
	if r.random.Float64() < 0.6 {
		return
	}
	r.plain(grammar.LabelOther, fill(r.s.word("extent"), strconv.Itoa(40+r.random.IntN(700))))
}

// reprint writes that a book was printed again: "(ND Aalen 1961)".
func (r *Renderer) reprint(w *work) {
	text := strconv.Itoa(w.year + 1 + r.random.IntN(60))
	if r.random.Float64() < 0.5 {
		text = pick(r.random, r.pools[w.lang].places) + pick(r.random, []string{" ", ", ", ": "}) + text
	}
	text = fill(r.s.word("reprint-year"), text)
	r.w.Field(grammar.LabelOther)
	if strings.HasPrefix(text, "(") || r.random.Float64() < 0.4 {
		r.w.Sep(pick(r.random, []string{"; ", ", "}))
		r.w.Put(text)
		return
	}
	r.w.Sep(" ")
	open, end := "(", ")"
	if r.random.Float64() < 0.25 {
		open, end = "[", "]"
	}
	r.w.Open(open)
	r.w.Put(text)
	r.w.Close(end)
}
