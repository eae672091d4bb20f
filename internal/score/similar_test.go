package score

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestEditsWithin(t *testing.T) {
	texts := []string{
		"", "a", "ibid 5", "ibid 55", "ibd 5", "lewin russian peasants 12", "lewin russian peasants 21", "russian peasants lewin 12",
		"а так", "cohen bukharin and the bolshevik revolution", "cohen bukharin end of the bolshevik revolution",
	}
	for _, a := range texts {
		for _, b := range texts {
			want := edits([]rune(a), []rune(b))
			for limit := range 45 {
				got, ok := editsWithin([]rune(a), []rune(b), limit)
				assert.Equal(t, want <= limit, ok, "%q %q %d", a, b, limit)
				if ok {
					assert.Equal(t, want, got, "%q %q %d", a, b, limit)
				}
			}
		}
	}
}

// edits is the distance by its definition.
func edits(a, b []rune) int {
	table := make([][]int, len(a)+1)
	for i := range table {
		table[i] = make([]int, len(b)+1)
		for j := range table[i] {
			switch {
			case i == 0 || j == 0:
				table[i][j] = i + j
			case a[i-1] == b[j-1]:
				table[i][j] = table[i-1][j-1]
			default:
				table[i][j] = 1 + min(table[i-1][j-1], table[i-1][j], table[i][j-1])
			}
		}
	}
	return table[len(a)][len(b)]
}

func TestLikeness(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 1000},
		{"ibid", "ibid", 1000},
		{"abcde", "abcdx", 800},
		{"abcd", "abcx", 0}, // 0.75 is another note
		{"abcdefghi", "abcdefghij", 900},
	} {
		assert.Equal(t, c.want, likeness([]rune(c.a), []rune(c.b)), "%q %q", c.a, c.b)
	}
}

func TestOverlap(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"Lewin, Peasants, 12", "lewin peasants 12", 1000},
		{"Lewin, Peasants", "Lewin, Peasants, 12", 800},
		{"the the the", "the", 500},
		{"Lewin", "Cohen", 0},
		{"", "", 0},
	} {
		assert.Equal(t, c.want, overlap(words(c.a), words(c.b)), "%q %q", c.a, c.b)
	}
}
