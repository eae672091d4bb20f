package grammar

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
)

func FuzzDecode(f *testing.F) {
	for _, shape := range shapes {
		f.Add(rep(shape, 30), false)
	}
	f.Add("Moshe Lewin, The Making of the Soviet System (New York: Pantheon, 1985), 34–35; ibid.", true)
	d := Decoder{Model: Default()}
	f.Fuzz(func(t *testing.T, text string, list bool) {
		tokens := Lex(&citation.Note{Text: text}, nil)
		pieces, confidence := d.DecodeWithConfidence(tokens, Context{List: list})
		checkPieces(t, tokens, pieces)
		require.Len(t, confidence, citations(pieces))
		for _, p := range confidence {
			require.GreaterOrEqual(t, p, float32(0))
			require.LessOrEqual(t, p, float32(1))
		}
		checkPieces(t, tokens, d.DecodeTokens(tokens, Context{List: list}))
	})
}

// checkPieces sees to it that the pieces are in order, cover all tokens, and follow each other as the productions allow.
func checkPieces(t *testing.T, tokens []Token, pieces []Piece) {
	t.Helper()
	at, before := 0, LabelProse
	for _, p := range pieces {
		require.Equal(t, at, p.Start)
		require.Greater(t, p.End, p.Start)
		step := StepOn
		if p.New || p.Label == LabelProse {
			step = StepNew
		}
		require.True(t, allowed()[step][before][p.Label], "%v after %v", p.Label, before)
		at, before = p.End, p.Label
	}
	require.Equal(t, len(tokens), at)
}

// citations counts the citations among the pieces.
func citations(pieces []Piece) int {
	n, before := 0, LabelProse
	for _, p := range pieces {
		if p.Label != LabelProse && (p.New || before == LabelProse) {
			n++
		}
		before = p.Label
	}
	return n
}

// A note of any shape is read to its end, and however long it is, no more of it is kept than a stretch.
func TestLongNotes(t *testing.T) {
	const size = 10_000
	d := Decoder{Model: Default()}
	for _, shape := range shapes {
		t.Run(shape, func(t *testing.T) {
			text := rep(shape, size/len(shape))
			tokens := Lex(&citation.Note{Text: text}, nil)
			checkTokens(t, text, tokens)
			pieces, confidence := d.DecodeWithConfidence(tokens, Context{})
			checkPieces(t, tokens, pieces)
			assert.Len(t, confidence, citations(pieces))
			assert.LessOrEqual(t, cap(d.search.trail), 2*mostCuts)
			assert.LessOrEqual(t, cap(d.sums.cuts), 2*mostCuts)
			assert.LessOrEqual(t, cap(d.sums.edges), 2*mostCuts*maxCuts*int(LabelCount))
		})
	}
}

// What is settled is read as it would be in a note by itself.
func TestStretchesOfALongNote(t *testing.T) {
	const note = "Moshe Lewin, The Making of the Soviet System (New York: Pantheon, 1985), 34–35. This is what the author said, and nobody has said it better, though some have tried; "
	d := Decoder{Model: Default()}
	one := Lex(&citation.Note{Text: note}, nil)
	var want []Piece
	for i := range 200 {
		for _, p := range d.DecodeTokens(one, Context{}) {
			want = append(want, Piece{p.Start + i*len(one), p.End + i*len(one), p.Label, p.New})
		}
	}
	many := Lex(&citation.Note{Text: rep(note, 200)}, nil)
	require.Len(t, many, 200*len(one))
	got, confidence := d.DecodeWithConfidence(many, Context{})
	assert.Less(t, len(d.search.trail), leastCuts*2, "nothing was settled")
	assert.Equal(t, want[len(want)/2:len(want)/2+50], got[len(want)/2:len(want)/2+50])
	assert.Len(t, confidence, 200)
	assert.InDelta(t, confidence[50], confidence[100], 0.01)
}

func TestDecodingDoesNotAllocate(t *testing.T) {
	d := Decoder{Model: Default()}
	tokens := Lex(testNotes(t)[0], nil)
	d.DecodeWithConfidence(tokens, Context{})
	assert.Zero(t, testing.AllocsPerRun(10, func() { d.DecodeTokens(tokens, Context{}) }))
	assert.Zero(t, testing.AllocsPerRun(10, func() { d.DecodeWithConfidence(tokens, Context{}) }))
}

func TestDecodeNothing(t *testing.T) {
	d := Decoder{Model: Default()}
	pieces, confidence := d.DecodeWithConfidence(nil, Context{})
	assert.Empty(t, pieces)
	assert.Empty(t, confidence)
	_, pieces = d.Decode(&citation.Note{})
	assert.Empty(t, pieces)
}

// BenchmarkDecode reads the notes of the documents in testdata, from their text on.
func BenchmarkDecode(b *testing.B) {
	for _, bench := range []struct {
		name string
		read func(d *Decoder, tokens []Token) []Piece
	}{
		{"reading", func(d *Decoder, tokens []Token) []Piece { return d.DecodeTokens(tokens, Context{}) }},
		{"confidence", func(d *Decoder, tokens []Token) []Piece {
			pieces, _ := d.DecodeWithConfidence(tokens, Context{})
			return pieces
		}},
	} {
		b.Run(bench.name, func(b *testing.B) {
			notes := testNotes(b)
			d := Decoder{Model: Default()}
			size, words, found := 0, 0, 0
			for _, note := range notes {
				tokens, pieces := d.Decode(note)
				size, words, found = size+len(note.Text), words+len(tokens), found+citations(pieces)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, note := range notes {
					d.tokens = Lex(note, d.tokens)
					bench.read(&d, d.tokens)
				}
			}
			b.ReportMetric(float64(b.N*found)/b.Elapsed().Seconds(), "citations/s")
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*words), "ns/token")
		})
	}
}

// BenchmarkLongNote shows that a note costs in proportion to its length, whatever its shape.
func BenchmarkLongNote(b *testing.B) {
	prose := "As has often been said, the truth of the matter lies elsewhere (see Lewin, Making, 34; Cohen 1980, p. 12). "
	d := Decoder{Model: Default()}
	for _, shape := range []string{prose, "\"", "“", "(", ",", "a", "1 ", "Smith, ", "http://a) "} {
		for _, size := range []int{1 << 16, 1 << 20} {
			b.Run(fmt.Sprintf("%.9q/%dK", shape, size>>10), func(b *testing.B) {
				note := &citation.Note{Text: rep(shape, size/len(shape))}
				b.SetBytes(int64(size))
				for b.Loop() {
					d.Decode(note)
				}
			})
		}
	}
}

func BenchmarkLoadWeights(b *testing.B) {
	b.SetBytes(int64(len(weights)))
	for b.Loop() {
		m := new(Model)
		require.NoError(b, m.UnmarshalBinary(weights))
		m.ready()
	}
}
