// Package parse finds the notes of a document and the citations in them.
//
//	doc, err := parse.File("thesis.docx")
//	bib := citation.Resolve(doc)
//	err = export.BibTeX(os.Stdout, bib)
//
// A [Parser] goes two steps. It reads the notes out of a format, then it reads the citations out of the notes. What each
// "ibid." means is not its business: that is decided for the document as a whole, by [citation.Resolve].
//
// # Notes
//
// The format is decided by the content: a zip archive with word/document.xml is DOCX, a file that begins with
// \documentclass is LaTeX. Where the content says nothing the extension decides, and a file that nothing is known of is
// plain text. Parser.Format overrides both.
//
// Formats that have notes hand them over. Plain text, the text of pages, and Markdown without footnotes have none; there a
// series of markers that counts upward (¹, [1], 1., *) and is answered by labels in the same order is looked for, while
// running heads, page numbers and what else recurs from page to page are set aside.
//
// A note's Text is what a reader of the page sees: no label, no markup, lines joined, words broken at a line's end healed.
// Markup that means something in a citation (italics, small caps, raised letters, the target of a link) is kept in Marks.
// Origin leads each byte of Text back to the source, and Document.Position to its line.
//
// Text is decoded by its byte order mark, as UTF-8 where it is UTF-8, or by what it declares of itself; else by a guess,
// with a diagnostic.
//
// # Citations
//
// A note is a sequence of prose and of citations, each of which is a sequence of fields. No rule says which words are a
// title. Each possible segment has a score as each kind of field, from the words in it and around it, the signs at its
// ends, its italics and quotation marks; each field has a score for following another over a certain sign. The reading with the
// greatest sum is taken, for the note as a whole, so that where a citation begins and what its fields are is decided at
// once. The scores are learned; the words of citations are data, one file a language, and all languages are known at all
// times.
//
// Of each citation there is the stretch of text that it is, the form in which it names its work, the place that it cites,
// the words before and after that belong to it, and in Stated what it says of the work, with the span of each value. Stated
// has nothing that is not printed there: what the author leaves out is left out.
//
// # Doubt
//
// Text that people have written never fails to parse. An error, always an *[Error], means that the file could not be read
// as its format: it is empty, cut short, protected by a password. All else is a diagnostic of the document: no notes
// found, and what was looked for; a marker without its note; a gap in the numbers. A citation has a Confidence; one that
// could not be made out is Unparsed and says nothing of a work.
//
// # Cost
//
// Time is linear in the length of a document and of each note. Nothing is fetched, no file but the named one is opened, and no
// goroutine outlives a call. A Parser has no state: one may serve any number of goroutines.
package parse
