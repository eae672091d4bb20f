// Package render prints notes for the grammar to learn from: works that nobody wrote, mixed from the fields of real ones, in
// styles of citing that are drawn at random, with back-references, commentary and noise, and with the label of each stretch.
// Templates hold what a language's scholars write, prose what stands around citations; both are data.
package render
