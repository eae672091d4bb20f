package reader

import (
	"bytes"
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

func (s *scanner) labelText(label sign) string {
	if label.shape == shapeNamed {
		return s.namedText(label)
	}
	if label.value < 0 {
		n := symbolLength(s.src[label.at:label.end])
		return strings.ReplaceAll(string(s.src[label.at:label.at+n]), `\`, "")
	}
	if label.shape == shapeRoman || label.shape == shapeLetter {
		return letteredText(s.src[label.at:label.end])
	}
	return strconv.Itoa(label.value)
}

// callers finds the sentence that each note is called from.
func (s *scanner) callers(doc *citation.Document) {
	called := make([]int32, 0, len(s.notes)) // notes, in the order of their markers
	for i, n := range s.notes {
		if n.marker.shape != shapeNone {
			called = append(called, int32(i))
		}
	}
	marker := func(i int) sign { return s.notes[called[i]].marker }
	slices.SortFunc(called, func(a, b int32) int { return s.notes[a].marker.at - s.notes[b].marker.at })
	var paragraph *citation.Note
	block := int32(-1)
	var cuts []sign
	for i, note := range called {
		at := marker(i).at
		line := s.lineAt(at)
		if s.lines[line].block != block {
			block = s.lines[line].block
			cuts = cuts[:0]
			for j := i; j < len(called) && s.lines[s.lineAt(marker(j).at)].block == block; j++ {
				cuts = append(cuts, marker(j))
			}
			paragraph = s.paragraph(line, cuts)
		}
		doc.Notes[note].Caller = &citation.Caller{Sentence: sentenceAt(paragraph.Text, textOffset(paragraph, at)), Source: at}
	}
}

// paragraph is the plain text of the paragraph that the line belongs to, without the markers.
func (s *scanner) paragraph(line int, cuts []sign) *citation.Note {
	from, to := line, line+1
	for from > 0 && s.lines[from-1].block == s.lines[line].block {
		from--
	}
	for to < len(s.lines) && s.lines[to].block == s.lines[line].block {
		to++
	}
	var pieces []piece
	cut := 0 // where the last marker ends, maybe on another line
	for i := from; i < to; i++ {
		if s.owned[i] || s.lines[i].furniture && i != line {
			continue
		}
		start, joint := max(s.lines[i].start, cut), jointLine
		for ; len(cuts) > 0 && cuts[0].at < s.lines[i].end; cuts = cuts[1:] {
			if cuts[0].at >= start {
				pieces = append(pieces, piece{start, s.cutEnd(start, cuts[0]), joint})
				start, joint = s.markerEnd(cuts[0]), jointNone
			}
		}
		if cut = start; start < s.lines[i].end {
			pieces = append(pieces, piece{start, s.lines[i].end, joint})
		}
	}
	s.sentences.words = s.words
	s.render(&s.sentences, pieces)
	return s.sentences.Note("")
}

// markerEnd is where a marker ends, with the attributes that Pandoc writes behind a link.
func (s *scanner) markerEnd(marker sign) int {
	if s.markup != markupMarkdown || marker.shape != shapeLink {
		return marker.end
	}
	return marker.end + attributesLength(s.src[marker.end:])
}

// cutEnd is where the text before a marker ends: "hard [2], and" becomes "hard, and".
func (s *scanner) cutEnd(start int, marker sign) int {
	next, size := utf8.DecodeRune(s.src[marker.end:])
	if size > 0 && isWordRune(next) {
		return marker.at
	}
	return start + len(bytes.TrimRight(s.src[start:marker.at], " \t"))
}

// textOffset is where in the note's text a byte of the source would stand that was cut out, before the blank if it had one.
func textOffset(n *citation.Note, source int) int {
	i := sort.Search(len(n.Origin), func(i int) bool { return n.Origin[i].Source >= source })
	if i == len(n.Origin) {
		return len(n.Text)
	}
	if at := n.Origin[i].Text; at > 0 && n.Text[at-1] == ' ' {
		return at - 1
	}
	return n.Origin[i].Text
}

// reportOrphans reports markers of the series' own shape that go on where its notes do not: 7 and 8 after the last note 6,
// or 4 between the notes 3 and 5.
func (s *scanner) reportOrphans(doc *citation.Document) {
	if len(s.notes) == 0 {
		s.reportNotesElsewhere(doc)
	}
	if s.marker == shapeNone {
		return
	}
	markers := s.signs.markers[s.marker]
	for i, n := range s.notes {
		if n.marker.shape == shapeNone {
			continue
		}
		to, limit := len(s.src), n.label.value+maxGap
		if j := s.nextCalled(i); j >= 0 {
			to = s.notes[j].marker.at
			if s.notes[j].label.value > n.label.value {
				limit = s.notes[j].label.value - 1
			}
		}
		at := n.marker.end
		for value := n.label.value + 1; value <= limit; value++ {
			marker, ok := first(markers, value, at, to)
			if !ok || s.hasNote(value, i) || s.owned[s.lineAt(marker.at)] {
				break
			}
			doc.Diagnostics = append(doc.Diagnostics, markerWithoutNote(strconv.Itoa(value), marker.at, ""))
			at = marker.end
		}
	}
}

// minElsewhere is how many markers must count upward to be called markers without a single note: "[1]" alone is none.
const minElsewhere = 3

// reportNotesElsewhere says so where the text calls notes and has none at all.
func (s *scanner) reportNotesElsewhere(doc *citation.Document) {
	for _, shape := range []shape{shapeSuper, shapeLink, shapeBracket} {
		markers := s.signs.markers[shape]
		chain, _ := counted(markers, restartCost)
		if len(chain) < minElsewhere {
			continue
		}
		first, last := markers[chain[0]], markers[chain[len(chain)-1]]
		d := markerWithoutNote("", first.at, "")
		d.Message = fmt.Sprintf("the text calls %d notes, from %d to %d, but the file has none of them", len(chain), first.value, last.value)
		doc.Diagnostics = append(doc.Diagnostics, d)
		return
	}
}

func (s *scanner) nextCalled(i int) int {
	for j := i + 1; j < len(s.notes); j++ {
		if s.notes[j].marker.shape != shapeNone {
			return j
		}
	}
	return -1
}

// hasNote reports whether one of the notes right after i has the number.
func (s *scanner) hasNote(value, i int) bool {
	for j := i + 1; j < len(s.notes) && j <= i+maxGap+1; j++ {
		if s.notes[j].label.value == value {
			return true
		}
	}
	return false
}
