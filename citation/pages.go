package citation

import "strings"

// A pageRange is a range of pages in Arabic numerals.
type pageRange struct{ first, last int }

// parsePages reads the first range of pages: “121–130”, “133–6”, “56, 61”. It refuses “xiv” and “34:189–90”.
func parsePages(s string) (pageRange, bool) {
	first, rest, ok := leadingNumber(s)
	if !ok || len(rest) > 0 && rest[0] == ':' {
		return pageRange{}, false
	}
	p := pageRange{first, first}
	trimmed := strings.TrimLeft(rest, " -–—‐‑‒")
	if !strings.ContainsAny(rest[:len(rest)-len(trimmed)], "-–—‐‑‒") {
		return p, true
	}
	last, _, ok := leadingNumber(trimmed)
	if !ok {
		return p, true
	}
	for power := 10; last < first && power <= 100000; power *= 10 { // “133–6” ends at 136
		if full := first - first%power + last; last < power && full >= first {
			last = full
		}
	}
	if last >= first {
		p.last = last
	}
	return p, true
}

// maxPage is the greatest number taken for a page.
const maxPage = 999999

// leadingNumber reads the digits that a string begins with.
func leadingNumber(s string) (n int, rest string, ok bool) {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' && n <= maxPage {
		n = 10*n + int(s[i]-'0')
		i++
	}
	return n, s[i:], i > 0
}
