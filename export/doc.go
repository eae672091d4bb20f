// Package export writes bibliographies: BibTeX, biblatex, CSL-JSON, RIS, and JSON, which holds the notes and citations as
// well.
//
// An Encoder writes the records of a [citation.Bibliography] to a writer. The same bibliography gives the same bytes, on
// every machine and in every run: records stand in the order of the bibliography, fields in a fixed order, and no clock,
// locale or map decides anything.
//
// # What every encoder does
//
// A value is written on one line: line breaks and tabs become blanks, control characters go, bytes that are not UTF-8
// become U+FFFD. Unicode is written as it is. A record without a key gets one ("ref3" for the third record), a key that no
// format could hold is spelled in ASCII, and two records never share a key. A record of unknown type is a document.
//
// The place that a note cites is a matter of the citation, not of the work: locators are in the JSON document and never
// become the pages of a record. Pages are written for works that are part of another (articles, chapters, papers) alone,
// because readers take the pages of a book for its length.
//
// What a format has no field for is not dropped but said in words, in its note: "illustrated by Jane Roe". The words are
// English.
//
// # What the formats do not hold
//
// CSL-JSON is the model of ibid and loses nothing but confidence and citations. It keeps name particles apart, as the
// standard has them; Zotero drops a non-dropping particle on import. A date in words ("n.d.", "forthcoming") is a literal
// there.
//
// BibTeX and biblatex titles keep the case that the note gives them: no braces guess at proper nouns, so a style that
// lowers titles lowers them. A missing date is left out, as "n.d." is: biblatex prints its own word for it. The biblatex
// entries keep to biblatex's data model, in which @movie, @letter, @jurisdiction and @legislation have no fields: such
// works are @misc or @unpublished with an entrysubtype. A volume in Roman numerals becomes an integer there, because the
// model wants one. Whether a dropping or a non-dropping particle stands before a family name cannot be told in either.
//
// RIS has two lines for a date, PY for the year and DA for the day. A range or a doubt stands in the last part of DA.
// Editors of a whole book are A3, editors of the book around a chapter A2, as Zotero and EndNote read them.
package export
