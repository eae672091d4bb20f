package render

import (
	"strings"

	"github.com/e843347c/ibid/citation"
)

// note writes one note.
func (r *Renderer) note() {
	r.ibidAllowed, r.listing, r.list = true, false, false
	x, prose := r.random.Float64(), r.s.prose
	switch {
	case x < 0.14*prose:
		r.proseNote()
		return
	case x < 0.14*prose+r.s.listRate:
		r.listEntry()
		return
	case x < 0.14*prose+r.s.listRate+0.2*prose:
		r.woven()
	default:
		if r.random.Float64() < 0.12*prose {
			r.sentence()
		}
		r.citations()
	}
	for range 3 {
		if r.random.Float64() > 0.14*prose {
			break
		}
		r.stop(true)
		r.sentence()
		if r.random.Float64() < 0.35 {
			r.ibidAllowed = true
			r.citations()
		}
	}
	r.stop(r.s.finalStop)
}

// stop ends a sentence.
func (r *Renderer) stop(on bool) {
	r.w.drop()
	if on {
		r.w.Punct(". ")
	}
	r.w.space = true
}

// proseNote writes a note that cites nothing.
func (r *Renderer) proseNote() {
	for range pick(r.random, []int{1, 1, 1, 2, 2, 3, 5}) {
		r.sentence()
	}
	if len(r.w.text) == 0 {
		r.citations()
	}
}

// sentence writes one sentence of prose.
func (r *Renderer) sentence() {
	line := r.plainLine()
	if strings.Contains(string(r.w.text), line) {
		return
	}
	r.putProse(line)
}

// putProse writes a stretch of prose.
func (r *Renderer) putProse(text string) {
	r.w.Prose()
	r.w.space = true
	r.w.Put(text)
	r.w.space = true
}

