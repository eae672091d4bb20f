// Package score compares what ibid made of a document with the truth about it, and counts.
//
// Notes are aligned in order, by the likeness of their texts, and the citations of aligned notes by the words that they
// share. Works are mapped one to one, so that the most aligned citations fall to works that belong together. Values are
// compared strictly, after normalisation: case, quotation marks, dashes, markup, white space and outer punctuation do not
// count, and “209–40” is “209-240”. A name is one value, in whatever order the names stand, and a date is one.
//
// Every figure is a ratio of counts, and the counts of several documents are added up. Figures tells what is counted.
package score
