package citation

import (
	"math/rand/v2"
	"strconv"
	"testing"
)

// FuzzResolve gives the resolver documents that no grammar would make: it must neither panic nor lose a citation, decide the
// same when it is called again, and give every record a key of its own.
func FuzzResolve(f *testing.F) {
	f.Add(uint64(0), uint8(10))
	f.Add(uint64(1), uint8(0))
	f.Fuzz(func(t *testing.T, seed uint64, size uint8) { checkWild(t, seed, int(size)) })
}

func TestResolveWild(t *testing.T) {
	for seed := range uint64(400) {
		checkWild(t, seed, int(seed%40))
	}
}

func checkWild(t *testing.T, seed uint64, size int) {
	doc := wildDocument(rand.New(rand.NewPCG(3, seed)), size)
	bib := Resolve(doc)
	keys := map[string]bool{}
	listed := map[*Record]bool{}
	for _, list := range [][]*Record{bib.Records, bib.Uncited} {
		for _, record := range list {
			if record.ID == "" || keys[record.ID] {
				t.Fatalf("seed %d: key %q", seed, record.ID)
			}
			keys[record.ID], listed[record] = true, true
		}
	}
	first := bindings(doc)
	for _, c := range first {
		if c.record != nil && !listed[c.record] {
			t.Fatalf("seed %d: a citation has a record that is not in the bibliography", seed)
		}
		if c.via != nil && (c.via.Confidence < 0 || c.via.Confidence > 1) {
			t.Fatalf("seed %d: confidence %v", seed, c.via.Confidence)
		}
	}
	Check(bib)
	before := len(doc.Diagnostics)
	Resolve(doc)
	again := bindings(doc)
	for i := range first {
		if (first[i].record == nil) != (again[i].record == nil) || first[i].record != nil && first[i].record.ID != again[i].record.ID {
			t.Fatalf("seed %d: citation %d decided otherwise the second time", seed, i)
		}
	}
	if before != len(doc.Diagnostics) {
		t.Fatalf("seed %d: %d diagnostics, then %d", seed, before, len(doc.Diagnostics))
	}
}

type bound struct {
	record *Record
	via    *Via
}

func bindings(doc *Document) []bound {
	var list []bound
	for _, note := range doc.Notes {
		if note == nil {
			continue
		}
		for _, c := range note.Citations {
			if c != nil {
				list = append(list, bound{c.Record, c.Via})
			}
		}
	}
	return list
}

var wildText = []string{
	"", "", "", "Lewin", "van der Tuin", "LENIN", "Ленин", "The", "of the", "PSS", "Peasants and Power: A Study", "peasants", "1968", "34:189–90",
	"\xff\xfe", "漢字", "…", "'", "ibid.", "A. B.", "x\x00y", "ﬁ", "한국", "121–130", "99999999999999999999", "IV", "comment", "—",
}

// wildDocument makes a document in which anything may stand anywhere.
func wildDocument(random *rand.Rand, size int) *Document {
	text := func() string { return wildText[random.IntN(len(wildText))] }
	names := func() []Name {
		var list []Name
		for range random.IntN(3) {
			list = append(list, Name{Family: text(), Given: text(), NonDroppingParticle: text(), Literal: text()})
		}
		return list
	}
	maybe := func() bool { return random.IntN(4) == 0 }
	citation := func() *Citation {
		if random.IntN(20) == 0 {
			return nil
		}
		c := &Citation{
			Form: Form(random.IntN(9)), Idem: maybe(), NoteRef: strconv.Itoa(random.IntN(9)), Introduces: text(), Quoted: maybe(),
			Unparsed: random.IntN(9) == 0, SamePlace: maybe(), Locator: Locator{Value: text()}, Span: Span{random.IntN(90), random.IntN(90)},
		}
		if maybe() {
			c.Container = Form(random.IntN(8))
		}
		if maybe() {
			c.Relation = []Relation{RelationReprintedIn, RelationTranslatedAs, RelationReviewOf, RelationQuotedIn, "?"}[random.IntN(5)]
		}
		c.Stated = Record{
			Type: Types()[random.IntN(len(Types()))], Title: text(), ContainerTitle: text(), Author: names(), Editor: names(),
			TitleShort: text(), ContainerTitleShort: text(), Volume: text(), Page: text(), Publisher: text(), URL: text(), ArchiveLocation: text(),
			Issued: Date{Start: Day{Year: random.IntN(3) * (random.IntN(4000) - 2000)}},
		}
		return c
	}
	doc := &Document{Lines: []int{random.IntN(5)}}
	for i := range size {
		if random.IntN(20) == 0 {
			doc.Notes = append(doc.Notes, nil)
			continue
		}
		note := &Note{Label: strconv.Itoa(i), Chapter: random.IntN(2), Origin: []Run{{Source: random.IntN(9), Len: 5, Width: 5}}}
		for range random.IntN(5) {
			note.Citations = append(note.Citations, citation())
		}
		if random.IntN(6) == 0 {
			doc.References = append(doc.References, note)
		} else {
			doc.Notes = append(doc.Notes, note)
		}
	}
	return doc
}
