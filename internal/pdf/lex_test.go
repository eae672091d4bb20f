package pdf

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestLexer(t *testing.T) {
	l := lexer{src: []byte("% no token\n12 -3.5 +.5 4. --7 /Name#20x(a(b)\\)c)<48 6>[<<>>] BT' true {")}
	want := []struct {
		kind   kind
		raw    string
		number float64
	}{
		{kindInteger, "12", 12}, {kindReal, "-3.5", -3.5}, {kindReal, "+.5", 0.5}, {kindReal, "4.", 4}, {kindInteger, "--7", -7},
		{kindName, "Name#20x", 0}, {kindString, `a(b)\)c`, 0}, {kindHex, "48 6", 0}, {kindArrayOpen, "", 0}, {kindDictOpen, "", 0},
		{kindDictClose, "", 0}, {kindArrayClose, "", 0}, {kindWord, "BT'", 0}, {kindWord, "true", 0}, {kindWord, "{", 0}, {kindEnd, "", 0},
	}
	for _, w := range want {
		got := l.next()
		assert.Equal(t, w.kind, got.kind, w.raw)
		assert.Equal(t, w.raw, string(got.raw))
		assert.InDelta(t, w.number, got.number, 1e-9)
	}
}

func TestStrings(t *testing.T) {
	for src, want := range map[string]string{
		`(plain)`: "plain", `(a\)b)`: "a)b", `(\101\7x)`: "A\x07x", "(a\\\nb)": "ab", "(a\\\r\nb)": "ab", "(a\r\nb)": "a\nb", `(\n\t\\)`: "\n\t\\",
		"<48656C6c6f>": "Hello", "<4 8\n65 6>": "He`", "(open": "open", "<4": "@", `(\`: `\`, "()": "", "<>": "",
	} {
		l := lexer{src: []byte(src)}
		assert.Equal(t, want, l.next().plain(), src)
	}
}

// TestStringPlaces proves that each byte of a string leads back to the bytes that spell it.
func TestStringPlaces(t *testing.T) {
	src := []byte(`  (a\101(b)) <4142 4>`)
	l := lexer{src: src}
	var got []string
	for range 2 {
		for _, c := range l.next().bytesOf(nil) {
			got = append(got, string(c.value)+" "+string(src[c.at:c.end]))
		}
	}
	assert.Equal(t, []string{"a a", `A \101`, "( (", "b b", ") )", "A 41", "B 42", "@ 4"}, got)
}

func TestNames(t *testing.T) {
	assert.Equal(t, name("A B#"), nameOf([]byte("A#20B#")))
	assert.Equal(t, name("Times-Roman"), nameOf([]byte("Times-Roman")))
}
