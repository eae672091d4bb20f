package citation

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A read is a text that a note prints, and what a grammar that does not know the letters makes of it.
type read struct {
	text string
	Citation
}

func document(notes ...[]read) *Document {
	doc := &Document{}
	for i, list := range notes {
		note := &Note{Label: string(rune('1' + i))}
		for _, r := range list {
			c := r.Citation
			if note.Text != "" {
				note.Text += " "
			}
			if r.Form != FormNone {
				c.Span = Span{len(note.Text), len(note.Text) + len(r.text)}
				note.Citations = append(note.Citations, &c)
			}
			note.Text += r.text
		}
		doc.Notes = append(doc.Notes, note)
	}
	return doc
}

func TestSiglum(t *testing.T) {
	walser := read{"Robert Walser: Aus dem Bleistiftgebiet. 6 Bde. Frankfurt 1985", Citation{Form: FormFull, Stated: Record{
		Type: TypeBook, Title: "Aus dem Bleistiftgebiet", NumberOfVolumes: "6", PublisherPlace: "Frankfurt", Author: []Name{{Family: "Walser"}},
		Issued: Date{Start: Day{Year: 1985}}}}}
	prose := func(text string) read { return read{text: text} }
	introduced := walser
	introduced.Introduces = "AdB"
	for name, test := range map[string]struct {
		first  []read
		second read
		bound  bool
		place  Locator
	}{
		"taken for a journal": {[]read{introduced}, read{"AdB III, 45", Citation{Form: FormFull, Stated: Record{
			Type: TypeLegalCase, ContainerTitle: "AdB", Volume: "III", Page: "45"}}}, true, Locator{LabelPage, "III, 45"}},
		"taken for an author": {[]read{introduced}, read{"AdB III, S. 18", Citation{Form: FormShort, Locator: Locator{LabelPage, "18"},
			Stated: Record{Author: []Name{{Given: "AdB", Family: "III"}}}}}, true, Locator{LabelPage, "III, 18"}},
		"taken for a place": {[]read{introduced}, read{"AdB III, 18", Citation{Form: FormLocator, Locator: Locator{Value: "III, 18"}}}, true, Locator{Value: "III, 18"}},
		"made known in a clause behind": {[]read{walser, prose(". Künftig: AdB.")}, read{"AdB III, S. 18", Citation{Form: FormShort,
			Locator: Locator{LabelPage, "18"}, Stated: Record{Author: []Name{{Given: "AdB", Family: "III"}}}}}, true, Locator{LabelPage, "III, 18"}},
		"in brackets in a remark": {[]read{walser, prose(". Verweise auf diese Ausgabe (AdB) stehen im Text.")}, read{"AdB III, S. 18", Citation{Form: FormShort,
			Locator: Locator{LabelPage, "18"}, Stated: Record{Title: "AdB"}}}, true, Locator{LabelPage, "III, 18"}},
		"of an author who says more": {[]read{introduced}, read{"AdB Müller, Titel, 18", Citation{Form: FormShort, Locator: Locator{LabelPage, "18"},
			Stated: Record{Title: "Titel", Author: []Name{{Given: "AdB", Family: "Müller"}}}}}, false, Locator{LabelPage, "18"}},
		"other letters": {[]read{introduced}, read{"SW III, 45", Citation{Form: FormFull, Stated: Record{
			Type: TypeLegalCase, ContainerTitle: "SW", Volume: "III", Page: "45"}}}, false, Locator{}},
	} {
		t.Run(name, func(t *testing.T) {
			doc := document(test.first, []read{test.second})
			for range 2 { // the second time it decides the same
				Resolve(doc)
				c := doc.Notes[1].Citations[0]
				assert.Equal(t, test.bound, c.Record == doc.Notes[0].Citations[0].Record)
				assert.Equal(t, test.place, c.Locator)
				if test.bound {
					assert.Equal(t, FormShort, c.Form)
					assert.Equal(t, RuleAbbreviation, c.Via.Rule)
					assert.NotContains(t, codes(Check(&Bibliography{Document: doc, Records: []*Record{c.Record}})), CodeAbbreviationUnused)
				}
			}
		})
	}
}

// The siglum of an archive is the archive, and not the file whose note makes it known.
func TestArchiveSiglum(t *testing.T) {
	first := read{"Archivio di Stato di Bologna (Asbo), Prefettura, b. 3, fasc. 1, «Verbali»", Citation{Form: FormFull, Stated: Record{
		Type: TypeManuscript, Title: "Verbali", Archive: "Archivio di Stato di Bologna", ArchiveLocation: "b. 3, fasc. 1"}}}
	again := func(place string) read {
		return read{"Asbo, Prefettura, " + place, Citation{Form: FormFull, Stated: Record{
			Type: TypeManuscript, ArchiveLocation: place, Author: []Name{{Literal: "Asbo, Prefettura"}}}}}
	}
	elsewhere := read{"Archivio di Stato di Roma, b. 3, fasc. 1", Citation{Form: FormFull, Stated: Record{
		Type: TypeManuscript, Archive: "Archivio di Stato di Roma", ArchiveLocation: "b. 3, fasc. 1"}}}
	doc := document([]read{first}, []read{again("b. 3, fasc. 1")}, []read{again("b. 4, fasc. 1")}, []read{elsewhere})
	bib := Resolve(doc)
	require.Len(t, bib.Records, 3)
	assert.Same(t, bib.Records[0], doc.Notes[1].Citations[0].Record)
	assert.Empty(t, bib.Records[0].Author)
	assert.Same(t, bib.Records[1], doc.Notes[2].Citations[0].Record)
	assert.Same(t, bib.Records[2], doc.Notes[3].Citations[0].Record)
}

