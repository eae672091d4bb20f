package citation

// A Bibliography is what a document cites: each work once, in order of first mention.
type Bibliography struct {
	*Document
	Records []*Record
}
