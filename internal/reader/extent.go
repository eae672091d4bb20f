package reader

import (
	"bytes"
	"sort"
	"unicode"
	"unicode/utf8"
)

// extents decides where each note ends, and takes the lines that belong to it.
func (s *scanner) extents() [][]piece {
	pieces := make([][]piece, len(s.notes))
	for z, zone := range s.zones {
		if z > 0 && !zone.listed && !s.settled {
			if more := s.continuation(z); len(more) > 0 {
				last := s.zones[z-1].to - 1
				pieces[last] = append(pieces[last], more...)
				s.own(more, last)
			}
		}
		for k := zone.from; k < zone.to; k++ {
			pieces[k] = s.extent(k, zone)
			s.own(pieces[k], k)
		}
	}
	return pieces
}

func (s *scanner) own(pieces []piece, note int) {
	for _, p := range pieces {
		s.owner[s.lineAt(p.start)] = note + 1
	}
}

// extent is the note's text: to the end of its paragraph at least; up to the next note of the same zone, and on over the
// page in a section of notes. What follows the last note of a zone is its own only where it is indented like it.
func (s *scanner) extent(k int, z zone) []piece {
	label := s.notes[k].label
	at := s.lineAt(label.end)
	end, within := len(s.lines), false
	if k+1 < len(s.notes) {
		end = s.lineAt(s.notes[k+1].label.at)
		within = k+1 < z.to && s.notes[k+1].label.value > label.value
	}
	pieces := []piece{{start: label.end, end: max(label.end, s.lines[at].end)}}
	if k+1 < len(s.notes) && end == at { // two notes on one line
		pieces[0].end = s.notes[k+1].label.at
		return pieces
	}
	page := s.lines[at].page
	broken := false // a blank line or furniture since the last piece
	for i := at + 1; i < end; i++ {
		l := s.lines[i]
		switch {
		case l.blank():
			broken = true
			continue
		case l.furniture:
			continue
		case l.heading:
			return pieces
		}
		if l.block != s.lines[at].block {
			turned := l.page != page
			if turned && !z.listed {
				return pieces
			}
			if !within && !(l.indent >= 2 && l.indent > s.lines[at].indent) {
				return pieces
			}
			page = l.page
			if turned {
				broken = false
			}
		}
		joint := jointLine
		if broken {
			joint = jointParagraph
		}
		broken = false
		pieces = append(pieces, piece{start: l.start, end: l.end, joint: joint})
	}
	return pieces
}

// continuation is the rest of the last note of the zone before, which stands at the foot of this page, over its first
// label: "… in *Cultural Revolution in" there, "Russia, 1928–1931, ed. …" here.
func (s *scanner) continuation(z int) []piece {
	previous, label := s.zones[z-1].to-1, s.notes[s.zones[z].from].label
	first := s.lineAt(label.at)
	last := s.lineAt(s.notes[previous].label.at)
	from, to := s.paragraphBefore(first, last)
	if from < 0 || s.lines[from].page == s.lines[last].page && s.pages() {
		return nil
	}
	open := ending(s.text(s.lastLineOf(previous))) == endsOpen
	if wide := s.firstWide(from, to); wide >= 0 && open && s.lines[from].block == s.lines[first].block {
		from = wide // no blank line is left between the text and the rest of the note, but small print has longer lines
	} else if s.hasMarker(s.lines[from].start, s.lines[to-1].end) || s.goesOn(previous, from, to) < minGoesOn {
		return nil
	}
	var pieces []piece
	for i := from; i < to; i++ {
		if !s.lines[i].blank() && !s.lines[i].furniture {
			pieces = append(pieces, piece{start: s.lines[i].start, end: s.lines[i].end})
		}
	}
	return pieces
}

func (s *scanner) pages() bool { return len(s.lines) > 0 && s.lines[len(s.lines)-1].page > 0 }

// paragraphBefore is the paragraph that ends just before line first, as a range of lines, or -1 where there is none after
// line last.
func (s *scanner) paragraphBefore(first, last int) (from, to int) {
	to = first
	for to > last+1 && (s.lines[to-1].blank() || s.lines[to-1].furniture) {
		to--
	}
	if to <= last+1 || s.lines[to-1].heading {
		return -1, -1
	}
	from = to - 1
	for from > last+1 && s.lines[from-1].block == s.lines[to-1].block && !s.lines[from-1].furniture {
		from--
	}
	if s.lines[from].block == s.lines[last].block {
		return -1, -1
	}
	return from, to
}

func (s *scanner) hasMarker(from, to int) bool {
	i := sort.SearchInts(s.places, from)
	return i < len(s.places) && s.places[i] < to
}

// minWider is how many characters more than the text's lines those of smaller print have.
const minWider = 4

