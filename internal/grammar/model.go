package grammar

import (
	"encoding/binary"
	"errors"
	"math"
	"sync"
)

// stride is the width of a row of weights: a number for each label.
const stride = int(LabelCount)

// A Vector has a number for each label.
type Vector [stride]float32

func (v *Vector) add(w *Vector) {
	for y := range v {
		v[y] += w[y]
	}
}

// top is the label with the greatest number.
func (v *Vector) top() Label {
	top := 0
	for y, w := range v {
		if w > v[top] {
			top = y
		}
	}
	return Label(top)
}

// Step says how a segment follows the one before it.
type Step uint8

// The steps.
const (
	StepNew  Step = iota // it begins a citation, or it is prose
	StepOn               // it goes on with the citation
	StepKind             // their number
)

// A Model holds the weights of the grammar: a row for each feature, and for each pair of labels that follow each other what
// stands between them is worth. It is read-only when decoding, and safe for concurrent use.
type Model struct {
	Table
	// Arcs has the weights of each label that may follow another.
	Arcs Arcs
	// Usual has the logarithms of the probabilities of the same, over the examples that were learned from.
	Usual Arcs
	// Kinds has the weights by which the kind of a work is told; its columns are kinds, not labels.
	Kinds Table

	once sync.Once
	plan *plan
}

const magic = "ibid weights 2\n"

var errNoWeights = errors.New("not a file of weights, or one of another version")

// AppendBinary writes the model: each row as bytes with a scale. Rows that are zero are left out.
func (m *Model) AppendBinary(out []byte) ([]byte, error) {
	out = append(out, magic...)
	out = append(out, byte(stride), byte(SeparatorCount))
	for _, arcs := range []*Arcs{&m.Arcs, &m.Usual} {
		for row := range arcs.rows() {
			out = appendRow(out, row)
		}
	}
	return m.Kinds.append(m.Table.append(out)), nil
}

// UnmarshalBinary reads what AppendBinary wrote.
func (m *Model) UnmarshalBinary(data []byte) error {
	head := len(magic) + 2
	if len(data) < head || string(data[:len(magic)]) != magic || data[len(magic)] != byte(stride) ||
		data[len(magic)+1] != byte(SeparatorCount) {
		return errNoWeights
	}
	data = data[head:]
	if len(data) < 2*int(StepKind)*int(SeparatorCount)*stride*rowSize {
		return errNoWeights
	}
	*m = Model{}
	for _, arcs := range []*Arcs{&m.Arcs, &m.Usual} {
		for row := range arcs.rows() {
			readRow(data, row)
			data = data[rowSize:]
		}
	}
	for _, table := range []*Table{&m.Table, &m.Kinds} {
		rest, ok := table.read(data)
		if !ok {
			return errNoWeights
		}
		data = rest
	}
	return nil
}

// rowSize is the length of a row in a file of weights: a scale, and a byte for each label.
const rowSize = 4 + stride

func appendRow(out []byte, v *Vector) []byte {
	var top float32
	for _, w := range v {
		if w != Never {
			top = max(top, max(w, -w))
		}
	}
	scale := top / 126
	out = binary.LittleEndian.AppendUint32(out, math.Float32bits(scale))
	for _, w := range v {
		q := 0.0
		switch {
		case w == Never:
			q = -128
		case scale > 0:
			q = math.Round(float64(w / scale))
		}
		out = append(out, byte(int8(q)))
	}
	return out
}

func readRow(data []byte, v *Vector) {
	scale := math.Float32frombits(binary.LittleEndian.Uint32(data))
	for y := range v {
		if q := int8(data[4+y]); q == -128 {
			v[y] = Never
		} else {
			v[y] = scale * float32(q)
		}
	}
}
