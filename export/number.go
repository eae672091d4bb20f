package export

import "strings"

// roman reads a Roman numeral in either case: "xlvi" is 46. It refuses "iiii", "vx" and "civil".
func roman(s string) (int, bool) {
	rest := strings.ToUpper(s)
	value := 0
	for _, digit := range romanDigits {
		for range digit.most {
			if strings.HasPrefix(rest, digit.sign) {
				rest = rest[len(digit.sign):]
				value += digit.value
			}
		}
	}
	return value, s != "" && rest == "" && (s == strings.ToUpper(s) || s == strings.ToLower(s))
}

// romanDigits are in the order in which a numeral may hold them, with how often it may.
var romanDigits = []struct {
	sign  string
	value int
	most  int
}{
	{"M", 1000, 9}, {"CM", 900, 1}, {"D", 500, 1}, {"CD", 400, 1}, {"C", 100, 3}, {"XC", 90, 1}, {"L", 50, 1},
	{"XL", 40, 1}, {"X", 10, 3}, {"IX", 9, 1}, {"V", 5, 1}, {"IV", 4, 1}, {"I", 1, 3},
}

// validISBN accepts an ISBN of ten or thirteen digits with its right check digit: "0-306-40615-2", "978-0-306-40615-7".
func validISBN(s string) bool {
	digits, ok := checkDigits(s)
	switch {
	case !ok:
		return false
	case len(digits) == 10:
		sum := 0
		for i, d := range digits {
			sum += (10 - i) * d
		}
		return sum%11 == 0
	case len(digits) == 13 && digits[0] == 9 && digits[1] == 7 && digits[2] >= 8 && digits[12] < 10:
		sum := 0
		for i, d := range digits {
			sum += d * (1 + i%2*2)
		}
		return sum%10 == 0
	}
	return false
}

// validISSN accepts "0378-5955" and refuses a wrong check digit.
func validISSN(s string) bool {
	digits, ok := checkDigits(s)
	if !ok || len(digits) != 8 || len(s) != 9 || s[4] != '-' {
		return false
	}
	sum := 0
	for i, d := range digits {
		sum += (8 - i) * d
	}
	return sum%11 == 0
}

// checkDigits returns the digits of a standard number, with X for ten at the end. It refuses other letters.
func checkDigits(s string) ([]int, bool) {
	var digits []int
	for i, r := range s {
		switch {
		case '0' <= r && r <= '9':
			digits = append(digits, int(r-'0'))
		case (r == 'X' || r == 'x') && i == len(s)-1:
			digits = append(digits, 10)
		case r != '-' && r != ' ':
			return nil, false
		}
	}
	return digits, true
}
