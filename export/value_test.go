package export

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/e843347c/ibid/citation"
)

func TestClean(t *testing.T) {
	tests := []struct{ text, want string }{
		{"", ""},
		{"Past & Present", "Past & Present"},
		{"  padded\t\n", "padded"},
		{"two\r\nlines", "two lines"},
		{"a  b\u2028\u2029c\u0085d", "a b c d"},
		{"a\x00b\x1bc\ufeffd\ufffee\U0001fffff", "abcdef"},
		{"caf\xe9", "caf\ufffd"},
		{"\xff\xfe", "\ufffd"},
		{"S.\u00a0B.\u202f1", "S.\u00a0B.\u202f1"},
		{"\u00a0S. B.\u00a0", "S. B."},
		{"a \x00 b", "a b"},
		{"\x00 a", "a"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			assert.Equal(t, tt.want, clean(tt.text))
			assert.Equal(t, tt.want, clean(tt.want), "again")
		})
	}
}

func TestCleanNames(t *testing.T) {
	got := cleanNames([]citation.Name{
		{}, {Family: " \n"}, {Family: "Lewin\n", Given: " M."}, {Given: "Plato"}, {Literal: "UNESCO", Family: "x"}, {NonDroppingParticle: "von"},
	})
	assert.Equal(t, []citation.Name{{Family: "Lewin", Given: "M."}, {Literal: "Plato"}, {Literal: "UNESCO"}, {Literal: "von"}}, got)
}

func TestSafeKey(t *testing.T) {
	tests := []struct{ id, want string }{
		{"lewin1968", "lewin1968"},
		{"Müller 1990", "Muller1990"},
		{"1984", "ref1984"},
		{"-x", "x"},
		{"a:b.c/d+e_f-g", "a:b.c/d+e_f-g"},
		{"Достоевский", ""},
		{"{}", ""},
		{"comment", "comment1"},
		{"", ""},
	}
	for _, tt := range tests {
		t.Run(tt.id, func(t *testing.T) { assert.Equal(t, tt.want, safeKey(tt.id)) })
	}
}

func TestRoman(t *testing.T) {
	for text, want := range map[string]int{"I": 1, "iv": 4, "xlvi": 46, "XCIX": 99, "mcmlxxxiv": 1984, "MMMM": 4000} {
		got, ok := roman(text)
		assert.True(t, ok, text)
		assert.Equal(t, want, got, text)
	}
	for _, text := range []string{"", "iiii", "vx", "ic", "civil", "Iv", "3", "n.s. 4", "1–2", "MD D"} {
		_, ok := roman(text)
		assert.False(t, ok, text)
	}
}

func TestInteger(t *testing.T) {
	for text, want := range map[string]string{"3": "3", "007": "007", "III": "3"} {
		got, ok := integer(text)
		assert.True(t, ok, text)
		assert.Equal(t, want, got)
	}
	for _, text := range []string{"", "-3", "1–2", "A27", "99999999999999999999", "3a"} {
		_, ok := integer(text)
		assert.False(t, ok, text)
	}
}

func TestStandardNumbers(t *testing.T) {
	for _, isbn := range []string{"0-306-40615-2", "0306406152", "978-0-306-40615-7", "0-8044-2957-X"} {
		assert.True(t, validISBN(isbn), isbn)
	}
	for _, isbn := range []string{"", "0-306-40615-3", "978-0-306-40615-8", "X-306-40615-2", "123", "978-0-306-40615-X", "0-306-40615-2 (pbk)"} {
		assert.False(t, validISBN(isbn), isbn)
	}
	for _, issn := range []string{"0378-5955", "2434-561X"} {
		assert.True(t, validISSN(issn), issn)
	}
	for _, issn := range []string{"", "03785955", "0378-5954", "0378-595", "2434-561Y"} {
		assert.False(t, validISSN(issn), issn)
	}
}
