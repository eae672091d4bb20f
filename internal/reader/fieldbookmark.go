package reader

import (
	"slices"
	"strconv"
	"strings"
)

// Zotero and Mendeley can mark citations by bookmarks. A bookmark's name has no room for what is cited: that stands in
// properties of the document named after the bookmark and numbered, in pieces of 255 characters.
var bookmarkPrefixes = [...]string{"ZOTERO_BREF_", "CSL_BREF_", "Mendeley_Bookmark_"}

func isCitationBookmark(name string) bool {
	return slices.ContainsFunc(bookmarkPrefixes[:], func(prefix string) bool { return strings.HasPrefix(name, prefix) })
}

// bookmarkPieces are the pieces of what bookmarks cite, by the bookmark.
type bookmarkPieces map[string][]bookmarkPiece

type bookmarkPiece struct {
	number int
	text   string
}

// add takes in a property, if it is such a piece.
func (p bookmarkPieces) add(name, text string) {
	end := strings.LastIndexByte(name, '_')
	if end < 0 || !isCitationBookmark(name) {
		return
	}
	number, err := strconv.Atoi(name[end+1:])
	if err != nil {
		return
	}
	p[name[:end]] = append(p[name[:end]], bookmarkPiece{number, text})
}

// join puts the pieces together.
func (p bookmarkPieces) join() map[string]string {
	whole := make(map[string]string, len(p))
	for name, pieces := range p {
		slices.SortStableFunc(pieces, func(a, b bookmarkPiece) int { return a.number - b.number })
		var text strings.Builder
		for _, piece := range pieces {
			text.WriteString(piece.text)
		}
		whole[name] = text.String()
	}
	return whole
}