// firstWide is the first of the lines, after the last marker in them, that is longer than the lines of the text; -1 where
// notes are not set in smaller print.
func (s *scanner) firstWide(from, to int) int {
	if s.textWidth == 0 {
		s.measure()
	}
	if s.noteWidth < s.textWidth+minWider {
		return -1
	}
	i := sort.SearchInts(s.places, s.lines[to-1].end)
	if i > 0 {
		from = max(from, s.lineAt(s.places[i-1])+1)
	}
	for ; from < to; from++ {
		if s.lineWidth(from) >= s.textWidth+minWider {
			return from
		}
	}
	return -1
}

// measure finds how long the full lines of the text and of the notes are: what nine of ten do not exceed.
func (s *scanner) measure() {
	var text, notes []int
	for _, n := range s.notes {
		for i, end := s.lineAt(n.label.end), s.lastLineOfBlock(s.lineAt(n.label.end)); i < end; i++ {
			notes = append(notes, s.lineWidth(i))
		}
	}
	for i, place := range s.places {
		at := s.lineAt(place)
		if i > 0 && s.lineAt(s.places[i-1]) == at {
			continue
		}
		if at > 0 && s.lines[at-1].block == s.lines[at].block {
			text = append(text, s.lineWidth(at-1))
		}
	}
	s.textWidth, s.noteWidth = max(1, usual(text)), usual(notes)
}

func (s *scanner) lineWidth(i int) int { return s.lines[i].indent + utf8.RuneCount(s.text(i)) }

func (s *scanner) lastLineOfBlock(i int) int {
	for i+1 < len(s.lines) && s.lines[i+1].block == s.lines[i].block {
		i++
	}
	return i
}

func usual(lengths []int) int {
	if len(lengths) == 0 {
		return 0
	}
	sort.Ints(lengths)
	return lengths[len(lengths)*9/10]
}

// minGoesOn is the sum of signs from which a paragraph over the first label of a page is the rest of a note.
const minGoesOn = 3

// goesOn weighs whether lines from to to are the rest of a note rather than the last paragraph of the page's text.
func (s *scanner) goesOn(previous, from, to int) int {
	sum := 0
	note := s.lastLineOf(previous)
	switch ending(s.text(note)) {
	case endsOpen:
		sum += 3
	case endsAbbreviated:
		sum++
	case endsClosed:
		sum -= 2
	}
	start, _ := utf8.DecodeRune(bytes.TrimLeft(s.text(from), "*_"))
	switch {
	case unicode.IsLower(start), unicode.IsDigit(start), start == '(', start == '[', start == '»', start == '”':
		sum += 2
	}
	if before, _ := s.paragraphBefore(from, note); before >= 0 && s.lines[before].page == s.lines[from].page {
		if ending(s.text(from-1-s.blanksBefore(from))) == endsOpen {
			sum += 3 // no paragraph of the text follows an unfinished one on its page
		}
	} else {
		sum++ // nothing else is on the page
	}
	if ending(s.text(to-1)) == endsOpen {
		sum -= 2 // the text is broken off at the page's end, a note hardly twice
	}
	if citesSomething(s, from, to) {
		sum++
	}
	return sum
}

func (s *scanner) lastLineOf(note int) int {
	at := s.lineAt(s.notes[note].label.end)
	for i := at + 1; i < len(s.lines) && s.lines[i].block == s.lines[at].block; i++ {
		if note+1 < len(s.notes) && s.lines[i].start >= s.lines[s.lineAt(s.notes[note+1].label.at)].start {
			return i - 1
		}
		at = i
	}
	return at
}

// blanksBefore counts the blank and furniture lines right before a line.
func (s *scanner) blanksBefore(line int) int {
	n := 0
	for line-1-n >= 0 && (s.lines[line-1-n].blank() || s.lines[line-1-n].furniture) {
		n++
	}
	return n
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

// An end says how a paragraph ends.
type end uint8

const (
	endsClosed      end = iota // with a full stop
	endsAbbreviated            // with a stop that may be an abbreviation's: "vol."
	endsOpen                   // amid a sentence
)

// ending tells "… 1986." (closed), "… fasc." (abbreviated) and "… Cultural Revolution in" (open) apart.
func ending(text []byte) end {
	text = bytes.TrimRightFunc(text, func(r rune) bool {
		_, raised := superscriptDigit(r)
		return raised || r == '*' || r == '_' || unicode.IsSpace(r)
	})
	trimmed := bytes.TrimRight(text, `"'”’»)]`+"“‘")
	if len(trimmed) == 0 {
		return endsOpen
	}
	switch trimmed[len(trimmed)-1] {
	case '!', '?':
		return endsClosed
	case '.':
		word := bytes.TrimRight(trimmed, ".")
		if i := bytes.LastIndexAny(word, " ("); i >= 0 {
			word = word[i+1:]
		}
		if n := utf8.RuneCount(word); n > 0 && n <= 4 && bytes.IndexFunc(word, unicode.IsDigit) < 0 && len(trimmed) == len(text) {
			return endsAbbreviated
		}
		return endsClosed
	}
	if bytes.HasSuffix(trimmed, []byte("…")) {
		return endsClosed
	}
	return endsOpen
}
