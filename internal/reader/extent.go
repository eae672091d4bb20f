package reader

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// extents decides where each note ends, and takes the lines that belong to it.
func (s *scanner) extents() [][]piece {
	pieces := make([][]piece, len(s.notes))
	for _, zone := range s.zones {
		for k := zone.from; k < zone.to; k++ {
			pieces[k] = s.untilText(k, s.extent(k, zone))
			if !zone.listed && !s.settled {
				pieces[k] = append(pieces[k], s.rest(k, zone, pieces[k])...)
			}
			s.own(pieces[k])
		}
	}
	return pieces
}

func (s *scanner) own(pieces []piece) {
	for _, p := range pieces {
		s.owned[s.lineAt(p.start)] = true
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
		pieces[0].end = max(label.end, s.notes[k+1].label.at)
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
		open := broken && ending(s.text(s.lineAt(pieces[len(pieces)-1].start))) == endsOpen
		if l.block != s.lines[at].block {
			turned := l.page != page
			if turned && !z.listed {
				return pieces
			}
			unfinished := open && s.pages() && !z.listed
			if !within && !unfinished && !(l.indent >= 2 && l.indent > s.lines[at].indent) {
				return pieces
			}
			page = l.page
			if turned {
				broken = false
			}
		}
		joint := jointLine
		if broken && !open {
			joint = jointParagraph
		}
		broken = false
		pieces = append(pieces, piece{start: l.start, end: l.end, joint: joint})
	}
	return pieces
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
