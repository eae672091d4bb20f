package reader

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCloseGaps(t *testing.T) {
	for _, tt := range []struct {
		text string
		cuts []int
		at   int // of the last cut, afterwards
		want string
	}{
		{"hard [], and", []int{6}, 4, "hard, and"},
		{"dear,. They", []int{4, 5}, 4, "dear. They"},
		{"dear (–). They", []int{6, 9}, 4, "dear. They"},
		{"dear. They", []int{5}, 5, "dear. They"},
		{"a [b] c", []int{5}, 5, "a [b] c"},
	} {
		t.Run(tt.text, func(t *testing.T) {
			got, moved := closeGaps(tt.text, tt.cuts)
			assert.Equal(t, tt.want, got)
			assert.Equal(t, tt.at, moved(tt.cuts[len(tt.cuts)-1]))
		})
	}
}
