package reader

import (
	"bytes"
	"regexp"
	"strconv"
)

// Notes that people write into Markdown with tags of HTML are found by their labels. The tags before these are blanked out for
// the scanner, byte for byte, and items of a list get their numbers.

var (
	// leadingTag begins a paragraph, or names its place.
	leadingTag = regexp.MustCompile(`(?im)^[ \t]*(?:<(?:p|div|section|aside|small|sup|span|a)\b[^<>]*>(?:</a>)?[ \t]*)+`)
	// raisedLabel ends the label that a <sup> has begun.
	raisedLabel = regexp.MustCompile(`(?i)^[ \t]*\[?(?:\d{1,4}|[*†‡])\]?[ \t]*</sup>`)
	// listTag opens a numbered list or an item, or closes the list.
	listTag = regexp.MustCompile(`(?i)<ol\b[^<>]*>|<li\b[^<>]*>|</ol>`)
)

// plainTags writes the tags before labels anew. It changes src, which is a copy.
func plainTags(src []byte) {
	numberItems(src)
	for _, m := range leadingTag.FindAllIndex(src, -1) {
		tags := src[m[0]:m[1]]
		if raisedLabel.Match(src[m[1]:]) {
			tags = tags[:bytes.LastIndexByte(tags, '<')]
		}
		blank(tags)
	}
}

// numberItems writes "<li>" as "3. ", as a browser would print it.
func numberItems(src []byte) {
	number := 0
	for _, m := range listTag.FindAllIndex(src, -1) {
		tag := src[m[0]:m[1]]
		switch {
		case tag[1] == '/':
			number = 0
		case tag[1] == 'o' || tag[1] == 'O':
			number = 1
		case number > 0:
			if label := strconv.Itoa(number) + ". "; len(label) <= len(tag) {
				blank(tag)
				copy(tag[len(tag)-len(label):], label)
			}
			number++
		}
		if number <= 1 {
			blank(tag)
		}
	}
}

func blank(s []byte) {
	for i := range s {
		if s[i] != '\n' {
			s[i] = ' '
		}
	}
}
