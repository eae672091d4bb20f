// Package reader finds the notes of a document, whatever format it is in, and gives each as plain text with its style runs
// and the place in the source that every byte came from.
package reader
