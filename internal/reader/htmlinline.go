package reader

import (
	"slices"
	"strconv"
	"strings"
)

// inlineClasses are those by which pages set notes into the text, for a script or a style sheet to put them beside it.
var inlineClasses = within("sidenote", "side-note", "marginnote", "margin-note", "modern-footnotes-footnote__note", "footnote-inline",
	"inline-footnote", "footnote", "footnote-content", "ltx_role_footnote", "ltx_role_endnote", "ltx_role_footnotetext", "ltx_role_thanks")

// inlineMarks are the classes of what such a note shows of its number.
var inlineMarks = within("ltx_note_mark", "ltx_tag_note", "ltx_note_type", "footnote-number", "sidenote-number")

// inlineElements may be a note within a paragraph.
var inlineElements = within("span", "small", "aside", "i", "cite")

// inline finds the notes that stand where they are called: a link calls each from where it stands, or from the marker
// right before it.
func (p *pages) inline() {
	p.calls, p.calling = nil, nil
	count := 0
	for i := 0; i < len(p.nodes); i++ {
		n := p.inlineNote(i)
		if n == nil {
			continue
		}
		call := link{node: p.markerBefore(i), target: i}
		if call.node != i {
			call.label, _ = readMarker(p.text(call.node, p.nextOf(call.node), nil))
		}
		if n.label == "" {
			n.label = call.label
		}
		if number, err := strconv.Atoi(n.label); err == nil {
			count = number
		} else if n.label == "" {
			count++
			n.label = strconv.Itoa(count)
		}
		n.labelled = n.labelled || call.label == ""
		n.calls = []int{len(p.links)}
		p.calls = append(p.calls, len(p.links))
		p.links = append(p.links, call)
		p.notes = append(p.notes, n)
		p.popups[i] = true
		i = n.to - 1
	}
}

// inlineNote is the note that the element is; nil where it is none.
func (p *pages) inlineNote(i int) *htmlNote {
	name := p.nameOf(i)
	n := &htmlNote{target: i, from: i, to: p.nextOf(i), drop: map[int]bool{}}
	switch {
	case name == "details":
		summary := p.child(i, "summary")
		if summary < 0 {
			return nil
		}
		n.label, n.drop[summary] = p.markerText(summary), true
		if n.label == "" {
			return nil
		}
		n.labelled = true
	case !inlineElements[name] && !isNoteElement(name), inlineElements[name] && !p.hasClass(i, inlineClasses):
		return nil
	}
	for j := i + 1; j < n.to; j++ {
		if p.nameOf(j) == "" || !p.hasClass(j, inlineMarks) {
			continue
		}
		if label := p.markerText(j); n.label == "" {
			n.label = label
		}
		n.drop[j], n.labelled = true, true
	}
	text := p.plain(i, n.to)
	if _, kind := readMarker(text); kind != markerNone || !hasWords(text) {
		return nil // the marker of a note may have the same class
	}
	return n
}

// isNoteElement accepts the elements that pages make for notes: <d-footnote>, <side-note>.
func isNoteElement(name string) bool {
	if name == "footnote" || name == "fn" {
		return true
	}
	_, last, ok := strings.Cut(name, "-")
	return ok && (last == "footnote" || last == "endnote" || last == "sidenote" || last == "note" || last == "fn")
}

func (p *pages) markerText(i int) string {
	label, kind := readMarker(p.text(i, p.nextOf(i), nil))
	if kind == markerNone {
		return ""
	}
	return label
}

// markerBefore is the element right before a note that shows its marker, or that a style sheet gives one; the note itself
// where there is none.
func (p *pages) markerBefore(i int) int {
	for j := p.previous(i); j >= 0; j = p.previous(j) {
		switch name := p.nameOf(j); name {
		case "":
			if strings.TrimSpace(p.plain(j, j+1)) != "" {
				return i
			}
		case "input":
		case "sup", "a", "label", "button", "span":
			if text := p.text(j, p.nextOf(j), nil); !hasWords(text) && name != "span" || p.markerText(j) != "" {
				return j
			}
			return i
		default:
			return i
		}
	}
	return i
}

// previous is the node before i below the same parent; -1 for the first.
func (p *pages) previous(i int) int {
	parent := p.parentOf(i)
	j := i - 1
	for j > parent && p.parentOf(j) != parent {
		j = p.parentOf(j)
	}
	if j <= parent {
		return -1
	}
	return j
}

func (p *pages) hasClass(i int, classes map[string]bool) bool {
	return slices.ContainsFunc(strings.Fields(p.attr(i, "class")), func(class string) bool { return classes[class] })
}
