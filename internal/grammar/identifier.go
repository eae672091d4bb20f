package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/internal/lexicon"
)

// urlEnd returns the length of the URL at the start of s, or 0.
func urlEnd(s string) int {
	for _, prefix := range [...]string{"http://", "https://", "www.", "doi:10.", "doi.org/", "dx.doi.org/"} {
		if len(s) > len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
			return trimURL(s, wordEnd(s))
		}
	}
	return 0
}

// ecliEnd returns the length of the European Case Law Identifier at the start of s, or 0: five parts, of which the courts of
// the Union leave out the first.
func ecliEnd(s string) int {
	const longest = 64
	s = s[:min(len(s), longest)]
	full := strings.HasPrefix(s, "ECLI:")
	if !full && !strings.HasPrefix(s, "EU:") {
		return 0
	}
	end := strings.IndexFunc(s, func(r rune) bool { return r != ':' && r != '.' && !lexicon.IsWordRune(r) })
	if end < 0 {
		end = len(s)
	}
	end = trimURL(s, end)
	parts := strings.Split(s[:end], ":")
	if len(parts) != 4 && !full || len(parts) != 5 && full || len(parts[len(parts)-2]) != 4 {
		return 0
	}
	return end
}

func isDOI(s string) bool {
	return len(s) > 8 && s[0] == '1' && s[1] == '0' && s[2] == '.' && s[3] >= '0' && s[3] <= '9' && s[4] >= '0' && s[4] <= '9' &&
		strings.IndexByte(s[:min(len(s), 12)], '/') > 0
}

func wordEnd(s string) int {
	if i := strings.IndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("<>“”«»", r) }); i >= 0 {
		return i
	}
	return len(s)
}

// trimURL leaves out punctuation at the end, and a closing bracket that has no partner inside.
func trimURL(s string, end int) int {
	unclosed := strings.Count(s[:end], "(") - strings.Count(s[:end], ")")
	for end > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:end])
		switch {
		case r == ')' && unclosed < 0:
			unclosed++
		case r == ']', strings.ContainsRune(".,;:!?'\"’”*", r):
		default:
			return end
		}
		end -= size
	}
	return end
}
