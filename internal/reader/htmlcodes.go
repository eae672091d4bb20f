package reader

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// A shortcode is a note in the text between the signs that a program would have turned into a call, had it not been taken
// away: "dear.((Hocquet, Le sel, 12.))" or "dear.[ref]Hocquet, Le sel, 12.[/ref]".
type shortcode struct {
	whole, inner citation.Span // with the signs and without them
}

// shortcodes are the notes of this kind in the paragraphs of a page.
func (t *typed) shortcodes() []*citation.Note {
	var notes []*citation.Note
	for start := 0; start < len(t.text); {
		end := len(t.text)
		if n := bytes.Index(t.text[start:], []byte("\n\n")); n >= 0 {
			end = start + n
		}
		codes := shortcodesIn(string(t.text[start:end]))
		sentences := withoutCodes(string(t.text[start:end]), codes)
		for k, code := range codes {
			var b builder
			b.Text(string(t.text[start+code.inner.Start:start+code.inner.End]), start+code.inner.Start)
			note := b.Note(strconv.Itoa(len(notes) + 1))
			if note.Text == "" {
				continue
			}
			t.restore(note)
			at := t.at(start + code.whole.Start)
			note.Caller = &citation.Caller{Sentence: sentences[k], Source: at.Source, Part: at.Part}
			notes = append(notes, note)
		}
		start = end + len("\n\n")
	}
	return notes
}

// withoutCodes are the sentences that the notes of a paragraph are called from.
func withoutCodes(text string, codes []shortcode) []string {
	var b strings.Builder
	var places []int
	last := 0
	for _, code := range codes {
		b.WriteString(strings.TrimRight(text[last:code.whole.Start], " "))
		places = append(places, b.Len())
		last = code.whole.End
	}
	b.WriteString(text[last:])
	var sentences []string
	for _, place := range places {
		sentences = append(sentences, sentenceAt(b.String(), place))
	}
	return sentences
}

// shortcodesIn are the notes in a paragraph, in order. What has no words, as "((12))", is none.
func shortcodesIn(text string) []shortcode {
	var codes []shortcode
	for i := 0; i < len(text); {
		next := strings.IndexAny(text[i:], "([")
		if next < 0 {
			break
		}
		i += next
		open, closing := codeSigns(text[i:])
		length := -1
		if open > 0 {
			length = strings.Index(text[i+open:min(len(text), i+maxCodeLength)], closing)
		}
		if length < 0 || len(strings.Fields(text[i+open:i+open+length])) < minCodeWords {
			i++
			continue
		}
		inner := citation.Span{Start: i + open, End: i + open + length}
		whole := citation.Span{Start: i, End: inner.End + len(closing)}
		codes = append(codes, shortcode{whole, inner})
		i = whole.End
	}
	return codes
}

const (
	// minCodeWords is how many words a note has at least that stands between such signs: "Ibid., 40."
	minCodeWords = 2
	// maxCodeLength bounds the search for the sign that closes a note.
	maxCodeLength = 8 << 10
)

// codeSigns is the length of the sign that opens a note at the beginning of text, and the one that closes it: "((" and
// "[mfn]", whose name says that it is a note. It is 0 for "(" and "[sic]".
func codeSigns(text string) (open int, closing string) {
	if strings.HasPrefix(text, "((") {
		return len("(("), "))"
	}
	name, _, ok := strings.Cut(text, "]")
	if !ok || len(name) > maxCodeName {
		return 0, ""
	}
	open = len(name) + 1
	name, _, _ = strings.Cut(name[1:], " ") // before attributes
	for _, word := range [...]string{"note", "ref", "fn"} {
		if strings.Contains(strings.ToLower(name), word) {
			return open, "[/" + name + "]"
		}
	}
	return 0, ""
}

// maxCodeName is the length of the longest sign that opens a note, with its attributes.
const maxCodeName = 60
