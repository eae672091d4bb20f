package interpret

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// readNote interprets a note that is written with its pieces marked, "prose⟨See⟩ author⟨Lewin,⟩ title⟨Russian Peasants⟩"; a star
// begins another citation. A code and a colon in front name the language, which is English otherwise.
func readNote(t *testing.T, notation string) *citation.Note {
	t.Helper()
	tag := language.English
	if code, rest, ok := strings.Cut(notation, ": "); ok && len(code) == 2 {
		tag, notation = language.MustParse(code), rest
	}
	var text strings.Builder
	var ends []int
	var pieces []grammar.Piece
	for segment := range strings.SplitSeq(strings.TrimSuffix(notation, "⟩"), "⟩ ") {
		name, words, ok := strings.Cut(segment, "⟨")
		require.True(t, ok, segment)
		label, fresh := labelNamed(t, strings.TrimPrefix(name, "*")), strings.HasPrefix(name, "*")
		if text.Len() > 0 {
			text.WriteByte(' ')
		}
		text.WriteString(words)
		ends = append(ends, text.Len())
		if n := len(pieces); n == 0 || pieces[n-1].Label == grammar.LabelProse {
			fresh = label != grammar.LabelProse
		}
		pieces = append(pieces, grammar.Piece{Label: label, New: fresh})
	}
	note := &citation.Note{Text: text.String()}
	tokens := grammar.Lex(note, nil)
	at := 0
	for i := range pieces {
		pieces[i].Start = at
		for at < len(tokens) && tokens[at].Start < ends[i] {
			at++
		}
		pieces[i].End = at
	}
	Interpret(note, tokens, pieces, tag, grammar.Context{})
	return note
}

// readOne is the last citation of a note.
func readOne(t *testing.T, notation string) *citation.Citation {
	t.Helper()
	all := readNote(t, notation).Citations
	require.NotEmpty(t, all)
	return all[len(all)-1]
}

func labelNamed(t *testing.T, name string) grammar.Label {
	t.Helper()
	for label := range grammar.LabelCount {
		if label.String() == name {
			return label
		}
	}
	require.Fail(t, "no label "+name)
	return 0
}
