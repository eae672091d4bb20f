package reader

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// noteAttributes are those whose value a page shows over a marker.
var noteAttributes = within("title", "data-title", "data-original-title", "data-bs-original-title", "data-content", "data-bs-content",
	"data-tippy-content", "data-tooltip", "data-tip", "data-note", "data-footnote", "data-fn", "data-text")

const (
	// minShown is how many words a note has at least of which nothing tells but that it is shown over a marker, and
	// minShownAlone how many the only one of a page has.
	minShown      = 3
	minShownAlone = 5
)

// attributeNotes finds the notes of a page that has them only in attributes of their markers: <a title="Smith, 12.">1</a>.
// What says the same on all markers, as "See note 1", is none.
func (p *pages) attributeNotes() []*citation.Note {
	var notes []*citation.Note
	var callers []called
	drop := map[int]bool{}
	said := map[string]int{}
	for i := range p.nodes {
		n := p.at(i)
		if n.name == "" || htmlBlock[n.name] || p.nextOf(i)-i > maxMarkerNodes || !bytes.ContainsRune(p.src[n.start:n.end], '=') {
			continue
		}
		label := p.markerText(i)
		if label == "" {
			continue
		}
		if note := p.attributeNote(i, label); note != nil {
			said[withoutDigits(note.Text)]++
			notes = append(notes, note)
			callers = append(callers, called{note, p.marker(i)})
		}
	}
	if len(said)*2 <= len(notes) || len(notes) == 1 && len(strings.Fields(notes[0].Text)) < minShownAlone {
		return nil
	}
	p.setCallers(p, callers, drop)
	return notes
}

// attributeNote is the note that an attribute of the element holds; nil where none does.
func (p *pages) attributeNote(i int, label string) *citation.Note {
	start := p.startOf(i)
	for name, value := range attributesOf(p.src[start:p.endOf(i)]) {
		if !noteAttributes[name] {
			continue
		}
		w := p.writer(p.partAt(start).name)
		p.writeFragment(w, start+value.Start, start+value.End)
		note := w.Note(label)
		cutNote(note, citation.Span{End: printedLabel(note.Text, label)})
		if len(strings.Fields(note.Text)) >= minShown || strings.Trim(note.Text, " .") != "" && strings.HasSuffix(note.Text, ".") {
			return note
		}
	}
	return nil
}

func withoutDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}, s)
}

// attributesOf are the names and the values, as spans, of the attributes in a start tag.
func attributesOf(tag []byte) func(yield func(string, citation.Span) bool) {
	return func(yield func(string, citation.Span) bool) {
		i := 0
		for i < len(tag) && !isTagSpace(tag[i]) {
			i++
		}
		for i < len(tag) {
			for i < len(tag) && (isTagSpace(tag[i]) || tag[i] == '/') {
				i++
			}
			name := i
			for i < len(tag) && tag[i] != '=' && tag[i] != '>' && !isTagSpace(tag[i]) {
				i++
			}
			key := strings.ToLower(string(tag[name:i]))
			if i >= len(tag) || tag[i] != '=' {
				if i == name {
					return
				}
				continue
			}
			i++
			value := citation.Span{Start: i}
			if i < len(tag) && (tag[i] == '"' || tag[i] == '\'') {
				value.Start++
				end := bytes.IndexByte(tag[value.Start:], tag[i])
				if end < 0 {
					return
				}
				value.End = value.Start + end
				i = value.End + 1
			} else {
				for i < len(tag) && tag[i] != '>' && !isTagSpace(tag[i]) {
					i++
				}
				value.End = i
			}
			if !yield(key, value) {
				return
			}
		}
	}
}

func isTagSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' }

// writeFragment writes the bytes of an attribute that holds text or escaped HTML.
func (p *pages) writeFragment(w *writer, from, to int) {
	base := p.partAt(from).base
	var tag []byte // that is open: its name
	inTag, italic := false, 0
	for i := from; i < to; {
		r, width := utf8.DecodeRune(p.src[i:to])
		text := string(r)
		if r == '&' {
			if n, meaning := reference(string(p.src[i:min(to, i+maxReference)])); meaning != "" {
				text, width = meaning, n
			}
		}
		switch {
		case text == "<":
			inTag, tag = true, nil
		case inTag && text == ">":
			inTag = false
			switch name := strings.ToLower(string(tag)); {
			case name == "em" || name == "i" || name == "cite":
				italic++
			case name == "/em" || name == "/i" || name == "/cite":
				italic = max(italic-1, 0)
			case htmlBlock[strings.TrimLeft(name, "/")] || strings.TrimRight(name, "/ ") == "br":
				w.Space(i - base)
			}
			var f face
			if italic > 0 {
				f = faceItalic
			}
			w.Style(f, "")
		case inTag:
			tag = append(tag, text...)
		case text == string(r) && width == len(text):
			w.Text(text, i-base)
		default:
			w.Entity(text, i-base, width)
		}
		i += width
	}
}
