package cli

import (
	"slices"

	"github.com/e843347c/ibid/citation"
)

// library makes one bibliography of several: each work once, with what any of the documents says of it, under a key of its
// own. The resolver that tells whether two notes mean one work tells it here too: every record is put to it as a note that
// states the record in full, those of reference managers as theirs.
func library(bibliographies []*citation.Bibliography) *citation.Bibliography {
	pool := &citation.Document{}
	for _, b := range bibliographies {
		embedded := embeddedIn(b)
		for _, record := range b.Records {
			stated := *record
			stated.ID = ""
			pool.Notes = append(pool.Notes, &citation.Note{Citations: []*citation.Citation{{
				Form: citation.FormFull, Stated: stated, Confidence: record.Confidence, Embedded: embedded[record],
			}}})
		}
	}
	return citation.Resolve(pool)
}

// embeddedIn are the records that reference managers gave a document, with all keys of each.
func embeddedIn(b *citation.Bibliography) map[*citation.Record]*citation.EmbeddedItem {
	found := map[*citation.Record]*citation.EmbeddedItem{}
	if b.Document == nil {
		return found
	}
	for _, note := range slices.Concat(b.Notes, b.Body) {
		for _, c := range note.Citations {
			switch known := found[c.Record]; {
			case c.Embedded == nil || c.Record == nil:
			case known == nil:
				item := *c.Embedded
				item.Keys = slices.Clone(item.Keys)
				found[c.Record] = &item
			default:
				for _, key := range c.Embedded.Keys {
					if !slices.Contains(known.Keys, key) {
						known.Keys = append(known.Keys, key)
					}
				}
			}
		}
	}
	return found
}
