package citation

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// BenchmarkResolve binds long documents; the time for each note must not grow with their length.
func BenchmarkResolve(b *testing.B) {
	for _, size := range []int{1000, 10000, 100000} {
		b.Run(fmt.Sprintf("%d notes", size), func(b *testing.B) {
			doc := longDocument(size)
			b.ReportAllocs()
			for b.Loop() {
				Resolve(doc)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(size), "ns/note")
		})
	}
}

// BenchmarkResolveIbid binds notes of nothing but "Ibid."
func BenchmarkResolveIbid(b *testing.B) {
	doc := &Document{}
	for range 100000 {
		doc.Notes = append(doc.Notes, &Note{Citations: []*Citation{{Form: FormIbid}}})
	}
	for b.Loop() {
		Resolve(doc)
	}
}

// longDocument is a document in which one note in three states a new work, by one of a few hundred authors, and the others
// refer back.
func longDocument(size int) *Document {
	g := newGenerator(1)
	g.Rand = rand.New(rand.NewPCG(5, 5))
	doc := &Document{}
	recent := []Record{}
	word := func() string { return madeWords[g.IntN(len(madeWords))] + madeNames[g.IntN(len(madeNames))] }
	for i := range size {
		c := &Citation{Form: FormIbid}
		switch g.IntN(6) {
		case 0, 1:
			record := Record{
				Author: []Name{{Family: madeNames[g.IntN(len(madeNames))] + madeWords[g.IntN(9)], Given: madeGivens[g.IntN(len(madeGivens))]}},
				Title:  "The " + word() + " and " + word() + " of history: " + word() + " in society",
				Issued: Date{Start: Day{Year: 1900 + g.IntN(120)}}, Publisher: "Press", PublisherPlace: "London",
			}
			recent = append(recent, record)
			c = &Citation{Form: FormFull, Stated: record}
		case 2, 3:
			if len(recent) > 0 {
				record := recent[max(0, len(recent)-1-g.IntN(50))]
				c = &Citation{Form: FormShort, Stated: Record{Author: []Name{{Family: record.Author[0].Family}}, Title: record.Title[4:20]}}
			}
		case 4:
			if len(recent) > 0 {
				c = &Citation{Form: FormOpCit, Stated: Record{Author: recent[max(0, len(recent)-1-g.IntN(50))].Author}}
			}
		}
		doc.Notes = append(doc.Notes, &Note{Label: fmt.Sprint(i + 1), Citations: []*Citation{c}})
	}
	return doc
}