// woven writes a line of prose with citations in it.
func (r *Renderer) woven() {
	line := pick(r.random, r.prose[r.s.lang])
	if r.random.Float64() < 0.12 {
		r.sentence()
	}
	first, open := true, true
	for {
		before, after, ok := strings.Cut(line, "{}")
		bracket := strings.HasSuffix(before, "(")
		if before = strings.TrimSuffix(before, "("); strings.TrimSpace(before) != "" {
			r.w.Prose()
			r.w.space = r.w.space || before[0] == ' '
			r.w.Put(r.requote(before, false))
			open = false
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
		r.w.drop()
		first, open = false, true
		if bracket && strings.HasPrefix(after, ")") {
			r.w.Punct(")")
			after = after[1:]
		}
		rest := strings.TrimLeft(after, ".,;:?!)»”“")
		if cut := len(after) - len(rest); cut > 0 {
			r.w.Punct(after[:cut])
			open = open && !strings.ContainsAny(after[:cut], ".?!")
		}
		if line = rest; line == "" {
			break
		}
		r.w.space = r.w.space || line[0] == ' '
	}
	if open && r.random.Float64() < 0.3 {
		r.w.Punct("; ")
		r.ibidAllowed = true
		r.putProse(r.s.any("signal-mid"))
		r.cite()
	}
}

// citations writes a row of citations.
func (r *Renderer) citations() {
	if r.random.Float64() < 0.3 {
		r.signal()
	}
	n := pick(r.random, []int{1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 5, 7})
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

// signal writes a signal phrase, or one that names a topic: "On the poor law, see".
func (r *Renderer) signal() {
	text := r.s.any("signal")
	if topics := r.s.book.own("topic"); len(topics) > 0 && r.random.Float64() < 0.2 {
		np := lowerFirst(pick(r.random, r.s.book.list("np")), r.s.lang)
		if r.random.Float64() < 0.5 {
			np += " " + pick(r.random, r.s.book.list("pp"))
		}
		text = fill(pick(r.random, topics), strings.TrimRight(np, "?"))
	} else if r.s.signalItalic {
		r.w.Prose()
		r.w.space = true
		r.w.Mark(citation.MarkItalic, text)
		r.w.space = true
		return
	}
	r.putProse(text)
}

// between parts two citations.
func (r *Renderer) between(last bool) {
	r.w.drop()
	s, x := r.s, r.random.Float64()
	switch {
	case x < 0.14:
		r.stop(true)
		if r.random.Float64() < 0.8 {
			r.signal()
		}
	case x < 0.155:
		r.w.space = true // the author forgot the separator
	case last && x < 0.32:
		if r.random.Float64() < 0.6 {
			r.w.Punct(strings.TrimRight(s.citeSep, " "))
		}
		r.putProse(s.word("and"))
	default:
		r.w.Punct(s.citeSep)
		if r.random.Float64() < 0.3 {
			r.putProse(s.any("signal-mid"))
		}
	}
	r.w.space = true
}

// related adds another work that the note ties to the one before: "reprinted in", "quoted in".
func (r *Renderer) related() {
	if r.random.Float64() > 0.055 {
		return
	}
	r.w.drop()
	r.w.Punct(pick(r.random, []string{", ", "; ", ", ", " "}))
	r.putProse(r.s.any(pick(r.random, []string{"reprinted", "reprinted", "translated", "quoted", "quoted", "reviewed"})))
	r.ibidAllowed = true
	r.begin()
	if len(r.works) > 3 && r.random.Float64() < 0.35 {
		r.back(pick(r.random, r.works))
		return
	}
	w := r.drawWork(pick(r.random, []kind{kindBook, kindBook, kindChapter, kindEdited, kindArticle, kindChapter}))
	w.note = r.number
	r.full(w)
	r.works = append(r.works, w)
	r.remember(w)
}

// afterthought adds what an author says of a citation: "emphasis added", "who counts three thousand", a quotation.
func (r *Renderer) afterthought() {
	x := r.random.Float64()
	r.w.drop()
	switch {
	case x < 0.04*r.s.prose:
		r.tail()
	case x < 0.06*r.s.prose:
		r.w.Punct(": ")
		r.quotation()
	case x < 0.11:
		r.emphasis()
	}
}

// quotation quotes a sentence of the work that was cited.
func (r *Renderer) quotation() {
	line := strings.TrimRight(pick(r.random, r.plainP[r.s.lang]), ".")
	if strings.ContainsAny(line, "“”„«»‘\"'") {
		return
	}
	if r.random.Float64() < 0.3 {
		r.putProse(r.requote("(“"+line+"”)", false))
		return
	}
	r.w.Punct(": ")
	r.putProse(r.requote("“"+line+"”", false))
}

// tail goes on in prose after a citation.
func (r *Renderer) tail() {
	text := r.s.any("tail")
	if law := r.s.book.own("tail-law"); len(law) > 0 && r.recent != nil && r.recent.kind >= kindCase && r.recent.kind <= kindCommentary {
		text = pick(r.random, law)
	}
	if text == "" {
		return
	}
	if rest := strings.TrimLeft(text, ",;:–—"); len(rest) < len(text) {
		r.w.Punct(text[:len(text)-len(rest)] + " ")
		text = strings.TrimSpace(rest)
	}
	r.putProse(r.dress(text))
	r.w.space = false
}

func (r *Renderer) emphasis() {
	text := r.s.any("emphasis")
	if strings.HasPrefix(text, "(") || strings.HasPrefix(text, "[") {
		r.putProse(text)
		return
	}
	if r.random.Float64() < 0.3 {
		r.stop(true)
		text = upperFirst(text)
	} else {
		r.w.Punct(pick(r.random, []string{", ", ", ", "; ", " – "}))
	}
	r.putProse(text)
}

// listEntry writes an entry of a reference list.
func (r *Renderer) listEntry() {
	r.listing, r.ibidAllowed, r.list = true, false, true
	defer func() { r.listing = false }()
	r.begin()
	k := r.drawKind()
	if k == kindClassic || k >= kindCase && k <= kindCommentary {
		k = kindBook
	}
	w := r.drawWork(k)
	r.w.kind = w.csl
	if len(w.authors) > 0 && r.random.Float64() < 0.08 {
		r.idemWord(w)
		r.said["author"] = true
		r.w.Sep(r.s.listSep)
	}
	r.full(w)
	r.stop(r.random.Float64() < 0.85)
}
