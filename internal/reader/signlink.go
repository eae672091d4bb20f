package reader

import (
	"bytes"
)

// markdownLabel reads a label that is a link back: "[[12\]](#_ftnref12)", "[12](#r12).", "**12.**" and "<a …>12</a>" too.
func markdownLabel(s []byte) (sign, bool) {
	if label, ok := linkedNumber(s); ok {
		rest := s[label.end:]
		if len(rest) > 0 && (rest[0] == '.' || rest[0] == ')' || rest[0] == ':') {
			label.end++
		}
		label.end += blanksLength(s[label.end:])
		return label, true
	}
	stars := len(s) - len(bytes.TrimLeft(s, "*_"))
	if stars == 0 || stars > 3 {
		return sign{}, false
	}
	inner, ok := numberAt(s[stars:])
	if !ok || !bytes.HasPrefix(s[stars+inner.end:], s[:stars]) {
		return sign{}, false
	}
	inner.end += 2 * stars
	if rest := s[inner.end:]; inner.shape == shapeBare && len(rest) > 0 {
		switch rest[0] {
		case '.':
			inner.end, inner.shape = inner.end+1, shapeDot
		case ')':
			inner.end, inner.shape = inner.end+1, shapeHalf
		}
	}
	inner.end += blanksLength(s[inner.end:])
	return inner, true
}

// linkedNumber reads a number that is a link within the document, in Markdown or in HTML.
func linkedNumber(s []byte) (sign, bool) {
	if len(s) < 5 {
		return sign{}, false
	}
	if s[0] == '<' {
		return linkedNumberHTML(s)
	}
	if s[0] != '[' {
		return sign{}, false
	}
	number, ok := anyNumber(s[1:])
	if !ok {
		return sign{}, false
	}
	i := 1 + number.end
	if !bytes.HasPrefix(s[i:], []byte("](")) {
		return sign{}, false
	}
	end := bytes.IndexByte(s[i:min(len(s), i+maxTarget)], ')')
	if end < 0 || bytes.IndexByte(s[i:i+end], '#') < 0 || bytes.IndexByte(s[i:i+end], '\n') >= 0 {
		return sign{}, false
	}
	return sign{end: i + end + 1, value: number.value, shape: shapeLink}, true
}

// maxTarget is the length in bytes of the longest link target that is followed.
const maxTarget = 400

// linkedNumberHTML reads `<a href="#n12">12</a>`, also within <sup>.
func linkedNumberHTML(s []byte) (sign, bool) {
	window := s[:min(len(s), maxTarget)]
	if !bytes.HasPrefix(bytes.ToLower(window[:min(len(window), 7)]), []byte("<a ")) &&
		!bytes.HasPrefix(bytes.ToLower(window[:min(len(window), 7)]), []byte("<sup><a")) {
		return sign{}, false
	}
	open := bytes.Index(window, []byte("<a"))
	if open < 0 {
		return sign{}, false
	}
	gt := bytes.IndexByte(window[open:], '>')
	if gt < 0 || !bytes.Contains(window[open:open+gt], []byte("#")) {
		return sign{}, false
	}
	i := open + gt + 1
	number, ok := anyNumber(window[i:])
	if !ok {
		return sign{}, false
	}
	i += number.end
	for _, tag := range []string{"</a>", "</sup>"} {
		if bytes.HasPrefix(window[i:], []byte(tag)) {
			i += len(tag)
		} else if tag == "</a>" {
			return sign{}, false
		}
	}
	return sign{end: i, value: number.value, shape: shapeLink}, true
}

// anyNumber reads a number however it is set off, and refuses one that is only the beginning of something longer.
func anyNumber(s []byte) (sign, bool) {
	number, ok := numberAt(s)
	if !ok || number.end >= len(s) {
		return sign{}, false
	}
	switch s[number.end] {
	case ']', '<':
		return number, true
	}
	return sign{}, false
}
