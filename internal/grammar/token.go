package grammar

import (
	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/lexicon"
)

// Kind is the lexical kind of a token.
type Kind uint8

// The kinds.
const (
	KindWord   Kind = iota // letters, with inner hyphens and apostrophes: "Trevor-Roper", "d’ora", "5e"
	KindNumber             // digits: "12", "27–47", "5th", "12r"
	KindSign               // one punctuation mark, or several of the same: ",", "———", "..."
	KindURL                // a URL or DOI
)

// Shape is how a token is written.
type Shape uint8

// The shapes.
const (
	ShapeSign    Shape = iota
	ShapeLower         // "trade"
	ShapeTitle         // "Trade"
	ShapeUpper         // "TRADE"
	ShapeInitial       // "T"
	ShapeMixed         // "McCarthy", "iPod"
	ShapeRoman         // "XIV", "xii"
	ShapeLetter        // "p": a single small letter
	ShapeYear          // a number from 1400 to 2099
	ShapeYears         // a range of years: "1928–1931", "1928–31"
	ShapeDigit1        // one digit
	ShapeDigit2
	ShapeDigit3
	ShapeDigits    // four digits that are no year, or more
	ShapeRange     // "27–47": so many pages may be a whole article
	ShapeSpan      // "27–9": a few pages
	ShapeNumberish // "5th", "12r", "1978a"
	ShapeURL
	ShapeDOI
	ShapeECLI // "ECLI:NL:HR:2004:AO4224", "EU:C:1963:1": the number of a decision in Europe
)

// Italic says whether a token is in italics; unknown where the note's format or scan has lost them.
type Italic uint8

// The states of italics.
const (
	ItalicUnknown Italic = iota
	ItalicNo
	ItalicYes
)

// Role says what a quotation mark or bracket does.
type Role uint8

// The roles.
const (
	RoleNone Role = iota
	RoleOpen
	RoleClose
)

// A Token is a word, a number or a sign of a note's text.
type Token struct {
	citation.Span
	Kind   Kind
	Shape  Shape
	Italic Italic
	Quote  Role // of a quotation mark that has its partner
	Paren  Role // of a bracket that has its partner
	Spaced bool // white space stands before it
	Caps   bool // small capitals, or a word of capitals only

	Quoted int8 // how many pairs of quotation marks it stands in (an opening mark counts as inside)
	Nested int8 // how many pairs of brackets it stands in (an opening bracket counts as inside)
	Pair   int32
	Sign   rune // of a sign, the look-alikes made one: “ for every double quotation mark, - for dashes

	Hash uint64 // of the word; equal for all cases
	Tail uint64 // of its last three letters
	Tags lexicon.Set
}
