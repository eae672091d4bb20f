package interpret

import (
	"golang.org/x/text/language"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// Interpret gives tests the step behind the grammar: pieces are as right as the test makes them.
func Interpret(note *citation.Note, tokens []grammar.Token, pieces []grammar.Piece, tag language.Tag, context grammar.Context) {
	r := &noteReader{decoder: grammar.Decoder{Model: grammar.Default()}, list: context.List}
	r.language, _ = tag.Base()
	for range pieces {
		r.confidence = append(r.confidence, 1e6) // whatever the kind is worth, nothing is given up
	}
	r.interpret(note, tokens, pieces)
}
