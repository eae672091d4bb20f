package reader

import (
	"slices"
	"strings"
)

// The words by which editors tell notes from what else they put into <note>.
var (
	teiNotePlaces  = within("foot", "end", "bottom", "footnote", "endnote", "foot-of-page", "bottomnote", "below")
	teiOtherPlaces = within("inline", "interlinear", "inter", "top", "above", "overleaf", "opposite", "head")
	teiMargins     = within("margin", "left", "right", "margin-left", "margin-right", "marg", "side", "leftmargin", "rightmargin", "marginleft",
		"marginright", "margin-inner", "margin-outer", "inner", "outer")
	teiOtherTypes = within("editorial-comment", "summary", "apparatus", "app", "textual", "gloss-inline", "report", "transcription", "biography",
		teiRaw, "raw_affiliation")
	teiApart = within("teiHeader", "listBibl", "biblStruct", "biblFull")
)

// isNote accepts a note at the foot of the page or at the end, and one that does not say where it is. It refuses those of the
// header and of a bibliography. A note in the margin may yet be called by a sign or a letter.
func (e *tei) isNote(i int) bool {
	if e.nameOf(i) != "note" || teiOtherTypes[strings.ToLower(e.attr(i, "type"))] {
		return false
	}
	place := e.notePlace(i)
	if teiOtherPlaces[place] {
		return false
	}
	for j := e.parentOf(i); j >= 0; j = e.parentOf(j) {
		name := e.nameOf(j)
		if teiApart[name] || name == "bibl" && !teiNotePlaces[place] {
			return false
		}
	}
	return true
}

// notePlace is the first word of where a note stands on the page.
func (e *tei) notePlace(i int) string {
	return strings.ToLower(leadingWord(strings.TrimSpace(e.attr(i, "place"))))
}

// keepMarginals leaves out the notes in the margin that nothing calls, neither a reference nor a marker of their own: they
// are headings, dates and the like. Where there are no others, they are the notes.
func (e *tei) keepMarginals() {
	kept := make([]int, 0, len(e.notes))
	for _, i := range e.notes {
		if !teiMargins[e.notePlace(i)] || len(e.calls[i]) > 0 || labelOf(e.attr(i, "n")) != "" {
			kept = append(kept, i)
		}
	}
	if len(kept) == 0 {
		return
	}
	e.notes = kept
	clear(e.known)
	for _, i := range kept {
		e.known[i] = true
	}
}

// teiNames are those names that lower-case letters alone do not give.
var teiNames = map[string]string{
	"teiheader": "teiHeader", "listbibl": "listBibl", "biblstruct": "biblStruct", "biblfull": "biblFull", "titlepage": "titlePage",
	"titlepart": "titlePart", "doctitle": "docTitle", "docauthor": "docAuthor", "floatingtext": "floatingText", "persname": "persName",
	"socalled": "soCalled",
}

// lowerNames gives the elements and attributes of a text from the time of SGML, whose names are in capitals, the names of today.
func (e *tei) lowerNames() {
	if !slices.Contains(e.names, "BODY") && !slices.Contains(e.names, "TEXT") {
		return
	}
	for i, name := range e.names {
		if name == rootName {
			continue
		}
		name = strings.ToLower(name)
		if now, ok := teiNames[name]; ok {
			name = now
		}
		e.names[i] = name
	}
	for i := range e.attrs {
		e.attrs[i].name = strings.ToLower(e.attrs[i].name)
	}
}
