package interpret

import "github.com/e843347c/ibid/citation"

// explainKeys tells the citations by key of which work the reference list gives that key. An entry that cannot be made out is
// a document whose note is its text.
func explainKeys(doc *citation.Document) {
	entries := map[string]*citation.Record{}
	for _, entry := range doc.References {
		if entry.Label != "" && entries[entry.Label] == nil {
			entries[entry.Label] = recordOf(entry)
		}
	}
	for _, note := range doc.Notes {
		for i := range note.Embedded {
			for k := range note.Embedded[i].Items {
				item := &note.Embedded[i].Items[k]
				if item.Manager == citation.ManagerKey && item.Record == nil && len(item.Keys) > 0 {
					item.Record = entries[item.Keys[0]]
				}
			}
		}
	}
}

// recordOf is what an entry of a reference list states.
func recordOf(entry *citation.Note) *citation.Record {
	for _, c := range entry.Citations {
		if c.Form == citation.FormFull && !c.Unparsed {
			record := c.Stated
			record.Confidence = c.Confidence
			return &record
		}
	}
	return &citation.Record{Type: citation.TypeDocument, Note: entry.Text}
}
