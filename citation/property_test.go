package citation

import (
	"flag"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
)

var propertyDocuments = flag.Int("documents", 3000, "how many documents TestRandomDocuments makes")

// TestRandomDocuments makes documents whose back-references have known antecedents: where a reference is unambiguous it must
// be bound to its work, and where it is ambiguous a diagnostic must say so.
func TestRandomDocuments(t *testing.T) {
	var bound, alarms count
	var silent []string
	for seed := range *propertyDocuments {
		g := newGenerator(uint64(seed))
		g.write()
		bib := Resolve(g.doc)
		records := map[int]*Record{}
		reported, doubted := map[Span]bool{}, map[Span]bool{}
		for _, d := range bib.Diagnostics {
			doubted[d.Span] = true
			if ambiguous[d.Code] {
				reported[d.Span] = true
			}
		}
		for _, made := range g.made {
			right := g.right(made, records)
			alarm := reported[made.c.Span]
			where := fmt.Sprintf("document %d, note %s: %s → %s", seed, made.note.Label, made.how, reasonOf(made.c))
			if made.ambiguous {
				if !doubted[made.c.Span] {
					silent = append(silent, where)
				}
				continue
			}
			if !bound.add(right) && bound.of-bound.hits < 20 {
				t.Log("wrong: ", where)
			}
			if alarms.add(alarm); alarm && alarms.hits < 10 {
				t.Log("alarm: ", where)
			}
		}
	}
	t.Logf("bound %v, false alarms %v", &bound, &alarms)
	assert.GreaterOrEqual(t, bound.share(), 0.999, "unambiguous references bound to their works")
	assert.Empty(t, silent[:min(len(silent), 20)], "ambiguous references, of which %d are not reported", len(silent))
	assert.Less(t, alarms.share(), 0.01, "unambiguous references reported as ambiguous")
}

var ambiguous = map[Code]bool{
	CodeIbidAmbiguous: true, CodeAuthorAmbiguous: true, CodeTitleAmbiguous: true, CodeNoteAmbiguous: true, CodeLocatorAmbiguous: true,
}

// right reports whether a citation means what it was made to mean: the same record for the same work, and no other.
func (g *generator) right(m making, records map[int]*Record) bool {
	if m.work < 0 {
		return m.c.Record == nil
	}
	if m.c.Record == nil {
		return false
	}
	known := records[m.work]
	if known == nil {
		for _, other := range records {
			if other == m.c.Record {
				return false
			}
		}
		records[m.work] = m.c.Record
		if w := g.works[m.work]; w.in >= 0 {
			return m.c.Record.ContainerTitle == w.record.ContainerTitle
		}
		return true
	}
	return known == m.c.Record
}
