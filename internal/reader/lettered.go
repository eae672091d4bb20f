package reader

import (
	"bytes"
	"unicode/utf8"
)

// Some notes are numbered i, ii, iii or a, b, c. One letter may be both, and what it is the series tells.

// lettered reads "[iv]", "(iv)", and as a label "iv." and "iv)" too. Its first sign is Roman, its second a letter; one that it
// is not has the value 0.
func lettered(s []byte, label bool) [2]sign {
	i, closing := 0, byte(0)
	if len(s) > 0 && s[0] == '[' {
		i, closing = 1, ']'
	} else if len(s) > 0 && s[0] == '(' {
		i, closing = 1, ')'
	} else if !label {
		return [2]sign{}
	}
	const longest = len("lxxxviii")
	n := 0
	for i+n < len(s) && n <= longest && s[i+n] >= 'a' && s[i+n] <= 'z' {
		n++
	}
	word := s[i : i+n]
	if i += n; n == 0 || i == len(s) || closing != 0 && s[i] != closing || closing == 0 && s[i] != '.' && s[i] != ')' {
		return [2]sign{}
	}
	i++
	if label {
		blanks := blanksLength(s[i:])
		next, _ := utf8.DecodeRune(s[i+blanks:])
		if blanks == 0 || !startsText(next) && !startsDigit(s[i+blanks:]) {
			return [2]sign{}
		}
		i += blanks
	}
	return [2]sign{{end: i, value: roman(string(word)), shape: shapeRoman}, {end: i, value: letterNumber(word), shape: shapeLetter}}
}

// letterNumber counts a, b, … z, aa, bb, … zz.
func letterNumber(word []byte) int {
	if len(bytes.Trim(word, string(word[:1]))) > 0 || len(word) > 2 {
		return 0
	}
	return int(word[0]-'a') + 1 + 26*(len(word)-1)
}

// letteredText is such a label without what sets it off.
func letteredText(label []byte) string { return string(bytes.Trim(label, "[](). \t\n\r\u00a0")) }
