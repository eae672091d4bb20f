// Package parse finds the notes of a document and the citations in them.
package parse
