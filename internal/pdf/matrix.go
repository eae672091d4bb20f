package pdf

import "math"

// A matrix maps (x, y) to (ax+cy+e, bx+dy+f).
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

// then applies m first and n after it.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

func (m matrix) at(x, y float64) (float64, float64) {
	return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f
}

// height is how tall something of height 1 becomes.
func (m matrix) height() float64 { return math.Hypot(m.c, m.d) }

// upright reports whether text runs from left to right under m.
func (m matrix) upright() bool {
	const tolerance = 0.02
	return m.a > 0 && m.d > 0 && math.Abs(m.b) <= tolerance*m.a
}

// turns is how many quarter turns to the right set text upright that is drawn under m.
func (m matrix) turns() (int, bool) {
	for n := range 4 {
		if m.then(quarterTurns(n, 0, 0)).upright() {
			return n, true
		}
	}
	return 0, false
}

// slant is how far the letters lean to the right.
func (m matrix) slant() float64 {
	if m.d == 0 {
		return 0
	}
	return m.c / m.d
}

// sane reports whether all numbers are ones to reckon with.
func (m matrix) sane() bool {
	for _, v := range [...]float64{m.a, m.b, m.c, m.d, m.e, m.f} {
		if math.IsNaN(v) || math.Abs(v) > 1e9 {
			return false
		}
	}
	return true
}
