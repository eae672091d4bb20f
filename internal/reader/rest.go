package reader

import (
	"bytes"
	"sort"
	"unicode"
	"unicode/utf8"
)

// A restRegion is the lines in which the rest of a note may stand that ran over its page: those of the next page, up to its
// first label if it has one.
type restRegion struct {
	from, to int
	labelled bool // a label ends it
	whole    bool // it begins with the page
}

// rest is what follows of a note on the pages after its own, above their first labels: "… in *Cultural Revolution in" there,
// "Russia, 1928–1931, ed. …" here.
func (s *scanner) rest(k int, z zone, own []piece) []piece {
	var pieces []piece
	last := s.lineAt(own[len(own)-1].start)
	for {
		r, ok := s.restRegion(k, z, last)
		if !ok {
			return pieces
		}
		from := s.restStart(k, last, r)
		if from < 0 {
			return pieces
		}
		for i := from; i < r.to; i++ {
			if !s.lines[i].blank() && !s.lines[i].furniture {
				pieces = append(pieces, piece{start: s.lines[i].start, end: s.lines[i].end})
				last = i
			}
		}
		if r.labelled {
			return pieces
		}
	}
}

// restRegion is the region after the line that a note's text has come to, without blank lines and furniture at its end.
func (s *scanner) restRegion(k int, z zone, last int) (restRegion, bool) {
	r := restRegion{from: last + 1, to: len(s.lines)}
	if k+1 < len(s.notes) {
		r.to, r.labelled = s.lineAt(s.notes[k+1].label.at), true
	}
	unseen := r.labelled && s.lines[r.to].page == s.lines[last].page // a page's end that nothing tells
	if s.pages() && (s.feeds || !unseen) {
		page := s.lines[last].page + 1
		r.from = s.firstOfPage(page)
		if end := s.firstOfPage(page + 1); end < r.to {
			r.to, r.labelled = end, false
		}
		r.whole = true
	} else if !r.labelled || k+1 < z.to {
		return r, false
	}
	for r.to > r.from && (s.lines[r.to-1].blank() || s.lines[r.to-1].furniture) {
		r.to--
	}
	for i := r.to - 1; i >= r.from; i-- {
		if s.lines[i].heading {
			r.from, r.whole = i+1, false
		}
	}
	return r, r.from < r.to
}

func (s *scanner) pages() bool { return len(s.lines) > 0 && s.lines[len(s.lines)-1].page > 0 }

func (s *scanner) firstOfPage(page int32) int {
	return sort.Search(len(s.lines), func(i int) bool { return s.lines[i].page >= page })
}

// minRest is the sum of signs from which lines are the rest of a note.
const minRest = 3

// restStart is the line of a region from which on it is the rest of the note that line last ended; -1 where nothing of it is.
func (s *scanner) restStart(k, last int, r restRegion) int {
	from := r.from
	if i := sort.SearchInts(s.places, s.lines[r.to-1].end); i > 0 { // a marker is called from the text
		if at := s.lineAt(s.places[i-1]); at >= from {
			from, r.whole = at+1, false
		}
	}
	s.measure()
	best, most := -1, minRest-1
	wide := s.firstWide(from, r.to)
	before := -1
	if from > r.from {
		before = from - 1
	}
	for i := from; i < r.to; i++ {
		l := s.lines[i]
		if l.blank() || l.furniture {
			continue
		}
		sum := 0
		switch {
		case before < 0 && r.whole:
			sum = s.weighPage(k, last, i, r)
		case before < 0 || l.block != s.lines[before].block:
			sum = s.weighParagraph(last, before, i, r)
		default:
			sum = s.weighLine(last, before, i, r)
		}
		if i == wide && ending(s.text(last)) == endsOpen {
			sum += 3
		}
		if sum >= most && sum >= minRest {
			best, most = i, sum
		}
		before = i
	}
	return best
}

// weighPage weighs whether all that stands on a page is the rest of note k. It is not where the page before breaks off its text.
func (s *scanner) weighPage(k, last, i int, r restRegion) int {
	if text := s.textOver(k); text >= 0 && ending(s.text(text)) == endsOpen {
		return 0
	}
	if r.labelled && !startsAmid(s.text(i)) && !s.heals(s.text(last), s.text(i)) {
		return 0 // pages without any text are few
	}
	return s.goesOn(last, i, r.to) + 1
}

// textOver is the last line of text over the notes of the page that note k begins on; -1 where there is none.
func (s *scanner) textOver(k int) int {
	label := s.lineAt(s.notes[k].label.at)
	for i := label - 1; i >= 0 && s.lines[i].page == s.lines[label].page; i-- {
		if !s.owned[i] && !s.lines[i].blank() && !s.lines[i].furniture {
			return i
		}
	}
	return -1
}

// weighParagraph weighs a paragraph, and those after it, behind text that ends with line before.
func (s *scanner) weighParagraph(last, before, i int, r restRegion) int {
	sum := s.goesOn(last, i, r.to)
	if before < 0 {
		return sum + 1
	}
	if ending(s.text(before)) == endsOpen {
		sum += 3 // no paragraph of the text follows an unfinished one on its page
	}
	if s.indentedAlike(before, i, r.to) {
		sum += 3
	}
	return sum
}

