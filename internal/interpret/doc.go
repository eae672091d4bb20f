// Package interpret turns the pieces that the grammar finds in a note into citations.
//
// The grammar says which stretch of a note is what: “author”, “title”, “locator”. What the stretch says is read here, one
// kind of value to a file: people (names.go and its neighbours), dates, numbers, places cited, identifiers, and the words by
// which a citation refers back. Whatever depends on a citation as a whole follows: how it names its work (backref.go), which
// number is a page of the work and which a place cited (relabel.go, place.go), where it begins and ends (span.go), and how
// sure all this is (confidence.go).
//
// Where a reference manager has put a citation into the document, its data say which work is cited, and the text of its field
// how the work is named there and where that stands: embedded.go and its neighbours.
//
// A list of people is read at once, because people of one list stand in one order: “Lee, L. L., W. E. Howard, and R. E.
// Marsh” has one inverted name and two whole ones, “Lee, Howard, and Marsh” three family names. namesplit.go cuts the list at
// its separators, nameprofile.go says what each part looks like, nameorder.go finds the likeliest reading of all parts
// together, namebody.go knows bodies from people, person.go and namedouble.go divide one name.
//
// A value is as printed, without what surrounds it: quotation marks, brackets, “vol.”, “hrsg. von”. Words are never listed
// here: the lexicon knows them, in all languages, and a word that means several things is taken in the document's language.
package interpret
