package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// cutNote takes a stretch out of a note's text, with its marks and runs: a label, an arrow back to the body. Blanks that
// stand at the ends afterwards go as well.
func cutNote(note *citation.Note, s citation.Span) {
	left, right := note.Text[:s.Start], note.Text[s.End:]
	if left == "" {
		s.End += len(right) - len(strings.TrimLeft(right, " "))
	}
	if s.End == len(note.Text) {
		s.Start = len(strings.TrimRight(left, " "))
	}
	if s.Len() <= 0 {
		return
	}
	note.Text = note.Text[:s.Start] + note.Text[s.End:]
	shift := func(offset int) int {
		switch {
		case offset <= s.Start:
			return offset
		case offset < s.End:
			return s.Start
		default:
			return offset - s.Len()
		}
	}
	marks := note.Marks[:0]
	for _, mark := range note.Marks {
		mark.Start, mark.End = shift(mark.Start), shift(mark.End)
		if mark.Start < mark.End {
			marks = append(marks, mark)
		}
	}
	note.Marks = marks
	cited := note.Embedded[:0]
	for _, c := range note.Embedded {
		c.Start, c.End = shift(c.Start), shift(c.End)
		if c.Start < c.End {
			cited = append(cited, c)
		}
	}
	note.Embedded = cited
	note.Origin = cutRuns(note.Origin, s)
}

// cutRuns takes a stretch of the text out of a run table.
func cutRuns(runs []citation.Run, s citation.Span) []citation.Run {
	kept := make([]citation.Run, 0, len(runs)+1)
	for _, run := range runs {
		end := run.Text + run.Len
		if run.Text < s.Start {
			left := run
			if end > s.Start {
				left = cutRun(run, 0, s.Start-run.Text)
			}
			kept = append(kept, left)
		}
		if end > s.End {
			right := run
			if run.Text < s.End {
				right = cutRun(run, s.End-run.Text, run.Len)
			}
			right.Text -= s.Len()
			kept = append(kept, right)
		}
	}
	return kept
}

// cutRun is the stretch of a run from its byte a to its byte b. A run that the source spells otherwise keeps its whole
// spelling.
func cutRun(run citation.Run, a, b int) citation.Run {
	if run.Width == run.Len {
		run.Source += a
		run.Width = b - a
	}
	run.Text += a
	run.Len = b - a
	return run
}

const (
	openingBrackets = "[(（"
	closingBrackets = "])）"
	// labelStops may stand between a printed label and the note's text. A dash may not: it stands for an author's name.
	labelStops = ".):]"
	// backArrows are what pages print as a link back to the body.
	backArrows = "↩↑⤴⮐⏎^⇧▲↵⬆⇑"
	// variationSelector asks for the plain form of the arrow before it.
	variationSelector = '\ufe0e'
)

// printedLabel is the length of the label that text begins with, with its brackets, its stop and the blank after it:
// 4 in "12. See", 5 in "[12] See", for the label "12". It is 0 where the text begins otherwise, as "120 pages" does.
func printedLabel(text, label string) int {
	if label == "" {
		return 0
	}
	rest := strings.TrimLeft(text, openingBrackets)
	if len(rest) < len(label) || !strings.EqualFold(rest[:len(label)], label) {
		return 0
	}
	rest = rest[len(label):]
	next, _ := utf8.DecodeRuneInString(rest)
	last, _ := utf8.DecodeLastRuneInString(label)
	if isAlphanumeric(next) && isWordRune(last) {
		return 0
	}
	rest = strings.TrimLeft(rest, labelStops)
	rest = strings.TrimLeft(rest, " ")
	return len(text) - len(rest)
}

// trimStops drops what was typed between a label that the text no longer has and the note: ". ", ") ".
func trimStops(note *citation.Note) {
	rest := strings.TrimLeft(note.Text, labelStops+" ")
	cutNote(note, citation.Span{End: len(note.Text) - len(rest)})
}

// trimArrows drops the arrows back to the body, and what is left of brackets around links that were dropped, from both
// ends of the note.
func trimArrows(note *citation.Note) {
	text := note.Text
	rest := strings.TrimLeftFunc(text, func(r rune) bool { return r == ' ' || isBackArrow(r) })
	if strings.HasPrefix(rest, "[]") || strings.HasPrefix(rest, "()") {
		rest = rest[2:]
	}
	if n := len(text) - len(rest); n > 0 {
		cutNote(note, citation.Span{End: n})
	}
	text = note.Text
	rest = strings.TrimRightFunc(text, func(r rune) bool { return r == ' ' || isBackArrow(r) })
	if strings.HasSuffix(rest, "[]") || strings.HasSuffix(rest, "()") {
		rest = strings.TrimRight(rest[:len(rest)-2], " ")
	}
	if len(rest) < len(text) {
		cutNote(note, citation.Span{Start: len(rest), End: len(text)})
	}
}

func isBackArrow(r rune) bool { return r == variationSelector || strings.ContainsRune(backArrows, r) }

func isAlphanumeric(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
