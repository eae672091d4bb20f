package grammar

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestExp(t *testing.T) {
	for x := float32(-80); x < 80; x += 0.37 {
		assert.InEpsilon(t, math.Exp(float64(x)), exp(x), 1e-5, x)
	}
	assert.Equal(t, float32(1), exp(0))
	assert.Zero(t, exp(Never))
	assert.Zero(t, exp(float32(math.Inf(-1))))
	assert.Equal(t, float32(math.MaxFloat32), exp(1000))
}
