// Package interpret turns the pieces that the grammar finds in a note into citations: names split, dates and places read,
// the form and the kind of each told.
package interpret