func TestArchiveIbid(t *testing.T) {
	doc := document([]read{{"ГАРФ. Ф. 5446. Оп. 90. Д. 1205", Citation{Form: FormFull, Stated: Record{
		Type: TypeManuscript, Archive: "ГАРФ", ArchiveLocation: "Ф. 5446. Оп. 90. Д. 1205"}}}},
		[]read{{"Там же. Оп. 93. Д. 15", Citation{Form: FormFull, Container: FormIbid, Stated: Record{Type: TypeManuscript, ArchiveLocation: "Оп. 93. Д. 15"}}}},
		[]read{{"ГАРФ. Ф. 5446. Оп. 90. Д. 1205, указ. соч.", Citation{Form: FormOpCit, Stated: Record{ArchiveLocation: "Ф. 5446. Оп. 90. Д. 1205"}}}})
	bib := Resolve(doc)
	require.Len(t, bib.Records, 2)
	assert.Equal(t, "ГАРФ", bib.Records[1].Archive)
	assert.Equal(t, "Ф. 5446. Оп. 93. Д. 15", bib.Records[1].ArchiveLocation)
	assert.Same(t, bib.Records[0], doc.Notes[2].Citations[0].Record)
}

func TestIsSiglum(t *testing.T) {
	for text, want := range map[string]bool{
		"SW": true, "AdB": true, "ПСС": true, "IAN/TT": true, "A-KR": true, "III": false, "Lewin": false, "Mc": false, "SYMPOSIUM": false, "S": false, "": false,
	} {
		assert.Equal(t, want, isSiglum(text), text)
	}
}

// The sentence before a bare note number may say which of the works of that note is meant.
func TestSpokenName(t *testing.T) {
	work := func(author, title string) read {
		return read{author + ", " + title + " (1990).", Citation{Form: FormFull, Stated: Record{
			Title: title, Author: []Name{{Family: author}}, Issued: Date{Start: Day{Year: 1990}}}}}
	}
	for prose, want := range map[string]int{"As Halberstam concedes,": 0, "As Peers says,": 1, "As everybody says,": -1} {
		doc := document([]read{work("Halberstam", "Autonomy"), work("Peers", "Accession")},
			[]read{{text: prose}, {"op. cit. supra note 1", Citation{Form: FormOpCit, NoteRef: "1"}}})
		Resolve(doc)
		got := doc.Notes[1].Citations[0].Record
		if want < 0 {
			assert.Nil(t, got, prose)
			continue
		}
		assert.Same(t, doc.Notes[0].Citations[want].Record, got, prose)
	}
}

// “art. cit.” is an article, and beside it “op. cit.” a book.
func TestKindOfOpCit(t *testing.T) {
	doc, _ := notes(t, "1 / full a:V. Godinho t:Os Descobrimentos pub:Presença y:1981\n2 / full a:V. Godinho t:Pimenta in: Dicionário y:1982 ty:chapter\n3 / opcit a:Godinho\n4 / opcit a:Godinho")
	doc.Notes[3].Citations[0].Kind = TypeArticle
	Resolve(doc)
	assert.Same(t, doc.Notes[0].Citations[0].Record, doc.Notes[2].Citations[0].Record)
	assert.Same(t, doc.Notes[1].Citations[0].Record, doc.Notes[3].Citations[0].Record)
}

func TestOtherKind(t *testing.T) {
	doc, _ := notes(t, "1 / full a:V. Godinho t:Os Descobrimentos pub:Presença y:1981\n2 / opcit a:Godinho")
	doc.Notes[1].Citations[0].Kind = TypeArticle
	assert.Equal(t, []Code{CodeOtherKind}, codes(Check(Resolve(doc))))
}

// A word of the sentence taken for a first name does not hide the only author of the surname.
func TestNamesake(t *testing.T) {
	resolve(t, "1 / full a:E. Vírgala t:La moción pub:CEC y:1988 => v\n2 / opcit a:Matiza Vírgala => v")
	resolve(t, "1 / full a:E. Vírgala t:La moción pub:CEC y:1988 => v\n2 / opcit a:A. Vírgala => -")
	resolve(t, "1 / full a:Emil Smith t:Wages pub:CEC y:1988 => e / full a:Anna Smith t:Prices pub:CEC y:1998 => a\n2 / opcit a:Matiza Smith => -")
}

func TestAbbreviatedWord(t *testing.T) {
	resolve(t, "1 / full a:Augustine t:Confessiones pub:CCSL y:1981 => conf\n2 / short t:Conf @5 => conf")
}

func TestParty(t *testing.T) {
	resolve(t, "1 / full t:NLRB v. Hearst Publications ty:legal_case in: U.S. v:322 pp:111 y:1944 => h\n2 / short t:Hearst @131 => h")
}

// “ibid. 99, 1264–1274 (1955)” after an article is an article in another volume of the journal.
func TestSerialIbid(t *testing.T) {
	bib := resolve(t, "1 / full a:J. Gordon t:Molecular Microwave Oscillator in: Phys. Rev. v:95 pp:282–284 y:1954 ty:article-journal => a / ibid idem t:The Maser Amplifier y:1955 @99, => b")
	assert.Equal(t, "Phys. Rev.", bib.Records[1].ContainerTitle)
	assert.Equal(t, "Gordon", bib.Records[1].Author[0].Family)
}
