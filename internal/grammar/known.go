package grammar

// A Context is what is known of a note from the rest of its document.
type Context struct {
	// List says that the note is an entry of a reference list, and no footnote: it is one citation without a place cited.
	List bool
	// Known says of each token whether it has been met in names or titles; nil where nothing is known.
	Known []Known
}

// Known says that a word is known from the rest of the document: its first reading has met it in a name or a title.
type Known uint8

// The kinds of knowledge.
const (
	KnownNothing Known = iota
	KnownName
	KnownTitle
	KnownBoth
)
