package grammar

// Known says that a word is known from the rest of the document: its first reading has met it in a name or a title.
type Known uint8

// The kinds of knowledge.
const (
	KnownNothing Known = iota
	KnownName
	KnownTitle
	KnownBoth
)
