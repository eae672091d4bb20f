package grammar

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTableFindsItsRows(t *testing.T) {
	keys := []uint32{0, 1, 16, 32, 48, 1 << 31, 1<<32 - 1}
	table := NewTable(keys)
	for i, key := range keys {
		assert.Equal(t, int32(i), table.Row(key))
	}
	assert.Equal(t, int32(-1), table.Row(64))
	assert.Equal(t, int32(-1), new(Table).Row(0))
}

func TestTableAddsUp(t *testing.T) {
	keys := make([]uint32, 11)
	for i := range keys {
		keys[i] = uint32(i)
	}
	table := NewTable(keys)
	for i := range table.Rows {
		for y := range table.Rows[i] {
			table.Rows[i][y] = float32(1 << i * (y + 1))
		}
	}
	for n := range len(keys) + 1 {
		rows := make([]int32, n)
		for i := range rows {
			rows[i] = int32(i)
		}
		var v Vector
		table.sum(&v, rows)
		for y := range v {
			assert.Equal(t, float32((1<<n-1)*(y+1)), v[y])
		}
	}
}

// Weights are stored as bytes: what is read back is near to what was written, and what is written again is the same.
func TestModelIsStored(t *testing.T) {
	m := &Model{Table: NewTable([]uint32{7, 9, 11}), Kinds: NewTable([]uint32{3})}
	for y := range m.Rows[0] {
		m.Rows[0][y] = float32(y-10) / 7
		m.Arcs[StepOn][SepComma][LabelTitle][y] = float32(y)
	}
	m.Rows[2][LabelTitle] = Never
	m.Kinds.Rows[0][2] = 1
	data, err := m.AppendBinary(nil)
	require.NoError(t, err)
	read := new(Model)
	require.NoError(t, read.UnmarshalBinary(data))
	assert.Len(t, read.Rows, 2, "the row of zeros is left out")
	assert.Equal(t, int32(-1), read.Row(9))
	assert.InDeltaSlice(t, m.Rows[0][:], read.Rows[read.Row(7)][:], 0.02)
	assert.Equal(t, Never, read.Rows[read.Row(11)][LabelTitle])
	assert.InDeltaSlice(t, m.Arcs[StepOn][SepComma][LabelTitle][:], read.Arcs[StepOn][SepComma][LabelTitle][:], 0.2)
	assert.Equal(t, m.Kinds.Rows[0], read.Kinds.Rows[0])
	again, err := read.AppendBinary(nil)
	require.NoError(t, err)
	assert.Equal(t, data, again)
	for _, cut := range []int{0, 5, len(magic), 100, len(data) / 2, len(data) - 1} {
		assert.Error(t, new(Model).UnmarshalBinary(data[:cut]), cut)
	}
	data[len(magic)]++
	assert.ErrorIs(t, new(Model).UnmarshalBinary(data), errNoWeights)
}
