// Package reader finds the notes of a document, whatever format it is in, and gives each as plain text with its style runs
// and the place in the source that every byte came from.
//
//	doc, err := reader.File("chapter.md", reader.Auto)
//
// A format is a row of the table in format.go and a file with its read function. Most formats have notes of their own and
// hand them over. Markdown, Org and Typst share what follows from definitions, calls and inline notes (footnote.go). Plain
// and paged text, and Markdown without footnotes, have none; there the scanner (scan.go) looks for them:
//
//   - page.go cuts the text into lines and paragraphs, furniture.go sets running heads and folios aside;
//   - marker.go collects every number that may be a label at a line's beginning or a marker in the text, sign.go knows
//     their shapes: ¹ [1] (1) 1) 1. 1, links, and digits whose raising was lost;
//   - series.go chooses, for the document as a whole, the labels that count upward and are answered by markers in the same
//     order; scan.go adds those whose markers or labels were lost;
//   - extent.go decides where each note ends, over pages too, and body.go from which sentence it is called.
//
// A PDF has letters and their places only. pdf.go and its neighbours set them into lines, columns and pages, and move the
// notes at the feet of pages together; the scanner reads the rest of the way. Package pdf reads the file itself.
// In a scan pdfrelabel.go and pdfremark.go first write the raised numbers that a program misread.
//
// DOCX, ODT and RTF may hold citations of reference managers, with the data of the works. Each has a file that finds them
// (docxfield.go, odtfield.go, rtffield.go); fieldtext.go follows the text that shows them, field.go and its neighbours read the
// data, and fieldpassage.go cuts out the sentences of the running text that cite so.
//
// XML formats share what finds notes by their identifiers (xmlcalls.go), by raised numbers that lead nowhere (xmlraised.go), and
// makes records of marked-up references (xmlrecord.go). JATS and TEI have readers of their own; xmltext.go reads other
// vocabularies by the names in xmlkind.go.
//
// All notes are made by one builder (builder.go), which joins lines, heals broken words and keeps the way back to the
// source. Text in another encoding is decoded first (encoding.go), and its offsets are brought back last (offsets.go).
//
// What cannot be read is an *Error. What is doubtful is a diagnostic: a marker without a note, a gap in the numbers, bytes
// that are no text. The words by which documents announce notes and references are data, in headings.txt.
package reader
