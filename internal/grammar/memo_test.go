package grammar

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A memo forgets, but it never mistakes one key for another.
func TestMemo(t *testing.T) {
	m := newMemo[uint64](5)
	remembered := 0
	for round := range 3 {
		for key := uint64(1); key < 40; key++ {
			value, known := m.place(key)
			if known {
				assert.Equal(t, key, *value)
				remembered++
			}
			*value = key
			value, known = m.place(key)
			assert.True(t, known)
			assert.Equal(t, key, *value)
		}
		assert.Less(t, remembered, 39*(round+1))
	}
	assert.Positive(t, remembered)
}
