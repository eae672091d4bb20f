package grammar

import (
	_ "embed"
	"sync"
)

//go:embed weights.bin
var weights []byte

// Default is the model with the embedded weights.
var Default = sync.OnceValue(func() *Model {
	m := new(Model)
	if err := m.UnmarshalBinary(weights); err != nil {
		panic("grammar: " + err.Error()) // the weights are part of the program; a test reads them
	}
	return m
})
