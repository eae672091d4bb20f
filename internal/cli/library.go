package cli

import "github.com/e843347c/ibid/citation"

// library makes one bibliography of several: each work once, with what any of the documents says of it, under a key of its
// own. The resolver that tells whether two notes mean one work tells it here too: every record is put to it as a note that
// states the record in full.
func library(bibliographies []*citation.Bibliography) *citation.Bibliography {
	pool := &citation.Document{}
	for _, b := range bibliographies {
		for _, record := range b.Records {
			stated := *record
			stated.ID = ""
			pool.Notes = append(pool.Notes, &citation.Note{Citations: []*citation.Citation{{
				Form: citation.FormFull, Stated: stated, Confidence: record.Confidence,
			}}})
		}
	}
	return citation.Resolve(pool)
}
