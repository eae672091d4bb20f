package reader

import "github.com/e843347c/ibid/citation"

// The diagnostics of the readers.
const (
	// CodeNoNotes: nothing was found; the message says what was looked for.
	CodeNoNotes citation.Code = "no-notes"
	// CodeNoteWithoutMarker: the body never calls the note, though it calls others.
	CodeNoteWithoutMarker citation.Code = "note-without-marker"
	// CodeMarkerWithoutNote: the body calls a note that is not there.
	CodeMarkerWithoutNote citation.Code = "marker-without-note"
	// CodeNumberingGap: a number is missing between two notes.
	CodeNumberingGap citation.Code = "numbering-gap"
	// CodeNumberingDouble: two notes have the same number.
	CodeNumberingDouble citation.Code = "numbering-double"
	// CodeUnclosedNote: the note is opened and not closed, so where it ends is a guess.
	CodeUnclosedNote citation.Code = "unclosed-note"
	// CodeMissingPart: a part that the document names is not in it.
	CodeMissingPart citation.Code = "missing-part"
	// CodeIncludedUnread: the document takes in other files, which are not read.
	CodeIncludedUnread citation.Code = "included-unread"
	// CodeUndecodable: bytes that the encoding does not have.
	CodeUndecodable citation.Code = "undecodable"
	// CodeEmbeddedUnreadable: the data that a reference manager has put beside a citation cannot be read.
	CodeEmbeddedUnreadable citation.Code = "embedded-unreadable"
	// CodeEmbeddedEmpty: citations of a reference manager without the data of their works.
	CodeEmbeddedEmpty citation.Code = "embedded-empty"
	// CodeCitationKeys: works are cited by keys that another file explains.
	CodeCitationKeys citation.Code = "citation-keys"
	// CodeEncodingGuessed: the source does not say what encoding it is in.
	CodeEncodingGuessed citation.Code = "encoding-guessed"
	// CodeUnreadable: the letters of a page are not those that it shows.
	CodeUnreadable citation.Code = "unreadable-page"
	// CodePicture: a page is a picture without text.
	CodePicture citation.Code = "picture-page"
	// CodeNotesGuessed: the numbers of a scan's notes were misread, so what is a note and where it is called is a guess.
	CodeNotesGuessed citation.Code = "notes-guessed"
)

// markerWithoutNote is for a reader that met a marker and no note for it.
func markerWithoutNote(label string, offset int, part string) citation.Diagnostic {
	return citation.Diagnostic{
		Pos: citation.Position{Offset: offset, Part: part}, Note: label, Severity: citation.SeverityWarning,
		Code: CodeMarkerWithoutNote, Message: "the text calls this note, but there is no such note",
	}
}
