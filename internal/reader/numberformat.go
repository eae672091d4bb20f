package reader

import (
	"strconv"
	"strings"
)

// formatNumber prints a number in one of Word's formats. What it does not know it prints in Arabic digits.
func formatNumber(format string, n int) string {
	switch format {
	case "upperRoman":
		return strings.ToUpper(romanOrDigits(n))
	case "lowerRoman":
		return romanOrDigits(n)
	case "upperLetter":
		return strings.ToUpper(letters(n))
	case "lowerLetter":
		return letters(n)
	case "russianLower":
		return repeated("абвгдежзиклмнопрстуфхцчшщыэюя", n)
	case "russianUpper":
		return strings.ToUpper(repeated("абвгдежзиклмнопрстуфхцчшщыэюя", n))
	case "chicago", "symbol":
		return repeated("*†‡§", n)
	case "decimalZero":
		if n >= 0 && n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case "decimalFullWidth", "decimalFullWidth2":
		return inDigits("０１２３４５６７８９", n)
	case "hindiNumbers":
		return inDigits("०१२३४५६७८९", n)
	case "thaiNumbers":
		return inDigits("๐๑๒๓๔๕๖๗๘๙", n)
	case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2":
		return inDigits("〇一二三四五六七八九", n)
	case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand":
		return inTens("〇一二三四五六七八九", n)
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		return sign20('①', n)
	case "decimalEnclosedParen":
		return sign20('⑴', n)
	case "decimalEnclosedFullstop":
		return sign20('⒈', n)
	case "numberInDash":
		return "- " + strconv.Itoa(n) + " -"
	case "none":
		return ""
	}
	return strconv.Itoa(n)
}

// maxSpelled is the greatest number that is printed otherwise than in digits: a hostile file may ask for any.
const maxSpelled = 5000

func romanOrDigits(n int) string {
	if n < 1 || n > maxSpelled {
		return strconv.Itoa(n)
	}
	return toRoman(n)
}

// letters counts as lists do: a, b, …, z, aa, bb.
func letters(n int) string { return repeated("abcdefghijklmnopqrstuvwxyz", n) }

// repeated is the n-th of the signs, doubled when they have been used up.
func repeated(signs string, n int) string {
	list := []rune(signs)
	const maxRepeated = 1000
	if n < 1 || n > maxRepeated {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(list[(n-1)%len(list)]), (n-1)/len(list)+1)
}

// inDigits prints a number in other digits than the Arabic ones of Europe.
func inDigits(ten string, n int) string {
	list := []rune(ten)
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return r
		}
		return list[r-'0']
	}, strconv.Itoa(n))
}

// inTens counts in tens: 十二 is 12, 三十 is 30. From a hundred on it prints the digits.
func inTens(ten string, n int) string {
	list := []rune(ten)
	const tenSign = '十'
	switch {
	case n < 1 || n > 99:
		return inDigits(ten, n)
	case n < 10:
		return string(list[n])
	}
	var b strings.Builder
	if n >= 20 {
		b.WriteRune(list[n/10])
	}
	b.WriteRune(tenSign)
	if n%10 > 0 {
		b.WriteRune(list[n%10])
	}
	return b.String()
}

// sign20 is one of the twenty signs from the first on that show a number in a circle or with a stop.
func sign20(first rune, n int) string {
	if n < 1 || n > 20 {
		return strconv.Itoa(n)
	}
	return string(first + rune(n-1))
}
