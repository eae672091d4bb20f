// Package pdf reads what the pages of a PDF file show: letters with their places, sizes and fonts, and the rules between
// them. It knows nothing of lines, paragraphs or notes.
//
//	file, err := pdf.Open(src, pdf.Limits{})
//	for i := range file.Pages() {
//		page, err := file.Page(i)
//	}
//
// The layers, from below:
//
//   - lex.go and object.go read tokens and objects;
//   - scan.go finds all objects of the file. It reads the file from front to end and believes no cross-reference table:
//     many tables are wrong, and a file without a table is read the same way;
//   - filter.go, lzw.go and predictor.go decode streams, crypt.go those that are encrypted under the empty password;
//   - font.go and its neighbours know what letter a code stands for and how wide it is: cmap.go reads a font's own table,
//     encoding.go and glyph.go the standard ones, type1.go and cff.go those of the font programs where a file has no
//     other;
//   - page.go walks the tree of pages, content.go runs what draws a page.
//
// Where a glyph stands in the file is told as a byte of its page's content, decoded: the streams of a page are compressed,
// so that the bytes of the file itself say nothing. The content of a page is what `mutool show -b FILE pages/N/Contents`
// or `qpdf --qdf` print.
//
// A damaged file is read as far as it goes. What costs too much is an error: see Limits. There is no recursion without a
// limit, and each decoded byte counts.
package pdf
