// Package citation models what scholarly notes cite, and works out what “ibid.” means.
//
// A Document holds the notes of a text, and each note its citations as the grammar found them: the form (full, short, ibid.,
// op. cit., a cross-reference, a bare page), the place cited, and what this one mention says of its work. Resolve decides
// which work each citation means and gathers the works into a Bibliography, each once, in order of first mention.
//
// The decision is made for the document as a whole. First all statements that stand alone are compared, so that a work is
// known that is stated in full anywhere, be it in a later note or in the bibliography at the end. Then every mention is
// weighed, in order: names (initials and given names tell two authors of one surname apart), the words of the title (in any
// order, abbreviated, inflected or misread), abbreviations, years, containers, the note that a number points to, pages, and
// how far back the work was cited. What speaks for a work is the sum of this evidence, in logarithms of odds; the
// probability of the best among all, and of none, is the confidence of the binding. Where nothing fits well, nothing is
// bound. Where the text leaves a choice, the likeliest is taken, the others are listed, and a diagnostic says so.
//
// The rules of position follow the manuals of style, and are listed with their sources beside the Rule constants. “Ibid.” is
// what is cited just before; a citation that could not be made out takes its place, so that “ibid.” after it means nothing
// rather than the last work that was understood; what stands in a parenthesis or is what another work is quoted in does not
// count; notes of prose are passed over, unless the author's habit is another.
//
// Mentions of one work make one record: of each variable the fullest value, what a back-reference lends (the authors of
// “idem”, the book of “in ibid.”), and a diagnostic where two mentions contradict each other. Two years, two volumes and two
// editions are two works, and a chapter and its book are two works.
package citation
