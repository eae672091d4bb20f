package grammar

import "encoding/binary"

// A Table has a row of weights for each feature.
type Table struct {
	slots []slot // open addressing; the length is a power of two
	Rows  []Vector
}

type slot struct {
	key uint32
	row int32 // plus one; zero is free
}

// NewTable returns a table with a zero row for each of the features.
func NewTable(keys []uint32) Table {
	size := 16
	for size < 2*len(keys) {
		size *= 2
	}
	t := Table{slots: make([]slot, size), Rows: make([]Vector, len(keys))}
	for i, key := range keys {
		t.put(key, int32(i))
	}
	return t
}

func (t *Table) put(key uint32, row int32) {
	mask := uint32(len(t.slots) - 1)
	for i := key & mask; ; i = (i + 1) & mask {
		if t.slots[i].row == 0 {
			t.slots[i] = slot{key, row + 1}
			return
		}
	}
}

// Row returns the index of a feature's row, or -1.
func (t *Table) Row(key uint32) int32 {
	if len(t.slots) == 0 {
		return -1
	}
	mask := uint32(len(t.slots) - 1)
	for i := key & mask; ; i = (i + 1) & mask {
		s := t.slots[i]
		if s.row == 0 {
			return -1
		}
		if s.key == key {
			return s.row - 1
		}
	}
}

// addAll adds the rows of the features to the vector.
func (t *Table) addAll(v *Vector, features []uint32) {
	for _, key := range features {
		if row := t.Row(key); row >= 0 {
			v.add(&t.Rows[row])
		}
	}
}

// sum adds the rows to the vector, four at a time: that spares three in four loads and stores of the vector.
func (t *Table) sum(v *Vector, rows []int32) {
	for ; len(rows) >= 4; rows = rows[4:] {
		a, b, c, d := &t.Rows[rows[0]], &t.Rows[rows[1]], &t.Rows[rows[2]], &t.Rows[rows[3]]
		for y := range v {
			v[y] += (a[y] + b[y]) + (c[y] + d[y])
		}
	}
	for _, row := range rows {
		v.add(&t.Rows[row])
	}
}

// append writes the number of rows and the rows that are not zero, in their order.
func (t *Table) append(out []byte) []byte {
	keys := make([]uint32, len(t.Rows))
	for _, s := range t.slots {
		if s.row > 0 {
			keys[s.row-1] = s.key
		}
	}
	at, n := len(out), uint32(0)
	out = binary.LittleEndian.AppendUint32(out, 0)
	for row, key := range keys {
		if t.Rows[row] != (Vector{}) {
			out = binary.LittleEndian.AppendUint32(out, key)
			out = appendRow(out, &t.Rows[row])
			n++
		}
	}
	binary.LittleEndian.PutUint32(out[at:], n)
	return out
}

// read reads what append wrote and returns what follows it.
func (t *Table) read(data []byte) ([]byte, bool) {
	const size = 4 + rowSize
	if len(data) < 4 {
		return nil, false
	}
	n := int(binary.LittleEndian.Uint32(data))
	data = data[4:]
	if n < 0 || n > len(data)/size {
		return nil, false
	}
	keys := make([]uint32, n)
	for i := range keys {
		keys[i] = binary.LittleEndian.Uint32(data[i*size:])
	}
	*t = NewTable(keys)
	for i := range t.Rows {
		readRow(data[i*size+4:], &t.Rows[i])
	}
	return data[n*size:], true
}
