package pdf

import (
	"bytes"
	"compress/lzw"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFilters(t *testing.T) {
	const all = 1 << 20
	assert.Equal(t, "Hello", string(unHex([]byte("48 65 6c6C 6f> junk"))))
	assert.Equal(t, "Man sure.", string(un85([]byte("9jqo^F*2M7/c~>"), all)))
	assert.Equal(t, "a\x00\x00\x00\x00", string(append([]byte("a"), un85([]byte("z~>"), all)...)))
	assert.Equal(t, "abcxxxx", string(unRunLength([]byte("\x02abc\xfdx\x80junk"), all)))
	assert.Equal(t, "-----A---B", string(unLZW([]byte{0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01}, true, all)), "the standard's example")
}

// TestLZW decodes what the encoder of Go's library writes, which changes the width of its codes late.
func TestLZW(t *testing.T) {
	want := bytes.Repeat([]byte("the river lets it, the river takes it; "), 3000)
	for i := range want {
		want[i] += byte(i / 977 % 5)
	}
	var b bytes.Buffer
	w := lzw.NewWriter(&b, lzw.MSB, 8)
	_, err := w.Write(want)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	assert.Equal(t, want, unLZW(b.Bytes(), false, 1<<20))
}

func TestPredictors(t *testing.T) {
	f := &File{limits: Limits{}.orDefault()}
	parameters := dict{"Predictor": 15.0, "Columns": 3.0}
	for name, tt := range map[string]struct{ rows, want string }{
		"none":      {"\x00abc\x00abd", "abcabd"},
		"left":      {"\x01a\x01\x01", "abc"},
		"above":     {"\x00abc\x02\x00\x00\x01", "abcabd"},
		"average":   {"\x00abc\x03\x31\x01\x01", "abc" + "abc"},
		"neighbour": {"\x00abc\x04\x00\x00\x01", "abcabd"},
		"cut short": {"\x00abc\x02\x00", "abca"},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, string(f.unpredict([]byte(tt.rows), parameters)))
		})
	}
	assert.Equal(t, "\x02abc", string(f.unpredict([]byte("\x02abc"), nil)))
}

// TestDecode reads a page whose content went through several filters.
func TestDecode(t *testing.T) {
	src := made(
		"<</Type/Catalog/Pages 2 0 R>>", "<</Kids[3 0 R]>>",
		"<</Type/Page/Contents[4 0 R 7 0 R 8 0 R]/Resources<</Font<</F 5 0 R>>>>>>",
		streamOf("/Filter[/AHx/RL]", "12 42 54 20 2f 46 20 31 20 54 66 20 28 61 29 20 54 6a 20 20 20 80>"),
		timesFont, "[]", streamOf("/Filter/DCTDecode", "a picture"), streamOf("/Filter/Unknown/Length 3 0 R", "(x) Tj"),
	)
	assert.Equal(t, "a", textOf(show(t, src)))
}
