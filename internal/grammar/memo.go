package grammar

// A memo remembers what was worked out for a key. It has a fixed number of places and each key has but one of them, so a
// newcomer takes the place of whoever is there.
type memo[V any] struct {
	keys   []uint64 // zero is none
	values []V
	shift  int
}

// newMemo returns a memo with 1<<bits places.
func newMemo[V any](bits int) memo[V] {
	return memo[V]{make([]uint64, 1<<bits), make([]V, 1<<bits), 64 - bits}
}

// place returns where the value of a key is kept, and whether it is there already; if not, the caller puts it there. The
// key is not zero.
func (m *memo[V]) place(key uint64) (v *V, known bool) {
	i := key * 0x9E3779B97F4A7C15 >> m.shift
	v, known = &m.values[i], m.keys[i] == key
	m.keys[i] = key
	return v, known
}
