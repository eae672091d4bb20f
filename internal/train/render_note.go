package train

import (
	"maps"
	"slices"
	"strings"
)

// sortProse parts the lines of prose by whether a citation has a place in them, and adds the renderer's own.
func (r *Renderer) sortProse(prose map[string][]string) {
	r.prose, r.plainP = make(map[string][]string), make(map[string][]string)
	for _, lang := range languages {
		if book := r.books[lang]; book != nil {
			r.addProse(lang, book.list("prose"))
		}
	}
	for _, lang := range slices.Sorted(maps.Keys(prose)) {
		r.addProse(lang, prose[lang])
	}
}

func (r *Renderer) addProse(lang string, lines []string) {
	for _, line := range lines {
		if strings.Contains(line, "{}") {
			r.prose[lang] = append(r.prose[lang], line)
		} else {
			r.plainP[lang] = append(r.plainP[lang], line)
		}
	}
}

// note writes one note.
func (r *Renderer) note() {
	r.ibidAllowed, r.listing = true, false
	x, prose := r.random.Float64(), r.s.prose
	switch {
	case x < 0.14*prose:
		r.proseNote()
		return
	case x < 0.14*prose+0.08:
		r.listEntry()
		return
	case x < 0.14*prose+0.08+0.16*prose:
		r.woven()
	default:
		if r.random.Float64() < 0.1*prose {
			r.sentence()
		}
		r.citations()
	}
	if r.random.Float64() < 0.1*prose {
		r.stop(true)
		r.sentence()
		if r.random.Float64() < 0.2 {
			r.ibidAllowed = true
			r.citations()
		}
	}
	r.stop(r.s.finalStop)
}

// stop ends a sentence.
func (r *Renderer) stop(on bool) {
	r.w.sep, r.w.opening, r.w.lead = "", "", ""
	if on {
		r.w.Punct(". ")
	}
	r.w.space = true
}

// proseNote writes a note that cites nothing.
func (r *Renderer) proseNote() {
	for range pick(r.random, []int{1, 1, 1, 2, 2, 3}) {
		r.sentence()
	}
}

// sentence writes one sentence of prose.
func (r *Renderer) sentence() {
	r.w.Prose()
	r.w.space = true
	r.w.Put(r.decorated(pick(r.random, r.plainP[r.s.lang])))
	r.w.space = true
}

// decorated puts the document's quotation marks into prose, and a name or a year now and then in the place of another.
func (r *Renderer) decorated(line string) string { return r.requote(line, false) }

// woven writes a line of prose with citations in it.
func (r *Renderer) woven() {
	line := pick(r.random, r.prose[r.s.lang])
	if r.random.Float64() < 0.12 {
		r.sentence()
	}
	first := true
	for {
		before, after, ok := strings.Cut(line, "{}")
		bracket := strings.HasSuffix(before, "(")
		if before = strings.TrimSuffix(before, "("); strings.TrimSpace(before) != "" {
			r.w.Prose()
			r.w.space = r.w.space || before[0] == ' '
			r.w.Put(r.decorated(before))
		}
		if !ok {
			break
		}
		if bracket {
			r.w.Open("(")
			r.w.space = true
		}
		r.ibidAllowed = first && r.random.Float64() < 0.3
		r.cite()
		r.w.sep = ""
		first = false
		if bracket && strings.HasPrefix(after, ")") {
			r.w.Punct(")")
			after = after[1:]
		}
		rest := strings.TrimLeft(after, ".,;:?!)")
		if cut := len(after) - len(rest); cut > 0 {
			r.w.Punct(after[:cut])
		}
		if line = rest; line == "" {
			break
		}
		r.w.space = r.w.space || line[0] == ' '
	}
	if r.random.Float64() < 0.15 {
		r.w.Punct("; ")
		r.ibidAllowed = true
		r.signal("signal-mid")
		r.cite()
	}
}

// citations writes a row of citations.
func (r *Renderer) citations() {
	if r.random.Float64() < 0.3 {
		r.signal("signal")
	}
	n := pick(r.random, []int{1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5})
	for i := range n {
		if i > 0 {
			r.between(i == n-1)
		}
		r.ibidAllowed = i == 0 || r.random.Float64() < 0.3
		r.cite()
		r.related()
		r.afterthought()
	}
}

// signal writes a signal phrase.
func (r *Renderer) signal(key string) {
	r.w.Prose()
	r.w.space = true
	r.w.Put(r.s.any(key))
	r.w.space = true
}

// between parts two citations.
func (r *Renderer) between(last bool) {
	r.w.sep, r.w.opening, r.w.lead = "", "", ""
	s, x := r.s, r.random.Float64()
	switch {
	case x < 0.14:
		r.stop(true)
		if r.random.Float64() < 0.8 {
			r.signal("signal")
		}
	case last && x < 0.3:
		if r.random.Float64() < 0.6 {
			r.w.Punct(strings.TrimRight(s.citeSep, " "))
		}
		r.w.Prose()
		r.w.space = true
		r.w.Put(s.word("and"))
		r.w.space = true
	default:
		r.w.Punct(s.citeSep)
		if r.random.Float64() < 0.3 {
			r.signal("signal-mid")
		}
	}
	r.w.space = true
}

// related adds another work that the note ties to the one before: "reprinted in", "quoted in".
func (r *Renderer) related() {
	if r.random.Float64() > 0.055 {
		return
	}
	r.w.sep = ""
	r.w.Punct(pick(r.random, []string{", ", "; ", ", ", " "}))
	r.w.Prose()
	r.w.space = true
	r.w.Put(r.s.any(pick(r.random, []string{"reprinted", "reprinted", "translated", "quoted", "quoted", "reviewed"})))
	r.w.space = true
	r.ibidAllowed = true
	clear(r.said)
	r.w.Cite()
	if len(r.works) > 3 && r.random.Float64() < 0.35 {
		r.back(pick(r.random, r.works))
		return
	}
	w := r.drawWork(pick(r.random, []kind{kindBook, kindBook, kindChapter, kindEdited, kindArticle, kindChapter}))
	w.note = r.number
	r.full(w)
	r.works = append(r.works, w)
}

// afterthought adds what an author says of a citation: "emphasis added".
func (r *Renderer) afterthought() {
	if r.random.Float64() > 0.05 {
		return
	}
	r.w.sep = ""
	text := r.s.any("emphasis")
	if strings.HasPrefix(text, "(") || strings.HasPrefix(text, "[") {
		r.w.Prose()
		r.w.space = true
		r.w.Put(text)
		return
	}
	if r.random.Float64() < 0.3 {
		r.stop(true)
		text = upperFirst(text)
	} else {
		r.w.Punct(pick(r.random, []string{", ", ", ", "; ", " – "}))
	}
	r.w.Prose()
	r.w.space = true
	r.w.Put(text)
}

// listEntry writes an entry of a reference list.
func (r *Renderer) listEntry() {
	r.listing, r.ibidAllowed = true, false
	defer func() { r.listing = false }()
	clear(r.said)
	r.w.Cite()
	k := r.drawKind()
	if k == kindClassic || k == kindCase || k == kindStatute {
		k = kindBook
	}
	w := r.drawWork(k)
	if len(w.authors) > 0 && r.random.Float64() < 0.08 {
		r.idemWord(w)
		r.said["author"] = true
		r.w.Sep(r.s.listSep)
	}
	r.full(w)
	r.stop(r.random.Float64() < 0.85)
}