// weighLine weighs lines that no blank line divides from the text over them. Then the note must be unfinished, and the lines
// must differ from the text, or the text have come to its end.
func (s *scanner) weighLine(last, before, i int, r restRegion) int {
	note := s.text(last)
	if ending(note) != endsOpen {
		return 0
	}
	sum := 0
	if s.indentedAlike(before, i, r.to) {
		sum += minRest
	}
	starts := startsAmid(s.text(i))
	if joined := s.heals(note, s.text(i)); joined {
		sum += minRest
	} else if bytes.HasSuffix(note, []byte("-")) && !starts {
		return 0
	}
	if ending(s.text(before)) == endsClosed {
		if sum++; starts {
			sum++
		}
		if s.textWidth > 0 && float64(s.lineWidth(before)) < maxShort*float64(s.textWidth) {
			sum++
		}
	}
	return sum
}

// goesOn weighs whether lines from on are the rest of a note rather than text: by the end of the note, and by their own
// beginning and end.
func (s *scanner) goesOn(last, from, to int) int {
	sum := 0
	note := s.text(last)
	switch ending(note) {
	case endsOpen:
		sum += 3
	case endsAbbreviated:
		sum++
	case endsClosed:
		sum -= 2
	}
	switch starts := startsAmid(s.text(from)); {
	case s.heals(note, s.text(from)):
		sum += 4
	case starts:
		sum += 2
	case bytes.HasSuffix(note, []byte("-")):
		return 0
	}
	if ending(s.text(to-1)) == endsOpen {
		sum -= 2 // the text is broken off at the page's end, a note hardly twice
	}
	if citesSomething(s, from, to) {
		sum++
	}
	return sum
}

// startsAmid reports whether a line begins as no sentence does.
func startsAmid(text []byte) bool {
	start, _ := utf8.DecodeRune(bytes.TrimLeft(text, "*_"))
	switch start {
	case '(', '[', '»', '”', ')', ',', ';':
		return true
	}
	return unicode.IsLower(start) || unicode.IsDigit(start)
}

// heals reports whether a word that the one line breaks off and the other goes on with is one of the document.
func (s *scanner) heals(broken, next []byte) bool {
	first, found := bytes.CutSuffix(broken, []byte("-"))
	if !found {
		return false
	}
	_, known := s.words[lastWord(first)+firstWord(string(next))]
	return known
}

// indentedAlike reports whether lines have the indent of notes' further lines and not that of the text, which the line before
// them has.
func (s *scanner) indentedAlike(before, from, to int) bool {
	if s.textIndent == s.noteIndent || s.textIndent < 0 || s.noteIndent < 0 || int(s.lines[before].indent) == s.noteIndent {
		return false
	}
	for i := from; i < to; i++ {
		if l := s.lines[i]; !l.blank() && !l.furniture && int(l.indent) != s.noteIndent {
			return false
		}
	}
	return true
}

// minWider is how many characters more than the text's lines those of smaller print have.
const minWider = 4

// firstWide is the first of the lines that is longer than the lines of the text; -1 where notes are not set in smaller print.
func (s *scanner) firstWide(from, to int) int {
	if s.noteWidth < s.textWidth+minWider {
		return -1
	}
	for ; from < to; from++ {
		if s.lineWidth(from) >= s.textWidth+minWider {
			return from
		}
	}
	return -1
}

// measure finds how long the full lines of the text and of the notes are, and where they begin.
func (s *scanner) measure() {
	if s.textWidth > 0 {
		return
	}
	var text, notes, textIndents, noteIndents []int
	for k, n := range s.notes {
		end := len(s.lines)
		if k+1 < len(s.notes) {
			end = s.lineAt(s.notes[k+1].label.at)
		}
		for i := s.lineAt(n.label.end); i+1 < end && s.lines[i+1].block == s.lines[i].block; i++ {
			notes = append(notes, s.lineWidth(i))
			noteIndents = append(noteIndents, int(s.lines[i+1].indent))
		}
	}
	for i, place := range s.places {
		at := s.lineAt(place)
		if i > 0 && s.lineAt(s.places[i-1]) == at {
			continue
		}
		if at > 0 && s.lines[at-1].block == s.lines[at].block {
			text = append(text, s.lineWidth(at-1))
			textIndents = append(textIndents, int(s.lines[at].indent))
		}
	}
	s.textWidth, s.noteWidth = max(1, usual(text)), usual(notes)
	s.textIndent, s.noteIndent = mostly(textIndents), mostly(noteIndents)
}

func (s *scanner) lineWidth(i int) int { return int(s.lines[i].indent) + utf8.RuneCount(s.text(i)) }

// usual is what nine of ten do not exceed.
func usual(lengths []int) int {
	if len(lengths) == 0 {
		return 0
	}
	sort.Ints(lengths)
	return lengths[len(lengths)*9/10]
}

// mostly is what most of them are, -1 where there is no such.
func mostly(values []int) int {
	sort.Ints(values)
	if len(values) == 0 {
		return -1
	}
	middle := values[len(values)/2]
	same := sort.SearchInts(values, middle+1) - sort.SearchInts(values, middle)
	const few, share = 3, 0.6
	if len(values) < few || float64(same) < share*float64(len(values)) {
		return -1
	}
	return middle
}

// citesSomething reports whether the lines have the marks of a reference: digits in plenty.
func citesSomething(s *scanner, from, to int) bool {
	digits, letters := 0, 0
	for _, r := range string(s.src[s.lines[from].start:s.lines[to-1].end]) {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		}
	}
	return digits*20 > letters
}
