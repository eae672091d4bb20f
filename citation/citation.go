package citation

import "fmt"

// A Citation is one mention of one work in a note.
type Citation struct {
	Span      Span     // the mention: no signal phrase before it, no separator after it
	Form      Form     // how the work is named
	Idem      bool     // the author is given by idem, eadem, ders., or a dash
	Container Form     // the form by which the containing work is named; FormNone where it is not by a back-reference
	Relation  Relation // the tie to the citation before it in the same note
	Locator   Locator  // the place cited
	Prefix    string   // the signal phrase before it: "See also"
	Suffix    string   // what follows and belongs to it: "emphasis added"

	// NoteRef is the label of the note that a cross-reference points to: "5" in "see note 5 above". Direction tells
	// earlier notes (above, supra) from later ones (below, infra).
	NoteRef   string
	Direction Direction
	// Kind is the kind of work that the back-reference names: an article in "art. cit."; empty where it tells none.
	Kind Type
	// SamePlace says that the mention repeats the place of its antecedent too: loc. cit.
	SamePlace bool
	// Introduces is the abbreviation that this mention introduces: PSS in "(hereafter PSS)".
	Introduces string
	// Quoted says that the mention stands inside a parenthesis or a quotation of another citation, so that a later ibid.
	// passes it over.
	Quoted bool
	// Unparsed says that the grammar was not sure enough to state anything: the mention takes its place, and its verbatim
	// text is all that is known.
	Unparsed bool

	// Embedded is what a reference manager wrote down for this mention; nil where the citation is only text. Stated is then
	// the manager's record, which is taken as the truth, and Form still tells how the text names the work.
	Embedded *EmbeddedItem

	Stated     Record  // what this mention itself says, and nothing else
	Fields     []Field // where in the text it says it, in order
	Confidence float64 // the probability, 0 to 1, that the mention is read rightly

	read, decided statement // what Resolve found, and what it made of it

	Record *Record // the work meant, set by Resolve; nil where the document never says
	Via    *Via    // how a back-reference was bound, set by Resolve; nil for a mention that stands by itself
}

// A Field is the stretch of a note's text that states a variable.
type Field struct {
	Span
	Variable Variable
}

// Form says how a citation names its work.
type Form uint8

// The forms, as the JSON document names them.
const (
	FormNone    Form = iota
	FormFull         // enough to find it
	FormShort        // author or short title or both, or an abbreviation introduced by "hereafter"
	FormIbid         // ibid., id., ebd., ibíd., là-même
	FormOpCit        // op. cit., loc. cit., a.a.O., art. cit.
	FormCross        // see note 5 above, supra n. 5, Anm. 5
	FormLocator      // a bare "see p. 199" of a work named before
)

var formNames = [...]string{"", "full", "short", "ibid", "opcit", "cross", "locator"}

// String is the name of the form in the JSON document; empty for FormNone.
func (f Form) String() string { return formNames[f] }

// MarshalText is String.
func (f Form) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText reads what String printed.
func (f *Form) UnmarshalText(text []byte) error {
	for i, name := range formNames {
		if name == string(text) {
			*f = Form(i)
			return nil
		}
	}
	return fmt.Errorf("unknown form %q", text)
}

// Relation is the tie of a citation to the citation just before it in the same note.
type Relation string

// The relations that notes state.
const (
	RelationReprintedIn  Relation = "reprinted-in"
	RelationTranslatedAs Relation = "translated-as"
	RelationReviewOf     Relation = "review-of"
	RelationQuotedIn     Relation = "quoted-in"
)

// Direction tells which way a cross-reference points.
type Direction uint8

// The directions.
const (
	DirectionUnknown Direction = iota
	DirectionAbove             // supra, above, oben
	DirectionBelow             // infra, below, unten
)

// A Via explains how a back-reference was bound to its work.
type Via struct {
	Rule       string      // the rule's name: "ibid", "op-cit", "short-title", …
	Antecedent *Citation   // the mention that it points to; nil where there is none
	Note       string      // the label of the antecedent's note
	Confidence float64     // 0 to 1
	Candidates []Candidate // the works that were weighed, best first; the chosen one included
	Reason     string      // a sentence that a scholar accepts
}

// A Candidate is a work that a back-reference may have meant.
type Candidate struct {
	Record *Record
	Note   string  // the label of the note of its nearest mention
	Score  float64 // the higher the likelier; comparable only within one Via
}
