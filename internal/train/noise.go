package train

import "math/rand/v2"

type noise struct{}

func drawNoise(random *rand.Rand) noise { return noise{} }

func (n noise) apply(random *rand.Rand, s Sample) Sample { return s }
