package citation

import "fmt"

// Code names a kind of diagnostic. Codes are stable; messages are prose and may change.
type Code string

// Severity says how much a diagnostic matters.
type Severity uint8

// The severities.
const (
	SeverityInfo    Severity = iota // worth knowing
	SeverityWarning                 // a person should check
)

// String is "info" or "warning".
func (s Severity) String() string {
	if s == SeverityWarning {
		return "warning"
	}
	return "info"
}

// A Diagnostic is a doubt about a note, for a person to check.
type Diagnostic struct {
	Pos      Position
	Note     string // the note's label; empty where the doubt is about the whole document
	Span     Span   // in the note's text
	Severity Severity
	Code     Code
	Message  string // a sentence without a full stop
}

// String is "file:line:column: note 12: message [code]".
func (d Diagnostic) String() string {
	note := ""
	if d.Note != "" {
		note = "note " + d.Note + ": "
	}
	return fmt.Sprintf("%s: %s%s [%s]", d.Pos, note, d.Message, d.Code)
}
