package interpret

import (
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// BenchmarkNames reads lists of names; the time for each name must not grow with their number.
func BenchmarkNames(b *testing.B) {
	base, _ := language.English.Base()
	for _, count := range []int{1, 1000} {
		text := strings.Repeat("Stephen F. Cohen, José Ortega y Gasset, J.-P. van der Tuin; ", count)
		tokens := grammar.Lex(&citation.Note{Text: text}, nil)
		b.Run(strconv.Itoa(3*count), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				readNames(text, tokens, base)
			}
		})
	}
}
